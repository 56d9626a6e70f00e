# SPDX-License-Identifier: EUPL-1.2
"""Letters of a gemeente in a real browser: how they look, many in one go, and a decision on a telephone."""
import re
import subprocess
from datetime import date, timedelta

from bladzijde import beelden, druk, fouten, past, toegankelijk, vul_in
from test_qr import code as qr_orakel
from weg import Weg


def dag(over: int = 0) -> tuple[int, int, int]:
    d = date.today() + timedelta(days=over)
    return d.day, d.month, d.year


def brief_van_liv(page) -> None:
    page.goto("/")
    page.get_by_role("link", name=re.compile("Vermeer")).first.click()
    page.get_by_role("link", name="Afweging en besluit", exact=True).click()
    page.get_by_role("link", name=re.compile("^Aanvraag voor Liv")).first.click()
    page.get_by_role("link", name="Bekijk de brief").first.click()


def vierkant(svg) -> list[list[bool]]:
    """The fields of a QR code as it is drawn, without its white edge."""
    zijde = int(svg.get_attribute("viewBox").split()[2]) - 8
    velden = [[False] * zijde for _ in range(zijde)]
    for x, y, lengte in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg.locator("path").last.get_attribute("d")):
        for veld in range(int(x), int(x) + int(lengte)):
            velden[int(y) - 4][veld - 4] = True
    return velden


def bladzijden(pdf: bytes, map) -> list[str]:
    """The words of each sheet."""
    bestand = map / "druk.pdf"
    bestand.write_bytes(pdf)
    tekst = subprocess.run(["pdftotext", "-layout", bestand, "-"], capture_output=True, text=True, check=True).stdout
    return tekst.split("\f")[:-1]


def test_huisstijl_met_een_voorbeeld_dat_meeloopt(open_als):
    fatima = open_als("fatima")
    fatima.goto("/huisstijl")
    toegankelijk(fatima)
    past(fatima)
    beelden(fatima, "huisstijl")
    assert fatima.locator("article.brief").count() == 1
    vul_in(fatima, "Kleur van naam en koppen", "#7a1f4b")
    fatima.locator("article.brief.kleur-7a1f4b").wait_for()
    kop = fatima.locator("article.brief.kleur-7a1f4b h2").first
    fatima.wait_for_function("k => getComputedStyle(k).color === 'rgb(122, 31, 75)'", arg=kop.element_handle())
    toegankelijk(fatima)
    assert fatima.get_by_text("Zo wordt het vanaf").count()
    vul_in(fatima, "Kleur van naam en koppen", "#ffd200")
    fatima.get_by_text("Zo wordt het vanaf").wait_for(state="detached")


def test_huisstijl_zonder_javascript(open_als):
    fatima = open_als("fatima", javascript=False)
    fatima.goto("/huisstijl")
    vul_in(fatima, "Kleur van naam en koppen", "#ffd200")
    vul_in(fatima, "Waar staat dit?", "Collegebesluit 12")
    druk(fatima, "Vastleggen")
    assert any("te licht op wit papier" in fout for fout in fouten(fatima))
    vul_in(fatima, "Kleur van naam en koppen", "#1f3d7a")
    druk(fatima, "Bekijk het voorbeeld")
    assert fatima.locator("article.brief").count() == 2 and fatima.locator("article.brief.kleur-1f3d7a").count() == 1
    past(fatima)
    vul_in(fatima, "Vanaf welke dag?", dag(9))
    druk(fatima, "Vastleggen")
    assert fatima.get_by_text("gaat nog in").count()


