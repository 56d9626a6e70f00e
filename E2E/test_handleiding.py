# SPDX-License-Identifier: EUPL-1.2
"""The pictures in the manual, made from the storybook: made-up people only, the same in every run. Made by `scripts/screenshots.sh`."""
import os
from pathlib import Path

from bladzijde import toegankelijk

BEELD = Path(__file__).resolve().parent.parent / "docs" / "beeld"
GROOTST = 80 * 1024
BREEDTE, HOOGTE = 1000, 1100
# Name of the picture → which sample of the storybook, and how high the picture is.
BEELDEN = {
    "zoeken": ("zoekresultaat-gevuld", 820), "hulpvraag": ("nieuw-dossier-leeg", 1020), "gezin": ("tekening-gevuld", 1000),
    "contact": ("contact-vastleggen-leeg", 1000), "sociale-kaart": ("waar-kan-ik-terecht--gevuld", 1000),
}


def maak_klein(pad: Path) -> int:
    """Few colours are enough for a page: 48 of them, chosen from the picture."""
    from PIL import Image

    with Image.open(pad) as beeld:
        klein = beeld.convert("RGB").quantize(colors=48, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    klein.save(pad, optimize=True)
    return pad.stat().st_size


if os.environ.get("ANKERPUNT_BEELD"):
    def test_beeld_voor_de_handleiding(open_als):
        page = open_als(None)
        page.set_viewport_size({"width": BREEDTE, "height": HOOGTE})
        for naam, (woord, hoogte) in BEELDEN.items():
            assert page.goto(f"/storybook/{woord}").status == 200
            toegankelijk(page)
            pad = BEELD / f"{naam}.png"
            page.screenshot(path=pad, clip={"x": 0, "y": 0, "width": BREEDTE, "height": hoogte})
            assert maak_klein(pad) <= GROOTST, f"{pad.name} is {pad.stat().st_size} bytes"


def test_de_handleiding_toont_elk_beeld_en_geen_ander():
    gebruikt = {regel.split("../beeld/")[1].split(")")[0] for stuk in (BEELD.parent / "handleiding").glob("*.md")
                for regel in stuk.read_text(encoding="utf-8").splitlines() if "../beeld/" in regel}
    assert gebruikt == {f"{naam}.png" for naam in BEELDEN}
    for naam in gebruikt:
        inhoud = (BEELD / naam).read_bytes()
        assert inhoud.startswith(b"\x89PNG") and len(inhoud) <= GROOTST, naam
