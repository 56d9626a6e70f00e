// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// The content of any fact as words and values, read from its type: nothing is left out because somebody forgot to print it.
struct Feitwoorden: Sendable {
    let namen: [ID<Persoon>: String]

    struct Regel: Sendable, Equatable {
        let naam: String
        let waarde: String
    }

    func regels(_ inhoud: any Feitinhoud) -> [Regel] { velden(inhoud, diep: 0) }

    private static let diepst = 6

    private func velden(_ value: Any, diep: Int) -> [Regel] {
        guard diep < Self.diepst else { return [] }
        return Mirror(reflecting: value).children.flatMap { child -> [Regel] in
            guard let label = child.label, !Self.technisch.contains(label) else { return [] }
            return veld(Self.woorden(label), child.value, diep: diep)
        }
    }

    private func veld(_ name: String, _ value: Any, diep: Int) -> [Regel] {
        guard let value = Self.uitgepakt(value) else { return [] }
        if let text = tekst(value) { return text.isEmpty ? [] : [Regel(naam: name, waarde: text)] }
        if let map = value as? [String: String] {
            return map.sorted { $0.key < $1.key }.map { Regel(naam: "\(name), \($0.key)", waarde: $0.value) }
        }
        if let list = value as? [Any] { return lijst(name, list, diep: diep) }
        return velden(value, diep: diep + 1).map {
            Regel(naam: "\(name), \($0.naam.prefix(1).lowercased())\($0.naam.dropFirst())", waarde: $0.waarde)
        }
    }

    private func lijst(_ name: String, _ list: [Any], diep: Int) -> [Regel] {
        let plain = list.compactMap { tekst($0) }.filter { !$0.isEmpty }
        if plain.count == list.count || list.allSatisfy({ tekst($0) != nil }) {
            return plain.isEmpty ? [] : [Regel(naam: name, waarde: plain.joined(separator: "; "))]
        }
        return list.enumerated().flatMap { index, item in
            let heading = list.count == 1 ? name : "\(name) \(index + 1)"
            return veld(heading, item, diep: diep)
        }
    }

    /// A value that is one word or sentence; empty: it says nothing to a reader (an id); nil: it has parts.
    private func tekst(_ value: Any) -> String? {
        switch value {
        case let text as String: text
        case let flag as Bool: flag ? "ja" : "nee"
        case let choice as any Keuzelijst: choice.label
        case let person as ID<Persoon>: namen[person] ?? "iemand die hier niet genoemd wordt"
        case let day as Datum: day.uitgeschreven
        case let moment as Moment: "\(moment.datum.uitgeschreven) om \(moment.kloktijd)"
        case let period as Periode: period.uitgeschreven
        case let birth as Geboortedatum: birth.uitgeschreven
        case let number as BSN: number.cijfers
        case let phone as Telefoonnummer: phone.toon
        case let number as any BinaryInteger: "\(number)"
        case let money as Eurocent: money.description
        case let code as Gemeentecode: Gemeenten.inWoorden(code)
        case let text as any Tekstwaarde: text.tekst
        default: zonderDelen(value)
        }
    }

    private func zonderDelen(_ value: Any) -> String? {
        if value is UUIDv7 || "\(type(of: value))".hasPrefix("ID<") { return "" }
        let mirror = Mirror(reflecting: value)
        guard mirror.children.isEmpty, mirror.displayStyle != .collection, mirror.displayStyle != .struct else { return nil }
        return mirror.displayStyle == .enum ? Self.woorden("\(value)").lowercased() : ""
    }

    /// The value inside an optional; nil when there is none.
    private static func uitgepakt(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first.flatMap { uitgepakt($0.value) }
    }

    /// What only the program needs.
    private static let technisch: Set<String> = ["sha", "bijlage", "grootte", "hash", "versie", "regels", "feit", "handeling", "bij"]

    private static let bekend: [String: String] = [
        "bsnHerkomst": "BSN overgenomen van", "geborenOp": "Geboren op", "bsn": "BSN", "gezegd": "Gezegd",
        "gedacht": "Wat de professional ziet en denkt", "afspraken": "Afgesproken", "over": "Over wie", "door": "Door wie",
        "gesproken": "Met wie is gesproken", "gezien": "Wie is gezien",
        "alleen": "Met welk kind is alleen gesproken", "met": "Met wie", "vertrouwd": "Vertrouwd door de ouders",
        "herzienOp": "Opnieuw bekijken op", "op": "Op", "van": "Van",
        "ervoor": "Gemeente vlak voor het verblijf", "brp": "Gemeente in de BRP", "moeder": "Gemeente van de moeder bij de geboorte",
        "werkelijk": "Gemeente waar de jeugdige was", "opVerzoek": "Vroeg om dezelfde hulp", "bladen": "Wat er meeging",
        "zwaarst": "Wat het zwaarst woog",
    ]

    /// `ontvangenVan` becomes `Ontvangen van`.
    private static func woorden(_ label: String) -> String {
        if let known = bekend[label] { return known }
        let words = label.reduce(into: "") { text, letter in
            if letter.isUppercase { text += " " + letter.lowercased() } else { text.append(letter) }
        }
        return words.metHoofdletter
    }
}
