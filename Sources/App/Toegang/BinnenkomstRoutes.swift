// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum BinnenkomstURL {
    static let lijst = "/binnengekomen"
    static func een(_ id: UUIDv7) -> String { "/binnengekomen/\(id.hex)" }
    static func oppak(_ id: UUIDv7) -> String { een(id) + "/oppak" }
    static func zoeken(_ id: UUIDv7) -> String { een(id) + "/zoeken" }
    static func overname(_ id: UUIDv7) -> String { een(id) + "/overname" }
    static func afronding(_ id: UUIDv7) -> String { een(id) + "/afronding" }
}

/// What came in from outside, for the team: who takes it, is the family known, what came of it.
enum BinnenkomstRoutes {
    /// The field of a search that says from which arrival it began.
    static let zoekveld = "binnenkomst"

    static func add(to routes: Routetabel, wijken: @escaping Wijkkennis) {
        routes.get(BinnenkomstURL.lijst, .binnenkomst) { verzoek in
            let (rows, names) = try await verzoek.lees(handeling: "binnenkomst.lijst") { tx in
                let rows = try BinnenkomstStore.lijst(tx)
                return (rows, try BeheerStore.namen(van: rows.compactMap { $0.wie?.raw }, tx))
            }
            verzoek.web.telbord.zet(BinnenkomstURL.lijst, rows.count { $0.wie == nil })
            return BinnenkomstPages.lijst(rows, names, verzoek)
        }
        routes.get("/binnengekomen/:feit", .binnenkomst) { verzoek in
            BinnenkomstPages.een(try await lees(verzoek, wijken), [:], [], verzoek)
        }
        routes.post("/binnengekomen/:feit/oppak", .binnenkomst) { verzoek in try await pakOp(verzoek, wijken) }
        routes.post("/binnengekomen/:feit/overname", .binnenkomst) { verzoek in try await neemOver(verzoek, wijken) }
        routes.post("/binnengekomen/:feit/zoeken", .binnenkomst) { verzoek in try await zoek(verzoek) }
        routes.post("/binnengekomen/:feit/afronding", .binnenkomst) { verzoek in try await rondAf(verzoek, wijken) }
    }

    private static func lees(_ verzoek: Verzoek, _ wijken: @escaping Wijkkennis) async throws -> Binnenkomstblad {
        let id: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(handeling: "binnenkomst.inzien") { tx in
            tx.noteer("binnenkomst.inzien", bijzonderheden: id.raw.hex)
            let item = try beeld(id.raw, verzoek, tx)
            return Binnenkomstblad(
                item: item, namen: try BeheerStore.namen(van: item.oppakken.map(\.door), tx), teams: try verzoek.eigenTeams(tx),
                vast: try VindplaatsStore.vast(bij: item.inhoud.organisatie, deur: item.inhoud.aanklopper.deur, wijken: wijken, tx))
        }
    }

