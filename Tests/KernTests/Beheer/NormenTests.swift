// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Wat instelbaar is: één soort sleutel, met een begindatum en een bron (ontwerp §7)")
struct NormenTests {
    let dag: Datum
    init() throws { dag = try Wereld.dag("2026-03-02") }

    private func gezet(_ wat: Instelbaar, _ waarde: String, na dagen: Int = 0) -> Instelling {
        Instelling(sleutel: wat, waarde: waarde, van: dag.plus(dagen: dagen), grond: "Besluit 12")
    }

    @Test("Een termijn werkt vanaf haar dag en geen dag eerder: geteld van de gebeurtenis", arguments: Normsoort.allCases)
    func vanafDeDag(soort: Normsoort) throws {
        let usual = soort.rij.termijn.aantal, other = usual == 1 ? min(2, soort.rij.hoogstens) : usual / 2
        let terms = Normen([gezet(.termijn(soort), "\(other)")]), before = dag.plus(dagen: -1)
        #expect(terms.laatsteDag(soort, na: before) == Normen.standaard.laatsteDag(soort, na: before))
        #expect(terms.norm(soort, op: dag).termijn == soort.termijn(other) && terms.norm(soort, op: dag).bron.contains("Besluit 12"))
        if other != usual {
            #expect(terms.laatsteDag(soort, na: dag).uitkomst != Normen.standaard.laatsteDag(soort, na: dag).uitkomst)
        }
        // Another term is not touched.
        for rest in Normsoort.allCases where rest != soort { #expect(terms.norm(rest, op: dag) == Normen.standaard.norm(rest, op: dag)) }
        #expect(terms.wisseldagen(na: before) == [dag] && terms.wisseldagen(na: dag).isEmpty)
    }

    @Test(
        "Wat een wet voorschrijft kan korter en niet langer",
        arguments: [
            (Normsoort.plan, 6, "Jeugdwet 4.1.3"), (.planOpSchrift, 14, "Jeugdwet 4.1.3"), (.verzoekInzage, 1, "AVG 12 lid 3"),
            (.verzoekCorrectie, 1, "AVG 12 lid 3"), (.verzoekVerwijdering, 3, "Jeugdwet 7.3.9"), (.verzoekUitstel, 2, "AVG 12 lid 3"),
        ])
    func wet(soort: Normsoort, aantal: Int, artikel: String) {
        #expect(soort.rij.termijn.aantal == aantal && soort.bron.hasPrefix(artikel))
        #expect(soort.fout("\(aantal + 1)") != nil && soort.fout("\(aantal)") == nil && soort.fout("0") != nil && soort.fout("") != nil)
        // Past the page, a longer one does not count either.
        #expect(Normen([gezet(.termijn(soort), "\(aantal + 1)")]) == .standaard)
        #expect(Normen([gezet(.termijn(soort), "1")]).norm(soort, op: dag).bron.hasPrefix(artikel), "het artikel blijft de bron")
    }

    @Test("De laatste keuze met de laatste begindatum telt; voor dezelfde dag vervangt de latere de eerdere")
    func verloop() {
        let key = Instelbaar.termijn(.analyse)
        let course = [gezet(key, "3", na: 10), gezet(key, "5"), gezet(key, "2", na: 10), gezet(key, "niets", na: 20)]
        func weken(_ dagen: Int) -> Int { Normen(course).aantal(.analyse, op: dag.plus(dagen: dagen)) }
        #expect([-1, 0, 9, 10, 30].map(weken) == [4, 5, 5, 2, 2])
        for day in -1...30 {
            #expect(Instellingen(course, op: dag.plus(dagen: day)).waarde(key) == "\(weken(day))", "dag \(day)")
        }
    }

    @Test("Een taak volgt de termijn van de dag waarop zij begon")
    func taak() throws {
        let story = try Verhaal.tot("triage", start: dag)
        func taak(_ gezet: [Instelling]) -> Datum? {
            Taken.van(Dossierbeeld(story.feiten, op: dag, regels: Dossierregels(gezet))).first { $0.soort == .eersteContact }?.uiterlijk
        }
        let usual = try #require(taak([])), short = gezet(.termijn(.eersteContact), "1")
        #expect(taak([short]) == usual.plus(weken: -1))
        #expect(taak([gezet(.termijn(.eersteContact), "1", na: 1)]) == usual, "morgen is te laat voor een vraag van vandaag")
    }

    @Test("Elke instelling heeft een naam, een bron, een geldige waarde zonder keuze en een eigen sleutel", arguments: Instelbaar.allCases)
    func alle(wat: Instelbaar) throws {
        #expect(!wat.label.isEmpty && !wat.bron.isEmpty && wat.fout(wat.standaard) == nil)
        #expect(Instelbaar(rawValue: wat.rawValue) == wat && Instelbaar.allCases.count { $0.label == wat.label } == 1)
        #expect(!wat.bron.contains("[mem]") && wat.bron.contains("nog na te gaan") == !wat.regel.isNagegaan)
        let set = Instelling(sleutel: wat, waarde: wat.standaard, van: dag, grond: "x")
        #expect(try JSONDecoder().decode(Instelling.self, from: JSONEncoder().encode(set)) == set)
    }

    @Test("Wat onder een oude sleutel is vastgelegd, wordt nog gelezen; een sleutel die er niet is niet")
    func oud() throws {
        let kept = #"{"sleutel":"consult-weken","waarde":"4","van":"2026-03-02","grond":"x"}"#
        let read = try JSONDecoder().decode(Instelling.self, from: Data(kept.utf8))
        #expect(read == Instelling(sleutel: .consultWeken, waarde: "4", van: dag, grond: "x"))
        let gone = Data(kept.replacing("consult", with: "niets").utf8)
        #expect(throws: DecodingError.self) { _ = try JSONDecoder().decode(Instelling.self, from: gone) }
    }

    // MARK: Reasons for a verklarende analyse

    @Test("Zonder keuze gelden zeven redenen (analyse.md §4), met hun getallen; een getal en uitzetten gaan in op hun dag")
    func redenen() {
        let usual = Aanleidingregister([Instelling]())
        #expect(usual.geldend(op: dag).map(\.code) == Aanleidingsoort.allCases.filter { !$0.isEigen }.map(\.rawValue))
        #expect(Set(usual.regels.compactMap(\.afleiding)) == Set(Aanleidingafleiding.allCases))
        #expect(usual.regel("eerdere-trajecten")?.getal == 2 && usual.regel("drie-leefgebieden")?.getal == 3)
        let set = Aanleidingregister([gezet(.reden(.trajecten), "4"), gezet(.reden(.stagnatie), "nee", na: 5)])
        func getal(_ dagen: Int) -> Int? { set.geldend(op: dag.plus(dagen: dagen)).first { $0.code == "eerdere-trajecten" }?.getal }
        #expect(getal(-1) == 2 && getal(0) == 4)
        #expect(set.geldend(op: dag.plus(dagen: 4)).contains { $0.code == "stagnatie" })
        #expect(!set.geldend(op: dag.plus(dagen: 5)).contains { $0.code == "stagnatie" })
    }

    @Test("Een eigen reden van de gemeente: andere woorden zijn een andere reden, zodat een oud vinkje niets nieuws zegt")
    func eigen() {
        let set = Aanleidingregister([gezet(.reden(.eigenEen), "Twee keer geschorst"), gezet(.reden(.eigenEen), "Weggelopen", na: 9)])
        let first = set.geldend(op: dag).last, second = set.geldend(op: dag.plus(dagen: 9)).last
        #expect(first?.label == "Twee keer geschorst" && second?.label == "Weggelopen" && first?.code != second?.code)
        #expect(set.geldend(op: dag.plus(dagen: -1)).allSatisfy { !$0.code.hasPrefix("eigen") })
        #expect(set.regel(first?.code ?? "")?.label == "Twee keer geschorst", "wat toen is aangevinkt houdt zijn woorden")
    }

    @Test("Dezelfde regels geven hetzelfde kenmerk; wat de stand niet raakt telt niet mee")
    func kenmerk() {
        let term = gezet(.termijn(.plan), "4")
        #expect([Instelling]().kenmerkVanRegels.isEmpty && [gezet(.keuze(.exportPerDag), "5")].kenmerkVanRegels.isEmpty)
        #expect([term].kenmerkVanRegels != [gezet(.termijn(.plan), "4", na: 1)].kenmerkVanRegels)
        #expect([term, gezet(.overgang(.wmo), "Anders.")].kenmerkVanRegels == [term].kenmerkVanRegels)
    }

    // MARK: What changes at eighteen

    @Test("Wat niet is nagegaan, zegt dat aan wie het leest; een eigen zin met een besluit niet meer, en vanaf haar dag")
    func achttien() {
        let sentence = "Vraag de toeslag aan in de maand vóór 18."
        let set = [gezet(.overgang(.verzekering), sentence), gezet(.overgang(.wlz), Overgangspunt.vervalt, na: 3)]
        func punt(_ point: Overgangspunt, _ dagen: Int) -> Overgangslijst.Punt? {
            Overgangslijst(set, op: dag.plus(dagen: dagen)).punten.first { $0.punt == point }
        }
        #expect(punt(.verzekering, -1)?.bron == "Zorgverzekeringswet (nog na te gaan)")
        #expect(punt(.verzekering, 0) == Overgangslijst.Punt(punt: .verzekering, zin: sentence, bron: "Besluit 12"))
        #expect(punt(.wlz, 2) != nil && punt(.wlz, 3) == nil)
        #expect(Overgangslijst([], op: dag).punten.map(\.punt) == Overgangspunt.allCases)
        let open = Overgangslijst([], op: dag).punten.filter { $0.bron.contains("nog na te gaan") }.map(\.punt)
        #expect(open == Overgangspunt.allCases.filter { $0 != .toestemming }, "alleen Jeugdwet 7.3.5 is zelf gelezen")
    }
}
