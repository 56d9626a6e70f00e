// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What follows from the facts of a file before anything is judged: the current round (since the last closing), its questions, children,
/// plan and help. In a fixed order, whatever the order of the facts.
package struct Dossierbeeld: Sendable {
    package let feiten: Dossierfeiten
    package let vandaag: Datum
    package let regels: Dossierregels
    /// By which aanvragen are weighed now; nil: not read, no refusal is seen coming.
    package let kader: Afwegingskader?
    /// The last closing.
    package let afsluiting: Feit<Afsluiting>?
    /// Questions of the current round, by date.
    package let vragen: [Feit<Hulpvraag>]
    package let aanvragen: [Aanvraagbeeld]
    package let besluiten: [Besluitbeeld]
    package let trajecten: [Traject]
    /// The version of the plan in force, in the current round.
    package let plan: Feit<Gezinsplan>?
    /// Evaluations of the current round, by date.
    package let evaluaties: [Feit<Evaluatie>]
    /// Safety flags that stand now, by date.
    package let vlaggen: [Feit<Veiligheidsvlag>]

    package init(_ feiten: Dossierfeiten, op vandaag: Datum, regels: Dossierregels, kader: Afwegingskader? = nil) {
        self.feiten = feiten
        self.vandaag = vandaag
        self.regels = regels
        self.kader = kader
        let closing = feiten.afsluitingen.geldend().opDatum(\.op).last
        afsluiting = closing
        vragen = feiten.hulpvragen.geldend().opDatum(\.datum).filter { Self.na(closing, $0.inhoud.datum, $0.opgetekend) }
        aanvragen = Aanvraagbeeld.lijst(feiten, op: vandaag)
        besluiten = Besluitbeeld.lijst(feiten, op: vandaag)
        trajecten = Traject.lijst(feiten.toewijzingen, starts: feiten.starts, stops: feiten.stops)
        plan = Gezinsplan.geldend(feiten.plannen.filter { Self.na(closing, $0.inhoud.datum, $0.opgetekend) })
        evaluaties = feiten.evaluaties.geldend().opDatum(\.op).filter { Self.na(closing, $0.inhoud.op, $0.opgetekend) }
        vlaggen = feiten.vlaggen.lopend(op: vandaag, einden: feiten.beeindigingen).opDatum(\.datum)
    }

    /// On the day of the closing itself, what was recorded later belongs to the next round.
    private static func na(_ closing: Feit<Afsluiting>?, _ dag: Datum, _ opgetekend: Moment) -> Bool {
        guard let closing else { return true }
        return closing.inhoud.op < dag || (closing.inhoud.op == dag && closing.opgetekend < opgetekend)
    }

    package var normen: Normen { regels.normen }

    package var isAfgesloten: Bool { afsluiting != nil && vragen.isEmpty }

    package func triage(_ vraag: Feit<Hulpvraag>) -> Feit<Triage>? {
        let versions = feiten.hulpvragen.versies(van: vraag)
        return feiten.triages.geldend().filter { versions.contains($0.inhoud.hulpvraag) }.opDatum(\.datum).last
    }

    /// Where its triage stands. While a new round is open, the triage before it still holds.
    package func triageverloop(_ vraag: Feit<Hulpvraag>) -> Triageverloop {
        let versions = feiten.hulpvragen.versies(van: vraag)
        return Triageverloop(
            stappen: feiten.stappen.geldend().filter { versions.contains($0.inhoud.hulpvraag) },
            triages: feiten.triages.geldend().filter { versions.contains($0.inhoud.hulpvraag) })
    }

    /// Questions with which the work goes on, each with its triage.
    package var vervolg: [(vraag: Feit<Hulpvraag>, triage: Feit<Triage>)] {
        vragen.compactMap { vraag in
            triage(vraag).flatMap { $0.inhoud.route.vraagtVervolg ? (vraag, $0) : nil }
        }
    }

    /// The children it is about: those named in the questions, else every jeugdige in the file.
    package var jeugdigen: [ID<Persoon>] {
        let named = Set(vervolg.flatMap(\.vraag.inhoud.over))
        if !named.isEmpty { return named.sorted() }
        let running = feiten.deelnames.lopend(op: vandaag, einden: feiten.beeindigingen)
        return Set(running.filter { $0.inhoud.rol == .jeugdige }.map(\.inhoud.persoon)).sorted()
    }

    /// The analysis of one child: what stands on its own line and on the family's.
    package func analyse(_ kind: ID<Persoon>) -> Analysebeeld {
        Analysebeeld.van(
            stemmen: feiten.stemmen.op(kind), vaststellingen: feiten.vaststellingen.op(kind), duidingen: feiten.duidingen.op(kind),
            bevindingen: feiten.bevindingen.op(kind), normaliseren: feiten.normaliseren.op(kind),
            nietGehoord: feiten.nietGehoord.op(kind),
            terreinen: Terreinbeeld.alle(feiten.terreinvragen.op(kind), feiten.terreinuitkomsten.op(kind)))
    }

    /// Contacts with the family itself on or after a day.
    package func contacten(vanaf dag: Datum) -> [Feit<Contactnotitie>] {
        feiten.notities.geldend().filter { $0.inhoud.contactsoort.isMetGezin && dag <= $0.inhoud.datum }.opDatum(\.datum)
    }

    /// Whether a plan of its own was offered, last known in the current round.
    package var groepsplan: Feit<Familiegroepsplanaanbod>? {
        feiten.groepsplannen.geldend().opDatum(\.op).last { Self.na(afsluiting, $0.inhoud.op, $0.opgetekend) }
    }

    /// What clients asked, the first received on top.
    package var verzoeken: [Verzoekbeeld] {
        Verzoekbeeld.lijst(
            verzoeken: feiten.verzoeken, besluiten: feiten.verzoekbesluiten, toetsen: feiten.verzoektoetsen,
            uitstellen: feiten.verzoekuitstellen, afgiften: feiten.verzoekafgiften, normen: normen)
    }

    package var openAanvragen: [Aanvraagbeeld] { aanvragen.filter(\.isOpen) }

    /// When a child was born, as far as is known.
    package func geboren(_ kind: ID<Persoon>) -> Geboortedatum? {
        feiten.personen.filter { $0.inhoud.persoon == kind }.laatste(op: vandaag)?.inhoud.geboortedatum
    }

    /// Who has gezag over a child, as far as is known; nil over who is an adult, and over who is not born yet (BW 1:245).
    package func gezag(over kind: ID<Persoon>) -> Gezagsbeeld? {
        let isUnborn = feiten.levens.filter { $0.inhoud.persoon == kind }.laatste(op: vandaag)?.inhoud.leven == .ongeboren
        guard !isUnborn else { return nil }
        return Gezagsbeeld.van(kind, geboren: geboren(kind), feiten: feiten.gezag, op: vandaag)
    }

    /// From whom an answer to the plan in force is still asked.
    package var openAkkoorden: [ID<Persoon>] {
        guard let plan else { return [] }
        let children = jeugdigen.map { ($0, geboren($0)) }
        let holders = jeugdigen.flatMap { gezag(over: $0)?.houders ?? [] }
        let asked = Akkoordplicht.gevraagd(kinderen: children, gezag: holders, op: vandaag)
        return Akkoordplicht.open(asked, plan: plan.id, akkoorden: feiten.akkoorden)
    }
}

extension Array {
    /// Facts on the line of this child, or on the family's shared line.
    fileprivate func op<I>(_ kind: ID<Persoon>) -> [Feit<I>] where Element == Feit<I> {
        filter { $0.jeugdige == kind || $0.jeugdige == nil }
    }
}
