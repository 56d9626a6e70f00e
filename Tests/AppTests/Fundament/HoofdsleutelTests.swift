// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Opdrachten van de beheerder: hoofdsleutel vervangen, gebruiker beëindigen, antwoord met uitkomst")
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
