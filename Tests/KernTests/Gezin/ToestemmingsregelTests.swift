// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

@Suite("Toestemming (Jeugdwet 7.3.4, 7.3.5, 7.3.15)")
struct ToestemmingsregelTests {
    /// Expected: letters of who must consent: k(ind), o(uders), v(ertegenwoordiger).
    @Test(
        "Onder 12 de ouders, van 12 tot 16 samen, vanaf 16 alleen",
        arguments: [
            (11, true, nil, "o"), (12, true, nil, "ko"), (15, true, nil, "ko"), (16, true, nil, "k"), (19, true, nil, "k"),
            (12, false, nil, "o"), (17, false, nil, "o"), (19, false, nil, "v"), (13, true, "ernstigNadeel", "k"),
            (13, true, "weloverwogenWens", "k"), (11, true, "weloverwogenWens", "o"), (13, false, "ernstigNadeel", "o"),
            (11, true, "gedwongenKader", ""), (14, true, "spoed", ""), (14, true, "nietIngrijpend", ""),
        ] as [(Int, Bool, String?, String)])
    func wie(leeftijd: Int, wilsbekwaam: Bool, uitzondering: String?, verwacht: String) throws {
        let kind = ID<Persoon>(Wereld.id(1)), moeder = ID<Persoon>(Wereld.id(2))
        let vader = ID<Persoon>(Wereld.id(3)), mentor = ID<Persoon>(Wereld.id(4))
        let op = try Wereld.dag("2026-03-02")
        let reason = try uitzondering.map { try #require(Toestemmingsregel.Uitzondering(rawValue: $0)) }
        for geboren in [op.plus(jaren: -leeftijd), op.plus(jaren: -leeftijd - 1).plus(dagen: 1)] {
            let situatie = Toestemmingsregel.Situatie(
                jeugdige: kind, geboren: Geboortedatum(geboren), gezag: [moeder, vader], vertegenwoordigers: [mentor],
                wilsbekwaam: wilsbekwaam, uitzondering: reason)
            let groepen: [Character: Set<ID<Persoon>>] = ["k": [kind], "o": [moeder, vader], "v": [mentor]]
            let set = verwacht.reduce(into: Set<ID<Persoon>>()) { $0.formUnion(groepen[$1] ?? []) }
            let oordeel = try Toestemmingsregel.vereist(situatie, op: op)
            #expect(oordeel.uitkomst == Toestemmingskring(set))
            #expect(oordeel.gronden.first?.bron.hasPrefix("Jeugdwet 7.3.") == true)
        }
    }

    @Test("Staat de leeftijd niet vast, dan beslissen jeugdige en ouders samen")
    func onbekend() throws {
        let kind = ID<Persoon>(Wereld.id(1)), moeder = ID<Persoon>(Wereld.id(2))
        let geboren = try #require(Geboortedatum(Wereld.dag("2010-01-01"), gebruik: .maandEnDagOnbekend))
        let situatie = Toestemmingsregel.Situatie(jeugdige: kind, geboren: geboren, gezag: [moeder])
        #expect(try Toestemmingsregel.vereist(situatie, op: Wereld.dag("2026-06-01")).uitkomst.personen == [kind, moeder])
        #expect(try Toestemmingsregel.vereist(situatie, op: Wereld.dag("2027-01-01")).uitkomst.personen == [kind])
    }

    @Test("Zonder iemand met gezag wordt geweigerd, niet overgeslagen")
    func niemand() throws {
        let kind = ID<Persoon>(Wereld.id(1))
        let situatie = Toestemmingsregel.Situatie(jeugdige: kind, geboren: Geboortedatum(try Wereld.dag("2018-01-01")), gezag: [])
        let op = try Wereld.dag("2026-03-02")
        #expect(throws: Afwijzing.self) { try Toestemmingsregel.vereist(situatie, op: op) }
    }

    @Test("Is een instelling voogd, dan beslist zij; vanaf 12 samen met de jeugdige, vanaf 16 niet meer")
    func voogd() throws {
        let kind = ID<Persoon>(Wereld.id(1)), op = try Wereld.dag("2026-03-02")
        for (leeftijd, met, kinderen) in [(11, true, Set<ID<Persoon>>()), (13, true, [kind]), (16, false, [kind])] {
            let situatie = Toestemmingsregel.Situatie(
                jeugdige: kind, geboren: Geboortedatum(op.plus(jaren: -leeftijd)), gezag: [], instellingIsVoogd: true)
            #expect(try Toestemmingsregel.vereist(situatie, op: op).uitkomst == Toestemmingskring(kinderen, metInstelling: met))
        }
    }
}
