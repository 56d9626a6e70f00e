// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Bewaartermijnen: precies wat voorbij is (Jeugdwet 7.3.8 lid 3)")
struct BewaartermijnTests {
    private static let vandaag = Datum(dagnummer: 20_514)
    private static let regels = Bewaarregels(Instellingen([], op: vandaag))
    private static let dossier = ID<Dossier>(id(1))
    private static let (noor, sem) = (ID<Persoon>(id(11)), ID<Persoon>(id(12)))

    private static func id(_ nummer: UInt8) -> UUIDv7 {
        UUIDv7(moment: Moment(micros: 1_000), random: [UInt8](repeating: 0, count: 9) + [nummer])
    }

    private static func lijn(_ nummer: UInt8, _ kind: ID<Persoon>?, _ klasse: Bewaarklasse, jaren: Int, dagen: Int = 0) -> Bewaarlijn {
        Bewaarlijn(
            lijn: ID(id(nummer)), dossier: dossier, jeugdige: kind, klasse: klasse, laatst: vandaag.plus(jaren: -jaren).plus(dagen: -dagen))
    }

    private static func weg(_ lijnen: [Bewaarlijn]) -> [UInt8] {
        Bewaartermijnen.verlopen(lijnen, regels, op: vandaag).compactMap { $0.lijn.raw.bytes.last }.sorted()
    }

    @Test("Op de dag af: twintig jaar na de laatste wijziging nog niet, de dag erna wel", arguments: [(0, false), (1, true), (-1, false)])
    func opDeDag(dagen: Int, over: Bool) {
        let gone = Self.weg([Self.lijn(1, Self.noor, .hulp, jaren: 20, dagen: dagen), Self.lijn(2, nil, .hulp, jaren: 30)])
        #expect(gone == (over ? [1, 2] : []))
    }

    @Test("Elke soort lijn heeft haar eigen termijn", arguments: [(Bewaarklasse.hulp, 20), (.toegang, 15), (.bericht, 7)])
    func klassen(klasse: Bewaarklasse, jaren: Int) {
        let other = Self.lijn(9, Self.sem, .hulp, jaren: 0)
        #expect(Self.weg([Self.lijn(1, Self.noor, klasse, jaren: jaren, dagen: 1), other]) == [1])
        #expect(Self.weg([Self.lijn(1, Self.noor, klasse, jaren: jaren), other]) == [])
        #expect(Self.weg([Self.lijn(1, Self.noor, .geen, jaren: 90), other]) == [])
    }

    @Test("Wat het gezin deelt hoort bij het dossier van elk kind: wijzigt dat, dan begint ook hun termijn opnieuw")
    func gedeeld() {
        #expect(Self.weg([Self.lijn(1, Self.noor, .hulp, jaren: 25), Self.lijn(2, nil, .hulp, jaren: 3)]) == [])
        #expect(
            Self.weg([
                Self.lijn(1, Self.noor, .bericht, jaren: 25), Self.lijn(2, nil, .hulp, jaren: 3), Self.lijn(3, Self.noor, .hulp, jaren: 3),
            ]) == [1])
    }

    @Test("De lijn van het gezin gaat pas met het laatste kind; het ene kind kan eerder gaan dan het andere")
    func gezin() {
        let shared = Self.lijn(3, nil, .hulp, jaren: 21)
        #expect(Self.weg([Self.lijn(1, Self.noor, .hulp, jaren: 22), Self.lijn(2, Self.sem, .hulp, jaren: 2), shared]) == [1])
        let recent = Self.lijn(3, nil, .hulp, jaren: 19)
        #expect(Self.weg([Self.lijn(1, Self.noor, .hulp, jaren: 22), Self.lijn(2, Self.sem, .hulp, jaren: 21), recent]) == [])
        #expect(
            Self.weg([
                Self.lijn(1, Self.noor, .hulp, jaren: 22), Self.lijn(2, Self.sem, .hulp, jaren: 20, dagen: 1),
                Self.lijn(3, nil, .hulp, jaren: 21),
            ])
                == [1, 2, 3])
        #expect(Self.weg([shared]) == [3], "een dossier zonder kind")
    }

    @Test("Met het laatste kind zou ook gaan wat het gezin nog moet bewaren: dan wachten de kinderen")
    func wachten() {
        let lines = [Self.lijn(1, Self.noor, .hulp, jaren: 21), Self.lijn(2, nil, .hulp, jaren: 21), Self.lijn(3, nil, .toegang, jaren: 2)]
        #expect(Self.weg(lines) == [])
        #expect(Self.weg(Array(lines.dropLast())) == [1, 2], "de proef kan falen")
    }

    @Test("Het hulpdossier gaat het laatst: zolang toegang of berichten van een kind blijven, is er nog een dossier om in te schrijven")
    func laatst() {
        let (hulp, shared) = (Self.lijn(1, Self.noor, .hulp, jaren: 30), Self.lijn(3, nil, .hulp, jaren: 30))
        for klasse in [Bewaarklasse.toegang, .bericht] {
            #expect(Self.weg([hulp, shared, Self.lijn(2, Self.noor, klasse, jaren: 2)]) == [], "\(klasse)")
            #expect(Self.weg([hulp, shared, Self.lijn(2, Self.noor, klasse, jaren: 30)]) == [1, 2, 3], "\(klasse)")
        }
        let other = [Self.lijn(4, Self.sem, .hulp, jaren: 30), Self.lijn(5, Self.sem, .toegang, jaren: 2)]
        #expect(Self.weg([hulp, shared] + other) == [1], "alleen wat van Noor is")
    }

    @Test("De termijn van het hulpdossier is een instelling die langer mag en nooit korter (Jeugdwet 7.3.8)")
    func instelling() {
        #expect(Instellingssleutel.bewarenHulp.fout("19") != nil && Instellingssleutel.bewarenHulp.fout("20") == nil)
        #expect(Instellingssleutel.bewarenHulp.fout("25") == nil && Instellingssleutel.bewarenToegang.fout("0") != nil)
        let longer = Instelling(sleutel: .bewarenHulp, waarde: "30", van: Self.vandaag, grond: "raadsbesluit")
        #expect(Bewaarregels(Instellingen([longer], op: Self.vandaag)).regel(.hulp)?.jaren == 30)
        #expect(Bewaarregels(Instellingen([longer], op: Self.vandaag.plus(dagen: -1))).regel(.hulp)?.jaren == 20)
    }

    @Test("Een lijst keurt een ander goed, binnen dertig dagen; afkeuren vraagt woorden")
    func vierOgen() throws {
        let round = Feit(
            id: Self.id(1), dossier: nil, lijn: ID(Self.id(2)), opgetekend: Moment(begin: Self.vandaag), door: Self.id(7),
            inhoud: Bewaarronde(peildatum: Self.vandaag, lijnen: [], bewaard: [], regels: Self.regels))
        #expect(throws: Afwijzing.self) { try Bewaartoets.toets(round, door: Self.id(7), op: Self.vandaag, .akkoord, "") }
        #expect(throws: Afwijzing.self) { try Bewaartoets.toets(round, door: Self.id(8), op: Self.vandaag.plus(dagen: 31), .akkoord, "") }
        #expect(throws: Afwijzing.self) { try Bewaartoets.toets(round, door: Self.id(8), op: Self.vandaag, .terug, "") }
        #expect(try Bewaartoets.toets(round, door: Self.id(8), op: Self.vandaag.plus(dagen: 30), .akkoord, "").ronde == round.id)
    }
}
