// SPDX-License-Identifier: EUPL-1.2

/// A calendar day in the Netherlands, without time zone. Text form is ISO 8601: `2026-03-02`.
package struct Datum: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    package let dagnummer: Int

    package init(dagnummer: Int) { self.dagnummer = dagnummer }

    /// `nil` when the day does not exist (31 June) or the year lies outside 1…9999.
    package init?(_ jaar: Int, _ maand: Int, _ dag: Int) {
        guard (1...9999).contains(jaar), (1...12).contains(maand), dag >= 1,
            dag <= Datum.dagenIn(maand: maand, jaar: jaar)
        else { return nil }
        dagnummer = Datum.nummer(jaar, maand, dag)
    }

    /// Reads `JJJJ-MM-DD`, nothing else.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let jaar = Datum.getal(bytes[0..<4]), let maand = Datum.getal(bytes[5..<7]), let dag = Datum.getal(bytes[8..<10])
        else { return nil }
        self.init(jaar, maand, dag)
    }

    package var iso: String {
        let (jaar, maand, dag) = delen
        return Datum.vul(jaar, 4) + "-" + Datum.vul(maand, 2) + "-" + Datum.vul(dag, 2)
    }

    package var jaar: Int { delen.jaar }
    package var maand: Int { delen.maand }
    package var dag: Int { delen.dag }

    /// 1 = Monday … 7 = Sunday.
    package var weekdag: Int { ((dagnummer + 3) % 7 + 7) % 7 + 1 }

    package func plus(dagen: Int) -> Datum { Datum(dagnummer: dagnummer + dagen) }

    /// Days from this day to the other; negative when the other lies before.
    package func dagen(tot ander: Datum) -> Int { ander.dagnummer - dagnummer }

    package static func < (left: Datum, right: Datum) -> Bool { left.dagnummer < right.dagnummer }

    package static func isSchrikkeljaar(_ jaar: Int) -> Bool { jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0) }

    package static func dagenIn(maand: Int, jaar: Int) -> Int {
        switch maand {
        case 2: isSchrikkeljaar(jaar) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package var delen: (jaar: Int, maand: Int, dag: Int) {
        let z = dagnummer + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let dag = dayOfYear - (153 * shifted + 2) / 5 + 1
        let maand = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (maand <= 2 ? 1 : 0), maand, dag)
    }

    private static func nummer(_ jaar: Int, _ maand: Int, _ dag: Int) -> Int {
        let y = maand <= 2 ? jaar - 1 : jaar
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5 + dag - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func getal(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 48)
        }
        return number
    }

    private static func vul(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension Datum: CustomStringConvertible {
    package var description: String { iso }
}

extension Datum: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try Datum(iso: container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen datum JJJJ-MM-DD")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
