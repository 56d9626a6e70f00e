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
            \(parts.isEmpty ? HTML.leeg("Er is nog niets vastgelegd.") : HTML.joined(parts))\(AnalysePages.grafiek(blad))\
            \(AnalysePages.naast(blad))
            """)
    }

    private static func deel(_ wie: Overwie, _ blad: Analyseblad) -> HTML {
        let areas = Leefgebied.allCases.compactMap { area -> HTML? in
            let known = GebiedBekend(blad: blad, plek: Gebiedsplek(dossier: blad.kader.id, gebied: area, wie: wie), isVolledig: true).html
            return known.isEmpty ? nil : "<section><h3 class=\"gebied\">\(area.label)</h3>\(known)</section>\n"
        }
        return areas.isEmpty ? HTML() : HTML.kop2(blad.naam(wie)) + HTML.joined(areas)
    }
}
