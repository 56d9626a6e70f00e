// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag

/// A signature of this installation under a text that must be provable later, with the key that signs the checkpoints (Ed25519).
package struct Ondertekening: Sendable, Equatable {
    /// Public key, base64.
    package let sleutel: String
    /// Base64.
    package let handtekening: String

    package init(sleutel: String, handtekening: String) {
        self.sleutel = sleutel
        self.handtekening = handtekening
    }

    private static let kop = "ankerpunt-verklaring-1"

    fileprivate static func bericht(_ tekst: String, _ installatie: UUIDv7) -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(kop)
        parts.add(installatie.bytes)
        parts.add(tekst)
        return parts.bytes
    }

    /// Did this key sign this text for this installation?
    func isEcht(_ tekst: String, _ installatie: UUIDv7) -> Bool {
        guard let bytes = Controlepunt.bytes(sleutel), let signature = Controlepunt.bytes(handtekening) else { return false }
        return Self.klopt(signature, van: bytes, onder: Self.bericht(tekst, installatie))
    }

    /// Is this a signature of that key under these bytes?
    static func klopt(_ handtekening: [UInt8], van sleutel: [UInt8], onder bericht: [UInt8]) -> Bool {
        // Bytes that are no key at all cannot have signed anything.
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: sleutel) else { return false }
        return key.isValidSignature(handtekening, for: bericht)
    }
}

extension LeesTx {
    /// The id of this installation.
    package var installatie: UUIDv7 { sleutelbos.installatie }

    package func onderteken(_ tekst: String) throws -> Ondertekening {
        let key = try sleutelbos.ondertekensleutel()
        let signature = try key.signature(for: Ondertekening.bericht(tekst, installatie))
        return Ondertekening(
            sleutel: Controlepunt.tekst(Array(key.publicKey.rawRepresentation)), handtekening: Controlepunt.tekst(Array(signature)))
    }

    /// Signed here, with the key that signed at that moment, and not changed since?
    /// - Parameter moment: when it was recorded; a key that was replaced before then signs nothing more.
    package func isEcht(_ tekst: String, _ ondertekening: Ondertekening, op moment: Moment) throws -> Bool {
        guard let key = Controlepunt.bytes(ondertekening.sleutel) else { return false }
        return try sleutelbos.isOnzeSleutel(key, op: moment) && ondertekening.isEcht(tekst, installatie)
    }
}
