# SPDX-License-Identifier: EUPL-1.2
"""Nothing is shown unlogged: the server is killed with -9 between its decision and its answer, and every answer of which a reader got so much
as one byte has its line in the journal.

Each reader has files of its own and one request at a time, so that the lines about these files are, in order, exactly its requests: the
answers it got, and at most one more that the kill took."""
import random
import re
import signal
import socket
import sqlite3
import tempfile
import threading
import time
from pathlib import Path

import pytest

import demo as demomodule
from cluster import Cluster
from klant import Klant, dossiers, totp
from proefplek import aantal
from test_uitval import opdracht

KEER = aantal(120, 3, "ANKERPUNT_KEER")
KEER_POSTGRES = aantal(60, 4, "ANKERPUNT_KEER")
LEZERS = 4
ZAAD = 20261122
BLADZIJDEN = ["", "/contacten", "/gezin", "/hulpvragen", "/plan", "/documenten", "/analyse"]


class Huis:
    """An installation with people enough: a code of the second factor works once."""

    def __init__(self, map_: Path, cluster: Cluster | None, ronden: int):
        self.map, self.cluster, self.bladen = map_, cluster, {}
        self.waar = ["--map", map_, *(["--databank", cluster.conninfo] if cluster else [])]
        uit = opdracht("proefland", *self.waar, "--gezinnen", "20")
        assert uit.returncode == 0, uit.stderr
        self.gebruikers = [self.gebruiker(f"lezer{nummer}") for nummer in range(ronden)]

    def gebruiker(self, naam: str) -> tuple[str, str, str]:
        uit = opdracht("gebruiker", "maak", naam, *self.waar, "--naam", naam, "--rol", "jeugdprofessional", "--team", "Team Centrum",
                       "--wachtwoord-maken")
        assert uit.returncode == 0, uit.stderr
        return naam, re.search(r"Wachtwoord: (\S+)", uit.stdout).group(1), re.search(r"codes: (\S+)", uit.stdout).group(1)

    def start(self) -> demomodule.Demo:
        return demomodule.open_(None, self.map, *self.waar[2:])

    def vraag(self, sql: str) -> list[list[str]]:
        """Rows of texts; `HEX(x)` stands for the bytes of x as capitals."""
        if self.cluster:
            return [rij.split("|") for rij in self.cluster.vraag(re.sub(r"HEX\(([\w.]+)\)", r"upper(encode(\1, 'hex'))", sql))]
        lezer = sqlite3.connect(f"file:{self.map}/ankerpunt.db?mode=ro", uri=True)
        rijen = [[str(waarde) for waarde in rij] for rij in lezer.execute(sql)]
        lezer.close()
        return rijen

    def bladen_van(self, klant: Klant, pad: str) -> list[str]:
        """The pages about this file that this reader may see."""
        if pad not in self.bladen:
            self.bladen[pad] = [pad + deel for deel in BLADZIJDEN if klant.get(pad + deel)[0] == 200]
        return self.bladen[pad]

    def laatste_regel(self) -> int:
        return int(self.vraag("SELECT max(nummer) FROM gebeurtenis")[0][0])

    def inzages(self, vanaf: int) -> list[str]:
        """Which file each line of somebody's look is about, in order."""
        return [rij[1] for rij in self.vraag(
            "SELECT g.nummer, HEX(o.id) FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer "
            f"WHERE g.nummer > {vanaf} AND o.soort = 'dossier' AND g.rol <> 'systeem' AND g.feiten IS NULL ORDER BY g.nummer")]


def hexid(pad: str) -> str:
    return pad.split("/")[2].replace("-", "").upper()


