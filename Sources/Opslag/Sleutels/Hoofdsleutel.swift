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

/// Where the master key lies, and its successor while it is being replaced: the same name with `.nieuw` behind it.
struct Hoofdsleutelplek {
    let pad: String
    var nieuw: String { pad + ".nieuw" }

    /// A link is followed: the successor lies on the same disk as the key itself.
    init(_ pad: String) { self.pad = URL(fileURLWithPath: pad).resolvingSymlinksInPath().path }

    func oud(_ generatie: Int64) -> String { "\(pad).oud-\(generatie)" }

    /// What lies here: one key, or two. A power cut between the last two steps leaves the successor alone.
    func sleutels() throws -> [Hoofdsleutel] {
        guard FileManager.default.fileExists(atPath: nieuw) else { return [try .lees(van: pad)] }
        let next = try Hoofdsleutel.lees(van: nieuw)
        return FileManager.default.fileExists(atPath: pad) ? [try .lees(van: pad), next] : [next]
    }

    /// Writes the successor; it has its name only when it is whole.
    func schrijfOpvolger() throws {
        let part = nieuw + ".deel"
        unlink(part)
        try Hoofdsleutel.nieuw().schrijf(naar: part)
        try hernoem(part, nieuw)
    }

    /// Renames over nothing, and makes the new name durable.
    func hernoem(_ van: String, _ naar: String) throws {
        guard !FileManager.default.fileExists(atPath: naar), rename(van, naar) == 0 else {
            throw Opslagfout.sleutel(
                "Kan \(van) niet de naam \(naar) geven: bestaat die al, en is de map te schrijven? Zet dat recht en probeer weer.")
        }
        try Bestand.maakNaamDuurzaam(naar)
    }
}
