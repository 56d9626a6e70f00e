// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// Reads a backup from begin to end, one frame in memory. Every departure from the form is an error that says nothing was changed.
struct Backuplezer {
    let installatie: UUIDv7
    private let file: FileHandle
    private let aanhef: [UInt8]
    private let key: SymmetricKey
    private var volgnummer: Int64 = 0
    private var sha = SHA256()

    init(path: String, sleutel: Backupsleutel) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Backupvorm.fout("De back-up \(path) is er niet of is niet te lezen.")
        }
        self.file = file
        let start = [UInt8](try file.read(upToCount: Backupvorm.aanhef) ?? Data())
        guard start.count == Backupvorm.aanhef, Array(start[0..<16]) == Backupvorm.magie else {
            throw Backupvorm.fout("\(path) is geen back-up van Ankerpunt.")
        }
        guard start[16] == Backupvorm.versie else { throw Backupvorm.fout("\(path) is gemaakt door een andere versie van Ankerpunt.") }
        guard let installatie = UUIDv7(bytes: Array(start[17..<33])) else { throw Backupvorm.fout("\(path) is beschadigd.") }
        self.installatie = installatie
        aanhef = start
        key = Backupvorm.sleutel(sleutel, aanhef: start)
    }

    /// Reads and proves the whole file, and does nothing with it.
    static func controleer(path: String, sleutel: Backupsleutel) throws -> (installatie: UUIDv7, hoofd: Backuphoofd) {
        var reader = try Backuplezer(path: path, sleutel: sleutel)
        let hoofd = try reader.hoofd()
        try reader.rijen(hoofd) { _, _ in }
        return (reader.installatie, hoofd)
    }

    mutating func hoofd() throws -> Backuphoofd {
        let (soort, content) = try blok()
        guard soort == .hoofd else { throw Backupvorm.fout("De back-up begint niet met zijn hoofd.") }
        return try JSONDecoder().decode(Backuphoofd.self, from: Data(content))
    }

    /// Gives every row with the index of its table, then proves counts, hash and end.
    mutating func rijen(_ hoofd: Backuphoofd, _ body: (Int, [SQLValue]) throws -> Void) throws {
        var counts = hoofd.tabellen.map { _ in Int64(0) }
        while true {
            let before = Array(sha.finalize())
            let (soort, content) = try blok()
            switch soort {
            case .hoofd: throw Backupvorm.fout("De back-up heeft twee hoofden.")
            case .rijen: try rijen(content, hoofd, &counts, body)
            case .einde: return try einde(content, counts, before)
            }
        }
    }

    private func rijen(
        _ content: ArraySlice<UInt8>, _ hoofd: Backuphoofd, _ counts: inout [Int64], _ body: (Int, [SQLValue]) throws -> Void
    ) throws {
        var bytes = content
        let table = Backupvorm.getal(try Rijvorm.neem(4, &bytes))
        let count = Backupvorm.getal(try Rijvorm.neem(4, &bytes))
        guard table < hoofd.tabellen.count else { throw Backupvorm.fout("De back-up noemt een onbekende tabel.") }
        for _ in 0..<count {
            try body(table, try hoofd.tabellen[table].kolommen.map { _ in try Rijvorm.lees(&bytes) })
        }
        guard bytes.isEmpty else { throw Backupvorm.fout("De back-up bevat meer dan hij zegt.") }
        counts[table] += Int64(count)
    }

    private func einde(_ content: ArraySlice<UInt8>, _ counts: [Int64], _ sha: [UInt8]) throws {
        let einde = try JSONDecoder().decode(Backupeinde.self, from: Data(content))
        guard einde == Backupeinde(aantallen: counts, sha: sha) else { throw Backupvorm.fout("De back-up is niet volledig.") }
        guard try file.read(upToCount: 1)?.isEmpty ?? true else { throw Backupvorm.fout("Achter de back-up staat nog iets.") }
    }

    private mutating func blok() throws -> (Backupvorm.Soort, ArraySlice<UInt8>) {
        let size = Backupvorm.getal(try neem(4))
        guard (28...Backupvorm.grootsteBlok).contains(size) else { throw Backupvorm.fout("De back-up is beschadigd.") }
        let sealed = try neem(size)
        let plain: [UInt8]
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: sealed[0..<12]), ciphertext: sealed[12..<(size - 16)], tag: sealed[(size - 16)...])
            plain = [UInt8](try AES.GCM.open(box, using: key, authenticating: Backupvorm.aad(aanhef, volgnummer)))
        } catch {
            throw Backupvorm.fout(
                volgnummer == 0 ? "Deze back-upsleutel past niet, of de back-up is beschadigd." : "De back-up is beschadigd.")
        }
        volgnummer += 1
        sha.update(data: plain)
        guard let first = plain.first, let soort = Backupvorm.Soort(rawValue: first) else {
            throw Backupvorm.fout("De back-up is beschadigd.")
        }
        return (soort, plain.dropFirst())
    }

    private func neem(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            guard let part = try file.read(upToCount: count - bytes.count), !part.isEmpty else {
                throw Backupvorm.fout("De back-up is afgebroken.")
            }
            bytes += part
        }
        return bytes
    }
}
