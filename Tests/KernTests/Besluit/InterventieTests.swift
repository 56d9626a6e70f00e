// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Interventies: wat werkt, wat niet te doen, en hoe lang")
struct InterventieTests {
    private static func rij(_ status: Kennisoordeel, weken: Int? = 22) throws -> Interventie {
        Interventie(
            code: "x-\(status.rawValue)", naam: "Aanpak", doelgroep: "Wie dan ook", status: status, wetenschap: status,
            praktijk: .onbekend, ervaring: .onbekend, richtduurWeken: weken, van: try Wereld.dag("2021-01-01"), bron: "de bron")
    }

    private func neem(_ keuze: Interventiekeuze?) throws {
        let steun = try Afwegingssteun(), plain = try steun.besluit()
        let weging = try Weging(kader: steun.kader, bevindingen: steun.volledig()).afgerond()
        let decision = Besluit(
            aanvraag: plain.aanvraag, strekking: .toekennen, voorzieningen: [try steun.voorziening()], motivering: plain.motivering,
            mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: plain.genomen, bewijs: plain.bewijs, interventie: keuze)
        _ = try decision.neem(op: steun.aanvraag(), weging: weging, geldende: [], intrekkingen: [], zienswijze: .gegeven)
    }

    @Test("‘Niet doen’ waarschuwt en vraagt uitleg; met uitleg kan het; wat werkt of onbekend is, vraagt niets")
    func nietDoen() throws {
        let bad = try Self.rij(.nietDoen)
        #expect(afwijzing { try neem(Interventiekeuze(bad)) }.hasPrefix("interventieReden:"))
        #expect(afwijzing { try neem(Interventiekeuze(bad, afwijking: "  ")) }.hasPrefix("interventieReden:"))
        #expect(afwijzing { try neem(Interventiekeuze(bad, afwijking: "Alles is geprobeerd.")) } == "geen afwijzing")
        for status in [Kennisoordeel.werkt, .onbekend] {
            #expect(afwijzing { try neem(Interventiekeuze(Self.rij(status))) } == "geen afwijzing")
        }
        #expect(afwijzing { try neem(nil) } == "geen afwijzing")
    }

    @Test(
        "De richtduur telt in weken vanaf het begin; precies die dag is al te lang",
        arguments: [("2026-06-03", true), ("2026-06-02", false)])
    func richtduur(_ geval: (einde: String, lang: Bool)) throws {
        let choice = Interventiekeuze(try Self.rij(.werkt)), start = try Wereld.dag("2025-12-31")
        #expect(choice.richtdag(vanaf: start)?.iso == "2026-06-03")
        let period = try #require(Periode(van: start, totEnMet: Wereld.dag(geval.einde)))
        #expect(choice.isLanger(dan: period) == geval.lang)
        #expect(Interventiekeuze(try Self.rij(.werkt, weken: nil)).richtdag(vanaf: start) == nil)
    }

    @Test("Betaling weigeren kan alleen op een clausule van het contract, niet omdat iets op ‘niet doen’ staat")
    func clausule() throws {
        let bad = Interventiekeuze(try Self.rij(.nietDoen), afwijking: "Ja.")
        func product(_ out: [Contractuitsluiting]?) -> Contractproduct {
            Contractproduct(
                code: "45A04", categorie: "45", omschrijving: "", eenheid: .uur, tarief: Eurocent(1), variant: .inspanningsgericht,
                uitsluitingen: out)
        }
        #expect(product(nil).betaaltNiet(bad) == nil && product([]).betaaltNiet(bad) == nil)
        let clause = Contractuitsluiting(interventie: bad.code, clausule: "artikel 5.2")
        #expect(product([clause]).betaaltNiet(bad) == clause && product([clause]).betaaltNiet(nil) == nil)
        #expect(product([clause]).betaaltNiet(Interventiekeuze(try Self.rij(.werkt))) == nil)
    }

    @Test("In de keuzelijst staat wat werkt vooraan en wat niet te doen is achteraan, en alleen wat op die dag geldt")
    func volgorde() throws {
        let register = Interventieregister([try Self.rij(.nietDoen), try Self.rij(.onbekend), try Self.rij(.werkt)])
        #expect(register.geldend(op: try Wereld.dag("2026-03-20")).map(\.status) == [.werkt, .onbekend, .nietDoen])
        #expect(register.geldend(op: try Wereld.dag("2020-12-31")).isEmpty)
    }
}
