// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A way to read one letter on a telephone, for who has the paper: an address and a code stand in it. Kept are their hashes, and the letter
/// as it was printed, so that both say the same.
package struct Brieflink: Feitinhoud {
    package static let soort = "brieflink"

    package let besluit: ID<Feitmerk>
    /// SHA-256 of the secret in the address, hex.
    package let link: String
    /// SHA-256 of secret and code together, hex: one without the other proves nothing.
    package let code: String
    /// Last day on which it opens.
    package let tot: Datum
    package let brief: Besluitbrief
    /// To whom the letter is, and about whom: asked again at every opening.
    package let personen: [ID<Persoon>]
    /// Was the place where one of them lives a secret when this was made? Then nothing in the letter tells it.
    package let isGeheim: Bool

    package var open: Opencodes { Opencodes(code: link, datum: tot) }

    package init(
        besluit: ID<Feitmerk>, link: String, code: String, tot: Datum, brief: Besluitbrief, personen: [ID<Persoon>], isGeheim: Bool
    ) {
        self.besluit = besluit
        self.link = link
        self.code = code
        self.tot = tot
        self.brief = brief
        self.personen = personen
        self.isGeheim = isGeheim
    }

    /// Wrong codes after which it stays closed (our choice: the code has eight signs out of 28).
    package static let pogingen = 5
    /// How long the letter stays readable in the browser it was opened in, in minutes: as long as a colleague's session without use.
    package static let minuten = 30
}

extension Brieflink: BijFeit {
    package var hoofdfeit: UUIDv7 { besluit.raw }
}

/// What somebody with the address of a letter did: gave the code, or another one.
package struct Briefpoging: Feitinhoud {
    package static let soort = "briefpoging"

    package enum Uitkomst: String, Keuzelijst {
        case geopend, mis

        package var label: String {
            switch self {
            case .geopend: "Geopend"
            case .mis: "Code klopte niet"
            }
        }
    }

    /// Fact id of the `Brieflink`.
    package let link: UUIDv7
    package let besluit: ID<Feitmerk>
    package let uitkomst: Uitkomst

    package var open: Opencodes { Opencodes(code: uitkomst.rawValue) }

    package init(link: UUIDv7, besluit: ID<Feitmerk>, uitkomst: Uitkomst) {
        self.link = link
        self.besluit = besluit
        self.uitkomst = uitkomst
    }
}

extension Briefpoging: BijFeit {
    package var hoofdfeit: UUIDv7 { besluit.raw }
}

/// How a way to a letter stands: a function of what was done with it, and the day.
package enum Brieflinkstand: Sendable, Equatable {
    /// - Parameter nog: how many codes may still be tried.
    case wacht(nog: Int)
    case geopend, teVaakMis, verlopen

    package init(_ pogingen: [Briefpoging.Uitkomst], tot: Datum, op dag: Datum) {
        let wrong = pogingen.count { $0 == .mis }
        self =
            pogingen.contains(.geopend)
            ? .geopend : wrong >= Brieflink.pogingen ? .teVaakMis : tot < dag ? .verlopen : .wacht(nog: Brieflink.pogingen - wrong)
    }

    package var label: String {
        switch self {
        case .wacht: "nog niet geopend"
        case .geopend: "geopend"
        case .teVaakMis: "dicht: vijf keer een verkeerde code"
        case .verlopen: "verlopen"
        }
    }
}

/// The secret in the address of a letter: 130 bits as 26 signs that nobody takes for each other (Crockford's base 32), in groups.
package enum Briefgeheim {
    private static let tekens = Array("0123456789abcdefghjkmnpqrstvwxyz")
    package static let lengte = 26

    /// - Parameter toeval: at least 26 random bytes; five bits of each are used.
    package static func maak(_ toeval: [UInt8]) -> String { String(toeval.prefix(lengte).map { tekens[Int($0 & 31)] }) }

    /// As it stands on paper.
    package static func geschreven(_ geheim: String) -> String {
        var groups: [String] = [], rest = Substring(geheim)
        while !rest.isEmpty {
            groups.append(String(rest.prefix(rest.count <= 6 ? 6 : 5)))
            rest = rest.dropFirst(rest.count <= 6 ? 6 : 5)
        }
        return groups.joined(separator: "-")
    }

    /// What somebody typed over from paper; nil: no secret can look like this.
    package static func gelezen(_ getypt: String) -> String? {
        let swaps: [Character: Character] = ["o": "0", "i": "1", "l": "1"]
        let bare = String(getypt.prefix(80).lowercased().filter { $0 != "-" && !$0.isWhitespace }.map { swaps[$0] ?? $0 })
        return bare.count == lengte && bare.allSatisfy(tekens.contains) ? bare : nil
    }
}
