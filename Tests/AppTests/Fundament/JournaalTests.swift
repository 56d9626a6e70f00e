// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Journaal: elke blik op een gezin laat een regel na")
struct JournaalTests {
    private static func regels(_ app: Proefapp, _ family: DeWit) async throws -> [Journaalregel] {
        try await app.lees { tx in try tx.regels(over: .dossier(family.dossier)) }
    }

    /// Fills a path with what belongs there in the file of De Wit.
    private static func vul(_ pad: String, _ family: DeWit) -> String {
        pad.replacing(":persoon", with: family.noor.hex).replacing(":partij", with: "huisarts").split(separator: "/")
            .map { $0.hasPrefix(":") ? family.dossier.hex : String($0) }.reduce("") { $0 + "/" + $1 }
    }

    /// An address with another code in it than an id is refused before anything is read, when that code does not exist.
    private static func leest(_ pad: String) -> Bool {
        pad.split(separator: "/").allSatisfy { !$0.hasPrefix(":") || [":id", ":persoon", ":feit", ":notitie"].contains($0) }
    }

    @Test("Elke bladzijde van een dossier staat erin, op het dossier, voordat zij antwoordt")
    func elkeBladzijde() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            var shown = 0
            for route in app.routes where route.methode == "GET" && route.pad.hasPrefix("/dossiers/:id") {
                let before = try await Self.regels(app, family).count
                let answer = try await amina.get(Self.vul(route.pad, family))
                let lines = try await Self.regels(app, family)
                guard Self.leest(route.pad) || answer.status == 200 else { continue }
                #expect(lines.count > before, "\(route.pad) (\(answer.status)) laat geen regel na")
                #expect(lines.first?.wie == Cast.amina.gebruiker.raw)
                if answer.status == 200 {
                    shown += 1
                    #expect(lines.first?.uitkomst == "gelukt", "\(route.pad)")
                }
            }
            #expect(shown >= 10, "de proef opende \(shown) bladzijden")
        }
    }

    @Test("Elke geweigerde blik ook, met het dossier waar het om ging")
    func geweigerd() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for route in app.routes where route.methode == "GET" && route.pad.hasPrefix("/dossiers/:id") && Self.leest(route.pad) {
                let before = try await Self.regels(app, family).count
                let answer = try await app.als(.bram).get(Self.vul(route.pad, family))
                #expect(answer.status == 404)
                let lines = try await Self.regels(app, family)
                #expect(
                    lines.count > before && lines.first?.uitkomst == "geweigerd" && lines.first?.wie == Cast.bram.gebruiker.raw,
                    "\(route.pad)")
            }
        }
    }

    @Test("Een bladzijde over één persoon noemt die persoon")
    func persoon() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.amina).get("/dossiers/\(family.dossier.hex)/gezin/mensen/\(family.noor.hex)")
            let lines = try await app.lees { tx in try tx.regels(over: .persoon(family.noor)) }
            #expect(lines.first?.handeling == "persoon.inzien")
        }
    }

    @Test(
        "Ook wie het journaal of de gebruikers bekijkt laat een regel na, als er niets te zien was",
        arguments: [(Cast.samira, "/journaal", "noodtoegang.nalezen")])
    func beheer(wie: Cast, pad: String, handeling: String) async throws {
        try await withApp { app in
            #expect(try await app.als(wie).get(pad).status == 200)
            let lines = try await app.lees { tx in try tx.regels(van: wie.gebruiker.raw) }
            #expect(lines.first?.handeling == handeling)
        }
    }
}
