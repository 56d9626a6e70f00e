// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Het verloop van een besluit: wijzigen, verlengen, opschorten, hervatten, beëindigen, intrekken")
struct BesluitverloopTests {
    private let steun: Afwegingssteun
    private let besluit: Feit<Besluit>

    init() throws {
        steun = try Afwegingssteun()
        let plain = try steun.besluit()
        let item = Voorziening(
            aard: "gezinsbegeleiding aan huis", productcategorie: "45", omvang: Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek),
            periode: try #require(Periode(van: Wereld.dag("2026-04-01"), totEnMet: Wereld.dag("2026-09-30"))))
        besluit = Wereld.feit(
            9_001,
            Besluit(
                aanvraag: plain.aanvraag, strekking: .toekennen, voorzieningen: [item], motivering: plain.motivering,
                mandaat: plain.mandaat, ondertekenaar: plain.ondertekenaar, genomen: try Wereld.dag("2026-03-20"), bewijs: plain.bewijs),
            op: try Wereld.dag("2026-03-20"))
    }

    private func wijziging(
        _ wat: Besluitwijziging.Wat, _ grond: Wijzigingsgrond, per: String, tot: String? = nil, omvang: Int? = nil,
        toets: LichteToets? = nil, gehoord: String? = "2026-05-01", genomen: String = "2026-05-04", waarom: String = "Het gaat beter."
    ) throws -> Besluitwijziging {
        Besluitwijziging(
            besluit: ID(besluit.id), wat: wat, grond: grond, toelichting: waarom, per: try Wereld.dag(per),
            totEnMet: try tot.map { try Wereld.dag($0) },
            omvang: omvang.map { Omvang(volume: $0, eenheid: .uur, frequentie: .perWeek) }, toets: toets,
            gehoordOp: try gehoord.map { try Wereld.dag($0) }, gezegd: gehoord == nil ? nil : "Zij begrijpen het.",
            mandaat: besluit.inhoud.mandaat,
            ondertekenaar: besluit.inhoud.ondertekenaar, genomen: try Wereld.dag(genomen))
    }

    private func verloop(_ changes: Besluitwijziging..., intrekking: Intrekking? = nil) throws -> Besluitverloop {
        let day = try Wereld.dag("2026-05-04")
        let facts = changes.enumerated().map { Wereld.feit(9_100 + $0.offset, $0.element, op: day) }
        return Besluitverloop(besluit, facts, intrekking: intrekking)
    }

    private func stand(_ course: Besluitverloop, _ dag: String) throws -> Besluitstand { course.stand(op: try Wereld.dag(dag)).uitkomst }

    private func levenslang(_ uitkomst: Levenslanguitkomst) throws -> Feit<Levenslang> {
        let day = try Wereld.dag("2026-02-01")
        return Wereld.feit(
            9_050, Levenslang(kind: Wereld.noor, op: day, uitkomst: uitkomst, door: "Joost, gedragswetenschapper", waarop: "Onderzoek."),
            op: day)
    }

    @Test("De stand volgt uit het besluit alleen, op en rond de grenzen")
    func zonderWijziging() throws {
        let plain = try verloop()
        #expect(try stand(plain, "2026-03-31") == .nogNiet && stand(plain, "2026-04-01") == .loopt)
        #expect(try stand(plain, "2026-09-30") == .loopt && stand(plain, "2026-10-01") == .afgelopen)
    }

    @Test("Eerder eindigen: de laatste dag is die ervoor, en daarna is er niets meer te wijzigen")
    func einde() throws {
        let change = try wijziging(.beeindigen, .nietMeerNodig, per: "2026-06-01")
        #expect(try verloop().neem(change, levenslang: nil, isVerzonden: true) == change)
        let course = try verloop(change)
        #expect(course.laatsteDag?.iso == "2026-05-31")
        #expect(try stand(course, "2026-05-31") == .loopt && stand(course, "2026-06-01") == .beeindigd)
        let more = try wijziging(.wijzigen, .nietToereikend, per: "2026-05-10", omvang: 6)
        #expect(afwijzing { _ = try course.neem(more, levenslang: nil, isVerzonden: true) }.contains("eerder eindigt"))
        #expect(course.voorzieningen.first?.omvang == besluit.inhoud.voorzieningen.first?.omvang)
    }

    @Test("Opschorten en hervatten: ertussen staat de hulp stil, ervoor en erna loopt zij")
    func pauze() throws {
        let stop = try wijziging(.opschorten, .elders, per: "2026-06-01"), on = try wijziging(.hervatten, .weerNodig, per: "2026-07-01")
        let course = try verloop(stop)
        #expect(try stand(course, "2026-05-31") == .loopt && stand(course, "2026-06-01") == .opgeschort)
        #expect(try course.neem(on, levenslang: nil, isVerzonden: true) == on)
        #expect(afwijzing { _ = try course.neem(stop, levenslang: nil, isVerzonden: true) }.contains("al stil"))
        let both = try verloop(stop, on)
        #expect(try stand(both, "2026-06-30") == .opgeschort && stand(both, "2026-07-01") == .loopt && both.pauze == nil)
        #expect(afwijzing { _ = try both.neem(on, levenslang: nil, isVerzonden: true) }.contains("niet stil"))
    }

