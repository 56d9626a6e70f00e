// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Monitor

private func sleutel(_ n: UInt8) throws -> Sleutel { try #require(Sleutel(bytes: Array(repeating: n, count: 16))) }
private func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

/// Five questions of four jeugdigen, three decisions and four trajecten, countable by hand.
private func kleineSet() throws -> Gegevens {
    func vraag(_ n: UInt8, kind: UInt8, deur: String, route: String?, op: String, contact: String? = nil) throws -> Hulpvraagrij {
        var rij = Hulpvraagrij(
            rij: try sleutel(n), jeugdige: try sleutel(kind), herkomst: Herkomst(gemeente: "9998", wijk: "Oost", deur: deur, route: route),
            leeftijd: 9, ontvangen: try dag(op))
        rij.eersteContact = try contact.map(dag)
        return rij
    }
    var eerste = try vraag(1, kind: 101, deur: "school", route: "team", op: "2026-01-01", contact: "2026-01-03")
    eerste.einde = try dag("2026-03-01")
    var tweede = try vraag(2, kind: 102, deur: "school", route: "aanvraag", op: "2026-02-01", contact: "2026-02-11")
    tweede.voorziening = try dag("2026-03-01")
    tweede.einde = try dag("2026-06-30")
    let derde = try vraag(3, kind: 101, deur: "huisarts", route: "team", op: "2026-03-01", contact: "2026-03-05")
    let vierde = try vraag(4, kind: 103, deur: "huisarts", route: nil, op: "2026-06-30")
    let krom = try vraag(5, kind: 104, deur: "ouder", route: "team", op: "2026-04-10", contact: "2026-04-01")
    let buiten = try vraag(6, kind: 104, deur: "ouder", route: "team", op: "2025-12-31", contact: "2026-01-10")
    func traject(_ n: UInt8, _ start: String, _ einde: String?) throws -> Trajectrij {
        var rij = Trajectrij(
            rij: try sleutel(n), jeugdige: try sleutel(n), herkomst: Herkomst(gemeente: "9998"), leeftijd: 15, toewijzing: nil,
            start: try dag(start))
        rij.einde = try einde.map(dag)
        return rij
    }
    return Gegevens(
        hulpvragen: [vierde, eerste, tweede, krom, derde, buiten], besluiten: [],
        trajecten: [
            try traject(31, "2025-01-01", "2026-01-01"), try traject(32, "2026-01-01", "2026-01-11"),
            try traject(33, "2026-01-01", nil), try traject(34, "2024-01-01", "2025-01-01"),
        ])
}

private func eersteHelft() throws -> Verslagperiode { try #require(Verslagperiode.halfjaar(2026, 1)) }

@Suite("Indicatoren over de gegevensset")
struct IndicatorTests {
    @Test("Hulpvragen tellen per deur, per route en samen, en de delen tellen op tot het geheel")
    func tellenPerDeur() throws {
        let uitkomst = try Indicatoren.hulpvragen.bereken(over: kleineSet(), periode: eersteHelft())
        #expect(uitkomst.totaal.teller == 5)
        #expect(uitkomst.totaal.personen == 4)
        let perDeur = try #require(uitkomst.tabel(.deur))
        #expect(perDeur.regels.map { $0.groepen.first?.code } == ["huisarts", "ouder", "school"])
        #expect(perDeur.regels.map(\.teller) == [2, 1, 2])
        let samen = try #require(uitkomst.tabel(.deur, .route))
        #expect(samen.regels.map(\.teller).reduce(0, +) == 5)
        #expect(samen.regels.first { $0.groepen == [Groep(.deur, "school"), Groep(.route, "team")] }?.teller == 1)
    }

    @Test("Dagen tot eerste contact: mediaan en gemiddelde; wie nog wacht telt alleen in de noemer, onmogelijke dagen apart")
    func looptijd() throws {
        let totaal = try Indicatoren.eersteContact.bereken(over: kleineSet(), periode: eersteHelft()).totaal
        #expect(totaal.noemer == 5)
        #expect(totaal.teller == 3)
        #expect(totaal.ongeldig == 1)
        #expect(totaal.mediaan == 4)
        #expect(totaal.gemiddelde == 16.0 / 3)
        #expect(totaal.binnenNorm == 2)
    }

    @Test("Aandeel afgesloten zonder individuele voorziening")
    func zonderVoorziening() throws {
        let totaal = try Indicatoren.zonderVoorziening.bereken(over: kleineSet(), periode: eersteHelft()).totaal
        #expect((totaal.teller, totaal.noemer) == (1, 2))
        #expect(totaal.waarde == 0.5)
    }

    @Test("Trajectduur is die van beëindigde trajecten; lopende trajecten hebben hun eigen cijfer")
    func trajectduur() throws {
        let set = try kleineSet()
        let beeindigd = try Indicatoren.trajectduur.bereken(over: set, periode: eersteHelft()).totaal
        #expect((beeindigd.teller, beeindigd.gemiddelde) == (2, 187.5))
        #expect(beeindigd.mediaan == 187.5)
        let lopend = try Indicatoren.lopendeDuur.bereken(over: set, periode: eersteHelft()).totaal
        #expect((lopend.teller, lopend.mediaan) == (1, 180))
    }

    @Test("Een lege set geeft nul en geen waarde, geen fout")
    func leeg() throws {
        let leeg = Gegevens(hulpvragen: [], besluiten: [], trajecten: [])
        for uitkomst in try Indicator.bereken(Indicatoren.alle, over: leeg, periode: eersteHelft()) {
            #expect(uitkomst.totaal.noemer == 0)
            #expect(uitkomst.tabellen.allSatisfy { $0.regels.isEmpty })
            #expect(uitkomst.totaal.mediaan == nil)
        }
    }

    @Test("Het cijfer is de lengte van de lijst erachter, voor elke regel van elke indicator")
    func getalIsLijst() throws {
        let set = Meetgegevens.maak(aantal: 3_000)
        let periode = try #require(Verslagperiode.jaar(2025))
        let filter = Filter([.wijk: ["W1", "W2", "W3"]])
        for uitkomst in try Indicator.bereken(Indicatoren.alle, over: set, periode: periode, filter: filter) {
            #expect(uitkomst.totaal.noemer > 0, "\(uitkomst.indicator.id)")
            for regel in [uitkomst.totaal] + (uitkomst.tabellen.first?.regels ?? []) {
                #expect(try uitkomst.sleutels(achter: regel, in: set).count == regel.teller)
                #expect(try Set(uitkomst.sleutels(achter: regel, deel: .noemer, in: set)).count == regel.noemer)
            }
        }
    }

    @Test("De lijst achter 'onbekend' bevat juist de rijen zonder code")
    func lijstOnbekend() throws {
        let set = try kleineSet()
        let uitkomst = try Indicatoren.hulpvragen.bereken(over: set, periode: eersteHelft())
        let regel = try #require(uitkomst.tabel(.route)?.regels.last)
        #expect(regel.groepen == [Groep(.route, nil)])
        #expect(try uitkomst.sleutels(achter: regel, in: set) == [try sleutel(4)])
    }

    @Test("Alle indicatoren in één doorgang geven hetzelfde als elk apart, en elke uitsplitsing telt op")
    func eenDoorgang() throws {
        let set = Meetgegevens.maak(aantal: 12_000)
        let periode = try #require(Verslagperiode.jaar(2025))
        let samen = try Indicator.bereken(Indicatoren.alle, over: set, periode: periode)
        for (indicator, uitkomst) in zip(Indicatoren.alle, samen) {
            let apart = try indicator.bereken(over: set, periode: periode)
            #expect(apart.totaal == uitkomst.totaal)
            #expect(apart.tabellen == uitkomst.tabellen)
            for tabel in uitkomst.tabellen {
                #expect(tabel.regels.reduce(0) { $0 + $1.noemer } == uitkomst.totaal.noemer)
                #expect(tabel.regels.reduce(0) { $0 + $1.teller } == uitkomst.totaal.teller)
            }
        }
    }

    @Test("Mediaan en gemiddelde komen overeen met het narekenen uit de rijen")
    func narekenen() throws {
        let set = Meetgegevens.maak(aantal: 4_000)
        let periode = try #require(Verslagperiode.jaar(2024))
        let kolommen = set.trajecten
        let (start, einde) = (try #require(kolommen.dagen[.start]), try #require(kolommen.dagen[.einde]))
        let dagen = zip(start, einde).filter { $0.1 != Kolommen.geenDag && periode.bevat(Datum(dagnummer: Int($0.1))) }
            .map { Int($0.1) - Int($0.0) }.sorted()
        let totaal = try Indicatoren.trajectduur.bereken(over: set, periode: periode).totaal
        #expect(totaal.teller == dagen.count)
        #expect(totaal.mediaan == Double(dagen[(dagen.count - 1) / 2] + dagen[dagen.count / 2]) / 2)
        #expect(totaal.gemiddelde == Double(dagen.reduce(0, +)) / Double(dagen.count))
    }

    @Test("Een filter dat een cijfer niet kent wordt geweigerd en niet stil overgeslagen")
    func onbekendFilter() throws {
        let set = try kleineSet()
        #expect(throws: Afwijzing.self) {
            try Indicatoren.hulpvragen.bereken(over: set, periode: eersteHelft(), filter: Filter([.aanbieder: ["A1"]]))
        }
    }

    @Test("Elke indicator zegt wat hij telt, en zijn uitsplitsingen bestaan in zijn grein")
    func catalogus() throws {
        #expect(Set(Indicatoren.alle.map(\.id)).count == Indicatoren.alle.count)
        for indicator in Indicatoren.alle {
            for tekst in [indicator.naam, indicator.definitie, indicator.teller, indicator.noemer, indicator.bron] {
                #expect(!tekst.isEmpty)
            }
            #expect(!indicator.kanttekeningen.isEmpty)
        }
        #expect(Indicatoren.met(id: "trajectduur")?.grein == .traject)
        #expect(try Indicator.bereken(Indicatoren.alle, over: kleineSet(), periode: eersteHelft()).count == Indicatoren.alle.count)
    }
}

@Suite("Gegevensset")
struct GegevenssetTests {
    @Test("Elke kolom van elke rij staat in het gegevenswoordenboek en omgekeerd")
    func woordenboek() throws {
        let nul = try sleutel(0)
        let dag = Datum(dagnummer: 0)
        let rijen: [(Grein, Any)] = [
            (.hulpvraag, Hulpvraagrij(rij: nul, jeugdige: nul, herkomst: Herkomst(gemeente: nil), leeftijd: nil, ontvangen: dag)),
            (.besluit, Besluitrij(rij: nul, jeugdige: nul, herkomst: Herkomst(gemeente: nil), leeftijd: nil, soort: nil, besluit: dag)),
            (.traject, Trajectrij(rij: nul, jeugdige: nul, herkomst: Herkomst(gemeente: nil), leeftijd: nil, toewijzing: nil, start: nil)),
        ]
        for (grein, rij) in rijen {
            let velden = Mirror(reflecting: rij).children.flatMap { kind in
                kind.label == "herkomst" ? Mirror(reflecting: kind.value).children.compactMap(\.label) : [kind.label].compactMap { $0 }
            }
            let beschreven = Gegevenswoordenboek.kolommen(grein)
            #expect(Set(velden) == Set(beschreven.map(\.naam)))
            #expect(beschreven.allSatisfy { !$0.betekenis.isEmpty && !$0.bronfeit.isEmpty && !$0.grondslag.isEmpty })
        }
    }

    @Test("Een sleutel is 16 of 32 bytes en blijft wat hij is", arguments: [16, 32])
    func sleutels(lengte: Int) throws {
        let bytes = (0..<lengte).map { UInt8($0 * 7 % 256) }
        #expect(try #require(Sleutel(bytes: bytes)).bytes == bytes)
        #expect(Sleutel(bytes: bytes.dropLast()) == nil)
    }

    @Test("Een rij die bij vernietiging bevriest telt mee en is te herkennen")
    func bevroren() throws {
        var rij = Hulpvraagrij(
            rij: try sleutel(1), jeugdige: try sleutel(9), herkomst: Herkomst(gemeente: "9998"), leeftijd: 5,
            ontvangen: try dag("2026-01-02"))
        rij.bevroren = true
        rij.projectieversie = 0
        let set = Gegevens(hulpvragen: [rij], besluiten: [], trajecten: [])
        let alleen = try Indicatoren.hulpvragen.bereken(over: set, periode: eersteHelft(), filter: Filter([.bevroren: ["ja"]]))
        #expect(alleen.totaal.teller == 1)
        #expect(alleen.projectieversies == [0])
    }

    @Test("Verslagperioden sluiten op elkaar aan")
    func perioden() throws {
        let eerste = try eersteHelft()
        let tweede = try #require(Verslagperiode.halfjaar(2026, 2))
        #expect(eerste.totEnMet.plus(dagen: 1) == tweede.van)
        #expect(Verslagperiode.kwartaal(2026, 1)?.totEnMet == Datum(2026, 3, 31))
        #expect(Verslagperiode(van: tweede.van, totEnMet: eerste.van) == nil)
    }
}

@Suite("CSV")
struct CsvTests {
    @Test("Aanhalingstekens, scheiding en regeleinde worden aangehaald; een formule wordt tekst")
    func aanhalen() {
        let text = Csv.schrijf(
            kop: ["a;b", "c"], rijen: [[.tekst("zei \"ja\""), .tekst("=1+1")], [.getal(-3), .breuk(0.5, decimalen: 2)]])
        #expect(text == "\"a;b\";c\r\n\"zei \"\"ja\"\"\";'=1+1\r\n-3;0,50\r\n")
    }

    @Test("Een regeleinde in een cel breekt de tabel niet")
    func regeleinde() {
        #expect(Csv.schrijf(kop: ["x"], rijen: [[.tekst("een\r\ntwee")]]) == "x\r\n\"een\r\ntwee\"\r\n")
    }

    @Test("Ook met een klinkerteken of accent erachter telt een aanhalingsteken of puntkomma", arguments: ["\u{7a6}", "\u{301}"])
    func samengesteld(mark: String) {
        #expect(Array(Csv.rij([.tekst("a\"\(mark)b")]).utf8) == Array("\"a\"\"\(mark)b\"\r\n".utf8))
        #expect(Array(Csv.rij([.tekst("a;\(mark)b")]).utf8) == Array("\"a;\(mark)b\"\r\n".utf8))
    }

    @Test("Getallen met komma en afronding", arguments: [(2.345, 2, "2,35"), (-0.004, 2, "0,00"), (12.0, 0, "12"), (-1.5, 1, "-1,5")])
    func getallen(number: Double, decimalen: Int, text: String) {
        #expect(Getal.tekst(number, decimalen: decimalen) == text)
    }

    @Test("De CSV heeft dezelfde regels als de tabellen, met het totaal bovenaan")
    func zelfdeRegels() throws {
        let uitkomst = try Indicatoren.hulpvragen.bereken(over: kleineSet(), periode: eersteHelft())
        let regels = uitkomst.csv(label: { $0 == .deur ? "Deur \($1)" : $1 }).split(separator: "\r\n")
        #expect(regels.count == 2 + uitkomst.tabellen.reduce(0) { $0 + $1.regels.count })
        #expect(regels[1] == "hulpvragen;1;2026-01-01;2026-06-30;totaal;;5;5;5,000;;")
        #expect(regels.contains("hulpvragen;1;2026-01-01;2026-06-30;deur;Deur school;2;2;2,000;;"))
    }
}
