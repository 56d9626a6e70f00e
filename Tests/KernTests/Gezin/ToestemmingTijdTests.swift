// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Toestemming reist door de tijd: verjaardagen en gezag")
struct ToestemmingTijdTests {
    private typealias W = Toestemmingswereld

    /// Stand on the day before, the day itself, and the day after.
    private func rond(_ dag: String, _ world: W) throws -> [Toestemmingsstand] {
        let day = try Wereld.dag(dag)
        return [-1, 0, 1].map { Toestemmingsbeeld(world.hulp, world.feiten, op: day.plus(dagen: $0)).stand }
    }

    @Test("Op de twaalfde verjaardag is ook het ja van het kind nodig; een ja van daarvoor telt niet, een ja op de dag zelf wel")
    func twaalf() throws {
        var world = try W(geboren: "2014-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-02")
        for who in [W.moeder, W.vader, W.kind] { try world.zegt(who, .ja, op: "2026-03-03") }
        #expect(try rond("2026-06-15", world) == [.gegeven, .ontbreekt, .ontbreekt])
        #expect(try world.beeld(op: "2026-06-01").houdtOp == Toestemmingsbeeld.Omslag(op: Wereld.dag("2026-06-15"), isLeeftijd: true))
        #expect(try world.beeld(op: "2026-07-01").gevallen == Toestemmingsbeeld.Omslag(op: Wereld.dag("2026-06-15"), isLeeftijd: true))
        let early = try #require(world.beeld(op: "2026-07-01").rijen.first { $0.wie == .persoon(W.kind) })
        #expect(early.teltNiet && early.isNodig)
        try world.zegt(W.kind, .ja, op: "2026-06-15")
        #expect(try rond("2026-06-15", world) == [.gegeven, .gegeven, .gegeven])
    }

    @Test("Op de zestiende verjaardag beslist de jongere alleen: een nee van een ouder telt niet meer, het eigen ja blijft")
    func zestien() throws {
        var world = try W(geboren: "2010-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-02")
        for who in [W.moeder, W.kind] { try world.zegt(who, .ja, op: "2026-03-03") }
        try world.zegt(W.vader, .nee, op: "2026-03-03")
        #expect(try rond("2026-06-15", world) == [.geweigerd, .gegeven, .gegeven])
    }

    @Test("Gaven alleen de ouders hun ja, dan is er vanaf 16 geen toestemming meer")
    func zestienZonderJongere() throws {
        var world = try W(geboren: "2010-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-02")
        try world.wilsbekwaam(.nee, op: "2026-03-02")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-03") }
        #expect(try rond("2026-06-15", world) == [.gegeven, .gegeven, .gegeven], "kan dit niet afwegen: de ouders beslissen ook na 16")
        try world.wilsbekwaam(.ja, op: "2026-07-01")
        #expect(try rond("2026-07-01", world) == [.gegeven, .ontbreekt, .ontbreekt])
    }

    @Test("Op de achttiende verjaardag beslissen ouders niet meer, ook niet voor wie dit niet kan afwegen")
    func achttien() throws {
        var world = try W(geboren: "2008-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-02")
        try world.wilsbekwaam(.nee, op: "2026-03-02")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-03") }
        #expect(try rond("2026-06-15", world) == [.gegeven, .onbekend, .onbekend])
        try world.wilsbekwaam(.nee, op: "2026-06-20", vertegenwoordigers: [Wereld.sem])
        try world.zegt(Wereld.sem, .ja, op: "2026-06-21")
        #expect(try rond("2026-06-21", world) == [.ontbreekt, .gegeven, .gegeven])
    }

    @Test("Geboren op 29 februari: twaalf op dezelfde dag als overal in het programma")
    func schrikkel() throws {
        var world = try W(geboren: "2016-02-29", gevraagd: "2027-03-02")
        try world.gezag([W.moeder], sinds: "2027-03-02")
        try world.zegt(W.moeder, .ja, op: "2027-03-03")
        for offset in 355...370 {
            let day = try Wereld.dag("2027-03-03").plus(dagen: offset)
            let reached = try #require(Geboortedatum(Wereld.dag("2016-02-29"))).heeftBereikt(12, op: day)
            #expect(Toestemmingsbeeld(world.hulp, world.feiten, op: day).mag == (reached == false), "\(day.iso)")
        }
    }

