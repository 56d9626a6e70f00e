// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Grondslag

// 315, 317 and 319.
extension Regelproef {
    static let verzoeken: [Regelproef] = [
        v315("CD041") { $0.omvang = nil },
        v315("CD043") { $0.beschikkingNummer = 5 },
        v315("CD043") { $0.beschikkingIngangsdatum = dag("2026-01-01") },
        v315("CD066") { $0.verwijzer.zorgverlenerCode = "01012345" },
        v315("CD067") { $0.verwijzer.naam = nil },
        v315("CD068") { $0.verwijzer = .init(type: "06", zorgverlenerCode: "01012345") },
        v315("CD075") {
            $0.budget = 5; $0.toewijzingEinddatum = nil
        },
        v315("CD076") { $0.toewijzingEinddatum = nil },
        v315("CD077") { $0.budget = 5 },
        v315("CD078") { $0.budget = 5 },
        v315("CD079") {
            $0.product = nil; $0.omvang = nil
        },
        v315("CD095") { $0.product?.code = nil },
        v315("CS003") { $0.toewijzingEinddatum = dag("2026-04-30") },
        v315("CS343") { $0.omvang = .init(volume: 1, eenheid: "14", frequentie: "1") },
        m315("CS002") { $0.client.bsn = .init("999900007") },
        m315("CS139") { $0.client.geboortedatum = .init(datum: dag("2010-09-02"), datumGebruik: "2") },
        m315("TR002") { $0.client.geboortedatum.datum = dag("1900-01-01") },
        m315("TR134") { $0.client.geboortedatum.datum = dag("2026-04-16") },
        m315("TR101") { $0.client.aangevraagdeProducten.append(Voorbeeld.aangevraagd) },
        m315("TR383") { $0.client.aangevraagdeProducten.append(Voorbeeld.aangevraagd) },
        m315("TR386") { $0.client.aangevraagdeProducten.append(met(Voorbeeld.aangevraagd) { $0.referentieAanbieder = "REF-7" }) },
        s315("TR347") { _, stand in stand.referenties = ["REF-1"] },
        s315("TR374") { _, stand in stand.loopt = true },
        s315("TR378") { om, _ in om.gemeentecodeBestaat = { _, day in day != dag("2026-05-01") } },
        s315("TR381") { om, _ in om.productcodePast = { _, _ in false } },
    ]

    private static func m315(_ code: String, _ change: (inout JW315) -> Void) -> Regelproef {
        Regelproef(code: code, goed: Niveau2.controleer(Voorbeeld.jw315), kapot: Niveau2.controleer(met(Voorbeeld.jw315, change)))
    }

    private static func s315(_ code: String, _ change: (inout IJW.Omgeving, inout IJW.Verzoekstand) -> Void) -> Regelproef {
        var (om, stand) = (Voorbeeld.omgeving, IJW.Verzoekstand())
        let fine = Niveau3.controleer(Voorbeeld.jw315, stand, om)
        change(&om, &stand)
        return Regelproef(code: code, goed: fine, kapot: Niveau3.controleer(Voorbeeld.jw315, stand, om))
    }

    // MARK: 317

