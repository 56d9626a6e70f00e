# SPDX-License-Identifier: EUPL-1.2
"""Who may decide: a decision above the limit goes to a colleague, comes back, and is taken. And the light road, without a decision."""
import pytest

from bladzijde import fouten, vul_in
from weg import CATEGORIE, Weg, dag, druk, kijk, leeg

WAAROM = "Mila heeft lang begeleiding nodig. Elk half jaar kijken wij samen of het helpt."


@pytest.mark.parametrize("javascript", [True, False], ids=["met-script", "zonder-script"])
def test_een_voorstel_komt_terug_en_wordt_een_besluit(open_als, javascript):
    weg = Weg(open_als("amina", javascript), "Zandhaver" if javascript else "Biestarwe")
    weg.zoek_en_maak()
    weg.triage()
    weg.gezin()
    licht(weg)
    weg.aanvraag()
    weg.afweging()
    voorleggen(weg)
    petra = open_als("petra", javascript)
    teruggeven(petra, weg)
    aanpassen(weg)
    goedkeuren(petra, weg)
    brief(weg)
    niet_voor_een_ander(open_als("bram", javascript), weg)


def licht(weg: Weg) -> None:
    """What is free for everybody begins at once, and a decision may still be asked for."""
    page = weg.page
    weg.ga("/besluit")
    kijk(page)
    druk(page, "Hulp zonder besluit meteen inzetten")
    leeg(page, "Meteen inzetten")
    vul_in(page, "Voor wie is de hulp?", "Mila")
    vul_in(page, "Welke hulp past?", "Samen spelen, samen sterk")
    vul_in(page, "Waarom past dit", "Mila speelt graag met anderen. Daar begint het.")
    vul_in(page, "Met wie is dit besproken?", "Sanne")
    druk(page, "Meteen inzetten")
    assert not fouten(page), fouten(page)
    assert page.url.endswith("/hulp") and page.locator("main").get_by_text("Samen spelen, samen sterk").count()
    kijk(page)
    weg.ga("/besluit")
    assert page.get_by_role("button", name="Sanne vraagt toch een besluit").count()
    kijk(page)


def voorleggen(weg: Weg) -> None:
    page = weg.page
    weg.open(f"{weg.aanvraagpad}/nemen")
    kijk(page)
    inhoud = page.locator("main").inner_text()
    assert "U besluit zelf tot" in inhoud and "Petra Hoogland" in inhoud
    assert page.locator("main [name='gi.uitkomst'], main [name='raad']").count() == 0, "wat niet speelt, staat er niet"
    vul_in(page, "Wat besluit u?", "Toekennen")
    vul_in(page, "Welke hulp?", "begeleiding aan huis")
    vul_in(page, "Productcategorie", CATEGORIE)
    vul_in(page, "Hoeveel?", "3")
    vul_in(page, "Eenheid", "uur")
    vul_in(page, "Hoe vaak?", "per week")
    vul_in(page, "Vanaf welke dag?", dag())
    vul_in(page, "Tot en met welke dag?", dag(1_000))
    vul_in(page, "Waarom besluit u dit?", WAAROM)
    vul_in(page, "De hulp komt van een aanbieder zonder contract", True)
    druk(page, "Besluit nemen of voorleggen")
    assert len(fouten(page)) == 3, fouten(page)
    kijk(page)
    vul_in(page, "Welke aanbieder?", "Praktijk De Zon")
    vul_in(page, "Waarom mag dat?", "Geloof")
    vul_in(page, "Leg dat uit", "Zij spreken de taal van oma.")
    druk(page, "Besluit nemen of voorleggen")
    assert page.url.endswith("/voorstel"), fouten(page)
    assert page.get_by_text("Het wacht op").count() and page.get_by_role("button", name="Voorstel intrekken").count()
    kijk(page)
    page.emulate_media(media="print")
    assert page.get_by_role("button", name="Voorstel intrekken").count() == 0, "op papier staan geen knoppen"
    page.emulate_media(media="screen")
    weg.open(weg.aanvraagpad)
    assert page.get_by_text("Wacht op goedkeuring").count()
    kijk(page)


