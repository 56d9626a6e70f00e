// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het overzicht van een dossier")
struct DossierbladTests {
    @Test("Een nieuw dossier zegt wat er ontbreekt en laat geen leeg blok staan")
    func nieuw() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let page = try await app.als(.amina).get("/dossiers/\(gezin.dossier.hex)")
            #expect(page.status == 200)
            for text in [
                "Wat nu?", "Nog geen hulpvraag", "Hulpvraag vastleggen", "Er is nog geen plan", "Er is nog niet gevraagd hoe het gaat",
            ] {
                #expect(page.bevat(text), "\(text)")
            }
        }
    }

    @Test("Wie uit een ander team komt, vindt niets en leest geen naam")
    func anderTeam() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let page = try await app.als(.bram).get("/dossiers/\(gezin.dossier.hex)")
            #expect(page.status == 404)
            for name in ["Noor", "Sem", "De Wit"] { #expect(!page.bevat(name)) }
            let list = try await app.als(.bram).get("/team")
            #expect(list.status == 200)
            #expect(!list.bevat("De Wit"))
            #expect(try await app.als(.bram).get("/team?team=\(Cast.noord.hex)").status == 404)
        }
    }

    @Test("Na een hulpvraag is triage de volgende stap, met de vraag in eigen woorden op de tijdlijn")
    func triage() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let vraag = try await app.vraag(gezin, op: app.vandaag)
            let page = try await app.als(.amina).get("/dossiers/\(gezin.dossier.hex)")
            #expect(page.bevat("Triage doen"))
            #expect(page.bevat("/hulpvragen/\(vraag.hex)/triage"))
            #expect(page.bevat("Noor wil niet meer naar school"))
            #expect(page.bevat("Wie keek deze week"))
        }
    }

    @Test("Wie toezicht houdt, leest op het overzicht geen taak van een blad dat hij niet mag zien")
    func toezicht() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app)
            _ = try await app.vraag(scene.gezin, op: app.vandaag)
            try await scene.geefToezicht()
            let path = GezinURL.dossier(scene.gezin.dossier)
            let (mine, hers) = (try await app.als(.amina).get(path), try await app.als(.samira).get(path))
            #expect(mine.bevat("Triage doen") && hers.status == 200 && !hers.bevat("Triage doen"))
            #expect(!hers.bevat("Noor wil niet meer naar school"))
        }
    }

    @Test("“Wat nu?” noemt iets wat de lezer zelf kan doen: een contactpersoon aanwijzen is voor de teamleider")
    func watNuVoorWie() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let path = try await HulpvraagTests.vraag(app, gezin)
            let amina = app.als(.amina), base = "/dossiers/\(gezin.dossier.hex)"
            let triage = ["veiligheid": "veilig", "urgentie": "gewoon", "route": "team", "waarom": "Het team helpt zelf."]
            #expect(try await amina.post(path + "/triage", triage).status == 303)
            let offer = [String: String].datum("op", app.vandaag).en(["uitkomst": "afgezien", "toelichting": "Te druk nu."])
            #expect(try await amina.post(PlanURL.groepsplan(gezin.dossier), offer).status == 303)
            try await app.schrijf { tx in
                let note = Contactnotitie(contactsoort: .huisbezoek, datum: tx.vandaag, over: [gezin.noor, gezin.sem], gezegd: "Hallo.")
                try GezinStore.noteer(note, Zicht.op(gezin.dossier, app.bezoek(.amina), voor: .wijzigen, tx), tx)
            }
            func watNu(_ page: Uitslag) -> Substring {
                let rest = page.tekst.split(separator: "Wat nu?", maxSplits: 1).last ?? ""
                return rest.split(separator: "Termijnen en taken", maxSplits: 1).first ?? ""
            }
            let mine = try await amina.get(base), hers = try await app.als(.petra).get(base)
            #expect(watNu(hers).contains("Vaste contactpersoon laten aanwijzen"))
            #expect(!watNu(mine).contains("Vaste contactpersoon laten aanwijzen") && !watNu(mine).isEmpty)
            #expect(mine.bevat("Vaste contactpersoon laten aanwijzen"), "in de lijst blijft het staan")
        }
    }

    @Test("Een akkoord op de tijdlijn zegt van wie het is")
    func akkoord() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.schrijf { tx in
                for person in [gezin.karin, gezin.noor] {
                    let answer = Akkoord(plan: tx.nieuwID(Gezinsplan.self).raw, persoon: person, antwoord: .akkoord, op: tx.vandaag)
                    try tx.teken(answer, op: DossierStore.plek(gezin.dossier, tx), in: PlanStore.tabel, van: tx.vandaag)
                }
            }
            let page = try await app.als(.amina).get("/dossiers/\(gezin.dossier.hex)")
            #expect(page.bevat("Karin over het plan: akkoord") && page.bevat("Noor over het plan: akkoord"))
        }
    }

    @Test("De tijdlijn toont een gesprek over twee kinderen één keer, ook als je op een kind kiest")
    func tijdlijn() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.schrijf { tx in
                let act = tx.nieuwID(Contactnotitie.self).raw
                let note = Contactnotitie(
                    contactsoort: .huisbezoek, datum: tx.vandaag, over: [gezin.noor, gezin.sem], gezegd: "Het is rustiger aan tafel.")
                for child in note.over {
                    try tx.teken(
                        note, op: DossierStore.plek(gezin.dossier, van: child, tx), in: GezinStore.tabel, van: note.datum, handeling: act)
                }
            }
            for path in ["", "?kind=\(gezin.sem.hex)", "?kind=\(gezin.noor.hex)&soort=gesprekken"] {
                let page = try await app.als(.amina).get("/dossiers/\(gezin.dossier.hex)\(path)")
                #expect(page.tekst.components(separatedBy: "rustiger aan tafel").count == 2, "\(path)")
            }
            let other = try await app.als(.amina).get("/dossiers/\(gezin.dossier.hex)?soort=besluit")
            #expect(!other.bevat("rustiger aan tafel"))
        }
    }

    @Test("De grond achter een scherm wordt een neutrale taak, op het blad en in de lijst")
    func scherm() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let vraag = try await app.vraag(gezin, op: app.vandaag)
            try await app.schrijf { tx in
                try tx.teken(
                    Scherm(feiten: [vraag], voorGebruikers: [Cast.joost.gebruiker], reden: "vraag gaat over een bekende"),
                    op: DossierStore.plek(gezin.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
            }
            let path = "/dossiers/\(gezin.dossier.hex)"
            #expect(try await app.als(.amina).get(path).bevat("Noor wil niet meer naar school"))
            let hidden = try await app.als(.joost).get(path)
            #expect(!hidden.bevat("Noor wil niet meer naar school"))
            #expect(!hidden.bevat("Triage doen"))
            #expect(hidden.bevat("Er staat iets open dat u niet kunt zien"))
            #expect(try await app.als(.joost).get("/team").bevat("Er staat iets open dat u niet kunt zien"))
            #expect(try await app.als(.amina).get("/team").bevat("Triage doen"))
        }
    }
}

extension Proefapp {
    /// A question about Noor on her line, as the room Toegang keeps it.
    @discardableResult
    func vraag(_ gezin: DeWit, op dag: Datum, deur: Deur = .telefoon) async throws -> UUIDv7 {
        try await schrijf { tx in
            let question = Hulpvraag(datum: dag, deur: deur, over: [gezin.noor], woorden: "Noor wil niet meer naar school.")
            return try tx.teken(
                question, op: DossierStore.plek(gezin.dossier, van: gezin.noor, klasse: .toegang, tx), in: GezinStore.tabel, van: dag
            ).id
        }
    }
}
