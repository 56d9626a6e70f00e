# SPDX-License-Identifier: EUPL-1.2
"""The power goes out, at every moment: from the write log of a working process every disk is rebuilt that could have been left, and each
must start, verify, hold what was acknowledged, and go on."""
import random
import shutil
import tempfile
import time
from collections import deque
from pathlib import Path

import pytest

from proefplek import GEHEUGEN, VOLUIT, Controleur, Plek, aantal
from schrijflog import Schrijflog, Schijf, momenten, schrijf_uit

TOESTANDEN = aantal(50_000, 240, "ANKERPUNT_TOESTANDEN")
ZAAD = 20261122


def neem_op(map_: Path) -> Schrijflog:
    """A first start with its migrations, work that fills the log so that SQLite moves it by itself, a kill, a recovery, a clean stop."""
    log = Schrijflog(Plek(map_).maak())
    ronden = [(1, 60, 0), (4, 15, 60), (1, 30, 0)] if VOLUIT else [(1, 8, 0), (4, 4, 12), (1, 4, 0)]
    for nummer, (schrijvers, stappen, dood_na) in enumerate(ronden):
        log.neem_op(nummer * 1000, schrijvers, stappen, dood_na)
    return log


class Proefbank:
    """Some checkers with folders of their own; what is handed over is answered in order."""

    def __init__(self, map_: Path, oud: Path, hoeveel: int):
        self.oud, self.rij, self.nummer, self.fouten, self.map = oud, deque(), 0, [], map_
        self.werkers = [Controleur() for _ in range(hoeveel)]
        self.mappen = [map_ / f"schijf{nummer}" for nummer in range(hoeveel * 2)]

    def leg_voor(self, schijf: Schijf, beelden: dict, wat: str) -> None:
        if len(self.rij) == len(self.mappen):
            self.neem_af()
        map_, werker = self.mappen[self.nummer % len(self.mappen)], self.werkers[self.nummer % len(self.werkers)]
        shutil.rmtree(map_, ignore_errors=True)
        schrijf_uit(beelden, self.oud, map_, set())
        werker.stuur({"map": str(map_), "schrijf": self.nummer % 4 == 0})
        self.rij.append((werker, map_, set(schijf.kasboek.geschreven), set(schijf.kasboek.gelezen), wat, beelden))
        self.nummer += 1

    def neem_af(self) -> None:
        werker, map_, geschreven, gelezen, wat, beelden = self.rij.popleft()
        antwoord = werker.lees()
        weg = sorted(geschreven - set(antwoord["nummers"])) + sorted(gelezen - set(antwoord["gelezen"]))
        if antwoord.get("fout") or antwoord["bevindingen"] or weg:
            bewaard = Path(tempfile.gettempdir()) / f"ankerpunt-schijf-{len(self.fouten)}"
            shutil.rmtree(bewaard, ignore_errors=True)
            schrijf_uit(beelden, self.oud, bewaard, set())
            self.fouten.append(f"{wat}: {antwoord.get('fout') or antwoord['bevindingen'][:2] or f'bevestigd en weg: {weg[:5]}'} "
                               f"(de schijf staat in {bewaard})")
        assert len(self.fouten) < 10, "\n".join(self.fouten)

    def sluit(self) -> None:
        while self.rij:
            self.neem_af()
        for werker in self.werkers:
            werker.__exit__()


def leg_alles_voor(bank: Proefbank, log: Schrijflog) -> tuple[int, int]:
    """Every prefix, and as many other disks as were asked, spread over the moments at which something was loose."""
    toeval, voorvoegsels, andere = random.Random(ZAAD), 0, 0
    hoeveel = sum(1 for _ in momenten(log))
    per_moment = max(0.0, (TOESTANDEN - hoeveel) / hoeveel) if VOLUIT else TOESTANDEN / hoeveel
    for nummer, (schijf, daad) in enumerate(momenten(log)):
        wat = f"moment {nummer} van {hoeveel}, na {daad.soort} {Path(daad.pad).name}"
        if VOLUIT or toeval.random() < 100 / hoeveel:
            bank.leg_voor(schijf, schijf.beelden(None), wat + ", alles aangekomen")
            voorvoegsels += 1
        keren = int(per_moment) + (toeval.random() < per_moment % 1)
        for _ in range(keren if schijf.is_los else 0):
            bank.leg_voor(schijf, schijf.beelden(toeval), wat + f", deels aangekomen (zaad {ZAAD})")
            andere += 1
        if nummer % 1000 == 999:
            print(f"… {bank.nummer} schijven tot moment {nummer + 1} van {hoeveel}", flush=True)
    return voorvoegsels, andere


def test_stroomuitval_op_elk_moment_verliest_niets():
    begin = time.monotonic()
    with (tempfile.TemporaryDirectory(prefix="ankerpunt-stroom-") as map_,
          tempfile.TemporaryDirectory(prefix="ankerpunt-stroom-", dir=GEHEUGEN) as los):
        log = neem_op(Path(map_))
        commits = sum(1 for daad in log.daden if daad.soort == "sync" and daad.pad.endswith("hoogwater"))
        assert commits >= (200 if VOLUIT else 20), f"maar {commits} transacties"
        assert any(daad.soort == "sync" and daad.pad.endswith("ankerpunt.db") for daad in log.daden), "geen verplaatsing van WAL naar databank"
        bank = Proefbank(Path(los), Path(map_), 2)
        voorvoegsels, andere = leg_alles_voor(bank, log)
        bank.sluit()
        assert not bank.fouten, "\n".join(bank.fouten)
        print(f"\nstroomuitval: {commits} transacties, {len(log.daden)} systeemaanroepen; {voorvoegsels} voorvoegsels en {andere} andere schijven "
              f"({bank.nummer} samen): elk start en verifieert, niets verloren; {time.monotonic() - begin:.0f} s")


@pytest.mark.parametrize("wat", ["databank", "hoogwater"])
def test_de_proef_ziet_een_schijf_die_liegt(wat):
    """A disk that says it has written and has not: then acknowledged work is lost, and the proof must say so."""
    with tempfile.TemporaryDirectory(prefix="ankerpunt-stroom-") as map_, tempfile.TemporaryDirectory(prefix="ankerpunt-stroom-") as los:
        log = Schrijflog(Plek(Path(map_)).maak())
        log.neem_op(0, 1, 3)
        naam = {"databank": "ankerpunt.db-wal", "hoogwater": "hoogwater"}[wat]
        laatste = max(nummer for nummer, daad in enumerate(log.daden) if daad.soort == "zeg" and daad.inhoud.startswith(b"L"))
        log.daden = [daad for daad in log.daden[:laatste + 1] if not (daad.soort in ("sync", "schrijf") and daad.pad.endswith(naam))]
        schijf = [schijf for schijf, _ in momenten(log)][-1]
        bank = Proefbank(Path(los), Path(map_), 1)
        bank.leg_voor(schijf, schijf.beelden(None), "gelogen")
        bank.sluit()
        # Without its mark a database only looks newer than the mark: nothing is lost, and it starts.
        assert bool(bank.fouten) == (wat == "databank"), bank.fouten
