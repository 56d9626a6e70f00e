// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag

/// Requests, declarations and their answers, of the same cast.
extension Voorbeeld {
    static let omvang = IJW.Omvang(volume: 120, eenheid: "01", frequentie: "2")
    static let omgeving = IJW.Omgeving(vandaag: dag("2026-04-16"))

    static var aangevraagd: IJW.AangevraagdProduct {
        IJW.AangevraagdProduct(
            referentieAanbieder: "REF-1", product: product, toewijzingIngangsdatum: dag("2026-05-01"),
            toewijzingEinddatum: dag("2026-12-31"),
            omvang: omvang, verwijzer: .init(type: "02", naam: "De Jong"))
    }

    static var jw315: JW315 {
        JW315(
            header: header(aanbieder, gemeente),
            client: .init(bsn: bsn, geboortedatum: geboren, geslacht: "2", naam: korteNaam, aangevraagdeProducten: [aangevraagd]))
    }

    /// Toewijzing 1001 by the week and 1002 as a total, both running.
    static var lopend: [IJW.BekendeToewijzing] {
        [
            .init(
                toewijzingNummer: 1001, bsn: bsn, aanbieder: aanbieder, product: product, ingangsdatum: dag("2026-04-01"),
                einddatum: dag("2026-12-31"), omvang: omvang),
            .init(
                toewijzingNummer: 1002, bsn: bsn, aanbieder: aanbieder, product: .init(categorie: "45", code: "45A06"),
                ingangsdatum: dag("2026-04-01"), einddatum: dag("2026-12-31"), omvang: .init(volume: 50, eenheid: "04", frequentie: "6")),
        ]
    }

    static var verzoekstand: IJW.Verzoekstand { met(IJW.Verzoekstand()) { $0.toewijzingen = lopend } }

    static var tewijzigen: IJW.TeWijzigenProduct {
        IJW.TeWijzigenProduct(
            toewijzingNummer: 1001, gewensteIngangsdatum: dag("2026-05-01"), einddatum: dag("2026-12-31"),
            omvang: .init(volume: 180, eenheid: "01", frequentie: "2"))
    }

    static var nieuw: IJW.NieuwProduct {
        IJW.NieuwProduct(
            product: .init(categorie: "45", code: "45A07"), gewensteIngangsdatum: dag("2026-05-01"), einddatum: dag("2026-12-31"),
            omvang: omvang)
    }

    static var jw317: JW317 {
        JW317(
            header: header(aanbieder, gemeente),
            client: .init(
                bsn: bsn,
                verzoek: .init(
                    referentieAanbieder: "REF-2", redenVerzoek: "1", ongewijzigdeProducten: [.init(toewijzingNummer: 1002)],
                    teWijzigenProducten: [tewijzigen], nieuweProducten: [nieuw])))
    }

    static var jw319: JW319 {
        JW319(
            header: header(gemeente, aanbieder),
            antwoord: .init(referentieAanbieder: "REF-1", verzoekAntwoord: "1", redenAfwijzingVerzoek: "3"))
    }

    static var antwoordstand: IJW.Antwoordstand { met(IJW.Antwoordstand()) { $0.verzoeken = ["REF-1"] } }

    static func maand(_ van: String, _ tot: String) -> IJW.GeslotenPeriode { .init(begindatum: dag(van), einddatum: dag(tot)) }

    /// 480 minutes of 1001 in April, at 1.25 a minute.
    static var prestatie: IJW.Prestatie {
        IJW.Prestatie(
            productReferentie: .init(referentieNummer: "P1"), toewijzingNummer: 1001, productCategorie: "45", productCode: "45A05",
            productPeriode: maand("2026-04-01", "2026-04-30"), geleverdVolume: 480, eenheid: "01", productTarief: 125,
            ingediendBedrag: .init(bedrag: 60_000, debetCredit: "D"))
    }

    static func declaratie(_ lines: [IJW.Prestatie]) -> IJW.Declaratie {
        IJW.Declaratie(
            declaratieNummer: "DN001", declaratiePeriode: maand("2026-04-01", "2026-04-30"), declaratieDagtekening: dag("2026-05-05"),
            totaalIngediendBedrag: .init(saldo: lines.map(\.saldo).reduce(0, +)), clienten: [.init(bsn: bsn, prestaties: lines)])
    }

    static func jw323(_ lines: [IJW.Prestatie] = [prestatie]) -> JW323 {
        JW323(header: header(aanbieder, gemeente, "2026-05-05"), declaratie: declaratie(lines))
    }

    static let mei = IJW.Omgeving(vandaag: dag("2026-05-06"))
    static let antwoordlabel = IJW.Retourgegevens(identificatie: "A1", dagtekening: dag("2026-05-06"))

    static var declaratiestand: IJW.Declaratiestand {
        met(IJW.Declaratiestand()) {
            $0.toewijzingen = lopend
            $0.laatstePeriode = dag("2026-03-01")
            $0.tarief = { code, _ in code == "45A05" ? IJW.Tarief(bedrag: 125, eenheid: "01") : nil }
        }
    }

    /// The answer in which the first line of a declaration is refused.
    static var jw325: JW325 {
        let place = "Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/GeleverdVolume"
        let found = Bevinding(code: "TR321", niveau: 3, plaats: place, melding: "Te veel.")
        return IJW.antwoord(op: jw323(), bevindingen: [found], antwoordlabel)
    }
}
