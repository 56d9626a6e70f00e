// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A writable key path that may cross tasks.
package typealias Pad<Form, Value> = any WritableKeyPath<Form, Value> & Sendable

extension Veld {
    /// Free text; blanks at both ends are dropped. `tot`: the most characters allowed.
    package static func tekst(
        _ id: String, _ pad: Pad<Form, String>, _ label: String, soort: Veldsoort = .tekst(), hulp: String? = nil,
        verplicht: Bool = false, nut: Nut, grond: String, tot grootte: Int = 20_000, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: soort, hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                let text = (raw.first ?? "").trimmed
                guard text.count <= grootte else { return "“\(label)” is te lang: gebruik hoogstens \(grootte) tekens." }
                form[keyPath: pad] = text
                return nil
            },
            toon: { [$0[keyPath: pad]] })
    }

    /// A day, as three boxes.
    package static func datum(
        _ id: String, _ pad: Pad<Form, Datum?>, _ label: String, hulp: String? = nil, verplicht: Bool = false,
        nut: Nut, grond: String, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .datum, hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                if raw.allSatisfy(\.isBlank) { return nil }
                guard let day = Datum(getypt: raw) else {
                    return "“\(label)” is geen bestaande datum. Vul dag, maand en jaar in, bijvoorbeeld 27 3 2026."
                }
                // Nobody in a file is older, and nothing in it: it is a slip of the keyboard.
                if day.jaar < 1900 { return "Het jaar bij “\(label)” ligt vóór 1900. Vul het jaar in vier cijfers in, bijvoorbeeld 2026." }
                form[keyPath: pad] = day
                return nil
            },
            toon: { form in
                guard let day = form[keyPath: pad] else { return ["", "", ""] }
                return [String(day.dag), String(day.maand), String(day.jaar)]
            })
    }

    /// A whole number within bounds.
    package static func getal(
        _ id: String, _ pad: Pad<Form, Int?>, _ label: String, eenheid: String? = nil, hulp: String? = nil, verplicht: Bool = false,
        nut: Nut, grond: String, binnen grenzen: ClosedRange<Int> = 0...999_999_999, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .getal(eenheid: eenheid), hulp: hulp, verplicht: verplicht, nut: nut, grond: grond,
            alleenBij: alleenBij,
            lees: { raw, form in
                let text = (raw.first ?? "").trimmed
                if text.isEmpty { return nil }
                guard let number = Int(text), grenzen.contains(number) else {
                    return "Vul bij “\(label)” een heel getal in van \(grenzen.lowerBound) tot en met \(grenzen.upperBound)."
                }
                form[keyPath: pad] = number
                return nil
            },
            toon: { [$0[keyPath: pad].map(String.init) ?? ""] })
    }

    /// One of a list of codes. `lang`: a drop-down instead of radio buttons.
    package static func keuze<K: Keuzelijst>(
        _ id: String, _ pad: Pad<Form, K?>, _ label: String, lang: Bool = false, hulp: String? = nil, verplicht: Bool = false,
        nut: Nut, grond: String, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: lang ? .lijst(K.keuzes) : .keuze(K.keuzes), hulp: hulp, verplicht: verplicht, nut: nut,
            grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                let code = (raw.first ?? "").trimmed
                if code.isEmpty { return nil }
                guard let value = K(rawValue: code) else { return "Kies bij “\(label)” een van de antwoorden." }
                form[keyPath: pad] = value
                return nil
            },
            toon: { [$0[keyPath: pad]?.rawValue ?? ""] })
    }

    /// Any number of a list of codes.
    package static func meerkeuze<K: Keuzelijst>(
        _ id: String, _ pad: Pad<Form, [K]>, _ label: String, hulp: String? = nil, verplicht: Bool = false,
        nut: Nut, grond: String, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .meerkeuze(K.keuzes), hulp: hulp, verplicht: verplicht, nut: nut, grond: grond,
            alleenBij: alleenBij,
            lees: { raw, form in
                let values = raw.filter { !$0.isBlank }.map { K(rawValue: $0) }
                guard values.allSatisfy({ $0 != nil }) else { return "Kies bij “\(label)” alleen antwoorden uit de lijst." }
                form[keyPath: pad] = values.compactMap { $0 }
                return nil
            },
            toon: { $0[keyPath: pad].map(\.rawValue) })
    }

    /// One of choices that are known only when the page is made (persons, goals, products): the code is kept as text.
    package static func keuze(
        _ id: String, _ pad: Pad<Form, String>, _ label: String, uit keuzes: [Keuze], lang: Bool = false, hulp: String? = nil,
        verplicht: Bool = false, nut: Nut, grond: String, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: lang ? .lijst(keuzes) : .keuze(keuzes), hulp: hulp, verplicht: verplicht, nut: nut,
            grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                form[keyPath: pad] = (raw.first ?? "").trimmed
                return nil
            },
            toon: { [$0[keyPath: pad]] })
    }

    /// Any number of choices that are known only when the page is made.
    package static func meerkeuze(
        _ id: String, _ pad: Pad<Form, [String]>, _ label: String, uit keuzes: [Keuze] = [], hulp: String? = nil,
        verplicht: Bool = false, nut: Nut, grond: String, alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .meerkeuze(keuzes), hulp: hulp, verplicht: verplicht, nut: nut, grond: grond,
            alleenBij: alleenBij,
            lees: { raw, form in
                form[keyPath: pad] = raw.filter { !$0.isBlank }
                return nil
            },
            toon: { $0[keyPath: pad] })
    }

    /// A file. A server cannot put back what was chosen: after an error it is asked again.
    package static func bestand(
        _ id: String, _ pad: Pad<Form, String>, _ label: String, soorten: [String], hulp: String? = nil, verplicht: Bool = false, nut: Nut,
        grond: String
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .bestand(soorten), hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: nil,
            lees: { raw, form in
                form[keyPath: pad] = (raw.first ?? "").trimmed
                return nil
            },
            toon: { [$0[keyPath: pad]] })
    }

    /// One box that is ticked or not.
    package static func vinkje(
        _ id: String, _ pad: Pad<Form, Bool>, _ label: String, hulp: String? = nil, verplicht: Bool = false, nut: Nut, grond: String,
        alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .vinkje, hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                form[keyPath: pad] = raw.contains { !$0.isBlank }
                return nil
            },
            toon: { $0[keyPath: pad] ? ["ja"] : [] })
    }

    /// A burgerservicenummer; spaces and dots are accepted.
    package static func bsn(
        _ id: String, _ pad: Pad<Form, BSN?>, _ label: String, hulp: String? = nil, verplicht: Bool = false, nut: Nut, grond: String,
        alleenBij: Voorwaarde? = nil
    ) -> Veld {
        Veld(
            id: id, label: label, soort: .bsn, hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: alleenBij,
            lees: { raw, form in
                let text = (raw.first ?? "").trimmed
                if text.isEmpty { return nil }
                guard let value = BSN(text) else {
                    return "“\(label)” klopt niet. Een BSN heeft 9 cijfers; controleer of alle cijfers goed zijn overgenomen."
                }
                form[keyPath: pad] = value
                return nil
            },
            toon: { [$0[keyPath: pad]?.cijfers ?? ""] })
    }
}

extension String {
    package var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension Datum {
    /// Day, month and year as typed in three boxes. A year of two digits is refused: it is never guessed.
    package init?(getypt parts: [String]) {
        let numbers = parts.compactMap { Int($0.trimmed) }
        guard numbers.count == 3, parts.count == 3, parts[2].trimmed.count == 4 else { return nil }
        self.init(numbers[2], numbers[1], numbers[0])
    }
}
