// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The parties one asks about: who is involved with this family?
package enum Betrokkenesoort: String, Keuzelijst {
    case huisarts
    case jeugdgezondheidszorg
    case school
    case leerplicht
    case aanbieder
    case geestelijkeGezondheidszorg = "ggz"
    case gecertificeerdeInstelling = "gi"
    case veiligThuis = "veilig-thuis"
    case politie
    case wmo
    case schuldhulp
    case clientondersteuner

    package var label: String {
        switch self {
        case .huisarts: "Huisarts"
        case .jeugdgezondheidszorg: "Jeugdgezondheidszorg"
        case .school: "School of opvang"
        case .leerplicht: "Leerplicht"
        case .aanbieder: "Jeugdhulpaanbieder"
        case .geestelijkeGezondheidszorg: "Geestelijke gezondheidszorg van een ouder"
        case .gecertificeerdeInstelling: "Gecertificeerde instelling"
        case .veiligThuis: "Veilig Thuis"
        case .politie: "Politie of justitie"
        case .wmo: "Wmo-ondersteuning"
        case .schuldhulp: "Schuldhulp"
        case .clientondersteuner: "Onafhankelijke cliëntondersteuner"
        }
    }
}

extension Betrokkenesoort {
    /// Tells where a child goes by day.
    package var isSchool: Bool { self == .school || self == .leerplicht }
}

package enum Betrokkenantwoord: String, Keuzelijst {
    case betrokken
    case geen
    case onbekend

    package var label: String {
        switch self {
        case .betrokken: "Ja, betrokken"
        case .geen: "Gevraagd: niet betrokken"
        case .onbekend: "Gevraagd: onbekend"
        }
    }
}

/// The answer to "who is involved?" for one party. No fact at all means: not asked.
package struct Betrokkenheid: Feitinhoud {
    package static let soort = "betrokkenheid"
    package let partij: Betrokkenesoort
    package let antwoord: Betrokkenantwoord
    /// Name of the person or organisation.
    package let naam: String
    package let telefoon: Telefoonnummer?
    package let sinds: Datum?
    package let gevraagdOp: Datum
    package init(
        partij: Betrokkenesoort, antwoord: Betrokkenantwoord, naam: String = "", telefoon: Telefoonnummer? = nil, sinds: Datum? = nil,
        gevraagdOp: Datum
    ) {
        self.partij = partij
        self.antwoord = antwoord
        self.naam = naam
        self.telefoon = telefoon
        self.sinds = sinds
        self.gevraagdOp = gevraagdOp
    }
    package var open: Opencodes { Opencodes(code: "\(partij.rawValue):\(antwoord.rawValue)", datum: gevraagdOp) }
}

/// One line of the list; every party has one, so that "no data" always says what it means.
package struct Betrokkenregel: Sendable, Equatable {
    package let partij: Betrokkenesoort
    /// Empty: not asked. Several when more than one school or provider is involved.
    package let feiten: [Feit<Betrokkenheid>]

    /// `niet gevraagd`, `gevraagd: niet betrokken`, or the names.
    package var tekst: String {
        let names = feiten.filter { $0.inhoud.antwoord == .betrokken }.map {
            $0.inhoud.naam.isEmpty ? "ja, naam niet bekend" : $0.inhoud.naam
        }
        if !names.isEmpty { return names.joined(separator: ", ") }
        guard let last = feiten.last else { return "niet gevraagd" }
        return last.inhoud.antwoord.label.prefix(1).lowercased() + last.inhoud.antwoord.label.dropFirst()
    }

    package static func lijst(_ feiten: [Feit<Betrokkenheid>], einden: [Feit<Beeindiging>] = [], op dag: Datum) -> [Betrokkenregel] {
        let running = feiten.lopend(op: dag, einden: einden).sorted { ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id) }
        return Betrokkenesoort.allCases.map { partij in
            let mine = running.filter { $0.inhoud.partij == partij }
            let names = mine.filter { $0.inhoud.antwoord == .betrokken }
            let lastOther = mine.last { $0.inhoud.antwoord != .betrokken }
            return Betrokkenregel(partij: partij, feiten: names.isEmpty ? [lastOther].compactMap(\.self) : names)
        }
    }
}
