// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Verzoeken van de cliënt: wie, wanneer, en op welke grond niet")
struct VerzoekrechtTests {
    struct Geval: Sendable, CustomTestStringConvertible {
        let als: Hoedanigheid
        let leeftijd: Int?
        let uitkomst: Verzoekbevoegdheid
        let artikel: String
        var soort = Verzoeksoort.inzage
        var gezag = Gezagsblik.heeft
        var testDescription: String {
            "\(soort.rawValue), \(als.rawValue), gezag \(gezag.rawValue), \(leeftijd.map(String.init) ?? "leeftijd onbekend"): \(uitkomst.rawValue) (\(artikel))"
        }
    }

    static let jeugdige: [Geval] = [
        Geval(als: .zelf, leeftijd: 11, uitkomst: .nee, artikel: "7.3.15 lid 1"),
        Geval(als: .zelf, leeftijd: 12, uitkomst: .ja, artikel: "7.3.15"),
        Geval(als: .zelf, leeftijd: 16, uitkomst: .ja, artikel: "7.3.15"),
        Geval(als: .zelf, leeftijd: nil, uitkomst: .wegen, artikel: "7.3.15"),
        Geval(als: .ouderMetGezag, leeftijd: 11, uitkomst: .ja, artikel: "7.3.15 lid 1"),
        Geval(als: .ouderMetGezag, leeftijd: 12, uitkomst: .wegen, artikel: "7.3.4"),
        Geval(als: .ouderMetGezag, leeftijd: 15, uitkomst: .wegen, artikel: "7.3.4"),
        Geval(als: .ouderMetGezag, leeftijd: 16, uitkomst: .nee, artikel: "7.3.5"),
        Geval(als: .ouderMetGezag, leeftijd: nil, uitkomst: .wegen, artikel: "7.3.15"),
        Geval(als: .ouderMetGezag, leeftijd: 9, uitkomst: .nee, artikel: "BW 1:245", gezag: .heeftNiet),
        Geval(als: .ouderMetGezag, leeftijd: 14, uitkomst: .nee, artikel: "BW 1:245", gezag: .heeftNiet),
        Geval(als: .ouderMetGezag, leeftijd: 9, uitkomst: .wegen, artikel: "BW 1:245", gezag: .onbekend),
        Geval(als: .vertegenwoordiger, leeftijd: 9, uitkomst: .nee, artikel: "BW 1:245", gezag: .heeftNiet),
        Geval(als: .vertegenwoordiger, leeftijd: 9, uitkomst: .ja, artikel: "7.3.15"),
        Geval(als: .ouderMetGezag, leeftijd: 11, uitkomst: .ja, artikel: "7.3.15 lid 1", soort: .verwijdering),
        Geval(als: .ouderMetGezag, leeftijd: 12, uitkomst: .nee, artikel: "7.3.9", soort: .verwijdering),
        Geval(als: .ouderMetGezag, leeftijd: 15, uitkomst: .nee, artikel: "7.3.9", soort: .verwijdering),
        Geval(als: .zelf, leeftijd: 13, uitkomst: .ja, artikel: "7.3.15", soort: .verwijdering, gezag: .heeftNiet),
        Geval(als: .ouderZonderGezag, leeftijd: 9, uitkomst: .nee, artikel: "7.3.15"),
        Geval(als: .vertegenwoordiger, leeftijd: 17, uitkomst: .wegen, artikel: "7.3.15 lid 2"),
        Geval(als: .gemachtigde, leeftijd: 17, uitkomst: .wegen, artikel: "7.3.10"),
        Geval(als: .anders, leeftijd: 9, uitkomst: .nee, artikel: "7.3.11"),
    ]

    @Test("Over een jeugdige (Jeugdwet 7.3.15)", arguments: jeugdige)
    func overJeugdige(geval: Geval) {
        let found = Verzoekrecht.beoordeel(geval.als, geval.soort, isJeugdige: true, leeftijd: geval.leeftijd, gezag: geval.gezag)
        #expect(found.uitkomst == geval.uitkomst)
        #expect(found.gronden.first?.bron.contains(geval.artikel) == true)
    }

    @Test("Een ouder vraagt het over zichzelf (AVG 15), en nooit met gezag over een volwassene")
    func overOuder() {
        #expect(Verzoekrecht.beoordeel(.zelf, .inzage, isJeugdige: false, leeftijd: 41, gezag: .heeftNiet).uitkomst == .ja)
        #expect(Verzoekrecht.beoordeel(.ouderMetGezag, .inzage, isJeugdige: false, leeftijd: 41, gezag: .heeft).uitkomst == .nee)
    }

    // MARK: Terms

    private static let dag = Datum(dagnummer: 20_514)  // 2 March 2026

    private static func verzoek(_ soort: Verzoeksoort, _ identiteit: Identiteitscontrole = .bekend) -> Clientverzoek {
        Clientverzoek(
            verzoeksoort: soort, over: wie, door: wie, hoedanigheid: .zelf, ontvangen: dag, gevraagd: "Alles.",
            feit: soort == .correctie ? wie.raw : nil, identiteit: identiteit)
    }

