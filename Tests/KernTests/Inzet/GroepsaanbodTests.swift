// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Groepen zonder besluit: plaatsen, wachtlijst en leeftijd (Jeugdwet 2.6 lid 1, 2.9 onder a)")
struct GroepsaanbodTests {
    private static let dag = Moment(micros: 1_772_400_000_000_000).datum

    private func groep(_ jongste: Int? = nil, _ oudste: Int? = nil, plaatsen: Int = 8, tot: Datum? = nil) -> Groepsaanbod {
        Groepsaanbod(
            groep: ID(Wereld.id(60)), team: ID(Wereld.id(61)), naam: "Sterker", wat: "Praten", jongste: jongste, oudste: oudste,
            plaatsen: plaatsen, van: Self.dag, tot: tot)
    }

    private func rij(_ nummer: Int, _ dagen: Int) -> Groepsbezetting.Rij {
        Groepsbezetting.Rij(
            deelname: Wereld.id(nummer), dossier: ID(Wereld.id(1)), jeugdige: ID(Wereld.id(500 + nummer)), op: Self.dag.plus(dagen: dagen))
    }

    @Test("Wie het eerst is vastgelegd heeft een plaats; de dag die iemand typt doet er niet toe, en ook niet hoe de feiten komen")
    func volgorde() {
        let rows = [rij(3, 0), rij(2, -5), rij(4, 2), rij(1, 2)]
        for order in [rows, rows.reversed(), [rows[1], rows[3], rows[0], rows[2]]] {
            let seats = Groepsbezetting(plaatsen: 2, order)
            #expect(seats.rijen.map(\.deelname) == [1, 2, 3, 4].map { Wereld.id($0) })
            #expect(seats.plek(Wereld.id(1)) == .plaats && seats.plek(Wereld.id(2)) == .plaats)
            #expect(seats.plek(Wereld.id(3)) == .wacht(1) && seats.plek(Wereld.id(4)) == .wacht(2))
            #expect(seats.bezet == 2 && seats.vrij == 0 && seats.wachten == 2 && seats.woorden == "vol, 2 wachten")
        }
    }

    @Test("Een kind dat twee keer is vastgelegd telt één keer, op zijn eerste plek")
    func dubbel() {
        func twice(_ number: Int) -> Groepsbezetting.Rij {
            Groepsbezetting.Rij(deelname: Wereld.id(number), dossier: ID(Wereld.id(1)), jeugdige: Wereld.noor, op: Self.dag)
        }
        let seats = Groepsbezetting(plaatsen: 2, [twice(3), rij(2, 0), twice(1), rij(4, 0)])
        #expect(seats.bezet == 2 && seats.wachten == 1 && seats.rijen.map(\.deelname) == [1, 2, 4].map { Wereld.id($0) })
        #expect(seats.plek(Wereld.id(3)) == .plaats && seats.plek(Wereld.id(1)) == .plaats && seats.plek(Wereld.id(9)) == nil)
    }

    @Test("Minder plaatsen dan er kinderen meedoen kan niet: niemand gaat stil terug naar de wachtlijst")
    func krimp() throws {
        let seats = Groepsbezetting(plaatsen: 3, [rij(1, 0), rij(2, 0), rij(3, 0), rij(4, 0)])
        try seats.eisRuimte(3)
        #expect { try seats.eisRuimte(2) } throws: { "\($0)".contains("doen nu 3 kinderen mee") }
        try Groepsbezetting(plaatsen: 6, [rij(1, 0)]).eisRuimte(1)
    }

    @Test("Gaat er iemand weg, dan schuift de eerste door; wie niet meedoet heeft geen plek")
    func doorschuiven() {
        let seats = Groepsbezetting(plaatsen: 1, [rij(1, 0), rij(2, 1)].filter { $0.deelname != Wereld.id(1) })
        #expect(seats.plek(Wereld.id(2)) == .plaats && seats.plek(Wereld.id(1)) == nil)
        #expect(Groepsbezetting(plaatsen: 3, [rij(2, 1)]).woorden == "1 van 3 plaatsen bezet")
        #expect(Groepsbezetting(plaatsen: 1, [rij(2, 1)]).woorden == "vol")
    }

