// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of what follows a decision: the letter and the receipt.
enum BriefVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let page = try Aanvraagblad.besloten(family, verzonden: nil)
        guard let decision = page.beeld.laatsteBesluit, let receipt = page.beeld.bewijs(van: decision) else { return [] }
        let letter = try brief(page, decision, receipt, family)
        let sent = Verzending(besluit: ID(decision.id), verzonden: family.vandaag.plus(dagen: -1), wijze: .post)
        let gone = try Aanvraagblad.besloten(family, verzonden: sent)
        let wrong = Verzendinvoer.lees([:], op: verzoek.vandaag)
        func blad(_ verzending: Verzending?, aan: [String], geheim: Bool) -> Brievenblad {
            Brievenblad(
                besluit: decision, brief: letter, verzending: verzending, aan: aan, isGeheim: geheim, heeftTelefoon: true,
                plaats: "Waterrijk")
        }
        let way = Brieflink(
            besluit: ID(decision.id), link: "", code: "", tot: family.vandaag.plus(dagen: 40), brief: letter,
            personen: [Voorbeeldgezin.karin], isGeheim: false)
        var ready = blad(nil, aan: ["Karin Smeets"], geheim: false)
        ready.vorm = HuisstijlVoorbeelden.stijl("Gemeente Waterrijk", "0b5563", .links, van: family.vandaag)?.vorm([])
        var printed = ready
        ready.weg = Briefweg(link: family.feit(152, way, kind: Voorbeeldgezin.noor), pogingen: [])
        printed.sleutel = Briefsleutel(
            geheim: Briefgeheim.maak(Array(repeating: 7, count: Briefgeheim.lengte)), code: "BCDF2345", tot: family.vandaag.plus(dagen: 42))
        let home = ["Karin Smeets", "Ankerkade 17", "1999 AC Waterrijk"]
        let replay = try receipt.inhoud.herhaal(page.weegkader.kader, sha256: page.weegkader.sha256)
        return [
            .blad("Brief over het besluit", .gevuld, BriefPages.toon(verzoek, gone, blad(sent, aan: home, geheim: false), [:], [])),
            .blad("Brief over het besluit", .leeg, BriefPages.toon(verzoek, page, blad(nil, aan: ["Karin Smeets"], geheim: true), [:], [])),
            .blad(
                "Brief over het besluit", .fout,
                BriefPages.toon(verzoek, page, blad(nil, aan: home, geheim: false), wrong.ingevuld, wrong.fouten)),
            .blad("Brief in de huisstijl, met een link", .gevuld, BriefPages.toon(verzoek, page, ready, [:], [])),
            .blad("Brief in de huisstijl, met een link", .lang, BriefPages.toon(verzoek, page, printed, [:], [])),
            .blad("Bewijs van de afweging", .gevuld, BewijsPages.toon(verzoek, page, receipt, replay)),
        ] + (try LezingVoorbeelden.alle(family, verzoek)) + telefoon(letter, verzoek)
            + bak(Rondepapier(printed), verzoek)
    }

    /// For who has the paper, without an account.
    private static func telefoon(_ letter: Besluitbrief, _ verzoek: Verzoek) -> [Voorbeeld] {
        let open = OpenVerzoek(
            web: verzoek.web, pad: BriefdeurURL.brief(Briefgeheim.maak(Array(repeating: 7, count: Briefgeheim.lengte))), parameters: [:],
            vraag: [:], ingevuld: [:], cookie: nil, vanwaar: "voorbeeld", toestel: "voorbeeld", nu: verzoek.nu)
        let until = verzoek.nu.plus(seconden: 1_800)
        func brief(_ ingetrokken: Datum?) -> Antwoord {
            BriefdeurPages.brief(Telefoonbrief(brief: letter, ingetrokken: ingetrokken), tot: until, open)
        }
        return [
            .blad("Een brief op de telefoon", .leeg, BriefdeurPages.code([], open)),
            .blad("Een brief op de telefoon", .fout, BriefdeurPages.code([BriefdeurPages.mis(3)], open)),
            .blad("Een brief op de telefoon", .gevuld, brief(nil)), .blad("Een brief op de telefoon", .lang, brief(verzoek.vandaag)),
            .blad("De brief is gesloten", .gevuld, BriefdeurPages.klaar(open)),
        ]
    }

    /// Letters in one go.
    private static func bak(_ papier: Rondepapier, _ verzoek: Verzoek) -> [Voorbeeld] {
        func rij(_ kind: String, _ nummer: UInt8, _ uitval: Brievenuitval? = nil) -> Brievenbak.Rij {
            Brievenbak.Rij(
                dossier: Voorbeeldgezin.dossier, aanvraag: ID(Voorbeeldnummer.id(nummer)), besluit: Voorbeeldnummer.id(nummer),
                lijn: ID(Voorbeeldnummer.id(nummer)), kind: kind, aan: "Karin Smeets", genomen: verzoek.vandaag.plus(dagen: -2),
                uitval: uitval)
        }
        let rows = [rij("Noor de Wit", 160), rij("Liv Vermeer", 161), rij("Bo Smit", 162)]
        let page = Brievenbak(rijen: rows + [rij("Sem de Wit", 163, .geheim)], isIngekort: false)
        func ronde(_ standen: [Brievenronde.Voortgang], isGestopt: Bool = false) -> Brievenronde {
            Brievenronde(
                id: Voorbeeldnummer.id(164), begonnen: verzoek.nu, dag: verzoek.vandaag, metLink: true, isGestopt: isGestopt,
                brieven: zip(rows, standen).map { Brievenronde.Brief(rij: $0, stand: $1) })
        }
        let half = ronde([.gemaakt(papier), .wacht, .wacht], isGestopt: true)
        let whole = ronde([.gemaakt(papier), .gemaakt(papier), .weggelaten(.veranderd)])
        let wrong = Brievenverzending.lees([:], op: verzoek.vandaag)
        let sheets = whole.gemaakt.map { $0.papier.blad(nil, dag: whole.dag, verzoek) }
        return [
            .blad("Brieven die wachten", .gevuld, BrievenbakPages.lijst(page, nil, [:], [], verzoek)),
            .blad("Brieven die wachten", .lang, BrievenbakPages.lijst(page, half, [:], [], verzoek)),
            .blad("Brieven die wachten", .leeg, BrievenbakPages.lijst(Brievenbak(rijen: [], isIngekort: false), nil, [:], [], verzoek)),
            .blad("Brieven maken", .leeg, BrievenbakPages.ronde(half, [:], [], metPdf: false, verzoek)),
            .blad("Brieven maken", .gevuld, BrievenbakPages.ronde(whole, [:], [], metPdf: true, verzoek)),
            .blad("Brieven maken", .fout, BrievenbakPages.ronde(whole, wrong.ingevuld, wrong.fouten, metPdf: true, verzoek)),
            .blad("Brieven om af te drukken", .gevuld, BrievenbakPages.afdruk(sheets, van: 2, verzoek)),
        ]
    }

    private static func brief(
        _ page: Aanvraagblad, _ decision: Feit<Besluit>, _ receipt: Feit<Afwegingsbewijs>, _ family: Voorbeeldgezin
    ) throws -> Besluitbrief {
        try Besluitbrief(
            decision.inhoud, aanvraag: page.beeld.aanvraag.inhoud, bewijs: receipt.inhoud, kader: page.weegkader.kader,
            gegevens: gegevens(family), zienswijzen: zienswijzen(family))
    }

    /// As the family said it, and what was done with it.
    private static func zienswijzen(_ family: Voorbeeldgezin) -> [Briefzienswijze] {
        let said: [(van: ID<Persoon>, woorden: String, isVertrouwelijk: Bool)] = [
            (Voorbeeldgezin.karin, "Twee uur per week is wel weinig.", false),
            (Voorbeeldgezin.noor, "Ik wil niet weer een ander gezicht.", true),
        ]
        return said.enumerated().map { index, item in
            let view = Zienswijze(
                aanvraag: ID(Voorbeeldnummer.id(100)), van: item.van, wat: .gegeven, op: family.vandaag.plus(dagen: -3),
                woorden: item.woorden, isVertrouwelijk: item.isVertrouwelijk)
            let fact = family.feit(180 + UInt8(index), view, kind: Voorbeeldgezin.noor)
            let answer = Zienswijzeantwoord(
                zienswijze: fact.id, op: family.vandaag.plus(dagen: -2), woorden: "Na drie maanden kijken wij samen of het genoeg is.")
            return Briefzienswijze(
                Zienswijzebeeld(feit: fact, antwoord: family.feit(182 + UInt8(index), answer, kind: Voorbeeldgezin.noor)),
                wie: item.van == Voorbeeldgezin.karin ? nil : "Noor")
        }
    }

    static func gegevens(_ family: Voorbeeldgezin) -> Briefgegevens {
        Briefgegevens(
            gemeente: "Waterrijk", aan: "Karin Smeets", jeugdige: "Noor", kenmerk: "B-00000001", verzonden: family.vandaag,
            ondertekenaar: family.verzoek.bezoek.naam, contact: "Team Noord, telefoon 0299 100 100",
            bezwaaradres: "Postbus 1, 1999 AA Waterrijk", clientondersteuning: "MEE, 0299 100 300",
            vertrouwenspersoon: "Jeugdstem, 088 555 1000")
    }
}

