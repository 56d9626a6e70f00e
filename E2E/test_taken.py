# SPDX-License-Identifier: EUPL-1.2
"""The ten tasks a local team does most, as one person does them without a mouse, without JavaScript, on a screen of 320 px.

The tasks follow each other on one family, as in life: the parent asks, somebody takes it up, and in the end the file goes to a colleague.
Afterwards every page that was seen is visited once more with scripts, for axe. `E2E/uit` then holds a picture and a print of each task.
"""
import re

import pytest

import weg as wegmodule
from bladzijde import UIT, axe_fouten, past
from conftest import log_in, nieuwe_pagina
from toetsen import Toetsen
from weg import Weg, dag, vandaag

ACHTERNAAM = "Toetsenbord"
# More keys than this, letters apart, is a page where somebody with a keyboard wanders. The longest (five steps, decision and letter) took 480;
# since the ladder is eight choices with a table that proposes, and pgb and choice of aanbieder are asked, 638.
MEESTE_AANSLAGEN = 700


class Toetsenweg(Weg):
    """The road of a family, by links; the address bar only where there is none."""

    def __init__(self, toetsen: Toetsen, achternaam: str):
        super().__init__(toetsen.page, achternaam)
        self.toetsen = toetsen

    def volg(self, pad: str) -> bool:
        link = self.page.locator(f"a[href='{pad}']:visible")
        if link.count() == 0:
            return False
        self.toetsen.klik(link)
        return True

    def open(self, adres: str) -> None:
        pad = re.sub(r"^https?://[^/]+", "", adres)
        if not self.volg(pad):
            self.toetsen.ga(pad)

    def ga(self, blad: str = "") -> None:
        pad = self.dossier + blad
        if self.volg(pad):
            return
        if blad:
            self.ga(blad.rpartition("/")[0])
            if self.volg(pad):
                return
        self.toetsen.ga(pad)


class Wereld:
    """Three people at their screens, the family, and what each task took."""

    def __init__(self, demo, browser):
        self.demo, self.browser, self.paginas = demo, browser, []
        self.gast = self.handen(None)
        self.amina = self.handen(None)
        self.petra = self.handen("petra")
        self.weg = Toetsenweg(self.amina, ACHTERNAAM)
        self.tellingen: list[tuple[str, int, int, int, int]] = []

    def handen(self, wie: str | None) -> Toetsen:
        page = nieuwe_pagina(self.browser, self.demo.adres, javascript=False)
        self.paginas.append(page)
        page.goto("/")
        if wie:
            log_in(page, wie, self.demo.logins[wie])
        return Toetsen(page)

    def met_scripts(self, handen: Toetsen):
        """The same session in a browser with scripts."""
        page = nieuwe_pagina(self.browser, self.demo.adres)
        self.paginas.append(page)
        page.context.add_cookies(handen.page.context.cookies())
        return page


@pytest.fixture(scope="module")
def wereld(demo, browser):
    vervangen = {naam: getattr(wegmodule, naam) for naam in ("vul_in", "druk", "klik", "schrijf", "kijk", "leeg")}
    wereld = Wereld(demo, browser)
    handen = wereld.amina
    for naam, functie in {"vul_in": handen.vul_in, "druk": handen.druk, "klik": handen.klik, "schrijf": handen.schrijf,
                          "kijk": handen.kijk, "leeg": lambda *_: None}.items():
        setattr(wegmodule, naam, functie)
    yield wereld
    for naam, functie in vervangen.items():
        setattr(wegmodule, naam, functie)
    for page in wereld.paginas:
        page.context.close()


def sociale_kaart_en_vraag(w: Wereld) -> Toetsen:
    """A mother looks where she can go, finds it is not enough, and asks."""
    g, page = w.gast, w.gast.page
    g.ga("/kaart")
    g.klik(page.get_by_role("link", name="Het gaat niet goed op school"))
    assert page.get_by_role("heading", name="Het gaat niet goed op school").count()
    g.klik(page.get_by_role("link", name="Stel je vraag", exact=True))
    g.klik(page.get_by_role("link", name="Ik ben ouder of verzorger"))
    g.vul_in(page, "Wat is er aan de hand?", "Mila slaapt niet meer en wil niet naar school.")
    g.vul_in(page, "Is iedereen nu veilig?", "Ja")
    g.vul_in(page, "Over welk kind gaat het?", f"Mila {ACHTERNAAM}")
    g.vul_in(page, "Hoe heet je?", f"Sanne {ACHTERNAAM}")
    g.vul_in(page, "Op welk nummer kunnen wij je bellen?", "06 12345677")
    g.druk(page, "Versturen")
    assert re.fullmatch(r"[A-Z0-9]{4} [A-Z0-9]{4}", page.locator("main code").inner_text())
    return g


