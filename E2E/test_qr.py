# SPDX-License-Identifier: EUPL-1.2
"""Our QR codes against those of `qrcode`, which was written by others: all sizes and all masks. The Swift tests compare with the same
file. (`segno` puts a byte of zeros before the padding that the standard does not ask: cameras do not mind, but it is another drawing.)"""
import os
from pathlib import Path

import qrcode
from qrcode.util import MODE_8BIT_BYTE, QRData

GOUD = Path(__file__).parent.parent / "Tests" / "Goud" / "qr-orakel.txt"
# The shortest and the longest text of each size at level M in bytes.
LENGTES = {1: (1, 14), 2: (15, 26), 3: (27, 42), 4: (43, 62), 5: (63, 84), 6: (85, 106)}
TEKENS = "https://waterrijk.example/brief/0123-abcde-FGHIJ?é"


def tekst(lengte: int) -> str:
    """So many bytes of UTF-8, with a letter of two bytes where there is room."""
    bytes_ = (TEKENS * 3).encode()
    while True:
        try:
            return bytes_[:lengte].decode()
        except UnicodeDecodeError:
            bytes_ = b"x" + bytes_


def code(inhoud: str, masker: int | None, versie: int | None = None) -> list[list[bool]]:
    qr = qrcode.QRCode(version=versie, error_correction=qrcode.ERROR_CORRECT_M, mask_pattern=masker)
    qr.add_data(QRData(inhoud.encode(), mode=MODE_8BIT_BYTE), optimize=0)
    qr.make(fit=versie is None)
    return [[bool(veld) for veld in rij] for rij in qr.modules]


def regel(inhoud: str, versie: int, masker: int) -> str:
    bits = "".join("01"[veld] for rij in code(inhoud, masker, versie) for veld in rij)
    return f"{versie} {masker} {int(bits, 2):0{(len(bits) + 3) // 4}x} {inhoud}"


def alles() -> str:
    regels = []
    for versie, lengtes in LENGTES.items():
        for lengte in lengtes:
            inhoud = tekst(lengte)
            assert len(inhoud.encode()) == lengte
            regels += [regel(inhoud, versie, masker) for masker in range(8)]
    return "\n".join(regels) + "\n"


def test_qr_als_het_orakel():
    if os.environ.get("ANKERPUNT_AANVAARD") == "1":
        GOUD.write_text(alles())
    assert GOUD.read_text() == alles()
