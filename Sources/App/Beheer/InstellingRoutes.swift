// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

enum InstellingURL {
    static let lijst = "/instellingen"
    static func een(_ wat: Instelbaar) -> String { lijst + "/" + wat.rawValue }
    static func een(_ sleutel: Instellingssleutel) -> String { een(.keuze(sleutel)) }
}

/// What a college decides for its own installation, from a day on and with the decision it rests on.
enum InstellingRoutes {
    static func add(to routes: Routetabel) {
        routes.get(InstellingURL.lijst, .instellingen) { verzoek in InstellingPages.lijst(try await lees(verzoek), verzoek) }
        routes.get("/instellingen/:sleutel", .instellingen) { verzoek in
            InstellingPages.een(
                try sleutel(verzoek), try await lees(verzoek),
                [
                    "van.dag": ["\(verzoek.vandaag.dag)"], "van.maand": ["\(verzoek.vandaag.maand)"],
                    "van.jaar": ["\(verzoek.vandaag.jaar)"],
                ], [], verzoek)
        }
        routes.post("/instellingen/:sleutel", .instellingen) { verzoek in try await zet(verzoek) }
    }

    private static func sleutel(_ verzoek: Verzoek) throws(Afwijzing) -> Instelbaar {
        guard let key = Instelbaar(rawValue: try verzoek.parameter("sleutel")) else { throw .nietGevonden }
        return key
    }

    private static func lees(_ verzoek: Verzoek) async throws -> [Instelling] {
        try await verzoek.lees(doel: .beheer, handeling: "instellingen.inzien") { tx in
            tx.noteer("instellingen.inzien")
            return try InstellingStore.gezet(tx)
        }
    }

    private static func zet(_ verzoek: Verzoek) async throws -> Antwoord {
        let key = try sleutel(verzoek)
        let known = try await lees(verzoek)
        return try await verzoek.verwerk(
            Instellinginvoer.self, opnieuw: { InstellingPages.een(key, known, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            if let fault = key.fout(form.waarde) { throw Afwijzing.ongeldig([Veldfout("waarde", fault)]) }
            // Who locks the door of the settings must be able to open it again.
            if key == .keuze(.niveauBeheer), let asked = Betrouwbaarheidsniveau(rawValue: form.waarde), verzoek.bezoek.niveau < asked {
                throw Afwijzing.ongeldig([
                    Veldfout(
                        "waarde",
                        "U bent zelf aangemeld op niveau \(verzoek.bezoek.niveau.rawValue). Dan zou niemand dit nog kunnen wijzigen.")
                ])
            }
            let setting = Instelling(sleutel: key, waarde: form.waarde, van: form.van ?? verzoek.vandaag, grond: form.grond)
            let answer = try await verzoek.schrijf(doel: .beheer, handeling: "instelling.wijzigen") { tx in
                tx.noteer("instelling.wijzigen", bijzonderheden: "\(key.rawValue)=\(form.waarde)")
                try InstellingStore.legVast(setting, tx)
                return InstellingURL.lijst
            }
            verzoek.web.instellingen.vergeet()
            return answer
        }
    }
}
