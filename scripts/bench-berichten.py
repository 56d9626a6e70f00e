#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reading messages beside two other readers, in one run, on one core (taskset). Needs scripts/bench-berichten.txt and the published schemas.

Usage: bench-berichten.py PROGRAM [XSD-FOLDER]. On a declaration of at least 5 MB and on 10,000 small messages: ours reads the form (level 1), the values and
the rules within the message (level 2); `lxml` and `xmlschema` check the form against the schema. Each runs in a process of its own; the time of a process
with one small message is taken off. `xmlschema` gets one file in a hundred of the small ones.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WORTEL = Path(__file__).parent.parent
ZADEN = WORTEL / "Tests/Bestoken/zaden"
KLEINE, RONDEN = 10_000, 3

LXML = """
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for naam in open(sys.argv[2]).read().split():
    assert schema.validate(etree.parse(naam)), (naam, schema.error_log)
"""
XMLSCHEMA = """
import sys, xmlschema
schema = xmlschema.XMLSchema(sys.argv[1])
for naam in open(sys.argv[2]).read().split():
    schema.validate(naam)
"""


def declaratie(map_: Path) -> Path:
    """The declaration of the examples with its clients repeated, each prestatie with a number of its own, until it is large."""
    tekst = (ZADEN / "JW323.xml").read_bytes().decode()
    begin, eind = tekst.index("<jw323:Client>"), tekst.rindex("</jw323:Client>") + len("</jw323:Client>")
    client = tekst[begin:eind]
    aantal = 5_300_000 // len(client) + 1
    clienten = "\r\n\t\t\t".join(re.sub(r"(<ijw:ReferentieNummer>)[^<]*", rf"\g<1>P{nummer}", client) for nummer in range(aantal))
    pad = map_ / "declaratie.xml"
    pad.write_bytes((tekst[:begin] + clienten + tekst[eind:]).encode())
    return pad


def kleintjes(map_: Path) -> list[Path]:
    tekst = (ZADEN / "JW305.xml").read_bytes().decode()
    paden = [map_ / f"b{nummer}.xml" for nummer in range(KLEINE)]
    for nummer, pad in enumerate(paden):
        pad.write_bytes(re.sub(r"(<ijw:Identificatie>)[^<]*", rf"\g<1>S{nummer}", tekst, count=1).encode())
    return paden


def draai(woorden: list[object]) -> tuple[float, int]:
    """Processor seconds (what else runs does not count) and peak memory in MB of one process; what it says is thrown away, findings are no failure."""
    proces = subprocess.Popen([str(woord) for woord in woorden], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, gebruik = os.wait4(proces.pid, 0)
    proces.returncode = os.waitstatus_to_exitcode(status)
    if proces.returncode not in (0, 1):
        sys.exit(f"{woorden[:2]} eindigde met {proces.returncode}")
    return gebruik.ru_utime + gebruik.ru_stime, gebruik.ru_maxrss // 1024


def lijst(map_: Path, paden: list[Path]) -> Path:
    pad = map_ / "lijst.txt"
    pad.write_text("\n".join(map(str, paden)))
    return pad


def meet(lezer, paden: list[Path], klein: Path) -> tuple[float, int]:
    """MB/s and peak memory: the best of some rounds."""
    leeg = min(draai(lezer([klein]))[0] for _ in range(RONDEN))
    tijd, piek = min(draai(lezer(paden)) for _ in range(RONDEN))
    return sum(pad.stat().st_size for pad in paden) / max(tijd - leeg, 1e-6) / 1e6, piek


def main() -> None:
    programma, xsd = sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else WORTEL.parent / "shared/ijw/xsd"
    if not (xsd / "JW323.xsd").exists():
        print(f"Overgeslagen: de schema's van iJw 3.2 staan niet in {xsd}.")
        return
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        klein = kleintjes(map_)
        groot = declaratie(map_)
        for wat, soort, paden in [(f"declaratie van {groot.stat().st_size / 1e6:.1f} MB", "JW323", [groot]), (f"{KLEINE} kleine berichten", "JW305", klein)]:
            schema = xsd / f"{soort}.xsd"
            start = klein[0] if soort == "JW305" else ZADEN / "JW323.xml"
            deel = paden[:: max(1, len(paden) // 100)]
            ons = meet(lambda p: [programma, "berichten", "valideer", *p], paden, start)
            lxml = meet(lambda p: [sys.executable, "-c", LXML, schema, lijst(map_, p)], paden, start)
            python = meet(lambda p: [sys.executable, "-c", XMLSCHEMA, schema, lijst(map_, p)], deel, start)
            print(f"{wat}: ankerpunt (niveau 1 en 2) {ons[0]:.1f} MB/s, {ons[1]} MB · lxml met XSD {lxml[0]:.1f} MB/s, {lxml[1]} MB · "
                  f"xmlschema {python[0]:.2f} MB/s, {python[1]} MB · {ons[0] / lxml[0]:.2f} keer lxml")


main()
