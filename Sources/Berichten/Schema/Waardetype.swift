// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One code list: the codes in the standard's order, with their meaning.
public struct Codelijst: Sendable {
    public let naam: String
    public let waarden: [(code: String, betekenis: String)]
    private let codes: Set<String>

    init(naam: String, waarden: [(code: String, betekenis: String)]) {
        self.naam = naam
        self.waarden = waarden
        codes = Set(waarden.map(\.code))
    }

    public func bevat(_ code: String) -> Bool { codes.contains(code) }
    public func betekenis(_ code: String) -> String? { waarden.first { $0.code == code }?.betekenis }
}

/// A simple type of the standard (LDT_…): what text may stand in an element.
public struct Waardetype: Sendable {
    public enum Basis: String, Sendable { case tekst = "string", getal = "integer", datum = "date", tijd = "time" }

    public let naam: String
    public let basis: Basis
    public let minLengte: Int?
    public let maxLengte: Int?
    public let minWaarde: Int?
    public let maxWaarde: Int?
    let patroon: Patroon?
    public let codelijst: Codelijst?

    /// The rule that the text breaks and what it must be, or `nil` when the text is fine.
    func overtreding(_ ruw: String, vast: String?, patroon extra: Patroon? = nil) -> (regel: String, eis: String)? {
        let text = basis == .tekst ? ruw : ruw.samengevouwen
        return vaste(text, vast) ?? vorm(text) ?? lengte(text) ?? code(text)
            ?? [patroon, extra].compactMap { $0 }.first { !$0.past(text) }.map { ($0.regel, "moet \($0.eis)") }
    }

    private func vaste(_ text: String, _ vast: String?) -> (regel: String, eis: String)? {
        guard let vast, text != vast else { return nil }
        return ("RS047", "moet \(vast) zijn")
    }

    private func vorm(_ text: String) -> (regel: String, eis: String)? {
        switch basis {
        case .tekst: nil
        case .datum: XMLWaarde.isDatum(text) ? nil : ("RS032", "moet een bestaande datum zijn (JJJJ-MM-DD)")
        case .tijd: XMLWaarde.isTijd(text) ? nil : ("RS034", "moet een tijd zijn (UU:MM:SS)")
        case .getal: bereik(text)
        }
    }

    private func bereik(_ text: String) -> (regel: String, eis: String)? {
        let low = minWaarde ?? 0
        let high = maxWaarde ?? Int.max
        guard let value = XMLWaarde.getal(text) else { return ("RS001", "moet een geheel getal zijn") }
        return (low...high).contains(value)
            ? nil : (value < low ? "RS001" : Self.regel(maximum: high), "moet een getal van \(low) tot en met \(high) zijn")
    }

    private func lengte(_ text: String) -> (regel: String, eis: String)? {
        guard basis == .tekst else { return nil }
        let length = text.unicodeScalars.count
        if let minimum = minLengte, length < minimum { return ("RS007", "mag niet leeg zijn; vul het in of laat het veld weg") }
        if let maximum = maxLengte, length > maximum {
            return (Self.regel(lengte: maximum), "is \(length) tekens lang en mag hoogstens \(maximum) tekens zijn; kort het in")
        }
        return nil
    }

    private func code(_ text: String) -> (regel: String, eis: String)? {
        guard let codelijst, !codelijst.bevat(text) else { return nil }
        let options = codelijst.waarden.prefix(30).map(\.code).joined(separator: ", ")
        return (codelijst.naam, "heeft een code die niet in codelijst \(codelijst.naam) staat; kies uit \(options)")
    }

    private static func regel(maximum: Int) -> String {
        [99: "RS002", 9_999: "RS003", 99_999: "RS004", 99_999_999: "RS005", 999_999_999: "RS006", 999_999_999_999: "RS040"][maximum]
            ?? "RS001"
    }

    private static func regel(lengte: Int) -> String {
        [
            1: "RS008", 2: "RS009", 3: "RS010", 4: "RS011", 5: "RS012", 6: "RS013", 8: "RS014", 9: "RS015", 10: "RS016", 12: "RS017",
            14: "RS039", 15: "RS018", 20: "RS019", 24: "RS020", 25: "RS021", 35: "RS023", 36: "RS024", 64: "RS025", 80: "RS026",
            200: "RS028",
        ][lengte] ?? "RS007"
    }
}

/// Lexical forms of XML Schema, as far as the standard uses them.
enum XMLWaarde {
    /// An `xs:integer`: optional sign, leading zeros allowed. `nil` also when it does not fit, which no field of the standard allows.
    static func getal(_ text: String) -> Int? {
        let digits = text.first == "+" || text.first == "-" ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.unicodeScalars.allSatisfy(\.isCijfer) else { return nil }
        return Int(text)
    }

    /// An `xs:date` without zone. Years of more than four digits and before our era exist in XML Schema.
    static func isDatum(_ text: String) -> Bool {
        let negative = text.first == "-"
        let parts = (negative ? text.dropFirst() : text[...]).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].utf8.count == 2, parts[2].utf8.count == 2, parts[0].utf8.count >= 4,
            parts[0].utf8.count == 4 || parts[0].utf8.first != 48,
            parts.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isCijfer) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year != 0, (1...12).contains(month)
        else { return false }
        return day >= 1 && day <= Datum.dagenIn(maand: month, jaar: year)
    }

    /// An `xs:time` without zone; `24:00:00` is the end of the day.
    static func isTijd(_ text: String) -> Bool {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let parts = (halves.first ?? "").split(separator: ":", omittingEmptySubsequences: false)
        guard halves.count <= 2, parts.count == 3,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.unicodeScalars.allSatisfy(\.isCijfer) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), let second = Int(parts[2])
        else { return false }
        let fraction = halves.count == 2 ? halves[1] : "0"
        guard !fraction.isEmpty, fraction.unicodeScalars.allSatisfy(\.isCijfer) else { return false }
        let endOfDay = hour == 24 && minute == 0 && second == 0 && fraction.allSatisfy { $0 == "0" }
        return endOfDay || (hour < 24 && minute < 60 && second < 60)
    }
}
