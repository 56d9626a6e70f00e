// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag

// 301, 305 and 307.
extension Regelproef {
    static let toewijzing: [Regelproef] =
        [
            v301("CD005") { $0.client.contactgegevens[0].adres?.landCode = nil },
            v301("CD007") { $0.client.communicatie = .init(vorm: "1") },
            v301("CD009") { $0.client.contactgegevens[0].periode = .init(begindatum: dag("2026-01-01")) },
            v301("CD025") { $0.client.contactgegevens[0].adres?.huis = nil },
            v301("CD034") { $0.client.contactgegevens[0].adres?.postcode = nil },
            v301("CD041") { $0.client.toegewezenProducten[0].omvang = nil },
            v301("CD075") {
                met301(&$0) {
                    $0.budget = 5; $0.einddatum = nil
                }
            },
            v301("CD076") { $0.client.toegewezenProducten[0].einddatum = nil },
            v301("CD077") { $0.client.toegewezenProducten[0].budget = 5 },
            v301("CD078") { $0.client.toegewezenProducten[0].budget = 5 },
            v301("CD079") {
                met301(&$0) {
                    $0.product = nil; $0.omvang = nil
                }
            },
            v301("CD080") { $0.client.toegewezenProducten[0].product?.code = nil },
            v301("CS002") { $0.client.bsn = .init("999900007") },
            v301("CS003") { $0.client.toegewezenProducten[0].einddatum = dag("2026-03-31") },
            v301("CS050") { $0.client.naam.naamGebruik = "3" },
            v301("CS089") { $0.client.contactgegevens[0].adres?.postcode = "0234AB" },
            v301("CS139") { $0.client.geboortedatum = .init(datum: dag("2010-09-02"), datumGebruik: "1") },
            v301("CS318") { $0.client.naam.naamGebruik = "6" },
            v301("CS335") { $0.client.toegewezenProducten[0].redenWijziging = "13" },
            v301("CS336") { $0.client.toegewezenProducten[0].redenWijziging = "01" },
            v301("CS338") { $0.client.toegewezenProducten[0].omvang = .init(volume: 1, eenheid: "84", frequentie: "1") },
            v301("TR002") { $0.client.geboortedatum.datum = dag("1906-04-14") },
            v301("TR006") { $0.client.contactgegevens.append(.init(soort: "02")) },
            v301("TR061") { $0.client.contactgegevens[0].soort = "04" },
            v301("TR101") { $0.client.contactgegevens.append(Voorbeeld.contact) },
            v301("TR134") { $0.client.toegewezenProducten[0].toewijzingsdatum = dag("2026-04-16") },
            v301("TR302") { $0.client.toegewezenProducten.append(met(Voorbeeld.toegewezen) { $0.toewijzingNummer = 1002 }) },
        ] + standen

    private static func met301(_ message: inout JW301, _ change: (inout IJW.ToegewezenProduct) -> Void) {
        change(&message.client.toegewezenProducten[0])
    }

    private static let standen: [Regelproef] = [
        s301("TR056") { om, _, _ in om.identificatieEerderGebruikt = true },
        s301("TR135") { om, _, _ in om.vandaag = dag("2026-04-14") },
        s301("TR378") { om, _, _ in om.gemeentecodeBestaat = { _, _ in false } },
        s301("TR381") { om, _, _ in om.productcodePast = { _, _ in false } },
        s301("TR332") { _, stand, _ in
            stand.bekend = [
                .init(
                    toewijzingNummer: 1001, bsn: .init("999900018"), aanbieder: Voorbeeld.aanbieder, product: Voorbeeld.product,
                    ingangsdatum: dag("2026-04-01"), einddatum: nil)
            ]
        },
        s301("TR379") { _, _, message in message.client.toegewezenProducten[0].referentieAanbieder = "REF-9" },
        s301("TR379") { _, stand, message in
            stand.verzoeken = ["REF-2": true]
            message.client.toegewezenProducten[0].referentieAanbieder = "REF-2"
            message.client.toegewezenProducten.append(met(Voorbeeld.toegewezen) { $0.toewijzingNummer = 1002 })
        },
        s301("TR385") { _, stand, message in
            stand.gedeclareerd = [1001]
            message.client.toegewezenProducten[0].redenWijziging = "13"
        },
    ]

