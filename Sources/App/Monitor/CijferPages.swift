// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Monitor
import Opmaak
import Opslag

enum CijferPages {
    /// For who has no right to the list: said outright, with who has the figures.
    static func zonderLijst(_ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Cijfers",
            """
            \(HTML.inleiding("U ziet hier geen cijfers, omdat u de dossiers erachter niet mag inzien."))
            <p>Sommige aantallen zijn klein. Wie de lijst erachter niet mag zien, zou uit een klein aantal kunnen opmaken over welk kind het gaat. \
            Daarom geeft dit programma deze cijfers alleen aan de teamleider, over het eigen team.</p>
            \(HTML.kop2("Welke cijfers er zijn"))
            \(definities)
            \(naarInvullast)
            """)
    }

    private static var naarInvullast: HTML {
        """
        <p>\(HTML.link("Wat invullen kost", naar: InvullastRoutes.pad)): wat dit programma zelf vraagt.</p>
        <p>\(HTML.link("Wat een nieuwe grens zou veranderen", naar: AfbakeningRoutes.pad)): besluiten naast het wetsvoorstel.</p>
        """
    }

    private static var definities: HTML {
        HTML.begrippen(Indicatoren.alle.map { ($0.naam, "\($0.definitie)") })
    }

    static func overzicht(_ blad: Cijferblad, _ keuze: Cijferkeuze, _ verzoek: Verzoek) -> Antwoord {
        let rows = blad.uitkomsten.map { outcome -> [HTML] in
            [
                HTML.link(outcome.indicator.naam, naar: CijferURL.toon(outcome.indicator, keuze)),
                HTML(Cijfertekst.waarde(outcome.totaal, outcome.indicator)),
                "\(outcome.totaal.teller) van \(outcome.totaal.noemer)",
            ]
        }
        return verzoek.pagina(
            "Cijfers", indeling: .breed, bijschrift: teamnaam(blad, keuze),
            """
            \(HTML.inleiding("Afgeleid van wat in de dossiers staat: niemand vult hiervoor iets in. Achter elk cijfer staat de lijst."))
            \(filters(keuze, blad, verzoek, pad: CijferURL.alle))
            \(Opmaak.Tabel("Cijfers over \(Cijfertekst.periode(keuze.periode))", kolommen: ["Cijfer", .init("Waarde", getal: true), .init("Geteld", getal: true)], rijen: rows).html)
            \(naarInvullast)
            """)
    }

    static func een(_ uitkomst: Uitkomst, _ blad: Cijferblad, _ keuze: Cijferkeuze, _ verzoek: Verzoek) -> Antwoord {
        let indicator = uitkomst.indicator
        return verzoek.pagina(
            indicator.naam, indeling: .breed, bijschrift: "Cijfers · \(teamnaam(blad, keuze))",
            """
            \(HTML.inleiding("\(indicator.definitie)"))
            \(filters(keuze, blad, verzoek, pad: "\(CijferURL.alle)/\(indicator.id)"))
            \(totaal(uitkomst, keuze))
            \(uitkomst.tabellen.enumerated().map { index, tabel in uitsplitsing(tabel, index, uitkomst, blad, keuze) })
            <p>\(HTML.link("Alles als CSV opslaan", naar: CijferURL.csv(indicator, keuze)))</p>
            \(betekenis(indicator, uitkomst))
            <p>\(HTML.link("Alle cijfers", naar: CijferURL.alle + keuze.vraag()))</p>
            """)
    }

    static func lijst(_ lijst: Cijferlijst, _ keuze: Cijferkeuze, _ vraag: Lijstvraag, _ verzoek: Verzoek) -> Antwoord {
        let groups = vraag.groepen.map { "\(Cijferlabels.naam($0.dimensie).lowercased()): \(lijst.labels.groep($0))" }
        let part = vraag.deel == .teller ? lijst.indicator.teller : lijst.indicator.noemer
        let table = Opmaak.Tabel(
            "De lijst achter het cijfer", kolommen: ["Gezin", "Dag", .init("Dagen", getal: true)],
            rijen: lijst.rijen.map { row in
                [
                    row.dossier.map { HTML.link(row.titel, naar: GezinURL.dossier($0)) } ?? "<span class=\"zacht\">\(row.titel)</span>",
                    row.dag.map { HTML.datum($0) } ?? HTML(), row.dagen.map { "\($0)" } ?? HTML(),
                ]
            }, leeg: "Achter dit cijfer staat niets: het is 0.", titelZichtbaar: false)
        return verzoek.pagina(
            "\(lijst.indicator.naam): \(lijst.totaal)", indeling: .breed, bijschrift: "De lijst achter het cijfer",
            """
            \(HTML.inleiding("\(part) \(Cijfertekst.periode(keuze.periode))\(groups.isEmpty ? "" : ", " + groups.joined(separator: ", "))."))
            <p>Een vraag over twee kinderen staat hier twee keer.</p>
            \(table.html)
            \(lijst.totaal > Cijferlijst.per ? HTML.bladeren(pagina: vraag.pagina, per: Cijferlijst.per, totaal: lijst.totaal) { CijferURL.lijst(lijst.indicator, keuze, vraag.deel, vraag.groepen, pagina: $0) } : nil)
            <p>\(HTML.link("Terug naar het cijfer", naar: CijferURL.toon(lijst.indicator, keuze)))</p>
            """)
    }

    // MARK: Parts

    private static func filters(_ keuze: Cijferkeuze, _ blad: Cijferblad, _ verzoek: Verzoek, pad: String) -> HTML {
        let periods = Filterregel.html(
            "Over welke tijd",
            keuze.periodes.map { .init($0.label, pad: pad + keuze.vraag(periode: $0.code), isHier: $0.code == keuze.periodecode) })
        guard verzoek.bezoek.teams.count > 1 else { return periods }
        let teams = verzoek.bezoek.teams.map { team in
            Filterregel.Keuze(
                blad.labels.teams[team.hex] ?? "Team", pad: pad + keuze.vraag(team: .some(team)), isHier: keuze.gekozenTeam == team)
        }
        let all = Filterregel.Keuze("Al uw teams", pad: pad + keuze.vraag(team: .some(nil)), isHier: keuze.gekozenTeam == nil)
        return "\(periods)\(Filterregel.html("Welk team", [all] + teams))"
    }

    private static func teamnaam(_ blad: Cijferblad, _ keuze: Cijferkeuze) -> String {
        Woorden.opsomming(keuze.teams.map { blad.labels.teams[$0.hex] ?? "Team" })
    }

    private static func totaal(_ uitkomst: Uitkomst, _ keuze: Cijferkeuze) -> HTML {
        let indicator = uitkomst.indicator, line = uitkomst.totaal
        var rows: [(String, HTML)] = [
            (Cijfertekst.maat(indicator), "<b>\(Cijfertekst.waarde(line, indicator))</b>"),
            ("Teller", aantal(line.teller, .teller, [], indicator, keuze)), ("Noemer", aantal(line.noemer, .noemer, [], indicator, keuze)),
            ("Kinderen en jongeren", "\(line.personen)"),
        ]
        if let average = line.gemiddelde { rows.append(("Gemiddelde", "\(Getal.tekst(average, decimalen: 1)) dagen")) }
        if let within = line.binnenNorm, let norm = indicator.norm {
            rows.append(("Binnen \(norm.dagen) dagen", "\(within) van \(line.teller)"))
        }
        if line.ongeldig > 0 { rows.append(("Datums die niet kloppen", "\(line.ongeldig), niet meegeteld in de teller")) }
        return HTML.blok("In totaal, \(Cijfertekst.periode(keuze.periode))", HTML.begrippen(rows))
    }

    /// A count, with the list behind it.
    private static func aantal(_ count: Int, _ deel: Deel, _ groepen: [Groep], _ indicator: Indicator, _ keuze: Cijferkeuze) -> HTML {
        guard count > 0 else { return "0" }
        return HTML.link("\(count)", naar: CijferURL.lijst(indicator, keuze, deel, groepen), verborgen: "in de lijst (\(deel.rawValue))")
    }

    /// One breakdown: the chart and the table are made of the same lines.
    private static func uitsplitsing(_ tabel: Monitor.Tabel, _ index: Int, _ uitkomst: Uitkomst, _ blad: Cijferblad, _ keuze: Cijferkeuze)
        -> HTML
    {
        let indicator = uitkomst.indicator
        let title = tabel.dimensies.map { Cijferlabels.naam($0) }.joined(separator: " en ").eersteHoofdletter
        let names = tabel.regels.map { line in line.groepen.map { blad.labels.groep($0) }.joined(separator: " · ") }
        let table = Opmaak.Tabel(
            "\(title), als tabel",
            kolommen: [
                .init(title), .init(Cijfertekst.maat(indicator), getal: true), .init("Teller", getal: true), .init("Noemer", getal: true),
            ],
            rijen: zip(names, tabel.regels).map { name, line in
                [
                    HTML(name), HTML(Cijfertekst.waarde(line, indicator)), aantal(line.teller, .teller, line.groepen, indicator, keuze),
                    aantal(line.noemer, .noemer, line.groepen, indicator, keuze),
                ]
            }, leeg: "Er is in deze tijd niets te tellen.", titelZichtbaar: false)
        return "\(HTML.kop2(title))\(tabel.dimensies.count == 1 ? staven(tabel, names, title, index, indicator) : nil)\(table.html)"
    }

    private static func staven(_ tabel: Monitor.Tabel, _ names: [String], _ title: String, _ index: Int, _ indicator: Indicator) -> HTML? {
        let bars = zip(names, tabel.regels).compactMap { name, line in
            Cijfertekst.getal(line, indicator).map { Grafiek.Staaf(name, $0.waarde, tekst: $0.tekst) }
        }
        guard !bars.isEmpty else { return nil }
        return Grafiek.staven(
            id: "uitsplitsing-\(index)", titel: "\(indicator.naam), per \(title.lowercased())",
            uitleg: "\(Cijfertekst.maat(indicator)). Bron: \(indicator.bron)", eenheid: Cijfertekst.maat(indicator), staven: bars)
    }

    private static func betekenis(_ indicator: Indicator, _ uitkomst: Uitkomst) -> HTML {
        var rows: [(String, HTML)] = [("Teller", "\(indicator.teller)"), ("Noemer", "\(indicator.noemer)"), ("Bron", "\(indicator.bron)")]
        if let norm = indicator.norm { rows.append(("Richtpunt", "\(norm.dagen) dagen. \(norm.bron) \(norm.opmerking)")) }
        rows.append(
            (
                "Versie",
                "Definitie \(indicator.versie); afleiding \(uitkomst.projectieversies.sorted().map(String.init).joined(separator: ", "))"
            ))
        return """
            \(HTML.kop2("Wat dit cijfer betekent"))\(HTML.begrippen(rows))
            \(indicator.kanttekeningen.isEmpty ? nil : HTML.lijst(indicator.kanttekeningen.map { HTML($0) }))
            """
    }
}

