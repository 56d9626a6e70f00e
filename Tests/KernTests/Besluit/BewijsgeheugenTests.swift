// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Veel bewijzen na elkaar: wat onthouden wordt, verandert nooit een uitkomst")
struct BewijsgeheugenTests {
    /// The same road every run.
    private struct Toeval {
        var staat: UInt64
        mutating func tot(_ max: Int) -> Int {
            staat = staat &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((staat >> 33) % UInt64(max))
        }
    }

    private static func feiten(_ toeval: inout Toeval) -> [Bewijsfeit] {
        let received = Datum(dagnummer: 18_700 + toeval.tot(12)), decided = received.plus(dagen: toeval.tot(80))
        let born = decided.plus(dagen: -toeval.tot(9_000))
        var values: [(Feitnaam, String)] = [
            (.aanvraagOntvangen, received.iso), (.peildatum, decided.iso), (.jeugdigeGeboortedatum, born.iso),
        ]
        if toeval.tot(3) == 0 {
            let pause = received.plus(dagen: 3)
            values.append(
                (.termijnOpgeschort, "\(pause.iso)/\(toeval.tot(4) == 0 ? "" : pause.plus(dagen: toeval.tot(20)).iso)/aanvulling"))
        }
        if toeval.tot(4) == 0 { values.append((.termijnVerlengd, "\(received.plus(dagen: 9).iso)/\(received.plus(dagen: 90).iso)")) }
        if toeval.tot(4) == 0 { values.append((.jeugdigeVerlengdeHulp, "s/\(received.iso)/\(received.plus(dagen: -30).iso)")) }
        return values.map { Bewijsfeit($0.0, $0.1, bron: "proef", datum: decided) }
    }

    @Test("Duizend bewijzen met één geheugen: dezelfde uitkomst als elk apart, en wat niet klopt valt op")
    func gelijk() throws {
        let steun = try Afwegingssteun(), reckoner = Kaderrekenaar(steun.kader)
        var chance = Toeval(staat: 42), memory = Bewijsgeheugen(), wrong = 0
        for number in 0..<1_000 {
            let facts = Self.feiten(&chance)
            let made = try steun.bewijs(steun.volledig(eigen: number % 2 == 0 ? "verder" : "genoeg"), feiten: facts)
            let receipt = number % 5 == 0 ? try Self.verdraaid(made, &chance) : made
            let alone = try receipt.herhaal(steun.kader, sha256: steun.sha256)
            #expect(try receipt.herhaal(reckoner, sha256: steun.sha256, &memory) == alone, "\(number)")
            #expect(alone.gelijk == (receipt == made))
            wrong += alone.gelijk ? 0 : 1
        }
        #expect(wrong > 100, "er zijn bewijzen die niet kloppen")
    }

    /// Received on another day than its grounds say.
    private static func verdraaid(_ bewijs: Afwegingsbewijs, _ toeval: inout Toeval) throws -> Afwegingsbewijs {
        let fact = try #require(bewijs.feiten.first { $0.naam == .aanvraagOntvangen })
        let other = try #require(Datum(iso: fact.waarde)).plus(dagen: 1 + toeval.tot(9)).iso
        let text = String(decoding: try bewijs.canoniek(), as: UTF8.self)
            .replacingOccurrences(
                of: "\"naam\":\"aanvraag.ontvangen\",\"waarde\":\"\(fact.waarde)\"",
                with: "\"naam\":\"aanvraag.ontvangen\",\"waarde\":\"\(other)\"")
        return try JSONDecoder().decode(Afwegingsbewijs.self, from: Data(text.utf8))
    }

    @Test("Meer dagen dan het geheugen houdt: de uitkomst blijft")
    func vol() throws {
        var memory = Bewijsgeheugen()
        for number in 0..<4_200 {
            let facts = Feitwaarden([.aanvraagOntvangen: Datum(dagnummer: 17_000 + number).iso])
            let found = try memory.termijn(facts)
            if number % 700 == 0 || number > 4_090 {
                #expect(try found == Bewijsregels.beslistermijn(facts)?.gronden && memory.termijn(facts) == found)
            }
        }
        #expect(try memory.termijn(Feitwaarden([Feitnaam: String]())).isEmpty)
        #expect(throws: Afwijzing.self) { try memory.termijn(Feitwaarden([.aanvraagOntvangen: "gisteren"])) }
    }
}