    private static let wie = ID<Persoon>(UUIDv7(moment: Moment(micros: 1), random: [1]))
    private static func id(_ nummer: UInt8) -> UUIDv7 {
        UUIDv7(moment: Moment(micros: 1_000), random: [UInt8](repeating: 0, count: 9) + [nummer])
    }

    private static func feit<I: Feitinhoud>(_ nummer: UInt8, _ inhoud: I, door: UInt8 = 200) -> Feit<I> {
        Feit(id: id(nummer), dossier: nil, lijn: ID(id(0)), opgetekend: Moment(micros: Int64(nummer)), door: id(door), inhoud: inhoud)
    }

    private static func beeld(
        _ soort: Verzoeksoort, _ besluit: Verzoekuitkomst? = nil, toets: Toetsuitkomst? = nil, keuzeNa: Bool = false, uitstel: Bool = false
    ) -> Verzoekbeeld {
        let answer = besluit.map { feit(2, Verzoekbesluit(verzoek: id(1), uitkomst: $0, toelichting: "ja")) }
        let look = toets.map { feit(3, Verzoektoets(besluit: id(2), uitkomst: $0, toelichting: "zo")) }
        let choice = Afschriftkeuze(verzoek: id(1), deel: "contacten-ander", keus: .weg, grond: .privacyAnder, reden: "ander", feiten: [])
        return Verzoekbeeld.lijst(
            verzoeken: [feit(1, verzoek(soort))], besluiten: [answer].compactMap(\.self), toetsen: [look].compactMap(\.self),
            uitstellen: uitstel ? [feit(4, Verzoekuitstel(verzoek: id(1), reden: "veel"))] : [], afgiften: [],
            keuzes: keuzeNa ? [feit(9, choice)] : [], normen: .standaard)[0]
    }

    @Test(
        "De termijn: een maand (AVG 12 lid 3), drie maanden voor vernietigen (Jeugdwet 7.3.9), twee erbij na bericht",
        arguments: [
            (Verzoeksoort.inzage, false, "2026-04-02"), (.afschrift, false, "2026-04-02"), (.correctie, false, "2026-04-02"),
            (.verwijdering, false, "2026-06-02"), (.afschrift, true, "2026-06-02"),
        ])
    func termijn(soort: Verzoeksoort, uitstel: Bool, dag: String) {
        #expect(Self.beeld(soort, uitstel: uitstel).uiterlijk.uitkomst.iso == dag)
    }

    @Test("Uitstel: één keer, binnen de eerste maand, en niet bij vernietigen")
    func uitstel() throws {
        _ = try Self.beeld(.inzage).uitgesteld(op: Self.dag, reden: "veel")
        #expect(throws: Afwijzing.self) { try Self.beeld(.verwijdering).uitgesteld(op: Self.dag, reden: "veel") }
        #expect(throws: Afwijzing.self) { try Self.beeld(.inzage, uitstel: true).uitgesteld(op: Self.dag, reden: "veel") }
        #expect(throws: Afwijzing.self) { try Self.beeld(.inzage).uitgesteld(op: Self.dag.plus(maanden: 2), reden: "veel") }
    }

    @Test(
        "De stand volgt uit de feiten: beoordelen, meekijken, geven; wat na het antwoord is gekozen, moet opnieuw worden bekeken",
        arguments: [
            (Verzoekuitkomst?.none, Toetsuitkomst?.none, false, Verzoekstand.beoordelen), (.toewijzen, nil, false, .toetsen),
            (.toewijzen, .terug, false, .beoordelen), (.toewijzen, .akkoord, false, .uitvoeren), (.toewijzen, .akkoord, true, .beoordelen),
            (.ingetrokken, nil, false, .toetsen), (.ingetrokken, .terug, false, .beoordelen), (.ingetrokken, .akkoord, false, .klaar),
        ])
    func stand(besluit: Verzoekuitkomst?, toets: Toetsuitkomst?, keuzeNa: Bool, stand: Verzoekstand) {
        #expect(Self.beeld(.afschrift, besluit, toets: toets, keuzeNa: keuzeNa).stand == stand)
    }

    // MARK: Refusing

    @Test("Elke weigergrond past alleen bij zijn eigen soort verzoek", arguments: Weigergrond.allCases)
    func grond(grond: Weigergrond) {
        for soort in Verzoeksoort.allCases {
            let answer = Verzoekbesluit(verzoek: Self.id(1), uitkomst: .weigeren, grond: grond, toelichting: "Daarom.")
            let accepted = (try? answer.gecontroleerd(Self.verzoek(soort), .ja)) != nil  // Only whether it is refused.
            #expect(accepted == grond.voor.contains(soort), "\(grond) bij \(soort)")
        }
        #expect(!grond.bron.isEmpty && !grond.voor.isEmpty)
    }

