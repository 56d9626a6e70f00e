// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Logging
import Opslag
import ServiceLifecycle

/// Carries messages in and out, as a named system actor. An error stops one message, never the round.
struct Postbode: Sendable {
    /// Where a crash is simulated in tests.
    enum Punt: Sendable { case voorOpbergen, naOpbergen, naVerwerken, naSchrijven }

    static let wie = Handelende.systeem("postbode")
    let databank: Databank
    let config: Config
    let logger: Logger
    let codec: Codec
    /// Made anew for each round that has something to send.
    let maakBezorger: @Sendable () throws -> Bezorger
    let lijn = Lijnrust()
    private let beurt: Postbeurt
    let stoor: @Sendable (Punt) throws -> Void

    init(_ app: App, bezorger: Bezorger? = nil, stoor: @escaping @Sendable (Punt) throws -> Void = { _ in }) throws {
        databank = app.databank
        config = app.config
        logger = app.logger
        codec = try Codec()
        beurt = app.postbeurt
        let settings = app.config
        if let bezorger { maakBezorger = { bezorger } } else { maakBezorger = { try .uit(settings) } }
        self.stoor = stoor
    }

    /// One round: take in, process, make orders into messages, put out.
    @discardableResult
    static func ronde(_ app: App) async throws -> Postverslag { try await Postbode(app).ronde() }

    /// Never beside another round of this installation: two would send the same message at the same time.
    @discardableResult
    func ronde() async throws -> Postverslag { try await beurt.om { try await ga() } }

    private func ga() async throws -> Postverslag {
        var told = Postverslag()
        try Postmap(config).maak()
        told.ontvangen = try await neemIn()
        try await verwerk()
        try await maakToewijzingen()
        told.verstuurd = try await verstuur()
        told.open = try await lees { tx in try BerichtStore.openstaand(tx) }
        return told
    }

    // MARK: In

    private func neemIn() async throws -> Int {
        var count = 0
        for path in try Postmap(config).aangekomen() {
            do {
                try await neemIn(path)
                count += 1
            } catch {
                meld("bericht.ontvangen", error)
            }
        }
        return count
    }

    /// The raw bytes in a commit of their own; only then does the file go. A crash in between: the same bytes are the same row.
    private func neemIn(_ path: String) async throws {
        if let size = try Postmap(config).teGroot(path) { return try await zetApart(path, size) }
        let bytes = try Postmap(config).lees(path)
        try stoor(.voorOpbergen)
        let id = try await bewaar(bytes)
        try stoor(.naOpbergen)
        try Postmap(config).neemWeg(path, bericht: id, op: databank.klok.nu())
    }

    /// Keeps what came, sealed and for good, before anything says that it was received. What came before in another envelope is the same
    /// message: it gets the same answer again, in an envelope that names the new one.
    func bewaar(_ bytes: [UInt8]) async throws -> ID<Berichtrij> {
        // What cannot be opened is kept as it came, and put apart when it is processed: try? loses nothing.
        let stuk = try? Poststuk(bytes)
        let envelop: String? = if case .envelop(let found) = stuk { found.referentienummer } else { nil }
        return try await schrijf("bericht.ontvangen") { tx in
            let (id, isNew) = try BerichtStore.ontvang(bytes, inhoud: stuk?.bericht, tx)
            if let envelop { try BerichtStore.onthoud(envelop: envelop, van: id, tx) }
            if !isNew { try BerichtStore.herhaalAntwoord(op: id, tx) }
            return id
        }
    }

    /// Too large to be a message: it stands on the page with the reason, and the file in a folder of its own.
    private func zetApart(_ path: String, _ size: Int) async throws {
        let post = Postmap(config)
        let hash = try post.afdruk(path)
        let id = try await schrijf("bericht.ontvangen") { tx in
            let (id, isNew) = try BerichtStore.ontvang(groot: hash, grootte: size, tx)
            if isNew { try BerichtStore.zet(.apart, op: id, Stapdetail(reden: Postmap.redenTeGroot), tx) }
            return id
        }
        try stoor(.naOpbergen)
        try post.zetApart(path, bericht: id)
    }

    // MARK: Process

    private func verwerk() async throws {
        var tried: Set<ID<Berichtrij>> = []
        while true {
            // Asked anew: what was settled may have let go of others.
            let waiting = try await lees { tx in try BerichtStore.open(.verwerken, tx) }.filter { !tried.contains($0) }
            guard !waiting.isEmpty else { return }
            for id in waiting { await verwerk(id) }
            tried.formUnion(waiting)
        }
    }

