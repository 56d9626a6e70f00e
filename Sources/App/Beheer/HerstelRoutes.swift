// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum HerstelURL {
    static let lijst = "/herstelverzoeken"
    static func vraag(_ id: ID<Gebruiker>) -> String { GebruikerURL.gebruiker(id) + "/herstel" }
    static func bevestiging(_ verzoek: UUIDv7) -> String { lijst + "/\(verzoek.hex)/bevestiging" }
    static func intrekking(_ verzoek: UUIDv7) -> String { lijst + "/\(verzoek.hex)/intrekking" }
    static let open = "/herstel"
    static let afronden = "/herstel/afronden"
}

/// A colleague lost password or telephone: the functioneel beheerder asks, a second person confirms, each gets half of a code.
enum HerstelRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/gebruikers/:id/herstel", .gebruikers) { verzoek in HerstelPages.vraag(try await wie(verzoek), [:], [], verzoek) }
        routes.post("/gebruikers/:id/herstel", .gebruikers) { verzoek in try await vraag(verzoek) }
        routes.get(HerstelURL.lijst, .herstelBevestigen) { verzoek in
            let rows = try await verzoek.lees(doel: .beheer, handeling: "herstel.inzien") { tx in
                try HerstelStore.open(tx).filter { try magZien($0, verzoek, tx) }.map { try Herstelregel($0, tx) }
            }
            return HerstelPages.lijst(rows, verzoek)
        }
        routes.post("/herstelverzoeken/:feit/bevestiging", .herstelBevestigen) { verzoek in try await bevestig(verzoek) }
        routes.post("/herstelverzoeken/:feit/intrekking", .gebruikers) { verzoek in try await trekIn(verzoek) }
    }

    private static func wie(_ verzoek: Verzoek) async throws -> Medewerker {
        let id: ID<Gebruiker> = try verzoek.id()
        let user = try await verzoek.lees(doel: .beheer) { tx in
            tx.getoond(.gebruiker(id))
            return try BeheerStore.medewerker(id, tx)
        }
        guard let user, !user.rollen.isEmpty else { throw Afwijzing.nietGevonden }
        return user
    }

    // MARK: Asked by one

    private static func vraag(_ verzoek: Verzoek) async throws -> Antwoord {
        let user = try await wie(verzoek)
        return try await verzoek.verwerk(
            Herstelvraag.self, opnieuw: { HerstelPages.vraag(user, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            let (half, place) = (Herstelcode.deel(), HerstelURL.lijst + "?na=" + Toeval.hex(8))
            let ask = Herstelverzoek(gebruiker: user.gebruiker, herstelsoort: form.soort ?? .beide, reden: form.reden)
            let answer = try await verzoek.schrijf(doel: .beheer, handeling: "herstel.vragen") { tx in
                _ = try HerstelStore.vraag(ask, deel1: half, tx)
                return place
            }
            // Sent twice: the first time showed the half, and nothing shows it again.
            guard case .naar(place) = answer else { return answer }
            return HerstelPages.deel(half, eerste: true, user.naam, verzoek)
        }
    }

    // MARK: Confirmed by another

    /// The requests this person could confirm now.
    static func teBevestigen(_ verzoek: Verzoek, _ tx: LeesTx) throws -> [Herstel] {
        guard Rechten.magOoit(.herstelBevestigen, rollen: verzoek.bezoek.rollen) else { return [] }
        return try HerstelStore.open(tx).filter {
            try $0.stand(op: tx.nu) == .wachtOpTweede && $0.verzoek.door != verzoek.gebruiker.raw && magZien($0, verzoek, tx)
        }
    }

    /// A teamleider answers for the own team only; nobody sees a request about themselves.
    private static func magZien(_ herstel: Herstel, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Bool {
        let about = herstel.verzoek.inhoud.gebruiker
        guard about != verzoek.gebruiker else { return false }
        if !Set(verzoek.bezoek.rollen).isDisjoint(with: [.functioneelBeheerder, .privacyOfficer]) { return true }
        let teams = try BeheerStore.medewerker(about, tx)?.teams ?? []
        return !Set(teams).isDisjoint(with: verzoek.bezoek.teams)
    }

    private static func bevestig(_ verzoek: Verzoek) async throws -> Antwoord {
        let fact: ID<Feitmerk> = try verzoek.id("feit")
        let (half, place) = (Herstelcode.deel(), HerstelURL.lijst + "?na=" + Toeval.hex(8))
        let answer = try await verzoek.schrijf(doel: .beheer, handeling: "herstel.bevestigen") { tx in
            let found = try HerstelStore.open(tx).first { $0.verzoek.id == fact.raw }
            guard let found, try magZien(found, verzoek, tx) else { throw Afwijzing.nietGevonden }
            try HerstelStore.bevestig(found, deel2: half, tx)
            return place
        }
        guard case .naar(place) = answer else { return answer }
        return HerstelPages.deel(half, eerste: false, nil, verzoek)
    }

    private static func trekIn(_ verzoek: Verzoek) async throws -> Antwoord {
        let fact: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.schrijf(doel: .beheer, handeling: "herstel.intrekken") { tx in
            guard let found = try HerstelStore.open(tx).first(where: { $0.verzoek.id == fact.raw }) else { throw Afwijzing.nietGevonden }
            try HerstelStore.eindig(found, .ingetrokken, tx)
            return HerstelURL.lijst
        }
    }
}

/// A request in the list, with the names of who it concerns.
struct Herstelregel: Sendable {
    let herstel: Herstel
    let wie: String
    let vrager: String
    let stand: Herstel.Herstelgang

    init(_ herstel: Herstel, wie: String, vrager: String, op nu: Moment) {
        self.herstel = herstel
        self.wie = wie
        self.vrager = vrager
        stand = herstel.stand(op: nu)
    }

    init(_ herstel: Herstel, _ tx: LeesTx) throws {
        let about = herstel.verzoek.inhoud.gebruiker
        self.init(
            herstel, wie: try BeheerStore.medewerker(about, tx)?.naam ?? "onbekend",
            vrager: try BeheerStore.medewerker(ID(herstel.verzoek.door), tx)?.naam ?? "onbekend", op: tx.nu)
        tx.getoond(.gebruiker(about))
    }
}
