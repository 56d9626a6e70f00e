// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Toezicht: nalezen, steekproef, wat opvalt, de klok van een datalek")
struct ToezichtTests {
    // MARK: Nalezen

    @Test(
        "Nalezen kan twee werkdagen lang; weekend en feestdagen tellen niet",
        arguments: [
            ("2026-03-02", "2026-03-04"), ("2026-03-05", "2026-03-09"), ("2026-03-06", "2026-03-10"), ("2026-03-07", "2026-03-10"),
            ("2026-04-02", "2026-04-08"), ("2026-04-24", "2026-04-29"),
        ])
    func uiterlijk(begin: String, einde: String) throws {
        #expect(try Nalezing.uiterlijk(na: Wereld.nu(begin, uur: 23)) == Wereld.dag(einde))
    }

    @Test("Wie zelf noodtoegang had, leest die niet na; niet terecht vraagt woorden")
    func eigen() throws {
        #expect(throws: Afwijzing.self) {
            try Nalezing.lees(Wereld.id(1), van: Wereld.amina, door: Wereld.amina, uitkomst: .terecht, toelichting: "in orde")
        }
        #expect(throws: Afwijzing.self) {
            try Nalezing.lees(Wereld.id(1), van: Wereld.amina, door: Wereld.petra, uitkomst: .nietTerecht, toelichting: " ")
        }
        let read = try Nalezing.lees(Wereld.id(1), van: Wereld.amina, door: Wereld.petra, uitkomst: .terecht, toelichting: "")
        #expect(read.open.code == Wereld.id(1).hex)
    }

    // MARK: Steekproef

    @Test("Hetzelfde getal trekt altijd hetzelfde, zonder dubbele; de eerste trekking staat hier voor altijd")
    func loting() {
        let pool = Array(Int64(1)...1_000)
        let drawn = Loting.trek(10, uit: pool.reversed(), zaad: 42)
        #expect(drawn == Loting.trek(10, uit: pool, zaad: 42))
        #expect(Set(drawn).count == 10 && Set(drawn).isSubset(of: pool))
        #expect(drawn != Loting.trek(10, uit: pool, zaad: 43))
        #expect(Loting.trek(5_000, uit: pool, zaad: 1) == pool && Loting.trek(-1, uit: pool, zaad: 1).isEmpty)
    }

    @Test("Elke regel heeft evenveel kans")
    func eerlijk() {
        var counts = [Int64: Int]()
        for seed in UInt64(0)..<4_000 { for number in Loting.trek(2, uit: Array(1...8), zaad: seed) { counts[number, default: 0] += 1 } }
        #expect(counts.count == 8 && counts.values.allSatisfy { (900...1_100).contains($0) }, "\(counts)")
    }

    @Test("Nagerekend klopt een steekproef alleen met dezelfde regels")
    func narekenen() throws {
        let day = try Wereld.dag("2026-03-02")
        let pool = Array(Int64(5)...60)
        let sample = try Steekproef.trek(6, uit: pool, van: day, tot: day, zaad: 7, totRegel: 60)
        #expect(sample.klopt(met: pool) && !sample.klopt(met: Array(pool.dropLast())) && !sample.klopt(met: pool.map { $0 + 1 }))
        #expect(throws: Afwijzing.self) { try Steekproef.trek(6, uit: [], van: day, tot: day, zaad: 7, totRegel: 60) }
    }

    // MARK: Wat opvalt

    private static func blik(
        _ regel: Int64, _ dag: String = "2026-03-02", uur: Int64 = 10, seconden: Int64 = 0, dossier: Int = 8,
        relaties: [UUIDv7: Relatiesoort] = [Wereld.id(50): .team], gemeen: Gemeen = Gemeen()
    ) throws -> Kijkbeurt {
        Kijkbeurt(
            regel: regel, moment: try Wereld.nu(dag, uur: uur).plus(seconden: seconden), wie: Wereld.amina,
            dossier: ID(Wereld.id(dossier)), relaties: relaties, gemeen: gemeen)
    }

    private static func soorten(_ looks: Kijkbeurt...) -> [Opvallendsoort] { Opvallend.signalen(looks).map(\.opvallend) }

    @Test("Gewoon werk overdag valt niet op")
    func gewoon() throws { #expect(try Self.soorten(Self.blik(1), Self.blik(2, uur: 21), Self.blik(3, uur: 6)).isEmpty) }

    @Test("Buiten de eigen dossiers: alleen met meedenken of noodtoegang, één keer per toegang")
    func buiten() throws {
        let nood = [Wereld.id(60): Relatiesoort.noodtoegang]
        let both = nood.merging([Wereld.id(50): .team]) { $1 }
        #expect(try Self.soorten(Self.blik(1, relaties: nood), Self.blik(2, relaties: nood)) == [.buitenCaseload])
        #expect(try Self.soorten(Self.blik(1, relaties: [Wereld.id(61): .consult])) == [.buitenCaseload])
        #expect(try Self.soorten(Self.blik(1, relaties: both)).isEmpty)
        #expect(try Self.soorten(Self.blik(1, relaties: nood), Self.blik(2, relaties: [Wereld.id(62): .noodtoegang])).count == 2)
    }

    @Test("In de nacht van 22 tot 6 uur, ook in zomertijd, één keer per nacht")
    func nacht() throws {
        #expect(try Self.soorten(Self.blik(1, uur: 22), Self.blik(2, "2026-03-03", uur: 5)) == [.nacht])
        #expect(try Self.soorten(Self.blik(1, uur: 23), Self.blik(2, "2026-03-03", uur: 22)).count == 2)
        #expect(try Self.soorten(Self.blik(1, uur: 21, seconden: 3_599)).isEmpty && Self.soorten(Self.blik(1, uur: 6)).isEmpty)
        #expect(try Self.soorten(Self.blik(1, "2026-07-01", uur: 22)) == [.nacht])
    }

    @Test("Zelfde naam, zelfde adres en eigen gezin, elk één keer per dag en dossier")
    func verwant() throws {
        let (name, home, own) = (Gemeen(naam: true), Gemeen(adres: true), Gemeen(eigenGezin: true))
        #expect(try Self.soorten(Self.blik(1, gemeen: name), Self.blik(2, gemeen: name)) == [.zelfdeNaam])
        #expect(try Self.soorten(Self.blik(1, gemeen: home), Self.blik(2, dossier: 9, gemeen: home)).count == 2)
        #expect(try Self.soorten(Self.blik(1, gemeen: own), Self.blik(2, "2026-03-03", gemeen: own)).count == 2)
    }

    @Test(
        "Buren: zelfde postcode, of naamgenoot in dezelfde buurt; het zwaarste wordt gezegd, en één keer (NEN 7513)",
        arguments: [
            (Gemeen(), [Opvallendsoort]()), (Gemeen(postcode: true), [.buren]), (Gemeen(adres: true, postcode: true), [.zelfdeAdres]),
            (Gemeen(naam: true, naamInBuurt: true), [.familieInBuurt]),
            (Gemeen(naam: true, postcode: true, naamInBuurt: true), [.buren, .familieInBuurt]),
            (Gemeen(naam: true, adres: true, postcode: true, naamInBuurt: true), [.zelfdeNaam, .zelfdeAdres]),
        ])
    func buren(_ gemeen: Gemeen, _ soorten: [Opvallendsoort]) throws {
        #expect(try Self.soorten(Self.blik(1, gemeen: gemeen), Self.blik(2, gemeen: gemeen)) == soorten)
        #expect(try Self.soorten(Self.blik(1, "2026-02-28", gemeen: Gemeen(postcode: true))).isEmpty, "de regel gold toen nog niet")
    }

    @Test("Vijftig dossiers binnen een uur valt op, negenenveertig niet, en vijftig over twee uur niet")
    func veel() throws {
        func looks(_ count: Int, elke seconds: Int64) throws -> [Kijkbeurt] {
            try (0..<count).map { try Self.blik(Int64($0), seconden: Int64($0) * seconds, dossier: 100 + $0) }
        }
        #expect(try Opvallend.signalen(looks(49, elke: 10)).isEmpty)
        #expect(try Opvallend.signalen(looks(50, elke: 10)).map(\.opvallend) == [.veelAchtereen])
        #expect(try Opvallend.signalen(looks(50, elke: 144)).isEmpty)
        let all = try looks(60, elke: 10)
        #expect(Opvallend.signalen(all).count == 1)
        #expect(Opvallend.signalen(Array(all[49...49]), eerder: Array(all[..<49])).map(\.opvallend) == [.veelAchtereen])
        let same = try (0..<80).map { try Self.blik(Int64($0), seconden: Int64($0)) }
        #expect(Opvallend.signalen(same).isEmpty, "tachtig keer hetzelfde dossier is één dossier")
    }

    @Test("Een regel geldt alleen op zijn dagen")
    func gedateerd() throws {
        let rule = Opvallendregel(
            .nacht, van: try Wereld.dag("2026-03-03"), tot: try Wereld.dag("2026-03-04"), begin: 22, eind: 6, bron: "")
        func count(_ dag: String) throws -> Int { Opvallend.signalen([try Self.blik(1, dag, uur: 23)], regels: [rule]).count }
        #expect(try count("2026-03-02") == 0 && count("2026-03-03") == 1 && count("2026-03-04") == 1 && count("2026-03-05") == 0)
    }

    @Test("De achternaam in een volledige naam", arguments: [("Joost van der Wal", "wal"), ("Noor de Wit", "wit"), ("Madonna", "")])
    func achternaam(naam: String, verwacht: String) { #expect(Naamzoeker.achternaam(van: naam) == verwacht) }

    // MARK: Datalek

    @Test("AVG 33: 72 uur na de ontdekking, ook over een weekend; daarna te laat")
    func klok() throws {
        let clock = Meldklok(ontdekt: try Wereld.nu("2026-03-06", uur: 16))
        #expect(try clock.uiterlijk == (Wereld.nu("2026-03-09", uur: 16)))
        #expect(try clock.over(op: Wereld.nu("2026-03-06", uur: 16)) == 72)
        #expect(try clock.over(op: Wereld.nu("2026-03-09", uur: 15).plus(seconden: 1_800)) == 0)
        #expect(
            clock.over(op: clock.uiterlijk.plus(seconden: 1)) == -1
                && clock.stand(op: clock.uiterlijk.plus(seconden: 1)).contains("te laat"))
    }
}
