// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Opdrachten van de beheerder: sleutels vervangen, gebruiker beëindigen, antwoord met uitkomst")
struct HoofdsleutelTests {
    @Test("Na het vervangen werkt de draaiende server door, opent de nieuwe sleutel de installatie en staat het in het journaal")
    func vervang() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let old = try Hoofdsleutel.lees(van: app.app.config.hoofdsleutel)
            let answer = try await app.app.doe(.vervangHoofdsleutel)
            #expect(answer.uitkomst == .gelukt && answer.tekst.contains("generatie 2"))
            let page = try await app.als(.amina).get("/dossiers/\(family.dossier)")
            #expect(page.status == 200 && page.bevat("Noor"))
            #expect(throws: Opslagfout.self) { try Sleutelbos.open(path: app.app.config.sleutelbos, hoofdsleutel: old) }
            let bos = try Sleutelbos.open(path: app.app.config.sleutelbos, hoofdsleutelpad: app.app.config.hoofdsleutel)
            #expect(!bos.wordtVervangen)
            try bos.close()
            let lines = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.query("SELECT COUNT(*) AS n FROM gebeurtenis WHERE handeling = 'hoofdsleutel.vervangen'").first?.int("n")
            }
            #expect(lines == 1)
            let begun = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.query("SELECT MIN(nummer) AS n FROM gebeurtenis WHERE handeling = 'hoofdsleutel.vervangen.begin'").first?.int("n")
            }
            #expect((begun ?? 0) > 0)
            let check = try await app.app.doe(.verifieer(controlepunten: nil, sleutel: nil))
            #expect(check.uitkomst == .gelukt && check.tekst.hasSuffix("Alles klopt."))
        }
    }

    @Test("Is de plek buiten deze machine er even niet, dan is de journaalsleutel toch vervangen, en komt dat er later alsnog bij")
    func vervangJournaal() async throws {
        try await withApp { app in
            var config = app.app.config
            let (place, outside) = (app.map + "/schijf", app.map + "/schijf/punten")
            config.controlepunten = outside
            let here = App.build(config: config, databank: app.app.databank, logger: app.app.logger)
            let answer = try await here.doe(.vervangJournaalsleutel)
            #expect(
                answer.uitkomst == .gelukt && answer.tekst.contains("(versie 2)") && answer.tekst.contains("Let op: dit staat nog niet"))
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
            for _ in 0..<2 {
                _ = try await here.zetControlepunt()
                let text = try String(contentsOfFile: outside, encoding: .utf8)
                #expect(text.components(separatedBy: "ankerpunt-journaalwissel-1 ").count == 2)
            }
            #expect(try await !here.doe(.vervangJournaalsleutel).tekst.contains("Let op"))
            #expect(try await here.doe(.verifieer(controlepunten: outside, sleutel: nil)).uitkomst == .gelukt)
        }
    }

    @Test("Een journaal dat niet klopt geeft uitkomst bevindingen")
    func bevindingen() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let key = String(repeating: "A", count: 43) + "="
            _ = try await app.app.doe(.controlepunt)
            #expect(try await app.app.doe(.verifieer(controlepunten: nil, sleutel: key)).uitkomst == .bevindingen)
        }
    }

    @Test("Wie over beheer.sock wordt beëindigd, is meteen overal afgemeld")
    func beeindig() async throws {
        try await withApp { app in
            let bram = app.als(.bram)
            let before = try await bram.get(AccountURL.eigen)
            let answer = try await app.app.doe(.beeindigGebruiker(inlognaam: "bram"))
            let after = try await bram.get(AccountURL.eigen)
            #expect(before.status == 200 && answer.uitkomst == .gelukt && after.status == 303)
            await #expect { try await app.app.doe(.beeindigGebruiker(inlognaam: "niemand")) } throws: { "\($0)".contains("geen gebruiker") }
        }
    }
}
