// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import GRDB
import Grondslag
import Synchronization

/// The master keys that a sleutelbos knows, by generation. While one is being replaced there are two.
struct Hoofdsleutels: Sendable {
    /// The generation that wraps the keys of the installation, and every key that does not say another.
    var huidig: Int64
    /// What was replaced while we ran stays in memory: a reader may hold a row of before.
    var sleutels: [Int64: SymmetricKey]
    var opvolger: Int64?
    var isBezig = false

    init(huidig: Int64, sleutels: [Int64: SymmetricKey]) {
        self.huidig = huidig
        self.sleutels = sleutels
    }

    mutating func neemOpvolger(_ key: SymmetricKey) {
        sleutels[huidig + 1] = key
        opvolger = huidig + 1
    }
}

/// What a replacement of the master key did.
package struct Sleutelvervanging: Sendable, Equatable {
    /// Keys that were wrapped anew in this run; those of an interrupted run before it are not counted.
    package let aantal: Int
    package let generatie: Int64
    /// Where the old master key lies now.
    package let oud: String
}

/// The moments of a replacement at which it may stop for ever: a test stops at each.
package enum Vervangstap: Sendable, Equatable { case geschreven, begonnen, omgezet(Int), afgerond, opzij, klaar }

/// Replacing the master key. The sleutelbos stays in use; no sealed value is touched, only the wrapping of the keys.
extension Sleutelbos {
    private static let opEenKeer = 1_000

    /// Replaces the master key by a new one, or goes on where it was cut off.
    ///
    /// The new key is written beside the old; rows are wrapped anew, some hundreds in a transaction; the last transaction makes the new
    /// key the one that opens. Then the old one is put aside under another name.
    /// - Parameter na: called after each durable step.
    package func vervangHoofdsleutel(
        pad: String, na: (Vervangstap) throws -> Void = { _ in }
    ) async throws -> Sleutelvervanging {
        guard
            hoofdsleutels.withLock({ keys in
                defer { keys.isBezig = true }
                return !keys.isBezig
            })
        else { throw Opslagfout.bezet("De hoofdsleutel wordt al vervangen. Wacht tot dat klaar is.") }
        defer { hoofdsleutels.withLock { $0.isBezig = false } }
        let plek = Hoofdsleutelplek(pad)
        if try !isAfgerond(plek) {
            try begin(plek, na)
            let count = try await zetAllesOm(na)
            try rondAf()
            try na(.afgerond)
            return try legWeg(plek, count, na)
        }
        return try legWeg(plek, 0, na)
    }

    /// Is a replacement under way, or cut off?
    package var wordtVervangen: Bool { hoofdsleutels.withLock { $0.opvolger != nil } }

    /// The key of a generation.
    func hoofdsleutel(_ generatie: Int64) throws -> SymmetricKey {
        guard let key = hoofdsleutels.withLock({ $0.sleutels[generatie] }) else {
            throw Opslagfout.sleutel(
                "Een sleutel in de sleutelbos ligt onder een andere hoofdsleutel. Zet de back-up van de sleutelbos terug.")
        }
        return key
    }

    /// What a new key is wrapped with: the successor, once there is one.
    func hoofdsleutelVoorNieuw() throws -> (Int64, SymmetricKey) {
        let generatie = hoofdsleutels.withLock { $0.opvolger ?? $0.huidig }
        return (generatie, try hoofdsleutel(generatie))
    }

    /// What is known in memory is what the file says: another process may have replaced the master key, and a key wrapped with the one
    /// of before would never open again.
    func eisZelfdeGeneratie(_ db: Database) throws {
        let (huidig, opvolger) = hoofdsleutels.withLock { ($0.huidig, $0.opvolger) }
        guard try Self.generatie(db) == huidig, try (Self.kenmerk(db, "proef.nieuw") != nil) == (opvolger != nil) else {
            throw Opslagfout.sleutel(
                "De hoofdsleutel is intussen door een ander proces vervangen. Er is niets bewaard; start dit proces opnieuw.")
        }
    }

    /// Everything is wrapped with the successor already; only the files were not renamed yet.
    private func isAfgerond(_ plek: Hoofdsleutelplek) throws -> Bool {
        let (key, bezig) = hoofdsleutels.withLock { ($0.sleutels[$0.huidig], $0.opvolger != nil) }
        guard !bezig, FileManager.default.fileExists(atPath: plek.nieuw) else { return false }
        return try Hoofdsleutel.lees(van: plek.nieuw).key == key
    }