    static let wijzigingen: [Regelproef] = [
        v317("CD041") { $0.nieuweProducten[0].omvang = nil },
        v317("CD075") {
            $0.teWijzigenProducten[0].budget = 5; $0.teWijzigenProducten[0].einddatum = nil
        },
        v317("CD076") { $0.teWijzigenProducten[0].einddatum = nil },
        v317("CD077") { $0.nieuweProducten[0].budget = 5 },
        v317("CD078") { $0.teWijzigenProducten[0].budget = 5 },
        v317("CD079") {
            $0.nieuweProducten[0].product = nil; $0.nieuweProducten[0].omvang = nil
        },
        v317("CD096") { $0.nieuweProducten[0].product?.code = nil },
        v317("CS003") { $0.teWijzigenProducten[0].einddatum = dag("2026-04-30") },
        v317("CS338") { $0.teWijzigenProducten[0].omvang = .init(volume: 1, eenheid: "16", frequentie: "1") },
        v317("TR101") { $0.ongewijzigdeProducten.append(.init(toewijzingNummer: 1002)) },
        v317("TR352") {
            $0.ongewijzigdeProducten = []; $0.teWijzigenProducten = []
        },
        v317("TR353") {
            $0.nieuweProducten = []; $0.teWijzigenProducten = []
        },
        v317("TR380") { $0.nieuweProducten[0].gewensteIngangsdatum = dag("2026-04-15") },
        v317("TR410") { $0.nieuweProducten.append(met(Voorbeeld.nieuw) { $0.gewensteIngangsdatum = dag("2026-06-01") }) },
        s317("TR304") { stand, _ in stand.toewijzingen = [] },
        s317("TR347") { stand, _ in stand.referenties = ["REF-2"] },
        s317("TR349") { _, request in request.ongewijzigdeProducten = [] },
        s317("TR350") { _, request in request.ongewijzigdeProducten.append(.init(toewijzingNummer: 9)) },
        s317("TR351") { _, request in request.teWijzigenProducten.append(met(Voorbeeld.tewijzigen) { $0.toewijzingNummer = 9 }) },
        s317("TR357") { _, request in request.teWijzigenProducten[0].gewensteIngangsdatum = dag("2026-04-10") },
        s317("TR361") { _, request in request.nieuweProducten[0].product = .init(categorie: "45", code: "45A06") },
        s317("TR373") { _, request in
            request.ongewijzigdeProducten = []
            request.teWijzigenProducten.append(
                met(Voorbeeld.tewijzigen) {
                    $0.toewijzingNummer = 1002
                    $0.omvang = .init(volume: 60, eenheid: "04", frequentie: "6")
                })
        },
        s317("TR374") { stand, _ in stand.loopt = true },
        s317("TR375") { stand, _ in stand.toewijzingen[0] = anders(nil) },
        s317("TR411") { _, request in request.teWijzigenProducten[0].omvang = nil },
        s317("TR412") { stand, _ in stand.toewijzingen[0] = anders(.init(categorie: "45")) },
    ]

    /// Toewijzing 1001 with another product.
    private static func anders(_ product: IJW.Product?) -> IJW.BekendeToewijzing {
        .init(
            toewijzingNummer: 1001, bsn: Voorbeeld.bsn, aanbieder: Voorbeeld.aanbieder, product: product, ingangsdatum: dag("2026-04-01"),
            einddatum: dag("2026-12-31"))
    }

    private static func s317(_ code: String, _ change: (inout IJW.Verzoekstand, inout IJW.Verzoek) -> Void) -> Regelproef {
        var (stand, message) = (Voorbeeld.verzoekstand, Voorbeeld.jw317)
        let fine = Niveau3.controleer(message, stand, Voorbeeld.omgeving)
        change(&stand, &message.client.verzoek)
        return Regelproef(code: code, goed: fine, kapot: Niveau3.controleer(message, stand, Voorbeeld.omgeving))
    }

    // MARK: 319

    static let antwoorden: [Regelproef] = [
        v319("CD085") { $0.redenAfwijzingVerzoek = nil },
        v319("CD086") { $0.verzoekAntwoord = "2" },
        v319("TR377") { $0.redenAfwijzingVerzoek = "8" },
        v319("TR409") { $0.woonplaatsbeginsel = .init(gemeente: "0363") },
        s319("TR355") { _, stand, _ in stand.verzoeken = [] },
        s319("TR359") { _, stand, _ in stand.toegewezen = ["REF-1"] },
        s319("TR360") { _, stand, answer in
            stand.antwoorden = ["REF-1": ["2"]]
            answer.verzoekAntwoord = "2"
        },
        s319("TR365") { _, stand, _ in stand.antwoorden = ["REF-1": ["2", "1"]] },
        s319("TR378") { om, _, answer in
            om.gemeentecodeBestaat = { code, _ in code == Voorbeeld.gemeente }
            answer.woonplaatsbeginsel = .init(gemeente: "0001")
        },
    ]

    private static func s319(_ code: String, _ change: (inout IJW.Omgeving, inout IJW.Antwoordstand, inout IJW.Antwoord) -> Void)
        -> Regelproef
    {
        var (om, stand, message) = (Voorbeeld.omgeving, Voorbeeld.antwoordstand, Voorbeeld.jw319)
        let fine = Niveau3.controleer(message, met(stand) { $0.antwoorden = ["REF-1": ["2"]] }, om)
        change(&om, &stand, &message.antwoord)
        return Regelproef(code: code, goed: fine, kapot: Niveau3.controleer(message, stand, om))
    }
}
