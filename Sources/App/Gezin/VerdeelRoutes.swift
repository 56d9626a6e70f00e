// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// For the teamleider: files that nobody has, and all files of who is away.
enum VerdeelRoutes {
    static let verdelen = "/team/verdelen"
    static let waarneming = "/team/waarneming"

    static func add(to routes: Routetabel) {
        routes.get(verdelen, .verdelen) { verzoek in VerdeelPages.verdelen(try await teVerdelen(verzoek), [:], [], verzoek) }
        routes.post(verdelen, .verdelen) { verzoek in try await verdeel(verzoek) }
        routes.get(waarneming, .verdelen) { verzoek in VerdeelPages.waarneming(try await lopend(verzoek), [:], [], verzoek) }
        routes.post(waarneming, .verdelen) { verzoek in try await neemWaar(verzoek) }
        routes.post("/team/waarneming/:handeling/einde", .verdelen) { verzoek in try await beeindig(verzoek) }
    }

    // MARK: Nobody's files

    private static func teVerdelen(_ verzoek: Verzoek) async throws -> Verdeelblad {
        try await verzoek.lees(handeling: "verdelen.inzien") { tx in
            let rows = try RelatieStore.teVerdelen(verzoek.bezoek.teams, tx).map { try Verdeelblad.Rij($0, verzoek, tx) }
            return Verdeelblad(rijen: rows, collegas: try collegas(verzoek, tx))
        }
    }

    /// Helpers of the reader's own teams.
    private static func collegas(_ verzoek: Verzoek, _ tx: LeesTx) throws -> [Medewerker] {
        try BeheerStore.medewerkers(tx).filter {
            !Set($0.teams).isDisjoint(with: verzoek.bezoek.teams)
                && !Set($0.rollen).isDisjoint(with: [.jeugdprofessional, .gedragswetenschapper])
        }
    }

    private static func verdeel(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await teVerdelen(verzoek)
        return try await verzoek.verwerk(
            Verdeelinvoer.self, opnieuw: { VerdeelPages.verdelen(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let who = page.collegas.first(where: { $0.gebruiker.hex == form.naar }) else {
                throw Afwijzing.ongeldig([Veldfout("naar", "Kies een collega uit de lijst.")])
            }
            return try await verzoek.schrijf(handeling: "dossiers.verdelen") { tx in
                let open = Set(try RelatieStore.teVerdelen(verzoek.bezoek.teams, tx))
                let chosen = form.dossiers.compactMap { ID<Dossier>($0) }.filter(open.contains)
                guard !chosen.isEmpty else { throw Afwijzing.nietMogelijk("Deze gezinnen zijn intussen al verdeeld.") }
                for dossier in chosen {
                    try Verleenwerk.draagOver(Zicht.op(dossier, verzoek.bezoek, tx), naar: who, notitie: form.notitie, tx)
                }
                return verdelen + "?gedaan=\(chosen.count)"
            }
        }
    }

    // MARK: Who is away

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
            Waarneeminvoer.self, opnieuw: { VerdeelPages.waarneming(page, $0.ingevuld, $0.fouten, verzoek) }
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

/// Files of the reader's teams that nobody has.
struct Verdeelblad: Sendable {
    let rijen: [Rij]
    let collegas: [Medewerker]

    struct Rij: Sendable {
        let dossier: ID<Dossier>
        let titel: String
        /// Who had it last, until when, and why that ended.
        let vorige: String
    }
}

extension Verdeelblad.Rij {
    init(_ dossier: ID<Dossier>, _ verzoek: Verzoek, _ tx: LeesTx) throws {
        self.dossier = dossier
        titel = try GezinStore.gezin(Zicht.op(dossier, verzoek.bezoek, tx), tx).titel
        let relations = try RelatieStore.relaties(dossier, tx)
        let last = relations.gegeven.filter { $0.inhoud.relatiesoort == .vasteContactpersoon }.max { $0.id < $1.id }
        let end = relations.beeindigd.first { $0.inhoud.relatie == last?.id }?.inhoud
        let name = try last?.inhoud.gebruiker.flatMap { try BeheerStore.medewerker($0, tx)?.naam }
        vorige = name.map { name in "\(name)\(end.map { ", tot \($0.op.datum.uitgeschreven): \($0.reden)" } ?? "")" } ?? "nog niemand"
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

enum VerdeelPages {
    private static func gedaan(_ verzoek: Verzoek) -> HTML? {
        verzoek.vraag("gedaan").flatMap { Int($0) }.map {
            "<p class=\"melding\" role=\"status\">Gedaan voor \(Woorden.aantal($0, "gezin", "gezinnen")).</p>\n"
        }
    }

    static func verdelen(_ blad: Verdeelblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let files = blad.rijen.map { Keuze($0.dossier.hex, $0.titel, hulp: "Vorige vaste contactpersoon: \($0.vorige)") }
        let people = blad.collegas.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
        let form: HTML =
            files.isEmpty
            ? HTML.leeg("Elk gezin van uw team heeft een vaste contactpersoon.")
            : verzoek.formulier(VerdeelRoutes.verdelen, knop: "Verdelen", terug: "/team") {
                Formulieropmaak.velden(
                    Verdeelinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["dossiers": files, "naar": people])
            }
        return verzoek.pagina(
            "Te verdelen", bijschrift: "Team", fouten: fouten,
            """
            \(gedaan(verzoek))
            \(HTML.inleiding("Deze gezinnen hebben nu geen vaste contactpersoon en geen waarnemer. Wie ze krijgt, vindt uw notitie bij “Mijn werk”."))
            \(form)
            """)
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
                verzoek.knop(VerdeelRoutes.waarneming + "/\(row.handeling.hex)/einde", "Beëindigen"),
            ]
        }
        return verzoek.pagina(
            "Waarneming", bijschrift: "Team", fouten: fouten,
            """
            \(gedaan(verzoek))
            \(HTML.inleiding("Iemand ziek of met verlof? Een collega neemt al het werk in één keer waar, tot een dag die u kiest."))
            \(verzoek.formulier(VerdeelRoutes.waarneming, knop: "Waarneming regelen", terug: "/team") {
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
