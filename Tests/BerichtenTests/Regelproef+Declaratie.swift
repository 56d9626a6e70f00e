// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag

// 323 and 325.
extension Regelproef {
    static let declaraties: [Regelproef] = [
        v323("CS002") { $0.clienten[0].bsn = .init("999900007") },
        regel("CD060") { $0.ingediendBedrag.debetCredit = "C" },
        regel("CD060") { $0.productReferentie.vorigReferentieNummer = "P0" },
        regel("CD087") { $0.productTarief = nil },
        regel("CD087") { $0.eenheid = "83" },
        v323("CS100") { $0.declaratiePeriode = Voorbeeld.maand("2020-12-01", "2020-12-31") },
        regel("CS100") { $0.productPeriode = Voorbeeld.maand("2020-12-01", "2020-12-31") },
        v323("CS325") { $0.clienten[0].prestaties[0].ingediendBedrag = .init(bedrag: 0, debetCredit: "C") },
        v323("CS325") { $0.totaalIngediendBedrag = .init(totaalBedrag: 0, debetCredit: "C") },
        regel("CS337") { $0.productPeriode = Voorbeeld.maand("2026-03-31", "2026-04-30") },
        regel("CS339") {
            $0.eenheid = "83"; $0.productTarief = nil
        },
        v323("CS340") { $0.declaratiePeriode = Voorbeeld.maand("2026-04-01", "2026-04-29") },
        v323("TR101") { $0.clienten.append($0.clienten[0]) },
        v323("TR101") { $0.clienten[0].prestaties.append($0.clienten[0].prestaties[0]) },
        regel("TR134") { $0.productPeriode = Voorbeeld.maand("2026-05-06", "2026-05-31") },
        regel("TR137") { $0.productPeriode = Voorbeeld.maand("2026-04-30", "2026-04-01") },
        v323("TR137") { $0.declaratiePeriode = Voorbeeld.maand("2026-05-01", "2026-05-31") },
        twee("TR315", credit, met(credit) { $0.productReferentie.referentieNummer = "C2" }),
        twee("TR316", Voorbeeld.prestatie, credit),
        regel("TR335") { $0.productPeriode = Voorbeeld.maand("2021-04-01", "2021-04-30") },
        v323("TR358") { $0.totaalIngediendBedrag.totaalBedrag = 1 },
        v323("TR358") { $0.totaalIngediendBedrag.debetCredit = "C" },
        twee("TR416", Voorbeeld.prestatie, p { $0.productReferentie.referentieNummer = "P2" }),
    ]

    private static func regel(_ code: String, _ change: (inout IJW.Prestatie) -> Void) -> Regelproef {
        v323(code) { change(&$0.clienten[0].prestaties[0]) }
    }

    private static func twee(_ code: String, _ one: IJW.Prestatie, _ other: IJW.Prestatie) -> Regelproef {
        v323(code) { $0 = Voorbeeld.declaratie([one, other]) }
    }

    private static func eerder(_ line: IJW.Prestatie, goedgekeurd: Bool = true) -> IJW.BekendePrestatie {
        .init(bsn: Voorbeeld.bsn, prestatie: line, isGoedgekeurd: goedgekeurd)
    }

