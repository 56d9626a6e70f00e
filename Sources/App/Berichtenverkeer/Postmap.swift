// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Opslag

/// Transport by folder: what is dropped in `in` comes in, what stands in `uit` goes out. Another program carries it.
struct Postmap: Sendable {
    let map: String

    init(_ config: Config) { map = config.map + "/postbus" }

    var binnen: String { map + "/in" }
    var uit: String { map + "/uit" }
    var verwerkt: String { map + "/verwerkt" }
    var apart: String { map + "/apart" }

    /// Larger than this is no message: the standard ends at 25 MB (OP179), and the rest would only fill memory.
    static let grootste = 64 * 1_024 * 1_024

    /// What to do about a file that is too large, as the page says it.
    static let redenTeGroot = """
        Dit bestand is groter dan \(grootste / 1_048_576) MB en daarmee te groot voor een bericht. Het staat in de map postbus/apart. \
        Bel de afzender en vraag om een nieuw, kleiner bestand.
        """

    /// Makes the folders, readable by their owner only.
    func maak() throws {
        for path in [binnen, uit, verwerkt, apart] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// Paths of the files that came in, oldest first. Half-written ones (`.naam`, `naam.tmp`, `naam.part`) wait until they are renamed.
    func aangekomen() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: binnen).filter { name in
            !name.hasPrefix(".") && !name.hasSuffix(".tmp") && !name.hasSuffix(".part")
        }
        let dated = names.compactMap { name -> (Date, String)? in
            // A file that is gone between the list and the look was taken away by its owner.
            guard let facts = try? FileManager.default.attributesOfItem(atPath: binnen + "/" + name),
                facts[.type] as? FileAttributeType == .typeRegular
            else { return nil }
            return (facts[.modificationDate] as? Date ?? .distantPast, name)
        }
        return dated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { binnen + "/" + $0.1 }
    }

    /// Size in bytes of a file that is no message because of it; nil for all others.
    func teGroot(_ path: String) throws -> Int? {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        return size > Self.grootste ? size : nil
    }

    /// SHA-256 of a file that is too large to hold.
    func afdruk(_ path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }  // opened for reading: nothing is lost
        var hash = SHA256()
        while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
        return Array(hash.finalize())
    }

    /// Out of the way of what comes after, under the id of its row; whose file it is stays known only there.
    func zetApart(_ path: String, bericht: ID<Berichtrij>) throws {
        guard rename(path, apart + "/" + bericht.hex) == 0 else { throw Opslagfout.bezet("Een te groot bestand is niet te verplaatsen.") }
    }

    func lees(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    /// The bytes lie sealed in the store: the open file goes, and a receipt without a word of its content stays.
    func neemWeg(_ path: String, bericht: ID<Berichtrij>, op nu: Moment) throws {
        let receipt = "ontvangen \(nu.datum.iso) \(nu.kloktijd), bewaard als bericht \(bericht.hex)\n"
        try Data(receipt.utf8).write(to: URL(fileURLWithPath: verwerkt + "/" + bericht.hex + ".txt"), options: .atomic)
        try FileManager.default.removeItem(atPath: path)
    }

    /// Writes whole or not at all: temporary name, to disk, rename, folder to disk. A second time gives the same file.
    func schrijf(_ bytes: [UInt8], naam: String) throws { try schrijf(bytes, naam: naam, in: uit) }

    func schrijf(_ bytes: [UInt8], naam: String, in folder: String) throws {
        let temporary = folder + "/." + naam + ".tmp", final = folder + "/" + naam
        guard FileManager.default.createFile(atPath: temporary, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else {
            throw Opslagfout.bezet("Het bestand \(naam) is niet te schrijven (map weg, schijf vol of geen rechten).")
        }
        try duurzaam(temporary, O_RDONLY)
        guard rename(temporary, final) == 0 else { throw Opslagfout.bezet("Het bestand \(naam) is niet te hernoemen.") }
        try duurzaam(folder, O_RDONLY | O_DIRECTORY)
    }

    private func duurzaam(_ path: String, _ flags: Int32) throws {
        let handle = open(path, flags | O_CLOEXEC)
        guard handle >= 0 else { throw Opslagfout.bezet("\(path) is niet te openen.") }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw Opslagfout.bezet("\(path) is niet duurzaam te schrijven (schijf vol of defect).") }
    }
}
