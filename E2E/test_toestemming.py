# SPDX-License-Identifier: EUPL-1.2
"""Consent, sharing and telling, in a real browser: with script, without it, on a telephone, and outside the house."""
import re
from datetime import date, timedelta

from bladzijde import past, toegankelijk, vul_in

HUISARTS = "dokter De Jong, huisarts"


def dag(over: int = 0) -> tuple[int, int, int]:
    d = date.today() + timedelta(days=over)
    return d.day, d.month, d.year


def toestemming(open_als, **opties):
    amina = open_als("amina", **opties)
    amina.goto("/")
    amina.get_by_role("link", name=re.compile("De Wit")).first.click()
    amina.get_by_role("link", name="Toestemming en delen", exact=True).click()
    return amina


def zegt(page, wie: str, woord: str = "Ja", wijze: str = "In een gesprek"):
    page.locator("tr", has_text=re.compile(rf"^\s*{wie}")).get_by_role("link", name=re.compile("^(Vastleggen|Nieuw antwoord)")).first.click()
    vul_in(page, "Wat was het antwoord?", woord)
    vul_in(page, "Hoe?", wijze)
    page.get_by_role("button", name="Vastleggen").click()


def test_toestemming_voor_hulp_zonder_javascript_op_een_telefoon(open_als):
    amina = toestemming(open_als, javascript=False)
    amina.set_viewport_size({"width": 320, "height": 800})
    past(amina)
    assert amina.get_by_text("Jeugdwet 7.3.4").count() and amina.get_by_text("Jeugdwet 7.3.15").count(), "wie beslist staat er met het artikel"
    amina.get_by_role("link", name="Vraag toestemming voor hulp").click()
    amina.get_by_role("button", name="Verder").click()
    assert amina.title().startswith("Fout:")
    vul_in(amina, "Voor welk kind?", "Noor")
    vul_in(amina, "Voor welke hulp?", "Samen oefenen met naar school gaan, elke week.")
    past(amina)
    amina.get_by_role("button", name="Verder").click()
    assert amina.get_by_text("Toestemming ontbreekt nog").count()
    past(amina)
    rijen = amina.locator("table[role=table]", has_text="Wanneer en hoe").locator("tbody tr")
    namen = [rijen.nth(n).locator("th").inner_text() for n in range(rijen.count())]
    assert "Noor" in namen and len(namen) >= 2
    for naam in namen:
        assert amina.get_by_text("Toestemming ontbreekt nog").count(), f"vóór {naam}"
        zegt(amina, naam)
    assert amina.get_by_text("Toestemming gegeven").count()
    amina.get_by_role("link", name="Formulier om te tekenen").click()
    assert amina.get_by_text("U mag nee zeggen.").count()
    past(amina)
    amina.emulate_media(media="print")
    assert not amina.get_by_text("Afdrukken: Ctrl+P.").is_visible()
    amina.emulate_media(media="screen")
    amina.get_by_role("link", name="Terug", exact=True).click()
    amina.locator("tr", has_text=re.compile(r"^\s*Noor")).get_by_role("link", name=re.compile("^Intrekken")).click()
    vul_in(amina, "Hoe liet deze persoon het weten?", "Door de telefoon")
    amina.get_by_role("button", name="Toestemming intrekken").click()
    assert amina.get_by_text("Toestemming ingetrokken").count()
    amina.get_by_role("link", name="Overzicht", exact=True).click()
    assert amina.get_by_text("Toestemming is geweigerd of ingetrokken").count(), "er staat een taak"