    static let declaratiestanden: [Regelproef] = [
        d323("TR304") { $0.toewijzingen = [] },
        d323("TR307", [p { $0.productPeriode = Voorbeeld.maand("2026-03-01", "2026-03-31") }]),
        d323("TR308") { $0.toewijzingen[0] = anders(einde: "2026-04-20") },
        d323("TR314") { $0.prestaties = [eerder(Voorbeeld.prestatie, goedgekeurd: false)] },
        d323("TR318") { $0.laatstePeriode = dag("2026-05-01") },
        d323("TR319", [p { $0.productPeriode = Voorbeeld.maand("2026-05-01", "2026-05-31") }]),
        d323(
            "TR321",
            [
                p {
                    $0.geleverdVolume = 601; $0.ingediendBedrag.bedrag = 75_125
                }
            ]),
        d323("TR322") {
            $0.toewijzingen[0] = anders(omvang: .init(volume: 500, eenheid: "01", frequentie: "6"))
            $0.prestaties = [
                eerder(
                    p {
                        $0.productReferentie.referentieNummer = "P0"
                        $0.productPeriode = Voorbeeld.maand("2026-03-01", "2026-03-31")
                    })
            ]
        },
        d323("TR323", [credit]),
        d323("TR333") { $0.declaratieNummers = ["DN001"] },
        d323("TR338", [p { $0.toewijzingNummer = 9 }]),
        d323("TR339", [p { $0.productCategorie = "44" }]),
        d323("TR340", [p { $0.productCode = "45A06" }]),
        d323("TR341", [p { $0.eenheid = "14" }]),
        d323("TR346", [p { $0.ingediendBedrag.bedrag = 60_001 }]),
        d323("TR369") { $0.toewijzingen[0] = anders(budget: 59_999) },
        d323("TR384") { $0.toewijzingen[0] = anders(reden: "13") },
        d323("TR387", [p { $0.productPeriode = Voorbeeld.maand("2026-04-02", "2026-04-30") }]),
        d323("TR388", [p { $0.productPeriode = Voorbeeld.maand("2026-04-01", "2026-04-29") }]),
        d323("TR389") { $0.prestaties = [eerder(p { $0.productReferentie.referentieNummer = "P0" })] },
        d323("TR390", [credit]) {
            $0.prestaties = [eerder(Voorbeeld.prestatie), eerder(met(credit) { $0.productReferentie.referentieNummer = "C0" })]
        },
        d323(
            "TR418",
            [
                p {
                    $0.productTarief = 126; $0.ingediendBedrag.bedrag = 60_480
                }
            ]),
        d323("TR381", [Voorbeeld.prestatie], met(Voorbeeld.mei) { $0.productcodePast = { _, _ in false } }),
        d323("TR056", [Voorbeeld.prestatie], met(Voorbeeld.mei) { $0.identificatieEerderGebruikt = true }),
    ]

    private static func anders(
        einde: String = "2026-12-31", omvang: IJW.Omvang? = Voorbeeld.omvang, budget: Int? = nil, reden: String? = nil
    ) -> IJW.BekendeToewijzing {
        .init(
            toewijzingNummer: 1001, bsn: Voorbeeld.bsn, aanbieder: Voorbeeld.aanbieder, product: Voorbeeld.product,
            ingangsdatum: dag("2026-04-01"), einddatum: dag(einde), omvang: budget == nil ? omvang : nil, budget: budget,
            redenWijziging: reden)
    }

    // MARK: 325

    static let declaratieAntwoorden: [Regelproef] = [
        v325("CS002") { $0.antwoord?.clienten[0].bsn = .init("999900007") },
        v325("CS325") { $0.antwoord?.totaalToegekendBedrag = .init(totaalBedrag: 0, debetCredit: "C") },
        v325("TR342") { $0.antwoord?.totaalToegekendBedrag = .init(totaalBedrag: 1, debetCredit: "D") },
        v325("TR342") { $0.antwoord?.clienten[0].prestaties[0].retourCodes = ["0200"] },
        v325("IV087") { $0.header.declaratie?.retourCodes = ["9333"] },
        v325("IV087") { $0.antwoord?.retourCodes = ["8001"] },
        d325("TR304") { $0.antwoord?.clienten[0].bsn = .init("999900018") },
        d325("TR135") { $0.header.declaratie?.dagtekening = dag("2026-05-07") },
        d325("TR337") { $0.header.declaratie?.identificatie = "B2" },
        d325("TR366") { $0.antwoord?.clienten[0].prestaties[0].productReferentie.referentieNummer = "P9" },
        d325("TR367") { $0.antwoord?.clienten[0].prestaties[0].geleverdVolume = 1 },
        d325("TR371") { $0.header.declaratie?.xsdVersieDeclaratie.berichtXsdVersie = "1.0.1" },
        d325("TR376") { $0.antwoord?.declaratieNummer = "DN002" },
    ]

    private static func d325(_ code: String, _ change: (inout JW325) -> Void) -> Regelproef {
        let sent = Voorbeeld.jw323()
        return Regelproef(
            code: code, goed: Niveau3.controleer(Voorbeeld.jw325, declaratie: sent, Voorbeeld.mei),
            kapot: Niveau3.controleer(met(Voorbeeld.jw325, change), declaratie: sent, Voorbeeld.mei))
    }
}
