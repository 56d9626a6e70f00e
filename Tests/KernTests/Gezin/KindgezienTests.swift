// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Kind niet gezien sinds …")
struct KindgezienTests {
    private static let opening = Datum(dagnummer: 20_400)

    private func deelname(_ number: Int, _ child: ID<Persoon>, op dag: Datum) -> Feit<Deelname> {
        Wereld.feit(number, Deelname(persoon: child, rol: .jeugdige, wonen: .inHuis), op: dag)
    }

    private func notitie(
        _ number: Int, _ soort: Contactsoort, op dag: Datum, gesproken: [ID<Persoon>] = [], gezien: [ID<Persoon>] = [],
        alleen: [ID<Persoon>] = [], door: UUIDv7? = nil, vervangt: UUIDv7? = nil, ingetrokken: Bool = false
    ) -> Feit<Contactnotitie> {
        Wereld.feit(
            number,
            Contactnotitie(
                contactsoort: soort, datum: dag, over: [Wereld.noor, Wereld.sem], gesproken: gesproken, gezien: gezien, gezegd: "x",
                alleen: alleen), op: dag, vervangt: vervangt, ingetrokken: ingetrokken)
    }

    private func sinds(_ feiten: Dossierfeiten, op dag: Datum, geopend: Datum = opening) -> [ID<Persoon>: Datum] {
        let list = Dossierbeeld(feiten, op: dag).kinderenGezien(geopend: geopend)
        return Dictionary(list.map { ($0.kind, $0.sinds) }, uniquingKeysWith: min)
    }

    private func gezin() -> Dossierfeiten {
        var facts = Dossierfeiten()
        facts.deelnames = [deelname(1_000, Wereld.noor, op: Self.opening), deelname(1_001, Wereld.sem, op: Self.opening)]
        return facts
    }

    @Test("Alleen in levenden lijve telt: gesproken, gezien of alleen gesproken; bellen, beeldbellen, een bericht en een overleg niet")
    func telt() {
        let day = Self.opening.plus(dagen: 10), now = Self.opening.plus(dagen: 60)
        for soort in Contactsoort.allCases {
            let counts = [.huisbezoek, .gesprek, .school].contains(soort)
            for (place, note) in [
                notitie(1_100, soort, op: day, gesproken: [Wereld.noor]), notitie(1_101, soort, op: day, gezien: [Wereld.noor]),
                notitie(1_102, soort, op: day, alleen: [Wereld.noor]),
            ].enumerated() {
                var facts = gezin()
                facts.notities = [note]
                let seen = sinds(facts, op: now)
                #expect(seen[Wereld.noor] == (counts ? day : Self.opening), "\(soort) \(place)")
                #expect(seen[Wereld.sem] == Self.opening, "Sem was er niet")
            }
        }
    }

    @Test("Een afspraak die doorging telt voor wie gezien is; een gebelde afspraak of een die niet doorging niet")
    func afspraken() {
        let day = Self.opening.plus(dagen: 20), now = Self.opening.plus(dagen: 60), act = Wereld.id(1_200)
        for soort in Afspraaksoort.allCases {
            for uitkomst in Afspraakuitkomst.allCases {
                var facts = gezin()
                let plan = Afspraak(
                    afspraaksoort: soort, datum: day, tijd: Kloktijd(uur: 9, minuut: 0), met: [Wereld.karin], door: [Wereld.amina])
                facts.afspraken = [Wereld.feit(1_201, plan, op: day, handeling: act)]
                facts.aflopen = [
                    Wereld.feit(
                        1_202, Afspraakafloop(afspraak: act, uitkomst: uitkomst, datum: day, gezien: [Wereld.noor]), op: day, handeling: act
                    )
                ]
                let counts = uitkomst == .doorgegaan && [.huisbezoek, .kantoor, .school].contains(soort)
                #expect(sinds(facts, op: now)[Wereld.noor] == (counts ? day : Self.opening), "\(soort) \(uitkomst)")
            }
        }
    }

