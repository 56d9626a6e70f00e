# SPDX-License-Identifier: EUPL-1.2
"""The real server on a disk that fills up while people work, and in memory that is taken away: what was acknowledged stays, what cannot be
kept is refused in words, and it goes on by itself when there is room again. Needs root, for a small file system and a memory group."""
import os
import re
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import demo as demomodule
from klant import Klant, dossiers

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="een eigen bestandssysteem en een geheugengroep maken kan alleen root")
MEGABYTE = 1 << 20


@contextmanager
def kleine_schijf(megabytes: int):
    """A file system of its own: ext4 in a file, or memory where loop devices are not allowed."""
    with tempfile.TemporaryDirectory(prefix="ankerpunt-vol-") as map_:
        beeld, plek = Path(map_) / "beeld", Path(map_) / "schijf"
        plek.mkdir()
        with beeld.open("wb") as bestand:
            bestand.truncate(megabytes * MEGABYTE)
        subprocess.run(["mkfs.ext4", "-q", "-m", "0", "-O", "^has_journal", beeld], check=True)
        if subprocess.run(["mount", "-o", "loop", beeld, plek], capture_output=True).returncode:
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "ankerpunt", plek], check=True)
        try:
            yield plek
        finally:
            subprocess.run(["umount", "-l", plek], check=True)


class Werker:
    """Somebody who writes notes in the first file of the team list, and keeps what was acknowledged."""

    def __init__(self, server: demomodule.Demo, wie: str = "amina"):
        self.klant = Klant(server.adres)
        self.klant.meld_aan(wie, server.logins[wie])
        self.pad = dossiers(self.klant.get("/team")[2])[0]
        form = self.klant.get(f"{self.pad}/contacten/nieuw")[2]
        velden = re.search(r'name="over"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="over"', form)
        self.kind, self.bevestigd, self.nummer = velden.group(1) or velden.group(2), [], 0

    def schrijf(self) -> tuple[int, str]:
        vandaag, self.nummer = datetime.now(ZoneInfo("Europe/Amsterdam")).date(), self.nummer + 1
        woord = f"merk-{self.nummer}-klaar"
        status, _, tekst = self.klant.post(f"{self.pad}/contacten", [
            ("soort", "telefoon"), ("datum.dag", vandaag.day), ("datum.maand", vandaag.month), ("datum.jaar", vandaag.year),
            ("over", self.kind), ("gezegd", woord + " " + "x" * 3000)])
        if status == 303:
            self.bevestigd.append(woord)
        return status, tekst

    def verloren(self) -> list[str]:
        tekst = self.klant.get(f"{self.pad}/contacten")[2]
        return [woord for woord in self.bevestigd if woord not in tekst]


def vul(plek: Path) -> Path:
    vulling = plek / "vulling"
    with vulling.open("wb", buffering=0) as bestand:
        for stuk in (MEGABYTE, 4096, 512):
            try:
                while True:
                    bestand.write(bytes(stuk))
            except OSError:
                pass
    return vulling


def controleer(map_: Path) -> None:
    keten = subprocess.run([demomodule.binair(), "journaal", "verifieer", "--map", map_], capture_output=True, text=True, timeout=600,
                           stdin=subprocess.DEVNULL)
    assert keten.returncode == 0, keten.stdout + keten.stderr


def test_een_volle_schijf_weigert_in_woorden_en_herstelt_zonder_herstart():
    with kleine_schijf(50) as plek:
        server = demomodule.open_(None, plek / "demo", "--gezinnen", "2")
        try:
            werker = Werker(server)
            assert all(werker.schrijf()[0] == 303 for _ in range(3))
            vulling = vul(plek)
            uitkomsten = []
            for _ in range(600):  # the room that SQLite had already taken is used first
                uitkomsten.append(werker.schrijf())
                if uitkomsten[-1][0] != 303 and len([status for status, _ in uitkomsten if status != 303]) >= 10:
                    break
            geweigerd = [(status, tekst) for status, tekst in uitkomsten if status != 303]
            assert geweigerd, "de schijf was niet vol"
            assert all(status == 503 and "niet is bewaard" in tekst for status, tekst in geweigerd), {status for status, _ in geweigerd}
            kijken = [werker.klant.get(pad)[0] for pad in ("/team", werker.pad, "/aanmelden")]
            assert all(status in (200, 303, 503) for status in kijken), kijken
            vulling.unlink()
            begin = time.monotonic()
            assert werker.schrijf()[0] == 303, "met ruimte op de schijf moet het vanzelf weer gaan"
            hersteld = time.monotonic() - begin
            assert not werker.verloren()
        finally:
            code = server.stop()
        assert code in (0, -15), server.regels[-5:]
        controleer(plek / "demo")
        print(f"\nschijf vol: {len(werker.bevestigd)} notities bevestigd, 0 verloren; {len(geweigerd)} geweigerd met 503 en uitleg; "
              f"kijken gaf {kijken}; na ruimen weer bewaard in {hersteld * 1000:.0f} ms zonder herstart")


