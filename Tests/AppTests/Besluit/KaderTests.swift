// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@testable import App

@Suite("Het kader: heel of niet")
struct KaderTests {
    private func tekst() throws -> String { String(decoding: try Registerbestand.bytes("kader-jeugdwet-2.3.yaml"), as: UTF8.self) }

    private func bevindingen(_ text: String) -> [String] {
        do {
            _ = try Kaderregister.lees([("kader-proef.yaml", Array(text.utf8))])
            return []
        } catch let fout as Registerfout {
            return fout.bevindingen
        } catch {
            return ["\(error)"]
        }
    }

    @Test("Het kader van het programma klopt en geldt vandaag")
    func programma() throws {
        let day = try #require(Datum(iso: "2026-03-02"))
        let found = try Kaderregister.vanProgramma().geldend(op: day)
        #expect(found.kader.id == "jeugdwet-2.3" && found.sha256.count == 64)
        #expect(found.kader.stappen.count == 5)
    }

    @Test("Kapotte YAML noemt bestand en regel")
    func kapot() throws {
        let found = bevindingen("id: x\nversie: [1\nnaam: y\n")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("kader-proef.yaml, regel ") == true, "\(found)")
    }

    @Test("Een ontbrekend veld wordt bij naam genoemd")
    func ontbreekt() throws {
        let found = bevindingen(try tekst().replacingOccurrences(of: "naam: Afweging van een aanvraag om jeugdhulp\n", with: ""))
        #expect(found.first?.contains("‘naam’ ontbreekt") == true, "\(found)")
    }

    @Test("Een inhoudelijke fout noemt de stap en haar regel")
    func inhoud() throws {
        let found = bevindingen(
            try tekst().replacingOccurrences(of: "feiten: [aanvraag.ontvangen, besluit.peildatum]", with: "feiten: [schoenmaat]"))
        #expect(found.count == 1)
        #expect(found.first?.contains("schoenmaat") == true && found.first?.contains("regel ") == true, "\(found)")
    }

    @Test("Een bewaarde tekst wordt herlezen zonder de controles van later")
    func bewaard() throws {
        let text = try tekst().replacingOccurrences(
            of: "feiten: [aanvraag.ontvangen, besluit.peildatum]", with: "feiten: [aanvraag.ontvangen, schoenmaat]")
        #expect(!bevindingen(text).isEmpty)
        let found = try Kaderregister.bewaard("jeugdwet-2.3/1", Array(text.utf8))
        #expect(found.kader.stappen.count == 5 && found.sha256 == Kaderregister.sha256(Array(text.utf8)))
        #expect(throws: Registerfout.self) { try Kaderregister.bewaard("x", Array("id: [".utf8)) }
    }

    @Test("Twee keer dezelfde versie wordt niet geladen")
    func dubbel() throws {
        let bytes = Array(try tekst().utf8)
        #expect(throws: Registerfout.self) { try Kaderregister.lees([("a.yaml", bytes), ("b.yaml", bytes)]) }
        #expect(throws: Registerfout.self) { try Kaderregister.lees([]) }
    }
}
