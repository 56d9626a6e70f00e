# SPDX-License-Identifier: EUPL-1.2
"""A change of a running decision above the limit: asked, read beside what holds now, approved, and its own letter and objection."""
import re

from bladzijde import druk, fouten, vul_in
from weg import dag, kijk


def voorstel(open_als, javascript: bool):
    """Petra finds it on her work and reads it."""
    petra = open_als("petra", javascript)
    petra.goto("/werkvoorraad")
    with petra.expect_navigation():
        petra.locator("main .melding li", has_text="een wijziging").locator("a").click()
    inhoud = petra.locator("main").inner_text()
    for tekst in ("Het verschil met het lopende besluit", "Joke mag altijd blijven", "Goedkeuren en besluit wijzigen", "Na goedkeuring"):
        assert tekst in inhoud, tekst
    kijk(petra)
    return petra


def test_het_komt_terug_en_niets_wat_getypt_is_gaat_verloren(open_als):
    petra = voorstel(open_als, True)
    druk(petra, "Teruggeven")
    assert fouten(petra), "teruggeven zonder reden kan niet"
    kijk(petra)
    vul_in(petra, "Wat moet er anders?", "Drie jaar is goed. Schrijf erbij dat wij elk jaar kijken.")
    druk(petra, "Teruggeven")
    kijk(petra)
    aanvraag = petra.url.removesuffix("/voorstel")
    amina = open_als("amina")
    amina.goto(aanvraag)
    druk(amina, "Verder met de wijziging")
    inhoud = amina.locator("main").inner_text()
    assert "Schrijf erbij dat wij elk jaar kijken." in inhoud
    assert amina.locator("main [name='woorden']").input_value().startswith("Joke mag altijd blijven")
    kijk(amina)
    vul_in(amina, "Waarom besluit u dit?", "De hulp van Joke past bij Bas en blijft nodig. Elk jaar kijken wij samen.")
    druk(amina, "Wijzigen of voorleggen")
    assert amina.url.endswith("/voorstel"), fouten(amina)
    assert amina.get_by_role("button", name="Voorstel intrekken").count() and not amina.get_by_role("button", name="Goedkeuren").count()
    kijk(amina)


def test_goedkeuren_voert_de_wijziging_uit_en_bezwaar_noemt_haar(open_als):
    petra = voorstel(open_als, False)
    petra.set_viewport_size({"width": 320, "height": 800})
    kijk(petra)
    druk(petra, "Goedkeuren en besluit wijzigen")
    assert petra.url.endswith("/brief"), fouten(petra)
    brief = petra.locator("main").inner_text()
    assert "gaat langer door: tot en met" in brief and "Petra Hoogland" in brief and "kijken wij samen of het pgb nog past" in brief
    kijk(petra)
    vul_in(petra, "Op welke dag gaat de brief weg?", dag())
    vul_in(petra, "Hoe?", "Persoonlijk gegeven")
    druk(petra, "Verzending vastleggen")
    bezwaar(open_als("amina", False), petra.url)
    assert open_als("bram", False).goto(petra.url).status == 404


def bezwaar(page, aanvraag: str) -> None:
    """The objection names the change, and its term is that of the letter of the change."""
    page.goto(aanvraag)
    kijk(page)
    druk(page, "Bezwaar, ingebrekestelling en uitspraken")
    druk(page, "Bezwaar vastleggen")
    kijk(page)
    vul_in(page, "Op welke dag kwam het bezwaar binnen?", dag())
    vul_in(page, "Hoe kwam het binnen?", "Digitaal")
    vul_in(page, "Wie maakt bezwaar?", "Mirjam")
    vul_in(page, "Waarom is deze persoon het er niet mee eens?", "Vier jaar was beter.")
    vul_in(page, "Is het bezwaar compleet?", "Ja")
    druk(page, "Vastleggen")
    assert any("Kies waartegen" in fout for fout in fouten(page)), fouten(page)
    keuze = page.get_by_label(re.compile("^De wijziging van .*: de hulp gaat langer door"))
    keuze.last.check()
    druk(page, "Vastleggen")
    tekst = page.locator("main").inner_text()
    assert "de wijziging van" in tekst and "Op tijd?" in tekst and "Vier jaar was beter." in tekst
    kijk(page)
