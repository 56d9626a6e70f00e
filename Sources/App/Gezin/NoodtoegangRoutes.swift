// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Access without a relation, in an emergency: with a reason, for hours, with a banner, ended by itself and read back afterwards.
enum NoodtoegangRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/noodtoegang/:id", .noodtoegang) { verzoek in
            try eis(verzoek)
            let id: ID<Dossier> = try verzoek.id()
            var form = Noodinvoer()
            form.uren = 2
            return pagina(id, form.ingevuld, [], verzoek)
        }
        routes.post("/noodtoegang/:id", .noodtoegang) { verzoek in try await neem(verzoek) }
    }

    private static func eis(_ verzoek: Verzoek) throws(Afwijzing) {
        guard Rechten.mag(.noodtoegang, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toeleiding) else { throw .nietGevonden }
    }

    private static func neem(_ verzoek: Verzoek) async throws -> Antwoord {
        try eis(verzoek)
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.verwerk(Noodinvoer.self, opnieuw: { pagina(id, $0.ingevuld, $0.fouten, verzoek) }) { form in
            let answer = try await verzoek.schrijf(handeling: "noodtoegang") { tx in
                tx.getoond(.dossier(id))
                guard let line = try DossierStore.levend(id, tx).first(where: { $0.jeugdige == nil }) else { throw Afwijzing.nietGevonden }
                let known = try RelatieStore.soorten(verzoek.gebruiker, teams: verzoek.bezoek.teams, dossier: id, tx)
                guard known.isEmpty else { return GezinURL.dossier(id) }
                guard let category = form.categorie else {
                    throw Afwijzing.ongeldig([Veldfout("categorie", "Kies wat er aan de hand is.")])
                }
                let relation = try Relatie.noodtoegang(
                    dossier: id, gebruiker: verzoek.gebruiker, categorie: category, reden: form.reden, uren: form.uren ?? 0, op: tx.nu)
                try RelatieStore.geef(relation, lijn: line.id, tx)
                return GezinURL.dossier(id)
            }
            // The privacy officer sees it at her next page, not only at the next round of the wachter.
            try await Toezichttaken.tel(verzoek)
            return answer
        }
    }

    static func pagina(_ id: ID<Dossier>, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Noodtoegang", indeling: .smal, fouten: fouten,
            """
            \(HTML.melding(.gevaar, "<p>Alleen als een kind nu gevaar loopt en u niet kunt wachten op toegang van een teamleider.</p>"))
            <p>U ziet het dossier hoogstens \(Relatie.hoogstensUrenNood) uur. U kunt notities schrijven en niets anders wijzigen of afdrukken. \
            De privacy officer ziet dit meteen en leest binnen twee werkdagen na waarom u keek en wat u zag.</p>
            \(verzoek.formulier(GezinURL.noodtoegang(id), knop: "Noodtoegang nemen", gevaar: true, terug: "/") {
                Formulieropmaak.velden(Noodinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """)
    }
}
