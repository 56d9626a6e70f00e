// SPDX-License-Identifier: EUPL-1.2

/// A calendar day in the Netherlands, without time zone. Text form is ISO 8601: `2026-03-02`.
public struct Datum: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    public let dagnummer: Int

    public init(dagnummer: Int) { self.dagnummer = dagnummer }

    /// `nil` when the day does not exist (31 June) or the year lies outside 1…9999.
    public init?(_ jaar: Int, _ maand: Int, _ dag: Int) {
        guard (1...9999).contains(jaar), (1...12).contains(maand), dag >= 1,
            dag <= Datum.dagenIn(maand: maand, jaar: jaar)
        else { return nil }
        dagnummer = Datum.nummer(jaar, maand, dag)
    }

    /// Reads `JJJJ-MM-DD`, nothing else.
    public init?(iso text: some StringProtocol) {
        // Most text lies in one piece: then nothing is copied to look at it.
        let read =
            text.utf8.withContiguousStorageIfAvailable { Datum.delen($0) } ?? Array(text.utf8).withUnsafeBufferPointer { Datum.delen($0) }
        guard let read else { return nil }
        self.init(read.jaar, read.maand, read.dag)
    }

    public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard let read = Datum.delen(bytes) else { return nil }
        self.init(read.jaar, read.maand, read.dag)
    }

    private static func delen(_ bytes: UnsafeBufferPointer<UInt8>) -> (jaar: Int, maand: Int, dag: Int)? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let jaar = getal(bytes, 0, 4),
            let maand = getal(bytes, 5, 7), let dag = getal(bytes, 8, 10)
        else { return nil }
        return (jaar, maand, dag)
    }

    public var iso: String {
        let (jaar, maand, dag) = delen
        guard (0...9999).contains(jaar) else { return Datum.vul(jaar, 4) + "-" + Datum.vul(maand, 2) + "-" + Datum.vul(dag, 2) }
        return String(unsafeUninitializedCapacity: 10) { bytes in
            var place = 0
            func schrijf(_ number: Int, _ unit: Int) {
                bytes[place] = UInt8(48 + number / unit % 10)
                place += 1
            }
            for unit in [1_000, 100, 10, 1] { schrijf(jaar, unit) }
            for part in [maand, dag] {
                bytes[place] = UInt8(ascii: "-")
                place += 1
                schrijf(part, 10)
                schrijf(part, 1)
            }
            return place
        }
    }

    public var jaar: Int { delen.jaar }
    public var maand: Int { delen.maand }
    public var dag: Int { delen.dag }

    /// 1 = Monday … 7 = Sunday.
    public var weekdag: Int { ((dagnummer + 3) % 7 + 7) % 7 + 1 }

    public func plus(dagen: Int) -> Datum { Datum(dagnummer: dagnummer + dagen) }

    /// Days from this day to the other; negative when the other lies before.
    public func dagen(tot ander: Datum) -> Int { ander.dagnummer - dagnummer }

    public static func < (left: Datum, right: Datum) -> Bool { left.dagnummer < right.dagnummer }

    public static func isSchrikkeljaar(_ jaar: Int) -> Bool { jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0) }

    public static func dagenIn(maand: Int, jaar: Int) -> Int {
        switch maand {
        case 2: isSchrikkeljaar(jaar) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public var delen: (jaar: Int, maand: Int, dag: Int) {
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

    private static func getal(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
        var number = 0
        for place in from..<to {
            guard (48...57).contains(bytes[place]) else { return nil }
            number = number * 10 + Int(bytes[place] - 48)
        }
        return number
    }

    private static func vul(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension Datum: CustomStringConvertible {
    public var description: String { iso }
}

extension Datum: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try Datum(iso: container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen datum JJJJ-MM-DD")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
