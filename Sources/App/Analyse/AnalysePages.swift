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
            \(melding(bewaard, verzoek))\
            \(HTML.inleiding("Wat gaat goed, wat speelt er en wat is nodig? Praat over wat de vraag nodig heeft, niet over alles."))
            \(Krachten.html(blad))\(vraag(blad))\(tafels(blad))\(HTML.kop2("Past bij de vraag"))
            \(taken(fits, blad))\(HTML.kop2("De andere leefgebieden"))
            \(taken(rest.map { ($0, nil) }, blad))\(Terreinblok(blad).html(op: verzoek.vandaag))\(grafiek(blad))\
            \(HTML.knoppen([.knop("Hele analyse lezen en afdrukken", naar: AnalyseURL.afdruk(blad.kader.id), stil: true), .link("Verklarende analyse, instrumenten en meekijken", naar: VerklarendURL.lijst(blad.kader.id))]))
            """)
    }

    private static func melding(_ bewaard: Leefgebied?, _ verzoek: Verzoek) -> HTML {
        if let bewaard { return HTML.melding(.gelukt, "<p>\(bewaard.label) is vastgelegd.</p>") }
        switch verzoek.vraag("bewaard") {
        case "samen": return HTML.melding(.gelukt, "<p>Vastgelegd wat aan tafel is gezegd.</p>")
        case "elders": return HTML.melding(.gelukt, "<p>Vastgelegd wat op een ander terrein is gevraagd of geantwoord.</p>")
        case "niet-gehoord": return HTML.melding(.gelukt, "<p>De reden is vastgelegd. Dat is ook een antwoord.</p>")
        default: return HTML()
        }
    }

    /// One page for each line, and what changed on it.
    private static func tafels(_ blad: Analyseblad) -> HTML {
        let write = blad.allen.map { HTML.knop(blad.naam($0), naar: AnalyseURL.samen(blad.kader.id, $0), stil: $0 == .gezin) }
        let seen = blad.allen.filter { !blad.feiten.op($0).stemmen.isEmpty }.map {
            HTML.link(blad.naam($0), naar: AnalyseURL.veranderd(blad.kader.id, $0), verborgen: ": wat is er veranderd?")
        }
        let why: HTML = "<p class=\"zacht\">Ook om opnieuw te kijken: links wat vorige keer is gezegd, rechts wat u nu hoort.</p>\n"
        let table =
            blad.kader.zicht.magSchrijven ? HTML.kop2("Aan tafel: alles op één bladzijde") + why + HTML.knoppen(write) : HTML()
        return table
            + (seen.isEmpty ? HTML() : "<p class=\"raakvlak\">Wat is er veranderd? \(HTML.joined(seen, met: " · "))</p>\n")
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
        let normal = (seen?.normaliseren).map { fact -> HTML in
            HTML(" ") + Teken("Gewoon opgroeien: \(fact.inhoud.antwoord.inEenWoord)", .gewoon).html
        }
        return """
            <p class="regel"><a href="\(AnalyseURL.gebied(plek))">\(blad.naam(plek.wie))<span class="verborgen">: \(plek.gebied.label)</span></a> \
            <span class="zacht">\(stand(seen, blad))</span>\(tag)\(normal)</p>

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

    static func naast(_ blad: Analyseblad) -> HTML { Gehoordblok(blad: blad).html + ontbreekt(blad) }

    /// What the plan still waits for, per child; what belongs to another domain with a way to write it down.
    static func ontbreekt(_ blad: Analyseblad, metLinks: Bool = true) -> HTML {
        let open =
            blad.gezin.jeugdigen.flatMap { child -> [HTML] in
                let own = blad.feiten.op(.kind(child.id)), shared = blad.feiten.op(.gezin)
                let missing = (own + shared).beeld.ontbreekt
                return missing.map { "<b>\(child.naam.aanspreek)</b>: \($0)" }
            } + (metLinks ? elders(blad) : [])
        return HTML.blok(
            "Voor het plan nog nodig", open.isEmpty ? "<p>Genoeg om samen een plan te maken.</p>" : HTML.lijst(open))
    }

    private static func elders(_ blad: Analyseblad) -> [HTML] {
        guard blad.kader.zicht.magSchrijven else { return [] }
        return blad.allen.flatMap { blad.feiten.op($0).beeld.zonderVervolg }
            .filter { finding in !blad.feiten.terreinen.contains { $0.volgt(finding) } }
            .map { finding in
                let link = HTML.link(
                    "Vraag vastleggen", naar: AnalyseURL.nieuwTerrein(blad.kader.id, bevinding: finding.id),
                    verborgen: finding.inhoud.leefgebied.label)
                return "\(finding.inhoud.leefgebied.label): <span class=\"raakvlak\">\(link)</span>"
            }
    }
}
