// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation

/// The key of backups. It lies off the server: who has the server cannot read the backups with it, and the other way round.
package struct Backupsleutel: Sendable {
    let key: SymmetricKey
    private static let kop = "ankerpunt-backupsleutel-1"

    package static func nieuw() -> Backupsleutel { Backupsleutel(key: SymmetricKey(size: .bits256)) }

    /// Writes the key, readable by the owner only; never over an existing file.
    package func schrijf(naar path: String) throws { try Sleutelbestand.schrijf(key, kop: Self.kop, naar: path) }

    package static func lees(van path: String) throws -> Backupsleutel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Opslagfout.sleutel(
                "De back-upsleutel \(path) is er niet of is niet te lezen. Leg het bestand terug of geef het juiste pad.")
        }
        guard let key = Sleutelbestand.lees(data, kop: kop) else {
            throw Opslagfout.sleutel("\(path) is geen back-upsleutel van Ankerpunt.")
        }
        return Backupsleutel(key: key)
    }
}

/// The text form of a key file: a line that says what it is, and the key in base64.
enum Sleutelbestand {
    static func schrijf(_ key: SymmetricKey, kop: String, naar path: String) throws {
        let text = kop + "\n" + key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
        let handle = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.sleutel("Kan \(path) niet maken: er bestaat al iets, of de map is niet te schrijven.") }
        defer { close(handle) }
        let bytes = Array(text.utf8)
        guard Foundation.write(handle, bytes, bytes.count) == bytes.count, fsync(handle) == 0 else {
            throw Opslagfout.sleutel("Kan \(path) niet schrijven.")
        }
        try Bestand.maakNaamDuurzaam(path)
    }

    static func lees(_ data: Data, kop: String) -> SymmetricKey? {
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, lines[0] == kop, let raw = Data(base64Encoded: String(lines[1])), raw.count == 32 else { return nil }
        return SymmetricKey(data: raw)
    }
}
