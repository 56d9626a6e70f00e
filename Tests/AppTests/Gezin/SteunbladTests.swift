// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Steun om een kind heen")
struct SteunbladTests {
    @Test(
        "Een kind zoekt een JIM: de dagen tellen vanzelf, tot iemand met die rol in het gezin komt; dan is te zien wie koos en of ouders vertrouwen"
    )
    func jim() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), page = GezinURL.gezin(family.dossier)
            #expect(try await amina.get(page).bevat("naar een JIM voor Noor"))
            let start = [String: String].datum("begonnenOp", app.vandaag)
            let path = GezinURL.zoektocht(family.dossier, family.noor)
            #expect(try await amina.post(path, .datum("begonnenOp", app.vandaag.plus(dagen: 1))).bevat("Deze dag moet nog komen"))
            #expect(try await amina.post(path, start).naar == page + "#steun")
            #expect(try await amina.post(path, start).bevat("wordt al een JIM gezocht"))
            app.klok.vooruit(dagen: 23)
            #expect(try await app.als(.amina).get(page).bevat("gezocht sinds <time datetime=\"2026-03-02\">2 maart 2026</time>: 23 dagen"))
            let els = [
                "rol": "jim", "roepnaam": "Els", "achternaam": "Kramer", "van": family.noor.hex, "gekozenDoor": family.noor.hex,
                "vertrouwd": "onbekend",
            ]
            #expect(try await app.als(.amina).post(GezinURL.mensen(family.dossier), els).status == 303)
            app.klok.vooruit(dagen: 10)
            let found = try await app.als(.amina).get(page)
            #expect(found.bevat("gevonden na 23 dagen") && found.bevat("weten ze nog niet"))
            let link = try #require(found.tekst.firstMatch(of: /href="([^"]*\/steun)"/)?.1)
            let change = ["gekozenDoor": family.noor.hex, "vertrouwd": "nee", "toelichting": "buurvrouw"]
            #expect(try await app.als(.amina).post(String(link), change).naar == page + "#steun")
            let after = try await app.als(.amina).get(page)
            #expect(after.bevat("niet vertrouwd door de ouders") && after.bevat("gevonden na 23 dagen") && after.bevat("buurvrouw"))
            for who in [Cast.bram, .ravi, .fatima] {
                #expect(try await app.als(who).get(String(link)).status == 404, "\(who)")
                #expect(try await app.als(who).get(path).status == 404, "\(who)")
                // Who pays sees who takes part in the family, and nothing of who stands by whom.
                #expect(try await !app.als(who).get(page).bevat(who == .ravi ? "Een eigen mentor" : "Kramer"), "\(who)")
            }
        }
    }

    @Test("Stoppen met zoeken kan, met een reden; daarna kan het zoeken opnieuw beginnen")
    func staken() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), page = GezinURL.gezin(family.dossier)
            let path = GezinURL.zoektocht(family.dossier, family.sem)
            #expect(try await amina.post(path, .datum("begonnenOp", app.vandaag.plus(dagen: -4))).status == 303)
            let link = try #require(try await amina.get(page).tekst.firstMatch(of: /href="([^"]*zoektochten[^"]*einde)"/)?.1)
            let end = [String: String].datum("op", app.vandaag).en(["reden": "Sem wil dit niet."])
            #expect(try await amina.post(String(link), end).status == 303)
            #expect(try await amina.get(page).bevat("gestopt na 4 dagen"))
            #expect(try await amina.get(String(link)).status == 404)
            #expect(try await amina.post(path, .datum("begonnenOp", app.vandaag)).status == 303)
        }
    }

    @Test(
        "Op de gezinspagina staat wie de vaste contactpersoon is, hoe vaak dat wisselde en wanneer er iemand thuis was; niet voor wie betaalt"
    )
    func contactpersoon() async throws {
        try await withApp { app in
            let family = try await app.deWit(), page = GezinURL.gezin(family.dossier)
            #expect(try await app.als(.amina).get(page).bevat("nog niemand aangewezen"))
            try await app.maakContact(family.dossier, .amina)
            app.klok.vooruit(dagen: 3)
            let note = ["naar": Cast.joost.gebruiker.hex, "notitie": "Ik ga weg."]
            #expect(try await app.als(.amina).post(GezinURL.overdracht(family.dossier), note).status == 303)
            #expect(
                try await app.als(.joost).post(GezinURL.contacten(family.dossier), ContactTests.notitie(family, gezegd: "Thuis.")).status
                    == 303)
            let seen = try await app.als(.petra).get(page)
            #expect(seen.bevat("<b>Joost van der Wal</b>, sinds") && seen.bevat("1 keer") && seen.bevat("Amina Bouzid, van"))
            #expect(seen.bevat("Laatste huisbezoek") && seen.bevat("2 maart 2026"))
            #expect(try await !app.als(.bram).get(page).bevat("Joost van der Wal"))
        }
    }
}
