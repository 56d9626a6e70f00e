// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Wat de wet over de hulp zelf vraagt, op het besluit en op een verzoek na een overlijden")
struct WetsvraagRoadTests {
    private func neem(_ road: Besluitsteun, _ extra: [String: String] = [:]) async throws -> Uitslag {
        try await road.app.als(.amina).post(road.pad + "/nemen", road.toekenning.en(extra))
    }

    @Test("Een kind dat ergens anders gaat wonen: eerst een pleegouder of gezinshuis, en anders een reden in de brief (Jeugdwet 2.3 lid 6)")
    func plaatsing() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            #expect(try await amina.get(road.pad + "/nemen").bevat("Waar gaat het kind wonen?"))
            let silent = try await neem(road, ["productcategorie": "44"])
            #expect(silent.status == 422 && silent.bevat("href=\"#f-plaatsing\"") && silent.bevat("Jeugdwet 2.3 lid 6"))
            let bare = try await neem(road, ["productcategorie": "44", "plaatsing": "elders"])
            #expect(bare.status == 422 && bare.bevat("href=\"#f-plaatsingReden\""))
            let whole = ["productcategorie": "44", "plaatsing": "elders", "plaatsingReden": "Een gezin is nu te dichtbij voor Noor."]
            #expect(try await neem(road, whole).naar == road.pad + "/brief")
            #expect(try await amina.get(road.pad + "/brief").bevat("Een gezin is nu te dichtbij voor Noor."))
            #expect(try await amina.get(road.pad).bevat("(Jeugdwet 2.3 lid 6)"))
        }
    }

    @Test("Vervoer, permanent toezicht en verblijfsrecht staan ingeklapt op het besluit, en open als er iets is (2.3 lid 2 en 3; 1.3)")
    func ingeklapt() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("<details><summary>Vervoer, altijd toezicht, of geen verblijfsrecht?"))
            let open = try await neem(road, ["vervoer": "medisch", "respijt": "dit-besluit"])
            #expect(open.status == 422 && open.bevat("<details open><summary>Vervoer, altijd toezicht"))
            for field in ["vervoerUitleg", "respijtUitleg"] { #expect(open.bevat("href=\"#f-\(field)\""), "\(field)") }
            let long = road.toekenning.en(.datum("periode", app.vandaag.plus(maanden: 7))).en(["verblijfsrecht": "zonder"])
            let late = try await amina.post(road.pad + "/nemen", long)
            #expect(late.status == 422 && late.bevat("hoogstens een half jaar") && late.bevat("Jeugdwet 1.3"))
            let whole = road.toekenning.en(.datum("periode", app.vandaag.plus(maanden: 5))).en([
                "vervoer": "medisch", "vervoerUitleg": "Een rolstoeltaxi.", "respijt": "geregeld", "respijtUitleg": "Opa past op.",
                "verblijfsrecht": "zonder",
            ])
            #expect(try await amina.post(road.pad + "/nemen", whole).naar == road.pad + "/brief")
            let letter = try await amina.get(road.pad + "/brief")
            #expect(letter.bevat("U krijgt ook vervoer naar de hulp: Een rolstoeltaxi.") && letter.bevat("grens van een half jaar"))
            let page = try await amina.get(road.pad)
            for article in ["Jeugdwet 2.3 lid 2", "Jeugdwet 2.3 lid 3", "Besluit Jeugdwet 1.2"] {
                #expect(page.bevat(article), "\(article)")
            }
            #expect(try await app.als(.bram).get(road.pad).status == 404, "een ander team ziet er niets van")
        }
    }

    @Test("Een gewoon besluit vraagt niets van dit alles, en bewaart er niets van")
    func gewoon() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            #expect(try await neem(road).status == 303)
            let kept = try await app.lees { tx in
                try #require(try tx.feiten(in: BesluitStore.tabel, dossier: road.gezin.dossier).geldend(Besluit.self).first)
            }
            #expect(kept.inhoud.keuzes == nil)
        }
    }

    @Test("Begeleiding eindigt bij 18; hulp die daarna loopt, zegt welke soort zij is (Jeugdwet 1.1)")
    func soort() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            let long = road.toekenning.en(.datum("periode", app.vandaag.plus(jaren: 4))).en(["afwijking": "De rechter vroeg dit."])
            let silent = try await amina.post(road.pad + "/nemen", long)
            #expect(silent.status == 422 && silent.bevat("href=\"#f-hulpsoort\"") && silent.bevat("name=\"hulpsoort\""))
            let support = try await amina.post(road.pad + "/nemen", long.en(["hulpsoort": "2"]))
            #expect(support.status == 422 && support.bevat("href=\"#f-periode\"") && support.bevat("Jeugdwet 1.1, jeugdhulp 2°"))
            #expect(try await amina.post(road.pad + "/nemen", long.en(["hulpsoort": "1"])).naar == road.pad + "/brief")
        }
    }
}
