// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Opslag

/// The other side of the proofs of durability: a small process that a proof may kill, cut off from its disk or starve.
///
///     proefschrijver maak MAP
///     proefschrijver schrijf MAP BEGIN SCHRIJVERS STAPPEN [CONNINFO SCHEMA]
///     proefschrijver controleer
@main
struct Proefschrijver {
    /// A refusal is told and is no crash: a proof that counts crashes must see the difference.
    static func main() async {
        do { try await run() } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run() async throws {
        let args = Array(CommandLine.arguments.dropFirst())
        switch (args.first, args.count) {
        case ("maak", 2): try Proefplek(map: args[1]).maak()
        case ("schrijf", 5), ("schrijf", 7):
            let numbers = args[2...4].compactMap { Int64($0) }
            guard numbers.count == 3, numbers[1] > 0 else { throw uitleg }
            let server = args.count == 7 ? Proefplek.Server(conninfo: args[5], schema: args[6]) : nil
            let work = Schrijfwerk(begin: numbers[0], schrijvers: numbers[1], stappen: numbers[2])
            try await work.run(Proefplek(map: args[1], server: server))
        case ("controleer", 1): try await Controle.run()
        default: throw uitleg
        }
    }

    private static let uitleg = Opslagfout.bezet(
        "proefschrijver maak MAP | schrijf MAP BEGIN SCHRIJVERS STAPPEN [CONNINFO SCHEMA] | controleer")
    static let wie = Handelende.systeem("proefschrijver")

    /// One write per line: what the kernel has, a kill cannot take back.
    static func zeg(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = write(1, bytes, bytes.count)
    }
}

/// One installation of a proof: a folder with `data` and, apart, the keys; with PostgreSQL its database too.
struct Proefplek: Sendable {
    struct Server: Sendable {
        let conninfo: String
        let schema: String
    }

    let map: String
    var server: Server?
    static let tabel = Feitentabel("schrijfproef")
    private var sleutelbos: String { map + "/apart/sleutelbos" }
    private var hoofdsleutel: String { map + "/apart/hoofdsleutel" }

    func maak() throws {
        try FileManager.default.createDirectory(atPath: map + "/apart", withIntermediateDirectories: true)
        let key = Hoofdsleutel.nieuw()
        try key.schrijf(naar: hoofdsleutel)
        let id = UUIDv7(moment: Self.klok.nu(), random: (0..<10).map { _ in UInt8.random(in: 0...255) })
        try Sleutelbos.maak(path: sleutelbos, hoofdsleutel: key, installatie: id)
    }

    func open() async throws -> Databank {
        let bos = try Sleutelbos.open(path: sleutelbos, hoofdsleutel: .lees(van: hoofdsleutel))
        let opzet = Databank.Opzet(
            migraties: [Migratie(1, "schrijfproef", sql: Feitenschema.tabel("schrijfproef"))], feitentabellen: [Self.tabel])
        guard let server else { return try await .open(map: map + "/data", sleutelbos: bos, opzet: opzet, klok: Self.klok) }
        return try await .open(
            postgres: server.conninfo, schema: server.schema, map: map + "/data", sleutelbos: bos, opzet: opzet, klok: Self.klok)
    }

    static let klok = Klok { Moment(micros: Int64(Date().timeIntervalSince1970 * 1e6)) }
}

struct Schrijfproef: Feitinhoud {
    static let soort = "schrijfproef"
    var nummer: Int64
    var open: Opencodes { Opencodes(nummer: nummer) }
}
