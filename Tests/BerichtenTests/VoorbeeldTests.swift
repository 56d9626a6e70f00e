// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Testing

/// The national example messages, and what each is known to break.
@Suite("De landelijke voorbeelden", .enabled(if: Orakel.heeftVoorbeelden))
struct VoorbeeldTests {
    @Test(
        "Elk voorbeeld geeft precies de bekende bevindingen",
        arguments: [
            ("JW301", [String]()), ("JW305", []),
            // 31 June, twice.
            (
                "JW315",
                [1, 2].map { "RS032 Client/AangevraagdeProducten/AangevraagdProduct[\($0)]/ToewijzingEinddatum" }
            ),
            // Reference RN004 stands twice, and toewijzing 10073 is declared for two clients.
            (
                "JW323",
                [
                    "TR101 Declaratie/Clienten/Client[2]/Prestaties/Prestatie[3]",
                    "TR416 Declaratie/Clienten/Client[2]/Prestaties/Prestatie[2]",
                ]
            ),
        ])
    func bevindingen(_ naam: String, _ verwacht: [String]) throws {
        let read = try Codec().lees(try Orakel.voorbeeld(naam))
        #expect(read.bevindingen.map { "\($0.code) \($0.plaats)" } == verwacht)
    }
}
