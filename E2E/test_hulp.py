# SPDX-License-Identifier: EUPL-1.2
"""What every command says about itself is what people build scripts and manuals on: a change is seen, and accepted on purpose.

Accept the new texts with ANKERPUNT_AANVAARD=1."""
import json
import os
import subprocess
from pathlib import Path

import demo

GOUD = Path(__file__).resolve().parent.parent / "Tests" / "Goud" / "hulp"


def zeg(*woorden: str) -> str:
    omgeving = {**os.environ, "COLUMNS": "100", "LC_ALL": "C.UTF-8", "TMPDIR": "/tmp"}
    klaar = subprocess.run([demo.binair(), *woorden], capture_output=True, text=True, timeout=60, env=omgeving, check=True)
    return klaar.stdout.rstrip() + "\n"


def opdrachten() -> list[list[str]]:
    """Every command with its words, as the binary lists them."""
    def loop(opdracht: dict, woorden: list[str]) -> list[list[str]]:
        onder = [een for een in opdracht.get("subcommands", []) if een["commandName"] != "help"]
        return [woorden] + [rij for een in onder for rij in loop(een, [*woorden, een["commandName"]])]

    return loop(json.loads(zeg("--experimental-dump-help"))["command"], [])


def test_elke_opdracht_legt_zichzelf_uit_zoals_is_afgesproken():
    gezegd = {"-".join(["ankerpunt", *woorden]) + ".txt": zeg(*woorden, "--help") for woorden in opdrachten()}
    assert len(gezegd) > 15, "de lijst van opdrachten is niet goed gelezen"
    if os.environ.get("ANKERPUNT_AANVAARD"):
        GOUD.mkdir(parents=True, exist_ok=True)
        for oud in GOUD.glob("*.txt"):
            oud.unlink()
        for naam, tekst in gezegd.items():
            (GOUD / naam).write_text(tekst, encoding="utf-8")
    goud = {pad.name: pad.read_text(encoding="utf-8") for pad in GOUD.glob("*.txt")}
    anders = sorted(naam for naam in gezegd.keys() | goud.keys() if gezegd.get(naam) != goud.get(naam))
    assert not anders, "anders dan in Tests/Goud/hulp: " + ", ".join(anders)


def test_de_noodweg_zegt_waaraan_zij_voorbijgaat():
    for woord in ("wachtwoord", "sleutel"):
        tekst = " ".join(zeg("gebruiker", woord, "--help").split())
        assert "dat twee mensen iemand weer binnenlaten" in tekst and "Alleen wie de installatie beheert" in tekst
