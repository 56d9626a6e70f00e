// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A jeugdige moves to or from another gemeente while help runs or was promised (Jeugdwet 2.7a).
package struct Verhuizing: Feitinhoud {
    package static let soort = "verhuizing"
    package let persoon: ID<Persoon>
    package let richting: Verhuisrichting
    /// The other gemeente.
    package let gemeente: Gemeentecode
    package let op: Datum
    package let hulp: Verhuishulp
    /// Did they ask to go on with the same help?
    package let opVerzoek: Bool
    /// Which help, of whom: "ambulante begeleiding, De Brug".
    package let omschrijving: String
    package init(
        persoon: ID<Persoon>, richting: Verhuisrichting, gemeente: Gemeentecode, op: Datum, hulp: Verhuishulp, opVerzoek: Bool = false,
        omschrijving: String = ""
    ) {
        self.persoon = persoon
        self.richting = richting
        self.gemeente = gemeente
        self.op = op
        self.hulp = hulp
        self.opVerzoek = opVerzoek
        self.omschrijving = omschrijving
    }
    package var open: Opencodes { Opencodes(code: richting.rawValue, datum: op) }
}

extension Verhuizing: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon] }
}

/// How help goes on at the new gemeente, and until when at most.
package struct Voortzetting: Sendable, Equatable {
    package let isZelfde: Bool
    package let laatsteDag: Datum
}

extension Verhuizing {
    /// What the new gemeente owes (Jeugdwet 2.7a); nil when nothing has to go on.
    package var voortzetting: Oordeel<Voortzetting?> {
        let facts = ["op": op.iso, "hulp": hulp.rawValue, "opVerzoek": opVerzoek ? "ja" : "nee"]
        func outcome(_ result: Voortzetting?, _ bron: String, _ why: String) -> Oordeel<Voortzetting?> {
            Oordeel(result, gronden: [Grond(regel: "verhuizing/1", bron: bron, uitleg: why, feiten: facts)])
        }
        switch hulp {
        case .geen: return outcome(nil, "Jeugdwet 2.7a", "Er loopt geen hulp die door moet gaan.")
        case .verblijf:
            return outcome(
                nil, "Jeugdwet 1.1, woonplaats onder 2°",
                "Bij hulp met verblijf verandert de woonplaats niet door het verblijf: de gemeente van het woonadres ervoor blijft verantwoordelijk. "
                    + "Bepaal de woonplaats opnieuw.")
        case .ambulant, .toegezegd:
            let end = op.plus(jaren: 1).plus(dagen: -1)
            let term = "Dat geldt hoogstens een jaar: tot en met \(end.uitgeschreven)."
            let why =
                opVerzoek
                ? "Het gezin vroeg om dezelfde hulp. Die gaat door bij dezelfde aanbieder, op dezelfde voorwaarden en tegen hetzelfde tarief. \(term)"
                : "Het gezin vroeg niet om dezelfde hulp. De nieuwe gemeente zorgt voor hulp die gelijkwaardig is. \(term)"
            return outcome(Voortzetting(isZelfde: opVerzoek, laatsteDag: end), "Jeugdwet 2.7a", why)
        }
    }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(eigen: Gemeentecode, op vandaag: Datum) throws(Afwijzing) -> Verhuizing {
        var errors: [Veldfout] = []
        if gemeente == eigen { errors.append(Veldfout("gemeente", "Dit is onze eigen gemeente. Kies de andere.")) }
        if op < vandaag.plus(jaren: -2) || vandaag.plus(jaren: 1) < op {
            errors.append(Veldfout("op", "Controleer het jaar: deze dag ligt ver weg."))
        }
        if hulp.gaatDoor, omschrijving.isBlank {
            errors.append(Veldfout("omschrijving", "Schrijf op welke hulp het is en van wie."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Verhuisrichting: String, Keuzelijst {
    case vertrek
    case komst

    package var label: String {
        switch self {
        case .vertrek: "Van ons naar een andere gemeente"
        case .komst: "Van een andere gemeente naar ons"
        }
    }
}

/// Help at the moment of moving.
package enum Verhuishulp: String, Keuzelijst {
    case geen
    case ambulant
    case toegezegd
    case verblijf

    package var label: String {
        switch self {
        case .geen: "Geen hulp, of alleen vrij toegankelijke"
        case .ambulant: "Ja, zonder verblijf"
        case .toegezegd: "Toegezegd, maar nog niet begonnen"
        case .verblijf: "Ja, met verblijf"
        }
    }

    package var gaatDoor: Bool { self == .ambulant || self == .toegezegd }
}
