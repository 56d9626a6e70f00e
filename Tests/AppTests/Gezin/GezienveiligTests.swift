// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

@Suite("Agenda en wie gezien is: niets verraden, en niets vanzelf gezien")
struct GezienveiligTests {
    /// What is ticked on a page, as a browser would send it.
    private static func aangekruist(_ page: Uitslag) -> Ingevuld {
        var result: Ingevuld = [:]
        for match in page.tekst.matches(of: /name="([a-z]+)" value="([0-9a-f]{32})" checked/) {
            result[String(match.1), default: []].append(String(match.2))
        }
        return result
    }

    private static func plan(
        _ app: Proefapp, _ family: DeWit, dagen: Int = 1, _ waarvoor: String = "Over tafel", plaats: String = "", met: [ID<Persoon>]? = nil
    )
        async throws -> UUIDv7
    {
        try await app.schrijf { tx in
            let plan = Afspraak(
                afspraaksoort: .huisbezoek, datum: tx.vandaag.plus(dagen: dagen), tijd: Kloktijd(uur: 9, minuut: 0), plaats: plaats,
                met: met ?? [family.karin, family.sem], door: [Cast.amina.gebruiker, Cast.joost.gebruiker], waarvoor: waarvoor)
            return try GezinStore.plan(plan, Zicht.geheel(family.dossier, tx), tx)
        }
    }

    private static func schermAf(_ app: Proefapp, _ family: DeWit, _ scherm: Scherm) async throws {
        try await app.schrijf { tx in try BeschermingStore.legVast(scherm, Zicht.geheel(family.dossier, tx), van: tx.vandaag, tx) }
    }

    private static func notitie(_ gezegd: String, _ family: DeWit, _ vakken: Ingevuld = [:]) -> Ingevuld {
        ContactTests.notitie(family, gezegd: gezegd).merging(vakken) { $1 }
    }

