// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Eén adres voor wie samen woont, en gezag in de balk")
struct AdresTests {
    private let adres = [
        "adressoort": "01", "straat": "Sluisweg", "huisnummer": "8", "postcode": "1999 DA", "plaats": "Waterrijk",
    ]

    @Test("Het adres van een kind geldt in één keer ook voor wie hier woont; wie elders woont staat er niet bij")
    func samen() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let page = try await amina.get(GezinURL.adres(family.dossier, family.noor))
            #expect(page.bevat("Wie wonen hier nog meer?") && page.bevat("Karin Smeets (ouder)") || page.bevat("Karin (ouder)"))
            #expect(!page.bevat("value=\"\(family.daan.hex)\"") && !page.bevat("value=\"\(family.noor.hex)\""))
            let form = adres.mapValues { [$0] }.merging(["ook": [family.karin.hex, family.sem.hex]]) { $1 }
            #expect(try await amina.post(GezinURL.adres(family.dossier, family.noor), form).status == 303)
            for person in [family.noor, family.karin, family.sem] {
                #expect(try await amina.get(GezinURL.mens(family.dossier, person)).bevat("Sluisweg 8"))
            }
            #expect(!(try await amina.get(GezinURL.mens(family.dossier, family.daan)).bevat("Sluisweg 8")))
        }
    }

    @Test("Wie niet is aangeboden, krijgt het adres niet: er wordt niets bewaard")
    func nietAangeboden() async throws {
        try await withApp { app in
            let family = try await app.deWit(), before = try await app.aantalFeiten()
            let refused = try await app.als(.amina).post(
                GezinURL.adres(family.dossier, family.noor), adres.en(["ook": family.daan.hex]))
            #expect(refused.status == 422)
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Is gezag niet uitgezocht, dan staan er geen lege haakjes; vanaf 18 jaar heeft niemand het")
    func balk() async throws {
        try await withApp { app in
            let made = try await app.schrijf { tx in
                let file = try DossierStore.maak(team: Cast.noord, tx).dossier, child = tx.nieuwID(Persoon.self)
                try PersoonStore.legVast(
                    Persoonsgegevens(
                        persoon: child, naam: Naam(roepnaam: "Lotte", achternaam: "Bos"),
                        geboortedatum: Geboortedatum(tx.vandaag.plus(jaren: -17).plus(dagen: -1))), tx)
                try GezinStore.neemDeel(Deelname(persoon: child, rol: .jeugdige), dossier: file, van: tx.vandaag, tx)
                return file
            }
            let page = try await app.als(.amina).get(GezinURL.dossier(made))
            #expect(page.bevat("<b>nog niet uitgezocht</b>") && !page.bevat("()"))
            app.klok.vooruit(dagen: 365)
            #expect(try await app.als(.amina).get(GezinURL.dossier(made)).bevat("<b>geen, 18 jaar of ouder</b>"))
        }
    }

    @Test("Een dag in de toekomst bij gezag noemt om welke dag het gaat")
    func gezienOp() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let form = ["gezagsoort": "eenhoofdig", "houders": family.karin.hex, "herkomst": "gezagsregister"]
                .en(.datum("gezienOp", app.vandaag.plus(dagen: 2)))
            let answer = try await app.als(.amina).post(GezinURL.gezag(family.dossier, family.noor), form)
            #expect(answer.status == 422 && answer.bevat("De dag waarop het gezag is nagekeken ligt in de toekomst."))
        }
    }
}
