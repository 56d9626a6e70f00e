// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Taken rond het plan komen en gaan met de feiten")
struct PlantaakTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func soorten(_ feiten: Dossierfeiten, _ dag: Int) -> [Taaksoort] {
        Taken.van(feiten, op: start.plus(dagen: dag)).map(\.soort)
    }

    private func taak(_ soort: Taaksoort, _ feiten: Dossierfeiten, _ dag: Int) -> Taak? {
        Taken.van(feiten, op: start.plus(dagen: dag)).first { $0.soort == soort }
    }

    @Test("“Dit helpt niet” is een taak tot er antwoord is, ook zonder plan")
    func helptNiet() throws {
        var story = try Verhaal.tot("contact", start: start)
        let day = start.plus(dagen: 4)
        story.feiten.helptniet = [Wereld.feit(900, Helptniet(op: day, stem: .ouder, woorden: "Dit helpt niet."), op: day)]
        let task = try #require(taak(.helptniet, story.feiten, 5))
        #expect(task.feit == Wereld.id(900) && task.gronden.first?.bron == "werkafspraak" && day < task.uiterlijk)
        let answer = Helptnietantwoord(signaal: Wereld.id(900), op: day, gevolg: .besproken, woorden: "Besproken.")
        story.feiten.helptnietantwoorden = [Wereld.feit(901, answer, op: day)]
        #expect(taak(.helptniet, story.feiten, 5) == nil)
    }

    @Test("Zes weken na het eigen plan is er een gezinsplan; tot dan geldt de dag die met het gezin is afgesproken (Jeugdwet 4.1.2, 4.1.3)")
    func groepsplan() throws {
        var story = try Verhaal.tot("analyse", start: start)
        func zet(_ offer: Familiegroepsplanaanbod) { story.feiten.groepsplannen = [Wereld.feit(902, offer, op: offer.op)] }
        let day = start.plus(dagen: 12)
        zet(Familiegroepsplanaanbod(op: day, uitkomst: .bezig, klaarOp: start.plus(dagen: 40)))
        let waiting = try #require(taak(.bedenktijd, story.feiten, 13))
        #expect(waiting.uiterlijk == start.plus(dagen: 40) && waiting.gronden.first?.bron == "Jeugdwet 4.1.2")
        zet(Familiegroepsplanaanbod(op: day, uitkomst: .bezig))
        #expect(try #require(taak(.bedenktijd, story.feiten, 13)).uiterlijk == day.plus(weken: 6))
        zet(Familiegroepsplanaanbod(op: day, uitkomst: .gemaakt, plan: "Ons plan"))
        let plan = try #require(taak(.plan, story.feiten, 13))
        #expect(plan.gronden.first?.bron == "Jeugdwet 4.1.3" && plan.uiterlijk >= day.plus(weken: 6))
    }

    @Test("Regie die afloopt wordt besproken, en een nieuwe afspraak sluit de taak")
    func regie() throws {
        var story = try Verhaal.tot("plan", start: start)
        let day = start.plus(dagen: 15), until = start.plus(dagen: 60)
        let away = Regieafspraak(op: day, bij: .team, wie: "Amina", tot: until, waarom: "crisis")
        story.feiten.regieafspraken = [Wereld.feit(903, away, op: day)]
        #expect(taak(.regie, story.feiten, 20) == nil, "nog lang niet")
        #expect(try #require(taak(.regie, story.feiten, 40)).uiterlijk == until)
        #expect(taak(.regie, story.feiten, 70) != nil, "afgelopen en niet besproken")
        let back = Regieafspraak(op: start.plus(dagen: 61), bij: .gezin)
        story.feiten.regieafspraken.append(Wereld.feit(904, back, op: back.op))
        #expect(taak(.regie, story.feiten, 70) == nil)
    }

    @Test("Na het einde van hulp worden de twee vragen gesteld, en daarna niet meer (Besluit Jeugdwet 7.5.3 lid 1 onder m)")
    func uitkomst() throws {
        var story = try Verhaal.tot("start", start: start)
        let order = try #require(story.feiten.toewijzingen.first)
        #expect(taak(.uitkomst, story.feiten, 80) == nil)
        let end = start.plus(dagen: 90)
        story.feiten.stops = [
            Wereld.feit(
                905, LeveringStop(toewijzing: order.inhoud.nummer, op: end, reden: .volgensPlan, bericht: ""), op: end, kind: Wereld.noor)
        ]
        let task = try #require(taak(.uitkomst, story.feiten, 91))
        #expect(task.feit == order.id && task.jeugdige == Wereld.noor && task.gronden.first?.bron == "Besluit Jeugdwet 7.5.3 lid 1 onder m")
        #expect(taak(.uitkomst, story.feiten, 90 + 26 * 7 + 1) == nil, "te lang geleden om nog te vragen")
        let asked = Uitkomstmeting(hulp: order.id, informant: .ouder, op: end, stand: .nietBereikt)
        story.feiten.uitkomstmetingen = [Wereld.feit(906, asked, op: end)]
        #expect(taak(.uitkomst, story.feiten, 91) != nil, "Noor zelf is nog niet gevraagd")
        let child = Uitkomstmeting(hulp: order.id, informant: .jeugdige, op: end, stand: .nietGewild)
        story.feiten.uitkomstmetingen.append(Wereld.feit(907, child, op: end))
        #expect(taak(.uitkomst, story.feiten, 91) == nil)
    }

    @Test("Wie het plan op papier vraagt, krijgt het binnen veertien dagen, ook na een afsluiting; gegeven is klaar (Jeugdwet 4.1.3)")
    func opSchrift() throws {
        var story = try Verhaal.tot("plan", start: start)
        func step(_ n: Int, _ who: ID<Persoon>, _ step: Planopschrift.Stap, _ day: Int) -> Feit<Planopschrift> {
            Wereld.feit(n, Planopschrift(persoon: who, stap: step, op: start.plus(dagen: day)), op: start.plus(dagen: day))
        }
        #expect(taak(.planOpSchrift, story.feiten, 30) == nil)
        let asked = step(920, Wereld.karin, .gevraagd, 20)
        story.feiten.opschriften = [asked, step(921, Wereld.daan, .gevraagd, 22), step(922, Wereld.daan, .gegeven, 22)]
        let task = try #require(taak(.planOpSchrift, story.feiten, 23))
        #expect(task.feit == asked.id && task.gronden.first?.bron == "Jeugdwet 4.1.3")
        #expect(task.uiterlijk == (try Termijn(14, .dagen, .wet).laatsteDag(na: asked.inhoud.op).uitkomst))
        #expect(soorten(story.feiten, 23).filter { $0 == .planOpSchrift }.count == 1, "Daan heeft het al")
        story.feiten.afsluitingen = [
            Wereld.feit(923, Afsluiting(op: start.plus(dagen: 24), reden: .gezinZelfVerder), op: start.plus(dagen: 24))
        ]
        #expect(taak(.planOpSchrift, story.feiten, 25) != nil)
        let open = story.feiten.opschriften.openVragen, today = start.plus(dagen: 25)
        func fields(_ kind: Planopschrift.Stap, _ day: Int) -> [String] {
            velden { () throws(Afwijzing) in
                try Planopschrift(persoon: Wereld.karin, stap: kind, op: start.plus(dagen: day)).gecontroleerd(open, op: today)
            }
        }
        #expect(fields(.gevraagd, 25) == ["stap"] && fields(.gegeven, 19) == ["op"] && fields(.gegeven, 26) == ["op"])
        #expect(fields(.gegeven, 25) == [])
        story.feiten.opschriften.append(step(924, Wereld.karin, .gegeven, 25))
        #expect(taak(.planOpSchrift, story.feiten, 25) == nil)
    }

    @Test("Een andere vaste contactpersoon vraagt na te gaan wat is verteld")
    func wissel() throws {
        var story = try Verhaal.tot("plan", start: start)
        func given(_ n: Int, _ who: ID<Gebruiker>, _ day: Int) -> Feit<Relatie> {
            let relation = Relatie(
                dossier: Wereld.dossier, relatiesoort: .vasteContactpersoon, gebruiker: who,
                van: Moment(begin: start.plus(dagen: day)).plus(seconden: 36_000), gegevenDoor: Wereld.petra.raw, reden: "")
            return Wereld.feit(n, relation, op: start.plus(dagen: day))
        }
        story.feiten.relaties = Relaties(gegeven: [given(907, Wereld.amina, 0)], beeindigd: [])
        #expect(taak(.overdracht, story.feiten, 20) == nil)
        story.feiten.relaties = Relaties(gegeven: [given(907, Wereld.amina, 0), given(908, Wereld.petra, 16)], beeindigd: [])
        #expect(try #require(taak(.overdracht, story.feiten, 20)).feit == Wereld.id(908))
        let talk = Overdrachtgesprek(
            wissel: Wereld.id(908), op: start.plus(dagen: 18), verteldDoor: "Amina", verteldAan: "Petra", verteld: Overdrachtpunt.allCases)
        story.feiten.overdrachtgesprekken = [Wereld.feit(909, talk, op: talk.op)]
        #expect(taak(.overdracht, story.feiten, 20) == nil)
    }

    @Test(
        "Meer, minder of geen hulp bij de evaluatie maakt een taak: het plan bijstellen",
        arguments: [Vervolg.opschalen, .afschalen, .stoppen])
    func schalen(keuze: Vervolg) throws {
        var story = try Verhaal.tot("start", start: start)
        let day = start.plus(dagen: 80), plan = try #require(story.feiten.plannen.last)
        let review = Evaluatie(
            plan: plan.id, op: day, oordelen: [], doelen: [], vervolg: keuze, volgendeOp: day.plus(dagen: 30), toelichting: "Te veel.")
        story.feiten.evaluaties = [Wereld.feit(910, review, op: day)]
        #expect(soorten(story.feiten, 81).contains(.bijstellen) && !soorten(story.feiten, 81).contains(.evaluatie))
    }

    @Test("De tijdlijn vertelt wat er rond het plan gebeurde, op de dag zelf")
    func tijdlijn() throws {
        var story = try Verhaal.tot("plan", start: start)
        let day = start.plus(dagen: 20)
        story.feiten.helptniet = [Wereld.feit(911, Helptniet(op: day, stem: .kind, woorden: "Saai."), op: day)]
        story.feiten.regieafspraken = [Wereld.feit(912, Regieafspraak(op: day, bij: .gezin), op: day)]
        story.feiten.doelmetingen = [
            Wereld.feit(913, Doelmeting(op: day, cijfers: [Doelcijfer(doel: Wereld.id(111), stem: .kind, nu: 4)]), op: day)
        ]
        let titles = Tijdlijn.van(story.feiten).filter { $0.datum == day }.map(\.titel)
        #expect(Set(titles) == ["Gezegd: dit helpt niet", "Regie: het gezin zelf", "Cijfers gegeven bij de doelen"])
        let figures = Tijdlijn.van(story.feiten).first { $0.titel == "Cijfers gegeven bij de doelen" }
        #expect(figures?.tekst == "Kind of jongere: 4", "een cijfer zonder wie het gaf, zegt niets")
    }
}
