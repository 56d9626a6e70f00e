# SPDX-License-Identifier: EUPL-1.2
"""Finds what a server has to offer (addresses, forms, their fields), and makes input for it that nobody meant: seeded, so it can be repeated."""
import random
import re
import urllib.parse
import uuid
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from klant import Klant

# These end the session that the proof works with, or lock its user out.
NIET = re.compile(r"afmelden|aanmelden|wachtwoord|sessie|beveilig|tweede|herstel|blokkeer|uit-dienst|storybook")
NUMMER = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27}|\b\d{2,}\b")


@dataclass(frozen=True)
class Form:
    actie: str
    soort: str
    velden: tuple[tuple[str, str, str], ...]  # name, kind, value


@dataclass
class Kaart:
    paden: list[str] = field(default_factory=list)
    formulieren: list[Form] = field(default_factory=list)


class Lezer(HTMLParser):
    def __init__(self, pad: str):
        super().__init__()
        self.pad, self.links, self.formulieren, self.nu, self.keuze = pad, [], [], None, ""

    def handle_starttag(self, tag, attrs):
        attrs = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "a" and attrs.get("href", "").startswith("/"):
            self.links.append(attrs["href"].split("#")[0])
        elif tag == "form" and attrs.get("method", "").lower() == "post":
            self.nu = (urllib.parse.urljoin(self.pad, attrs.get("action") or self.pad), attrs.get("enctype", ""), [])
        elif self.nu and tag in ("input", "textarea", "select", "button") and attrs.get("name"):
            self.nu[2].append((attrs["name"], attrs.get("type", tag), attrs.get("value", "")))
            self.keuze = attrs["name"] if tag == "select" else ""
        elif self.nu and tag == "option" and self.keuze:
            self.nu[2].append((self.keuze, "option", attrs.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form" and self.nu:
            self.formulieren.append(Form(self.nu[0], self.nu[1], tuple(self.nu[2])))
            self.nu = None


def verken(klant: Klant, bladzijden: int) -> Kaart:
    """Walks from the first page; of addresses that differ in their numbers only, two are enough."""
    kaart, gezien, rij, vormen = Kaart(), set(), ["/team", "/"], {}
    while rij and len(kaart.paden) < bladzijden:
        pad = rij.pop(0)
        vorm = NUMMER.sub("#", pad)
        if pad in gezien or NIET.search(pad) or vormen.get(vorm, 0) >= 2:
            continue
        gezien.add(pad)
        vormen[vorm] = vormen.get(vorm, 0) + 1
        status, koppen, tekst = klant.get(pad)
        if status in (301, 302, 303) and koppen.get("location", "").startswith("/"):
            rij.append(koppen["location"])
        if status != 200 or "html" not in koppen.get("content-type", ""):
            continue
        kaart.paden.append(pad)
        lezer = Lezer(pad)
        lezer.feed(tekst)
        rij += [unescape(link) for link in lezer.links]
        kaart.formulieren += [form for form in lezer.formulieren if not NIET.search(form.actie) and form not in kaart.formulieren]
    return kaart


LELIJK = [
    "", " ", "0", "-1", "1", "00", "1e309", "NaN", "9" * 40, "-" + "9" * 30, "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "2147483648", "31", "32", "13", "29", "02", "1900", "9999", "10000", "2026-02-30", "2026-11-22", "24:00", "25:61", "null", "undefined", "true",
    "'; DROP TABLE x; --", "\" OR 1=1", "%00", "%", "%zz", "%%%", "../../../../etc/passwd", "..\\..\\", "<script>alert(1)</script>", "{{7*7}}",
    "${7*7}", "\\", "\"", "'", "`", "&", "=", "+", ";", ",", "|", "\t", "\r\n", "\n" * 200, "a" * 300, "a" * 5000, "é" * 400, "\u200b", "\u202e", "\ufeff",
    "👨‍👩‍👧‍👦" * 50, "e\u0301" * 300, "\ufdfa" * 100, "Ǆ", "İ", "ß", "٣", "１２", "𝟙", "\U0010ffff", "\ud7ff", "-0", "+1", "1,5", "1.5", "0,00", "€ 1", "1.000.000,00",
    "999990019", "123456782", "000000000", "1234AB", "0000AA", "9999ZZ 1", "00000000000000000000000000000000", "ffffffffffffffffffffffffffffffff",
    "018f0000-0000-7000-8000-000000000000", "[]", "{}", "[[[[[[[[[[", "=cmd|' /C calc'!A0", "@SUM(1)", "http://127.0.0.1/", "//ergens.nl", "javascript:x",
]


class Maker:
    """Requests as bytes, one after another."""

    def __init__(self, zaad: int, host: str, kaart: Kaart, cookie: str, csrf: str):
        self.toeval, self.host, self.kaart, self.cookie, self.csrf = random.Random(zaad), host, kaart, cookie, csrf
        self.soorten = [(self.formulier, 40), (self.meerdelig, 14), (self.vraag, 14), (self.pad, 12), (self.koekje, 7), (self.koppen, 7), (self.rommel, 6)]

    def waarde(self) -> str:
        t = self.toeval
        match t.randrange(6):
            case 0:
                return "".join(chr(t.choice([t.randrange(32, 127), t.randrange(160, 0xd7ff), t.randrange(0x10000, 0x10ffff)])) for _ in range(t.randrange(1, 30)))
            case 1:
                return str(t.choice([t.randrange(-5, 40), t.randrange(1890, 2110), t.randrange(-2**65, 2**65)]))
            case 2:
                return t.choice(LELIJK) + t.choice(LELIJK)
            case _:
                return t.choice(LELIJK)

    def lijf(self) -> list[tuple[str, str]]:
        """The fields of a form of ours: mostly as they are, some of them not, some missing, some twice."""
        t, self.doel = self.toeval, self.toeval.choice(self.kaart.formulieren)
        mis, paren = t.choice([0.05, 0.3, 0.8]), []
        for naam, soort, waarde in self.doel.velden:
            if naam == "_csrf":
                waarde = self.csrf if t.random() < 0.95 else self.waarde()
            elif naam == "_idempotent":
                waarde = uuid.UUID(int=t.getrandbits(128)).hex if t.random() < 0.95 else self.waarde()
            elif soort in ("radio", "checkbox", "option", "button", "submit") and t.random() < 0.6:
                continue
            elif t.random() < mis:
                if t.random() < 0.2:
                    continue
                waarde = self.waarde()
            paren += [(naam, waarde)] * (2 if t.random() < 0.03 else 1)
        if t.random() < 0.2:
            paren.append((t.choice(["onbekend", "_csrf", "naam.", "datum.dag.dag", self.waarde()]), self.waarde()))
        return paren

    def stuur(self, methode: str, pad: str, lijf: bytes = b"", soort: str = "", extra: list[str] = (), cookie: str | None = None) -> bytes:
        regels = [f"{methode} {pad} HTTP/1.1", f"Host: {self.host}", f"Cookie: {self.cookie if cookie is None else cookie}", *extra]
        if methode == "POST":
            regels += [f"Origin: http://{self.host}", f"Content-Type: {soort or 'application/x-www-form-urlencoded'}", f"Content-Length: {len(lijf)}"]
        return "\r\n".join(regels).encode("utf-8", "surrogatepass") + b"\r\n\r\n" + lijf

    def formulier(self) -> bytes:
        lijf = urllib.parse.urlencode(self.lijf(), errors="surrogatepass").encode()
        if self.toeval.random() < 0.1:
            lijf = self.knoei(lijf)
        return self.stuur("POST", self.doel.actie, lijf)

    def meerdelig(self) -> bytes:
        t, grens = self.toeval, self.toeval.choice(["x", "----g" + "7" * 20, "a" * 70, "'()+_,-./:=?"])
        delen = []
        for naam, waarde in self.lijf():
            bestand = f'; filename="{t.choice(["a.csv", "../../x.pdf", "é.csv", self.waarde()])}"' if t.random() < 0.25 else ""
            inhoud = self.csv() if bestand else waarde
            delen.append(f'--{grens}\r\nContent-Disposition: form-data; name="{naam}"{bestand}\r\n\r\n{inhoud}\r\n')
        lijf = ("".join(delen) + f"--{grens}--\r\n").encode("utf-8", "surrogatepass")
        if t.random() < 0.4:
            lijf = self.knoei(lijf)
        return self.stuur("POST", self.doel.actie, lijf, f"multipart/form-data; boundary={grens}")

    def csv(self) -> str:
        t, kop = self.toeval, ["bsn", "naam", "geboortedatum", "product", "tarief", "eenheid", "van", "tot", "aanbieder", "agb"]
        scheiding, einde = t.choice([",", ";", "\t", "|"]), t.choice(["\r\n", "\n", "\r", ""])
        rijen = [scheiding.join(t.sample(kop, t.randrange(1, len(kop))))]
        rijen += [scheiding.join(t.choice(['"{}"', "{}", '"{}', '{}"']).format(self.waarde()) for _ in range(t.randrange(0, 12))) for _ in range(t.randrange(0, 8))]
        return t.choice(["", "\ufeff"]) + einde.join(rijen)

    def knoei(self, lijf: bytes) -> bytes:
        t, lijf = self.toeval, bytearray(lijf)
        for _ in range(t.randrange(1, 6)):
            plek = t.randrange(len(lijf) + 1)
            match t.randrange(4):
                case 0:
                    lijf[plek:plek + 1] = bytes([t.randrange(256)])
                case 1:
                    del lijf[plek:plek + t.randrange(1, 20)]
                case 2:
                    lijf[plek:plek] = t.randbytes(t.randrange(1, 20))
                case 3:
                    del lijf[plek:]
        return bytes(lijf)

    def vraag(self) -> bytes:
        t = self.toeval
        namen = ["van", "tot", "bladzijde", "sorteer", "zoek", "naar", "pad", "formulier", "dossier", "jaar", "maand", "status", "soort", self.waarde()]
        paren = urllib.parse.urlencode([(t.choice(namen), self.waarde()) for _ in range(t.randrange(1, 8))], errors="surrogatepass")
        if t.random() < 0.2:
            paren = paren.replace("=", t.choice(["", "==", "%3D", "%", "&"]))
        return self.stuur("GET", t.choice(self.kaart.paden).split("?")[0] + "?" + paren)

    def pad(self) -> bytes:
        t, pad = self.toeval, self.toeval.choice(self.kaart.paden + [form.actie for form in self.kaart.formulieren])
        delen = pad.split("?")[0].split("/")
        for _ in range(t.randrange(1, 3)):
            plek = t.randrange(1, len(delen)) if len(delen) > 1 else 0
            delen[plek] = urllib.parse.quote(self.waarde(), safe="", errors="surrogatepass")
        pad = "/".join(delen) or "/"
        pad = pad if pad.startswith("/") else "/" + pad
        return self.stuur(t.choice(["GET", "GET", "HEAD", "POST"]), pad + ("/" * t.randrange(3) if t.random() < 0.1 else ""), b"_csrf=" + self.csrf.encode())

    def koekje(self) -> bytes:
        t, kaal = self.toeval, lambda: re.sub(r"[\x00-\x1f\x7f]", "", self.waarde())
        cookie = t.choice([self.cookie[:-1], self.cookie + "a", self.cookie + "; " + self.cookie, kaal() + "=" + kaal(), "ankerpunt=" + kaal(), "; ;;=;", "ankerpunt",
                           "a=b; " * 200 + self.cookie, "ankerpunt=" + "a" * 4000])
        return self.stuur("GET", t.choice(self.kaart.paden), cookie=cookie)

    def koppen(self) -> bytes:
        t, kaal = self.toeval, lambda: re.sub(r"[\x00-\x1f\x7f]", "", self.waarde())
        namen = ["X-Forwarded-For", "Accept-Language", "User-Agent", "Sec-Fetch-Site", "Referer", "If-None-Match", "Range", "Accept", "Expect", "Content-Encoding",
                 "Transfer-Encoding", "Forwarded", "X-" + "n" * t.randrange(1, 100)]
        extra = [f"{t.choice(namen)}: {kaal()}" for _ in range(t.randrange(1, 20))]
        if t.random() < 0.5:
            return self.stuur("GET", t.choice(self.kaart.paden), extra=extra)
        lijf = urllib.parse.urlencode(self.lijf(), errors="surrogatepass").encode()
        return self.stuur("POST", self.doel.actie, lijf, t.choice(["", "text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=", kaal()]), extra)

    def rommel(self) -> bytes:
        """What is no HTTP, or not quite."""
        t, goed = self.toeval, self.stuur("POST", "/zoeken", b"_csrf=" + self.csrf.encode())
        return t.choice([
            lambda: t.randbytes(t.randrange(1, 300)), lambda: self.knoei(goed), lambda: goed.replace(b"HTTP/1.1", t.choice([b"HTTP/9.9", b"HTTP/1.0", b"", b"HTTP/2"])),
            lambda: goed.replace(b"Content-Length: ", t.choice([b"Content-Length: -", b"Content-Length: 9", b"Content-Length: 1\r\nContent-Length: "])),
            lambda: goed.replace(b"\r\n\r\n", b"\r\nTransfer-Encoding: chunked\r\n\r\n" + t.choice([b"zz\r\n", b"ffffffffffffffffff\r\n", b"-1\r\n", b"5\r\nab\r\n0\r\n\r\n"]), 1),
            lambda: goed.replace(b"POST", t.choice([b"TRACE", b"CONNECT", b"OPTIONS", b"DELETE", b"PUT", b"PATCH", b"X" * 50])),
            lambda: b"GET /" + b"a" * t.choice([100, 9000, 70000]) + b" HTTP/1.1\r\nHost: x\r\n\r\n", lambda: goed.replace(b"\r\n", b"\n"),
        ])()

    def volgende(self) -> tuple[str, bytes]:
        maak = self.toeval.choices([soort for soort, _ in self.soorten], [gewicht for _, gewicht in self.soorten])[0]
        return maak.__name__, maak()
