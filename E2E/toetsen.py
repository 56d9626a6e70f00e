# SPDX-License-Identifier: EUPL-1.2
"""A page on a small screen, walked with the keyboard alone: each stop must be seen, and every key is counted."""
import re

from playwright.sync_api import Page

from bladzijde import UIT

BREEDTE, HOOGTE = 320, 640
MEESTE_TABS = 160

# What stands under the focus: whether it is the one we look for, whether it can be seen, and whether it lies before or after it.
STAND = """(doel) => {
  const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
  const leeg = !e || e === document.body || e.tagName === 'MAIN' || e.tagName === 'HTML';
  const rand = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
  const inBeeld = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
  const groep = doel.type === 'radio' && e.type === 'radio' && e.name === doel.name && e.form === doel.form;
  const plek = leeg ? 0 : e.compareDocumentPosition(doel);
  return {
    daar: e === doel, groep, leeg, ziet: leeg || (rand && inBeeld), hierna: leeg || Boolean(plek & 4), inMain: Boolean(doel.closest('main')),
    wat: e ? e.outerHTML.slice(0, 160) : '', rand: s.outlineStyle + ' ' + s.outlineWidth, vak: [r.left, r.top, r.right, r.bottom].map(Math.round),
  };
}"""
SOORT = "v => v.tagName + ':' + (v.type || '')"


class Toetsen:
    """The hands of one person. Counts keys that go somewhere apart from letters that are typed."""

    def __init__(self, page: Page):
        self.page = page
        page.set_viewport_size({"width": BREEDTE, "height": HOOGTE})
        self.aanslagen = self.letters = self.adresbalk = 0
        self.adressen: list[str] = []

    def tel(self) -> tuple[int, int, int]:
        return self.aanslagen, self.letters, self.adresbalk

    # Keys

    def druk_op(self, toets: str, keer: int = 1) -> None:
        for _ in range(keer):
            self.page.keyboard.press(toets)
        self.aanslagen += keer

    def typ(self, tekst: str) -> None:
        self.page.keyboard.type(tekst)
        self.letters += len(tekst)

    # Going somewhere

    def naar(self, plek) -> None:
        """Tab, or Shift and Tab, until the focus is there. From the top of a page the skip link goes first, as who knows the page does."""
        doel = plek.element_handle(timeout=10_000)
        stand = self.page.evaluate(STAND, doel)
        if stand["leeg"] and stand["inMain"] and not stand["daar"]:
            self.sla_over()
        for _ in range(MEESTE_TABS):
            stand = self.page.evaluate(STAND, doel)
            assert stand["ziet"], f"{self.page.url}: de focus is niet te zien ({stand['rand']}, {stand['vak']}): {stand['wat']}"
            if stand["daar"]:
                return
            if stand["groep"]:
                return self.kies_in_groep(doel)
            self.druk_op("Tab" if stand["hierna"] else "Shift+Tab")
        raise AssertionError(f"{self.page.url}: met Tab niet te bereiken: {doel.evaluate('e => e.outerHTML')[:200]}")

    def sla_over(self) -> None:
        self.druk_op("Tab")
        if self.page.evaluate("document.activeElement.matches('.spring')"):
            self.druk_op("Enter")

    def kies_in_groep(self, doel) -> None:
        """Within radio buttons the arrows go; they choose at once."""
        for _ in range(40):
            if doel.evaluate("e => e === document.activeElement"):
                return
            self.druk_op("ArrowDown")
        raise AssertionError("de pijltjes komen niet bij dit antwoord")

    # Doing something

    def klik(self, plek) -> None:
        """Enter on a link, a button or what unfolds; a page that follows is looked at."""
        plek = plek.first
        self.naar(plek)
        if plek.evaluate("e => e.tagName") == "SUMMARY":
            return self.druk_op("Enter")
        with self.page.expect_navigation():
            self.druk_op("Enter")
        self.kijk()

    def druk(self, page: Page, naam: str) -> None:
        patroon, inhoud = re.compile(rf"^\s*{re.escape(naam)}"), page.locator("main")
        self.klik(inhoud.get_by_role("button", name=patroon).or_(inhoud.get_by_role("link", name=patroon)))

    def schrijf(self, vak, tekst: str) -> None:
        self.naar(vak)
        if vak.input_value():
            self.druk_op("Control+a")
            if not tekst:
                self.druk_op("Delete")
        self.typ(tekst)

    def vul_in(self, page: Page, label: str, waarde) -> None:
        """As `vul_in` of bladzijde.py, with the keys of a person."""
        groep = page.get_by_role("group", name=re.compile(rf"^\s*{re.escape(label)}"))
        if groep.count():
            return self.vul_groep(groep.first, waarde)
        veld = page.get_by_label(re.compile(rf"^\s*{re.escape(label)}")).first
        self.vouw_open(veld)
        soort = veld.evaluate(SOORT)
        if soort.startswith("SELECT"):
            return self.kies(veld, waarde)
        if soort in ("INPUT:checkbox", "INPUT:radio"):
            return self.vink(veld, bool(waarde))
        self.schrijf(veld, str(waarde))

    def vul_groep(self, groep, waarde) -> None:
        if isinstance(waarde, tuple):
            for naam, deel in zip(("Dag", "Maand", "Jaar"), waarde, strict=True):
                self.schrijf(groep.get_by_label(naam), str(deel))
            return
        for keuze in [waarde] if isinstance(waarde, str) else waarde:
            self.vink(groep.get_by_label(re.compile(rf"^\s*{re.escape(keuze)}")).first, True)

    def vink(self, veld, aan: bool) -> None:
        self.naar(veld)
        if veld.is_checked() != aan:
            self.druk_op("Space")
        assert veld.is_checked() == aan

    def kies(self, veld, label: str) -> None:
        """A drop-down: the arrows go from answer to answer."""
        self.naar(veld)
        doel, nu = veld.evaluate("(v, l) => [[...v.options].findIndex(o => o.label.trim() === l), v.selectedIndex]", label)
        if label and doel < 0:
            raise AssertionError(f"geen antwoord “{label}”: {veld.inner_text()}")
        doel = max(doel, 0)
        self.druk_op("ArrowDown" if nu < doel else "ArrowUp", abs(doel - nu))
        assert veld.evaluate("v => v.selectedIndex") == doel, f"de pijltjes kiezen “{label}” niet"

    def vouw_open(self, veld) -> None:
        for blok in veld.locator("xpath=ancestor::details[not(@open)]").all():
            self.klik(blok.locator("> summary"))

    # Looking

    def ga(self, adres: str) -> None:
        """Into the address bar: only where no link of the page leads."""
        antwoord = self.page.goto(adres)
        assert antwoord.status == 200, f"{adres} gaf {antwoord.status}"
        self.adresbalk += 1
        self.kijk()

    def kijk(self, page: Page | None = None, smal: bool = True) -> None:
        """The page fits the small screen; it is visited again with axe afterwards."""
        over = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{self.page.url} is bij {BREEDTE} px {over} px te breed"
        adres = self.page.url.split("#")[0]
        if adres not in self.adressen:
            self.adressen.append(adres)

    def beeld(self, naam: str) -> None:
        """A picture of the page as it stands, and the page on paper."""
        UIT.mkdir(exist_ok=True)
        self.page.screenshot(path=UIT / f"{naam}.png", full_page=True)
        self.page.pdf(path=UIT / f"{naam}.pdf", format="A4", print_background=False)