extension Aanvraagblad {
    /// The aanvraag of Karin, weighed step by step, and granted.
    static func besloten(_ family: Voorbeeldgezin, verzonden: Verzending?) throws -> Aanvraagblad {
        let open = try voorbeeld(family), kader = open.weegkader.kader, user = family.verzoek.gebruiker
        let found = kader.stappen.enumerated().map { index, step in
            family.feit(130 + UInt8(index), bevinding(step, kader, open, family), dagenGeleden: 5, kind: Voorbeeldgezin.noor)
        }
        let receipt = family.feit(
            150,
            try Afwegingsbewijs.maak(
                aanvraag: open.beeld.id, weging: Weging(open.weegkader.rekenaar, bevindingen: found.map(\.inhoud)),
                sha256: open.weegkader.sha256,
                feiten: open.beeld.bewijsfeiten(open.kader.gezin.personen[Voorbeeldgezin.noor], [], op: family.vandaag), door: user,
                op: family.verzoek.nu), dagenGeleden: 2, kind: Voorbeeldgezin.noor)
        let decision = Besluit(
            aanvraag: open.beeld.id, strekking: .toekennen, voorzieningen: voorziening(family).map { [$0] } ?? [],
            motivering: "Noor durft niet alleen naar school. Samen oefenen helpt haar, en dat kan het gezin niet zelf.",
            mandaat: Mandaat(bron: "Mandaatbesluit Waterrijk 2026, artikel 4", functie: "jeugdprofessional"), ondertekenaar: user,
            genomen: family.vandaag.plus(dagen: -2), bewijs: ID(receipt.id))
        let beeld = Aanvraagbeeld(
            aanvraag: open.beeld.aanvraag, wijzigingen: [], bevindingen: found,
            besluiten: [family.feit(151, decision, dagenGeleden: 2, kind: Voorbeeldgezin.noor)],
            verzendingen: verzonden.map { [$0] } ?? [], intrekkingen: [], bewijzen: [receipt])
        return Aanvraagblad(
            kader: open.kader, beeld: beeld, weegkader: open.weegkader, bevoegdheid: open.bevoegdheid, analyse: open.analyse,
            plan: open.plan)
    }

