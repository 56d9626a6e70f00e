// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De verordening in de afweging")
struct VerordeningwegTests {
    private static func zet(_ app: Proefapp, _ punt: Verordeningpunt, _ waarde: String) async throws {
        let answer = try await app.als(.fatima).post(
            InstellingURL.een(.verordening(punt)), ["waarde": waarde, "grond": "Raadsbesluit 14"].en(.datum("van", app.vandaag)))
        #expect(answer.status == 303, "\(punt)")
    }

    @Test("Zonder keuze zegt de ladder van versie 3 voor elke combinatie hetzelfde als die van versie 2")
    func gelijk() throws {
        let register = try Kaderregister.vanProgramma(), step = "eigen-mogelijkheden"
        let old = try register.kader("jeugdwet-2.3/2"), new = try register.kader("jeugdwet-2.3/3")
        let questions = try #require(old.kader.stap(step)).bevindingen.filter { $0.keuzes != nil }
        var all: [[String: String]] = [Afweeggegevens.van([:])]
        for question in questions {
            all = all.flatMap { known in (question.keuzes ?? []).map { choice in known.merging([question.id: choice.code]) { $1 } } }
        }
        #expect(all.count == 7 * 3 * 3 * 3 * 4 * 3)
        for known in all {
            #expect(old.rekenaar.bereken(step, known)?.uitkomst == new.rekenaar.bereken(step, known)?.uitkomst, "\(known)")
        }
        let counts = ["ladder.gebruikelijk": "ja", "ladder.andere-wet": "geen", "ladder.eigen-kracht": "nee", "ladder.netwerk": "nee"]
        let rest = ["ladder.vrij-toegankelijk": "nee", "ladder.overig": "nee", "verordening.gebruikelijkTelt": "nee"]
        #expect(new.rekenaar.bereken(step, counts.merging(rest) { $1 })?.uitkomst == .conclusie("niet-genoeg"))
    }

    @Test(
        "Telt gebruikelijke zorg hier niet mee, dan zegt de tabel iets anders; het bewijs houdt de regel van de dag",
        arguments: SamenvoegomkeerTests.motoren)
    func bewijs(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            try await Self.zet(app, .naam, "Verordening jeugdhulp Waterrijk 2026")
            try await Self.zet(app, .gebruikelijk, "nee")
            let road = try await Besluitsteun.aanvraag(app), pad = road.pad + "/stap/eigen-mogelijkheden"
            _ = try await road.vul("eigen-mogelijkheden", ["conclusie": "", "ladder.gebruikelijk": "ja"])
            let page = try await app.als(.amina).get(pad)
            #expect(
                page.bevat("De tabel stelt voor: <b>Dit is niet of niet helemaal genoeg</b>")
                    && page.bevat("Verordening jeugdhulp Waterrijk 2026"))
            for step in ["hulpvraag", "problemen", "benodigde-hulp", "wat-rest"] { _ = try await road.vul(step) }
            _ = try await road.vul("eigen-mogelijkheden", ["ladder.gebruikelijk": "ja"])
            #expect(try await road.besluit().status == 303)
            let receipt = try await app.als(.amina).get(road.pad + "/bewijs")
            #expect(receipt.bevat("verordening.gebruikelijkTelt") && receipt.bevat("Raadsbesluit 14") && receipt.bevat("gelijk"))
            // The council thinks better of it: what was decided stays what it was.
            app.klok.vooruit(dagen: 1)
            try await Self.zet(app, .gebruikelijk, "ja")
            #expect(try await app.als(.amina).get(road.pad + "/bewijs").bevat("de uitkomst en alle gronden zijn gelijk"))
            #expect(try await app.app.doe(.weeg(.herhaal)).uitkomst == .gelukt)
            let lawyer = try await app.als(.amina).get(road.pad + "/lezing/jurist")
            #expect(lawyer.bevat("verordening.gebruikelijkTelt = nee (bron: Raadsbesluit 14"))
        }
    }

    @Test("De norm van de eigen verordening staat bij de stap, in plaats van die van het kader")
    func norm() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), pad = road.pad + "/stap/eigen-mogelijkheden"
            #expect(
                try await app.als(.amina).get(pad).bevat(
                    "In deze gemeente is hiervoor geen besluit nodig: hulp van het lokale team en groepsaanbod."))
            try await Self.zet(app, .zorg12tot17, "Een jongere van 12 tot 18 doet dit hier zelf.")
            try await Self.zet(app, .begeleiding, Verordeningpunt.vrij)
            let page = try await app.als(.amina).get(pad)
            #expect(page.bevat("Een jongere van 12 tot 18 doet dit hier zelf.") && page.bevat("Raadsbesluit 14"))
            #expect(!page.bevat("kan een paar uur alleen zijn") && page.bevat("groepsaanbod en begeleiding"))
        }
    }
}
