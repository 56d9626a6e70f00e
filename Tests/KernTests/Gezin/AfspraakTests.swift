// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Afspraken")
struct AfspraakTests {
    @Test(
        "Een tijd wordt gelezen zoals mensen hem typen",
        arguments: [
            ("9:30", "09:30"), ("09.30", "09:30"), ("930", "09:30"), ("1430", "14:30"), ("14u", "14:00"), ("14 uur", "14:00"),
            ("9u05", "09:05"),
            ("14", "14:00"), ("0:00", "00:00"), ("23:59", "23:59"),
        ])
    func kloktijd(getypt: String, gelezen: String) { #expect(Kloktijd(getypt)?.tekst == gelezen) }

    @Test("Wat geen tijd is, wordt geweigerd", arguments: ["", "24:00", "9:60", "9:5", "9:", "tien", "9:30:00", "-1:00", "99", "9½"])
    func geenTijd(getypt: String) {
        // `9:` could be nine o'clock, as `9u` is: only that one is read.
        #expect(Kloktijd(getypt)?.tekst == (getypt == "9:" ? "09:00" : nil))
    }

    @Test("Een afspraak heeft iemand om te zien, iemand die gaat, en een dag die nog komt en niet te ver weg is")
    func regels() throws {
        let today = try Wereld.dag("2026-03-02"), ten = Kloktijd(uur: 10, minuut: 0)
        let plan = { (day: Datum, met: [ID<Persoon>], door: [ID<Gebruiker>]) in
            Afspraak(afspraaksoort: .huisbezoek, datum: day, tijd: ten, met: met, door: door)
        }
        #expect(velden { () throws(Afwijzing) in try plan(today, [Wereld.karin], [Wereld.amina]).gecontroleerd(op: today) } == [])
        #expect(
            velden { () throws(Afwijzing) in try plan(today.plus(dagen: -1), [], []).gecontroleerd(op: today) } == ["datum", "met", "door"])
        #expect(
            velden { () throws(Afwijzing) in try plan(today.plus(dagen: 367), [Wereld.karin], [Wereld.amina]).gecontroleerd(op: today) }
                == ["datum"])
    }

    @Test("Wat nog moet komen kan niet geweest zijn, en wie zelf afzegt zegt waarom")
    func afloop() throws {
        let today = try Wereld.dag("2026-03-02")
        let ending = { (outcome: Afspraakuitkomst, days: Int, why: String) in
            Afspraakafloop(afspraak: Wereld.id(50), uitkomst: outcome, datum: today.plus(dagen: days), toelichting: why)
        }
        #expect(velden { () throws(Afwijzing) in try ending(.doorgegaan, 1, "").gecontroleerd(op: today) } == ["uitkomst"])
        #expect(velden { () throws(Afwijzing) in try ending(.nietThuis, 1, "").gecontroleerd(op: today) } == ["uitkomst"])
        #expect(velden { () throws(Afwijzing) in try ending(.afgezegdTeam, 1, " ").gecontroleerd(op: today) } == ["toelichting"])
        for good in [ending(.doorgegaan, 0, ""), ending(.afgezegdGezin, 3, ""), ending(.afgezegdTeam, 3, "Ik ben ziek.")] {
            #expect(velden { () throws(Afwijzing) in try good.gecontroleerd(op: today) } == [])
        }
    }

    @Test("Verzetten houdt één afspraak over, die telt hoe vaak; de afloop en de notitie horen bij de afspraak en niet bij de dag")
    func beeld() throws {
        let day = try Wereld.dag("2026-03-02"), act = Wereld.id(50)
        let ten = Kloktijd(uur: 10, minuut: 0)
        func plan(_ days: Int) -> Afspraak {
            Afspraak(
                afspraaksoort: .huisbezoek, datum: day.plus(dagen: days), tijd: ten, met: [Wereld.karin], door: [Wereld.amina])
        }
        let first = Wereld.feit(60, plan(1), op: day, handeling: act)
        let second = Wereld.feit(61, plan(3), op: day, vervangt: first.id, handeling: act)
        func now(_ endings: [Feit<Afspraakafloop>] = [], _ notes: [Feit<Contactnotitie>] = []) -> [Afspraakbeeld] {
            Afspraakbeeld.lijst([second, first], aflopen: endings, notities: notes)
        }
        let item = try #require(now().first)
        #expect(now().count == 1 && item.verzet == 1 && item.inhoud.datum == day.plus(dagen: 3) && item.handeling == act)
        #expect(item.stand(op: day) == .gepland && item.stand(op: day.plus(dagen: 3)) == .gepland)
        #expect(item.stand(op: day.plus(dagen: 4)) == .afTeRonden && item.isOpen(op: day.plus(dagen: 4)))
        let held = Wereld.feit(62, Afspraakafloop(afspraak: act, uitkomst: .doorgegaan, datum: day.plus(dagen: 3)), op: day, handeling: act)
        #expect(now([held]).first?.stand(op: day.plus(dagen: 9)) == .zonderNotitie)
        let note = Contactnotitie(
            contactsoort: .huisbezoek, datum: day.plus(dagen: 3), over: [Wereld.noor], gezegd: "Hallo.", afspraak: act)
        let written = Wereld.feit(63, note, op: day, kind: Wereld.noor)
        #expect(now([held], [written]).first?.stand(op: day.plus(dagen: 9)) == .geweest)
        let off = Wereld.feit(
            64, Afspraakafloop(afspraak: act, uitkomst: .afgezegdGezin, datum: day.plus(dagen: 3)), op: day, vervangt: held.id,
            handeling: act)
        #expect(now([held, off]).first?.stand(op: day.plus(dagen: 9)) == .nietDoorgegaan)
    }
}

