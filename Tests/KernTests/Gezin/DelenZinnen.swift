// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Delen zonder toestemming (Jeugdwet 7.3.11) en vertellen (7.3.2): per artikel, in een zin")
struct DelenZinnen {
    private static func dag() throws -> Datum { try Wereld.dag("2026-03-02") }

    private static func afspraak(_ grond: Deelgrond, _ uitleg: String = "om een reden") throws -> Feit<Deelafspraak> {
        let day = try dag()
        let sharing = Deelafspraak(
            kind: Wereld.noor, partner: "wijkagent", doel: .samenwerken, soorten: [.naam, .plan], gevraagdOp: day,
            tot: day.plus(maanden: 3), grond: grond, toelichting: uitleg)
        return Wereld.feit(500, sharing, op: day, kind: Wereld.noor)
    }

    /// May something be given on this ground, so many days later?
    private static func stand(_ grond: Deelgrond, na dagen: Int = 8, afgewogen: Int? = nil, geeindigd: Bool = false) throws -> String {
        let matter = try afspraak(grond), day = try dag()
        var facts = Toestemmingsfeiten()
        if let afgewogen {
            let weighed = Plichtenafweging(
                zaak: matter.id, toestemming: "a", schade: "b", gewetensnood: "c", subsidiariteit: "d", doelmatigheid: "e",
                proportionaliteit: "f", overlegd: "g", op: day.plus(dagen: afgewogen))
            facts.afwegingen = [Wereld.feit(501, weighed, op: weighed.op)]
        }
        if geeindigd { facts.einden = [Wereld.feit(502, Beeindiging(feit: matter.id, op: day.plus(dagen: 2)), op: day)] }
        return Toestemmingsbeeld(matter, facts, op: day.plus(dagen: dagen)).stand.rawValue
    }

    private static func opschrijven(_ grond: Deelgrond, _ uitleg: String) throws -> String {
        let day = try dag(), sharing = try afspraak(grond, uitleg).inhoud
        return Wetszin.mag { () throws(Afwijzing) in try sharing.gecontroleerd(op: day) }
    }

    static let zonder: [Wetszin] = [
        Wetszin("7.3.11", "Met de wijkagent delen zonder dat iemand ja zei, mag niet", "onbekend") { try stand(.toestemming) },
        Wetszin("7.3.11", "Aan wie rechtstreeks bij de hulp betrokken is, mag het zonder toestemming", "niet-nodig") {
            try stand(.betrokken)
        },
        Wetszin("7.3.11", "Aan wie zelf toestemming moet geven, mag het zonder toestemming", "niet-nodig") { try stand(.beslisser) },
        Wetszin("7.3.11", "Als een wet ertoe verplicht, mag het zonder toestemming", "niet-nodig") { try stand(.wet) },
        Wetszin("7.3.11 lid 4", "Voor een ondertoezichtstelling mag het aan de gecertificeerde instelling", "niet-nodig") {
            try stand(.gecertificeerdeInstelling)
        },
        Wetszin("BPSW beroepscode 2021", "Bij een conflict van plichten mag het niet voor de zes vragen", "afwegen") {
            try stand(.conflict)
        },
        Wetszin("BPSW beroepscode 2021", "Na de zes vragen mag het", "niet-nodig") { try stand(.conflict, afgewogen: 8) },
        Wetszin("BPSW beroepscode 2021", "De dag voor de zes vragen nog niet", "afwegen") { try stand(.conflict, na: 7, afgewogen: 8) },
        Wetszin("7.3.11", "Wat nog mag, mag na de laatste dag niet meer", "verlopen") { try stand(.wet, na: 93) },
        Wetszin("7.3.11", "Op de laatste dag zelf mag het", "niet-nodig") { try stand(.wet, na: 92) },
        Wetszin("7.3.11", "Is het delen beëindigd, dan mag het niet meer", "beeindigd") { try stand(.wet, geeindigd: true) },
        Wetszin("7.3.11", "Zonder toestemming staat erbij waarom: bij een wet", "mag niet: toelichting") { try opschrijven(.wet, "") },
        Wetszin("7.3.11", "Zonder toestemming staat erbij waarom: bij wie betrokken is", "mag niet: toelichting") {
            try opschrijven(.betrokken, " ")
        },
        Wetszin("7.3.11", "Met toestemming hoeft er geen reden bij", "mag") { try opschrijven(.toestemming, "") },
    ]

    private static func vertellen(
        _ onderwerpen: [Voorlichtingsonderwerp] = [.doel], wie: [ID<Persoon>] = [Wereld.sem], dagen: Int = 0
    ) throws -> String {
        let day = try dag()
        return Wetszin.mag { () throws(Afwijzing) in
            try Voorlichting(kind: Wereld.sem, wie: wie, onderwerpen: onderwerpen, op: day.plus(dagen: dagen)).gecontroleerd(op: day)
        }
    }

    /// What Sem still has to be told after these talks, on 2 March 2026.
    private static func ontbreekt(_ gesprekken: [(wie: ID<Persoon>, wat: [Voorlichtingsonderwerp], dagen: Int)]) throws -> String {
        let day = try dag()
        let talks = gesprekken.enumerated().map { place, talk in
            let told = Voorlichting(kind: Wereld.sem, wie: [talk.wie], onderwerpen: talk.wat, op: day.plus(dagen: talk.dagen))
            return Wereld.feit(300 + place, told, op: told.op, kind: Wereld.sem)
        }
        let view = Voorlichtingsbeeld.lijst(talks, kind: Wereld.sem, personen: [Wereld.sem], op: day)
        let open = try #require(view.first).ontbreekt
        return open.isEmpty ? "alles verteld" : open.map(\.rawValue).joined(separator: ", ")
    }

    static let verteld: [Wetszin] = [
        Wetszin(
            "7.3.2", "Niemand vertelde iets: de onderwerpen a tot en met e staan open, ook van een kind onder 12",
            "doel, gevolgen, alternatieven, vooruitzichten, termijn, vertrouwenspersoon"
        ) { try ontbreekt([]) },
        Wetszin("7.3.2", "In twee gesprekken is alles verteld", "alles verteld") {
            try ontbreekt([
                (Wereld.sem, [.doel, .gevolgen, .alternatieven], -9), (Wereld.sem, [.vooruitzichten, .termijn, .vertrouwenspersoon], -2),
            ])
        },
        Wetszin(
            "7.3.2", "Wat alleen moeder hoorde, is Sem niet verteld",
            "doel, gevolgen, alternatieven, vooruitzichten, termijn, vertrouwenspersoon"
        ) { try ontbreekt([(Wereld.karin, Voorlichtingsonderwerp.allCases, -2)]) },
        Wetszin(
            "7.3.2", "Wat morgen wordt verteld, is nog niet verteld",
            "doel, gevolgen, alternatieven, vooruitzichten, termijn, vertrouwenspersoon"
        ) { try ontbreekt([(Wereld.sem, Voorlichtingsonderwerp.allCases, 1)]) },
        Wetszin("7.3.2", "Vastleggen zegt aan wie", "mag niet: wie") { try vertellen(wie: []) },
        Wetszin("7.3.2", "Vastleggen zegt wat", "mag niet: onderwerpen") { try vertellen([]) },
        Wetszin("7.3.2", "Vastleggen kan niet voor een dag die nog komt", "mag niet: op") { try vertellen(dagen: 1) },
        Wetszin("7.3.2", "Vastleggen kan op de dag zelf", "mag") { try vertellen() },
    ]

    @Test("De zin klopt", arguments: zonder + verteld)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
