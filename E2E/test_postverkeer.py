# SPDX-License-Identifier: EUPL-1.2
"""A gemeente and an aanbieder, each a process of its own, exchange messages in envelopes through folders while either is killed at random:
nothing is lost, nothing is done twice, and the same name never has two contents."""
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

import demo
from proefplek import aantal

ZAAD = 20261123
KEER = aantal(100, 10, "ANKERPUNT_KEER")
RUST_SECONDEN = 180


class Kant:
    """One side as a process that may die at any moment."""

    def __init__(self, *woorden: object):
        self.woorden = [str(woord) for woord in woorden]
        self.proces: subprocess.Popen | None = None

    def start(self) -> None:
        if self.proces is None or self.proces.poll() is not None:
            self.proces = subprocess.Popen(
                [demo.binair(), *self.woorden], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def eindig(self, hoe: int) -> None:
        if self.proces and self.proces.poll() is None:
            self.proces.send_signal(hoe)
            self.proces.wait(60)


@pytest.fixture
def gemeente_map():
    map_ = Path(tempfile.mkdtemp(prefix="ankerpunt-post-"))
    subprocess.run([demo.binair(), "proefland", "--map", map_ / "g", "--gezinnen", "20", "--nieuwe-opdrachten"], check=True, timeout=demo.START_SECONDEN,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    yield map_ / "g"
    shutil.rmtree(map_, ignore_errors=True)


def vraag(map_: Path, sql: str) -> list[tuple]:
    """Read in the database of a server that has stopped, or beside one that runs: open columns only."""
    with closing(sqlite3.connect(f"file:{bestand(map_)}?mode=ro", uri=True, timeout=30)) as databank:
        return databank.execute(sql).fetchall()


def bestand(map_: Path) -> Path:
    gevonden = [pad for pad in map_.iterdir() if pad.is_file() and pad.read_bytes()[:15] == b"SQLite format 3"]
    assert len(gevonden) == 1, gevonden
    return gevonden[0]


def werkt_door(map_: Path, stappen: int) -> bool:
    """Waits until so many steps were taken with messages, so that the kill falls in the middle of the work; false when nothing was left."""
    def genomen() -> int:
        return vraag(map_, "SELECT COUNT(*) FROM bericht_stap")[0][0]

    doel, einde = genomen() + stappen, time.monotonic() + 5
    while genomen() < doel:
        if time.monotonic() > einde:
            return False
        time.sleep(0.01)
    return True


def stil(map_: Path) -> bool:
    """Nothing waits to be carried, and every order has its answer."""
    post = map_ / "postbus"
    if any(naam for map__ in ("in", "uit") for naam in (post / map__).iterdir() if not naam.name.startswith(".")):
        return False
    return not vraag(map_, "SELECT 1 FROM bericht_open WHERE werk <> 'bekijken' LIMIT 1") and bool(vraag(map_, "SELECT 1 FROM bericht_uit LIMIT 1"))


def stand(map_: Path, bericht: str) -> Counter:
    return Counter(soort for soort, in vraag(map_, f"""
        SELECT (SELECT s.soort FROM bericht_stap s WHERE s.bericht = x.id ORDER BY s.nummer DESC LIMIT 1) FROM {bericht}"""))


def test_beide_kanten_sterven_steeds_en_er_gaat_niets_weg_en_niets_dubbel(gemeente_map):
    kans = random.Random(ZAAD)
    gemeente = Kant("demo", "--map", gemeente_map, "--poort", "0", "--zonder-proefaanbieder", "--post-envelop")
    aanbieder = Kant("berichten", "proefaanbieder", "--map", gemeente_map, "--meteen", "--post-envelop")
    gedood, midden, begin = Counter(), 0, time.monotonic()
    try:
        for _ in range(KEER):
            gemeente.start()
            aanbieder.start()
            midden += werkt_door(gemeente_map, kans.randint(1, 12))
            wie, kant = kans.choice([("gemeente", gemeente), ("aanbieder", aanbieder)])
            kant.eindig(signal.SIGKILL)
            gedood[wie] += 1
        einde = time.monotonic() + RUST_SECONDEN
        gemeente.start()
        aanbieder.start()
        rustig = 0
        while rustig < 5:
            assert time.monotonic() < einde, f"na {RUST_SECONDEN} s is de post nog niet stil: {vraag(gemeente_map, 'SELECT werk, COUNT(*) FROM bericht_open GROUP BY werk')}"
            time.sleep(1)
            rustig = rustig + 1 if stil(gemeente_map) else 0
    finally:
        aanbieder.eindig(signal.SIGTERM)
        gemeente.eindig(signal.SIGTERM)

    assert midden >= min(KEER, 8) // 2, f"te weinig gedood midden in het werk: {midden}"

    # Every order went out once, was answered once, and started once.
    toewijzingen = stand(gemeente_map, "bericht_uit x WHERE x.soort = 'JW301'")
    assert set(toewijzingen) == {"aanvaard"} and toewijzingen["aanvaard"] > 5, toewijzingen
    dubbel = vraag(gemeente_map, """
        SELECT o.toewijzing, COUNT(*) FROM bericht_over o JOIN bericht_uit u ON u.id = o.bericht WHERE u.soort = 'JW301'
        GROUP BY o.toewijzing, u.gemaakt HAVING COUNT(*) > 1""")
    assert not dubbel, dubbel
    for soort, antwoord in (("JW302", None), ("JW305", "JW306"), ("JW307", "JW308")):
        per_nummer = Counter(vraag(gemeente_map, f"SELECT identificatie FROM bericht_kop WHERE soort = '{soort}'"))
        assert set(per_nummer.values()) <= {1}, f"{soort} dubbel: {per_nummer}"
        binnen = stand(gemeente_map, f"bericht_in x JOIN bericht_kop k ON k.bericht = x.id WHERE k.soort = '{soort}'")
        assert set(binnen) <= {"verwerkt", "aandacht"}, (soort, binnen)
        if antwoord:
            gegeven = vraag(gemeente_map, f"SELECT antwoord_op, COUNT(*) FROM bericht_uit WHERE soort = '{antwoord}' GROUP BY antwoord_op")
            assert len(gegeven) == sum(binnen.values()) and all(keer == 1 for _, keer in gegeven), (antwoord, gegeven)
    assert not vraag(gemeente_map, "SELECT 1 FROM bericht_in i WHERE NOT EXISTS (SELECT 1 FROM bericht_kop k WHERE k.bericht = i.id)"), "iets onleesbaars"

    # What each side said is what the other got: the aanbieder's own book against ours.
    boek = [regel.split() for regel in (gemeente_map / "postbus/proefaanbieder/ontvangen.txt").read_text().splitlines()]
    inhoud = {}
    for naam, afdruk in boek:
        assert inhoud.setdefault(naam, afdruk) == afdruk, f"{naam} kwam met twee inhouden"
    verstuurd = {f"{soort}-{aan}-{nummer}" for soort, aan, nummer in vraag(gemeente_map, "SELECT soort, ontvanger, identificatie FROM bericht_uit")}
    aangekomen = {"-".join(naam.removesuffix(".xml").split("-")[:3]) for naam in inhoud}
    assert aangekomen == verstuurd, (verstuurd - aangekomen, aangekomen - verstuurd)
    gestart = vraag(gemeente_map, "SELECT toewijzing, COUNT(*) FROM bericht_melding WHERE reden IS NULL GROUP BY toewijzing, begin")
    assert gestart and all(keer == 1 for _, keer in gestart), gestart
    print(f"\n{KEER} keer gedood ({dict(gedood)}, {midden} midden in het werk): {len(verstuurd)} berichten uit, {toewijzingen['aanvaard']} toewijzingen aanvaard, "
          f"{len(gestart)} gestart, 0 weg, 0 dubbel; {time.monotonic() - begin:.0f} s")
