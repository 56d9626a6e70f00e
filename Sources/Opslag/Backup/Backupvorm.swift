// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// The neutral form of a backup, the same for both engines (formaten.md, Sealing):
/// preamble (magic 16 ‖ version 1 ‖ installation 16 ‖ salt 32), then frames: length (4) ‖ nonce ‖ ciphertext ‖ tag, AES-256-GCM under
/// a key derived from the backup key and the salt. The additional data binds each frame to its file and to its place in it.
enum Backupvorm {
    static let magie = Array("ANKERPUNT-BACKUP".utf8)
    static let versie: UInt8 = 1
    static let aanhef = 65
    static let grootsteBlok = 256 << 20
    /// Rows are gathered until about this many bytes.
    static let blok = 256 << 10

    /// What a frame holds: its first byte.
    enum Soort: UInt8 { case hoofd = 1, rijen, einde }

    static func aanhef(_ installatie: UUIDv7, salt: [UInt8]) -> [UInt8] { magie + [versie] + installatie.bytes + salt }

    static func sleutel(_ sleutel: Backupsleutel, aanhef: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: sleutel.key, salt: aanhef[33...], info: Array("ankerpunt-backup-1".utf8), outputByteCount: 32)
    }

    static func aad(_ aanhef: [UInt8], _ volgnummer: Int64) -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(aanhef)
        parts.add(volgnummer)
        return parts.bytes
    }

    static func vier(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
    static func getal(_ bytes: some Collection<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    static func fout(_ text: String) -> Opslagfout { .backup(text + " Er is niets gewijzigd; neem een andere back-up.") }
}

/// The first frame: what this backup is of.
package struct Backuphoofd: Codable, Sendable, Equatable {
    package struct Tabel: Codable, Sendable, Equatable {
        package let naam: String
        let kolommen: [String]
    }

    package let moment: Moment
    /// Last line of the journal in it.
    package let regel: Int64
    let ketenhash: [UInt8]
    /// Schema steps that had been taken.
    let migraties: [Int]
    package let tabellen: [Tabel]

    var kop: Ketenkop { Ketenkop(nummer: regel, hash: ketenhash) }
}

/// The last frame: what must have gone before.
struct Backupeinde: Codable, Equatable {
    let aantallen: [Int64]
    /// SHA-256 over the plain text of all frames before it.
    let sha: [UInt8]
}

/// Values one after another, each with its kind; rows follow by the number of columns.
enum Rijvorm {
    static func schrijf(_ value: SQLValue, _ out: inout [UInt8]) {
        switch value {
        case .null: out.append(0)
        case .int(let number): out += [1] + number.bigEndianBytes
        case .real(let number): out += [2] + Int64(bitPattern: number.bitPattern).bigEndianBytes
        case .text(let text): bytes(3, Array(text.utf8), &out)
        case .blob(let blob): bytes(4, blob, &out)
        }
    }

    private static func bytes(_ kind: UInt8, _ part: [UInt8], _ out: inout [UInt8]) {
        out.append(kind)
        out += Backupvorm.vier(part.count)
        out += part
    }

    static func lees(_ bytes: inout ArraySlice<UInt8>) throws -> SQLValue {
        switch try neem(1, &bytes).first {
        case 0: .null
        case 1: .int(try getal(&bytes))
        case 2: .real(Double(bitPattern: UInt64(bitPattern: try getal(&bytes))))
        case 3: .text(String(decoding: try neem(Backupvorm.getal(neem(4, &bytes)), &bytes), as: UTF8.self))
        case 4: .blob(Array(try neem(Backupvorm.getal(neem(4, &bytes)), &bytes)))
        default: throw Backupvorm.fout("De back-up bevat een onbekende waarde.")
        }
    }

    static func neem(_ count: Int, _ bytes: inout ArraySlice<UInt8>) throws -> ArraySlice<UInt8> {
        guard bytes.count >= count else { throw Backupvorm.fout("De back-up houdt midden in een rij op.") }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    private static func getal(_ bytes: inout ArraySlice<UInt8>) throws -> Int64 {
        guard let number = Int64(bigEndianBytes: try neem(8, &bytes)) else { throw Backupvorm.fout("De back-up bevat een onbekend getal.") }
        return number
    }
}
