// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Een verlengd pgb wordt opnieuw bekeken (Jeugdwet 8.1.3)")
struct PgbverlengingTests {
    private static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? .oudst }

    /// A pgb for a year from 1 January 2026, looked at again on 1 July.
    private static func besluit(herzien: String? = "2026-07-01", vorm: Voorziening.Vorm = .pgb) throws -> Feit<Besluit> {
        let steun = try Afwegingssteun(), plain = try steun.besluit()
        let item = Voorziening(
            aard: "begeleiding", productcategorie: "45", omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
            periode: try #require(Periode(van: dag("2026-01-01"), totEnMet: dag("2026-12-31"))), vorm: vorm)
        let asked = Pgbvraag(
            bekwaam: .zelf, kring: .beroep, waaromGeenNatura: "Zij kennen haar.", kwaliteit: "Diploma.", uitgelegdOp: dag("2025-12-01"),
            bedrag: Eurocent(50_000), tijdvak: .maand, berekening: "x", natura: nil, isEerderIngetrokken: false,
            herzienOp: herzien.map(dag))
        let decision = Besluit(
            aanvraag: plain.aanvraag, strekking: .toekennen, voorzieningen: [item], motivering: "x", mandaat: plain.mandaat,
            ondertekenaar: plain.ondertekenaar, genomen: dag("2025-12-20"), bewijs: plain.bewijs, pgb: vorm == .pgb ? asked : nil)
        return Wereld.feit(9_001, decision, op: dag("2025-12-20"), kind: Wereld.noor)
    }

    private static func langer(_ besluit: Feit<Besluit>, tot: String, besproken: String = "2026-11-10") -> Feit<Besluitwijziging> {
        let change = Besluitwijziging(
            besluit: ID(besluit.id), wat: .verlengen, grond: .lichteToets, toelichting: "x", per: dag("2027-01-01"), totEnMet: dag(tot),
            toets: LichteToets(vaststelling: Wereld.id(77), besprokenOp: dag(besproken), woorden: "Past."), mandaat: besluit.inhoud.mandaat,
            ondertekenaar: besluit.inhoud.ondertekenaar, genomen: dag("2026-11-15"))
        return Wereld.feit(9_002, change, op: dag("2026-11-15"), kind: Wereld.noor)
    }

    @Test("Na een verlenging volgt een nieuwe dag, even lang na het begin als de eerste keer, en nooit na het einde")
    func dag() throws {
        let decision = try Self.besluit()
        #expect(Besluitverloop(decision, []).pgbHerzieningen.map(\.dag.iso) == ["2026-07-01"])
        #expect(
            Besluitverloop(decision, [Self.langer(decision, tot: "2027-12-31")]).pgbHerzieningen.map(\.dag.iso) == [
                "2026-07-01", "2027-07-01",
            ])
        #expect(Besluitverloop(decision, [Self.langer(decision, tot: "2027-03-31")]).pgbHerzieningen.last?.dag.iso == "2027-03-31")
        let without = try Self.besluit(herzien: nil)
        #expect(Besluitverloop(without, []).pgbHerzieningen.isEmpty)
        #expect(Besluitverloop(without, [Self.langer(without, tot: "2029-12-31")]).pgbHerzieningen.map(\.dag.iso) == ["2028-01-01"])
        let kind = try Self.besluit(vorm: .zin)
        #expect(Besluitverloop(kind, [Self.langer(kind, tot: "2027-12-31")]).pgbHerzieningen.isEmpty)
    }

    private static func taken(_ op: String, _ anders: (inout Dossierfeiten) -> Void = { _ in }) throws -> [Datum] {
        var facts = Dossierfeiten()
        let decision = try besluit()
        facts.besluiten = [decision]
        facts.besluitwijzigingen = [langer(decision, tot: "2027-12-31")]
        anders(&facts)
        return Taken.van(Dossierbeeld(facts, op: dag(op), regels: .standaard)).filter { $0.soort == .pgb }.map(\.uiterlijk)
    }

    @Test("De taak komt twaalf weken ervoor en zegt waarom; de lichte toets bij de verlenging sluit de dag van het eerste besluit")
    func taak() throws {
        #expect(try Self.taken("2026-12-01").isEmpty, "de lichte toets was na die dag: zij telt als kijken")
        #expect(try Self.taken("2027-04-07").isEmpty && Self.taken("2027-04-08") == [Self.dag("2027-07-01")])
        #expect(try Self.taken("2027-04-08") { $0.besluitwijzigingen = [] }.isEmpty, "zonder verlenging is het pgb afgelopen")
        let before = try Self.taken("2026-07-02") { $0.besluitwijzigingen = [] }
        #expect(before == [Self.dag("2026-07-01")])
    }

    @Test("De dagen waarop er iets verandert kennen de nieuwe dag: niemand hoeft eraan te denken")
    func wekdag() throws {
        var facts = Dossierfeiten()
        let decision = try Self.besluit()
        facts.besluiten = [decision]
        facts.besluitwijzigingen = [Self.langer(decision, tot: "2027-12-31")]
        let days = Wekdagen(
            facts, Relaties(gegeven: [], beeindigd: []), .standaard, op: Moment(begin: Self.dag("2026-12-01")), na: Self.dag("2026-12-01")
        ).alle
        #expect(days.contains(Self.dag("2027-07-01").plus(weken: -12)))
    }
}
