# SPDX-License-Identifier: EUPL-1.2
"""One weighing told to four readers, the verordening, and what the gemeente does extra: in a real browser."""
import re

from bladzijde import druk, fouten, past, toegankelijk, vul_in


def uitleg(page):
    """From Mijn werk to the readings of the decision for Liv."""
    page.goto("/")
    page.get_by_role("link", name=re.compile("Vermeer")).first.click()
    page.get_by_role("link", name="Afweging en besluit", exact=True).click()
    page.get_by_role("link", name=re.compile("^Aanvraag voor Liv")).first.click()
    page.get_by_role("link", name=re.compile("Leg de afweging uit")).click()


def test_vier_lezingen_zonder_javascript_op_een_telefoon_en_op_papier(open_als):
    amina = open_als("amina", javascript=False)
    uitleg(amina)
    teksten = {}
    for wie in ["Jurist", "Collega", "Ouders", "Jongere vanaf 12 jaar"]:
        amina.get_by_role("navigation", name="Voor wie").get_by_role("link", name=wie).click()
        past(amina)
        teksten[wie] = amina.locator("main").inner_text()
    assert "Uitkomst van de afweging: een individuele voorziening." in teksten["Jurist"] and "SHA-256 van dit bewijs" in teksten["Jurist"]
    assert "Waarom niet lichter" in teksten["Collega"] and "Wat zou het anders maken?" in teksten["Collega"]
    assert "dat Liv hulp van de gemeente nodig heeft" in teksten["Ouders"] and "SHA" not in teksten["Ouders"]
    # Liv is young: there is no sheet to her.
    assert "12 jaar of ouder" in teksten["Jongere vanaf 12 jaar"] and "Hallo Liv" not in teksten["Jongere vanaf 12 jaar"]
    amina.get_by_role("navigation", name="Voor wie").get_by_role("link", name="Ouders").click()
    amina.emulate_media(media="print")
    assert not amina.get_by_text("Terug naar de aanvraag").is_visible(), "op papier staat alleen de uitleg"
    assert amina.get_by_role("heading", name="Hoe kwamen wij daarop?").is_visible()


def test_elke_lezing_is_toegankelijk(open_als):
    amina = open_als("amina")
    uitleg(amina)
    for wie in ["Jurist", "Collega", "Ouders", "Jongere vanaf 12 jaar"]:
        amina.get_by_role("navigation", name="Voor wie").get_by_role("link", name=wie).click()
        toegankelijk(amina)


def test_de_lokale_plus_staat_er_voor_iedereen_zodra_zij_is_vastgelegd(open_als):
    petra = open_als("petra")
    petra.goto("/kaartbeheer/plus")
    toegankelijk(petra)
    past(petra)
    druk(petra, "Toevoegen")
    druk(petra, "Vastleggen")
    assert fouten(petra), "een lege regel valt op"
    vul_in(petra, "Wat is het?", "Gratis naar het museum")
    vul_in(petra, "Wat doet de gemeente?", "Je mag met je ouders gratis naar binnen.")
    vul_in(petra, "Voor wie?", "Kinderen tot en met 17 jaar")
    vul_in(petra, "Hoe krijg je het?", "Haal een pas bij het lokale team.")
    vul_in(petra, "Waar rust dit op?", "Collegebesluit 31")
    import datetime

    today = datetime.date.today()
    vul_in(petra, "Vanaf welke dag?", (today.day, today.month, today.year))
    toegankelijk(petra)
    druk(petra, "Vastleggen")
    gast = open_als(None)
    gast.goto("/lokale-plus")
    past(gast)
    assert gast.get_by_role("heading", name="Gratis naar het museum").count() and gast.get_by_text("Collegebesluit 31").count()
    assert gast.get_by_text("Dit komt er nog bij").count(), "wat later begint, staat apart"
    toegankelijk(gast)
