# SPDX-License-Identifier: EUPL-1.2
"""After the decision, in a real browser: an objection from receipt to a decision by somebody else, a notice of default, a complaint."""
import re
from datetime import date, timedelta

from bladzijde import druk, fouten, past, toegankelijk, vul_in


def dag(over: int = 0) -> tuple[int, int, int]:
    d = date.today() + timedelta(days=over)
    return d.day, d.month, d.year


def aanvraag(page, gezin: str, kind: str):
    """From Mijn werk to what comes after the decision for this child."""
    page.goto("/")
    page.get_by_role("link", name=re.compile(gezin)).first.click()
    page.get_by_role("link", name="Afweging en besluit", exact=True).click()
    page.get_by_role("link", name=re.compile(f"^Aanvraag voor {kind}")).first.click()
    page.get_by_role("link", name="Bezwaar, ingebrekestelling en uitspraken").click()
    return page.url


def test_bezwaar_tot_de_beslissing_door_een_ander_zonder_javascript_op_een_telefoon(open_als):
    amina = open_als("amina", javascript=False)
    blad = aanvraag(amina, "Vermeer", "Liv")
    amina.set_viewport_size({"width": 320, "height": 800})
    past(amina)
    druk(amina, "Bezwaar vastleggen")
    druk(amina, "Vastleggen")
    assert fouten(amina), "een leeg bezwaar valt op"
    vul_in(amina, "Op welke dag kwam het bezwaar binnen?", dag())
    vul_in(amina, "Hoe kwam het binnen?", "Digitaal")
    vul_in(amina, "Wie maakt bezwaar?", "Marloes")
    vul_in(amina, "Waarom is deze persoon het er niet mee eens?", "Liv heeft meer nodig dan een uur per week.")
    vul_in(amina, "Is het bezwaar compleet?", "Nee")
    past(amina)
    druk(amina, "Vastleggen")
    assert amina.get_by_text("Liv heeft meer nodig").count() and amina.get_by_text("Beslissen uiterlijk").count()
    past(amina)

    druk(amina, "Ontvangst bevestigen")
    vul_in(amina, "Wie bereidt de beslissing voor?", "Medewerkers")
    druk(amina, "Vastleggen")
    assert any("Awb 6:6" in fout for fout in fouten(amina)), "een onvolledig bezwaar vraagt een termijn"
    vul_in(amina, "Tot en met welke dag kan het worden aangevuld?", dag(14))
    druk(amina, "Vastleggen")
    assert any("Kies wat er ontbreekt" in fout for fout in fouten(amina))
    vul_in(amina, "De redenen", True)
    past(amina)
    druk(amina, "Vastleggen")
    assert amina.get_by_text("Wacht op aanvulling").count()
    druk(amina, "Brief")
    assert amina.get_by_text("nog niet compleet").count() and amina.get_by_text("waarom u het er niet mee eens bent").count() and amina.get_by_text("Wat moet u doen?").count()
    past(amina)
    druk(amina, "Terug naar het bezwaar")
    druk(amina, "Aanvulling vastleggen")
    druk(amina, "Vastleggen")
    druk(amina, "Horen vastleggen")
    vul_in(amina, "Is er gehoord?", "Ja")
    vul_in(amina, "Verslag", "Marloes vertelde over school. Liv tekende erbij.")
    vul_in(amina, "Amina", True)
    past(amina)
    druk(amina, "Vastleggen")
    assert any("hoort niet alleen" in fout for fout in fouten(amina)), "wie het besluit nam, hoort niet alleen"
    assert amina.get_by_label("Verslag").input_value().startswith("Marloes vertelde"), "niets getypt gaat verloren"
    vul_in(amina, "Amina", False)
    vul_in(amina, "Petra", True)
    druk(amina, "Vastleggen")
    assert amina.get_by_text("U nam het besluit.").count(), "wie het besluit nam, beslist niet op het bezwaar"
    assert not amina.get_by_role("link", name=re.compile("Beslissen op het bezwaar")).count()

    petra = open_als("petra")
    petra.goto(blad)
    toegankelijk(petra)
    past(petra)
    druk(petra, "Beslissen op het bezwaar")
    toegankelijk(petra)
    vul_in(petra, "Wat beslist u?", "Ongegrond")
    vul_in(petra, "Waarom beslist u dit?", "Een uur past bij het plan. Over drie maanden kijken wij samen opnieuw.")
    druk(petra, "Beslissen namens het college")
    assert petra.get_by_text("Beslist, nog niet verzonden").count()
    druk(petra, "Brief")
    assert petra.get_by_text("in beroep gaan bij de rechtbank").count() and petra.get_by_text("Marloes Vermeer").count()
    toegankelijk(petra)
    petra.emulate_media(media="print")
    assert not petra.get_by_text("Terug naar het bezwaar").is_visible(), "op papier staat alleen de brief"
    petra.emulate_media(media="screen")
    druk(petra, "Terug naar het bezwaar")
    druk(petra, "Verzending vastleggen")
    vul_in(petra, "Hoe?", "Persoonlijk gegeven")
    druk(petra, "Verzending vastleggen")
    assert petra.get_by_text("Beroep kan tot en met").count()


