// SPDX-License-Identifier: EUPL-1.2

/// An amount of money in whole eurocents. Sums stop at the largest amount instead of trapping.
package struct Eurocent: Hashable, Sendable, Comparable {
    package let cent: Int64

    package init(_ cent: Int64) { self.cent = cent }

    /// Reads an amount as people type it: `1234,56`, `1.234,56`, `€ 1.234`, `1234.56`, `25,-`, `-12,50`. `nil` when it is none
    /// or has more than twelve digits before the comma.
    package init?(_ text: some StringProtocol) {
        var bare = text.zonder(" \u{a0}€")[...]
        let negative = bare.hasPrefix("-")
        if negative { bare = bare.dropFirst() }
        guard let (euros, cents) = Self.delen(bare), let whole = Int64(euros), let rest = Int64(cents) else { return nil }
        cent = (whole * 100 + rest) * (negative ? -1 : 1)
    }

    package static let nul = Eurocent(0)

    package static func < (left: Self, right: Self) -> Bool { left.cent < right.cent }

    package static func + (left: Self, right: Self) -> Self {
        let (sum, overflow) = left.cent.addingReportingOverflow(right.cent)
        return Eurocent(overflow ? (right.cent > 0 ? .max : .min) : sum)
    }

    package static func - (left: Self, right: Self) -> Self {
        let (difference, overflow) = left.cent.subtractingReportingOverflow(right.cent)
        return Eurocent(overflow ? (right.cent < 0 ? .max : .min) : difference)
    }

    package static func * (left: Self, count: Int64) -> Self {
        let (product, overflow) = left.cent.multipliedReportingOverflow(by: count)
        return Eurocent(overflow ? ((left.cent < 0) == (count < 0) ? .max : .min) : product)
    }

    /// Without the euro sign, as it is typed back into a field: `1234,56`.
    package var getypt: String { (cent < 0 ? "-" : "") + String(cent.magnitude / 100) + "," + centen }

    private var centen: String {
        let rest = String(cent.magnitude % 100)
        return rest.utf8.count == 1 ? "0" + rest : rest
    }

    fileprivate var gegroepeerd: String {
        let digits = Array(String(cent.magnitude / 100))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? ".\(digit)" : String(digit)
        }
        return (cent < 0 ? "-" : "") + grouped.joined() + "," + centen
    }

    /// Euros without grouping and two digits of cents.
    private static func delen(_ bare: Substring) -> (euros: String, cents: String)? {
        let decimals = bare.lastIndex { $0 == "," } ?? puntAlsKomma(bare)
        guard let decimals else { return ontgroepeerd(bare).map { ($0, "00") } }
        let cents = bare[bare.index(after: decimals)...]
        guard cents == "-" || cents.isCijfers(2), let euros = ontgroepeerd(bare[..<decimals]) else { return nil }
        return (euros, cents == "-" ? "00" : String(cents))
    }

    /// `1234.56`: one point with exactly two digits behind it cannot be a thousands separator.
    private static func puntAlsKomma(_ bare: Substring) -> Substring.Index? {
        let points = bare.indices.filter { bare[$0] == "." }
        guard points.count == 1, let point = points.first, bare[point...].utf8.count == 3 else { return nil }
        return point
    }

    private static func ontgroepeerd(_ euros: Substring) -> String? {
        let groups = euros.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.utf8.count <= 3,
            groups.dropFirst().allSatisfy({ $0.isCijfers(3) })
        else { return nil }
        let digits = groups.joined()
        return digits.isCijfers(digits.utf8.count) && digits.utf8.count <= 12 ? digits : nil
    }
}

extension Eurocent: CustomStringConvertible {
    /// `€ 1.234,56`; a negative amount as `€ -12,50`.
    package var description: String { "€ " + gegroepeerd }
}

extension Eurocent: Codable {
    package init(from decoder: any Decoder) throws { cent = try decoder.singleValueContainer().decode(Int64.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(cent)
    }
}
