// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Analyse: wat is er veranderd, wat is nog zo, en hoe ging het door de tijd")
struct AnalyseverschilTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func stem(
        _ number: Int, _ area: Leefgebied, _ who: ID<Persoon>, dag: Int, _ woorden: String, _ cijfer: Int?,
        stand: Gespreksstand = .besproken, vervangt: Int? = nil
    ) -> Feit<Leefgebiedstem> {
        let day = start.plus(dagen: dag)
        let voice = Leefgebiedstem(
            leefgebied: area, stem: who == Wereld.noor ? .kind : .ouder, spreker: who, datum: day, stand: stand, woorden: woorden,
            cijfer: cijfer)
        return Wereld.feit(number, voice, op: day, kind: Wereld.noor, vervangt: vervangt.map(Wereld.id))
    }

    private func conclusie(_ number: Int, _ area: Leefgebied, dag: Int, _ tekst: String, _ resultaat: Resultaatklasse = .team)
        -> Feit<Leefgebiedbevinding>
    {
        let day = start.plus(dagen: dag)
        return Wereld.feit(
            number, Leefgebiedbevinding(leefgebied: area, conclusie: tekst, resultaat: resultaat, datum: day), op: day, kind: Wereld.noor)
    }

    private func nogZo(_ number: Int, _ area: Leefgebied, _ fact: Int, dag: Int, met: [ID<Persoon>] = []) -> Feit<Analysebevestiging> {
        let day = start.plus(dagen: dag)
        return Wereld.feit(
            number, Analysebevestiging(leefgebied: area, feit: Wereld.id(fact), met: met, datum: day), op: day, kind: Wereld.noor)
    }

    /// A first talk on day 1, a second on day 30.
    private var stemmen: [Feit<Leefgebiedstem>] {
        [
            stem(10, .school, Wereld.noor, dag: 1, "Ik durf niet.", 3), stem(11, .school, Wereld.karin, dag: 1, "Ze durft niet.", 4),
            stem(12, .wonen, Wereld.karin, dag: 1, "Te klein.", 5), stem(13, .netwerk, Wereld.karin, dag: 1, "Els helpt.", 8),
            stem(14, .school, Wereld.noor, dag: 30, "Met Els durf ik wel.", 6),
            stem(15, .vrijeTijd, Wereld.noor, dag: 30, "Ik ga weer paardrijden.", 7),
            stem(16, .netwerk, Wereld.karin, dag: 30, "", nil, stand: .nietBesproken),
        ]
    }

    private var conclusies: [Feit<Leefgebiedbevinding>] {
        [
            conclusie(20, .school, dag: 1, "Noor mist school.", .onderzoeken),
            conclusie(21, .wonen, dag: 1, "Te klein wonen.", .anderDomein),
            conclusie(22, .school, dag: 30, "Noor durft weer.", .eigenKracht),
        ]
    }

    private var bevestigingen: [Feit<Analysebevestiging>] {
        [nogZo(30, .school, 11, dag: 30, met: [Wereld.karin]), nogZo(31, .wonen, 21, dag: 30, met: [Wereld.karin])]
    }

    private func verschil(sinds dag: Int) -> Analyseverschil {
        .sinds(start.plus(dagen: dag), stemmen: stemmen, bevindingen: conclusies, bevestigingen: bevestigingen)
    }

    @Test("De lijst zegt per stem: nieuw, veranderd van … naar …, nog zo, of niet opnieuw gevraagd")
    func lijst() throws {
        let list = verschil(sinds: 1)
        func rij(_ area: Leefgebied, _ who: ID<Persoon>) throws -> Stemverschil {
            try #require(list.gebieden.first { $0.leefgebied == area }?.stemmen.first { $0.nu.inhoud.spreker == who })
        }
        let school = try rij(.school, Wereld.noor)
        #expect(school.uitkomst == .veranderd && school.eerder?.inhoud.cijfer == 3 && school.nu.inhoud.cijfer == 6)
        #expect(try rij(.school, Wereld.karin).uitkomst == .nogZo)
        #expect(try rij(.school, Wereld.karin).bevestigdOp == start.plus(dagen: 30))
        #expect(try rij(.vrijeTijd, Wereld.noor).uitkomst == .nieuw)
        #expect(try rij(.wonen, Wereld.karin).uitkomst == .nietOpnieuw)
        // "Not discussed" does not wipe out what was said.
        #expect(try rij(.netwerk, Wereld.karin).uitkomst == .nietOpnieuw)
        #expect(try rij(.netwerk, Wereld.karin).nu.inhoud.woorden == "Els helpt.")
        let conclusions = list.gebieden.compactMap(\.conclusie)
        #expect(conclusions.map(\.uitkomst) == [.veranderd, .nogZo])
        #expect(list.gebieden.contains { $0.isVeranderd })
    }

    @Test("Sinds het laatste gesprek is er niets anders; de dag om mee te vergelijken is het laatste plan of gesprek daarvoor")
    func peildag() throws {
        #expect(!verschil(sinds: 30).gebieden.contains { $0.isVeranderd })
        func dag(_ plans: [Int]) -> Datum? {
            Analyseverschil.peildag(
                plans.map { start.plus(dagen: $0) }, stemmen: stemmen, bevindingen: conclusies, bevestigingen: bevestigingen)
        }
        #expect(dag([]) == start.plus(dagen: 1))
        #expect(dag([14]) == start.plus(dagen: 14))
        #expect(dag([14, 20, 60]) == start.plus(dagen: 20), "een plan van na het gesprek vergelijkt niets")
        let first = Array(stemmen.prefix(4))
        #expect(Analyseverschil.peildag([], stemmen: first, bevindingen: [], bevestigingen: []) == nil)
    }

    @Test("Hetzelfde nog eens gezegd is nog zo, ook als het opnieuw is opgeschreven")
    func zelfde() throws {
        let voices = [stem(1, .school, Wereld.noor, dag: 1, "Goed.", 7), stem(2, .school, Wereld.noor, dag: 9, "Goed.", 7)]
        let list = Analyseverschil.sinds(start.plus(dagen: 5), stemmen: voices, bevindingen: [], bevestigingen: [])
        #expect(list.gebieden[0].stemmen[0].uitkomst == .nogZo && !list.gebieden.contains { $0.isVeranderd })
    }

    @Test("Wat is bevestigd blijft gelden zoals het is gezegd, ook nadat de woorden zijn verbeterd")
    func bevestigd() throws {
        let before = Analysebeeld.van(stemmen: stemmen, bevindingen: conclusies)
        let again = stemmen + [stem(40, .school, Wereld.karin, dag: 1, "Ze durft de kantine niet in.", 4, vervangt: 11)]
        let list = Analyseverschil.sinds(start.plus(dagen: 1), stemmen: again, bevindingen: conclusies, bevestigingen: bevestigingen)
        let row = try #require(list.gebieden.first { $0.leefgebied == .school }?.stemmen.first { $0.nu.id == Wereld.id(40) })
        #expect(row.uitkomst == .nogZo)
        let school = try #require(before.gebieden.first { $0.leefgebied == .school })
        #expect(school.stemmen.contains { $0.id == Wereld.id(11) } && before.metBevinding == 2)
        // A withdrawn confirmation confirms nothing.
        let gone = bevestigingen.map { fact in
            Wereld.feit(fact.inhoud.leefgebied == .school ? 50 : 51, fact.inhoud, op: start, vervangt: fact.id, ingetrokken: true)
        }
        let open = Analyseverschil.sinds(
            start.plus(dagen: 1), stemmen: stemmen, bevindingen: conclusies, bevestigingen: bevestigingen + gone)
        #expect(!open.gebieden.flatMap(\.stemmen).contains { $0.uitkomst == .nogZo })
    }

    @Test("Wie een eerdere conclusie van dezelfde dag verbetert, maakt haar niet tot de laatste: beeld en verschil zeggen hetzelfde")
    func laatsteConclusie() throws {
        let day = start.plus(dagen: 1)
        let first = conclusie(20, .school, dag: 1, "Noor mist school."), second = conclusie(21, .school, dag: 1, "Noor wil terug.")
        let better = Wereld.feit(
            22, Leefgebiedbevinding(leefgebied: .school, conclusie: "Noor mist de klas.", resultaat: .team, datum: day), op: day,
            kind: Wereld.noor, vervangt: first.id)
        let all = [first, second, better]
        let now = Analysebeeld.van(stemmen: [], bevindingen: all).gebieden.first { $0.leefgebied == .school }?.bevinding
        let change = Analyseverschil.sinds(start, stemmen: [], bevindingen: all, bevestigingen: []).gebieden.first?.conclusie?.nu
        #expect(now?.id == second.id && change?.id == second.id)
        let seen = ([(30, nil), (31, nil), (32, 30)] as [(Int, Int?)]).map { number, earlier in
            Wereld.feit(
                number, Vaststelling(leefgebied: .school, tekst: "\(number)", datum: day, herkomst: "school"), op: day, kind: Wereld.noor,
                vervangt: earlier.map { Wereld.id($0) })
        }
        let order = Analysebeeld.van(stemmen: [], vaststellingen: seen, bevindingen: []).gebieden.first { $0.leefgebied == .school }
        #expect(order?.vaststellingen.map(\.inhoud.tekst) == ["32", "31"])
    }

    @Test("Het verloop heeft per stem een punt per dag; een bevestiging is een punt met hetzelfde cijfer")
    func verloop() throws {
        let course = Analyseverloop.van(stemmen, bevestigingen: bevestigingen)
        let school = try #require(course.gebieden.first { $0.leefgebied == .school })
        #expect(school.lijnen.map { $0.punten.map(\.cijfer) } == [[3, 6], [4, 4]])
        #expect(school.lijnen[1].punten.map(\.isBevestigd) == [false, true])
        #expect(course.gebieden.count == 4)
        let first = Analyseverloop.van(Array(stemmen.prefix(4)), bevestigingen: [])
        #expect(first.gebieden.flatMap(\.lijnen).allSatisfy { $0.punten.count <= 1 })
    }

    @Test("In elke volgorde geven dezelfde feiten dezelfde lijst, dezelfde dag en hetzelfde beeld door de tijd", arguments: 1...40)
    func volgorde(zaad: UInt64) {
        var dice = Vast(state: zaad)
        var voices: [Feit<Leefgebiedstem>] = [], findings: [Feit<Leefgebiedbevinding>] = [], sure: [Feit<Analysebevestiging>] = []
        for number in 0..<30 {
            let area = Leefgebied.allCases[Int(dice.next() % 3)], day = Int(dice.next() % 9)
            let who = [Wereld.noor, Wereld.karin, Wereld.daan][Int(dice.next() % 3)]
            let kind = dice.next() % 4
            if kind < 2 || voices.isEmpty {
                voices.append(stem(100 + number, area, who, dag: day, "w\(dice.next() % 3)", Int(dice.next() % 11)))
            } else if kind == 2 {
                findings.append(conclusie(100 + number, area, dag: day, "c\(dice.next() % 2)"))
            } else {
                let fact = voices[Int(dice.next() % UInt64(voices.count))]
                let later = max(day, fact.inhoud.datum.dagnummer - start.dagnummer)
                let again = Analysebevestiging(
                    leefgebied: fact.inhoud.leefgebied, feit: fact.id, met: [who], datum: start.plus(dagen: later))
                sure.append(Wereld.feit(100 + number, again, op: start, kind: Wereld.noor))
            }
        }
        func alles(_ v: [Feit<Leefgebiedstem>], _ f: [Feit<Leefgebiedbevinding>], _ s: [Feit<Analysebevestiging>])
            -> ([Analyseverschil], Analyseverloop, Datum?)
        {
            (
                (0...9).map { .sinds(start.plus(dagen: $0), stemmen: v, bevindingen: f, bevestigingen: s) },
                .van(v, bevestigingen: s), Analyseverschil.peildag([], stemmen: v, bevindingen: f, bevestigingen: s)
            )
        }
        let first = alles(voices, findings, sure)
        for _ in 0..<5 {
            let other = alles(
                voices.shuffled(using: &dice), findings.shuffled(using: &dice), sure.shuffled(using: &dice))
            #expect(first.0 == other.0 && first.1 == other.1 && first.2 == other.2)
        }
    }

    // MARK: Not heard, and other domains

    @Test("Wie niet is gehoord met een reden telt als antwoord; te jong geldt alleen voor een kind en vraagt wat er is gezien")
    func nietGehoord() throws {
        let why = Nietgehoord(persoon: Wereld.noor, stem: .kind, reden: .teJong, toelichting: "Speelt rustig.", datum: start)
        let voices = [stem(1, .veiligheid, Wereld.karin, dag: 0, "Veilig.", 8)]
        let findings = [conclusie(2, .school, dag: 0, "Goed.")]
        let open = Analysebeeld.van(stemmen: voices, bevindingen: findings)
        #expect(open.ontbreekt.count == 1)
        let told = Analysebeeld.van(
            stemmen: voices, bevindingen: findings, nietGehoord: [Wereld.feit(3, why, op: start, kind: Wereld.noor)])
        #expect(told.isVoldoende)
        let parent = Nietgehoord(persoon: Wereld.daan, stem: .ouder, reden: .teJong, toelichting: "x", datum: start)
        #expect(velden { () throws(Afwijzing) in try parent.gecontroleerd(op: start) } == ["reden"])
        let bare = Nietgehoord(persoon: Wereld.noor, stem: .kind, reden: .teJong, datum: start.plus(dagen: 1))
        #expect(velden { () throws(Afwijzing) in try bare.gecontroleerd(op: start) } == ["datum", "toelichting"])
        #expect(!Niethoorreden.nietVeilig.opPapier.contains("veilig"))
    }

    private func vraag(_ number: Int, dag: Int, voor: Int, bevinding: Int? = nil, _ area: Leefgebied? = .wonen) -> Feit<Terreinvraag> {
        let day = start.plus(dagen: dag)
        let ask = Terreinvraag(
            terrein: .wonen, leefgebied: area, bevinding: bevinding.map(Wereld.id), gevraagd: "Een grotere woning", aan: "corporatie",
            datum: day, antwoordVoor: start.plus(dagen: voor))
        return Wereld.feit(number, ask, op: day, kind: Wereld.noor)
    }

    private func uitkomst(_ number: Int, _ ask: Int, dag: Int, _ antwoord: Terreinantwoord, tot: Int? = nil) -> Feit<Terreinuitkomst> {
        let day = start.plus(dagen: dag)
        let told = Terreinuitkomst(vraag: Wereld.id(ask), antwoord: antwoord, tot: tot.map { start.plus(dagen: $0) }, op: day)
        return Wereld.feit(number, told, op: day, kind: Wereld.noor)
    }

    @Test("Een conclusie op een ander terrein zonder vraag daar wordt genoemd, tot er iets is gevraagd")
    func anderTerrein() throws {
        let voices = [stem(1, .veiligheid, Wereld.karin, dag: 0, "Veilig.", 8), stem(2, .school, Wereld.noor, dag: 0, "Goed.", 8)]
        let findings = [conclusie(21, .wonen, dag: 1, "Te klein wonen.", .anderDomein)]
        func beeld(_ asked: [Feit<Terreinvraag>], _ told: [Feit<Terreinuitkomst>] = []) -> Analysebeeld {
            .van(stemmen: voices, bevindingen: findings, terreinen: Terreinbeeld.alle(asked, told))
        }
        #expect(beeld([]).ontbreekt.count == 1 && beeld([]).zonderVervolg.map(\.id) == [Wereld.id(21)])
        #expect(beeld([vraag(3, dag: 2, voor: 9, bevinding: 21)]).isVoldoende)
        #expect(!beeld([vraag(3, dag: 2, voor: 9, nil)]).isVoldoende)
        // An old question that was answered before this conclusion is no follow-up of it.
        #expect(!beeld([vraag(3, dag: 0, voor: 9)], [uitkomst(4, 3, dag: 0, .afgewezen)]).isVoldoende)
    }

    @Test("Na de dag van het antwoord is navragen een taak; een wachtlijst schuift die dag op, elk ander antwoord sluit haar")
    func taak() throws {
        var story = try Verhaal.tot("contact", start: start)
        story.feiten.terreinvragen = [vraag(300, dag: 2, voor: 9)]
        func taken(_ dag: Int) -> [Taak] { Taken.van(story.feiten, op: start.plus(dagen: dag)).filter { $0.soort == .terreinvraag } }
        #expect(taken(9).isEmpty)
        #expect(taken(10).map(\.uiterlijk) == [start.plus(dagen: 9)] && taken(10)[0].feit == Wereld.id(300))
        story.feiten.terreinuitkomsten = [uitkomst(301, 300, dag: 8, .wachtlijst, tot: 40)]
        #expect(taken(40).isEmpty && taken(41).count == 1)
        for answer in Terreinantwoord.allCases where answer != .wachtlijst {
            story.feiten.terreinuitkomsten = [
                uitkomst(302, 300, dag: 20, answer), uitkomst(301, 300, dag: 8, .wachtlijst, tot: 40),
            ]
            #expect(taken(200).isEmpty, "\(answer)")
        }
    }

    @Test("Een afwijzing en uitblijvend antwoord vragen een reden, een wachtlijst een dag")
    func antwoorden() {
        func fout(_ antwoord: Terreinantwoord, tot: Int? = nil, _ tekst: String = "") -> [String] {
            let told = Terreinuitkomst(
                vraag: Wereld.id(1), antwoord: antwoord, tot: tot.map { start.plus(dagen: $0) }, toelichting: tekst, op: start)
            return velden { () throws(Afwijzing) in try told.gecontroleerd(op: start) }
        }
        #expect(fout(.opgepakt).isEmpty && fout(.nietMeerNodig).isEmpty)
        #expect(fout(.wachtlijst) == ["tot"] && fout(.wachtlijst, tot: 0) == ["tot"] && fout(.wachtlijst, tot: 5).isEmpty)
        #expect(fout(.afgewezen) == ["toelichting"] && fout(.afgewezen, "Geen urgentie.").isEmpty)
        #expect(fout(.geenAntwoord) == ["toelichting"])
    }

    @Test("De tijdlijn noemt één keer wat opnieuw is gevraagd, wat elders is gevraagd en wat daarop kwam")
    func tijdlijn() {
        var facts = Dossierfeiten()
        let act = Wereld.id(900)
        facts.bevestigingen = [(30, Leefgebied.wonen, 12), (31, .school, 11)].map { number, area, fact in
            Wereld.feit(
                number, Analysebevestiging(leefgebied: area, feit: Wereld.id(fact), met: [Wereld.karin], datum: start), op: start,
                kind: Wereld.noor, handeling: act)
        }
        facts.terreinvragen = [vraag(300, dag: 2, voor: 9)]
        facts.terreinuitkomsten = [uitkomst(301, 300, dag: 8, .opgepakt)]
        let points = Tijdlijn.van(facts)
        #expect(
            points.map(\.titel) == [
                "Antwoord van een ander terrein: opgepakt", "Gevraagd op een ander terrein: wonen", "Opnieuw gevraagd: nog zo",
            ])
        #expect(points.last?.tekst == "School, opvang en werk · Wonen")
    }
}