def test_te_vroeg_in_gebreke_gesteld_telt_niet_en_een_zienswijze_staat_erbij(open_als):
    amina = open_als("amina")
    aanvraag(amina, "De Wit", "Noor")
    druk(amina, "Ingebrekestelling vastleggen")
    toegankelijk(amina)
    past(amina)
    vul_in(amina, "Waarop wacht deze persoon?", "De aanvraag")
    vul_in(amina, "Van wie?", "Karin")
    druk(amina, "Vastleggen")
    assert amina.get_by_text("telt niet").count(), "de termijn liep nog"
    druk(amina, "Zienswijze vastleggen")
    toegankelijk(amina)
    past(amina)
    vul_in(amina, "Wat gebeurde er?", "Wij vroegen")
    vul_in(amina, "Tot en met welke dag kan deze persoon antwoorden?", dag(7))
    vul_in(amina, "Wat is gezegd of gevraagd?", "Wij denken dat school dit kan doen. Wat vindt u?")
    druk(amina, "Vastleggen")
    assert amina.get_by_text("Wij denken dat school dit kan doen.").count()
    toegankelijk(amina)
    past(amina)
    druk(amina, "Zienswijze vastleggen")
    assert "Nog niets van:" in amina.locator("main").inner_text() and "Noor" in amina.locator("main").inner_text()
    vul_in(amina, "Van wie?", "Noor")
    vul_in(amina, "Wat gebeurde er?", "Zij zeiden")
    vul_in(amina, "Wat is gezegd of gevraagd?", "Ik wil niet weer een ander gezicht.")
    vul_in(amina, "Deze persoon wil niet dat anderen dit lezen", True)
    druk(amina, "Vastleggen")
    inhoud = amina.locator("main").inner_text()
    assert "Ik wil niet weer een ander gezicht." in inhoud and "Niet voor anderen" in inhoud
    druk(amina, "Schrijf op wat u ermee doet")
    toegankelijk(amina)
    past(amina)
    druk(amina, "Vastleggen")
    assert fouten(amina), "een leeg antwoord valt op"
    vul_in(amina, "Wat doet u daarmee, en waarom?", "Wij vroegen om een vaste begeleider.")
    druk(amina, "Vastleggen")
    assert amina.get_by_text("Wij vroegen om een vaste begeleider.").count()
    toegankelijk(amina)
    past(amina)


def test_een_klacht_ziet_niemand_over_wie_zij_gaat(open_als):
    amina = open_als("amina")
    amina.goto("/")
    amina.get_by_role("link", name=re.compile("De Wit")).first.click()
    amina.get_by_role("link", name="Verzoeken en bewaren", exact=True).click()
    druk(amina, "Klachten van dit gezin")
    lijst = amina.url
    druk(amina, "Klacht vastleggen")
    toegankelijk(amina)
    past(amina)
    vul_in(amina, "Op welke dag kwam de klacht binnen?", dag())
    vul_in(amina, "Wie klaagt?", "Karin")
    vul_in(amina, "Over welke collega gaat het?", "Joost")
    vul_in(amina, "Wat is de klacht?", "Hij luisterde niet.")
    druk(amina, "Vastleggen")
    assert amina.get_by_text("Hij luisterde niet.").count() and amina.get_by_text("Afhandelen uiterlijk").count()
    toegankelijk(amina)
    past(amina)

    joost = open_als("joost")
    antwoord = joost.goto(lijst)
    assert antwoord.status in (200, 404) and not joost.get_by_text("Klacht van Karin").count()
    assert joost.goto(amina.url).status == 404

    petra = open_als("petra")
    petra.goto(amina.url)
    druk(petra, "Ontvangst bevestigen en behandelaar kiezen")
    toegankelijk(petra)
    opties = petra.get_by_label("Wie behandelt de klacht?").locator("option").all_inner_texts()
    assert any("Petra" in optie for optie in opties) and not any("Joost" in optie for optie in opties)
    vul_in(petra, "Wie behandelt de klacht?", next(optie for optie in opties if "Petra" in optie))
    druk(petra, "Vastleggen")
    druk(petra, "Brief")
    assert petra.get_by_text("Wij hebben uw klacht ontvangen").count()
