// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension BesluitPages {
    /// Taking the decision: where the weighing leads, what stands against it, and the form.
    static func nemen(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], bewaard: String? = nil
    ) -> Antwoord {
        let hindrances = page.bevoegdheid.beletselen(op: verzoek.vandaag) + stapbeletsel(page)
        let url = BesluitURL.nemen(page.kader.id, page.beeld.id)
        // Without the table there is nothing to choose from; the post says so in full.
        let categories = (try? Productcodes.vanProgramma())?.categorieen ?? []
        let form = verzoek.formulier(
            url, knop: "Besluit nemen namens het college", concept: Conceptplek(Besluitinvoer.self, url).path, bewaard: bewaard,
            terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        ) {
            Formulieropmaak.velden(
                Besluitinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["productcategorie": categories],
                groepen: [
                    Formulieropmaak.Groep(
                        "De hulp die u toekent", velden: ["aard", "productcategorie", "omvang", "eenheid", "frequentie", "van", "periode"])
                ], echo: ["strekking": uitkomst(page)])
        }
        return verzoek.dossierpagina(
            "Besluit nemen voor \(page.kind)", page.kader, blad: .besluit, fouten: fouten,
            naast: Termijnopmaak.blok(page.beeld, op: verzoek.vandaag),
            """
            \(hindrances.isEmpty ? namens(page) : HTML.melding(.letOp, HTML.lijst(hindrances.map { HTML($0) })))
            \(hindrances.isEmpty || !fouten.isEmpty ? form : nil)
            """)
    }

    private static func stapbeletsel(_ page: Aanvraagblad) -> [String] {
        if !page.beeld.isOpen { return ["Op deze aanvraag is al besloten, of zij is ingetrokken."] }
        let open = page.weging.openStappen.map(\.titel)
        return open.isEmpty ? [] : ["Rond eerst deze stappen af: \(open.joined(separator: " "))"]
    }

    private static func namens(_ page: Aanvraagblad) -> HTML {
        let ground = page.bevoegdheid.mandaat?.grond ?? ""
        return "<p>U besluit namens het college van burgemeester en wethouders. Uw mandaat: \(ground).</p>\n"
    }

    /// Where the weighing leads, said as advice: the professional decides.
    private static func uitkomst(_ page: Aanvraagblad) -> HTML {
        // Not done: the page says which steps are open.
        guard let outcome = try? page.weging.afgerond() else { return HTML() }
        return "<p>\(outcome.gronden.first?.uitleg ?? "") U beslist zelf; wijkt u af, leg dan uit waarom.</p>"
    }
}