class Lezer(threading.Thread):
    """One connection at a time, one request at a time; notes what was asked and of what something was shown."""

    def __init__(self, host: str, cookie: str, paden: list[str], zaad: int, bij_byte=None):
        super().__init__(daemon=True)
        self.host, self.cookie, self.paden, self.toeval = host, cookie, paden, random.Random(zaad)
        self.bij_byte = bij_byte
        self.gevraagd, self.getoond, self.bytes, self.geweigerd, self.stop = [], 0, 0, 0, False
        self.lijn = None

    def verbind(self) -> socket.socket:
        naam, poort = self.host.split(":")
        lijn = socket.create_connection((naam, int(poort)), timeout=20)
        lijn.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return lijn

    def run(self) -> None:
        try:
            self.lees()
        finally:
            if self.lijn:
                self.lijn.close()

    def lees(self) -> None:
        while not self.stop:
            pad = self.toeval.choice(self.paden)
            try:
                self.lijn = self.lijn or self.verbind()
            except OSError:
                return
            status, heel = self.vraag(pad)
            if status == 200:
                self.getoond += 1
            elif status:
                self.geweigerd += 1
                self.gevraagd.pop()  # nothing was shown; whether there is a line is not what is asked here
            if not heel:
                self.lijn.close()
                self.lijn = None
                if status == 0 or self.stop:
                    return

    def vraag(self, pad: str) -> tuple[int, bool]:
        """The status (0: not one byte of an answer), and whether the answer came whole."""
        verzoek = f"GET {pad} HTTP/1.1\r\nHost: {self.host}\r\nCookie: {self.cookie}\r\n\r\n".encode()
        antwoord = b""
        self.gevraagd.append(hexid(pad))
        try:
            self.lijn.sendall(verzoek)
            while True:
                deel = self.lijn.recv(65536)
                if deel and not antwoord and self.bij_byte:
                    self.bij_byte(self)
                if not deel:
                    break
                antwoord += deel
                kop, _, lijf = antwoord.partition(b"\r\n\r\n")
                if lengte := re.search(rb"\r\ncontent-length: (\d+)", kop, re.I):
                    if len(lijf) >= int(lengte.group(1)) and b"\r\n\r\n" in antwoord:
                        self.bytes += len(lijf)
                        return int(antwoord[9:12]), True
        except OSError:
            pass
        self.bytes += len(antwoord)
        # Any byte at all counts as shown, even when the line with the status did not come whole.
        return (int(antwoord[9:12]) if len(antwoord) >= 12 else 200 if antwoord else 0), False


class Doder:
    """Ends the server: at a random moment, at the first byte of some answer, or just after a request was sent."""

    def __init__(self, server: demomodule.Demo, lezers: list, hoe: str, toeval: random.Random):
        self.server, self.lezers, self.hoe, self.toeval = server, lezers, hoe, toeval
        self.teller, self.bij, self.slot = 0, toeval.randrange(30, 160), threading.Lock()
        self.dood = threading.Event()

    def sla(self) -> None:
        for lezer in self.lezers:
            lezer.stop = True
        self.server.proces.send_signal(signal.SIGKILL)
        self.dood.set()

    def byte(self, _lezer) -> None:
        with self.slot:
            self.teller += 1
            if self.teller == self.bij:
                self.sla()

    def wacht(self) -> None:
        if self.hoe == "eerste byte":
            assert self.dood.wait(60), "zo veel antwoorden kwamen er niet"
            return
        time.sleep(self.toeval.uniform(0.5, 1.5))
        if self.hoe == "onder het antwoord":
            begin = sum(len(lezer.gevraagd) for lezer in self.lezers)
            while sum(len(lezer.gevraagd) for lezer in self.lezers) == begin:
                time.sleep(0.0005)
            time.sleep(self.toeval.uniform(0, 0.012))
        self.sla()


def ronde(huis: Huis, nummer: int, hoe: str, toeval: random.Random) -> tuple[int, int, int]:
    """One life of the server. Gives how much was shown, how many lines there are, and how many answers were refused."""
    server = huis.start()
    try:
        return beleef(huis, server, nummer, hoe, toeval)
    finally:
        server.stop()


