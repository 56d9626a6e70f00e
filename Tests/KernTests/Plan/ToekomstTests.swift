// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Perspectiefplan, toekomstplan en resourcegroep")
struct ToekomstTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    // MARK: Perspectief

    @Test(
        "De levensfase volgt uit de leeftijd; wat niet vaststaat blijft open",
        arguments: [
            ("2022-03-03", Levensfase.jong), ("2022-03-02", .kind), ("2014-03-02", .tiener), ("2010-03-02", .jongere),
            ("2008-03-02", .jongvolwassen),
            ("2003-03-02", .volwassen),
        ])
    func fase(geboren: String, fase: Levensfase) throws {
        let born = try #require(Geboortedatum(try Wereld.dag(geboren)))
        #expect(Levensfase.van(born, op: start) == fase)
        #expect(Levensfase.van(nil, op: start) == nil)
        let year = try #require(Geboortedatum(try Wereld.dag("2014-01-01"), gebruik: .maandEnDagOnbekend))
        #expect(Levensfase.van(year, op: start) == nil)
    }

    @Test("De fasen sluiten op elkaar aan: elke leeftijd heeft er één", arguments: 0...40)
    func aansluiting(leeftijd: Int) {
        let phase = Levensfase.op(leeftijd: leeftijd)
        #expect(phase.vanaf <= leeftijd && phase.volgende.map { leeftijd < $0.vanaf } ?? true)
    }

    private func perspectief(_ fasen: [Perspectieffase], _ keuze: Leveringskeuze? = nil, na maanden: Int = 12) -> Perspectiefplan {
        Perspectiefplan(kind: Wereld.sem, datum: start, fasen: fasen, keuze: keuze, herzienOp: start.plus(maanden: maanden))
    }

    @Test("De wens van nu is nodig, van later mag; een pgb vraagt een reden (Jeugdwet 8.1.1); kijken binnen drie jaar")
    func perspectieffouten() {
        let now = Perspectieffase(fase: .kind, wens: "zelf naar de bakker")
        #expect(perspectief([now]).fouten(nu: .kind, op: start).isEmpty)
        #expect(perspectief([now]).fouten(nu: .tiener, op: start).map(\.veld) == ["fase-12-16-wens"])
        #expect(perspectief([]).fouten(nu: nil, op: start).map(\.veld) == ["fase-0-4-wens"])
        #expect(perspectief([now], .pgb).fouten(nu: .kind, op: start).map(\.veld) == ["keuzeWoorden"])
        #expect(perspectief([now], .zin, na: 37).fouten(nu: .kind, op: start).map(\.veld) == ["herzienOp"])
        #expect(perspectief([now], .zin, na: 36).fouten(nu: .kind, op: start).isEmpty)
    }

    @Test("Levenslang en levensbreed is een vaststelling van iemand; de laatste telt")
    func levenslang() {
        func found(_ number: Int, _ outcome: Levenslanguitkomst, _ days: Int) -> Feit<Levenslang> {
            let day = start.plus(dagen: days)
            return Wereld.feit(
                number, Levenslang(kind: Wereld.sem, op: day, uitkomst: outcome, door: "kinderarts", waarop: "brief"), op: day,
                kind: Wereld.sem)
        }
        let facts = [found(90, .nee, 10), found(91, .ja, 5), found(92, .ja, 1)]
        #expect(Levenslang.nu(Wereld.sem, facts)?.inhoud.uitkomst == .nee)
        #expect(Levenslang.nu(Wereld.noor, facts) == nil)
        let bare = Levenslang(kind: Wereld.sem, op: start.plus(dagen: 1), uitkomst: .ja, door: "", waarop: " ")
        #expect(velden { () throws(Afwijzing) in try bare.gecontroleerd(op: start) } == ["op", "door", "waarop"])
    }

    // MARK: Toekomst

    @Test("Een toekomstplan is in eigen woorden, en wat geregeld moet worden heeft een naam")
    func toekomstfouten() {
        func plan(_ words: String, _ parts: [Toekomststuk], na maanden: Int = 3) -> [String] {
            Toekomstplan(jongere: Wereld.noor, datum: start, woorden: words, stukken: parts, herzienOp: start.plus(maanden: maanden))
                .fouten(op: start).map(\.veld)
        }
        let home = Toekomststuk(gebied: .wonen, id: Wereld.id(70), wens: "een kamer")
        let work = Toekomststuk(gebied: .werk, id: Wereld.id(71), regelen: "stage")
        #expect(plan("Een sleutel", [home]).isEmpty)
        #expect(plan("", []) == ["woorden", "wonen-wens"])
        #expect(plan("Een sleutel", [home, work]) == ["werk-wie"])
        #expect(plan("Een sleutel", [home], na: 7) == ["herzienOp"])
    }

    @Test("De taak ligt tussen 16½ en 17, is voor een half geboortejaar gelijk en verraadt geen verjaardag", arguments: 0..<366)
    func termijn(dag: Int) throws {
        let day = try Wereld.dag("2010-01-01").plus(dagen: dag)
        let born = try #require(Geboortedatum(day)), due = try #require(Toekomstmoment.uiterlijk(born))
        #expect(Leeftijd.bereikt(16, geboren: day).plus(maanden: 6) <= due.plus(dagen: 1), "\(day)")
        #expect(due < Leeftijd.bereikt(17, geboren: day), "\(day)")
        #expect((due.dag, due.maand) == (31, 12) || (due.dag, due.maand) == (30, 6))
        let from = try #require(Toekomstmoment.kijkVanaf(born))
        #expect(from.dag == 1 && from <= due)
        #expect(Toekomstmoment.kijkdagen(born).allSatisfy { $0.dag == 1 })
    }

    @Test(
        "De taak komt met 16½, spreekt anders met 17 en gaat weg met 18 of met een plan",
        arguments: [("2009-08-30", true, false), ("2009-10-02", false, false), ("2009-03-02", true, true), ("2008-03-02", false, false)])
    func taak(geboren: String, komt: Bool, laat: Bool) throws {
        let born = Geboortedatum(try Wereld.dag(geboren))
        let found = Toekomstmoment.oordeel(born, heeftPlan: false, op: start)
        #expect((found != nil) == komt)
        if let found { #expect(found.gronden[0].uitleg.contains("is 17") == laat) }
        #expect(Toekomstmoment.oordeel(born, heeftPlan: true, op: start) == nil)
        #expect(Toekomstmoment.oordeel(nil, heeftPlan: false, op: start) == nil)
    }

    @Test("Van elk punt voor 18 jaar telt wat het laatst is gezegd")
    func overgang() {
        func step(_ number: Int, _ state: Overgangsstand, _ days: Int) -> Feit<Overgangsstap> {
            let day = start.plus(dagen: days)
            return Wereld.feit(number, Overgangsstap(jongere: Wereld.noor, punt: .wmo, stand: state, op: day), op: day, kind: Wereld.noor)
        }
        let now = Overgangsstap.stand(Wereld.noor, [step(80, .geregeld, 9), step(81, .loopt, 3)])
        #expect(now[.wmo]?.inhoud.stand == .geregeld && now[.digid] == nil)
        #expect(Overgangsstap.stand(Wereld.sem, [step(80, .geregeld, 9)]).isEmpty)
    }

    // MARK: Going on after eighteen

    @Test(
        "Pleegzorg gaat door tot 21 als zij vóór 18 begon of binnen een half jaar wordt hervat (Jeugdwet 1.1, jeugdige 3°)",
        arguments: [
            ("2026-03-01", nil, Jeugdigetoets.Uitkomst.ja), ("2026-03-02", nil, .nee), ("2026-03-02", "a/2020-01-01", .ja),
            ("2029-03-01", "a/2020-01-01", .ja), ("2029-03-02", "a/2020-01-01", .nee), ("2026-06-01", "a/2026-04-01", .nee),
            ("2026-06-01", "b/2020-01-01", .nee), ("2026-09-01", "c/2026-04-01/2026-10-01", .ja),
            ("2026-09-01", "c/2026-04-01/2026-10-02", .nee),
            ("2026-09-01", "c/2026-04-01/2026-03-01", .nee),
        ] as [(String, String?, Jeugdigetoets.Uitkomst)])
    func pleegzorg(op: String, grond: String?, uitkomst: Jeugdigetoets.Uitkomst) throws {
        let born = try #require(Geboortedatum(try Wereld.dag("2008-03-02")))
        let verdict = Pleegzorgtoets.bereken(born, op: try Wereld.dag(op), verlengd: grond.flatMap { VerlengdeHulp(tekst: $0) })
        #expect(verdict.uitkomst == uitkomst, "\(verdict.gronden.map(\.uitleg))")
        #expect(verdict.gronden.count == 1 && verdict.gronden[0].bron == "Jeugdwet 1.1, jeugdige 3°")
    }

    @Test("Is de geboortedatum niet heel bekend, dan zegt de toets dat (Jeugdwet 1.1)")
    func onbekend() throws {
        let year = try #require(Geboortedatum(try Wereld.dag("2008-01-01"), gebruik: .maandEnDagOnbekend))
        #expect(Pleegzorgtoets.bereken(year, op: start, verlengd: nil).uitkomst == .onbekend)
    }

    @Test(
        "Opnieuw beginnen kan een half jaar (Jeugdwet 1.1, jeugdige 3° en 4° onder c)",
        arguments: [("2026-03-02", "2026-09-02"), ("2026-08-31", "2027-02-28"), ("2025-12-31", "2026-06-30")])
    func hervatten(einde: String, laatste: String) throws {
        let verdict = Hervatting.tot(try Wereld.dag(einde))
        #expect(verdict.uitkomst.iso == laatste && verdict.gronden[0].bron.contains("1.1"))
    }

    @Test("Verlengde hulp noemt wie het vaststelde en waarom; pleegzorg kent grond b niet, en grond c vraagt een dag")
    func verlenging() {
        func fields(_ help: Verlengbaar, _ ground: VerlengdeHulp.Reden, hervat: Datum? = nil, sinds: Datum? = nil, door: String = "Joost")
            -> [String]
        {
            velden { () throws(Afwijzing) in
                try Hulpverlenging(
                    jongere: Wereld.noor, hulp: help, grond: VerlengdeHulp(ground, sinds: sinds ?? start, hervat: hervat), op: start,
                    door: door, waarom: "nodig"
                ).gecontroleerd(op: start)
            }
        }
        #expect(fields(.behandeling, .bepaald).isEmpty && fields(.pleegzorg, .voortzetting).isEmpty)
        #expect(fields(.pleegzorg, .bepaald) == ["grond"] && fields(.behandeling, .hervatting) == ["hervat", "begonnen"])
        #expect(fields(.behandeling, .hervatting, hervat: start) == ["begonnen"] && fields(.pleegzorg, .hervatting, hervat: start).isEmpty)
        #expect(fields(.behandeling, .bepaald, sinds: start.plus(dagen: 1)) == ["sinds"], "op een dag die nog komt is niets bepaald")
        #expect(fields(.behandeling, .voortzetting, door: "") == ["door"])
    }

    // MARK: The group

    @Test("De jongere kiest de groep en zegt wat ieder mag weten")
    func groep() {
        func fields(_ members: [Resourcegroeplid], _ words: String = "samen", next: Int? = nil) -> [String] {
            Resourcegroep(
                jongere: Wereld.noor, datum: start, woorden: words, leden: members, volgendeOp: next.map { start.plus(dagen: $0) }
            )
            .fouten(na: nil, op: start).map(\.veld)
        }
        let karin = Resourcegroeplid(persoon: Wereld.karin, magWeten: "school")
        #expect(fields([karin]).isEmpty && fields([karin], next: 0).isEmpty)
        #expect(fields([], "") == ["woorden", "lid-1-wie"])
        #expect(fields([karin, karin]) == ["lid-2-wie"])
        #expect(fields([Resourcegroeplid(persoon: Wereld.noor, magWeten: "")]) == ["lid-1-wie", "lid-1-weten"])
        #expect(fields([karin], next: -1) == ["volgendeOp"])
    }

    @Test("De volgende bijeenkomst volgt uit wat het laatst is afgesproken, in elke volgorde")
    func bijeenkomsten() throws {
        let group = Wereld.feit(
            60, Resourcegroep(jongere: Wereld.noor, nummer: 1, datum: start, woorden: "samen", leden: [], volgendeOp: start.plus(dagen: 7)),
            op: start,
            kind: Wereld.noor)
        func met(_ number: Int, _ days: Int, _ next: Int?) -> Feit<Resourcegroepbijeenkomst> {
            let day = start.plus(dagen: days)
            return Wereld.feit(
                number,
                Resourcegroepbijeenkomst(
                    jongere: Wereld.noor, op: day, aanwezig: [Wereld.noor], afspraken: "", volgendeOp: next.map { start.plus(dagen: $0) }),
                op: day,
                kind: Wereld.noor)
        }
        #expect(Resourcegroepbeeld.van(Wereld.noor, [group], [])?.volgende == start.plus(dagen: 7))
        let meetings = [met(61, 7, 30), met(62, 20, nil)]
        #expect(Resourcegroepbeeld.van(Wereld.noor, [group], meetings)?.volgende == nil)
        #expect(Resourcegroepbeeld.van(Wereld.noor, [group], [meetings[0]])?.volgende == start.plus(dagen: 30))
        #expect(Resourcegroepbeeld.van(Wereld.noor, [group], meetings) == Resourcegroepbeeld.van(Wereld.noor, [group], meetings.reversed()))
        #expect(Resourcegroepbeeld.van(Wereld.sem, [group], meetings) == nil)
    }
}

