# SPDX-License-Identifier: EUPL-1.2
"""To a kitchen table without signal and back: nothing readable on the disk of the device, nothing lost, nothing twice."""
import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest

from bladzijde import past, toegankelijk
from conftest import log_in

KANARIE = ("Kanarievlinder aan tafel", "Kanariemus in de gang")


@pytest.fixture
def toestel(browser):
    """A browser with a profile on disk that outlives it, as on a laptop. `open_()` starts it (again)."""
    map_ = Path(tempfile.mkdtemp(prefix="ankerpunt-toestel-"))
    opties = ["--no-sandbox"] if os.geteuid() == 0 else []
    contexten = []

    def open_(adres: str):
        for oud in contexten:
            oud.close()
        contexten.clear()
        context = browser.browser_type.launch_persistent_context(
            map_, executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=opties, base_url=adres, locale="nl-NL",
            timezone_id="Europe/Amsterdam", viewport={"width": 1280, "height": 900})
        context.set_default_timeout(30_000)
        contexten.append(context)
        return context

    open_.map = map_
    open_.sluit = lambda: [context.close() for context in contexten] and contexten.clear()
    yield open_
    open_.sluit()
    shutil.rmtree(map_, ignore_errors=True)


def op_schijf(map_: Path, woorden: list[str]) -> list[str]:
    """Which of these words stand readable in a file of the profile, as UTF-8 or as UTF-16."""
    gevonden = []
    for pad in map_.rglob("*"):
        if not pad.is_file() or pad.is_symlink():
            continue
        inhoud = pad.read_bytes()
        gevonden += [f"{woord} in {pad.relative_to(map_)}" for woord in woorden
                     if woord.encode() in inhoud or woord.encode("utf-16-le") in inhoud]
    return gevonden


def neem_mee(page) -> tuple[list[str], str]:
    """Takes a family along, not that of which an address is secret; gives the words and how the family is called."""
    page.goto("/mee")
    page.get_by_role("button", name="Neem mee").wait_for()
    optie = page.locator("[data-deel=kiezen] .optie").filter(has_not_text="Gezin De Wit").first
    naam = optie.locator("label").inner_text().strip()
    optie.locator("input").check()
    page.get_by_role("button", name="Neem mee").click()
    page.get_by_role("heading", name="Schrijf deze woorden op papier").wait_for()
    return page.locator("[data-woorden] li").all_inner_texts(), naam


def open_met(page, woorden: str) -> None:
    page.get_by_label("Uw 7 woorden").fill(woorden)
    page.get_by_role("button", name="Open", exact=True).click()


def schrijf(page, tekst: str) -> None:
    page.get_by_role("button", name="Notitie schrijven").click()
    page.get_by_label("Wat is er gezegd?").fill(tekst)
    page.get_by_text("Bewaard op dit apparaat om").wait_for()


def test_van_kantoor_naar_de_keukentafel_en_terug(toestel, demo):
    context = toestel(demo.adres)
    page = context.pages[0]
    page.goto("/")
    log_in(page, "amina", demo.logins["amina"])
    woorden, naam = neem_mee(page)
    assert len(woorden) == 7
    toegankelijk(page)
    past(page)

    # At the table. The page opens without signal, also when it is loaded anew.
    page.get_by_role("link", name="Ik heb ze opgeschreven").click()
    page.get_by_label("Uw 7 woorden").wait_for()
    context.set_offline(True)
    page.reload()
    toegankelijk(page)
    past(page)
    assert naam not in page.locator("body").inner_text()
    open_met(page, "dit zijn niet de goede woorden hoor")
    page.get_by_text("Deze woorden passen niet").wait_for()
    toegankelijk(page)
    open_met(page, "  " + " ".join(woorden).upper() + " ")
    page.get_by_role("heading", name="Bij welk gezin bent u?").wait_for()
    past(page)
    page.get_by_role("button", name=naam).click()
    page.get_by_role("heading", name=naam).wait_for()
    assert page.get_by_role("heading", name="Wie", exact=True).count()
    telefoon = page.locator("a[href^='tel:']").first.inner_text()
    toegankelijk(page)
    past(page)
    schrijf(page, KANARIE[0])
    toegankelijk(page)
    past(page)
    page.get_by_role("button", name="Klaar").click()
    schrijf(page, KANARIE[1])
    page.emulate_media(media="print")
    assert page.get_by_label("Wat is er gezegd?").is_hidden()
    page.emulate_media(media="screen")

    # The battery dies: the page is gone, then the whole browser. What was written is there.
    page.close(run_before_unload=False)
    toestel.sluit()
    assert op_schijf(toestel.map, [*KANARIE, " ".join(woorden), naam, telefoon]) == []
    context = toestel(demo.adres)
    context.set_offline(True)
    page = context.pages[0]
    page.goto("/mee/onderweg")
    page.get_by_text("2 notities nog niet ingeleverd").wait_for()
    open_met(page, " ".join(woorden))
    page.get_by_role("button", name=re.compile(re.escape(naam) + r".*2 notities")).click()
    page.get_by_role("button", name=KANARIE[1]).click()
    assert page.get_by_label("Wat is er gezegd?").input_value() == KANARIE[1]
    page.get_by_role("button", name="Terug naar het gezin").click()
    page.get_by_role("button", name=KANARIE[0]).wait_for()
    page.get_by_role("button", name="Sluit af").click()
    page.get_by_label("Uw 7 woorden").wait_for()
    assert naam not in page.locator("body").inner_text()

    # Back. The answer to the first note is lost on the way; handing in again makes nothing twice.
    context.set_offline(False)
    page.goto("/mee")
    if page.get_by_label("Wachtwoord").count():
        log_in(page, "amina", demo.logins["amina"])
        page.goto("/mee")
    page.get_by_text("2 notities zijn nog niet ingeleverd").wait_for()
    assert page.get_by_role("button", name="Neem mee").is_hidden()
    page.route("**/mee/inleveren", lambda route: (route.fetch(), route.abort()), times=1)
    page.get_by_role("button", name="Lever in en wis").click()
    page.get_by_text("Er is nu geen verbinding").wait_for()
    page.get_by_role("button", name="Lever in en wis").click()
    page.get_by_text("Dit apparaat is leeg").wait_for()
    toegankelijk(page)
    assert page.evaluate("meekast.notities()") == [] and page.evaluate("meekast.pak()") is None
    page.goto("/concepten")
    assert page.get_by_text(", meegenomen").count() == 2
    for zin in KANARIE:
        assert page.get_by_text(zin).count() == 1
    page.goto("/mee")
    assert page.get_by_text(re.compile("gewist gemeld")).count()
    page.goto("/mee/onderweg")
    page.get_by_text("Er staat niets op dit apparaat").wait_for()
    for tekst in KANARIE:
        page.goto("/concepten")
        page.get_by_role("row", name=re.compile(tekst)).get_by_role("button", name="Weggooien").click()
    toestel.sluit()
    assert op_schijf(toestel.map, [" ".join(woorden), telefoon]) == []


