// SPDX-License-Identifier: EUPL-1.2
import Crypto
import CryptoExtras
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// A device as it would be outside a browser: written from docs/besluiten/024 alone, so that it notices when the program's own half changes.
struct Proefapparaat {
    let pak: [String: Any]
    let woorden: [String]
    let sleutel: SymmetricKey

    init(_ uitgifte: String) throws {
        let tree = try #require(try JSONSerialization.jsonObject(with: Data(uitgifte.utf8)) as? [String: Any])
        pak = try #require(tree["pak"] as? [String: Any])
        woorden = try #require(tree["woorden"] as? [String])
        sleutel = try Self.sleutel(woorden.joined(separator: " "), pak)
    }

    static func sleutel(_ woorden: String, _ pak: [String: Any]) throws -> SymmetricKey {
        let salt = try #require(Data(base64Encoded: pak["zout"] as? String ?? ""))
        return try KDF.Insecure.PBKDF2.deriveKey(
            from: Array(woorden.utf8), salt: salt, using: .sha256, outputByteCount: 32, rounds: pak["ronden"] as? Int ?? 0)
    }

    var nummer: String { pak["pak"] as? String ?? "" }
    var tot: Int64 { (pak["tot"] as? NSNumber)?.int64Value ?? 0 }

    func open(met sleutel: SymmetricKey? = nil, tot: Int64? = nil) throws -> Meepak.Inhoud {
        let sealed = try #require(Data(base64Encoded: pak["verzegeld"] as? String ?? ""))
        let bound = "ankerpunt-mee-1|pak|\(nummer)|\(tot ?? self.tot)"
        let plain = try AES.GCM.open(.init(combined: sealed), using: sleutel ?? self.sleutel, authenticating: Data(bound.utf8))
        return try JSONDecoder().decode(Meepak.Inhoud.self, from: plain)
    }

    /// All text of the opened pack.
    func tekst() throws -> String { String(decoding: try JSONEncoder().encode(open()), as: UTF8.self) }

    /// A sealed note, as the page posts it.
    func notitie(_ nummer: String, revisie: Int = 1, _ dossier: ID<Dossier>, _ velden: Ingevuld) throws -> Ingevuld {
        struct Note: Encodable {
            let dossier: String
            let velden: Ingevuld
        }
        let bound = "ankerpunt-mee-1|notitie|\(self.nummer)|\(nummer)|\(revisie)"
        let plain = try JSONEncoder().encode(Note(dossier: dossier.hex, velden: velden))
        let box = try AES.GCM.seal(plain, using: sleutel, authenticating: Data(bound.utf8))
        let sealed = Data(box.nonce) + box.ciphertext + box.tag
        return ["nummer": [nummer], "revisie": ["\(revisie)"], "pak": [self.nummer], "verzegeld": [sealed.base64EncodedString()]]
    }
}

extension Proefapp {
    func neemMee(_ dossiers: [ID<Dossier>], als wie: Cast = .amina) async throws -> Proefapparaat {
        let answer = try await als(wie).post(MeeURL.pak, ["dossier": dossiers.map(\.hex)])
        #expect(answer.status == 200, "\(answer.tekst.prefix(300))")
        return try Proefapparaat(answer.tekst)
    }

    func legVast<I: Feitinhoud>(_ feit: I, _ family: DeWit) async throws {
        let visit = bezoek(.amina)
        try await schrijf { tx in
            let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx)
            try BeschermingStore.legVast(feit, zicht, van: tx.vandaag, tx)
        }
    }

    func eindigRelaties(_ dossier: ID<Dossier>) async throws {
        try await schrijf(als: .petra) { tx in
            for relation in try RelatieStore.relaties(dossier, tx).lopend(op: tx.nu) {
                try RelatieStore.beeindig(relation, reden: "proef", tx)
            }
        }
    }
}
