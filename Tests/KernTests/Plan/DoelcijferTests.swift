// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Cijfers bij de doelen, doelrealisatie en akkoord volgen uit feiten")
struct DoelcijferTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func meting(_ n: Int, _ day: Int, _ doel: Int, _ persoon: ID<Persoon>?, nu: Int?, wens: Int? = nil) -> Feit<Doelmeting> {
        let stem: Stem = persoon == nil ? .professional : persoon == Wereld.karin ? .ouder : .kind
        let op = start.plus(dagen: day)
        return Wereld.feit(
            n, Doelmeting(op: op, cijfers: [Doelcijfer(doel: Wereld.id(doel), stem: stem, persoon: persoon, nu: nu, wens: wens)]), op: op)
    }

    @Test("Begin, nu, gewenst en verandering per stem; een cijfer uit een evaluatie telt even hard mee")
    func verloop() throws {
        let figures = [meting(1, 0, 61, Wereld.noor, nu: 3, wens: 8), meting(2, 30, 61, Wereld.noor, nu: 5)]
        let review = Wereld.feit(
            3,
            Evaluatie(
                plan: Wereld.id(60), op: start.plus(dagen: 60), oordelen: [], doelen: [], vervolg: .doorgaan,
                cijfers: [Doelcijfer(doel: Wereld.id(61), stem: .kind, persoon: Wereld.noor, nu: 8)]), op: start.plus(dagen: 60))
        let course = try #require(Doelverloop.lijst(figures, [review]).first)
        #expect(course.start == 3 && course.nu == 8 && course.wens == 8 && course.verandering == 5 && course.isBereikt == true)
        let early = try #require(Doelverloop.lijst(Array(figures.prefix(1)), []).first)
        #expect(early.verandering == nil && early.isBereikt == false)
        let wish = try #require(Doelverloop.lijst([meting(1, 0, 61, Wereld.noor, nu: nil, wens: 7)], []).first)
        #expect(wish.nu == nil && wish.isBereikt == nil && wish.wens == 7)
    }

    @Test("Stemmen worden nooit opgeteld: elk kind, elke ouder en de professional houden hun eigen lijn")
    func stemmen() {
        let all = [
            meting(1, 0, 61, Wereld.noor, nu: 3), meting(2, 0, 61, Wereld.karin, nu: 6), meting(3, 0, 61, nil, nu: 5),
            meting(4, 0, 62, Wereld.noor, nu: 9),
        ]
        let courses = Doelverloop.lijst(all, [])
        #expect(courses.count == 4 && courses.filter { $0.doel == Wereld.id(61) }.map(\.stem) == [.kind, .ouder, .professional])
    }

    @Test("Eigenschap: in elke volgorde gelezen geven dezelfde cijfers hetzelfde verloop; begin en nu zijn van de eerste en laatste dag")
    func volgorde() {
        var chance = Vast(state: 7)
        for _ in 0..<60 {
            let facts = (0..<12).map { n in
                meting(
                    n + 1, Int(chance.next() % 40), 61 + Int(chance.next() % 2), [Wereld.noor, Wereld.karin, nil][Int(chance.next() % 3)],
                    nu: Int(chance.next() % 11), wens: chance.next() % 3 == 0 ? Int(chance.next() % 11) : nil)
            }
            let first = Doelverloop.lijst(facts, [])
            #expect(Doelverloop.lijst(facts.shuffled(using: &chance), []) == first)
            for course in first {
                #expect(course.punten.map(\.op) == course.punten.map(\.op).sorted())
                if let begin = course.punten.first, let end = course.punten.last, course.punten.count > 1 {
                    #expect(course.verandering == end.cijfer - begin.cijfer)
                }
            }
            #expect(first.map(\.punten.count).reduce(0, +) == facts.count)
        }
    }

    @Test("Cijfers zijn van 0 tot en met 10, niet uit de toekomst, en minstens één")
    func grenzen() {
        func fields(_ figures: [Doelcijfer], _ day: Int = 0) -> [String] {
            velden { () throws(Afwijzing) in
                try Doelmeting(op: start.plus(dagen: day), cijfers: figures).gecontroleerd(op: start)
            }
        }
        func figure(_ nu: Int?, _ wens: Int? = nil) -> Doelcijfer {
            Doelcijfer(doel: Wereld.id(61), stem: .professional, nu: nu, wens: wens)
        }
        #expect(fields([figure(0, 10)]).isEmpty)
        #expect(fields([figure(11)]) == ["cijfers"] && fields([figure(nil, -1)]) == ["cijfers"])
        #expect(fields([figure(nil)], 1) == ["op", "cijfers"])
    }

    private func plan(_ doelen: [Int]) -> Gezinsplan {
        Gezinsplan(
            nummer: 1, datum: start,
            doelen: doelen.map { Gezinsdoel(id: Wereld.id($0), woorden: "doel", strekking: .meedoen) }, evaluatieOp: start.plus(dagen: 90))
    }

    private func terugblik(_ n: Int, _ day: Int, _ uitkomsten: [Int: Doelresultaat]) -> Feit<Evaluatie> {
        let op = start.plus(dagen: day)
        return Wereld.feit(
            n,
            Evaluatie(
                plan: Wereld.id(60), op: op, oordelen: [],
                doelen: uitkomsten.map { Doeluitkomst(doel: Wereld.id($0.key), uitkomst: $0.value) }, vervolg: .doorgaan), op: op)
    }

    @Test("Doelrealisatie is de laatste uitkomst per doel; een doel van een eerdere versie dat bleef, telt door (Besluit Jeugdwet 7.5.3)")
    func realisatie() {
        let looked = [terugblik(1, 30, [61: .niet, 62: .bereikt]), terugblik(2, 60, [61: .bereikt])]
        let result = Doelrealisatie.van(plan([61, 62, 63]), evaluaties: looked.reversed(), metingen: [])
        #expect(result.doelen.map(\.uitkomst) == [.bereikt, .bereikt, nil])
        #expect(result.gehaald == 2 && result.bekeken == 2 && result.totaal == 3)
        let wishes = Doelrealisatie.van(
            plan([61]), evaluaties: [],
            metingen: [meting(3, 0, 61, Wereld.noor, nu: 8, wens: 8), meting(4, 0, 61, Wereld.karin, nu: 4, wens: 7)])
        #expect(wishes.doelen.first?.volgensWens == false && wishes.doelen.first?.uitkomst == nil)
    }

    @Test(
        "Meer, minder of geen hulp heeft een reden; doorgaan en afsluiten niet", arguments: Vervolg.allCases)
    func vervolg(keuze: Vervolg) {
        let review = Evaluatie(
            plan: Wereld.id(60), op: start, oordelen: [Hulpoordeel(stem: .kind, woorden: "ja")],
            doelen: [Doeluitkomst(doel: Wereld.id(61), uitkomst: .deels)], vervolg: keuze, volgendeOp: start.plus(dagen: 30))
        let fields = velden { () throws(Afwijzing) in try review.gecontroleerd(bij: plan([61])) }
        #expect(fields == ([.opschalen, .afschalen, .stoppen].contains(keuze) ? ["toelichting"] : []))
        #expect(keuze.vraagtPlan == ![.doorgaan, .afsluiten].contains(keuze))
    }

    // MARK: Akkoord

    @Test("Eigenschap: akkoord is pas gegeven als ieder die gevraagd moet worden op déze versie antwoordde (Jeugdwet 7.3.4)")
    func akkoord() {
        var chance = Vast(state: 11)
        let asked = [Wereld.noor, Wereld.karin, Wereld.daan], plans = [Wereld.id(60), Wereld.id(64)]
        for _ in 0..<80 {
            let facts = (0..<Int(chance.next() % 8)).map { n -> Feit<Akkoord> in
                let day = start.plus(dagen: Int(chance.next() % 10))
                let answer = Akkoord(
                    plan: plans[Int(chance.next() % 2)], persoon: (asked + [Wereld.sem])[Int(chance.next() % 4)],
                    antwoord: Akkoordantwoord.allCases[Int(chance.next() % 3)], op: day, woorden: "\(n)")
                return Wereld.feit(n + 1, answer, op: day)
            }
            let views = Akkoordbeeld.lijst(asked, plan: plans[1], facts)
            #expect(Akkoordbeeld.lijst(asked, plan: plans[1], facts.shuffled(using: &chance)) == views)
            #expect(views.prefix(3).map(\.persoon) == asked && views.prefix(3).allSatisfy(\.isGevraagd))
            let open = Set(Akkoordplicht.open(asked, plan: plans[1], akkoorden: facts))
            #expect(Set(views.filter(\.isOpen).map(\.persoon)) == open)
            let stand = Akkoordstand.van(views)
            #expect((stand == .nietIedereenGevraagd) == !open.isEmpty)
            let isNo = views.contains { $0.antwoord?.inhoud.antwoord == .nietAkkoord }
            if open.isEmpty { #expect((stand == .verschil) == isNo) }
            for view in views where view.antwoord != nil { #expect(view.eerder == nil && view.antwoord?.inhoud.plan == plans[1]) }
        }
    }

    @Test("Wie eerder niet akkoord was, blijft in beeld tot hij op de nieuwe versie antwoordt")
    func tegenstem() throws {
        let no = Wereld.feit(
            1, Akkoord(plan: Wereld.id(60), persoon: Wereld.daan, antwoord: .nietAkkoord, op: start, woorden: "Te snel."), op: start)
        let view = try #require(Akkoordbeeld.lijst([Wereld.daan], plan: Wereld.id(64), [no]).first)
        #expect(view.isOpen && view.eerder?.inhoud.woorden == "Te snel.")
        let yes = Wereld.feit(
            2, Akkoord(plan: Wereld.id(64), persoon: Wereld.daan, antwoord: .akkoord, op: start), op: start)
        let after = try #require(Akkoordbeeld.lijst([Wereld.daan], plan: Wereld.id(64), [no, yes]).first)
        #expect(!after.isOpen && after.eerder == nil && Akkoordstand.van([after]) == .eens)
    }
}
