// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

/// One situation, in a sentence, with the article it stands on and what must follow.
struct Scenario: Sendable, CustomTestStringConvertible {
    let artikel: String
    let zin: String
    let dag: String
    let stand: Toestemmingsstand
    let wereld: @Sendable () throws -> Toestemmingswereld

    var testDescription: String { "\(artikel): \(zin)" }

    init(
        _ artikel: String, _ zin: String, geboren: String, op dag: String, _ stand: Toestemmingsstand,
        _ vertel: @escaping @Sendable (inout Toestemmingswereld) throws -> Void
    ) {
        self.artikel = artikel
        self.zin = zin
        self.dag = dag
        self.stand = stand
        wereld = {
            var world = try Toestemmingswereld(geboren: geboren, gevraagd: "2026-03-02", tot: "2027-03-01")
            try world.gezag([Toestemmingswereld.moeder, Toestemmingswereld.vader], sinds: "2026-03-02")
            try vertel(&world)
            return world
        }
    }
}

@Suite("Toestemming: per artikel, in een zin")
struct ToestemmingScenarioTests {
    private typealias W = Toestemmingswereld

    static let zinnen: [Scenario] = [
        Scenario("7.3.4", "Een kind van 13 en beide ouders zeggen ja: er is toestemming", geboren: "2013-01-10", op: "2026-04-01", .gegeven)
        {
            for who in [W.kind, W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
        },
        Scenario(
            "7.3.4", "Een kind van 13 zegt ja en één ouder is niet bereikt: er is nog geen toestemming", geboren: "2013-01-10",
            op: "2026-04-01", .ontbreekt
        ) {
            for who in [W.kind, W.moeder] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.zegt(W.vader, .nietBereikt, op: "2026-03-04")
        },
        Scenario("7.3.4", "Een kind van 13 zegt ja en één ouder zegt nee: geweigerd", geboren: "2013-01-10", op: "2026-04-01", .geweigerd) {
            for who in [W.kind, W.moeder] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.zegt(W.vader, .nee, op: "2026-03-04")
        },
        Scenario(
            "7.3.4", "Na een nee van de ouders blijft het kind van 13 de hulp weloverwogen wensen: dan beslist het kind",
            geboren: "2013-01-10", op: "2026-04-01", .gegeven
        ) {
            try $0.zegt(W.kind, .ja, op: "2026-03-03")
            try $0.zegt(W.vader, .nee, op: "2026-03-04")
            try $0.uitzondering(.weloverwogenWens, op: "2026-03-20")
        },
        Scenario(
            "7.3.4", "Zonder hulp dreigt ernstig nadeel en het kind van 14 zegt ja: de ouders zijn niet nodig", geboren: "2012-01-10",
            op: "2026-04-01", .gegeven
        ) {
            try $0.uitzondering(.ernstigNadeel, op: "2026-03-03")
            try $0.zegt(W.kind, .ja, op: "2026-03-03")
        },
        Scenario("7.3.4", "In een gedwongen kader is geen toestemming nodig", geboren: "2013-01-10", op: "2026-04-01", .nietNodig) {
            try $0.uitzondering(.gedwongenKader, op: "2026-03-03")
        },
        Scenario("7.3.5", "Een jongere van 16 zegt ja: de ouders hoeven niets te zeggen", geboren: "2010-01-10", op: "2026-04-01", .gegeven)
        {
            try $0.zegt(W.kind, .ja, op: "2026-03-03")
        },
        Scenario(
            "7.3.5", "Een jongere van 16 zegt nee en de ouders zeggen ja: geweigerd", geboren: "2010-01-10", op: "2026-04-01", .geweigerd
        ) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.zegt(W.kind, .nee, op: "2026-03-03")
        },
        Scenario(
            "7.3.15", "Voor een kind van 9 zeggen beide ouders ja: er is toestemming zonder het kind", geboren: "2017-01-10",
            op: "2026-04-01", .gegeven
        ) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
        },
        Scenario(
            "7.3.15", "Een kind van 9 zegt zelf ja en de ouders niets: er is geen toestemming", geboren: "2017-01-10", op: "2026-04-01",
            .ontbreekt
        ) {
            try $0.zegt(W.kind, .ja, op: "2026-03-03")
        },
        Scenario(
            "7.3.15", "Een jongere van 17 kan dit niet afwegen: de ouders beslissen", geboren: "2009-01-10", op: "2026-04-01", .gegeven
        ) {
            try $0.wilsbekwaam(.nee, op: "2026-03-03")
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-04") }
        },
        Scenario(
            "7.3.15", "Iemand van 18 kan dit niet afwegen: de mentor beslist, de ouders niet", geboren: "2008-01-10", op: "2026-04-01",
            .ontbreekt
        ) {
            try $0.wilsbekwaam(.nee, op: "2026-03-03", vertegenwoordigers: [Wereld.sem])
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-04") }
        },
        Scenario("7.3.15", "Niemand weet wie gezag heeft: er kan niemand beslissen", geboren: "2017-01-10", op: "2026-04-01", .onbekend) {
            try $0.gezag([], sinds: "2026-03-10")
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-04") }
        },
        Scenario("7.3.16", "Er is geen tijd om het te vragen: hulp gaat voor", geboren: "2017-01-10", op: "2026-03-06", .nietNodig) {
            try $0.uitzondering(.spoed, op: "2026-03-03")
        },
        Scenario(
            "7.3.16", "De spoed is voorbij en niemand gaf antwoord: de toestemming ontbreekt", geboren: "2017-01-10", op: "2026-04-01",
            .ontbreekt
        ) {
            try $0.uitzondering(.spoed, op: "2026-03-03")
            try $0.uitzondering(nil, op: "2026-03-10")
        },
        Scenario(
            "7.3.16", "Iets dat niet ingrijpend is: toestemming mag worden verondersteld", geboren: "2013-01-10", op: "2026-04-01",
            .nietNodig
        ) {
            try $0.uitzondering(.nietIngrijpend, op: "2026-03-03")
        },
        Scenario(
            "7.3.16", "Spoed eindigt vanzelf na drie dagen: dan ontbreekt de toestemming", geboren: "2017-01-10", op: "2026-03-07",
            .ontbreekt
        ) {
            try $0.uitzondering(.spoed, op: "2026-03-03")
        },
        Scenario(
            "7.3.16", "Een ouder zei nee en dan is er spoed: het blijft een nee", geboren: "2017-01-10", op: "2026-03-04", .geweigerd
        ) {
            try $0.zegt(W.moeder, .nee, op: "2026-03-03")
            try $0.uitzondering(.spoed, op: "2026-03-04")
        },
        Scenario(
            "7.3.16", "Er is spoed en daarna zegt een ouder nee: het is een nee", geboren: "2017-01-10", op: "2026-03-05", .geweigerd
        ) {
            try $0.uitzondering(.spoed, op: "2026-03-04")
            try $0.zegt(W.moeder, .nee, op: "2026-03-05")
        },
        Scenario(
            "7.3.16", "Zegt die ouder later toch ja, dan geldt de spoed weer", geboren: "2017-01-10", op: "2026-03-06", .nietNodig
        ) {
            try $0.uitzondering(.spoed, op: "2026-03-04")
            try $0.zegt(W.moeder, .nee, op: "2026-03-05")
            try $0.zegt(W.moeder, .ja, op: "2026-03-06")
        },
        Scenario(
            "7.3.16", "Het is niet ingrijpend, maar het kind van 13 zegt nee: geweigerd", geboren: "2013-01-10", op: "2026-04-01",
            .geweigerd
        ) {
            try $0.uitzondering(.nietIngrijpend, op: "2026-03-03")
            try $0.zegt(W.kind, .nee, op: "2026-03-04")
        },
        Scenario(
            "7.3.16", "Het is niet ingrijpend en een ja wordt ingetrokken: ingetrokken", geboren: "2017-01-10", op: "2026-04-01",
            .ingetrokken
        ) {
            try $0.zegt(W.moeder, .ja, op: "2026-03-03")
            try $0.uitzondering(.nietIngrijpend, op: "2026-03-03")
            try $0.trektIn(W.moeder, op: "2026-03-20")
        },
        Scenario(
            "7.3.16", "Voor een jongere van 16 telt het nee van een ouder ook bij spoed niet", geboren: "2010-01-10", op: "2026-03-05",
            .nietNodig
        ) {
            try $0.zegt(W.moeder, .nee, op: "2026-03-03")
            try $0.uitzondering(.spoed, op: "2026-03-04")
        },
        Scenario(
            "7.3.4", "Een ouder zei nee en dan komt er een gedwongen kader: de rechter ging voor", geboren: "2013-01-10", op: "2026-04-01",
            .nietNodig
        ) {
            try $0.zegt(W.vader, .nee, op: "2026-03-03")
            try $0.uitzondering(.gedwongenKader, op: "2026-03-20")
        },
        Scenario(
            "7.3.4", "Bij ernstig nadeel beslist een kind van 13 zonder de ouders, maar het eigen nee blijft een nee",
            geboren: "2013-01-10", op: "2026-04-01", .geweigerd
        ) {
            try $0.uitzondering(.ernstigNadeel, op: "2026-03-03")
            try $0.zegt(W.kind, .nee, op: "2026-03-04")
        },
        Scenario(
            "7.3.4", "Wie ja zei en daarna niet is bereikt, blijft bij dat ja", geboren: "2013-01-10", op: "2026-04-01", .gegeven
        ) {
            for who in [W.kind, W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.zegt(W.vader, .nietBereikt, op: "2026-03-20")
        },
        Scenario(
            "7.3.4", "Wie nee zei en daarna niet is bereikt, blijft bij dat nee", geboren: "2013-01-10", op: "2026-04-01", .geweigerd
        ) {
            for who in [W.kind, W.moeder] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.zegt(W.vader, .nee, op: "2026-03-04")
            try $0.zegt(W.vader, .nietBereikt, op: "2026-03-20")
        },
        Scenario(
            "7.3.5", "Een jongere van 16 zei nee: een beroep op ernstig nadeel helpt niet", geboren: "2010-01-10", op: "2026-04-01",
            .geweigerd
        ) {
            try $0.zegt(W.kind, .nee, op: "2026-03-03")
            try $0.uitzondering(.ernstigNadeel, op: "2026-03-04")
        },
        Scenario(
            "AVG 7 lid 3", "Wie ja zei, mag dat intrekken: vanaf die dag is er geen toestemming", geboren: "2017-01-10", op: "2026-04-01",
            .ingetrokken
        ) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.trektIn(W.moeder, op: "2026-03-20")
        },
        Scenario("AVG 7 lid 3", "Na een nieuw ja is er weer toestemming", geboren: "2017-01-10", op: "2026-04-01", .gegeven) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.trektIn(W.moeder, op: "2026-03-20")
            try $0.zegt(W.moeder, .ja, op: "2026-03-25")
        },
        Scenario(
            "AVG 7 lid 3", "Een later opgeschreven ja van een eerdere dag maakt een intrekking niet ongedaan", geboren: "2017-01-10",
            op: "2026-04-01", .ingetrokken
        ) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
            try $0.trektIn(W.moeder, op: "2026-03-20")
            try $0.zegt(W.moeder, .ja, op: "2026-03-10")
        },
        Scenario("7.3.11", "De laatste dag is voorbij: verlopen", geboren: "2017-01-10", op: "2027-03-02", .verlopen) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
        },
        Scenario("7.3.11", "Op de laatste dag zelf geldt het nog", geboren: "2017-01-10", op: "2027-03-01", .gegeven) {
            for who in [W.moeder, W.vader] { try $0.zegt(who, .ja, op: "2026-03-03") }
        },
    ]

    @Test("De zin klopt", arguments: zinnen)
    func zin(scenario: Scenario) throws {
        let view = try scenario.wereld().beeld(op: scenario.dag)
        #expect(view.stand == scenario.stand)
        #expect(view.vereist?.gronden.allSatisfy { $0.bron.hasPrefix("Jeugdwet 7.3.") && !$0.uitleg.isEmpty } ?? !view.bezwaar.isEmpty)
    }

    // MARK: Sharing without consent (7.3.11)

    private static func delen(_ grond: Deelgrond) throws -> Feit<Deelafspraak> {
        let day = try Wereld.dag("2026-03-02")
        return Wereld.feit(
            500,
            Deelafspraak(
                kind: Wereld.noor, partner: "wijkagent", doel: .samenwerken, soorten: [.naam, .plan], gevraagdOp: day,
                tot: day.plus(maanden: 3),
                grond: grond, toelichting: "om een reden"), op: day, kind: Wereld.noor)
    }

    @Test(
        "7.3.11: Met een grond uit de wet mag het zonder toestemming; bij een conflict van plichten pas na de zes vragen",
        arguments: Deelgrond.allCases)
    func zonder(grond: Deelgrond) throws {
        let matter = try Self.delen(grond), day = try Wereld.dag("2026-03-10")
        var facts = Toestemmingsfeiten()
        let before = Toestemmingsbeeld(matter, facts, op: day)
        #expect(before.mag == ![.toestemming, .conflict].contains(grond))
        facts.afwegingen.append(
            Wereld.feit(
                501,
                Plichtenafweging(
                    zaak: matter.id, toestemming: "a", schade: "b", gewetensnood: "c", subsidiariteit: "d", doelmatigheid: "e",
                    proportionaliteit: "f", overlegd: "g", op: day), op: day))
        #expect(Toestemmingsbeeld(matter, facts, op: day).mag == (grond != .toestemming))
        #expect(Toestemmingsbeeld(matter, facts, op: day.plus(dagen: -1)).mag == before.mag)
        #expect(!Toestemmingsbeeld(matter, facts, op: day.plus(maanden: 4)).mag)
    }

    @Test("7.3.11: Meer delen dan het doel vraagt, kan alleen met een reden; nooit langer dan een jaar")
    func minimum() throws {
        let day = try Wereld.dag("2026-03-02")
        func fouten(_ soorten: [Deelsoort], meer: String = "", tot: Datum? = nil, grond: Deelgrond = .toestemming) -> [String] {
            velden { () throws(Afwijzing) in
                try Deelafspraak(
                    kind: Wereld.noor, partner: "school", doel: .samenwerken, soorten: soorten, gevraagdOp: day, tot: tot ?? day,
                    grond: grond,
                    meer: meer
                ).gecontroleerd(op: day)
            }
        }
        #expect(fouten([.naam, .plan]).isEmpty)
        #expect(fouten([.naam, .gezondheid]) == ["meer"] && fouten([.naam, .gezondheid], meer: "astma").isEmpty)
        #expect(fouten([]) == ["soorten"])
        #expect(fouten([.naam], tot: day.plus(jaren: 1)).isEmpty && fouten([.naam], tot: day.plus(jaren: 1).plus(dagen: 1)) == ["tot"])
        #expect(fouten([.naam], grond: .wet) == ["toelichting"])
        for purpose in Deeldoel.allCases { #expect(Minimumtabel.standaard.minimum(voor: purpose, op: day) != nil) }
        #expect(Minimumtabel.standaard.minimum(voor: .advies, op: day)?.soorten.contains(.naam) == false)
    }

    @Test("Een nieuwe rij in de tabel geldt vanaf haar dag, en niet eerder")
    func tabel() throws {
        let day = try Wereld.dag("2026-06-01")
        let table = Minimumtabel(
            Minimumtabel.standaard.rijen + [Minimumset(.advies, [.vraag, .gezondheid], van: day, bron: "proef")])
        #expect(table.minimum(voor: .advies, op: day.plus(dagen: -1))?.soorten == [.vraag])
        #expect(table.extra([.gezondheid], voor: .advies, op: day).isEmpty)
    }

    @Test("7.3.11: Voor de afspraak begon mag er niets, ook niet met een grond uit de wet")
    func nietEerder() throws {
        let matter = try Self.delen(.wet), begin = matter.inhoud.gevraagdOp
        #expect(!Toestemmingsbeeld(matter, Toestemmingsfeiten(), op: begin.plus(dagen: -1)).mag)
        #expect(Toestemmingsbeeld(matter, Toestemmingsfeiten(), op: begin).mag)
    }

    @Test("7.3.11: Een vraag gaat alleen naar wie in de afspraak staat; twee anderen of twee redenen zijn twee vragen")
    func partij() throws {
        let day = try Wereld.dag("2026-03-02")
        func agreed(_ number: Int, _ kind: ID<Persoon>, _ partner: String, _ grond: Deelgrond = .toestemming) -> Feit<Deelafspraak> {
            Wereld.feit(
                number,
                Deelafspraak(
                    kind: kind, partner: partner, doel: .partnervraag, soorten: [.naam, .vraag], gevraagdOp: day, tot: day.plus(maanden: 1),
                    grond: grond), op: day)
        }
        func velden(_ all: [Feit<Deelafspraak>]) -> [String] {
            KernTests.velden { () throws(Afwijzing) in
                try Partnervraag(op: all, vraag: "Slaapt zij?", uiterlijk: day).gecontroleerd(op: day)
            }
        }
        let noor = agreed(1, Wereld.noor, "Dokter De Jong"), sem = agreed(2, Wereld.sem, " dokter  de Jong")
        let both = try Partnervraag(op: [noor, sem], vraag: "Slapen zij?", uiterlijk: day)
        #expect(both.aan == "Dokter De Jong" && Set(both.over) == [Wereld.noor, Wereld.sem] && both.afspraken == [noor.id, sem.id])
        #expect(velden([]) == ["afspraken"])
        #expect(velden([noor, agreed(3, Wereld.sem, "De mentor")]) == ["afspraken"])
        #expect(velden([noor, agreed(4, Wereld.sem, "Dokter De Jong", .wet)]) == ["afspraken"])
        #expect(velden([noor, sem]).isEmpty)
    }

    @Test("Een oude grond in het dossier blijft leesbaar: veiligheid is een conflict van plichten")
    func oudeGrond() throws {
        let read = try JSONDecoder().decode([Deelgrond].self, from: Data(#"["toestemming","veiligheid","wet","conflict"]"#.utf8))
        #expect(read == [.toestemming, .conflict, .wet, .conflict])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Deelgrond].self, from: Data(#"["zomaar"]"#.utf8)) }
        for ground in Deelgrond.allCases {
            #expect(try JSONDecoder().decode([Deelgrond].self, from: JSONEncoder().encode([ground])) == [ground])
        }
    }

    // MARK: Telling (7.3.2) and the Verwijsindex (7.1)

    @Test("7.3.2: Wat niemand vertelde, staat er als nog niet verteld; ook van wie jonger is dan 12")
    func verteld() throws {
        let day = try Wereld.dag("2026-03-02")
        let talk = Voorlichting(kind: Wereld.sem, wie: [Wereld.sem, Wereld.karin], onderwerpen: [.doel, .vertrouwenspersoon], op: day)
        let facts = [Wereld.feit(1, talk, op: day)]
        let views = Voorlichtingsbeeld.lijst(facts, kind: Wereld.sem, personen: [Wereld.sem, Wereld.daan], op: day)
        #expect(views[0].ontbreekt == [.gevolgen, .alternatieven, .vooruitzichten, .termijn])
        #expect(views[1].ontbreekt == Voorlichtingsonderwerp.allCases)
        #expect(Voorlichtingsbeeld.lijst(facts, kind: Wereld.noor, personen: [Wereld.sem], op: day)[0].verteld.isEmpty)
    }

    @Test("7.1: Een melding staat er hoogstens twee jaar en alleen tot 23 jaar; er staat niets in over wat er speelt")
    func verwijsindex() throws {
        let day = try Wereld.dag("2026-03-02")
        func fouten(tot: Datum, geboren: String) throws -> [String] {
            let born = Geboortedatum(try Wereld.dag(geboren))
            return velden { () throws(Afwijzing) in
                try Verwijsindexmelding(kind: Wereld.noor, grond: .a, op: day, tot: tot).gecontroleerd(geboren: born, op: day)
            }
        }
        #expect(try fouten(tot: day.plus(jaren: 2), geboren: "2010-01-01").isEmpty)
        #expect(try fouten(tot: day.plus(jaren: 2).plus(dagen: 1), geboren: "2010-01-01") == ["tot"])
        #expect(try fouten(tot: day, geboren: "2003-03-02") == ["kind"])
        let names = Mirror(reflecting: Verwijsindexmelding(kind: Wereld.noor, grond: .a, op: day, tot: day)).children.compactMap(\.label)
        #expect(names == ["kind", "grond", "op", "tot"])
    }
}
