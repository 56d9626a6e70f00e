// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Momenten van een crisis: elke crisis haar eigen, en wat niet klopt kan weg")
struct CrisisTests {
    private static let acuut = ["veiligheid": "acuut-onveilig", "veiligheidToelichting": "Noor belt vanaf straat."]
    private static let gewoon = ["veiligheid": "veilig", "urgentie": "gewoon", "route": "team", "waarom": "Wij gaan langs."]

    private static func leg(
        _ app: Proefapp, _ path: String, _ stap: String, _ tijd: String, _ meer: [String: String] = [:], als wie: Cast = .amina
    ) async throws -> Uitslag {
        try await app.als(wie).post(
            path + "/crisis", ["stap": stap, "tijd": tijd, "toelichting": "Bij oma."].en(.datum("dag", app.vandaag)).en(meer))
    }

    private static func triage(_ app: Proefapp, _ path: String, _ form: [String: String]) async throws -> Uitslag {
        let page = try await app.als(.amina).get(path + "/triage?opnieuw=ja")
        return try await app.als(.amina).post(path + "/triage", form.en(page.waarde("_laatste").map { ["_laatste": $0] } ?? [:]))
    }

    @Test(
        "Een verbeterde hulpvraag houdt haar lijn: een moment verbeteren en opnieuw triage doen kan daarna",
        arguments: SamenvoegomkeerTests.motoren)
    func verbeterd(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family)
            _ = try await app.als(.amina).post(path + "/triage", Self.acuut)
            app.klok.vooruit(seconden: 1_800)
            #expect(try await Self.leg(app, path, "eerste-contact", "09:10").status == 303)
            let seen = try #require(try await app.als(.amina).get(path + "/wijzigen").waarde("_laatste"))
            let date = [String: String].datum("datum", app.vandaag).mapValues { [$0] }
            let better: [String: [String]] = [
                "over": [family.noor.hex, family.sem.hex], "vanPersoon": [family.karin.hex], "deur": ["telefoon"],
                "woorden": ["Noor en Sem eten bijna niet."], "aanvraag": ["nee"], "_laatste": [seen],
            ]
            #expect(try await app.als(.amina).post(path + "/wijzigen", better.merging(date) { $1 }).status == 303)
            let form = try await app.als(.amina).get(path + "/crisis")
            let last = try #require(form.waarde("_laatste"))
            #expect(try await Self.leg(app, path, "eerste-contact", "09:12", ["_laatste": last]).status == 303)
            #expect(try await app.als(.amina).get(path + "/crisis").bevat("09:12"))
            #expect(try await Self.triage(app, path, Self.gewoon).status == 303)
            #expect(try await app.als(.amina).post(path + "/meegeven", ["beloofd": "Woensdag bellen."]).status == 303)
        }
    }

    @Test("Een tweede crisis bij dezelfde vraag begint opnieuw: haar momenten staan open, en die van de eerste blijven")
    func tweede() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family)
            _ = try await app.als(.amina).post(path + "/triage", Self.acuut)
            app.klok.vooruit(seconden: 3_600)
            #expect(try await Self.leg(app, path, "eerste-contact", "09:30").status == 303)
            #expect(try await Self.triage(app, path, Self.gewoon).status == 303)
            app.klok.vooruit(seconden: 3_600)
            #expect(try await Self.triage(app, path, Self.acuut).status == 303)
            app.klok.vooruit(seconden: 600)
            let page = try await app.als(.joost).get(path + "/crisis")
            #expect(page.bevat("nu 10 minuten") && page.bevat("Een eerdere crisis bij deze vraag") && page.bevat("09:30"))
            #expect(try await Self.leg(app, path, "eerste-contact", "09:45").status == 422, "vóór deze crisis")
            #expect(try await Self.leg(app, path, "eerste-contact", "11:05").status == 303)
            let both = try await app.als(.joost).get(path + "/crisis")
            #expect(both.bevat("09:30") && both.bevat("11:05"))
        }
    }

    @Test("Wie een oude bladzijde verstuurt, overschrijft niets en houdt zijn tekst; wat niet gebeurde, gaat weg")
    func verouderd() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family)
            _ = try await app.als(.amina).post(path + "/triage", Self.acuut)
            app.klok.vooruit(seconden: 3_600)
            #expect(try await Self.leg(app, path, "eerste-contact", "09:30").status == 303)
            let stale = try await Self.leg(app, path, "eerste-contact", "09:40", ["toelichting": "Door Joost gezien."], als: .joost)
            #expect(stale.status == 422 && stale.bevat("staat er intussen al") && stale.bevat("Door Joost gezien."))
            let page = try await app.als(.joost).get(path + "/crisis")
            #expect(page.bevat("09:30") && page.bevat("opgeschreven op") && page.bevat("Dit is niet gebeurd"))
            let fact = try #require(page.tekst.firstMatch(of: /name="welk" value="([0-9a-f]{32})"/)?.1)
            for other in [Cast.bram, .ravi] {
                #expect(try await app.als(other).post(path + "/crisis/weg", ["welk": String(fact)]).status == 404, "\(other)")
            }
            #expect(try await app.als(.joost).post(path + "/crisis/weg", ["welk": String(fact)]).naar == path + "/crisis")
            #expect(try await !app.als(.joost).get(path + "/crisis").bevat("09:30"))
            #expect(try await app.als(.joost).post(path + "/crisis/weg", ["welk": String(fact)]).status == 422, "al weg")
            #expect(try await Self.leg(app, path, "eerste-contact", "09:40", als: .joost).status == 303)
        }
    }

    @Test("Gesproken vóór de vraag werd opgeschreven kan; de melding kwam niet later dan wij het wisten")
    func eerder() async throws {
        try await withApp { app in
            app.klok.vooruit(seconden: 390)
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family)
            _ = try await app.als(.amina).post(path + "/triage", Self.acuut)
            app.klok.vooruit(seconden: 1_800)
            #expect(try await Self.leg(app, path, "veiligheid-geregeld", "09:06").status == 303, "in dezelfde minuut")
            #expect(try await Self.leg(app, path, "eerste-contact", "09:02").status == 303)
            #expect(try await app.als(.amina).get(path + "/crisis").bevat("het vroegste dat is vastgelegd"))
            let late = try await Self.leg(app, path, "melding", "09:20")
            #expect(late.status == 422)
            #expect(try await Self.leg(app, path, "melding", "09:01").status == 303)
            #expect(try await Self.leg(app, path, "gedragswetenschapper-gesproken", "09:00").bevat("vóór de melding"))
        }
    }

    @Test("Achter een scherm over een hulpvraag staat alles wat erbij hoort")
    func scherm() throws {
        func id(_ number: UInt8) -> UUIDv7 { UUIDv7(moment: Moment(micros: 0), random: Array(repeating: number, count: 10)) }
        let day = Proefklok.begin.datum, who = ID<Persoon>(id(9))
        func feit<I: Feitinhoud>(_ inhoud: I) -> Feit<I> {
            Feit(
                id: id(2), dossier: ID(id(3)), lijn: ID(id(4)), jeugdige: nil, opgetekend: Proefklok.begin, door: id(5), geldigVan: day,
                vervangt: nil, ingetrokken: false, handeling: nil, inhoud: inhoud)
        }
        let shields = Schermen(schermen: [Scherm(feiten: [id(1)], voorBetrokkenen: [who], reden: "in vertrouwen")], geheimen: [])
        let reader = Lezer.betrokkene(who)
        for (question, isShown) in [(id(1), false), (id(7), true)] {
            let triage = Triage(hulpvraag: question, datum: day, veiligheid: .veilig, urgentie: .gewoon, route: .team, waarom: "past")
            #expect(shields.toont(feit(triage), aan: reader) == isShown)
            #expect(shields.toont(feit(Crisistijd(hulpvraag: question, stap: .veilig, op: Proefklok.begin)), aan: reader) == isShown)
            let note = Triageoverdracht(hulpvraag: question, afgesproken: "", beloofd: "Bellen", nietDoen: "")
            #expect(shields.toont(feit(note), aan: reader) == isShown)
            let step = try Triagestap.veiligheid(.veilig, gezien: "", bij: question, op: day)
            #expect(shields.toont(feit(step), aan: reader) == isShown)
        }
        #expect(shields.toont(feit(Triageontvangst(overdracht: id(1))), aan: .buitenstaander), "van een ander soort is het geen vraag")
    }
}
