# SPDX-License-Identifier: EUPL-1.2
"""Around the plan, in a browser: an own plan, the plan, regie, the sheet of a child, figures, "dit helpt niet", looking back."""
import re
import subprocess
import tempfile
from pathlib import Path

import pytest

from bladzijde import beelden, fouten, vul_in
from weg import Weg, dag, druk, groep, kijk


@pytest.mark.parametrize("javascript", [True, False], ids=["met-script", "zonder-script"])
def test_een_plan_en_of_het_helpt(open_als, demo, javascript):
    weg = Weg(open_als("amina", javascript), "Maanvis" if javascript else "Rietzanger")
    weg.zoek_en_maak()
    weg.triage()
    weg.gezin()
    weg.analyse()
    eigen_plan(weg)
    plan(weg)
    regie(weg)
    kinderblad(weg, javascript)
    cijfers(weg)
    helpt_niet(weg)
    terugkijken(weg)
    papier(weg, javascript)
    niet_voor_een_ander(open_als("thomas", javascript), weg)


def eigen_plan(weg: Weg) -> None:
    """First the family works on a plan of its own; then it is there, and kept."""
    page = weg.page
    weg.ga("/plan/familiegroepsplan")
    vul_in(page, "Wanneer is dit besproken?", dag())
    vul_in(page, "Maakt het gezin eerst zelf een plan?", "Het gezin maakt een eigen plan")
    vul_in(page, "Wanneer wil het gezin zover zijn?", dag(20))
    druk(page, "Vastleggen")
    assert page.get_by_text("Het gezin maakt een eigen plan").count()
    kijk(page)
    weg.ga("/plan/familiegroepsplan")
    vul_in(page, "Maakt het gezin eerst zelf een plan?", "Het eigen plan is klaar")
    druk(page, "Vastleggen")
    assert any("Bewaar het plan zelf" in fout for fout in fouten(page))
    vul_in(page, "Het plan van het gezin", "Oma Riet eet op dinsdag mee.")
    druk(page, "Vastleggen")
    assert "Oma Riet eet op dinsdag mee." in page.content()
    assert page.get_by_text("Jeugdwet 4.1.3").count()
    kijk(page)


def plan(weg: Weg) -> None:
    """The conclusion of the analysis is there as the start of a goal; the family says the words."""
    page = weg.page
    weg.ga("/plan/wijzigen")
    assert page.locator("[name='doel-1-bevindingen']:checked").count(), "de conclusie staat al bij het doel"
    assert page.locator("[name='evaluatieOp.jaar']").input_value(), "een dag om samen te kijken staat er al"
    vul_in(page, "Wat wil het gezin bereiken?", "Ik ga weer elke dag naar school.")
    vul_in(page, "Wat gebeurt er?", "Oma brengt Mila op maandag.")
    vul_in(page, "Wie doet dit?", "Familie of netwerk")
    vul_in(page, "Naam, als die er niet bij staat", "oma Riet")
    kijk(page)
    druk(page, "Plan bewaren")
    assert page.get_by_text("Ik ga weer elke dag naar school.").count()
    kijk(page)


def regie(weg: Weg) -> None:
    page = weg.page
    weg.ga("/plan/regie")
    vul_in(page, "Wie heeft de regie?", "Het team")
    druk(page, "Vastleggen")
    assert len(fouten(page)) == 3, fouten(page)
    vul_in(page, "Naam", "Amina")
    vul_in(page, "Tot en met welke dag?", dag(30))
    vul_in(page, "Waarom niet bij het gezin?", "Sanne ligt in het ziekenhuis.")
    kijk(page)
    druk(page, "Vastleggen")
    assert page.get_by_text("Sanne ligt in het ziekenhuis.").count()


def kinderblad(weg: Weg, javascript: bool) -> None:
    """The sheet for Mila, first as the plan says it, then in words for her; it prints on one page."""
    page = weg.page
    weg.ga("/plan")
    druk(page, "Blad voor Mila")
    assert page.get_by_text("nog niet in woorden voor Mila geschreven").count()
    druk(page, "Schrijf het voor Mila")
    vul_in(page, "Wat gaat er al goed?", "Je durfde te zeggen wat je wilt.")
    vul_in(page, "Doel 1, in woorden voor het kind", "Jij gaat weer elke dag naar school.")
    vul_in(page, "Wat kan het kind doen als het niet goed gaat?", "Bel oma Riet.")
    kijk(page)
    druk(page, "Blad bewaren")
    assert page.get_by_text("Je durfde te zeggen wat je wilt.").count() and page.get_by_text("Bel oma Riet.").count()
    assert not page.get_by_text("nog niet in woorden").count()
    kijk(page)
    if javascript:
        beelden(page, "blad voor een kind")
    assert bladen(page) == 1


