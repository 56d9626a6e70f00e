// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What one person gives one goal: where it is now and where they want it, 0…10. Both may stay empty.
package struct Doelcijfer: Codable, Sendable, Equatable {
    /// Id of the `Gezinsdoel`.
    package let doel: UUIDv7
    package let stem: Stem
    /// Nil: the professional.
    package let persoon: ID<Persoon>?
    package let nu: Int?
    package let wens: Int?
    package init(doel: UUIDv7, stem: Stem, persoon: ID<Persoon>? = nil, nu: Int? = nil, wens: Int? = nil) {
        self.doel = doel
        self.stem = stem
        self.persoon = persoon
        self.nu = nu
        self.wens = wens
    }
    package var isGevuld: Bool { nu != nil || wens != nil }
}

/// Figures that one person gave the goals on a day, at the start or at any other moment.
package struct Doelmeting: Feitinhoud {
    package static let soort = "doelmeting"
    package let op: Datum
    package let cijfers: [Doelcijfer]
    package init(op: Datum, cijfers: [Doelcijfer]) {
        self.op = op
        self.cijfers = cijfers
    }
    package var open: Opencodes { Opencodes(datum: op) }

    /// - Throws: `ongeldig` when nothing was given, a figure lies outside 0…10, or the day is still to come.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Doelmeting {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop de cijfers zijn gegeven.")) }
        if !cijfers.contains(where: \.isGevuld) { errors.append(Veldfout("cijfers", "Vul minstens één cijfer in. De rest mag leeg.")) }
        if cijfers.contains(where: { [$0.nu, $0.wens].compactMap(\.self).contains { !(0...10).contains($0) } }) {
            errors.append(Veldfout("cijfers", "Geef cijfers van 0 tot en met 10, of laat ze leeg."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Doelmeting: OverPersonen {
    package var overPersonen: [ID<Persoon>] { cijfers.compactMap(\.persoon) }
}

/// One voice about one goal over time: where it began, where it is, what is wished.
package struct Doelverloop: Sendable, Equatable {
    package struct Punt: Sendable, Equatable {
        package let op: Datum
        package let cijfer: Int
    }

    package let doel: UUIDv7
    package let stem: Stem
    package let persoon: ID<Persoon>?
    /// By day, the first one first.
    package let punten: [Punt]
    package let wens: Int?

    package var start: Int? { punten.first?.cijfer }
    package var nu: Int? { punten.last?.cijfer }
    /// From the first figure to the last; nil with fewer than two.
    package var verandering: Int? { punten.count < 2 ? nil : nu.flatMap { now in start.map { now - $0 } } }
    /// Is it where this person wants it? Nil when they did not say both.
    package var isBereikt: Bool? { nu.flatMap { now in wens.map { $0 <= now } } }

    /// All voices on all goals, from evaluations and figures in between; children, parents, professional. Voices are never added up.
    package static func lijst(_ metingen: [Feit<Doelmeting>], _ evaluaties: [Feit<Evaluatie>]) -> [Doelverloop] {
        let given =
            metingen.geldend().map { Gegeven($0.inhoud.op, $0.opgetekend, $0.id, $0.inhoud.cijfers) }
            + evaluaties.geldend().map { Gegeven($0.inhoud.op, $0.opgetekend, $0.id, $0.inhoud.cijfers ?? []) }
        var courses: [Sleutel: [(Datum, Doelcijfer)]] = [:]
        for moment in given.sorted(by: <) {
            for figure in moment.cijfers where figure.isGevuld { courses[Sleutel(figure), default: []].append((moment.op, figure)) }
        }
        return courses.map { key, figures in
            Doelverloop(
                doel: key.doel, stem: key.stem, persoon: key.persoon,
                punten: figures.compactMap { day, figure in figure.nu.map { Punt(op: day, cijfer: $0) } },
                wens: figures.compactMap(\.1.wens).last)
        }.sorted { $0.volgorde < $1.volgorde }
    }

    private var volgorde: (String, Int, String) {
        (doel.hex, Stem.allCases.firstIndex(of: stem) ?? 0, persoon?.hex ?? "")
    }

    private struct Sleutel: Hashable {
        let doel: UUIDv7
        let stem: Stem
        let persoon: ID<Persoon>?
        init(_ cijfer: Doelcijfer) { (doel, stem, persoon) = (cijfer.doel, cijfer.stem, cijfer.persoon) }
    }

    private struct Gegeven {
        let op: Datum
        let opgetekend: Moment
        let id: UUIDv7
        let cijfers: [Doelcijfer]
        init(_ op: Datum, _ opgetekend: Moment, _ id: UUIDv7, _ cijfers: [Doelcijfer]) {
            (self.op, self.opgetekend, self.id, self.cijfers) = (op, opgetekend, id, cijfers)
        }
        static func < (left: Gegeven, right: Gegeven) -> Bool {
            (left.op, left.opgetekend, left.id) < (right.op, right.opgetekend, right.id)
        }
    }
}

/// How far the goals of a plan came, as those who looked back said. Derived; nobody types it (Besluit Jeugdwet 7.5.3 lid 1 onder m).
package struct Doelrealisatie: Sendable, Equatable {
    package struct Doel: Sendable, Equatable {
        package let doel: UUIDv7
        /// The last outcome that was said; nil: not looked back on yet.
        package let uitkomst: Doelresultaat?
        /// Everyone who wished a figure has it; nil: nobody did.
        package let volgensWens: Bool?
    }

    package let doelen: [Doel]

    package var gehaald: Int { doelen.count { $0.uitkomst == .bereikt } }
    package var bekeken: Int { doelen.count { $0.uitkomst != nil } }
    package var totaal: Int { doelen.count }

    /// Goals keep their id over versions: what was said of one in an earlier version still counts.
    package static func van(_ plan: Gezinsplan, evaluaties: [Feit<Evaluatie>], metingen: [Feit<Doelmeting>]) -> Doelrealisatie {
        let looked = evaluaties.geldend().opDatum(\.op)
        let courses = Doelverloop.lijst(metingen, evaluaties)
        return Doelrealisatie(
            doelen: plan.doelen.map { goal in
                let said = looked.last { $0.inhoud.doelen.contains { $0.doel == goal.id } }
                let wishes = courses.filter { $0.doel == goal.id }.compactMap(\.isBereikt)
                return Doel(
                    doel: goal.id, uitkomst: said?.inhoud.doelen.last { $0.doel == goal.id }?.uitkomst,
                    volgensWens: wishes.isEmpty ? nil : wishes.allSatisfy(\.self))
            })
    }
}
