// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

extension VerzoekPages {
    /// One request: what was asked, whether it may be, and the one next step.
    static func een(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            blad.beeld.verzoek.verzoeksoort.label, blad.kader, blad: .verzoeken, fouten: fouten,
            """
            \(nu(blad, verzoek))
            \(gegevens(blad))
            \(doen(blad, ingevuld, fouten, verzoek))
            \(uitstel(blad, ingevuld, fouten, verzoek))
            """)
    }

    private static func nu(_ blad: Verzoekblad, _ verzoek: Verzoek) -> HTML {
        let item = blad.beeld
        let term: HTML? =
            item.stand == .klaar
            ? nil
            : "<p>Antwoord uiterlijk <b>\(Woorden.weekdag(item.uiterlijk.uitkomst))</b>. \(item.uiterlijk.gronden.first.map { "\($0.uitleg) (\($0.bron))" as HTML })</p>"
        return HTML.watNu(item.stand.label, "\(term)\(uitleg(blad))", knoppen: knoppen(blad))
    }

    private static func uitleg(_ blad: Verzoekblad) -> HTML {
        let item = blad.beeld
        switch item.stand {
        case .beoordelen:
            if let back = item.toets?.inhoud, back.uitkomst == .terug {
                return "<p>\(blad.naam(item.toets?.door)) gaf het antwoord terug: “\(back.toelichting)”</p>"
            }
            return
                "<p>\(item.verzoek.verzoeksoort.isAfschrift ? "Stel eerst het afschrift samen. Kijk daarna of het gegeven wordt." : "Kijk of dit kan, en schrijf het antwoord.")</p>"
        case .toetsen:
            return item.besluit?.door == blad.lezer
                ? "<p>U schreef dit antwoord. Vraag een collega die dit dossier mag zien om het na te kijken.</p>"
                : "<p>\(blad.naam(item.besluit?.door)) schreef een antwoord. Kijkt u mee voordat het weggaat.</p>"
        case .uitvoeren: return "<p>Twee mensen hebben gekeken. Het antwoord kan weg.</p>"
        case .klaar:
            return item.afgifte.map { "<p>\($0.inhoud.wijze.label), \(HTML.datum($0.inhoud.op)), aan \($0.inhoud.aan).</p>" as HTML }
                ?? "<p>Ingetrokken door wie het vroeg.</p>"
        }
    }

    private static func knoppen(_ blad: Verzoekblad) -> [HTML] {
        let (item, id) = (blad.beeld, blad.kader.id)
        let granted = item.besluit?.inhoud.uitkomst.isToegewezen ?? false
        var buttons: [HTML] = []
        if item.verzoek.verzoeksoort.isAfschrift, item.stand == .beoordelen {
            buttons.append(.knop("Afschrift samenstellen", naar: VerzoekURL.delen(id, item.id)))
        }
        if item.verzoek.verzoeksoort.isAfschrift, granted, item.stand != .beoordelen {
            buttons.append(
                .knop("Afschrift bekijken", naar: VerzoekURL.afschrift(id, item.id), stil: true))
        }
        if item.verzoek.verzoeksoort == .verwijdering, granted, item.stand == .uitvoeren, blad.kader.zicht.mag(.vernietigen) {
            buttons.append(.knop("Vernietigen", naar: VerzoekURL.vernietiging(id, item.id)))
        }
        if [.uitvoeren, .klaar].contains(item.stand), item.besluit?.inhoud.uitkomst != .ingetrokken, blad.kader.zicht.mag(.exporteren) {
            let label =
                item.verzoek.verzoeksoort.isAfschrift && granted
                ? "Brief en afschrift afdrukken"
                : item.verzoek.verzoeksoort == .verwijdering && item.stand == .klaar && granted
                    ? "Brief en verklaring afdrukken" : "Antwoord afdrukken"
            buttons.append(.knop(label, naar: VerzoekURL.antwoord(id, item.id), stil: item.verzoek.verzoeksoort == .verwijdering))
        }
        return buttons
    }

    private static func gegevens(_ blad: Verzoekblad) -> HTML {
        let (item, gezin) = (blad.beeld, blad.kader.gezin)
        let rule = blad.bevoegd.gronden.first
        let can =
            switch blad.bevoegd.uitkomst {
            case .ja: "Ja. "
            case .nee: "Nee. "
            case .wegen: "Dat weegt u. "
            }
        var rows = [
            Samenvatting("Over wie", HTML(gezin.naam(item.verzoek.over))),
            Samenvatting(
                "Gevraagd door",
                "\(item.vrager(gezin)), \(item.verzoek.hoedanigheid.label.prefix(1).lowercased() + item.verzoek.hoedanigheid.label.dropFirst())"
            ),
            Samenvatting("Mag deze persoon dit vragen?", "\(can)\(rule.map { "\($0.uitleg) (\($0.bron))" as HTML })"),
            Samenvatting("Weten wij wie het vraagt?", HTML(item.verzoek.identiteit.label)),
            Samenvatting("Binnengekomen", HTML.datum(item.verzoek.ontvangen)),
            Samenvatting("In hun woorden", HTML.vrijeTekst(item.verzoek.gevraagd)),
        ]
        if let answer = item.besluit?.inhoud {
            rows.append(
                Samenvatting(
                    "Antwoord", "\(answer.uitkomst.label)\(answer.grond.map { ": \($0.label.lowercased()) (\($0.bron))" as HTML })"))
            if !answer.toelichting.isEmpty { rows.append(Samenvatting("Uitleg", HTML.vrijeTekst(answer.toelichting))) }
            if !answer.lijnen.isEmpty { rows.append(Samenvatting("Wordt vernietigd", HTML(vernietigd(answer.lijnen, blad)))) }
        }
        if item.verzoek.verzoeksoort == .correctie {
            rows.append(
                Samenvatting("Verbeterd", HTML(item.verbetering == nil ? "Nog niet" : "Ja, er staat een nieuwe regel voor in de plaats")))
        }
        if let duty = blad.bewaarplichten.first, item.verzoek.verzoeksoort == .verwijdering {
            rows.append(
                Samenvatting(
                    "Let op",
                    "Dit dossier blijft bewaard: \(duty.inhoud.reden.label.lowercased()) (\(duty.inhoud.reden.bron)). Er kan nu niets weg.")
            )
        }
        return "\(HTML.kop2("Het verzoek"))\(HTML.samenvattingslijst(rows))"
    }

    private static func vernietigd(_ lines: [ID<Lijn>], _ blad: Verzoekblad) -> String {
        let chosen = blad.lijnen.filter { lines.contains($0.id) }
        guard chosen.count < blad.lijnen.count else { return "Het hele dossier" }
        let parts = chosen.map { line in
            "\(line.bewaarklasse.label) van \(line.jeugdige.map { blad.kader.gezin.naam($0) } ?? "het gezin")"
        }
        return parts.isEmpty ? "Wat al weg is" : parts.sorted().joined(separator: "; ")
    }

    // MARK: The next step

    private static func doen(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        guard blad.kader.zicht.mag(.wijzigen) else { return nil }
        switch blad.beeld.stand {
        case .beoordelen: return besluit(blad, ingevuld, fouten, verzoek)
        case .toetsen: return blad.beeld.besluit?.door == blad.lezer ? nil : toets(blad, ingevuld, fouten, verzoek)
        case .uitvoeren: return "\(afgifte(blad, ingevuld, fouten, verzoek))\(anders(blad, ingevuld, fouten, verzoek))"
        case .klaar: return nil
        }
    }

    /// The way back while nothing went: another answer, and another second look.
    private static func anders(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let fields = Set(Verzoekbesluitinvoer.velden.map(\.id))
        let isHere = fouten.contains { fields.contains($0.veld) }
        return HTML.uitklap(
            "Moet het antwoord toch anders?", open: isHere,
            "<p>Maak een nieuw antwoord. Daarna kijkt een collega opnieuw mee.</p>\(besluit(blad, isHere ? ingevuld : [:], isHere ? fouten : [], verzoek))"
        )
    }

    private static func besluit(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let (item, id) = (blad.beeld, blad.kader.id)
        let kind = item.verzoek.verzoeksoort
        let fields = Verzoekbesluitinvoer.velden.filter { $0.id != "lijnen" || kind == .verwijdering }
        let grounds = Weigergrond.allCases.filter { $0.voor.contains(kind) }.map { Keuze($0.rawValue, $0.label, hulp: $0.hulp) }
        let mend: HTML? =
            kind == .correctie
            ? """
            <p>Klopt het wat de cliënt zegt? Verbeter de regel dan op de bladzijde waar hij staat; wat er eerst stond blijft daar te zien. \
            Klopt het niet, bied dan aan om er een \
            \(HTML.link("verklaring van de cliënt", naar: VerzoekURL.nieuweVerklaring(id) + "?bij=\(item.verzoek.feit?.hex ?? "")&van=\(item.verzoek.over.hex)")) \
            bij te zetten.</p>
            """ : nil
        let parts: HTML? =
            kind == .verwijdering
            ? "<p>Weg kan het hulpdossier van het kind waarover het gaat; wat een eigen bewaarplicht heeft alleen als die voorbij is. Het hele dossier van het gezin kan pas als het voor elk kind is toegewezen. Eén losse regel vernietigen kan niet: die verbetert u of trekt u in.</p>"
            : nil
        var start = Verzoekbesluitinvoer()
        start.lijnen = blad.eerst
        let filled = ingevuld.isEmpty && kind == .verwijdering ? start.ingevuld : ingevuld
        return """
            \(HTML.kop2("Antwoord"))\(mend)\(parts)
            \(verzoek.formulier(VerzoekURL.besluit(id, item.id), knop: "Antwoord voorleggen", laatsteFeit: item.laatste, intussen: fouten.isIntussen, terug: VerzoekURL.lijst(id)) {
                Formulieropmaak.velden(fields, ingevuld: filled, fouten: fouten, keuzes: ["grond": grounds, "lijnen": blad.delen])
            })
            """
    }

    private static func toets(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let (item, id) = (blad.beeld, blad.kader.id)
        let parts: HTML? =
            item.verzoek.verzoeksoort.isAfschrift && item.besluit?.inhoud.uitkomst.isToegewezen ?? false
            ? "<p>Kijk ook \(HTML.link("wat er wegblijft en waarom", naar: VerzoekURL.delen(id, item.id))).</p>" : nil
        return """
            \(HTML.kop2("Nakijken"))\(parts)
            \(verzoek.formulier(VerzoekURL.toets(id, item.id), knop: "Vastleggen", laatsteFeit: item.laatste, intussen: fouten.isIntussen, terug: VerzoekURL.lijst(id)) {
                Formulieropmaak.velden(Toetsinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """
    }

    private static func afgifte(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        let (item, id) = (blad.beeld, blad.kader.id)
        let granted = item.besluit?.inhoud.uitkomst.isToegewezen ?? false
        if item.verzoek.verzoeksoort == .verwijdering, granted {
            return blad.kader.zicht.mag(.vernietigen)
                ? nil : "<p>Het vernietigen zelf doet de privacy officer, met toegang voor toezicht op dit dossier.</p>"
        }
        var start = Afgifteinvoer()
        start.op = verzoek.vandaag
        start.aan = item.vrager(blad.kader.gezin)
        let choices = Afgiftewijze.teKiezen.map { Keuze($0.rawValue, $0.label) }
        return """
            \(HTML.kop2("Geven"))
            \(verzoek.formulier(VerzoekURL.afgifte(id, item.id), knop: "Vastleggen dat het gegeven is", laatsteFeit: item.laatste, intussen: fouten.isIntussen, terug: VerzoekURL.lijst(id)) {
                Formulieropmaak.velden(
                    Afgifteinvoer.velden, ingevuld: ingevuld.isEmpty ? start.ingevuld : ingevuld, fouten: fouten, keuzes: ["wijze": choices])
            })
            """
    }

    private static func uitstel(_ blad: Verzoekblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        let (item, id) = (blad.beeld, blad.kader.id)
        guard blad.kader.zicht.mag(.wijzigen), item.stand != .klaar, item.uitstel == nil, item.verzoek.verzoeksoort != .verwijdering,
            verzoek.vandaag <= item.uiterlijk.uitkomst
        else { return nil }
        let isHere = fouten.contains { $0.veld == "reden" }
        return HTML.uitklap(
            "Duurt het langer?", open: isHere,
            """
            <p>Is het verzoek groot of moeilijk? Dan mag het één keer twee maanden langer duren (AVG 12 lid 3).</p>
            \(verzoek.formulier(VerzoekURL.uitstel(id, item.id), knop: "Termijn verlengen", laatsteFeit: item.laatste, intussen: fouten.isIntussen) {
                Formulieropmaak.velden(Uitstelinvoer.velden, ingevuld: isHere ? ingevuld : [:], fouten: isHere ? fouten : [])
            })
            """)
    }
}