    @Test(
        "Voor wie: van en tot en met; zonder grens is iedereen welkom; is een leeftijd niet zeker, dan staat dat niet in de weg",
        arguments: [
            (8, 12, 8, true), (8, 12, 12, true), (8, 12, 7, false), (8, 12, 13, false), (nil, 12, 3, true), (8, nil, 22, true),
            (nil, nil, 40, true),
        ] as [(Int?, Int?, Int, Bool)])
    func leeftijd(jongste: Int?, oudste: Int?, jaren: Int, past: Bool) {
        let born = Geboortedatum(Self.dag.plus(jaren: -jaren))
        #expect(groep(jongste, oudste).past(born, op: Self.dag) == past)
        #expect(groep(jongste, oudste).past(nil, op: Self.dag))
    }

    @Test("De woorden voor de leeftijd")
    func woorden() {
        #expect(groep(8, 12).leeftijd == "8 tot en met 12 jaar" && groep(8, 8).leeftijd == "8 jaar")
        #expect(groep(8).leeftijd == "vanaf 8 jaar" && groep(nil, 12).leeftijd == "tot en met 12 jaar" && groep().leeftijd == nil)
    }

    @Test("Een groep zonder plaatsen, met leeftijden of dagen in de verkeerde volgorde is er geen")
    func fouten() {
        #expect(velden { () throws(Afwijzing) in try groep(plaatsen: 0).gecontroleerd() } == ["plaatsen"])
        #expect(velden { () throws(Afwijzing) in try groep(12, 8, plaatsen: 61).gecontroleerd() } == ["plaatsen", "oudste"])
        #expect(velden { () throws(Afwijzing) in try groep(tot: Self.dag.plus(dagen: -1)).gecontroleerd() } == ["tot"])
        #expect(velden { () throws(Afwijzing) in try groep(tot: Self.dag).gecontroleerd() } == [])
        #expect(groep(tot: Self.dag).isVoorbij(op: Self.dag.plus(dagen: 1)) && !groep(tot: Self.dag).isVoorbij(op: Self.dag))
    }

    @Test("Hulp van het team: een specialist erbij heeft een naam, en kijken of het helpt komt na het begin")
    func basishulp() {
        func fout(_ vorm: Basishulp.Vorm, _ wie: String?, _ kijk: Int?) -> [String] {
            velden { () throws(Afwijzing) in
                try Basishulp(
                    jeugdige: Wereld.noor, van: Self.dag, wie: .team, wat: "Gesprekken", vorm: vorm, specialist: wie,
                    kijkOp: kijk.map { Self.dag.plus(dagen: $0) }
                ).gecontroleerd(op: Self.dag)
            }
        }
        #expect(fout(.erbij, nil, nil) == ["specialist"] && fout(.erbij, " ", 0) == ["specialist", "kijkOp"])
        #expect(fout(.erbij, "Ilse de Graaf, De Boog", 42) == [] && fout(.logeren, nil, nil) == [])
    }

    @Test("Licht waar het kan, zwaarder waar nodig: de twee kenmerken in woorden (Hervormingsagenda Jeugd, kenmerk 4)")
    func klasse() {
        func klasse(_ z: Basishulp.Zwaarte?, _ d: Basishulp.Duur?) -> String? {
            Basishulp(jeugdige: Wereld.noor, van: Self.dag, wie: .team, wat: "x", zwaarte: z, duur: d).klasse
        }
        #expect(klasse(.licht, .kort) == "Licht, kort" && klasse(.zwaarder, .langdurig) == "Zwaarder, langdurig")
        #expect(klasse(nil, .kort) == "Kort" && klasse(.licht, nil) == "Licht" && klasse(nil, nil) == nil)
    }
}
