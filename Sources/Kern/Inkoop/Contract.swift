// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A provider of youth help with whom the college has contracts.
package struct Aanbieder: Feitinhoud {
    package static let soort = "aanbieder"
    package let aanbieder: ID<Aanbieder>
    package let agb: AGBCode
    package let naam: String
    package let plaats: String
    package let telefoon: Telefoonnummer?
    /// Like "proefgegevens, alleen voor de demo"; empty for a real one.
    package let merk: String
    package init(
        aanbieder: ID<Aanbieder>, agb: AGBCode, naam: String, plaats: String = "", telefoon: Telefoonnummer? = nil, merk: String = ""
    ) {
        self.aanbieder = aanbieder
        self.agb = agb
        self.naam = naam
        self.plaats = plaats
        self.telefoon = telefoon
        self.merk = merk
    }
    package var open: Opencodes { Opencodes(code: agb.tekst) }
}

/// What was agreed with a provider: period, products and tariffs. A changed tariff is a new fact with its own period.
package struct Contract: Feitinhoud {
    package static let soort = "contract"
    package let aanbieder: ID<Aanbieder>
    package let nummer: String
    package let periode: Periode
    package let producten: [Contractproduct]
    package init(aanbieder: ID<Aanbieder>, nummer: String, periode: Periode, producten: [Contractproduct]) {
        self.aanbieder = aanbieder
        self.nummer = nummer
        self.periode = periode
        self.producten = producten
    }
    package var open: Opencodes { Opencodes(code: nummer, datum: periode.van) }

    package func product(_ code: String) -> Contractproduct? { producten.first { $0.code == code } }
}

/// A product within a contract. Codes from the national list of product codes.
package struct Contractproduct: Codable, Sendable, Equatable {
    package let code: String
    /// iJw JZ020.
    package let categorie: String
    package let omschrijving: String
    package let eenheid: Eenheid
    package let tarief: Eurocent
    package let variant: Uitvoeringsvariant
    /// Interventions that a clause of the contract does not pay for.
    package let uitsluitingen: [Contractuitsluiting]?
    package init(
        code: String, categorie: String, omschrijving: String, eenheid: Eenheid, tarief: Eurocent, variant: Uitvoeringsvariant,
        uitsluitingen: [Contractuitsluiting]? = nil
    ) {
        self.code = code
        self.categorie = categorie
        self.omschrijving = omschrijving
        self.eenheid = eenheid
        self.tarief = tarief
        self.variant = variant
        self.uitsluitingen = uitsluitingen
    }
}

/// Regeling Jeugdwet 6c.1: with these two, iJw messages are a duty.
package enum Uitvoeringsvariant: String, Keuzelijst {
    case inspanningsgericht
    case outputgericht

    package var label: String {
        switch self {
        case .inspanningsgericht: "Inspanningsgericht"
        case .outputgericht: "Outputgericht"
        }
    }
}

/// A product one can order now: the row of a choice.
package struct Bestelbaar: Sendable, Equatable {
    package let aanbieder: Aanbieder
    package let contractnummer: String
    package let product: Contractproduct

    /// All products under contract for the whole of this period, by provider name and code.
    package static func lijst(aanbieders: [Feit<Aanbieder>], contracten: [Feit<Contract>], in periode: Periode) -> [Bestelbaar] {
        let providers = Dictionary(aanbieders.geldend().map { ($0.inhoud.aanbieder, $0.inhoud) }) { _, later in later }
        let rows = contracten.geldend().filter { $0.inhoud.periode.omvat(periode) }.flatMap { contract in
            contract.inhoud.producten.compactMap { product in
                providers[contract.inhoud.aanbieder].map {
                    Bestelbaar(aanbieder: $0, contractnummer: contract.inhoud.nummer, product: product)
                }
            }
        }
        return rows.sorted { ($0.aanbieder.naam, $0.product.code) < ($1.aanbieder.naam, $1.product.code) }
    }
}

extension Periode {
    /// True when every day of the other lies within this one.
    package func omvat(_ ander: Periode) -> Bool {
        guard van <= ander.van else { return false }
        guard let totEnMet else { return true }
        return ander.totEnMet.map { $0 <= totEnMet } ?? false
    }
}
