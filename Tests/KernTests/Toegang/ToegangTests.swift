// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Toegang: vraag en triage")
struct ToegangTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func triage(_ safety: Veiligheidsoordeel, _ route: Triageroute, toelichting: String = "gezien") -> Triage {
        Triage(
            hulpvraag: Wereld.id(100), datum: start, veiligheid: safety, veiligheidToelichting: toelichting, urgentie: .gewoon,
            route: route,
            waarom: "past bij de vraag")
    }

    private func vraag(aanvraag: Datum? = nil) -> Hulpvraag {
        Hulpvraag(datum: start, deur: .school, woorden: "Help", aanvraagOntvangen: aanvraag)
    }

    @Test("Acuut onveilig is altijd crisis", arguments: Triageroute.allCases)
    func acuut(route: Triageroute) {
        let fields = velden { () throws(Afwijzing) in try triage(.acuutOnveilig, route).gecontroleerd(bij: vraag()) }
        #expect(fields == (route == .crisis ? [] : ["route"]))
    }

    @Test("Ligt er een aanvraag, dan kan de vraag niet met advies worden afgedaan (Awb 4:13)", arguments: Triageroute.allCases)
    func aanvraag(route: Triageroute) {
        let fields = velden { () throws(Afwijzing) in try triage(.veilig, route).gecontroleerd(bij: vraag(aanvraag: start)) }
        #expect(fields == ([.advies, .vrijToegankelijk, .terug].contains(route) ? ["route"] : []))
    }

    @Test("Zorgen over veiligheid vragen om een toelichting")
    func zorgen() {
        let fields = velden { () throws(Afwijzing) in try triage(.zorgen, .team, toelichting: " ").gecontroleerd(bij: vraag()) }
        #expect(fields == ["veiligheidToelichting"])
    }

    @Test("Een vraag heeft woorden en een dag die geweest is")
    func woorden() {
        let future = Hulpvraag(datum: start.plus(dagen: 1), deur: .telefoon, woorden: "", aanvraagOntvangen: start)
        #expect(velden { () throws(Afwijzing) in try future.gecontroleerd(op: start) } == ["woorden", "datum", "aanvraagOntvangen"])
    }

    @Test("Elke deur heeft een verwijzercode uit COD327; arts, GI en rechter zijn een wettelijke verwijzing")
    func deuren() {
        #expect(Set(Deur.allCases.map(\.verwijzercode)).isSubset(of: ["01", "02", "03", "04", "05", "06", "08"]))
        #expect(
            Set(Deur.allCases.filter(\.isWettelijkeVerwijzing)) == [
                .huisarts, .jeugdarts, .medischSpecialist, .gecertificeerdeInstelling, .rechter,
            ])
    }
}
