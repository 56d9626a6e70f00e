// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Testing

/// Our level 1 beside the published schemas.
@Suite("Niveau 1 oordeelt als de schema's")
struct OrakelTests {
    /// Per kind: 200 in every run, 5,000 in the long proof.
    static let aantal = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] == nil ? 200 : 5_000

    @Test(
        "Wat wij schrijven, keurt het schema goed", .enabled(if: Orakel.heeftXmllint, "xmllint of de schema's ontbreken"),
        arguments: Berichtsoort.allCases)
    func geldig(_ soort: Berichtsoort) throws {
        let codec = try Codec()
        var maker = Maker(standaard: codec.standaard, zaad: Zaad(UInt64(soort.code) ?? 1))
        let made = (0..<200).map { _ in maker.bericht(soort) }
        let files = try made.map { try codec.schrijf($0) }
        #expect(try Orakel.oordeel(soort, files).allSatisfy { $0 })
        for (boom, file) in zip(made, files) {
            let read = try codec.lees(file)
            #expect(read.boom.wortel.zelfdeInhoud(als: boom.wortel))
            #expect(try codec.schrijf(read.boom) == file)
        }
    }

    @Test(
        "Wat het schema weigert, weigeren wij, en niets anders", .enabled(if: Orakel.heeftXmllint, "xmllint of de schema's ontbreken"),
        arguments: Berichtsoort.allCases)
    func gebroken(_ soort: Berichtsoort) throws {
        let codec = try Codec()
        let seed = UInt64(soort.code) ?? 1
        var maker = Maker(standaard: codec.standaard, zaad: Zaad(seed))
        var breker = Breker(standaard: codec.standaard, zaad: Zaad(seed &* 7))
        let files = (0..<Self.aantal).map { _ in breker.breek(maker.bericht(soort)) }
        let theirs = try Orakel.oordeel(soort, files)
        let ours = files.map { Self.geldig(codec, soort, $0) }
        for index in files.indices where ours[index] != theirs[index] {
            Issue.record(
                "\(soort.rawValue) nr \(index): wij \(ours[index]), schema \(theirs[index])\n\(String(decoding: files[index], as: UTF8.self))"
            )
        }
        #expect(theirs.contains(true) && theirs.contains(false))
        print("mutaties \(soort.rawValue): \(files.count), goed volgens het schema \(theirs.count { $0 }), fout \(theirs.count { !$0 })")
    }

    private static func geldig(_ codec: Codec, _ soort: Berichtsoort, _ bytes: [UInt8]) -> Bool {
        guard let read = try? codec.lees(bytes), read.boom.soort == soort else { return false }  // Unreadable is a verdict too.
        return !read.bevindingen.contains { $0.niveau == 1 }
    }
}
