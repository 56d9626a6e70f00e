# SPDX-License-Identifier: EUPL-1.2
"""At the table: the analysis on one page, looked at again by difference, followed elsewhere; with and without script, small, and on paper."""
import re

import pytest

from bladzijde import beelden, druk_af, fouten, vul_in
from weg import Weg, dag, druk, groep, kijk


@pytest.mark.parametrize("javascript", [True, False], ids=["met-script", "zonder-script"])
def test_aan_tafel_en_opnieuw_kijken(open_als, javascript):
    weg = Weg(open_als("amina", javascript), "Tafelberg" if javascript else "Lampenkap")
    weg.zoek_en_maak()
    weg.triage()
    page = weg.page
    eerste_keer(weg, page)
    elders(weg, page)
    niet_gehoord(weg, page)
    alles_nog_zo(weg, page)
    iets_nieuws(weg, page)
    afdruk(weg, page, javascript)
    niet_voor_een_ander(open_als("bram", javascript), weg)


def gebied(page, naam: str):
    """One area; it is opened when it stands folded."""
    vak = page.locator("section.tafelgebied", has=page.get_by_role("heading", name=naam, exact=True))
    dicht = vak.locator(":scope > details:not([open]) > summary")
    if dicht.count():
        dicht.click()
    return vak


def volg(page, naam: str) -> None:
    """A link beside the page, where `druk` does not look."""
    with page.expect_navigation():
        page.get_by_role("link", name=re.compile(rf"^\s*{re.escape(naam)}")).first.click()


def eerste_keer(weg: Weg, page) -> None:
    """Three areas, one of which was not on the page at first; nothing typed is lost when it comes."""
    weg.ga("/analyse")
    kijk(page)
    druk(page, "Mila")
    assert "/analyse/samen/" in page.url
    kijk(page)
    vul_in(groep(gebied(page, "School, opvang en werk"), "Mila"), "In eigen woorden", "Ik durf de klas niet meer in.")
    druk(page, "Vrienden, vrije tijd en online")
    assert groep(gebied(page, "School, opvang en werk"), "Mila").get_by_label("In eigen woorden").input_value().startswith("Ik durf")
    vrij = gebied(page, "Vrienden, vrije tijd en online")
    vul_in(groep(vrij, "Mila"), "Wat gaat goed?", "Ik heb een vriendin, Yara.")
    school = gebied(page, "School, opvang en werk")
    vul_in(groep(school, "Mila"), "Cijfer van 0 tot 10", "elf")
    vul_in(groep(school, "Sanne"), "In eigen woorden", "Elke ochtend is strijd.")
    vul_in(groep(school, "Sanne"), "Cijfer van 0 tot 10", "4")
    vul_in(groep(gebied(page, "Veiligheid en basiszorg"), "Sanne"), "Is hierover gepraat?", "Wil er niet over praten")
    vul_in(groep(school, "Samen"), "Wat concludeert u samen?", "Het rooster past niet bij wat Mila aankan.")
    druk(page, "Vastleggen")
    assert len(fouten(page)) == 2, fouten(page)
    kijk(page)
    vul_in(groep(gebied(page, "School, opvang en werk"), "Mila"), "Cijfer van 0 tot 10", "3")
    vul_in(groep(gebied(page, "School, opvang en werk"), "Samen"), "Waar leidt dit toe?", "Ligt op een ander terrein")
    druk(page, "Vastleggen")
    assert page.get_by_text("Vastgelegd wat aan tafel is gezegd.").count()
    assert page.locator(".krachten").get_by_text("Ik heb een vriendin, Yara.").count()
    kijk(page)


def elders(weg: Weg, page) -> None:
    """The conclusion says that it lies elsewhere; the form knows the rest."""
    assert page.get_by_text("ligt op een ander terrein: daar is nog niets gevraagd").count()
    volg(page, "Vraag vastleggen")
    kijk(page)
    assert page.get_by_label("Op welk terrein?").locator("option:checked").inner_text() == "Onderwijs"
    druk(page, "Vastleggen")
    assert fouten(page)
    vul_in(page, "Wat is er gevraagd?", "Een rooster op maat.")
    vul_in(page, "Aan wie?", "mevrouw Prins, samenwerkingsverband")
    druk(page, "Vastleggen")
    assert page.get_by_role("cell", name=re.compile("Gevraagd")).count()
    kijk(page)
    druk(page, "Antwoord vastleggen")
    kijk(page)
    vul_in(page, "Wat is het antwoord?", "Op een wachtlijst")
    vul_in(page, "Tot wanneer wachten?", dag(40))
    druk(page, "Vastleggen")
    assert page.get_by_text("Op een wachtlijst").count() and not page.get_by_text("daar is nog niets gevraagd").count()


def niet_gehoord(weg: Weg, page) -> None:
    volg(page, "Waarom niet?")
    kijk(page)
    vul_in(page, "Waarom is deze persoon niet gehoord?", "Niet bereikt")
    druk(page, "Vastleggen")
    assert page.get_by_text("niet bereikt").count()


def alles_nog_zo(weg: Weg, page) -> None:
    """One cross and one button."""
    weg.ga("/analyse")
    druk(page, "Mila")
    assert page.get_by_text("Ik durf de klas niet meer in.").count()
    druk(page, "Alles nog zo")
    assert fouten(page)
    kijk(page)
    vul_in(page, "Met wie sprak u?", ["Mila", "Sanne"])
    druk(page, "Alles nog zo")
    assert "/analyse/veranderd/" in page.url
    kijk(page)


def iets_nieuws(weg: Weg, page) -> None:
    """The old answer is taken over and put right; the list says what was and what is."""
    druk(page, "Aan tafel: samen invullen")
    school = groep(gebied(page, "School, opvang en werk"), "Mila")
    with page.expect_navigation():
        school.get_by_role("button", name=re.compile("Neem over")).click()
    school = groep(gebied(page, "School, opvang en werk"), "Mila")
    assert school.get_by_label("In eigen woorden").input_value() == "Ik durf de klas niet meer in."
    vul_in(school, "In eigen woorden", "Met mijn juf erbij durf ik de klas in.")
    vul_in(school, "Cijfer van 0 tot 10", "6")
    druk(page, "Vastleggen")
    assert "/analyse/veranderd/" in page.url
    kijk(page)


def afdruk(weg: Weg, page, javascript: bool) -> None:
    weg.ga("/analyse/afdruk")
    kijk(page)
    for woorden in ("Wat gaat goed?", "Met mijn juf erbij durf ik de klas in.", "Wie is gehoord?", "Op een ander terrein"):
        assert page.get_by_text(woorden).count(), woorden
    if javascript:
        assert 1 <= len(druk_af(page, "analyse-afdruk")) <= 4
        for blad in ("/analyse",):
            weg.ga(blad)
            beelden(page, "analyse-overzicht")
        druk(page, "Mila")
        beelden(page, "aan-tafel")


def niet_voor_een_ander(ander, weg: Weg) -> None:
    for blad in ("/analyse", "/analyse/samen/gezin", "/analyse/veranderd/gezin", "/analyse/elders/nieuw"):
        antwoord = ander.goto(weg.dossier + blad)
        assert antwoord.status == 404, f"{ander.url} gaf {antwoord.status}"
        assert weg.achternaam not in ander.content()
