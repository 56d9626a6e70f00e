// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The whole analysis as one text: to read together and to print.
enum AnalyseAfdruk {
    static func pagina(_ blad: Analyseblad, _ verzoek: Verzoek) -> Antwoord {
        let parts = blad.allen.map { deel($0, blad) }.filter { !$0.isEmpty }
        return verzoek.dossierpagina(
            "De hele analyse", blad.kader, blad: .analyse,
            """
            <p class="geen-druk"><a href="\(AnalyseURL.overzicht(blad.kader.id))">Terug naar de leefgebieden</a>. Afdrukken: Ctrl+P.</p>
            <p class="zacht">Stand op \(HTML.datum(verzoek.vandaag)). Wie wat zei staat erbij; feit, interpretatie en conclusie staan apart.</p>
            \(Krachten.html(blad))\(parts.isEmpty ? HTML.leeg("Er is nog niets vastgelegd.") : HTML.joined(parts))\
            \(elders(blad, verzoek))\(cijfers(blad))\(blad.allen.map { veranderd($0, blad) })\
            \(Gehoordblok(blad: blad, opPapier: true).html)\(AnalysePages.ontbreekt(blad, metLinks: false))
            """)
    }

    /// After a first talk the figures stand once; later the course of each line tells them all.
    private static func cijfers(_ blad: Analyseblad) -> HTML {
        blad.allen.contains { VeranderdPage(blad: blad, wie: $0).sinds != nil } ? HTML() : AnalysePages.grafiek(blad)
    }

    private static func elders(_ blad: Analyseblad, _ verzoek: Verzoek) -> HTML {
        if blad.feiten.terreinen.isEmpty { return HTML() }
        let block = Terreinblok(gezin: blad.gezin, dossier: blad.kader.id, terreinen: blad.feiten.terreinen, magSchrijven: false)
        return HTML.kop2("Op een ander terrein") + block.tabel(op: verzoek.vandaag)
    }

    /// What changed since the talk before, and how the figures went; nothing after a first talk.
    private static func veranderd(_ wie: Overwie, _ blad: Analyseblad) -> HTML {
        let page = VeranderdPage(blad: blad, wie: wie)
        guard page.sinds != nil else { return HTML() }
        return page.lijst(kop: { HTML.kop2("\(blad.naam(wie)): \($0.prefix(1).lowercased() + $0.dropFirst())") }) + page.verloop
    }

    private static func deel(_ wie: Overwie, _ blad: Analyseblad) -> HTML {
        let areas = Leefgebied.allCases.compactMap { area -> HTML? in
            let known = GebiedBekend(blad: blad, plek: Gebiedsplek(dossier: blad.kader.id, gebied: area, wie: wie), isVolledig: true).html
            return known.isEmpty ? nil : "<section><h3 class=\"gebied\">\(area.label)</h3>\(known)</section>\n"
        }
        return areas.isEmpty ? HTML() : HTML.kop2(blad.naam(wie)) + HTML.joined(areas)
    }
}
