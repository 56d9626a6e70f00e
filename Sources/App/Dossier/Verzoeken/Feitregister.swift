// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Every kind of fact a file can hold, with the sheet it stands on and what it is called: a copy for the client is complete by this list.
enum Feitregister {
    struct Soort: Sendable {
        let type: any Feitinhoud.Type
        let blad: Veldklasse
        let naam: String

        init(_ type: any Feitinhoud.Type, _ blad: Veldklasse, _ naam: String) {
            self.type = type
            self.blad = blad
            self.naam = naam
        }

        var soort: String { type.soort }
    }

    /// The tables in which facts of files stand.
    static var tabellen: [Feitentabel] {
        [
            GezinKamer.self, ToegangKamer.self, AnalyseKamer.self, PlanKamer.self, BesluitKamer.self, InzetKamer.self,
            BerichtenverkeerKamer.self, DossierKamer.self,
        ].flatMap { (room: any Kamer.Type) in room.feitentabellen }
    }

    static let alle: [Soort] = gezin + toestemming + toegang + analyse + verklarend + plan + besluit + hulp

    private static let gezin = [
        Soort(Deelname.self, .gezin, "Wie er meedoet"), Soort(Gezag.self, .gezin, "Gezag"), Soort(Betrokkenheid.self, .gezin, "Betrokken"),
        Soort(Familieband.self, .gezin, "Hoe mensen familie zijn"), Soort(Jimzoektocht.self, .gezin, "Zoeken naar een JIM"),
        Soort(Contactnotitie.self, .contacten, "Contact"), Soort(Afspraak.self, .contacten, "Afspraak"),
        Soort(Afspraakafloop.self, .contacten, "Hoe een afspraak ging"), Soort(Document.self, .documenten, "Document"),
        Soort(Verstrekking.self, .toegang, "Gedeeld met anderen"), Soort(Clientverklaring.self, .verzoeken, "Verklaring van de cliënt"),
        Soort(Veiligheidsvlag.self, .bescherming, "Waarschuwing over veiligheid"),
        Soort(Geheimhouding.self, .bescherming, "Geheim"), Soort(Bewaarplicht.self, .verzoeken, "Blijft bewaard"),
        Soort(Bewaarplichtherziening.self, .verzoeken, "Opnieuw bekeken: blijft bewaard"),
    ]
    private static let toestemming = [
        Soort(Hulptoestemming.self, .toestemming, "Toestemming voor hulp gevraagd"),
        Soort(Deelafspraak.self, .toestemming, "Afspraak over delen"),
        Soort(Toestemmingsantwoord.self, .toestemming, "Antwoord op een vraag om toestemming"),
        Soort(Toestemmingsintrekking.self, .toestemming, "Toestemming ingetrokken"),
        Soort(Toestemmingsuitzondering.self, .toestemming, "Uitzondering bij toestemming"),
        Soort(Wilsoordeel.self, .toestemming, "Of iemand zelf kan beslissen"),
        Soort(Plichtenafweging.self, .toestemming, "Afgewogen: delen zonder toestemming"),
        Soort(Voorlichting.self, .toestemming, "Verteld over de hulp"),
        Soort(Verwijsindexmelding.self, .toestemming, "Melding in de verwijsindex"),
    ]
    private static let toegang = [
        Soort(Hulpvraag.self, .hulpvraag, "Hulpvraag"), Soort(Triage.self, .hulpvraag, "Triage"),
        Soort(Aanvraagintrekking.self, .hulpvraag, "Aanvraag ingetrokken"),
        Soort(Woonplaatsbepaling.self, .hulpvraag, "Welke gemeente verantwoordelijk is"), Soort(Verhuizing.self, .hulpvraag, "Verhuizing"),
        Soort(Partnervraag.self, .contacten, "Vraag aan een partner"), Soort(Partnerreactie.self, .contacten, "Antwoord van een partner"),
        Soort(Gemeenteoverdracht.self, .hulpvraag, "Overgedragen aan een andere gemeente"),
        Soort(Triagestap.self, .hulpvraag, "Stap in de triage"), Soort(Crisistijd.self, .hulpvraag, "Moment in een crisis"),
        Soort(Triageoverdracht.self, .hulpvraag, "Meegegeven na de triage"),
    ]
    private static let analyse = [
        Soort(Leefgebiedstem.self, .analyse, "Wat iemand zelf zegt"), Soort(Vaststelling.self, .analyse, "Gezien of gelezen"),
        Soort(Duiding.self, .analyse, "Hoe dit te begrijpen is"), Soort(Leefgebiedbevinding.self, .analyse, "Conclusie"),
        Soort(Normaliseren.self, .analyse, "Wat gewoon is"), Soort(Analysebevestiging.self, .analyse, "Opnieuw gevraagd: nog zo"),
        Soort(Nietgehoord.self, .analyse, "Wie niet is gehoord"), Soort(Terreinvraag.self, .analyse, "Gevraagd op een ander terrein"),
        Soort(Terreinuitkomst.self, .analyse, "Antwoord van een ander terrein"),
    ]
    private static let verklarend = [
        Soort(Verklarendeanalyse.self, .analyse, "Verklarende analyse"), Soort(Perspectief.self, .analyse, "Hoe iemand het zelf ziet"),
        Soort(Levenslijngebeurtenis.self, .analyse, "Op de levenslijn"), Soort(Verklaringsfactor.self, .analyse, "Factor"),
        Soort(Hypothese.self, .analyse, "Mogelijke verklaring"), Soort(Hypotheseargument.self, .analyse, "Voor of tegen een verklaring"),
        Soort(Hypotheseoordeel.self, .analyse, "Oordeel over een verklaring"), Soort(Werktheorie.self, .analyse, "Werktheorie"),
        Soort(Werktheorieantwoord.self, .analyse, "Antwoord op de werktheorie"),
        Soort(Inzichtverschil.self, .analyse, "Verschil van inzicht"), Soort(Verklaringsnodig.self, .analyse, "Wat nodig is"),
        Soort(Verklaringsafsluiting.self, .analyse, "Verklarende analyse afgesloten"),
        Soort(Analyseaanleiding.self, .analyse, "Reden voor een verklarende analyse"),
        Soort(Aanleidingafweging.self, .analyse, "Nu geen verklarende analyse"),
        Soort(Inzetkeuze.self, .analyse, "Hoe zwaar de hulp is"), Soort(Instrumentafname.self, .analyse, "Instrument gebruikt"),
        Soort(Expertiseconsult.self, .analyse, "Gevraagd om mee te kijken"),
        Soort(Consultantwoord.self, .analyse, "Antwoord van wie meekeek"),
    ]
    private static let plan = [
        Soort(Familiegroepsplanaanbod.self, .plan, "Eigen plan van het gezin besproken"), Soort(Gezinsplan.self, .plan, "Gezinsplan"),
        Soort(Actieuitkomst.self, .plan, "Afspraak uit het plan"), Soort(Akkoord.self, .plan, "Antwoord op het plan"),
        Soort(Evaluatie.self, .plan, "Evaluatie"), Soort(Afsluiting.self, .plan, "Afsluiting"),
        Soort(Veiligheidsplan.self, .plan, "Veiligheidsplan"),
        Soort(Veiligheidscontrole.self, .plan, "Afspraak uit het veiligheidsplan nagegaan"),
        Soort(Veiligheidsherziening.self, .plan, "Samen gekeken naar de veiligheid"),
        Soort(Levenslang.self, .plan, "Levenslang en levensbreed"), Soort(Perspectiefplan.self, .plan, "Perspectiefplan"),
        Soort(Toekomstplan.self, .plan, "Toekomstplan"), Soort(Toekomststap.self, .plan, "Geregeld uit het toekomstplan"),
        Soort(Overgangsstap.self, .plan, "Geregeld voor 18 jaar"), Soort(Hulpverlenging.self, .plan, "Hulp na 18 jaar"),
        Soort(Resourcegroep.self, .plan, "Resourcegroep"), Soort(Resourcegroepbijeenkomst.self, .plan, "Bijeenkomst van de resourcegroep"),
        Soort(Regieafspraak.self, .plan, "Wie de regie heeft"), Soort(Planopschrift.self, .plan, "Plan op papier gevraagd of gegeven"),
        Soort(Kindversie.self, .plan, "Plan in de woorden van een kind"),
        Soort(Doelmeting.self, .plan, "Cijfers bij de doelen"), Soort(Helptniet.self, .plan, "Gezegd: dit helpt niet"),
        Soort(Helptnietantwoord.self, .plan, "Antwoord op “dit helpt niet”"),
        Soort(Uitkomstmeting.self, .plan, "Of de hulp nuttig was"), Soort(Overdrachtgesprek.self, .plan, "Wat bij een wissel is verteld"),
    ]
    private static let besluit = [
        Soort(Aanvraag.self, .besluit, "Aanvraag"), Soort(Termijnwijziging.self, .besluit, "Beslistermijn gewijzigd"),
        Soort(Stapbevinding.self, .besluit, "Bevinding bij de afweging"), Soort(Afwegingsbewijs.self, .besluit, "Uitkomst van de afweging"),
        Soort(Besluit.self, .besluit, "Besluit"), Soort(Verzending.self, .besluit, "Besluit verstuurd"),
        Soort(Intrekking.self, .besluit, "Ingetrokken"), Soort(Besluitwijziging.self, .besluit, "Besluit gewijzigd"),
        Soort(Zienswijze.self, .besluit, "Gevraagd wat iemand van een besluit vindt"),
        Soort(Zienswijzeantwoord.self, .besluit, "Wat is gedaan met wat iemand van een besluit vindt"),
        Soort(Bezwaar.self, .besluit, "Bezwaar"), Soort(Bezwaarstap.self, .besluit, "Stap bij een bezwaar"),
        Soort(Bezwaarbesluit.self, .besluit, "Beslissing op bezwaar"),
        Soort(Ingebrekestelling.self, .besluit, "Gezegd dat wij te laat beslissen"),
        Soort(Dwangsombesluit.self, .besluit, "Dwangsom vastgesteld"),
        Soort(Uitspraak.self, .besluit, "Uitspraak van de rechter"), Soort(Uitspraakuitvoering.self, .besluit, "Uitspraak uitgevoerd"),
        Soort(Klacht.self, .verzoeken, "Klacht"), Soort(Klachtstap.self, .verzoeken, "Stap bij een klacht"),
        Soort(Klachtafdoening.self, .verzoeken, "Klacht afgehandeld"),
        Soort(Lichtetoets.self, .besluit, "Lichte toets: hulp zonder besluit"),
        Soort(Besluitvoorstel.self, .besluit, "Voorstel voor een besluit"),
        Soort(Voorsteluitkomst.self, .besluit, "Antwoord op een voorstel voor een besluit"),
    ]
    private static let hulp = [
        Soort(Toewijzing.self, .hulp, "Hulp toegewezen"), Soort(LeveringStart.self, .hulp, "Hulp gestart"),
        Soort(LeveringStop.self, .hulp, "Hulp gestopt"), Soort(Toewijzingsantwoord.self, .hulp, "Antwoord van de aanbieder"),
        Soort(Basishulp.self, .hulp, "Hulp zonder besluit"), Soort(Basishulpeinde.self, .hulp, "Hulp zonder besluit geëindigd"),
        Soort(Groepsdeelname.self, .hulp, "Aangemeld voor een groep"), Soort(Groepsdeelnameeinde.self, .hulp, "Groep afgerond"),
        Soort(Berichtspoor.self, .hulp, "Bericht"), Soort(Clientverzoek.self, .verzoeken, "Verzoek"),
        Soort(Verzoekbesluit.self, .verzoeken, "Antwoord op een verzoek"), Soort(Verzoekafgifte.self, .verzoeken, "Verzoek beantwoord"),
    ]

