// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Hulp van elke soort op één plek geteld, en een andere aanbieder herkend")
struct HulpbeeldTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func dag(_ na: Int) -> Datum { start.plus(dagen: na) }

    private func hulpvanteam() -> Dossierfeiten {
        var facts = Dossierfeiten()
        facts.basishulpen = [Wereld.feit(1, Basishulp(jeugdige: Wereld.noor, van: start, wie: .team, wat: "Gesprekken"), op: start)]
        let joined = Groepsdeelname(groep: ID(Wereld.id(60)), jeugdige: Wereld.sem, op: start, naam: "Sterker in je vel")
        facts.groepsdeelnames = [Wereld.feit(2, joined, op: start)]
        return facts
    }

    @Test("Hulp van het team en een groep zijn hulp: zij tellen als lopend en houden een afsluiting tegen, tot zij zijn afgerond")
    func lopend() {
        var facts = hulpvanteam()
        let view = Dossierbeeld(facts, op: dag(30))
        #expect(view.hulp.map(\.naam) == ["Gesprekken", "Sterker in je vel"] && view.lopendeHulp == 2 && view.lopendeTrajecten == 0)
        let closing = Afsluiting(op: dag(30), reden: .doelenBereikt)
        #expect { try closing.gecontroleerd(lopendeHulp: view.lopendeHulp, openAanvragen: 0) } throws: { "\($0)".contains("in een groep") }
        facts.basishulpeinden = [Wereld.feit(3, Basishulpeinde(hulp: Wereld.id(1), op: dag(30), afloop: .genoeg), op: dag(30))]
        facts.groepsdeelnameeinden = [
            Wereld.feit(4, Groepsdeelnameeinde(deelname: Wereld.id(2), op: dag(31), afloop: .gestopt), op: dag(31))
        ]
        #expect(Dossierbeeld(facts, op: dag(30)).lopendeHulp == 1, "op de dag zelf loopt de groep nog")
        let done = Dossierbeeld(facts, op: dag(31))
        #expect(done.lopendeHulp == 0 && done.hulp.map(\.einde) == [.volgensPlan, .doorClient])
        #expect(Uitval.van(done.hulp).geeindigd == 2 && Uitval.van(done.hulp).uitgevallen.map(\.id) == [Wereld.id(2)])
        #expect(done.uitkomsttaken.map(\.feit) == [Wereld.id(1), Wereld.id(2)], "ook na een groep wordt gevraagd of het nuttig was")
    }

    @Test(
        "De vragen aan het einde gaan naar kind en ouder: de taak staat tot beiden zijn gevraagd, ook als het dossier dicht is",
        arguments: [([], true), ([.ouder], true), ([.jeugdige], true), ([.ouder, .jeugdige], false)] as [([Informant], Bool)])
    func gevraagd(al: [Informant], open: Bool) {
        var facts = hulpvanteam()
        facts.groepsdeelnames = []
        facts.basishulpeinden = [Wereld.feit(3, Basishulpeinde(hulp: Wereld.id(1), op: dag(30), afloop: .genoeg), op: dag(30))]
        facts.uitkomstmetingen = al.enumerated().map { place, who in
            Wereld.feit(20 + place, Uitkomstmeting(hulp: Wereld.id(1), informant: who, op: dag(31), stand: .nietBereikt), op: dag(31))
        }
        facts.afsluitingen = [Wereld.feit(5, Afsluiting(op: dag(31), reden: .doelenBereikt), op: dag(31))]
        #expect(Taken.van(facts, op: dag(32)).contains { $0.soort == .uitkomst } == open)
    }

    @Test("Een kind jonger dan twaalf wordt niet zelf gevraagd")
    func jong() {
        let help = Hulpbeeld(id: Wereld.id(1), naam: "Spel", jeugdige: Wereld.noor, van: start, tot: dag(30), einde: .volgensPlan)
        let young = Geboortedatum(dag(30).plus(jaren: -12).plus(dagen: 1)), twelve = Geboortedatum(dag(30).plus(jaren: -12))
        #expect(Uitkomstmeting.teVragen(na: help, geboren: young, []) == [.ouder])
        #expect(Uitkomstmeting.teVragen(na: help, geboren: twelve, []) == [.jeugdige, .ouder])
        #expect(Uitkomstmeting.teVragen(na: help, geboren: nil, []) == [.jeugdige, .ouder])
    }

    @Test(
        "Eerder stoppen met een groep is alleen uitval als één kant dat deed",
        arguments: [
            (Groepsdeelnameeinde.Afloop.afgemaakt, Hulpeinde.volgensPlan, false), (.gestopt, .doorClient, true),
            (.samenGestopt, .inOvereenstemming, false), (.doorTeam, .doorAanbieder, true), (.anders, .omstandigheden, false),
            (.nietBegonnen, nil, false),
        ] as [(Groepsdeelnameeinde.Afloop, Hulpeinde?, Bool)])
    func groepGestopt(afloop: Groepsdeelnameeinde.Afloop, einde: Hulpeinde?, isUitval: Bool) {
        #expect(afloop.hulpeinde == einde && (afloop.hulpeinde?.isUitval ?? false) == isUitval)
    }

    @Test("Wie op een plek wacht krijgt nog geen hulp, en wie nooit begon kreeg die niet")
    func wacht() {
        let facts = hulpvanteam()
        var source = Hulpbron()
        source.deelnames = facts.groepsdeelnames
        #expect(source.hulp(op: start).count == 1 && source.hulp(op: dag(-1)).isEmpty)
        source.wachtend = [Wereld.id(2)]
        #expect(source.hulp(op: start).isEmpty)
        source.wachtend = []
        source.deelnameeinden = [Groepsdeelnameeinde(deelname: Wereld.id(2), op: dag(3), afloop: .nietBegonnen)]
        #expect(source.hulp(op: dag(3)).isEmpty)
    }

    // MARK: Another provider

    private func traject(
        _ n: Int, _ agb: String, toegewezen: Int, gestart: Int?, gestopt: Int? = nil, reden: Stopreden = .andereAanbieder,
        kind: ID<Persoon> = Wereld.noor
    ) throws -> Traject {
        let number = Int64(7000 + n)
        let order = Toewijzing(
            nummer: number, jeugdige: kind, aanbieder: Wereld.boog, agb: try #require(AGBCode(agb)), toegewezenOp: dag(toegewezen),
            periode: try #require(Periode(van: dag(toegewezen), totEnMet: nil)), categorie: "45", product: "45A48")
        return Traject(
            toewijzing: Wereld.feit(n, order, op: dag(toegewezen)),
            starts: gestart.map { [LeveringStart(toewijzing: number, op: dag($0))] } ?? [],
            stops: gestopt.map { [LeveringStop(toewijzing: number, op: dag($0), reden: reden)] } ?? [])
    }

    @Test("Een andere aanbieder die kort na het einde van de vorige begint, is een wissel: per kind de laatste")
    func wissel() throws {
        let old = try traject(1, "54540001", toegewezen: 0, gestart: 5, gestopt: 60)
        let new = try traject(2, "54540002", toegewezen: 70, gestart: 80, gestopt: 100)
        let third = try traject(3, "54540001", toegewezen: 105, gestart: 110)
        let wanted = Wissel(
            id: Wereld.id(2), soort: .aanbieder, op: dag(80), jeugdige: Wereld.noor, van: Wereld.id(1), naar: Wereld.id(2))
        #expect(Wissel.aanbieders([new, old], op: dag(90)) == [wanted])
        #expect(Wissel.aanbieders([new, old], op: dag(79)).isEmpty, "nog niet begonnen")
        #expect(Wissel.aanbieders([third, new, old], op: dag(120)).map(\.naar) == [Wereld.id(3)], "de laatste telt")
    }

    @Test("Dezelfde aanbieder, een ander kind, een pauze, hulp die naast elkaar loopt of een half jaar ertussen is geen wissel")
    func geenWissel() throws {
        let new = try traject(2, "54540002", toegewezen: 70, gestart: 80)
        let others = [
            try traject(1, "54540002", toegewezen: 0, gestart: 5, gestopt: 60),
            try traject(1, "54540001", toegewezen: 0, gestart: 5, gestopt: 60, kind: Wereld.sem),
            try traject(1, "54540001", toegewezen: 0, gestart: 5, gestopt: 60, reden: .tijdelijk),
            try traject(1, "54540001", toegewezen: 0, gestart: 5), try traject(1, "54540001", toegewezen: 0, gestart: nil),
            try traject(1, "54540001", toegewezen: -400, gestart: -390, gestopt: 70 - Wissel.weken * 7 - 1),
        ]
        for other in others { #expect(Wissel.aanbieders([other, new], op: dag(90)).isEmpty) }
        let edge = try traject(1, "54540001", toegewezen: -400, gestart: -390, gestopt: 70 - Wissel.weken * 7)
        #expect(Wissel.aanbieders([edge, new], op: dag(90)).count == 1, "op de dag van de grens nog wel")
    }
}