    private static func s301(_ code: String, _ change: (inout IJW.Omgeving, inout IJW.Toewijzingsstand, inout JW301) -> Void)
        -> Regelproef
    {
        var (om, stand, message) = (Voorbeeld.omgeving, IJW.Toewijzingsstand(), Voorbeeld.jw301)
        stand.bekend = Array(Voorbeeld.lopend.prefix(1))
        stand.verzoeken = ["REF-1": false]
        let fine = Niveau3.controleer(met(message) { $0.client.toegewezenProducten[0].referentieAanbieder = "REF-1" }, stand, om)
        change(&om, &stand, &message)
        return Regelproef(code: code, goed: fine, kapot: Niveau3.controleer(message, stand, om))
    }

    // MARK: Start and stop

    static let regie: [Regelproef] = [
        start("CS058", [met(Voorbeeld.start) { $0.statusAanlevering = "2" }]),
        stop("TR018", [met(Voorbeeld.stop) { $0.einddatum = dag("2026-04-09") }]),
        start("TR019", [met(Voorbeeld.start) { $0.toewijzingNummer = 7 }]),
        start("TR063", [met(Voorbeeld.start) { $0.statusAanlevering = "3" }]),
        start(
            "TR071", [met(Voorbeeld.start) { $0.statusAanlevering = "3" }],
            Voorbeeld.stand(starts: [Voorbeeld.start], stops: [Voorbeeld.stop])),
        start("TR074", [Voorbeeld.start], Voorbeeld.stand(starts: [Voorbeeld.start])),
        start("TR326", [Voorbeeld.start], Voorbeeld.stand(starts: [met(Voorbeeld.start) { $0.begindatum = dag("2026-04-02") }])),
        stop("TR382", [Voorbeeld.stop], Voorbeeld.stand()),
        stop("TR413", [met(pauze) { $0.einddatum = dag("2026-04-15") }], Voorbeeld.stand(starts: [Voorbeeld.start], stops: [pauze])),
        stop(
            "TR414", [met(Voorbeeld.stop) { $0.einddatum = dag("2026-04-11") }], Voorbeeld.stand(starts: [Voorbeeld.start], stops: [pauze])),
        stop(
            "TR415", [met(Voorbeeld.stop) { $0.einddatum = dag("2026-04-15") }],
            Voorbeeld.stand(starts: [Voorbeeld.start], stops: [Voorbeeld.stop])),
    ]

    private static var pauze: IJW.StopProduct { met(Voorbeeld.stop) { $0.redenBeeindiging = "20" } }

    private static func start(_ code: String, _ lines: [IJW.StartProduct], _ stand: IJW.Stand = Voorbeeld.stand()) -> Regelproef {
        func judge(_ lines: [IJW.StartProduct], _ stand: IJW.Stand) -> [Bevinding] {
            IJW.verwerk(Voorbeeld.jw305(lines), stand: stand, vandaag: dag("2026-04-16"), retour: Voorbeeld.retour).bevindingen
        }
        return Regelproef(code: code, goed: judge([Voorbeeld.start], Voorbeeld.stand()), kapot: judge(lines, stand))
    }

    private static func stop(
        _ code: String, _ lines: [IJW.StopProduct], _ stand: IJW.Stand = Voorbeeld.stand(starts: [Voorbeeld.start])
    ) -> Regelproef {
        func judge(_ lines: [IJW.StopProduct], _ stand: IJW.Stand) -> [Bevinding] {
            IJW.verwerk(Voorbeeld.jw307(lines), stand: stand, vandaag: dag("2026-04-16"), retour: Voorbeeld.retour).bevindingen
        }
        let fine = judge([Voorbeeld.stop], Voorbeeld.stand(starts: [Voorbeeld.start]))
        return Regelproef(code: code, goed: fine, kapot: judge(lines, stand))
    }
}
