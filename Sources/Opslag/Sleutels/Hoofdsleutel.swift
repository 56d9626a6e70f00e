// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation

/// The key that wraps all keys. It lies in a file of its own, apart from the sleutelbos and the database.
package struct Hoofdsleutel: Sendable {
    let key: SymmetricKey
    private static let kop = "ankerpunt-hoofdsleutel-1"

    /// A new key; the caller writes it to its own place.
    package static func nieuw() -> Hoofdsleutel { Hoofdsleutel(key: SymmetricKey(size: .bits256)) }

    /// Writes the key, readable by the owner only; never over an existing file.
    package func schrijf(naar path: String) throws { try Sleutelbestand.schrijf(key, kop: Self.kop, naar: path) }

    /// Reads the key. Says why when it cannot.
    package static func lees(van path: String) throws -> Hoofdsleutel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Opslagfout.sleutel(
                "De hoofdsleutel \(path) is er niet of is niet te lezen. Leg het bestand terug of geef het pad met --hoofdsleutel.")
        }
        guard let key = Sleutelbestand.lees(data, kop: kop) else {
            throw Opslagfout.sleutel("\(path) is geen hoofdsleutel van Ankerpunt. Maak er een met: ankerpunt sleutel maak PAD")
        }
        return Hoofdsleutel(key: key)
    }
}
