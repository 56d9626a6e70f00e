// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Small certainties about files that the databases do not give.
package enum Bestand {
    /// How many files this process may have open; nil when the system does not say.
    package static var grootsteAantalOpen: Int? {
        var limit = rlimit()
        #if os(Linux)
            let gave = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #else
            let gave = getrlimit(RLIMIT_NOFILE, &limit)
        #endif
        return gave == 0 ? Int(clamping: limit.rlim_cur) : nil
    }

    /// The folder a path lies in; empty for a bare name. Foundation's own way traps on a name of one character.
    package static func map(van path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Writes a file over with zeros, durably, and removes it. A link is removed, and not followed.
    static func wis(_ path: String) throws {
        var info = stat()
        guard lstat(path, &info) == 0 else { throw Opslagfout.bezet("\(path) is er niet.") }
        if info.st_mode & S_IFMT == S_IFREG { try overschrijf(path, Int(info.st_size)) }
        try ontkoppel(path)
    }

    static func ontkoppel(_ path: String) throws {
        guard unlink(path) == 0 else { throw Opslagfout.bezet("\(path) kon niet worden gewist.") }
    }

    private static func overschrijf(_ path: String, _ size: Int) throws {
        let handle = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard handle >= 0 else { throw Opslagfout.bezet("\(path) kon niet worden overschreven.") }
        defer { close(handle) }
        let zeros = [UInt8](repeating: 0, count: 65_536)
        var left = size
        while left > 0 {
            let count = volhard { write(handle, zeros, min(left, zeros.count)) }
            guard count > 0 else { throw Opslagfout.bezet("\(path) kon niet worden overschreven.") }
            left -= count
        }
        guard volhard({ Int(fsync(handle)) }) == 0 else { throw Opslagfout.bezet("\(path) kon niet worden overschreven.") }
    }

    /// Makes a folder for its owner only, with the folders above it.
    package static func maakMap(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Opslagfout.bezet("Kan de map \(path) niet maken. Is er ruimte, en mag deze gebruiker daar schrijven?")
        }
    }

    /// What the disk refuses is told with the name of the file; a sentence for the operator stays what it is.
    package static func schrijvend<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let fout as Opslagfout {
            throw fout
        } catch {
            throw Opslagfout.bezet(
                "Kan \(path) niet schrijven: de schijf is vol, defect of niet te beschrijven. Maak ruimte en begin opnieuw.")
        }
    }

    /// Makes the file, if it is not there, readable by its owner only; a database then gives its side files the same rights.
    static func alleenEigenaar(_ path: String) {
        let handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        // A file that cannot be made is reported by the database, with its reason.
        if handle >= 0 { close(handle) }
    }

    /// A new file survives a power cut only when its folder is written too.
    static func maakNaamDuurzaam(_ path: String) throws {
        let folder = map(van: path)
        let handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw Opslagfout.bezet("Kan de map \(folder) niet openen.") }
        defer { close(handle) }
        guard volhard({ Int(fsync(handle)) }) == 0 else {
            throw Opslagfout.bezet("De map \(folder) is niet duurzaam te schrijven (schijf vol of defect).")
        }
    }

    /// A call that a signal broke off did not fail: it is made again, a few times.
    static func volhard(_ call: () -> Int) -> Int {
        for _ in 0..<100 {
            let result = call()
            if result != -1 || errno != EINTR { return result }
        }
        return -1
    }
}
