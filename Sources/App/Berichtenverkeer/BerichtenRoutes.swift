// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opslag

enum BerichtenURL {
    static let lijst = "/berichten"
    static let selectie = "/berichten/selectie"
    static let cijfers = "/berichten/cijfers"
    static let cijfersCsv = "/berichten/cijfers.csv"
    static func toon(_ id: ID<Berichtrij>) -> String { "/berichten/\(id.hex)" }
    static func poging(_ id: ID<Berichtrij>) -> String { toon(id) + "/poging" }
    static func terzijde(_ id: ID<Berichtrij>) -> String { toon(id) + "/terzijde" }
    static func gezien(_ id: ID<Berichtrij>) -> String { toon(id) + "/gezien" }
    static func verzoek(_ id: ID<Berichtrij>, _ deel: Int) -> String { toon(id) + "/verzoeken/\(deel)" }
    static func versturen(_ toewijzing: Int64) -> String { "/toewijzingsberichten/\(toewijzing)" }
}

/// Pages of the backoffice: purpose bekostiging, always.
enum BerichtenRoutes {
    static func add(to routes: Routetabel, _ app: App) {
        let config = app.config
        routes.get("/berichten", .berichten) { try await lijst($0, config) }
        routes.get("/berichten/:id", .berichten) { try await toon($0) }
        routes.post(BerichtenURL.selectie, .berichten) { verzoek in
            try eisBackoffice(verzoek)
            return try await selectie(verzoek)
        }
        routes.post("/berichten/:id/poging", .berichten) { try await poging($0) }
        routes.post("/berichten/:id/terzijde", .berichten) { try await terzijde($0) }
        routes.post("/berichten/:id/gezien", .berichten) { try await gezien($0) }
        routes.get("/berichten/:id/verzoeken/:nummer", .berichten) { try await verzoekdeel($0) }
        routes.post("/berichten/:id/verzoeken/:nummer", .berichten) { try await beantwoord($0, config) }
        routes.post("/toewijzingsberichten/:nummer", .berichten) { try await verstuur($0, config) }
    }

