// SPDX-License-Identifier: EUPL-1.2
import Crypto
import CryptoExtras
import Foundation
import Grondslag

/// How a pack and the notes made with it are sealed: AES-256-GCM under a key that PBKDF2-HMAC-SHA256 makes of the words, because that is
/// what a browser can do without code of others (docs/besluiten/024-keukentafel-zonder-bereik.md).
struct Meezegel: Sendable {
    /// OWASP 2023 for PBKDF2 with SHA-256. The words alone are 70 bits; this makes every guess 600,000 times dearer.
    static let ronden = 600_000

    let sleutel: [UInt8]

    init(sleutel: [UInt8]) { self.sleutel = sleutel }

    init(woorden: [String], zout: [UInt8], ronden: Int = ronden) throws {
        sleutel = try KDF.Insecure.PBKDF2.deriveKey(
            from: Array(Meewoorden.genormaliseerd(woorden).utf8), salt: zout, using: .sha256, outputByteCount: 32, rounds: ronden
        ).withUnsafeBytes { Array($0) }
    }

    /// What the seal of a pack is bound to: which pack, and until when it may be opened.
    static func bijPak(_ pak: UUIDv7, tot: Moment) -> String { "ankerpunt-mee-1|pak|\(pak.hex)|\(tot.micros / 1_000_000)" }

    /// What the seal of a note is bound to: its pack, its number on the device, and which version of it.
    static func bijNotitie(_ pak: UUIDv7, _ nummer: String, revisie: Int) -> String {
        "ankerpunt-mee-1|notitie|\(pak.hex)|\(nummer)|\(revisie)"
    }

    /// Nonce (12) ‖ ciphertext ‖ tag (16), as WebCrypto reads it.
    func sluit(_ bytes: [UInt8], bij: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: SymmetricKey(data: sleutel), authenticating: Array(bij.utf8))
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// nil: made with another key, bound to something else, or damaged.
    func open(_ bytes: [UInt8], bij: String) -> [UInt8]? {
        // Every cause is the same answer to who sent it: this does not belong to this pack.
        guard let box = try? AES.GCM.SealedBox(combined: bytes),
            // As above.
            let plain = try? AES.GCM.open(box, using: SymmetricKey(data: sleutel), authenticating: Array(bij.utf8))
        else { return nil }
        return Array(plain)
    }
}
