// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Een scherm over een plan gaat ook over wat daarbij is vastgelegd")
struct SchermreeksTests {
    let start: Datum
    let lezer = ID<Gebruiker>(Wereld.id(70))
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func schermen(_ feiten: [UUIDv7] = [], over: ID<Persoon>? = nil, _ versies: [Schermversie]) -> Schermen {
        let shield = Scherm(feiten: feiten, over: over, voorGebruikers: [lezer], reden: "proef")
        return Schermen(schermen: [shield], geheimen: []).overReeksen(versies)
    }

    private func ziet(_ shields: Schermen, _ nummer: Int) -> Bool {
        shields.toont(Wereld.id(nummer), over: [], aan: .gebruiker(lezer))
    }

    private var jongeren: [ID<Persoon>] { [Wereld.noor, Wereld.sem] }

    /// Per youngster a toekomstplan (100, 200) with a step (101, 201) and a hand-over (102, 202), a group (103, 203) that met (104, 204);
    /// and the plan of the family in two versions (300, 301) with a done action (302).
    private var alles: [Schermversie] {
        jongeren.enumerated().flatMap { index, child -> [Schermversie] in
            let base = 100 * (index + 1)
            func feit<I: Feitinhoud>(_ number: Int, _ content: I) -> Feit<I> { Wereld.feit(base + number, content, op: start, kind: child) }
            return [
                Schermversie(feit(0, Toekomstplan(jongere: child, datum: start, woorden: "x", stukken: [], herzienOp: start)), van: child),
                Schermversie(
                    feit(1, Toekomststap(jongere: child, stuk: Wereld.id(90), op: start, uitkomst: .gedaan)), bij: Toekomstplan.self,
                    van: child),
                Schermversie(
                    feit(2, Overgangsstap(jongere: child, punt: .digid, stand: .loopt, op: start)), bij: Toekomstplan.self, van: child),
                Schermversie(feit(3, Resourcegroep(jongere: child, datum: start, woorden: "x", leden: [])), van: child),
                Schermversie(
                    feit(4, Resourcegroepbijeenkomst(jongere: child, op: start, aanwezig: [Wereld.karin], afspraken: "x")),
                    bij: Resourcegroep.self, van: child),
            ]
        } + gezin
    }

    private var gezin: [Schermversie] {
        let first = Gezinsplan(nummer: 1, datum: start, doelen: [], evaluatieOp: start)
        let second = Gezinsplan(nummer: 2, volgtOp: Wereld.id(300), datum: start, doelen: [], evaluatieOp: start)
        let done = Actieuitkomst(actie: Wereld.id(91), op: start, uitkomst: .gedaan)
        return [
            Schermversie(Wereld.feit(300, first, op: start)), Schermversie(Wereld.feit(301, second, op: start)),
            Schermversie(Wereld.feit(302, done, op: start), bij: Gezinsplan.self),
        ]
    }

    @Test(
        "Een versie afgeschermd: het hele document met wat erbij hoort is weg, en niets anders",
        arguments: [(100, [100, 101, 102]), (103, [103, 104]), (200, [200, 201, 202]), (300, [300, 301, 302]), (301, [300, 301, 302])])
    func mee(scherm: Int, weg: [Int]) {
        let shields = schermen([Wereld.id(scherm)], alles)
        for number in [100, 101, 102, 103, 104, 200, 201, 202, 203, 204, 300, 301, 302] {
            #expect(ziet(shields, number) == !weg.contains(number), "\(number)")
        }
    }

    @Test("Een gedane actie afgeschermd: alleen die, het plan blijft te lezen", arguments: [101, 102, 104, 302])
    func andersomNiet(scherm: Int) {
        let shields = schermen([Wereld.id(scherm)], alles)
        for number in [100, 103, 200, 203, 300, 301] { #expect(ziet(shields, number), "\(number)") }
        #expect(!ziet(shields, scherm))
    }

    @Test("Wat zelf niemand noemt, gaat over het kind op wiens lijn het staat; wat iemand noemt, over die")
    func lijn() {
        let begun = LeveringStart(toewijzing: 10001, op: start)
        let given = Verstrekking(weg: .bericht, aan: "De Boog", op: start, wat: "x", grond: "x")
        #expect(Wereld.feit(1, begun, op: start, kind: Wereld.noor).overPersonen == [Wereld.noor])
        #expect(Wereld.feit(2, begun, op: start).overPersonen.isEmpty)
        #expect(Wereld.feit(3, given, op: start, kind: Wereld.noor).overPersonen == [Wereld.noor])
        let help = Basishulp(jeugdige: Wereld.sem, van: start, wie: .team, wat: "x")
        #expect(Wereld.feit(4, help, op: start).overPersonen == [Wereld.sem])
        let plan = Gezinsplan(nummer: 1, datum: start, doelen: [], evaluatieOp: start)
        #expect(Wereld.feit(5, plan, op: start, kind: Wereld.noor).overPersonen.isEmpty, "een plan noemt zelf over wie het gaat")
    }

    @Test("Elke soort geheim één keer, met van wie; dezelfde persoon niet twee keer")
    func geheimen() {
        let all = [
            Geheimhouding(persoon: Wereld.noor, wat: .school, grond: "x"), Geheimhouding(persoon: Wereld.noor, grond: "x"),
            Geheimhouding(persoon: Wereld.sem, grond: "x"), Geheimhouding(persoon: Wereld.noor, voor: [Wereld.daan], grond: "y"),
        ]
        let said = Schermen(schermen: [], geheimen: all).geheimenPerSoort
        #expect(said.map(\.wat) == [.adres, .school] && said.map(\.van) == [[Wereld.noor, Wereld.sem], [Wereld.noor]])
        #expect(Geheim.adres.van("Noor en Sem") == "adres en telefoonnummer van Noor en Sem")
    }
}
