// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Klokken op de bladzijde Berichten")
struct BerichtklokTests {
    private static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? .oudst }

    @Test(
        "Drie groepen: van ons is het vandaag, deze week of later; van de ander is het wachten, tot de dag voorbij is",
        arguments: [
            ("2026-06-01", true, "2026-06-04", Berichtklok.Groep.nu), ("2026-06-01", true, "2026-06-05", .nu),
            ("2026-06-01", true, "2026-06-03", .week), ("2026-06-05", true, "2026-06-05", .later),
            ("2026-06-01", false, "2026-06-04", .ander), ("2026-06-01", false, "2026-06-05", .nu), ("2035-12-31", true, "2035-12-31", .nu),
            ("2035-12-31", false, "2035-12-31", .ander),
        ])
    func groep(_ geval: (na: String, isVanOns: Bool, op: String, groep: Berichtklok.Groep)) {
        let clock = Berichtklok(.retour, na: Self.dag(geval.na), isVanOns: geval.isVanOns)
        #expect(clock.groep(op: Self.dag(geval.op)) == geval.groep)
        #expect(clock.moetNavragen(op: Self.dag(geval.op)) == (!geval.isVanOns && geval.groep == .nu))
    }

    @Test("OP090, OP274: een verstuurde toewijzing wacht op de ander en een verzoek op ons, elk met zijn laatste dag en waarom")
    func bladzijde() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            let page = try await app.als(.ravi).get("/berichten")
            #expect(page.bevat("Vandaag of te laat") && page.bevat("Deze week") && page.bevat("Wacht op de ander"))
            #expect(page.bevat(Berichttermijn.toewijzing.waarom) && page.bevat(Berichttermijn.retour.waarom))
            #expect(!page.bevat("Vraag na bij de aanbieder"))
            let rows = try await wereld.rijen()
            let request = try #require(rows.first { $0.soort == "JW315" }), order = try #require(rows.first { $0.soort == "JW301" })
            #expect(request.klok == Berichtklok(.toewijzing, na: app.vandaag, isVanOns: true))
            #expect(order.klok == Berichtklok(.retour, na: app.vandaag, isVanOns: false))
            #expect(rows.filter { $0.soort == "JW316" }.allSatisfy { $0.klok == nil })
        }
    }
}

@Suite("Een verzoek beantwoorden")
struct VerzoekantwoordTests {
    private func antwoorden(_ wereld: Berichtenwereld) throws -> [IJW.Antwoord] {
        try wereld.uit("JW319").compactMap { bytes in
            if case .jw319(let message) = try Berichtenwereld.codec.get().lees(bytes).bericht { message.antwoord } else { nil }
        }
    }

    @Test("OP274, TR360: in onderzoek gaat één keer uit als 319 en geeft acht weken; daarna wijst een mens af en is het verzoek klaar")
    func onderzoek() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            let id = try #require(try await wereld.rijen(soort: "JW315").first).id
            let path = "/berichten/\(id.hex)/verzoeken/1", ravi = app.als(.ravi)
            let page = try await ravi.get(path)
            #expect(page.bevat("REF-1") && page.bevat("In onderzoek") && page.bevat("toewijzingnummer"))
            #expect(try await ravi.post(path, ["wat": "onderzoek"]).status == 303)
            try await wereld.ronde()
            #expect(try antwoorden(wereld).map(\.verzoekAntwoord) == ["2"])
            let row = try #require(try await wereld.rijen(soort: "JW315").first)
            #expect(row.stand == .onderzoek && row.klok == Berichtklok(.onderzoek, na: app.vandaag, isVanOns: true))
            let again = try await ravi.post(path, ["wat": "onderzoek"])
            #expect(again.status != 303 && again.bevat("al gemeld"))
            #expect(try await ravi.post(path, ["wat": "afwijzen"]).bevat("Kies waarom"))
            #expect(try await ravi.post(path, ["wat": "afwijzen", "reden": "1"]).bevat("past niet bij dit soort verzoek"))
            #expect(try await ravi.post(path, ["wat": "afwijzen", "reden": "3"]).status == 303)
            try await wereld.ronde()
            #expect(try antwoorden(wereld).map(\.redenAfwijzingVerzoek) == [nil, "3"])
            #expect(try await wereld.stand("JW315") == [.beslist])
            #expect(try await ravi.post(path, ["wat": "onderzoek"]).status != 303)
            let answer = try #require(try await wereld.rijen(soort: "JW319").first)
            #expect(answer.dossiers == [wereld.gezin.dossier] && answer.stand == .verstuurd && answer.klok?.isVanOns == false)
        }
    }

    @Test("OP359, TR377: op het woonplaatsbeginsel afwijzen vraagt een bestaande gemeente, en kan tot twee weken na ontvangst")
    func woonplaats() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            let row = try #require(try await wereld.rijen(soort: "JW315").first)
            let path = "/berichten/\(row.id.hex)/verzoeken/1", ravi = app.als(.ravi)
            #expect(try await ravi.post(path, ["wat": "afwijzen", "reden": "8"]).bevat("vier cijfers"))
            #expect(try await ravi.post(path, ["wat": "afwijzen", "reden": "8", "gemeente": "9997"]).status != 303)
            #expect(try await ravi.post(path, ["wat": "afwijzen", "reden": "8", "gemeente": "0363"]).status == 303)
            try await wereld.ronde()
            #expect(try antwoorden(wereld).map(\.woonplaatsbeginsel?.gemeente) == ["0363"])
            let asked = try #require(
                try await app.lees(doel: .bekostiging) { tx in
                    try Zorgverzoek.lees(row, aanbieder: "De Boog", tx)
                })
            var form = Verzoekform()
            (form.wat, form.reden, form.gemeente) = (.afwijzen, .woonplaats, "0363")
            let part = try asked.deel(1),
                open = Zorgverzoek(
                    rij: row, soort: .jw315, aanbieder: "De Boog", delen: asked.delen,
                    voortgang: Verzoekvoortgang(referenties: ["REF-1"], antwoorden: []), toewijzingen: [])
            let last = app.vandaag.plus(weken: 2)
            #expect(throws: Never.self) { try form.antwoord(op: open, part, bericht: "1", vandaag: last) }
            #expect(throws: Afwijzing.self) { try form.antwoord(op: open, part, bericht: "1", vandaag: last.plus(dagen: 1)) }
        }
    }

    @Test("Toewijzen vraagt een toewijzing voor dit kind bij deze aanbieder; er gaat geen 319 uit. Wie het gezin niet mag zien, kan niets")
    func toewijzen() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            let id = try #require(try await wereld.rijen(soort: "JW315").first).id
            let path = "/berichten/\(id.hex)/verzoeken/1"
            for wie in [Cast.amina, .petra] {
                #expect(try await app.als(wie).get(path).status == 404)
                #expect(try await app.als(wie).post(path, ["wat": "onderzoek"]).status == 404)
            }
            #expect(try await app.als(.ravi).get("/berichten/\(id.hex)/verzoeken/2").status == 404)
            #expect(
                try await app.als(.ravi).post(path, ["wat": "toewijzen", "toewijzing": "10024"]).bevat("geen toewijzing voor dit kind"))
            #expect(try await app.als(.ravi).post(path, ["wat": "toewijzen", "toewijzing": "10023"]).status == 303)
            try await wereld.ronde()
            #expect(try await wereld.stand("JW315") == [.beslist])
            #expect(try wereld.uit("JW319").isEmpty)
        }
    }
}
