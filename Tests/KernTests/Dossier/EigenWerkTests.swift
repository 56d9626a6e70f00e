// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Wat nu: eigen werk, gezag en veiligheid")
struct EigenWerkTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func geboren(_ jaren: Int) -> Feit<Persoonsgegevens> {
        let person = Persoonsgegevens(
            persoon: Wereld.noor, naam: Naam(roepnaam: "Noor", achternaam: "de Wit"),
            geboortedatum: Geboortedatum(start.plus(jaren: -jaren)))
        return Wereld.feit(200, person, op: start, kind: Wereld.noor)
    }

    @Test(
        "Vanaf 18 jaar heeft niemand gezag (BW 1:245): dan is er niets uit te zoeken",
        arguments: [(17, true), (18, false), (22, false)])
    func gezag(jaren: Int, vraagt: Bool) throws {
        var story = try Verhaal.tot("triage", start: start)
        story.feiten.personen = [geboren(jaren)]
        #expect(Taken.van(story.feiten, op: start).contains { $0.soort == .gezag } == vraagt)
    }

    @Test("Wie 18 is geeft zelf antwoord op het plan; de ouders wordt het niet meer gevraagd", arguments: [(17, 3), (18, 1)])
    func akkoord(jaren: Int, aantal: Int) throws {
        var story = try Verhaal.tot("plan", start: start)
        story.feiten.personen = [geboren(jaren)]
        story.feiten.akkoorden = []
        #expect(Dossierbeeld(story.feiten, op: start.plus(dagen: 20)).openAkkoorden.count == aantal)
    }

    private func taak(_ soort: Taaksoort, over dagen: Int, van uitvoerder: Uitvoerder? = nil) -> Taak {
        let action = uitvoerder.map { Actie(id: Wereld.id(210), wat: "fietsen", uitvoerder: $0, wie: "Karin") }
        return Taak(soort, Oordeel(start.plus(dagen: dagen), gronden: []), actie: action)
    }

    @Test(
        "Wat de werker zelf moet doen gaat vóór wat het gezin afsprak; wat het team afsprak is eigen werk",
        arguments: [(Uitvoerder.gezin, Taaksoort.evaluatie), (.netwerk, .evaluatie), (.aanbieder, .evaluatie), (.team, .actie)])
    func eigen(uitvoerder: Uitvoerder, eerst: Taaksoort) {
        let tasks = [taak(.actie, over: 1, van: uitvoerder), taak(.evaluatie, over: 3)]
        #expect(WatNu.volgende(tasks, op: start)?.soort == eerst)
    }

    @Test("Is er deze week geen eigen werk, dan staat de actie van het gezin er wel")
    func actie() {
        #expect(WatNu.volgende([taak(.actie, over: 1, van: .gezin), taak(.evaluatie, over: 60)], op: start)?.soort == .actie)
        #expect(WatNu.volgende([taak(.actie, over: 30, van: .gezin), taak(.evaluatie, over: 60)], op: start)?.soort == .evaluatie)
    }

    @Test("Zorgen over veiligheid bij de triage staan op de tijdlijn, vóór de reden van de weg", arguments: Veiligheidsoordeel.allCases)
    func tijdlijn(oordeel: Veiligheidsoordeel) throws {
        var feiten = Dossierfeiten()
        let triage = Triage(
            hulpvraag: Wereld.id(100), datum: start, veiligheid: oordeel, veiligheidToelichting: "Lotte viel flauw op school.",
            urgentie: .dezeWeek, route: .team, waarom: "Eerst praten.")
        feiten.triages = [Wereld.feit(101, triage, op: start)]
        let point = try #require(Tijdlijn.van(feiten).first)
        #expect(point.titel.contains(oordeel.label) == (oordeel != .veilig))
        #expect(point.tekst == (oordeel == .veilig ? "Eerst praten." : "Lotte viel flauw op school. · Eerst praten."))
    }
}
