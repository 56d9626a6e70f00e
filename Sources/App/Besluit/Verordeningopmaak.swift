// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// What the verordening of this gemeente says, beside the step that uses it.
enum Verordeningopmaak {
    /// The norm of usual care of this gemeente, in place of the one in the kader.
    static func norm(_ norm: (tekst: String, bron: String, leeftijd: ClosedRange<Int>), bij leeftijd: Int) -> HTML {
        HTML.uitklap(
            "Wat ouders gewoonlijk doen voor een kind van \(leeftijd) jaar",
            """
            <p>\(norm.tekst) <span class="zacht">(\(norm.bron), \(norm.leeftijd.lowerBound) tot en met \(norm.leeftijd.upperBound) jaar)</span></p>

            """)
    }

    /// Which help needs no decision here.
    static func vrij(_ verordening: Verordening) -> HTML? {
        let kinds = verordening.vrij.compactMap(\.hulpsoort)
        guard !kinds.isEmpty else { return nil }
        let name = verordening.waarde(.naam), source = name == Verordeningpunt.niets ? "niet gekozen; Jeugdwet 2.9 onder a" : name
        return
            "<p>In deze gemeente is hiervoor geen besluit nodig: \(Woorden.opsomming(kinds)). <span class=\"zacht\">(\(source))</span></p>\n"
    }

    /// What the gemeente does beyond its duty (lokale plus), with its public page.
    static func plus(_ regels: [Vrijeplek]) -> HTML {
        let all = HTML.link("Wat de gemeente extra doet", naar: Openbaarpad.plus)
        guard !regels.isEmpty else { return "<p>\(all): er staat nu niets.</p>" }
        let items = regels.map { rule -> HTML in "\(HTML.link(rule.naam, naar: rule.pad)), \(rule.organisatie)" }
        return "<p>\(all), boven op de plicht tot jeugdhulp:</p>\(HTML.lijst(items))"
    }
}

extension Aanvraagbeeld {
    /// What the receipt keeps of the verordening as it holds today.
    func verordeningfeiten(_ kind: Persoonskaart?, metPgb: Bool, _ tx: LeesTx) throws -> [Bewijsfeit] {
        let age = kind?.gegevens.geboortedatum?.leeftijd(op: tx.vandaag)?.upperBound
        return Verordening(try InstellingStore.gezet(tx), op: tx.vandaag).bewijsfeiten(leeftijd: age, metPgb: metPgb)
    }
}
