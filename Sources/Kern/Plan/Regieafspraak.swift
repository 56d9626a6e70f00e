// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Who has the regie over the plan, or over one action of it. Without an agreement it is the family's (seedmap S3-2.3.1-K7): giving it
/// to another is dated, has a reason and ends.
package struct Regieafspraak: Feitinhoud {
    package static let soort = "regieafspraak"
    package let op: Datum
    /// Id of the `Actie`; nil: the whole plan.
    package let actie: UUIDv7?
    package let bij: Regiehouder
    /// Name as the family knows it: "Amina", "De Boog".
    package let wie: String
    /// The last day; nil only with the family.
    package let tot: Datum?
    package let waarom: String
    package init(op: Datum, actie: UUIDv7? = nil, bij: Regiehouder, wie: String = "", tot: Datum? = nil, waarom: String = "") {
        self.op = op
        self.actie = actie
        self.bij = bij
        self.wie = wie
        self.tot = tot
        self.waarom = waarom
    }
    package var open: Opencodes { Opencodes(code: bij.rawValue, datum: tot ?? op) }

    /// - Throws: `ongeldig` with all errors: regie away from the family without a reason, without an end, or for longer than a year.
    package func gecontroleerd() throws(Afwijzing) -> Regieafspraak {
        guard bij != .gezin else { return self }
        var errors: [Veldfout] = []
        if wie.isBlank { errors.append(Veldfout("wie", "Schrijf op wie de regie heeft, met de naam die het gezin kent.")) }
        if waarom.isBlank { errors.append(Veldfout("waarom", "Schrijf op waarom de regie nu niet bij het gezin ligt.")) }
        if tot.map({ $0 <= op || op.plus(jaren: 1) < $0 }) ?? true {
            errors.append(Veldfout("tot", "Spreek een laatste dag af, na \(op.uitgeschreven) en binnen een jaar. Daarna kijkt u opnieuw."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Regiehouder: String, Keuzelijst {
    case gezin
    case netwerk
    case team
    case aanbieder
    case gi
    case ander

    package var label: String {
        switch self {
        case .gezin: "Het gezin zelf"
        case .netwerk: "Familie of netwerk"
        case .team: "Het team"
        case .aanbieder: "Een aanbieder"
        case .gi: "De gecertificeerde instelling"
        case .ander: "Iemand anders"
        }
    }
}

/// With whom the regie is on a day, and why.
package struct Regiebeeld: Sendable, Equatable {
    package let bij: Regiehouder
    package let wie: String
    package let tot: Datum?
    package let waarom: String
    /// The agreement that says so, also when it is over; nil: there was none.
    package let feit: UUIDv7?
    /// The agreement ended by itself: the family has it again, and nobody said so yet.
    package let isAfgelopen: Bool

    package var tekst: String { wie.isBlank ? bij.label : wie }

    /// - Parameter actie: nil: the whole plan. An action without an agreement of its own follows the plan.
    package static func van(_ feiten: [Feit<Regieafspraak>], actie: UUIDv7? = nil, op dag: Datum) -> Regiebeeld {
        let known = feiten.geldend().filter { $0.inhoud.op <= dag }.opDatum(\.op)
        guard let last = known.last(where: { $0.inhoud.actie == actie }) else {
            guard actie != nil else { return gezin(nil, isAfgelopen: false) }
            return van(feiten, op: dag)
        }
        let said = last.inhoud
        if let tot = said.tot, tot < dag { return gezin(last, isAfgelopen: true) }
        return Regiebeeld(bij: said.bij, wie: said.wie, tot: said.tot, waarom: said.waarom, feit: last.id, isAfgelopen: false)
    }

    private static func gezin(_ last: Feit<Regieafspraak>?, isAfgelopen: Bool) -> Regiebeeld {
        Regiebeeld(bij: .gezin, wie: "", tot: last?.inhoud.tot, waarom: "", feit: last?.id, isAfgelopen: isAfgelopen)
    }

    /// Agreements that hold now or ran out and were not spoken of again, of the plan and of these actions; each once.
    package static func alle(_ feiten: [Feit<Regieafspraak>], acties: [UUIDv7], op dag: Datum) -> [(actie: UUIDv7?, beeld: Regiebeeld)] {
        ([nil] + acties.map(Optional.some)).compactMap { actie in
            guard feiten.geldend().contains(where: { $0.inhoud.actie == actie && $0.inhoud.op <= dag }) else { return nil }
            return (actie, van(feiten, actie: actie, op: dag))
        }
    }
}
