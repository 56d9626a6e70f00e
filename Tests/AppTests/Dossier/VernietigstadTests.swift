// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

/// A whole town grows old: files of three years, some written in again later, some under a duty to keep. Twenty years on exactly what
/// must go goes, round after round by two people, and of what went no key lies anywhere any more. In full over a hundred thousand files.
@Suite("Een stad ouder dan de bewaartermijn: precies wat weg moet, en geen sleutel blijft (Jeugdwet 7.3.8)")
struct VernietigstadTests {
    private static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil
    private static let dossiers = isVoluit ? 100_000 : 120
    private static let perKeer = isVoluit ? 500 : 12
    /// Between two fillings, so that the town is made in about three years.
    private static let dagenErtussen = isVoluit ? 5 : 110

    /// What the test itself wrote down: the last change of each file, and which are kept.
    private struct Stad: Sendable {
        var laatst: [ID<Dossier>: Datum] = [:]
        var bewaard: Set<ID<Dossier>> = []

        /// Twenty full years after the last change have passed, and nothing keeps it.
        func weg(op dag: Datum) -> Set<ID<Dossier>> {
            Set(laatst.filter { dossier, last in last.plus(jaren: 20) < dag && !bewaard.contains(dossier) }.keys)
        }
    }

    private static func alle(_ app: Proefapp) async throws -> [ID<Dossier>] {
        try await app.lees { tx in try tx.query("SELECT id FROM dossier ORDER BY id").map { try $0.id("id") } }
    }

    /// Fills the town, a few files at a time, each time some days later.
    private static func vul(_ app: Proefapp) async throws -> Stad {
        var town = Stad()
        for made in stride(from: perKeer, through: dossiers, by: perKeer) {
            try await Lastvulling.vul(app.app, dossiers: made, perKeer: perKeer)
            for file in try await alle(app).suffix(perKeer) { town.laatst[file] = app.vandaag }
            app.klok.vooruit(dagen: dagenErtussen)
        }
        return town
    }

    /// A tenth is written in again, in three different years; a fiftieth must be kept.
    private static func leef(_ town: inout Stad, _ app: Proefapp) async throws {
        var chance = Toeval(zaad: 7_308, nummer: 0)
        for _ in 0..<3 {
            app.klok.vooruit(dagen: 400)
            let some = town.laatst.keys.sorted().filter { _ in chance.kans(0.035) }
            try await app.schrijf { tx in
                for file in some {
                    let child = try DossierStore.lijnen(file, tx).compactMap(\.jeugdige).first
                    let note = Contactnotitie(
                        contactsoort: .telefoon, datum: tx.vandaag, over: [child].compactMap(\.self), gezegd: "Belde.")
                    try GezinStore.noteer(note, .geheel(file, tx), tx)
                }
            }
            for file in some { town.laatst[file] = app.vandaag }
        }
        let kept = town.laatst.keys.sorted().filter { _ in chance.kans(0.02) }
        try await app.schrijf { tx in
            for file in kept {
                let duty = Bewaarplicht(
                    reden: .rechtszaak, toelichting: "Zaak 9", sinds: tx.vandaag, herzienOp: tx.vandaag.plus(jaren: 30))
                try BeschermingStore.legVast(duty, .geheel(file, tx), van: tx.vandaag, tx)
            }
        }
        town.bewaard = Set(kept)
    }

    /// Rounds by two people until nothing is over any more.
    /// - Returns: how many rounds it took.
    private static func vernietig(_ app: Proefapp) async throws -> Int {
        for round in 0..<1_000 {
            guard let made = try await app.als(.wim).post(BewaarURL.rondes).naar else { return round }
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            try await app.app.werkRondesAf()
        }
        throw Afwijzing.nietMogelijk("Er komt geen einde aan de rondes.")
    }

    private static func levend(_ app: Proefapp) async throws -> Set<ID<Dossier>> {
        let files = try await alle(app)
        return try await app.lees { tx in Set(try files.filter { try !DossierStore.levend($0, tx).isEmpty }) }
    }

