// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum GoedkeuringURL {
    static let lijst = "/goedkeuring"
    static func een(_ rol: Rol) -> String { lijst + "/" + rol.rawValue }
}

/// Up to where each role decides alone: set by the college, from a day on and with the decision it rests on.
enum GoedkeuringRoutes {
    static func add(to routes: Routetabel) {
        routes.get(GoedkeuringURL.lijst, .instellingen) { verzoek in GoedkeuringPages.lijst(try await lees(verzoek), verzoek) }
        routes.get(GoedkeuringURL.lijst + "/:rol", .instellingen) { verzoek in
            let role = try rol(verzoek), facts = try await lees(verzoek)
            let now = Goedkeuringsgrenzen(facts.map(\.inhoud), op: verzoek.vandaag).grens(role)
            return GoedkeuringPages.een(role, facts, Grensinvoer(now, op: verzoek.vandaag).ingevuld, [], verzoek)
        }
        routes.post(GoedkeuringURL.lijst + "/:rol", .instellingen) { verzoek in try await zet(verzoek) }
    }

    private static func rol(_ verzoek: Verzoek) throws(Afwijzing) -> Rol {
        guard let role = Rol(rawValue: try verzoek.parameter("rol")), Goedkeuringsgrens.rollen.contains(role) else { throw .nietGevonden }
        return role
    }

    private static func lees(_ verzoek: Verzoek) async throws -> [Feit<Goedkeuringsgrens>] {
        try await verzoek.lees(doel: .beheer, handeling: "instellingen.inzien") { tx in
            tx.noteer("instellingen.inzien")
            return try GoedkeuringStore.feiten(tx)
        }
    }

    private static func zet(_ verzoek: Verzoek) async throws -> Antwoord {
        let role = try rol(verzoek), facts = try await lees(verzoek)
        return try await verzoek.verwerk(
            Grensinvoer.self, opnieuw: { GoedkeuringPages.een(role, facts, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            let limit = form.grens(role, op: verzoek.vandaag)
            return try await verzoek.schrijf(doel: .beheer, handeling: "goedkeuringsgrens.wijzigen") { tx in
                tx.noteer("goedkeuringsgrens.wijzigen", bijzonderheden: "\(role.rawValue): \(limit.uitgeschreven ?? "zonder grens")")
                try GoedkeuringStore.legVast(limit, tx)
                return GoedkeuringURL.lijst
            }
        }
    }
}

enum GoedkeuringPages {
    static func lijst(_ facts: [Feit<Goedkeuringsgrens>], _ verzoek: Verzoek) -> Antwoord {
        let now = Goedkeuringsgrenzen(facts.map(\.inhoud), op: verzoek.vandaag)
        let rows = Goedkeuringsgrens.rollen.map { role -> [HTML] in
            let limit = now.grens(role)
            let later = facts.filter { $0.inhoud.rol == role && verzoek.vandaag < $0.inhoud.van }.map { fact -> HTML in
                "vanaf \(HTML.datum(fact.inhoud.van)): \(HTML(fact.inhoud.uitgeschreven ?? "geen grens"))<br>"
            }
            let since = limit.map { "sinds \(HTML.datum($0.van)): \($0.grond)" as HTML } ?? "niet gekozen: er is geen grens"
            return [
                .link(role.label, naar: GoedkeuringURL.een(role)), HTML(limit?.bedrag?.description ?? "geen grens"),
                HTML(limit?.weken.map { "\($0) weken" } ?? "geen grens"), limit?.vierogen == true ? "altijd" : "boven de grens",
                "\(later)\(since)",
            ]
        }
        return verzoek.pagina(
            "Wie tot waar besluit", indeling: .breed, bijschrift: "Instellingen",
            """
            \(HTML.inleiding("Wie een mandaat heeft, besluit zelf tot deze grens. Daarboven gaat het besluit als voorstel naar een collega met meer ruimte."))
            \(Tabel(
                "Grenzen per rol", kolommen: ["Rol", "Bedrag per jaar", "Duur", "Tweede persoon", "Sinds en waarom"], rijen: rows,
                titelZichtbaar: false, stapelt: true).html)
            <p>De wet noemt geen bedrag en geen duur: het college kiest die zelf (Awb 10:3 en 10:6). Wat iets kost, rekent het programma uit \
            met het duurste contract dat past. Niemand keurt een eigen voorstel goed.</p>
            <p>\(HTML.link("Terug naar de instellingen", naar: InstellingURL.lijst))</p>
            """)
    }

    static func een(
        _ role: Rol, _ facts: [Feit<Goedkeuringsgrens>], _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let rows = facts.filter { $0.inhoud.rol == role }.reversed().map { fact -> [HTML] in
            [
                HTML.datum(fact.inhoud.van), HTML(fact.inhoud.uitgeschreven ?? "geen grens"),
                fact.inhoud.vierogen ? "altijd" : "boven de grens",
                HTML(fact.inhoud.grond),
            ]
        }
        return verzoek.pagina(
            "Tot waar besluit een \(role.label.lowercased())?", indeling: .smal, bijschrift: "Wie tot waar besluit", fouten: fouten,
            """
            \(verzoek.formulier(GoedkeuringURL.een(role), knop: "Vastleggen", terug: GoedkeuringURL.lijst) {
                Formulieropmaak.velden(Grensinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            \(Tabel(
                "Eerdere grenzen", kolommen: ["Vanaf", "Grens", "Tweede persoon", "Waarop het rust"], rijen: Array(rows), leeg: "Nog niets gekozen.",
                stapelt: true).html)
            """)
    }
}
