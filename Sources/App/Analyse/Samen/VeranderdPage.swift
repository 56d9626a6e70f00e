// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// A day to compare with, and why: a plan, an evaluation, an earlier talk.
struct Peildag: Sendable, Hashable {
    let datum: Datum
    let waarom: String
}

/// What changed on one line since a day, and how the figures went.
struct VeranderdPage {
    let blad: Analyseblad
    let wie: Overwie
    /// Days of plans and evaluations, known to the room that asks for this page.
    var mijlpalen: [Peildag] = []
    /// Chosen by the reader; nil: the last that makes sense.
    var gekozen: Datum?

    private var feiten: Analysefeiten { blad.feiten.op(wie) }

    var sinds: Datum? {
        gekozen
            ?? Analyseverschil.peildag(
                mijlpalen.map(\.datum), stemmen: feiten.stemmen, bevindingen: feiten.bevindingen, bevestigingen: feiten.bevestigingen)
    }

    func antwoord(_ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            "Wat is er veranderd? \(blad.naam(wie))", blad.kader, blad: .analyse,
            """
            <p class="geen-druk"><a href="\(AnalyseURL.overzicht(blad.kader.id))">Terug naar de analyse</a>. Afdrukken: Ctrl+P.</p>
            \(AnalysePages.lijnen(blad, hier: wie) { AnalyseURL.veranderd($0, $1) })\(keuze)\(lijst(kop: { HTML.kop2($0) }))\
            \(HTML.kop2("Hoe ging het door de tijd?"))\(verloop)\(knoppen)
            """)
    }

    private var knoppen: HTML {
        guard blad.kader.zicht.magSchrijven else { return HTML() }
        return HTML.knoppen([.knop("Aan tafel: samen invullen", naar: AnalyseURL.samen(blad.kader.id, wie))])
    }

    /// The days one can compare with, newest first; the one that is compared with is said.
    private var keuze: HTML {
        let talks = Set(feiten.stemmen.geldend().map(\.inhoud.datum) + feiten.bevindingen.geldend().map(\.inhoud.datum))
            .map { Peildag(datum: $0, waarom: "gesprek") }
        let days = Dictionary(grouping: mijlpalen + talks, by: \.datum).sorted { $1.key < $0.key }.prefix(8)
        if days.count < 2 { return HTML() }
        let items = days.map { day, reasons -> HTML in
            let label = "\(Woorden.datum(day)) (\(Set(reasons.map(\.waarom)).sorted().joined(separator: ", ")))"
            let now = day == sinds ? "true" : nil
            return "<a href=\"\(AnalyseURL.veranderd(blad.kader.id, wie, sinds: day))\"\(attribuut: "aria-current", now)>\(label)</a>"
        }
        return "<div class=\"geen-druk raakvlak\">\(HTML.uitklap("Vergelijken met een andere dag", HTML.lijst(Array(items))))</div>\n"
    }

    // MARK: The list

    /// - Parameter kop: the heading, at the level of the page it stands on.
    func lijst(kop: (String) -> HTML) -> HTML {
        guard let sinds else {
            return HTML.leeg(
                blad.feiten.op(wie).stemmen.isEmpty
                    ? "Er is nog niets vastgelegd." : "Dit was de eerste keer. Een volgende keer staat hier wat er is veranderd.")
        }
        let changes = Analyseverschil.sinds(
            sinds, stemmen: feiten.stemmen, bevindingen: feiten.bevindingen, bevestigingen: feiten.bevestigingen)
        let rows = changes.gebieden.flatMap { regels($0) }
        let table = Tabel(
            "Veranderd sinds \(Woorden.datum(sinds))", kolommen: ["Waarover", "Wie", "Toen", "Nu"], rijen: rows,
            leeg: "Sinds \(Woorden.datum(sinds)) is niets nieuws of anders gezegd.", titelZichtbaar: false)
        return """
            \(kop("Veranderd sinds \(Woorden.datum(sinds))"))\(table.html)\
            \(samen("Nog zo", changes, .nogZo))\(samen("Niet opnieuw gevraagd", changes, .nietOpnieuw))
            """
    }

    private func regels(_ gebied: Gebiedsverschil) -> [[HTML]] {
        let voices = gebied.stemmen.filter { Self.isAnders($0.uitkomst) }.map { voice -> [HTML] in
            let before = voice.eerder.map { gezegd($0.inhoud, ander: voice.nu.inhoud) } ?? "nog niet gevraagd"
            return [
                HTML(gebied.leefgebied.label), HTML(blad.spreker(voice.nu, voice.nu.inhoud.spreker)), before,
                gezegd(voice.nu.inhoud, ander: voice.eerder?.inhoud),
            ]
        }
        let conclusion = gebied.conclusie.flatMap { Self.isAnders($0.uitkomst) ? $0 : nil }.map { change -> [HTML] in
            [
                HTML(gebied.leefgebied.label), "Conclusie", change.eerder.map { getrokken($0.inhoud) } ?? "nog geen",
                getrokken(change.nu.inhoud),
            ]
        }
        return voices + [conclusion].compactMap(\.self)
    }

    private static func isAnders(_ soort: Verschilsoort) -> Bool { soort == .nieuw || soort == .veranderd }

    /// Words and figure; what stands in both is left out, except the figure.
    private func gezegd(_ stem: Leefgebiedstem, ander: Leefgebiedstem?) -> HTML {
        if stem.stand != .besproken { return HTML(stem.stand.label) + "<br>" + klein(stem.datum) }
        func nieuw(_ path: (Leefgebiedstem) -> String, _ voor: String) -> HTML? {
            let text = path(stem)
            return text.isEmpty || text == ander.map(path) ? nil : HTML.vrijeTekst(voor + text)
        }
        let figure: HTML? = stem.cijfer.map { "<p>Cijfer <b>\($0)</b></p>\n" }
        return """
            \(figure)\(nieuw(\.krachten, "Gaat goed: "))\(nieuw(\.woorden, ""))\(nieuw(\.zorgen, "Zorgen: "))\
            \(nieuw(\.sinds, "Sinds: "))\(nieuw(\.geprobeerd, "Geprobeerd: "))\(klein(stem.datum))
            """
    }

    private func getrokken(_ bevinding: Leefgebiedbevinding) -> HTML {
        "\(HTML.vrijeTekst(bevinding.conclusie))<p>\(Teken(bevinding.resultaat.label, .gewoon).html)</p>\(klein(bevinding.datum))"
    }

    private func klein(_ dag: Datum) -> HTML { "<small class=\"zacht\">\(HTML.datum(dag))</small>" }

    /// Who of which area, in one line each: nothing to compare.
    private func samen(_ titel: String, _ changes: Analyseverschil, _ soort: Verschilsoort) -> HTML {
        let items = changes.gebieden.compactMap { area -> HTML? in
            let who = area.stemmen.filter { $0.uitkomst == soort }.map { blad.spreker($0.nu, $0.nu.inhoud.spreker) }
            let names = who + (area.conclusie?.uitkomst == soort ? ["conclusie"] : [])
            return names.isEmpty ? nil : "<b>\(area.leefgebied.label)</b>: \(Woorden.opsomming(names))"
        }
        return items.isEmpty ? HTML() : "<h3>\(titel)</h3>\n\(HTML.lijst(items))"
    }

    // MARK: The picture

    var verloop: HTML {
        let course = Analyseverloop.van(feiten.stemmen, bevestigingen: feiten.bevestigingen)
        let strips = course.gebieden.map { area in
            Grafiek.Strook(
                area.leefgebied.label,
                area.lijnen.map { line in
                    Grafiek.Reeks(
                        blad.spreker(line.stem, line.stem.inhoud.spreker),
                        line.punten.map { Grafiek.Punt($0.datum, $0.cijfer, isNogZo: $0.isBevestigd) })
                })
        }
        return Grafiek.verloop(
            id: "verloop-\(wie.code)", titel: "De cijfers door de tijd: \(blad.naam(wie).inZin)",
            uitleg: "Van 0 (heel slecht) tot 10 (heel goed), gegeven door wie erbij staat. Ze worden nooit opgeteld.", stroken: strips)
    }
}
