// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension Woonplaatsblad {
    /// What can be filled in before anybody looked: an address here in the BRP.
    func voorstel(_ kind: Persoonskaart) -> Ingevuld {
        var form = Woonplaatsinvoer()
        guard let home = kind.adres, home.adressoort == .brp, home.plaats.lowercased() == gemeenten.naam(gemeenten.eigen).lowercased(),
            !Verblijf(kader).isGeheim(kind)
        else { return form.ingevuld }
        form.inschrijving = .woonadres
        form.brp = gemeenten.eigen.tekst
        return form.ingevuld
    }
}

/// Which gemeente is responsible for each child, why, and what changed.
enum WoonplaatsPages {
    static func blad(_ page: Woonplaatsblad, _ verzoek: Verzoek) -> Antwoord {
        let children = page.kader.gezin.jeugdigen
        let items =
            children.isEmpty ? HTML.leeg("Er staat nog geen kind in dit dossier.") : children.map { kind($0, page, verzoek) }.joined()
        return verzoek.dossierpagina(
            "Welke gemeente is verantwoordelijk?", page.kader, blad: .hulpvragen,
            """
            \(HTML.inleiding("De gemeente waar een kind zijn woonplaats heeft, zorgt voor de hulp en betaalt die (Jeugdwet 1.1). Twijfelt u, help dan eerst: het gezin wacht niet op gemeenten."))
            \(items)
            """)
    }

    private static func kind(_ child: Persoonskaart, _ page: Woonplaatsblad, _ verzoek: Verzoek) -> HTML {
        let judged = page.bepalingen(van: child.id), id = page.kader.id, name = child.naam.aanspreek
        let moves = page.verhuizingen.filter { $0.inhoud.persoon == child.id }.sorted { $0.inhoud.op > $1.inhoud.op }
        let given = page.overdrachten.filter { $0.inhoud.persoon == child.id }.sorted { $0.opgetekend > $1.opgetekend }
        let buttons: [HTML] =
            page.kader.zicht.magSchrijven
            ? [
                .knop(
                    judged.isEmpty ? "Bepaal de woonplaats van \(name)" : "Bepaal opnieuw voor \(name)",
                    naar: WoonplaatsURL.bepaal(id, child.id), stil: !judged.isEmpty),
                .knop("Verhuizing van \(name)", naar: WoonplaatsURL.verhuizing(id, child.id), stil: true),
                .knop("Draag \(name) over aan een andere gemeente", naar: WoonplaatsURL.overdracht(id, child.id), stil: true),
            ] : []
        return """
            <section class="blok"><h2>\(child.naam.volledig)</h2>
            \(judged.first.map { uitkomst($0, page) } ?? "<p>Nog niet bepaald.</p>")
            \(moves.map { verhuizing($0, page, verzoek) })\(given.map { gegeven($0, page) })
            \(HTML.knoppen(buttons))\(eerder(Array(judged.dropFirst()), page))</section>

            """
    }

    private static func uitkomst(_ fact: Feit<Woonplaatsbepaling>, _ page: Woonplaatsblad) -> HTML {
        let outcome = fact.inhoud.oordeel(page.gemeenten.naam)
        let place = outcome.uitkomst.map(page.gemeenten.naam) ?? "nog niet bekend"
        let own = outcome.uitkomst == page.gemeenten.eigen
        return """
            <p>\(Teken(own ? "\(place): onze gemeente" : "\(place): niet onze gemeente", own ? .goed : .letOp).html)</p>
            \(outcome.gronden.map { "<p>\($0.uitleg) <span class=\"zacht\">(\($0.bron))</span></p>" as HTML })
            \(HTML.begrippen([("Gezien", HTML(fact.inhoud.bewijs)), ("Bepaald", bepaald(fact, page))]))
            \(own ? nil : HTML.melding(.letOp, "<p>Overleg met \(place) en draag het dossier over. Tot dat rond is, gaat de hulp door. Wie betaalt, regelen gemeenten onderling (Jeugdwet 8.2.1).</p>"))
            """
    }

