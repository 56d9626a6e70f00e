// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Contactnotities")
struct ContactTests {
    static func notitie(_ family: DeWit, gezegd: String, gesproken: [String]? = nil, over: [String]? = nil) -> Ingevuld {
        [
            "soort": ["huisbezoek"], "datum.dag": ["2"], "datum.maand": ["3"], "datum.jaar": ["2026"],
            "over": over ?? [family.noor.hex, family.sem.hex], "gesproken": gesproken ?? [family.karin.hex], "gezegd": [gezegd],
        ]
    }

    private func noteer(_ app: Proefapp, _ family: DeWit, _ tekst: String, gesproken: [String]? = nil, over: [String]? = nil) async throws {
        let answer = try await app.als(.amina).post(
            GezinURL.contacten(family.dossier), Self.notitie(family, gezegd: tekst, gesproken: gesproken, over: over))
        #expect(answer.status == 303, "\(answer.tekst.suffix(2000))")
    }

    @Test("Eén notitie over twee kinderen staat er één keer, op de lijn van elk kind")
    func tweeKinderen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await noteer(app, family, "Het is rustiger aan tafel")
            let page = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            #expect(page.tekst.components("Het is rustiger aan tafel") == 1)
            #expect(page.bevat("Over Noor en Sem"))
            let lines = try await app.lees { tx in
                try tx.query("SELECT DISTINCT lijn FROM gezin_feit WHERE soort = 'contactnotitie'").count
            }
            #expect(lines == 2)
        }
    }

    @Test("De lijst toont met een filter alleen wat over dat kind gaat")
    func filter() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await noteer(app, family, "Alleen over Sem gesproken", over: [family.sem.hex])
            let base = GezinURL.contacten(family.dossier)
            #expect(try await app.als(.amina).get(base + "?kind=\(family.sem.hex)").bevat("Alleen over Sem gesproken"))
            #expect(try await app.als(.amina).get(base + "?kind=\(family.noor.hex)").bevat("Alleen over Sem gesproken") == false)
        }
    }

    @Test("Een verbetering komt ervoor in de plaats en laat zien wat er stond; een kind dat wegvalt, verdwijnt uit de notitie")
    func verbeteren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await noteer(app, family, "Vader heet Daaan")
            let amina = app.als(.amina)
            let list = try await amina.get(GezinURL.contacten(family.dossier))
            let path = try #require(list.tekst.firstMatch(of: /href="([^"]*verbeteren)"/)?.1)
            let form = try await amina.get(String(path))
            #expect(form.bevat("Vader heet Daaan"))
            var change = Self.notitie(family, gezegd: "Vader heet Daan", over: [family.noor.hex])
            change["_laatste"] = [form.waarde("_laatste") ?? ""]
            #expect(try await amina.post(String(path), change).status == 303)
            let page = try await amina.get(GezinURL.contacten(family.dossier))
            #expect(page.bevat("Vader heet Daan") && page.bevat("wat er eerst stond") && page.bevat("Over Noor."))
            change["gezegd"] = ["Iets heel anders"]
            let stale = try await amina.post(String(path), change)
            #expect(stale.status == 409 && stale.bevat("Iets heel anders") && stale.bevat("Staat er nu"))
        }
    }

    @Test("Doet iemand niet meer mee, dan staat die nog met naam in de notities van toen")
    func vroeger() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await noteer(app, family, "Daan kwam langs", gesproken: [family.daan.hex])
            try await app.schrijf { tx in
                let zicht = Zicht.geheel(family.dossier, tx)
                let part = try #require(try GezinStore.gezin(zicht, tx).deelnames.first { $0.inhoud.persoon == family.daan })
                try GezinStore.beeindig(part.id, zicht, op: tx.vandaag, reden: "proef", tx)
            }
            let page = try await app.als(.amina).get(GezinURL.contacten(family.dossier))
            #expect(page.bevat("Gesproken: Daan") && !page.bevat("onbekend"))
            #expect(try await !app.als(.amina).get(GezinURL.nieuwContact(family.dossier)).bevat("Daan de Wit"), "kiezen kan hij niet meer")
        }
    }

    @Test("Zonder kind, zonder tekst of in de toekomst: alle fouten tegelijk, en niets is weg")
    func fouten() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let empty = try await app.als(.amina).post(GezinURL.contacten(family.dossier), ["gedacht": "Dit wil ik niet kwijt"])
            #expect(empty.status == 422 && empty.bevat("Dit wil ik niet kwijt") && empty.bevat("Over welke kinderen gaat dit?"))
            var late = Self.notitie(family, gezegd: "Morgen")
            late["datum.dag"] = ["3"]
            #expect(try await app.als(.amina).post(GezinURL.contacten(family.dossier), late).bevat("ligt in de toekomst"))
        }
    }
}

extension String {
    /// How often a text occurs.
    func components(_ part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
