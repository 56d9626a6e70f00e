// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The decision term on a page: the day, and why that day.
enum Termijnopmaak {
    /// One line: the last day, or since when it stands still.
    static func regel(_ beeld: Aanvraagbeeld, op dag: Datum) -> HTML {
        guard beeld.isOpen else { return "niet meer nodig" }
        do {
            let term = try beeld.beslistermijn().uitkomst
            if let since = term.staatStilSinds { return "de termijn staat stil sinds \(HTML.datum(since))" }
            guard let last = term.laatsteDag else { return "niet te berekenen" }
            let late = Woorden.teLaat(last, op: dag)
            return "\(HTML.datum(last)) (\(late ?? Woorden.afstand(last, op: dag)))"
        } catch {
            return "niet te berekenen; controleer de datum van de aanvraag"
        }
    }

    static func blok(_ beeld: Aanvraagbeeld, op dag: Datum) -> HTML {
        // Said in the line itself: then there are no grounds to show.
        let grounds = (try? beeld.beslistermijn())?.gronden ?? []
        return HTML.blok(
            "Beslissen uiterlijk", "<p class=\"groot\">\(regel(beeld, op: dag))</p>\n\(HTML.uitklap("Waarom deze dag?", gronden(grounds)))")
    }

    /// Grounds as a list, each with the source it rests on, and what it rests on below it.
    static func gronden(_ grounds: [Grond]) -> HTML {
        HTML.lijst(
            grounds.map { ground -> HTML in
                "\(ground.uitleg) <span class=\"zacht\">(\(ground.bron))</span>\(ground.onder.isEmpty ? nil : gronden(ground.onder))"
            })
    }
}
