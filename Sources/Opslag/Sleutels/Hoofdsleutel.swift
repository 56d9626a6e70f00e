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
    package func schrijf(naar path: String) throws {
        let text = Self.kop + "\n" + key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
        let handle = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard handle >= 0 else { throw Opslagfout.sleutel("Kan \(path) niet maken: er bestaat al iets, of de map is niet te schrijven.") }
        defer { Foundation.close(handle) }
        let bytes = Array(text.utf8)
        guard Foundation.write(handle, bytes, bytes.count) == bytes.count, fsync(handle) == 0 else {
            throw Opslagfout.sleutel("Kan \(path) niet schrijven.")
        }
    }

    /// Reads the key. Says why when it cannot.
    package static func lees(van path: String) throws -> Hoofdsleutel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Opslagfout.sleutel("De hoofdsleutel \(path) is er niet of is niet te lezen. Leg het bestand terug of geef het pad met --hoofdsleutel.")
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, lines[0] == kop, let raw = Data(base64Encoded: String(lines[1])), raw.count == 32 else {
            throw Opslagfout.sleutel("\(path) is geen hoofdsleutel van Ankerpunt. Maak er een met: ankerpunt sleutel maak PAD")
        }
        return Hoofdsleutel(key: SymmetricKey(data: raw))
    }
}
