// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum InstellingURL {
    static let lijst = "/instellingen"
    static func een(_ sleutel: Instellingssleutel) -> String { lijst + "/" + sleutel.rawValue }
}

/// What a college decides for its own installation, from a day on and with the decision it rests on.
enum InstellingRoutes {
    static func add(to routes: Routetabel) {
        routes.get(InstellingURL.lijst, .instellingen) { verzoek in lijst(try await lees(verzoek), verzoek) }
        routes.get("/instellingen/:sleutel", .instellingen) { verzoek in
            een(
                try sleutel(verzoek), try await lees(verzoek),
                [
                    "van.dag": ["\(verzoek.vandaag.dag)"], "van.maand": ["\(verzoek.vandaag.maand)"],
                    "van.jaar": ["\(verzoek.vandaag.jaar)"],
                ], [], verzoek)
        }
        routes.post("/instellingen/:sleutel", .instellingen) { verzoek in try await zet(verzoek) }
    }

    private static func sleutel(_ verzoek: Verzoek) throws(Afwijzing) -> Instellingssleutel {
        guard let key = Instellingssleutel(rawValue: try verzoek.parameter("sleutel")) else { throw .nietGevonden }
        return key
    }

    private static func lees(_ verzoek: Verzoek) async throws -> [Feit<Instelling>] {
        try await verzoek.lees(doel: .beheer, handeling: "instellingen.inzien") { tx in
            tx.noteer("instellingen.inzien")
            return try InstellingStore.feiten(tx)
        }
    }

    private static func zet(_ verzoek: Verzoek) async throws -> Antwoord {
        let key = try sleutel(verzoek)
        let facts = try await lees(verzoek)
        return try await verzoek.verwerk(
            Instellinginvoer.self, opnieuw: { een(key, facts, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            if let fault = key.fout(form.waarde) { throw Afwijzing.ongeldig([Veldfout("waarde", fault)]) }
            // Who locks the door of the settings must be able to open it again.
            if key == .niveauBeheer, let asked = Betrouwbaarheidsniveau(rawValue: form.waarde), verzoek.bezoek.niveau < asked {
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

    // MARK: Pages

    private static func lijst(_ facts: [Feit<Instelling>], _ verzoek: Verzoek) -> Antwoord {
        let now = Instellingen(facts.map(\.inhoud), op: verzoek.vandaag)
        let rows = Instellingssleutel.allCases.filter { $0.vierogen == nil }.map { key -> [HTML] in
            [.link(key.label, naar: InstellingURL.een(key)), HTML(key.toon(now.waarde(key))), sinds(key, facts, verzoek.vandaag)]
        }
        return verzoek.pagina(
            "Instellingen", indeling: .breed,
            """
            \(HTML.inleiding("Weinig keuzes, elk met een begindatum en de afspraak waar zij op rust. Wat eerder gold, blijft te zien."))
            \(Tabel("Instellingen", kolommen: ["Wat", "Nu", "Sinds en waarom"], rijen: rows, titelZichtbaar: false, stapelt: true).html)
            \(HTML.kop2("Waar twee mensen voor nodig zijn"))
            <p>Sommige dingen doet niemand alleen. Waar “altijd” staat, kan niemand dat uitzetten. De rest kiest het college, per handeling.</p>
            \(vierogen(facts, now, verzoek.vandaag))
            """)
    }

    /// Since when a value holds and on what it rests; what comes later stands before it.
    private static func sinds(_ key: Instellingssleutel, _ facts: [Feit<Instelling>], _ vandaag: Datum) -> HTML {
        let set = facts.filter { $0.inhoud.sleutel == key }.map(\.inhoud)
        let last = set.filter { $0.van <= vandaag }.max { $0.van <= $1.van }
        let later = set.filter { vandaag < $0.van }.map { "vanaf \(HTML.datum($0.van)): \(key.toon($0.waarde))<br>" as HTML }
        return "\(later)\(last.map { "sinds \(HTML.datum($0.van)): \($0.grond)" as HTML } ?? "niet gekozen; \(key.bron)")"
    }

    private static func vierogen(_ facts: [Feit<Instelling>], _ now: Instellingen, _ vandaag: Datum) -> HTML {
        let rows = Vierogendaad.allCases.map { act -> [HTML] in
            [
                act.sleutel.map { .link(act.label, naar: InstellingURL.een($0)) } ?? HTML(act.label), HTML(act.eerste), HTML(act.tweede),
                act.sleutel == nil ? "altijd" : now.vraagtTwee(act) ? "ja" : "nee",
                act.sleutel.map { sinds($0, facts, vandaag) } ?? HTML(act.bron),
            ]
        }
        return Tabel(
            "Waar twee mensen voor nodig zijn", kolommen: ["Wat", "Wie begint", "Wie is de tweede", "Twee mensen?", "Sinds en waarom"],
            rijen: rows, titelZichtbaar: false, stapelt: true
        ).html
    }

    private static func een(
        _ key: Instellingssleutel, _ facts: [Feit<Instelling>], _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let rows = facts.filter { $0.inhoud.sleutel == key }.reversed().map { fact -> [HTML] in
            [HTML.datum(fact.inhoud.van), HTML(key.toon(fact.inhoud.waarde)), HTML(fact.inhoud.grond)]
        }
        return verzoek.pagina(
            key.label, indeling: .smal, bijschrift: "Instellingen", fouten: fouten,
            """
            <p>\(key.hulp)</p>
            \(verzoek.formulier(InstellingURL.een(key), knop: "Vastleggen", terug: InstellingURL.lijst) {
                Formulieropmaak.velden(
                    key.isNummer ? Instellinginvoer.getypt : Instellinginvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["waarde": key.keuzes])
            })
            \(Tabel("Eerdere keuzes", kolommen: ["Vanaf", "Waarde", "Waarop het rust"], rijen: Array(rows), leeg: "Nog niets gekozen.").html)
            """)
    }
}