    static func voorziening(_ family: Voorbeeldgezin) -> Voorziening? {
        Periode(van: family.vandaag, totEnMet: family.vandaag.plus(dagen: 180)).map {
            Voorziening(
                aard: "Begeleiding van Noor, thuis en op school", productcategorie: "45",
                omvang: Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), periode: $0)
        }
    }

    private static func bevinding(_ step: Kaderstap, _ kader: Afwegingskader, _ open: Aanvraagblad, _ family: Voorbeeldgezin)
        -> Stapbevinding
    {
        let conclusion = step.conclusies.first { $0.gevolg != .geenVoorziening } ?? step.conclusies.first
        return Stapbevinding(
            aanvraag: open.beeld.id, kader: kader.id, kaderversie: kader.versie, stap: step.id,
            bevindingen: Dictionary(
                step.bevindingen.map { ($0.id, $0.antwoord("Noor en Karin vertelden dit samen.")) }, uniquingKeysWith: { a, _ in a }),
            bronnen: [Bevindingsbron("Gesprek met Noor en Karin", datum: family.vandaag.plus(dagen: -5))],
            conclusie: conclusion?.code ?? "", overweging: conclusion?.brief ?? "Dit past bij wat school ziet.",
            oordeelVan: Deskundige(gebruiker: family.verzoek.gebruiker, register: .skj, nummer: "10005"))
    }
}