    /// Everybody and every line a file holds keys for, file by file.
    private static func houders(_ app: Proefapp) async throws -> [ID<Dossier>: Set<UUIDv7>] {
        let files = try await alle(app)
        return try await app.lees { tx in
            try Dictionary(
                uniqueKeysWithValues: files.map { file in
                    let people = try GezinStore.deelnemers(file, tx).map(\.raw)
                    return (file, Set(people).union(try DossierStore.lijnen(file, tx).map(\.id.raw)))
                })
        }
    }

    /// The wrapped keys as they stand in the sleutelbos, and what of them its files still hold byte for byte: free pages and log too.
    private static func verpakt(_ houders: Set<UUIDv7>, _ app: Proefapp) throws -> [[UInt8]] {
        try app.databank.sleutelbos.verpakt().filter { houders.contains($0.key) }.map(\.value)
    }

    private static func teruggevonden(_ sleutels: [[UInt8]], _ app: Proefapp) throws -> Int {
        let folder = URL(fileURLWithPath: app.app.config.sleutelbos).deletingLastPathComponent()
        let bytes = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).reduce(into: Data()) {
            all, file in
            all += (try? Data(contentsOf: file)) ?? Data()
        }
        var ends = Set<UInt64>()
        for key in sleutels { ends.insert(Self.woord(key.suffix(8))) }
        var window: UInt64 = 0, found = 0
        for byte in bytes {
            window = window << 8 | UInt64(byte)
            if ends.contains(window) { found += 1 }
        }
        return found
    }

    private static func woord(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    @Test("Alle rondes: de verzameling klopt op het dossier af, de sleutels zijn weg, ook na herstel van een oudere back-up")
    func stad() async throws {
        try await withApp { app in
            var town = try await Self.vul(app)
            try await Self.leef(&town, app)
            let before = try await Self.houders(app), key = Backupsleutel.nieuw(), copy = app.map + "/backup"
            // Eighteen months into the three years of the filling, and twenty years further.
            app.klok.zet(Moment(begin: Proefklok.begin.datum.plus(jaren: 20).plus(dagen: 550)).plus(seconden: 36_000))
            let gone = town.weg(op: app.vandaag), files = Set(town.laatst.keys)
            #expect(!gone.isEmpty && gone.count < files.count - town.bewaard.count)
            let holders = gone.reduce(into: Set<UUIDv7>()) { $0.formUnion(before[$1] ?? []) }
            let wrapped = try Self.verpakt(holders, app)
            #expect(wrapped.count >= gone.count * 3, "van elk dossier een lijn en twee mensen")
            #expect(try Self.teruggevonden(wrapped, app) >= wrapped.count, "vooraf staan zij er")
            try await app.databank.backup(naar: copy, sleutel: key)

            let rounds = try await Self.vernietig(app)
            #expect(rounds >= 1)
            #expect(try await Self.levend(app) == files.subtracting(gone))
            let left = try app.databank.sleutelbos.houders()
            #expect(left.isDisjoint(with: holders), "geen sleutel van wie weg is")
            for file in files.subtracting(gone) { #expect(!left.isDisjoint(with: before[file] ?? []), "wie blijft, blijft leesbaar") }
            #expect(try Self.teruggevonden(wrapped, app) == 0, "ook niet in vrije bladzijden of het logboek van de sleutelbos")
            #expect(try await app.databank.verifieer().klopt)
            try await Self.herstel(copy, key, app, verwacht: files.subtracting(gone))
        }
    }

    /// An older copy put back elsewhere: what went is gone there too.
    private static func herstel(_ kopie: String, _ sleutel: Backupsleutel, _ app: Proefapp, verwacht: Set<ID<Dossier>>) async throws {
        let config = app.app.config
        let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutel: try Hoofdsleutel.lees(van: config.hoofdsleutel))
        let restored = try await Databank.herstel(
            van: kopie, sleutel: sleutel, naar: app.map + "/hersteld", sleutelbos: bos, opzet: App.opzet(config), klok: app.klok.klok,
            Herstelwens(na: App.herstelHook))
        let living: Set<ID<Dossier>> = try await restored.lees(als: .systeem("proef"), doel: .beheer) { tx in
            let files: [ID<Dossier>] = try tx.query("SELECT id FROM dossier").map { try $0.id("id") }
            return Set(try files.filter { try !DossierStore.levend($0, tx).isEmpty })
        }
        #expect(living == verwacht)
        try await restored.sluit()
    }
}