    private static func bepaald(_ fact: Feit<Woonplaatsbepaling>, _ page: Woonplaatsblad) -> HTML {
        "\(HTML.datum(fact.inhoud.op)), \(page.namen[fact.door] ?? "onbekend")"
    }

    private static func eerder(_ facts: [Feit<Woonplaatsbepaling>], _ page: Woonplaatsblad) -> HTML? {
        guard !facts.isEmpty else { return nil }
        let items = facts.map { fact -> HTML in
            let outcome = fact.inhoud.oordeel(page.gemeenten.naam)
            return "\(bepaald(fact, page)): \(outcome.gronden.map { HTML($0.uitleg) }.joined(met: " "))"
        }
        return HTML.uitklap("Eerder bepaald", HTML.lijst(items))
    }

    private static func verhuizing(_ fact: Feit<Verhuizing>, _ page: Woonplaatsblad, _ verzoek: Verzoek) -> HTML {
        let move = fact.inhoud, outcome = move.voortzetting
        let title =
            move.richting == .vertrek
            ? "Verhuist naar \(page.gemeenten.naam(move.gemeente))" : "Verhuisd vanuit \(page.gemeenten.naam(move.gemeente))"
        let undo: HTML? =
            page.kader.zicht.magSchrijven
            ? verzoek.knop(WoonplaatsURL.weg(page.kader.id, fact.id), "Klopt niet: haal weg") : nil
        return """
            <h3>\(title), \(HTML.datum(move.op))</h3>
            \(move.omschrijving.isEmpty ? nil : HTML.vrijeTekst(move.omschrijving))
            \(outcome.gronden.map { "<p>\($0.uitleg) <span class=\"zacht\">(\($0.bron))</span></p>" as HTML })<div class="geen-druk">\(undo)</div>
            """
    }

    private static func gegeven(_ fact: Feit<Gemeenteoverdracht>, _ page: Woonplaatsblad) -> HTML {
        let link = HTML.link(
            "Overgedragen aan \(page.gemeenten.naam(fact.inhoud.naar))", naar: WoonplaatsURL.overgedragen(page.kader.id, fact.id))
        return "<p>\(link), \(HTML.datum(fact.inhoud.op)), \(page.namen[fact.door] ?? "onbekend").</p>\n"
    }

    // MARK: Forms

    static func bepaal(_ page: Woonplaatsblad, _ child: Persoonskaart, _ verzoek: Verzoek) -> Formulierblad<Woonplaatsinvoer> {
        let choices = Woonplaatsinvoer.gemeentevelden.map { ($0, page.gemeenten.keuzes) }
        return Formulierblad(
            titel: "Woonplaats van \(child.naam.aanspreek)", blad: .hulpvragen, actie: WoonplaatsURL.bepaal(page.kader.id, child.id),
            knop: "Bepaal de woonplaats", terug: WoonplaatsURL.blad(page.kader.id), keuzes: Dictionary(uniqueKeysWithValues: choices),
            boven: .inleiding("Vul in wat u zeker weet. Ankerpunt zegt welke gemeente daaruit volgt, en waarom."))
    }

    static func verhuizing(_ page: Woonplaatsblad, _ child: Persoonskaart) -> Formulierblad<Verhuisinvoer> {
        Formulierblad(
            titel: "\(child.naam.aanspreek) verhuist", blad: .hulpvragen, actie: WoonplaatsURL.verhuizing(page.kader.id, child.id),
            terug: WoonplaatsURL.blad(page.kader.id), keuzes: ["gemeente": page.gemeenten.andere],
            boven: .inleiding(
                "Loopt er hulp zonder verblijf, of is die toegezegd? Dan gaat zij na de verhuizing door, hoogstens een jaar (Jeugdwet 2.7a)."
            ))
    }
}
