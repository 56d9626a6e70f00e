// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What the gemeente said on one thing that an aanbieder asked for: by 301, or by 319.
package struct Verzoekantwoord: Codable, Sendable, Equatable {
    package enum Wat: String, Keuzelijst {
        case toewijzen
        case onderzoek
        case afwijzen

        package var label: String {
            switch self {
            case .toewijzen: "Toewijzen"
            case .onderzoek: "In onderzoek: er is meer tijd nodig"
            case .afwijzen: "Afwijzen"
            }
        }
    }

    /// ReferentieAanbieder of what was asked.
    package let referentie: String
    package let wat: Wat
    package let op: Datum
    package let reden: Verzoekafwijsreden?
    /// CBS code of the gemeente that is responsible (IV095).
    package let gemeente: String?
    package let toewijzingen: [Int64]
    /// Identificatie of the 319; nil with a 301, that goes by itself.
    package let bericht: String?

    package init(
        referentie: String, wat: Wat, op: Datum, reden: Verzoekafwijsreden? = nil, gemeente: String? = nil, toewijzingen: [Int64] = [],
        bericht: String? = nil
    ) {
        self.referentie = referentie
        self.wat = wat
        self.op = op
        self.reden = reden
        self.gemeente = gemeente
        self.toewijzingen = toewijzingen
        self.bericht = bericht
    }
}

/// iJw WJ759.
package enum Verzoekafwijsreden: String, Keuzelijst {
    case nieuweAanvraag = "1"
    case budget = "2"
    case geenContract = "3"
    case buitenContract = "4"
    case andereGemeente = "5"
    case stapeling = "6"
    case inhoudelijk = "7"
    case woonplaats = "8"
    case leeftijd = "9"

    package var label: String {
        switch self {
        case .nieuweAanvraag: "Dit is geen wijziging maar een nieuwe aanvraag"
        case .budget: "Past niet binnen het budget"
        case .geenContract: "Er is geen contract met deze aanbieder"
        case .buitenContract: "Past niet binnen het contract"
        case .andereGemeente: "Hoort bij een andere gemeente (niet door de woonplaats)"
        case .stapeling: "Deze hulp is er al in deze periode"
        case .inhoudelijk: "Deze hulp past inhoudelijk niet"
        case .woonplaats: "Een andere gemeente is verantwoordelijk (woonplaatsbeginsel)"
        case .leeftijd: "De leeftijdsgrens is bereikt"
        }
    }

    /// 8 is for a request for help only, 1 for a request for change only (WJ759).
    package static func bij(toewijzing: Bool) -> [Verzoekafwijsreden] {
        allCases.filter { $0 != (toewijzing ? .nieuweAanvraag : .woonplaats) }
    }
}

/// Where a request stands: from what was asked and what was said, in order.
package struct Verzoekvoortgang: Sendable, Equatable {
    package let referenties: [String]
    package let antwoorden: [Verzoekantwoord]

    package init(referenties: [String], antwoorden: [Verzoekantwoord]) {
        self.referenties = referenties
        self.antwoorden = antwoorden
    }

    /// The answer that ends it (OP344): granted or refused.
    package func einde(_ referentie: String) -> Verzoekantwoord? { antwoorden.last { $0.referentie == referentie && $0.wat != .onderzoek } }
    package func onderzoek(_ referentie: String) -> Verzoekantwoord? {
        antwoorden.first { $0.referentie == referentie && $0.wat == .onderzoek }
    }

    /// What still waits for its end.
    package var open: [String] { referenties.filter { einde($0) == nil } }
    /// All that is open is under examination: the longer term runs (OP274).
    package var isInOnderzoek: Bool { !open.isEmpty && open.allSatisfy { onderzoek($0) != nil } }

    /// - Throws: `nietMogelijk` when this may not be said now, with why.
    package func toets(_ wat: Verzoekantwoord.Wat, op referentie: String) throws(Afwijzing) {
        guard referenties.contains(referentie) else { throw .nietGevonden }
        guard einde(referentie) == nil else {
            throw .nietMogelijk(
                "Op dit verzoek is al beslist. Een verzoek eindigt één keer: in een toewijzing of in een afwijzing (iJw OP344).")
        }
        if wat == .onderzoek, let said = onderzoek(referentie) {
            throw .nietMogelijk(
                "‘In onderzoek’ is al gemeld op \(said.op.uitgeschreven) en kan maar één keer (iJw TR360). Wijs nu toe of wijs af.")
        }
    }
}
