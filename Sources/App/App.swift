// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Hummingbird
import Kern
import Logging
import Opslag

/// The whole program, wired. Server, command line, storybook and tests call `App.build` with different arguments.
package struct App: Sendable {
    package let databank: Databank
    package let config: Config
    let web: Web
    let naamindex: Naamindex
    let logger: Logger
    /// One round of the post at a time.
    let postbeurt = Postbeurt()

    /// The rooms, in their order: one may use those before it, never those after it.
    static var kamers: [any Kamer.Type] {
        [
            WebKamer.self, BeheerKamer.self, GezinKamer.self, InkoopKamer.self, ToegangKamer.self, AnalyseKamer.self, PlanKamer.self,
            BesluitKamer.self, InzetKamer.self, BerichtenverkeerKamer.self, DossierKamer.self, MonitorKamer.self, KaartKamer.self,
        ]
    }

    /// Every form of every room.
    package static var formulieren: Formulierlijst { Formulierlijst(kamers.flatMap { $0.formulieren }) }

    package static var opzet: Databank.Opzet {
        Databank.Opzet(
            migraties: kamers.flatMap { $0.migraties }, feitentabellen: kamers.flatMap { $0.feitentabellen },
            projecties: kamers.flatMap { $0.projecties }, uitgezonderd: Set(kamers.flatMap { $0.afgeleid }),
            zegeltabellen: kamers.flatMap { $0.zegeltabellen }, momenttabellen: kamers.flatMap { $0.momenttabellen },
            haken: kamers.compactMap { $0.vernietiging })
    }

    /// With the place of the signed list of destructions.
    package static func opzet(_ config: Config) -> Databank.Opzet {
        var opzet = Self.opzet
        opzet.vernietigingslijst = config.vernietigingslijst
        return opzet
    }

    /// Wires everything over an opened installation.
    package static func build(config: Config, databank: Databank, logger: Logger) -> App {
        let bord = Instellingenbord {
            try await databank.lees(als: .systeem("portier"), doel: .beheer, handeling: "instellingen.inzien") { tx in
                try InstellingStore.gezet(tx)
            }
        }
        let web = Web(
            databank: databank, sessies: Sessies(), config: config, menu: Menu.regels, instellingen: bord, formulieren: formulieren,
            logger: logger)
        return App(databank: databank, config: config, web: web, naamindex: Naamindex(), logger: logger)
    }

    /// All routes of all rooms.
    func routes() -> Routetabel {
        let table = Routetabel(web: web)
        for kamer in Self.kamers { kamer.add(to: table, self) }
        return table
    }

    package func router() -> Router<WebContext> { routes().router }

    /// Opens the installation that the config names and wires everything over it.
    package static func open(_ config: Config, klok: Klok = .systeem, logger: Logger) async throws -> App {
        build(config: config, databank: try await openInstallatie(config, klok: klok), logger: logger)
    }

    /// Opens the installation that the config names: keys first, then the lock, then the database.
    package static func openInstallatie(_ config: Config, klok: Klok = .systeem) async throws -> Databank {
        try controleerRegisters()
        let sleutelbos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel, alsEnige: true)
        guard let postgres = config.postgres else {
            return try await Databank.open(map: config.map, sleutelbos: sleutelbos, opzet: opzet(config), klok: klok)
        }
        return try await Databank.open(postgres: postgres, map: config.map, sleutelbos: sleutelbos, opzet: opzet(config), klok: klok)
    }

    /// Kaders and code tables are read whole or not at all: with a fault in them nothing is opened.
    private static func controleerRegisters() throws {
        _ = try Kaderregister.vanProgramma()
        _ = try Productcodes.vanProgramma()
        _ = try Gemeenten.vanProgramma()
        _ = try Interventiebestand.vanProgramma(demo: true)
    }

    /// Makes the keys of a new installation. Refuses when there are any.
    package static func maakInstallatie(_ config: Config) throws {
        let folders = [config.sleutelbos, config.hoofdsleutel].map(Bestand.map(van:))
        for path in [config.map] + folders where !path.isEmpty {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        let hoofdsleutel = Hoofdsleutel.nieuw()
        try hoofdsleutel.schrijf(naar: config.hoofdsleutel)
        let id = UUIDv7(moment: Klok.systeem.nu(), random: Toeval.bytes(10))
        try Sleutelbos.maak(path: config.sleutelbos, hoofdsleutel: hoofdsleutel, installatie: id)
    }

    /// Fills the name index from sealed rows, as a named system actor: in short reads, so that the log of the database can be emptied
    /// meanwhile, and resting as long as it works, since people come first.
    package func bouwNaamindex(perKeer: Int = 2_000) async throws {
        var last: UUIDv7?
        repeat {
            let start = ContinuousClock.now
            let from = last
            let stretch = try await databank.lees(als: .systeem("naamindex"), doel: .beheer) { tx in
                var found: [(ID<Persoon>, Naamindex.Bekende?)] = []
                let next = try PersoonStore.alleNamen(na: from, hoogstens: perKeer, tx) { found.append(($0, $1)) }
                return (namen: found, verder: next)
            }
            naamindex.lees(stretch.namen)
            last = stretch.verder
            if last != nil { try await Task.sleep(for: ContinuousClock.now - start) }
        } while last != nil
        naamindex.isGelezen()
    }
}

extension Klok {
    /// The clock of the machine: the one place where "now" comes from.
    package static let systeem = Klok { Moment(micros: Int64(Date().timeIntervalSince1970 * 1e6)) }
}
