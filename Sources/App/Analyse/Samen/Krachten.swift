// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What goes well, per person: on top of the analysis, on screen and on paper.
enum Krachten {
    /// The last that each speaker said about each area; who says nothing of it later does not take it back.
    static func html(_ blad: Analyseblad) -> HTML {
        let parts = blad.allen.compactMap { wie -> HTML? in
            let items = Leefgebied.allCases.flatMap { area in regels(blad, area, wie) }
            return items.isEmpty ? nil : "\(HTML.kop3(blad.naam(wie)))\(HTML.lijst(items))"
        }
        let body: HTML =
            parts.isEmpty ? "<p class=\"zacht\">Nog niets opgeschreven. Vraag eerst wat goed gaat.</p>\n" : HTML.joined(parts)
        return "<section class=\"krachten\">\(HTML.kop2("Wat gaat goed?"))\(body)</section>\n"
    }

    private static func regels(_ blad: Analyseblad, _ gebied: Leefgebied, _ wie: Overwie) -> [HTML] {
        guard let voices = blad.feiten.beeld(gebied, wie)?.stemmen.filter({ !$0.inhoud.krachten.isBlank }) else { return [] }
        let last = Dictionary(voices.map { ($0.houder, $0) }, uniquingKeysWith: { $1 }).values
        return last.sorted { ($0.inhoud.datum, $0.id) < ($1.inhoud.datum, $1.id) }.map { fact in
            let source = "\(blad.spreker(fact, fact.inhoud.spreker)), \(gebied.label.lowercased())"
            return "\(fact.inhoud.krachten) <small class=\"zacht\">(\(source), \(HTML.datum(fact.inhoud.datum)))</small>"
        }
    }
}
