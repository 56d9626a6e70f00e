// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Een partner krijgt een vraag, met een link en een code")
struct PartnervraagTests {
    private struct Toneel {
        let app: Proefapp
        let family: DeWit
        let vraag: String
        let link: String
        let code: String
    }

    private static func vraag(_ afspraak: String) -> [String: String] {
        ["afspraken": String(afspraak.suffix(32)), "vraag": "KANARIE slaapt Noor slecht?"]
            .en(.datum("uiterlijk", Proefklok.begin.datum.plus(dagen: 14)))
    }

    private static func toneel(_ app: Proefapp) async throws -> Toneel {
        let scene = try await Toestemmingtoneel(app), family = scene.family
        let agreed = try await scene.zonderToestemming(family.noor, .partnervraag)
        let made = try #require(try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), vraag(agreed)).naar)
        let (link, code) = try await ingang(app, made)
        return Toneel(app: app, family: family, vraag: made, link: link, code: code)
    }

    private static func ingang(_ app: Proefapp, _ vraag: String) async throws -> (String, String) {
        let page = try await app.als(.amina).post(vraag + "/link", [:])
        let link = try #require(page.tekst.firstMatch(of: #/(/antwoord/[0-9a-f]{48})/#)).1
        let code = try #require(page.tekst.firstMatch(of: #/<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>/#)).1
        return (String(link), String(code))
    }

    private static let antwoord = ["tekst": "Ja, zij was hier twee keer.", "wie": "H. de Jong, huisarts"]

    @Test("Van vraag tot antwoord: de link alleen zegt niets, met de code staat er de vraag, en het antwoord komt in het dossier")
    func weg() async throws {
        try await withApp { app in
            let scene = try await Self.toneel(app), outside = app.niemand
            let bare = try await outside.get(scene.link)
            #expect(bare.status == 200 && !bare.bevat("KANARIE") && !bare.bevat("Noor"))
            let shown = try await outside.post(scene.link, ["code": scene.code.lowercased()])
            #expect(shown.bevat("KANARIE slaapt Noor slecht?") && shown.bevat("Noor de Wit") && !shown.bevat("Sem"))
            let short = try await outside.post(scene.link, Self.antwoord.en(["code": scene.code, "wie": ""]))
            #expect(short.status == 422 && short.bevat("twee keer"))
            #expect(try await outside.post(scene.link, Self.antwoord.en(["code": scene.code])).bevat("Bedankt"))
            // Answered: the way in is closed, for the same person too.
            #expect(!(try await outside.post(scene.link, ["code": scene.code]).bevat("KANARIE")))
            #expect(try await outside.post(scene.link, Self.antwoord.en(["code": scene.code])).bevat("Bedankt"), "twee keer gedrukt")
            let again = try await outside.post(scene.link, ["code": scene.code, "tekst": "Nog iets.", "wie": "X"])
            #expect(again.bevat("Dit kon niet meer") && again.bevat("Nog iets."))
            let amina = app.als(.amina)
            #expect(try await amina.get(GezinURL.dossier(scene.family.dossier)).bevat("Antwoord van een partner lezen"))
            let log = try await amina.get(ToezichtURL.gezin(scene.family.dossier))
            #expect(log.bevat("Een partner buiten de gemeente") && log.bevat("gelezen door wie haar kreeg"))
            #expect(try await amina.get(scene.vraag).bevat("Ja, zij was hier twee keer."))
            #expect(try await amina.post(scene.vraag + "/gelezen", [:]).naar == scene.vraag)
            #expect(!(try await amina.get(GezinURL.dossier(scene.family.dossier)).bevat("Antwoord van een partner lezen")))
        }
    }

    @Test("Een verkeerde code, een andere link, een vervangen link en een ingetrokken vraag gaan niet open; getypte tekst blijft")
    func dicht() async throws {
        try await withApp { app in
            let scene = try await Self.toneel(app), outside = app.niemand
            func isDicht(_ link: String, _ code: String) async throws -> Bool {
                let page = try await outside.post(link, ["code": code])
                return page.status == 422 && !page.bevat("KANARIE")
            }
            #expect(try await isDicht(scene.link, "BBBB-BBBB"))
            let typed = try await outside.post(scene.link, ["code": "BBBB-BBBB", "tekst": "Lang antwoord.", "wie": "X"])
            #expect(typed.status == 422 && typed.bevat("Lang antwoord.") && !typed.bevat("KANARIE"))
            #expect(try await isDicht("/antwoord/" + String(repeating: "0", count: 48), scene.code))
            let (link, code) = try await Self.ingang(app, scene.vraag)
            #expect(try await isDicht(scene.link, scene.code))
            #expect(try await isDicht(link, scene.code))
            #expect(try await outside.post(link, ["code": code]).bevat("KANARIE"))
            #expect(try await app.als(.amina).post(scene.vraag + "/intrekken", [:]).status == 303)
            #expect(try await isDicht(link, code))
        }
    }

