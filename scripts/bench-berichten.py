#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Messages of iJw read and checked beside lxml with the XSD and beside xmlschema, in one run, on one core (taskset).

Usage: bench-berichten.py PROGRAM [XSD-FOLDER]. Needs scripts/bench-berichten.txt. PROGRAM is asked `berichten meet MAP`: all rules of levels 1 and 2. The other
two look at the schema only. Two sets are made: one declaration of more than 5 MB, and 10,000 start messages. Each program gets the bytes in memory, goes over them
five times in processor time, three times by turns, and its quickest counts; the peak is of the whole process. All must find every message right before anything is printed.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HIER = Path(__file__).resolve().parent
XSD = HIER.parent.parent / "shared/ijw/xsd"
KEREN, RONDEN = 3, 5
BASIS = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema"


def bsn(nummer):
    """The next test number (it begins with 9999) that passes the eleven test."""
    while True:
        tekst = str(999900000 + nummer)
        som = sum(int(c) * g for c, g in zip(tekst, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
        if som % 11 == 0:
            return tekst, nummer + 1
        nummer += 1


def kop(soort, code, kenmerk):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<b:Bericht xmlns:ijw="{BASIS}" xmlns:b="http://www.istandaarden.nl/ijw/3_2/{soort}/schema"><b:Header>'
            f"<b:BerichtCode>{code}</b:BerichtCode><b:BerichtVersie>3</b:BerichtVersie><b:BerichtSubversie>2</b:BerichtSubversie><b:Afzender>65656055</b:Afzender>"
            f"<b:Ontvanger>0363</b:Ontvanger><b:BerichtIdentificatie><ijw:Identificatie>{kenmerk}</ijw:Identificatie><ijw:Dagtekening>2026-05-06</ijw:Dagtekening>"
            "</b:BerichtIdentificatie><b:XsdVersie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie>"
            "</b:XsdVersie></b:Header>")


def declaratie(clienten=1800, regels=4):
    """One declaration of a month: every client with some lines, totals that agree."""
    delen, nummer, regel = [], 0, 0
    for _ in range(clienten):
        eigen, nummer = bsn(nummer)
        prestaties = ""
        for product in range(regels):
            regel += 1
            prestaties += (
                f"\n\t\t\t\t<b:Prestatie>\n\t\t\t\t\t<b:ProductReferentie><ijw:ReferentieNummer>RN{regel:06}</ijw:ReferentieNummer></b:ProductReferentie>\n"
                f"\t\t\t\t\t<b:ToewijzingNummer>{10000 + regel}</b:ToewijzingNummer>\n\t\t\t\t\t<b:ProductCategorie>45</b:ProductCategorie>\n"
                f"\t\t\t\t\t<b:ProductCode>45A{product + 1:02}</b:ProductCode>\n\t\t\t\t\t<b:ProductPeriode>\n\t\t\t\t\t\t<ijw:Begindatum>2026-04-01</ijw:Begindatum>\n"
                "\t\t\t\t\t\t<ijw:Einddatum>2026-04-30</ijw:Einddatum>\n\t\t\t\t\t</b:ProductPeriode>\n\t\t\t\t\t<b:GeleverdVolume>4</b:GeleverdVolume>\n"
                "\t\t\t\t\t<b:Eenheid>04</b:Eenheid>\n\t\t\t\t\t<b:ProductTarief>1250</b:ProductTarief>\n\t\t\t\t\t<b:IngediendBedrag>\n"
                "\t\t\t\t\t\t<ijw:Bedrag>5000</ijw:Bedrag>\n\t\t\t\t\t\t<ijw:DebetCredit>D</ijw:DebetCredit>\n\t\t\t\t\t</b:IngediendBedrag>\n\t\t\t\t</b:Prestatie>")
        delen.append(f"\n\t\t<b:Client>\n\t\t\t<b:Bsn>{eigen}</b:Bsn>\n\t\t\t<b:Prestaties>{prestaties}\n\t\t\t</b:Prestaties>\n\t\t</b:Client>")
    return (kop("jw323", 490, "D1") + "<b:Declaratie><b:DeclaratieNummer>DN001</b:DeclaratieNummer><b:DeclaratiePeriode><ijw:Begindatum>2026-04-01</ijw:Begindatum>"
            "<ijw:Einddatum>2026-04-30</ijw:Einddatum></b:DeclaratiePeriode><b:DeclaratieDagtekening>2026-05-06</b:DeclaratieDagtekening><b:TotaalIngediendBedrag>"
            f"<ijw:TotaalBedrag>{regel * 5000}</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:TotaalIngediendBedrag><b:Clienten>{''.join(delen)}"
            "\n\t</b:Clienten></b:Declaratie></b:Bericht>\n")


def start(volgnummer, nummer):
    eigen, nummer = bsn(nummer)
    return (kop("jw305", 438, f"S{volgnummer}") + f"<b:Client><b:Bsn>{eigen}</b:Bsn><b:Geboortedatum><ijw:Datum>2010-02-14</ijw:Datum></b:Geboortedatum><b:Geslacht>1"
            "</b:Geslacht><b:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Wit</ijw:Achternaam><ijw:Voorvoegsel>de</ijw:Voorvoegsel></ijw:Geslachtsnaam>"
            "<ijw:Voornamen>Tom</ijw:Voornamen><ijw:Voorletters>T</ijw:Voorletters></b:Naam><b:StartProducten><b:StartProduct>"
            f"<b:ToewijzingNummer>{300000 + volgnummer}</b:ToewijzingNummer><b:Product><ijw:Categorie>55</ijw:Categorie><ijw:Code>55A11</ijw:Code></b:Product>"
            "<b:ToewijzingIngangsdatum>2026-04-01</b:ToewijzingIngangsdatum><b:Begindatum>2026-04-03</b:Begindatum><b:StatusAanlevering>1</b:StatusAanlevering>"
            "</b:StartProduct></b:StartProducten></b:Client></b:Bericht>\n"), nummer


def maak(map_):
    """The two sets, each in a folder."""
    groot, klein = map_ / "declaratie", map_ / "klein"
    groot.mkdir()
    klein.mkdir()
    (groot / "JW323.xml").write_text(declaratie())
    nummer = 0
    for volgnummer in range(10_000):
        tekst, nummer = start(volgnummer, nummer % 90_000)
        (klein / f"{volgnummer:05}.xml").write_text(tekst)
    return {"declaratie": ("JW323", groot), "klein": ("JW305", klein)}


def zelf(wie, xsd, map_):
    """In a process of its own: the schema over all files of a folder."""
    bestanden = [pad.read_bytes() for pad in sorted(Path(map_).glob("*.xml"))]
    if wie == "xmlschema":
        import xmlschema
        schema = xmlschema.XMLSchema(xsd)
        # Twenty of the small ones say enough: it takes minutes for all of them.
        bestanden = bestanden[:20]

        def goed(inhoud):
            return schema.is_valid(inhoud.decode())
    else:
        from lxml import etree
        schema = etree.XMLSchema(etree.parse(xsd))

        def goed(inhoud):
            return schema.validate(etree.fromstring(inhoud))
    seconden = float("inf")
    for _ in range(RONDEN):
        begin = time.process_time()
        fout = sum(not goed(inhoud) for inhoud in bestanden)
        seconden = min(seconden, time.process_time() - begin)
    grootte = sum(map(len, bestanden))
    print(json.dumps({"berichten": len(bestanden), "bytes": grootte, "seconden": seconden, "megabytesPerSeconde": grootte / seconden / 1e6, "bevindingen": fout}))


def meet(opdracht):
    """What it prints, with the most memory it had."""
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    uit = proces.stdout.read()
    _, stand, verbruik = os.wait4(proces.pid, 0)
    proces.returncode = os.waitstatus_to_exitcode(stand)
    if proces.returncode:
        sys.exit(f"{opdracht[0]} eindigde met {proces.returncode}")
    uitslag = json.loads(uit) | {"piekMB": verbruik.ru_maxrss // 1024}
    if uitslag["bevindingen"]:
        sys.exit(f"{' '.join(map(str, opdracht))}: {uitslag['bevindingen']} bevindingen in berichten die goed zijn")
    return uitslag


def main():
    if sys.argv[1:2] == ["--zelf"]:
        return zelf(*sys.argv[2:])
    programma, xsd = sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else XSD
    if not xsd.is_dir():
        sys.exit(f"Overgeslagen: de map met XSD's is er niet ({xsd}).")
    with tempfile.TemporaryDirectory() as map_:
        for naam, (soort, plek) in maak(Path(map_)).items():
            wie = {"ankerpunt": [programma, "berichten", "meet", "--keren", str(RONDEN), plek]}
            wie |= {w: [sys.executable, __file__, "--zelf", w, xsd / f"{soort}.xsd", plek] for w in ("lxml", "xmlschema")}
            best = {}
            for _ in range(KEREN):
                for w, opdracht in wie.items():
                    uitslag = meet(opdracht)
                    best[w] = max(best.get(w, uitslag), uitslag, key=lambda u: u["megabytesPerSeconde"])
            for w, uitslag in best.items():
                print(f"{naam:10} {w:10} {uitslag['megabytesPerSeconde']:7.1f} MB/s  {uitslag['berichten'] / uitslag['seconden']:8.0f} berichten/s  "
                      f"{uitslag['bytes'] / 1e6:5.1f} MB  piek {uitslag['piekMB']} MB  × lxml {uitslag['megabytesPerSeconde'] / best['lxml']['megabytesPerSeconde']:.2f}")


if __name__ == "__main__":
    main()
