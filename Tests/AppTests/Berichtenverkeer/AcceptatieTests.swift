// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Steun
import Testing

@testable import App

@Suite("Het voorbeeldbericht van de standaard")
struct AcceptatieTests {
    static let voorbeeld: URL? = {
        let environment = ProcessInfo.processInfo.environment["ANKERPUNT_SHARED"].map { URL(fileURLWithPath: $0) }
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return [environment, root.deletingLastPathComponent().appendingPathComponent("shared")].compactMap { $0 }
            .map { $0.appendingPathComponent("ijw/voorbeelden/JW305.xml") }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    private static let zestienApril = Moment(begin: Datum(dagnummer: 20_559)).plus(seconden: 9 * 3_600)

    @Test("JW305.xml bij gemeente 0363 zonder die toewijzingen: een JW306 met 9019 op beide starts", .enabled(if: voorbeeld != nil))
    func onbekendeToewijzing() async throws {
        try await withApp(gemeentecode: "0363", op: Self.zestienApril) { app in
            #expect(app.vandaag.iso == "2026-04-16")
            let wereld = Berichtenwereld(app: app, gezin: try await app.deWit())
            try wereld.bezorg([UInt8](try Data(contentsOf: try #require(Self.voorbeeld))), "JW305.xml")
            try await wereld.ronde()
            let answer = try wereld.laatste306()
            #expect(
                answer.header.afzender == "65656055" && answer.header.ontvanger == "0363" && answer.header.identificatie == "123456789012")
            #expect(answer.client?.retourCodes == ["0200"])
            #expect(answer.client?.producten.map { $0.retourCodes.contains("9019") } == [true, true])
            #expect(try await wereld.stand("JW305") == [.verwerkt])
        }
    }

    @Test("JW305.xml bij een andere gemeente ligt apart, zonder antwoord", .enabled(if: voorbeeld != nil))
    func vreemd() async throws {
        try await withApp(op: Self.zestienApril) { app in
            let wereld = Berichtenwereld(app: app, gezin: try await app.deWit())
            try wereld.bezorg([UInt8](try Data(contentsOf: try #require(Self.voorbeeld))), "JW305.xml")
            try await wereld.ronde()
            #expect(try await wereld.stand("JW305") == [.apart])
            #expect(try wereld.bestanden("uit").isEmpty)
        }
    }
}
