// SPDX-License-Identifier: EUPL-1.2

/// What stood on the page when a form was opened. It travels with the form as a hidden field, so that what was known already is told
/// apart from what was asked. It holds ids of fields and a mark of what stood in each, never the answer.
package enum Getoond {
    /// Name of the hidden field.
    package static let veld = "_getoond"

    /// The fields of one form as they are drawn now. A form that comes back with errors, or from a draft, keeps what it said at first.
    package static func teken<F>(_ velden: [Veld<F>], _ ingevuld: Ingevuld) -> String? {
        guard let form = F.self as? any Invoer.Type else { return nil }
        let earlier = lees(ingevuld[veld] ?? [], van: form.naam)
        let marks = velden.filter { $0.soort != .verborgen }.map { field in
            merk(field.id, ingevuld[veld] == nil ? afdruk(field.waarden(ingevuld)) : earlier[field.id] ?? "")
        }
        return form.naam + ":" + marks.joined(separator: " ")
    }

    private static func merk(_ id: String, _ print: String) -> String { print.isEmpty ? id : id + "=" + print }

    /// Field id → mark; empty when nothing stood there. A field that was not drawn is not in it.
    package static func lees(_ teksten: [String], van formulier: String) -> [String: String] {
        teksten.filter { $0.hasPrefix(formulier + ":") }.reduce(into: [:]) { result, text in
            for mark in text.dropFirst(formulier.count + 1).split(separator: " ") {
                let parts = mark.split(separator: "=", maxSplits: 1)
                result[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
            }
        }
    }

    /// The form a post says it comes from.
    package static func formulier(_ ingevuld: Ingevuld) -> String? {
        ingevuld[veld]?.first.flatMap { $0.split(separator: ":", maxSplits: 1).first.map(String.init) }
    }

    /// A mark of an answer, to see whether it was changed; empty for no answer (FNV-1a, 32 bits: no secret, and no lookup).
    package static func afdruk(_ waarden: [String]) -> String {
        let given = waarden.filter { !$0.isBlank }.map(\.trimmed).sorted()
        guard !given.isEmpty else { return "" }
        let hash = given.joined(separator: "\u{1F}").utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return String(hash, radix: 36)
    }
}