    private func verwerk(_ id: ID<Berichtrij>) async {
        let verwerker = Verwerker(config: config, codec: codec)
        let stoor = self.stoor
        do {
            _ = try await schrijf("bericht.verwerken") { tx in
                let outcome = try verwerker.verwerk(id, tx)
                try stoor(.naVerwerken)
                return outcome
            }
        } catch {
            meld("bericht.verwerken", error)
            await legVastgelopen(id, error)
        }
    }

    /// The message stands on the page with its reason, and stops only its own line.
    private func legVastgelopen(_ id: ID<Berichtrij>, _ error: any Error) async {
        let codec = self.codec
        let reden = Self.reden(error)
        do {
            try await schrijf("bericht.vastgelopen") { tx in
                // Without readable content there is no line to stop; the message itself still stands on the page: try? loses nothing.
                if let bytes = try? BerichtStore.inhoud(in: id, tx), let bericht = (try? codec.lees(bytes))?.bericht {
                    try Self.versper(bericht, id, tx)
                }
                try BerichtStore.zet(.vastgelopen, op: id, Stapdetail(reden: reden), tx)
            }
        } catch {
            meld("bericht.vastgelopen", error)
        }
    }

    private static func versper(_ bericht: Bericht, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        if let client = bericht.client {
            try BerichtStore.versper(BerichtStore.baan(aanbieder: client.aanbieder, bsn: client.bsn, tx), door: id, tx)
        }
        // Files of which the keys are gone are not named; the message then stands with what concerns nobody known.
        try? Verwerker.koppelAlleen(bericht, id, tx)
        // The same for those of starts and stops.
        for (order, file) in (try? Verwerker.dossiers(bericht, tx)) ?? [] {
            try BerichtStore.koppel(id, toewijzing: order.nummer, dossier: file, jeugdige: order.feit.inhoud.jeugdige, tx)
        }
    }

    private static func reden(_ error: any Error) -> String {
        switch error {
        case Afwijzing.nietMogelijk(let text): text
        case Afwijzing.ongeldig(let faults): faults.map(\.melding).joined(separator: " ")
        case Opslagfout.vernietigd: "De gegevens waar dit bericht over gaat zijn vernietigd. Leg het bericht terzijde en bel de aanbieder."
        default:
            "Er ging bij ons iets mis bij het verwerken. Ankerpunt probeert het vanzelf opnieuw; blijft dit staan, bel dan functioneel beheer."
        }
    }

    // MARK: Out

    private func maakToewijzingen() async throws {
        let moment = databank.klok.nu().plus(seconden: -600)
        let groups = try await lees { tx in try BerichtStore.opdrachten(tx, nietGekeurdSinds: moment) }
        let keuring = Opdrachtkeuring(config: config, codec: codec)
        for group in groups where group.gaatVanzelf {
            do {
                try await schrijf("toewijzing.versturen") { tx in _ = try keuring.verstuur(group, tx) }
            } catch {
                meld("toewijzing.versturen", error)
                // Tried again after a while; until then it stands on the page with what is wrong.
                try? await schrijf("toewijzing.keuren") { tx in try BerichtStore.gekeurd(group, tx) }
            }
        }
    }

    // MARK: Shared

    func lees<T: Sendable>(_ body: @escaping @Sendable (LeesTx) throws -> T) async throws -> T {
        try await databank.lees(als: Self.wie, doel: .bekostiging, handeling: "bericht.ophalen", body)
    }

    @discardableResult
    func schrijf<T: Sendable>(_ handeling: String, _ body: @escaping @Sendable (SchrijfTx) throws -> T) async throws -> T {
        try await databank.schrijf(als: Self.wie, doel: .bekostiging, handeling: handeling, body)
    }

    /// Errors may quote what stands in a message: only their kind is logged.
    func meld(_ wat: String, _ error: any Error) {
        logger.error("postbode", metadata: ["wat": "\(wat)", "soort": "\(type(of: error))"])
    }
}

extension Bericht {
    /// Whose line it stands in; nil for an answer without client.
    var client: (aanbieder: String, bsn: String)? {
        switch self {
        case .jw305(let start): (start.header.afzender, start.client.bsn.cijfers)
        case .jw307(let stop): (stop.header.afzender, stop.client.bsn.cijfers)
        case .jw315(let request): (request.header.afzender, request.client.bsn.cijfers)
        case .jw317(let request): (request.header.afzender, request.client.bsn.cijfers)
        default: nil
        }
    }
}

/// Keeps the postbode going beside the server: at start, and then every few seconds.
struct Postdienst: Service {
    let app: App

    func run() async throws {
        let postbode = try Postbode(app)
        try await Rondedienst(naam: "postbode", seconden: 2, logger: app.logger) { try await postbode.ronde() }.run()
    }
}
