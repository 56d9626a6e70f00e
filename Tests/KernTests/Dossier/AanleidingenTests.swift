// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Redenen voor een verklarende analyse volgen uit feiten (analyse.md §4)")
struct AanleidingenTests {
    let dag: Datum
    init() throws { dag = try Wereld.dag("2026-03-02") }

    private func feit<I: Feitinhoud>(_ nummer: Int, _ inhoud: I) -> Feit<I> { Wereld.feit(nummer, inhoud, op: dag, kind: Wereld.sem) }

    private func regel(_ hoe: Aanleidingafleiding?, getal: Int = 0, tot: Datum? = nil) -> Aanleidingregister {
        Aanleidingregister([
            Aanleidingregel(code: "a", label: "A", van: dag.plus(dagen: -10), tot: tot, bron: "proef", afleiding: hoe, getal: getal)
        ])
    }

    private func gevonden(_ feiten: Dossierfeiten, _ register: Aanleidingregister, op later: Int = 0) -> [Aanleidingsbeeld] {
        Dossierbeeld(feiten, op: dag.plus(dagen: later)).aanleidingen(Wereld.sem, register)
    }

    @Test("Hulp in drie leefgebieden is genoeg, in twee niet; wat het gezin zelf oppakt telt niet mee", arguments: 0...5)
    func leefgebieden(aantal: Int) {
        var facts = Dossierfeiten()
        facts.bevindingen =
            Leefgebied.allCases.prefix(aantal).enumerated().map {
                feit(10 + $0.offset, Leefgebiedbevinding(leefgebied: $0.element, conclusie: "x", resultaat: .specialist, datum: dag))
            } + [feit(30, Leefgebiedbevinding(leefgebied: .geld, conclusie: "x", resultaat: .eigenKracht, datum: dag))]
        #expect(gevonden(facts, regel(.leefgebieden, getal: 3)).count == (aantal >= 3 ? 1 : 0))
    }

