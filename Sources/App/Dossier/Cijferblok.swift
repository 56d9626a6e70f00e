// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// "Hoe gaat het?": the last two figures per leefgebied and voice, as chart and as table.
enum Cijferblok {
    /// More lines than this nobody reads at once; the analysis shows all.
    static let meeste = 12

    static func html(_ beeld: Overzicht) -> HTML {
        let path = Dossierblad.analyse.pad(beeld.kader.id)
        let all = Cijferpaar.lijst(beeld.feiten.stemmen)
        guard !all.isEmpty else {
            let ask: HTML? = beeld.magSchrijven ? HTML.link("Vraag hoe het gaat, bij de analyse", naar: path) : nil
            return HTML.leeg("Er is nog niet gevraagd hoe het gaat.", actie: ask)
        }
        let shown = kies(all)
        let more: HTML? =
            all.count > shown.count ? "<p>\(HTML.link("Alle \(all.count) cijfers staan bij de analyse", naar: path))</p>\n" : nil
        return Grafiek.hoeGaatHet(
            id: "hoe-gaat-het", titel: "Cijfers van 0 tot 10, per leefgebied en per stem", uitleg: uitleg(shown, beeld),
            vorigeLabel: dagen(shown.compactMap(\.vorige?.op), anders: "vorige keer"),
            nuLabel: dagen(shown.map(\.nu.op), anders: "laatste keer"),
            stemmen: shown.map {
                Grafiek.Stem($0.leefgebied.label, wie: wie($0, beeld), vorige: $0.vorige?.waarde, nu: $0.nu.waarde)
            }) + (more ?? HTML())
    }

    /// What changed comes first, then what is lowest; shown in the order of the leefgebieden.
    static func kies(_ all: [Cijferpaar]) -> [Cijferpaar] {
        guard all.count > meeste else { return all }
        let ranked = all.indices.sorted { rang(all[$0], $0) < rang(all[$1], $1) }
        return ranked.prefix(meeste).sorted().map { all[$0] }
    }

    private static func rang(_ pair: Cijferpaar, _ index: Int) -> (Int, Int, Int) { (pair.vorige == nil ? 1 : 0, pair.nu.waarde, index) }

    /// Who gave the figure, and about which child when there are several.
    private static func wie(_ pair: Cijferpaar, _ beeld: Overzicht) -> String {
        let gezin = beeld.kader.gezin
        let speaker = pair.spreker.map { gezin.naam($0) } ?? pair.stem.label.lowercased()
        guard let child = pair.jeugdige, pair.spreker != child, gezin.jeugdigen.count > 1 else { return speaker }
        return "\(speaker) over \(gezin.naam(child))"
    }

    private static func uitleg(_ shown: [Cijferpaar], _ beeld: Overzicht) -> String {
        let names = shown.map { $0.spreker.map { beeld.kader.gezin.naam($0) } ?? "de professional" }
        let unique = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return "Cijfers die \(Woorden.opsomming(unique)) zelf gaven. Cijfers van verschillende mensen worden niet opgeteld."
    }

    private static func dagen(_ days: [Datum], anders: String) -> String {
        let unique = Set(days)
        return unique.count == 1 ? unique.first.map { Woorden.datum($0) } ?? anders : anders
    }
}
