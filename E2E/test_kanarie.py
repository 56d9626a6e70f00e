# SPDX-License-Identifier: EUPL-1.2
"""What is typed stands nowhere on the disk in the clear: 200 names, numbers and sentences, searched for in every file there is."""
import random
import re
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

import demo as demomodule
from klant import Klant, dossiers, proefnummers
from weg import bezorg, vandaag as dag_van_vandaag

ZAAD = 20260302
LETTERS = "bcdfghjklmnpqrstvwxz"


def woord(toeval: random.Random, lengte: int = 14) -> str:
    return "".join(toeval.choice(LETTERS) for _ in range(lengte))


def zoek(klant: Klant, velden: dict) -> tuple[str, str]:
    """Searches and gives the path of the result and its page."""
    status, koppen, tekst = klant.post("/zoeken", velden)
    assert status == 303, f"zoeken gaf {status}: {tekst[:300]}"
    return koppen["location"], klant.get(koppen["location"])[2]


def nieuw_dossier(klant: Klant, kind: str, ouder: str, bsn: str, straat: str, vraag: str) -> str:
    """A new file through the pages: search first, then the form. Gives the path it leads to."""
    plaats, _ = zoek(klant, {"naam": kind, "bsn": bsn})
    vandaag = dag_van_vandaag()
    status, koppen, tekst = klant.post(plaats + "/dossier", {
        "kind1roepnaam": "Proef", "kind1achternaam": kind, "kind1bsn": bsn, "kind1geboortedatum.dag": "1", "kind1geboortedatum.maand": "1",
        "kind1geboortedatum.jaar": str(vandaag.year - 9), "vraagsteller": "ouder", "ouderRoepnaam": "Ouder", "ouderAchternaam": ouder,
        "straat": straat, "huisnummer": "12", "plaats": "Waterrijk", "deur": "telefoon", "woorden": vraag, "aanvraag": "nee",
        "datum.dag": vandaag.day, "datum.maand": vandaag.month, "datum.jaar": vandaag.year})
    assert status == 303, f"een nieuw dossier gaf {status}: " + " ".join(re.findall(r'href="#[^"]*">([^<]+)<', tekst))
    return koppen["location"]


def test_niets_van_wat_is_getypt_staat_leesbaar_op_schijf():
    toeval = random.Random(ZAAD)
    bsns = proefnummers(10, vanaf=999_980_000)
    kanaries: list[str] = list(bsns)
    vandaag = dag_van_vandaag()
    with tempfile.TemporaryDirectory(prefix="ankerpunt-kanarie-") as tijdelijk:
        map_ = Path(tijdelijk) / "g"
        gemaakt = subprocess.run([demomodule.binair(), "proefland", "--map", map_, "--gezinnen", "3"], capture_output=True, text=True, timeout=600)
        assert gemaakt.returncode == 0, gemaakt.stderr
        server = demomodule.hervat(map_)
        klant = Klant(server.adres)
        klant.meld_aan("amina", server.logins["amina"])
        paden = dossiers(klant.get("/team")[2])
        for nummer, bsn in enumerate(bsns):
            kind, ouder, straat, vraag = woord(toeval), woord(toeval), woord(toeval), f"{woord(toeval)} {woord(toeval)} {nummer}"
            kanaries += [kind, ouder, straat, vraag]
            paden.append("/dossiers/" + nieuw_dossier(klant, kind, ouder, bsn, straat, vraag).split("/")[2])
        while len(kanaries) < 190:
            pad = paden[len(kanaries) % len(paden)]
            form = klant.get(pad + "/contacten/nieuw")[2]
            kind = re.search(r'name="over"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="over"', form)
            zin, gedachte = f"{woord(toeval)} zegt {woord(toeval)}", f"{woord(toeval)} denkt {woord(toeval)}"
            status, _, _ = klant.post(pad + "/contacten", {
                "soort": "telefoon", "datum.dag": vandaag.day, "datum.maand": vandaag.month, "datum.jaar": vandaag.year,
                "over": next(deel for deel in kind.groups() if deel), "gezegd": zin, "gedacht": gedachte})
            assert status == 303
            assert zin in klant.get(pad + "/contacten")[2], "wat is getypt, staat niet op de bladzijde: dan bewijst deze proef niets"
            kanaries += [zin, gedachte]
        while len(kanaries) < 200:
            term = woord(toeval)
            zoek(klant, {"naam": term})
            kanaries.append(term)
        kanaries += concepten(klant, toeval, paden[:10]) + post(server, map_ / "postbus", toeval)
        backup = subprocess.run([demomodule.binair(), "backup", Path(tijdelijk) / "back-up", "--map", map_, "--backupsleutel",
                                 Path(tijdelijk) / "sleutel"], capture_output=True, text=True, timeout=300)
        assert backup.returncode == 0, backup.stdout + backup.stderr
        gevonden = speur(Path(tijdelijk), kanaries)
        server.proces.terminate()
        server.proces.wait(30)
        gevonden += speur(Path(tijdelijk), kanaries)
        gevonden += [f"log: {k}" for k in kanaries if k in "\n".join(server.regels)]
        assert not gevonden, f"{len(gevonden)} keer leesbaar gevonden: {gevonden[:5]}"
        print(f"{len(kanaries)} kanaries, {sum(1 for f in Path(tijdelijk).rglob('*') if f.is_file())} bestanden, geen gevonden")


def concepten(klant: Klant, toeval: random.Random, paden: list[str]) -> list[str]:
    """Drafts, as the script of the page sends them while somebody types: shown again to who typed them, and to nobody else."""
    getypt = []
    for pad in paden:
        zin = f"{woord(toeval)} half {woord(toeval)}"
        plek = urllib.parse.quote(f"{pad}/contacten/nieuw", safe="")
        status, _, tekst = klant.post(f"/concepten/contactnotitie?pad={plek}", {"gezegd": zin})
        assert status == 200, f"een concept gaf {status}: {tekst[:300]}"
        assert zin in klant.get(pad + "/contacten/nieuw")[2], "het concept staat niet op de bladzijde: dan bewijst deze proef niets"
        getypt.append(zin)
    return getypt


def post(server, postbus: Path, toeval: random.Random) -> list[str]:
    """A file that is no message and one that is half a message: taken in whole, set apart, and nothing of it stays in the folders."""
    namen = [woord(toeval) for _ in range(4)]
    bezorg(postbus, "brief.xml", f"Beste gemeente, het gaat om {namen[0]} {namen[1]}")
    bezorg(postbus, "half.xml", f"<?xml version='1.0'?><Bericht><Naam>{namen[2]} {namen[3]}")
    einde = time.monotonic() + 60
    while any((postbus / "in").iterdir()):
        assert time.monotonic() < einde and server.proces.poll() is None, "de postbode haalt de post niet op"
        time.sleep(0.2)
    return namen


def speur(map_: Path, kanaries: list[str]) -> list[str]:
    """Every file, also those that are open: database, WAL, keys, messages, drafts, backup."""
    gevonden = []
    for bestand in (f for f in map_.rglob("*") if f.is_file()):
        inhoud = bestand.read_bytes()
        klein = inhoud.lower()
        for kanarie in kanaries:
            vormen = (kanarie.encode(), kanarie.encode("utf-16-le"), kanarie.encode("utf-16-be"))
            if kanarie.lower().encode() in klein or any(vorm in inhoud for vorm in vormen):
                gevonden.append(f"{bestand.name}: {kanarie}")
    return gevonden
