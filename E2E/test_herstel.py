# SPDX-License-Identifier: EUPL-1.2
"""While people work: a restore drill beside the server, a backup that is put back elsewhere, and keys that are replaced. What was
acknowledged before a backup began is in it, what came after it is not, and every fact up to its line is the same fact."""
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import pytest

import demo as demomodule
from cluster import Cluster
from klant import Klant
from proefplek import aantal
from test_uitval import Last, opdracht

OEFENINGEN = aantal(20, 2, "ANKERPUNT_OEFENINGEN")
WISSELS = aantal(60, 6, "ANKERPUNT_WISSELS")
GEZINNEN = aantal(200, 4, "ANKERPUNT_GEZINNEN")
ZAAD = 20261122
TIJDEN = re.compile(r"Back-up tot en met regel (\d+): \d+ KiB in ([\d,]+) s\.\nHersteld in een lege map in ([\d,]+) s; (\d+) feiten en de keten nagerekend in ([\d,]+) s")


class Druk:
    """People who write and look without a pause, until told to stop."""

    def __init__(self, server: demomodule.Demo, schrijvers: int = 4, lezers: int = 2):
        self.last = Last(server.adres, ("amina", server.logins["amina"]), 0)
        self.draden = [threading.Thread(target=self.last.schrijf, args=(nummer,)) for nummer in range(schrijvers)]
        self.draden += [threading.Thread(target=self.last.lees, args=(nummer,)) for nummer in range(lezers)]

    def bevestigd(self) -> list:
        with self.last.slot:
            return list(self.last.geschreven)

    def wacht_op(self, meer: int) -> None:
        begin, einde = len(self.bevestigd()), time.monotonic() + 120
        while len(self.bevestigd()) < begin + meer:
            assert time.monotonic() < einde, "er wordt niet meer geschreven"
            time.sleep(0.02)

    def __enter__(self):
        for draad in self.draden:
            draad.start()
        return self

    def __exit__(self, *_):
        self.last.stop = True
        for draad in self.draden:
            draad.join(60)


def feiten(bron: Path | Cluster, regel: int) -> list[str]:
    """What the journal witnesses of every fact up to a line: number, table, id and hash."""
    if isinstance(bron, Cluster):
        return bron.vraag("SELECT nummer || '/' || tabel || '/' || upper(encode(id, 'hex')) || '/' || upper(encode(sha, 'hex')) "
                          f"FROM gebeurtenis_feit WHERE nummer <= {regel} ORDER BY nummer, tabel COLLATE \"C\", id")
    lezer = sqlite3.connect(f"file:{bron}/ankerpunt.db?mode=ro", uri=True)
    rijen = lezer.execute("SELECT nummer || '/' || tabel || '/' || hex(id) || '/' || hex(sha) FROM gebeurtenis_feit WHERE nummer <= ? "
                          "ORDER BY nummer, tabel, id", (regel,)).fetchall()
    lezer.close()
    return [rij[0] for rij in rijen]


@pytest.fixture(params=["sqlite", "postgres"])
def installatie(request):
    """A server of its own with people on it; gives it, and where its facts are."""
    cluster = Cluster() if request.param == "postgres" else None
    try:
        server = demomodule.start("--gezinnen", str(GEZINNEN), *(["--databank", cluster.conninfo] if cluster else []))
        try:
            yield server, cluster or server.map / "demo"
        finally:
            server.stop()
    finally:
        if cluster:
            cluster.ruim_op()


def test_een_hersteloefening_naast_een_server_waarop_wordt_gewerkt(installatie, tmp_path):
    server, _ = installatie
    map_ = server.map / "demo"
    with Druk(server) as druk:
        druk.wacht_op(10)
        vorige = 0
        for nummer in range(OEFENINGEN):
            voor = druk.bevestigd()
            uit = opdracht("hersteloefening", "--map", map_, "--oefenmap", tmp_path / f"oefening{nummer}")
            assert uit.returncode == 0, uit.stdout + uit.stderr
            tijden = TIJDEN.search(uit.stdout)
            assert tijden and "Alle feiten zijn hier en daar gelijk." in uit.stdout and uit.stdout.endswith("Alles klopt.\n"), uit.stdout
            tijdens = len(druk.bevestigd()) - len(voor)
            assert tijdens > 0, "tijdens de oefening werd niet geschreven"
            assert int(tijden.group(1)) > vorige and int(tijden.group(4)) >= len(voor)
            assert not (tmp_path / f"oefening{nummer}").exists() and not (map_ / "resten").exists()
            vorige = int(tijden.group(1))
            print(f"\noefening {nummer + 1}: {uit.stdout.splitlines()[0]} {uit.stdout.splitlines()[1]} Intussen {tijdens} notities.")
        druk.wacht_op(5)
    keten = opdracht("journaal", "verifieer", "--map", map_)
    assert keten.returncode == 0 and "Alles klopt." in keten.stdout, keten.stdout + keten.stderr


