// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Small certainties about files that the databases do not give.
package enum Bestand {
    /// The folder a path lies in; empty for a bare name. Foundation's own way traps on a name of one character.
    package static func map(van path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
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