    @Test("Nooit gezien telt vanaf de opening; wie later in het dossier kwam vanaf die dag; een ongeboren of overleden kind telt niet")
    func vanaf() {
        var facts = gezin()
        facts.deelnames[1] = deelname(1_001, Wereld.sem, op: Self.opening.plus(dagen: 30))
        let now = Self.opening.plus(dagen: 60)
        #expect(sinds(facts, op: now) == [Wereld.noor: Self.opening, Wereld.sem: Self.opening.plus(dagen: 30)])
        for leven in [Leven.ongeboren, .overleden] {
            facts.levens = [Wereld.feit(1_300, Levensstaat(persoon: Wereld.sem, leven: leven), op: Self.opening)]
            #expect(sinds(facts, op: now)[Wereld.sem] == nil)
        }
        facts.levens.append(Wereld.feit(1_301, Levensstaat(persoon: Wereld.sem, leven: .levend), op: Self.opening.plus(dagen: 40)))
        #expect(sinds(facts, op: now)[Wereld.sem] != nil, "het kind is geboren")
    }

    @Test("Na een afsluiting telt niemand; een nieuwe vraag telt vanaf die vraag, en niet vanaf jaren terug")
    func ronde() throws {
        var facts = try Verhaal.tot("afsluiting", start: Self.opening).feiten
        let later = Self.opening.plus(jaren: 3)
        #expect(sinds(facts, op: later).isEmpty)
        let again = Hulpvraag(datum: later, deur: .telefoon, over: [Wereld.noor], woorden: "Weer.")
        facts.hulpvragen.append(Wereld.feit(1_400, again, op: later))
        #expect(sinds(facts, op: later.plus(dagen: 1))[Wereld.noor] == later)
    }

    @Test("De grens is precies: na zes weken nog niet, een dag later wel")
    func grens() {
        let seen = Kindgezien(kind: Wereld.noor, laatst: Self.opening, sinds: Self.opening)
        #expect(!seen.isTeLang(weken: 6, op: Self.opening.plus(dagen: 42)) && seen.isTeLang(weken: 6, op: Self.opening.plus(dagen: 43)))
        for days in 0...100 {
            let now = Self.opening.plus(dagen: days)
            #expect(
                seen.isTeLang(weken: 6, op: now) == (seen.sinds < Kindgezien.grens(weken: 6, op: now)), "lijst en dossier tellen hetzelfde")
        }
    }

    @Test("In welke volgorde de feiten ook staan en wie ze ook schreef: de laatste dag dat een kind in levenden lijve is gezien, telt")
    func eigenschap() {
        var random = Vast(state: 2_026)
        for _ in 0..<300 {
            var facts = gezin()
            var expected = [Wereld.noor: Self.opening, Wereld.sem: Self.opening]
            for number in 0..<Int.random(in: 0...8, using: &random) {
                let day = Self.opening.plus(dagen: Int.random(in: 0...50, using: &random))
                let soort = Contactsoort.allCases.randomElement(using: &random) ?? .bericht
                let who = [Wereld.noor, Wereld.sem].filter { _ in Bool.random(using: &random) }
                let isGone = Bool.random(using: &random)
                let note = notitie(2_000 + number * 2, soort, op: day, gezien: who)
                facts.notities.append(note)
                if isGone {
                    facts.notities.append(notitie(2_001 + number * 2, soort, op: day, gezien: who, vervangt: note.id, ingetrokken: true))
                }
                guard soort.isInLevendenLijve, !isGone else { continue }
                for child in who { expected[child] = max(expected[child] ?? day, day) }
            }
            facts.notities.shuffle(using: &random)
            facts.deelnames.shuffle(using: &random)
            #expect(sinds(facts, op: Self.opening.plus(dagen: 60)) == expected)
        }
    }
}
