// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What was found about a pgb that somebody asked for. Kept with the decision, granted or refused.
package struct Pgbvraag: Codable, Sendable, Hashable {
    /// Who does what belongs to a budget: contracts, paying, watching over the help.
    package enum Bekwaam: String, Keuzelijst {
        case zelf, netwerk, vertegenwoordiger, nee

        package var label: String {
            switch self {
            case .zelf: "De jeugdige of ouders zelf"
            case .netwerk: "Met hulp van iemand uit hun netwerk"
            case .vertegenwoordiger: "Een vertegenwoordiger doet het voor hen"
            case .nee: "Niemand kan dit goed doen"
            }
        }
    }

    /// Who gives the help.
    package enum Kring: String, Keuzelijst {
        /// Only without employment the highest amount of Regeling 8ab holds.
        case beroep, netwerk, netwerkInDienst = "netwerk-in-dienst"

        package var label: String {
            switch self {
            case .beroep: "Iemand die dit als werk doet"
            case .netwerk: "Iemand uit het sociale netwerk, niet in dienst"
            case .netwerkInDienst: "Iemand uit het sociale netwerk, in dienst met een contract"
            }
        }
    }

    /// What the amount is for.
    package enum Tijdvak: String, Keuzelijst {
        case maand, jaar

        package var label: String {
            switch self {
            case .maand: "per maand"
            case .jaar: "per jaar"
            }
        }
    }

    package let bekwaam: Bekwaam
    package let kring: Kring
    /// Why help in kind does not fit, in the words of who asks; empty: not said.
    package let waaromGeenNatura: String
    /// What shows that the help is good; empty: nothing does.
    package let kwaliteit: String
    package let uitgelegdOp: Datum?
    package let bedrag: Eurocent
    package let tijdvak: Tijdvak
    /// How the amount was computed.
    package let berekening: String
    /// The same help in kind, for the same span; nil: not known.
    package let natura: Eurocent?
    package let isEerderIngetrokken: Bool
    /// When the budget is looked at again (Jeugdwet 8.1.3).
    package let herzienOp: Datum?

    package init(
        bekwaam: Bekwaam, kring: Kring, waaromGeenNatura: String, kwaliteit: String, uitgelegdOp: Datum?, bedrag: Eurocent,
        tijdvak: Tijdvak = .maand, berekening: String, natura: Eurocent? = nil, isEerderIngetrokken: Bool = false, herzienOp: Datum?
    ) {
        self.bekwaam = bekwaam
        self.kring = kring
        self.waaromGeenNatura = waaromGeenNatura
        self.kwaliteit = kwaliteit
        self.uitgelegdOp = uitgelegdOp
        self.bedrag = bedrag
        self.tijdvak = tijdvak
        self.berekening = berekening
        self.natura = natura
        self.isEerderIngetrokken = isEerderIngetrokken
        self.herzienOp = herzienOp
    }

    /// Above this an amount is a slip of the pen: no child's budget comes near it. Ours, not the law's.
    static let ongeloofwaardig = Eurocent(10_000_000)

    var isGemotiveerd: Bool { !waaromGeenNatura.isLeeg }
    var isGoed: Bool { !kwaliteit.isLeeg }

    /// A year is twelve months; a part of a cent counts as a whole one.
    package var perMaand: Eurocent { tijdvak == .maand ? bedrag : Eurocent(bedrag.cent / 12 + (bedrag.cent % 12 > 0 ? 1 : 0)) }

    /// As the rule reads it, without anybody's words.
    package var feiten: [Feitnaam: String] {
        var facts: [Feitnaam: String] = [
            .pgbBekwaam: bekwaam.rawValue, .pgbKring: kring.rawValue, .pgbGemotiveerd: isGemotiveerd ? "ja" : "nee",
            .pgbKwaliteit: isGoed ? "ja" : "nee", .pgbBedrag: "\(bedrag.cent)/\(tijdvak.rawValue)",
            .pgbEerder: isEerderIngetrokken ? "ja" : "nee",
        ]
        facts[.pgbUitleg] = uitgelegdOp?.iso
        facts[.pgbNatura] = natura.map { String($0.cent) }
        return facts
    }

    /// From the facts of a receipt; nil: no pgb was asked for.
    /// - Throws: the name of the fact that cannot be read.
    init?(_ facts: Feitwaarden) throws(Onleesbaar) {
        guard let able = facts[.pgbBekwaam] else { return nil }
        guard let bekwaam = Bekwaam(rawValue: able) else { throw Onleesbaar(naam: .pgbBekwaam) }
        guard let kring = facts[.pgbKring].flatMap(Kring.init(rawValue:)) else { throw Onleesbaar(naam: .pgbKring) }
        let parts = (facts[.pgbBedrag] ?? "").split(separator: "/")
        guard parts.count == 2, let cents = Int64(parts[0]), let span = Tijdvak(rawValue: String(parts[1])) else {
            throw Onleesbaar(naam: .pgbBedrag)
        }
        let day = facts[.pgbUitleg].map { Datum(iso: $0) }, kind = facts[.pgbNatura].map { Int64($0) }
        if case .some(.none) = day { throw Onleesbaar(naam: .pgbUitleg) }
        if case .some(.none) = kind { throw Onleesbaar(naam: .pgbNatura) }
        self.init(
            bekwaam: bekwaam, kring: kring, waaromGeenNatura: facts[.pgbGemotiveerd] == "ja" ? "ja" : "",
            kwaliteit: facts[.pgbKwaliteit] == "ja" ? "ja" : "", uitgelegdOp: day ?? nil, bedrag: Eurocent(cents), tijdvak: span,
            berekening: "", natura: (kind ?? nil).map { Eurocent($0) }, isEerderIngetrokken: facts[.pgbEerder] == "ja", herzienOp: nil)
    }

    struct Onleesbaar: Error { let naam: Feitnaam }
}

