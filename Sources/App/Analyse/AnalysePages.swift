// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The overview: which leefgebieden were talked about, by whom, and what came of it.
enum AnalysePages {
    static func overzicht(_ blad: Analyseblad, bewaard: Leefgebied?, _ verzoek: Verzoek) -> Antwoord {
        let fits = blad.voorgesteld
        let rest = Leefgebied.allCases.filter { area in !fits.contains { $0.gebied == area } }
        return verzoek.dossierpagina(
            "Analyse", blad.kader, blad: .analyse, naast: naast(blad),
            """
            \(bewaard.map { HTML.melding(.gelukt, "<p>\($0.label) is vastgelegd.</p>") })\
            \(HTML.inleiding("Wat speelt er, wat gaat goed en wat is nodig? Praat over wat de vraag nodig heeft, niet over alles."))
            \(vraag(blad))\(HTML.kop2("Past bij de vraag"))
            \(taken(fits, blad))\(HTML.kop2("De andere leefgebieden"))
            \(taken(rest.map { ($0, nil) }, blad))\(grafiek(blad))\
            \(HTML.knoppen([.knop("Hele analyse lezen en afdrukken", naar: AnalyseURL.afdruk(blad.kader.id), stil: true), .link("Verklarende analyse, instrumenten en meekijken", naar: VerklarendURL.lijst(blad.kader.id))]))
            """)
    }

    private static func vraag(_ blad: Analyseblad) -> HTML {
        let questions = blad.vragen.suffix(3).map { HTML.citaat($0.inhoud.woorden, van: $0.inhoud.vanWie.isEmpty ? nil : $0.inhoud.vanWie) }
        return questions.isEmpty ? HTML() : "<p class=\"zacht\">De vraag van het gezin:</p>\n" + HTML.joined(questions)
    }

    private static func taken(_ gebieden: [(gebied: Leefgebied, woord: String?)], _ blad: Analyseblad) -> HTML {
        let rows = gebieden.map { item -> HTML in
            let why: HTML? = item.woord.map { "<small>Omdat de vraag “\($0)” noemt.</small>" }
            let lines = blad.lijnen(item.gebied).map { regel(Gebiedsplek(dossier: blad.kader.id, gebied: item.gebied, wie: $0), blad) }
            return "<li><div class=\"taak\"><b>\(item.gebied.label)</b>\(why)\(lines)</div></li>\n"
        }
        return "<ul class=\"taken\">\n\(rows)</ul>\n"
    }

    /// One line of an area: whose, what was said last, what it leads to.
    private static func regel(_ plek: Gebiedsplek, _ blad: Analyseblad) -> HTML {
        let seen = blad.feiten.beeld(plek.gebied, plek.wie)
        let tag = seen?.bevinding.map {
            HTML(" ") + Teken($0.inhoud.resultaat.label, $0.inhoud.resultaat == .veiligheid ? .gevaar : .goed).html
        }
        return """
            <p class="regel"><a href="\(AnalyseURL.gebied(plek))">\(blad.naam(plek.wie))<span class="verborgen">: \(plek.gebied.label)</span></a> \
            <span class="zacht">\(stand(seen, blad))</span>\(tag)</p>

            """
    }

    static func stand(_ beeld: Gebiedsbeeld?, _ blad: Analyseblad) -> String {
        guard let beeld, !beeld.feiten.isEmpty else { return "nog niet besproken" }
        let spoken = beeld.sprekers.filter { $0.nu.inhoud.stand == .besproken }
        let silent = beeld.sprekers.filter { $0.nu.inhoud.stand != .besproken }.map {
            "\(blad.spreker($0.nu, $0.nu.inhoud.spreker)) \($0.nu.inhoud.stand == .nietGewenst ? "wil er niet over praten" : "sprak er niet over")"
        }
        let voices = spoken.map { voice -> String in
            blad.spreker(voice.nu, voice.nu.inhoud.spreker) + (voice.nu.inhoud.cijfer.map { " \($0)" } ?? "")
        }
        let last = beeld.stemmen.map(\.inhoud.datum).max().map { Woorden.datum($0) }
        let said = voices.isEmpty ? [] : ["besproken met " + Woorden.opsomming(voices)]
        return (said + silent + [last].compactMap(\.self)).joined(separator: ", ")
    }

    // MARK: How is it going

    static func grafiek(_ blad: Analyseblad) -> HTML {
        let voices = Leefgebied.allCases.flatMap { area in
            blad.allen.flatMap { wie in (blad.feiten.beeld(area, wie)?.sprekers ?? []).compactMap { stem($0, area, wie, blad) } }
        }
        guard !voices.isEmpty else { return HTML() }
        let chart = Grafiek.hoeGaatHet(
            id: "hoe-gaat-het", titel: "Hoe gaat het volgens ieder zelf?",
            uitleg: "Cijfers van 0 (heel slecht) tot 10 (heel goed), gegeven door wie erbij staat. Ze worden nooit opgeteld.",
            vorigeLabel: "vorige keer", nuLabel: "nu", stemmen: voices)
        return HTML.kop2("Hoe gaat het?") + chart
    }

    private static func stem(_ beeld: Sprekerbeeld, _ gebied: Leefgebied, _ wie: Overwie, _ blad: Analyseblad) -> Grafiek.Stem? {
        guard beeld.nu.inhoud.cijfer != nil || beeld.eerder?.inhoud.cijfer != nil else { return nil }
        let speaker = blad.spreker(beeld.nu, beeld.nu.inhoud.spreker)
        let about = wie.jeugdige == nil || wie.jeugdige == beeld.nu.inhoud.spreker ? speaker : "\(speaker) over \(blad.naam(wie))"
        return Grafiek.Stem(gebied.label, wie: about, vorige: beeld.eerder?.inhoud.cijfer, nu: beeld.nu.inhoud.cijfer)
    }

    // MARK: Beside

    static func naast(_ blad: Analyseblad) -> HTML { gehoord(blad) + ontbreekt(blad) }

    /// Everyone who should be heard, and when that last happened.
    private static func gehoord(_ blad: Analyseblad) -> HTML {
        let people = blad.gezin.jeugdigen.map(\.id) + blad.ouders
        let voices = blad.feiten.stemmen.geldend().opDatum(\.datum)
        let rows = people.map { person -> (String, HTML) in
            let mine = voices.filter { $0.inhoud.spreker == person }
            if let heard = mine.last(where: { $0.inhoud.stand == .besproken }) {
                return (blad.gezin.naam(person), HTML.datum(heard.inhoud.datum))
            }
            return (blad.gezin.naam(person), mine.contains { $0.inhoud.stand == .nietGewenst } ? "wil niet praten" : "nog niet gehoord")
        }
        return HTML.blok("Wie is gehoord?", rows.isEmpty ? "<p>Er staat nog niemand in dit gezin.</p>" : HTML.begrippen(rows))
    }

    private static func ontbreekt(_ blad: Analyseblad) -> HTML {
        let open = blad.gezin.jeugdigen.flatMap { child -> [HTML] in
            let own = blad.feiten.op(.kind(child.id)), shared = blad.feiten.op(.gezin)
            let missing = (own + shared).beeld.ontbreekt
            return missing.map { "<b>\(child.naam.aanspreek)</b>: \($0)" }
        }
        return HTML.blok(
            "Voor het plan nog nodig", open.isEmpty ? "<p>Genoeg om samen een plan te maken.</p>" : HTML.lijst(open))
    }
}