    @Test("Weigeren kan niet zonder grond en uitleg (AVG 12 lid 4); geven niet aan wie het niet mag vragen of wie onbekend is")
    func weigeren() {
        func refused(
            _ answer: Verzoekbesluit, _ soort: Verzoeksoort = .inzage, _ can: Verzoekbevoegdheid = .ja, _ who: Identiteitscontrole = .bekend
        ) {
            #expect(throws: Afwijzing.self) { try answer.gecontroleerd(Self.verzoek(soort, who), can) }
        }
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .weigeren, toelichting: "Daarom."))
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .ingetrokken, toelichting: ""))
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .deels, grond: .privacyAnder, toelichting: ""))
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .toewijzen, toelichting: ""), .inzage, .nee)
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .toewijzen, toelichting: ""), .inzage, .wegen)
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .toewijzen, toelichting: ""), .inzage, .ja, .nogNiet)
        refused(Verzoekbesluit(verzoek: Self.id(1), uitkomst: .toewijzen, toelichting: ""), .verwijdering)
    }

    @Test("Meekijken doet een ander, en teruggeven kan niet zonder woorden")
    func vierOgen() throws {
        let answer = Self.feit(2, Verzoekbesluit(verzoek: Self.id(1), uitkomst: .toewijzen, toelichting: ""), door: 7)
        #expect(throws: Afwijzing.self) { try Verzoektoets.kijk(answer, door: Self.id(7), .akkoord, "") }
        #expect(throws: Afwijzing.self) { try Verzoektoets.kijk(answer, door: Self.id(8), .terug, "") }
        #expect(try Verzoektoets.kijk(answer, door: Self.id(8), .akkoord, "").uitkomst == .akkoord)
    }

    // MARK: The copy

    @Test("Wat van wie is: eigen, van het gezin, van een ander, afgeschermd (Jeugdwet 7.3.10)")
    func kring() {
        let (noor, karin) = (Self.wie, ID<Persoon>(Self.id(9)))
        func ring(_ child: ID<Persoon>?, _ over: [ID<Persoon>], _ seen: Bool = true) -> Afschriftkring {
            Afschriftkring.van(jeugdige: child, over: over, voor: noor, isZichtbaar: seen)
        }
        #expect(ring(noor, []) == .eigen && ring(nil, []) == .gezin && ring(nil, [noor, karin]) == .eigen)
        #expect(ring(noor, [karin]) == .ander && ring(karin, []) == .ander && ring(noor, [noor], false) == .afgeschermd)
    }

    @Test("Wat van een ander is blijft weg tot iemand het bekijkt; wat er later bij komt, wordt opnieuw bekeken")
    func indeling() {
        let own = Afschriftplaats(feit: Self.id(1), blad: .contacten, kring: .eigen)
        let other = Afschriftplaats(feit: Self.id(2), blad: .contacten, kring: .ander)
        let later = Afschriftplaats(feit: Self.id(3), blad: .contacten, kring: .ander)
        let none = Afschriftindeling([own, other], keuzes: [:])
        #expect(none.mee == [own.feit] && none.weg == [other.feit] && none.open == [other.deel])
        #expect(throws: Afwijzing.self) { try none.eisCompleet() }
        func keus(_ keus: Afschriftkeus, _ feiten: [UUIDv7]) -> Afschriftkeuze {
            Afschriftkeuze(verzoek: Self.id(9), deel: "", keus: keus, grond: .privacyAnder, reden: "x", feiten: feiten)
        }
        let judged = Afschriftindeling([own, other], keuzes: [other.deel.code: keus(.mee, [other.feit])])
        #expect(judged.mee == [own.feit, other.feit] && judged.open.isEmpty)
        let more = Afschriftindeling([own, other, later], keuzes: [other.deel.code: keus(.mee, [other.feit])])
        #expect(more.weg == [later.feit] && more.open == [other.deel], "wat nieuw is, gaat niet ongezien mee")
        let safety = Afschriftplaats(feit: Self.id(4), blad: .bescherming, kring: .eigen)
        let unseen = Afschriftindeling([safety], keuzes: [:])
        #expect(unseen.mee.isEmpty && unseen.open == [safety.deel], "over veiligheid en verzoeken kijkt altijd iemand")
        #expect(Afschriftindeling([safety], keuzes: [safety.deel.code: keus(.mee, [safety.feit])]).mee == [safety.feit])
        let single = Afschriftindeling(
            [own, other], keuzes: [Afschriftdeel.regel(own.feit).code: keus(.weg, []), other.deel.code: keus(.weg, [other.feit])])
        #expect(single.mee.isEmpty && single.open.isEmpty)
    }

    @Test(
        "Een code van een deel is terug te lezen, en onzin wordt geweigerd",
        arguments: ["", "regel-", "regel-zz", "contacten", "contacten-iets", "x-eigen"])
    func codes(onzin: String) {
        #expect(Afschriftdeel(code: onzin) == nil)
        for part in [Afschriftdeel.groep(.contacten, .ander), .regel(Self.id(3))] { #expect(Afschriftdeel(code: part.code) == part) }
    }
}
