// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag
import Proefland
import Steun
import Testing

@testable import App

@Suite("Formulieren: geen woord gaat verloren, en niemand schrijft ongezien over een ander heen")
struct NooitverlorenTests {
    private static let motoren = SamenvoegomkeerTests.motoren
    private static let laatste = Formulieropmaak.laatsteFeitveld
    /// A fact that is older than all there are.
    private static let oud = "00000000000070008000000000000001"

    // MARK: What was seen stays what was seen

    @Test("Elk formulier dat na een fout terugkomt, houdt wat de schrijver het laatst zag")
    func naEenFout() async throws {
        try await withVulling(gezinnen: 4) { app in
            let people = try await app.lees(doel: .beheer) { tx in try BeheerStore.medewerkers(tx) }
            let worker = try #require(people.first { $0.rollen == [.jeugdprofessional] })
            let klant = app.als(worker.gebruiker, rollen: worker.rollen, teams: worker.teams)
            var walk = Rondgang(app)
            try await walk.loop(klant, vanaf: ["/", "/werkvoorraad"], hoogstens: 900)
            var held: Set<String> = []
            for (route, path) in walk.adressen.sorted(by: { $0.value < $1.value }) where route.methode == "GET" {
                guard var form = try await klant.get(path).formulier(), form.velden[Self.laatste] != nil else { continue }
                form.velden[Self.laatste] = [Self.oud]
                form.velden = form.velden.fout
                let answer = try await klant.post(form.actie, form.velden)
                guard answer.status == 422, let again = answer.formulier() else { continue }
                #expect(again.velden[Self.laatste] == [Self.oud], "\(route.pad)")
                held.insert(route.pad)
            }
            #expect(held.count >= 8, "\(held.sorted())")
        }
    }

    @Test("Een knop “Nog een …” en een concept houden wat de schrijver zag; wat een collega intussen bewaarde, is een botsing")
    func stapEnConcept() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            #expect(try await VeiligheidsplanbladTests.maak(app, scene) != nil)
            var mine = try #require(try await amina.get(VeiligheidURL.wijzigen(scene.id)).formulier())
            let seen = try #require(mine.velden[Self.laatste])
            // A colleague saves; this form comes back with one more block.
            #expect(try await app.als(.amina).vulIn(VeiligheidURL.wijzigen(scene.id)) { _ in ["risico": ["Sem komt niet meer."]] } != nil)
            let step = try await amina.post(mine.actie, mine.velden.merging(["_stap": ["afspraak:nieuw"]]) { $1 })
            #expect(step.formulier()?.velden[Self.laatste] == seen)
            // The same in a draft, found again later.
            mine.velden["zorgen"] = ["Noor slaapt niet."]
            _ = try await amina.post(try #require(mine.velden[Conceptplek.veld]?.first), mine.velden)
            let draft = try #require(try await amina.get(VeiligheidURL.wijzigen(scene.id)).formulier())
            #expect(draft.velden[Self.laatste] == seen && draft.velden["zorgen"] == ["Noor slaapt niet."])
            let late = try await amina.post(draft.actie, draft.velden)
            #expect(late.status == 409 && late.bevat("Sem komt niet meer.") && late.bevat("Noor slaapt niet."))
        }
    }

    // MARK: The version of the other

    @Test("Wijzigen twee mensen dezelfde groep, dan staat de versie van de ander erbij")
    func groep() async throws {
        try await withApp { app in
            let first = ["naam": "Sterker in je vel", "team": Cast.noord.hex, "wat": "Acht middagen", "plaatsen": "8", "oudste": "17"]
            let path = try #require(try await app.als(.amina).post(GroepsaanbodURL.lijst, first.en(.datum("van", app.vandaag))).naar)
            let amina = app.als(.amina), mine = try #require(try await amina.get(path + "/wijzigen").formulier())
            #expect(try await amina.vulIn(path + "/wijzigen") { _ in ["wat": ["Tien avonden"]] } != nil)
            let again = try await amina.post(mine.actie, mine.velden.merging(["wat": ["Zes ochtenden"]]) { $1 })
            #expect(again.status == 409 && again.bevat("Tien avonden") && again.bevat("Zes ochtenden"))
        }
    }

    @Test("Samen kijken en beëindigen van een veiligheidsplan: wie iets nieuws niet zag, krijgt het eerst te zien")
    func bijformulier() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            #expect(try await VeiligheidsplanbladTests.maak(app, scene) != nil)
            var end = try #require(try await amina.get(VeiligheidURL.einde(scene.id)).formulier())
            end.velden["reden"] = ["Het is een jaar rustig."]
            #expect(try await amina.vulIn(VeiligheidURL.wijzigen(scene.id)) { _ in ["zorgen": ["Daan stond weer aan de deur."]] } != nil)
            let late = try await amina.post(end.actie, end.velden)
            #expect(late.status == 409 && late.bevat("Daan stond weer aan de deur.") && late.bevat("Het is een jaar rustig."))
            let seen = try #require(late.formulier())
            #expect(try await amina.post(seen.actie, seen.velden).status == 303)
        }
    }

    // MARK: It ended meanwhile

    @Test("Is het intussen voorbij, dan staat wat is getypt op het antwoord, met wat er aan de hand is")
    func voorbij() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            #expect(try await VeiligheidsplanbladTests.maak(app, scene) != nil)
            var review = try #require(try await amina.get(VeiligheidURL.herziening(scene.id)).formulier())
            review.velden["waarop"] = ["Els zag hem drie weken niet."]
            #expect(try await amina.vulIn(VeiligheidURL.einde(scene.id)) { _ in ["reden": ["Voorbij."]] } != nil)
            let answer = try await amina.post(review.actie, review.velden)
            #expect(answer.status == 422 && answer.bevat("Er is nu geen veiligheidsplan") && answer.bevat("Els zag hem drie weken niet."))
            #expect(answer.bevat("Wat u typte"))
            let gone = try await amina.post(
                VeiligheidURL.herziening(ID(scene.bevinding)), review.velden.merging(["_idempotent": ["x"]]) { $1 })
            #expect(gone.status == 404 && gone.bevat("Els zag hem drie weken niet."))
        }
    }

    @Test("Een wachtwoord komt op geen enkel antwoord terug")
    func wachtwoord() throws {
        let forms = App.formulieren
        #expect(!forms.geheimeVelden.isEmpty)
        for field in forms.geheimeVelden { #expect(Getypt.html([field: ["geheim"], "naam": ["Amina"]], forms) == nil) }
        #expect(Getypt.html(["reden": ["Voorbij."]], forms)?.tekst.contains("Voorbij.") == true)
    }
}

extension Ingevuld {
    /// The same post with an impossible date in every date field, and every free text emptied.
    fileprivate var fout: Ingevuld {
        reduce(into: [:]) { result, entry in
            let isFixed = entry.key.hasPrefix("_") || entry.value.contains { UUIDv7($0) != nil }
            result[entry.key] = entry.key.hasSuffix(".dag") ? ["99"] : isFixed ? entry.value : [""]
        }
    }
}
