// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

extension BriefPages {
    /// Every letter of an aanvraag under its own address and mark, the last first; nil: there is none.
    static func lijst(_ page: Aanvraagblad) -> HTML? {
        let all = page.beeld.brieven
        guard !all.isEmpty else { return nil }
        let rows = all.reversed().map { letter -> [HTML] in
            let sent = page.beeld.verzending(van: letter.id).map { "\(HTML.datum($0.verzonden)), \($0.wijze.label.lowercased())" as HTML }
            let fell: HTML? = page.beeld.vervallen.contains(letter.id) ? "vervallen na bezwaar" : nil
            let address = letter.pad(page.kader.id, page.beeld.id), mark = "<span class=\"kenmerk\">\(letter.kenmerk)</span>" as HTML
            return [
                letter.genomen.map { HTML.datum($0) } ?? HTML(), .link(letter.wat, naar: address, verborgen: letter.kenmerk), mark,
                sent ?? fell ?? "nog niet",
            ]
        }
        let table = Tabel(
            "Alle brieven bij deze aanvraag", kolommen: ["Besloten op", "Brief", "Kenmerk", "Verzonden"], rijen: rows, stapelt: true)
        return table.html
    }
}
