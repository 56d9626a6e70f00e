// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A jeugdige without a right of residence, or with one of the temporary rights that Besluit Jeugdwet 1.2 names: help for at most half a
/// year, and a pleeggezin only where that is needed (Jeugdwet 1.3; Besluit Jeugdwet 1.2).
package struct Verblijfsrecht: Codable, Sendable, Hashable {
    package enum Status: String, Keuzelijst {
        case zonder
        case tijdelijk

        package var label: String {
            switch self {
            case .zonder: "Geen verblijfsrecht in Nederland"
            case .tijdelijk: "Tijdelijk verblijfsrecht waarvoor de grens van een half jaar geldt"
            }
        }

        package var hulp: String? { self == .tijdelijk ? "Besluit Jeugdwet 1.2 noemt welke. Vraag het na bij een jurist." : nil }
    }

    package static let bron = "Jeugdwet 1.3; Besluit Jeugdwet 1.2"

    /// Read in the texts of 1 January 2026; another act is another row.
    private static let maanden: [(van: Datum, aantal: Int)] = [(.oudst, 6)]

    package let status: Status
    /// Why a pleeggezin is needed; empty where the child does not live in one.
    package let pleeggezin: String

    package init(_ status: Status, pleeggezin: String = "") {
        self.status = status
        self.pleeggezin = pleeggezin
    }

    /// What stands against help as it is granted.
    package enum Bezwaar: String, Sendable, CaseIterable, Codable {
        /// Longer than half a year.
        case teLang
        /// Without a right of residence: only for who is a minor.
        case meerderjarig
        /// A pleeggezin of which nobody said why it is needed.
        case pleeggezin
    }

    /// The last day on which help that begins then can be given.
    package static func laatsteDag(van: Datum) -> Datum {
        van.plus(maanden: maanden.last { $0.van <= van }?.aantal ?? 0).plus(dagen: -1)
    }

    /// - Parameter plek: where the child lives with this help; nil: no stay.
    package func toets(_ geboren: Geboortedatum?, van: Datum, totEnMet: Datum, plek: Plaatsing.Plek?) -> Oordeel<[Bezwaar]> {
        let last = Self.laatsteDag(van: van)
        let found = Bezwaar.allCases.filter { objection in
            switch objection {
            case .teLang: last < totEnMet
            case .meerderjarig: status == .zonder && geboren?.heeftBereikt(18, op: totEnMet) == true
            case .pleeggezin: plek == .pleegouder && pleeggezin.isLeeg
            }
        }
        let grounds = found.map { grond($0.uitleg(last), van, totEnMet) }
        let fits = "De hulp duurt niet langer dan een half jaar: zij eindigt uiterlijk op \(last.uitgeschreven)."
        return Oordeel(found, gronden: grounds.isEmpty ? [grond(fits, van, totEnMet)] : grounds)
    }

    private func grond(_ uitleg: String, _ van: Datum, _ totEnMet: Datum) -> Grond {
        Grond(
            regel: "verblijfsrecht/1", bron: Self.bron, uitleg: uitleg,
            feiten: ["verblijfsrecht": status.rawValue, "hulp.van": van.iso, "hulp.totEnMet": totEnMet.iso])
    }
}

extension Verblijfsrecht.Bezwaar {
    fileprivate func uitleg(_ laatste: Datum) -> String {
        switch self {
        case .teLang: "Deze hulp kan hoogstens een half jaar duren: tot en met \(laatste.uitgeschreven)."
        case .meerderjarig: "Zonder verblijfsrecht is er alleen jeugdhulp tot 18 jaar."
        case .pleeggezin: "Een pleeggezin kan alleen als dat nodig is. Schrijf op waarom."
        }
    }
}
