# SPDX-License-Identifier: EUPL-1.2
"""The road of one family, as Amina and Ravi walk it: each step a function that fills a page and looks at what follows."""
import itertools
import re
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from bladzijde import fouten, past, toegankelijk, vul_in
from klant import proefnummers

WACHT_OP_AANBIEDER = 60
# Each walk its own numbers: a BSN that another walk used brings up that family instead of a new one.
BSN_REEKSEN = itertools.count(999_910_000, 1_000)
CATEGORIE = "Jeugdhulp ambulant"
STAPPEN = [
    ("hulpvraag", "De hulpvraag is duidelijk"), ("problemen", "Er zijn problemen of stoornissen"), ("benodigde-hulp", "Hulp is nodig"),
    ("eigen-mogelijkheden", "Dit is niet of niet helemaal genoeg"), ("wat-rest", "Een individuele voorziening is nodig"),
]

# What is chosen from a list at a step, by question.
KEUZES = {
    "problemen": [("Wat is het zwaarste probleem?", "Een psychisch probleem of een stoornis"), ("Hoe ernstig is dit voor deze jeugdige?", "Matig")],
    "eigen-mogelijkheden": [
        ("Kunnen de jeugdige en de ouders dit zelf oplossen?", "Nee"),
        ("Is de hulp wat ouders voor een kind van deze leeftijd gewoonlijk doen (gebruikelijke zorg)?", "Nee"),
        ("Kan en wil het netwerk dit doen?", "Nee"), ("Is er vrij toegankelijke hulp die past?", "Nee"),
        ("Is er een overige voorziening die past, zoals een aanpassing van het huis?", "Nee"),
        ("Is er recht op deze hulp onder een andere wet?", "Nee"),
    ],
}

AGB, GEMEENTE = "99999801", "9998"
JW307 = """<?xml version="1.0" encoding="UTF-8"?>
<jw307:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw307="http://www.istandaarden.nl/ijw/3_2/jw307/schema">
  <jw307:Header>
    <jw307:BerichtCode>440</jw307:BerichtCode><jw307:BerichtVersie>3</jw307:BerichtVersie><jw307:BerichtSubversie>2</jw307:BerichtSubversie>
    <jw307:Afzender>{afzender}</jw307:Afzender><jw307:Ontvanger>{ontvanger}</jw307:Ontvanger>
    <jw307:BerichtIdentificatie>
      <ijw:Identificatie>{identificatie}</ijw:Identificatie><ijw:Dagtekening>{nu}</ijw:Dagtekening>
    </jw307:BerichtIdentificatie>
    <jw307:XsdVersie>
      <ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie>
    </jw307:XsdVersie>
  </jw307:Header>
  <jw307:Client>
    <jw307:Bsn>{bsn}</jw307:Bsn><jw307:Geboortedatum><ijw:Datum>{geboren}</ijw:Datum></jw307:Geboortedatum>
    <jw307:Geslacht>2</jw307:Geslacht>
    <jw307:Naam>
      <ijw:Geslachtsnaam><ijw:Achternaam>{achternaam}</ijw:Achternaam></ijw:Geslachtsnaam>
      <ijw:Voornamen>Mila</ijw:Voornamen><ijw:Voorletters>M</ijw:Voorletters>
    </jw307:Naam>
    <jw307:StopProducten><jw307:StopProduct>
      <jw307:ToewijzingNummer>{nummer}</jw307:ToewijzingNummer>
      <jw307:Product><ijw:Categorie>{categorie}</ijw:Categorie><ijw:Code>{product}</ijw:Code></jw307:Product>
      <jw307:ToewijzingIngangsdatum>{nu}</jw307:ToewijzingIngangsdatum><jw307:Begindatum>{nu}</jw307:Begindatum>
      <jw307:RedenBeeindiging>31</jw307:RedenBeeindiging><jw307:Einddatum>{nu}</jw307:Einddatum>
      <jw307:StatusAanlevering>1</jw307:StatusAanlevering>
    </jw307:StopProduct></jw307:StopProducten>
  </jw307:Client>
</jw307:Bericht>
"""


