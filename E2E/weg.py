# SPDX-License-Identifier: EUPL-1.2
"""The road of one family, as Amina and Ravi walk it: each step a function that fills a page and looks at what follows."""
import re
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page

from bladzijde import fouten, past, toegankelijk, vul_in
from klant import proefnummers

WACHT_OP_AANBIEDER = 60
CATEGORIE = "Jeugdhulp ambulant"
STAPPEN = [
    ("hulpvraag", "De hulpvraag is duidelijk"), ("problemen", "Er zijn problemen of stoornissen"), ("benodigde-hulp", "Hulp is nodig"),
    ("eigen-mogelijkheden", "Dit is niet of niet helemaal genoeg"), ("wat-rest", "Een individuele voorziening is nodig"),
]


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


def leeg(page: Page, knop: str, smal: bool = True) -> None:
    """Sends the form as it is: the page comes back, says what is missing, and is as accessible as before."""
    kijk(page, smal)
    druk(page, knop)
    assert fouten(page), f"{page.url}: een leeg formulier geeft geen fouten"
    kijk(page, smal)


class Weg:
    """One family: two children and a mother who telephones. The name is new in each walk, so that walks do not meet."""

    def __init__(self, amina: Page, achternaam: str, vanaf_bsn: int):
        self.page, self.achternaam = amina, achternaam
        self.bsn = proefnummers(2, vanaf_bsn)
        self.dossier = ""

    def ga(self, blad: str = "") -> None:
        antwoord = self.page.goto(self.dossier + blad)
        assert antwoord.status == 200, f"{self.page.url} gaf {antwoord.status}"

    def zoek_en_maak(self) -> None:
        """Search before create; what was searched stands in the form already."""
        page = self.page
        page.goto("/hulpvragen/nieuw")
        leeg(page, "Zoek")
        vul_in(page, "Naam", f"Mila {self.achternaam}")
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
        page.locator("summary", has_text="Nog een kind (2)").click()
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
        vul_in(page, "Waarom deze weg?", "Moeder vraagt hulp, school ziet hetzelfde.")
        druk(page, "Leg de triage vast")
        kijk(page)

    def gezin(self) -> None:
        """Gezag with its source, for each child."""
        page = self.page
        self.ga()
        kijk(page)
        for kind in ("Tom", "Mila"):
            self.ga("/gezin")
            kijk(page, smal=False)
            page.locator("main").get_by_role("link", name=re.compile(rf"gezag over {kind}")).click()
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
        page.locator("main").get_by_role("link", name="Mila", exact=True).click()
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
        kijk(page, smal=False)

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
            page.locator("main").get_by_role("link", name=re.compile(rf"{wie}")).and_(page.locator("[href*='/akkoord/']")).click()
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
            page.goto(f"{self.aanvraagpad}/stap/{stap}")
            for vak in page.locator("main textarea").all():
                vak.fill("Mila heeft begeleiding nodig om weer naar school te durven.")
            vul_in(page, "Bron", "gesprek met Mila en Sanne")
            if stap == "hulpvraag":
                druk(page, "Bewaren")
                assert fouten(page), "een bron zonder datum valt niet op"
            vul_in(page, "Datum van deze bron", dag())
            vul_in(page, "Wat concludeert u?", conclusie)
            druk(page, "Bewaren")

    def besluit(self) -> None:
        page = self.page
        page.goto(self.aanvraagpad)
        kijk(page)
        page.goto(f"{self.aanvraagpad}/nemen")
        leeg(page, "Besluit nemen", smal=False)
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
        page.goto(f"{self.aanvraagpad}/brief")
        leeg(page, "Verzending vastleggen", smal=False)
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

    def wacht_op_start(self) -> None:
        """The provider of the demo takes the order and starts, without anybody doing something."""
        einde = time.monotonic() + WACHT_OP_AANBIEDER
        while time.monotonic() < einde:
            self.ga("/hulp")
            rij = self.page.locator("tr", has_text=f"Toewijzing {self.toewijzing}")
            if "Gestart" in rij.inner_text():
                return kijk(self.page)
            time.sleep(1)
        raise AssertionError(f"na {WACHT_OP_AANBIEDER} seconden: {rij.inner_text()}")

    def deel_met_backoffice(self, petra: Page) -> None:
        """The teamleider lets Ravi see what is needed for ordering and paying."""
        petra.goto(self.dossier + "/toegang")
        leeg(petra, "Toegang geven", smal=False)
        vul_in(petra, "Wie?", "Ravi Jagernath, backoffice")
        vul_in(petra, "Waarvoor?", "Waarneming")
        vul_in(petra, "Waarom?", "Behandelt de berichten over dit gezin.")
        druk(petra, "Toegang geven")
        assert petra.locator("main").get_by_text("Ravi Jagernath").count()

    def berichten(self, ravi: Page) -> None:
        """The order went as JW301, and every message of the provider was answered."""
        ravi.goto("/berichten")
        kijk(ravi)
        vul_in(ravi, "Berichtnummer of toewijzingnummer", self.toewijzing)
        druk(ravi, "Zoek berichten")
        for soort in ("JW301", "JW302", "JW305"):
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