    private func begin(_ plek: Hoofdsleutelplek, _ na: (Vervangstap) throws -> Void) throws {
        if !FileManager.default.fileExists(atPath: plek.nieuw) { try plek.schrijfOpvolger() }
        let next = try Hoofdsleutel.lees(van: plek.nieuw).key
        if let generatie = hoofdsleutels.withLock({ $0.opvolger }) {
            guard try hoofdsleutel(generatie) == next else {
                throw Opslagfout.sleutel("\(plek.nieuw) is niet de nieuwe hoofdsleutel waarmee is begonnen. Leg die terug.")
            }
            return
        }
        try na(.geschreven)
        let (installatie, key) = (installatie, next)
        try inEenKeer { db in
            try Self.zet(db, "proef.nieuw", Zegel.sluit(Self.proef, key: key, aad: Self.kenmerkAAD(installatie, "proef.nieuw")))
        } daarna: {
            $0.neemOpvolger(key)
        }
        try na(.begonnen)
    }

    private func zetAllesOm(_ na: (Vervangstap) throws -> Void) async throws -> Int {
        let (generatie, master) = try hoofdsleutelVoorNieuw()
        var done = 0
        var last = Data()
        while let next = try zetOm(na: last, naar: generatie, master) {
            last = next.laatste
            done += next.aantal
            try na(.omgezet(done))
            await Task.yield()
        }
        return done
    }

    /// Wraps the next rows anew, in one transaction; nil when there are none.
    private func zetOm(na last: Data, naar generatie: Int64, _ master: SymmetricKey) throws -> (laatste: Data, aantal: Int)? {
        try pool.write { db in
            let rows = try Row.fetchAll(
                db,
                sql:
                    "SELECT houder, versie, verpakt FROM sleutel WHERE houder > ? AND versie <> ? AND \(Self.levend) ORDER BY houder LIMIT ?",
                arguments: [last, generatie, Self.opEenKeer])
            for row in rows {
                let bytes: Data = row["houder"]
                guard let houder = UUIDv7(bytes: [UInt8](bytes)) else { throw Opslagfout.sleutel("De sleutelbos is beschadigd.") }
                let key = try Zegel.open([UInt8](row["verpakt"] as Data), key: hoofdsleutel(row["versie"]), aad: sleutelAAD(houder))
                try db.execute(
                    sql: "UPDATE sleutel SET versie = ?, verpakt = ? WHERE houder = ?",
                    arguments: [generatie, Data(Zegel.sluit(key, key: master, aad: sleutelAAD(houder))), bytes])
            }
            return rows.last.map { ($0["houder"] as Data, rows.count) }
        }
    }

    /// The last transaction: keys of the installation and the key-check value. From here on the old key opens nothing.
    private func rondAf() throws {
        let (generatie, master) = try hoofdsleutelVoorNieuw()
        let before = try hoofdsleutel(generatie - 1)
        try inEenKeer { db in
            let left = "SELECT COUNT(*) FROM sleutel WHERE versie <> ? AND \(Self.levend)"
            guard try Int.fetchOne(db, sql: left, arguments: [generatie]) == 0 else {
                throw Opslagfout.sleutel("Niet alle sleutels zijn omgezet. Start de opdracht opnieuw.")
            }
            for name in try String.fetchAll(db, sql: "SELECT naam FROM kenmerk") where !Self.openKenmerken.contains(name) {
                let aad = Self.kenmerkAAD(installatie, name)
                guard let wrapped = try Self.kenmerk(db, name) else { continue }
                try Self.zet(db, name, Zegel.sluit(Zegel.open(wrapped, key: before, aad: aad), key: master, aad: aad))
            }
            try Self.zet(db, "proef", Zegel.sluit(Self.proef, key: master, aad: Self.kenmerkAAD(installatie, "proef")))
            try Self.zet(db, "generatie", generatie.bigEndianBytes)
            try db.execute(sql: "DELETE FROM kenmerk WHERE naam = 'proef.nieuw'")
        } daarna: {
            $0.huidig = generatie
            $0.opvolger = nil
        }
        // What was wrapped with the old key leaves the file: the number of the new one may be longer, and then rows moved.
        try Self.herschrijf(pool)
    }

    private func legWeg(_ plek: Hoofdsleutelplek, _ aantal: Int, _ na: (Vervangstap) throws -> Void) throws -> Sleutelvervanging {
        let generatie = hoofdsleutels.withLock { $0.huidig }
        if FileManager.default.fileExists(atPath: plek.pad) { try plek.hernoem(plek.pad, plek.oud(generatie - 1)) }
        try na(.opzij)
        try plek.hernoem(plek.nieuw, plek.pad)
        try na(.klaar)
        return Sleutelvervanging(aantal: aantal, generatie: generatie, oud: plek.oud(generatie - 1))
    }

    /// A transaction and what must be known in memory from then on, before any other write.
    private func inEenKeer(_ werk: (Database) throws -> Void, daarna: (inout Hoofdsleutels) -> Void) throws {
        try pool.writeWithoutTransaction { db in
            try db.inTransaction {
                try werk(db)
                return .commit
            }
            hoofdsleutels.withLock { daarna(&$0) }
        }
    }
}
