// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Berichten
import Foundation
import Glibc

extension Berichtenopdracht {
    /// How fast messages are read and checked on levels 1 and 2, from memory and on one core: what scripts/bench-berichten.py lays beside
    /// other programs.
    struct Meet: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Meet hoe snel berichten worden gelezen en gecontroleerd.", shouldDisplay: false)

        struct Uitslag: Encodable {
            let berichten: Int
            let bytes: Int
            /// Processor time of the quickest round: what else this machine does is not counted.
            let seconden: Double
            let megabytesPerSeconde: Double
            let bevindingen: Int
        }

        @Option(name: .long, help: "Zo vaak worden alle bestanden gelezen; de snelste keer telt.")
        var keren = 3

        @Argument(help: "Mappen met berichten (XML).")
        var mappen: [String]

        func run() throws {
            let codec = try Codec(), files = try mappen.flatMap(Self.berichten)
            guard !files.isEmpty else { throw ValidationError("In deze mappen staat geen bestand dat op .xml eindigt.") }
            var (best, found) = (Double.infinity, 0)
            for _ in 0..<max(1, keren) {
                let start = clock()
                found = files.reduce(0) { $0 + Self.bevindingen($1, codec) }
                best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
            }
            let size = files.reduce(0) { $0 + $1.count }
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let result = Uitslag(
                berichten: files.count, bytes: size, seconden: best, megabytesPerSeconde: Double(size) / best / 1e6,
                bevindingen: found)
            zeg(String(decoding: try encoder.encode(result), as: UTF8.self))
        }

        private static func berichten(_ map: String) throws -> [[UInt8]] {
            try FileManager.default.contentsOfDirectory(atPath: map).sorted().filter { $0.hasSuffix(".xml") }
                .map { name in
                    guard let bytes = Berichtbestand.bytes("\(map)/\(name)") else {
                        throw ValidationError("\(map)/\(name) is niet te openen. Mag u het lezen?")
                    }
                    return bytes
                }
        }

        private static func bevindingen(_ bytes: [UInt8], _ codec: Codec) -> Int {
            do throws(Onleesbaar) { return try codec.lees(bytes).bevindingen.count } catch { return 1 }
        }
    }
}
