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

    @Test(
        "7.3.4, 7.3.5, 7.3.15: wie nodig is op de dag vóór, op en na een verjaardag",
        arguments: [
            (12, true, ["o", "ko", "ko"]), (16, true, ["ko", "k", "k"]), (18, true, ["k", "k", "k"]), (12, false, ["o", "o", "o"]),
            (16, false, ["o", "o", "o"]), (18, false, ["o", "", ""]),
        ] as [(Int, Bool, [String])])
    func randen(jaren: Int, kanAfwegen: Bool, verwacht: [String]) throws {
        for birth in ["2010-06-15", "2012-02-29", "2011-12-31", "2011-01-01"] {
            let born = try #require(Geboortedatum(Wereld.dag(birth)))
            let anniversary = try Wereld.dag(birth).plus(jaren: jaren)
            // The first day on which the law counts the age as reached: of 29 February the day after in a plain year.
            let day = born.heeftBereikt(jaren, op: anniversary) == true ? anniversary : anniversary.plus(dagen: 1)
            let asked = day.plus(dagen: -30)
            var world = try W(geboren: birth, gevraagd: asked.iso)
            try world.gezag([W.moeder, W.vader], sinds: asked.iso)
            if !kanAfwegen { try world.wilsbekwaam(.nee, op: asked.iso) }
            let seen = [-1, 0, 1].map { offset -> String in
                let needed = Toestemmingsbeeld(world.hulp, world.feiten, op: day.plus(dagen: offset)).vereist?.uitkomst.personen ?? []
                return (needed.contains(W.kind) ? "k" : "") + (needed.isSuperset(of: [W.moeder, W.vader]) ? "o" : "")
            }
            #expect(seen == verwacht, "\(birth), \(jaren) jaar")
        }
    }

    @Test("Gezag dat nog moet ingaan, of dat voorbij is, telt vandaag niet")
    func gezagLaterOfVoorbij() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        func custody(van: String, tot: String?, gezien: String) throws -> Feit<Gezag> {
            let fact = Gezag(
                kind: W.kind, gezagsoort: .eenhoofdig, houders: [W.moeder], herkomst: .gezagsregister, gezienOp: try Wereld.dag(gezien))
            return Feit(
                id: Wereld.id(700), dossier: Wereld.dossier, lijn: ID(W.kind.raw), jeugdige: W.kind,
                opgetekend: Moment(begin: try Wereld.dag(gezien)), door: Wereld.amina.raw, geldigVan: try Wereld.dag(van),
                geldigTot: try tot.map { try Wereld.dag($0) }, inhoud: fact)
        }
        try world.zegt(W.moeder, .ja, op: "2026-03-03")
        world.feiten.gezag = [try custody(van: "2026-06-01", tot: nil, gezien: "2026-03-02")]
        #expect(try world.beeld(op: "2026-05-31").stand == .onbekend && world.beeld(op: "2026-06-01").stand == .ontbreekt)
        world.feiten.gezag = [try custody(van: "2026-03-02", tot: "2026-04-30", gezien: "2026-03-02")]
        #expect(try world.beeld(op: "2026-04-30").stand == .gegeven && world.beeld(op: "2026-05-01").stand == .onbekend)
    }

    // MARK: Tasks

    @Test("Na spoed staat er een taak met de laatste dag van de spoed, ook als die voorbij is; na het laatste ja is zij weg")
    func spoedtaak() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder], sinds: "2026-03-02")
        try world.uitzondering(.spoed, op: "2026-03-03")
        for day in ["2026-03-03", "2026-03-06", "2026-03-07", "2026-04-01"] {
            let task = try #require(Self.taken(world, op: day).first, "\(day)")
            #expect(task.soort == .toestemming && task.uiterlijk.iso == "2026-03-06", "\(day)")
        }
        #expect(try world.beeld(op: "2026-03-06").mag && !world.beeld(op: "2026-03-07").mag)
        #expect(try Self.wekdagen(world, na: "2026-03-04").contains(Wereld.dag("2026-03-07")))
        try world.zegt(W.moeder, .ja, op: "2026-03-09")
        #expect(try Self.taken(world, op: "2026-03-09").isEmpty)
    }

    @Test("Een andere termijn voor spoed geldt vanaf haar dag, en niet eerder (7.3.16 noemt geen getal)")
    func spoedtermijn() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder], sinds: "2026-03-02")
        try world.uitzondering(.spoed, op: "2026-03-03")
        func laatste(_ van: String) throws -> String? {
            world.feiten.normen = Normen([Instelling(sleutel: .termijn(.spoed), waarde: "1", van: try Wereld.dag(van), grond: "proef")])
            return try world.beeld(op: "2026-03-03").spoedTot?.iso
        }
        #expect(try laatste("2026-03-04") == "2026-03-06" && laatste("2026-03-03") == "2026-03-04")
        #expect(try world.beeld(op: "2026-03-04").mag && !world.beeld(op: "2026-03-05").mag)
        #expect(Normsoort.spoed.fout("8") != nil && Normsoort.spoed.fout("7") == nil)
    }

    @Test("Niet bereikt na een ja: het ja blijft staan, en de poging staat erbij")
    func poging() throws {
        var world = try W(geboren: "2017-06-15", gevraagd: "2026-03-02")
        try world.gezag([W.moeder], sinds: "2026-03-02")
        try world.zegt(W.moeder, .ja, op: "2026-03-03")
        try world.zegt(W.moeder, .nietBereikt, op: "2026-03-10")
        let row = try #require(world.beeld(op: "2026-03-11").rijen.first)
        #expect(row.antwoord == .gezegd(.ja) && row.op?.iso == "2026-03-03" && row.nietBereikt?.iso == "2026-03-10")
    }

    @Test("Hulp van het team en een groep zonder dat iemand iets is gevraagd, is een taak; is zij voorbij, dan niet meer")
    func zonderBesluit() throws {
        let day = try Wereld.dag("2026-03-02"), today = day.plus(dagen: 20)
        func kinds(_ facts: Dossierfeiten) -> [UUIDv7?] { Taken.van(facts, op: today).filter { $0.soort == .toestemming }.map(\.feit) }
        var team = Dossierfeiten()
        team.basishulpen = [Wereld.feit(300, Basishulp(jeugdige: Wereld.noor, van: day, wie: .team, wat: "gesprekken"), op: day)]
        #expect(kinds(team) == [Wereld.id(300)])
        team.basishulpeinden = [Wereld.feit(301, Basishulpeinde(hulp: Wereld.id(300), op: day.plus(dagen: 5), afloop: .genoeg), op: today)]
        #expect(kinds(team).isEmpty)
        var group = Dossierfeiten()
        let joined = Groepsdeelname(groep: ID(Wereld.id(400)), jeugdige: Wereld.sem, op: day, naam: "Weerbaar")
        group.groepsdeelnames = [Wereld.feit(302, joined, op: day)]
        #expect(kinds(group) == [Wereld.id(302)])
        group.groepsdeelnameeinden = [
            Wereld.feit(303, Groepsdeelnameeinde(deelname: Wereld.id(302), op: day.plus(dagen: 9), afloop: .afgemaakt), op: today)
        ]
        #expect(kinds(group).isEmpty)
        team.basishulpeinden = []
        team.hulptoestemmingen = [
            Wereld.feit(304, Hulptoestemming(kind: Wereld.noor, waarvoor: "gesprekken", gevraagdOp: day), op: day, kind: Wereld.noor)
        ]
        #expect(kinds(team) == [Wereld.id(304)])
    }

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
        let days = try Self.wekdagen(world, na: "2026-02-01")
        let (month, birthday) = (try Wereld.dag("2026-05-01"), try Wereld.dag("2026-06-15"))
        #expect(days.contains(month) && !days.contains(birthday))
        #expect(try Self.wekdagen(world, na: "2026-06-10").contains(Wereld.dag("2026-06-11")))
    }

    private static func wekdagen(_ world: W, na dag: String) throws -> [Datum] {
        let day = try Wereld.dag(dag), nobody = Relaties(gegeven: [], beeindigd: [])
        return Wekdagen(dossier(world), nobody, .standaard, op: Moment(begin: day), na: day).alle
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
