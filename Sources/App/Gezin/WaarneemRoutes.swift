// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// For the teamleider: all files of who is away go to a colleague, and come back as one.
enum WaarneemRoutes {
    static let waarneming = "/team/waarneming"

    static func add(to routes: Routetabel) {
        routes.get(waarneming, .verdelen) { verzoek in WaarneemPages.waarneming(try await lopend(verzoek), [:], [], verzoek) }
        routes.post(waarneming, .verdelen) { verzoek in try await neemWaar(verzoek) }
        routes.post("/team/waarneming/:handeling/einde", .verdelen) { verzoek in try await beeindig(verzoek) }
    }

    /// Helpers of the reader's own teams: who can be given a file here.
    static func collegas(_ verzoek: Verzoek, _ tx: LeesTx) throws -> [Medewerker] {
        try BeheerStore.medewerkers(tx).filter {
            !Set($0.teams).isDisjoint(with: verzoek.bezoek.teams)
                && !Set($0.rollen).isDisjoint(with: [.jeugdprofessional, .gedragswetenschapper])
        }
    }

    private static func lopend(_ verzoek: Verzoek) async throws -> Waarneemblad {
        try await verzoek.lees(handeling: "waarneming.inzien") { tx in
            let staff = try BeheerStore.medewerkers(tx)
            let names = Dictionary(staff.map { ($0.gebruiker, $0.naam) }, uniquingKeysWith: { first, _ in first })
            let team = try collegas(verzoek, tx)
            let counts = try team.map { ($0.gebruiker, try RelatieStore.aantalEigen($0.gebruiker, tx)) }
            let acts = Dictionary(grouping: try RelatieStore.waarnemingen(verzoek.bezoek.teams, tx)) { $0.handeling ?? $0.id }
            return Waarneemblad(
                collegas: team, aantallen: Dictionary(counts, uniquingKeysWith: { first, _ in first }),
                lopend: acts.map { act, facts in
                    Waarneemblad.Rij(
                        handeling: act, wie: facts.first?.inhoud.gebruiker.flatMap { names[$0] } ?? "oud-medewerker",
                        reden: facts.first?.inhoud.reden ?? "", tot: facts.compactMap(\.inhoud.tot).max(), aantal: facts.count)
                }.sorted { $0.handeling < $1.handeling })
        }
    }

    private static func neemWaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lopend(verzoek)
        return try await verzoek.verwerk(
            Waarneeminvoer.self, opnieuw: { WaarneemPages.waarneming(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let away = page.collegas.first(where: { $0.gebruiker.hex == form.afwezig }),
                let stand = page.collegas.first(where: { $0.gebruiker.hex == form.waarnemer })
            else { throw Afwijzing.ongeldig([Veldfout("afwezig", "Kies twee collega's uit de lijst.")]) }
            return try await verzoek.schrijf(handeling: "waarneming.geven") { tx in
                let count = try geef(form, away, stand, verzoek, tx)
                guard count > 0 else {
                    throw Afwijzing.nietMogelijk("\(away.naam) heeft op dit moment geen gezinnen in uw team.")
                }
                return waarneming + "?gedaan=\(count)"
            }
        }
    }

    /// One act for all files of who is away, so that it can be ended as one.
    private static func geef(_ form: Waarneeminvoer, _ away: Medewerker, _ stand: Medewerker, _ verzoek: Verzoek, _ tx: SchrijfTx) throws
        -> Int
    {
        let act = tx.nieuwID(Relatie.self).raw
        let own = try RelatieStore.eigen(away.gebruiker, soorten: [.vasteContactpersoon, .waarneming], tx)
        var done: Set<ID<Dossier>> = []
        for dossier in own.map(\.inhoud.dossier) where !done.contains(dossier) {
            let mine = try RelatieStore.soorten(verzoek.gebruiker, teams: verzoek.bezoek.teams, dossier: dossier, tx)
            guard mine.keys.contains(.team) else { continue }
            let relation = Relatie(
                dossier: dossier, relatiesoort: .waarneming, gebruiker: stand.gebruiker, van: tx.nu,
                tot: form.tot.map { Moment(begin: $0.plus(dagen: 1)) }, gegevenDoor: tx.wie.id,
                reden: "voor \(away.naam): \(form.reden)")
            try Verleenwerk.geef(relation, aan: stand, Zicht.op(dossier, verzoek.bezoek, tx), handeling: act, tx)
            done.insert(dossier)
        }
        return done.count
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let act: ID<Feitmerk> = try verzoek.id("handeling")
        return try await verzoek.schrijf(handeling: "waarneming.beeindigen") { tx in
            let all = try RelatieStore.waarnemingen(verzoek.bezoek.teams, tx).filter { ($0.handeling ?? $0.id) == act.raw }
            guard !all.isEmpty else { throw Afwijzing.nietGevonden }
            for relation in all { try RelatieStore.beeindig(relation, reden: "terug", tx) }
            return waarneming
        }
    }
}

/// Who is away, and who stands in for whom.
struct Waarneemblad: Sendable {
    let collegas: [Medewerker]
    let aantallen: [ID<Gebruiker>: Int]
    let lopend: [Rij]

    struct Rij: Sendable {
        let handeling: UUIDv7
        let wie: String
        let reden: String
        let tot: Moment?
        let aantal: Int
    }
}

enum WaarneemPages {
    /// What was just done for a number of families, said once.
    static func gedaan(_ verzoek: Verzoek) -> HTML? {
        verzoek.vraag("gedaan").flatMap { Int($0) }.map {
            "<p class=\"melding\" role=\"status\">Gedaan voor \(Woorden.aantal($0, "gezin", "gezinnen")).</p>\n"
        }
    }

    static func waarneming(_ blad: Waarneemblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let away = blad.collegas.map {
            Keuze($0.gebruiker.hex, "\($0.naam), \(Woorden.aantal(blad.aantallen[$0.gebruiker] ?? 0, "gezin", "gezinnen"))")
        }
        let people = blad.collegas.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
        let rows = blad.lopend.map { row -> [HTML] in
            [
                HTML(row.wie), HTML(row.reden), HTML(String(row.aantal)),
                row.tot.map { HTML.datum($0.plus(seconden: -1).datum) } ?? "–",
                verzoek.knop(WaarneemRoutes.waarneming + "/\(row.handeling.hex)/einde", "Beëindigen"),
            ]
        }
        return verzoek.pagina(
            "Waarneming", bijschrift: "Team", fouten: fouten,
            """
            \(gedaan(verzoek))
            \(HTML.inleiding("Iemand ziek of met verlof? Een collega neemt al het werk in één keer waar, tot een dag die u kiest."))
            \(verzoek.formulier(WaarneemRoutes.waarneming, knop: "Waarneming regelen", terug: "/team") {
                Formulieropmaak.velden(
                    Waarneeminvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["afwezig": away, "waarnemer": people])
            })
            \(HTML.kop2("Wie neemt nu waar?"))
            \(Tabel(
                "Waarnemingen die lopen", kolommen: ["Wie neemt waar", "Waarom", "Gezinnen", "Tot en met", "Doen"], rijen: rows,
                leeg: "Er loopt geen waarneming."
            ).html)
            """)
    }
}
