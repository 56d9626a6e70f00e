# SPDX-License-Identifier: EUPL-1.2
"""The whole road of one family, from the first telephone call to the closing, in a browser."""
import re

import pytest

from bladzijde import fouten, toegankelijk, vul_in
from weg import Weg, dag, druk, kijk


@pytest.mark.parametrize("javascript", [True, False], ids=["met-script", "zonder-script"])
def test_een_gezin_van_hulpvraag_tot_afsluiting(open_als, demo, javascript):
    loop(open_als, demo, "Zonnedauw" if javascript else "Kievitsbloem", javascript)


def loop(open_als, demo, naam: str, javascript: bool = True) -> None:
    weg = Weg(open_als("amina", javascript), naam)
    weg.zoek_en_maak()
    weg.triage()
    weg.gezin()
    weg.contact()
    weg.analyse()
    weg.plan()
    weg.akkoord()
    weg.aanvraag()
    weg.afweging()
    weg.besluit()
    weg.brief()
    weg.bestel()
    weg.wijs_contactpersoon_aan(open_als("petra", javascript))
    weg.wacht_op_start()
    weg.berichten(open_als("ravi", javascript))
    weg.evaluatie()
    weg.bijstellen()
    niet_voor_een_ander(open_als("thomas", javascript), weg)
    weg.sluit_af(demo.map / "demo" / "postbus")


def niet_voor_een_ander(ander, weg: Weg) -> None:
    """Who has no part in this family finds nothing of it: not the pages, not the name."""
    for blad in ("", "/gezin", "/contacten", "/analyse", "/plan", "/besluit", "/hulp", "/toegang", f"/hulp/{weg.toewijzing}"):
        antwoord = ander.goto(weg.dossier + blad)
        assert antwoord.status == 404, f"{ander.url} gaf {antwoord.status}"
        assert weg.achternaam not in ander.content()
    kijk(ander)


def test_een_verkeerde_code_komt_er_niet_in(open_als, demo):
    page = open_als(None)
    code = page.locator("[data-code='joost']").inner_text().strip()
    vul_in(page, "Gebruikersnaam", "joost")
    vul_in(page, "Wachtwoord", demo.logins["joost"])
    vul_in(page, "Code van 6 cijfers", f"{(int(code) + 500_000) % 1_000_000:06d}")
    druk(page, "Aanmelden")
    assert fouten(page) and page.get_by_label("Wachtwoord").count()
    assert page.goto("/werkvoorraad").url.count("/aanmelden")
    toegankelijk(page)


def test_wat_iemand_typt_is_er_nog_na_herladen(open_als):
    page = open_als("amina")
    page.goto("/werkvoorraad")
    links = [link.get_attribute("href") for link in page.locator("main a[href^='/dossiers/']").all()]
    page.goto(next(pad for pad in links if re.fullmatch(r"/dossiers/[0-9a-f]+", pad)) + "/contacten/nieuw")
    vul_in(page, "Wanneer?", dag())
    vul_in(page, "Wat is er gezegd?", "Dit typte ik en de stroom viel uit.")
    page.get_by_text("Bewaard om").wait_for()
    page.reload()
    assert page.get_by_label("Wat is er gezegd?").input_value() == "Dit typte ik en de stroom viel uit."
