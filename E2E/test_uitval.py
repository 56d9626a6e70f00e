# SPDX-License-Identifier: EUPL-1.2
"""The real server is killed under load, again and again: what it acknowledged is still there, and so is the line of every look."""
import os
import random
import re
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import demo as demomodule
from klant import Klant, dossiers, totp

VOLUIT = os.environ.get("ANKERPUNT_PROEF") == "voluit"
KEER = 20 if VOLUIT else 5
ZAAD = 20260302


def opdracht(*woorden, **opties):
    return subprocess.run([demomodule.binair(), *woorden], capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL, **opties)


def maak_gebruikers(map_: str) -> list[tuple[str, str, str]]:
    """A user for every round: a code of the second factor works once."""
    gemaakt = []
    for nummer in range(KEER + 1):
        uit = opdracht("gebruiker", "maak", f"proef{nummer}", "--map", map_, "--naam", f"Proef {nummer}", "--rol", "jeugdprofessional",
                       "--team", "Team Centrum", "--wachtwoord-maken")
        assert uit.returncode == 0, uit.stderr
        gemaakt.append((f"proef{nummer}", re.search(r"Wachtwoord: (\S+)", uit.stdout).group(1),
                        re.search(r"codes: (\S+)", uit.stdout).group(1)))
    return gemaakt


class Last:
    """Writers and readers that note what was acknowledged to them."""

    def __init__(self, adres: str, wie: tuple, ronde: int):
        """`wie`: name, password and the secret of the second factor; of a demo's own people the code stands on its page."""
        self.klant = Klant(adres)
        self.klant.meld_aan(wie[0], wie[1], *map(totp, wie[2:]))
        self.adres, self.ronde = adres, ronde
        self.paden = dossiers(self.klant.get("/team")[2])[:4]
        assert self.paden, "geen dossiers in de teamlijst"
        self.kinderen = {}
        for pad in self.paden:
            form = self.klant.get(f"{pad}/contacten/nieuw")[2]
            self.kinderen[pad] = re.search(r'name="over"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="over"', form)
        self.geschreven, self.gelezen, self.stop = [], {pad: 0 for pad in self.paden}, False
        self.slot = threading.Lock()

    def eigen_lijn(self) -> Klant:
        klant = Klant(self.adres)
        klant.cookie, klant.csrf = self.klant.cookie, self.klant.csrf
        return klant

    def schrijf(self, draad: int) -> None:
        klant, vandaag, nummer = self.eigen_lijn(), datetime.now(ZoneInfo("Europe/Amsterdam")).date(), 0
        while not self.stop:
            pad = self.paden[(draad + nummer) % len(self.paden)]
            kind = next(deel for deel in self.kinderen[pad].groups() if deel)
            woord = f"merk-{self.ronde}-{draad}-{nummer}-klaar"
            try:
                status, _, _ = klant.post(f"{pad}/contacten", [
                    ("soort", "telefoon"), ("datum.dag", vandaag.day), ("datum.maand", vandaag.month), ("datum.jaar", vandaag.year),
                    ("over", kind), ("gezegd", woord)])
            except OSError:
                return
            except Exception as fout:  # an answer cut off half way is no acknowledgement
                if "Remote end closed" in str(fout) or "BadStatusLine" in type(fout).__name__ or "Incomplete" in type(fout).__name__:
                    return
                raise
            assert status == 303, f"een notitie gaf {status}"
            with self.slot:
                self.geschreven.append((pad, woord))
            nummer += 1

    def lees(self, draad: int) -> None:
        klant, nummer = self.eigen_lijn(), 0
        while not self.stop:
            pad = self.paden[(draad + nummer) % len(self.paden)]
            try:
                status, _, _ = klant.get(f"{pad}/contacten")
            except Exception:  # cut off: not acknowledged
                return
            assert status == 200
            with self.slot:
                self.gelezen[pad] += 1
            nummer += 1


def journaalregels(map_: str, pad: str) -> int:
    bron = sqlite3.connect(f"file:{map_}/ankerpunt.db?mode=ro", uri=True)
    id_ = bytes.fromhex(pad.rsplit("/", 1)[1].replace("-", ""))
    aantal = bron.execute("SELECT count(*) FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer WHERE o.id = ? AND g.feiten IS NULL",
                          (id_,)).fetchone()[0]
    bron.close()
    return aantal


def start(map_: str) -> demomodule.Demo:
    return demomodule.hervat(map_)


def test_kill_9_onder_last_verliest_niets_wat_is_bevestigd():
    toeval = random.Random(ZAAD)
    with tempfile.TemporaryDirectory(prefix="ankerpunt-uitval-") as map_:
        uit = opdracht("proefland", "--map", map_ + "/g", "--gezinnen", "4")
        assert uit.returncode == 0, uit.stderr
        gebruikers = maak_gebruikers(map_ + "/g")
        geschreven, gelezen = [], {}
        for ronde in range(KEER):
            server = start(map_ + "/g")
            last = Last(server.adres, gebruikers[ronde], ronde)
            draden = [threading.Thread(target=last.schrijf, args=(n,)) for n in range(3)]
            draden += [threading.Thread(target=last.lees, args=(n,)) for n in range(3)]
            for draad in draden:
                draad.start()
            time.sleep(toeval.uniform(0.4, 1.6))
            server.proces.send_signal(signal.SIGKILL)
            last.stop = True
            for draad in draden:
                draad.join(30)
            server.proces.wait(30)
            geschreven += last.geschreven
            for pad, aantal in last.gelezen.items():
                gelezen[pad] = gelezen.get(pad, 0) + aantal
        server = start(map_ + "/g")
        klant = Klant(server.adres)
        naam, wachtwoord, geheim = gebruikers[KEER]
        klant.meld_aan(naam, wachtwoord, totp(geheim))
        bladzijden = {pad: klant.get(f"{pad}/contacten")[2] for pad in {pad for pad, _ in geschreven}}
        server.proces.terminate()
        server.proces.wait(30)
        weg = [woord for pad, woord in geschreven if woord not in bladzijden[pad]]
        assert not weg, f"{len(weg)} van {len(geschreven)} bevestigde notities zijn weg, zoals {weg[:3]}"
        for pad, aantal in gelezen.items():
            assert journaalregels(map_ + "/g", pad) >= aantal, f"niet elke inzage van {pad} staat in het journaal"
        keten = opdracht("journaal", "verifieer", "--map", map_ + "/g")
        assert keten.returncode == 0, keten.stdout + keten.stderr
        print(f"{KEER} × kill -9: {len(geschreven)} notities en {sum(gelezen.values())} inzages bevestigd, geen verloren; {keten.stdout.splitlines()[0]}")
        assert len(geschreven) >= KEER * 3, "te weinig geschreven om iets te bewijzen"
