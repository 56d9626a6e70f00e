// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De stappen van de afweging en het besluit")
struct AfwegingTests {
    @Test("Een halve stap heet niet gedaan, en een stap zonder termijn zegt niets over een termijn")
    func voortgang() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            _ = try await road.vul("hulpvraag", ["overweging": ""])
            let half = try await amina.get(road.pad + "/stap/problemen")
            #expect(!half.bevat("class=\"klaar\"") && !half.bevat("(gedaan)"))
            #expect(!(try await amina.get(road.pad).bevat("geen termijn")))
            _ = try await road.vul("hulpvraag")
            #expect(try await amina.get(road.pad + "/stap/problemen").bevat("(gedaan)"))
        }
    }

    @Test("Wat voor het besluit nodig is, heet niet optioneel; wat echt mag ontbreken wel")
    func nodig() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            let page = try await app.als(.amina).get(road.pad + "/stap/hulpvraag")
            for label in ["Waarom?", "Wat concludeert u?", "Bron", "Datum van deze bron"] {
                #expect(page.bevat(">\(label)<"), "\(label) staat er zonder ‘optioneel’")
            }
            #expect(page.bevat("Nog een bron <span class=\"optioneel\">"))
            #expect(page.bevat("is nodig voordat u besluit"))
        }
    }

    @Test("Wat nog moet voor het besluit is een link naar die stap")
    func links() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            _ = try await road.vul("hulpvraag", ["overweging": ""])
            let page = try await app.als(.amina).get(road.pad + "/nemen")
            #expect(page.bevat("Schrijf op waarom u dit concludeert"))
            for step in Besluitsteun.conclusies.keys { #expect(page.bevat("href=\"\(road.pad)/stap/\(step)\""), "\(step)") }
        }
    }

    @Test("Hoe zwaar de hulp is en waarom niet lichter of zwaarder, staat bij de stap over de hulp; zonder keuze staat er een link")
    func zwaarte() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), family = road.gezin, amina = app.als(.amina)
            let link = VerklarendURL.nieuweInzet(family.dossier, family.noor), step = road.pad + "/stap/benodigde-hulp"
            let without = try await amina.get(step)
            #expect(without.bevat("nog niet vastgelegd waarom de hulp niet lichter") && without.bevat(link))
            #expect(!(try await amina.get(road.pad + "/stap/hulpvraag")).bevat(link), "alleen bij de stap over de hulp")
            func kies(_ kind: ID<Persoon>, _ waarom: String) async throws {
                try await app.schrijf { tx in
                    let choice = Inzetkeuze(
                        kind: kind, op: tx.vandaag, intensiteit: .middel, waaromNietLichter: waarom, waaromNietZwaarder: "Zij woont thuis.",
                        maanden: 6, afschalenOp: tx.vandaag.plus(maanden: 3))
                    try VerklarendStore.legVast(choice, over: kind, van: tx.vandaag, .geheel(family.dossier, tx), tx)
                }
                app.klok.vooruit(seconden: 60)
            }
            try await kies(family.sem, "Sem heeft meer nodig.")
            #expect(!(try await amina.get(step)).bevat("Sem heeft meer nodig."), "alleen van het kind van de aanvraag")
            try await kies(family.noor, "Praten alleen hielp niet.")
            try await kies(family.noor, "Eén gesprek per maand was te weinig.")
            let page = try await amina.get(step)
            #expect(page.bevat("Eén gesprek per maand was te weinig.") && page.bevat("Zij woont thuis."))
            #expect(!page.bevat("Praten alleen hielp niet.") && !page.bevat("nog niet vastgelegd waarom de hulp"))
        }
    }

    @Test("Wat u besluit staat niet vast ingevuld en wordt het eerst gevraagd; de hulp komt daarna")
    func nietVoorgekozen() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let page = try await app.als(.amina).get(road.pad + "/nemen")
            #expect(page.bevat("De stappen leiden naar een individuele voorziening"))
            #expect(!page.bevat("checked"))
            #expect(page.waarde("aard") == "Bevinding bij hulp.aard.")
            let asked = try #require(page.tekst.range(of: "Wat besluit u?"))
            let granted = try #require(page.tekst.range(of: "De hulp die u toekent"))
            #expect(asked.lowerBound < granted.lowerBound)
            #expect(page.bevat("<fieldset class=\"groep\" data-bij=\"strekking\""), "zonder toekenning geen kop boven niets")
            let without = try await app.als(.amina).post(road.pad + "/nemen", ["motivering": "Noor heeft hulp nodig."])
            #expect(without.status == 422 && without.bevat("href=\"#f-strekking\""))
        }
    }
}
