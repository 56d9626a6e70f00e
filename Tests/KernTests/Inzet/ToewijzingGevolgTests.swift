// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("De opdracht volgt het besluit: een andere laatste dag, of een volgende opdracht (iJw OP033, OP298, OP380)")
struct ToewijzingGevolgTests {
    private static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? .oudst }
    private let vandaag = Self.dag("2026-05-04")
    private let uren = Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek)

    private func opdracht(_ van: String = "2026-04-01", _ tot: String? = "2026-09-30") throws -> Toewijzing {
        Toewijzing(
            nummer: 10_001, jeugdige: Wereld.noor, aanbieder: ID(Wereld.id(50)), agb: try #require(AGBCode("12345678")),
            toegewezenOp: Self.dag("2026-03-21"), periode: try #require(Periode(van: Self.dag(van), totEnMet: tot.map(Self.dag))),
            categorie: "45", product: "45A04", omvang: uren, tarief: Eurocent(6_000))
    }

    private func gevolg(
        _ order: Toewijzing, _ wat: Besluitwijziging.Wat, per: String, tot: String? = nil, omvang: Omvang? = nil
    ) throws -> Toewijzingsgevolg {
        let steun = try Afwegingssteun(), plain = try steun.besluit(), day = Self.dag("2026-03-20")
        let item = Voorziening(
            aard: "begeleiding", productcategorie: "45", omvang: uren,
            periode: try #require(Periode(van: Self.dag("2026-04-01"), totEnMet: Self.dag("2026-09-30"))))
        let decision = Wereld.feit(
            9_001,
            Besluit(
                aanvraag: plain.aanvraag, strekking: .toekennen, voorzieningen: [item], motivering: "x", mandaat: plain.mandaat,
                ondertekenaar: plain.ondertekenaar, genomen: day, bewijs: plain.bewijs), op: day)
        let change = Besluitwijziging(
            besluit: ID(decision.id), wat: wat, grond: .opVerzoek, toelichting: "x", per: Self.dag(per), totEnMet: tot.map(Self.dag),
            omvang: omvang, mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: vandaag)
        return order.gevolg(change, Besluitverloop(decision, [Wereld.feit(9_002, change, op: vandaag)]), op: vandaag)
    }

    @Test(
        "Eerder eindigen of pauze: de dag ervoor is de laatste, nooit vóór vandaag; wat al afliep verandert niet",
        arguments: [
            ("2026-06-01", "2026-05-31", "05"), ("2026-05-05", "2026-05-04", "05"), ("2026-05-04", "2026-05-04", "05"),
            ("2026-10-01", "", ""), ("2026-09-30", "2026-09-29", "05"),
        ])
    func einde(_ geval: (per: String, tot: String, reden: String)) throws {
        for kind in [Besluitwijziging.Wat.beeindigen, .opschorten] {
            let found = try gevolg(opdracht(), kind, per: geval.per)
            #expect(found.zelfde?.periode.totEnMet?.iso ?? "" == geval.tot && found.zelfde?.wijziging?.rawValue ?? "" == geval.reden)
            #expect(found.opvolger == nil && found.zelfde.map { $0.nummer == 10_001 } ?? true)
        }
        #expect(try gevolg(opdracht("2026-04-01", "2026-05-03"), .beeindigen, per: "2026-06-01").isLeeg)
    }

    @Test("Wat nooit begint, wordt verwijderd: begin en einde op dezelfde dag (CS335)")
    func verwijderd() throws {
        let found = try gevolg(opdracht("2026-06-10"), .opschorten, per: "2026-06-01").zelfde
        #expect(found?.wijziging == .verwijderd && found?.periode.van == found?.periode.totEnMet)
    }

    @Test("Langer: dezelfde opdracht wordt opgerekt zolang zij loopt; daarna komt er een nieuwe")
    func verlengen() throws {
        let running = try gevolg(opdracht(), .verlengen, per: "2026-10-01", tot: "2028-09-30")
        #expect(running.zelfde?.periode.totEnMet?.iso == "2028-09-30" && running.zelfde?.wijziging == .verlenging)
        #expect(running.opvolger == nil)
        let over = try gevolg(opdracht("2026-01-01", "2026-04-30"), .verlengen, per: "2026-05-01", tot: "2028-09-30")
        #expect(over.zelfde == nil && over.opvolger?.periode.van == vandaag && over.opvolger?.wijziging == nil)
        #expect(try gevolg(opdracht(), .verlengen, per: "2026-10-01", tot: "2026-09-30").isLeeg)
    }

    @Test("Weer verder na een pauze: een nieuwe opdracht tot het einde van het besluit")
    func hervatten() throws {
        let next = try gevolg(opdracht("2026-04-01", "2026-05-31"), .hervatten, per: "2026-07-01").opvolger
        #expect(next?.periode.van.iso == "2026-07-01" && next?.periode.totEnMet?.iso == "2026-09-30")
        #expect(next?.metNummer(10_002, op: vandaag).nummer == 10_002)
    }

    @Test("Een andere omvang: de oude eindigt de dag ervoor, de nieuwe begint met die omvang, op geen dag samen")
    func omvang() throws {
        let two = Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek)
        let found = try gevolg(opdracht(), .wijzigen, per: "2026-06-01", omvang: two)
        #expect(found.zelfde?.periode.totEnMet?.iso == "2026-05-31" && found.zelfde?.omvang == uren)
        #expect(found.opvolger?.periode.van.iso == "2026-06-01" && found.opvolger?.omvang == two)
        let now = try gevolg(opdracht(), .wijzigen, per: "2026-05-04", omvang: two)
        #expect(now.zelfde?.periode.totEnMet == vandaag && now.opvolger?.periode.van.iso == "2026-05-05")
        #expect(try gevolg(opdracht("2026-04-01", "2026-05-03"), .wijzigen, per: "2026-06-01", omvang: two).isLeeg)
    }

    /// As the order stood after a change that fell; the decision runs until 30 September 2026.
    private func hersteld(
        _ order: Toewijzing, na wat: Besluitwijziging.Wat?, omvang: Omvang? = nil, besteld: String = "2026-09-30"
    ) throws -> Toewijzingsgevolg {
        let steun = try Afwegingssteun(), plain = try steun.besluit(), day = Self.dag("2026-03-20")
        let item = Voorziening(
            aard: "begeleiding", productcategorie: "45", omvang: uren,
            periode: try #require(Periode(van: Self.dag("2026-04-01"), totEnMet: Self.dag("2026-09-30"))))
        let decision = Wereld.feit(
            9_001,
            Besluit(
                aanvraag: plain.aanvraag, strekking: .toekennen, voorzieningen: [item], motivering: "x", mandaat: plain.mandaat,
                ondertekenaar: plain.ondertekenaar, genomen: day, bewijs: plain.bewijs), op: day)
        let fallen = wat.map {
            Besluitwijziging(
                besluit: ID(decision.id), wat: $0, grond: .opVerzoek, toelichting: "x", per: Self.dag("2026-05-10"), omvang: omvang,
                mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: vandaag)
        }
        return order.hersteld(na: fallen, Besluitverloop(decision, []), tot: Self.dag(besteld), op: vandaag)
    }

    @Test("Valt een wijziging na bezwaar, dan wordt de opdracht weer wat zij was, en nooit meer dan er was besteld (Awb 7:11)")
    func valt() throws {
        for kind in [Besluitwijziging.Wat.beeindigen, .opschorten, nil] {
            let longer = try hersteld(opdracht("2026-04-01", "2026-05-20"), na: kind)
            #expect(longer.zelfde?.periode.totEnMet?.iso == "2026-09-30" && longer.zelfde?.wijziging == .verlenging)
            let less = try hersteld(opdracht("2026-04-01", "2026-05-20"), na: kind, besteld: "2026-07-01")
            #expect(less.zelfde?.periode.totEnMet?.iso == "2026-07-01", "wat was besteld, niet het hele besluit")
            let over = try hersteld(opdracht("2026-04-01", "2026-05-01"), na: kind)
            #expect(over.zelfde == nil && over.opvolger?.periode.van == vandaag && over.opvolger?.periode.totEnMet?.iso == "2026-09-30")
        }
        let shorter = try hersteld(opdracht("2026-04-01", "2026-12-31"), na: .verlengen, besteld: "2026-12-31")
        #expect(shorter.zelfde?.periode.totEnMet?.iso == "2026-09-30" && shorter.zelfde?.wijziging == .verkorting)
        let more = Omvang(volume: 6, eenheid: .uur, frequentie: .perWeek)
        let was = try opdracht()
        let order = Toewijzing(
            nummer: was.nummer, jeugdige: was.jeugdige, aanbieder: was.aanbieder, agb: was.agb, toegewezenOp: was.toegewezenOp,
            periode: was.periode, categorie: was.categorie, product: was.product, omvang: more, tarief: was.tarief)
        let back = try hersteld(order, na: .wijzigen, omvang: more)
        #expect(
            back.zelfde?.periode.totEnMet == vandaag && back.opvolger?.omvang == uren
                && back.opvolger?.periode.van == vandaag.plus(dagen: 1))
        #expect(try hersteld(opdracht(), na: .beeindigen).isLeeg, "er was niets veranderd")
    }
}
