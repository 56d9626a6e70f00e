// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("De sociale kaart: wat past, in welke volgorde, en waar niets is (Jeugdwet 2.6; Hervormingsagenda 2.1.2)")
struct SocialeKaartTests {
    private static let dag = Datum(dagnummer: 20_514)

    private static func plek(
        _ nummer: UInt8, _ naam: String, soort: Kaartsoort = .welzijn, vragen: [Levensvraag] = [.opvoeden], van: Int = 0, tot: Int = 99,
        wijken: [String] = [], toegang: Kaarttoegang = .vrij, dagen: Int = 10
    ) -> Kaartvoorziening {
        Kaartvoorziening(
            voorziening: ID(UUIDv7(moment: Moment(micros: Int64(nummer)), random: Array(repeating: nummer, count: 10))), naam: naam,
            organisatie: "Welzijn",
            kaartsoort: soort,
            vragen: vragen, leeftijdVan: van, leeftijdTot: tot, wijken: wijken, vormen: [.inloop], toegang: toegang,
            omschrijving: "Een plek om binnen te lopen.", nagekeken: dag.plus(dagen: -dagen))
    }

    private static let wijken = [Wijk(code: "WK01", naam: "Haven"), Wijk(code: "WK02", naam: "Terp")]

    @Test("Eigen wijk voor de hele gemeente, vrij voor een toets, nagekeken voor verouderd")
    func volgorde() {
        let kaart = SocialeKaart(
            [
                Self.plek(1, "Oud", wijken: ["WK01"], dagen: 500), Self.plek(2, "Gemeente"),
                Self.plek(3, "Toets", wijken: ["WK01"], toegang: .lichteToets),
                Self.plek(4, "Dichtbij", wijken: ["WK01"]), Self.plek(5, "Elders", wijken: ["WK02"]),
            ], wijken: Self.wijken)
        #expect(kaart.zoek(Kaartvraag(wijk: "WK01"), op: Self.dag).map(\.naam) == ["Dichtbij", "Toets", "Gemeente", "Oud"])
    }

    @Test(
        "Vraag, leeftijd en woorden moeten alle drie passen",
        arguments: [
            (Kaartvraag(vraag: .somber), ["Praten"]), (Kaartvraag(leeftijd: 3), ["Baby", "Iedereen"]),
            (Kaartvraag(leeftijd: 18), ["Iedereen", "Praten"]), (Kaartvraag(leeftijd: 19), ["Iedereen"]),
            (Kaartvraag(woorden: "BABY"), ["Baby"]), (Kaartvraag(woorden: "baby somber"), []),
            (Kaartvraag(vraag: .somber, leeftijd: 3), []), (Kaartvraag(), ["Baby", "Iedereen", "Praten"]),
        ])
    func zoek(_ vraag: Kaartvraag, _ namen: [String]) {
        let kaart = SocialeKaart(
            [
                Self.plek(1, "Baby", vragen: [.baby], tot: 3), Self.plek(2, "Praten", vragen: [.somber], van: 12, tot: 18),
                Self.plek(3, "Iedereen"),
            ], wijken: Self.wijken)
        #expect(kaart.zoek(vraag, op: Self.dag).map(\.naam).sorted() == namen)
    }

    @Test("Een witte vlek: per wijk, leeftijd en soort; wat voor de hele gemeente is telt apart")
    func vlekken() {
        let gaps = Wittevlekken(
            SocialeKaart(
                [
                    Self.plek(1, "Opvang", soort: .opvang, van: 2, tot: 3, wijken: ["WK01"]),
                    Self.plek(2, "Online", soort: .online, van: 12, tot: 17),
                ], wijken: Self.wijken))
        func vak(_ wijk: String, _ age: Leeftijdsgroep, _ kind: Kaartsoort) -> Wittevlekken.Vak {
            .init(wijk: wijk, leeftijd: age, soort: kind)
        }
        #expect(!gaps.isLeeg(vak("WK01", .jong, .opvang)) && gaps.isLeeg(vak("WK02", .jong, .opvang)))
        #expect(gaps.isLeeg(vak("WK01", .basisschool, .opvang)))
        #expect(gaps.overal[vak("WK02", .puber, .online)] == 1 && gaps.eigen[vak("WK02", .puber, .online)] == nil)
    }

    @Test(
        "Versheid: een half jaar, een jaar, daarna verouderd",
        arguments: [(0, Kaartversheid.vers), (180, .vers), (190, .nakijken), (364, .nakijken), (370, .oud)])
    func versheid(_ dagen: Int, _ stand: Kaartversheid) {
        #expect(Kaartversheid(Self.dag.plus(dagen: -dagen), op: Self.dag) == stand)
    }

    @Test("Een verschil noemt veld, wat er stond en wat het wordt; de dag van nakijken telt niet")
    func verschil() {
        let was = Self.plek(1, "Inloop", dagen: 90), now = Self.plek(1, "Inloop met soep", dagen: 0)
        #expect(was.verschillen(met: now, []).map { "\($0.veld): \($0.was) → \($0.wordt)" } == ["Naam: Inloop → Inloop met soep"])
        #expect(was.verschillen(met: was.nagekeken(op: Self.dag), []).isEmpty)
    }
}
