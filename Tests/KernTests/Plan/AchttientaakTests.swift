// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Taken rond 18 jaar: wat het toekomstplan afspreekt, wat bij 18 verandert, en hulp die door de leeftijd stopt")
struct AchttientaakTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    /// Noor, born then, with a question for the team and a toekomstplan in which one thing must be arranged.
    private func feiten(geboren: String) throws -> Dossierfeiten {
        var facts = Dossierfeiten()
        let ask = Wereld.feit(50, Hulpvraag(datum: start, deur: .telefoon, over: [Wereld.noor], woorden: "Help"), op: start)
        facts.hulpvragen = [ask]
        let triage = Triage(
            hulpvraag: ask.id, datum: start, veiligheid: .veilig, veiligheidToelichting: "", urgentie: .gewoon, route: .team, waarom: "zo")
        facts.triages = [Wereld.feit(51, triage, op: start)]
        facts.deelnames = [Wereld.feit(52, Deelname(persoon: Wereld.noor, rol: .jeugdige), op: start)]
        let who = Persoonsgegevens(
            persoon: Wereld.noor, naam: Naam(roepnaam: "Noor", achternaam: "Wit"), geboortedatum: Geboortedatum(try Wereld.dag(geboren)))
        facts.personen = [Wereld.feit(53, who, op: start, kind: Wereld.noor)]
        let parts = [
            Toekomststuk(
                gebied: .wonen, id: Wereld.id(70), regelen: "Inschrijven voor een kamer", wie: "Els", uiterlijk: start.plus(dagen: 20)),
            Toekomststuk(gebied: .werk, id: Wereld.id(71), regelen: "Stage zoeken", wie: "Noor"),
        ]
        let plan = Toekomstplan(
            jongere: Wereld.noor, nummer: 1, datum: start, woorden: "Een sleutel", stukken: parts, herzienOp: start.plus(dagen: 80))
        facts.toekomstplannen = [Wereld.feit(54, plan, op: start, kind: Wereld.noor)]
        return facts
    }

    private func taken(_ soort: Taaksoort, _ facts: Dossierfeiten, op dag: Datum) -> [Taak] {
        Taken.van(facts, op: dag).filter { $0.soort == soort }
    }

    @Test("Wat voor een dag geregeld moet zijn, is een taak op die dag, tot het geregeld is; zonder dag is er geen taak")
    func stuk() throws {
        var facts = try feiten(geboren: "2009-03-10")
        let task = try #require(taken(.toekomststap, facts, op: start).first)
        #expect(taken(.toekomststap, facts, op: start).count == 1 && task.uiterlijk == start.plus(dagen: 20))
        #expect(task.jeugdige == Wereld.noor && task.gronden[0].uitleg.contains("Inschrijven voor een kamer (Els)"))
        let done = Toekomststap(jongere: Wereld.noor, stuk: Wereld.id(70), op: start, uitkomst: .gedaan)
        facts.toekomststappen = [Wereld.feit(60, done, op: start, kind: Wereld.noor)]
        #expect(taken(.toekomststap, facts, op: start).isEmpty)
    }

    @Test("Vanaf de maand van 17½ staat wat nog geregeld moet worden in één taak, die alleen de maand noemt")
    func overgang() throws {
        var facts = try feiten(geboren: "2008-09-17")
        #expect(taken(.overgang, try feiten(geboren: "2008-10-01"), op: start).isEmpty, "een maand te vroeg")
        let task = try #require(taken(.overgang, facts, op: start).first)
        #expect(task.uiterlijk.iso == "2026-08-31", "de laatste dag van de maand ervoor, geen verjaardag")
        let text = task.gronden[0].uitleg
        #expect(text.contains("In september 2026 wordt de jongere 18.") && !text.contains("17"))
        #expect(text.contains("Eigen DigiD") && text.contains("Eigen zorgverzekering"))
        facts.overgangsstappen = Overgangspunt.allCases.enumerated().map { index, point in
            Wereld.feit(
                80 + index, Overgangsstap(jongere: Wereld.noor, punt: point, stand: point == .wmo ? .nog : .geregeld, op: start),
                op: start, kind: Wereld.noor)
        }
        let last = try #require(taken(.overgang, facts, op: start).first).gronden[0].uitleg
        #expect(last.contains("Nog regelen: Begeleiding of wonen via de Wmo.") && !last.contains("DigiD"))
        #expect(taken(.overgang, facts, op: try Wereld.dag("2026-10-01")).count == 1, "ook na de verjaardag, tot een half jaar erna")
        #expect(taken(.overgang, facts, op: try Wereld.dag("2027-04-01")).isEmpty)
        let wmo = Overgangsstap(jongere: Wereld.noor, punt: .wmo, stand: .nietNodig, op: start.plus(dagen: 1))
        facts.overgangsstappen.append(Wereld.feit(95, wmo, op: start.plus(dagen: 1), kind: Wereld.noor))
        #expect(taken(.overgang, facts, op: start.plus(dagen: 1)).isEmpty)
    }

    private func verlengd(_ help: Verlengbaar) -> Feit<Hulpverlenging> {
        let found = Hulpverlenging(
            jongere: Wereld.noor, hulp: help, grond: VerlengdeHulp(.voortzetting, sinds: start.plus(jaren: -5)), op: start, door: "Joost",
            waarom: "nodig")
        return Wereld.feit(96, found, op: start, kind: Wereld.noor)
    }

    @Test("Loopt er hulp door na 18, dan blijft het toekomstplan een kijkdag houden; anders niet")
    func herzien() throws {
        var facts = try feiten(geboren: "2007-06-15")
        #expect(taken(.toekomstplan, facts, op: start).isEmpty)
        facts.verlengingen = [verlengd(.behandeling)]
        #expect(taken(.toekomstplan, facts, op: start).map(\.uiterlijk) == [start.plus(dagen: 80)])
    }

    @Test(
        "Pleegzorg stopt met 21 en andere hulp met 23 (Jeugdwet 1.1): een taak vanaf de maand ervoor, die alleen de maand noemt",
        arguments: [(Verlengbaar.pleegzorg, 2005, "jeugdige 3°"), (.behandeling, 2003, "jeugdige 4°")])
    func stopt(hulp: Verlengbaar, jaar: Int, artikel: String) throws {
        var facts = try feiten(geboren: "\(jaar)-05-01")
        facts.verlengingen = [verlengd(hulp)]
        #expect(taken(.verlenging, facts, op: start).count == 1, "de laatste dag valt in april")
        facts.personen = try feiten(geboren: "\(jaar)-05-02").personen
        #expect(taken(.verlenging, facts, op: start).isEmpty, "de laatste dag valt in mei: een maand te vroeg")
        facts.personen = try feiten(geboren: "\(jaar)-04-20").personen
        let task = try #require(taken(.verlenging, facts, op: start).first)
        #expect(task.uiterlijk.iso == "2026-03-31" && task.gronden[0].bron.contains(artikel))
        #expect(task.gronden[0].uitleg.contains("In april 2026") && !task.gronden[0].uitleg.contains("20 april"))
        #expect(taken(.verlenging, facts, op: try Wereld.dag("2026-04-20")).isEmpty, "daarna is er niets meer dat loopt")
        let born = try #require(Geboortedatum(try Wereld.dag("\(jaar)-04-20")))
        #expect(facts.verlengingen[0].inhoud.einde(born)?.uitkomst.iso == "2026-04-19")
        #expect(facts.achttiendagen.contains(try Wereld.dag("2026-03-01")) && facts.achttiendagen.allSatisfy { $0.dag == 1 })
    }
}
