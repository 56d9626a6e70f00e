// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Triage in stappen, crisis met momenten, terug met een reden, en meegeven aan wie het overneemt")
struct TriageTests {
    private static func waarde(_ page: Uitslag) -> [String: String] { page.waarde("_laatste").map { ["_laatste": $0] } ?? [:] }

    @Test(
        "Veiligheid door de een, spoed en weg door een ander: elke stap met wie, wanneer en waarom", arguments: SamenvoegomkeerTests.motoren
    )
    func stappen(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family), amina = app.als(.amina),
                joost = app.als(.joost)
            let empty = try await amina.post(path + "/triage")
            #expect(empty.status == 422)
            let noWords = try await amina.post(path + "/triage", ["veiligheid": "zorgen"])
            #expect(noWords.status == 422 && noWords.bevat("Er klopt iets nog niet"))
            let first = try await amina.post(path + "/triage", ["veiligheid": "zorgen", "veiligheidToelichting": "Noor viel flauw."])
            #expect(first.naar == path + "/triage")
            #expect(
                try await joost.get(GezinURL.dossier(family.dossier)).bevat("Zorgen over veiligheid: Noor viel flauw."),
                "meteen op elke bladzijde")
            #expect(try await joost.get(GezinURL.dossier(family.dossier)).bevat("Triage doen"), "de triage is nog niet klaar")
            let page = try await joost.get(path + "/triage")
            #expect(page.bevat("Dit is al besloten") && page.bevat("Amina Bouzid") && !page.bevat("Is iedereen in dit gezin nu veilig?"))
            let known = ["veiligheid": "zorgen", "veiligheidToelichting": "Noor viel flauw."].en(Self.waarde(page))
            let stale = try await amina.post(path + "/triage", ["veiligheid": "veilig", "urgentie": "gewoon"])
            #expect(stale.status == 200 && stale.bevat("Staat er nu"), "wie de eerste stap niet zag, overschrijft niets")
            let noReason = try await joost.post(path + "/triage", known.en(["urgentie": "direct"]))
            #expect(noReason.status == 422 && noReason.bevat("waarom dit niet kan wachten"))
            let same = try await joost.post(path + "/triage", known)
            #expect(same.status == 422 && same.bevat("of welke weg past"))
            #expect(try await joost.post(path + "/triage", known.en(["urgentie": "direct", "waarom": "Zij eet niet."])).status == 303)
            let last = try await amina.get(path + "/triage")
            #expect(last.bevat("Zij eet niet.") && last.bevat("Joost van der Wal"))
            let way = known.en(Self.waarde(last)).en(["urgentie": "direct", "route": "team", "waarom": "Wij gaan langs."])
            #expect(try await amina.post(path + "/triage", way).naar == GezinURL.dossier(family.dossier))
            let list = try await amina.get("/dossiers/\(family.dossier.hex)/hulpvragen")
            for text in ["Wie besloot wat?", "Zij eet niet.", "Wij gaan langs.", "Noor viel flauw."] {
                #expect(list.bevat(text), "\(text)")
            }
            #expect(try await !amina.get(GezinURL.dossier(family.dossier)).bevat("Triage doen"))
        }
    }

    @Test(
        "Een crisis: elk moment met de echte tijd, hoe lang het duurde, en wat te laat is volgens de instelling van die dag",
        arguments: SamenvoegomkeerTests.motoren)
    func crisis(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family), amina = app.als(.amina)
            #expect(try await amina.get(path + "/crisis").status == 404, "nog geen crisis")
            _ = try await amina.post(
                path + "/triage", ["veiligheid": "acuut-onveilig", "veiligheidToelichting": "Noor belt vanaf straat."])
            let list = try await amina.get("/dossiers/\(family.dossier.hex)/hulpvragen")
            #expect(list.bevat("Nog niet vastgelegd: het gezin is gesproken") && list.bevat("0800-2000"))
            app.klok.vooruit(seconden: 3 * 3_600)
            let late = try await app.als(.amina).get(path + "/crisis")
            #expect(late.bevat("nu 3 uur") && late.bevat("te laat"))
            func moment(_ stap: String, _ tijd: String) async throws -> Uitslag {
                try await app.als(.amina).post(
                    path + "/crisis", ["stap": stap, "tijd": tijd, "toelichting": "Bij oma."].en(.datum("dag", app.vandaag)))
            }
            #expect(try await moment("eerste-contact", "23:59").bevat("moet nog komen"))
            #expect(try await moment("eerste-contact", "25:10").bevat("Vul de tijd in als 21:40."))
            #expect(try await moment("melding", "08.30").naar == path + "/crisis")
            #expect(try await moment("eerste-contact", "08:00").status == 422, "vóór de melding")
            #expect(try await moment("eerste-contact", "10:00").naar == path + "/crisis")
            let page = try await app.als(.joost).get(path + "/crisis")
            #expect(page.bevat("1 uur en 30 minuten") && page.bevat("Bij oma.") && page.bevat("Amina Bouzid"))
            #expect(!page.bevat("te laat"))
            #expect(
                try await app.als(.fatima).post(
                    "/instellingen/crisis-contact-uren", ["waarde": "1", "grond": "Crisisafspraak regio"].en(.datum("van", app.vandaag))
                ).status == 303)
            #expect(try await app.als(.joost).get(path + "/crisis").bevat("te laat"), "met een uur is anderhalf uur te laat")
            for other in [Cast.bram, .ravi, .thomas] {
                #expect(try await app.als(other).get(path + "/crisis").status == 404, "\(other)")
                #expect(try await app.als(other).post(path + "/crisis", ["stap": "melding"]).status == 404, "\(other)")
            }
        }
    }

    @Test("De nummers voor dag en nacht zijn instellingen; een nummer dat niet kan, wordt geweigerd")
    func nummers() async throws {
        try await withApp { app in
            let fatima = app.als(.fatima)
            func zet(_ sleutel: String, _ waarde: String) async throws -> Int {
                try await fatima.post(
                    "/instellingen/" + sleutel, ["waarde": waarde, "grond": "Regionale afspraak"].en(.datum("van", app.vandaag))
                ).status
            }
            #expect(try await fatima.get("/instellingen/piket-nummer").bevat("Nieuw nummer"))
            #expect(try await zet("piket-nummer", "12") == 422)
            #expect(try await zet("piket-nummer", "0299 100 900") == 303)
            #expect(try await zet("crisisteam-nummer", "088 100 1000") == 303)
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family)
            let page = try await app.als(.amina).get(path + "/triage")
            #expect(page.bevat("tel:0299100900") && page.bevat("tel:0881001000") && page.bevat("tel:112"))
            #expect(try await zet("piket-nummer", "geen") == 303)
            #expect(try await !app.als(.amina).get(path + "/triage").bevat("tel:0299100900"))
        }
    }

    @Test("Terug met een reden: de afzender leest die met de eigen code, en niets over het gezin", arguments: SamenvoegomkeerTests.motoren)
    func terug(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let school = [
                "woorden": "Sem slaapt in de klas.", "veiligheid": "veilig", "kindnaam": "Sem de Wit", "gezinWeet": "ja",
                "vanWie": "Juf Marit",
                "organisatie": "De Horizon", "telefoon": "0299 100 555",
            ]
            let thanks = try await app.niemand.post(DeurURL.deur(.school), school)
            let code = String(try #require(thanks.tekst.components(separatedBy: "<code>").dropFirst().first?.prefix { $0 != "<" }))
            let family = try await app.deWit(), amina = app.als(.amina)
            let list = try await amina.get(BinnenkomstURL.lijst)
            let id = try #require(list.tekst.components(separatedBy: "href=\"/binnengekomen/").dropFirst().first?.prefix { $0 != "\"" })
            let arrival = "/binnengekomen/" + id
            _ = try await amina.post(arrival + "/oppak")
            #expect(try await amina.post(arrival + "/afronding", ["uitkomst": "terug"]).bevat("Schrijf waarom dit teruggaat"))
            let search = try #require(try await amina.post(arrival + "/zoeken").naar), mark = search.split(separator: "/").last ?? ""
            let base = "/dossiers/\(family.dossier.hex)/hulpvragen/nieuw?zoekopdracht=\(mark)"
            #expect(try await amina.get(base).bevat("Sem slaapt in de klas."))
            let form = [
                "over": family.sem.hex, "vanPersoon": "anders", "vanWie": "Juf Marit", "deur": "school",
                "woorden": "Sem slaapt in de klas.",
                "aanvraag": "nee",
            ].en(.datum("datum", app.vandaag))
            let triage = try #require(try await amina.post(base, form).naar)
            #expect(try await amina.get(BinnenkomstURL.lijst).bevat("Er ligt niets."), "de hulpvraag rondt af wat binnenkwam")
            #expect(try await app.niemand.post(DeurURL.stand, ["code": code]).bevat("Wij hebben het opgepakt"))
            #expect(try await amina.get(triage).bevat("Wat mag de afzender lezen?"))
            let way = [
                "veiligheid": "veilig", "urgentie": "gewoon", "route": "terug", "waarom": "School heeft zelf een plan met moeder.",
                "voorAfzender": "Vraag het eerst aan uw schoolmaatschappelijk werk.",
            ]
            #expect(try await amina.post(triage, way).status == 303)
            let heard = try await app.niemand.post(DeurURL.stand, ["code": code])
            #expect(heard.bevat("schoolmaatschappelijk werk") && !heard.bevat("moeder") && !heard.bevat("Sem"))
            let again = way.en(["voorAfzender": "", "_laatste": try await amina.get(triage).waarde("_laatste") ?? ""])
            #expect(try await amina.post(triage, again).status == 303)
            #expect(
                try await app.niemand.post(DeurURL.stand, ["code": code]).bevat("schoolmaatschappelijk werk"),
                "leeg laat staan wat er stond")
            let taken = again.en(["route": "team", "_laatste": try await amina.get(triage).waarde("_laatste") ?? ""])
            #expect(try await amina.post(triage, taken).status == 303)
            let now = try await app.niemand.post(DeurURL.stand, ["code": code])
            #expect(now.bevat("Wij hebben het opgepakt") && !now.bevat("schoolmaatschappelijk werk"), "toch opgepakt")
            let later = try await HulpvraagTests.vraag(app, family)
            #expect(try await !amina.get(later + "/triage").bevat("Wat mag de afzender lezen?"), "zonder afzender geen vraag daarover")
        }
    }

    @Test("Meegeven: bovenaan het overzicht tot een collega het overneemt; wie het schreef kan dat niet, een ander team ziet niets")
    func meegeven() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await HulpvraagTests.vraag(app, family), file = GezinURL.dossier(family.dossier)
            let amina = app.als(.amina)
            _ = try await amina.post(
                path + "/triage", ["veiligheid": "veilig", "urgentie": "gewoon", "route": "team", "waarom": "Wij gaan langs."])
            #expect(try await amina.post(path + "/meegeven").status == 422)
            #expect(
                try await amina.post(path + "/meegeven", ["beloofd": "Woensdag bellen.", "nietDoen": "School nog niet bellen."]).naar
                    == file)
            let mine = try await amina.get(file)
            #expect(mine.bevat("Woensdag bellen.") && mine.bevat("Nog niemand nam het over."))
            let note = ["welk": try #require(mine.tekst.firstMatch(of: /name="welk" value="([0-9a-f]{32})"/).map { String($0.1) })]
            #expect(try await amina.post(path + "/meegeven/ontvangst", note).status == 422)
            #expect(try await app.als(.bram).post(path + "/meegeven/ontvangst", note).status == 404)
            #expect(try await !app.als(.bram).get(file).bevat("Woensdag bellen."))
            #expect(try await !app.als(.ravi).get(file).bevat("Woensdag bellen."), "wie betaalt, leest dit niet")
            let joost = app.als(.joost)
            #expect(try await joost.get(file).bevat("Gelezen, ik neem dit over"))
            #expect(try await joost.post(path + "/meegeven", ["afgesproken": "Oma haalt Sem op."]).naar == file)
            #expect(try await joost.post(path + "/meegeven/weg", note).status == 422, "van een ander")
            #expect(
                try await joost.post(path + "/meegeven/ontvangst", note).naar == file,
                "een eigen bericht houdt dat van een ander niet tegen")
            let own = try await amina.get(file)
            #expect(own.bevat("Oma haalt Sem op.") && !own.bevat("Woensdag bellen."), "wat niet is gelezen, blijft staan")
            #expect(try await amina.post(path + "/meegeven/weg", note).status == 422, "al overgenomen")
            let his = ["welk": try #require(own.tekst.firstMatch(of: /name="welk" value="([0-9a-f]{32})"/).map { String($0.1) })]
            #expect(try await joost.post(path + "/meegeven/weg", his).naar == file)
            #expect(try await joost.post(path + "/meegeven/ontvangst", his).status == 422, "weggehaald")
            #expect(try await !joost.get(file).bevat("Meegegeven na de triage"))
            #expect(try await joost.get("/dossiers/\(family.dossier.hex)/hulpvragen").bevat("opgepakt door Joost van der Wal"))
            #expect(try await amina.post(path + "/meegeven", ["beloofd": "Vrijdag bellen."]).naar == file)
            #expect(try await amina.get(file).bevat("Vrijdag bellen."))
            let last = try await amina.get(path + "/triage").waarde("_laatste") ?? ""
            let advice = ["veiligheid": "veilig", "urgentie": "gewoon", "route": "advies", "waarom": "Klaar.", "_laatste": last]
            #expect(try await amina.post(path + "/triage", advice).status == 303)
            #expect(try await !amina.get(file).bevat("Vrijdag bellen."), "is de vraag beantwoord, dan neemt niemand iets over")
        }
    }
}
