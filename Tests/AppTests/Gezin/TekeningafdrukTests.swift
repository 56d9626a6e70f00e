// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De tekening op papier, en een kind dat nog niet geboren is")
struct TekeningafdrukTests {
    @Test("De afdruk voor de vader laat weg wat voor hem is afgeschermd of geheim, en wie er van school is; die voor moeder niet")
    func afdruk() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf { tx in
                let zicht = Zicht.geheel(family.dossier, tx)
                func mens(_ naam: String, _ rol: Gezinsrol) throws -> ID<Persoon> {
                    let id = tx.nieuwID(Persoon.self)
                    try PersoonStore.legVast(Persoonsgegevens(persoon: id, naam: Naam(roepnaam: naam, achternaam: "Proef")), tx)
                    try GezinStore.neemDeel(Deelname(persoon: id, rol: rol), dossier: family.dossier, van: tx.vandaag, tx)
                    return id
                }
                _ = try mens("Roos", .school)
                let nieuw = try mens("Peter", .familie)
                let band = Familieband(wie: nieuw, vanWie: family.karin, bandsoort: .partner, herkomst: .gezin)
                try GezinStore.legVast(band, zicht, sinds: nil, tx)
                let fact = try #require(try GezinStore.gezin(zicht, tx).banden.first)
                try BeschermingStore.legVast(
                    Scherm(feiten: [fact.id], voorBetrokkenen: [family.daan], reden: "proef"), zicht, van: tx.vandaag, tx)
                try BeschermingStore.legVast(
                    Geheimhouding(persoon: family.karin, voor: [family.daan], grond: "bang"), zicht, van: tx.vandaag, tx)
            }
            let path = GezinURL.tekeningafdruk(family.dossier), amina = app.als(.amina)
            #expect(try await amina.get(path).bevat("Voor wie is de afdruk?"))
            let father = try await amina.get(path + "?voor=\(family.daan.hex)")
            let mother = try await amina.get(path + "?voor=\(family.karin.hex)")
            #expect(father.bevat("afdruk voor Daan") && father.bevat("Daan is ouder van Noor"))
            for hidden in ["Peter is partner van Karin", "Woont in dit huis", "Roos Proef, School"] {
                #expect(!father.bevat(hidden), "\(hidden)")
                #expect(mother.bevat(hidden), "\(hidden)")
            }
            #expect(!father.bevat("Adres en telefoonnummer Karin geheim"), "wat voor collega's is, gaat niet mee")
            for who in [Cast.bram, .ravi, .fatima] {
                let page = try await app.als(who).get(path + "?voor=\(family.daan.hex)")
                #expect(page.status != 200 && !page.bevat("Daan"), "\(who)")
            }
            #expect(try await amina.get(path + "?voor=\(Cast.amina.gebruiker.hex)").status == 404)
        }
    }

    @Test("Een ongeboren kind komt er in één keer in, ook als jeugdige en zonder geboortedatum; gezag hoeft nog niemand uit te zoeken")
    func ongeboren() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = GezinURL.mensen(family.dossier)
            let baby = ["rol": "jeugdige", "roepnaam": "Baby", "achternaam": "Kramer", "ongeboren": "ja"]
            #expect(try await amina.post(path, baby.filter { $0.key != "ongeboren" }).bevat("Vul de geboortedatum van het kind in"))
            let born = baby.en(.datum("geboortedatum", app.vandaag.plus(dagen: -3)))
            #expect(try await amina.post(path, born).bevat("heeft geen geboortedatum"))
            let far = baby.en(.datum("uitgerekend", app.vandaag.plus(dagen: 400)))
            #expect(try await amina.post(path, far).bevat("ligt te ver weg"))
            let answer = try await amina.post(path, baby.en(.datum("uitgerekend", app.vandaag.plus(dagen: 90))))
            let person = try #require(answer.naar)
            #expect(try await amina.get(person).bevat("Ongeboren, uitgerekend op 31 mei 2026"))
            #expect(try await amina.get(GezinURL.gezin(family.dossier)).bevat("Niemand: nog niet geboren"))
            #expect(try await amina.get(GezinURL.tekening(family.dossier)).bevat("ongeboren"))
            app.klok.vooruit(dagen: 60)
            #expect(try await !app.als(.amina).get(GezinURL.dossier(family.dossier)).bevat("<b>Baby</b> is nog niet gezien"))
        }
    }
}
