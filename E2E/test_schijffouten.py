# SPDX-License-Identifier: EUPL-1.2
"""Every call to the disk fails once, and once for good: the n-th fdatasync, pwrite64, openat and ftruncate of thirty steps on a fresh
installation. Whatever happens, what was acknowledged is there after a restart, what was refused was refused in words, and nothing crashed."""
import errno
import os
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from proefplek import GEHEUGEN, VOLUIT, Controleur, Kasboek, Plek

STAPPEN = 30
SOORTEN = ["fdatasync", "openat", "ftruncate", "pwrite64"]
HERSTART_MS = 2000
# Of the very many writes every n-th; 1 is all of them.
SPRONG = int(os.environ.get("ANKERPUNT_SPRONG") or 1)


@dataclass(frozen=True)
class Fout:
    soort: str
    nummer: int
    code: int
    keer: int  # 0: from there on

    def __str__(self) -> str:
        return f"{self.soort} nummer {self.nummer} geeft {errno.errorcode[self.code]}" + (" vanaf daar steeds" if self.keer == 0 else "")


@pytest.fixture(scope="module")
def schijf():
    """The preloaded library, and an installation to begin with."""
    with tempfile.TemporaryDirectory(prefix="ankerpunt-schijf-", dir=GEHEUGEN) as map_:
        bibliotheek = Path(map_) / "foutschijf.so"
        subprocess.run(["cc", "-O1", "-Wall", "-shared", "-fPIC", "-o", bibliotheek, Path(__file__).with_name("foutschijf.c"), "-ldl"], check=True)
        Plek(Path(map_) / "begin").maak()
        yield Path(map_), bibliotheek


def loop(schijf, fout: Fout, map_: Path) -> tuple[Kasboek, int, str, int]:
    """Runs the scenario with this fault: what was said, the exit code, what stood on standard error, the number of calls."""
    shutil.copytree(schijf[0] / "begin", map_)
    telling = map_.with_suffix(".telling")
    omgeving = os.environ | {"LD_PRELOAD": str(schijf[1]), "FOUT_MAP": str(map_), "FOUT_SOORT": fout.soort, "FOUT_N": str(fout.nummer),
                             "FOUT_ERRNO": str(fout.code), "FOUT_KEER": str(fout.keer), "FOUT_TELLING": str(telling),
                             "SWIFT_BACKTRACE": "enable=no"}
    proces = subprocess.run(Plek(map_).opdracht(0, 1, STAPPEN), env=omgeving, capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    kasboek = Kasboek()
    kasboek.voeg_toe(proces.stdout)
    return kasboek, proces.returncode, proces.stderr.decode(errors="replace").strip(), int(telling.read_text()) if telling.exists() else 0


def oordeel(fout: Fout, kasboek: Kasboek, code: int, stderr: str, antwoord: dict) -> str:
    """Why this is wrong; empty: all is well."""
    if code not in (0, 1):
        return f"gestorven met {code}: {stderr[-300:]}"
    if code == 1 and (not stderr or stderr.startswith(("SQLite error", "schijf("))):
        return f"opgehouden zonder te zeggen wat iemand eraan kan doen: {stderr}"
    if antwoord.get("fout"):
        return f"start niet: {antwoord['fout']}"
    if antwoord["bevindingen"]:
        return f"verifieert niet: {antwoord['bevindingen'][:2]}"
    if gemist := kasboek.gemist(antwoord):
        return f"bevestigd en weg: {gemist[:3]}"
    if antwoord["open"] > HERSTART_MS:
        return f"herstart duurde {antwoord['open']:.0f} ms"
    if any(len(reden.split(" ", 1)) < 2 for reden in kasboek.geweigerd):
        return "geweigerd zonder reden"
    # One fault in passing stops nothing: all that follows is done, and every step has its answer.
    if fout.keer == 1 and code == 0 and (len(kasboek.geweigerd) > 1 or len(kasboek.geschreven) < STAPPEN - 1):
        return f"na één fout ging het niet verder: {len(kasboek.geschreven)} van {STAPPEN}, {kasboek.geweigerd[:3]}"
    return ""


def fouten(aantallen: dict[str, int]) -> list[Fout]:
    uit = []
    for soort, aantal in aantallen.items():
        sprong = (SPRONG if aantal >= 1000 else 1) if VOLUIT else max(1, aantal // 5)
        for nummer in range(1, aantal + 1, sprong):
            uit += [Fout(soort, nummer, code, 1) for code in (errno.EIO, errno.ENOSPC, errno.EINTR)]
            # For good: an interruption for ever is no disk; of the very many writes every tenth.
            if not VOLUIT or aantal < 1000 or nummer % 10 == 1:
                uit += [Fout(soort, nummer, code, 0) for code in (errno.EIO, errno.ENOSPC)]
    return uit


def test_elke_schijffout_wordt_gezegd_en_kost_niets(schijf):
    begin = time.monotonic()
    aantallen = {soort: loop(schijf, Fout(soort, 0, 0, 1), schijf[0] / f"tel-{soort}")[3] for soort in SOORTEN}
    assert all(aantallen.values()), f"de schijf wordt niet gevolgd: {aantallen}"
    alle, redenen, traagst, mis = fouten(aantallen), Counter(), 0.0, []

    def doe(deel: int) -> None:
        nonlocal traagst
        with Controleur() as controleur:
            for nummer, fout in enumerate(alle[deel::2]):
                map_ = schijf[0] / f"loop-{deel}-{nummer}"
                kasboek, code, stderr, _ = loop(schijf, fout, map_)
                antwoord = controleur(Plek(map_).vraag(schrijf=True))
                if nummer % 100 == 99:
                    print(f"… {deel}: {nummer + 1} van {len(alle) // 2}", flush=True)
                if reden := oordeel(fout, kasboek, code, stderr, antwoord):
                    mis.append(f"{fout}: {reden}")
                    print(f"… mis: {mis[-1]}", flush=True)
                redenen.update({reden.split(" ", 1)[-1][:160] for reden in kasboek.geweigerd} or ({"bij het starten: " + stderr[:160]} if code else {"niets geweigerd"}))
                traagst = max(traagst, antwoord["open"])
                shutil.rmtree(map_)
                map_.with_suffix(".telling").unlink(missing_ok=True)

    with ThreadPoolExecutor(2) as werkers:
        list(werkers.map(doe, range(2)))
    print(f"\nschijffouten: {len(alle)} keer {STAPPEN} stappen ({aantallen}); {len(mis)} mis; traagste herstart {traagst:.0f} ms; "
          f"{time.monotonic() - begin:.0f} s")
    for reden, keer in redenen.most_common(30):
        print(f"  {keer} × {reden}")
    assert not mis, f"{len(mis)} van {len(alle)}:\n" + "\n".join(mis[:40])


def test_de_proef_ziet_een_fout(schijf):
    """The library does what it says: a disk that fails for good from the start is noticed, and so is one in the middle."""
    kasboek, code, stderr, _ = loop(schijf, Fout("fdatasync", 1, errno.EIO, 0), schijf[0] / "meteen")
    assert code == 1 and stderr and not len(kasboek)
    kasboek, code, _, _ = loop(schijf, Fout("fdatasync", 60, errno.EIO, 0), schijf[0] / "midden")
    assert kasboek.geweigerd and 0 < len(kasboek.geschreven) < STAPPEN