    /// - Throws: `nietGevonden` when there is none, or a colleague has it.
    static func beeld(_ id: UUIDv7, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Binnenkomstbeeld {
        guard let item = try BinnenkomstStore.een(id, tx), item.magZien(verzoek.bezoek) else { throw Afwijzing.nietGevonden }
        return item
    }

    private static func schrijf(
        _ verzoek: Verzoek, _ handeling: String, _ body: @escaping @Sendable (Binnenkomstbeeld, SchrijfTx) throws -> String
    ) async throws -> Antwoord {
        let id: ID<Feitmerk> = try verzoek.id("feit")
        let answer = try await verzoek.schrijf(handeling: handeling) { tx in
            tx.noteer(handeling, bijzonderheden: id.raw.hex)
            let item = try beeld(id.raw, verzoek, tx)
            return try body(item, tx)
        }
        await Binnenkomstteller.tel(verzoek.web)
        return answer
    }

    private static func pakOp(_ verzoek: Verzoek, _ wijken: @escaping Wijkkennis) async throws -> Antwoord {
        let page = try await lees(verzoek, wijken)
        return try await verzoek.verwerk(
            Oppakinvoer.self, opnieuw: { BinnenkomstPages.een(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await schrijf(verzoek, "binnenkomst.oppakken") { item, tx in
                try BinnenkomstStore.pakOp(item, team: verzoek.ontvangendTeam(form.team, tx), tx)
                return BinnenkomstURL.een(item.id)
            }
        }
    }

    /// The teamleider takes it from a colleague who is away. Two people are not needed: nothing is decided about the family.
    private static func neemOver(_ verzoek: Verzoek, _ wijken: @escaping Wijkkennis) async throws -> Antwoord {
        let page = try await lees(verzoek, wijken)
        return try await verzoek.verwerk(
            Overneeminvoer.self, opnieuw: { BinnenkomstPages.een(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await schrijf(verzoek, "binnenkomst.overnemen") { item, tx in
                try BinnenkomstStore.neemOver(item, leidt: verzoek.bezoek.leidt, reden: form.reden, tx)
                return BinnenkomstURL.een(item.id)
            }
        }
    }

    /// Search first, with what is known: a new file that follows begins with it, and nothing is typed twice.
    private static func zoek(_ verzoek: Verzoek) async throws -> Antwoord {
        try await schrijf(verzoek, "zoekopdracht") { item, tx in
            guard item.stand == .opgepakt else { throw Afwijzing.nietMogelijk("Pak dit eerst op.") }
            var form = Zoekinvoer()
            form.naam = item.inhoud.kindnaam
            form.geboortedatum = item.inhoud.geboortedatum
            // The number of a professional is not that of the family.
            if !item.inhoud.aanklopper.isBeroep, item.inhoud.aanklopper != .omgeving { form.telefoon = item.inhoud.telefoon }
            guard !form.vraag.isLeeg else {
                throw Afwijzing.nietMogelijk("Er staat geen naam of geboortedatum in. Bel eerst, en zoek dan zelf bij Nieuwe hulpvraag.")
            }
            return ToegangURL.zoekopdracht(
                try ZoekStore.bewaar(form.ingevuld.merging([zoekveld: [item.id.hex]]) { $1 }, van: verzoek.gebruiker, tx))
        }
    }

    private static func rondAf(_ verzoek: Verzoek, _ wijken: @escaping Wijkkennis) async throws -> Antwoord {
        let page = try await lees(verzoek, wijken)
        return try await verzoek.verwerk(
            Afrondinginvoer.self, opnieuw: { BinnenkomstPages.een(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await schrijf(verzoek, "binnenkomst.afronden") { item, tx in
                guard let outcome = form.uitkomst else { throw Afwijzing.nietMogelijk("Kies wat ervan geworden is.") }
                try BinnenkomstStore.rondAf(.met(outcome, typed: form.terugkoppeling, bij: item.id), item, tx)
                return BinnenkomstURL.een(item.id)
            }
        }
    }
}

/// One arrival with what its page needs.
struct Binnenkomstblad: Sendable {
    let item: Binnenkomstbeeld
    let namen: [UUIDv7: String]
    /// Teams of the reader.
    let teams: [Teamgegevens]
    /// The fixed line with the school or practice that sent it, when it is on the list.
    var vast: Vastelijn?

    func naam(_ oppak: Feit<Binnenkomstoppak>?) -> String { oppak.flatMap { namen[$0.door] } ?? "een collega" }
}

extension Binnenkomstbeeld {
    /// The arrival that a search began with; nil when it began otherwise, or is no longer this person's.
    static func bij(_ zoekopdracht: Ingevuld, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Binnenkomstbeeld? {
        guard let id = zoekopdracht[BinnenkomstRoutes.zoekveld]?.first.flatMap({ UUIDv7($0) }), let item = try BinnenkomstStore.een(id, tx),
            item.stand == .opgepakt, item.magZien(verzoek.bezoek)
        else { return nil }
        return item
    }

    /// What it says goes into the form, where nothing stands yet.
    func vulIn<F: Vraaginvoer>(_ form: inout F) {
        form.deur = inhoud.aanklopper.deur
        form.datum = feit.opgetekend.datum
        if form.woorden.isEmpty { form.woorden = ([inhoud.woorden] + erbij).joined(separator: "\n") }
    }

    /// What the file must not lose: when not to call, what was said about safety, whether the family knows, how to reach the sender.
    private var erbij: [String] {
        let rows: [(String, String?)] = [
            ("Veilig volgens de afzender", inhoud.veiligheid == .veilig ? nil : inhoud.veiligheid.label), ("Bereikbaar", inhoud.bereikbaar),
            ("Weet het gezin het", inhoud.gezinWeet?.label), ("Waarom niet", inhoud.waaromNiet),
            ("Afzender", "\(inhoud.afzender), \(inhoud.telefoon)"), ("Kenmerk van de afzender", inhoud.kenmerk),
        ]
        return rows.compactMap { row in row.1.flatMap { $0.isEmpty ? nil : "\(row.0): \($0)" } }
    }

    /// For a family that is known; who asks is chosen there.
    func vulIn(bekend form: inout Hulpvraaginvoer) {
        vulIn(&form)
        form.vanPersoon = Hulpvraaginvoer.anders
        form.vanWie = inhoud.afzender
    }

    func vulIn(nieuw form: inout NieuwDossierInvoer) {
        vulIn(&form)
        switch inhoud.aanklopper {
        case .ouder:
            form.vraagsteller = .ouder
            let name = inhoud.vanWie.split(separator: " ", maxSplits: 1).map(String.init)
            if form.ouderRoepnaam.isEmpty { form.ouderRoepnaam = name.first ?? "" }
            if form.ouderAchternaam.isEmpty, name.count > 1 { form.ouderAchternaam = name[1] }
        case .jongere: form.vraagsteller = .jeugdige
        default:
            form.vraagsteller = .anders
            form.vanWie = inhoud.afzender
        }
        if form.telefoon.isEmpty, !inhoud.aanklopper.isBeroep, inhoud.aanklopper != .omgeving { form.telefoon = inhoud.telefoon }
    }
}
