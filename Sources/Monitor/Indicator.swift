// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What is measured on a row. The day of `peil` decides whether the row belongs to the period.
package enum Meting: Hashable, Sendable {
    /// How many rows.
    case aantal(peil: Gebeurtenis)
    /// Days between two events; rows without the second event stand in the denominator only.
    case duur(peil: Gebeurtenis, van: Gebeurtenis, tot: Gebeurtenis)
    /// Days until the last day of the period for what was running on that day.
    case lopend(van: Gebeurtenis, tot: Gebeurtenis)
    /// Share of the rows in which an event never happened.
    case aandeelZonder(peil: Gebeurtenis, gebeurtenis: Gebeurtenis)
}

/// What the outcome is to be held against. Never a target per child: a signal to look at the list.
package struct Norm: Hashable, Sendable {
    /// At most this many days.
    package let dagen: Int
    package let bron: String
    /// Why the source is not certain, when it is not: a setting with the remark `[mem]`.
    package let opmerking: String?

    package init(dagen: Int, bron: String, opmerking: String? = nil) {
        self.dagen = dagen
        self.bron = bron
        self.opmerking = opmerking
    }
}

/// A figure with its meaning. `id` and `versie` name the definition: a figure once reported keeps the version it had.
package struct Indicator: Hashable, Sendable, Identifiable {
    package let id: String
    package let versie: Int
    package let naam: String
    package let definitie: String
    package let teller: String
    package let noemer: String
    package let grein: Grein
    package let meting: Meting
    /// Breakdowns, each of one or two dimensions.
    package let uitsplitsingen: [[Dimensie]]
    package let bron: String
    package let norm: Norm?
    /// What a reader must know before drawing a conclusion.
    package let kanttekeningen: [String]

    package init(
        id: String, versie: Int, naam: String, definitie: String, teller: String, noemer: String, grein: Grein, meting: Meting,
        uitsplitsingen: [[Dimensie]], bron: String, norm: Norm? = nil, kanttekeningen: [String] = []
    ) {
        self.id = id
        self.versie = versie
        self.naam = naam
        self.definitie = definitie
        self.teller = teller
        self.noemer = noemer
        self.grein = grein
        self.meting = meting
        self.uitsplitsingen = uitsplitsingen
        self.bron = bron
        self.norm = norm
        self.kanttekeningen = kanttekeningen
    }
}

/// Which rows take part. Codes within one dimension widen, dimensions narrow.
package struct Filter: Hashable, Sendable {
    package static let geen = Filter()

    package var codes: [Dimensie: Set<String>]

    package init(_ codes: [Dimensie: Set<String>] = [:]) { self.codes = codes }
}
