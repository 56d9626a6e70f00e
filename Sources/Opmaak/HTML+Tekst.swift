// SPDX-License-Identifier: EUPL-1.2

extension HTML {
    package static func kop2(_ tekst: String, id: String? = nil) -> HTML { "<h2\(attribuut: "id", id)>\(tekst)</h2>\n" }

    package static func kop3(_ tekst: String, id: String? = nil) -> HTML { "<h3\(attribuut: "id", id)>\(tekst)</h3>\n" }

    package static func alinea(_ inhoud: HTML) -> HTML { "<p>\(inhoud)</p>\n" }

    /// The first sentence of a page, larger.
    package static func inleiding(_ inhoud: HTML) -> HTML { "<p class=\"inleiding\">\(inhoud)</p>\n" }

    /// Text as somebody typed it: blank lines part paragraphs, other line ends stay.
    package static func vrijeTekst(_ tekst: String) -> HTML {
        let lines = tekst.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
        return paragraphs.map { lines -> HTML in
            "<p>\(HTML.joined(lines.map { HTML($0) }, met: "<br>"))</p>\n"
        }.joined()
    }

    /// Somebody's own words, and whose.
    package static func citaat(_ woorden: String, van wie: String? = nil) -> HTML {
        "<blockquote><p>“\(woorden)”\(wie.map { " — \($0)" })</p></blockquote>\n"
    }

    package static func lijst(_ punten: [HTML]) -> HTML {
        "<ul class=\"lijst\">\n\(punten.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
    }

    /// A link. `verborgen`: words only a screen reader hears, where the visible text alone would be riddles.
    package static func link(_ tekst: String, naar pad: String, verborgen: String? = nil) -> HTML {
        "<a href=\"\(pad)\">\(tekst)\(verborgen.map { "<span class=\"verborgen\"> \($0)</span>" as HTML })</a>"
    }

    /// A telephone number that can be called by touching it, written as it was typed.
    package static func bel(_ nummer: String) -> HTML {
        "<a href=\"tel:\(nummer.filter { $0.isNumber || $0 == "+" })\">\(nummer)</a>"
    }

    /// A link that looks like a button: it starts something. `stil` is the second choice.
    package static func knop(_ tekst: String, naar pad: String, stil: Bool = false, verborgen: String? = nil) -> HTML {
        "<a class=\"knop\(stil ? " stil" : "")\" href=\"\(pad)\">\(tekst)\(verborgen.map { "<span class=\"verborgen\"> \($0)</span>" as HTML })</a>"
    }

    package static func knoppen(_ knoppen: [HTML]) -> HTML { "<div class=\"knoppen\">\(knoppen)</div>\n" }

    /// The card in the margin: a heading and a little content.
    /// - Parameter opPapier: false for what only leads to another page.
    package static func blok(_ titel: String, opPapier: Bool = true, _ inhoud: HTML) -> HTML {
        "<section class=\"blok\(opPapier ? "" : " geen-druk")\"><h2>\(titel)</h2>\n\(inhoud)</section>\n"
    }

    /// Terms and their descriptions, side by side.
    package static func begrippen(_ rijen: [(String, HTML)]) -> HTML {
        "<dl class=\"begrippen\">\n\(rijen.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTML })</dl>\n"
    }

    /// - Parameter verborgen: what it is about, for who does not see what stands above it.
    package static func uitklap(_ titel: String, verborgen: String? = nil, open: Bool = false, _ inhoud: HTML) -> HTML {
        let about = verborgen.map { "<span class=\"verborgen\">: \($0)</span>" as HTML }
        return "<details\(attribuut: "open", open)><summary>\(titel)\(about)</summary>\n<div class=\"uitklap\">\(inhoud)</div></details>\n"
    }

    /// Nothing here: said in words, with what to do.
    package static func leeg(_ tekst: String, actie: HTML? = nil) -> HTML {
        "<div class=\"leeg\"><p>\(tekst)</p>\(actie.map { "<p>\($0)</p>" as HTML })</div>\n"
    }
}

/// What a notice is about. The word stands in it; colour only helps.
package enum Meldingsoort: String, Sendable {
    case gelukt, uitleg, letOp = "let-op", gevaar

    var woord: String {
        switch self {
        case .gelukt: "Gelukt"
        case .uitleg: "Ter informatie"
        case .letOp: "Let op"
        case .gevaar: "Belangrijk"
        }
    }
}

extension HTML {
    package static func melding(_ soort: Meldingsoort, _ inhoud: HTML) -> HTML {
        """
        <div class="melding \(soort.rawValue)"\(attribuut: "role", soort == .gelukt ? "status" : nil)>\
        <p class="melding-woord">\(soort.woord)</p><div>\(inhoud)</div></div>

        """
    }

    /// The one next thing to do, big, and what belongs to it.
    package static func watNu(_ titel: String, _ uitleg: HTML, knoppen: [HTML] = []) -> HTML {
        """
        <section class="nu" aria-labelledby="wat-nu"><h2 id="wat-nu" class="klein">Wat nu?</h2>
        <p class="groot">\(titel)</p>
        <div>\(uitleg)</div>
        \(knoppen.isEmpty ? nil : HTML.knoppen(knoppen))</section>

        """
    }
}
