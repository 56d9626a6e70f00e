// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// How long lines of one class are kept after their last change, with where that stands.
package struct Bewaarregel: Sendable, Equatable {
    package let klasse: Bewaarklasse
    package let jaren: Int
    package let bron: String
    /// `[mem]` in other words: what still has to be checked; empty when it was.
    package let opmerking: String

    /// The last day on which a line must be kept.
    package func laatsteDag(na wijziging: Datum) -> Datum { wijziging.plus(jaren: jaren) }
}

/// The rules that hold with these settings. A class without one is never destroyed by term.
package struct Bewaarregels: Sendable, Equatable {
    package let regels: [Bewaarregel]
    /// Of what belongs to no file.
    package let losse: [Losregel]

    package init(_ instellingen: Instellingen) {
        losse = Lossoort.allCases.map { Losregel($0, instellingen) }
        regels = [
            Bewaarregel(
                klasse: .hulp, jaren: instellingen.jaren(.bewarenHulp), bron: Instellingssleutel.bewarenHulp.vindplaats, opmerking: ""),
            Bewaarregel(
                klasse: .toegang, jaren: instellingen.jaren(.bewarenToegang), bron: Instellingssleutel.bewarenToegang.vindplaats,
                opmerking: "Nog na te gaan in de selectielijst van de gemeente."),
            Bewaarregel(
                klasse: .bericht, jaren: instellingen.jaren(.bewarenBericht), bron: Instellingssleutel.bewarenBericht.vindplaats,
                opmerking: "Nog na te gaan: de bewaarplicht van de financiële administratie."),
        ]
    }

    package func regel(_ klasse: Bewaarklasse) -> Bewaarregel? { regels.first { $0.klasse == klasse } }
}

/// A line of a file with the day of its last change.
package struct Bewaarlijn: Sendable, Hashable {
    package let lijn: ID<Lijn>
    package let dossier: ID<Dossier>
    /// Nil: shared by the family.
    package let jeugdige: ID<Persoon>?
    package let klasse: Bewaarklasse
    /// The day something was last recorded on it; of an empty line the day it was made.
    package let laatst: Datum
    package init(lijn: ID<Lijn>, dossier: ID<Dossier>, jeugdige: ID<Persoon>?, klasse: Bewaarklasse, laatst: Datum) {
        self.lijn = lijn
        self.dossier = dossier
        self.jeugdige = jeugdige
        self.klasse = klasse
        self.laatst = laatst
    }
}

/// A line of which the term is over.
package struct VerlopenLijn: Codable, Sendable, Hashable {
    package let lijn: ID<Lijn>
    package let dossier: ID<Dossier>
    package let klasse: Bewaarklasse
    package let isVanGezin: Bool
    /// The change its term was counted from: of itself, or of the family's line it belongs with.
    package let laatst: Datum
    /// The last day it had to be kept.
    package let bewarenTotEnMet: Datum
    package init(lijn: ID<Lijn>, dossier: ID<Dossier>, klasse: Bewaarklasse, isVanGezin: Bool, laatst: Datum, bewarenTotEnMet: Datum) {
        self.lijn = lijn
        self.dossier = dossier
        self.klasse = klasse
        self.isVanGezin = isVanGezin
        self.laatst = laatst
        self.bewarenTotEnMet = bewarenTotEnMet
    }
}

/// Which lines of one file may go. The file of a child is its own line with what the family shares: what changed last counts for both
/// (Jeugdwet 7.3.8 lid 3: from the last change in the file).
package enum Bewaartermijnen {
    package static func verlopen(_ lijnen: [Bewaarlijn], _ regels: Bewaarregels, op peildatum: Datum) -> [VerlopenLijn] {
        let over = lijnen.compactMap { eindigt($0, lijnen, regels) }.filter { $0.bewarenTotEnMet < peildatum }
        let children = laatst(over.filter { !$0.isVanGezin }, lijnen)
        let result =
            children
            + laatst(
                over.filter(\.isVanGezin).filter { line in
                    lijnen.allSatisfy { other in
                        other.jeugdige == nil || other.klasse != line.klasse || children.contains { $0.lijn == other.lijn }
                    }
                }, lijnen, met: Set(children.map(\.lijn)))
        guard wachtend(lijnen, Set(result.map(\.lijn))) else { return result }
        return result.filter { line in line.isVanGezin && !lijnen.contains { $0.jeugdige != nil && $0.klasse == line.klasse } }
    }

    /// The help file carries the rest: it goes last of what is kept of a child, and the family's last of all.
    private static func laatst(
        _ over: [VerlopenLijn], _ lijnen: [Bewaarlijn], met ook: Set<ID<Lijn>> = []
    ) -> [VerlopenLijn] {
        let ids = Set(over.map(\.lijn)).union(ook)
        return over.filter { line in
            guard line.klasse == .hulp, let own = lijnen.first(where: { $0.lijn == line.lijn }) else { return true }
            return lijnen.allSatisfy { other in
                ids.contains(other.lijn) || other.klasse == .geen || (own.jeugdige != nil && other.jeugdige != own.jeugdige)
            }
        }
    }

    /// With the last line of the last child the family's lines go too: the children wait when one of those must still be kept.
    private static func wachtend(_ lijnen: [Bewaarlijn], _ over: Set<ID<Lijn>>) -> Bool {
        let children = lijnen.filter { $0.jeugdige != nil }
        guard !children.isEmpty, children.allSatisfy({ over.contains($0.lijn) }) else { return false }
        return lijnen.contains { $0.jeugdige == nil && !over.contains($0.lijn) }
    }

    private static func eindigt(_ lijn: Bewaarlijn, _ lijnen: [Bewaarlijn], _ regels: Bewaarregels) -> VerlopenLijn? {
        guard let rule = regels.regel(lijn.klasse) else { return nil }
        let shared = lijn.jeugdige == nil ? [] : lijnen.filter { $0.jeugdige == nil && $0.klasse == lijn.klasse }
        let last = shared.map(\.laatst).reduce(lijn.laatst, max)
        return VerlopenLijn(
            lijn: lijn.lijn, dossier: lijn.dossier, klasse: lijn.klasse, isVanGezin: lijn.jeugdige == nil, laatst: last,
            bewarenTotEnMet: rule.laatsteDag(na: last))
    }
}

extension Bewaarklasse {
    package var label: String {
        switch self {
        case .hulp: "Hulpdossier"
        case .toegang: "Toegang en besluiten"
        case .bericht: "Berichten"
        case .geen: "Niet bewaard"
        }
    }
}
