// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opmaak

/// The sheet for people: as text for a terminal, and as one page that prints, without a file beside it.
extension Noodblad {
    private var titel: String { "Noodblad \(kop.gemeente), \(kop.gemaakt.datum.uitgeschreven) \(kop.gemaakt.kloktijd)" }

    private static let waarschuwing =
        "Vertrouwelijk. Dit is de stand van dat moment. Vernietig dit blad als het systeem weer werkt, en leg vast wat u deed."

    package var tekst: String {
        ([titel, Self.waarschuwing, "\(gezinnen.count) gezinnen"] + gezinnen.map(\.tekst)).joined(separator: "\n\n") + "\n"
    }

    /// - Returns: a whole page of HTML.
    package var html: String {
        let sheets = gezinnen.map(\.html).joined()
        let page: HTML = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>\(titel)</title><style>
            body { font: 11pt/1.4 sans-serif; margin: 1.5rem; max-width: 50rem }
            h2 { margin: 0 } section { border-top: 1px solid; padding: .6rem 0; break-inside: avoid }
            .let { border: 2px solid; padding: .3rem .6rem; font-weight: bold } ul { margin: .3rem 0 }
            </style></head><body><h1>\(titel)</h1><p class="let">\(Self.waarschuwing)</p><p>\(gezinnen.count) gezinnen</p>\(sheets)</body></html>
            """
        return page.tekst
    }
}

extension Noodblad.Gezinsblad {
    private static let geheim =
        "Van iemand is de verblijfplaats geheim. Aanbieders en nummers van die persoon staan niet op dit blad. Een waarschuwing staat er zoals zij is "
        + "opgeschreven. Noem aan niemand waar iemand is; bel het team."
    private static let onleesbaar = "Dit dossier kon niet worden gelezen toen dit blad werd gemaakt. Bel het team."

    fileprivate var tekst: String {
        guard !isOnleesbaar else { return "\(gezin) [\(kenmerk)]\n  LET OP: \(Self.onleesbaar) \(team.regel)" }
        let lines =
            ["\(gezin) [\(kenmerk)]"] + kinderen.map { "  kind: \($0)" } + waarschuwingen.map { "  LET OP: \($0)" }
            + (heeftGeheim ? ["  LET OP: \(Self.geheim)"] : [])
            + (veiligheid ?? []).map { "  veiligheid: \($0)" }
            + ["  contactpersoon: \(contactpersoon.isEmpty ? "nog niemand" : contactpersoon); \(team.regel)"]
            + bellen.map { "  bellen: \($0.regel)" } + hulp.map { "  hulp: \($0.regel)" } + volgende.map { "  volgende: \($0)" }
        return lines.joined(separator: "\n")
    }

    fileprivate var html: HTML {
        guard !isOnleesbaar else {
            return "<section><h2>\(gezin)</h2><p>Dossier \(kenmerk); \(team.regel)</p><p class=\"let\">\(Self.onleesbaar)</p></section>"
        }
        let warnings = (waarschuwingen + (heeftGeheim ? [Self.geheim] : [])).map { "<p class=\"let\">\($0)</p>" as HTML }.joined()
        let safety = veiligheid ?? []
        let rows =
            safety.map { "Veiligheid: \($0)" } + kinderen.map { "Kind: \($0)" } + bellen.map { "Bellen: \($0.regel)" }
            + hulp.map { "Hulp: \($0.regel)" }
            + volgende.map { "Volgende: \($0)" }
        let items = rows.map { "<li>\($0)</li>" as HTML }.joined()
        let contact = contactpersoon.isEmpty ? "nog niemand" : contactpersoon
        return """
            <section><h2>\(gezin)</h2><p>Dossier \(kenmerk). Contactpersoon: \(contact); \(team.regel)</p>\(warnings)<ul>\(items)</ul></section>
            """
    }
}

extension Noodblad.Nummer {
    fileprivate var regel: String { [naam, telefoon].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Noodblad.Hulp {
    fileprivate var regel: String {
        "\(kind): \(wat) (\(stand.lowercased()))" + (aanbieder.map { " bij \($0.regel)" } ?? "; vraag het team bij wie")
    }
}
