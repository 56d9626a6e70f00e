// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Stagneren: hulp die niet verder komt wordt in het team besproken (Hervormingsagenda Jeugd, samen reflecteren)")
struct StagnatieTests {
    private static let dag = Moment(micros: 1_772_400_000_000_000).datum
    private static let doelen = [Wereld.id(11), Wereld.id(12)]

    /// Evaluations a fortnight apart, each with the outcome of the two goals.
    private func sinds(_ rondes: [(Doelresultaat, Doelresultaat)], vervolg: Vervolg = .doorgaan) -> Int? {
        var facts = Dossierfeiten()
        facts.evaluaties = rondes.enumerated().map { place, results in
            let day = Self.dag.plus(dagen: 14 * place), isLast = place == rondes.count - 1
            let review = Evaluatie(
                plan: Wereld.id(10), op: day, oordelen: [Hulpoordeel(stem: .kind, woorden: "Gaat wel.")],
                doelen: [
                    Doeluitkomst(doel: Self.doelen[0], uitkomst: results.0), Doeluitkomst(doel: Self.doelen[1], uitkomst: results.1),
                ], vervolg: isLast ? vervolg : .doorgaan)
            return Wereld.feit(20 + place, review, op: day)
        }
        return Dossierbeeld(facts, op: Self.dag.plus(dagen: 100)).stagneertSinds.map { Self.dag.dagen(tot: $0) / 14 }
    }

    @Test(
        "Vanaf welke evaluatie de hulp stilstaat",
        arguments: [
            ([], nil), ([(.niet, .niet)], 0), ([(.niet, .deels)], nil), ([(.deels, .deels), (.niet, .niet)], 1),
            ([(.deels, .deels), (.deels, .deels)], 0), ([(.deels, .deels), (.bereikt, .deels)], nil),
            ([(.deels, .deels), (.niet, .bereikt)], nil), ([(.bereikt, .deels), (.bereikt, .deels)], 0),
            ([(.bereikt, .bereikt), (.bereikt, .bereikt)], nil), ([(.deels, .niet), (.niet, .deels)], nil),
        ] as [([(Doelresultaat, Doelresultaat)], Int?)])
    func sindsWanneer(rondes: [(Doelresultaat, Doelresultaat)], verwacht: Int?) {
        #expect(sinds(rondes) == verwacht)
    }

    @Test(
        "Wie zegt dat het niet helpt, telt mee: tot er iets verandert of er opnieuw samen is gekeken; voor het kind zelf en voor het dossier",
        arguments: [
            (nil, nil, true), (.besproken, nil, true), (.bijstellen, nil, false), (.stoppen, nil, false), (nil, -3, true), (nil, 2, false),
        ] as [(Helptnietgevolg?, Int?, Bool)])
    func helptniet(gevolg: Helptnietgevolg?, evaluatie: Int?, telt: Bool) {
        var facts = Dossierfeiten()
        let said = Helptniet(op: Self.dag, stem: .kind, persoon: Wereld.noor, woorden: "Dit praten helpt mij niet.")
        facts.helptniet = [Wereld.feit(40, said, op: Self.dag)]
        if let gevolg {
            let answer = Helptnietantwoord(signaal: Wereld.id(40), op: Self.dag.plus(dagen: 1), gevolg: gevolg, woorden: "Besproken.")
            facts.helptnietantwoorden = [Wereld.feit(41, answer, op: Self.dag)]
        }
        if let evaluatie {
            let day = Self.dag.plus(dagen: evaluatie)
            let review = Evaluatie(
                plan: Wereld.id(10), op: day, oordelen: [], doelen: [Doeluitkomst(doel: Self.doelen[0], uitkomst: .deels)],
                vervolg: .doorgaan)
            facts.evaluaties = [Wereld.feit(20, review, op: day)]
        }
        let view = Dossierbeeld(facts, op: Self.dag.plus(dagen: 10))
        #expect(view.stagneertSinds == (telt ? Self.dag : nil))
        #expect(view.stagnatie(Wereld.noor)?.feit == (telt ? Wereld.id(40) : nil))
        #expect(view.stagnatie(Wereld.sem) == nil, "Noor zei het over zichzelf")
    }

    @Test("Wie afsluit, stagneert niet meer; de volgorde waarin feiten komen doet er niet toe")
    func afsluiten() {
        #expect(sinds([(.niet, .niet)], vervolg: .afsluiten) == nil && sinds([(.niet, .niet)], vervolg: .bijstellen) == 0)
    }
}

@Suite("Leren als team: gesprekken en signalen (Jeugdwet 2.1, 2.5)")
struct ReflectieTests {
    private static let dag = Moment(micros: 1_772_400_000_000_000).datum

    @Test("Een gesprek is geweest, leerde iets, en kijkt later terug")
    func gesprek() {
        func fout(_ dagen: Int, _ geleerd: String, _ terug: Int?) -> [String] {
            velden { () throws(Afwijzing) in
                try Teamreflectie(
                    team: Wereld.team, datum: Self.dag.plus(dagen: dagen), geleerd: geleerd,
                    terugOp: terug.map { Self.dag.plus(dagen: $0) }
                ).gecontroleerd(op: Self.dag)
            }
        }
        #expect(fout(0, "Eerder vragen", 14) == [] && fout(-3, "Eerder vragen", nil) == [])
        #expect(fout(1, " ", 0) == ["datum", "geleerd", "terugOp"])
    }

    @Test("Wat van een signaal kwam: het laatste telt, en klaar is gelukt of nu niet")
    func signaal() {
        let item = Teamsignaal(
            signaal: ID(Wereld.id(50)), team: Wereld.team, datum: Self.dag, gezien: "Verzuim", hoeVaak: .vaak, richting: .aanbod,
            vraag: "Een groep")
        func stap(_ nummer: Int, _ stand: Signaalvervolg.Stand, _ dagen: Int) -> Feit<Signaalvervolg> {
            Wereld.feit(
                nummer, Signaalvervolg(signaal: item.signaal, op: Self.dag.plus(dagen: dagen), stand: stand, toelichting: "x"), op: Self.dag
            )
        }
        let fact = Wereld.feit(50, item, op: Self.dag)
        #expect(Signaalbeeld(fact, vervolg: []).isOpen && Signaalbeeld(fact, vervolg: []).stand == nil)
        let steps = [stap(51, .gelukt, 9), stap(52, .opgepakt, 2)]
        for order in [steps, steps.reversed()] {
            let view = Signaalbeeld(fact, vervolg: order)
            #expect(view.stand == .gelukt && !view.isOpen)
        }
        #expect(velden { () throws(Afwijzing) in try stap(53, .uitgezet, -1).inhoud.gecontroleerd(bij: item, op: Self.dag) } == ["op"])
    }
}
