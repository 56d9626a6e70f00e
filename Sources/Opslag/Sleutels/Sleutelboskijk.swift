// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import GRDB

/// What a sleutelbos shows to who only looks: read on a connection that cannot write, also while a server works in it.
package struct Sleutelboskijk: Sendable, Equatable {
    package let sleutels: Int
    /// A replacement of the master key was begun and is not done.
    package let wordtVervangen: Bool
    /// Public key (base64) of the checkpoints of the journal; nil while none was ever signed.
    package let controlesleutel: String?

    init(sleutels: Int, wordtVervangen: Bool, controlesleutel: String?) {
        self.sleutels = sleutels
        self.wordtVervangen = wordtVervangen
        self.controlesleutel = controlesleutel
    }

    /// Proves that the master key fits, and looks.
    package init(path: String, hoofdsleutelpad pad: String) throws {
        let keys = try Hoofdsleutelplek(pad).sleutels().map(\.key)
        guard FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.sleutel("De sleutelbos \(path) is er niet. Zonder sleutelbos zijn de gegevens niet te lezen; zet hem terug.")
        }
        let (installatie, masters) = try Sleutelbos.check(path: path, keys)
        wordtVervangen = masters.opvolger != nil
        let read = try SQLiteBestand.alleenLezen(path) { db in
            (try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sleutel") ?? 0, try Sleutelbos.kenmerk(db, "controlepunt"))
        }
        sleutels = read.0
        let naam = "controlepunt"
        controlesleutel = try read.1.map { wrapped in
            let plain = try Zegel.open(
                wrapped, key: masters.sleutels[masters.huidig] ?? SymmetricKey(size: .bits256),
                aad: Sleutelbos.kenmerkAAD(installatie, naam))
            return Controlepunt.tekst(Array(try Curve25519.Signing.PrivateKey(rawRepresentation: Data(plain)).publicKey.rawRepresentation))
        }
    }
}
