// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What was found at one step of the weighing, on which sources, by whom. A judgement, marked as such.
package struct Stapbevinding: Feitinhoud {
    package static let soort = "stapbevinding"

    package let aanvraag: ID<Feitmerk>
    package let kader: String
    package let kaderversie: Int
    package let stap: String
    /// Finding id → what was found.
    package let bevindingen: [String: String]
    package let bronnen: [Bevindingsbron]
    /// Code of the chosen conclusion; empty while it is not chosen.
    package let conclusie: String
    /// Why this conclusion: the reasoning of the professional, in words that can stand in the letter.
    package let overweging: String
    package let oordeelVan: Deskundige

    package var open: Opencodes { Opencodes(code: stap, nummer: Int64(kaderversie)) }

    package init(
        aanvraag: ID<Feitmerk>, kader: String, kaderversie: Int, stap: String, bevindingen: [String: String],
        bronnen: [Bevindingsbron], conclusie: String, overweging: String, oordeelVan: Deskundige
    ) {
        self.aanvraag = aanvraag
        self.kader = kader
        self.kaderversie = kaderversie
        self.stap = stap
        self.bevindingen = bevindingen
        self.bronnen = bronnen
        self.conclusie = conclusie
        self.overweging = overweging
        self.oordeelVan = oordeelVan
    }
}

/// Where a finding comes from.
package struct Bevindingsbron: Codable, Sendable, Hashable {
    /// Like `gesprek met Noor` or `verslag school`.
    package let omschrijving: String
    package let datum: Datum
    /// The fact in the file, when it is there.
    package let feit: ID<Feitmerk>?

    package init(_ omschrijving: String, datum: Datum, feit: ID<Feitmerk>? = nil) {
        self.omschrijving = omschrijving
        self.datum = datum
        self.feit = feit
    }
}

/// Who judges: a registered professional, or somebody who works under the responsibility of one (Jeugdwet 2.7 lid 2; Besluit
/// Jeugdwet 5.1.1).
package struct Deskundige: Codable, Sendable, Hashable {
    package let gebruiker: ID<Gebruiker>
    /// The registration of who judges, or of who is responsible.
    package let register: Beroepsregister?
    package let nummer: String
    /// The registered professional under whose responsibility the work is done.
    package let onderVerantwoordelijkheidVan: ID<Gebruiker>?

    package init(gebruiker: ID<Gebruiker>, register: Beroepsregister?, nummer: String, onderVerantwoordelijkheidVan: ID<Gebruiker>? = nil) {
        self.gebruiker = gebruiker
        self.register = register
        self.nummer = nummer
        self.onderVerantwoordelijkheidVan = onderVerantwoordelijkheidVan
    }

    /// Registered with SKJ or BIG, as the norm of verantwoorde werktoedeling asks.
    package var isGeregistreerd: Bool { (register == .skj || register == .big) && !nummer.isLeeg }
}
