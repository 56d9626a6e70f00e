// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Waar twee mensen voor nodig zijn (AVG 32)")
struct VierogenTests {
    private static func zet(_ app: Proefapp, _ sleutel: Instellingssleutel, _ waarde: String) async throws {
        try await app.schrijf(als: .fatima, doel: .beheer) { tx in
            try InstellingStore.legVast(Instelling(sleutel: sleutel, waarde: waarde, van: tx.vandaag, grond: "besluit"), tx)
        }
    }

    private static func geheimen(_ app: Proefapp, _ dossier: ID<Dossier>) async throws -> [UUIDv7] {
        try await app.lees { tx in
            let facts = try tx.feiten(in: BeschermingStore.tabel, dossier: dossier)
            return try facts.alle(Geheimhouding.self).lopend(op: tx.vandaag, einden: facts.alle(Beeindiging.self)).map(\.id)
        }
    }

    @Test("Een geheime verblijfplaats heft zonder keuze niemand alleen op; kiest het college anders, dan wel", arguments: [nil, "nee"])
    func geheim(keuze: String?) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            if let keuze { try await Self.zet(app, .geheimTweePersonen, keuze) }
            let (amina, joost) = (app.als(.amina), app.als(.joost))
            let form = ["persoon": family.karin.hex, "wat": "adres", "grond": "Bedreigd."]
            #expect(try await amina.post(GezinURL.geheimen(family.dossier), form).status == 303)
            let id = try #require(try await Self.geheimen(app, family.dossier).first)
            let path = GezinURL.eindeBescherming(family.dossier, id)
            let end = ["reden": "Dreiging is voorbij."].en(.datum("op", app.vandaag))
            #expect(try await amina.get(path).bevat("twee collega") == (keuze == nil))
            #expect(try await amina.post(path, end).status == 303)
            guard keuze == nil else {
                #expect(try await Self.geheimen(app, family.dossier).isEmpty)
                return
            }
            #expect(try await Self.geheimen(app, family.dossier) == [id], "nog geheim")
            #expect(try await amina.get(GezinURL.bescherming(family.dossier)).bevat("wacht op een tweede collega"))
            #expect(try await amina.post(path, end).status == 422, "niet twee keer dezelfde")
            #expect(try await app.als(.bram).post(path, end).status == 404, "niet iemand van een ander team")
            let second = try await joost.get(path)
            #expect(second.bevat("Amina") && second.bevat("Dreiging is voorbij."))
            #expect(try await joost.post(path, end).status == 303)
            #expect(try await Self.geheimen(app, family.dossier).isEmpty)
        }
    }

    @Test("Een voorstel van lang geleden telt niet meer: wie dan komt is weer de eerste")
    func oud() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let form = ["persoon": family.karin.hex, "wat": "adres", "grond": "Bedreigd."]
            #expect(try await app.als(.amina).post(GezinURL.geheimen(family.dossier), form).status == 303)
            let id = try #require(try await Self.geheimen(app, family.dossier).first)
            let path = GezinURL.eindeBescherming(family.dossier, id)
            #expect(try await app.als(.amina).post(path, ["reden": "Voorbij."].en(.datum("op", app.vandaag))).status == 303)
            app.klok.vooruit(dagen: 15)
            #expect(try await app.als(.joost).post(path, ["reden": "Voorbij."].en(.datum("op", app.vandaag))).status == 303)
            #expect(try await Self.geheimen(app, family.dossier) == [id])
        }
    }

    private static func consult(_ app: Proefapp) -> Ingevuld {
        var form: Ingevuld = [
            "gebruiker": [Cast.bram.gebruiker.hex], "soort": ["consult"], "delen": [Veldklasse.analyse.rawValue],
            "reden": ["Klopt onze analyse van Noor?"],
        ]
        for (key, value) in [String: String].datum("tot", app.vandaag.plus(dagen: 14)) { form[key] = [value] }
        return form
    }

    @Test("Kiest het college dat, dan denkt iemand van buiten het team pas mee als een tweede collega het bevestigt")
    func meedenken() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.maakContact(family.dossier, .amina)
            try await Self.zet(app, .consultTweePersonen, "ja")
            let (amina, bram) = (app.als(.amina), app.als(.bram)), sheet = "/dossiers/\(family.dossier.hex)/analyse"
            let answer = try await amina.post(GezinURL.relaties(family.dossier), Self.consult(app))
            #expect(answer.naar == GezinURL.toegang(family.dossier) + "?voorgesteld=1")
            let hidden = try await bram.get(sheet)
            #expect(hidden.status == 404 && !hidden.bevat("Noor"))
            #expect(try await !bram.get("/werkvoorraad").bevat("Klopt onze analyse"))
            #expect(try await amina.post(GezinURL.relaties(family.dossier), Self.consult(app)).status == 422, "al gevraagd")
            let proposal = try await app.lees { tx in try #require(try RelatieStore.voorstellen(family.dossier, tx).first) }
            let path = GezinURL.relatievoorstel(family.dossier, proposal.id)
            #expect(try await amina.get(path).bevat("Een tweede collega moet het bevestigen"))
            #expect(try await amina.post(path, ["uitkomst": "akkoord"]).status == 422, "niet zelf")
            #expect(try await bram.get(path).status == 404)
            #expect(try await bram.post(path, ["uitkomst": "akkoord"]).status == 404)
            #expect(try await app.als(.petra).get(GezinURL.toegang(family.dossier)).bevat("Wacht op een tweede collega"))
            #expect(try await app.als(.petra).post(path, ["uitkomst": "terug"]).status == 422, "met woorden")
            #expect(try await app.als(.petra).post(path, ["uitkomst": "akkoord"]).naar == GezinURL.toegang(family.dossier))
            #expect(try await bram.get(sheet).status == 200)
            #expect(try await bram.get("/dossiers/\(family.dossier.hex)/plan").status == 404, "alleen wat gedeeld is")
            #expect(try await app.als(.petra).post(path, ["uitkomst": "akkoord"]).status == 404, "er is al over beslist")
        }
    }

    @Test("Teruggeven laat niemand toe; zonder keuze van het college gaat meedenken in één keer")
    func terug() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.maakContact(family.dossier, .amina)
            try await Self.zet(app, .consultTweePersonen, "ja")
            _ = try await app.als(.amina).post(GezinURL.relaties(family.dossier), Self.consult(app))
            let proposal = try await app.lees { tx in try #require(try RelatieStore.voorstellen(family.dossier, tx).first) }
            let no = ["uitkomst": "terug", "toelichting": "Vraag eerst de ouders."]
            #expect(try await app.als(.joost).post(GezinURL.relatievoorstel(family.dossier, proposal.id), no).status == 303)
            #expect(try await app.als(.bram).get("/dossiers/\(family.dossier.hex)/analyse").status == 404)
            try await Self.zet(app, .consultTweePersonen, "nee")
            #expect(
                try await app.als(.amina).post(GezinURL.relaties(family.dossier), Self.consult(app)).naar
                    == GezinURL.toegang(family.dossier))
            #expect(try await app.als(.bram).get("/dossiers/\(family.dossier.hex)/analyse").status == 200)
        }
    }

    @Test("De bladzijden met instellingen en rechten noemen elke handeling, met wat nu geldt en waar het op rust")
    func bladzijden() async throws {
        try await withApp { app in
            let (settings, rights) = (try await app.als(.fatima).get(InstellingURL.lijst), try await app.als(.amina).get("/rechten"))
            for act in Vierogendaad.allCases { #expect(settings.bevat(act.label) && rights.bevat(act.label), "\(act)") }
            #expect(settings.bevat(InstellingURL.een(.geheimTweePersonen)))
            #expect(try await app.als(.fatima).get(InstellingURL.lijst + "/bewaarronde").status == 404, "wat altijd is, is geen instelling")
        }
    }
}
