# SPDX-License-Identifier: EUPL-1.2
"""What a script sees of a command: its exit code and its words, also when the disk is full, a key is lost or the command is killed."""
import os
import re
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

import demo as demomodule
from klant import totp
from test_schijfvol import kleine_schijf


def opdracht(*woorden):
    return subprocess.run([demomodule.binair(), *map(str, woorden)], capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)


class Huis:
    """An installation with one imported family, and enough people: a code is good once."""

    def __init__(self, map_: Path):
        self.map = map_ / "g"
        self.doe("sleutel", "maak")
        self.geheimen = {}
        for nummer in range(4):
            for rol, letter in (("functioneelbeheerder", "f"), ("privacyofficer", "p")):
                naam = f"{letter}{nummer}"
                uit = self.doe("gebruiker", "maak", naam, "--naam", f"Proef {naam}", "--rol", rol, "--team", "Team Noord", "--wachtwoord-maken")
                self.geheimen[naam] = re.search(r"codes: (\S+)", uit).group(1)
        self.voer_in(map_ / "invoer")

    def doe(self, *woorden) -> str:
        uit = opdracht(*woorden, "--map", self.map)
        assert uit.returncode == 0, uit.stderr + uit.stdout
        return uit.stdout

    def voer_in(self, map_: Path) -> None:
        self.doe("invoer", map_, "--sjabloon")
        for naam, tekst in {
            "personen": "persoon;bsn;roepnaam;achternaam\np1;999900006;Noor;Jansen\n",
            "dossiers": "dossier;team\nd1;Team Noord\n",
            "deelnames": "dossier;persoon;rol\nd1;p1;jeugdige\n",
        }.items():
            (map_ / f"{naam}.csv").write_text(tekst, encoding="utf-8")
        assert "Ingevoerd: 1 dossiers" in self.doe("invoer", map_, "--als", "f0", "--code", totp(self.geheimen["f0"]))

    def uitvoer(self, nummer: int, naar: Path):
        een, twee = f"f{nummer}", f"p{nummer}"
        return opdracht("uitvoer", "--map", self.map, "--naar", naar, "--vorm", "json", "--onversleuteld", "--als", een,
                        "--code", totp(self.geheimen[een]), "--tweede", twee, "--tweede-code", totp(self.geheimen[twee]),
                        "--reden", "proef van de uitgangscodes")


@pytest.fixture(scope="module")
def huis(tmp_path_factory):
    return Huis(tmp_path_factory.mktemp("opdrachten"))


@pytest.mark.skipif(os.geteuid() != 0, reason="een eigen bestandssysteem maken kan alleen root")
def test_een_uitvoer_die_niet_kan_schrijven_zegt_dat_met_code_2_en_laat_niets_na(huis, tmp_path):
    goed = huis.uitvoer(1, tmp_path / "goed")
    assert goed.returncode == 0, goed.stderr
    assert (tmp_path / "goed" / "overzicht.json").exists()
    with kleine_schijf(2) as vol:
        vulling = Path(vol) / "vulling"
        with open(vulling, "wb") as bestand:
            try:
                while True:
                    bestand.write(b"\0" * 4096)
                    bestand.flush()
            except OSError:
                pass
        fout = huis.uitvoer(2, Path(vol) / "uit")
        assert fout.returncode == 2, (fout.returncode, fout.stdout, fout.stderr)
        assert "Maak ruimte" in fout.stderr or "Is er ruimte" in fout.stderr or "schrijven" in fout.stderr
        assert sorted(naam for naam in os.listdir(vol) if naam != "lost+found") == ["vulling"]
    assert "Alles klopt." in huis.doe("journaal", "verifieer")


def test_een_uitvoer_waar_een_sleutel_voor_ontbreekt_is_er_en_geeft_code_1(huis, tmp_path):
    bron = sqlite3.connect(f"file:{huis.map}/ankerpunt.db?mode=ro", uri=True)
    houder = bron.execute("SELECT DISTINCT sleutelhouder FROM persoon_feit").fetchone()[0]
    bron.close()
    bos = sqlite3.connect(str(huis.map) + "-sleutels/sleutelbos")
    rij = bos.execute("SELECT * FROM sleutel WHERE houder = ?", (houder,)).fetchone()
    with bos:
        bos.execute("DELETE FROM sleutel WHERE houder = ?", (houder,))
    try:
        uit = huis.uitvoer(3, tmp_path / "gat")
        assert uit.returncode == 1, (uit.returncode, uit.stderr)
        assert "niet volledig" in uit.stdout
        assert (tmp_path / "gat" / "overzicht.json").exists()
    finally:
        with bos:
            bos.execute(f"INSERT INTO sleutel VALUES ({', '.join('?' * len(rij))})", rij)
        bos.close()


