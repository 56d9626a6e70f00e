// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum AfschriftPages {
    // MARK: Put together

    /// The parts of the copy: what goes along, what stays out, and what a person still has to look at.
    static func delen(_ blad: Verzoekblad, _ copy: Afschriftlezing, _ verzoek: Verzoek) -> Antwoord {
        let division = copy.indeling(blad.beeld)
        let rows = copy.groepen.map { group -> [HTML] in
            [
                .link("\(group.blad.label): \(group.kring.label)", naar: VerzoekURL.deel(blad.kader.id, blad.beeld.id, group.deel)),
                HTML("\(group.regels.count)"), staat(group.deel, group.regels, division), HTML(reden(group.deel, blad)),
            ]
        }
        let apart = blad.beeld.keuzes.values.filter { if case .regel = Afschriftdeel(code: $0.inhoud.deel) { true } else { false } }
        let text: HTML =
            division.open.isEmpty
            ? "<p>Alles wat bekeken moet worden, is bekeken. \(HTML.link("Naar het antwoord", naar: VerzoekURL.verzoek(blad.kader.id, blad.beeld.id))).</p>"
            : "<p><b>\(Woorden.aantal(division.open.count, "deel moet", "delen moeten"))</b> nog worden bekeken. Pas daarna kan het antwoord weg.</p>"
        let hidden: HTML? =
            copy.verborgen == 0
            ? nil
            : HTML.melding(
                .letOp,
                "<p>\(Woorden.aantal(copy.verborgen, "regel staat", "regels staan")) achter een scherm voor u. Die blijven weg. Vraag een collega die ze mag zien om het afschrift samen te stellen, als ze mee moeten.</p>"
            )
        return verzoek.dossierpagina(
            "Afschrift samenstellen", blad.kader, blad: .verzoeken,
            """
            \(HTML.inleiding("Alles over \(blad.kader.gezin.naam(copy.betrokkene)) gaat mee. Wat van een ander is blijft weg, tenzij u anders kiest. Wat over veiligheid of verzoeken gaat, bekijkt u altijd zelf."))
            \(text)\(hidden)\(copy.isPlaatsWeg ? plaatsWeg : nil)
            \(Tabel("Delen van het afschrift", kolommen: ["Deel", .init("Regels", getal: true), "Gaat mee?", "Uw reden"], rijen: rows, leeg: "Er staat niets over deze persoon in het dossier.", titelZichtbaar: false, stapelt: true).html)
            \(apart.isEmpty ? nil : "<p class=\"zacht\">\(Woorden.aantal(apart.count, "regel is", "regels zijn")) apart beoordeeld.</p>" as HTML)
            \(HTML.knoppen([.knop("Terug naar het verzoek", naar: VerzoekURL.verzoek(blad.kader.id, blad.beeld.id), stil: true)]))
            """)
    }

    private static let plaatsWeg = HTML.melding(
        .letOp,
        "<p>Er loopt een geheim. Adres en telefoonnummer staan niet in het afschrift. Wie er meedoet en wie er betrokken is, bekijkt u regel voor regel: blijkt er een adres of school uit?</p>"
    )

    private static func staat(_ deel: Afschriftdeel, _ regels: [Afschriftregel], _ division: Afschriftindeling) -> HTML {
        if division.open.contains(deel) { return Teken("nog bekijken", .letOp).html }
        let along = regels.count { division.mee.contains($0.plaats.feit) }
        return along == regels.count ? "gaat mee" : along == 0 ? "blijft weg" : "\(along) van \(regels.count) gaan mee"
    }

    private static func reden(_ deel: Afschriftdeel, _ blad: Verzoekblad) -> String {
        guard let chosen = blad.beeld.keuzes[deel.code]?.inhoud else { return "" }
        return [chosen.grond?.label, chosen.reden].compactMap(\.self).joined(separator: ": ")
    }

    /// One part with its lines, and the choice about it.
    static func deel(
        _ blad: Verzoekblad, _ copy: Afschriftlezing, _ part: Afschriftdeel, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let lines = copy.regels(part)
        let may = blad.kader.zicht.mag(.wijzigen) && [.beoordelen, .uitvoeren].contains(blad.beeld.stand)
        let form: HTML? =
            may
            ? "\(HTML.kop2("Uw keuze"))"
                + verzoek.formulier(
                    VerzoekURL.deel(blad.kader.id, blad.beeld.id, part), knop: "Vastleggen",
                    laatsteFeit: blad.beeld.keuzes[part.code]?.id ?? blad.beeld.id, intussen: fouten.isIntussen,
                    terug: VerzoekURL.delen(blad.kader.id, blad.beeld.id)
                ) { Formulieropmaak.velden(Afschriftkeuzeinvoer.velden, ingevuld: ingevuld, fouten: fouten) } : nil
        return verzoek.dossierpagina(
            titel(part, lines), blad.kader, blad: .verzoeken, fouten: fouten,
            """
            \(lines.map { regel($0, blad, apart: may && lines.count > 1) }.joined())
            \(form)
            """)
    }

    private static func titel(_ deel: Afschriftdeel, _ lines: [Afschriftregel]) -> String {
        switch deel {
        case .groep(let sheet, let ring): "\(sheet.label): \(ring.label)"
        case .regel: lines.first.map { "\($0.naam), \(Woorden.datum($0.datum))" } ?? "Eén regel"
        }
    }

    private static func regel(_ line: Afschriftregel, _ blad: Verzoekblad, apart: Bool) -> HTML {
        let link: HTML? =
            apart
            ? HTML.knoppen([
                .link(
                    "Apart beoordelen", naar: VerzoekURL.deel(blad.kader.id, blad.beeld.id, .regel(line.plaats.feit)),
                    verborgen: "\(line.naam) van \(Woorden.datum(line.datum))")
            ]) : nil
        let open: HTML? = line.document.map { fact in
            let path = VerzoekURL.afschriftbestand(blad.kader.id, blad.beeld.id, fact.inhoud.bijlage)
            return
                "<p>\(HTML.link("Open het bestand", naar: path, verborgen: fact.inhoud.titel)) en lees het: gaat dit mee, dan gaat ook het bestand zelf mee.</p>"
        }
        return "<article class=\"blok\">\(inhoud(line, line.verklaringen, blad.kader.gezin))\(open)\(link)</article>\n"
    }

    /// - Parameter verklaringen: of the client's words about this line, those that may stand here.
    private static func inhoud(_ line: Afschriftregel, _ verklaringen: [Feit<Clientverklaring>], _ gezin: Gezin) -> HTML {
        let later: HTML? = line.isVerbeterd ? " <span class=\"zacht\">(later verbeterd; dit stond er eerst)</span>" : nil
        let rows = line.woorden.map { ($0.naam, HTML($0.waarde)) }
        return """
            <h3>\(line.naam), \(HTML.datum(line.datum))\(later)</h3>
            \(rows.isEmpty ? nil : HTML.begrippen(rows))\
            \(verklaringen.map { "<p><b>Verklaring van \(gezin.naam($0.inhoud.van)):</b></p>\(HTML.vrijeTekst($0.inhoud.woorden))" as HTML })
            """
    }

    // MARK: On paper

    static func afdruk(_ blad: Verzoekblad, _ copy: Afschriftlezing, _ verzoek: Verzoek) -> Antwoord {
        let isFinal = blad.beeld.isDefinitief
        let concept: HTML? =
            isFinal
            ? nil : HTML.melding(.letOp, "<p>Dit is een voorbeeld. Geef het nog niet mee: een tweede collega moet het nog nakijken.</p>")
        return verzoek.dossierpagina(
            titel(blad, copy), blad.kader.zonderVlaggen, blad: .verzoeken,
            """
            <div class="geen-druk"><p>Druk af met Ctrl+P. Dat u dit bekijkt, is vastgelegd. Geef ook het \
            \(HTML.link("overzicht van wie er keek", naar: ToezichtURL.gezin(blad.kader.id))) mee.</p>\(isFinal ? inEenKeer(blad, copy) : nil)</div>\(concept)
            \(inhoud(blad, copy, verzoek))
            """)
    }

    static func titel(_ blad: Verzoekblad, _ copy: Afschriftlezing) -> String {
        "Afschrift van het dossier van \(blad.kader.gezin.personen[copy.betrokkene]?.naam.volledig ?? "deze persoon")"
    }

    /// The ways to give all of it: one print, and the files that paper cannot hold.
    static func inEenKeer(_ blad: Verzoekblad, _ copy: Afschriftlezing) -> HTML {
        let files = copy.bestanden(copy.indeling(blad.beeld)), id = blad.kader.id
        let letter =
            "<li>\(HTML.link("Brief en afschrift in één keer afdrukken", naar: VerzoekURL.antwoord(id, blad.beeld.id)))</li>" as HTML
        guard !files.isEmpty else { return "<ul class=\"lijst\">\(letter)</ul>" }
        return """
            <ul class="lijst">\(letter)<li>\(HTML.link("Alle bestanden in één map opslaan (zip)", naar: VerzoekURL.afschriftbestanden(id, blad.beeld.id))): \
            \(Woorden.aantal(files.count, "bestand", "bestanden")). Zet de map op een USB-stick van de cliënt, of druk elk bestand af. Wis haar daarna van \
            uw computer.</li></ul>
            """
    }

    /// The copy itself, as it lies on the table.
    static func inhoud(_ blad: Verzoekblad, _ copy: Afschriftlezing, _ verzoek: Verzoek) -> HTML {
        let division = copy.indeling(blad.beeld)
        let name = blad.kader.gezin.personen[copy.betrokkene]?.naam.volledig ?? "deze persoon"
        return """
            <p>Gevraagd door \(blad.beeld.vrager(blad.kader.gezin)) op \(HTML.datum(blad.beeld.verzoek.ontvangen)). Gemaakt op \
            \(HTML.datum(verzoek.vandaag)). Hierin staat wat gemeente \(verzoek.web.config.gemeentenaam) in dit dossier over \(name) bewaart. \
            Wat er niet in staat, staat achteraan.</p>
            \(HTML.kop2("Wie"))
            \(HTML.begrippen(copy.persoon.map { ($0.naam, HTML($0.waarde)) }))
            \(bladen(copy, division, blad.kader.gezin))
            \(bestanden(copy.bestanden(division), blad))
            \(weggelaten(copy, division, blad))
            \(HTML.kop2("Hoe lang bewaren wij dit?"))
            <p>Het hulpdossier bewaren wij \(String(copy.bewaarjaren)) jaar. Die tijd begint na de laatste wijziging (Jeugdwet 7.3.8).</p>
            """
    }

    /// A picture is printed with the copy. A PDF lies beside it.
    private static func bestanden(_ files: [Feit<Document>], _ blad: Verzoekblad) -> HTML? {
        guard !files.isEmpty else { return nil }
        let items = files.enumerated().map { index, fact -> HTML in
            let document = fact.inhoud, path = VerzoekURL.afschriftbestand(blad.kader.id, blad.beeld.id, document.bijlage)
            let head = "<h3>Bestand \(String(index + 1)): \(document.titel), \(HTML.datum(document.datum))</h3>" as HTML
            guard document.bestandsoort.isBeeld else {
                return """
                    <article class="blok">\(head)<p>Dit is een PDF. U krijgt hem apart, op papier of als bestand.</p>
                    <p class="geen-druk">\(HTML.link("Open de PDF om hem af te drukken", naar: path, verborgen: document.titel))</p></article>

                    """
            }
            return """
                <figure class="blok">\(head)<img class="documentbeeld" src="\(path)" alt="\(document.documentsoort.label): \(document.titel)"></figure>

                """
        }
        return "\(HTML.kop2("Bestanden"))\(items.joined())"
    }

    private static func bladen(_ copy: Afschriftlezing, _ division: Afschriftindeling, _ gezin: Gezin) -> HTML {
        Veldklasse.vanDossier.map { sheet -> HTML in
            let lines = copy.regels.filter { $0.plaats.blad == sheet && division.mee.contains($0.plaats.feit) }
            guard !lines.isEmpty else { return HTML() }
            let items = lines.map { line -> HTML in
                // A statement is a line of its own: where that stays out, it does not come in by this door.
                let said = line.verklaringen.filter { division.mee.contains($0.id) }
                return "<article class=\"blok\">\(inhoud(line, said, gezin))</article>\n"
            }
            return "\(HTML.kop2(sheet.label))\(items.joined())"
        }.joined()
    }

    /// What is not in it, in general words: which sheet and why, never what or who.
    private static func weggelaten(_ copy: Afschriftlezing, _ division: Afschriftindeling, _ blad: Verzoekblad) -> HTML {
        let seen = blad.beeld.isDefinitief
        let left = copy.regels.filter { division.weg.contains($0.plaats.feit) }
        var counts: [String: Int] = [:]
        for line in left {
            let chosen = blad.beeld.keuzes[Afschriftdeel.regel(line.plaats.feit).code] ?? blad.beeld.keuzes[line.plaats.deel.code]
            let ground = chosen?.inhoud.grond ?? .privacyAnder
            counts[
                "\(line.plaats.blad.label): \(ground.label.prefix(1).lowercased() + ground.label.dropFirst()) (\(ground.bron))", default: 0] +=
                1
        }
        if copy.verborgen > 0 { counts["Afgeschermd (Jeugdwet 7.3.10)"] = copy.verborgen }
        let place: [HTML] =
            copy.isPlaatsWeg
            ? [HTML("Adres en telefoonnummer: \(Weglatingsgrond.verblijfplaats.label) (\(Weglatingsgrond.verblijfplaats.bron))")] : []
        let items = place + counts.sorted { $0.key < $1.key }.map { HTML("\($0.key): \(Woorden.aantal($0.value, "regel", "regels"))") }
        return """
            \(HTML.kop2("Wat niet in dit afschrift staat"))
            \(items.isEmpty
                ? "<p>Er is niets weggelaten.\(seen ? " Twee mensen hebben dat nagekeken." : "")</p>" as HTML
                : "\(HTML.lijst(items))\(seen ? "<p>Twee mensen hebben gekeken naar wat is weggelaten.</p>" : nil)")
            """
    }
}
