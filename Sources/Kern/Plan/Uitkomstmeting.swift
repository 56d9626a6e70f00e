// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The two questions of the beleidsinformatie at the end of help, asked once of the jeugdige and once of a parent (Besluit Jeugdwet
/// 7.5.3 lid 1 onder m; Informatieprotocol v7: rapportcijfer and 3.1, at most two informants per record).
package struct Uitkomstmeting: Feitinhoud {
    package static let soort = "uitkomstmeting"
    /// Id of the `Hulpbeeld`.
    package let hulp: UUIDv7
    package let informant: Informant
    package let persoon: ID<Persoon>?
    package let op: Datum
    package let stand: Antwoordstand
    /// How useful the help was, 1…10.
    package let nut: Int?
    package let verder: Hulpverder?
    package init(
        hulp: UUIDv7, informant: Informant, persoon: ID<Persoon>? = nil, op: Datum, stand: Antwoordstand = .gegeven, nut: Int? = nil,
        verder: Hulpverder? = nil
    ) {
        self.hulp = hulp
        self.informant = informant
        self.persoon = persoon
        self.op = op
        self.stand = stand
        self.nut = nut
        self.verder = verder
    }
    package var open: Opencodes { Opencodes(code: informant.rawValue, datum: op) }

    /// - Throws: `nietMogelijk` while the help runs or when this informant was asked already; `ongeldig` with all errors.
    package func gecontroleerd(bij hulp: Hulpbeeld, eerdere: [Uitkomstmeting], op vandaag: Datum) throws(Afwijzing) -> Uitkomstmeting {
        guard let end = hulp.tot else {
            throw .nietMogelijk("Deze vragen stelt u als de hulp is geëindigd. Zij loopt nog. Kijk tot dan samen terug bij “Helpt het?”.")
        }
        // Who could not be reached may still call back.
        guard !eerdere.contains(where: { $0.hulp == hulp.id && $0.informant == informant && $0.stand != .nietBereikt }) else {
            throw .nietMogelijk("Dit is voor deze hulp al gevraagd: \(informant.label.lowercased()). Eén keer is genoeg.")
        }
        var errors: [Veldfout] = []
        if op < end || vandaag < op {
            errors.append(Veldfout("op", "De hulp eindigde op \(end.uitgeschreven). Kies een dag daarna, en niet in de toekomst."))
        }
        if stand == .gegeven, nut == nil, verder == nil {
            errors.append(Veldfout("nut", "Vul een cijfer of een antwoord in, of kies dat er geen antwoord kwam."))
        }
        if let nut, !(1...10).contains(nut) { errors.append(Veldfout("nut", "Geef een cijfer van 1 tot en met 10.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Uitkomstmeting {
    /// From this age a child answers itself; the parents of a younger child answer alone [mem].
    private static let vanaf = 12

    /// Who was not asked yet after this help. Somebody who could not be reached was asked.
    package static func teVragen(
        na hulp: Hulpbeeld, geboren: Geboortedatum?, _ metingen: [Uitkomstmeting]
    ) -> [Informant] {
        guard let end = hulp.tot else { return [] }
        let asked = Set(metingen.filter { $0.hulp == hulp.id }.map(\.informant))
        let isYoung = geboren?.heeftBereikt(vanaf, op: end) == false
        return Informant.allCases.filter { !asked.contains($0) && !($0 == .jeugdige && isYoung) }
    }
}

extension Uitkomstmeting: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon].compactMap(\.self) }
}

package enum Informant: String, Keuzelijst {
    case jeugdige = "J"
    case ouder = "O"

    package var label: String {
        switch self {
        case .jeugdige: "Jeugdige"
        case .ouder: "Ouder of opvoeder"
        }
    }
}

package enum Antwoordstand: String, Keuzelijst {
    case gegeven
    case nietGewild = "niet-gewild"
    case nietBereikt = "niet-bereikt"

    package var label: String {
        switch self {
        case .gegeven: "Ja"
        case .nietGewild: "Nee, wil niet antwoorden"
        case .nietBereikt: "Nee, niet bereikt"
        }
    }
}

/// Question 3.1: can you go on without help?
package enum Hulpverder: String, Keuzelijst {
    case zelfdeOfZwaarder = "01"
    case lichter = "02"
    case laterWeer = "03"
    case geen = "04"

    package var label: String {
        switch self {
        case .zelfdeOfZwaarder: "Nee, dezelfde of zwaardere hulp is nodig"
        case .lichter: "Met lichtere hulp red ik het"
        case .laterWeer: "Nu wel, maar later vraag ik waarschijnlijk weer hulp"
        case .geen: "Ja, geen hulp meer nodig"
        }
    }
}
