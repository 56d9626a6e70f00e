# SPDX-License-Identifier: EUPL-1.2
"""What is typed stands nowhere on the disk in the clear: 200 names, numbers and sentences, searched for in every file there is."""
import random
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

from playwright.sync_api import Page

import demo as demomodule
from conftest import log_in, nieuwe_pagina
from klant import proefnummers
from weg import bezorg, druk, vandaag as dag_van_vandaag

ZAAD = 20260302
LETTERS = "bcdfghjklmnpqrstvwxz"


def woord(toeval: random.Random, lengte: int = 14) -> str:
    return "".join(toeval.choice(LETTERS) for _ in range(lengte))


def typ(page: Page, velden: dict) -> None:
    """Fills fields by their name, as somebody would: opens what is folded, types in boxes, picks a choice."""
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    for naam, waarde in velden.items():
        veld = page.locator(f'main [name="{naam}"]')
        soort = veld.first.evaluate("v => v.tagName + ':' + v.type")
        if soort in ("INPUT:radio", "INPUT:checkbox"):
            page.locator(f'main [name="{naam}"][value="{waarde}"]').check()
        elif soort.startswith("SELECT"):
            veld.select_option(str(waarde))
        else:
            veld.fill(str(waarde))


def datum(veld: str, dag) -> dict:
    return {f"{veld}.dag": dag.day, f"{veld}.maand": dag.month, f"{veld}.jaar": dag.year}


def zoek(page: Page, velden: dict) -> None:
    page.goto("/hulpvragen/nieuw")
    typ(page, velden)
    druk(page, "Zoek")


def nieuw_dossier(page: Page, kind: str, ouder: str, bsn: str, straat: str, vraag: str) -> str:
    """A new file through the pages: search first, then the form. Gives its path."""
    zoek(page, {"naam": kind, "bsn": bsn})
    druk(page, "Nieuw dossier met hulpvraag")
    vandaag = dag_van_vandaag()
    typ(page, {"kind1roepnaam": "Proef", "kind1achternaam": kind, "kind1bsn": bsn, **datum("kind1geboortedatum", vandaag.replace(vandaag.year - 9, day=1)),
               "vraagsteller": "ouder", "ouderRoepnaam": "Ouder", "ouderAchternaam": ouder, "straat": straat, "huisnummer": "12",
               "plaats": "Waterrijk", "deur": "telefoon", "woorden": vraag, "aanvraag": "nee", **datum("datum", vandaag)})
    druk(page, "Leg vast en ga naar triage")
    pad = urllib.parse.urlsplit(page.url).path
    assert pad.endswith("/triage"), f"geen dossier gemaakt: {page.url} {page.get_by_role('alert').all_inner_texts()}"
    return "/".join(pad.split("/")[:3])


def notitie(page: Page, pad: str, gezegd: str, gedacht: str) -> None:
    page.goto(pad + "/contacten/nieuw")
    over = page.locator('main [name="over"]').first.get_attribute("value")
    typ(page, {"soort": "telefoon", **datum("datum", dag_van_vandaag()), "over": over, "gezegd": gezegd, "gedacht": gedacht})
    page.locator('main [name="gezegd"]').evaluate("v => v.form.requestSubmit()")
    page.wait_for_url(lambda adres: not adres.endswith("/nieuw"))
    page.goto(pad + "/contacten")
    assert gezegd in page.content(), "wat is getypt, staat niet op de bladzijde: dan bewijst deze proef niets"


def concept(page: Page, pad: str, zin: str) -> None:
    """Half a note, kept by the script of the page while somebody types: shown again to who typed it, and to nobody else."""
    page.goto(pad + "/contacten/nieuw")
    with page.expect_response(lambda antwoord: "/concepten/" in antwoord.url and antwoord.ok):
        page.locator('main [name="gezegd"]').press_sequentially(zin)
    page.goto(pad + "/contacten/nieuw")
    assert zin in page.content(), "het concept staat niet op de bladzijde: dan bewijst deze proef niets"


def test_niets_van_wat_is_getypt_staat_leesbaar_op_schijf(browser):
    toeval = random.Random(ZAAD)
    bsns = proefnummers(10, vanaf=999_980_000)
    kanaries: list[str] = list(bsns)
    with tempfile.TemporaryDirectory(prefix="ankerpunt-kanarie-") as tijdelijk:
        map_ = Path(tijdelijk) / "g"
        gemaakt = subprocess.run([demomodule.binair(), "proefland", "--map", map_, "--gezinnen", "3"], capture_output=True, text=True, timeout=600)
        assert gemaakt.returncode == 0, gemaakt.stderr
        server = demomodule.hervat(map_)
        page = nieuwe_pagina(browser, server.adres)
        page.goto("/")
        log_in(page, "amina", server.logins["amina"])
        paden = []
        for nummer, bsn in enumerate(bsns):
            kind, ouder, straat, vraag = woord(toeval), woord(toeval), woord(toeval), f"{woord(toeval)} {woord(toeval)} {nummer}"
            kanaries += [kind, ouder, straat, vraag]
            paden.append(nieuw_dossier(page, kind, ouder, bsn, straat, vraag))
        while len(kanaries) < 180:
            zin, gedachte = f"{woord(toeval)} zegt {woord(toeval)}", f"{woord(toeval)} denkt {woord(toeval)}"
            notitie(page, paden[len(kanaries) // 2 % len(paden)], zin, gedachte)
            kanaries += [zin, gedachte]
        for pad in paden:
            term, half = woord(toeval), f"{woord(toeval)} half {woord(toeval)}"
            zoek(page, {"naam": term})
            concept(page, pad, half)
            kanaries += [term, half]
        kanaries += post(server, map_ / "postbus", toeval)
        backup = subprocess.run([demomodule.binair(), "backup", Path(tijdelijk) / "back-up", "--map", map_, "--backupsleutel",
                                 Path(tijdelijk) / "sleutel"], capture_output=True, text=True, timeout=300)
        assert backup.returncode == 0, backup.stdout + backup.stderr
        gevonden = speur(Path(tijdelijk), kanaries)
        page.context.close()
        server.proces.terminate()
        server.proces.wait(30)
        gevonden += speur(Path(tijdelijk), kanaries)
        gevonden += [f"log: {k}" for k in kanaries if k in "\n".join(server.regels)]
        assert not gevonden, f"{len(gevonden)} keer leesbaar gevonden: {gevonden[:5]}"
        print(f"{len(kanaries)} kanaries, {sum(1 for f in Path(tijdelijk).rglob('*') if f.is_file())} bestanden, geen gevonden")


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