@Suite("Notities: twee bladzijden en een opzet")
struct NotitieTests {
    private func notitie(_ gezegd: String, _ gedacht: String = "") throws -> Contactnotitie {
        Contactnotitie(
            contactsoort: .huisbezoek, datum: try Wereld.dag("2026-03-02"), over: [Wereld.noor], gezegd: gezegd, gedacht: gedacht)
    }

    @Test("Duizend woorden mag, één meer niet, over alle vakken samen; de melding noemt het aantal")
    func lengte() throws {
        let day = try Wereld.dag("2026-03-02"), half = Array(repeating: "woord", count: 500).joined(separator: " ")
        let full = try notitie(half, half), over = try notitie(half, half + "\nnog")
        #expect(full.woorden == 1_000 && velden { () throws(Afwijzing) in try full.gecontroleerd(op: day) } == [])
        #expect(over.woorden == 1_001 && velden { () throws(Afwijzing) in try over.gecontroleerd(op: day) } == ["gezegd"])
        do {
            _ = try over.gecontroleerd(op: day)
        } catch .ongeldig(let errors) {
            #expect(errors[0].melding.contains("1001 woorden") && errors[0].melding.contains("Wat u schreef staat er nog"))
        }
    }

    @Test("Een opzet zet koppen achter wat er stond, en tweemaal vragen doet niets erbij", arguments: Notitieopzet.allCases)
    func opzet(opzet: Notitieopzet) {
        let once = Notitieopzet.vulAan("Sem was vrolijk.", opzet.gezegd)
        #expect(once.hasPrefix("Sem was vrolijk.\n\n") && opzet.gezegd.allSatisfy { once.contains($0) })
        #expect(Notitieopzet.vulAan(once, opzet.gezegd) == once)
        #expect(Notitieopzet.vulAan("Blijft.", []) == "Blijft.")
        #expect(
            !opzet.gezegd.isEmpty
                && Set(opzet.gezegd + opzet.gedacht + opzet.afspraken).count == (opzet.gezegd + opzet.gedacht + opzet.afspraken).count)
    }
}