def test_een_besluit_op_de_telefoon(open_als):
    amina = open_als("amina")
    brief_van_liv(amina)
    toegankelijk(amina)
    assert "U vroeg: “" in amina.locator("article.brief").inner_text()
    druk(amina, "Zet een link en code in de brief")
    toegankelijk(amina)
    past(amina)
    beelden(amina, "brief-met-link")
    adres, code = amina.locator(".brief .geheim").all_inner_texts()
    pad = re.search(r"/brief/[0-9a-z-]+", adres).group()
    getekend = vierkant(amina.locator("svg.qr"))
    assert any(getekend == qr_orakel(adres, masker) for masker in range(8)), "het vierkant is het adres"
    assert code not in adres
    assert len(pad.removeprefix("/brief/").replace("-", "")) == 26 and "Liv" not in pad

    gast = open_als(None, javascript=False)
    gast.set_viewport_size({"width": 320, "height": 800})
    gast.goto(pad)
    assert not gast.get_by_text("Liv").count(), "zonder code staat er niemand"
    past(gast)
    vul_in(gast, "De code uit de brief", "BBBB-BBBB")
    druk(gast, "Open de brief")
    assert any("nog 4 keer" in fout for fout in fouten(gast))
    vul_in(gast, "De code uit de brief", code.lower())
    druk(gast, "Open de brief")
    koppen = [kop for kop in gast.locator("main h2").all_inner_texts()]
    assert koppen[0] == "Wat hebben wij besloten?" and koppen[-1] == "Wie kan u helpen?", koppen
    assert gast.get_by_text("Liv").count()
    past(gast)
    gast.reload()
    assert gast.get_by_text("Liv").count(), "herladen mag"

    ander = open_als(None)
    ander.goto(pad)
    toegankelijk(ander)
    past(ander)
    vul_in(ander, "De code uit de brief", code)
    druk(ander, "Open de brief")
    assert fouten(ander) and not ander.get_by_text("Liv").count(), "een tweede keer gaat niet"
    toegankelijk(ander)

    druk(gast, "Klaar: sluit de brief")
    gast.goto(pad)
    assert not gast.get_by_text("Liv").count()
    brief_van_liv(amina)
    assert amina.get_by_text("geopend").count()


def test_de_brief_op_de_telefoon_met_script_is_toegankelijk(open_als):
    amina = open_als("amina")
    brief_van_liv(amina)
    druk(amina, "Maak een nieuwe link en code") if amina.get_by_text("Maak een nieuwe link").count() else druk(amina, "Zet een link en code in de brief")
    adres, code = amina.locator(".brief .geheim").all_inner_texts()
    gast = open_als(None)
    gast.goto(re.search(r"/brief/[0-9a-z-]+", adres).group())
    beelden(gast, "brief-telefoon-code")
    vul_in(gast, "De code uit de brief", code)
    druk(gast, "Open de brief")
    toegankelijk(gast)
    past(gast)
    beelden(gast, "brief-telefoon")


def test_brieven_in_een_ronde(open_als, tmp_path):
    weg = Weg(open_als("amina"), "Brievenbus")
    for stap in (weg.zoek_en_maak, weg.triage, weg.gezin, weg.contact, weg.analyse, weg.plan, weg.akkoord, weg.aanvraag, weg.afweging, weg.besluit):
        stap()
    amina = open_als("amina", javascript=False)
    amina.goto("/brieven")
    past(amina)
    assert amina.get_by_label(re.compile("Brievenbus")).count(), amina.locator("main").inner_text()
    assert re.search(r"kenmerk B-[0-9A-F]{8}", amina.locator("main").inner_text()), "twee brieven voor één kind zijn uit elkaar te houden"
    beelden(amina, "brieven-lijst")
    druk(amina, "Maak de brieven")
    for _ in range(30):
        if amina.get_by_text("klaar").count():
            break
        amina.goto("/brieven/ronde")
    past(amina)
    druk(amina, "Open de afdruk")
    assert amina.locator("article.brief").count() >= 1
    beelden(amina, "brieven-afdruk")
    bladen = bladzijden(amina.pdf(prefer_css_page_size=True), tmp_path)
    assert len(bladen) >= 2 and not any("Druk af met" in blad or "Terug" in blad for blad in bladen)
    assert sum("Wat hebben wij besloten?" in blad for blad in bladen) == amina.locator("article.brief").count()
    assert "nog niet verzonden" not in "".join(bladen)
    amina.goto("/brieven/ronde")
    druk(amina, "Leg vast dat ze verstuurd zijn")
    assert amina.url.endswith("/brieven") and not amina.get_by_label(re.compile("Brievenbus")).count()

    petra = open_als("petra")
    petra.goto("/brieven")
    toegankelijk(petra)
    past(petra)
