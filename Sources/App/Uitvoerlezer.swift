// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Opslag

/// Opens a sealed export into a folder: whole, as its overview says, or not at all.
package enum Uitvoerlezer {
    package struct Geopend: Sendable, Equatable {
        package let bestanden: Int
        /// SHA-256 of the overview: the same as the export itself told and put in the journal.
        package let overzicht: String
        /// Facts that could not be read when the export was made.
        package let onleesbaar: Int
        /// An earlier run that was cut off had left open files, which are gone now.
        package let isOpgeruimd: Bool
    }

    private static let overzicht = "overzicht.json"

    /// - Throws: `Opslagfout` when a file is missing, is one too many, stands under another name or is another than the overview says.
    package static func open(_ map: String, met sleutel: Envelopsleutel, naar doel: String) throws -> Geopend {
        let names = try namen(map)
        guard names.contains(overzicht) else {
            throw Opslagfout.backup("In \(map) staat geen volledige verzegelde uitvoer: \(overzicht)\(Uitvoerbestand.einde) ontbreekt.")
        }
        let place = try Uitvoermap(doel)
        return try place.doe { folder in
            let bytes = try lees(overzicht, map, sleutel)
            let overview = try ontleed(bytes)
            try vergelijk(Set(names).subtracting([overzicht]), Set(overview.inhoud.keys))
            for name in overview.inhoud.keys.sorted() {
                let content = try lees(name, map, sleutel)
                guard hash(content) == overview.inhoud[name] else {
                    throw Opslagfout.backup(
                        "\(name) is niet het bestand dat het overzicht noemt: het komt uit een andere uitvoer. Niets is geopend.")
                }
                try schrijf(content, name, folder)
            }
            try schrijf(bytes, overzicht, folder)
            return Geopend(bestanden: names.count, overzicht: hash(bytes), onleesbaar: overview.onleesbaar, isOpgeruimd: place.isOpgeruimd)
        }
    }

    private static func namen(_ map: String) throws -> [String] {
        guard let all = FileManager.default.subpaths(atPath: map) else { throw Opslagfout.backup("\(map) is er niet of is niet te lezen.") }
        return all.filter { $0.hasSuffix(Uitvoerbestand.einde) }.map { String($0.dropLast(Uitvoerbestand.einde.count)) }
    }

    private static func lees(_ name: String, _ map: String, _ sleutel: Envelopsleutel) throws -> [UInt8] {
        try Enveloplezer.lees(map + "/" + name + Uitvoerbestand.einde, wat: Uitvoerbestand.wat(name), met: sleutel)
    }

    private static func ontleed(_ bytes: [UInt8]) throws -> Uitvoeroverzicht {
        do {
            return try JSONDecoder().decode(Uitvoeroverzicht.self, from: Data(bytes))
        } catch {
            throw Opslagfout.backup("Deze uitvoer is van een andere versie van Ankerpunt. Open haar met die versie.")
        }
    }

    private static func vergelijk(_ there: Set<String>, _ listed: Set<String>) throws {
        let (missing, extra) = (listed.subtracting(there).sorted(), there.subtracting(listed).sorted())
        guard let name = missing.first ?? extra.first else { return }
        let count = missing.count + extra.count
        let more = count > 1 ? " (en nog \(count - 1))" : ""
        throw Opslagfout.backup(
            missing.isEmpty
                ? "\(name)\(more) hoort niet bij deze uitvoer. Niets is geopend."
                : "\(name)\(more) ontbreekt in deze uitvoer. Niets is geopend; neem een volledige kopie.")
    }

    private static func schrijf(_ content: [UInt8], _ name: String, _ folder: String) throws {
        try Bestand.maakMap(Bestand.map(van: folder + "/" + name))
        let file = try Uitvoerbestand(name, in: folder, nil)
        try file.schrijf(content)
        try file.einde()
    }

    private static func hash(_ bytes: [UInt8]) -> String { Uitvoer.hex(SHA256.hash(data: bytes)) }
}
