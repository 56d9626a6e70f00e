// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Bewaarplicht: een mens kijkt opnieuw, en zegt waarom het blijft (AVG 5 lid 1 onder e; AVG 17 lid 3 onder e)")
struct BewaarplichtTests {
    private static func plicht(_ dag: Datum) -> Feit<Bewaarplicht> {
        Wereld.feit(
            200, Bewaarplicht(reden: .bezwaar, toelichting: "Zaak 12", sinds: dag, herzienOp: dag.plus(maanden: 6)), op: dag)
    }

    @Test(
        "Een nieuwe dag ligt na vandaag en binnen twee jaar, en de reden staat erbij",
        arguments: [
            ("Loopt nog.", 1, true), ("Loopt nog.", 730, true), ("Loopt nog.", 0, false), ("Loopt nog.", -1, false),
            ("Loopt nog.", 732, false), ("", 90, false),
        ])
    func herzien(_ reden: String, _ dagen: Int, _ mag: Bool) throws {
        let day = try Wereld.dag("2026-03-02")
        let looked = Bewaarplichtherziening(plicht: Wereld.id(200), reden: reden, op: day, herzienOp: day.plus(dagen: dagen))
        #expect((try? looked.gecontroleerd()) == (mag ? looked : nil))  // only whether it passes
    }

    @Test("De laatste keer dat iemand keek bepaalt de volgende dag; een einde maakt alles vrij")
    func lopend() throws {
        let day = try Wereld.dag("2026-03-02"), duty = Self.plicht(day)
        func looked(_ number: Int, maanden: Int) -> Feit<Bewaarplichtherziening> {
            Wereld.feit(
                number, Bewaarplichtherziening(plicht: duty.id, reden: "Loopt.", op: day, herzienOp: day.plus(maanden: maanden)), op: day)
        }
        let running = [duty].lopend(einden: [], herzieningen: [looked(202, maanden: 20), looked(201, maanden: 12)])
        #expect(running.map(\.herzienOp) == [day.plus(maanden: 20)] && running.first?.laatsteFeit == Wereld.id(202))
        #expect([duty].lopend(einden: [], herzieningen: []).first?.herzienOp == day.plus(maanden: 6))
        let end = Wereld.feit(203, Bewaarplichteinde(plicht: duty.id, reden: "klaar", op: day), op: day)
        #expect([duty].lopend(einden: [end], herzieningen: [looked(204, maanden: 3)]).isEmpty)
    }

    @Test("De taak verdwijnt niet: zij schuift naar de dag die is afgesproken")
    func taak() throws {
        let day = try Wereld.dag("2026-09-02"), duty = Self.plicht(try Wereld.dag("2026-03-02"))
        var facts = Dossierfeiten()
        facts.bewaarplichten = [duty]
        #expect(Taken.van(facts, op: day).map(\.uiterlijk) == [day])
        facts.bewaarplichtherzieningen = [
            Wereld.feit(
                205, Bewaarplichtherziening(plicht: duty.id, reden: "Hoger beroep.", op: day, herzienOp: day.plus(jaren: 1)), op: day)
        ]
        let tasks = Taken.van(facts, op: day)
        #expect(tasks.map(\.soort) == [.bewaarplicht] && tasks.map(\.uiterlijk) == [day.plus(jaren: 1)])
    }
}