def teruggeven(page, weg: Weg) -> None:
    """Petra finds it on her work, reads why it is asked of her, and asks for something else."""
    page.goto("/werkvoorraad")
    assert page.locator("main").get_by_text("Aan u gevraagd om een besluit goed te keuren").count()
    kijk(page)
    with page.expect_navigation():
        page.locator(f"main a[href='{weg.aanvraagpad[weg.aanvraagpad.index('/dossiers'):]}/voorstel']").click()
    inhoud = page.locator("main").inner_text()
    for tekst in ("Dit duurt 143 weken", WAAROM, "Praktijk De Zon", "De afweging, stap voor stap"):
        assert tekst in inhoud, tekst
    leeg(page, "Teruggeven")
    vul_in(page, "Wat moet er anders?", "Waarom drie uur? Kijk of twee genoeg is.")
    druk(page, "Teruggeven")
    assert page.get_by_text("gaf het terug op").count()
    kijk(page)


def aanpassen(weg: Weg) -> None:
    """Nothing that was typed is lost: one number changes."""
    page = weg.page
    weg.ga()
    druk(page, "Teruggegeven voorstel aanpassen")
    assert page.get_by_text("Waarom drie uur?").count()
    kijk(page)
    veld = lambda naam: page.locator(f"main [name='{naam}']")
    assert veld("motivering").input_value() == WAAROM and veld("omvang").input_value() == "3"
    assert veld("aanbieder").input_value() == "Praktijk De Zon"
    vul_in(page, "Hoeveel?", "2")
    druk(page, "Besluit nemen of voorleggen")
    assert page.url.endswith("/voorstel"), fouten(page)
    druk(page, "Voorstel intrekken")
    assert page.url.endswith("/nemen") and veld("omvang").input_value() == "2"
    druk(page, "Besluit nemen of voorleggen")
    assert page.url.endswith("/voorstel"), fouten(page)


def goedkeuren(page, weg: Weg) -> None:
    page.goto(f"{weg.aanvraagpad}/voorstel")
    druk(page, "Goedkeuren en besluit nemen")
    assert page.url.endswith("/brief")
    kijk(page)


def brief(weg: Weg) -> None:
    """The letter carries the name and the mandate of who decided."""
    page = weg.page
    weg.open(f"{weg.aanvraagpad}/brief")
    tekst = page.locator("main").inner_text()
    assert "Petra Hoogland" in tekst and "Mandaatbesluit jeugd Waterrijk" in tekst
    assert "Waarom deze aanbieder: Zij spreken de taal van oma." in tekst
    weg.open(f"{weg.aanvraagpad}/voorstel")
    assert page.get_by_text("keurde het goed op").count()


def niet_voor_een_ander(ander, weg: Weg) -> None:
    for pad in ("/voorstel", "/nemen", "/brief"):
        antwoord = ander.goto(weg.aanvraagpad + pad)
        assert antwoord.status == 404 and weg.achternaam not in ander.content(), pad
    assert ander.goto(weg.dossier + "/hulp/licht").status == 404


def test_de_demo_heeft_een_open_en_een_teruggegeven_voorstel(open_als):
    petra = open_als("petra")
    petra.goto("/werkvoorraad")
    with petra.expect_navigation():
        petra.locator("main .melding a", has_text="Bakker").first.click()
    assert "Bas heeft zijn leven lang begeleiding nodig" in petra.locator("main").inner_text()
    kijk(petra)
    dossier = petra.url.split("/besluit/")[0]
    amina = open_als("amina")
    amina.goto(f"{dossier}/besluit")
    with amina.expect_navigation():
        amina.locator("main a", has_text="Aanvraag voor Tess").first.click()
    assert amina.get_by_text("Pas het voorstel aan").count()
    kijk(amina)


def test_de_beheerder_zet_een_grens(open_als):
    page = open_als("fatima")
    page.goto("/instellingen")
    druk(page, "Wie tot waar besluit")
    kijk(page)
    druk(page, "Gedragswetenschapper")
    vul_in(page, "Waar staat dit?", "")
    druk(page, "Vastleggen")
    assert fouten(page)
    kijk(page)
    vul_in(page, "Besluit zelf tot hoeveel weken?", "78")
    vul_in(page, "Waar staat dit?", "Mandaatbesluit jeugd Waterrijk, artikel 6")
    druk(page, "Vastleggen")
    assert page.url.endswith("/goedkeuring") and page.get_by_text("78 weken").count()
    kijk(page)
