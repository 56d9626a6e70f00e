// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A time on the clock in the Netherlands, in whole minutes. Read as people type it: `9.30`, `9:30`, `930`, `14u`, `14 uur`.
package struct Kloktijd: Tekstwaarde, Comparable {
    package let uur: Int
    package let minuut: Int

    package init(uur: Int, minuut: Int) {
        self.uur = min(23, max(0, uur))
        self.minuut = min(59, max(0, minuut))
    }

    package init?(_ text: some StringProtocol) {
        let plain = text.lowercased().replacing("uur", with: "u").filter { !$0.isWhitespace }
        let parts = plain.split(omittingEmptySubsequences: false) { ".:u".contains($0) }.map(String.init)
        let numbers = parts.count == 2 && parts[1].isEmpty ? [parts[0], "00"] : parts
        let clock = numbers.count == 1 ? Self.zonderTeken(numbers[0]) : numbers
        guard clock.count == 2, (1...2).contains(clock[0].utf8.count), clock[1].utf8.count == 2,
            clock.allSatisfy({ $0.isCijfers($0.utf8.count) }), let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
        else { return nil }
        uur = hour
        minuut = minute
    }

    /// `14` is two o'clock; `930` and `1430` are hours and minutes.
    private static func zonderTeken(_ text: String) -> [String] {
        text.utf8.count <= 2 ? [text, "00"] : [String(text.dropLast(2)), String(text.suffix(2))]
    }

    /// `09:30`.
    package var tekst: String { [uur, minuut].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") }

    package static func < (left: Kloktijd, right: Kloktijd) -> Bool { (left.uur, left.minuut) < (right.uur, right.minuut) }
}
