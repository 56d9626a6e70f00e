// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// The road of one family, step by step: each step adds the facts that one page records.
struct Verhaal {
    var feiten = Dossierfeiten()
    let start: Datum

    init(start: Datum) { self.start = start }

    static let stappen: [(naam: String, fase: Fase, doe: @Sendable (inout Verhaal) throws -> Void)] = [
        ("vraag", .nieuw, { $0.vraag() }), ("triage", .analyse, { $0.triage() }), ("gezin", .analyse, { $0.gezin() }),
        ("contact", .analyse, { $0.contact() }), ("analyse", .plan, { $0.analyse() }), ("plan", .besluit, { $0.plan() }),
        ("besluit", .toewijzen, { try $0.besluit() }), ("toewijzing", .wachten, { try $0.toewijzing() }),
        ("start", .uitvoering, { $0.startHulp() }), ("evaluatie", .afronden, { $0.evaluatie() }), ("stop", .afronden, { $0.stop() }),
        ("afsluiting", .afgesloten, { $0.afsluiting() }),
    ]

    static func tot(_ naam: String, start: Datum) throws -> Verhaal {
        var story = Verhaal(start: start)
        for step in stappen {
            try step.doe(&story)
            if step.naam == naam { break }
        }
        return story
    }

    mutating func vraag() {
        let question = Hulpvraag(
            datum: start, deur: .telefoon, vanPersoon: Wereld.karin, over: [Wereld.noor], woorden: "Noor gaat niet meer naar school.",
            aanvraagOntvangen: start)
        feiten.hulpvragen.append(Wereld.feit(100, question, op: start))
    }

    mutating func triage() {
        let triage = Triage(
            hulpvraag: Wereld.id(100), datum: start, veiligheid: .veilig, urgentie: .gewoon, route: .aanvraag,
            waarom: "Moeder vraagt hulp aan")
        feiten.triages.append(Wereld.feit(101, triage, op: start))
    }

    mutating func gezin() {
        let day = start.plus(dagen: 1)
        feiten.deelnames.append(Wereld.feit(102, Deelname(persoon: Wereld.noor, rol: .jeugdige, wonen: .inHuis), op: day))
        let custody = Gezag(
            kind: Wereld.noor, gezagsoort: .gezamenlijk, houders: [Wereld.karin, Wereld.daan], herkomst: .gezagsregister, gezienOp: day)
        feiten.gezag.append(Wereld.feit(103, custody, op: day, kind: Wereld.noor))
    }

    mutating func contact() {
        let day = start.plus(dagen: 3)
        let note = Contactnotitie(
            contactsoort: .huisbezoek, datum: day, over: [Wereld.noor], gezegd: "Ik durf niet.", gedacht: "Noor oogt moe.")
        feiten.notities.append(Wereld.feit(104, note, op: day, kind: Wereld.noor))
    }

    mutating func analyse() {
        let day = start.plus(dagen: 10)
        for (offset, stem) in [Stem.kind, .ouder].enumerated() {
            let voice = Leefgebiedstem(
                leefgebied: offset == 0 ? .veiligheid : .school, stem: stem, datum: day, woorden: "Het gaat wel.", cijfer: 5)
            feiten.stemmen.append(Wereld.feit(105 + offset, voice, op: day, kind: Wereld.noor))
        }
        let finding = Leefgebiedbevinding(
            leefgebied: .school, conclusie: "Noor is bang op school.", resultaat: .individueleVoorziening, datum: day)
        feiten.bevindingen.append(Wereld.feit(107, finding, op: day, kind: Wereld.noor))
    }

    mutating func plan() {
        let day = start.plus(dagen: 14)
        feiten.groepsplannen.append(Wereld.feit(108, Familiegroepsplanaanbod(op: day, uitkomst: .afgezien), op: day))
        let action = Actie(
            id: Wereld.id(110), wat: "Elke week wandelen", uitvoerder: .netwerk, wie: "tante Els", uiterlijk: start.plus(dagen: 30))
        let goal = Gezinsdoel(
            id: Wereld.id(111), woorden: "Noor durft naar school", bevindingen: [Wereld.id(107)], strekking: .meedoen, voor: Wereld.noor,
            acties: [action])
        let plan = Gezinsplan(nummer: 1, datum: day, doelen: [goal], evaluatieOp: start.plus(dagen: 90))
        feiten.plannen.append(Wereld.feit(109, plan, op: day))
    }