    @Test("Meer dan twee eerdere trajecten: lopende hulp en die van een ander kind tellen niet mee", arguments: 0...4)
    func trajecten(aantal: Int) throws {
        var facts = Dossierfeiten()
        let period = try #require(Periode(van: dag.plus(dagen: -400)))
        func toewijzing(_ nummer: Int, _ kind: ID<Persoon>) throws -> Feit<Toewijzing> {
            feit(
                nummer,
                Toewijzing(
                    nummer: Int64(nummer), jeugdige: kind, aanbieder: Wereld.boog, agb: try #require(AGBCode("12345678")),
                    toegewezenOp: dag.plus(dagen: -400), periode: period, categorie: "45", product: "45A04"))
        }
        for number in 1...9 {
            let isMine = number <= aantal
            facts.toewijzingen.append(try toewijzing(number, isMine || number > 7 ? Wereld.sem : Wereld.noor))
            facts.starts.append(feit(100 + number, LeveringStart(toewijzing: Int64(number), op: dag.plus(dagen: -300))))
            if number <= 7 {
                facts.stops.append(
                    feit(200 + number, LeveringStop(toewijzing: Int64(number), op: dag.plus(dagen: -200 + number), reden: .volgensPlan)))
            }
        }
        let found = gevonden(facts, regel(.trajecten, getal: 2))
        #expect(found.count == (aantal > 2 ? 1 : 0))
        if aantal > 2 { #expect(found[0].sinds == dag.plus(dagen: -197)) }
    }

    @Test("Verblijf is een reden zodra ervoor is gekozen, ertoe is besloten of het is toegewezen", arguments: ["44", "43", "45"])
    func verblijf(categorie: String) throws {
        var facts = Dossierfeiten()
        let order = Toewijzing(
            nummer: 7, jeugdige: Wereld.sem, aanbieder: Wereld.boog, agb: try #require(AGBCode("12345678")), toegewezenOp: dag,
            periode: try #require(Periode(van: dag)), categorie: categorie, product: categorie + "A04")
        facts.toewijzingen = [feit(7, order)]
        let found = gevonden(facts, regel(.verblijf))
        #expect(found.map(\.feit) == (categorie == "45" ? [] : [Wereld.id(7)]))
        #expect(Dossierbeeld(facts, op: dag).aanleidingen(Wereld.noor, regel(.verblijf)).isEmpty)
    }

    @Test("Aangevinkt telt zolang de rij geldt; bekeken is bekeken, tot er iets nieuws komt")
    func bekeken() {
        var facts = Dossierfeiten()
        facts.aanleidingen = [feit(1, Analyseaanleiding(kind: Wereld.sem, aanleiding: "a", op: dag, herkomst: "school"))]
        let rules = regel(nil, tot: dag.plus(dagen: 5))
        func open(_ later: Int = 0) -> Int { Dossierbeeld(facts, op: dag.plus(dagen: later)).openAanleidingen(Wereld.sem, rules).count }
        #expect(open() == 1 && open(6) == 0)
        facts.aanleidingafwegingen = [
            feit(2, Aanleidingafweging(kind: Wereld.sem, aanleidingen: ["a"], op: dag, waaromNiet: "Gaat weer."))
        ]
        #expect(open() == 0 && gevonden(facts, rules).count == 1)
        facts.aanleidingen.append(feit(3, Analyseaanleiding(kind: Wereld.sem, aanleiding: "a", op: dag.plus(dagen: 1), herkomst: "school")))
        #expect(open(1) == 1)
        facts.verklarendeAnalyses = [feit(4, Verklarendeanalyse(kind: Wereld.sem, op: dag.plus(dagen: 1), vraag: "Waarom?"))]
        #expect(open(1) == 0)
        // An analysis of another child says nothing about this one.
        facts.verklarendeAnalyses = [feit(4, Verklarendeanalyse(kind: Wereld.noor, op: dag.plus(dagen: 1), vraag: "Waarom?"))]
        #expect(open(1) == 1)
    }

    @Test(
        "Geen doel gehaald bij de evaluatie is stagnatie; deels gehaald, of afgesloten, niet",
        arguments: [
            (Doelresultaat.niet, Vervolg.bijstellen, 1), (.niet, .doorgaan, 1), (.deels, .bijstellen, 0), (.niet, .afsluiten, 0),
        ])
    func stagnatie(uitkomst: Doelresultaat, vervolg: Vervolg, aantal: Int) {
        var facts = Dossierfeiten()
        let goal = Gezinsdoel(id: Wereld.id(50), woorden: "Slapen", strekking: .gezondEnVeilig, voor: Wereld.sem)
        facts.plannen = [feit(1, Gezinsplan(nummer: 1, datum: dag, doelen: [goal], evaluatieOp: dag))]
        facts.evaluaties = [
            feit(
                2,
                Evaluatie(
                    plan: Wereld.id(1), op: dag, oordelen: [], doelen: [Doeluitkomst(doel: goal.id, uitkomst: uitkomst)], vervolg: vervolg,
                    volgendeOp: dag.plus(dagen: 9)))
        ]
        #expect(gevonden(facts, regel(.stagnatie)).count == aantal)
        #expect(Dossierbeeld(facts, op: dag).aanleidingen(Wereld.noor, regel(.stagnatie)).isEmpty)
    }

    @Test("“Dit helpt niet” alleen is geen stagnatie bij de evaluatie: het team bespreekt het, een analyse volgt er niet uit")
    func helptniet() {
        var facts = Dossierfeiten()
        facts.helptniet = [feit(1, Helptniet(op: dag, stem: .kind, persoon: Wereld.sem, woorden: "Dit helpt mij niet."))]
        #expect(gevonden(facts, regel(.stagnatie)).isEmpty)
        #expect(Dossierbeeld(facts, op: dag).stagnatie(Wereld.sem)?.sinds == dag)
    }
}
