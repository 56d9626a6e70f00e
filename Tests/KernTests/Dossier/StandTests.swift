// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Stand, taken en tijdlijn volgen uit de feiten")
struct StandTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    @Test("De stand loopt met de feiten mee, de hele weg langs", arguments: Verhaal.stappen.map(\.naam))
    func weg(stap: String) throws {
        let expected = try #require(Verhaal.stappen.first { $0.naam == stap }).fase
        let story = try Verhaal.tot(stap, start: start)
        let stand = Stand.van(story.feiten, op: start.plus(dagen: 96))
        #expect(stand.fase == expected)
        #expect(!stand.uitleg.isEmpty)
    }

    @Test("Een leeg dossier zegt dat er nog geen vraag is")
    func leeg() {
        #expect(Stand.van(Dossierfeiten(), op: start).fase == .leeg)
        #expect(Taken.van(Dossierfeiten(), op: start).isEmpty)
    }

    @Test("Dezelfde feiten in een andere volgorde geven dezelfde stand, taken en tijdlijn", arguments: 1...40)
    func volgorde(seed: Int) throws {
        let first = try Verhaal.tot("afsluiting", start: start).feiten
        let later = try Verhaal.tot(Verhaal.stappen[seed % Verhaal.stappen.count].naam, start: start.plus(dagen: 200)).feiten.hernummerd(
            1000)
        let all = first.en(later), shuffled = all.geschud(UInt64(seed)), today = start.plus(dagen: 296)
        #expect(Stand.van(all, op: today) == Stand.van(shuffled, op: today))
        #expect(Taken.van(all, op: today) == Taken.van(shuffled, op: today))
        #expect(Tijdlijn.van(all) == Tijdlijn.van(shuffled))
        #expect(WatNu.van(all, op: today) == WatNu.van(shuffled, op: today))
    }

    static let sluit: [(voor: String, taak: Taaksoort, na: String)] = [
        ("vraag", .triage, "triage"), ("triage", .gezag, "gezin"), ("triage", .eersteContact, "contact"), ("contact", .analyse, "analyse"),
        ("analyse", .familiegroepsplan, "plan"), ("plan", .besluit, "besluit"), ("besluit", .toewijzen, "toewijzing"),
        ("toewijzing", .start, "start"), ("start", .evaluatie, "evaluatie"), ("start", .akkoord, "evaluatie"),
        ("evaluatie", .afsluiten, "afsluiting"),
    ]

    @Test("Een taak sluit doordat het feit er is", arguments: sluit.indices)
    func taak(index: Int) throws {
        let row = Self.sluit[index], today = start.plus(dagen: 50)
        #expect(Taken.van(try Verhaal.tot(row.voor, start: start).feiten, op: today).map(\.soort).contains(row.taak))
        #expect(!Taken.van(try Verhaal.tot(row.na, start: start).feiten, op: today).map(\.soort).contains(row.taak))
    }

    @Test("Taken staan op de eerste termijn en dragen hun grond")
    func gesorteerd() throws {
        let tasks = Taken.van(try Verhaal.tot("triage", start: start).feiten, op: start)
        #expect(tasks.map(\.uiterlijk) == tasks.map(\.uiterlijk).sorted())
        #expect(tasks.allSatisfy { !$0.gronden.isEmpty })
        let decision = try #require(tasks.first { $0.soort == .besluit })
        #expect(decision.uiterlijk.iso == "2026-04-28")  // 27 april: Koningsdag
        #expect(decision.gronden.first?.bron == "Awb 4:13 lid 2")
    }

    @Test("Het plan is er binnen zes weken nadat een eigen plan van tafel is (Jeugdwet 4.1.3)")
    func zesWeken() throws {
        var story = try Verhaal.tot("analyse", start: start)
        story.feiten.groepsplannen.append(Wereld.feit(300, Familiegroepsplanaanbod(op: start, uitkomst: .afgezien), op: start))
        let task = try #require(Taken.van(story.feiten, op: start).first { $0.soort == .plan })
        #expect(task.uiterlijk.iso == "2026-04-13")
    }

    @Test("Zolang de beslistermijn stilstaat is er geen laatste dag, wel een vraag (Awb 4:15)")
    func opgeschort() throws {
        var story = try Verhaal.tot("plan", start: start)
        let request = Aanvraag(
            ontvangen: start, waarvoor: .individueleVoorziening, gevraagd: "hulp", aanvrager: Wereld.karin, jeugdige: Wereld.noor)
        story.feiten.aanvragen.append(Wereld.feit(301, request, op: start))
        let pause = Termijnwijziging.opgeschort(ID(Wereld.id(301)), per: start.plus(dagen: 5), grond: .aanvulling)
        story.feiten.termijnwijzigingen.append(Wereld.feit(302, pause, op: start.plus(dagen: 5)))
        let kinds = Taken.van(story.feiten, op: start.plus(dagen: 20)).map(\.soort)
        #expect(kinds.contains(.opgeschort) && !kinds.contains(.besluit))
    }

    @Test("Een aanvraag houdt haar besluit nodig, ook als het dossier gesloten is (Awb 4:13)")
    func geslotenMetAanvraag() throws {
        var story = try Verhaal.tot("triage", start: start)
        story.feiten.afsluitingen.append(
            Wereld.feit(303, Afsluiting(op: start.plus(dagen: 9), reden: .gezinStopt), op: start.plus(dagen: 9)))
        #expect(Stand.van(story.feiten, op: start.plus(dagen: 10)).fase == .afgesloten)
        #expect(Taken.van(story.feiten, op: start.plus(dagen: 10)).map(\.soort) == [.besluit])
    }

    @Test("Bij acuut gevaar is direct contact het eerste wat er staat")
    func crisis() throws {
        var story = Verhaal(start: start)
        story.vraag()
        let triage = Triage(
            hulpvraag: Wereld.id(100), datum: start, veiligheid: .acuutOnveilig, veiligheidToelichting: "dreiging", urgentie: .direct,
            route: .crisis, waarom: "dreiging")
        story.feiten.triages.append(Wereld.feit(101, triage, op: start))
        #expect(Stand.van(story.feiten, op: start).fase == .crisis)
        #expect(WatNu.van(story.feiten, op: start).taak?.soort == .direct)
    }

    @Test("Een verbeterd feit telt niet meer mee, een ingetrokken feit ook niet")
    func verbeterd() throws {
        var story = try Verhaal.tot("triage", start: start)
        let advice = Triage(
            hulpvraag: Wereld.id(100), datum: start, veiligheid: .veilig, urgentie: .gewoon, route: .advies, waarom: "vergissing hersteld")
        story.feiten.triages.append(Wereld.feit(304, advice, op: start, vervangt: Wereld.id(101)))
        #expect(Stand.van(story.feiten, op: start).fase == .beantwoord)
        story.feiten.triages.append(Wereld.feit(305, advice, op: start, vervangt: Wereld.id(304), ingetrokken: true))
        #expect(Stand.van(story.feiten, op: start).fase == .nieuw)
    }

    @Test("Een nieuwe vraag na de afsluiting opent het werk vanzelf weer")
    func opnieuw() throws {
        let closed = try Verhaal.tot("afsluiting", start: start).feiten
        let again = try Verhaal.tot("vraag", start: start.plus(dagen: 200)).feiten.hernummerd(1000)
        #expect(Stand.van(closed.en(again), op: start.plus(dagen: 201)).fase == .nieuw)
    }

    @Test("Een notitie over meer kinderen staat één keer op de tijdlijn, nieuwste eerst")
    func tijdlijn() throws {
        var story = try Verhaal.tot("contact", start: start)
        let note = Contactnotitie(
            contactsoort: .telefoon, datum: start.plus(dagen: 5), over: [Wereld.noor, Wereld.sem], gezegd: "Het is rustiger.")
        for (number, child) in [(306, Wereld.noor), (307, Wereld.sem)] {
            story.feiten.notities.append(Wereld.feit(number, note, op: start.plus(dagen: 5), kind: child, handeling: Wereld.id(400)))
        }
        let points = Tijdlijn.van(story.feiten)
        #expect(points.filter { $0.tekst == "Het is rustiger." }.count == 1)
        #expect(points.map(\.datum) == points.map(\.datum).sorted(by: >))
    }

    @Test("Een taak waarvan de grond achter een scherm ligt wordt een neutrale taak met dezelfde dag")
    func afgeschermd() throws {
        let story = try Verhaal.tot("plan", start: start)
        let shield = Scherm(feiten: [Wereld.id(109)], voorGebruikers: [Wereld.petra], reden: "eigen verhaal")
        let shields = Schermen(schermen: [Wereld.feit(308, shield, op: start)], geheimen: [], einden: [], op: start)
        let task = try #require(Taken.van(story.feiten, op: start).first { $0.soort == .evaluatie })
        let seen = task.voor(.gebruiker(Wereld.petra), shields)
        #expect(seen.soort == .afgeschermd && seen.uiterlijk == task.uiterlijk && seen.gronden.isEmpty)
        #expect(task.voor(.gebruiker(Wereld.amina), shields) == task)
    }

    @Test("De bezwaartermijn loopt zes weken vanaf de dag na verzending (Awb 6:7, 6:8)")
    func bezwaar() throws {
        let story = try Verhaal.tot("besluit", start: start)
        let terms = Termijnen.lopend(Dossierbeeld(story.feiten, op: start.plus(dagen: 40)))
        let objection = try #require(terms.first { $0.soort == .bezwaar })
        #expect(objection.laatsteDag?.iso == "2026-05-11")
        #expect(Termijnen.lopend(Dossierbeeld(story.feiten, op: start.plus(dagen: 80))).isEmpty)
    }
}

