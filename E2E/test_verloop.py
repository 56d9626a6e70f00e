# SPDX-License-Identifier: EUPL-1.2
"""A decision lives on: help stops for a while, the letter says why, and the page shows where the decision stands."""
from bladzijde import fouten, toegankelijk, vul_in
from weg import Weg, dag, druk, kijk


def test_een_besluit_gaat_in_pauze(open_als):
    weg = Weg(open_als("amina"), "Rozemarijn")
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
    page = weg.page
    weg.open(weg.aanvraagpad)
    page.get_by_role("link", name="Wijzig dit besluit").click()
    toegankelijk(page)
    vul_in(page, "Wat verandert er?", "De hulp stopt tijdelijk")
    vul_in(page, "Vanaf welke dag?", dag(30))
    vul_in(page, "Wat is de reden?", "De jeugdige is tijdelijk ergens anders")
    vul_in(page, "Waarom besluit u dit?", "Mila is vier weken bij haar oma.")
    druk(page, "Wijzigen of voorleggen")
    assert any("4:8" in fout for fout in fouten(page)), "zonder gesprek met het gezin kan de hulp zomaar stoppen"
    vul_in(page, "Wanneer besprak u dit met het gezin?", dag())
    vul_in(page, "Wat vonden zij ervan, en wat doet u daarmee?", "Oma vindt het fijn. Wij bellen voor de pauze eindigt.")
    druk(page, "Wijzigen of voorleggen")
    tekst = page.locator("main").inner_text()
    assert "staat stil vanaf" in tekst and "vier weken bij haar oma" in tekst and "Oma vindt het fijn" in tekst and "bezwaar maken" in tekst
    kijk(page)
    vul_in(page, "Op welke dag gaat de brief weg?", dag())
    vul_in(page, "Hoe?", "Persoonlijk gegeven")
    druk(page, "Verzending vastleggen")
    tekst = page.locator("main").inner_text()
    assert "De hulp stopt tijdelijk" in tekst and "Verzonden op" in tekst and "Loopt" in tekst or "Begint nog" in tekst
    kijk(page)