def aanmelden_en_mijn_dag(w: Wereld) -> Toetsen:
    """Log in with a code, and see what waits today."""
    a, page = w.amina, w.amina.page
    a.ga("/aanmelden")
    for _ in range(70):
        code = page.locator("[data-code='amina']")
        if code.count():
            a.vul_in(page, "Gebruikersnaam", "amina")
            a.vul_in(page, "Wachtwoord", w.demo.logins["amina"])
            a.vul_in(page, "Code van 6 cijfers", code.inner_text().strip())
            a.druk(page, "Aanmelden")
            if page.get_by_label("Wachtwoord").count() == 0:
                break
        page.wait_for_timeout(1_000)
        page.goto("/aanmelden")
    a.klik(page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Mijn werk"))
    assert page.locator("main a[href^='/dossiers/']").count(), "Amina heeft geen werk"
    return a


def zoeken_en_weten_wie_te_bellen(w: Wereld) -> Toetsen:
    """A school calls about Noor: is she known, and whom do we call?"""
    a, page = w.amina, w.amina.page
    a.schrijf(page.locator("#zoek"), "noor wit")
    with page.expect_navigation():
        a.druk_op("Enter")
    a.kijk()
    a.klik(page.locator("main").get_by_role("link", name=re.compile("Noor de Wit")))
    w.weg.dossier, eigen = re.search(r"/dossiers/[0-9a-f]{32}", page.url).group(), w.weg.dossier
    w.weg.ga("/gezin")
    w.weg.dossier = eigen
    tekst = page.locator("main").inner_text()
    assert "Karin" in tekst and re.search(r"0[0-9][0-9 -]{8,}", tekst), "op de bladzijde van het gezin staat niet wie u belt"
    return a


def vraag_oppakken(w: Wereld) -> Toetsen:
    """What came in at the door becomes a file; nothing of it is typed again."""
    a, page = w.amina, w.amina.page
    menu = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=re.compile("Binnengekomen"))
    a.klik(menu)
    for nummer in range(page.locator("main tbody a").count()):
        a.klik(page.locator("main tbody a").nth(nummer))
        if page.get_by_text(f"Sanne {ACHTERNAAM}").count():
            break
        a.klik(menu)
    a.druk(page, "Ik pak dit op")
    a.druk(page, "Zoek of dit gezin bekend is")
    a.druk(page, "Nieuw dossier met hulpvraag")
    assert page.get_by_label("Wat vraagt het gezin?").input_value().startswith("Mila slaapt niet meer")
    assert page.get_by_label("Telefoonnummer van het gezin").input_value()
    a.vul_in(page, "Geboortedatum", (4, 5, vandaag().year - 8))
    a.vul_in(page, "Geslacht", "Vrouw of meisje")
    a.vul_in(page, "BSN", w.weg.bsn[0])
    a.klik(page.locator("summary", has_text="Nog een kind (2)"))
    a.vul_in(page, "Roepnaam van kind 2", "Tom")
    a.vul_in(page, "Geboortedatum van kind 2", (9, 1, vandaag().year - 11))
    a.vul_in(page, "Geslacht van kind 2", "Man of jongen")
    a.vul_in(page, "BSN van kind 2", w.weg.bsn[1])
    a.vul_in(page, "Is dit een aanvraag", "Ja, dit is een aanvraag")
    a.vul_in(page, "Wanneer is de aanvraag ontvangen?", dag())
    a.vul_in(page, "Straat", "Kade")
    a.vul_in(page, "Huisnummer", "12")
    a.vul_in(page, "Postcode", "1234 AB")
    a.druk(page, "Leg vast en ga naar triage")
    w.weg.dossier = re.search(r"/dossiers/[0-9a-f]{32}", page.url).group()
    return a


def triage(w: Wereld) -> Toetsen:
    w.weg.triage()
    return w.amina


def contactnotitie(w: Wereld) -> Toetsen:
    """A visit, about two children at once."""
    w.weg.contact()
    return w.amina


def persoon_met_band(w: Wereld) -> Toetsen:
    """Grandmother helps: who she is, and whose mother."""
    a, page = w.amina, w.amina.page
    w.weg.ga("/gezin")
    a.druk(page, "Iemand toevoegen")
    a.vul_in(page, "Wie is dit voor het gezin?", "Familielid")
    a.vul_in(page, "Roepnaam", "Riet")
    a.vul_in(page, "Achternaam", "Boomgaard")
    a.vul_in(page, "Telefoonnummer", "06 12345676")
    a.druk(page, "Verder")
    if page.get_by_role("button", name="Toevoegen").count():
        a.druk(page, "Toevoegen")
    assert page.locator("main").get_by_text("Riet").count(), page.locator("main").inner_text()[:1500]
    w.weg.ga("/gezin/tekening")
    assert "Riet" in page.locator("main").inner_text(), page.url + page.locator("main").inner_text()[:3000]
    a.klik(page.get_by_role("link", name=re.compile("Band toevoegen.*Riet")))
    a.vul_in(page, "Wat is deze persoon?", "Ouder van")
    a.vul_in(page, "Van wie?", f"Sanne {ACHTERNAAM}")
    a.vul_in(page, "Hoe weten we dat?", "Van het gezin gehoord")
    a.druk(page, "Bewaren")
    w.weg.ga("/gezin/tekening")
    assert page.locator("main").get_by_text("Riet").count()
    return a


