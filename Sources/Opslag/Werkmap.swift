// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// A folder in which this program works and of which nothing may stay when the work is cut off. A mark in it says that it is ours, and
/// the lock on that mark that somebody still works in it: it falls away by itself when the process ends.
package final class Werkmap: Sendable {
    /// What lies at a place where such a folder may be.
    package enum Rest: Sendable, Equatable {
        case geen
        /// Left by a run that was cut off; gone now.
        case opgeruimd
        /// Somebody works in it now.
        case bezig
        /// Not made by this program: never touched.
        case vreemd
    }

    static let merk = ".ankerpunt-bezig"

    package let path: String
    private let slot: Slot

    /// Makes the folder; the folder it lies in is made when it is not there.
    package init(_ path: String) throws {
        let parent = Bestand.map(van: path)
        if !parent.isEmpty, !FileManager.default.fileExists(atPath: parent) { try Bestand.maakMap(parent) }
        guard mkdir(path, 0o700) == 0 else { throw Opslagfout.bezet("Kan \(path) niet maken. Mag deze gebruiker in die map schrijven?") }
        self.path = path
        slot = try Slot(path: path + "/" + Self.merk)
        try Bestand.maakNaamDuurzaam(path + "/" + Self.merk)
    }

    /// The work is whole: the folder gets its name, and is one like any other.
    package func geefNaam(_ naam: String) throws {
        guard !FileManager.default.fileExists(atPath: naam), rename(path, naam) == 0 else {
            throw Opslagfout.bezet("Kan \(path) niet de naam \(naam) geven: bestaat die intussen?")
        }
        unlink(naam + "/" + Self.merk)
        slot.laatLos()
    }

    /// Removes the folder with all that was written in it.
    package func wis() throws {
        try Self.wis(path)
        slot.laatLos()
    }

    /// Removes what a run that was cut off left here.
    package static func ruimOp(_ path: String) throws -> Rest {
        guard FileManager.default.fileExists(atPath: path) else { return .geen }
        guard FileManager.default.fileExists(atPath: path + "/" + merk) else { return .vreemd }
        let held: Slot
        do { held = try Slot(path: path + "/" + merk) } catch { return .bezig }
        defer { held.laatLos() }
        try wis(path)
        return .opgeruimd
    }

    /// Keys and what lies open are written over before their names go; what is sealed only loses its name. The mark goes last: cut off
    /// here, the next run goes on.
    private static func wis(_ path: String) throws {
        let files = FileManager.default
        let names = (files.subpaths(atPath: path) ?? []).filter { $0 != merk }
        for name in names.sorted(by: { isOpen($0) && !isOpen($1) }) where isBestand(path + "/" + name) {
            do {
                if isOpen(name) { try Bestand.wis(path + "/" + name) } else { try Bestand.ontkoppel(path + "/" + name) }
            } catch { throw nietGewist(path) }
        }
        do { try files.removeItem(atPath: path) } catch { throw nietGewist(path) }
    }

    private static func isOpen(_ name: String) -> Bool {
        let file = name.split(separator: "/").last ?? ""
        return !(file == "backup" || file.hasPrefix("ankerpunt.db") || file.hasSuffix(".envelop"))
    }

    /// A file itself, not what a link points to.
    private static func isBestand(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT != S_IFDIR
    }

    private static func nietGewist(_ path: String) -> Opslagfout {
        .bezet("\(path) kon niet worden gewist. Wis die map zelf: er kunnen sleutels of gegevens in staan.")
    }
}

/// The places where this installation works in such folders, in a file beside its data: so that a next run finds what one that was cut
/// off left, under whatever name.
package final class Restenlijst: Sendable {
    private let path: String
    private let slot = Mutex(())

    init(map: String) { path = (map.isEmpty ? "." : map) + "/resten" }

    /// A folder at this place; known durably before it is there.
    package func werkmap(_ plek: String) throws -> Werkmap {
        try slot.withLock { _ in try schrijf(Array(Set(lees() + [plek])).sorted()) }
        return try Werkmap(plek)
    }

    /// What stood here is gone, or is whole.
    package func vergeet(_ plek: String) throws { try slot.withLock { _ in try schrijf(lees().filter { $0 != plek }) } }

    /// Clears what runs that were cut off left.
    /// - Returns: the places that were cleared.
    @discardableResult
    package func ruimOp() throws -> [String] {
        try slot.withLock { _ in
            var (cleared, left) = ([String](), [String]())
            for place in lees() {
                switch try Werkmap.ruimOp(place) {
                case .opgeruimd: cleared.append(place)
                case .bezig: left.append(place)
                case .geen, .vreemd: break
                }
            }
            try schrijf(left)
            return cleared
        }
    }

    private func lees() -> [String] {
        // A list that is not there is empty.
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) } ?? []
    }

    private func schrijf(_ places: [String]) throws {
        guard places != lees() else { return }
        guard !places.isEmpty else {
            unlink(path)
            return
        }
        let bytes = Array((places.joined(separator: "\n") + "\n").utf8)
        let handle = open(path + ".nieuw", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.bezet("Kan \(path) niet schrijven.") }
        defer { close(handle) }
        guard Bestand.volhard({ write(handle, bytes, bytes.count) }) == bytes.count, Bestand.volhard({ Int(fsync(handle)) }) == 0,
            rename(path + ".nieuw", path) == 0
        else { throw Opslagfout.bezet("Kan \(path) niet schrijven (schijf vol of defect).") }
        try Bestand.maakNaamDuurzaam(path)
    }
}
