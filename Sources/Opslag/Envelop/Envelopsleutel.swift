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

    private static let kop = Array("ankerpunt-openbare-sleutel-1".utf8)

    /// - Throws: `Opslagfout.sleutel` when the text is none, or was copied wrong: four bytes of it prove the rest.
    package init(_ tekst: String) throws {
        guard let bytes = Data(base64Encoded: tekst.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 36,
            case let raw = bytes.prefix(32), Array(bytes.suffix(4)) == Self.hash(raw, 4),
            // 32 bytes that are no point of the curve are no key.
            let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: raw)
        else {
            throw Opslagfout.sleutel(
                "“\(tekst.prefix(60))” is geen openbare sleutel, of er is een teken verkeerd. Neem de hele regel over die ankerpunt noodblad sleutel "
                    + "toonde.")
        }
        self.key = key
    }

    package var tekst: String { (key.rawRepresentation + Data(Self.hash(key.rawRepresentation, 4))).base64EncodedString() }

    /// Short enough to read aloud: is this the key that we mean?
    package var vingerafdruk: String {
        let hex = Self.hash(key.rawRepresentation, 8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return stride(from: 0, to: hex.count, by: 2).map { hex[$0..<($0 + 2)].joined() }.joined(separator: " ")
    }

    private static func hash(_ raw: Data, _ count: Int) -> [UInt8] { Array(SHA256.hash(data: kop + raw).prefix(count)) }
}
