// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Who may see this file and who looked: running relations, given and ended by the teamleider, and the lines of the journal.
enum InzageRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/toegang", .lezen(.toegang)) { verzoek in
            let page = try await lees(verzoek)
            return InzagePages.toegang(page, [:], [], verzoek)
        }
        routes.post("/dossiers/:id/toegang/relaties", .relatieGeven) { verzoek in try await geef(verzoek) }
        routes.get("/dossiers/:id/toegang/relaties/:feit/einde", .lezen(.toegang)) { verzoek in
            let (page, relation) = try await relatie(verzoek)
            return InzagePages.einde(page, relation, [:], [], verzoek)
        }
        routes.post("/dossiers/:id/toegang/relaties/:feit/einde", .lezen(.toegang)) { verzoek in try await beeindig(verzoek) }
        routes.get("/dossiers/:id/toegang/voorstellen/:feit", .lezen(.toegang)) { verzoek in
            let (page, proposal) = try await voorstel(verzoek)
            return InzagePages.voorstel(page, proposal, [:], [], verzoek)
        }
        routes.post("/dossiers/:id/toegang/voorstellen/:feit", .lezen(.toegang)) { verzoek in try await toets(verzoek) }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Inzagepagina {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "toegang.inzien") { tx in
            try Inzagepagina(try Dossierkader.lees(id, verzoek, tx), tx)
        }
    }

    private static func geef(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek)
        let id = page.kader.id
        return try await verzoek.verwerk(
            Relatieinvoer.self, opnieuw: { InzagePages.toegang(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let who = page.medewerkers.first(where: { $0.gebruiker.hex == form.gebruiker }) else {
                throw Afwijzing.ongeldig([Veldfout("gebruiker", "Kies een medewerker.")])
            }
            return try await verzoek.schrijf(handeling: "relatie.geven") { tx in
                let zicht = try Zicht.op(id, verzoek.bezoek, tx)
                try zicht.eis(.relatieGeven)
                let relation = form.relatie(id, who.gebruiker, op: tx.nu, door: verzoek.gebruiker.raw)
                let isGiven = try Verleenwerk.geefOfStelVoor(relation, aan: who, zicht, tx)
                return GezinURL.toegang(id) + (isGiven ? "" : "?voorgesteld=1")
            }
        }
    }

    private static func relatie(_ verzoek: Verzoek) async throws -> (Inzagepagina, Feit<Relatie>) {
        let page = try await lees(verzoek)
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        guard let relation = page.relaties.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
        guard page.magBeeindigen(relation) else {
            throw Afwijzing.nietMogelijk("Deze toegang beëindigt een teamleider, of wie haar gaf. Vraag het een van hen.")
        }
        return (page, relation)
    }

    private static func voorstel(_ verzoek: Verzoek) async throws -> (Inzagepagina, Feit<Relatievoorstel>) {
        let page = try await lees(verzoek)
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        guard let found = page.voorstellen.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
        return (page, found)
    }

    private static func toets(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, proposal) = try await voorstel(verzoek)
        return try await verzoek.verwerk(
            Relatietoetsinvoer.self, opnieuw: { InzagePages.voorstel(page, proposal, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(handeling: "relatie.bevestigen") { tx in
                let zicht = try Zicht.op(page.kader.id, verzoek.bezoek, tx)
                guard try RelatieStore.voorstellen(page.kader.id, tx).contains(where: { $0.id == proposal.id }) else {
                    throw Afwijzing.nietMogelijk("Hierover is intussen al beslist.")
                }
                try Verleenwerk.toets(proposal, form.uitkomst ?? .terug, form.toelichting, zicht, tx)
                return GezinURL.toegang(page.kader.id)
            }
        }
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, relation) = try await relatie(verzoek)
        let own = relation.inhoud.gebruiker == verzoek.gebruiker
        return try await verzoek.verwerk(
            Relatieeindeinvoer.self, opnieuw: { InzagePages.einde(page, relation, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(handeling: "relatie.beeindigen") { tx in
                let now = try RelatieStore.relaties(page.kader.id, tx).lopend(op: tx.nu)
                guard now.contains(where: { $0.id == relation.id }) else { return GezinURL.toegang(page.kader.id) }
                if relation.inhoud.relatiesoort == .team, now.count(where: { $0.inhoud.relatiesoort == .team }) == 1 {
                    throw Afwijzing.nietMogelijk("Dit is het enige team van dit gezin. Geef het dossier eerst aan een ander team.")
                }
                try RelatieStore.beeindig(relation, reden: form.reden, tx)
                return own ? "/" : GezinURL.toegang(page.kader.id)
            }
        }
    }
}

/// What the page needs, read in one transaction.
struct Inzagepagina: Sendable {
    let kader: Dossierkader
    let relaties: [Feit<Relatie>]
    /// Access that waits for a second colleague.
    var voorstellen: [Feit<Relatievoorstel>] = []
    /// What of this file went along to a visit, newest first.
    var meegenomen: [Meeneemregel] = []
    let medewerkers: [Medewerker]
    let teams: [Teamgegevens]
    let magGeven: Bool
    let magAfdrukken: Bool
    /// The last lines of the journal about this file, newest first.
    let regels: [Journaalregel]

    static let meesteRegels = 200
}

extension Inzagepagina {
    init(_ kader: Dossierkader, _ tx: LeesTx) throws {
        self.kader = kader
        relaties = try RelatieStore.relaties(kader.id, tx).lopend(op: tx.nu)
        voorstellen = try RelatieStore.voorstellen(kader.id, tx)
        meegenomen = try Meeneemregel.lijst(kader.zicht, tx)
        medewerkers = try BeheerStore.medewerkers(tx).filter { !$0.rollen.isEmpty }
        teams = try BeheerStore.teams(tx)
        magGeven = kader.zicht.mag(.relatieGeven)
        magAfdrukken = kader.zicht.mag(.exporteren)
        regels = try tx.regels(over: .dossier(kader.id), hoogstens: Self.meesteRegels)
    }

    /// What this reader can give here.
    var soorten: [Relatiesoort] {
        Verlening.soorten(door: Verlening.Gever(rollen: kader.zicht.rollen, relaties: kader.zicht.relaties))
    }

    /// The teamleider ends any; who gave something ends that; everyone may end their own noodtoegang.
    func magBeeindigen(_ relatie: Feit<Relatie>) -> Bool {
        let isOwn = relatie.inhoud.gegevenDoor == kader.zicht.lezer.raw
        return (magGeven && (isOwn || kader.zicht.rollen.contains(.teamleider)))
            || (relatie.inhoud.relatiesoort == .noodtoegang && relatie.inhoud.gebruiker == kader.zicht.lezer)
    }

    func naam(_ relatie: Relatie) -> String {
        if let user = relatie.gebruiker { return naam(user.raw) }
        return teams.first { $0.team == relatie.team }?.naam ?? "onbekend team"
    }

    func naam(_ id: UUIDv7) -> String { medewerkers.first { $0.gebruiker.raw == id }?.naam ?? "oud-medewerker" }

    /// Who did what a line tells; the program itself has a name too.
    func naam(_ regel: Journaalregel) -> String {
        regel.rol == "systeem" ? "Ankerpunt zelf (\(regel.vanwaar.split(separator: ":").last ?? ""))" : naam(regel.wie)
    }
}
