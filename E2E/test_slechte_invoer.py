# SPDX-License-Identifier: EUPL-1.2
"""Input that nobody meant, at the real server: generated forms, files, addresses, cookies and headers; connections that dribble; too many
headers; a body without end. It never crashes, never answers 5xx, its memory stays bounded, and somebody else at work notices little."""
import random
import socket
import statistics
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

import demo as demomodule
from klant import Klant
from proefplek import VOLUIT, aantal
from verkenner import Maker, verken

INVOER = aantal(1_000_000, 1_500, "ANKERPUNT_INVOER")
UPLOAD = aantal(10 << 30, 64 << 20, "ANKERPUNT_UPLOAD")
ZAAD = 20261122
DRADEN = 8 if VOLUIT else 4
GEDULD = 0.1 if VOLUIT else 0.3  # seconds for an answer to what is no request: half of one waits for its other half
GROOTSTE_GROEI_MB = 64


@pytest.fixture(scope="module")
def server():
    demo = demomodule.start("--gezinnen", "3")
    yield demo
    demo.stop()


def geheugen(server) -> float:
    """Resident memory in MB."""
    regels = Path(f"/proc/{server.proces.pid}/status").read_text().splitlines()
    return next(int(regel.split()[1]) for regel in regels if regel.startswith("VmRSS")) / 1024


def klant(server, wie: str) -> Klant:
    klant = Klant(server.adres)
    klant.meld_aan(wie, server.logins[wie])
    return klant