class Geheugengroep:
    """A control group of the kernel, either version."""

    def __init__(self):
        self.is_eerste = Path("/sys/fs/cgroup/memory").is_dir()
        self.map = Path("/sys/fs/cgroup/memory" if self.is_eerste else "/sys/fs/cgroup") / f"ankerpunt-proef-{os.getpid()}"
        self.map.mkdir()

    @property
    def voorop(self) -> tuple:
        """Starts a program inside: what it had taken before would not be counted."""
        return "sh", "-c", f'echo $$ > {self.map}/cgroup.procs && exec "$@"', "sh"

    def grens(self, megabytes: int) -> bool:
        try:
            (self.map / ("memory.limit_in_bytes" if self.is_eerste else "memory.max")).write_text(str(megabytes * MEGABYTE))
            return True
        except OSError:
            return False  # the first version refuses a limit below what cannot be given back

    def ruim_op(self) -> None:
        for _ in range(50):
            try:
                return self.map.rmdir()
            except OSError:
                time.sleep(0.1)


def test_minder_geheugen_kost_niets_wat_is_bevestigd():
    """The limit falls while somebody writes; further than the program can live with, so that the kernel ends it in the middle of work."""
    with tempfile.TemporaryDirectory(prefix="ankerpunt-krap-") as map_:
        demomodule.open_(None, Path(map_) / "demo", "--gezinnen", "2").stop()
        groep, gestopt = Geheugengroep(), threading.Event()
        server = demomodule.hervat(Path(map_) / "demo", groep.voorop)
        try:
            werker, statussen = Werker(server), []

            def werk() -> None:
                while not gestopt.is_set():
                    try:
                        statussen.append(werker.schrijf()[0])
                    except Exception:  # an answer cut off half way is no acknowledgement
                        return

            draad = threading.Thread(target=werk)
            draad.start()
            geleefd = []
            for megabytes in (1024, 512, 256, 192, 160, 128, 112, 96, 80, 64, 48, 32, 16, 12, 10, 8, 6, 4, 2):
                gezet = groep.grens(megabytes)
                time.sleep(1.5)
                if server.proces.poll() is not None:
                    break
                if gezet:
                    geleefd.append(megabytes)
            assert min(geleefd) <= 128, f"een grens van 128 MB kon niet: {geleefd}"
            gestopt.set()
            draad.join(60)
            gedood = server.proces.poll()
            if gedood is None:
                server.proces.kill()
                server.proces.wait(30)
        finally:
            server.stop()
            groep.ruim_op()
        assert set(statussen) <= {303, 503}, set(statussen)
        assert gedood in (None, -9), f"de server stierf zelf met {gedood}: {server.regels[-5:]}"
        begin = time.monotonic()
        opnieuw = demomodule.hervat(Path(map_) / "demo")
        duur = time.monotonic() - begin
        try:
            na = Werker(opnieuw)
            na.bevestigd = werker.bevestigd
            assert not na.verloren()
        finally:
            opnieuw.stop()
        controleer(Path(map_) / "demo")
        print(f"\nminder geheugen: werkte tot en met een grens van {min(geleefd)} MB; {'daar door de kern beëindigd' if gedood else 'niet beëindigd'}; "
              f"{len(werker.bevestigd)} notities bevestigd, 0 verloren; herstart in {duur:.1f} s")
        # A debug build on a busy machine starts slowly: what is asked of a release is measured and written down.
        assert duur < 20
