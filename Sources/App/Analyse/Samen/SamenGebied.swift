// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// One area at the table: per voice what was last said beside what is said now, then what is concluded together.
struct SamenGebied {
    let page: SamenPage
    let gebied: Leefgebied

    static func anker(_ gebied: Leefgebied) -> String { "g-" + gebied.rawValue.lowercased() }

    private var tafel: Tafel { page.tafel }
    private var blad: Analyseblad { page.tafel.blad }
    private var beeld: Gebiedsbeeld? { tafel.gebied(gebied) }

    /// Ids of the fields that stand here.
    var ids: [String] {
        tafel.plaatsen.flatMap { seat in Tafelinvoer.vragen.map { seat.plek.veld(gebied, $0) } }
            + (beeld?.bevinding == nil ? [] : [Tafelinvoer.veld(gebied, "conclusie-nogzo")])
            + ["conclusie", "resultaat", "normaal", "normaal-uitleg"].map { Tafelinvoer.veld(gebied, $0) }
    }

    var html: HTML {
        let more = AnalyseURL.gebied(Gebiedsplek(dossier: blad.kader.id, gebied: gebied, wie: tafel.wie))
        return """
            <section class="tafelgebied" id="\(Self.anker(gebied))"><h2>\(gebied.label)</h2>
            <p class="hulp">\(gebied.hulp ?? "") <a href="\(more)">Feiten, zorgen en meer<span class="verborgen">: \(gebied.label)</span></a></p>
            \(HTML.uitklap(gezegd, verborgen: gebied.label, open: isNu, "\(tafel.plaatsen.map { stem($0.plek, $0.persoon) })\(anderen)\(samen)\(gewoon)"))</section>

            """
    }

    /// Open is what is talked about now: the first area, what was just taken along, and where something stands. The rest is one press away.
    private var isNu: Bool {
        let opened = page.verzoek.stap.map { $0.naam == "open" && $0.waarde == gebied.rawValue } ?? false
        return page.open.first == gebied || opened || isOpen(ids)
    }

    /// Who said something here before, on the line that opens it: the name of the area stands above it.
    private var gezegd: String {
        let names = tafel.plaatsen.filter { tafel.laatste(gebied, $0.persoon) != nil }.map { tafel.naam($0.persoon) }
        return names.isEmpty ? "Nog niets gezegd" : "Eerder gezegd door \(Woorden.opsomming(names))"
    }

    // MARK: Voices

    private func stem(_ plek: Tafelplek, _ persoon: ID<Persoon>?) -> HTML {
        let known = tafel.laatste(gebied, persoon), canHold = tafel.bekend(gebied, persoon) != nil
        let answers = Tafelantwoord.allCases.filter { canHold || ![.nogZo, .anders].contains($0) }
        let ask = plek.veld(gebied, "antwoord"), ids = Tafelinvoer.vragen.map { plek.veld(gebied, $0) }
        let form = page.velden(ids, keuzes: [ask: answers.map { Keuze($0.rawValue, $0.label) }])
        let then = known.map { toen($0) + (canHold ? neemOver(plek.rawValue, tafel.naam(persoon)) : HTML()) }
        // At a review who said nothing here before stands folded away; so does the professional: first the family.
        let isFolded = persoon == nil || (known == nil && !tafel.isEerste)
        let name = tafel.naam(persoon)
        guard isFolded else { return rij(name, toen: then, form) }
        let title = persoon == nil || known != nil ? name : "\(name): nog niet gevraagd"
        return HTML.uitklap(title, open: isOpen(ids), rij(name, isKopVerborgen: true, toen: then, form))
    }

    /// Something stands in one of these fields, or is wrong with it.
    private func isOpen(_ ids: [String]) -> Bool {
        ids.contains { id in page.fouten.contains { $0.veld == id } || !(page.ingevuld[id]?.first ?? "").isEmpty }
    }

    private func rij(_ wie: String, isKopVerborgen: Bool = false, toen: HTML?, _ nu: HTML) -> HTML {
        let title: HTML =
            "<legend\(attribuut: "class", isKopVerborgen ? "verborgen" : nil)>\(wie)<span class=\"verborgen\">: \(gebied.label)</span></legend>"
        guard let toen else { return "<fieldset class=\"groep tafelstem\">\(title)<div class=\"tafelnu\">\(nu)</div></fieldset>\n" }
        return """
            <fieldset class="groep tafelstem">\(title)<div class="tafelrij"><div class="toen">\(toen)</div>
            <div class="tafelnu">\(nu)</div></div></fieldset>

            """
    }

    private func toen(_ stem: Feit<Leefgebiedstem>) -> HTML {
        let said = stem.inhoud
        if said.stand != .besproken { return "<p class=\"zacht\">\(HTML.datum(said.datum)): wilde er niet over praten.</p>\n" }
        let figure: HTML? = said.cijfer.map { "<p>Cijfer <b>\($0)</b></p>\n" }
        return """
            <p class="zacht">Vorige keer, \(HTML.datum(said.datum))\(nogZo(blad.feiten.stemmen.versies(van: stem))):</p>
            \(said.krachten.isEmpty ? nil : HTML.vrijeTekst("Gaat goed: " + said.krachten))\
            \(said.woorden.isEmpty ? nil : HTML.vrijeTekst(said.woorden))\
            \(said.zorgen.isEmpty ? nil : HTML.vrijeTekst("Zorgen: " + said.zorgen))\(figure)
            """
    }

    private func nogZo(_ versies: Set<UUIDv7>) -> String {
        blad.feiten.bevestigingen.van(versies).last.map { " (nog zo op \(Woorden.datum($0.inhoud.datum)))" } ?? ""
    }

    private func neemOver(_ wat: String, _ wie: String) -> HTML {
        HTML.stapknop("neem-over", "\(gebied.rawValue):\(wat)", "Neem over", verborgen: "wat er stond: \(wie), \(gebied.label)")
    }

    /// Who has no place here is read, and asked on the page of the area.
    private var anderen: HTML {
        let others = tafel.anderen(gebied)
        if others.isEmpty { return HTML() }
        let items = others.map { "<b>\(blad.spreker($0, $0.inhoud.spreker))</b>\(toen($0))" as HTML }
        return HTML.uitklap("Ook gezegd", HTML.lijst(items))
    }

    // MARK: Together

    private var samen: HTML {
        let finding = beeld?.bevinding
        let then = finding.map { fact -> HTML in
            """
            <p class="zacht">Vorige keer, \(HTML.datum(fact.inhoud.datum))\(nogZo(blad.feiten.bevindingen.versies(van: fact))):</p>
            \(HTML.vrijeTekst(fact.inhoud.conclusie))<p>\(Teken(fact.inhoud.resultaat.label, .gewoon).html)</p>
            \(neemOver("conclusie", "conclusie"))
            """
        }
        let ids = (finding == nil ? [] : ["conclusie-nogzo"]) + ["conclusie", "resultaat"]
        return rij("Samen", toen: then, page.velden(ids.map { Tafelinvoer.veld(gebied, $0) }))
    }

    private var gewoon: HTML {
        let ids = ["normaal", "normaal-uitleg"].map { Tafelinvoer.veld(gebied, $0) }
        let before = (beeld?.normaliseren).map { fact -> HTML in
            "<p class=\"zacht\">\(HTML.datum(fact.inhoud.datum)): \(fact.inhoud.antwoord.label).</p>\(HTML.vrijeTekst(fact.inhoud.uitleg))"
        }
        return HTML.uitklap("Is dit gewoon opgroeien?", open: isOpen(ids), "\(before)\(page.velden(ids))")
    }
}
