// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Wie mag en wie keek; noodtoegang")
struct InzageTests {
    private func consult(_ app: Proefapp, _ wie: Cast) -> Ingevuld {
        let dates = [String: String].datum("tot", app.vandaag.plus(dagen: 7)).mapValues { [$0] }
        return [
            "gebruiker": [wie.gebruiker.hex], "soort": ["consult"], "reden": ["denkt mee over school"], "delen": ["gezin", "contacten"],
        ].merging(dates) { $1 }
    }

    @Test("De teamleider geeft een consult met een einddatum; het eindigt vanzelf")
    func geven() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let petra = app.als(.petra)
            let path = GezinURL.relaties(family.dossier)
            var open = consult(app, .bram)
            for part in ["tot.jaar", "tot.maand", "tot.dag"] { open[part] = [""] }
            #expect(try await petra.post(path, open).bevat("Vul in tot en met welke dag, uiterlijk"))
            #expect(try await petra.post(path, consult(app, .bram)).status == 303)
            #expect(try await app.als(.bram).get(GezinURL.gezin(family.dossier)).status == 200)
            #expect(try await app.als(.bram).get(GezinURL.nieuwContact(family.dossier)).status == 200)
            #expect(try await app.als(.bram).get(GezinURL.nieuwMens(family.dossier)).status == 422)
            app.klok.vooruit(dagen: 8)
            #expect(try await app.als(.bram).get(GezinURL.gezin(family.dossier)).status == 404)
        }
    }

    @Test("Wie geen teamleider is, geeft geen toegang; het enige team kan niet weg")
    func weigeren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            #expect(try await app.als(.amina).post(GezinURL.relaties(family.dossier), consult(app, .bram)).status == 422)
            #expect(try await app.als(.bram).get(GezinURL.gezin(family.dossier)).status == 404)
            let page = try await app.als(.petra).get(GezinURL.toegang(family.dossier))
            let end = try #require(page.tekst.firstMatch(of: /href="([^"]*einde)"/)?.1)
            #expect(try await app.als(.petra).post(String(end), ["reden": "weg ermee"]).bevat("enige team"))
        }
    }

    @Test("Een nieuwe vaste contactpersoon volgt de vorige op")
    func opvolging() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let petra = app.als(.petra)
            for wie in [Cast.amina, .joost] {
                let form = ["gebruiker": wie.gebruiker.hex, "soort": "vaste-contactpersoon", "reden": "verdeling"]
                #expect(try await petra.post(GezinURL.relaties(family.dossier), form).status == 303)
                app.klok.vooruit(seconden: 60)
            }
            let page = try await petra.get(GezinURL.toegang(family.dossier))
            #expect(page.bevat("Vaste contactpersoon <b>Joost van der Wal</b>"))
            #expect(page.tekst.components(">Vaste contactpersoon</td>") == 1)
        }
    }

    @Test("Toezicht leest alles en schrijft niets; zonder relatie ziet de privacy officer niets")
    func toezicht() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            #expect(try await app.als(.samira).get(GezinURL.gezin(family.dossier)).status == 404)
            var form = consult(app, .samira)
            form["soort"] = ["toezicht"]
            #expect(try await app.als(.petra).post(GezinURL.relaties(family.dossier), form).status == 303)
            for pad in [GezinURL.gezin(family.dossier), GezinURL.contacten(family.dossier), GezinURL.toegang(family.dossier)] {
                #expect(try await app.als(.samira).get(pad).status == 200, "\(pad)")
            }
            #expect(try await app.als(.samira).get(GezinURL.nieuwContact(family.dossier)).status == 404)
        }
    }

    @Test("Wie keek staat erbij")
    func keek() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            let page = try await app.als(.amina).get(GezinURL.toegang(family.dossier))
            #expect(page.bevat("Joost van der Wal") && page.bevat("Contactnotities gelezen"))
        }
    }

    @Test("Noodtoegang: met reden, een balk op elke bladzijde, geen afdruk, geen wijziging, en vanzelf voorbij")
    func nood() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let bram = app.als(.bram)
            let path = GezinURL.noodtoegang(family.dossier)
            #expect(try await bram.post(path, ["reden": "kort", "uren": "2", "categorie": "vermist"]).status == 422)
            #expect(
                try await bram.post(path, ["reden": "Moeder belt in paniek, kind is weg", "uren": "9", "categorie": "vermist"]).status
                    == 422)
            #expect(
                try await bram.post(path, ["reden": "Moeder belt in paniek, kind is weg", "uren": "2", "categorie": "vermist"]).status
                    == 303)
            for pad in [GezinURL.gezin(family.dossier), GezinURL.contacten(family.dossier), GezinURL.toegang(family.dossier)] {
                let page = try await bram.get(pad)
                #expect(page.status == 200 && page.bevat("Noodtoegang tot 11:00 uur"), "\(pad)")
            }
            #expect(try await bram.get(GezinURL.afdruk(family.dossier)).status == 422)
            #expect(try await bram.get(GezinURL.nieuwMens(family.dossier)).status == 422)
            let officer = try await app.als(.samira).get("/journaal")
            #expect(officer.bevat("Moeder belt in paniek") && officer.bevat("Bram Terpstra") && !officer.bevat("Wit"))
            app.klok.vooruit(seconden: 2 * 3600)
            #expect(try await app.als(.bram).get(GezinURL.gezin(family.dossier)).status == 404)
        }
    }

    @Test("Een contractmanager neemt geen noodtoegang; een dossier dat niet bestaat geeft er geen")
    func nietNood() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let form = ["reden": "Moeder belt in paniek, kind is weg", "uren": "2", "categorie": "vermist"]
            #expect(try await app.als(.inge).post(GezinURL.noodtoegang(family.dossier), form).status == 404)
            #expect(try await app.als(.bram).post("/noodtoegang/\(family.karin.hex)", form).status == 404)
        }
    }
}