extension Besluit {
    /// What stands in the way of this decision about a pgb; empty without one.
    var pgbfouten: [Veldfout] {
        let grants = voorzieningen.contains { $0.vorm == .pgb }
        guard let pgb else { return grants ? [Veldfout("vorm", "Bij een pgb hoort de toets van Jeugdwet 8.1.1. Vul die in.")] : [] }
        let outcome = Pgbtoets.bereken(pgb, op: genomen).uitkomst
        if !grants {
            return outcome.magWeigeren
                ? []
                : [Veldfout("vorm", "Aan alle voorwaarden voor een pgb is voldaan, en er is geen grond om te weigeren (Jeugdwet 8.1.1).")]
        }
        var faults = outcome.ontbreekt.map {
            Veldfout($0.veld, "\($0.ontbreekt(op: genomen)) Een pgb kan dan niet (\($0.vindplaats(op: genomen))).")
        }
        if Pgbvraag.ongeloofwaardig < pgb.perMaand {
            faults.append(Veldfout("bedrag", "Dit is meer dan \(Pgbvraag.ongeloofwaardig) per maand. Kijk het bedrag na."))
        }
        if let last = voorzieningen.compactMap(\.periode.totEnMet).max(), pgb.herzienOp.map({ last < $0 || $0 <= genomen }) ?? true {
            faults.append(
                Veldfout("herzienOp", "Kies een dag binnen de periode waarop u het pgb opnieuw bekijkt (Jeugdwet 8.1.3)."))
        }
        return faults
    }
}

extension Pgbvoorwaarde {
    /// The article; of the amount the text in which it was read.
    fileprivate func vindplaats(op dag: Datum) -> String { self == .maximum ? Netwerkmaximum.op(dag)?.bron ?? bron : bron }

    /// The field of the form that answers it.
    var veld: String {
        switch self {
        case .bekwaam: "bekwaam"
        case .gemotiveerd: "waaromGeenNatura"
        case .kwaliteit: "kwaliteit"
        case .uitleg: "uitgelegdOp"
        case .maximum: "bedrag"
        }
    }
}
