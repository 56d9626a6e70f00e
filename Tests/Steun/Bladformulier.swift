// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation

/// The form on a page as a browser would send it: where it goes, what stands in it, and what can be chosen.
package struct Bladformulier: Sendable {
    package let actie: String
    package var velden: Ingevuld
    /// Field → codes of its options, in order.
    package let keuzes: [String: [String]]

    /// The first real answer of a question.
    package func eerste(_ veld: String) -> String { keuzes[veld]?.first { !$0.isEmpty } ?? "" }
}

extension Uitslag {
    /// The first form with fields on this page; nil when there is none.
    package func formulier() -> Bladformulier? {
        guard let start = tekst.range(of: "<form class=\"formulier\"") else { return nil }
        let text = tekst[start.lowerBound...], inside = text.range(of: "</form>").map { text[..<$0.lowerBound] } ?? text
        guard let action = Self.kenmerk("action", in: inside.prefix { $0 != ">" }) else { return nil }
        var fields: Ingevuld = [:], options: [String: [String]] = [:], select = ""
        for part in inside.split(separator: "<").dropFirst() {
            let head = part.prefix { $0 != ">" }
            let name = Self.kenmerk("name", in: head) ?? "", value = Self.kenmerk("value", in: head) ?? ""
            switch head.prefix(while: \.isLetter) {
            case "input" where ["radio", "checkbox"].contains(Self.kenmerk("type", in: head)):
                options[name, default: []].append(value)
                if head.contains(" checked") { fields[name, default: []].append(value) }
            case "input" where Self.kenmerk("type", in: head) != "file": fields[name, default: []].append(value)
            case "textarea": fields[name] = [String(part[head.endIndex...].dropFirst(2))]
            case "select":
                select = name
                fields[name] = [""]
            case "option":
                options[select, default: []].append(value)
                if head.contains(" selected") { fields[select] = [value] }
            default: break
            }
        }
        return Bladformulier(actie: action, velden: fields, keuzes: options)
    }

    private static func kenmerk(_ naam: String, in head: some StringProtocol) -> String? {
        guard let start = head.range(of: " \(naam)=\"") else { return nil }
        let raw = head[start.upperBound...].prefix { $0 != "\"" }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(raw)) { $0.replacing($1.0, with: $1.1) }
    }
}

extension Klant {
    /// Opens the page with a form, answers what is given, leaves the rest as it stands, and sends it.
    /// - Returns: where it leads; nil when it comes back.
    package func vulIn(_ pad: String, na seconden: Int64 = 0, _ klok: Proefklok? = nil, _ antwoorden: (Bladformulier) -> Ingevuld)
        async throws
        -> String?
    {
        guard let form = try await get(pad).formulier() else { return nil }
        klok?.vooruit(seconden: seconden)
        return try await post(form.actie, form.velden.merging(antwoorden(form)) { $1 }).naar
    }
}
