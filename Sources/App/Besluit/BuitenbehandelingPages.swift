// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Why an aanvraag that was not completed is left out of treatment.
struct Buitenbehandelinginvoer: Invoer {
    var motivering = ""

    static let naam = "buitenbehandeling"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "motivering", \.motivering, "Wat ontbrak, en waarom kunt u zonder dat niet beslissen?", soort: .tekstvlak(rijen: 5),
            hulp: "Deze tekst staat in de brief. Schrijf aan het gezin, in gewone woorden.", verplicht: true, nut: .wet,
            grond: "Awb 4:5, 3:46")
    ]
}

/// An aanvraag that was not completed in time: offered where it can be done, and the form (Awb 4:5).
enum BuitenbehandelingPages {
    static func pad(_ page: Aanvraagblad) -> String { BesluitURL.aanvraag(page.kader.id, page.beeld.id) + "/buiten-behandeling" }

    static func add(to routes: Routetabel) {
        let path = "/dossiers/:id/besluit/:aanvraag/buiten-behandeling"
        routes.get(path, .besluiten) { verzoek in toon(verzoek, try await BesluitRoutes.aanvraag(verzoek), [:], []) }
        routes.post(path, .besluiten) { verzoek in
            let page = try await BesluitRoutes.aanvraag(verzoek), to = BesluitURL.brief(page.kader.id, page.beeld.id)
            return try await verzoek.verwerk(
                Buitenbehandelinginvoer.self, opnieuw: { toon(verzoek, page, $0.ingevuld, $0.fouten) }
            ) { form in
                try await BesluitRoutes.doe(verzoek, page, "aanvraag.buiten-behandeling", naar: to) { beeld, zicht, tx in
                    try BesluitStore.laatBuitenBehandeling(beeld, motivering: form.motivering, zicht, tx)
                }
            }
        }
    }

    static func toon(_ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let form = verzoek.formulier(
            pad(page), knop: "Buiten behandeling laten namens het college", gevaar: true,
            terug: BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        ) {
            Formulieropmaak.velden(Buitenbehandelinginvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.dossierpagina(
            "Aanvraag buiten behandeling laten", page.kader, blad: .besluit, fouten: fouten,
            naast: Termijnopmaak.blok(page.beeld, op: verzoek.vandaag),
            """
            <p class="inleiding">Er is dan niet beoordeeld of hulp nodig is. Het is wel een besluit: er komt een brief, en bezwaar kan. Kunt u met wat u weet \
            toch beslissen? Doe dat dan.</p>
            \(form)
            """)
    }

    /// On the page of the aanvraag, when the time to complete it ran out unused.
    static func aanbod(_ page: Aanvraagblad, op dag: Datum) -> HTML? {
        guard page.beeld.isOpen, let unused = page.beeld.wijzigingen.ongebruikteAanvulling(op: dag) else { return nil }
        // Outside the tables no last day is promised: then it is not offered.
        guard let last = (try? unused.uiterlijk())?.uitkomst, dag <= last else { return nil }
        let may = page.kader.zicht.mag(.besluiten)
        let link = may ? HTML.link("Laat de aanvraag buiten behandeling", naar: pad(page)) : nil
        return HTML.melding(
            .uitleg,
            """
            <p>De aanvraag is niet aangevuld. Dat kon tot en met \(HTML.datum(unused.tot)). Beslis met wat u weet. Kan dat niet, dan kan zij tot en met \
            \(HTML.datum(last)) buiten behandeling blijven (Awb 4:5). \(link)</p>
            """)
    }
}

extension BesluitStore {
    /// Decides to leave an aanvraag out of treatment: on a mandate; nothing of care is judged.
    static func laatBuitenBehandeling(_ beeld: Aanvraagbeeld, motivering: String, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.besluiten)
        let may = try Bevoegdheid.van(zicht.lezer, tx).eisMandaat(op: tx.vandaag)
        guard beeld.isOpen, beeld.herroepenBesluit == nil else {
            throw Afwijzing.nietMogelijk("Op deze aanvraag is al besloten, of zij is ingetrokken.")
        }
        guard beeld.openVoorstel == nil else {
            throw Afwijzing.nietMogelijk("Er ligt een voorstel voor deze aanvraag. Beoordeel dat, of trek het eerst in.")
        }
        let decision = try Besluit.laatBuitenBehandeling(
            beeld.id, beeld.wijzigingen, motivering: motivering, mandaat: may.mandaatregel, ondertekenaar: zicht.lezer, op: tx.vandaag)
        try teken(decision, beeld.jeugdige, van: decision.genomen, zicht, tx)
    }
}