def test_een_partner_leest_tot_iemand_intrekt_en_dan_niet_meer(open_als):
    amina = toestemming(open_als)
    amina.get_by_role("link", name="Een vraag aan een partner").click()
    assert amina.get_by_text("genoeg is naam, geboortedatum en de vraag die wij stellen").count()
    vul_in(amina, "Over welk kind?", "Noor")
    vul_in(amina, "Met wie?", HUISARTS)
    vul_in(amina, "Waarom mag dit?", "Met toestemming")
    vul_in(amina, "Tot en met welke dag?", dag(60))
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("button", name="Verder").click()
    toegankelijk(amina)
    rijen = amina.locator("table[role=table]", has_text="Wanneer en hoe").locator("tbody tr")
    for naam in [rijen.nth(n).locator("th").inner_text() for n in range(rijen.count())]:
        zegt(amina, naam)
    assert amina.get_by_text("Toestemming gegeven").count()
    zaak = amina.url
    amina.get_by_role("link", name="Stel een vraag met link en code").click()
    vul_in(amina, "Wat wilt u weten?", "Slaapt Noor al langer slecht?")
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("button", name="Vastleggen").click()
    amina.get_by_role("button", name="Maak link en code").click()
    link, code = (amina.locator("main code").nth(n).inner_text() for n in (0, 1))

    arts = open_als(None, javascript=False)
    adres = re.sub(r"^https?://[^/]+", "", link)

    def leest() -> bool:
        arts.goto(adres)
        vul_in(arts, "Uw code", code)
        arts.get_by_role("button", name="Open de vraag").click()
        return arts.get_by_text("Slaapt Noor al langer slecht?").count() > 0

    assert leest()
    vul_in(arts, "Uw antwoord", "Ja, sinds de zomer.")
    vul_in(arts, "Uw naam en functie", "H. de Jong, huisarts")

    amina.goto(zaak)
    assert amina.get_by_text("Link met een code").count(), "wat is gedeeld staat bij de afspraak"
    amina.locator("tr", has_text=re.compile(r"^\s*Noor")).get_by_role("link", name=re.compile("^Intrekken")).click()
    vul_in(amina, "Hoe liet deze persoon het weten?", "In een gesprek")
    amina.get_by_role("button", name="Toestemming intrekken").click()
    assert amina.get_by_text("De toegang is dicht.").count()

    arts.get_by_role("button", name="Verstuur het antwoord").click()
    assert arts.get_by_text("Ja, sinds de zomer.").count(), "wat getypt is, blijft staan"
    assert not arts.get_by_text("Slaapt Noor").count()
    assert not leest()


def test_delen_zonder_toestemming_pas_na_de_zes_vragen(open_als):
    amina = toestemming(open_als)
    amina.get_by_role("link", name="Samen overleggen rond het gezin").click()
    vul_in(amina, "Over welk kind?", "Sem")
    vul_in(amina, "Met wie?", "De wijkagent")
    vul_in(amina, "Waarom mag dit?", "Zonder toestemming")
    vul_in(amina, "Welk artikel, of waarom geldt deze grond?", "Er is gedreigd aan de deur.")
    vul_in(amina, "Tot en met welke dag?", dag(30))
    amina.get_by_role("button", name="Verder").click()
    assert amina.get_by_text("Eerst afwegen: zes vragen staan open").count()
    assert not amina.get_by_role("link", name="Vastleggen wat u deelde").count()
    amina.get_by_role("link", name="Beantwoord de zes vragen").click()
    toegankelijk(amina)
    past(amina)
    for vraag in ("Toestemming", "Schade", "Gewetensnood", "Subsidiariteit", "Doelmatigheid", "Proportionaliteit"):
        vul_in(amina, vraag, f"Dit is het antwoord over {vraag.lower()}.")
    vul_in(amina, "Met wie hebt u dit afgewogen?", "Joost van der Wal, gedragswetenschapper")
    amina.get_by_role("button", name="Vastleggen").click()
    assert amina.get_by_text("Dit is het antwoord over schade.").count()
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("link", name="Vastleggen wat u deelde").click()
    toegankelijk(amina)
    past(amina)
    vul_in(amina, "Hoe?", "Verteld")
    amina.get_by_role("button", name="Vastleggen").click()
    assert amina.locator("tr", has_text="Verteld").count()


def test_bladen_en_formulieren_zijn_toegankelijk(open_als):
    amina = toestemming(open_als)
    toegankelijk(amina)
    blad = amina.url
    amina.get_by_role("link", name="Vraag toestemming voor hulp").click()
    amina.get_by_role("button", name="Verder").click()
    assert amina.title().startswith("Fout:")
    toegankelijk(amina)
    vul_in(amina, "Voor welk kind?", "Sem")
    vul_in(amina, "Voor welke hulp?", "Samen spelen en praten.")
    amina.get_by_role("button", name="Verder").click()
    toegankelijk(amina)
    zaak = amina.url
    for naam in ("Uitzondering", "Kan Sem zelf beslissen?", "Niet meer nodig", "Formulier om te tekenen"):
        amina.goto(zaak)
        amina.get_by_role("link", name=naam).click()
        toegankelijk(amina)
        past(amina)
    amina.goto(blad)
    amina.locator("summary", has_text="Wat per doel genoeg is").click()
    toegankelijk(amina)


def test_vertellen_over_de_hulp(open_als):
    amina = toestemming(open_als)
    amina.get_by_role("link", name="Vastleggen wat u vertelde over de hulp voor Sem").click()
    vul_in(amina, "Wat vertelde u?", ["Waarvoor de hulp is", "Dat er een vertrouwenspersoon is"])
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("button", name="Vastleggen").click()
    rij = amina.locator("table[role=table]", has_text="Nog niet verteld").locator("tbody tr", has_text=re.compile(r"^\s*Sem")).first
    assert "waarvoor (a)" not in rij.inner_text() and "hoe lang (e)" in rij.inner_text()
    toegankelijk(amina)
