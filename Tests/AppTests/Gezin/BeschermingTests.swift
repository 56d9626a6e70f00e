// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bescherming: vlaggen, geheim adres, schermen")
struct BeschermingTests {
    @Test("Een geheim adres staat nergens, ook niet bij wie er ook woont, tot iemand erom vraagt; dat staat in het journaal")
    func geheimAdres() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let move = [
                "adressoort": "01", "straat": "Ankerkade", "huisnummer": "17", "postcode": "1999AC", "plaats": "Waterrijk",
            ]
            _ = try await amina.post(GezinURL.adres(family.dossier, family.noor), move)
            #expect(try await amina.get(GezinURL.mens(family.dossier, family.noor)).bevat("Ankerkade"))
            let secret = try await amina.post(
                GezinURL.geheimen(family.dossier), ["persoon": family.karin.hex, "wat": "adres", "grond": "bedreigd door ex"])
            #expect(secret.status == 303)
            for pad in [
                GezinURL.gezin(family.dossier), GezinURL.mens(family.dossier, family.karin), GezinURL.mens(family.dossier, family.noor),
                GezinURL.adres(family.dossier, family.karin), GezinURL.bereikbaarheid(family.dossier, family.karin),
                GezinURL.geheimAdres(family.dossier, family.karin), GezinURL.afdruk(family.dossier),
            ] {
                let page = try await amina.get(pad)
                #expect(page.status == 200 && !page.bevat("Ankerkade") && !page.bevat("12345678"), "\(pad)")
            }
            #expect(try await amina.post(GezinURL.geheimAdres(family.dossier, family.karin)).bevat("Ankerkade 17"))
            #expect(try await amina.get(GezinURL.toegang(family.dossier)).bevat("Een geheim adres bekeken"))
        }
    }

    @Test("Een afgeschermde notitie ziet die collega niet, ook niet nadat zij is verbeterd; de schrijver wel")
    func scherm() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(GezinURL.contacten(family.dossier), ContactTests.notitie(family, gezegd: "Joost is mijn buurman"))
            let list = try await amina.get(GezinURL.contacten(family.dossier))
            let act = try #require(list.tekst.firstMatch(of: /notitie=([0-9a-f]{32})/)?.1)
            let shield = try await amina.post(
                GezinURL.schermen(family.dossier),
                ["doel": "notitie", "notitie": String(act), "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "buurman van het gezin"])
            #expect(shield.status == 303)
            #expect(try await app.als(.joost).get(GezinURL.contacten(family.dossier)).bevat("buurman") == false)
            #expect(try await app.als(.joost).get(GezinURL.bescherming(family.dossier)).bevat("buurman") == false)
            let path = GezinURL.contacten(family.dossier) + "/\(act)/verbeteren"
            var change = ContactTests.notitie(family, gezegd: "Joost is de buurman van Karin")
            change["_laatste"] = [try await amina.get(path).waarde("_laatste") ?? ""]
            #expect(try await amina.post(path, change).status == 303)
            #expect(try await app.als(.joost).get(GezinURL.contacten(family.dossier)).bevat("buurman") == false)
            #expect(try await amina.get(GezinURL.contacten(family.dossier)).bevat("buurman van Karin"))
        }
    }

    @Test("Het eigen verhaal van een ouder komt niet op de afdruk voor de ander; vlaggen ook niet")
    func afdruk() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(GezinURL.contacten(family.dossier), ContactTests.notitie(family, gezegd: "Ik wil bij hem weg"))
            _ = try await amina.post(
                GezinURL.contacten(family.dossier),
                ContactTests.notitie(family, gezegd: "Samen naar school gefietst", gesproken: [family.noor.hex, family.sem.hex]))
            _ = try await amina.post(
                GezinURL.schermen(family.dossier),
                ["doel": "persoon", "over": family.karin.hex, "voorBetrokkenen": family.daan.hex, "reden": "in vertrouwen verteld"])
            var flag = ["tekst": "Nooit alleen op huisbezoek", "verteld": "ja"]
            flag.merge(.datum("herzienOp", app.vandaag.plus(dagen: 90))) { $1 }
            #expect(try await amina.post(GezinURL.vlaggen(family.dossier), flag).status == 303)
            let paper = try await amina.get(GezinURL.afdruk(family.dossier) + "?voor=\(family.daan.hex)")
            #expect(paper.bevat("Samen naar school gefietst") && !paper.bevat("Ik wil bij hem weg") && !paper.bevat("Nooit alleen"))
            #expect(try await amina.get(GezinURL.contacten(family.dossier)).bevat("Nooit alleen op huisbezoek"))
        }
    }

    @Test("Een vlag staat op elke bladzijde tot hij eindigt; opnieuw bekijken geeft een nieuwe dag")
    func vlag() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            var flag = ["tekst": "Hond loopt los", "verteld": "nee"]
            flag.merge(.datum("herzienOp", app.vandaag.plus(dagen: 30))) { $1 }
            #expect(try await amina.post(GezinURL.vlaggen(family.dossier), flag).bevat("waarom dit niet met het gezin is besproken"))
            flag["verteld"] = "ja"
            _ = try await amina.post(GezinURL.vlaggen(family.dossier), flag)
            let page = try await amina.get(GezinURL.bescherming(family.dossier))
            #expect(page.bevat("Hond loopt los (herzien vóór 1 april 2026)"))
            let end = try #require(page.tekst.firstMatch(of: /href="([^"]*einde)"/)?.1)
            var form = ["reden": "hond is weg"]
            form.merge(.datum("op", app.vandaag)) { $1 }
            #expect(try await amina.post(String(end), form).status == 303)
            #expect(try await amina.get(GezinURL.gezin(family.dossier)).bevat("Hond loopt los") == false)
        }
    }
}