def bezorg(postbus: Path, naam: str, inhoud: str) -> None:
    """Drops a message in the folder, whole at once."""
    half = postbus / "in" / f".{naam}"
    half.write_text(inhoud)
    half.rename(postbus / "in" / naam)


def vandaag():
    """The day the program reckons with: that of the Netherlands."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def dag(verschil: int = 0) -> tuple[int, int, int]:
    toen = vandaag() + timedelta(days=verschil)
    return toen.day, toen.month, toen.year


def kijk(page: Page, smal: bool = True) -> None:
    """The page as it stands: no faults that axe sees, and (smal) it fits a small screen.

    Axe needs scripts; where they are off the walk itself is the proof.
    """
    if not page.evaluate("matchMedia('(scripting: enabled)').matches"):
        return
    toegankelijk(page)
    if smal:
        past(page)


def groep(page: Page, naam: str):
    return page.get_by_role("group", name=re.compile(rf"^\s*{re.escape(naam)}")).first


def druk(page: Page, naam: str) -> None:
    """Like `druk` of bladzijde.py, but never the search button of the header."""
    patroon, inhoud = re.compile(rf"^\s*{re.escape(naam)}"), page.locator("main")
    with page.expect_navigation():
        inhoud.get_by_role("button", name=patroon).or_(inhoud.get_by_role("link", name=patroon)).first.click()


def klik(plek) -> None:
    """Opens what has no page of its own, or follows a link that is found otherwise than by its name alone."""
    plek.click()


def schrijf(vak, tekst: str) -> None:
    vak.fill(tekst)


def leeg(page: Page, knop: str, smal: bool = True) -> None:
    """Sends the form as it is: the page comes back, says what is missing, and is as accessible as before."""
    kijk(page, smal)
    druk(page, knop)
    assert fouten(page), f"{page.url}: een leeg formulier geeft geen fouten"
    kijk(page, smal)


class Weg:
    """One family: two children and a mother who telephones. The name is new in each walk, so that walks do not meet."""

    def __init__(self, amina: Page, achternaam: str):
        self.page, self.achternaam = amina, achternaam
        self.bsn = proefnummers(2, next(BSN_REEKSEN))
        self.dossier = ""

    def ga(self, blad: str = "") -> None:
        antwoord = self.page.goto(self.dossier + blad)
        assert antwoord.status == 200, f"{self.page.url} gaf {antwoord.status}"

    def open(self, adres: str) -> None:
        self.page.goto(adres)

    def zoek_en_maak(self) -> None:
        """Search before create; what was searched stands in the form already."""
        page = self.page
        page.goto("/hulpvragen/nieuw")
        leeg(page, "Zoek")
        vul_in(page, "Naam", f"Mila {self.achternaam}")
        klik(page.locator("main summary", has_text="Zoek op BSN"))
        vul_in(page, "BSN", self.bsn[0])
        druk(page, "Zoek")
        kijk(page)
        druk(page, "Nieuw dossier met hulpvraag")
        assert page.get_by_label(re.compile("^Achternaam")).first.input_value() == self.achternaam
        leeg(page, "Leg vast en ga naar triage")
        self.vul_nieuw()
        druk(page, "Leg vast en ga naar triage")
        self.dossier = re.search(r"/dossiers/[0-9a-f]{32}", page.url).group()

    def vul_nieuw(self) -> None:
        page = self.page
        vul_in(page, "Geboortedatum", (4, 5, vandaag().year - 8))
        vul_in(page, "Geslacht", "Vrouw of meisje")
        vul_in(page, "BSN", self.bsn[0])
        klik(page.locator("summary", has_text="Nog een kind (2)"))
        vul_in(page, "Roepnaam van kind 2", "Tom")
        vul_in(page, "Geboortedatum van kind 2", (9, 1, vandaag().year - 11))
        vul_in(page, "Geslacht van kind 2", "Man of jongen")
        vul_in(page, "BSN van kind 2", self.bsn[1])
        vul_in(page, "Van wie komt de vraag?", "Een ouder")
        vul_in(page, "Voornaam van de ouder", "Sanne")
        vul_in(page, "Achternaam van de ouder", self.achternaam)
        vul_in(page, "Straat", "Kade")
        vul_in(page, "Huisnummer", "12")
        vul_in(page, "Postcode", "1234 AB")
        vul_in(page, "Hoe kwam de vraag binnen?", "Gezin belt")
        vul_in(page, "Wat vraagt het gezin?", "Mila slaapt niet meer en wil niet naar school. Wij weten het niet meer.")
        vul_in(page, "Is dit een aanvraag", "Ja, dit is een aanvraag")
        vul_in(page, "Wanneer is de aanvraag ontvangen?", dag())

    def triage(self) -> None:
        page = self.page
        leeg(page, "Leg de triage vast")
        vul_in(page, "Is iedereen in dit gezin nu veilig?", "Geen zorgen over veiligheid")
        vul_in(page, "Hoe snel moet iemand dit oppakken?", "Deze week")
        vul_in(page, "Welke weg past?", "Aanvraag: onderzoek en besluit")
        vul_in(page, "Waarom kiest u dit?", "Moeder vraagt hulp, school ziet hetzelfde.")
        druk(page, "Leg de triage vast")
        kijk(page)

    def gezin(self) -> None:
        """Gezag with its source, for each child."""
        page = self.page
        self.ga()
        kijk(page)
        for kind in ("Tom", "Mila"):
            self.ga("/gezin")
            kijk(page)
            klik(page.locator("main").get_by_role("link", name=re.compile(rf"gezag over {kind}")))
            page.wait_for_url("**/gezag")
            if kind == "Tom":
                leeg(page, "Bewaren")
            vul_in(page, "Wie heeft het gezag?", "Eén ouder")
            vul_in(page, "Welke mensen zijn dat?", f"Sanne {self.achternaam}")
            vul_in(page, "Hoe weten we dat?", "Gezagsregister")
            vul_in(page, "Op welke dag is dat nagekeken?", dag())
            druk(page, "Bewaren")
        self.ga("/gezin")
        assert page.locator("main").get_by_text("Gezagsregister").count() >= 2
        self.ga("/gezin/bescherming")
        kijk(page)

    def contact(self) -> None:
        """One note about two children."""
        page = self.page
        self.ga("/contacten/nieuw")
        leeg(page, "Bewaren")
        vul_in(page, "Wat voor contact was het?", "Huisbezoek")
        vul_in(page, "Wanneer?", dag())
        vul_in(page, "Over welke kinderen gaat dit?", ["Mila", "Tom"])
        vul_in(page, "Wie hebt u gesproken?", ["Sanne", "Mila"])
        vul_in(page, "Wat is er gezegd?", "Mila zegt: ik lig wakker en dan durf ik niet meer.")
        vul_in(page, "Wat is er afgesproken?", "Volgende week praten we verder.")
        druk(page, "Bewaren")
        self.ga("/contacten")
        assert page.get_by_text("ik lig wakker").count()
        kijk(page)

    def analyse(self) -> None:
        """One leefgebied of Mila: the voices apart, a fact with its source, and a conclusion."""
        page = self.page
        self.ga("/analyse")
        kijk(page)
        self.ga("/analyse/l7")
        kijk(page)
        klik(page.locator("main").get_by_role("link", name="Mila", exact=True))
        page.wait_for_load_state()
        vul_in(page, "Wanneer sprak u hierover?", ("", "", ""))
        leeg(page, "Vastleggen")
        vul_in(page, "Wanneer sprak u hierover?", dag())
        stemmen = {"Mila": "Ik durf de klas niet meer in.", "Sanne": "Elke ochtend is strijd.", "Uw eigen kijk": "Mila is erg moe."}
        for wie, woorden in stemmen.items():
            vul_in(groep(page, wie), "Is hierover gepraat?", "Besproken")
            vul_in(groep(page, wie), "In eigen woorden", woorden)
            vul_in(groep(page, wie), "Hoe gaat het, van 0 tot 10?", "4")
        vul_in(page, "Feit", "Mila miste twaalf dagen school.")
        vul_in(page, "Waar komt dit vandaan?", "verzuimoverzicht school")
        vul_in(page, "Conclusie", "Mila gaat door angst te weinig naar school.")
        vul_in(page, "Waar leidt dit toe?", "Individuele voorziening")
        druk(page, "Vastleggen")
        kijk(page)
        assert page.get_by_text("School, opvang en werk is vastgelegd.").count()
        self.ga("/analyse/afdruk")
        assert page.get_by_text("Mila gaat door angst te weinig naar school.").count()
        kijk(page)

    def plan(self) -> None:
        """First the question whether the family makes its own plan; then a goal of Mila, tied to the conclusion."""
        page = self.page
        self.ga("/plan/familiegroepsplan")
        leeg(page, "Vastleggen")
        vul_in(page, "Wanneer is dit besproken?", dag())
        vul_in(page, "Maakt het gezin eerst zelf een plan?", "Het gezin wil geen eigen plan maken")
        druk(page, "Vastleggen")
        self.ga("/plan/wijzigen")
        if page.get_by_label("Wat wil het gezin bereiken?").count() == 0:
            druk(page, "Doel toevoegen")
        leeg(page, "Plan bewaren")
        self.vul_doel()
        vul_in(page, "Wanneer kijken we samen of het helpt?", dag(90))
        druk(page, "Plan bewaren")
        assert page.get_by_text("Ik ga weer elke dag naar school.").count()
        kijk(page)

    def vul_doel(self) -> None:
        page = self.page
        vul_in(page, "Wat wil het gezin bereiken?", "Ik ga weer elke dag naar school.")
        vul_in(page, "Bij welke conclusie uit de analyse hoort dit?", "")
        vul_in(page, "Voor wie?", "Mila")
        vul_in(page, "Waar is het goed voor?", "Voor zichzelf zorgen en meedoen")
        vul_in(page, "Wat gebeurt er?", "Oma brengt Mila op maandag.")
        vul_in(page, "Wie doet dit?", "Familie of netwerk")
        vul_in(page, "Naam, als die er niet bij staat", "oma Riet")

    def akkoord(self) -> None:
        """Sanne, who has the gezag, and Mila herself."""
        page = self.page
        for wie in ("Sanne", "Mila"):
            self.ga("/plan")
            klik(page.locator("main").get_by_role("link", name=re.compile(rf"{wie}")).and_(page.locator("[href*='/akkoord/']")))
            page.wait_for_url("**/akkoord/*")
            vul_in(page, "Wanneer?", ("", "", ""))
            leeg(page, "Antwoord vastleggen")
            vul_in(page, "Wat is het antwoord?", "Akkoord")
            vul_in(page, "Wanneer?", dag())
            vul_in(page, "In eigen woorden", "Zo willen we het.")
            druk(page, "Antwoord vastleggen")
        self.ga("/plan/afdruk")
        kijk(page)

    def aanvraag(self) -> None:
        """The aanvraag stands ready from the question: nothing is typed again."""
        page = self.page
        self.ga("/besluit/nieuw")
        leeg(page, "Aanvraag vastleggen")
        self.ga("/besluit")
        kijk(page)
        druk(page, "Aanvraag voor Mila behandelen")
        assert page.get_by_label("De vraag, in de woorden").input_value().startswith("Mila slaapt niet meer")
        druk(page, "Aanvraag vastleggen")
        self.aanvraagpad = page.url

    def afweging(self) -> None:
        """The five steps of the kader, each with what was found, a source and a conclusion."""
        page = self.page
        kijk(page)
        for stap, conclusie in STAPPEN:
            self.open(f"{self.aanvraagpad}/stap/{stap}")
            kijk(page)
            for vak in page.locator("main textarea").all():
                schrijf(vak, "Mila heeft begeleiding nodig om weer naar school te durven.")
            vul_in(page, "Bron", "gesprek met Mila en Sanne")
            if stap == "hulpvraag":
                vul_in(page, "Datum van deze bron", ("", "", ""))
                druk(page, "Bewaren")
                assert fouten(page), "een bron zonder datum valt niet op"
            vul_in(page, "Datum van deze bron", dag())
            for vraag, antwoord in KEUZES.get(stap, []):
                vul_in(page, vraag, antwoord)
            if stap in KEUZES:
                # First what was found; then the table proposes, and a person concludes.
                druk(page, "Bewaren")
                assert page.get_by_text("De tabel stelt voor").count(), f"de tabel bij {stap} stelt niets voor"
                kijk(page)
            vul_in(page, "Wat concludeert u?", conclusie)
            druk(page, "Bewaren")

    def besluit(self) -> None:
        page = self.page
        self.open(self.aanvraagpad)
        kijk(page)
        self.ga()
        druk(page, "Beslissen op de aanvraag")
        assert page.url.endswith("/nemen"), "de taak leidt niet naar het besluit"
        leeg(page, "Besluit nemen")
        vul_in(page, "Wat besluit u?", "Toekennen")
        vul_in(page, "Welke hulp?", "begeleiding aan huis")
        vul_in(page, "Productcategorie", CATEGORIE)
        vul_in(page, "Hoeveel?", "2")
        vul_in(page, "Eenheid", "uur")
        vul_in(page, "Hoe vaak?", "per week")
        vul_in(page, "Vanaf welke dag?", dag())
        vul_in(page, "Tot en met welke dag?", dag(180))
        vul_in(page, "Waarom besluit u dit?", "Mila heeft hulp nodig om weer naar school te gaan. Wat het gezin zelf kan, is niet genoeg.")
        druk(page, "Besluit nemen")
        assert page.get_by_text("bezwaar").count(), "de brief zegt niet hoe het gezin bezwaar maakt"
        kijk(page)

    def brief(self) -> None:
        """The day it is sent: from then the term of bezwaar runs."""
        page = self.page
        self.open(f"{self.aanvraagpad}/brief")
        leeg(page, "Verzending vastleggen")
        vul_in(page, "Op welke dag gaat de brief weg?", dag())
        vul_in(page, "Hoe?", "Persoonlijk gegeven")
        druk(page, "Verzending vastleggen")
        assert page.get_by_text("Bezwaar kan tot en met").count()
        kijk(page)

    def bestel(self) -> None:
        """An order at De Boog, from the decision."""
        page = self.page
        self.ga("/hulp")
        kijk(page)
        druk(page, "Hulp bestellen")
        leeg(page, "Opdracht geven")
        vul_in(page, "Vanaf welke dag?", dag())
        vul_in(page, "Tot en met welke dag?", dag(180))
        vul_in(page, "Welk product, bij welke aanbieder?", "Jeugdhulp De Boog: Jeugdhulp ambulant regulier: inspanningsgericht")
        vul_in(page, "Hoeveel?", "2")
        vul_in(page, "Hoe vaak?", "per week")
        druk(page, "Opdracht geven")
        kijk(page)
        self.toewijzing = re.search(r"Toewijzing (\d+)", page.locator("h1").inner_text()).group(1)
        self.product, self.categorie = re.search(r"\((\w+), categorie (\d+)\)", page.locator("main").inner_text()).groups()

    def wacht_op_start(self) -> None:
        """The provider of the demo takes the order and starts, without anybody doing something."""
        self.wacht_op("Gestart")

    def wacht_op(self, stand: str) -> None:
        einde = time.monotonic() + WACHT_OP_AANBIEDER
        while time.monotonic() < einde:
            self.ga("/hulp")
            rij = self.page.locator("tr", has_text=f"Toewijzing {self.toewijzing}")
            if stand in rij.inner_text():
                return kijk(self.page)
            time.sleep(1)
        raise AssertionError(f"na {WACHT_OP_AANBIEDER} seconden: {rij.inner_text()}")

    def wijs_contactpersoon_aan(self, petra: Page) -> None:
        """Amina made the file, so it stands in her own work; from now on because she is the fixed contact."""
        page = self.page
        page.goto("/werkvoorraad")
        assert page.get_by_role("link", name=re.compile(self.achternaam)).count(), "een nieuw dossier staat niet bij wie het maakte"
        kijk(page)
        petra.goto(self.dossier + "/toegang")
        leeg(petra, "Toegang geven")
        vul_in(petra, "Wie?", "Amina Bouzid, jeugdprofessional")
        vul_in(petra, "Waarvoor?", "Vaste contactpersoon")
        vul_in(petra, "Waarom?", "Kent dit gezin.")
        druk(petra, "Toegang geven")
        assert petra.get_by_text("Vaste contactpersoon Amina Bouzid").count()
        page.goto("/werkvoorraad")
        assert page.get_by_role("link", name=re.compile(self.achternaam)).count()

    def berichten(self, ravi: Page) -> None:
        """The backoffice sees the order without asking for it: it went as JW301, and every message of the provider was answered."""
        ravi.goto("/berichten")
        kijk(ravi)
        vul_in(ravi, "Berichtnummer of toewijzingnummer", self.toewijzing)
        druk(ravi, "Zoek berichten")
        for soort in ("JW301", "JW302", "JW305", "JW306"):
            assert ravi.locator("main tr", has_text=soort).count(), f"geen {soort} bij toewijzing {self.toewijzing}"
        kijk(ravi)
        ravi.goto(ravi.locator("main tr a", has_text="JW301").get_attribute("href"))
        assert ravi.get_by_text(self.toewijzing).count()
        kijk(ravi)

    def evaluatie(self) -> None:
        """Did it help: each voice for itself, and the goal. The family goes on with a changed plan."""
        page = self.page
        self.ga("/plan/evaluatie")
        leeg(page, "Evaluatie vastleggen")
        vul_in(page, "Wanneer keek u samen terug?", dag())
        for wie, cijfer in (("Mila", "7"), ("Sanne", "8"), ("Uw eigen kijk", "7")):
            vul_in(groep(page, wie), "Hielp het, van 0 tot 10?", cijfer)
            vul_in(groep(page, wie), "In eigen woorden", "Het gaat beter.")
        vul_in(page, "Is dit gelukt?", "Deels gehaald")
        vul_in(page, "Hoe gaan we verder?", "Het plan bijstellen")
        vul_in(page, "Wanneer kijken we weer samen?", dag(120))
        druk(page, "Evaluatie vastleggen")
        kijk(page)

    def bijstellen(self) -> None:
        """The next version of the plan starts from the last: one word changes."""
        page = self.page
        self.ga("/plan/wijzigen")
        vul_in(page, "Wat wil het gezin bereiken?", "Ik ga weer vijf dagen naar school, ook op vrijdag.")
        druk(page, "Plan bewaren")
        assert page.get_by_text("ook op vrijdag").count()
        self.ga("/plan/versies")
        assert page.locator("main").get_by_text("Versie 2").count()
        kijk(page)

    def sluit_af(self, postbus: Path) -> None:
        """While help runs the file does not close. The provider tells of the end; then it does."""
        page = self.page
        self.ga("/plan/afsluiting")
        leeg(page, "Afsluiten")
        self.vul_afsluiting()
        druk(page, "Afsluiten")
        assert any("Er loopt nog hulp" in fout for fout in fouten(page))
        kijk(page)
        bezorg(postbus, f"einde-{self.toewijzing}.xml", self.einde_van_de_hulp())
        self.wacht_op("Gestopt")
        self.ga("/plan/afsluiting")
        self.vul_afsluiting()
        druk(page, "Afsluiten")
        kijk(page)
        assert page.get_by_text("Afgesloten").count()

    def vul_afsluiting(self) -> None:
        page = self.page
        vul_in(page, "Per wanneer?", dag())
        vul_in(page, "Waarom sluit u af?", "De doelen zijn gehaald")
        vul_in(page, "Toelichting", "Wordt het weer moeilijk, dan belt Sanne ons team.")

    def einde_van_de_hulp(self) -> str:
        """A JW307 as the provider sends it, for the order of this walk."""
        nu = vandaag()
        waarden = {
            "afzender": AGB, "ontvanger": GEMEENTE, "categorie": self.categorie, "product": self.product, "identificatie": f"EIND{self.toewijzing}", "nu": nu, "bsn": self.bsn[0],
            "geboren": f"{nu.year - 8}-05-04", "achternaam": self.achternaam, "nummer": self.toewijzing}
        return JW307.format(**waarden)
