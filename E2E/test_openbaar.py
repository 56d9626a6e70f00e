# SPDX-License-Identifier: EUPL-1.2
"""The pages for everybody: a journey without JavaScript and with the keyboard, at 320 px, and words that many people know."""
import re

from wordfreq import zipf_frequency

from bladzijde import past, toegankelijk, vul_in

BLADZIJDEN = ["/kaart", "/kaart?vraag=somber", "/waarvoor", "/lokale-plus", "/lokaal-team", "/vraag", "/vraag/ouder", "/vraag/jongere", "/vraag/stand"]
# Words of our work that have no plainer name; each is explained where it stands, or is the name of an office.
BEKEND = set("""ankerpunt waterrijk jeugdhulp jeugdarts kindertelefoon opvoedcafé peuterspeelplaats cliëntondersteuner vertrouwenspersoon
    praktijkondersteuner jongerenwerker consultatiebureau kinderopvang jeugdhulpaanbieder kinderbescherming buurthuis ggd peuterspeelzaal
    wijkzorg toegankelijkheid demo gecertificeerde mantelzorgers vapen haven rietvelden sluiswijk terpen nieuwland""".split())
ZELDEN = 2.3  # Zipf: about once in five million words


def zinnen(page) -> list[str]:
    """Sentences of running text: paragraphs and list items, not labels, names or cells."""
    blokken = page.eval_on_selector_all("main p:not(.bijschrift), main li", "bs => bs.map(b => b.innerText)")
    return [zin.strip() for blok in blokken for zin in re.split(r"(?<=[.!?])\s+|\n", blok) if len(zin.split()) > 2]


def test_de_openbare_bladzijden_zijn_in_korte_zinnen_en_gewone_woorden(open_als):
    page = open_als(None)
    alles, zelden = [], {}
    for adres in BLADZIJDEN:
        page.goto(adres)
        gelezen = zinnen(page)
        lang = [zin for zin in gelezen if len(zin.split()) > 25]
        assert not lang, f"{adres}: te lang: {lang}"
        alles += gelezen
        # Names of places on the kaart and of people are theirs.
        tekst = page.eval_on_selector_all("main p, main li, main label, main legend, main h2", "bs => bs.map(b => b.innerText).join(' ')")
        for woord in re.findall(r"\b[a-zà-ÿ]{4,}\b", tekst.lower()):
            if woord not in BEKEND and zipf_frequency(woord, "nl") < ZELDEN:
                zelden.setdefault(woord, adres)
    gemiddeld = sum(len(zin.split()) for zin in alles) / len(alles)
    assert len(alles) > 60 and gemiddeld <= 11, f"{len(alles)} zinnen, gemiddeld {gemiddeld:.1f} woorden"
    assert not zelden, f"woorden die weinig mensen kennen: {zelden}"


def test_van_vraag_tot_antwoord_zonder_javascript(open_als):
    gast = open_als(None, javascript=False)
    gast.goto("/kaart")
    gast.set_viewport_size({"width": 320, "height": 800})
    gast.get_by_role("link", name="Het gaat niet goed op school").click()
    assert gast.get_by_role("heading", name="Het gaat niet goed op school").count()
    gast.get_by_role("link", name="Schoolmaatschappelijk werk").click()
    assert gast.get_by_text("0299 100 330").count()
    gast.get_by_role("link", name="Stel je vraag", exact=True).click()
    gast.get_by_role("link", name="Ik ben ouder of verzorger").click()
    gast.get_by_role("button", name="Versturen").click()
    assert gast.title().startswith("Fout:") and gast.get_by_role("alert").count()
    vul_in(gast, "Wat is er aan de hand?", "Onze dochter slaapt niet meer.")
    vul_in(gast, "Is iedereen nu veilig?", "Ja")
    vul_in(gast, "Hoe heet je?", "Els Proefpersoon")
    vul_in(gast, "Over welk kind gaat het?", "Roos Proefpersoon")
    vul_in(gast, "Op welk nummer kunnen wij je bellen?", "06 12345699")
    gast.get_by_role("button", name="Versturen").click()
    code = gast.locator("main code").inner_text()
    assert re.fullmatch(r"[A-Z0-9]{4} [A-Z0-9]{4}", code) and "Proefpersoon" not in gast.url

    joost = open_als("joost")
    joost.get_by_role("link", name=re.compile("Binnengekomen")).click()
    assert joost.get_by_text("Proefpersoon").count() == 0
    toegankelijk(joost)
    past(joost)
    joost.get_by_role("link", name="Gezin schrijft (website of e-mail)").last.click()
    joost.get_by_role("button", name="Ik pak dit op").click()
    joost.get_by_role("button", name="Zoek of dit gezin bekend is").click()
    joost.get_by_role("link", name="Nieuw dossier met hulpvraag").click()
    assert joost.get_by_text("Onze dochter slaapt niet meer.").count()

    gast.get_by_role("link", name="Hoe staat het ervoor?").click()
    vul_in(gast, "Uw code van 8 tekens", code)
    gast.get_by_role("button", name="Kijk").click()
    assert gast.get_by_text("Iemand van het lokale team is ermee bezig.").count()


def test_verlaat_deze_site_met_het_toetsenbord(open_als):
    page = open_als(None)
    page.goto("/kaart")
    for adres in BLADZIJDEN:
        page.goto(adres)
        toegankelijk(page)
    uitgang = page.get_by_role("link", name="Verlaat deze site snel")
    uitgang.focus()
    assert uitgang.evaluate("a => a === document.activeElement && a.protocol === 'https:' && a.hasAttribute('data-uitgang')")