extension Dossierfeiten {
    /// The same road under other ids, so that it can stand beside the first.
    func hernummerd(_ step: Int) -> Dossierfeiten {
        var copy = Dossierfeiten()
        copy.hulpvragen = hulpvragen.map { $0.plus(step) { $0 } }
        copy.triages = triages.map {
            $0.plus(step) {
                Triage(
                    hulpvraag: $0.hulpvraag.plus(step), datum: $0.datum, veiligheid: $0.veiligheid, urgentie: $0.urgentie, route: $0.route,
                    waarom: $0.waarom)
            }
        }
        copy.deelnames = deelnames.map { $0.plus(step) { $0 } }
        copy.gezag = gezag.map { $0.plus(step) { $0 } }
        copy.notities = notities.map { $0.plus(step) { $0 } }
        copy.stemmen = stemmen.map { $0.plus(step) { $0 } }
        copy.bevindingen = bevindingen.map { $0.plus(step) { $0 } }
        copy.groepsplannen = groepsplannen.map { $0.plus(step) { $0 } }
        copy.plannen = plannen.map { $0.plus(step) { $0 } }
        copy.aanvragen = aanvragen.map { $0.plus(step) { $0 } }
        return copy
    }
}

extension Feit {
    fileprivate func plus(_ step: Int, _ change: (Inhoud) -> Inhoud) -> Feit {
        Feit(
            id: id.plus(step), dossier: dossier, lijn: lijn, jeugdige: jeugdige, opgetekend: opgetekend, door: door, geldigVan: geldigVan,
            inhoud: change(inhoud))
    }
}

extension UUIDv7 {
    /// The id this many further on: ids of the test world count in their last bytes.
    fileprivate func plus(_ step: Int) -> UUIDv7 {
        let number = Int(bytes[14]) << 8 + Int(bytes[15])
        return Wereld.id(number + step)
    }
}
