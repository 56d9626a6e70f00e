// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// "Dit helpt niet": said by a child or a parent at any moment, written down in their words. It stands on the plan and is a task until
/// somebody answered (agenda "Onze jeugd verdient beter": help that does not work harms, and clients see it first).
package struct Helptniet: Feitinhoud {
    package static let soort = "helptniet"
    package let op: Datum
    /// Child or parent; never the professional.
    package let stem: Stem
    package let persoon: ID<Persoon>?
    /// Id of the `Hulpbeeld` it is about; nil: something else, or everything.
    package let hulp: UUIDv7?
    /// What it is about, as it was called on that day.
    package let waarover: String
    package let woorden: String
    package init(op: Datum, stem: Stem, persoon: ID<Persoon>? = nil, hulp: UUIDv7? = nil, waarover: String = "", woorden: String) {
        self.op = op
        self.stem = stem
        self.persoon = persoon
        self.hulp = hulp
        self.waarover = waarover
        self.woorden = woorden
    }
    package var open: Opencodes { Opencodes(code: stem.rawValue, datum: op) }

    /// - Throws: `ongeldig` with all errors: no words, nobody who said it, a day to come.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Helptniet {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop dit is gezegd.")) }
        if stem == .professional { errors.append(Veldfout("namens", "Kies wie van het gezin dit zegt.")) }
        if woorden.isBlank { errors.append(Veldfout("woorden", "Schrijf op wat er niet helpt, in hun eigen woorden.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Helptniet: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon].compactMap(\.self) }
}

/// What was done with it, and what was told to who said it.
package struct Helptnietantwoord: Feitinhoud {
    package static let soort = "helptnietantwoord"
    /// Fact id of the `Helptniet`.
    package let signaal: UUIDv7
    package let op: Datum
    package let gevolg: Helptnietgevolg
    package let woorden: String
    package init(signaal: UUIDv7, op: Datum, gevolg: Helptnietgevolg, woorden: String) {
        self.signaal = signaal
        self.op = op
        self.gevolg = gevolg
        self.woorden = woorden
    }
    package var open: Opencodes { Opencodes(code: gevolg.rawValue, datum: op) }

    /// - Throws: `ongeldig` with all errors: before it was said, in the future, or without what was told.
    package func gecontroleerd(op vandaag: Datum, bij signaal: Helptniet) throws(Afwijzing) -> Helptnietantwoord {
        var errors: [Veldfout] = []
        if op < signaal.op || vandaag < op {
            errors.append(Veldfout("op", "Kies een dag vanaf \(signaal.op.uitgeschreven), en niet in de toekomst."))
        }
        if woorden.isBlank { errors.append(Veldfout("woorden", "Schrijf op wat u samen besprak en afsprak.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Helptnietantwoord: BijFeit {
    package var hoofdfeit: UUIDv7 { signaal }
}

package enum Helptnietgevolg: String, Keuzelijst {
    case besproken
    case bijstellen
    case opschalen
    case afschalen
    case stoppen

    package var label: String {
        switch self {
        case .besproken: "Besproken: we gaan door zoals nu"
        case .bijstellen: "We stellen het plan bij"
        case .opschalen: "Meer of zwaardere hulp"
        case .afschalen: "Minder of lichtere hulp"
        case .stoppen: "We stoppen met deze hulp"
        }
    }

    /// What was agreed changes the plan.
    package var raaktPlan: Bool { self != .besproken }
}

/// A signal with the answer to it.
package struct Helptnietbeeld: Sendable, Equatable {
    package let signaal: Feit<Helptniet>
    /// The last one; nil: nobody answered yet.
    package let antwoord: Feit<Helptnietantwoord>?

    package var isOpen: Bool { antwoord == nil }

    /// By the day it was said, the first one first.
    package static func lijst(_ signalen: [Feit<Helptniet>], _ antwoorden: [Feit<Helptnietantwoord>]) -> [Helptnietbeeld] {
        let answers = antwoorden.geldend().opDatum(\.op)
        return signalen.geldend().opDatum(\.op).map { signal in
            Helptnietbeeld(signaal: signal, antwoord: answers.last { $0.inhoud.signaal == signal.id })
        }
    }
}
