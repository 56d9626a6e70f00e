// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het gezin: mensen, rollen, gezag, wie betrokken is")
struct GezinTests {
    @Test("De bladzijde zegt wie er is, wie gezag heeft en wat nog niet gevraagd is")
    func bladzijde() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let page = try await app.als(.amina).get(GezinURL.gezin(family.dossier))
            for word in ["Noor de Wit", "Karin Smeets", "Ankerkade 17", "06 12345678", "Beide ouders", "Gezagsregister", "niet gevraagd"] {
                #expect(page.bevat(word), "\(word)")
            }
        }
    }

    @Test("Een nieuw mens wordt één keer getypt, gezocht en toegevoegd")
    func toevoegen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let form = [
                "rol": "jim", "roepnaam": "Els", "achternaam": "Smeets", "van": family.noor.hex, "gekozenDoor": family.noor.hex,
                "toelichting": "tante",
            ]
            let hits = try await amina.post(GezinURL.mensen(family.dossier), form)
            #expect(hits.status == 303, "niemand heet zo: meteen toegevoegd")
            let page = try await amina.get(GezinURL.gezin(family.dossier))
            #expect(page.bevat("Els Smeets") && page.bevat("JIM (zelf gekozen mentor)") && page.bevat("gekozen door Noor"))
            let again = try await amina.post(GezinURL.mensen(family.dossier), form)
            #expect(again.status == 200 && again.bevat("Is deze persoon al bekend?") && again.bevat("Els Smeets"))
        }
    }

    @Test("Wie bekend is in een dossier dat ik niet zie, heet alleen ‘al bekend’ en is niet te kiezen")
    func elders() async throws {
        try await withApp { app in
            let zuid = try await app.deWit(team: Cast.zuid, als: .bram)
            let file = try await app.schrijf { tx in try DossierStore.maak(team: Cast.noord, tx).dossier }
            let amina = app.als(.amina)
            let form = ["rol": "ouder", "roepnaam": "Karin", "achternaam": "Smeets"]
            let hits = try await amina.post(GezinURL.mensen(file), form)
            #expect(hits.status == 200 && hits.bevat("al bekend, in een dossier dat u niet ziet"))
            #expect(!hits.bevat(zuid.karin.hex) && !hits.bevat("Ankerkade"))
            let forced = try await amina.post(GezinURL.mensen(file), form.merging(["_persoon": zuid.karin.hex]) { $1 })
            #expect(forced.status == 404)
        }
    }

    @Test("Een verbetering van een naam vervangt; een verouderde verbetering toont beide en bewaart niets")
    func verbeteren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = GezinURL.gegevens(family.dossier, family.karin)
            let seen = try await amina.get(path).waarde("_laatste") ?? ""
            let change = ["roepnaam": "Carin", "achternaam": "Smeets", "_laatste": seen]
            #expect(try await amina.post(path, change).status == 303)
            #expect(try await amina.get(GezinURL.mens(family.dossier, family.karin)).bevat("Carin Smeets"))
            let stale = try await app.als(.joost).post(path, change.merging(["roepnaam": "Karina"]) { $1 })
            #expect(stale.status == 409 && stale.bevat("Karina") && stale.bevat("Carin") && stale.bevat("Amina Bouzid"))
            #expect(try await amina.get(GezinURL.gezin(family.dossier)).bevat("Karina") == false)
        }
    }

    @Test("Gezag wordt per kind vastgelegd met bron en dag; twee ouders zijn er twee")
    func gezag() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = GezinURL.gezag(family.dossier, family.sem)
            let seen = try await amina.get(path).waarde("_laatste") ?? ""
            var form = ["gezagsoort": "gezamenlijk", "houders": family.karin.hex, "herkomst": "brp", "_laatste": seen]
            form.merge(.datum("gezienOp", app.vandaag)) { $1 }
            #expect(try await amina.post(path, form).bevat("Kies de twee mensen"))
            for stranger in [family.sem.hex, family.dossier.hex] {
                let refused = try await app.als(.amina).post(path, form.en(["gezagsoort": "eenhoofdig", "houders": stranger]))
                #expect(refused.status == 422 && refused.bevat("uit de lijst"), "alleen wie de bladzijde aanbood kan gezag hebben")
            }
            form["gezagsoort"] = "eenhoofdig"
            #expect(try await amina.post(path, form).status == 303)
            #expect(try await amina.get(GezinURL.gezin(family.dossier)).bevat("Eén ouder: <b>Karin</b>"))
        }
    }

    @Test("Niet gevraagd, gevraagd en niet betrokken, en betrokken zijn drie antwoorden")
    func betrokken() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = GezinURL.betrokkenen(family.dossier)
            _ = try await amina.post(path + "/school", ["naam": "Juf Roos, De Waterval"])
            _ = try await amina.post(path, ["partij": "politie", "antwoord": "geen"])
            let page = try await amina.get(GezinURL.gezin(family.dossier))
            #expect(page.bevat("Juf Roos, De Waterval") && page.bevat("gevraagd: niet betrokken") && page.bevat("niet gevraagd"))
            _ = try await amina.post(path, ["partij": "school", "antwoord": "geen"])
            #expect(try await amina.get(GezinURL.gezin(family.dossier)).bevat("Juf Roos") == false)
        }
    }

    @Test("Backoffice ziet het gezin en geen contacten")
    func backoffice() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            #expect(try await app.als(.ravi).get(GezinURL.gezin(family.dossier)).status == 200)
            #expect(try await app.als(.ravi).get(GezinURL.contacten(family.dossier)).status == 404)
            #expect(try await app.als(.ravi).get(GezinURL.nieuwMens(family.dossier)).status == 404)
        }
    }
}
