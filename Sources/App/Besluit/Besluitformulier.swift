// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension BesluitPages {
    /// Taking the decision: where the weighing leads, what stands against it, and the form.
    static func nemen(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], bewaard: Bewaard? = nil
    ) -> Antwoord {
        let hindrances = page.bevoegdheid.beletselen(op: verzoek.vandaag).map { HTML($0) } + stapbeletsel(page)
        let url = BesluitURL.nemen(page.kader.id, page.beeld.id)
        // Without the table there is nothing to choose from; the post says so in full.
        let categories = (try? Productcodes.vanProgramma())?.categorieen ?? []
        let form = verzoek.formulier(
            url, knop: "Besluit nemen namens het college", concept: Conceptplek(Besluitinvoer.self, url).path, bewaard: bewaard,
            terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        ) {
            """
            \(Formulieropmaak.velden(
                Besluitinvoer.velden.filter { $0.id == "strekking" }, ingevuld: ingevuld, fouten: fouten,
                echo: ["strekking": uitkomst(page)]))\
            \(Formulieropmaak.velden(
                Besluitinvoer.velden.filter { $0.id != "strekking" }, ingevuld: ingevuld, fouten: fouten,
                keuzes: ["productcategorie": categories], groepen: [hulpgroep]))
            """
        }
        return verzoek.dossierpagina(
            "Besluit nemen voor \(page.kind)", page.kader, blad: .besluit, fouten: fouten,
            naast: Termijnopmaak.blok(page.beeld, op: verzoek.vandaag),
            """
            \(hindrances.isEmpty ? namens(page) : HTML.melding(.letOp, HTML.lijst(hindrances)))\(na18(page))
            \(hindrances.isEmpty || !fouten.isEmpty ? form : nil)
            """)
    }

    private static let hulpgroep = Formulieropmaak.Groep(
        "De hulp die u toekent", velden: ["aard", "productcategorie", "omvang", "eenheid", "frequentie", "van", "periode"])

    private static func stapbeletsel(_ page: Aanvraagblad) -> [HTML] {
        if !page.beeld.isOpen { return ["Op deze aanvraag is al besloten, of zij is ingetrokken."] }
        return page.weging.openStappen.map { step in
            let isBegun = page.weging.bevinding(step.id) != nil
            let lacking = isBegun ? page.weging.tekort(in: step).first?.melding ?? "" : "Nog niet begonnen."
            return
                "Rond eerst deze stap af: \(HTML.link(step.titel, naar: BesluitURL.stap(page.kader.id, page.beeld.id, step.id))) \(lacking)"
        }
    }

    private static func namens(_ page: Aanvraagblad) -> HTML {
        let ground = page.bevoegdheid.mandaat?.grond ?? ""
        return "<p>U besluit namens het college van burgemeester en wethouders. Uw mandaat: \(ground).</p>\n"
    }

    /// On what help may go on after eighteen, where that can matter.
    private static func na18(_ page: Aanvraagblad) -> HTML? {
        AfwegingPages.na18(page).map { "<p><b>Hulp na 18 jaar:</b> \($0)</p>\n" }
    }

    /// Where the weighing leads, said as advice: the professional decides.
    private static func uitkomst(_ page: Aanvraagblad) -> HTML {
        // Not done: the page says which steps are open.
        guard let outcome = try? page.weging.afgerond() else { return HTML() }
        return "<p>\(outcome.gronden.first?.uitleg ?? "") U beslist zelf; wijkt u af, leg dan uit waarom.</p>"
    }
}
