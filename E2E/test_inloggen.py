# SPDX-License-Identifier: EUPL-1.2
import re

import pytest

from bladzijde import druk, fouten, past, toegankelijk, vul_in


def test_de_inlogbladzijde_is_toegankelijk_en_past(open_als):
    page = open_als(None)
    assert page.get_by_label("Gebruikersnaam").is_visible()
    toegankelijk(page)
    past(page)


def test_leeg_inloggen_zegt_wat_er_mist(open_als):
    page = open_als(None)
    druk(page, "Aanmelden")
    assert fouten(page)
    toegankelijk(page)


def test_een_fout_wachtwoord_zegt_niet_wie_er_bestaat(open_als):
    meldingen = []
    for naam in ("amina", "bestaat-niet"):
        page = open_als(None)
        vul_in(page, "Gebruikersnaam", naam)
        vul_in(page, "Wachtwoord", "dit is het niet")
        vul_in(page, "Code van 6 cijfers", "000000")
        druk(page, "Aanmelden")
        meldingen.append(re.sub(r"[0-9]+", "…", page.locator("main").inner_text()))
    assert meldingen[0] == meldingen[1]


@pytest.mark.parametrize("javascript", [True, False], ids=["met-script", "zonder-script"])
def test_amina_logt_in_en_komt_bij_haar_werk(open_als, javascript):
    page = open_als("amina", javascript=javascript)
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_label("Wachtwoord").count() == 0


def test_niets_komt_van_buiten(open_als, demo):
    page = open_als(None)
    vreemd = []
    page.on("request", lambda verzoek: None if verzoek.url.startswith(demo.adres) else vreemd.append(verzoek.url))
    antwoord = page.goto("/")
    assert "content-security-policy" in antwoord.headers
    assert "unsafe-inline" not in antwoord.headers["content-security-policy"]
    assert vreemd == []
