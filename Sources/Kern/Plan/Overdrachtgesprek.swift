// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What was told when another helper came: the fixed contact or the provider (kwaliteitskader: overdracht at each change; seedmap S4-3-1).
/// Ticked, not written out; what is missing is a task until it is told or not needed.
package struct Overdrachtgesprek: Feitinhoud {
    package static let soort = "overdrachtgesprek"
    /// Id of the `Wissel`.
    package let wissel: UUIDv7
    package let op: Datum
    /// Who told, and who heard it, by name.
    package let verteldDoor: String
    package let verteldAan: String
    package let verteld: [Overdrachtpunt]
    /// Why the rest is not needed; empty: it still has to be told.
    package let restNietNodig: String
    package init(
        wissel: UUIDv7, op: Datum, verteldDoor: String, verteldAan: String, verteld: [Overdrachtpunt], restNietNodig: String = ""
    ) {
        self.wissel = wissel
        self.op = op
        self.verteldDoor = verteldDoor
        self.verteldAan = verteldAan
        self.verteld = verteld
        self.restNietNodig = restNietNodig
    }
    package var open: Opencodes { Opencodes(datum: op, nummer: Int64(verteld.count)) }

    /// - Throws: `ongeldig` with all errors at once.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Overdrachtgesprek {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag van het gesprek in.")) }
        if verteldDoor.isBlank { errors.append(Veldfout("verteldDoor", "Schrijf op wie dit vertelde.")) }
        if verteldAan.isBlank { errors.append(Veldfout("verteldAan", "Schrijf op aan wie het is verteld.")) }
        if verteld.isEmpty, restNietNodig.isBlank {
            errors.append(Veldfout("verteld", "Vink aan wat is verteld. Was er niets te vertellen, schrijf dan op waarom."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Overdrachtpunt: String, Keuzelijst {
    case gezin
    case vraag
    case veiligheid
    case plan
    case watHielp = "wat-hielp"
    case netwerk
    case gezag
    case termijnen

    package var label: String {
        switch self {
        case .gezin: "Het gezin weet wie er komt, en heeft die ontmoet"
        case .vraag: "De vraag van het gezin, in hun woorden"
        case .veiligheid: "Veiligheid, en wat daarover is afgesproken"
        case .plan: "Het plan: doelen, wie doet wat, wanneer samen kijken"
        case .watHielp: "Wat eerder hielp, en wat niet"
        case .netwerk: "Wie belangrijk is: familie, JIM, school"
        case .gezag: "Gezag en toestemming"
        case .termijnen: "Wat niet kan wachten"
        }
    }
}

/// Somebody else came: a fixed contact, or a provider.
package struct Wissel: Sendable, Equatable {
    package enum Soort: String, Sendable { case contactpersoon, aanbieder }

    /// Fact id of the relation that was given, or of the order of the new provider.
    package let id: UUIDv7
    package let soort: Soort
    package let op: Datum
    package let jeugdige: ID<Persoon>?
    /// Who it was and who it is: ids of users or orders, whose names the room knows that has them.
    package let van: UUIDv7
    package let naar: UUIDv7
    package init(id: UUIDv7, soort: Soort, op: Datum, jeugdige: ID<Persoon>? = nil, van: UUIDv7, naar: UUIDv7) {
        self.id = id
        self.soort = soort
        self.op = op
        self.jeugdige = jeugdige
        self.van = van
        self.naar = naar
    }

    /// Longer ago than so many weeks nobody is asked any more what was told.
    package static let weken = 26

    package func isVers(op dag: Datum) -> Bool { op <= dag && dag <= op.plus(weken: Self.weken) }

    /// The last time the family got another fixed contact; nil: it never did, or nobody is contact now.
    package static func contactpersoon(_ relaties: Relaties, op nu: Moment) -> Wissel? {
        let course = Contactpersoonverloop(relaties, op: nu)
        guard let now = course.nu, let before = course.delen.dropLast().last else { return nil }
        let given = relaties.gegeven.filter {
            $0.inhoud.relatiesoort == .vasteContactpersoon && $0.inhoud.gebruiker == now.wie && $0.inhoud.van.datum == now.van
        }.min { ($0.inhoud.van, $0.id) < ($1.inhoud.van, $1.id) }
        return given.map { Wissel(id: $0.id, soort: .contactpersoon, op: now.van, van: before.wie.raw, naar: now.wie.raw) }
    }
}

/// A change with what was told at it, in one or more talks.
package struct Overdrachtbeeld: Sendable, Equatable {
    package let wissel: Wissel
    package let gesprekken: [Feit<Overdrachtgesprek>]

    package init(_ wissel: Wissel, _ gesprekken: [Feit<Overdrachtgesprek>]) {
        self.wissel = wissel
        self.gesprekken = gesprekken.geldend().filter { $0.inhoud.wissel == wissel.id }.opDatum(\.op)
    }

    /// Not told yet, in any of the talks.
    package var ontbreekt: [Overdrachtpunt] {
        let told = Set(gesprekken.flatMap(\.inhoud.verteld))
        return Overdrachtpunt.allCases.filter { !told.contains($0) }
    }

    package var isKlaar: Bool { ontbreekt.isEmpty || gesprekken.contains { !$0.inhoud.restNietNodig.isBlank } }
}