    @Test("Krijgt een tweede ouder gezag, dan is ook diens ja nodig; een ja van daarvoor telt niet")
    func gezagErbij() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder], sinds: "2026-03-02")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-03") }
        try world.gezag([W.moeder, W.vader], sinds: "2026-05-01")
        #expect(try rond("2026-05-01", world) == [.gegeven, .ontbreekt, .ontbreekt])
        try world.zegt(W.vader, .ja, op: "2026-05-02")
        #expect(try rond("2026-05-02", world) == [.ontbreekt, .gegeven, .gegeven])
    }

    @Test("Verliest een ouder het gezag, dan telt diens nee niet meer; krijgt een ander het, dan begint het vragen opnieuw")
    func gezagWeg() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-02")
        try world.zegt(W.moeder, .ja, op: "2026-03-03")
        try world.zegt(W.vader, .nee, op: "2026-03-03")
        try world.gezag([W.moeder], sinds: "2026-05-01")
        #expect(try rond("2026-05-01", world) == [.geweigerd, .gegeven, .gegeven])
        try world.gezag([Wereld.sem], sinds: "2026-06-01")
        #expect(try rond("2026-06-01", world) == [.gegeven, .ontbreekt, .ontbreekt])
    }

    @Test("Is het gezag pas na het gesprek nagegaan, dan telt het antwoord van wie gezag bleek te hebben")
    func laterNagegaan() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-03") }
        #expect(try world.beeld(op: "2026-03-05").stand == .onbekend)
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-10")
        #expect(try world.beeld(op: "2026-03-11").stand == .gegeven)
    }

    // MARK: Tasks

    @Test("Een taak om te vragen sluit door het laatste antwoord; voor het aflopen komt er een nieuwe; na het einde geen")
    func taken() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02", tot: "2026-08-31")
        try world.gezag([W.moeder, W.vader], sinds: "2026-03-02")
        func kinds(_ dag: String) throws -> [Taaksoort] { try Self.taken(world, op: dag).map(\.soort) }
        #expect(try kinds("2026-03-10") == [.toestemming])
        #expect(try Self.taken(world, op: "2026-03-10").first?.uiterlijk.iso == "2026-03-16")
        for who in [W.moeder, W.vader] { try world.zegt(who, .ja, op: "2026-03-12") }
        #expect(try kinds("2026-03-12").isEmpty)
        #expect(try kinds("2026-08-03").isEmpty)
        #expect(try kinds("2026-08-04") == [.toestemmingLooptAf])
        #expect(try kinds("2026-09-01").isEmpty, "verlopen, en er loopt geen hulp")
        try world.trektIn(W.vader, op: "2026-08-10")
        #expect(try kinds("2026-08-10") == [.toestemmingNee])
        try world.einde(op: "2026-08-12")
        #expect(try kinds("2026-08-12").isEmpty)
    }

    @Test("Verandert door een verjaardag wie beslist, dan staat er geen geboortedag in de lijst: alleen het eind van die maand")
    func verjaardagstaak() throws {
        var world = try W(geboren: "2014-06-15", gevraagd: "2026-01-02")
        try world.gezag([W.moeder], sinds: "2026-01-02")
        try world.zegt(W.moeder, .ja, op: "2026-01-03")
        #expect(try Self.taken(world, op: "2026-04-30").isEmpty)
        let before = try #require(Self.taken(world, op: "2026-05-01").first)
        #expect(before.soort == .toestemmingLooptAf && before.uiterlijk.iso == "2026-06-30")
        let after = try #require(Self.taken(world, op: "2026-06-15").first)
        #expect(after.soort == .toestemming && after.uiterlijk.iso == "2026-07-14")
        let days = Self.dossier(world).toestemmingsdagen(na: try Wereld.dag("2026-02-01"), weken: 4)
        let (month, birthday) = (try Wereld.dag("2026-05-01"), try Wereld.dag("2026-06-15"))
        #expect(days.contains(month) && !days.contains(birthday))
        #expect(Self.dossier(world).toestemmingsdagen(na: try Wereld.dag("2026-06-10"), weken: 4).contains(try Wereld.dag("2026-06-11")))
    }

    private static func dossier(_ world: W) -> Dossierfeiten {
        var facts = Dossierfeiten()
        facts.hulptoestemmingen = [world.hulp]
        facts.toestemmingsantwoorden = world.feiten.antwoorden
        facts.toestemmingsintrekkingen = world.feiten.intrekkingen
        facts.toestemmingsuitzonderingen = world.feiten.uitzonderingen
        facts.wilsoordelen = world.feiten.wilsoordelen
        facts.beeindigingen = world.feiten.einden
        facts.gezag = world.feiten.gezag
        facts.personen = world.feiten.personen
        return facts
    }

    private static func taken(_ world: W, op dag: String) throws -> [Taak] {
        Taken.van(dossier(world), op: try Wereld.dag(dag))
    }

    @Test("Is er hulp toegewezen en is niemand iets gevraagd, dan staat dat er als taak, tot het gevraagd is")
    func ongevraagd() throws {
        let start = try Wereld.dag("2026-03-02")
        var facts = try Verhaal.tot("toewijzing", start: start).feiten
        let today = start.plus(dagen: 30)
        let task = try #require(Taken.van(facts, op: today).first { $0.soort == .toestemming })
        #expect(task.jeugdige == Wereld.noor)
        let asked = Hulptoestemming(kind: Wereld.noor, waarvoor: "gesprekken", gevraagdOp: today)
        facts.hulptoestemmingen.append(Wereld.feit(900, asked, op: today, kind: Wereld.noor))
        #expect(Taken.van(facts, op: today).first { $0.soort == .toestemming }?.feit == Wereld.id(900))
    }

    @Test("Op de tijdlijn staat hetzelfde antwoord van één dag één keer; wat iemand zei, staat er altijd")
    func tijdlijn() throws {
        var world = try W(geboren: "2013-06-15", gevraagd: "2026-03-02")
        for who in [W.kind, W.moeder] { try world.zegt(who, .ja, op: "2026-03-03") }
        try world.zegt(W.vader, .nee, op: "2026-03-03")
        let titles = Tijdlijn.van(Self.dossier(world)).map(\.titel)
        #expect(titles.sorted() == ["Toestemming voor hulp gevraagd", "Toestemming: ja", "Toestemming: nee"])
    }
}