def dood(zodra: Path, *woorden, vanaf: int = 0) -> None:
    """Kills a command as soon as this file is there with so many bytes; it must still be there afterwards."""
    for _ in range(5):
        proces = subprocess.Popen([demomodule.binair(), *map(str, woorden)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  stdin=subprocess.DEVNULL)
        einde = time.monotonic() + 60
        while proces.poll() is None and time.monotonic() < einde:
            if zodra.exists() and zodra.stat().st_size >= vanaf:
                proces.send_signal(signal.SIGKILL)
                break
        if proces.wait(60) == -signal.SIGKILL and zodra.exists():
            return
    raise AssertionError(f"{woorden[0]} was steeds klaar voor hij werd gedood")


def test_wat_een_gedode_hersteloefening_achterliet_is_bij_de_volgende_weg(huis, tmp_path):
    plek = tmp_path / "oefening"
    dood(plek / "sleutelbos", "hersteloefening", "--map", huis.map, "--oefenmap", plek)
    uit = opdracht("hersteloefening", "--map", huis.map, "--oefenmap", tmp_path / "tweede")
    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert f"{plek} was van een eerdere opdracht die is afgebroken. Die map is gewist." in uit.stdout
    assert not plek.exists() and not (tmp_path / "tweede").exists() and not (huis.map / "resten").exists()


def test_de_start_van_de_server_wist_wat_een_gedode_oefening_en_uitvoer_achterlieten(huis, tmp_path):
    """Copies of keys and open files stay no longer than to the next start, wherever they were; what is not ours stays."""
    oefening, uitvoer = tmp_path / "oefening", tmp_path / "uitvoer"
    sleutels, bewijs = oefening / "sleutelbos", tmp_path / "bewijs"
    een, twee = "f0", "p0"
    dood(sleutels, "hersteloefening", "--map", huis.map, "--oefenmap", oefening, vanaf=4096)
    os.link(sleutels, bewijs)  # a second name of the same file shows what becomes of its bytes
    # The drill is at work in its own place: the export clears only what lies still, so the place is put aside and back.
    resten = (huis.map / "resten").read_text()
    (tmp_path / "opzij").mkdir()
    oefening.rename(tmp_path / "opzij" / "oefening")
    dood(tmp_path / "uitvoer.bezig" / ".ankerpunt-bezig", "uitvoer", "--map", huis.map, "--naar", uitvoer, "--vorm", "json",
         "--onversleuteld", "--als", een, "--code", totp(huis.geheimen[een], int(time.time()) // 30 + 1), "--tweede", twee, "--tweede-code",
         totp(huis.geheimen[twee]), "--reden", "proef van het opruimen")
    (tmp_path / "opzij" / "oefening").rename(oefening)
    with open(huis.map / "resten", "a") as lijst:
        lijst.write(resten)
    vreemd = tmp_path / "vreemd"
    vreemd.mkdir()
    (vreemd / "brief").write_text("van een ander")
    with open(huis.map / "resten", "a") as lijst:
        lijst.write(f"{vreemd}\n")
    assert bewijs.read_bytes().startswith(b"SQLite format 3")
    server = subprocess.Popen([demomodule.binair(), "serve", "--map", huis.map, "--poort", "0"], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        regels = []
        for regel in server.stdout:
            regels.append(regel)
            if "Adres:" in regel:
                break
        gezegd = "".join(regels)
        for plek in (oefening, tmp_path / "uitvoer.bezig"):
            assert not plek.exists(), gezegd
            assert f"{plek} was van een eerdere opdracht die is afgebroken. Die map is gewist." in gezegd
        assert not uitvoer.exists() and not (huis.map / "resten").exists()
        assert (vreemd / "brief").read_text() == "van een ander"
        assert set(bewijs.read_bytes()) <= {0}, "de kopie van de sleutels is niet overschreven"
    finally:
        server.terminate()
        server.wait(30)
        server.stdout.close()
