// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

@Suite("Elke regel van niveau 1 tot en met 4")
struct RegelTests {
    @Test("Een goed bericht houdt de regel, een kapot bericht niet", arguments: Regelproef.alle)
    func proef(_ proef: Regelproef) {
        #expect(proef.goed == [])
        #expect(proef.kapot.contains { $0.code == proef.code })
        #expect(proef.kapot.allSatisfy { $0.melding.hasSuffix(".") && !$0.plaats.isEmpty })
    }

    @Test("Elke regel van niveau 2, 3 en 4 heeft een proef, op het niveau van de tabel")
    func volledig() throws {
        let rules = try Standaard.ijw32().regels.filter { ["2", "3", "4"].contains($0.controleniveau.prefix(1)) }
        let proven = Set(Regelproef.alle.map(\.code))
        #expect(rules.count == 118)
        #expect(Set(rules.map(\.code)).subtracting(proven) == [])
        for rule in rules {
            let found = Regelproef.alle.filter { $0.code == rule.code }.flatMap(\.kapot).filter { $0.code == rule.code }
            #expect(found.allSatisfy { String($0.niveau) == rule.controleniveau.prefix(1) }, "\(rule.code)")
        }
    }

    @Test("De retourcode van elke regel is die van de tabel")
    func retourcodes() throws {
        for rule in try Standaard.ijw32().regels where !rule.retourcode.isEmpty {
            let found = Bevinding(code: rule.code, niveau: Int(rule.controleniveau.prefix(1)) ?? 0, plaats: "", melding: "")
            #expect(IJW.codes([found]) == [rule.retourcode], "\(rule.code)")
        }
    }

    @Test("Elke regel die een bericht kan breken, heeft een zin: wat, waarom en hoe te herstellen")
    func teksten() throws {
        let rules = try Standaard.ijw32().regels.filter { !$0.controleniveau.isEmpty }.map(\.code)
        #expect(Set(rules).subtracting(Regeltekst.alle.map(\.code)) == [])
        #expect(Set(Regeltekst.alle.map(\.code)).count == Regeltekst.alle.count)
        for text in Regeltekst.alle {
            for sentence in [text.wat, text.waarom, text.herstel] {
                #expect(sentence.hasSuffix(".") && sentence.count < 120, "\(text.code)")
            }
        }
        #expect(Regeltekst.van("TR999").wat.contains("TR999"))
    }

    @Test(
        "Niveau 1: elke restrictie die in gebruik is, geeft haar eigen code",
        arguments: [
            ("RS001", "Budget", "-1"), ("RS002", "Volgorde", "100"), ("RS004", "Huisnummer", "100000"), ("RS005", "Budget", "100000000"),
            ("RS006", "ToewijzingNummer", "1000000000"), ("RS007", "Bsn", ""), ("RS008", "Geslacht", "12"),
            ("RS009", "LandCode", "NLD"), ("RS010", "BerichtCode", "4366"), ("RS011", "Landnummer", "00311"), ("RS012", "Code", "45A055"),
            ("RS013", "Voorletters", "ABCDEFG"), ("RS014", "Ontvanger", "123456789"), ("RS015", "Bsn", "9999000061"),
            ("RS016", "Voorvoegsel", "van der het"), ("RS017", "Identificatie", "1234567890123"),
            ("RS018", "Telefoonnummer", "1234567890123456"), ("RS019", "Nummer", "123456789012345678901"),
            ("RS020", "Straatnaam", "1234567890123456789012345"), ("RS021", "Taal", "12345678901234567890123456"),
            ("RS023", "Organisatie", "123456789012345678901234567890123456"),
            ("RS024", "ReferentieAanbieder", "1234567890123456789012345678901234567"),
            ("RS026", "Plaatsnaam", String(repeating: "x", count: 81)),
            ("RS028", "Achternaam", String(repeating: "x", count: 201)), ("RS031", "Commentaar", " \n "),
            ("RS032", "Ingangsdatum", "2026-02-30"),
            ("RS033", "Achternaam", "  "), ("RS034", "Toewijzingstijd", "12:34"), ("RS035", "Afzender", "123"),
            ("RS036", "Ontvanger", "1234567"),
            ("RS037", "Bsn", "12345678"), ("RS045", "Voorletters", "T."), ("RS046", "Telefoonnummer", "020-1"),
            ("RS047", "BerichtCode", "437"),
            ("RS048", "BerichtXsdVersie", "1.0"), ("CS015", "BerichtSubversie", "1"), ("CS025", "BerichtVersie", "2"),
        ])
    func vorm(_ code: String, _ veld: String, _ waarde: String) throws {
        let codec = try Codec()
        var maker = Maker(standaard: codec.standaard, zaad: Zaad(301))
        var tree = maker.bericht(.jw301)
        while !tree.wortel.zet(veld, waarde) { tree = maker.bericht(.jw301) }
        #expect(codec.controleer(tree).first?.code == (code == "RS010" ? "RS047" : code))
    }

    @Test(
        "Niveau 1 van de declaratie en het verzoek",
        arguments: [
            (Berichtsoort.jw323, "RS040", "TotaalBedrag", "1000000000000"), (.jw323, "CS319", "DeclaratieNummer", "A-1"),
            (.jw315, "RS025", "ZorgverlenerNaam", ""),
        ])
    func vormen(_ soort: Berichtsoort, _ code: String, _ veld: String, _ waarde: String) throws {
        let codec = try Codec()
        var maker = Maker(standaard: codec.standaard, zaad: Zaad(323))
        var tree = maker.bericht(soort)
        if soort == .jw315 {
            tree = met(Voorbeeld.jw315) { $0.client.aangevraagdeProducten[0].verwijzer.naam = String(repeating: "x", count: 65) }.boom
        } else {
            while !tree.wortel.zet(veld, waarde) { tree = maker.bericht(soort) }
        }
        #expect(codec.controleer(tree).map(\.code) == [code])
    }
}

extension Knoop {
    /// Sets the text of the first leaf with this name; false when there is none.
    fileprivate mutating func zet(_ naam: String, _ waarde: String) -> Bool {
        if self.naam == naam, delen.isEmpty {
            tekst = waarde
            return true
        }
        for index in delen.indices where delen[index].zet(naam, waarde) { return true }
        return false
    }
}