class Omstander(threading.Thread):
    """Somebody else, who opens her list ten times a second; `p95` in milliseconds."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.klant, self.tijden, self.fout, self.klaar = klant(server, "amina"), [], None, threading.Event()

    def run(self) -> None:
        try:
            while not self.klaar.wait(0.1):
                begin = time.monotonic()
                status, _, _ = self.klant.get("/team")
                assert status == 200, status
                self.tijden.append((time.monotonic() - begin) * 1000)
        except Exception as fout:
            self.fout = fout

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.klaar.set()
        self.join(60)
        assert not self.fout, f"een ander werd weggestuurd: {self.fout!r}"

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.tijden, n=20)[-1] if len(self.tijden) > 20 else max(self.tijden, default=0)


class Lijn:
    """A connection that sends bytes and reads what comes back; opened again when the server closes it, as it may."""

    def __init__(self, host: str):
        self.host, self.dicht = host, None

    def verbind(self) -> socket.socket:
        naam, poort = self.host.split(":")
        lijn = socket.create_connection((naam, int(poort)), timeout=30)
        lijn.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return lijn

    def sluit(self) -> None:
        if self.dicht:
            self.dicht.close()

    def vraag(self, bytes_: bytes, is_rommel: bool = False) -> int:
        """The status; 0: closed without an answer."""
        lijn, self.dicht = self.dicht or self.verbind(), None
        lijn.settimeout(GEDULD if is_rommel else 30)
        try:
            lijn.sendall(bytes_)
            kop = b""
            while b"\r\n\r\n" not in kop:
                if not (deel := lijn.recv(65536)):
                    return 0
                kop += deel
            kop, _, rest = kop.partition(b"\r\n\r\n")
            status, koppen = int(kop.split(b" ", 2)[1]), kop.lower()
            if is_rommel or b"connection: close" in koppen or b"content-length:" not in koppen or bytes_.startswith(b"HEAD"):
                lijn.close()
                return status
            lengte = int(koppen.split(b"content-length:")[1].split(b"\r\n")[0])
            while len(rest) < lengte:
                if not (deel := lijn.recv(65536)):
                    return status
                rest += deel
            self.dicht, lijn = lijn, None
            return status
        except (TimeoutError, ConnectionError, BrokenPipeError):
            return 0
        finally:
            if lijn is not None:
                lijn.close()


class Bestoker(threading.Thread):
    def __init__(self, server, nummer: int, wie: str, hoeveel: int):
        super().__init__(daemon=True)
        self.server, self.wie, self.hoeveel, self.nummer = server, wie, hoeveel, nummer
        self.klant = klant(server, wie)
        self.kaart = verken(self.klant, 120 if VOLUIT else 50)
        assert self.kaart.formulieren, f"geen formulieren voor {wie}"
        self.uitkomsten, self.mis, self.fout = Counter(), [], None

    def run(self) -> None:
        lijn = Lijn(self.klant.host)
        try:
            self.bestook(lijn)
        except Exception as fout:
            self.fout = fout
        finally:
            lijn.sluit()

    def bestook(self, lijn: Lijn) -> None:
        maker = Maker(ZAAD + self.nummer, self.klant.host, self.kaart, self.klant.cookie, self.klant.csrf)
        for nummer in range(self.hoeveel):
            soort, bytes_ = maker.volgende()
            status = lijn.vraag(bytes_, soort in ("rommel", "koppen"))
            self.uitkomsten[soort, status] += 1
            if status >= 500 or self.server.proces.poll() is not None:
                self.mis.append((status, soort, nummer, bytes_[:3000]))
                if len(self.mis) > 20 or self.server.proces.poll() is not None:
                    return
            if nummer % 500 == 499 and self.klant.get("/team")[0] != 200:  # what it did may have ended the session
                self.klant = klant(self.server, self.wie)
                maker.cookie, maker.csrf = self.klant.cookie, self.klant.csrf
            if VOLUIT and nummer % 10_000 == 9_999:
                print(f"… {self.wie}: {nummer + 1} van {self.hoeveel}; {geheugen(self.server):.0f} MB", flush=True)


def test_invoer_die_niemand_bedoelde_laat_de_server_heel(server):
    begin, namen = time.monotonic(), [naam for naam in server.logins if naam != "amina"]
    bestokers = [Bestoker(server, nummer, namen[nummer % len(namen)], INVOER // DRADEN) for nummer in range(DRADEN)]
    voor = geheugen(server)
    with Omstander(server) as omstander:
        for bestoker in bestokers:
            bestoker.start()
        for bestoker in bestokers:
            bestoker.join()
    na, mis = geheugen(server), [mis for bestoker in bestokers for mis in bestoker.mis]
    uitkomsten = sum((bestoker.uitkomsten for bestoker in bestokers), Counter())
    per_status, per_soort = Counter(), Counter()
    for (soort, status), keer in uitkomsten.items():
        per_status[status] += keer
        per_soort[soort] += keer
    print(f"\nslechte invoer: {sum(uitkomsten.values())} verzoeken {dict(per_soort)} op {sum(len(b.kaart.formulieren) for b in bestokers)} formulieren en "
          f"{sum(len(b.kaart.paden) for b in bestokers)} adressen; antwoorden {dict(sorted(per_status.items()))}; geheugen {voor:.0f} → {na:.0f} MB; "
          f"p95 van een ander {omstander.p95:.0f} ms over {len(omstander.tijden)}; {time.monotonic() - begin:.0f} s")
    if mis:
        kijk = Path(tempfile.gettempdir()) / "ankerpunt-slechte-invoer.txt"
        kijk.write_text("\n\n".join(repr(deel) for deel in mis) + "\n" + "\n".join(server.regels[-200:]))
        pytest.fail(f"{len(mis)} keer 5xx of gestorven, zoals {mis[0]}; alle staan in {kijk}")
    assert not [bestoker.fout for bestoker in bestokers if bestoker.fout], [bestoker.fout for bestoker in bestokers]
    assert server.proces.poll() is None
    assert na < 1200, f"{na} MB"


def met_anderen(server, wat: str, body) -> None:
    """Runs this while somebody else works, and says how she fared."""
    voor, begin = geheugen(server), time.monotonic()
    with Omstander(server) as omstander:
        time.sleep(3)
        stil = omstander.p95
        omstander.tijden.clear()
        gezegd = body()
        druk = omstander.p95
    print(f"\n{wat}: {gezegd}; geheugen {voor:.0f} → {geheugen(server):.0f} MB; p95 van een ander {stil:.0f} → {druk:.0f} ms; {time.monotonic() - begin:.0f} s")
    assert server.proces.poll() is None
    assert geheugen(server) - voor < GROOTSTE_GROEI_MB
    # Against the same moment without it: this machine may be doing more than this proof.
    assert druk < max(200, stil * 4), f"anderen wachtten {druk:.0f} ms"


@pytest.fixture(scope="module")
def krap():
    """A server with little patience, so that waiting for it takes no minutes."""
    demo = demomodule.start("--gezinnen", "3", "--geduld", "2", "--rust", "4", "--verbindingen", "400")
    yield demo
    demo.stop()


def verbind(server, seconden: float = 30) -> socket.socket:
    naam, poort = server.adres.removeprefix("http://").split(":")
    return socket.create_connection((naam, int(poort)), timeout=seconden)


def tot_het_eind(lijn: socket.socket, seconden: float) -> tuple[bytes, float]:
    """What still comes, and how long it took until the other side closed."""
    begin, gelezen = time.monotonic(), b""
    lijn.settimeout(seconden)
    try:
        while deel := lijn.recv(65536):
            gelezen += deel
    except ConnectionError:
        pass
    return gelezen, time.monotonic() - begin


def dicht(lijn: socket.socket) -> bool:
    """Whether the other side closed; nothing else may have come."""
    lijn.setblocking(False)
    try:
        return lijn.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


DRUPPELS = {
    "niets": (b"", b""),
    "een regel": (b"GET /team HT", b"T"),
    "koppen": (b"POST /zoeken HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n", b"X-A: b\r\n"),
    "een tweede verzoek": (b"GET /aanmelden HTTP/1.1\r\nHost: x\r\n\r\n", b"G"),
}


@pytest.mark.parametrize("wat", DRUPPELS)
def test_wie_druppelt_houdt_niemand_op(krap, wat):
    begin_met, daarna = DRUPPELS[wat]

    def druppel() -> str:
        lijnen = [verbind(krap, 5) for _ in range(300)]
        for lijn in lijnen:
            lijn.sendall(begin_met)
            if wat == "een tweede verzoek":
                lijn.recv(65536)
                lijn.recv(65536)
        begin, open_, laatste = time.monotonic(), set(lijnen), 0.0
        while open_ and time.monotonic() < begin + 12:
            for lijn in list(open_):
                try:
                    lijn.setblocking(True)
                    lijn.sendall(daarna)
                    weg = dicht(lijn)
                except OSError:
                    weg = True
                if weg:
                    open_.discard(lijn)
                    laatste = time.monotonic() - begin
            time.sleep(0.4)
        for lijn in lijnen:
            lijn.close()
        assert not open_, f"{len(open_)} van 300 lijnen bleven open"
        return f"300 lijnen, de laatste was dicht na {laatste:.1f} s"

    met_anderen(krap, f"druppelen: {wat}", druppel)


def test_een_lijf_dat_te_langzaam_komt_wordt_beantwoord_en_een_gewoon_traag_lijf_niet_afgebroken(krap):
    kop = f"POST /aanmelden HTTP/1.1\r\nHost: {krap.adres[7:]}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    lijn, begin = verbind(krap), time.monotonic()
    lijn.sendall((kop + "Content-Length: 50000\r\n\r\n").encode())
    antwoord = b""
    while not antwoord and time.monotonic() < begin + 10:
        lijn.sendall(b"a")
        lijn.settimeout(0.2)
        try:
            antwoord = lijn.recv(65536)
        except TimeoutError:
            pass
    rest, _ = tot_het_eind(lijn, 10)
    lijn.close()
    assert antwoord.startswith(b"HTTP/1.1 408 ") and b"te langzaam" in antwoord + rest, antwoord[:200]
    assert time.monotonic() - begin < 12
    # A form over a thin line: 40 kB in some three seconds, longer than the patience and faster than the slowest pace.
    lijn, inhoud = verbind(krap), b"naam=iemand&wachtwoord=" + b"a" * 40_000
    lijn.sendall((kop + f"Content-Length: {len(inhoud)}\r\n\r\n").encode())
    for plek in range(0, len(inhoud), 4_000):
        lijn.sendall(inhoud[plek:plek + 4_000])
        time.sleep(0.2 if plek < 20_000 else 0.12)
    lijn.settimeout(10)
    assert lijn.recv(12) in (b"HTTP/1.1 422", b"HTTP/1.1 303", b"HTTP/1.1 403", b"HTTP/1.1 200")
    lijn.close()


def test_boven_het_aantal_verbindingen_hoort_wie_komt_dat_het_druk_is():
    server = demomodule.start("--gezinnen", "1", "--geduld", "2", "--rust", "60", "--verbindingen", "20")
    try:
        vraag = f"GET /aanmelden HTTP/1.1\r\nHost: {server.adres[7:]}\r\n\r\n".encode()

        def status(lijn: socket.socket) -> bytes:
            lijn.settimeout(10)
            lijn.sendall(vraag)
            kop = b""
            while b"\r\n\r\n" not in kop and (deel := lijn.recv(65536)):
                kop += deel
            lengte, over = int(kop.lower().split(b"content-length: ")[1].split(b"\r")[0]), len(kop.split(b"\r\n\r\n", 1)[1])
            while over < lengte and (deel := lijn.recv(65536)):
                over += len(deel)
                kop += deel
            return kop

        binnen = [verbind(server) for _ in range(20)]
        assert all(status(lijn).startswith(b"HTTP/1.1 200") for lijn in binnen)
        te_veel = verbind(server)
        gezegd = status(te_veel)
        assert gezegd.startswith(b"HTTP/1.1 503") and b"retry-after" in gezegd.lower() and b"te druk" in gezegd, gezegd[:300]
        _, duur = tot_het_eind(te_veel, 10)
        te_veel.close()
        assert duur < 8
        # Far too many: they wait with the system, and who was in goes on.
        wachtenden = [verbind(server) for _ in range(60)]
        assert all(status(lijn).startswith(b"HTTP/1.1 200") for lijn in binnen)
        for lijn in wachtenden + binnen:
            lijn.close()
        einde = time.monotonic() + 20
        while True:
            with verbind(server) as lijn:
                if status(lijn).startswith(b"HTTP/1.1 200"):
                    break
            assert time.monotonic() < einde, "na het vertrek van iedereen is er weer plaats"
            time.sleep(0.3)
    finally:
        server.stop()


def test_honderdduizend_koppen_worden_geweigerd(server):
    def koppen() -> str:
        begin, uit = time.monotonic(), Counter()
        for _ in range(10):
            verzoek = b"GET /team HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: %d\r\n" % (nummer, nummer) for nummer in range(100_000)) + b"\r\n"
            uit[Lijn(server.adres.removeprefix("http://")).vraag(verzoek, True)] += 1
        assert all(status in (0, 400, 413, 431) for status in uit), uit
        return f"10 × 100.000 koppen: {dict(uit)} in {(time.monotonic() - begin) * 100:.0f} ms elk"

    met_anderen(server, "koppen", koppen)


@pytest.mark.parametrize("aangemeld", [True, False])
def test_een_lijf_zonder_eind_wordt_niet_bewaard(server, aangemeld):
    wie = klant(server, [naam for naam in server.logins if naam != "amina"][0]) if aangemeld else Klant(server.adres)
    # A form with a file when there is one: it takes the largest body there is.
    acties = [form.actie for form in verken(wie, 60).formulieren if "multipart" in form.soort] if aangemeld else []

    def stuur() -> str:
        kop = (f"POST {(acties or ['/zoeken'])[0]} HTTP/1.1\r\nHost: {wie.host}\r\nCookie: {wie.cookie}\r\nOrigin: http://{wie.host}\r\n"
               f"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {UPLOAD}\r\n\r\n--x\r\n").encode()
        lijn, blok, gestuurd = Lijn(wie.host).verbind(), random.Random(ZAAD).randbytes(1 << 20), 0
        grootst, antwoord, begin = 0.0, b"", time.monotonic()
        lijn.settimeout(60)
        try:
            lijn.sendall(kop)
            while gestuurd < UPLOAD - 5:
                lijn.sendall(blok[:min(len(blok), UPLOAD - 5 - gestuurd)])
                gestuurd += min(len(blok), UPLOAD - 5 - gestuurd)
                if gestuurd % (64 << 20) == 0:
                    grootst = max(grootst, geheugen(server))
        except (ConnectionError, TimeoutError):
            pass
        try:
            antwoord = lijn.recv(4096)
        except (ConnectionError, TimeoutError):
            pass
        duur = time.monotonic() - begin
        lijn.close()
        status = antwoord.split(b" ", 2)[1].decode() if b" " in antwoord else "gesloten"
        assert status == "413", antwoord[:200]
        assert b"connection: close" in antwoord.lower()
        assert gestuurd < 256 << 20, "wat niemand vroeg werd aangenomen"
        return (f"{gestuurd >> 20} van {UPLOAD >> 20} MB aangenomen op {(acties or ['/zoeken'])[0]} in {duur:.1f} s, antwoord {status}, "
                f"hoogste geheugen {grootst:.0f} MB")

    met_anderen(server, f"upload van {UPLOAD >> 20} MB" + ("" if aangemeld else ", niet aangemeld"), stuur)


@pytest.mark.parametrize("hoe", ["aangekondigd", "in stukken"])
def test_wie_te_veel_stuurt_kan_het_antwoord_lezen_terwijl_hij_nog_stuurt(krap, hoe):
    """The 413 comes at once when it was announced, as soon as it is too much when it was not; and the line closes within seconds."""
    kop = f"POST /zoeken HTTP/1.1\r\nHost: {krap.adres[7:]}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    kop += "Content-Length: 900000000\r\n\r\n" if hoe == "aangekondigd" else "Transfer-Encoding: chunked\r\n\r\n"
    stuk = b"a" * 65_536 if hoe == "aangekondigd" else b"10000\r\n" + b"a" * 65_536 + b"\r\n"
    lijn, begin, gelezen = verbind(krap), time.monotonic(), b""
    lijn.sendall(kop.encode())
    if hoe == "aangekondigd":  # before one byte of the body
        gelezen = lijn.recv(12)
        assert gelezen == b"HTTP/1.1 413" and time.monotonic() - begin < 5, gelezen
    klaar = threading.Event()

    def stuur() -> None:
        try:
            while not klaar.is_set():
                lijn.sendall(stuk)
        except OSError:
            pass

    zender = threading.Thread(target=stuur, daemon=True)
    zender.start()
    time.sleep(0.5)  # it sends on without looking, as browsers do
    rest, duur = tot_het_eind(lijn, 20)
    klaar.set()
    lijn.close()
    zender.join(10)
    gelezen += rest
    assert gelezen.startswith(b"HTTP/1.1 413") and b"te veel om te versturen" in gelezen, gelezen[:200]
    assert duur < 12, f"de lijn bleef {duur:.0f} s open"
    assert klant(krap, "amina").get("/team")[0] == 200