    /// Kinds that stay out of every copy, with why.
    static let buiten: [(type: any Feitinhoud.Type, waarom: String)] = [
        (Verklaringsfeit.self, "wijst naar een andere regel, die zelf meegaat"),
        (Factorverband.self, "is een pijl tussen twee regels, die zelf meegaan"),
        (Scherm.self, "zegt wat voor wie verborgen is; wat erachter staat is zelf een regel"),
        (Opheffingsvoorstel.self, "gaat over een scherm"),
        (Beeindiging.self, "is de einddatum van een andere regel"),
        (Bewaarplichteinde.self, "is de einddatum van een andere regel"),
        (Overname.self, "zegt alleen hoe oud is wat uit een ander systeem kwam"),
        (Meeneming.self, "zegt wie iets zag en tot wanneer: dat staat in het overzicht van wie keek"),
        (Verzoektoets.self, "is het nakijken van dit verzoek zelf"),
        (Verzoekuitstel.self, "staat in de brief over dit verzoek zelf"),
        (Afschriftkeuze.self, "is de afweging bij dit afschrift zelf"),
        (Persoonsgegevens.self, "staat vooraan, van wie het afschrift gaat"),
        (Levensstaat.self, "staat vooraan, van wie het afschrift gaat"),
        (Adres.self, "staat vooraan, van wie het afschrift gaat"),
        (Bereikbaarheid.self, "staat vooraan, van wie het afschrift gaat"),
        (Partnerlink.self, "is de sleutel voor wie antwoordt, zonder inhoud"),
        (Brieflink.self, "is de sleutel bij een brief; het besluit zelf gaat mee"),
        (Briefpoging.self, "zegt wanneer de brief op de telefoon is geopend: dat staat in het overzicht van wie keek"),
        (Partnerlezing.self, "zegt alleen dat een antwoord is gelezen"),
        (Triageontvangst.self, "zegt alleen dat een collega las wat na de triage is meegegeven"),
        (Samenvoeging.self, "zegt alleen dat twee nummers in dit systeem dezelfde persoon zijn"),
    ]
}
