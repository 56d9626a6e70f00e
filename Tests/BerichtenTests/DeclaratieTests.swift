// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag
import Testing

@Suite("Declareren: weken, tarieven en volgorde")
struct DeclaratieTests {
    private static func ruimte(_ volume: Int, _ eenheid: String, _ frequentie: String, _ van: String, _ tot: String) -> Volumeruimte {
        Volumeruimte(
            omvang: .init(volume: volume, eenheid: eenheid, frequentie: frequentie), ingang: Voorbeeld.dag(van), einde: Voorbeeld.dag(tot))
    }

    @Test(
        "IV077: kalenderweken bij inspanning, zondagen bij output, per productperiode",
        arguments: [
            // 3 hours a week, from week 41 to week 1.
            ("04", 3, "2025-10-07", "2025-12-30", "2025-10-07", "2025-10-31", 12),
            ("04", 3, "2025-10-07", "2025-12-30", "2025-11-01", "2025-11-30", 15),
            ("04", 3, "2025-10-07", "2025-12-30", "2025-12-01", "2025-12-30", 15),
            // 300 euro a week; the last, broken week counts where the last Sunday lies.
            ("83", 300, "2025-10-01", "2025-12-31", "2025-11-01", "2025-11-30", 1_500),
            ("83", 300, "2025-10-01", "2025-12-31", "2025-12-01", "2025-12-31", 1_500),
            ("83", 300, "2025-07-07", "2025-09-05", "2025-07-07", "2025-07-31", 900),
            ("83", 300, "2025-07-07", "2025-09-05", "2025-08-01", "2025-08-31", 1_800),
            ("83", 300, "2025-07-07", "2025-09-05", "2025-09-01", "2025-09-05", 0),
            // Ends on a Sunday: no extra week. Without any Sunday: one week in all.
            ("82", 2, "2026-03-02", "2026-03-29", "2026-03-02", "2026-03-29", 8),
            ("82", 2, "2026-03-03", "2026-03-05", "2026-03-03", "2026-03-05", 2),
        ])
    func weken(_ eenheid: String, _ volume: Int, _ van: String, _ tot: String, _ begin: String, _ eind: String, _ hoogstens: Int) {
        let room = Self.ruimte(volume, eenheid, "2", van, tot)
        #expect(room.hoogstens(van: Voorbeeld.dag(begin), totEnMet: Voorbeeld.dag(eind)) == hoogstens)
    }

    @Test(
        "Het totaal over de looptijd",
        arguments: [
            ("04", "2", "2025-10-07", "2025-12-30", 13), ("83", "2", "2025-07-07", "2025-09-05", 9),
            ("01", "1", "2026-02-01", "2026-03-01", 29),
            ("14", "4", "2026-01-15", "2026-03-02", 3), ("04", "6", "2026-01-15", "2026-12-31", 1),
        ])
    func totaal(_ eenheid: String, _ frequentie: String, _ van: String, _ tot: String, _ keer: Int) {
        #expect(Self.ruimte(1, eenheid, frequentie, van, tot).hoogstens(tot: Voorbeeld.dag(tot)) == keer)
    }

    @Test("Zondagen per maand tellen samen op tot het totaal, voor elke looptijd van een jaar")
    func som() {
        for start in 0..<60 {
            let begin = Voorbeeld.dag("2026-01-01").plus(dagen: start)
            for length in stride(from: 0, to: 200, by: 7) {
                let end = begin.plus(dagen: length)
                let room = Volumeruimte(omvang: .init(volume: 1, eenheid: "82", frequentie: "2"), ingang: begin, einde: end)
                let months = Self.maanden(begin, end).map { room.hoogstens(van: $0, totEnMet: $1) }.reduce(0, +)
                #expect(months == room.hoogstens(tot: end))
            }
        }
    }

    private static func maanden(_ begin: Datum, _ end: Datum) -> [(Datum, Datum)] {
        var parts: [(Datum, Datum)] = []
        var day = begin
        while day <= end {
            let last = min(end, Datum(day.jaar, day.maand, Datum.dagenIn(maand: day.maand, jaar: day.jaar)) ?? end)
            parts.append((day, last))
            day = last.plus(dagen: 1)
        }
        return parts
    }

