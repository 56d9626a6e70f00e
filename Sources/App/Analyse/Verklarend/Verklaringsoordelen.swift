// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What is judged in a verklarende analyse: hypotheses, the working theory, who agrees and who does not.
struct Verklaringsoordelen {
    let delen: Verklaringsdelen

    private var beeld: Verklaringsbeeld { delen.beeld }
    private var blad: Verklaringsblad { delen.blad }

    var html: HTML { hypothesen + werktheorie + verschillen }

    // MARK: Hypotheses

    private var hypothesen: HTML {
        let parts = beeld.hypothesen.enumerated().map { hypothese($0.offset + 1, $0.element) }
        return """
            \(delen.kop("Mogelijke verklaringen", Hypotheseinvoer.pad))\
            \(parts.isEmpty ? HTML.leeg("Bedenk minstens twee verklaringen. Zo kijkt u breder.") : HTML.joined(parts))\
            \(delen.erbij(Hypotheseinvoer.self, "Voeg een verklaring toe"))
            """
    }

    private func hypothese(_ nummer: Int, _ item: Verklaringsbeeld.Hypothesebeeld) -> HTML {
        let id = item.feit.id, text = item.feit.inhoud.tekst
        let sign = Teken(item.stand.label, item.stand == .gekozen ? .goed : .gewoon).html
        let verdict: HTML =
            item.oordeel.map { "<p><b>\(item.stand.label)</b>, \(Woorden.datum($0.inhoud.op)): \($0.inhoud.reden)</p>\n" } ?? HTML()
        let buttons: HTML =
            delen.verzoek == nil || beeld.isAfgesloten
            ? HTML()
            : """
            <p class="geen-druk">\(naar(Argumentinvoer.self, "Voor of tegen", id, nummer)) · \(naar(Oordeelinvoer.self, "Wat vinden we ervan?", id, nummer)) · \
            \(delen.wijzigen(Hypotheseinvoer.self, id, over: "verklaring \(nummer)"))</p>

            """
        return """
            <section class="blok"><h3>Verklaring \(nummer) \(sign)</h3>
            \(HTML.vrijeTekst(text))<div class="twee"><div><p><b>Pleit ervoor</b></p>\(argumenten(item.voor))</div>\
            <div><p><b>Pleit ertegen</b></p>\(argumenten(item.tegen))</div></div>
            \(verdict)\(buttons)</section>

            """
    }

    private func naar<F: Deelinvoer>(_ form: F.Type, _ tekst: String, _ hypothese: UUIDv7, _ nummer: Int) -> HTML {
        .link(
            tekst, naar: VerklarendURL.deel(blad.id, beeld.analyse.id, F.pad) + "?bij=\(hypothese.hex)",
            verborgen: "bij verklaring \(nummer)")
    }

    private func argumenten(_ feiten: [Feit<Hypotheseargument>]) -> HTML {
        guard !feiten.isEmpty else { return "<p class=\"zacht\">Nog niets.</p>\n" }
        return HTML.lijst(
            feiten.map { "\($0.inhoud.tekst) \(delen.wijzigen(Argumentinvoer.self, $0.id, over: $0.inhoud.tekst))" })
    }

    // MARK: The working theory

    private var werktheorie: HTML {
        guard let theory = beeld.werktheorie else {
            return """
                \(delen.kop("Werktheorie", Werktheorieinvoer.pad))\(HTML.leeg("Schrijf het verhaal op zoals u het aan een kind van twaalf vertelt."))\
                \(delen.erbij(Werktheorieinvoer.self, "Schrijf de werktheorie"))
                """
        }
        return """
            \(delen.kop("Werktheorie", Werktheorieinvoer.pad))<div class="blok">\(HTML.vrijeTekst(theory.inhoud.tekst))</div>
            \(leesbaarheid(theory.inhoud.tekst))\(delen.wijzigen(Werktheorieinvoer.self, theory.id, over: "de werktheorie"))\(antwoorden(theory))
            """
    }

    /// A hint for who writes; nobody is kept from closing by it.
    private func leesbaarheid(_ tekst: String) -> HTML {
        guard delen.verzoek != nil, !beeld.isAfgesloten else { return HTML() }
        let long = Leesbaarheid.langeZinnen(tekst), words = Leesbaarheid.langeWoorden(tekst)
        guard !long.isEmpty || !words.isEmpty else { return HTML() }
        let lines =
            long.map { HTML("Lange zin: “\($0)”.") } + (words.isEmpty ? [] : [HTML("Moeilijk woord: \(words.joined(separator: ", ")).")])
        return "<div class=\"geen-druk\">\(HTML.melding(.uitleg, "<p>Begrijpt een kind van twaalf dit?</p>\(HTML.lijst(lines))"))</div>\n"
    }

    private func antwoorden(_ theory: Feit<Werktheorie>) -> HTML {
        let versions = blad.feiten.theorieen.versies(van: theory)
        let rows = beeld.antwoorden.map { fact -> [HTML] in
            let answer = fact.inhoud
            let name = answer.persoon.map { blad.gezin.naam($0) } ?? answer.naam
            let older: HTML? =
                answer.werktheorie == theory.id
                ? nil : "<br><span class=\"zacht\">over een \(versions.contains(answer.werktheorie) ? "eerdere" : "andere") tekst</span>"
            return [
                HTML(name), answer.antwoord == .eens ? HTML(answer.antwoord.label) : Teken(answer.antwoord.label, .letOp).html,
                "\(answer.woorden.isBlank ? "–" : "“\(answer.woorden)”")\(older)", HTML.datum(answer.op),
            ] + (delen.verzoek == nil ? [] : [delen.wijzigen(Theorieantwoordinvoer.self, fact.id, over: "het antwoord van \(name)")])
        }
        let table = Tabel(
            "Wie is het ermee eens?",
            kolommen: ["Wie", "Eens?", "In eigen woorden", "Wanneer"] + (delen.verzoek == nil ? [] : [Verklaringsdelen.wijzigkolom]),
            rijen: rows,
            leeg: "Nog aan niemand gevraagd.")
        return "\(table.html)\(delen.erbij(Theorieantwoordinvoer.self, "Leg een antwoord vast"))"
    }

    // MARK: Differences

    private var verschillen: HTML {
        let items = beeld.verschillen.map { fact -> HTML in
            let difference = fact.inhoud
            let state: HTML =
                difference.isOpen
                ? "\(Teken("open", .letOp).html) \(difference.eigenaar) zoekt dit uit."
                : "Opgelost: \(difference.uitkomst) (\(difference.eigenaar))"
            return "\(difference.tekst)<br>\(state) \(delen.wijzigen(Verschilinvoer.self, fact.id, over: "dit verschil"))"
        }
        let add = delen.erbij(Verschilinvoer.self, "Leg een verschil van inzicht vast")
        guard !items.isEmpty || !add.isEmpty else { return HTML() }
        let none: HTML = "<p class=\"zacht\">Er is geen verschil vastgelegd.</p>\n"
        return "\(delen.kop("Verschil van inzicht", Verschilinvoer.pad))\(items.isEmpty ? none : HTML.lijst(items))\(add)"
    }
}
