// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Vaste contacten met scholen, praktijken en opvang")
struct VindplaatsTests {
    let dag: Datum
    init() throws { dag = try Wereld.dag("2026-03-02") }

    private func beeld(
        _ number: Int, _ naam: String, _ contacten: [(ID<Gebruiker>?, Int)] = [], soort: Vindplaatssoort = .basisschool
    ) -> Vindplaatsbeeld {
        let id = ID<Vindplaats>(Wereld.id(number))
        let item = Vindplaats(vindplaats: id, vindplaatssoort: soort, naam: naam, team: Wereld.team)
        let facts = contacten.enumerated().map { index, one in
            Wereld.feit(number * 100 + index, Vastcontact(vindplaats: id, gebruiker: one.0, van: dag.plus(dagen: one.1)), op: dag)
        }
        return Vindplaatsbeeld(Wereld.feit(number, item, op: dag), contacten: facts, persoon: nil)
    }

    private let allen: (ID<Gebruiker>, ID<Team>) -> Bool = { _, _ in true }
    private let zonderAmina: (ID<Gebruiker>, ID<Team>) -> Bool = { who, _ in who != Wereld.amina }

    @Test("Gedekt is wie er nu iemand heeft die nog in het team werkt; wie later begint telt nog niet, wie vertrok niet meer")
    func stand() {
        let none = beeld(1, "De Horizon"), now = beeld(2, "De Boei", [(Wereld.amina, -10)]), later = beeld(3, "De Ark", [(Wereld.petra, 1)])
        let ended = beeld(4, "De Ton", [(Wereld.amina, -10), (nil, -2)])
        #expect(none.stand(op: dag, werkt: allen) == .niemand && later.stand(op: dag, werkt: allen) == .niemand)
        #expect(now.stand(op: dag, werkt: allen) == .gedekt(Wereld.amina, sinds: dag.plus(dagen: -10)))
        #expect(now.stand(op: dag, werkt: zonderAmina) == .vertrokken(Wereld.amina))
        #expect(ended.stand(op: dag, werkt: allen) == .niemand)
        #expect(Dekking([none, now, later, ended], op: dag, werkt: allen).gedekt == 1)
        #expect(!Dekking([none, now], op: dag, werkt: allen).isHeel && Dekking([now], op: dag, werkt: allen).isHeel)
    }

    @Test("Een wisseling is een ander; de eerste is er geen, en niet dezelfde na een onderbreking, en niet van langer dan een jaar geleden")
    func wisselingen() {
        #expect(beeld(1, "A", [(Wereld.amina, -10)]).wisselingen(op: dag) == 0)
        #expect(beeld(2, "B", [(Wereld.amina, -100), (Wereld.petra, -10)]).wisselingen(op: dag) == 1)
        #expect(beeld(3, "C", [(Wereld.amina, -100), (nil, -50), (Wereld.amina, -10)]).wisselingen(op: dag) == 0)
        #expect(beeld(4, "D", [(Wereld.amina, -900), (Wereld.petra, -800), (Wereld.amina, -10)]).wisselingen(op: dag) == 1)
    }

    @Test("Een nieuw contact begint niet in de toekomst, niet vóór wat er al staat, en is een ander")
    func volgende() {
        let item = beeld(1, "De Boei", [(Wereld.amina, -10)])
        func fout(_ wie: ID<Gebruiker>?, _ dagen: Int) -> [String] {
            velden { () throws(Afwijzing) in try item.volgende(wie, van: dag.plus(dagen: dagen), reden: "", op: dag) }
        }
        #expect(fout(Wereld.petra, 1) == ["van"] && fout(Wereld.petra, -11) == ["van"])
        #expect(fout(Wereld.petra, -10) == [] && fout(Wereld.petra, 0) == [] && fout(nil, 0) == [])
        #expect(fout(Wereld.amina, -10) != [])
        #expect(velden { () throws(Afwijzing) in try beeld(2, "Leeg").volgende(nil, van: dag, reden: "", op: dag) } != [])
    }

    @Test("Een verkeerde dag bij dezelfde collega wordt verbeterd: de oude regel maakt plaats, en niets schuift voor wie er eerst was")
    func verbeterdeDag() throws {
        let item = beeld(1, "De Boei", [(Wereld.petra, -100), (Wereld.amina, -10)])
        let better = try item.volgende(Wereld.amina, van: dag.plus(dagen: -20), reden: "", op: dag)
        #expect(better.contact.van == dag.plus(dagen: -20) && better.vervangt == item.contacten.last?.id)
        let later = try item.volgende(Wereld.petra, van: dag, reden: "", op: dag)
        #expect(later.vervangt == nil)
        #expect(
            velden { () throws(Afwijzing) in try item.volgende(Wereld.amina, van: dag.plus(dagen: -101), reden: "", op: dag) } == ["van"])
    }

    @Test(
        "Een school is te herkennen hoe iemand haar ook schrijft, en alleen als er geen twijfel is",
        arguments: [
            ("De Horizon", "Basisschool De Horizon"), ("juf Marit, obs de horizon", "Basisschool De Horizon"),
            ("Horizon Noord", "De Horizon Noord"), ("Het Kompas", nil), ("", nil), ("school", nil), ("praktijk Van der Meer", nil),
        ] as [(String, String?)])
    func herken(tekst: String, naam: String?) {
        let all = [
            beeld(1, "Basisschool De Horizon"), beeld(2, "De Horizon Noord"), beeld(3, "School"),
            beeld(4, "Praktijk Van der Meer", soort: .huisarts),
        ]
        #expect(all.herken(tekst, deur: .school)?.inhoud.naam == naam)
    }

    @Test("Twee met dezelfde naam: dan wordt er niets geraden; zonder deur telt elke soort")
    func twijfel() {
        let twins = [beeld(1, "De Ark"), beeld(2, "Basisschool De Ark"), beeld(3, "Praktijk Van der Meer", soort: .huisarts)]
        #expect(twins.herken("De Ark") == nil)
        #expect(twins.herken("Huisartsenpraktijk van der Meer")?.inhoud.vindplaatssoort == .huisarts)
    }

    @Test("Waar iets staat zegt niet wie het is: een windstreek of een wijk alleen is geen naam")
    func streek() {
        let all = [beeld(1, "Praktijk Zuid", soort: .huisarts), beeld(2, "Huisarts Rietvelden", soort: .huisarts)]
        #expect(all.herken("apotheek Zuid") == nil && all.herken("Praktijk Zuid") == nil)
        #expect(all.herken("thuiszorg Rietvelden", wijken: ["Rietvelden"]) == nil)
        #expect(all.herken("huisarts Rietvelden", wijken: ["Oude Haven"])?.id == all[1].id)
        #expect(all.heet("praktijk ZUID")?.id == all[0].id && all.heet("Zuid") == nil && all.heet("") == nil)
        #expect([all[0], beeld(3, "Praktijk zuid")].heet("Praktijk Zuid") == nil, "twee met één naam: niet raden")
    }

    @Test("Alleen een praktijk heeft een POH-jeugd, en zonder antwoord weten wij het niet", arguments: Vindplaatssoort.allCases)
    func poh(soort: Vindplaatssoort) {
        #expect(beeld(1, "X", soort: soort).inhoud.poh == (soort == .huisarts ? .onbekend : nil))
        #expect(Deur.allCases.contains(soort.groep.deur))
    }
}
