// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Synchronization

/// A line that was destroyed, and when.
package struct Vernietigdelijn: Sendable, Hashable {
    package let lijn: ID<Lijn>
    package let moment: Moment
}

/// The signed list of destructions, outside the database and outside the sleutelbos, so that `herstel` can do them again.
///
/// One text line each: line id, moment in µs, and an HMAC-SHA256 that also covers the HMAC before it: nothing in the middle
/// can be changed, left out or put elsewhere.
final class Vernietigingslijst: Sendable {
    private let path: String
    private let key: SymmetricKey
    private let stand: Mutex<Stand>

    private struct Stand {
        var lijnen: [Vernietigdelijn] = []
        var bekend: Set<ID<Lijn>> = []
        var laatste: [UInt8] = []
    }

    /// Reads and checks the whole list; a list that is not there is empty.
    init(path: String, key: SymmetricKey) throws {
        let folder = Bestand.map(van: path)
        if !folder.isEmpty {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        self.path = path
        self.key = key
        stand = Mutex(try Self.lees(path, key))
    }

    var lijnen: [Vernietigdelijn] { stand.withLock { $0.lijnen } }

    /// Adds lines durably, in one write; those that are there already are not added again.
    func voegToe(_ lines: [Vernietigdelijn]) throws {
        try stand.withLock { stand in
            // The list grows for years: only what is new is touched, and nothing of it before it is on the disk.
            var (last, text, fresh, seen) = (stand.laatste, "", [Vernietigdelijn](), Set<ID<Lijn>>())
            for line in lines where !stand.bekend.contains(line.lijn) && seen.insert(line.lijn).inserted {
                last = Self.mac(line, na: last, key)
                text += "\(line.lijn.hex) \(line.moment.micros) \(Self.hex(last))\n"
                fresh.append(line)
            }
            guard !text.isEmpty else { return }
            try schrijf(text)
            stand.lijnen += fresh
            stand.bekend.formUnion(seen)
            stand.laatste = last
        }
    }

    /// A copy for a drill, which may not add to the real list.
    func kopieer(naar path: String) throws {
        guard FileManager.default.fileExists(atPath: self.path) else { return }
        try FileManager.default.copyItem(atPath: self.path, toPath: path)
    }

    private func schrijf(_ text: String) throws {
        let handle = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.bezet("Kan de lijst van vernietigingen \(path) niet openen.") }
        defer { close(handle) }
        let bytes = Array(text.utf8)
        guard Foundation.write(handle, bytes, bytes.count) == bytes.count, fsync(handle) == 0 else {
            throw Opslagfout.bezet("De lijst van vernietigingen \(path) kon niet worden geschreven (schijf vol of defect).")
        }
        try Bestand.maakNaamDuurzaam(path)
    }

    private static func lees(_ path: String, _ key: SymmetricKey) throws -> Stand {
        var stand = Stand()
        guard let data = try heleRegels(path) else { return stand }
        for text in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let parts = text.split(separator: " ")
            guard parts.count == 3, let lijn = ID<Lijn>(parts[0]), let micros = Int64(parts[1]) else { throw beschadigd(path) }
            let line = Vernietigdelijn(lijn: lijn, moment: Moment(micros: micros))
            let mac = mac(line, na: stand.laatste, key)
            guard hex(mac) == parts[2] else { throw beschadigd(path) }
            stand.lijnen.append(line)
            stand.bekend.insert(line.lijn)
            stand.laatste = mac
        }
        return stand
    }

    /// A last line without its end was being written when the power went: it was never answered, so it goes.
    private static func heleRegels(_ path: String) throws -> Data? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let whole = data.prefix((data.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
        guard whole.count < data.count else { return data }
        guard truncate(path, whole.count) == 0 else { throw beschadigd(path) }
        return whole
    }

    private static func beschadigd(_ path: String) -> Opslagfout {
        .journaal("De lijst van vernietigingen \(path) is beschadigd of hoort bij een andere installatie. Zet het goede bestand terug.")
    }

    private static func mac(_ line: Vernietigdelijn, na last: [UInt8], _ key: SymmetricKey) -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(last)
        parts.add(line.lijn.raw.bytes)
        parts.add(line.moment.micros)
        return Array(HMAC<SHA256>.authenticationCode(for: parts.bytes, using: key))
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
