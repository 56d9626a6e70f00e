// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Gezinsplan, akkoord, evaluatie, afsluiting")
struct PlanTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func doel(_ words: String = "Weer samen eten", bevindingen: [UUIDv7] = [Wereld.id(60)], wat: String = "koken") -> Gezinsdoel {
        Gezinsdoel(
            id: Wereld.id(61), woorden: words, bevindingen: bevindingen, strekking: .gezondEnVeilig,
            acties: [Actie(id: Wereld.id(62), wat: wat, uitvoerder: .gezin, wie: "Karin")])
    }

    private func wijziging(_ goals: [Gezinsdoel], op day: Int = 90, gezien: UUIDv7? = nil) -> Planwijziging {
        Planwijziging(doelen: goals, evaluatieOp: start.plus(dagen: day), gezien: gezien)
    }

    @Test("Een plan heeft doelen in woorden, bij een bevinding, met wie wat doet")
    func ongeldig() {
        let bad = doel("", bevindingen: [Wereld.id(77)], wat: "")
        let fields = velden { () throws(Afwijzing) in
            try Gezinsplan.herzien(nil, met: wijziging([bad], op: 0), bevindingen: [Wereld.id(60)], op: start)
        }
        #expect(fields == ["doel-1-woorden", "doel-1-bevindingen", "doel-1-actie-1-wat", "evaluatieOp"])
        #expect(
            velden { () throws(Afwijzing) in try Gezinsplan.herzien(nil, met: wijziging([]), bevindingen: [], op: start) } == ["doelen"])
    }

    @Test("Een nieuwe versie volgt op wat de schrijver zag; anders gaat niets verloren maar wordt het gevraagd")
    func versies() throws {
        let known: Set = [Wereld.id(60)]
        let first = Wereld.feit(63, try Gezinsplan.herzien(nil, met: wijziging([doel()]), bevindingen: known, op: start), op: start)
        let second = try Gezinsplan.herzien(first, met: wijziging([doel("Rust")], gezien: first.id), bevindingen: known, op: start)
        #expect(second.nummer == 2 && second.volgtOp == first.id)
        #expect(throws: Afwijzing.verouderd(nieuwste: first.id)) {
            try Gezinsplan.herzien(first, met: wijziging([doel()]), bevindingen: known, op: start)
        }
        #expect(Gezinsplan.geldend([Wereld.feit(64, second, op: start), first])?.inhoud.nummer == 2)
    }

    @Test("Waar een doel op rustte en wat de schrijver niet ziet, blijft; een ander doel krijgt er niets bij")
    func ongezien() throws {
        let known: Set = [Wereld.id(60), Wereld.id(65)], hidden: Set = [Wereld.id(65), Wereld.id(66)]
        let first = Wereld.feit(
            63,
            try Gezinsplan.herzien(
                nil, met: wijziging([doel(bevindingen: [Wereld.id(60), Wereld.id(65)])]), bevindingen: known, op: start), op: start)
        let other = Gezinsdoel(
            id: Wereld.id(68), woorden: "Rust", bevindingen: [Wereld.id(60)], strekking: .meedoen, acties: doel().acties)
        let second = try Gezinsplan.herzien(
            first, met: wijziging([doel(), other], gezien: first.id), bevindingen: [Wereld.id(60)], ongezien: hidden, op: start)
        #expect(second.doelen.map(\.bevindingen) == [[Wereld.id(60), Wereld.id(65)], [Wereld.id(60)]])
        let seen = try Gezinsplan.herzien(first, met: wijziging([doel()], gezien: first.id), bevindingen: known, op: start)
        #expect(seen.doelen.map(\.bevindingen) == [[Wereld.id(60)]], "wie hem ziet, kan hem weghalen")
    }

    @Test("Er is één dag om weer samen te kijken: die van de laatste evaluatie van deze versie, anders die van de versie")
    func kijkdag() {
        let plan = Wereld.feit(63, Gezinsplan(nummer: 2, datum: start, doelen: [], evaluatieOp: start.plus(dagen: 30)), op: start)
        func looked(_ number: Int, _ day: Int, plan: Int, volgende: Int?) -> Feit<Evaluatie> {
            let next = volgende.map { start.plus(dagen: $0) }
            return Wereld.feit(
                number,
                Evaluatie(
                    plan: Wereld.id(plan), op: start.plus(dagen: day), oordelen: [], doelen: [],
                    vervolg: next == nil ? .afsluiten : .doorgaan,
                    volgendeOp: next), op: start)
        }
        let before = looked(70, -84, plan: 62, volgende: 96)
        #expect(plan.samenKijken([]) == start.plus(dagen: 30))
        #expect(plan.samenKijken([before]) == start.plus(dagen: 30), "van een eerdere versie telt niet")
        #expect(plan.samenKijken([before, looked(71, 10, plan: 63, volgende: 100)]) == start.plus(dagen: 100))
        #expect(plan.samenKijken([looked(72, 10, plan: 63, volgende: nil)]) == nil)
        #expect(plan.samenKijken([looked(73, 0, plan: 63, volgende: 50)]) == start.plus(dagen: 50), "ook op de dag van de versie")
    }

    @Test("Een dag die voorbij is, kan niet nieuw worden afgesproken; wat al was afgesproken blijft staan")
    func voorbij() throws {
        func plan(_ day: Int) -> Gezinsdoel {
            let action = Actie(id: Wereld.id(62), wat: "koken", uitvoerder: .gezin, wie: "Karin", uiterlijk: start.plus(dagen: day))
            return Gezinsdoel(
                id: Wereld.id(61), woorden: "Samen eten", bevindingen: [Wereld.id(60)], strekking: .gezondEnVeilig, acties: [action])
        }
        let known: Set = [Wereld.id(60)]
        func fields(_ day: Int, na current: Feit<Gezinsplan>?, op today: Datum) -> [String] {
            velden { () throws(Afwijzing) in
                try Gezinsplan.herzien(current, met: wijziging([plan(day)], gezien: current?.id), bevindingen: known, op: today)
            }
        }
        #expect(fields(-1, na: nil, op: start) == ["doel-1-actie-1-uiterlijk"])
        #expect(fields(0, na: nil, op: start) == [])
        let first = Wereld.feit(63, try Gezinsplan.herzien(nil, met: wijziging([plan(5)]), bevindingen: known, op: start), op: start)
        #expect(fields(5, na: first, op: start.plus(dagen: 10)) == [])
        #expect(fields(6, na: first, op: start.plus(dagen: 10)) == ["doel-1-actie-1-uiterlijk"])
    }

    @Test("Akkoord wordt gevraagd vanaf twaalf jaar en aan wie gezag heeft (Jeugdwet 7.3.4)")
    func akkoord() throws {
        let eleven = Geboortedatum(try Wereld.dag("2014-03-03")), twelve = Geboortedatum(try Wereld.dag("2014-03-02"))
        #expect(Akkoordplicht.gevraagd(kinderen: [(Wereld.sem, eleven)], gezag: [Wereld.karin], op: start) == [Wereld.karin])
        let asked = Akkoordplicht.gevraagd(kinderen: [(Wereld.noor, twelve)], gezag: [Wereld.karin, Wereld.karin], op: start)
        #expect(asked == [Wereld.noor, Wereld.karin])
        let yes = Wereld.feit(65, Akkoord(plan: Wereld.id(63), persoon: Wereld.noor, antwoord: .nietAkkoord, op: start), op: start)
        #expect(Akkoordplicht.open(asked, plan: Wereld.id(63), akkoorden: [yes]) == [Wereld.karin])
        #expect(Akkoordplicht.open(asked, plan: Wereld.id(64), akkoorden: [yes]) == asked)
        #expect(Akkoordplicht.gevraagd(kinderen: [(Wereld.sem, nil)], gezag: [], op: start) == [Wereld.sem])
    }

    @Test(
        "Het familiegroepsplan overslaan vraagt een reden, en wat gemaakt is wordt bewaard (Jeugdwet 4.1.2)",
        arguments: Familiegroepsplanuitkomst.allCases)
    func overslaan(uitkomst: Familiegroepsplanuitkomst) {
        let fields = velden { () throws(Afwijzing) in try Familiegroepsplanaanbod(op: start, uitkomst: uitkomst).gecontroleerd() }
        let wanted: [Familiegroepsplanuitkomst: [String]] = [.dreiging: ["toelichting"], .belang: ["toelichting"], .gemaakt: ["plan"]]
        #expect(fields == wanted[uitkomst] ?? [])
    }

    @Test("Een evaluatie hoort kind of ouder, en zegt bij elk doel of het is gehaald")
    func evaluatie() throws {
        let plan = try Gezinsplan.herzien(nil, met: wijziging([doel()]), bevindingen: [Wereld.id(60)], op: start)
        let bare = Evaluatie(
            plan: Wereld.id(63), op: start, oordelen: [Hulpoordeel(stem: .professional, cijfer: 12)], doelen: [], vervolg: .doorgaan)
        #expect(velden { () throws(Afwijzing) in try bare.gecontroleerd(bij: plan) } == ["doel-1", "oordeel-kind", "cijfer", "volgendeOp"])
        let good = Evaluatie(
            plan: Wereld.id(63), op: start, oordelen: [Hulpoordeel(stem: .kind, woorden: "een beetje")],
            doelen: [Doeluitkomst(doel: Wereld.id(61), uitkomst: .deels)], vervolg: .doorgaan, volgendeOp: start.plus(dagen: 60))
        #expect(velden { () throws(Afwijzing) in try good.gecontroleerd(bij: plan) }.isEmpty)
    }

    @Test("Afsluiten kan niet zolang er hulp loopt of een aanvraag openligt")
    func afsluiten() {
        let closing = Afsluiting(op: start, reden: .doelenBereikt, waakvlamTot: start)
        #expect(throws: Afwijzing.self) { try closing.gecontroleerd(lopendeHulp: 1, openAanvragen: 0) }
        #expect(throws: Afwijzing.self) { try closing.gecontroleerd(lopendeHulp: 0, openAanvragen: 1) }
        #expect(velden { () throws(Afwijzing) in try closing.gecontroleerd(lopendeHulp: 0, openAanvragen: 0) } == ["waakvlamTot"])
    }
}
