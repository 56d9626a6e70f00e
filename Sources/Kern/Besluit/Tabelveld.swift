// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a rule of law says about the facts, as a name that tables can look at.
package enum Afgeleid: String, Sendable, CaseIterable {
    /// Whole years on the day of the decision; `11..12` while the birth date is known too little.
    case leeftijd = "jeugdige.leeftijd"
    /// Whether somebody is a jeugdige by age (`jeugdige/1`).
    case wetJeugdige = "wet.jeugdige"
}

/// Which values a name can have.
enum Tabelveld: Equatable, Sendable {
    /// One of these and nothing else.
    case codes([String])
    /// Any text: a table names those it knows.
    case tekst
    /// Whole years.
    case getal
    case dag

    static let leeftijden = 0...150
    /// 1900 up to and including 2199.
    static let dagen = -25_567...84_005

    init?(_ naam: Feitnaam) {
        switch naam {
        case .aanvraagOntvangen, .jeugdigeGeboortedatum, .peildatum: self = .dag
        case .jeugdigeDatumgebruik: self = .codes(Datumgebruik.allCases.map { String($0.rawValue) })
        case .jeugdigeWoonplaats: self = .tekst
        case .verordeningGebruikelijk: self = .codes(["ja", "nee"])
        // Composed values, such as a term that stood still twice: a rule of law reads those.
        default: return nil
        }
    }

    init(_ naam: Afgeleid) {
        switch naam {
        case .leeftijd: self = .getal
        case .wetJeugdige: self = .codes(Jeugdigetoets.Uitkomst.allCases.map(\.rawValue))
        }
    }

    /// The whole range of a number; `nil` for texts.
    var bereik: ClosedRange<Int>? {
        switch self {
        case .codes, .tekst: nil
        case .getal: Self.leeftijden
        case .dag: Self.dagen
        }
    }

    /// A number or day as the axis counts it.
    func lees(_ text: some StringProtocol) -> Int? {
        let number =
            switch self {
            case .codes, .tekst: Int?.none
            case .getal: text.allSatisfy(\.isASCII) ? Int(text) : nil
            case .dag: Datum(iso: text)?.dagnummer
            }
        return number.flatMap { bereik?.contains($0) == true ? $0 : nil }
    }

    func schrijf(_ number: Int) -> String { self == .dag ? Datum(dagnummer: number).iso : String(number) }

    func schrijf(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? schrijf(range.lowerBound) : "\(schrijf(range.lowerBound))..\(schrijf(range.upperBound))"
    }
}

/// A condition in a cell, read.
struct Celvoorwaarde: Sendable, Equatable {
    let isNiet: Bool
    /// Of a text axis.
    let codes: [String]
    /// Of an axis of numbers or days.
    let bereiken: [ClosedRange<Int>]

    /// What is wrong with the text of a cell, as a sentence.
    struct Fout: Error, Equatable {
        let melding: String
    }

    static func lees(_ text: String, _ veld: Tabelveld) throws(Fout) -> Celvoorwaarde? {
        var rest = Substring(text).trimmed
        guard !rest.isEmpty else { return nil }
        let isNot = rest.hasPrefix("niet ")
        if isNot { rest = rest.dropFirst(5).trimmed }
        let items = rest.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        guard !items.contains(where: \.isEmpty) else { throw Fout(melding: "‘\(text)’ is niet te lezen: tussen de komma’s staat niets.") }
        return veld.bereik == nil
            ? Celvoorwaarde(isNiet: isNot, codes: try items.map { item throws(Fout) in try code(item, veld) }, bereiken: [])
            : Celvoorwaarde(isNiet: isNot, codes: [], bereiken: try items.map { item throws(Fout) in try bereik(item, veld) })
    }

    private static func code(_ item: Substring, _ veld: Tabelveld) throws(Fout) -> String {
        if case .codes(let known) = veld, !known.contains(String(item)) {
            throw Fout(melding: "De code ‘\(item)’ bestaat niet. Kies uit: \(known.joined(separator: ", ")).")
        }
        return String(item)
    }

    private static func bereik(_ item: Substring, _ veld: Tabelveld) throws(Fout) -> ClosedRange<Int> {
        let whole = veld.bereik ?? 0...0
        let fault = Fout(
            melding:
                "‘\(item)’ is niet te lezen. Schrijf \(veld == .dag ? "een dag als 2026-03-02" : "een heel getal"), < , <= , > , >= of a..b."
        )
        func number(_ text: Substring) throws(Fout) -> Int {
            guard let found = veld.lees(text.trimmed) else { throw fault }
            return found
        }
        var range: (Int, Int)
        if let dots = item.firstRange(of: "..") {
            range = (try number(item[..<dots.lowerBound]), try number(item[dots.upperBound...]))
        } else if item.hasPrefix("<=") {
            range = (whole.lowerBound, try number(item.dropFirst(2)))
        } else if item.hasPrefix(">=") {
            range = (try number(item.dropFirst(2)), whole.upperBound)
        } else if item.hasPrefix("<") {
            range = (whole.lowerBound, try number(item.dropFirst()) - 1)
        } else if item.hasPrefix(">") {
            range = (try number(item.dropFirst()) + 1, whole.upperBound)
        } else {
            let only = try number(item)
            range = (only, only)
        }
        guard range.0 <= range.1 else { throw Fout(melding: "‘\(item)’ sluit alles uit. Zet het kleinste getal voorop.") }
        return range.0...range.1
    }
}

extension Substring {
    /// Without spaces around it.
    fileprivate var trimmed: Substring {
        guard let from = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[from...last]
    }
}
