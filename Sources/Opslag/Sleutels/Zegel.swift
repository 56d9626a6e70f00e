// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// What a sealed value is bound to. Moved to another record, field or holder it no longer opens.
package struct Zegelplaats: Sendable {
    let sleutelhouder: UUIDv7
    /// Stable id of the field, never a table name.
    let veld: String
    let record: UUIDv7
    let versie: Int

    package init(sleutelhouder: UUIDv7, veld: String, record: UUIDv7, versie: Int = 1) {
        self.sleutelhouder = sleutelhouder
        self.veld = veld
        self.record = record
        self.versie = versie
    }
}

/// AES-256-GCM in the one format: format (1) ‖ key version (4) ‖ nonce (12) ‖ ciphertext ‖ tag (16).
enum Zegel {
    static let format: UInt8 = 1

    static func sluit(_ plain: [UInt8], key: SymmetricKey, versie: UInt32 = 1, aad: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: key, authenticating: aad)
        // Nonce, ciphertext and tag; only a nonce of another length than ours has no such form.
        guard let combined = box.combined else { throw Opslagfout.sleutel("Een gegeven is niet te verzegelen.") }
        var bytes: [UInt8] = [format]
        bytes.reserveCapacity(5 + combined.count)
        withUnsafeBytes(of: versie.bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: combined)
        return bytes
    }

    /// The key version of a sealed value; nil when it is none.
    static func versie(_ bytes: [UInt8]) -> UInt32? {
        guard bytes.count >= 33, bytes[0] == format else { return nil }
        return bytes[1..<5].reduce(0) { ($0 << 8) | UInt32($1) }
    }

    /// - Parameter versie: the key version it must have; only particulars of the journal have another than 1.
    static func open(_ bytes: [UInt8], key: SymmetricKey, versie: UInt32 = 1, aad: [UInt8]) throws -> [UInt8] {
        guard Self.versie(bytes) == versie else {
            throw Opslagfout.sleutel("Een verzegeld gegeven heeft een onbekende vorm.")
        }
        let box = try AES.GCM.SealedBox(combined: bytes[5...])
        return [UInt8](try AES.GCM.open(box, using: key, authenticating: aad))
    }

    static func aad(installatie: UUIDv7, _ plaats: Zegelplaats) -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(installatie.bytes)
        parts.add(plaats.sleutelhouder.bytes)
        parts.add(plaats.veld)
        parts.add(plaats.record.bytes)
        parts.add(Int64(plaats.versie))
        return parts.bytes
    }
}
