// SPDX-License-Identifier: EUPL-1.2

/// The forms of one journey after each other: what they asked together, and what was asked twice.
package struct Reislast: Sendable {
    package let stappen: [Formulierlast]
    private let formulieren: Formulierlijst

    package init(_ stappen: [Formulierlast], _ formulieren: Formulierlijst) {
        self.stappen = stappen
        self.formulieren = formulieren
    }

    /// A question that stood open in more than one place.
    package struct Dubbel: Sendable, Equatable, Codable {
        /// As it reads in the first place.
        package let vraag: String
        /// `formulier.veld`, in order; a form that came back is named again.
        package let plaatsen: [String]
    }

    package var gevraagd: Int { stappen.map(\.gevraagd.count).reduce(0, +) }
    package var overgenomen: Int { stappen.map(\.overgenomen.count).reduce(0, +) }
    package var getypt: Int { stappen.map(\.getypt.count).reduce(0, +) }
    package var woorden: Int { stappen.map(\.woorden).reduce(0, +) }

    /// What was measured, in seconds; nil when of one step nobody knows.
    package var seconden: Int? {
        let known = stappen.compactMap(\.seconden)
        return known.count == stappen.count ? known.reduce(0, +) : nil
    }

    package var geschatteSeconden: Int { stappen.map(geschat).reduce(0, +) }

    /// By estimate: what was typed, with the kinds of its fields.
    package func geschat(_ stap: Formulierlast) -> Int { formulieren.geschatteSeconden(stap.getypt, in: stap.formulier) }

    /// The same words or the same name of a field, empty in two places: what was known in the second place does not count.
    package var tweeKeer: [Dubbel] {
        var places: [(vraag: String, veld: String, plaatsen: [String])] = []
        for step in stappen {
            for field in step.gevraagd {
                let label = formulieren.label(field, in: step.formulier), place = "\(step.formulier).\(field)"
                if let known = places.firstIndex(where: { $0.veld == field || $0.vraag == label }) {
                    let isOnlyHere = places[known].plaatsen.allSatisfy { $0.hasPrefix(step.formulier + ".") }
                    if isOnlyHere, formulieren.kijktTerug(step.formulier) { continue }
                    places[known].plaatsen.append(place)
                } else {
                    places.append((label, field, [place]))
                }
            }
        }
        return places.filter { $0.plaatsen.count > 1 }.map { Dubbel(vraag: $0.vraag, plaatsen: $0.plaatsen) }
    }
}

extension Reislast {
    /// The report as text, the same for a person, a file and a test.
    package var verslag: String {
        let head = ["stap", "formulier", "gevraagd", "al bekend", "getypt", "woorden", "minuten"]
        let rows = stappen.enumerated().map { index, step in
            ["\(index + 1)", step.formulier] + Self.cijfers(step.gevraagd.count, step.overgenomen.count, step.getypt.count, step.woorden)
                + [Self.minuten(step.seconden, geschat(step))]
        }
        let total = ["", "samen"] + Self.cijfers(gevraagd, overgenomen, getypt, woorden) + [Self.minuten(seconden, geschatteSeconden)]
        let twice = tweeKeer.map { "- \($0.vraag): \($0.plaatsen.joined(separator: ", "))" }
        return
            (Self.tabel([head] + rows + [total])
            + ["", twice.isEmpty ? "Twee keer gevraagd: niets." : "Twee keer gevraagd:"] + twice).joined(separator: "\n") + "\n"
    }

    private static func cijfers(_ numbers: Int...) -> [String] { numbers.map(String.init) }

    /// Measured where that is known, else the estimate, and it says which.
    package static func minuten(_ gemeten: Int?, _ geschat: Int) -> String {
        gemeten.map { "\(tienden($0)) gemeten" } ?? "\(tienden(geschat)) geschat"
    }

    /// Minutes with one decimal.
    package static func tienden(_ seconden: Int) -> String {
        let tenths = (seconden + 3) / 6
        return "\(tenths / 10),\(tenths % 10)"
    }

    /// Columns under each other; numbers and words alike from the left.
    package static func tabel(_ rijen: [[String]]) -> [String] {
        let widths = (0..<(rijen.map(\.count).max() ?? 0)).map { column in rijen.map { $0[column].count }.max() ?? 0 }
        return rijen.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ").trimmedRight
        }
    }
}

extension String {
    fileprivate var trimmedRight: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