    mutating func besluit() throws {
        let day = start.plus(dagen: 28)
        let request = Aanvraag(
            ontvangen: start, waarvoor: .individueleVoorziening, gevraagd: "Hulp voor Noor", aanvrager: Wereld.karin, jeugdige: Wereld.noor)
        feiten.aanvragen.append(Wereld.feit(112, request, op: day, kind: Wereld.noor))
        let period = try #require(Periode(van: day, totEnMet: day.plus(maanden: 6)))
        let provision = Voorziening(
            aard: "gesprekken", productcategorie: "45", omvang: Omvang(volume: 1, eenheid: .uur, frequentie: .perWeek), periode: period)
        let decision = Besluit(
            aanvraag: ID(Wereld.id(112)), strekking: .toekennen, voorzieningen: [provision],
            motivering: "Nodig om weer naar school te durven.",
            mandaat: Mandaat(bron: "Mandaatbesluit 2026", functie: "jeugdprofessional"), ondertekenaar: Wereld.amina, genomen: day,
            bewijs: ID(Wereld.id(113)))
        feiten.besluiten.append(Wereld.feit(114, decision, op: day, kind: Wereld.noor))
        let sent = Verzending(besluit: ID(Wereld.id(114)), verzonden: day, wijze: .post)
        feiten.verzendingen.append(Wereld.feit(115, sent, op: day, kind: Wereld.noor))
    }

    mutating func toewijzing() throws {
        let day = start.plus(dagen: 29)
        let agb = try #require(AGBCode("12345678"))
        let order = Toewijzing(
            nummer: 10_023, besluit: Wereld.id(114), jeugdige: Wereld.noor, aanbieder: Wereld.boog, agb: agb, toegewezenOp: day,
            periode: try #require(Periode(van: day, totEnMet: day.plus(maanden: 6))), categorie: "45", product: "45A04")
        feiten.toewijzingen.append(Wereld.feit(116, order, op: day, kind: Wereld.noor))
    }

    mutating func startHulp() {
        let day = start.plus(dagen: 40)
        feiten.starts.append(Wereld.feit(117, LeveringStart(toewijzing: 10_023, op: day, bericht: "B1"), op: day, kind: Wereld.noor))
    }

    mutating func evaluatie() {
        let day = start.plus(dagen: 90)
        let review = Evaluatie(
            plan: Wereld.id(109), op: day, oordelen: [Hulpoordeel(stem: .kind, persoon: Wereld.noor, cijfer: 8, woorden: "Ik ga weer.")],
            doelen: [Doeluitkomst(doel: Wereld.id(111), uitkomst: .bereikt)], vervolg: .afsluiten)
        feiten.evaluaties.append(Wereld.feit(118, review, op: day))
    }

    mutating func stop() {
        let day = start.plus(dagen: 92)
        feiten.stops.append(Wereld.feit(119, LeveringStop(toewijzing: 10_023, op: day, reden: .volgensPlan), op: day, kind: Wereld.noor))
    }

    mutating func afsluiting() {
        let day = start.plus(dagen: 95)
        feiten.afsluitingen.append(Wereld.feit(120, Afsluiting(op: day, reden: .doelenBereikt), op: day))
    }
}

extension Dossierfeiten {
    /// The same facts in another order.
    func geschud(_ seed: UInt64) -> Dossierfeiten {
        var random = Vast(state: seed)
        var copy = self
        copy.hulpvragen.shuffle(using: &random)
        copy.triages.shuffle(using: &random)
        copy.deelnames.shuffle(using: &random)
        copy.gezag.shuffle(using: &random)
        copy.vlaggen.shuffle(using: &random)
        copy.beeindigingen.shuffle(using: &random)
        copy.notities.shuffle(using: &random)
        copy.stemmen.shuffle(using: &random)
        copy.bevindingen.shuffle(using: &random)
        copy.groepsplannen.shuffle(using: &random)
        copy.plannen.shuffle(using: &random)
        copy.akkoorden.shuffle(using: &random)
        copy.evaluaties.shuffle(using: &random)
        copy.afsluitingen.shuffle(using: &random)
        copy.aanvragen.shuffle(using: &random)
        copy.besluiten.shuffle(using: &random)
        copy.verzendingen.shuffle(using: &random)
        copy.toewijzingen.shuffle(using: &random)
        copy.starts.shuffle(using: &random)
        copy.stops.shuffle(using: &random)
        return copy
    }

    /// Two roads in one file.
    func en(_ ander: Dossierfeiten) -> Dossierfeiten {
        var both = self
        both.hulpvragen += ander.hulpvragen
        both.triages += ander.triages
        both.deelnames += ander.deelnames
        both.gezag += ander.gezag
        both.notities += ander.notities
        both.stemmen += ander.stemmen
        both.bevindingen += ander.bevindingen
        both.groepsplannen += ander.groepsplannen
        both.plannen += ander.plannen
        both.evaluaties += ander.evaluaties
        both.afsluitingen += ander.afsluitingen
        both.aanvragen += ander.aanvragen
        both.besluiten += ander.besluiten
        both.verzendingen += ander.verzendingen
        both.toewijzingen += ander.toewijzingen
        both.starts += ander.starts
        both.stops += ander.stops
        return both
    }
}