    private static func lijst(_ verzoek: Verzoek, _ config: Config) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        let vraag = Berichtvraag(verzoek)
        let overview = try await verzoek.lees(doel: .bekostiging, handeling: "berichten.inzien") { tx in
            try Berichtoverzicht.lees(vraag, verzoek.bezoek, config, tx)
        }
        return BerichtenPages.lijst(overview, vraag, verzoek)
    }

    private static func toon(_ verzoek: Verzoek, fouten: [Veldfout] = []) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        let id: ID<Berichtrij> = try verzoek.id()
        let detail = try await verzoek.lees(doel: .bekostiging, handeling: "bericht.inzien") { tx in
            try Berichtblad.lees(id, verzoek.bezoek, tx)
        }
        return BerichtenPages.bericht(detail, fouten, verzoek)
    }

    private static func poging(_ verzoek: Verzoek) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        let id: ID<Berichtrij> = try verzoek.id()
        return try await verzoek.schrijf(doel: .bekostiging, handeling: "bericht.opnieuw") { tx in
            let row = try Berichtrecht.rij(id, verzoek.bezoek, tx)
            try BerichtStore.probeerOpnieuw(row, tx)
            return BerichtenURL.toon(id)
        }
    }

    static let isVerder = Afwijzing.nietMogelijk("Dit bericht is intussen verder. Laad de bladzijde opnieuw.")

    private static func gezien(_ verzoek: Verzoek) async throws -> Antwoord {
        try await stap(.gezien, "bericht.gezien", verzoek) { row in
            (row.stand == .aandacht && !row.isVerzoek) || row.stand == .afgewezen
        }
    }

    private static func terzijde(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(Terzijdeform.self, opnieuw: { try await toon(verzoek, fouten: $0.fouten) }) { form in
            try await stap(.terzijde, "bericht.terzijde", verzoek, Stapdetail(reden: form.reden)) {
                [.vastgelopen, .apart, .geweigerd].contains($0.stand)
            }
        }
    }

    private static func stap(
        _ stap: Berichtstap, _ handeling: String, _ verzoek: Verzoek, _ detail: Stapdetail = Stapdetail(),
        bij past: @escaping @Sendable (Berichtrij) -> Bool
    ) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        let id: ID<Berichtrij> = try verzoek.id()
        return try await verzoek.schrijf(doel: .bekostiging, handeling: handeling) { tx in
            let row = try Berichtrecht.rij(id, verzoek.bezoek, tx)
            guard past(row) else { throw Self.isVerder }
            try BerichtStore.zet(stap, op: id, detail, tx)
            return BerichtenURL.toon(id)
        }
    }

    // MARK: The answer to a request

    private static func verzoekdeel(_ verzoek: Verzoek, fouten: [Veldfout] = []) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        let id: ID<Berichtrij> = try verzoek.id()
        let nummer = try deelnummer(verzoek)
        let asked = try await verzoek.lees(doel: .bekostiging, handeling: "bericht.inzien") { tx in
            try Berichtrecht.zorgverzoek(id, verzoek.bezoek, tx)
        }
        return BerichtenPages.verzoekdeel(try asked.deel(nummer), nummer, van: asked, fouten, verzoek)
    }

    private static func beantwoord(_ verzoek: Verzoek, _ config: Config) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        let id: ID<Berichtrij> = try verzoek.id()
        let nummer = try deelnummer(verzoek)
        return try await verzoek.verwerk(Verzoekform.self, opnieuw: { try await verzoekdeel(verzoek, fouten: $0.fouten) }) { form in
            try await verzoek.schrijf(doel: .bekostiging, handeling: "verzoek.beantwoorden") { tx in
                let asked = try Berichtrecht.zorgverzoek(id, verzoek.bezoek, tx)
                try BerichtStore.beantwoord(asked, asked.deel(nummer), form, config, tx)
                return BerichtenURL.toon(id)
            }
        }
    }

    private static func deelnummer(_ verzoek: Verzoek) throws(Afwijzing) -> Int {
        guard let nummer = Int(try verzoek.parameter("nummer")) else { throw .nietGevonden }
        return nummer
    }

    /// The worker's right is checked and journalled; then the postbode sends, because only it may.
    private static func verstuur(_ verzoek: Verzoek, _ config: Config) async throws -> Antwoord {
        try eisBackoffice(verzoek)
        guard let nummer = Int64(try verzoek.parameter("nummer")) else { throw Afwijzing.nietGevonden }
        let group = try await verzoek.lees(doel: .bekostiging, handeling: "toewijzing.versturen") { tx in
            guard let found = try BerichtStore.opdrachten(tx).first(where: { $0.nummers.contains(nummer) }) else {
                throw Afwijzing.nietGevonden
            }
            _ = try Zicht.op(found.dossier, verzoek.bezoek, voor: .berichtBehandelen, tx)
            return found
        }
        let keuring = Opdrachtkeuring(config: config, codec: try Codec())
        try await verzoek.web.databank.schrijf(als: Postbode.wie, doel: .bekostiging, handeling: "toewijzing.versturen") { tx in
            if try BerichtStore.opdrachten(tx).contains(where: { $0.nummers.contains(nummer) }) { _ = try keuring.verstuur(group, tx) }
        }
        return .naar(BerichtenURL.lijst)
    }

    /// Not allowed and not there look the same.
    private static func eisBackoffice(_ verzoek: Verzoek) throws(Afwijzing) {
        guard verzoek.bezoek.rollen.contains(.backoffice) else { throw .nietGevonden }
    }
}

/// Whether somebody may see a message: through the files it is about; what is about no known file is for every backoffice worker.
enum Berichtrecht {
    static func mag(_ row: Berichtrij, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Bool {
        guard bezoek.rollen.contains(.backoffice) else { return false }
        for dossier in row.dossiers {
            do { _ = try Zicht.op(dossier, bezoek, voor: .berichtBehandelen, tx) } catch Afwijzing.nietGevonden { return false }
        }
        return true
    }

    /// - Throws: `nietGevonden` when it is not there, or not for this reader.
    static func rij(_ id: ID<Berichtrij>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Berichtrij {
        guard let row = try BerichtStore.rij(id, tx), try mag(row, bezoek, tx) else { throw Afwijzing.nietGevonden }
        toon(row, tx)
        return row
    }

    /// - Throws: `nietGevonden` for what is no request that was taken in.
    static func zorgverzoek(_ id: ID<Berichtrij>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Zorgverzoek {
        let row = try rij(id, bezoek, tx)
        let name = try row.partij.flatMap { AGBCode($0) }.flatMap { try InkoopStore.aanbieder(agb: $0, tx)?.inhoud.naam }
        guard let asked = try Zorgverzoek.lees(row, aanbieder: name ?? row.partij ?? "onbekend", tx) else { throw Afwijzing.nietGevonden }
        return asked
    }

    static func toon(_ row: Berichtrij, _ tx: LeesTx) {
        tx.getoond(BerichtStore.onderwerp(row.id))
        for dossier in row.dossiers { tx.getoond(.dossier(dossier)) }
    }
}
