// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("De taak van de triage volgt de stappen, en elke crisis heeft haar eigen momenten")
struct TriagetaakTests {
    let dag: Datum
    init() throws { dag = try Wereld.dag("2026-03-02") }

    private func feiten(_ stappen: [Feit<Triagestap>], _ triages: [Feit<Triage>] = []) -> Dossierfeiten {
        var story = Verhaal(start: dag)
        story.vraag()
        story.feiten.stappen = stappen
        story.feiten.triages = triages
        return story.feiten
    }

    private func triage(_ number: Int, _ route: Triageroute = .team) -> Feit<Triage> {
        let text = Triage(
            hulpvraag: Wereld.id(100), datum: dag, veiligheid: route == .crisis ? .acuutOnveilig : .veilig, urgentie: .gewoon, route: route,
            waarom: "past")
        return Wereld.feit(number, text, op: dag)
    }

    private func taak(_ feiten: Dossierfeiten, op dag: Datum) throws -> Kern.Taak? {
        let tasks = Taken.van(feiten, op: dag).filter { $0.soort == .triage }
        #expect(tasks.count <= 1)
        return tasks.first
    }

    @Test("Is besloten dat het vandaag moet, dan is dat de termijn; deze week is nooit later dan de gewone", arguments: Urgentie.allCases)
    func spoed(urgentie: Urgentie) throws {
        let usual = try #require(try taak(feiten([]), op: dag)).uiterlijk
        let stage = try Triagestap.spoed(urgentie, waarom: "Noor eet niet.", bij: Wereld.id(100), op: dag)
        let task = try #require(try taak(feiten([Wereld.feit(102, stage, op: dag)]), op: dag))
        #expect(dag < usual)
        #expect(task.uiterlijk == (urgentie == .direct ? dag : min(usual, task.uiterlijk)) && !task.gronden.isEmpty)
        if urgentie == .gewoon { #expect(task.uiterlijk == usual) }
    }

    @Test("Een stap na een triage geeft weer een taak, gerekend vanaf die stap; de vraag valt niet terug naar nieuw")
    func opnieuw() throws {
        #expect(try taak(feiten([], [triage(101)]), op: dag) == nil)
        let later = dag.plus(dagen: 30)
        let step = try Triagestap.veiligheid(.zorgen, gezien: "Blauwe plek", bij: Wereld.id(100), op: later)
        let again = feiten([Wereld.feit(110, step, op: later)], [triage(101)])
        let task = try #require(try taak(again, op: later))
        #expect(later < task.uiterlijk && Stand.van(again, op: later).fase != .nieuw)
        #expect(try taak(feiten([Wereld.feit(110, step, op: later)], [triage(101), triage(111)]), op: later) == nil)
    }

    @Test("Een ronde begint bij de eerste crisis na iets anders; wat in de eerste gebeurde, telt in de tweede niet")
    func ronden() {
        let begin = Moment(begin: dag)
        func tijd(_ number: Int) -> Feit<Crisistijd> {
            Wereld.feit(number, Crisistijd(hulpvraag: Wereld.id(100), stap: .eersteContact, op: begin), op: dag)
        }
        let all = [triage(1, .crisis), triage(3, .crisis), triage(5), triage(7, .crisis)]
        let rounds = Crisisverloop.ronden(all.reversed(), [tijd(2), tijd(4), tijd(6), tijd(8)], ontvangen: begin)
        #expect(rounds.map { $0.tijden.map(\.id) } == [[2, 4, 6], [8]].map { $0.map { Wereld.id($0) } })
        #expect(rounds[0].ontvangen == begin && rounds[1].ontvangen == all[3].opgetekend && rounds[1].vroegst == all[2].opgetekend)
        #expect(Crisisverloop.ronden([triage(1)], [], ontvangen: begin).isEmpty)
    }

    @Test(
        "De melding kwam niet later dan wij het wisten; in dezelfde minuut is niet eerder",
        arguments: [(59, true), (60, false), (-1, true)])
    func melding(seconden: Int64, mag: Bool) {
        let heard = Moment(begin: dag).plus(seconden: 3_600),
            course = Crisisverloop([], ontvangen: heard, vroegst: heard.plus(seconden: 30))
        let now = heard.plus(seconden: 3_600)
        let told = Crisistijd(hulpvraag: Wereld.id(100), stap: .melding, op: heard.plus(seconden: seconden))
        #expect(velden { () throws(Afwijzing) in try told.gecontroleerd(bij: course, op: now) } == (mag ? [] : ["tijd"]))
        let seen = Crisistijd(hulpvraag: Wereld.id(100), stap: .eersteContact, op: heard.plus(seconden: seconden))
        #expect(velden { () throws(Afwijzing) in try seen.gecontroleerd(bij: course, op: now) } == (seconden < 0 ? ["tijd"] : []))
    }

    @Test("Terug is geen advies: de stand zegt het")
    func terug() {
        #expect(Stand.van(feiten([], [triage(101, .terug)]), op: dag).uitleg.contains("teruggegeven"))
        #expect(Stand.van(feiten([], [triage(101, .advies)]), op: dag).uitleg.contains("advies"))
    }
}
