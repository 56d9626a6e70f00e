// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum BewaarURL {
    static let begin = "/bewaren"
    static let rondes = begin + "/rondes"
    static let verklaringen = begin + "/verklaringen"
    static func ronde(_ feit: UUIDv7) -> String { rondes + "/" + feit.hex }
    static func toets(_ feit: UUIDv7) -> String { ronde(feit) + "/toets" }
    static func verklaring(_ bij: UUIDv7) -> String { verklaringen + "/" + bij.hex }
}

/// What must go because its term is over: a list by one person, approved by another, done by the program, with a certificate. No file is
/// opened here: only ids, classes and days.
struct BewaarRoutes: Sendable {
    let app: App

    func add(to routes: Routetabel) {
        let app = self.app
        routes.get(BewaarURL.begin, .bewaren) { verzoek in BewaarPages.begin(try await Self.begin(verzoek), [], verzoek) }
        routes.post(BewaarURL.rondes, .bewaren) { verzoek in try await Self.stelVoor(app, verzoek) }
        routes.get("/bewaren/rondes/:feit", .bewaren) { verzoek in BewaarPages.ronde(try await Self.ronde(verzoek), [:], [], verzoek) }
        routes.post("/bewaren/rondes/:feit/toets", .bewaren) { verzoek in try await Self.toets(app, verzoek) }
        routes.get("/bewaren/verklaringen/:feit", .bewaren) { verzoek in
            let (fact, isTrue) = try await Self.verklaring(verzoek)
            return BewaarPages.verklaring(fact, isEcht: isTrue, verzoek)
        }
    }

    private static func begin(_ verzoek: Verzoek) async throws -> Bewaarblad {
        try await verzoek.lees(doel: .rechten, handeling: "bewaren.inzien") { tx in
            tx.noteer("bewaren.inzien")
            return try Bewaarblad(tx)
        }
    }

    /// Looks what is over and records the list; nothing goes.
    private static func stelVoor(_ app: App, _ verzoek: Verzoek) async throws -> Antwoord {
        let proposal = try await app.bewaarvoorstel(op: verzoek.vandaag)
        guard !proposal.isLeeg else {
            let text = "Er is niets waarvan de bewaartermijn voorbij is en dat weg mag."
            return BewaarPages.begin(try await begin(verzoek), [Veldfout("", text)], verzoek)
        }
        return try await verzoek.schrijf(doel: .rechten, handeling: "bewaren.voorstellen") { tx in
            BewaarURL.ronde(try BewaarStore.stelVoor(proposal, tx))
        }
    }

    private static func ronde(_ verzoek: Verzoek) async throws -> Rondeblad {
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .rechten, handeling: "bewaren.inzien") { tx in
            tx.noteer("bewaren.inzien")
            guard let round = try BewaarStore.ronde(feit.raw, tx) else { throw Afwijzing.nietGevonden }
            let held = Set(round.inhoud.bewaard)
            return Rondeblad(
                beeld: round, namen: try BeheerStore.namen(van: [round.ronde.door, round.toets?.door].compactMap(\.self), tx),
                bewaard: try BeschermingStore.bewaard(tx).filter { duty in duty.plicht.dossier.map(held.contains) ?? false })
        }
    }

    private static func toets(_ app: App, _ verzoek: Verzoek) async throws -> Antwoord {
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let page = try await ronde(verzoek)
        return try await verzoek.verwerk(
            Bewaartoetsinvoer.self, opnieuw: { BewaarPages.ronde(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            let answer = try await verzoek.schrijf(doel: .rechten, handeling: "bewaren.goedkeuren") { tx in
                try Self.keur(feit.raw, form.uitkomst ?? .terug, form.toelichting, tx)
                return BewaarURL.ronde(feit.raw)
            }
            // What is small is done at once; the rest goes on beside the server.
            if form.uitkomst == .akkoord { try await app.werkRondesAf(hoogstens: Bewaarblad.meteen) }
            return answer
        }
    }

    /// - Throws: `nietMogelijk` when it was judged before or is one's own.
    static func keur(_ feit: UUIDv7, _ uitkomst: Toetsuitkomst, _ toelichting: String, _ tx: SchrijfTx) throws {
        guard let round = try BewaarStore.ronde(feit, tx) else { throw Afwijzing.nietGevonden }
        guard round.stand == .voorgesteld else { throw Afwijzing.nietMogelijk("Over deze lijst is al beslist.") }
        tx.noteer("bewaren.goedkeuren", bijzonderheden: "ronde \(feit.hex), \(uitkomst.rawValue)")
        try BewaarStore.legVast(try Bewaartoets.toets(round.ronde, door: tx.wie.id, op: tx.vandaag, uitkomst, toelichting), tx)
    }

    private static func verklaring(_ verzoek: Verzoek) async throws -> (Feit<Vernietigingsverklaring>, Bool) {
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .rechten, handeling: "bewaren.inzien") { tx in
            tx.noteer("bewaren.inzien")
            guard let fact = try BewaarStore.verklaring(bij: feit.raw, tx) else { throw Afwijzing.nietGevonden }
            return (fact, try BewaarStore.isEcht(fact, tx))
        }
    }
}

/// What the first page needs.
struct Bewaarblad: Sendable {
    let regels: Bewaarregels
    let rondes: [Bewaarrondebeeld]
    let verklaringen: [Feit<Vernietigingsverklaring>]
    let bewaard: [Bewaarplichtbeeld]

    /// Files of an approved round that are done before the answer.
    static let meteen = 25
}

extension Bewaarblad {
    init(_ tx: LeesTx) throws {
        regels = Bewaarregels(try InstellingStore.instellingen(tx))
        rondes = try BewaarStore.rondes(tx)
        verklaringen = try BewaarStore.verklaringen(tx)
        bewaard = try BeschermingStore.bewaard(tx)
    }
}

struct Rondeblad: Sendable {
    let beeld: Bewaarrondebeeld
    let namen: [UUIDv7: String]
    /// Why files on it are kept all the same, as it is now.
    var bewaard: [Bewaarplichtbeeld] = []
}

/// The second person's answer to a round.
struct Bewaartoetsinvoer: Invoer {
    var uitkomst: Toetsuitkomst?
    var toelichting = ""

    static let naam = "bewaartoets"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Mag deze lijst worden vernietigd?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.8; AVG 32"),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 3), hulp: "Verplicht als de lijst niet goed is.",
            nut: .wet, grond: "AVG 5 lid 2", tot: 2_000),
    ]
}