def test_afmelden_wist_het_pak_en_laat_notities_staan(toestel, demo):
    context = toestel(demo.adres)
    page = context.pages[0]
    page.goto("/")
    log_in(page, "amina", demo.logins["amina"])
    woorden, naam = neem_mee(page)
    page.goto("/mee/onderweg")
    open_met(page, " ".join(woorden))
    page.get_by_role("button", name=naam).click()
    schrijf(page, "Blijft staan")
    page.goto("/mee")
    vragen = []
    page.once("dialog", lambda vraag: (vragen.append(vraag.message), vraag.dismiss()))
    page.get_by_role("button", name="Afmelden").click()
    assert "Afmelden wist ze" in vragen[0] and page.get_by_role("heading", name="Meenemen", exact=True).count()
    page.once("dialog", lambda vraag: vraag.accept())
    page.get_by_role("button", name="Afmelden").click()
    page.get_by_text("U bent afgemeld").wait_for()
    page.goto("/mee/onderweg")
    page.get_by_text("1 notitie staat er nog verzegeld").wait_for()
    assert page.get_by_label("Uw 7 woorden").is_hidden()

    # A colleague in the same browser cannot hand it in; it stays.
    page.goto("/")
    log_in(page, "joost", demo.logins["joost"])
    page.goto("/mee")
    page.get_by_text("Er staan notities van een collega").wait_for()
    assert page.get_by_role("button", name="Lever in en wis").is_hidden()
    assert page.evaluate("meekast.notities().then((all) => all.length)") == 1
    page.get_by_role("button", name="Afmelden").click()
    page.get_by_text("U bent afgemeld").wait_for()
    page.goto("/")
    log_in(page, "amina", demo.logins["amina"])
    page.goto("/mee")
    page.get_by_role("button", name="Lever in en wis").click()
    page.get_by_text("Dit apparaat is leeg").wait_for()
    page.goto("/concepten")
    page.get_by_role("row", name=re.compile("Blijft staan")).get_by_role("button", name="Weggooien").click()


def test_na_het_einde_gaat_het_niet_meer_open_en_een_tweede_venster_ook_niet(toestel, demo):
    context = toestel(demo.adres)
    page = context.pages[0]
    page.goto("/")
    log_in(page, "amina", demo.logins["amina"])
    woorden, naam = neem_mee(page)
    page.goto("/mee/onderweg")
    page.get_by_label("Uw 7 woorden").wait_for()
    ander = context.new_page()
    ander.goto("/mee/onderweg")
    ander.get_by_text("staat al open in een ander venster").wait_for()
    ander.close()
    open_met(page, " ".join(woorden))
    page.get_by_role("button", name=naam).click()
    schrijf(page, "Net op tijd")
    # Half a day later on the clock of the device, the page still open.
    page.clock.install()
    page.reload()
    page.clock.set_system_time(page.evaluate("Date.now()") + 13 * 3_600_000)
    page.reload()
    page.get_by_text("1 notitie staat er nog verzegeld").wait_for()
    assert page.evaluate("meekast.pak()") is None
    page.once("dialog", lambda vraag: vraag.accept())
    page.get_by_role("button", name="Wis dit apparaat").click()
    page.get_by_text("Dit apparaat is leeg").wait_for()
    assert page.evaluate("meekast.notities()") == []


def test_zonder_script_staat_er_wat_te_doen(open_als):
    page = open_als("amina", javascript=False)
    page.goto("/mee")
    page.get_by_text("Deze bladzijde heeft JavaScript nodig").wait_for()
    assert page.get_by_role("button", name="Neem mee").is_hidden()
    past(page)
