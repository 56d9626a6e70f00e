// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Veiligheidsplan: eerst direct veilig, dan blijvend, dan herstel")
struct VeiligheidsplanTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func afspraak(_ number: Int, _ fase: Veiligheidsfase = .directe, door: Uitvoerder = .netwerk, wat: String = "deur dicht")
        -> Veiligheidsafspraak
    {
        Veiligheidsafspraak(
            id: Wereld.id(number), fase: fase, wat: wat, uitvoerder: door, wie: "Els", wanneer: "elke avond", controle: "Amina belt",
            alsNiet: "Els belt 112")
    }

    private func plan(
        _ afspraken: [Veiligheidsafspraak]? = nil, zorgen: String = "Geschreeuwd aan de deur", kinderen: [Kindveiligheid]? = nil,
        voorwaarden: [Veiligheidsvoorwaarde] = [], herzienNa: Int = 14, afwijking: String = "", datum: Datum? = nil
    ) -> Veiligheidsplan {
        Veiligheidsplan(
            datum: datum ?? start,
            kinderen: kinderen ?? [Kindveiligheid(kind: Wereld.noor, woorden: "Ik schrok", vertrouwd: Wereld.karin, signaal: "thee")],
            zorgen: zorgen, risico: "dan wordt het erger", voorwaarden: voorwaarden, afspraken: afspraken ?? [afspraak(80)], regie: "Amina",
            herzienOp: (datum ?? start).plus(dagen: herzienNa), afwijking: afwijking)
    }

    private func fields(_ plan: Veiligheidsplan, _ fase: Veiligheidsfase = .directe) -> [String] {
        plan.fouten(fase: fase, op: start).map(\.veld)
    }

    @Test("Een heel plan kan; een leeg plan zegt alles wat er ontbreekt in één keer, in de volgorde van de bladzijde")
    func fouten() {
        #expect(fields(plan()).isEmpty)
        let bare = Veiligheidsplan(
            datum: start, kinderen: [], zorgen: " ", risico: "", voorwaarden: [Veiligheidsvoorwaarde(wat: "", door: "")], afspraken: [],
            regie: "", herzienOp: start)
        #expect(
            fields(bare) == [
                "zorgen", "risico", "kind-1-wie", "voorwaarde-1-wat", "voorwaarde-1-door", "afspraak-1-wat", "regie", "herzienOp",
            ])
    }

    @Test("Van elk kind staan er eigen woorden en iemand bij wie het terechtkan, en elk kind staat er één keer")
    func kinderen() {
        let mute = Kindveiligheid(kind: Wereld.noor, woorden: "", signaal: "")
        #expect(fields(plan(kinderen: [mute])) == ["kind-1-woorden", "kind-1-vertrouwd"])
        let named = Kindveiligheid(kind: Wereld.noor, woorden: "Ik schrok", vertrouwdNaam: "de buurvrouw")
        #expect(fields(plan(kinderen: [named])).isEmpty)
        #expect(fields(plan(kinderen: [named, named])) == ["kind-2-wie"])
    }

    @Test("Elke afspraak zegt wie, wanneer, wie het nagaat en wat er gebeurt als het niet lukt")
    func afspraken() {
        let half = Veiligheidsafspraak(id: Wereld.id(80), wat: "x", uitvoerder: .gezin, wanneer: "", controle: "", alsNiet: "")
        #expect(fields(plan([half])) == ["afspraak-1-wie", "afspraak-1-wanneer", "afspraak-1-controle", "afspraak-1-alsNiet"])
    }

    @Test(
        "Veiligheid gaat voor behandeling: twee stappen vooruit kan niet, en er is altijd een afspraak voor nu",
        arguments: [
            (Veiligheidsfase.directe, [Veiligheidsfase.directe], [String]()), (.directe, [.directe, .stabiele], []),
            (.directe, [.directe, .herstel], ["afspraak-2-fase"]), (.directe, [.stabiele], ["afspraak-1-fase"]),
            (.stabiele, [.stabiele, .herstel], []), (.stabiele, [.herstel], ["afspraak-1-fase"]), (.herstel, [.herstel], []),
        ])
    func volgorde(nu: Veiligheidsfase, fasen: [Veiligheidsfase], fouten: [String]) {
        #expect(fields(plan(fasen.enumerated().map { afspraak(80 + $0, $1) }), nu) == fouten)
    }

    @Test("Een plan van alleen professionals wordt geweigerd, tenzij er staat waarom", arguments: Uitvoerder.allCases)
    func professionals(door: Uitvoerder) {
        let isTheirs = [.team, .aanbieder, .ander].contains(door)
        #expect(fields(plan([afspraak(80, door: door)])) == (isTheirs ? ["afwijking"] : []))
        #expect(fields(plan([afspraak(80, door: door)], afwijking: "Er is nog niemand bereikbaar.")).isEmpty)
        #expect(fields(plan([afspraak(80, door: door), afspraak(81, door: .gezin)])).isEmpty)
    }

    @Test("Samen kijken is na vandaag en binnen drie maanden", arguments: [(0, false), (1, true), (92, true), (93, false)])
    func herzien(dagen: Int, mag: Bool) { #expect(fields(plan(herzienNa: dagen)).isEmpty == mag) }

    // MARK: Derived

    private func feit(_ number: Int, _ plan: Veiligheidsplan, na: Int = 0) -> Feit<Veiligheidsplan> {
        Wereld.feit(number, plan, op: start.plus(dagen: na))
    }

    private func kijk(_ number: Int, _ verdict: Herzieningsoordeel, na dagen: Int, plan: UUIDv7) -> Feit<Veiligheidsherziening> {
        let day = start.plus(dagen: dagen)
        let review = Veiligheidsherziening(
            plan: plan, op: day, oordeel: verdict, waarop: "gezien", woordenKind: "rustig", gehoord: [Wereld.noor],
            volgendeOp: day.plus(dagen: 30))
        return Wereld.feit(number, review, op: day)
    }

    private func check(_ number: Int, _ outcome: Controleuitkomst, na dagen: Int, _ made: Int, plan: UUIDv7) -> Feit<Veiligheidscontrole> {
        let day = start.plus(dagen: dagen)
        return Wereld.feit(
            number,
            Veiligheidscontrole(plan: plan, afspraak: Wereld.id(made), op: day, door: "Amina", uitkomst: outcome, toelichting: "zo"),
            op: day)
    }

    private func beeld(
        _ plannen: [Feit<Veiligheidsplan>], _ controles: [Feit<Veiligheidscontrole>] = [],
        _ herzieningen: [Feit<Veiligheidsherziening>] = [],
        einden: [Feit<Beeindiging>] = [], na dagen: Int = 60
    ) -> Veiligheidsbeeld? {
        Veiligheidsbeeld.van(plannen, controles: controles, herzieningen: herzieningen, einden: einden, op: start.plus(dagen: dagen))
    }

    @Test("De fase volgt uit wat mensen samen zagen, en valt terug als een afspraak niet is nagekomen")
    func fase() throws {
        let made = feit(100, plan([afspraak(80), afspraak(81, .stabiele)]))
        #expect(beeld([made])?.fase.uitkomst == .directe)
        #expect(beeld([made])?.herzienVoor.uitkomst == start.plus(dagen: 14))
        let safe = kijk(101, .directVeilig, na: 10, plan: made.id)
        #expect(beeld([made], [], [safe])?.fase.uitkomst == .stabiele)
        #expect(beeld([made], [], [safe])?.herzienVoor.uitkomst == start.plus(dagen: 40))
        let steady = kijk(102, .stabielVeilig, na: 20, plan: made.id)
        #expect(beeld([made], [], [steady, safe])?.fase.uitkomst == .herstel)
        let before = check(103, .nietNagekomen, na: 5, 80, plan: made.id)
        #expect(beeld([made], [before], [safe])?.fase.uitkomst == .stabiele, "wat vóór het samen kijken mislukte, is daar gewogen")
        let broken = check(104, .nietNagekomen, na: 25, 80, plan: made.id)
        let back = try #require(beeld([made], [broken], [safe, steady]))
        #expect(back.fase.uitkomst == .directe && back.herzienVoor.uitkomst == start.plus(dagen: 25))
        #expect(back.fase.gronden[0].uitleg.contains("niet nagekomen"))
        let later = check(105, .nietNagekomen, na: 26, 81, plan: made.id)
        #expect(beeld([made], [later], [safe, steady])?.fase.uitkomst == .stabiele)
        let mended = check(106, .nagekomen, na: 27, 80, plan: made.id)
        #expect(beeld([made], [broken, mended], [safe, steady])?.fase.uitkomst == .herstel)
    }

    @Test("Een nieuwe versie houdt de fase; na een einde begint een nieuw plan weer vooraan")
    func versies() throws {
        let first = feit(100, try plan().opvolger(van: nil, gezien: nil, op: start, fouten: []))
        let safe = kijk(101, .directVeilig, na: 10, plan: first.id)
        let day = start.plus(dagen: 20)
        let second = feit(102, try plan(datum: day).opvolger(van: first, gezien: first.id, op: day, fouten: []), na: 20)
        let now = try #require(beeld([second, first], [], [safe]))
        #expect(now.plan.inhoud.nummer == 2 && now.fase.uitkomst == .stabiele)
        #expect(now.herzienVoor.uitkomst == day.plus(dagen: 14), "de nieuwe versie sprak een eigen dag af")
        let end = Wereld.feit(103, Beeindiging(feit: first.id, op: start.plus(dagen: 15), reden: "veilig"), op: start.plus(dagen: 15))
        #expect(beeld([first], [], [safe], einden: [end]) == nil)
        #expect(beeld([first], [], [safe], einden: [end], na: 14) != nil)
        #expect(beeld([first, second], [], [safe], einden: [end])?.fase.uitkomst == .directe)
        #expect(throws: Afwijzing.verouderd(nieuwste: second.id)) { () throws(Afwijzing) in
            try plan().opvolger(van: second, gezien: first.id, op: day, fouten: [])
        }
    }

    @Test("In elke volgorde gelezen is de fase dezelfde, en de dag om te kijken ook", arguments: 1...40)
    func volgordeMaaktNietUit(zaad: Int) throws {
        var toeval = Vast(state: UInt64(zaad))
        let first = feit(100, try plan([afspraak(80), afspraak(81, .stabiele)]).opvolger(van: nil, gezien: nil, op: start, fouten: []))
        let plans = [first, feit(140, try plan([afspraak(80)]).opvolger(van: first, gezien: first.id, op: start, fouten: []), na: 3)]
        let reviews = (0..<4).map {
            kijk(
                110 + $0, Herzieningsoordeel.allCases.randomElement(using: &toeval) ?? .nietVeilig,
                na: Int.random(in: 0...30, using: &toeval), plan: first.id)
        }
        let checks = (0..<6).map {
            check(
                120 + $0, Controleuitkomst.allCases.randomElement(using: &toeval) ?? .deels, na: Int.random(in: 0...30, using: &toeval),
                80 + $0 % 2, plan: first.id)
        }
        let eerst = beeld(plans, checks, reviews)
        for _ in 1...5 {
            let ander = beeld(plans.shuffled(using: &toeval), checks.shuffled(using: &toeval), reviews.shuffled(using: &toeval))
            #expect(ander == eerst)
        }
        // Nobody gets further than people said, whatever was kept or not.
        let last = reviews.max { ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id) }
        let reached = try #require(last?.inhoud.oordeel.fase), derived = try #require(eerst?.fase.uitkomst)
        #expect(derived <= reached)
    }

    @Test(
        "Samen kijken gaat één stap per keer vooruit en mag meteen terug", arguments: Veiligheidsfase.allCases, Herzieningsoordeel.allCases)
    func stap(fase: Veiligheidsfase, oordeel: Herzieningsoordeel) {
        let review = kijk(101, oordeel, na: 0, plan: Wereld.id(100)).inhoud
        let fields = velden { () throws(Afwijzing) in try review.gecontroleerd(fase: fase, plan: plan(), vandaag: start) }
        #expect(fields == (oordeel.fase.plaats > fase.plaats + 1 ? ["oordeel"] : []))
    }

    @Test("Wat niet lukte, krijgt een toelichting", arguments: Controleuitkomst.allCases)
    func toelichting(uitkomst: Controleuitkomst) {
        let check = Veiligheidscontrole(plan: Wereld.id(100), afspraak: Wereld.id(80), op: start, door: "Amina", uitkomst: uitkomst)
        let fields = velden { () throws(Afwijzing) in try check.gecontroleerd(plan: plan(), vandaag: start) }
        #expect(fields == (uitkomst == .nagekomen ? [] : ["toelichting"]))
    }

    @Test("Is één versie afgeschermd, dan is het hele plan weg: voor een collega, voor het kind en voor wie meeleest", arguments: 0..<3)
    func reeks(verborgen: Int) throws {
        let first = feit(100, try plan().opvolger(van: nil, gezien: nil, op: start, fouten: []))
        let second = feit(101, try plan().opvolger(van: first, gezien: first.id, op: start, fouten: []))
        let third = feit(102, try plan().opvolger(van: second, gezien: second.id, op: start, fouten: []))
        let user = ID<Gebruiker>(Wereld.id(70)), other = kijk(103, .directVeilig, na: 0, plan: third.id)
        let shield = Scherm(feiten: [Wereld.id(100 + verborgen)], voorGebruikers: [user], voorBetrokkenen: [Wereld.noor], reden: "proef")
        let given = Schermen(schermen: [shield], geheimen: [])
        let shields = given.overReeksen([third, first, second].map { Schermversie($0) })
        for reader in [Lezer.gebruiker(user), .betrokkene(Wereld.noor), .buitenstaander] {
            for version in [first, second, third] { #expect(!shields.toont(version.id, over: [], aan: reader), "\(reader)") }
            #expect(shields.toont(other.id, over: [], aan: reader), "een ander feit blijft te zien")
        }
        #expect(shields.toont(first.id, over: [], aan: .betrokkene(Wereld.sem)))
        #expect(given.overReeksen([]).toont(Wereld.id(100 + (verborgen + 1) % 3), over: [], aan: .buitenstaander))
    }

    @Test("Een scherm over één persoon verbergt alle versies van een plan dat ooit alleen over die persoon ging")
    func reeksOverPersoon() throws {
        let alone = Schermversie(feit(100, plan()))
        #expect(alone.over == plan().overPersonen)
        let child: ID<Persoon> = try #require(alone.over.first)
        let shield = Scherm(over: child, voorBetrokkenen: [Wereld.sem], reden: "proef")
        let shields = Schermen(schermen: [shield], geheimen: []).overReeksen([alone, Schermversie(feit(101, plan()))])
        #expect(shields.toont(Wereld.id(101), over: [], aan: .betrokkene(Wereld.sem)) == (alone.over.count > 1))
    }

    @Test("Op het vel van een kind staat wat het zelf doet, wat de vertrouwde doet en wat het gezin samen doet; van een ander niets")
    func velVanKind() {
        func made(_ n: Int, _ who: Uitvoerder, _ person: ID<Persoon>?, fase: Veiligheidsfase = .directe) -> Veiligheidsafspraak {
            Veiligheidsafspraak(
                id: Wereld.id(n), fase: fase, wat: "x", uitvoerder: who, persoon: person, wanneer: "x", controle: "x", alsNiet: "x")
        }
        let all = [
            made(1, .gezin, Wereld.noor), made(2, .gezin, Wereld.karin), made(3, .gezin, Wereld.daan), made(4, .gezin, nil),
            made(5, .team, nil), made(6, .aanbieder, nil), made(7, .gezin, Wereld.noor, fase: .herstel), made(8, .gezin, Wereld.sem),
        ]
        let voice = Kindveiligheid(kind: Wereld.noor, woorden: "x", vertrouwd: Wereld.karin)
        let sheet = Veiligheidsplan(datum: start, kinderen: [voice], zorgen: "x", risico: "x", afspraken: all, regie: "x", herzienOp: start)
        #expect(sheet.afspraken(voor: voice) { _ in false }.map(\.id) == [1, 2, 4].map { Wereld.id($0) })
        #expect(sheet.afspraken(voor: voice) { $0 == Wereld.karin }.map(\.id) == [1, 4].map { Wereld.id($0) })
    }
}
