# SPDX-License-Identifier: EUPL-1.2
"""A writing process is killed under load, and so is PostgreSQL itself: nothing that was acknowledged may be lost.

Each round compares only what that round added, so that the two thousandth costs as much as the first; the whole chain is verified every
hundred rounds and at the end, where everything is compared once more."""
import random
import signal
import tempfile
import time
from pathlib import Path

import pytest

from cluster import Cluster
from proefplek import GEHEUGEN, Controleur, Kasboek, Plek, Schrijver, aantal

KEER = aantal(2000, 6, "ANKERPUNT_KEER")
ZAAD = 20261122
PER_RONDE = 1_000_000


class Uitkomst:
    """What was acknowledged in all rounds together, and what each way of dying did."""

    def __init__(self):
        self.alles, self.hoe, self.geweigerd = Kasboek(), {}, 0

    def tel(self, hoe: str, ronde: Kasboek) -> None:
        self.alles.geschreven |= ronde.geschreven
        self.alles.gelezen |= ronde.gelezen
        self.geweigerd += len(ronde.geweigerd)
        self.hoe[hoe] = self.hoe.get(hoe, 0) + 1

    def zeg(self, wat: str, begin: float) -> None:
        ronden = ", ".join(f"{aantal} × {hoe}" for hoe, aantal in sorted(self.hoe.items()))
        print(f"\n{wat}: {ronden}; {len(self.alles.geschreven)} vastleggingen en {len(self.alles.gelezen)} leesregels bevestigd, 0 verloren; "
              f"{self.geweigerd} stappen geweigerd; {time.monotonic() - begin:.0f} s")


def controleer(controleur: Controleur, plek: Plek, ronde: int, regel: int, kasboek: Kasboek, hoe: str) -> int:
    """Starts what is left, compares this round, and gives the last line of the journal: the next round begins there."""
    alles = ronde % 100 == 0
    antwoord = controleur(plek.vraag(vanafNummer=ronde * PER_RONDE, naRegel=regel, verifieer=alles))
    assert not antwoord.get("fout"), f"ronde {ronde} ({hoe}): start niet: {antwoord['fout']}"
    assert not antwoord["bevindingen"], f"ronde {ronde} ({hoe}): {antwoord['bevindingen'][:3]}"
    gemist = kasboek.gemist(antwoord)
    assert not gemist, f"ronde {ronde} ({hoe}): bevestigd en toch weg: {gemist[:5]} (kijk eerst naar {plek.map})"
    return antwoord["regel"]


def voortgang(ronde: int, wat: str, uitkomst: Uitkomst, begin: float) -> None:
    """A long run says where it is, at the points where the whole was verified."""
    if ronde % 100 == 0 and ronde < KEER:
        uitkomst.zeg(f"… {wat}", begin)


def slot(controleur: Controleur, plek: Plek, uitkomst: Uitkomst) -> None:
    antwoord = controleur(plek.vraag())
    assert not antwoord.get("fout") and not antwoord["bevindingen"], antwoord
    assert not uitkomst.alles.gemist(antwoord)
    assert len(uitkomst.alles) >= KEER * 40, "te weinig bevestigd om iets te bewijzen"


def test_kill_9_op_sqlite_verliest_niets():
    toeval, uitkomst, regel, begin = random.Random(ZAAD), Uitkomst(), 0, time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ankerpunt-kill9-", dir=GEHEUGEN) as map_, Controleur() as controleur:
        plek = Plek(Path(map_)).maak()
        for ronde in range(1, KEER + 1):
            schrijver, genoeg = Schrijver(plek, ronde * PER_RONDE), toeval.randrange(40, 130)
            assert schrijver.tot(lambda kasboek: len(kasboek) >= genoeg), f"ronde {ronde}: {schrijver.stand()}"
            kasboek = schrijver.dood()
            assert not kasboek.geweigerd, f"ronde {ronde}: {kasboek.geweigerd[:3]}"
            uitkomst.tel("kill -9", kasboek)
            regel = controleer(controleur, plek, ronde, regel, kasboek, "kill -9")
            voortgang(ronde, "SQLite", uitkomst, begin)
        slot(controleur, plek, uitkomst)
    uitkomst.zeg("SQLite", begin)


@pytest.fixture
def cluster():
    cluster = Cluster()
    yield cluster
    cluster.ruim_op()


def laat_sterven(cluster: Cluster, schrijver: Schrijver, hoe: str, toeval: random.Random) -> None:
    """Everything but the writer's own death, which follows anyway."""
    if hoe == "pg_ctl -m immediate":
        cluster.sterf()
        cluster.start()
    elif hoe != "kill -9":
        werkers = cluster.werkers()
        assert werkers, "de schrijver heeft geen verbinding"
        cluster.dood_werker(toeval.choice(werkers), signal.SIGKILL if hoe == "werker gedood" else signal.SIGTERM)
    else:
        return
    # It must go on by itself, and say no to what it could not do in between.
    verder = len(schrijver.kasboek) + 25
    assert schrijver.tot(lambda kasboek: len(kasboek) >= verder), f"na {hoe} ging het werk niet verder: {schrijver.kasboek.geweigerd[-3:]}, {schrijver.stand()}"


def test_kill_9_en_de_dood_van_postgresql_verliezen_niets(cluster):
    toeval, uitkomst, regel, begin = random.Random(ZAAD), Uitkomst(), 0, time.monotonic()
    hoe_vaak = ["kill -9"] * 11 + ["werker gedood"] * 3 + ["werker beëindigd"] * 3 + ["pg_ctl -m immediate"] * 3
    with tempfile.TemporaryDirectory(prefix="ankerpunt-kill9-") as map_, Controleur() as controleur:
        plek = Plek(Path(map_), [cluster.conninfo, "proef"]).maak()
        for ronde in range(1, KEER + 1):
            # The sample of make test has each way at least once.
            hoe = toeval.choice(hoe_vaak) if KEER > 10 else hoe_vaak[(ronde * 3 + 6) % len(hoe_vaak)]
            schrijver, genoeg = Schrijver(plek, ronde * PER_RONDE), toeval.randrange(40, 130)
            assert schrijver.tot(lambda kasboek: len(kasboek) >= genoeg), f"ronde {ronde}: {schrijver.stand()}"
            laat_sterven(cluster, schrijver, hoe, toeval)
            kasboek = schrijver.dood()
            assert hoe != "kill -9" or not kasboek.geweigerd, f"ronde {ronde}: {kasboek.geweigerd[:3]}"
            uitkomst.tel(hoe, kasboek)
            regel = controleer(controleur, plek, ronde, regel, kasboek, hoe)
            voortgang(ronde, "PostgreSQL", uitkomst, begin)
        slot(controleur, plek, uitkomst)
    uitkomst.zeg("PostgreSQL", begin)
