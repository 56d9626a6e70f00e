// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Why somebody looked in an emergency: a closed list beside the reason in their own words.
package enum Noodcategorie: String, Keuzelijst {
    case acuutGevaar = "acuut-gevaar"
    case crisis
    case vermist
    case gevaarMedewerker = "gevaar-medewerker"
    case bereikbaarheid

    package var label: String {
        switch self {
        case .acuutGevaar: "Een kind loopt nu gevaar"
        case .crisis: "Een crisis thuis of op straat"
        case .vermist: "Een kind is weggelopen of vermist"
        case .gevaarMedewerker: "Een collega is niet veilig bij dit gezin"
        case .bereikbaarheid: "Het gezin heeft dringend hulp nodig en niemand van het team is bereikbaar"
        }
    }
}

/// What the privacy officer finds of one noodtoegang.
package enum Nalezingsuitkomst: String, Keuzelijst {
    case terecht
    case nietTerecht = "niet-terecht"

    package var label: String {
        switch self {
        case .terecht: "Terecht"
        case .nietTerecht: "Niet terecht"
        }
    }
}

/// One noodtoegang read back, as a fact of who did it.
package struct Nalezing: Feitinhoud {
    package static let soort = "nalezing"
    /// Fact id of the `Relatie` that was the noodtoegang.
    package let noodtoegang: UUIDv7
    package let uitkomst: Nalezingsuitkomst
    package let toelichting: String
    package init(noodtoegang: UUIDv7, uitkomst: Nalezingsuitkomst, toelichting: String) {
        self.noodtoegang = noodtoegang
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: noodtoegang.hex) }

    /// Two working days: a term we chose, so no statute lengthens it.
    package static let termijn = Termijn(2, .werkdagen, .afspraak)

    /// The last day on which it is read back in time.
    /// - Throws: `nietMogelijk` when the holiday table does not reach that far.
    package static func uiterlijk(na begin: Moment) throws(Afwijzing) -> Datum { try termijn.laatsteDag(na: begin.datum).uitkomst }

    /// - Throws: `nietMogelijk` for one's own access; `ongeldig` when a finding has no words.
    package static func lees(
        _ noodtoegang: UUIDv7, van wie: ID<Gebruiker>, door lezer: ID<Gebruiker>, uitkomst: Nalezingsuitkomst, toelichting: String
    ) throws(Afwijzing) -> Nalezing {
        guard wie != lezer else {
            throw .nietMogelijk("Dit is uw eigen noodtoegang. Een andere privacy officer leest haar na.")
        }
        guard uitkomst == .terecht || toelichting.contains(where: { !$0.isWhitespace }) else {
            throw .ongeldig([Veldfout("toelichting", "Schrijf op waarom dit niet terecht was en wat u hebt afgesproken.")])
        }
        return Nalezing(noodtoegang: noodtoegang, uitkomst: uitkomst, toelichting: toelichting)
    }
}