    private static func codes(_ lines: [IJW.Prestatie], _ change: (inout IJW.Declaratiestand) -> Void = { _ in }) -> [String] {
        Niveau3.controleer(Voorbeeld.jw323(lines), met(Voorbeeld.declaratiestand, change), Voorbeeld.mei).map(\.code)
    }

    @Test("IV081: uurtarief en minuten; het bedrag komt van het uurtarief")
    func uurtarief() {
        let hourly: (inout IJW.Declaratiestand) -> Void = { $0.tarief = { _, _ in .init(bedrag: 8_729, eenheid: "04") } }
        // 87.29 an hour is 1.4548 a minute, shown as 1.45; 95 minutes are 138.21.
        let line = Regelproef.p {
            $0.geleverdVolume = 95
            $0.productTarief = 145
            $0.ingediendBedrag.bedrag = 13_821
        }
        #expect(Self.codes([line], hourly) == [])
        #expect(Self.codes([met(line) { $0.productTarief = 146 }], hourly) == ["TR418"])
        #expect(Self.codes([met(line) { $0.ingediendBedrag.bedrag = 145 * 95 }], hourly) == ["TR346"])
        #expect(Self.codes([line]) { $0.tarief = { _, _ in nil } } == [])
        #expect(Self.codes([met(line) { $0.ingediendBedrag.bedrag = 13_900 }]) { $0.tarief = { _, _ in nil } } == ["TR346"])
        #expect(IJW.Tarief.gedeeld(1_455, door: 10) == 146 && IJW.Tarief.gedeeld(1_454, door: 10) == 145)
    }

    @Test("Een toewijzing in uren mag in minuten; het volume telt dan in minuten")
    func minuten() {
        let hours: (inout IJW.Declaratiestand) -> Void = { $0.tarief = { _, _ in nil } }
        let line = Regelproef.p {
            $0.toewijzingNummer = 1002
            $0.productCode = "45A06"
            $0.geleverdVolume = 3_000
            $0.productTarief = 100
            $0.ingediendBedrag.bedrag = 300_000
        }
        #expect(Self.codes([line], hours) == [])
        let more = met(line) {
            $0.geleverdVolume = 3_001
            $0.ingediendBedrag.bedrag = 300_100
        }
        #expect(Self.codes([more], hours) == ["TR321", "TR322"])
    }

    @Test("OP366: een credit maakt ruimte voor een nieuw debet in hetzelfde bericht, ook als hij erna staat")
    func credit() {
        let known: (inout IJW.Declaratiestand) -> Void = {
            $0.prestaties = [.init(bsn: Voorbeeld.bsn, prestatie: Voorbeeld.prestatie, isGoedgekeurd: true)]
        }
        let again = Regelproef.p { $0.productReferentie.referentieNummer = "P2" }
        #expect(Self.codes([again], known) == ["TR389"])
        #expect(Self.codes([again, Regelproef.credit], known) == [])
        let other = met(Regelproef.credit) { $0.geleverdVolume = 479 }
        #expect(Self.codes([other], known) == ["TR323"])
        #expect(
            Self.codes([Regelproef.credit]) {
                $0.prestaties = [.init(bsn: Voorbeeld.bsn, prestatie: Voorbeeld.prestatie, isGoedgekeurd: false)]
            } == ["TR323"])
    }

    @Test("De toewijzing van een andere aanbieder telt niet")
    func andereAanbieder() {
        let codes = Self.codes([Voorbeeld.prestatie]) {
            $0.toewijzingen = [
                .init(
                    toewijzingNummer: 1001, bsn: Voorbeeld.bsn, aanbieder: "12345678", product: Voorbeeld.product,
                    ingangsdatum: Voorbeeld.dag("2026-04-01"), einddatum: nil)
            ]
        }
        #expect(codes == ["TR304"])
    }

    @Test("Een gat tussen maanden mag, teruggaan niet (OP284)")
    func maanden() {
        #expect(Self.codes([Voorbeeld.prestatie]) { $0.laatstePeriode = Voorbeeld.dag("2026-01-01") } == [])
        #expect(Self.codes([Voorbeeld.prestatie]) { $0.laatstePeriode = Voorbeeld.dag("2026-04-01") } == [])
        #expect(Self.codes([Voorbeeld.prestatie]) { $0.laatstePeriode = Voorbeeld.dag("2026-05-01") } == ["TR318"])
    }
}
