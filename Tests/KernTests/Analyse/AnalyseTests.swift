// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Analyse: stemmen apart, niet besproken is een antwoord")
struct AnalyseTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func stem(_ number: Int, _ area: Leefgebied, _ voice: Stem, _ stand: Gespreksstand = .besproken, woorden: String = "goed")
        -> Feit<Leefgebiedstem>
    {
        let content = Leefgebiedstem(
            leefgebied: area, stem: voice, datum: start.plus(dagen: number), stand: stand, woorden: stand == .besproken ? woorden : "")
        return Wereld.feit(number, content, op: start, kind: Wereld.noor)
    }

    private func bevinding(_ number: Int) -> Feit<Leefgebiedbevinding> {
        Wereld.feit(number, Leefgebiedbevinding(leefgebied: .school, conclusie: "bang", resultaat: .team, datum: start), op: start)
    }

    @Test("Twaalf leefgebieden, acht resultaatklassen, elk met eigen woorden")
    func lijsten() {
        #expect(Leefgebied.allCases.map(\.rawValue) == (1...12).map { "L\($0)" })
        #expect(Resultaatklasse.allCases.count == 8)
        #expect(Set(Leefgebied.allCases.map(\.label)).count == 12)
        #expect(Leefgebied.allCases.allSatisfy { $0.signalen.count >= 3 && $0.elders.count >= 2 })
    }

    @Test("De analyse is genoeg als kind en ouder gehoord zijn, veiligheid besproken is en er een conclusie is")
    func compleet() {
        let voices = [stem(1, .veiligheid, .kind), stem(2, .school, .ouder)]
        #expect(Analysebeeld.van(stemmen: voices, bevindingen: [bevinding(3)]).isVoldoende)
        #expect(Analysebeeld.van(stemmen: voices, bevindingen: []).ontbreekt.count == 1)
        #expect(Analysebeeld.van(stemmen: [], bevindingen: []).ontbreekt.count == 4)
        #expect(Analysebeeld.van(stemmen: [], bevindingen: []).isLeeg)
    }

    @Test("Wil het kind er niet over praten, dan is dat een antwoord")
    func nietGewenst() {
        let voices = [stem(1, .veiligheid, .ouder), stem(2, .school, .kind, .nietGewenst)]
        #expect(Analysebeeld.van(stemmen: voices, bevindingen: [bevinding(3)]).isVoldoende)
        let notAsked = [stem(1, .veiligheid, .ouder), stem(2, .school, .kind, .nietBesproken)]
        #expect(!Analysebeeld.van(stemmen: notAsked, bevindingen: [bevinding(3)]).isVoldoende)
    }

    @Test("Een cijfer ligt tussen 0 en 10, en niet besproken blijft leeg")
    func grenzen() {
        let eleven = Leefgebiedstem(leefgebied: .wonen, stem: .ouder, datum: start, cijfer: 11)
        #expect(velden { () throws(Afwijzing) in try eleven.gecontroleerd() } == ["cijfer"])
        let silent = Leefgebiedstem(leefgebied: .wonen, stem: .ouder, datum: start, stand: .nietBesproken, cijfer: 4)
        #expect(velden { () throws(Afwijzing) in try silent.gecontroleerd() } == ["stand"])
        let empty = Leefgebiedstem(leefgebied: .wonen, stem: .ouder, datum: start)
        #expect(velden { () throws(Afwijzing) in try empty.gecontroleerd() } == ["woorden"])
    }

    @Test("Nu en eerder staan naast elkaar, per stem")
    func verschil() throws {
        let voices = [stem(9, .school, .kind, woorden: "beter"), stem(1, .school, .kind, woorden: "slecht"), stem(2, .school, .ouder)]
        let area = try #require(Analysebeeld.van(stemmen: voices, bevindingen: []).gebieden.first { $0.leefgebied == .school })
        #expect(area.laatste(.kind).nu?.woorden == "beter")
        #expect(area.laatste(.kind).eerder?.woorden == "slecht")
        #expect(area.laatste(.professional).nu == nil)
    }
}
