// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum GemeentePages {
    static func formulier(_ page: Gemeenteblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let name = page.kind.naam.aanspreek, id = page.kader.id
        let form: HTML =
            page.zaken.isEmpty && fouten.isEmpty
            ? HTML()
            : verzoek.formulier(
                WoonplaatsURL.overdracht(id, page.kind.id), knop: "Leg vast en maak het pakket", terug: WoonplaatsURL.blad(id)
            ) {
                Formulieropmaak.velden(
                    Gemeenteinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: page.keuzes)
            }
        return verzoek.dossierpagina(
            "\(name) overdragen aan een andere gemeente", page.kader, blad: .hulpvragen, fouten: fouten,
            """
            \(HTML.inleiding("Vertel het gezin eerst wat u deelt en met wie. Wat alleen over een ander gaat, wat achter een scherm staat en wie er meekeek, staat niet in de lijst."))
            \(Minimumblok.html(.warmeOverdracht, op: verzoek.vandaag))\(Afspraakkeuze.eerst(id, .warmeOverdracht, page.zaken, "dit over te dragen"))\(geheim(page))\(HTML.uitklap("Bekijk wat er mee kan", inhoud(page)))\(form)
            """)
    }

    private static func geheim(_ page: Gemeenteblad) -> HTML? {
        guard page.lezing.alles.isPlaatsWeg || !page.kader.zicht.schermen.geheimen.isEmpty else { return nil }
        let place = page.lezing.alles.isPlaatsWeg ? "Adres, telefoonnummer en woonplaats gaan niet mee. " : ""
        return HTML.melding(
            .gevaar,
            "<p>Er loopt een geheim. \(place)Lees elke regel na: ook een naam van een school of aanbieder zegt waar iemand is. Spreek persoonlijk af hoe de ander het gezin veilig bereikt.</p>"
        )
    }

    private static func inhoud(_ page: Gemeenteblad) -> HTML {
        let sheets = Gemeenteoverdracht.mogelijk.map { sheet -> HTML in
            let lines = page.lezing.regels(sheet)
            guard !lines.isEmpty else { return "<p><b>\(sheet.label)</b>: niets.</p>\n" }
            let items = lines.map { "\($0.naam), \(HTML.datum($0.datum))" as HTML }
            return HTML.uitklap("\(sheet.label): \(Woorden.aantal(lines.count, "regel", "regels"))", "\(HTML.lijst(items))\(regels(lines))")
        }
        let who = HTML.begrippen(page.lezing.gegevens.map { ($0.naam, HTML($0.waarde)) })
        return "<p>Altijd mee gaat:</p>\(who)\(sheets.joined())"
    }

    private static func regels(_ lines: [Afschriftregel]) -> HTML {
        lines.map { "<article class=\"blok\">\(regel($0))</article>\n" as HTML }.joined()
    }

    /// One line, the same on the page and in the package.
    private static func regel(_ line: Afschriftregel) -> HTML {
        "<h3>\(line.naam), \(HTML.datum(line.datum))</h3>\(HTML.begrippen(line.woorden.map { ($0.naam, HTML($0.waarde)) }))\(verklaringen(line))"
    }

    /// The client's own words go where the line goes (Jeugdwet 7.3.8).
    private static func verklaringen(_ line: Afschriftregel) -> HTML {
        line.verklaringen.map { "<p><b>Verklaring van de cliënt:</b></p>\(HTML.vrijeTekst($0.inhoud.woorden))" as HTML }.joined()
    }

    private static func grond(_ given: Gemeenteoverdracht, _ kader: Dossierkader) -> HTML {
        let why = given.toelichting.isEmpty ? given.grond.label : "\(given.grond.label). \(given.toelichting)"
        return "\(why) \(given.afspraak.map { HTML.link("De afspraak", naar: ToestemmingURL.een(kader.id, $0)) })"
    }

    /// What was handed over; also as it was years later.
    static func klaar(_ package: Overdrachtpakket, _ feit: ID<Feitmerk>, _ kader: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let given = package.overdracht
        let rows: [(String, HTML)] = [
            ("Aan", "\(given.ontvanger), gemeente \(package.naar)"), ("Op", HTML.datum(given.op)), ("Grond", grond(given, kader)),
            ("Ging mee", HTML(Woorden.opsomming(given.bladen.map(\.label)))),
            (
                "Regels",
                HTML(
                    package.regels.count == given.regels.count
                        ? "\(given.regels.count)"
                        : "\(package.regels.count) van \(given.regels.count); de rest is sindsdien afgeschermd of vernietigd")
            ),
        ]
        return verzoek.dossierpagina(
            "Overgedragen aan gemeente \(package.naar)", kader, blad: .hulpvragen,
            """
            \(HTML.begrippen(rows))\(given.boodschap.isEmpty ? nil : HTML.citaat(given.boodschap, van: "wie overdroeg"))
            <div class="geen-druk">\(HTML.knoppen([.knop("Sla het pakket op (zip)", naar: WoonplaatsURL.pakket(kader.id, feit.raw)), .knop("Terug", naar: WoonplaatsURL.blad(kader.id), stil: true)]))
            <p>Stuur het pakket met de beveiligde post van uw gemeente, nooit met gewone e-mail. Wis het daarna van uw computer. Bel de ander of het is aangekomen, en vertel het gezin wie hun nieuwe contactpersoon is.</p></div>
            \(HTML.kop2("Wat er in het pakket zit"))\(HTML.begrippen(package.persoon.map { ($0.naam, HTML($0.waarde)) }))\(regels(package.regels))
            """)
    }
}

extension GemeentePages {
    /// The page in the package: complete by itself, to read and to print anywhere.
    static func bestand(_ package: Overdrachtpakket, _ bestanden: [String]) -> HTML {
        let given = package.overdracht
        let sheets = Gemeenteoverdracht.mogelijk.map { sheet -> HTML in
            let lines = package.regels.filter { $0.plaats.blad == sheet }
            guard !lines.isEmpty else { return HTML() }
            let items = lines.map { "<article>\(regel($0))</article>\n" as HTML }
            return "\(HTML.kop2(sheet.label))\(items.joined())"
        }
        let files: HTML? = bestanden.isEmpty ? nil : "\(HTML.kop2("Bestanden"))\(HTML.lijst(bestanden.map { HTML($0) }))"
        return """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Overdracht</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:46rem;margin:1rem auto;padding:0 1rem}h2{border-bottom:1px solid;margin-top:2rem}article{break-inside:avoid}dt{font-weight:bold}dd{margin:0 0 .4rem}</style></head><body>
            <h1>Overdracht van \(package.naam)</h1>
            <p>Van gemeente \(package.van) aan gemeente \(package.naar), ter attentie van \(given.ontvanger), op \(HTML.datum(given.op)).</p>
            <p>Grond: \(given.grond.label). \(given.toelichting)</p>
            \(given.boodschap.isEmpty ? nil : "\(HTML.kop2("Eerst dit"))\(HTML.vrijeTekst(given.boodschap))" as HTML)
            \(HTML.kop2("Wie"))\(HTML.begrippen(package.persoon.map { ($0.naam, HTML($0.waarde)) }))
            \(sheets.joined())\(files)
            </body></html>

            """
    }
}
