// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The part someone has in a family's file. Whether a parent has gezag is a fact of its own (`Gezag`).
package enum Gezinsrol: String, Keuzelijst {
    case jeugdige
    case ouder
    case stiefouder
    case pleegouder
    case voogd
    case broerZus = "broer-zus"
    case huisgenoot
    case steunfiguur
    case jim
    case familie
    case ervaringsdeskundige
    case huisarts
    case jeugdarts
    case school
    case hulpverlener
    case gezinsvoogd
    case professional

    package var label: String {
        switch self {
        case .jeugdige: "Jeugdige"
        case .ouder: "Ouder"
        case .stiefouder: "Stiefouder"
        case .pleegouder: "Pleegouder"
        case .voogd: "Voogd"
        case .broerZus: "Broer of zus"
        case .huisgenoot: "Huisgenoot"
        case .steunfiguur: "Steunfiguur"
        case .jim: "JIM (zelf gekozen mentor)"
        case .familie: "Familielid"
        case .ervaringsdeskundige: "Ervaringsdeskundige"
        case .huisarts: "Huisarts"
        case .jeugdarts: "Jeugdarts of jeugdverpleegkundige"
        case .school: "School"
        case .hulpverlener: "Hulpverlener"
        case .gezinsvoogd: "Gezinsvoogd"
        case .professional: "Andere professional"
        }
    }

    package var groep: Rolgroep {
        switch self {
        case .jeugdige, .ouder, .stiefouder, .pleegouder, .voogd, .broerZus, .huisgenoot: .gezin
        case .steunfiguur, .jim, .familie, .ervaringsdeskundige: .netwerk
        case .huisarts, .jeugdarts, .school, .hulpverlener, .gezinsvoogd, .professional: .professioneel
        }
    }

    /// iJw COD472; nil for the jeugdige, who is the client.
    package var relatiecode: String? {
        switch self {
        case .jeugdige: nil
        case .ouder: "10"
        case .stiefouder, .broerZus, .huisgenoot: "18"
        case .pleegouder: "13"
        case .voogd: "11"
        case .steunfiguur, .jim: "20"
        case .familie: "17"
        case .huisarts: "22"
        case .jeugdarts: "08"
        case .school, .professional, .ervaringsdeskundige: "09"
        case .hulpverlener, .gezinsvoogd: "07"
        }
    }
}

package enum Rolgroep: String, Keuzelijst {
    case gezin
    case netwerk
    case professioneel

    package var label: String {
        switch self {
        case .gezin: "Gezin"
        case .netwerk: "Familie en netwerk"
        case .professioneel: "Professionals"
        }
    }
}

package enum Woonsituatie: String, Keuzelijst {
    case inHuis = "in-huis"
    case afwisselend
    case elders

    package var label: String {
        switch self {
        case .inHuis: "Woont in dit huis"
        case .afwisselend: "Woont hier een deel van de tijd"
        case .elders: "Woont ergens anders"
        }
    }
}

/// Someone takes part in this file in this role, from the fact's `geldigVan` on, until a `Beeindiging`.
package struct Deelname: Feitinhoud {
    package static let soort = "deelname"
    package let persoon: ID<Persoon>
    package let rol: Gezinsrol
    /// For which children; empty: for all.
    package let van: [ID<Persoon>]
    package let wonen: Woonsituatie?
    /// Where a professional works, or how a network member is related, in a few words.
    package let toelichting: String
    /// Who chose this steunfiguur or JIM; the child's own choice counts.
    package let gekozenDoor: ID<Persoon>?
    /// Do the parents trust this steunfiguur or JIM? nil: not asked.
    package let vertrouwd: Vertrouwen?
    package init(
        persoon: ID<Persoon>, rol: Gezinsrol, van: [ID<Persoon>] = [], wonen: Woonsituatie? = nil, toelichting: String = "",
        gekozenDoor: ID<Persoon>? = nil, vertrouwd: Vertrouwen? = nil
    ) {
        self.persoon = persoon
        self.rol = rol
        self.van = van
        self.wonen = wonen
        self.toelichting = toelichting
        self.gekozenDoor = gekozenDoor
        self.vertrouwd = vertrouwd
    }
    package var open: Opencodes { Opencodes(code: rol.rawValue) }

    package func isVoor(_ kind: ID<Persoon>) -> Bool { van.isEmpty || van.contains(kind) }
}

/// Whether the parents trust the mentor a child chose: without it a JIM has no place in the family.
package enum Vertrouwen: String, Keuzelijst {
    case ja
    case nee
    case onbekend

    package var label: String {
        switch self {
        case .ja: "Ja"
        case .nee: "Nee"
        case .onbekend: "Gevraagd: weten ze nog niet"
        }
    }
}

/// Ends a dated fact (deelname, geheimhouding, scherm, veiligheidsvlag) from this day on: a change in the world, no correction.
package struct Beeindiging: Feitinhoud {
    package static let soort = "beeindiging"
    package let feit: UUIDv7
    /// First day on which it no longer holds.
    package let op: Datum
    package let reden: String
    package init(feit: UUIDv7, op: Datum, reden: String = "") {
        self.feit = feit
        self.op = op
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Sequence {
    /// The facts that hold on a day: in force, begun, and not ended by then.
    package func lopend<I>(op dag: Datum, einden: [Feit<Beeindiging>]) -> [Feit<I>] where Element == Feit<I> {
        let ended = Set(einden.geldend().filter { $0.inhoud.op <= dag }.map { $0.inhoud.feit })
        return geldend().filter { fact in
            guard !ended.contains(fact.id) else { return false }
            return (fact.geldigVan.map { $0 <= dag } ?? true) && (fact.geldigTot.map { dag <= $0 } ?? true)
        }
    }

    /// The fact recorded last among those that hold on a day: what is known now.
    package func laatste<I>(op dag: Datum) -> Feit<I>? where Element == Feit<I> {
        lopend(op: dag, einden: []).max { ($0.geldigVan ?? .oudst, $0.opgetekend, $0.id) < ($1.geldigVan ?? .oudst, $1.opgetekend, $1.id) }
    }
}
