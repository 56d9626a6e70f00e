// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Een brief op de telefoon: wanneer de link open is")
struct BrieflinkTests {
    @Test(
        "Eén keer open, vijf keer mis is dicht, na de laatste dag verlopen",
        arguments: [
            ([], 0, Brieflinkstand.wacht(nog: 5)), ([.mis, .mis], 0, .wacht(nog: 3)), ([.mis, .mis, .mis, .mis], 0, .wacht(nog: 1)),
            ([.mis, .mis, .mis, .mis, .mis], 0, .teVaakMis), ([.mis, .geopend], 0, .geopend), ([.geopend], 43, .geopend),
            ([], 42, .wacht(nog: 5)), ([], 43, .verlopen), ([.mis, .mis, .mis, .mis, .mis], 43, .teVaakMis),
        ] as [([Briefpoging.Uitkomst], Int, Brieflinkstand)])
    func stand(pogingen: [Briefpoging.Uitkomst], dagen: Int, verwacht: Brieflinkstand) throws {
        let made = try Wereld.dag("2026-03-02")
        #expect(Brieflinkstand(pogingen, tot: made.plus(dagen: 42), op: made.plus(dagen: dagen)) == verwacht)
    }

    @Test("Het geheim heeft 130 bits, staat in groepen op papier, en leest terug zoals mensen het overtypen")
    func geheim() throws {
        let secret = Briefgeheim.maak((0..<26).map { UInt8($0 * 11 % 256) })
        #expect(secret.count == 26 && Set(Briefgeheim.maak((0..<32).map { UInt8($0) })).count == 26)
        let paper = Briefgeheim.geschreven(secret)
        #expect(paper.split(separator: "-").map(\.count) == [5, 5, 5, 5, 6])
        #expect(Briefgeheim.gelezen(paper) == secret && Briefgeheim.gelezen(paper.uppercased()) == secret)
        #expect(Briefgeheim.gelezen(" " + secret + " ") == secret)
        let digits = Briefgeheim.maak(Array(repeating: 0, count: 13) + Array(repeating: 1, count: 13))
        #expect(Briefgeheim.gelezen("OOOOOOOOOOOOOlIlIlIlIlIlIl") == digits)
        for bad in ["", "abc", secret + "0", String(secret.dropLast()) + "u", String(secret.dropLast()) + "é", "../../etc/passwd"] {
            #expect(Briefgeheim.gelezen(bad) == nil, "\(bad)")
        }
    }
}
