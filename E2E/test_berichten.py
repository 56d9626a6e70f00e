# SPDX-License-Identifier: EUPL-1.2
"""Messages on the command line, without an installation: validate, read, make again, answer; and what scripts may count on."""
import json
import subprocess
from pathlib import Path

import pytest

import demo

VOORBEELDEN = Path(__file__).resolve().parent.parent.parent / "shared" / "ijw" / "voorbeelden"


def doe(*woorden: str, invoer: bytes = b"") -> subprocess.CompletedProcess:
    return subprocess.run([demo.binair(), "berichten", *map(str, woorden)], input=invoer, capture_output=True, timeout=60)


def regels(klaar: subprocess.CompletedProcess) -> list[dict]:
    return [json.loads(regel) for regel in klaar.stdout.decode().splitlines()]


@pytest.fixture(scope="module")
def voorbeelden() -> list[Path]:
    if not VOORBEELDEN.is_dir():
        pytest.skip("de voorbeeldberichten van de standaard liggen niet naast dit project")
    return sorted(VOORBEELDEN.rglob("*.xml"))


def test_elk_voorbeeld_geeft_een_regel_met_dezelfde_velden(voorbeelden):
    klaar = doe("valideer", "--json", *voorbeelden)
    gezegd = regels(klaar)
    assert len(gezegd) == len(voorbeelden) > 5
    for een in gezegd:
        assert set(een) == {"bestand", "bericht", "geldig", "bevindingen"}
        assert een["geldig"] == (een["bevindingen"] == [])
        assert all(set(v) == {"code", "niveau", "plaats", "melding"} and 1 <= v["niveau"] <= 4 for v in een["bevindingen"])
    slechtst = max(0 if een["geldig"] else 1 if een["bericht"] else 2 for een in gezegd)
    assert klaar.returncode == slechtst


def test_lezen_en_weer_maken_geeft_hetzelfde_bericht(voorbeelden, tmp_path):
    gelezen = [een for een in regels(doe("lees", "--json", *voorbeelden)) if een.get("inhoud") and een["geldig"]]
    assert gelezen
    for nummer, een in enumerate(gelezen):
        map_ = tmp_path / str(nummer)
        map_.mkdir()
        gemaakt = doe("maak", "-", "--naar", map_, invoer=json.dumps(een).encode())
        assert gemaakt.returncode == 0, gemaakt.stderr.decode()
        pad = Path(gemaakt.stdout.decode().strip())
        weer = regels(doe("lees", "--json", pad))[0]
        assert weer["inhoud"] == een["inhoud"] and weer["geldig"]
        assert doe("maak", "-", invoer=json.dumps(weer).encode()).stdout == pad.read_bytes()
        nog_eens = doe("maak", "-", "--naar", map_, invoer=json.dumps(een).encode())
        assert nog_eens.returncode != 0 and "is er al" in nog_eens.stderr.decode()


def test_een_antwoord_is_zelf_een_geldig_bericht(voorbeelden, tmp_path):
    gemaakt = 0
    for pad in voorbeelden:
        klaar = doe("retour", "--op", "2026-04-16", pad)
        if klaar.returncode:
            assert klaar.stdout == b"" and klaar.stderr
            continue
        (tmp_path / "retour.xml").write_bytes(klaar.stdout)
        assert regels(doe("valideer", "--json", tmp_path / "retour.xml"))[0]["geldig"]
        gemaakt += 1
    assert gemaakt


@pytest.mark.parametrize("inhoud", [b"", b"geen xml", b"<Bericht/>", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_wat_geen_bericht_is_eindigt_met_code_2(inhoud, tmp_path):
    (tmp_path / "stuk.xml").write_bytes(inhoud)
    klaar = doe("valideer", "--json", tmp_path / "stuk.xml", tmp_path / "weg.xml")
    assert klaar.returncode == 2
    stuk, weg = regels(klaar)
    assert stuk["bericht"] is None and not stuk["geldig"] and stuk["bevindingen"][0]["melding"]
    assert weg["bevindingen"][0]["code"] == "BESTAND"
    assert doe("valideer", "-", invoer=inhoud).returncode == 2


def test_een_bestand_van_tien_gigabyte_wordt_snel_geweigerd(tmp_path):
    groot = tmp_path / "groot.xml"
    with open(groot, "wb") as bestand:
        bestand.write(b"<?xml version='1.0'?><a>")
        bestand.truncate(10 * 1024**3)
    klaar = subprocess.run(
        ["bash", "-c", f"ulimit -v 2000000; exec {demo.binair()} berichten valideer --json {groot}"], capture_output=True, timeout=60)
    assert klaar.returncode == 2, klaar.stderr
    assert regels(klaar)[0]["bevindingen"][0]["niveau"] == 1


@pytest.mark.parametrize(("invoer", "woord"), [
    (b"geen json", "geen JSON"), (b'{"bericht": "JW999", "inhoud": {}}', "bericht"), (b'{"bericht": "JW301"}', "inhoud"),
    (b'{"bericht": "JW305", "inhoud": {"header": {}}}', "ontbreekt"),
])
def test_maken_zegt_wat_er_aan_de_json_mankeert(invoer, woord):
    klaar = doe("maak", "-", invoer=invoer)
    assert klaar.returncode == 2 and woord in klaar.stderr.decode() and "regel 1" in klaar.stderr.decode()
    assert klaar.stdout == b""