def cijfers(weg: Weg) -> None:
    page = weg.page
    weg.ga("/plan/cijfers")
    druk(page, "Cijfers vastleggen")
    assert any("minstens één cijfer" in fout for fout in fouten(page))
    vul_in(page, "Mila: nu", "3")
    vul_in(page, "Mila: gewenst", "8")
    kijk(page)
    druk(page, "Cijfers vastleggen")
    assert page.get_by_text("eerste cijfer").count()


def helpt_niet(weg: Weg) -> None:
    """One click from the file; on the plan and on the overview until it is answered."""
    page = weg.page
    weg.ga("")
    with page.expect_navigation():
        page.get_by_role("link", name="“Dit helpt niet” vastleggen").click()
    vul_in(page, "Wie zegt dit?", "Mila")
    vul_in(page, "In hun eigen woorden", "Ik moet steeds hetzelfde vertellen.")
    kijk(page)
    druk(page, "Vastleggen")
    assert page.get_by_text("Ik moet steeds hetzelfde vertellen.").count()
    kijk(page)
    weg.ga("")
    assert page.get_by_text("Antwoorden op “dit helpt niet”").count()
    weg.ga("/plan")
    druk(page, "Antwoord vastleggen op")
    vul_in(page, "Wat doen we ermee?", "Besproken")
    vul_in(page, "Wat besprak u, en waarom zo?", "Voortaan vertelt Amina het de school.")
    kijk(page)
    druk(page, "Antwoord vastleggen")
    weg.ga("")
    assert not page.get_by_text("Antwoorden op “dit helpt niet”").count()


def terugkijken(weg: Weg) -> None:
    page = weg.page
    weg.ga("/plan/evaluatie")
    vul_in(groep(page, "Mila"), "Hielp het, van 0 tot 10?", "7")
    vul_in(page, "Is dit gelukt?", "Gehaald")
    vul_in(page, "Mila: cijfer nu", "8")
    vul_in(page, "Hoe gaan we verder?", "Minder of lichtere hulp")
    vul_in(page, "Wanneer kijken we weer samen?", dag(120))
    druk(page, "Evaluatie vastleggen")
    assert any("Schrijf op waarom" in fout for fout in fouten(page))
    kijk(page)
    vul_in(page, "Wat spreken we af, en waarom?", "Mila kan het zelf.")
    druk(page, "Evaluatie vastleggen")
    assert page.url.endswith("/plan/wijzigen")
    weg.ga("/plan/evaluatie")
    assert page.get_by_text("5 omhoog").count() and page.get_by_text(re.compile("1 van de 1 doel")).count()
    kijk(page)


def papier(weg: Weg, javascript: bool) -> None:
    """The plan for the family prints on one or two pages."""
    page = weg.page
    weg.ga("/plan/afdruk")
    assert page.get_by_text("Sanne ligt in het ziekenhuis.").count(), "de regie staat erop"
    kijk(page)
    if javascript:
        beelden(page, "plan op papier")
    assert bladen(page) <= 2


def bladen(page) -> int:
    """How many sheets of A4 this page takes."""
    with tempfile.TemporaryDirectory() as map_:
        pdf = Path(map_) / "blad.pdf"
        page.pdf(path=pdf, format="A4", print_background=False)
        info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True, timeout=60).stdout
    return int(re.search(r"Pages:\s+(\d+)", info).group(1))


def niet_voor_een_ander(ander, weg: Weg) -> None:
    for blad in ("/plan", "/plan/regie", "/plan/cijfers", "/plan/dit-helpt-niet", "/plan/evaluatie", "/plan/familiegroepsplan"):
        antwoord = ander.goto(weg.dossier + blad)
        assert antwoord.status == 404, f"{ander.url} gaf {antwoord.status}"
        assert weg.achternaam not in ander.content()
