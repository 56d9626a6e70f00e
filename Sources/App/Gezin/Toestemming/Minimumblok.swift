// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// What a purpose usually needs, shown before anything leaves.
enum Minimumblok {
    static func html(_ doel: Deeldoel, op dag: Datum) -> HTML {
        guard let least = Minimumtabel.standaard.minimum(voor: doel, op: dag) else { return HTML() }
        let nameless = least.soorten.contains(.naam) ? "" : " Noem geen naam en niets waaraan iemand te herkennen is."
        return HTML.melding(
            .uitleg,
            "<p><b>\(doel.label)</b>: genoeg is \(least.soorten.inWoorden).\(nameless) Deel niet meer, tenzij u kunt zeggen waarom.</p>")
    }

    /// The whole table: purpose by purpose.
    static func tabel(op dag: Datum) -> HTML {
        let rows = Deeldoel.allCases.compactMap { Minimumtabel.standaard.minimum(voor: $0, op: dag) }.map { row -> [HTML] in
            [HTML(row.doel.label), HTML(row.soorten.inWoorden), HTML(row.bron)]
        }
        return Tabel("Wat per doel genoeg is", kolommen: ["Doel", "Genoeg is", "Bron"], rijen: rows, titelZichtbaar: false).html
    }
}
