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
                    laatsteFeit: blad.beeld.keuzes[part.code]?.id ?? blad.beeld.id, terug: VerzoekURL.delen(blad.kader.id, blad.beeld.id)
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
        return "<article class=\"blok\">\(inhoud(line, line.verklaringen, blad.kader.gezin))\(link)</article>\n"
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
        let division = copy.indeling(blad.beeld)
        let name = blad.kader.gezin.personen[copy.betrokkene]?.naam.volledig ?? "deze persoon"
        let isFinal = blad.beeld.stand == .uitvoeren || blad.beeld.stand == .klaar
        let concept: HTML? =
            isFinal ? nil : HTML.melding(.letOp, "<p>Dit is een voorbeeld. Geef het nog niet mee: er moet nog iemand meekijken.</p>")
        return verzoek.dossierpagina(
            "Afschrift van het dossier van \(name)", blad.kader.zonderVlaggen, blad: .verzoeken,
            """
            <div class="geen-druk"><p>Druk af met Ctrl+P. Dat u dit bekijkt, is vastgelegd. Geef ook het \
            \(HTML.link("overzicht van wie er keek", naar: ToezichtURL.gezin(blad.kader.id))) mee.</p></div>\(concept)
            <p>Gevraagd door \(blad.beeld.vrager(blad.kader.gezin)) op \(HTML.datum(blad.beeld.verzoek.ontvangen)). Gemaakt op \
            \(HTML.datum(verzoek.vandaag)). Hierin staat alles wat gemeente \(verzoek.web.config.gemeentenaam) in dit dossier over \(name) \
            bewaart, behalve wat achteraan staat.</p>
            \(HTML.kop2("Wie"))
            \(HTML.begrippen(copy.persoon.map { ($0.naam, HTML($0.waarde)) }))
            \(bladen(copy, division, blad.kader.gezin))
            \(weggelaten(copy, division, blad))
            \(HTML.kop2("Wat kunt u hiermee?"))
            <p>Klopt er iets niet? Vraag ons het te verbeteren. U mag ook uw eigen woorden aan het dossier laten toevoegen, of vragen om iets \
            te vernietigen. Bewaard wordt het hulpdossier tot 20 jaar na de laatste wijziging (Jeugdwet 7.3.8). Een klacht kan ook naar de \
            Autoriteit Persoonsgegevens.</p>
            """)
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
            \(items.isEmpty ? "<p>Er is niets weggelaten.</p>" as HTML : HTML.lijst(items))
            <p>Bestanden (zoals een brief of een uitspraak) staan hierboven met hun titel. U krijgt ze apart, als u ze mag zien. Twee mensen hebben gekeken naar wat is weggelaten.</p>
            """
    }
}