def beleef(huis: Huis, server: demomodule.Demo, nummer: int, hoe: str, toeval: random.Random) -> tuple[int, int, int]:
    klant = Klant(server.adres)
    naam, wachtwoord, geheim = huis.gebruikers[nummer]
    klant.meld_aan(naam, wachtwoord, totp(geheim))
    paden = dossiers(klant.get("/team")[2])
    assert len(paden) >= LEZERS, f"{len(paden)} dossiers"
    lezers = []
    doder = Doder(server, lezers, hoe, toeval)
    for deel in range(LEZERS):
        bladen = [blad for pad in paden[deel::LEZERS] for blad in huis.bladen_van(klant, pad)]
        lezers.append(Lezer(klant.host, klant.cookie, bladen, nummer * 100 + deel, doder.byte if hoe == "eerste byte" else None))
    begin = huis.laatste_regel()
    for lezer in lezers:
        lezer.start()
    if hoe == "PostgreSQL sterft":
        time.sleep(toeval.uniform(0.5, 1.2))
        huis.cluster.sterf()
        huis.cluster.start()
    doder.wacht()
    for lezer in lezers:
        lezer.join(60)
    server.proces.wait(30)
    huis.start().stop()  # what a next start makes of it
    regels = huis.inzages(begin)
    for deel, lezer in enumerate(lezers):
        eigen = {hexid(pad) for pad in paden[deel::LEZERS]}
        keek = [dossier for dossier in regels if dossier in eigen]
        wat = f"ronde {nummer} ({hoe}), lezer {deel}: {lezer.getoond} getoond, {len(keek)} regels, {len(lezer.gevraagd)} gevraagd"
        assert len(keek) >= lezer.getoond, f"er is iets getoond zonder regel: {wat}"
        assert not lezer.geweigerd or hoe == "PostgreSQL sterft", wat
        if not lezer.geweigerd:  # then the lines are exactly the requests, up to the kill
            assert keek == lezer.gevraagd[:len(keek)], wat
            assert len(lezer.gevraagd) - lezer.getoond <= 1, wat
    return sum(lezer.getoond for lezer in lezers), len(regels), sum(lezer.geweigerd for lezer in lezers)


def beproef(huis: Huis, hoe_vaak: list[str], keer: int, wat: str) -> None:
    toeval, begin, getoond, regels, geweigerd = random.Random(ZAAD), time.monotonic(), 0, 0, 0
    for nummer in range(keer):
        een = ronde(huis, nummer, hoe_vaak[nummer % len(hoe_vaak)], toeval)
        getoond, regels, geweigerd = getoond + een[0], regels + een[1], geweigerd + een[2]
    keten = opdracht("journaal", "verifieer", *huis.waar)
    assert keten.returncode == 0, keten.stdout + keten.stderr
    assert getoond >= keer * LEZERS * 4, "te weinig getoond om iets te bewijzen"
    print(f"\n{wat}: {keer} × kill -9; {getoond} antwoorden waarvan een lezer iets zag, {regels} regels in het journaal, geen zonder regel; "
          f"{geweigerd} geweigerd; {time.monotonic() - begin:.0f} s")


def test_niets_getoond_zonder_regel_op_sqlite():
    with tempfile.TemporaryDirectory(prefix="ankerpunt-getoond-") as map_:
        huis = Huis(Path(map_) / "g", None, KEER)
        beproef(huis, ["eerste byte", "onder het antwoord", "zomaar"], KEER, "SQLite")


@pytest.fixture
def cluster():
    cluster = Cluster()
    yield cluster
    cluster.ruim_op()


def test_niets_getoond_zonder_regel_op_postgresql(cluster):
    with tempfile.TemporaryDirectory(prefix="ankerpunt-getoond-") as map_:
        huis = Huis(Path(map_) / "g", cluster, KEER_POSTGRES)
        beproef(huis, ["eerste byte", "PostgreSQL sterft", "onder het antwoord", "zomaar"], KEER_POSTGRES, "PostgreSQL")
