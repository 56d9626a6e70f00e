// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Feiten houden hun naam en hun vorm")
struct FeitinhoudTests {
    static let soorten: [any Feitinhoud.Type] = [
        Medewerker.self, Teamgegevens.self, Mandaatverlening.self, Relatie.self, Relatieeinde.self, Persoonsgegevens.self, Adres.self,
        Bereikbaarheid.self, Deelname.self, Beeindiging.self, Gezag.self, Geheimhouding.self, Scherm.self, Veiligheidsvlag.self,
        Contactnotitie.self, Betrokkenheid.self, Aanbieder.self, Contract.self, Hulpvraag.self, ContactZonderDossier.self, Triage.self,
        Leefgebiedstem.self, Vaststelling.self, Duiding.self, Leefgebiedbevinding.self, Normaliseren.self, Gezinsplan.self,
        Actieuitkomst.self, Akkoord.self, Familiegroepsplanaanbod.self, Evaluatie.self, Afsluiting.self, Toewijzing.self,
        LeveringStart.self, LeveringStop.self, Verstrekking.self, Berichtspoor.self, Nalezing.self, Steekproef.self, Steekproefoordeel.self,
        Signaal.self, Signaalafdoening.self, Medewerkeradres.self, EigenGezin.self, Datalek.self, Clientverklaring.self, Bewaarplicht.self,
        Bewaarplichteinde.self, Clientverzoek.self, Verzoekbesluit.self, Verzoektoets.self, Verzoekuitstel.self, Verzoekafgifte.self,
        Afschriftkeuze.self, Bewaarronde.self, Bewaartoets.self, Bewaardeel.self, Vernietigingsverklaring.self, Overname.self,
        Bewaarplichtherziening.self, Relatievoorstel.self, Relatietoets.self, Samenvoeging.self, Familieband.self, Levensstaat.self,
        Wijk.self, Kaartvoorziening.self, Kaarteinde.self, Bijhoudlink.self, Kaartvoorstel.self, Kaartvoorstelbesluit.self, Plusregel.self,
        Binnenkomst.self,
        Binnenkomstoppak.self, Binnenkomstafronding.self, Wijkeinde.self, Triagestap.self,
        Crisistijd.self, Triageoverdracht.self, Triageontvangst.self,
        Vindplaats.self, Vindplaatseinde.self, Vastcontact.self, Vindplaatspersoon.self,
        Afspraak.self, Afspraakafloop.self, Jimzoektocht.self,
        Woonplaatsbepaling.self, Verhuizing.self, Gemeenteoverdracht.self,
        Partnervraag.self, Partnerlink.self, Partnerreactie.self, Partnerlezing.self,
        Meeneming.self,
        Verklarendeanalyse.self, Perspectief.self, Verklaringsfeit.self, Levenslijngebeurtenis.self, Verklaringsfactor.self,
        Factorverband.self, Hypothese.self, Hypotheseargument.self, Hypotheseoordeel.self, Werktheorie.self, Werktheorieantwoord.self,
        Inzichtverschil.self, Verklaringsnodig.self, Verklaringsafsluiting.self, Analyseaanleiding.self, Aanleidingafweging.self,
        Inzetkeuze.self, Instrumentafname.self, Expertiseconsult.self, Consultantwoord.self,
        Hulptoestemming.self, Deelafspraak.self, Toestemmingsantwoord.self, Toestemmingsintrekking.self, Toestemmingsuitzondering.self,
        Wilsoordeel.self, Plichtenafweging.self, Voorlichting.self, Verwijsindexmelding.self,
        Groepsaanbod.self, Groepseinde.self, Groepsdeelname.self, Groepsdeelnameeinde.self, Teamreflectie.self, Teamsignaal.self,
        Signaalvervolg.self,
        Analysebevestiging.self, Nietgehoord.self, Terreinvraag.self, Terreinuitkomst.self,
        Veiligheidsplan.self, Veiligheidscontrole.self, Veiligheidsherziening.self, Levenslang.self, Perspectiefplan.self,
        Toekomstplan.self, Toekomststap.self, Overgangsstap.self, Hulpverlenging.self, Resourcegroep.self, Resourcegroepbijeenkomst.self,
        Regieafspraak.self, Planopschrift.self, Kindversie.self, Doelmeting.self, Helptniet.self, Helptnietantwoord.self,
        Uitkomstmeting.self,
        Overdrachtgesprek.self,
        Zienswijze.self, Bezwaar.self, Bezwaarstap.self, Bezwaarbesluit.self, Ingebrekestelling.self, Dwangsombesluit.self,
        Uitspraak.self, Uitspraakuitvoering.self, Klacht.self, Klachtstap.self, Klachtafdoening.self,
        Besluitwijziging.self,
        Goedkeuringsgrens.self, Besluitvoorstel.self, Voorsteluitkomst.self, Lichtetoets.self,
        Huisstijl.self, Beeldmerk.self, Brieflink.self, Briefpoging.self,
        Zienswijzeantwoord.self,
    ]

