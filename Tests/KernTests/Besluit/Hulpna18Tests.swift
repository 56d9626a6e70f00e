// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Welke grond hulp na 18 draagt, en welke in het bewijs staat (Jeugdwet 1.1)")
struct Hulpna18Tests {
    private static func geboren() throws -> Geboortedatum { try #require(Geboortedatum(try Wereld.dag("2008-03-02"))) }

    private static func feit(_ nummer: Int, _ grond: String, _ hulp: Verlengbaar = .behandeling) throws -> Feit<Hulpverlenging> {
        let day = try Wereld.dag("2026-02-20").plus(dagen: nummer), ground = try #require(VerlengdeHulp(tekst: grond))
        let found = Hulpverlenging(jongere: Wereld.noor, hulp: hulp, grond: ground, op: day, door: "Joost", waarom: "nodig")
        return Wereld.feit(nummer, found, op: day, kind: Wereld.noor)
    }

    private static func toets(van: String, tot: String = "2026-12-31", categorie: String = "45", _ feiten: [Feit<Hulpverlenging>]) throws
        -> Hulpna18
    {
        Hulpna18.toets(try geboren(), van: try Wereld.dag(van), totEnMet: try Wereld.dag(tot), productcategorie: categorie, feiten)
    }

    @Test("Een grond voor pleegzorg draagt alleen hulp met verblijf", arguments: [("43", true), ("44", true), ("45", false)])
    func pleegzorg(categorie: String, draagt: Bool) throws {
        let fact = try Self.feit(80, "a/2020-01-01", .pleegzorg)
        switch try Self.toets(van: "2026-06-01", categorie: categorie, [fact]) {
        case .gedragen(let by, _): #expect(draagt && by == fact.id)
        case .zonderGrond(let why): #expect(!draagt && why.map(\.regel) == ["hulpna18/1"])
        default: Issue.record("\(categorie)")
        }
    }

    @Test("Opnieuw beginnen kan tot en met een half jaar na het einde, op de dag van dit besluit", arguments: [(0, true), (1, false)])
    func hervat(dagen: Int, draagt: Bool) throws {
        let fact = try Self.feit(80, "c/2026-01-15/2026-07-15/2024-01-01"), start = try Wereld.dag("2026-07-15").plus(dagen: dagen)
        switch try Self.toets(van: start.iso, [fact]) {
        case .gedragen: #expect(draagt)
        case .zonderGrond(let why): #expect(!draagt && why.first?.regel == Hervatting.regel)
        default: Issue.record("\(dagen)")
        }
        // A ground that is no resumption knows no last day on which help may begin.
        guard case .gedragen = try Self.toets(van: "2029-01-01", tot: "2029-06-01", [Self.feit(81, "a/2020-01-01")]) else {
            Issue.record("grond a")
            return
        }
    }

    @Test("In het bewijs staat wat deze hulp op die dag draagt; draagt niets, dan wat het laatst is vastgesteld")
    func bewijs() throws {
        let day = try Wereld.dag("2026-06-01"), born = try Self.geboren()
        let carries = try Self.feit(80, "a/2020-01-01"), late = try Self.feit(81, "a/2026-03-02")
        let foster = try Self.feit(82, "a/2019-01-01", .pleegzorg)
        #expect([carries, late, foster].voorBewijs(.behandeling, born, op: day)?.id == carries.id)
        #expect([carries, late, foster].voorBewijs(.pleegzorg, born, op: day)?.id == foster.id)
        #expect([late, foster].voorBewijs(.behandeling, born, op: day)?.id == late.id)
        #expect([carries, late].voorBewijs(.behandeling, nil, op: day)?.id == late.id, "zonder geboortedatum het laatste")
        #expect([foster].voorBewijs(.behandeling, born, op: day) == nil)
    }
}
