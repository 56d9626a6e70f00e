// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Monitor
import Opslag

/// What went between us and each aanbieder in a period: numbers, codes and days; never whom a message was about.
struct Berichtcijfers: Sendable {
    /// Who refused.
    enum Weigeraar: String, Sendable, CaseIterable {
        case aanbieder, gemeente, keten

        var label: String {
            switch self {
            case .aanbieder: "de aanbieder"
            case .gemeente: "wij"
            case .keten: "onderweg (de keten)"
            }
        }
    }

    struct Weigering: Sendable, Hashable {
        let door: Weigeraar
        let code: String

        /// The plain sentence of this code (docs/regels-ijw.md).
        var betekenis: String {
            (door == .keten ? StUFFout.uitleg(code) : Retourcode.uitleg(code)).betekenis
        }
    }

    struct Regel: Sendable {
        /// Nil: who sent it could not be read.
        let agb: String?
        var soorten: [String: Int] = [:]
        var afwijzingen: [Weigering: Int] = [:]
        /// Days until the aanbieder answered our assignments, and until we answered theirs.
        var dagenAanbieder: [Int] = []
        var dagenGemeente: [Int] = []
        /// Assignments without an answer.
        var wacht = 0

        var aantal: Int { soorten.values.reduce(0, +) }
        func aantal(door: Weigeraar) -> Int { afwijzingen.filter { $0.key.door == door }.values.reduce(0, +) }
    }

    let periode: Verslagperiode
    let regels: [Regel]
    let namen: [String: String]

    func naam(_ regel: Regel) -> String { regel.agb.map { namen[$0] ?? "AGB \($0)" } ?? "Afzender niet te lezen" }

    /// Of an even number of days the mean of the middle two; nil of none.
    static func mediaan(_ dagen: [Int]) -> Double? {
        let sorted = dagen.sorted()
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    }

    static func lees(_ periode: Verslagperiode, agb: String?, _ tx: LeesTx) throws -> Berichtcijfers {
        var lines: [String: Regel] = [:]
        for message in try BerichtStore.geteld(periode, tx) where agb == nil || message.partij == agb {
            lines[message.partij ?? "", default: Regel(agb: message.partij)].tel(message)
        }
        let names = try InkoopStore.aanbieders(tx).map { ($0.inhoud.agb.tekst, $0.inhoud.naam) }
        let found = Berichtcijfers(periode: periode, regels: Array(lines.values), namen: Dictionary(names) { first, _ in first })
        return Berichtcijfers(
            periode: periode, regels: found.regels.sorted { (found.naam($0), $0.agb ?? "") < (found.naam($1), $1.agb ?? "") },
            namen: found.namen)
    }
}

extension Berichtcijfers.Regel {
    fileprivate mutating func tel(_ message: BerichtStore.Geteld) {
        soorten[message.soort ?? "onleesbaar", default: 0] += 1
        for refusal in message.afwijzingen { afwijzingen[refusal, default: 0] += 1 }
        if message.isOpdracht, message.dagen == nil { wacht += 1 }
        guard let days = message.dagen else { return }
        if message.isOpdracht { dagenAanbieder.append(days) } else { dagenGemeente.append(days) }
    }
}