    @Test("De namen van de soorten zijn voor altijd: een wijziging hier is een fout")
    func namen() {
        let names = Self.soorten.map { $0.soort }
        #expect(Set(names).count == names.count)
        #expect(
            names == [
                "medewerker", "team", "mandaatverlening", "relatie", "relatieeinde", "persoonsgegevens", "adres", "bereikbaarheid",
                "deelname", "beeindiging", "gezag", "geheimhouding", "scherm", "veiligheidsvlag", "contactnotitie", "betrokkenheid",
                "aanbieder", "contract", "hulpvraag", "contact-zonder-dossier", "triage", "leefgebiedstem", "vaststelling", "duiding",
                "leefgebiedbevinding", "normaliseren", "gezinsplan", "actieuitkomst", "akkoord", "familiegroepsplanaanbod", "evaluatie",
                "afsluiting", "toewijzing", "leveringstart", "leveringstop", "verstrekking", "berichtspoor", "nalezing", "steekproef",
                "steekproefoordeel", "signaal", "signaalafdoening", "medewerkeradres", "eigengezin", "datalek", "clientverklaring",
                "bewaarplicht",
                "bewaarplichteinde", "verzoek", "verzoekbesluit", "verzoektoets", "verzoekuitstel", "verzoekafgifte", "afschriftkeuze",
                "bewaarronde", "bewaartoets", "bewaardeel", "vernietigingsverklaring", "overname",
                "bewaarplichtherziening", "relatievoorstel", "relatietoets", "samenvoeging", "familieband", "levensstaat", "wijk",
                "kaartvoorziening", "kaarteinde", "bijhoudlink", "kaartvoorstel", "kaartvoorstelbesluit", "plusregel",
                "binnenkomst", "binnenkomstoppak", "binnenkomstafronding", "wijkeinde",
                "triagestap", "crisistijd", "triageoverdracht", "triageontvangst",
                "vindplaats", "vindplaatseinde", "vastcontact", "vindplaatspersoon",
                "afspraak", "afspraakafloop", "jimzoektocht",
                "woonplaatsbepaling", "verhuizing", "gemeenteoverdracht",
                "partnervraag", "partnerlink", "partnerreactie", "partnerlezing",
                "meeneming",
                "verklarende-analyse", "perspectief", "verklaringsfeit", "levenslijngebeurtenis", "verklaringsfactor", "factorverband",
                "hypothese", "hypotheseargument", "hypotheseoordeel", "werktheorie", "werktheorieantwoord", "inzichtverschil",
                "verklaringsnodig", "verklaringsafsluiting", "analyseaanleiding", "aanleidingafweging", "inzetkeuze",
                "instrumentafname", "expertiseconsult", "consultantwoord",
                "hulptoestemming", "deelafspraak", "toestemmingsantwoord", "toestemmingsintrekking", "toestemmingsuitzondering",
                "wilsoordeel", "plichtenafweging", "voorlichting", "verwijsindexmelding",
                "groepsaanbod", "groepseinde", "groepsdeelname", "groepsdeelname-einde", "teamreflectie", "teamsignaal",
                "signaalvervolg",
                "analysebevestiging", "nietgehoord", "terreinvraag", "terreinuitkomst",
                "veiligheidsplan", "veiligheidscontrole", "veiligheidsherziening", "levenslang", "perspectiefplan",
                "toekomstplan", "toekomststap", "overgangsstap", "hulpverlenging", "resourcegroep", "groepsbijeenkomst",
                "regieafspraak", "plan-op-schrift", "kindversie", "doelmeting", "helptniet", "helptnietantwoord", "uitkomstmeting",
                "overdrachtgesprek",
                "zienswijze", "bezwaar", "bezwaarstap", "bezwaarbesluit", "ingebrekestelling", "dwangsombesluit",
                "uitspraak", "uitspraakuitvoering", "klacht", "klachtstap", "klachtafdoening",
                "besluit-wijziging",
                "goedkeuringsgrens", "besluitvoorstel", "besluitvoorstel-uitkomst", "lichte-toets",
                "huisstijl", "beeldmerk", "brieflink", "briefpoging",
                "zienswijze-antwoord",
            ])
    }

    @Test("Een verzegelde hulpvraag leest terug zoals hij was, met deze sleutels")
    func sleutels() throws {
        let day = try Wereld.dag("2026-03-02")
        let question = Hulpvraag(
            datum: day, deur: .huisarts, vanPersoon: Wereld.karin, over: [Wereld.noor], woorden: "Help", aanvraagOntvangen: day)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bytes = try encoder.encode(question)
        let hex = (Wereld.karin.hex, Wereld.noor.hex)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"aanvraagOntvangen":"2026-03-02","datum":"2026-03-02","deur":"huisarts","over":["\#(hex.1)"],"vanPersoon":"\#(hex.0)","vanWie":"","woorden":"Help"}"#
        )
        #expect(try JSONDecoder().decode(Hulpvraag.self, from: bytes) == question)
    }

    @Test("Open codes noemen niemand: geen naam, geen woorden")
    func open() throws {
        let day = try Wereld.dag("2026-03-02")
        let question = Hulpvraag(datum: day, deur: .telefoon, vanWie: "Karin", woorden: "Noor huilt")
        #expect(question.open == Opencodes(code: "telefoon", datum: day, nummer: 0))
        #expect(Persoonsgegevens(persoon: Wereld.noor, naam: Naam(achternaam: "Wit")).open == Opencodes())
    }
}
