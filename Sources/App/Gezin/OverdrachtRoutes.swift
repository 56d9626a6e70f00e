// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// One file changes hands, with a note that the receiver reads.
enum OverdrachtRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/toegang/overdracht", .relatieGeven) { verzoek in try await toon(verzoek, [:], []) }
        routes.post("/dossiers/:id/toegang/overdracht", .relatieGeven) { verzoek in try await draagOver(verzoek) }
        routes.get("/dossiers/:id/toegang/overdracht/:feit", .lezen(.toegang)) { verzoek in
            let (frame, fact, names) = try await overdracht(verzoek)
            return OverdrachtPages.notitie(fact, names, frame, verzoek)
        }
        routes.post("/dossiers/:id/toegang/overdracht/:feit/gelezen", .lezen(.toegang)) { verzoek in
            let (frame, fact, _) = try await overdracht(verzoek)
            guard fact.inhoud.naar == verzoek.gebruiker else { throw Afwijzing.nietGevonden }
            return try await verzoek.schrijf(handeling: "overdracht.gelezen") { tx in
                _ = try Zicht.op(frame.id, verzoek.bezoek, tx)
                if try RelatieStore.ongelezen(verzoek.gebruiker, tx).contains(where: { $0.feit == fact.id }) {
                    try RelatieStore.gelezen(fact, tx)
                }
                return GezinURL.dossier(frame.id)
            }
        }
    }

    private static func keuzes(_ verzoek: Verzoek) async throws -> (Dossierkader, [Keuze]) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            let running = try RelatieStore.relaties(id, tx).lopend(op: tx.nu)
            let teams = Set(running.filter { $0.inhoud.relatiesoort == .team }.compactMap(\.inhoud.team))
            let people = try BeheerStore.medewerkers(tx).filter {
                !Set($0.teams).isDisjoint(with: teams) && !Set($0.rollen).isDisjoint(with: [.jeugdprofessional, .gedragswetenschapper])
            }
            let others = frame.zicht.rollen.contains(.teamleider) ? try BeheerStore.teams(tx).filter { !teams.contains($0.team) } : []
            return (
                frame,
                people.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
                    + others.map { Keuze($0.team.hex, "Ander team: \($0.naam)") }
            )
        }
    }

    private static func toon(_ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) async throws -> Antwoord {
        let (frame, choices) = try await keuzes(verzoek)
        return OverdrachtPages.formulier(choices, ingevuld, fouten, frame, verzoek)
    }

    private static func draagOver(_ verzoek: Verzoek) async throws -> Antwoord {
        let (frame, choices) = try await keuzes(verzoek)
        return try await verzoek.verwerk(
            Overdrachtinvoer.self, opnieuw: { OverdrachtPages.formulier(choices, $0.ingevuld, $0.fouten, frame, verzoek) }
        ) { form in
            guard choices.contains(where: { $0.code == form.naar }) else {
                throw Afwijzing.ongeldig([Veldfout("naar", "Kies een collega of een team uit de lijst.")])
            }
            return try await verzoek.schrijf(handeling: "dossier.overdragen") { tx in
                let zicht = try Zicht.op(frame.id, verzoek.bezoek, tx)
                try zicht.eis(.relatieGeven)
                if let team = try BeheerStore.teams(tx).first(where: { $0.team.hex == form.naar }) {
                    guard zicht.rollen.contains(.teamleider) else { throw Afwijzing.nietGevonden }
                    try Verleenwerk.draagOver(zicht, naarTeam: team.team, notitie: form.notitie, tx)
                    return "/team"
                }
                guard let who = try ID<Gebruiker>(form.naar).flatMap({ try BeheerStore.medewerker($0, tx) }) else {
                    throw Afwijzing.nietGevonden
                }
                try Verleenwerk.draagOver(zicht, naar: who, notitie: form.notitie, tx)
                return GezinURL.toegang(frame.id)
            }
        }
    }

    private static func overdracht(_ verzoek: Verzoek) async throws -> (Dossierkader, Feit<Overdracht>, [UUIDv7: String]) {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "overdracht.inzien") { tx in
            let frame = try Dossierkader.lees(id, verzoek, tx)
            let facts = try frame.zicht.feiten(in: RelatieStore.tabel, tx).geldend(Overdracht.self)
            guard let fact = facts.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
            let people = [fact.door, fact.inhoud.van?.raw, fact.inhoud.naar?.raw].compactMap(\.self)
            return (frame, fact, try BeheerStore.namen(van: people, tx))
        }
    }
}

enum OverdrachtPages {
    static func formulier(
        _ keuzes: [Keuze], _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ frame: Dossierkader, _ verzoek: Verzoek
    ) -> Antwoord {
        verzoek.dossierpagina(
            "Dossier overdragen", frame, blad: .toegang, fouten: fouten,
            """
            \(HTML.inleiding("De ander wordt vaste contactpersoon en vindt uw notitie bij “Mijn werk”. Bij een ander team verdeelt de teamleider daar verder."))
            \(verzoek.formulier(GezinURL.overdracht(frame.id), knop: "Overdragen", terug: GezinURL.toegang(frame.id)) {
                Formulieropmaak.velden(Overdrachtinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["naar": keuzes])
            })
            """)
    }

    static func notitie(_ feit: Feit<Overdracht>, _ namen: [UUIDv7: String], _ frame: Dossierkader, _ verzoek: Verzoek) -> Antwoord {
        let by = namen[feit.door] ?? "oud-collega"
        let from = feit.inhoud.van.map { namen[$0.raw] ?? "oud-collega" }
        let read: HTML =
            feit.inhoud.naar == verzoek.gebruiker
            ? verzoek.knop(GezinURL.overdracht(frame.id, feit.id) + "/gelezen", "Gelezen, haal dit van mijn lijst", stil: false) : HTML()
        return verzoek.dossierpagina(
            "Overdracht", frame, blad: .toegang,
            """
            <p>Door \(by) op \(HTML.datum(feit.opgetekend.datum))\(from.map { ", tot dan bij \($0)" } ?? "").</p>
            \(HTML.vrijeTekst(feit.inhoud.notitie))
            \(read)
            """)
    }

    /// On the list of work: what was handed over and not read yet.
    static func blok(_ wachtend: [Overgedragen]) -> HTML {
        guard !wachtend.isEmpty else { return HTML() }
        let items = wachtend.map { HTML.link("Lees de overdracht van \($0.titel)", naar: GezinURL.overdracht($0.dossier, $0.feit)) }
        return HTML.melding(.letOp, "<p>Aan u overgedragen:</p>\(HTML.lijst(items))")
    }
}

/// A file that was handed to this reader and not read yet.
struct Overgedragen: Sendable {
    let dossier: ID<Dossier>
    let feit: UUIDv7
    let titel: String

    /// Only files that may still be seen.
    static func lijst(_ bezoek: Bezoek, _ tx: LeesTx) throws -> [Overgedragen] {
        try RelatieStore.ongelezen(bezoek.gebruiker, tx).compactMap { dossier, feit in
            let mine = try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx)
            guard Rechten.mag(.lezen, rollen: bezoek.rollen, relaties: Set(mine.keys), doel: tx.doelcode) else { return nil }
            let zicht = try Zicht.op(dossier, bezoek, tx)
            return Overgedragen(dossier: dossier, feit: feit, titel: try GezinStore.gezin(zicht, tx).titel)
        }
    }
}
