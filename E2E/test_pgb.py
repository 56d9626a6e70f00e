# SPDX-License-Identifier: EUPL-1.2
"""A family asks for a pgb: the worker answers the conditions, decides, and the letter says why and how much."""
from bladzijde import fouten, toegankelijk, vul_in
from weg import CATEGORIE, Weg, dag, druk, kijk


def test_een_pgb_van_aanvraag_tot_brief(open_als):
    weg = Weg(open_als("amina"), "Duizendblad")
    weg.zoek_en_maak()
    weg.triage()
    weg.gezin()
    weg.contact()
    weg.analyse()
    weg.plan()
    weg.akkoord()
    weg.aanvraag()
    weg.afweging()
    page = weg.page
    weg.open(f"{weg.aanvraagpad}/nemen")
    assert not page.get_by_label("Hoe hoog is het pgb?").is_visible(), "over een pgb wordt gevraagd voordat het is gekozen"
    besluit(page)
    druk(page, "Besluit nemen")
    assert any("8.1.1 onder c" in fout for fout in fouten(page)), "een pgb zonder goede hulp valt niet op"
    toegankelijk(page)
    vul_in(page, "Waaruit blijkt dat de hulp goed is?", "De begeleider is geregistreerd bij SKJ.")
    druk(page, "Besluit nemen")
    tekst = page.locator("main").inner_text()
    assert "480,50 per maand" in tekst and "16 uur maal 30,03 euro" in tekst and "zorgovereenkomst" in tekst
    kijk(page)
    weg.brief()
    weg.ga("/hulp")
    assert not page.get_by_role("link", name="Hulp bestellen").count(), "een pgb kan worden besteld"


def besluit(page) -> None:
    vul_in(page, "Wat besluit u?", "Toekennen")
    vul_in(page, "Welke hulp?", "begeleiding aan huis")
    vul_in(page, "Productcategorie", CATEGORIE)
    vul_in(page, "Hoeveel?", "4")
    vul_in(page, "Eenheid", "uur")
    vul_in(page, "Hoe vaak?", "per week")
    vul_in(page, "Vanaf welke dag?", dag())
    vul_in(page, "Tot en met welke dag?", dag(180))
    vul_in(page, "Hoe wordt de hulp gegeven?", "Er is een pgb gevraagd, en dat kent u toe")
    vul_in(page, "Wie doet de taken die bij een pgb horen?", "De jeugdige of ouders zelf")
    vul_in(page, "Waarom past hulp die de gemeente regelt volgens het gezin niet?", "Mila vertrouwt alleen Lotte.")
    vul_in(page, "Wie geeft de hulp?", "Iemand die dit als werk doet")
    vul_in(page, "Wanneer vertelde u wat een pgb betekent?", dag())
    vul_in(page, "Hoe hoog is het pgb?", "480,50")
    vul_in(page, "Dat is", "per maand")
    vul_in(page, "Hoe berekende u dit bedrag?", "16 uur maal 30,03 euro")
    vul_in(page, "Wanneer bekijkt u het pgb opnieuw?", dag(90))
    vul_in(page, "Waarom besluit u dit?", "Mila heeft hulp nodig om weer naar school te gaan. Wat het gezin zelf kan, is niet genoeg.")
