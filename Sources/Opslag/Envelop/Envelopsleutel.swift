// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation

/// The private half of a pair: who holds it can open what was sealed for them, without this system. It never lies on the server.
package struct Envelopsleutel: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey
    private static let kop = "ankerpunt-envelopsleutel-1"

    package static func nieuw() -> Envelopsleutel { Envelopsleutel(key: Curve25519.KeyAgreement.PrivateKey()) }

    /// The half that seals; it may be known to everybody.
    package var openbaar: OpenbareSleutel { OpenbareSleutel(key: key.publicKey) }

    /// Writes the key, readable by the owner only; never over an existing file.
    package func schrijf(naar path: String) throws {
        try Sleutelbestand.schrijf(SymmetricKey(data: key.rawRepresentation), kop: Self.kop, naar: path)
    }

    package static func lees(van path: String) throws -> Envelopsleutel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Opslagfout.sleutel("De sleutel \(path) is er niet of is niet te lezen. Geef het juiste pad.")
        }
        guard let raw = Sleutelbestand.lees(data, kop: kop) else {
            throw Opslagfout.sleutel("\(path) is geen sleutel van: ankerpunt noodblad sleutel")
        }
        return Envelopsleutel(key: try raw.withUnsafeBytes { try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: Data($0)) })
    }
}

/// The public half, as text in the settings: it seals and cannot open.
package struct OpenbareSleutel: Sendable {
    let key: Curve25519.KeyAgreement.PublicKey

    init(key: Curve25519.KeyAgreement.PublicKey) { self.key = key }

    /// - Throws: `Opslagfout.sleutel` when the text is none.
    package init(_ tekst: String) throws {
        guard let raw = Data(base64Encoded: tekst.trimmingCharacters(in: .whitespacesAndNewlines)), raw.count == 32,
            // 32 bytes that are no point of the curve are no key.
            let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: raw)
        else {
            throw Opslagfout.sleutel(
                "“\(tekst.prefix(60))” is geen openbare sleutel. Neem de regel over die ankerpunt noodblad sleutel toonde.")
        }
        self.key = key
    }

    package var tekst: String { key.rawRepresentation.base64EncodedString() }
}