/// Figures as people read them: days with half a day where the middle lies between two, whole per cents; the file has all decimals.
enum Cijfertekst {
    /// Chart and table show this one number.
    static func getal(_ regel: Regel, _ indicator: Indicator) -> (waarde: Double, tekst: String)? {
        regel.waarde.map { value in
            let number =
                switch indicator.meting {
                case .aandeelZonder: (value * 100).rounded()
                case .aantal, .duur, .lopend: value
                }
            return (number, Getal.tekst(number, decimalen: number == number.rounded() ? 0 : 1))
        }
    }

    static func waarde(_ regel: Regel, _ indicator: Indicator) -> String {
        guard let (number, text) = getal(regel, indicator) else { return "geen gegevens" }
        return switch indicator.meting {
        case .aantal: text
        case .duur, .lopend: "\(text) \(number == 1 ? "dag" : "dagen")"
        case .aandeelZonder: "\(text)%"
        }
    }

    static func maat(_ indicator: Indicator) -> String {
        switch indicator.meting {
        case .aantal: "Aantal"
        case .duur, .lopend: "Middelste waarde in dagen"
        case .aandeelZonder: "Deel in procenten"
        }
    }

    static func periode(_ periode: Verslagperiode) -> String {
        "\(Woorden.datum(periode.van)) tot en met \(Woorden.datum(periode.totEnMet))"
    }
}

extension String {
    /// Only the first letter of the whole as a capital.
    fileprivate var eersteHoofdletter: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
