// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// An expert looks along: asked, and answered by who was asked or by who heard it. The work stays with who asks.
enum ConsultRoutes {
    private static let nieuw = "/dossiers/:id/verklarend/consulten/:kind"
    private static let een = "/dossiers/:id/verklarend/consult/:feit"

    static func add(to routes: Routetabel) {
        routes.get(nieuw, .wijzigen(.analyse)) { verzoek in
            let (sheet, child, people, begin) = try await vooraf(verzoek)
            return NaastPages.consult(sheet, child, people).toon(verzoek, sheet.kader, begin)
        }
        routes.post(nieuw, .wijzigen(.analyse)) { verzoek in try await vraag(verzoek) }
        routes.get(een, .lezen(.analyse)) { verzoek in
            let (sheet, item) = try await lees(verzoek)
            return NaastPages.een(sheet, item, verzoek)
        }
        routes.get(een + "/antwoord", .wijzigen(.analyse)) { verzoek in
            let (sheet, item) = try await lees(verzoek, voor: .wijzigen)
            var form = Consultantwoordinvoer()
            form.op = verzoek.vandaag
            form.wie = item.consult.inhoud.collega == verzoek.gebruiker ? verzoek.bezoek.naam : item.consult.inhoud.aan
            let (start, empty) = (NaastPages.antwoord(sheet, item), form)
            let begin = try await verzoek.lees(handeling: "verklarend.inzien") { tx in
                try verzoek.begin(Consultantwoordinvoer.self, anders: empty.ingevuld, tx)
            }
            return start.toon(verzoek, sheet.kader, begin)
        }
        routes.post(een + "/antwoord", .wijzigen(.analyse)) { verzoek in try await antwoord(verzoek) }
    }

    // MARK: Ask

    private static func vooraf(_ verzoek: Verzoek) async throws -> (Verklaringsblad, Persoonskaart, [Medewerker], Formulierbegin) {
        try await verzoek.lees(handeling: "verklarend.inzien") { tx in
            let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
            return (
                sheet, try sheet.kind(verzoek), try collegas(sheet, tx),
                try verzoek.begin(Consultinvoer.self, anders: Consultinvoer().ingevuld, tx)
            )
        }
    }

    /// Helpers of other teams: who works in this team sees the file anyway.
    private static func collegas(_ sheet: Verklaringsblad, _ tx: LeesTx) throws -> [Medewerker] {
        let teams = try RelatieStore.teams(sheet.id, tx)
        return try BeheerStore.medewerkers(tx).filter { colleague in
            teams.isDisjoint(with: colleague.teams) && !Set(colleague.rollen).isDisjoint(with: [.jeugdprofessional, .gedragswetenschapper])
        }.sorted { ($0.naam, $0.gebruiker) < ($1.naam, $1.gebruiker) }
    }

    private static func vraag(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, child, people, _) = try await vooraf(verzoek)
        let page = NaastPages.consult(sheet, child, people)
        return try await verzoek.verwerk(Consultinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) {
            form in
            try await verzoek.schrijf(handeling: "consult.vragen") { tx in
                let now = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
                let asked = form.consult(try now.kind(verzoek).id, op: tx.vandaag)
                let fact = try VerklarendStore.legVast(asked, over: asked.kind, van: asked.op, now.kader.zicht, tx)
                guard let colleague = people.first(where: { $0.gebruiker == asked.collega }) else {
                    return VerklarendURL.consult(now.id, fact.id)
                }
                let isGiven = try geefToegang(fact, form.delen, aan: colleague, now.kader.zicht, tx)
                return VerklarendURL.consult(now.id, fact.id) + (isGiven ? "" : "?voorgesteld=1")
            }
        }
    }

    /// Why stands with the question itself: who may see who looks in this file, need not know what was asked.
    /// - Returns: false when a second colleague has to agree first.
    private static func geefToegang(
        _ consult: Feit<Expertiseconsult>, _ delen: [Veldklasse], aan collega: Medewerker, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Bool {
        let relation = Relatie(
            dossier: zicht.dossier, relatiesoort: .consult, gebruiker: collega.gebruiker, van: tx.nu,
            tot: Moment(begin: consult.inhoud.uiterlijk.plus(dagen: 1)), gegevenDoor: tx.wie.id,
            reden: "kijkt mee bij een vraag van het team", delen: delen.filter(Veldklasse.vanDossier.contains), consult: consult.id)
        do {
            return try Verleenwerk.geefOfStelVoor(relation, aan: collega, zicht, tx)
        } catch Afwijzing.ongeldig(let faults) {
            // Named as the fields of this form are.
            let names = ["gebruiker": "collega", "tot": "uiterlijk"]
            throw Afwijzing.ongeldig(faults.map { Veldfout(names[$0.veld] ?? $0.veld, $0.melding) })
        }
    }

    // MARK: Read and answer

    private static func lees(_ verzoek: Verzoek, voor handeling: Handeling = .lezen) async throws -> (Verklaringsblad, Consultbeeld) {
        try await verzoek.lees(handeling: "verklarend.inzien") { tx in try lees(verzoek, voor: handeling, tx) }
    }

    /// Who looks along answers their own question, and nothing else.
    private static func lees(_ verzoek: Verzoek, voor handeling: Handeling, _ tx: LeesTx) throws -> (Verklaringsblad, Consultbeeld) {
        let id: ID<Feitmerk> = try verzoek.id("feit")
        let sheet = try Verklaringsblad.lees(verzoek, voor: handeling, alsMeelezer: true, tx)
        guard let item = sheet.consulten.first(where: { $0.consult.id == id.raw }) else { throw Afwijzing.nietGevonden }
        if handeling == .wijzigen, sheet.kader.zicht.isMeelezer, item.consult.inhoud.collega != verzoek.gebruiker {
            throw Afwijzing.nietMogelijk("Deze vraag is niet aan u gesteld. Schrijf wat u weet in een contactnotitie.")
        }
        return (sheet, item)
    }

    private static func antwoord(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, item) = try await lees(verzoek, voor: .wijzigen)
        let page = NaastPages.antwoord(sheet, item)
        return try await verzoek.verwerk(Consultantwoordinvoer.self, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
            try await verzoek.schrijf(handeling: "consult.beantwoorden") { tx in
                let (now, item) = try lees(verzoek, voor: .wijzigen, tx)
                let answer = Consultantwoord(
                    consult: item.consult.id, op: form.op ?? tx.vandaag, wie: form.wie, tekst: form.tekst, uren: form.uren)
                try VerklarendStore.antwoord(answer, op: item, now.kader.zicht, tx)
                // With the answer the access of who looked along has ended.
                return now.kader.zicht.isMeelezer ? "/werkvoorraad" : VerklarendURL.consult(now.id, item.consult.id)
            }
        }
    }
}
