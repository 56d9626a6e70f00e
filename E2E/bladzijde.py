# SPDX-License-Identifier: EUPL-1.2
"""What a test does with a page: fill, press, look, and judge."""
import re
import subprocess
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

UIT = Path(__file__).resolve().parent / "uit"
NIVEAUS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def axe_fouten(page: Page) -> list[str]:
    """What axe finds on this page at WCAG 2.0 to 2.2, A and AA; empty is good."""
    uitkomst = Axe().run(page, options={"runOnly": {"type": "tag", "values": NIVEAUS}}).response
    assert uitkomst["passes"], "axe heeft niets kunnen beoordelen"
    return [
        f"{fout['id']}: {fout['help']} — {knoop['html'][:160]}"
        for fout in uitkomst["violations"] for knoop in fout["nodes"]
    ]


def toegankelijk(page: Page) -> None:
    fouten = axe_fouten(page)
    assert not fouten, f"{page.url}\n" + "\n".join(fouten)


def past(page: Page, breedte: int = 320) -> None:
    """Reflow (WCAG 1.4.10): at this width only what says so scrolls sideways, never the page, and no table whose rows stack."""
    oud = page.viewport_size
    page.set_viewport_size({"width": breedte, "height": 800})
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    breed = page.evaluate("""() => [...document.querySelectorAll('.tabelvak')].filter(v => v.querySelector('.stapel')
        && v.scrollWidth > v.clientWidth + 1).map(v => v.getAttribute('aria-label'))""")
    plakt = page.evaluate("[...document.querySelectorAll('td br')].some(b => getComputedStyle(b).display === 'none')")
    page.set_viewport_size(oud)
    assert not plakt, f"{page.url}: bij {breedte} px plakken regels in een cel aan elkaar"
    assert not breed, f"{page.url}: bij {breedte} px schuiven opzij: {breed}"
    assert over <= 0, f"{page.url} is bij {breedte} px {over} px te breed"


def vul(page: Page, **velden) -> None:
    """Fills fields by their label; see `vul_in`. Underscores stand for spaces."""
    for label, waarde in velden.items():
        vul_in(page, label.replace("_", " "), waarde)


def vul_in(page: Page, label: str, waarde) -> None:
    """Fills the field with this label: text, a choice in a list, one or more options of a group, or a tick box (True or False)."""
    groep = page.get_by_role("group", name=re.compile(rf"^\s*{re.escape(label)}"))
    if groep.count():
        return vul_groep(groep.first, waarde)
    veld = page.get_by_label(re.compile(rf"^\s*{re.escape(label)}")).first
    soort = veld.evaluate("v => v.tagName + ':' + (v.type || '')")
    if soort.startswith("SELECT"):
        veld.select_option(label=waarde)
    elif soort in ("INPUT:checkbox", "INPUT:radio"):
        veld.set_checked(bool(waarde))
    else:
        veld.fill(str(waarde))


def vul_groep(groep, waarde) -> None:
    """Options of a fieldset by their label; a date as (day, month, year) in three fields."""
    if isinstance(waarde, tuple):
        for naam, deel in zip(("Dag", "Maand", "Jaar"), waarde, strict=True):
            groep.get_by_label(naam).fill(str(deel))
        return
    for keuze in [waarde] if isinstance(waarde, str) else waarde:
        groep.get_by_label(re.compile(rf"^\s*{re.escape(keuze)}")).first.check()


def druk(page: Page, naam: str) -> None:
    """Presses the button or follows the link with this name and waits for the page that follows."""
    patroon = re.compile(rf"^\s*{re.escape(naam)}")
    knop = page.get_by_role("button", name=patroon).or_(page.get_by_role("link", name=patroon)).first
    with page.expect_navigation():
        knop.click()


def fouten(page: Page) -> list[str]:
    """The messages of the error summary; the title must say that there are errors."""
    lijst = page.get_by_role("alert").locator("li").all_inner_texts()
    assert not lijst or page.title().startswith("Fout:"), f"titel zonder 'Fout:': {page.title()}"
    return [tekst.strip() for tekst in lijst]


def beelden(page: Page, naam: str) -> list[Path]:
    """Pictures of the page at 1280 and 320 px and as printed; gives their paths."""
    UIT.mkdir(exist_ok=True)
    naam = re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-") or "bladzijde"
    oud, paden = page.viewport_size, []
    for breedte in (1280, 320):
        page.set_viewport_size({"width": breedte, "height": 900})
        paden.append(UIT / f"{naam}-{breedte}.png")
        page.screenshot(path=paden[-1], full_page=True)
    page.set_viewport_size(oud)
    return paden + druk_af(page, naam)


def druk_af(page: Page, naam: str) -> list[Path]:
    """The page on paper: A4 PDF, then one PNG a sheet."""
    UIT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as map_:
        pdf = Path(map_) / "blad.pdf"
        page.pdf(path=pdf, format="A4", print_background=False)
        subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, UIT / f"{naam}-druk"], check=True, timeout=60)
    return sorted(UIT.glob(f"{naam}-druk-*.png"))
