// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// To whom the tree of a weighing is told.
package enum Lezersoort: String, Keuzelijst {
    case jurist, collega, ouders, kind

    package var label: String {
        switch self {
        case .jurist: "Jurist"
        case .collega: "Collega"
        case .ouders: "Ouders"
        case .kind: "Jongere vanaf 12 jaar"
        }
    }

    /// Who is outside the gemeente: nothing behind a shield for them, and no more than is theirs.
    package var isBuiten: Bool { self == .ouders || self == .kind }

    /// The age from which the reading is addressed to the young person (Jeugdwet 7.3.4).
    package static let leeftijd = 12
}

/// One reading of the tree of a weighing: the same outcome and the same steps, in the words of who reads it. Made from what the receipt
/// keeps and from nothing of today, so that the same receipt gives the same reading for ever; above it only that the decision changed since.
package struct Lezing: Sendable, Equatable {
    package typealias Deel = Besluitbrief.Onderdeel
    package typealias Alinea = Besluitbrief.Alinea

    package let lezer: Lezersoort
    package let titel: String
    /// Where the steps led, in one sentence: it stands in `delen` too.
    package let uitkomst: String
    package let delen: [Deel]

    package init(_ stof: Lezingstof, voor lezer: Lezersoort) {
        self.lezer = lezer
        uitkomst = stof.uitkomst(voor: lezer)
        let first = stof.geldigheid.map { [Deel.deel("Let op", [$0.zin(voor: lezer)])] } ?? []
        switch lezer {
        case .jurist:
            titel = "De afweging, stap voor stap"
            delen = first + Juristlezing(stof).delen
        case .collega:
            titel = "De afweging in het kort"
            delen = first + Collegalezing(stof).delen
        case .ouders:
            titel = "Waarom wij dit besloten voor \(stof.jeugdige)"
            delen = first + Ouderlezing(stof).delen
        case .kind:
            titel = "\(stof.jeugdige), dit besloten wij"
            delen = first + Kindlezing(stof).delen
        }
    }

    /// The whole reading as text.
    package var alsTekst: String {
        let body = delen.map { ([$0.kop] + $0.alineas.map(\.alsTekst)).joined(separator: "\n") }
        return ([titel] + body).joined(separator: "\n\n")
    }
}

extension Besluitbrief.Onderdeel {
    /// A part without what is empty.
    static func deel(_ kop: String, _ teksten: [String], lijst: [String] = []) -> Self {
        Self(kop: kop, alineas: teksten.filter { !$0.isLeeg }.map { .tekst($0) } + (lijst.isEmpty ? [] : [.lijst(lijst)]))
    }

    var isLeeg: Bool { alineas.isEmpty }
}
