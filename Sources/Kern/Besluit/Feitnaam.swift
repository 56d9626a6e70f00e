// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The stable names of facts that rules look at and receipts keep. Never renamed: receipts of years ago hold them.
package enum Feitnaam: String, Sendable, CaseIterable, Codable {
    /// Day the aanvraag was received.
    case aanvraagOntvangen = "aanvraag.ontvangen"
    /// Days on which the decision term stood still: `van/tot en met/grond`, separated by commas.
    case termijnOpgeschort = "termijn.opgeschort"
    /// Extension: `medegedeeld/nieuwe datum`.
    case termijnVerlengd = "termijn.verlengd"
    case jeugdigeGeboortedatum = "jeugdige.geboortedatum"
    /// iJw DatumGebruik: 1, 2 or 3.
    case jeugdigeDatumgebruik = "jeugdige.datumgebruik"
    /// Gemeentecode of the woonplaats by Jeugdwet 1.1.
    case jeugdigeWoonplaats = "jeugdige.woonplaats"
    /// Ground for help after 18: `a/begonnen`, `b/bepaald`, `c/beëindigd/hervat`.
    case jeugdigeVerlengdeHulp = "jeugdige.verlengdeHulp"
    /// Ground for pleegzorg after 18, in the same form.
    case jeugdigeVerlengdePleegzorg = "jeugdige.verlengdePleegzorg"
    /// The day by which ages and rules are read: the day of the decision.
    case peildatum = "besluit.peildatum"
    /// Of a pgb that was asked for (Jeugdwet 8.1.1): who does its tasks, who gives the help, `ja` or `nee`, day, `cent/tijdvak`, cent.
    case pgbBekwaam = "pgb.bekwaam"
    case pgbKring = "pgb.kring"
    case pgbGemotiveerd = "pgb.gemotiveerd"
    case pgbKwaliteit = "pgb.kwaliteit"
    case pgbUitleg = "pgb.uitleg"
    case pgbBedrag = "pgb.bedrag"
    case pgbNatura = "pgb.natura"
    case pgbEerder = "pgb.eerderIngetrokken"
    /// What the verordening said on the day of the weighing (Jeugdwet 2.9): its name, `ja` or `nee`, codes of help without a decision,
    /// the rule for the amount of a pgb, the norm for this age.
    case verordeningNaam = "verordening.naam"
    case verordeningGebruikelijk = "verordening.gebruikelijkTelt"
    case verordeningVrij = "verordening.vrijToegankelijk"
    case verordeningPgb = "verordening.pgbHoogte"
    case verordeningZorgnorm = "verordening.zorgnorm"

    package static var alle: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// A fact as a receipt keeps it: what was known, from where, since when.
package struct Bewijsfeit: Codable, Sendable, Hashable {
    package let naam: Feitnaam
    package let waarde: String
    package let bron: String
    /// Day of the source.
    package let datum: Datum
    /// The fact row it was read from, when there is one.
    package let feit: ID<Feitmerk>?

    package init(_ naam: Feitnaam, _ waarde: String, bron: String, datum: Datum, feit: ID<Feitmerk>? = nil) {
        self.naam = naam
        self.waarde = waarde
        self.bron = bron
        self.datum = datum
        self.feit = feit
    }
}