@Suite("Taken uit de plannen voor veiligheid en toekomst")
struct BijplantaakTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    /// A file with one question of the team, and one child born then.
    private func feiten(geboren: String) throws -> Dossierfeiten {
        var facts = Dossierfeiten()
        let ask = Wereld.feit(50, Hulpvraag(datum: start, deur: .telefoon, over: [Wereld.noor], woorden: "Help"), op: start)
        facts.hulpvragen = [ask]
        facts.triages = [
            Wereld.feit(
                51,
                Triage(
                    hulpvraag: ask.id, datum: start, veiligheid: .veilig, veiligheidToelichting: "", urgentie: .gewoon, route: .team,
                    waarom: "zo"),
                op: start)
        ]
        facts.deelnames = [Wereld.feit(52, Deelname(persoon: Wereld.noor, rol: .jeugdige), op: start)]
        facts.personen = [
            Wereld.feit(
                53,
                Persoonsgegevens(
                    persoon: Wereld.noor, naam: Naam(roepnaam: "Noor", achternaam: "Wit"),
                    geboortedatum: Geboortedatum(try Wereld.dag(geboren))),
                op: start, kind: Wereld.noor)
        ]
        return facts
    }

    private func soorten(_ facts: Dossierfeiten, op dag: Datum) -> [Taaksoort] { Taken.van(facts, op: dag).map(\.soort) }

    @Test("Met 16½ staat er een taak voor een toekomstplan, met 16 nog niet; een plan maakt er een kijkdag van")
    func toekomst() throws {
        #expect(!soorten(try feiten(geboren: "2010-03-01"), op: start).contains(.toekomstplan))
        var facts = try feiten(geboren: "2009-06-15")
        let task = try #require(Taken.van(facts, op: start).first { $0.soort == .toekomstplan })
        #expect(task.jeugdige == Wereld.noor && start < task.uiterlijk, "niemand is te laat voor wat er was voordat hij het gezin kende")
        let plan = Toekomstplan(
            jongere: Wereld.noor, nummer: 1, datum: start, woorden: "x", stukken: [], herzienOp: start.plus(dagen: 80))
        facts.toekomstplannen = [Wereld.feit(54, plan, op: start, kind: Wereld.noor)]
        #expect(Taken.van(facts, op: start).first { $0.soort == .toekomstplan }?.uiterlijk == start.plus(dagen: 80))
        #expect(!soorten(facts, op: start.plus(dagen: 700)).contains(.toekomstplan))
    }

    @Test("Wat levenslang is, vraagt een perspectiefplan; dat plan vraagt om weer te kijken")
    func perspectief() throws {
        var facts = try feiten(geboren: "2017-06-15")
        #expect(!soorten(facts, op: start).contains(.perspectiefplan))
        facts.levenslang = [
            Wereld.feit(
                55, Levenslang(kind: Wereld.noor, op: start, uitkomst: .ja, door: "arts", waarop: "brief"), op: start, kind: Wereld.noor)
        ]
        #expect(soorten(facts, op: start).contains(.perspectiefplan))
        facts.perspectiefplannen = [
            Wereld.feit(
                56, Perspectiefplan(kind: Wereld.noor, nummer: 1, datum: start, fasen: [], herzienOp: start.plus(dagen: 300)), op: start,
                kind: Wereld.noor)
        ]
        #expect(Taken.van(facts, op: start).first { $0.soort == .perspectiefplan }?.uiterlijk == start.plus(dagen: 300))
    }

    @Test("Een veiligheidsplan blijft een taak, ook als het dossier dicht is, tot iemand het beëindigt")
    func veiligheid() throws {
        var facts = try feiten(geboren: "2015-06-15")
        let plan = Veiligheidsplan(
            nummer: 1, datum: start, kinderen: [], zorgen: "x", risico: "y", afspraken: [], regie: "Amina", herzienOp: start.plus(dagen: 10)
        )
        facts.veiligheidsplannen = [Wereld.feit(57, plan, op: start)]
        #expect(Taken.van(facts, op: start).first { $0.soort == .veiligheidsplan }?.uiterlijk == start.plus(dagen: 10))
        facts.afsluitingen = [Wereld.feit(58, Afsluiting(op: start.plus(dagen: 1), reden: .doelenBereikt), op: start.plus(dagen: 1))]
        let later = start.plus(dagen: 20)
        #expect(soorten(facts, op: later) == [.veiligheidsplan])
        facts.beeindigingen = [Wereld.feit(59, Beeindiging(feit: Wereld.id(57), op: later, reden: "veilig"), op: later)]
        #expect(soorten(facts, op: later).isEmpty)
    }

    @Test("Wie het plan niet mag zien, leest een neutrale taak met dezelfde dag")
    func afgeschermd() throws {
        let task = Taak(.veiligheidsplan, Oordeel(start, gronden: []), feit: Wereld.id(57))
        let shields = Schermen(schermen: [Scherm(feiten: [Wereld.id(57)], voorGebruikers: [Wereld.amina], reden: "x")], geheimen: [])
        #expect(task.voor(.gebruiker(Wereld.amina), shields).soort == .afgeschermd)
        #expect(task.voor(.gebruiker(Wereld.petra), shields).soort == .veiligheidsplan)
    }
}
