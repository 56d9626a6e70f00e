// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// On the overview, and so also for who takes a file over: which verklarende analyses there are, and whether they may still be used.
enum Verklarendblok {
    static func html(_ beeld: Overzicht) -> HTML? {
        let facts = beeld.feiten, begun = facts.verklarendeAnalyses.geldend().opDatum(\.op).reversed()
        guard !begun.isEmpty else { return nil }
        let items = begun.map { fact -> HTML in
            let names = facts.verklarendeAnalyses.versies(van: fact)
            let closing = facts.verklaringsafsluitingen.geldend().first { names.contains($0.inhoud.analyse) }?.inhoud
            let name = beeld.kader.gezin.naam(fact.inhoud.kind)
            return
                "\(HTML.link(name, naar: VerklarendURL.een(beeld.kader.id, fact.id), verborgen: "verklarende analyse"))<br><span class=\"zacht\">\(stand(closing, op: beeld.vandaag))</span>"
        }
        return HTML.blok("Verklarende analyse", HTML.lijst(items))
    }

    private static func stand(_ closing: Verklaringsafsluiting?, op dag: Datum) -> HTML {
        guard let closing else { return "nog bezig" }
        return closing.isVerlopen(op: dag)
            ? "verlopen sinds \(HTML.datum(closing.houdbaarTot))" : "te gebruiken tot en met \(HTML.datum(closing.houdbaarTot))"
    }
}
