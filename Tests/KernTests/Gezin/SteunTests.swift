// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Een eigen mentor (JIM) en de vaste contactpersoon")
struct SteunTests {
    private static let start = Datum(dagnummer: 20_400)

    private func zoekt(_ number: Int, op dag: Datum, kind: ID<Persoon> = Wereld.noor) -> Feit<Jimzoektocht> {
        Wereld.feit(number, Jimzoektocht(kind: kind, begonnenOp: dag), op: dag, kind: kind)
    }

    private func mentor(_ number: Int, op dag: Datum, van: [ID<Persoon>] = [Wereld.noor], rol: Gezinsrol = .jim) -> Feit<Deelname> {
        Wereld.feit(number, Deelname(persoon: Wereld.karin, rol: rol, van: van), op: dag)
    }

    @Test("De dagen tellen vanaf de vraag tot de mentor er is; zonder mentor tot vandaag")
    func dagen() {
        let now = Self.start.plus(dagen: 40)
        let list = { (mentors: [Feit<Deelname>]) in
            Jimstand.lijst([zoekt(10, op: Self.start)], mentoren: mentors, einden: [], op: now)
        }
        #expect(list([]).map { $0.dagen(op: now) } == [40] && list([])[0].loopt)
        let found = list([mentor(11, op: Self.start.plus(dagen: 23))])
        #expect(found[0].dagen(op: now) == 23 && !found[0].loopt && found[0].gevonden == Self.start.plus(dagen: 23))
        #expect(list([mentor(11, op: Self.start.plus(dagen: -1))])[0].loopt, "wie er al was, is niet gevonden")
        #expect(list([mentor(11, op: Self.start.plus(dagen: 3), van: [Wereld.sem])])[0].loopt, "de mentor van een ander kind telt niet")
        #expect(list([mentor(11, op: Self.start.plus(dagen: 3), rol: .steunfiguur)])[0].loopt)
        #expect(
            list([mentor(11, op: Self.start.plus(dagen: 3), van: [])])[0].dagen(op: now) == 3, "voor alle kinderen is ook voor dit kind")
        #expect(list([mentor(11, op: now.plus(dagen: 1))])[0].loopt, "wat nog moet komen is er niet")
    }

    @Test("Gestaakt zoeken telt tot die dag; wie daarna toch wordt gevonden hoort bij een nieuwe zoektocht; per kind telt de laatste")
    func staken() {
        let now = Self.start.plus(dagen: 90)
        let stop = Wereld.feit(12, Beeindiging(feit: Wereld.id(10), op: Self.start.plus(dagen: 30)), op: Self.start.plus(dagen: 30))
        let late = mentor(11, op: Self.start.plus(dagen: 50))
        let first = Jimstand.lijst([zoekt(10, op: Self.start)], mentoren: [late], einden: [stop], op: now)[0]
        #expect(first.gestaakt == Self.start.plus(dagen: 30) && first.gevonden == nil && first.dagen(op: now) == 30)
        let again = Jimstand.lijst(
            [zoekt(13, op: Self.start.plus(dagen: 45)), zoekt(10, op: Self.start), zoekt(14, op: Self.start, kind: Wereld.sem)],
            mentoren: [late], einden: [stop], op: now)
        #expect(again.count == 2 && again.first { $0.kind == Wereld.noor }?.dagen(op: now) == 5)
    }

    @Test("Een wissel is iemand anders: wie opnieuw wordt aangewezen telt niet, en wie terugkomt telt weer")
    func wisselingen() throws {
        let nu = try Wereld.nu("2026-03-02")
        func relatie(_ number: Int, _ wie: ID<Gebruiker>, _ days: Int) -> Feit<Relatie> {
            let at = nu.plus(seconden: Int64(days) * 86_400)
            return Wereld.feit(
                number,
                Relatie(
                    dossier: Wereld.dossier, relatiesoort: .vasteContactpersoon, gebruiker: wie, van: at, gegevenDoor: Wereld.petra.raw,
                    reden: ""),
                op: at.datum)
        }
        func verloop(_ given: [Feit<Relatie>], _ ends: [Feit<Relatieeinde>] = []) -> Contactpersoonverloop {
            Contactpersoonverloop(Relaties(gegeven: given, beeindigd: ends), op: nu)
        }
        #expect(verloop([]).wisselingen == 0 && verloop([]).nu == nil)
        let one = relatie(10, Wereld.amina, -300), same = relatie(11, Wereld.amina, -200), other = relatie(12, Wereld.petra, -100)
        let back = relatie(13, Wereld.amina, -50), later = relatie(14, Wereld.petra, 5)
        #expect(verloop([one, same]).wisselingen == 0 && verloop([one, same]).nu?.van == one.inhoud.van.datum)
        #expect(verloop([other, one, same]).wisselingen == 1)
        let all = verloop([back, later, one, other, same])
        #expect(all.wisselingen == 2 && all.delen.map(\.wie) == [Wereld.amina, Wereld.petra, Wereld.amina], "wat nog moet komen telt niet")
        #expect(all.delen[0].tot == other.inhoud.van.datum && all.nu?.wie == Wereld.amina)
        let gone = Wereld.feit(20, Relatieeinde(relatie: other.id, op: nu.plus(seconden: -86_400), reden: "weg"), op: nu.datum)
        #expect(verloop([one, other], [gone]).nu == nil && verloop([one, other], [gone]).wisselingen == 1)
    }
}
