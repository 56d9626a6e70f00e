// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het interventieregister, door de bladzijden heen")
struct InterventieRoadTests {
    @Test("Het register is heel: elke rij heeft een bron en wat van de demo is, staat nergens anders")
    func register() throws {
        let all = try Interventiebestand.vanProgramma(demo: true).rijen, real = try Interventiebestand.vanProgramma(demo: false).rijen
        #expect(real.count >= 2 && real.allSatisfy { !$0.isDemo && !$0.bron.isEmpty })
        #expect(all.filter(\.isDemo).map(\.code) == ["demo-kamp"] && real.allSatisfy { $0.status != .nietDoen })
    }

    @Test(
        "Een kapot register wordt heel of niet gelezen, en zegt wat er mis is",
        arguments: [
            ("status: kapot", "oordeel"), ("van: gisteren", "jjjj-mm-dd"), ("status: werkt", "geen van de drie"),
            ("richtduurWeken: 0", "richtduur"), ("bron: ' '", "bron"),
        ])
    func kapot(_ geval: (regel: String, melding: String)) throws {
        let key = geval.regel.split(separator: ":")[0]
        let good = [
            "code: a", "naam: A", "doelgroep: B", "status: onbekend", "wetenschap: onbekend", "praktijk: onbekend", "ervaring: onbekend",
            "van: '2020-01-01'", "bron: C",
        ].filter { !$0.hasPrefix("\(key):") }
        let lines = (good + [geval.regel]).map { "    \($0)" }.joined(separator: "\n")
        let text = "interventies:\n  - " + lines.trimmingCharacters(in: .whitespaces)
        do {
            _ = try Interventiebestand.lees(Array(text.utf8))
            Issue.record("een kapot register wordt gelezen")
        } catch let fault as Registerfout {
            #expect(fault.description.contains(geval.melding))
        }
        #expect(throws: Registerfout.self) { _ = try Interventiebestand.lees(Array("niets: 1".utf8)) }
    }

    @Test("‘Niet doen’ vraagt uitleg, die in de brief komt; wat werkt, staat met richtduur op het blad")
    func kiezen() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("Multisysteemtherapie (MST)") && form.bevat("verzonnen voor de demo"))
            let bad = road.toekenning.en(["interventie": "demo-kamp"])
            let refused = try await amina.post(road.pad + "/nemen", bad)
            #expect(refused.status == 422 && refused.bevat("staat op ‘niet doen’"))
            let odd = try await amina.post(road.pad + "/nemen", road.toekenning.en(["interventie": "bestaat-niet"]))
            #expect(odd.status == 422)
            #expect(try await amina.post(road.pad + "/nemen", bad.en(["interventieReden": "Noor wil dit zelf zo graag."])).status == 303)
            #expect(try await amina.get(road.pad + "/brief").bevat("Noor wil dit zelf zo graag."))
            #expect(try await amina.get(road.pad).bevat("Kamp zonder behandeling"))
        }
    }

    @Test("Alleen een clausule in het contract houdt de bestelling tegen")
    func clausule() async throws {
        try await withApp { app in
            let add = try await Inkoopsteun.aanbieder(app), inge = app.als(.inge)
            let half = try await inge.post(add, Inkoopsteun.product(app.vandaag).en(["uitsluiting": "mst"]))
            #expect(half.status == 422 && half.bevat("alleen op een clausule"))
            let whole = Inkoopsteun.product(app.vandaag).en(["uitsluiting": "mst", "clausule": "artikel 5.2 sluit MST uit."])
            #expect(try await inge.post(add, whole).status == 303)
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            #expect(try await amina.post(road.pad + "/nemen", road.toekenning.en(["interventie": "mst"])).status == 303)
            #expect(try await road.verzend().status == 303)
            let request = road.pad.split(separator: "/").last.map(String.init) ?? ""
            let product = "\(add.split(separator: "/")[1])/45A48/WO-2026-1"
            let answer = try await amina.post(road.base + "/hulp/bestellen/\(request)/1", InzetTests().order(app, product))
            #expect(answer.status == 422 && answer.bevat("artikel 5.2 sluit MST uit."))
        }
    }

    @Test("Duurt de hulp langer dan de richtduur, dan is er een taak om samen te kijken; een besluit zonder interventie geeft er geen")
    func teLang() async throws {
        for (chosen, weeks, due) in [("mst", 21, false), ("mst", 22, true), ("", 22, false)] {
            try await withApp { app in
                let add = try await Inkoopsteun.aanbieder(app)
                _ = try await app.als(.inge).post(add, Inkoopsteun.product(app.vandaag))
                let road = try await Besluitsteun.aanvraag(app)
                try await road.weeg()
                _ = try await app.als(.amina).post(road.pad + "/nemen", road.toekenning.en(["interventie": chosen]))
                _ = try await road.verzend()
                let request = road.pad.split(separator: "/").last.map(String.init) ?? ""
                let product = "\(add.split(separator: "/")[1])/45A48/WO-2026-1"
                _ = try await app.als(.amina).post(
                    road.base + "/hulp/bestellen/\(request)/1", InzetTests().order(app, product))
                try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                    let found = try #require(try InzetStore.vind(10001, tx))
                    try InzetStore.meldStart(LeveringStart(toewijzing: 10001, op: tx.vandaag), bij: found.order, found.zicht, tx)
                }
                app.klok.vooruit(dagen: 7 * weeks)
                let dossier = road.gezin.dossier
                let tasks = try await app.databank.lees(als: .systeem("postbode"), doel: .beheer) { tx in
                    Taken.van(Dossierbeeld(try Dossierlezing.feiten(dossier, tx), op: tx.vandaag, regels: .standaard)).map(\.soort)
                }
                #expect(tasks.contains(.richtduur) == due, "\(chosen), na \(weeks) weken")
            }
        }
    }
}
