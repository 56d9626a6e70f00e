# SPDX-License-Identifier: EUPL-1.2
"""A small HTTP client without a browser: for proofs that need many requests, or a server that dies under them."""
import base64
import hashlib
import hmac
import http.client
import re
import struct
import time
import urllib.parse
import uuid


def totp(geheim_base32: str, stap: int | None = None) -> str:
    """RFC 6238, SHA-1, 30 seconds, 6 digits."""
    sleutel = base64.b32decode(geheim_base32 + "=" * (-len(geheim_base32) % 8))
    teller = struct.pack(">Q", stap if stap is not None else int(time.time()) // 30)
    mac = hmac.new(sleutel, teller, hashlib.sha1).digest()
    begin = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[begin:begin + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Klant:
    """One connection and one session. Every answer is (status, headers, text)."""

    def __init__(self, adres: str):
        self.host = urllib.parse.urlsplit(adres).netloc
        self.lijn = http.client.HTTPConnection(self.host, timeout=30)
        self.cookie = ""
        self.csrf = ""

    def __del__(self):
        self.lijn.close()

    def vraag(self, methode: str, pad: str, velden=None) -> tuple[int, dict, str]:
        koppen = {"Cookie": self.cookie}
        inhoud = None
        if velden is not None:
            paren = list(velden.items()) if isinstance(velden, dict) else list(velden)
            inhoud = urllib.parse.urlencode([("_csrf", self.csrf), ("_idempotent", uuid.uuid4().hex), *paren])
            koppen |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.host}"}
        self.lijn.request(methode, pad, inhoud, koppen)
        antwoord = self.lijn.getresponse()
        tekst = antwoord.read().decode(errors="replace")
        return antwoord.status, {k.lower(): v for k, v in antwoord.getheaders()}, tekst

    def get(self, pad: str) -> tuple[int, dict, str]:
        return self.vraag("GET", pad)

    def post(self, pad: str, velden) -> tuple[int, dict, str]:
        return self.vraag("POST", pad, velden)

    def post_en_volg(self, pad: str, velden) -> tuple[int, dict, str]:
        status, koppen, tekst = self.post(pad, velden)
        return self.get(koppen["location"]) if status == 303 else (status, koppen, tekst)

    def demo_code(self, naam: str) -> str:
        """A code is taken once, and of one half minute to come at most: who logs in a third time within it waits."""
        for _ in range(70):
            if gevonden := re.search(rf'data-code="{naam}">(\d+)<', self.get("/aanmelden")[2]):
                return gevonden.group(1)
            time.sleep(1)
        raise AssertionError(f"geen code voor {naam} op de aanmeldbladzijde")

    def meld_aan(self, naam: str, wachtwoord: str, code: str | None = None) -> None:
        """Without a code: the one that a demo shows on its page."""
        code = code or self.demo_code(naam)
        status, koppen, tekst = self.post("/aanmelden", {"naam": naam, "wachtwoord": wachtwoord, "code": code})
        assert status == 303, f"aanmelden als {naam} gaf {status}: {tekst[:400]}"
        self.cookie = koppen["set-cookie"].split(";")[0]
        bladzijde = self.get("/team")[2]
        gevonden = re.search(r'name="_csrf" value="([^"]+)"', bladzijde)
        assert gevonden, "geen formulier op de eerste bladzijde na aanmelden"
        self.csrf = gevonden.group(1)


def dossiers(tekst: str) -> list[str]:
    """Paths of the files a page links to, in order."""
    return list(dict.fromkeys(re.findall(r'href="(/dossiers/[0-9a-f-]{32,36})(?=["/])', tekst)))


def proefnummers(aantal: int, vanaf: int) -> list[str]:
    """BSNs of the 9999 test range that pass the elfproef."""
    gevonden = []
    nummer = vanaf
    while len(gevonden) < aantal:
        cijfers = [int(c) for c in str(nummer)]
        som = sum(c * g for c, g in zip(cijfers, [9, 8, 7, 6, 5, 4, 3, 2, -1]))
        if som % 11 == 0:
            gevonden.append(str(nummer))
        nummer += 1
    return gevonden
