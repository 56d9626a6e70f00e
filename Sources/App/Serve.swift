// SPDX-License-Identifier: EUPL-1.2
import Hummingbird
import Logging
import Opslag
import ServiceLifecycle

extension App {
    /// Serves until told to stop (SIGTERM, SIGINT), then closes the installation in order.
    /// - Parameter klaar: called with the port once requests are answered.
    package func serve(klaar: @escaping @Sendable (Int) -> Void) async throws {
        // Copies of keys and open files of a command that was cut off stay no longer than to the next start.
        do {
            for place in try databank.resten.ruimOp() { logger.notice("\(Werkmap.melding(place))") }
        } catch let fout as Opslagfout {
            logger.error("\(fout.description)")
        }
        let limits = verbindingsgrenzen()
        let counter = Verbindingsteller()
        let server = Application(
            router: router(),
            server: .http1(configuration: .init(additionalChannelHandlers: [Verbindingswacht(limits, counter)])),
            configuration: ApplicationConfiguration(
                address: .hostname(config.adres, port: config.poort), serverName: nil,
                availableConnectionsDelegate: .maximum(limits.uiterste, logger: logger)),
            services: Self.kamers.flatMap { $0.diensten(self) } + [Naamindexbouw(app: self), Beheersocket(app: self)] + rondes,
            onServerRunning: { channel in klaar(channel.localAddress?.port ?? config.poort) },
            logger: logger)
        do {
            try await server.runService()
        } catch {
            try await databank.sluit()
            throw error
        }
        try await databank.sluit()
    }

    /// Every connection is an open file: with more than the system allows, nobody would be answered at all.
    private func verbindingsgrenzen() -> Verbindingsgrenzen {
        var limits = config.verbindingen
        let room = Bestand.grootsteAantalOpen.map { max(8, ($0 - 200) * 3 / 4) } ?? limits.verbindingen
        if limits.verbindingen > room {
            limits.verbindingen = room
            logger.notice(
                "Hoogstens \(room) verbindingen tegelijk: meer open bestanden staat het systeem dit programma niet toe (LimitNOFILE).")
        }
        return limits
    }

    /// What the installation itself needs done again and again.
    private var rondes: [any Service] {
        [
            // The copy in the database is there also when the place outside cannot be written.
            Rondedienst(naam: "controlepunt", seconden: 600, eerstNa: 600, ookBijStoppen: true, logger: logger) {
                try await zetControlepunt()
            },
            // Once a day; after the start people come first.
            Rondedienst(naam: "veger", seconden: 24 * 3_600, eerstNa: 600, logger: logger) { try await databank.veegSleutels() },
        ]
    }
}

/// Builds the name index in the background; searches until then say that it is being built.
struct Naamindexbouw: Service {
    let app: App

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await app.bouwNaamindex() }
            try await gracefulShutdown()
        } catch is CancellationError {
            // Told to stop while building: nothing of it was to be kept.
        }
    }
}
