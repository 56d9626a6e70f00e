// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Vertellen over de hulp is een taak zolang er hulp loopt (Jeugdwet 7.3.2 en 2.5)")
struct VoorlichtingstaakTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func hulp(_ number: Int, _ kind: ID<Persoon>, na dagen: Int = 0) -> Feit<Basishulp> {
        let day = start.plus(dagen: dagen)
        return Wereld.feit(number, Basishulp(jeugdige: kind, van: day, wie: .team, wat: "Gesprekken"), op: day, kind: kind)
    }

    private func verteld(_ number: Int, _ kind: ID<Persoon>, _ wie: [ID<Persoon>], _ topics: [Voorlichtingsonderwerp]) -> Feit<Voorlichting>
    {
        Wereld.feit(number, Voorlichting(kind: kind, wie: wie, onderwerpen: topics, op: start), op: start, kind: kind)
    }

    /// Help of the team for Noor (15), and Karin decides with her.
    private func feiten() throws -> Dossierfeiten {
        var facts = Dossierfeiten()
        facts.basishulpen = [hulp(1, Wereld.noor)]
        for (number, child, born) in [(10, Wereld.noor, "2011-01-01"), (11, Wereld.sem, "2017-01-01")] {
            let who = Persoonsgegevens(
                persoon: child, naam: Naam(roepnaam: "Kind", achternaam: "Wit"), geboortedatum: Geboortedatum(try Wereld.dag(born)))
            facts.personen.append(Wereld.feit(number, who, op: start, kind: child))
            let custody = Gezag(
                kind: child, gezagsoort: .eenhoofdig, houders: [Wereld.karin], herkomst: .gezagsregister, gezienOp: start)
            facts.gezag.append(Wereld.feit(number + 10, custody, op: start, kind: child))
        }
        return facts
    }

    private func taken(_ facts: Dossierfeiten, na dagen: Int = 5) -> [Taak] {
        Taken.van(facts, op: start.plus(dagen: dagen)).filter { $0.soort == .voorlichting }
    }

    @Test("Ontbreekt een onderwerp voor het kind van 12 of wie beslist, dan staat er een taak; alles verteld sluit haar")
    func ontbreekt() throws {
        var facts = try feiten()
        #expect(taken(facts).map(\.jeugdige) == [Wereld.noor])
        facts.voorlichtingen = [
            verteld(30, Wereld.noor, [Wereld.noor, Wereld.karin], [.doel, .gevolgen, .alternatieven, .vooruitzichten, .termijn])
        ]
        let task = try #require(taken(facts).first)
        #expect(task.gronden[0].uitleg.contains("vertrouwenspersoon") && !task.gronden[0].uitleg.contains("waarvoor (a)"))
        #expect(task.gronden[0].bron.contains("7.3.2"))
        facts.voorlichtingen.append(verteld(31, Wereld.noor, [Wereld.noor], [.vertrouwenspersoon]))
        #expect(taken(facts).count == 1, "Karin weet het nog niet")
        facts.voorlichtingen.append(verteld(32, Wereld.noor, [Wereld.karin], [.vertrouwenspersoon]))
        #expect(taken(facts).isEmpty)
    }

    @Test("Zonder lopende hulp is er geen taak, en na het einde niet meer")
    func zonderHulp() throws {
        var facts = try feiten()
        facts.basishulpeinden = [
            Wereld.feit(3, Basishulpeinde(hulp: Wereld.id(1), op: start.plus(dagen: 3), afloop: .genoeg), op: start.plus(dagen: 3))
        ]
        #expect(taken(facts).isEmpty)
        facts.basishulpen = []
        #expect(taken(facts).isEmpty)
    }

    @Test("Eén taak per gezin tegelijk: eerst wiens hulp het eerst begon; onder de 12 gaat het om wie beslist")
    func eenPerGezin() throws {
        var facts = try feiten()
        facts.basishulpen.append(hulp(2, Wereld.sem, na: 2))
        #expect(taken(facts).map(\.jeugdige) == [Wereld.noor])
        facts.voorlichtingen = [verteld(30, Wereld.noor, [Wereld.noor, Wereld.karin], Voorlichtingsonderwerp.allCases)]
        #expect(taken(facts).map(\.jeugdige) == [Wereld.sem])
        facts.voorlichtingen.append(verteld(31, Wereld.sem, [Wereld.karin], Voorlichtingsonderwerp.allCases))
        #expect(taken(facts).isEmpty)
    }
}
