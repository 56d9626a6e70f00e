// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The receipt of the weighing, computed again while the reader waits.
enum BewijsPages {
    static func toon(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ receipt: Feit<Afwegingsbewijs>, _ replay: Afwegingsbewijs.Herhaling
    ) -> Antwoord {
        verzoek.dossierpagina("Bewijs van de afweging", page.kader, blad: .besluit, inhoud(page, receipt, replay))
    }

    private static func inhoud(_ page: Aanvraagblad, _ fact: Feit<Afwegingsbewijs>, _ replay: Afwegingsbewijs.Herhaling) -> HTML {
        let receipt = fact.inhoud
        let result =
            replay.gelijk
            ? HTML.melding(.gelukt, "Opnieuw uitgerekend met wat is bewaard: de uitkomst en alle gronden zijn gelijk.")
            : HTML.melding(.gevaar, "Opnieuw uitgerekend komt er iets anders uit. Meld dit bij functioneel beheer.")
        let facts = receipt.feiten.map { item -> [HTML] in
            [HTML(item.naam.rawValue), HTML(item.waarde), HTML(item.bron), HTML.datum(item.datum)]
        }
        return """
            \(result)
            \(HTML.begrippen([
                ("Kader", "\(receipt.kader.id), versie \(receipt.kader.versie)"), ("SHA-256 van het kader", "<code>\(receipt.kader.sha256)</code>"),
                ("Afgewogen", "\(HTML.datum(receipt.op.datum)) om \(receipt.op.kloktijd)"), ("Wetsregels", HTML(receipt.regels.joined(separator: ", "))),
            ]))
            \(Tabel("Feiten", kolommen: ["Feit", "Waarde", "Bron", "Datum"], rijen: facts).html)
            <h2>Gronden</h2>
            \(Termijnopmaak.gronden(receipt.gronden))
            <p>\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(page.kader.id, page.beeld.id)))</p>
            """
    }
}