    @Test("Verlengen kan alleen met een lichte toets op een vaststelling dat het levenslang en levensbreed is")
    func verlengen() throws {
        let found = try levenslang(.ja)
        let check = LichteToets(vaststelling: found.id, besprokenOp: try Wereld.dag("2026-05-01"), woorden: "Het past goed.")
        let change = try wijziging(.verlengen, .lichteToets, per: "2026-10-01", tot: "2028-09-30", toets: check)
        #expect(try verloop().neem(change, levenslang: found, isVerzonden: true) == change)
        #expect(try verloop(change).laatsteDag?.iso == "2028-09-30" && stand(verloop(change), "2026-10-01") == .loopt)
        #expect(afwijzing { _ = try verloop().neem(change, levenslang: nil, isVerzonden: true) }.hasPrefix("wat:"))
        #expect(afwijzing { _ = try verloop().neem(change, levenslang: levenslang(.nee), isVerzonden: true) }.hasPrefix("wat:"))
        let bare = try wijziging(.verlengen, .lichteToets, per: "2026-10-01", tot: "2026-09-30")
        let refused = afwijzing { _ = try verloop().neem(bare, levenslang: found, isVerzonden: true) }
        #expect(refused.contains("besprokenOp:") && refused.contains("woorden:") && refused.contains("totEnMet:"))
    }

    @Test("Meer of minder hulp: een andere omvang, en niet dezelfde")
    func omvang() throws {
        let change = try wijziging(.wijzigen, .nietMeerNodig, per: "2026-06-01", omvang: 2)
        #expect(try verloop(change).voorzieningen.map(\.omvang.volume) == [2])
        #expect(try verloop(change).laatsteDag?.iso == "2026-09-30")
        let same = try wijziging(.wijzigen, .nietMeerNodig, per: "2026-06-01", omvang: 4)
        #expect(afwijzing { _ = try verloop().neem(same, levenslang: nil, isVerzonden: true) }.hasPrefix("omvang:"))
    }

    @Test("Wie hulp verliest, is eerst gehoord (Awb 4:8); wie het zelf vroeg, hoeft dat niet")
    func horen() throws {
        let unheard = try wijziging(.beeindigen, .voorwaarden, per: "2026-06-01", gehoord: nil)
        #expect(afwijzing { _ = try verloop().neem(unheard, levenslang: nil, isVerzonden: true) }.hasPrefix("gehoordOp:"))
        let later = try wijziging(.beeindigen, .voorwaarden, per: "2026-06-01", gehoord: "2026-05-05")
        #expect(afwijzing { _ = try verloop().neem(later, levenslang: nil, isVerzonden: true) }.hasPrefix("gehoordOp:"))
        let asked = try wijziging(.beeindigen, .opVerzoek, per: "2026-06-01", gehoord: nil)
        #expect(try verloop().neem(asked, levenslang: nil, isVerzonden: true) == asked)
    }

    @Test("Niet over dagen die voorbij zijn, niet zonder uitleg, niet met een reden die niet past, niet vóór verzending")
    func grenzen() throws {
        let early = try wijziging(.beeindigen, .nietMeerNodig, per: "2026-05-03")
        #expect(afwijzing { _ = try verloop().neem(early, levenslang: nil, isVerzonden: true) }.hasPrefix("per:"))
        let odd = try wijziging(.opschorten, .lichteToets, per: "2026-06-01", waarom: " ")
        let refused = afwijzing { _ = try verloop().neem(odd, levenslang: nil, isVerzonden: true) }
        #expect(refused.contains("grond:") && refused.contains("toelichting:"))
        let fine = try wijziging(.beeindigen, .nietMeerNodig, per: "2026-06-01")
        #expect(afwijzing { _ = try verloop().neem(fine, levenslang: nil, isVerzonden: false) }.contains("nog niet verzonden"))
    }

    @Test("Ingetrokken is ingetrokken, vanaf die dag; wijzigen kan niet meer")
    func ingetrokken() throws {
        let back = Intrekking(
            van: .besluit, feit: ID(besluit.id), grond: "fout", toelichting: "Onjuist.", per: try Wereld.dag("2026-06-01"))
        let course = try verloop(intrekking: back)
        #expect(try stand(course, "2026-05-31") == .wordtIngetrokken && stand(course, "2026-06-01") == .ingetrokken)
        let fine = try wijziging(.beeindigen, .nietMeerNodig, per: "2026-06-01")
        #expect(afwijzing { _ = try course.neem(fine, levenslang: nil, isVerzonden: true) }.contains("niet meer"))
    }

    @Test("Voor elke soort wijziging past minstens één reden, en een reden van 8.1.4 noemt die alleen bij een pgb")
    func gronden() {
        for kind in Besluitwijziging.Wat.allCases { #expect(Wijzigingsgrond.allCases.contains { $0.past(bij: kind) }) }
        #expect(Wijzigingsgrond.allCases.filter { $0.bron(isPgb: true) == "Jeugdwet 8.1.4" }.count == 5)
        #expect(Wijzigingsgrond.allCases.allSatisfy { $0.bron(isPgb: false) != "Jeugdwet 8.1.4" })
    }
}