def plan_maken(w: Wereld) -> Toetsen:
    """What the family wants, from the analysis; and what they say of it."""
    w.weg.gezin()
    w.weg.analyse()
    w.weg.plan()
    w.weg.akkoord()
    return w.amina


def besluit_en_brief(w: Wereld) -> Toetsen:
    """Five steps, a decision, and the letter as it goes out."""
    w.weg.aanvraag()
    w.weg.afweging()
    w.weg.besluit()
    w.weg.brief()
    return w.amina


def overdragen(w: Wereld) -> Toetsen:
    """The file goes to a colleague, with what cannot wait."""
    p, page = w.petra, w.petra.page
    p.ga(w.weg.dossier + "/toegang")
    p.klik(page.get_by_role("link", name="Dossier overdragen"))
    p.kies(page.get_by_label(re.compile("^Naar wie")), next(
        naam for naam in page.get_by_label(re.compile("^Naar wie")).locator("option").all_inner_texts() if naam.startswith("Amina")))
    p.vul_in(page, "Wat moet de ander weten?", "Mila begint maandag weer op school. Bel Sanne dan even.")
    p.druk(page, "Overdragen")
    assert page.get_by_text("Vaste contactpersoon Amina Bouzid").count()
    return p


TAKEN = [
    sociale_kaart_en_vraag, aanmelden_en_mijn_dag, zoeken_en_weten_wie_te_bellen, vraag_oppakken, triage, contactnotitie, persoon_met_band,
    plan_maken, besluit_en_brief, overdragen,
]


@pytest.mark.parametrize("nummer", range(len(TAKEN)), ids=[f"{n + 1:02}-{taak.__name__}" for n, taak in enumerate(TAKEN)])
def test_taak_met_het_toetsenbord(wereld, nummer):
    assert len(wereld.tellingen) == nummer, "de taken volgen elkaar op; een eerdere is niet gelukt of overgeslagen"
    voor = {id(h): h.tel() for h in (wereld.gast, wereld.amina, wereld.petra)}
    bladen = {id(h): len(h.adressen) for h in (wereld.gast, wereld.amina, wereld.petra)}
    handen = TAKEN[nummer](wereld)
    naam = TAKEN[nummer].__name__.replace("_", " ")
    kosten = [na - eerst for na, eerst in zip(handen.tel(), voor[id(handen)], strict=True)]
    wereld.tellingen.append((naam, *kosten, len(handen.adressen) - bladen[id(handen)]))
    handen.beeld(f"taak-{nummer + 1:02}-{naam.replace(' ', '-')}")
    assert kosten[0] <= MEESTE_AANSLAGEN, f"{naam}: {kosten[0]} toetsen buiten de letters"


def test_de_bladzijden_van_de_taken_zijn_toegankelijk(wereld):
    """The pages that were walked, with scripts on, at 320 px: axe finds nothing."""
    assert len(wereld.tellingen) == len(TAKEN)
    slecht, gezien = [], set()
    for handen in (wereld.gast, wereld.amina, wereld.petra):
        page = wereld.met_scripts(handen)
        page.set_viewport_size({"width": 320, "height": 640})
        for adres in handen.adressen:
            vorm = re.sub(r"[0-9a-f]{32}", "#", adres)
            if vorm in gezien or "/aanmelden" in adres and handen is wereld.amina:
                continue
            gezien.add(vorm)
            antwoord = page.goto(adres)
            if antwoord.status != 200:  # a page that was there for one moment: a search, a form that is done
                continue
            slecht += [f"{vorm}: {fout}" for fout in axe_fouten(page)]
            past(page)
    assert not slecht, "\n".join(slecht)
    assert len(gezien) > 30, f"maar {len(gezien)} bladzijden gezien"


def test_wat_de_taken_kosten(wereld, capsys):
    """Not a judgement but a measurement: keys per task, apart from letters typed."""
    assert len(wereld.tellingen) == len(TAKEN)
    regels = ["taak                                toetsen  letters  adresbalk  bladzijden"]
    regels += [f"{naam:34} {toetsen:8} {letters:8} {adresbalk:10} {bladen:11}" for naam, toetsen, letters, adresbalk, bladen in wereld.tellingen]
    UIT.mkdir(exist_ok=True)
    (UIT / "taken.txt").write_text("\n".join(regels) + "\n", encoding="utf-8")
    with capsys.disabled():
        print("\n" + "\n".join(regels))
    assert all(toetsen > 0 for _, toetsen, *_ in wereld.tellingen)
