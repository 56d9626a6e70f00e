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
    /// Which key of the journal runs: 1 until the first replacement.
    package let journaalversie: UInt32

    init(sleutels: Int, wordtVervangen: Bool, controlesleutel: String?, journaalversie: UInt32 = 1) {
        self.sleutels = sleutels
        self.wordtVervangen = wordtVervangen
        self.controlesleutel = controlesleutel
        self.journaalversie = journaalversie
    }

    /// Proves that the master key fits, and looks.
    package init(path: String, hoofdsleutelpad pad: String) throws {
        let keys = try Hoofdsleutelplek(pad).sleutels().map(\.key)
        guard FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.sleutel("De sleutelbos \(path) is er niet. Zonder sleutelbos zijn de gegevens niet te lezen; zet hem terug.")
        }
        let (installatie, masters) = try Sleutelbos.check(path: path, keys)
        let master = masters.sleutels[masters.huidig] ?? SymmetricKey(size: .bits256)
        let (count, punt, wissels) = try SQLiteBestand.alleenLezen(path) { db in
            (
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sleutel WHERE \(Sleutelbos.levend)") ?? 0,
                try Sleutelbos.kenmerk(db, Sleutelbos.punt), try Sleutelbos.kenmerk(db, Sleutelbos.wissels)
            )
        }
        func open(_ wrapped: [UInt8], _ naam: String) throws -> [UInt8] {
            try Zegel.open(wrapped, key: master, aad: Sleutelbos.kenmerkAAD(installatie, naam))
        }
        self.init(
            sleutels: count, wordtVervangen: masters.opvolger != nil,
            controlesleutel: try punt.map {
                let key = try Curve25519.Signing.PrivateKey(rawRepresentation: Data(open($0, Sleutelbos.punt)))
                return Controlepunt.tekst(Array(key.publicKey.rawRepresentation))
            },
            journaalversie: try wissels.flatMap { try Journaalwissel.lijst(open($0, Sleutelbos.wissels)).last?.versie } ?? 1)
    }
}