def test_een_backup_onder_last_wordt_elders_dezelfde_installatie(installatie, tmp_path):
    server, bron = installatie
    map_, elders = server.map / "demo", tmp_path / "elders"
    sleutels = {"--sleutelbos": "sleutels/sleutelbos", "--hoofdsleutel": "apart/hoofdsleutel", "--vernietigd": "lijst/vernietigd"}
    for plek in sleutels.values():
        (elders / plek).parent.mkdir(parents=True)
    with Druk(server) as druk:
        druk.wacht_op(20)
        erin, begin = druk.bevestigd(), time.monotonic()
        uit = opdracht("backup", tmp_path / "backup", "--map", map_, "--backupsleutel", tmp_path / "sleutel", "--sleutels",
                       elders / sleutels["--sleutelbos"])
        assert uit.returncode == 0, uit.stderr
        gemaakt, mogelijk = time.monotonic(), len(druk.bevestigd())
        regel = int(re.search(r"tot en met regel (\d+)", uit.stdout).group(1))
        druk.wacht_op(20)  # at least these are written after the backup
        shutil.copy(map_ / sleutels["--hoofdsleutel"], elders / sleutels["--hoofdsleutel"])
        terug = opdracht("herstel", tmp_path / "backup", "--map", elders, "--backupsleutel", tmp_path / "sleutel",
                         *[woord for naam, plek in sleutels.items() for woord in (naam, elders / plek)])
        assert terug.returncode == 0, terug.stdout + terug.stderr
        hersteld = time.monotonic()
        erna = druk.bevestigd()[mogelijk + 8:]  # six hands: at most six were under way when the backup began its read
        druk.wacht_op(5)
    hier, daar = feiten(bron, regel), feiten(elders, regel)
    assert hier == daar and len(daar) >= len(erin), f"{len(hier)} feiten hier, {len(daar)} daar"
    server.proces.terminate()
    server.proces.wait(60)
    ander = demomodule.hervat(elders)
    try:
        klant = Klant(ander.adres)
        klant.meld_aan("amina", server.logins["amina"])
        bladzijden = {pad: klant.get(f"{pad}/contacten")[2] for pad in {pad for pad, _ in erin + erna}}
        weg = [woord for pad, woord in erin if woord not in bladzijden[pad]]
        te_veel = [woord for pad, woord in erna if woord in bladzijden[pad]]
        assert not weg, f"{len(weg)} van {len(erin)} notities van vóór de back-up zijn weg"
        assert erna and not te_veel, f"{len(te_veel)} notities van na de back-up staan erin"
    finally:
        ander.stop()
    keten = opdracht("journaal", "verifieer", "--map", elders)
    assert keten.returncode == 0, keten.stdout + keten.stderr
    print(f"\nback-up onder last tot regel {regel} in {gemaakt - begin:.1f} s, elders hersteld in {hersteld - gemaakt:.1f} s; {len(daar)} feiten gelijk, "
          f"{len(erin)} notities van ervoor erin, {len(erna)} van erna niet; {keten.stdout.splitlines()[0]}")


def test_sleutels_vervangen_dat_met_kill_9_wordt_afgebroken_is_nooit_half(tmp_path):
    """The key of the journal and the master key in turn, the server killed at any moment of it; a file outside this machine goes along."""
    toeval, map_, buiten = random.Random(ZAAD), tmp_path / "g", tmp_path / "punten"
    assert opdracht("proefland", "--map", map_, "--gezinnen", "2").returncode == 0
    assert opdracht("journaal", "controlepunt", "--map", map_, "--controlepunten", buiten).returncode == 0
    eerste = opdracht("journaal", "sleutel", "--map", map_).stdout.strip()
    gelukt = 0
    for ronde in range(WISSELS):
        server = demomodule.open_(None, map_, "--controlepunten", buiten)
        wat = "vervang-journaal" if ronde % 3 else "vervang"
        proces = subprocess.Popen([demomodule.binair(), "sleutel", wat, "--map", map_], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True)
        time.sleep(toeval.uniform(0.03, 0.3))
        server.proces.send_signal(signal.SIGKILL)
        uit, _ = proces.communicate(timeout=60)
        gelukt += proces.returncode == 0 and "vervangen" in uit
        server.proces.wait(30)
    for wat in ("vervang", "vervang-journaal"):  # what was cut off goes on, and then it is done
        server = demomodule.open_(None, map_, "--controlepunten", buiten)
        uit = opdracht("sleutel", wat, "--map", map_)
        assert uit.returncode == 0, uit.stdout + uit.stderr
        server.stop()
    kijk = opdracht("sleutel", "controleer", "--map", map_)
    assert kijk.returncode == 0 and "begonnen" not in kijk.stdout, kijk.stdout
    versie = int(re.search(r"versie (\d+)", kijk.stdout).group(1))
    for sleutel in ([], ["--sleutel", eerste]):
        keten = opdracht("journaal", "verifieer", "--map", map_, "--controlepunten", buiten, *sleutel)
        assert keten.returncode == 0, keten.stdout + keten.stderr
    assert f"{versie - 1} keer opgevolgd" in keten.stdout
    assert buiten.read_text().count("ankerpunt-journaalwissel-1 ") == versie - 1
    assert not os.path.exists(f"{map_}/apart/hoofdsleutel.nieuw")
    print(f"\n{WISSELS} × kill -9 onder het vervangen van sleutels: {gelukt} keer klaar vóór de kill; journaalsleutel nu versie {versie}; {keten.stdout.splitlines()[0]}")
