// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Namen vinden in elke spelling")
struct NaamzoekerTests {
    static let gelijk: [(String, String)] = [
        ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"), ("IJsbrand", "ysbrand"), ("Ysbrand", "ysbrand"), ("O'Neill", "o neill"),
        ("El-Amrani", "el amrani"), ("Łukasz", "lukasz"), ("Weiß", "weiss"), ("Çelik", "celik"), ("SØREN", "soren"),
        ("  de   Wit ", "de wit"),
    ]

    @Test("Hoofdletters, accenten en leestekens doen er niet toe", arguments: gelijk.indices)
    func normaliseer(index: Int) { #expect(Naamzoeker.normaliseer(Self.gelijk[index].0) == Self.gelijk[index].1) }

    @Test("De korte weg voor gewone letters geeft hetzelfde als de lange")
    func korteWeg() {
        let letters = Array("aAbBiIjJyzZ09 ^`-'.,\t~@[")
        var state: UInt64 = 7
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<10 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(letters[Int((state >> 33) % UInt64(letters.count))])
            }
            #expect(Naamzoeker.normaliseer(text) == Naamzoeker.normaliseerUnicode(text), "\(text)")
        }
    }

    static let gevonden = ["wit", "de wit", "Wit, Karin de", "karin wi", "KARIN DE WIT", "dewit", "ka wit"]
    static let gemist = ["witte", "karin jansen", "", "  ", "noor wit"]

    @Test("Karin de Wit wordt gevonden", arguments: gevonden)
    func vindt(getypt: String) { #expect(Self.past(getypt, karin)) }

    @Test("Karin de Wit wordt hier niet gevonden", arguments: gemist)
    func mist(getypt: String) { #expect(!Self.past(getypt, karin)) }

    private static func past(_ getypt: String, _ naam: Naam) -> Bool {
        Naamzoeker.treffer(Naamzoeker.zoekwoorden(getypt), op: Naamzoeker.woorden(van: naam)).telt(nil)
    }

    private let karin = Naam(voornamen: "Karin Maria", roepnaam: "Karin", voorvoegsel: "de", achternaam: "Wit")

    @Test("Een lange naam wordt ook op zijn geheel en op zijn begin gevonden")
    func lang() {
        let name = Naam(achternaam: "Wolfeschlegelsteinhausen")
        #expect(Self.past("Wolfeschlegelsteinhausen", name))
        #expect(Self.past("wolfesch", name))
    }

    @Test("Een naam laat zich op drie manieren schrijven")
    func schrijven() {
        #expect(karin.volledig == "Karin de Wit")
        #expect(karin.opAchternaam == "Wit, Karin de")
        #expect(Naam(achternaam: "Wit").aanspreek == "Wit")
    }

    @Test("Wie het meest overeenkomt staat bovenaan, met de redenen; een huisgenoot volgt op adres")
    func rangschik() throws {
        let postcode = try #require(Postcode("1234AB")), bsn = try #require(BSN("999990019"))
        let mother = Kandidaat(persoon: Wereld.karin, naam: karin, bsn: bsn, postcode: postcode, huisnummer: 12)
        let child = Kandidaat(
            persoon: Wereld.noor, naam: Naam(roepnaam: "Noor", voorvoegsel: "de", achternaam: "Wit"), postcode: postcode, huisnummer: 12)
        let other = Kandidaat(persoon: Wereld.daan, naam: Naam(roepnaam: "Daan", achternaam: "Bakker"))
        let hits = Zoekvraag(naam: "karin de wit", postcode: postcode, huisnummer: 12).rangschik([other, child, mother])
        #expect(hits.map(\.persoon) == [Wereld.karin, Wereld.noor])
        #expect(hits.map(\.redenen) == [[.heleNaam, .adres], [.adres]])
        #expect(Zoekvraag(bsn: bsn).rangschik([child, mother]).map(\.redenen) == [[.bsn]])
    }

    @Test("Een geboortedatum waarvan de dag onbekend is past bij elke dag van die maand")
    func onvolledig() throws {
        let born = try #require(Geboortedatum(try Wereld.dag("2011-05-01"), gebruik: .dagOnbekend))
        let child = Kandidaat(persoon: Wereld.noor, naam: Naam(achternaam: "Wit"), geboortedatum: born)
        #expect(Zoekvraag(geboortedatum: try Wereld.dag("2011-05-17")).rangschik([child]).map(\.redenen) == [[.geboortedatum]])
        #expect(Zoekvraag(geboortedatum: try Wereld.dag("2011-06-01")).rangschik([child]).isEmpty)
    }
}

@Suite("Gezin: rollen, gezag, schermen, notities")
struct GezinTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    @Test("Gezag geldt vanaf zijn dag; zonder feit is het onbekend")
    func gezag() throws {
        let both = Gezag(
            kind: Wereld.noor, gezagsoort: .gezamenlijk, houders: [Wereld.karin, Wereld.daan], herkomst: .gezagsregister, gezienOp: start)
        let one = Gezag(
            kind: Wereld.noor, gezagsoort: .eenhoofdig, houders: [Wereld.karin], herkomst: .beschikking, gezienOp: start.plus(dagen: 9))
        let facts = [Wereld.feit(31, one, op: start.plus(dagen: 9)), Wereld.feit(30, both, op: start)]
        func beeld(_ kind: ID<Persoon>, _ dagen: Int) -> Gezagsbeeld? {
            Gezagsbeeld.van(kind, geboren: nil, feiten: facts, op: start.plus(dagen: dagen))
        }
        #expect(beeld(Wereld.noor, 1)?.houders == [Wereld.karin, Wereld.daan])
        #expect(beeld(Wereld.noor, 9)?.houders == [Wereld.karin])
        #expect(beeld(Wereld.sem, 9)?.gezagsoort == .onbekend)
        #expect(beeld(Wereld.noor, 0)?.uitleg == "Beide ouders (Gezagsregister, 2 maart 2026)")
    }

    @Test("BW 1:245: over wie achttien is heeft niemand gezag; wie jonger kan zijn is een kind")
    func gezagTotAchttien() throws {
        let fact = Wereld.feit(
            30, Gezag(kind: Wereld.noor, gezagsoort: .eenhoofdig, houders: [Wereld.karin], herkomst: .beschikking, gezienOp: start),
            op: start)
        func houders(_ geboren: Geboortedatum?) -> [ID<Persoon>]? {
            Gezagsbeeld.van(Wereld.noor, geboren: geboren, feiten: [fact], op: start)?.houders
        }
        #expect(houders(Geboortedatum(try Wereld.dag("2008-03-02"))) == nil)
        #expect(houders(Geboortedatum(try Wereld.dag("2008-03-03"))) == [Wereld.karin])
        #expect(houders(nil) == [Wereld.karin])
    }

    @Test("Een deelname loopt tot haar einde; het einde is een eigen feit")
    func deelname() {
        let joined = Wereld.feit(32, Deelname(persoon: Wereld.daan, rol: .ouder, wonen: .elders), op: start)
        let ended = Wereld.feit(33, Beeindiging(feit: joined.id, op: start.plus(dagen: 5), reden: "verhuisd"), op: start.plus(dagen: 5))
        #expect([joined].lopend(op: start.plus(dagen: 4), einden: [ended]).count == 1)
        #expect([joined].lopend(op: start.plus(dagen: 5), einden: [ended]).isEmpty)
        #expect([joined].lopend(op: start.plus(dagen: -1), einden: []).isEmpty)
    }

    @Test("Wat achter een scherm staat ziet deze lezer niet, een ander wel")
    func scherm() {
        let own = Scherm(over: Wereld.karin, voorBetrokkenen: [Wereld.daan], reden: "eigen verhaal")
        let shields = Schermen(schermen: [Wereld.feit(34, own, op: start)], geheimen: [], einden: [], op: start)
        #expect(!shields.toont(Wereld.id(50), over: [Wereld.karin], aan: .betrokkene(Wereld.daan)))
        #expect(shields.toont(Wereld.id(50), over: [Wereld.karin, Wereld.noor], aan: .betrokkene(Wereld.daan)))
        #expect(shields.toont(Wereld.id(50), over: [Wereld.karin], aan: .gebruiker(Wereld.amina)))
        #expect(shields.toont(Wereld.id(50), over: [], aan: .betrokkene(Wereld.daan)))
    }

    @Test("Een geheim adres blijft geheim voor de ander, niet voor wie er woont, en stopt berichten")
    func geheim() {
        let secret = Wereld.feit(35, Geheimhouding(persoon: Wereld.karin, voor: [Wereld.daan], grond: "dreiging"), op: start)
        let shields = Schermen(schermen: [], geheimen: [secret], einden: [], op: start)
        #expect(shields.isGeheim(.adres, van: Wereld.karin, voor: .betrokkene(Wereld.daan)))
        #expect(!shields.isGeheim(.adres, van: Wereld.karin, voor: .betrokkene(Wereld.karin)))
        #expect(!shields.isGeheim(.adres, van: Wereld.karin, voor: .betrokkene(Wereld.noor)))
        #expect(shields.heeftGeheim(Wereld.karin))
        let lifted = Wereld.feit(36, Beeindiging(feit: secret.id, op: start), op: start)
        #expect(!Schermen(schermen: [], geheimen: [secret], einden: [lifted], op: start).heeftGeheim(Wereld.karin))
    }

    @Test("Een waarschuwing vraagt een tekst, een dag om haar te herzien, en een reden als ze niet besproken is")
    func vlag() {
        let flag = Veiligheidsvlag(tekst: " ", datum: start, herzienOp: start, verteld: .nee)
        #expect(velden { () throws(Afwijzing) in try flag.gecontroleerd() } == ["tekst", "herzienOp", "vertelToelichting"])
        let good = Veiligheidsvlag(tekst: "Niet alleen op bezoek", datum: start, herzienOp: start.plus(dagen: 90), verteld: .ja)
        #expect(velden { () throws(Afwijzing) in try good.gecontroleerd() }.isEmpty)
    }

    @Test("Een notitie gaat over minstens één kind, over iets, en niet over morgen")
    func notitie() {
        let empty = Contactnotitie(contactsoort: .telefoon, datum: start.plus(dagen: 1), over: [])
        #expect(velden { () throws(Afwijzing) in try empty.gecontroleerd(op: start) } == ["over", "datum", "gezegd"])
    }

    @Test("Elke partij zegt of er is gevraagd, en wat het antwoord was")
    func betrokken() throws {
        let none = Wereld.feit(37, Betrokkenheid(partij: .veiligThuis, antwoord: .geen, gevraagdOp: start), op: start)
        let school = Wereld.feit(38, Betrokkenheid(partij: .school, antwoord: .betrokken, naam: "juf Roos", gevraagdOp: start), op: start)
        let list = Betrokkenregel.lijst([school, none], op: start)
        #expect(list.count == Betrokkenesoort.allCases.count)
        #expect(list.first { $0.partij == .veiligThuis }?.tekst == "gevraagd: niet betrokken")
        #expect(list.first { $0.partij == .school }?.tekst == "juf Roos")
        #expect(list.first { $0.partij == .huisarts }?.tekst == "niet gevraagd")
    }
}
