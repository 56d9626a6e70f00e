// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De tabel op de bladzijden: zij stelt voor, een mens beslist")
struct TabelwegTests {
    @Test("Zonder conclusie komt u terug bij de stap, met het voorstel, de regel en de bron; niets is voorgekozen")
    func voorstel() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), pad = road.pad + "/stap/eigen-mogelijkheden"
            let empty = try await app.als(.amina).get(pad)
            #expect(empty.bevat("Een tabel stelt hier een conclusie voor") && empty.bevat("Kan en wil het netwerk dit doen?"))
            let half = try await road.vul("eigen-mogelijkheden", ["conclusie": "", "ladder.netwerk": "ja"])
            #expect(half.naar == pad)
            let page = try await app.als(.amina).get(pad)
            #expect(
                page.bevat("De tabel stelt voor: <b>Dit is genoeg</b>")
                    && page.bevat("De ladder, regel 6: Het netwerk kan en wil dit doen."))
            #expect(page.bevat("Jeugdwet artikel 2.3 lid 1") && !page.bevat("name=\"conclusie\" value=\"genoeg\" checked"))
            let partly = try await road.vul("eigen-mogelijkheden", ["conclusie": "", "ladder.netwerk": "deels"])
            #expect(partly.naar == pad)
            #expect(try await app.als(.amina).get(pad).bevat("Dit is uw oordeel."))
        }
    }

    @Test("Bij de ladder staan de norm voor deze leeftijd, wat een oordeel is, en wat er op de sociale kaart staat")
    func ernaast() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            let page = try await app.als(.amina).get(road.pad + "/stap/eigen-mogelijkheden")
            #expect(page.bevat("Wat ouders gewoonlijk doen voor een kind van") && page.bevat("[mem]"))
            #expect(page.bevat("Dit is een oordeel. Weeg wat zij aankunnen"))
            #expect(page.bevat("Zoek verder op de sociale kaart"))
            let other = try await app.als(.amina).get(road.pad + "/stap/hulpvraag")
            #expect(!other.bevat("Zoek verder op de sociale kaart") && !other.bevat("Een tabel stelt"))
        }
    }

    @Test("Een antwoord dat niet in de lijst staat, komt terug met een fout")
    func onbekend() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            let answer = try await road.vul("eigen-mogelijkheden", ["ladder.netwerk": "vast wel"])
            #expect(answer.status == 422 && answer.bevat("een van de antwoorden"))
        }
    }

    @Test("Wie iets anders concludeert dan de tabel, legt bij het besluit uit waarom; het bewijs houdt beide vast en herhaalt gelijk")
    func afwijking() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            for step in ["hulpvraag", "problemen", "benodigde-hulp"] { _ = try await road.vul(step) }
            _ = try await road.vul("eigen-mogelijkheden", ["ladder.netwerk": "ja"])
            _ = try await road.vul("wat-rest")
            let page = try await app.als(.amina).get(road.pad + "/nemen")
            #expect(page.bevat("komt de tabel uit op ‘Dit is genoeg’"))
            let refused = try await road.besluit()
            #expect(refused.status == 422 && refused.bevat("href=\"#f-afwijking\"") && refused.bevat("komt de tabel uit op"))
            let taken = try await app.als(.amina).post(
                road.pad + "/nemen", road.toekenning.en(["afwijking": "Oma is net verhuisd en kan dit niet meer."]))
            #expect(taken.status == 303)
            let receipt = try await app.als(.amina).get(road.pad + "/bewijs")
            #expect(receipt.bevat("beslistabel/1") && receipt.bevat("De ladder, regel 6") && receipt.bevat("gelijk"))
            #expect(try await app.app.doe(.weeg(.herhaal)).uitkomst == .gelukt)
        }
    }

    @Test("Volgt het besluit de tabellen, dan is er niets uit te leggen")
    func gevolgd() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app)
            let receipt = try await app.als(.amina).get(road.pad + "/bewijs")
            #expect(receipt.bevat("De ladder, regel 9") && receipt.bevat("jeugdwet-2.3, versie 3"))
        }
    }

    @Test("Een aanvraag waar al in versie 1 is gewogen, houdt die vragen; een nieuwe krijgt de nieuwste")
    func oudeVragen() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), dossier = road.gezin.dossier
            #expect(try await app.als(.amina).get(road.pad).bevat("versie 3"))
            let day = app.vandaag
            let amina = Bezoek(
                gebruiker: Cast.amina.gebruiker, naam: Cast.amina.naam, rollen: [.jeugdprofessional], teams: [Cast.noord], csrf: "",
                vanwaar: "proef",
                sessie: [])
            try await app.schrijf { tx in
                let zicht = try Zicht.op(dossier, amina, voor: .wijzigen, tx)
                let beeld = try #require(try BesluitStore.aanvragen(zicht, tx).first)
                let old = Stapbevinding(
                    aanvraag: beeld.id, kader: "jeugdwet-2.3", kaderversie: 1, stap: "hulpvraag",
                    bevindingen: ["hulpvraag.ouders": "Hulp."],
                    bronnen: [Bevindingsbron("gesprek", datum: day)], conclusie: "duidelijk", overweging: "Zo is het.",
                    oordeelVan: Deskundige(gebruiker: Cast.amina.gebruiker, register: .skj, nummer: "10005"))
                try BesluitStore.legVast(old, bij: beeld, gezien: nil, zicht, tx)
            }
            #expect(try await app.als(.amina).get(road.pad).bevat("versie 1"))
            #expect(!(try await app.als(.amina).get(road.pad + "/stap/eigen-mogelijkheden").bevat("ladder.netwerk")))
        }
    }
}
