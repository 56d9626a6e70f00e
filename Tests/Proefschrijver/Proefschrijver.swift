// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Opslag

/// Writes and reads without end, and says on standard output what was acknowledged, until it is killed.
/// `S n` is a durable write of number n, `L id` a read about dossier id whose journal line is durable.
/// Arguments: data folder, sleutelbos, master key, start number, and for PostgreSQL its conninfo and schema.
@main
struct Proefschrijver {
    static func main() async throws {
        let args = CommandLine.arguments
        guard args.count >= 5, let start = Int64(args[4]) else {
            throw Opslagfout.bezet("proefschrijver MAP SLEUTELBOS HOOFDSLEUTEL BEGIN")
        }
        let bos = try Sleutelbos.open(path: args[2], hoofdsleutel: .lees(van: args[3]))
        let opzet = Databank.Opzet(
            migraties: [Migratie(1, "schrijfproef", sql: Feitenschema.tabel("schrijfproef"))], feitentabellen: [Feitentabel("schrijfproef")]
        )
        let databank =
            if args.count == 7 {
                try await Databank.open(postgres: args[5], schema: args[6], map: args[1], sleutelbos: bos, opzet: opzet, klok: klok)
            } else {
                try await Databank.open(map: args[1], sleutelbos: bos, opzet: opzet, klok: klok)
            }
        zeg("KLAAR")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<16 { group.addTask { try await schrijf(databank, vanaf: start + Int64(writer)) } }
            try await group.waitForAll()
        }
    }

    static let klok = Klok { Moment(micros: Int64(Date().timeIntervalSince1970 * 1e6)) }
    static let wie = Handelende.systeem("proefschrijver")

    private static func schrijf(_ databank: Databank, vanaf start: Int64) async throws {
        for number in stride(from: start, to: Int64.max, by: 16) {
            let dossier = try await databank.schrijf(als: wie, doel: .beheer) { tx in
                let dossier = tx.nieuwID(Dossier.self)
                let plek = Plek(dossier: dossier, lijn: tx.nieuwID())
                try tx.teken(Schrijfproef(nummer: number), op: plek, in: Feitentabel("schrijfproef"))
                return dossier
            }
            zeg("S \(number)")
            _ = try await databank.lees(als: wie, doel: .beheer) { tx in
                try tx.feiten(in: Feitentabel("schrijfproef"), dossier: dossier).alle(Schrijfproef.self)
            }
            zeg("L \(dossier.hex)")
        }
    }

    /// One write per line: what the kernel has, a kill cannot take back.
    private static func zeg(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = write(1, bytes, bytes.count)
    }
}

struct Schrijfproef: Feitinhoud {
    static let soort = "schrijfproef"
    var nummer: Int64
    var open: Opencodes { Opencodes(nummer: nummer) }
}
