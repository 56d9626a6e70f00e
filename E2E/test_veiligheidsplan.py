# SPDX-License-Identifier: EUPL-1.2
"""A veiligheidsplan from the first word to paper, and what stands beside it: with and without scripts, on a small screen, printed."""
import re
import subprocess
import tempfile
from pathlib import Path

import pytest

from bladzijde import fouten, past, toegankelijk, vul_in
from weg import Weg, dag, druk, kijk, leeg

ZIN = "Vader stond schreeuwend aan de deur."


@pytest.mark.parametrize("javascript", [True, False], ids=["met-script", "zonder-script"])
def test_een_veiligheidsplan_van_zorg_tot_papier(open_als, javascript):
    weg = Weg(open_als("amina", javascript), "Sterrenkers" if javascript else "Waterkers")
    weg.zoek_en_maak()
    page = weg.page
    weg.ga("/plan")
    kijk(page)
    with page.expect_navigation():  # beside the page, under "Andere plannen"
        page.get_by_role("link", name="Veiligheidsplan", exact=True).first.click()
    assert page.url.endswith("/plan/veiligheid")
    kijk(page)
    druk(page, "Veiligheidsplan maken")
    kijk(page)
    druk(page, "Plan bewaren")
    assert len(fouten(page)) >= 5
    kijk(page)
    vul(page)
    druk(page, "Nog een afspraak")
    assert veld(page, "zorgen").input_value() == ZIN and veld(page, "afspraak-3-wat").count() == 1
    druk(page, "Plan bewaren")
    assert not fouten(page), fouten(page)
    kijk(page)
    for tekst in (ZIN, "Buurvrouw belt 112.", "Directe veiligheid"):
        assert tekst in page.content()
    boven(weg)
    nagaan(weg)
    samen_kijken(weg)
    papier(weg)
    niet_voor_een_ander(open_als("bram", javascript), weg)


def veld(page, naam: str):
    return page.locator(f"main [name='{naam}']")


def vul(page) -> None:
    """One child, one condition, two agreements: what has to be typed."""
    for naam, tekst in {
        "zorgen": ZIN, "risico": "dan durven de kinderen niet meer naar huis.", "voorwaarde-1-wat": "Niemand slaat.", "voorwaarde-1-door": "Veilig Thuis",
        "afspraak-1-wat": "Moeder doet niet open.", "afspraak-1-wanneer": "als hij schreeuwt", "afspraak-1-controle": "Amina belt op vrijdag",
        "afspraak-1-alsNiet": "Buurvrouw belt 112.", "afspraak-2-wat": "Vader belt eerst het team.", "afspraak-2-wanneer": "als hij boos is",
        "afspraak-2-controle": "Amina vraagt het", "afspraak-2-alsNiet": "Amina belt hem.", "kind-1-woorden": "Ik kroop onder mijn bed.",
        "kind-1-signaal": "Tom zet de lamp aan.", "regie": "Amina",
    }.items():
        veld(page, naam).fill(tekst)
    kies(page, "afspraak-1-wie", "Sanne")
    veld(page, "afspraak-2-wie").select_option(value="gezin")
    kies(page, "kind-1-vertrouwd", "Sanne")


def kies(page, naam: str, begin: str) -> None:
    """The option of a list that begins so."""
    lijst = veld(page, naam)
    waarde = lijst.locator("option").filter(has_text=re.compile(f"^{begin}")).first.get_attribute("value")
    lijst.select_option(value=waarde)


def boven(weg: Weg) -> None:
    """The line of the plan stands above every page of the file, and leads to it; big enough to touch."""
    for blad in ("", "/gezin", "/contacten", "/analyse", "/plan", "/besluit", "/toegang"):
        weg.ga(blad)
        lijn = weg.page.locator(".wie a.teken")
        assert lijn.count() == 1 and "Veiligheidsplan: directe veiligheid" in lijn.inner_text(), blad
        assert lijn.bounding_box()["height"] >= 24
    kijk(weg.page)
    druk_boven(weg.page)


def druk_boven(page) -> None:
    with page.expect_navigation():
        page.locator(".wie a.teken").click()
    assert page.url.endswith("/plan/veiligheid")


def nagaan(weg: Weg) -> None:
    page = weg.page
    weg.ga("/plan/veiligheid")
    druk(page, "Vastleggen")
    leeg(page, "Vastleggen")
    vul_in(page, "Is de afspraak nagekomen?", "Nagekomen")
    vul_in(page, "Wie keek?", "Amina")
    druk(page, "Vastleggen")
    assert "Nagekomen" in page.content()


def samen_kijken(weg: Weg) -> None:
    page = weg.page
    druk(page, "Samen kijken")
    kijk(page)
    vul_in(page, "Wie waren erbij?", ["Sanne"])
    vul_in(page, "Wat zegt het kind ervan?", "Het is stil.")
    vul_in(page, "Hoe veilig is het nu?", "Nu veilig, nog niet blijvend")
    vul_in(page, "Waar berust dat op?", "Moeder zag hem drie weken niet.")
    vul_in(page, "Wanneer kijken we weer?", dag(30))
    druk(page, "Vastleggen")
    assert "Stabiele veiligheid" in page.content()
    kijk(page)
    assert "stabiele veiligheid" in page.locator(".wie a.teken").inner_text()


def papier(weg: Weg) -> None:
    """One sheet of paper for the family, one for the child; nothing of the worries on the child's."""
    page = weg.page
    druk(page, "Afdrukken")
    kijk(page)
    assert bladen(page) == 1
    weg.ga("/plan/veiligheid")
    druk(page, "Blad voor")
    kijk(page)
    assert ZIN not in page.content() and "Tom zet de lamp aan." in page.content()
    assert bladen(page) == 1


def bladen(page) -> int:
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "blad.pdf"
        page.pdf(path=pad, format="A4")
        uit = subprocess.run(["pdfinfo", pad], check=True, capture_output=True, text=True, timeout=60).stdout
        return int(re.search(r"Pages:\s+(\d+)", uit).group(1))


def niet_voor_een_ander(ander, weg: Weg) -> None:
    for blad in ("/plan/veiligheid", "/plan/veiligheid/wijzigen", "/plan/veiligheid/afdruk", "/plan/veiligheid/herziening"):
        antwoord = ander.goto(weg.dossier + blad)
        assert antwoord.status == 404 and weg.achternaam not in ander.content() and ZIN not in ander.content()


def test_de_plannen_van_de_demo_zijn_toegankelijk_passen_en_drukken_af(open_als):
    """The story of De Wit and of Tess and Bas: every page of these plans, at 320 px too."""
    page = open_als("amina")
    gezien = set()
    for naam in ("De Wit", "Bakker"):
        page.goto("/werkvoorraad")
        page.locator("main a", has_text=f"Gezin {naam}").first.click()
        page.wait_for_url("**/dossiers/*")
        basis = page.url.split("?")[0]
        page.goto(basis + "/plan")
        for link in page.locator("aside a, .naast a, main a").all():
            pad = link.get_attribute("href") or ""
            if re.search(r"/plan/(veiligheid|perspectief|toekomst|resourcegroep)", pad):
                gezien.add(pad)
    for pad in sorted(gezien):
        assert page.goto(pad).status == 200
        toegankelijk(page)
        past(page)
    inhoud = {re.search(r"/plan/(\w+)", pad).group(1) for pad in gezien}
    assert inhoud == {"veiligheid", "perspectief", "toekomst", "resourcegroep"}, inhoud