    @Test("Sprak u een kind alleen, dan verbergt een scherm over dat kind de notitie en de foto erbij")
    func alleen() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = GezinURL.contacten(family.dossier)
            let sem = [family.sem.hex]
            let form = Self.notitie("Sem vertelt een geheim.", family, ["over": sem, "gesproken": sem, "alleen": sem])
            #expect(try await amina.post(path, form).status == 303)
            let link = try #require(try await amina.get(path).tekst.firstMatch(of: /href="([^"]*\/foto)"/)?.1)
            let photo: [UInt8] = [0xff, 0xd8, 0xff, 0xe1, 0, 14] + Array("Exif\0\0GPS52N".utf8) + [0xff, 0xd9]
            #expect(try await amina.post(String(link), [:], bestand: ("foto", "x.jpg", photo)).naar == path)
            let image = String(try #require(try await amina.get(path).tekst.firstMatch(of: /src="([^"]*bestand)"/)?.1))
            #expect(try await amina.get(image).bytes == [0xff, 0xd8, 0xff, 0xd9], "waar de foto is gemaakt, is eruit")
            let broken = try await amina.post(
                String(link), [:], bestand: ("foto", "x.jpg", [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff] + Array("GPS".utf8)))
            #expect(broken.status == 422 && broken.bevat("Deze foto is beschadigd"))
            #expect(try await app.als(.joost).get(path).bevat("Sem vertelt een geheim."), "de proef kan falen")
            try await Self.schermAf(app, family, Scherm(over: family.sem, voorGebruikers: [Cast.joost.gebruiker], reden: "x"))
            #expect(try await !app.als(.joost).get(path).bevat("Sem vertelt een geheim."))
            #expect(try await app.als(.joost).get(image).status == 404)
            #expect(try await amina.get(path).bevat("Sem vertelt een geheim."))
        }
    }

    @Test("Wie het formulier opstuurt zoals het er staat, zag geen kind; wie een kind als gesproken aankruist, moet zeggen dat hij het zag")
    func zoalsHetErStaat() async throws {
        try await withApp { app in
            let family = try await app.deWit(), act = try await Self.plan(app, family)
            app.klok.vooruit(dagen: 2)
            let amina = app.als(.amina)
            let settle = AfspraakURL.afloop(family.dossier, act)
            var ending = Self.aangekruist(try await amina.get(settle))
            #expect(ending == ["aanwezig": [family.karin.hex]])
            ending["uitkomst"] = ["doorgegaan"]
            var both = ending
            both["aanwezig"] = [family.karin.hex, family.sem.hex]
            let asked = try await amina.post(settle, both)
            #expect(asked.status == 422 && asked.bevat("U kruiste Sem aan als gesproken. Hebt u Sem ook gezien?"))
            #expect(try await amina.post(settle, ending).naar == AfspraakURL.notitie(family.dossier, act))
            let page = try await amina.get(AfspraakURL.notitie(family.dossier, act))
            var note = Self.aangekruist(page)
            for field in ["datum.dag", "datum.maand", "datum.jaar"] { note[field] = [page.waarde(field) ?? ""] }
            note["soort"] = ["huisbezoek"]
            note["gezegd"] = ["Karin was thuis."]
            #expect(try await amina.post(AfspraakURL.notitie(family.dossier, act), note).status == 303)
            let seen = try await app.lees { tx in try GezinStore.gezien(Zicht.geheel(family.dossier, tx), tx).dagen }
            #expect(seen[family.sem] == nil && seen[family.noor] == nil && seen[family.karin] != nil)
        }
    }

    @Test("Van een afspraak komt één notitie, en pas als hij doorging; wat getypt was staat er nog")
    func eenNotitie() async throws {
        try await withApp { app in
            let family = try await app.deWit(), act = try await Self.plan(app, family, dagen: 0), amina = app.als(.amina)
            let path = AfspraakURL.notitie(family.dossier, act)
            let early = try await amina.post(path, Self.notitie("Te vroeg.", family))
            #expect(early.status == 422 && early.bevat("dat de afspraak doorging") && early.waarde("gezegd") == "Te vroeg.")
            #expect(try await amina.post(AfspraakURL.afloop(family.dossier, act), ["uitkomst": "doorgegaan"]).naar == path)
            #expect(try await amina.post(path, Self.notitie("De eerste.", family)).status == 303)
            let twice = try await app.als(.joost).post(path, Self.notitie("De tweede.", family))
            #expect(twice.status == 422 && twice.bevat("is al een notitie") && twice.waarde("gezegd") == "De tweede.")
            #expect(try await !amina.get(GezinURL.contacten(family.dossier)).bevat("De tweede."))
        }
    }

    @Test("Wie een notitie afschermt, schermt de afspraak mee af; en een collega hoort niet dat er nog geen notitie is")
    func afspraakMee() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            func gehouden(_ waarvoor: String) async throws -> UUIDv7 {
                let act = try await Self.plan(app, family, dagen: 0, waarvoor)
                _ = try await amina.post(AfspraakURL.afloop(family.dossier, act), ["uitkomst": "doorgegaan"])
                #expect(try await amina.post(AfspraakURL.notitie(family.dossier, act), Self.notitie(waarvoor, family)).status == 303)
                return try await app.lees { tx in
                    try #require(
                        try GezinStore.notities(Zicht.geheel(family.dossier, tx), tx).first { $0.inhoud.afspraak == act }?.handeling)
                }
            }
            let hidden = try await gehouden("Over de buurman"), other = try await gehouden("Over school")
            let lists = [AfspraakURL.lijst(family.dossier), "/agenda"]
            for path in lists { #expect(try await app.als(.joost).get(path).bevat("Over de buurman"), "de proef kan falen") }
            let form = ["doel": "notitie", "notitie": hidden.hex, "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "buurman"]
            #expect(try await amina.post(GezinURL.schermen(family.dossier), form).status == 303)
            for path in lists {
                let page = try await app.als(.joost).get(path)
                #expect(!page.bevat("Over de buurman") && page.bevat("Over school"), "\(path)")
            }
            #expect(try await !app.als(.joost).get(GezinURL.dossier(family.dossier)).bevat("buurman"))
            // A shield from before, on the note only.
            try await Self.schermAf(app, family, Scherm(feiten: [other], voorGebruikers: [Cast.joost.gebruiker], reden: "x"))
            let list = try await app.als(.joost).get(lists[0])
            #expect(list.bevat("Over school") && !list.bevat("nog geen notitie"))
        }
    }

    @Test("Een dag achter een scherm staat nergens: niet op het overzicht, niet in een lijst en niet bij Contacten")
    func dagAfgeschermd() async throws {
        try await withApp { app in
            let family = try await app.deWit(), overview = GezinURL.dossier(family.dossier)
            try await app.vraag(family, op: app.vandaag)
            app.klok.vooruit(dagen: 4)
            try await app.schrijf { tx in
                let note = Contactnotitie(
                    contactsoort: .huisbezoek, datum: tx.vandaag, over: [family.noor, family.sem], gesproken: [family.noor, family.sem],
                    gezegd: "Thuis.")
                try GezinStore.noteer(note, Zicht.geheel(family.dossier, tx), tx)
            }
            let act = try await app.lees { tx in
                try #require(try GezinStore.notities(Zicht.geheel(family.dossier, tx), tx).first?.handeling)
            }
            try await Self.schermAf(
                app, family, Scherm(feiten: [act], voorGebruikers: [Cast.joost.gebruiker, Cast.petra.gebruiker], reden: "x"))
            #expect(try await app.als(.joost).get(GezinURL.contacten(family.dossier)).bevat("gezien (dag afgeschermd)"))
            #expect(try await !app.als(.amina).get(GezinURL.contacten(family.dossier)).bevat("dag afgeschermd"))
            app.klok.vooruit(dagen: 43)
            let mine = try await app.als(.amina).get(overview), his = try await app.als(.joost).get(overview)
            #expect(mine.bevat("<b>Sem</b> is niet gezien sinds") && mine.bevat("6 maart 2026"))
            #expect(his.bevat("<b>Sem</b> is langer dan 6 weken niet gezien.") && !his.bevat("6 maart 2026"))
            let team = try await app.als(.petra).get("/team")
            #expect(team.bevat("kind langer dan 6 weken niet gezien") && !team.bevat("niet gezien sinds"))
        }
    }

    @Test("Alleen kopjes is geen contact")
    func koppen() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = GezinURL.contacten(family.dossier)
            let empty = Notitieopzet.vulAan("", Notitieopzet.huisbezoek.gezegd)
            #expect(try await app.als(.amina).post(path, Self.notitie(empty, family)).bevat("Schrijf minstens één ding op"))
            #expect(try await app.als(.amina).get(path).bevat("Er is nog geen contact vastgelegd"))
        }
    }

    @Test("Wat niemand afrondt, blijft in de agenda staan, ook na een half jaar; past niet alles, dan staat dat er")
    func oud() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await Self.plan(app, family)
            app.klok.vooruit(dagen: 180)
            let page = try await app.als(.amina).get("/agenda")
            #expect(page.bevat("Nog af te ronden") && page.bevat("3 maart 2026") && !page.bevat("meer afspraken dan hier passen"))
            try await app.lees { tx in
                let none = try GezinStore.agenda(Cast.amina.gebruiker, van: nil, totEnMet: tx.vandaag, hoogstens: 0, mag: { _ in true }, tx)
                let all = try GezinStore.agenda(Cast.amina.gebruiker, van: nil, totEnMet: tx.vandaag, mag: { _ in true }, tx)
                #expect(none.dossiers.isEmpty && none.isMeer && all.dossiers == [family.dossier] && !all.isMeer)
            }
        }
    }

    @Test("Een postcode in plaats of onderwerp wordt geweigerd; bij een geheim staat ook het onderwerp niet in de agenda")
    func adres() async throws {
        for (text, isAddress) in [
            ("Ankerkade 17, 1999 AC", true), ("1999ac", true), ("1999AC Waterrijk", true), ("op school", false),
            ("2 maart 2026 om 10:30", false),
        ] { #expect(Afspraakinvoer.heeftPostcode(text) == isAddress, "\(text)") }
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await Self.plan(app, family, "Naar de schuilplek")
            let page = try await app.als(.amina).post(AfspraakURL.lijst(family.dossier), ["plaats": "1999 AC", "waarvoor": "Bij 1998ZZ 3"])
            #expect(page.status == 422 && page.tekst.components(separatedBy: "Zet hier geen adres neer. Dat staat").count > 2)
            #expect(try await app.als(.amina).get("/agenda").bevat("Naar de schuilplek"), "de proef kan falen")
            try await app.schrijf { tx in
                try BeschermingStore.legVast(
                    Geheimhouding(persoon: family.karin, grond: "x"), Zicht.geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            let agenda = try await app.als(.amina).get("/agenda")
            #expect(agenda.bevat("Gezin De Wit") && !agenda.bevat("Naar de schuilplek"))
        }
    }

    @Test("Loopt er een geheim, dan gaat een afspraak niet ongezien mee in een afschrift")
    func afschrift() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app), family = scene.gezin
            _ = try await Self.plan(app, family, plaats: "bij het opvanghuis aan de dijk", met: [family.noor])
            func kopie() async throws -> Uitslag {
                let path = try await scene.vraag(.afschrift, door: family.daan, als: .ouderMetGezag)
                try await scene.beoordeelDelen(path)
                try await scene.wijsToe(path)
                return try await app.als(.amina).get(path + "/afschrift")
            }
            try await app.schrijf { tx in
                try BeschermingStore.legVast(
                    Geheimhouding(persoon: family.karin, voor: [family.daan], grond: "x"), Zicht.geheel(family.dossier, tx),
                    van: tx.vandaag,
                    tx)
            }
            let copy = try await kopie()
            #expect(copy.status == 200 && !copy.bevat("opvanghuis"))
        }
    }

    @Test("Is een kind in het andere dossier overleden, dan vraagt ook dit dossier niet meer wie het zag")
    func overleden() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers()
            try await app.schrijf { tx in
                let fact = Samenvoeging(dubbel: two.noortje, blijft: two.eerste.noor, reden: "proef")
                try tx.teken(fact, op: .persoon(two.noortje), in: PersoonStore.tabel, van: tx.vandaag, bron: "professional")
                try GezinStore.onthoudSamen(fact, tx)
            }
            func kinderen() async throws -> Set<ID<Persoon>> {
                try await app.lees { tx in
                    let facts = try Dossierlezing.feiten(two.eerste.dossier, tx)
                    return Set(Dossierbeeld(facts, op: tx.vandaag, regels: .standaard).kinderenGezien(geopend: tx.vandaag).map(\.kind))
                }
            }
            #expect(try await kinderen() == [two.eerste.noor, two.eerste.sem])
            try await app.schrijf { tx in
                try PersoonStore.legVast(Levensstaat(persoon: two.noortje, leven: .overleden), tx)
            }
            #expect(try await kinderen() == [two.eerste.sem])
        }
    }

    @Test("Wie de steun bewaart vanaf een oude stand, ziet wat er nu staat en houdt wat getypt was; aan wie een kind denkt staat er")
    func steun() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), page = GezinURL.gezin(family.dossier)
            let start = [String: String].datum("begonnenOp", app.vandaag).en(["toelichting": "Oma Riet of de buurvrouw"])
            #expect(try await amina.post(GezinURL.zoektocht(family.dossier, family.noor), start).status == 303)
            #expect(try await amina.get(page).bevat("Aan wie het kind denkt: Oma Riet of de buurvrouw"))
            let els = ["rol": "jim", "roepnaam": "Els", "achternaam": "Kramer", "van": family.noor.hex, "gekozenDoor": family.noor.hex]
            #expect(try await amina.post(GezinURL.mensen(family.dossier), els).status == 303)
            let link = String(try #require(try await amina.get(page).tekst.firstMatch(of: /href="([^"]*\/steun)"/)?.1))
            let form = ["gekozenDoor": family.noor.hex, "vertrouwd": "ja"]
            #expect(try await app.als(.joost).post(link, form.en(["toelichting": "van Joost"])).status == 303)
            let stale = try await amina.post(link, form.en(["toelichting": "van Amina"]))
            #expect(stale.status == 409 && stale.bevat("van Joost") && stale.bevat("van Amina"))
            let again = String(try #require(stale.tekst.firstMatch(of: /action="([^"]*\/steun)"/)?.1))
            #expect(try await amina.post(again, form.en(["toelichting": "van Amina"])).status == 303)
            #expect(try await amina.get(page).bevat("van Amina"))
        }
    }
}
