// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// Samples of the four readings, and of one that cannot be given.
enum LezingVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let page = try Aanvraagblad.besloten(family, verzonden: nil)
        guard let decision = page.beeld.laatsteBesluit, let receipt = page.beeld.bewijs(van: decision) else { return [] }
        let stof = Lezingstof(
            aanvraag: page.beeld.aanvraag.inhoud, bewijs: receipt.inhoud, rekenaar: page.weegkader.rekenaar, besluit: decision.inhoud,
            hash: Kaderregister.sha256([UInt8](try receipt.inhoud.canoniek())), jeugdige: page.kind,
            namen: [verzoek.gebruiker: verzoek.bezoek.naam], contact: "Team Noord, telefoon 0299 100 100",
            vertrouwenspersoon: "Jeugdstem, 088 555 1000")
        func blad(_ soort: Lezersoort, _ stof: Lezingstof, beletsel: String? = nil) -> Lezingblad {
            let parents = [(id: Voorbeeldgezin.karin, naam: "Karin"), (id: Voorbeeldgezin.daan, naam: "Daan")]
            return Lezingblad(
                pagina: page, soort: soort, lezing: beletsel == nil ? Lezing(stof, voor: soort) : nil, beletsel: beletsel,
                keuzes: soort == .ouders ? parents : [], voor: soort == .ouders ? parents.map(\.id) : [],
                zonderWoorden: stof.zonderVrijeWoorden, dicht: 0, herhaald: soort == .jurist ? true : nil)
        }
        var shielded = stof
        shielded.zonderVrijeWoorden = true
        var fallen = stof
        fallen.geldigheid = .ingetrokken(per: verzoek.vandaag)
        let young = "Deze uitleg is voor wie 12 jaar of ouder is. Sem is jonger. Vertel het samen met de ouders."
        return [
            .blad("De afweging voor een jurist", .gevuld, LezingPages.toon(blad(.jurist, stof), verzoek)),
            .blad("De afweging voor een collega", .gevuld, LezingPages.toon(blad(.collega, stof), verzoek)),
            .blad("De afweging voor ouders", .gevuld, LezingPages.toon(blad(.ouders, shielded), verzoek)),
            .blad("De afweging voor ouders", .lang, LezingPages.toon(blad(.ouders, fallen), verzoek)),
            .blad("De afweging voor een jongere", .gevuld, LezingPages.toon(blad(.kind, stof), verzoek)),
            .blad("De afweging voor een jongere", .leeg, LezingPages.toon(blad(.kind, stof, beletsel: young), verzoek)),
        ]
    }
}