    @Test("Een antwoord door de telefoon legt Amina zelf vast; daarna is er niets meer na te vragen en werkt de link niet meer")
    func telefoon() async throws {
        try await withApp { app in
            let scene = try await Self.toneel(app), amina = app.als(.amina)
            let form = ["tekst": "Ja, sinds de zomer.", "wie": "assistente, telefoon"].en(.datum("op", Proefklok.begin.datum))
            #expect(try await amina.post(scene.vraag + "/antwoord", form).naar == scene.vraag)
            #expect(try await amina.get(scene.vraag).bevat("Ja, sinds de zomer."))
            #expect(!(try await amina.get(GezinURL.dossier(scene.family.dossier)).bevat("Antwoord van een partner lezen")))
            #expect(!(try await app.niemand.post(scene.link, ["code": scene.code]).bevat("KANARIE")))
        }
    }

    @Test("Een antwoord dat is afgeschermd voor een collega, ziet die collega nergens; een ander wel")
    func afgeschermd() async throws {
        try await withApp { app in
            let scene = try await Self.toneel(app), amina = app.als(.amina)
            #expect(try await app.niemand.post(scene.link, Self.antwoord.en(["code": scene.code])).bevat("Bedankt"))
            #expect(try await app.als(.petra).get(scene.vraag).bevat("twee keer"))
            let page = try await amina.get(scene.vraag)
            let fact = try #require(page.tekst.firstMatch(of: #/notitie=([0-9a-f]{32})/#)).1
            let form = [
                "doel": "notitie", "notitie": String(fact), "voorGebruikers": Cast.petra.gebruiker.hex, "reden": "gaat over haar broer",
            ]
            #expect(try await amina.post(GezinURL.schermen(scene.family.dossier), form).naar == GezinURL.bescherming(scene.family.dossier))
            for path in [scene.vraag, PartnervraagURL.lijst(scene.family.dossier), GezinURL.dossier(scene.family.dossier)] {
                let seen = try await app.als(.petra).get(path)
                #expect(seen.status == 200 && !seen.bevat("twee keer") && !seen.bevat("H. de Jong"), "\(path)")
            }
            #expect(try await amina.get(scene.vraag).bevat("twee keer"))
            // Answered is answered, also for who may not see the answer.
            #expect(try await app.als(.petra).get(scene.vraag).bevat("beantwoord (afgeschermd)"))
            #expect(try await amina.post(scene.vraag + "/intrekken", [:]).status != 303)
        }
    }

    @Test("Een ander team vindt de vragen niet, en maakt geen link")
    func ander() async throws {
        try await withApp { app in
            let scene = try await Self.toneel(app), bram = app.als(.bram)
            for path in [PartnervraagURL.lijst(scene.family.dossier), scene.vraag, PartnervraagURL.nieuw(scene.family.dossier)] {
                #expect(try await bram.get(path).status == 404)
            }
            for deed in ["/link", "/gelezen", "/intrekken"] { #expect(try await bram.post(scene.vraag + deed, [:]).status == 404) }
            #expect(try await app.als(.ravi).get(scene.vraag).status == 404)
        }
    }

    @Test("Zonder afspraak die geldt of met een dag in het verleden komt er geen vraag, en blijft staan wat getypt is")
    func fouten() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let agreed = try await scene.zonderToestemming(family.noor, .partnervraag), before = try await app.aantalFeiten()
            let early = Self.vraag(agreed).en(.datum("uiterlijk", Proefklok.begin.datum.plus(dagen: -1)))
            for wrong in [early, Self.vraag(agreed).en(["afspraken": ""]), Self.vraag(String(repeating: "0", count: 32))] {
                let page = try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), wrong)
                #expect(page.status == 422 && page.bevat("KANARIE slaapt Noor slecht?"))
            }
            #expect(try await app.aantalFeiten() == before)
        }
    }
}
