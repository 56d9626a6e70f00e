// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// The facts of one matter, told in order. The number of a fact is the order of recording.
struct Toestemmingswereld {
    static let kind = Wereld.noor, moeder = Wereld.karin, vader = Wereld.daan
    static let zaak = Wereld.id(500)

    var feiten = Toestemmingsfeiten()
    var hulp: Feit<Hulptoestemming>
    private var nummer = 600

    init(geboren: String, gevraagd: String, tot: String? = nil) throws {
        let asked = try Wereld.dag(gevraagd)
        let matter = Hulptoestemming(kind: Self.kind, waarvoor: "gesprekken", gevraagdOp: asked, tot: try tot.map { try Wereld.dag($0) })
        hulp = Wereld.feit(500, matter, op: asked, kind: Self.kind)
        let birth = try #require(Geboortedatum(try Wereld.dag(geboren)))
        let person = Persoonsgegevens(persoon: Self.kind, naam: Naam(roepnaam: "Noor", achternaam: "Wit"), geboortedatum: birth)
        feiten.personen.append(Wereld.feit(501, person, op: asked))
    }

    private mutating func volgend() -> Int {
        nummer += 1
        return nummer
    }

    mutating func gezag(_ houders: [ID<Persoon>], sinds dag: String) throws {
        let day = try Wereld.dag(dag)
        let soort: Gezagsoort = houders.isEmpty ? .onbekend : houders.count == 1 ? .eenhoofdig : .gezamenlijk
        let custody = Gezag(kind: Self.kind, gezagsoort: soort, houders: houders, herkomst: .gezagsregister, gezienOp: day)
        feiten.gezag.append(Wereld.feit(volgend(), custody, op: day, kind: Self.kind))
    }

    mutating func zegt(_ wie: ID<Persoon>?, _ woord: Toestemmingswoord, op dag: String) throws {
        let day = try Wereld.dag(dag)
        let answer = Toestemmingsantwoord(zaak: Self.zaak, wie: wie, antwoord: woord, op: day, wijze: .gesprek)
        feiten.antwoorden.append(Wereld.feit(volgend(), answer, op: day, kind: Self.kind))
    }

    mutating func trektIn(_ wie: ID<Persoon>, op dag: String) throws {
        let day = try Wereld.dag(dag)
        let back = Toestemmingsintrekking(zaak: Self.zaak, wie: wie, op: day, wijze: .telefoon)
        feiten.intrekkingen.append(Wereld.feit(volgend(), back, op: day, kind: Self.kind))
    }

    mutating func uitzondering(_ soort: Toestemmingsregel.Uitzondering?, op dag: String) throws {
        let day = try Wereld.dag(dag)
        let fact = Toestemmingsuitzondering(zaak: Self.zaak, uitzondering: soort, waarom: "zo is het", op: day)
        feiten.uitzonderingen.append(Wereld.feit(volgend(), fact, op: day, kind: Self.kind))
    }

    mutating func wilsbekwaam(_ antwoord: Wilsbekwaam, op dag: String, vertegenwoordigers: [ID<Persoon>] = []) throws {
        let day = try Wereld.dag(dag)
        let fact = Wilsoordeel(
            zaak: Self.zaak, wilsbekwaam: antwoord, beoordelaar: "Joost", onderbouwing: "gesprek", op: day,
            vertegenwoordigers: vertegenwoordigers)
        feiten.wilsoordelen.append(Wereld.feit(volgend(), fact, op: day, kind: Self.kind))
    }

    mutating func einde(op dag: String) throws {
        let day = try Wereld.dag(dag)
        feiten.einden.append(Wereld.feit(volgend(), Beeindiging(feit: Self.zaak, op: day), op: day, kind: Self.kind))
    }

    func beeld(op dag: String) throws -> Toestemmingsbeeld { Toestemmingsbeeld(hulp, feiten, op: try Wereld.dag(dag)) }
}
