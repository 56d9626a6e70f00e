// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Velden van het besluit die er alleen staan waar de wet ze vraagt")
struct BesluitkeuzesRoadTests {
    @Test("Een gewoon besluit vraagt niets over GI of Raad, en een aanbieder zonder contract vraagt zijn grond (Jeugdwet 2.3 lid 5)")
    func buitenContract() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            let form = try await amina.get(road.pad + "/nemen")
            for field in ["gi.op", "gi.uitkomst", "raad", "spoed"] {
                #expect(!form.bevat("name=\"\(field)"), "\(field) is hier niet aan de orde")
            }
            let half = try await amina.post(road.pad + "/nemen", road.toekenning.en(["zonderContract": "ja"]))
            #expect(half.status == 422)
            for field in ["aanbieder", "contractgrond", "contractuitleg"] { #expect(half.bevat("href=\"#f-\(field)\""), "\(field)") }
            let whole = road.toekenning.en([
                "zonderContract": "ja", "aanbieder": "Praktijk Zon", "contractgrond": "overtuiging",
                "contractuitleg": "Zij spreken Tigrinya.",
            ])
            #expect(try await amina.post(road.pad + "/nemen", whole).naar == road.pad + "/brief")
            #expect(try await amina.get(road.pad + "/brief").bevat("Waarom deze aanbieder: Zij spreken Tigrinya."))
            #expect(try await amina.get(road.pad).bevat("Jeugdwet 2.3 lid 4 en 5"))
        }
    }

    @Test("Met een gezinsvoogd hoort overleg met de GI bij het besluit (Jeugdwet 3.5 lid 1)")
    func gi() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            try await app.schrijf { tx in
                let guardian = tx.nieuwID(Persoon.self)
                try PersoonStore.legVast(Persoonsgegevens(persoon: guardian, naam: Naam(roepnaam: "Gijs", achternaam: "Voogd")), tx)
                try GezinStore.neemDeel(Deelname(persoon: guardian, rol: .gezinsvoogd), dossier: road.gezin.dossier, van: tx.vandaag, tx)
            }
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("Er is een gezinsvoogd.") && form.bevat("name=\"gi.uitkomst\""))
            let without = try await amina.post(road.pad + "/nemen", road.toekenning)
            #expect(without.status == 422 && without.bevat("href=\"#f-gi.op\"") && without.bevat("href=\"#f-gi.uitkomst\""))
            let later = road.toekenning.en(["gi.uitkomst": "Eens."]).en(.datum("gi.op", app.vandaag.plus(dagen: 1)))
            #expect(try await amina.post(road.pad + "/nemen", later).bevat("in de toekomst"))
            let with = road.toekenning.en(["gi.uitkomst": "De GI bepaalt deze hulp; wij zijn het eens."]).en(.datum("gi.op", app.vandaag))
            #expect(try await amina.post(road.pad + "/nemen", with).naar == road.pad + "/brief")
            #expect(try await amina.get(road.pad).bevat("De GI bepaalt deze hulp; wij zijn het eens. (Jeugdwet 3.5 lid 1)"))
        }
    }

    @Test("Komt de vraag van de Raad, dan zegt het besluit of een maatregel aan de orde is (Jeugdwet 2.4 lid 1)")
    func raad() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            try await road.weeg()
            try await app.schrijf { tx in
                _ = try ToegangStore.legVast(
                    Hulpvraag(datum: tx.vandaag, deur: .raad, vanWie: "Raad", over: [road.gezin.noor], woorden: "Zorgen."),
                    dossier: road.gezin.dossier, tx)
            }
            let without = try await amina.post(road.pad + "/nemen", road.toekenning)
            #expect(without.status == 422 && without.bevat("href=\"#f-raad\""))
            let half = try await amina.post(road.pad + "/nemen", road.toekenning.en(["raad": "ja"]))
            #expect(half.status == 422 && half.bevat("href=\"#f-raad.op\""))
            #expect(try await amina.post(road.pad + "/nemen", road.toekenning.en(["raad": "nee"])).naar == road.pad + "/brief")
        }
    }
}
