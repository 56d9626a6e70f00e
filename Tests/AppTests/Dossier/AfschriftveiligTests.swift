// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Een afschrift geeft niets weg: niet van een ander, niet waar iemand is, en niet als het geweigerd is (Jeugdwet 7.3.10)")
struct AfschriftveiligTests {
    private typealias Toneel = VerzoekTests.Toneel

    private static func notitie(_ app: Proefapp, _ gezin: DeWit) async throws -> UUIDv7 {
        try await app.lees { tx in
            try #require(try GezinStore.notities(Zicht.geheel(gezin.dossier, tx), tx).first { $0.inhoud.gezegd == Toneel.noor }).id
        }
    }

    private static func verklaar(_ app: Proefapp, _ gezin: DeWit, van wie: ID<Persoon>, bij feit: UUIDv7?, _ woorden: String) async throws {
        var form = ["van": wie.hex, "over": "contacten", "woorden": woorden].en(.datum("datum", app.vandaag))
        form["bij"] = feit?.hex
        #expect(try await app.als(.amina).post(VerzoekURL.verklaringen(gezin.dossier), form).naar != nil)
    }

    @Test("Blijft een verklaring weg, dan staat zij ook niet bij de regel waar zij over gaat; en wat later is gezegd, staat er niet in")
    func verklaring() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let note = try await Self.notitie(app, scene.gezin)
            try await Self.verklaar(app, scene.gezin, van: scene.gezin.karin, bij: note, "Karin vindt iets anders.")
            try await Self.verklaar(app, scene.gezin, van: scene.gezin.noor, bij: note, "Noor bedoelde het zo.")
            let path = try await scene.vraag(.afschrift)
            try await scene.beoordeelDelen(path)
            try await scene.wijsToe(path)
            app.klok.vooruit(seconden: 60)
            try await Self.verklaar(app, scene.gezin, van: scene.gezin.noor, bij: note, "Noor zegt later nog iets.")
            let copy = try await app.als(.amina).get(path + "/afschrift")
            #expect(copy.bevat(Toneel.noor) && copy.bevat("Noor bedoelde het zo."))
            #expect(!copy.bevat("Karin vindt iets anders.") && !copy.bevat("Noor zegt later nog iets."))
        }
    }

    @Test("Woorden van een ander gaan niet ongezien mee: stem, waarschuwing en verzoek horen bij wie ze sprak of over wie ze gaan")
    func woordenVanAnderen() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let family = scene.gezin
            try await app.schrijf { tx in
                let voice = Leefgebiedstem(
                    leefgebied: .school, stem: .ouder, spreker: family.karin, datum: tx.vandaag, woorden: "Karin over haar zorgen.")
                try tx.teken(voice, op: DossierStore.plek(family.dossier, van: family.noor, tx), in: AnalyseStore.tabel, van: tx.vandaag)
                let flag = Veiligheidsvlag(
                    over: [family.daan], tekst: "Daan dreigde.", datum: tx.vandaag, herzienOp: tx.vandaag.plus(maanden: 3), verteld: .ja)
                try BeschermingStore.legVast(flag, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            _ = try await scene.vraag(.inzage, door: family.daan, als: .ouderMetGezag, gevraagd: "Daan wil alles zien.")
            let path = try await scene.vraag(.afschrift)
            let list = try await app.als(.amina).get(path + "/afschrift/delen")
            let waiting = list.tekst.components(separatedBy: "<tr").filter { $0.contains("nog bekijken") }.joined()
            for part in ["analyse-ander", "bescherming-ander", "verzoeken-ander", "verzoeken-eigen"] {
                #expect(waiting.contains("/delen/" + part), "\(part)")
            }
            try await scene.beoordeelDelen(path)
            try await scene.wijsToe(path)
            let copy = try await app.als(.amina).get(path + "/afschrift")
            #expect(copy.status == 200 && copy.bevat(Toneel.noor))
            for words in ["Karin over haar zorgen.", "Daan dreigde.", "Daan wil alles zien."] { #expect(!copy.bevat(words), "\(words)") }
        }
    }

    @Test("Een waarschuwing blijft zichtbaar voor een collega, ook als er een scherm over die persoon staat")
    func waarschuwing() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf { tx in
                let view = Zicht.geheel(family.dossier, tx), day = tx.vandaag
                let flag = Veiligheidsvlag(
                    over: [family.daan], tekst: "Ga met zijn tweeën.", datum: day, herzienOp: day.plus(maanden: 3), verteld: .ja)
                try BeschermingStore.legVast(flag, view, van: day, tx)
                let shield = Scherm(over: family.daan, voorGebruikers: [Cast.joost.gebruiker], reden: "kent hem")
                try BeschermingStore.legVast(shield, view, van: day, tx)
            }
            #expect(try await app.als(.joost).get(GezinURL.gezin(family.dossier)).bevat("Ga met zijn tweeën."))
        }
    }

    @Test("Een gemachtigde is een buitenstaander: een geheim adres en wat voor een ander is afgeschermd komen niet op diens papier")
    func gemachtigde() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let family = scene.gezin, note = try await Self.notitie(app, family)
            try await app.schrijf { tx in
                let home = Adres(
                    persoon: family.noor, straat: "Schuilhof", huisnummer: 3, postcode: Postcode("1999AD"), plaats: "Waterrijk")
                try PersoonStore.legVast(home, van: tx.vandaag, tx)
                let view = Zicht.geheel(family.dossier, tx)
                let secret = Geheimhouding(persoon: family.noor, voor: [family.daan], grond: "veilig")
                try BeschermingStore.legVast(secret, view, van: tx.vandaag, tx)
                let shield = Scherm(feiten: [note], voorBetrokkenen: [family.daan], reden: "veilig")
                try BeschermingStore.legVast(shield, view, van: tx.vandaag, tx)
            }
            func copy(_ anders: String?, _ als: Hoedanigheid) async throws -> Uitslag {
                let path = try await scene.vraag(.afschrift, anders: anders, als: als)
                try await scene.beoordeelDelen(path)
                try await scene.wijsToe(path)
                return try await app.als(.amina).get(path + "/afschrift")
            }
            let outside = try await copy("mr. Jansen", .gemachtigde)
            #expect(outside.status == 200 && !outside.bevat("Schuilhof") && !outside.bevat(Toneel.noor))
            #expect(outside.bevat("Adres en telefoonnummer: Laat zien waar iemand woont"))
            let own = try await copy(nil, .zelf)
            #expect(own.bevat("Schuilhof") && own.bevat(Toneel.noor), "de proef kan falen: wie het zelf vraagt, krijgt het wel")
        }
    }

    @Test("Is de school geheim, dan komt zij niet ongezien op papier en staat zij niet ongevraagd op een bladzijde")
    func school() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let family = scene.gezin
            try await app.schrijf { tx in
                let view = Zicht.geheel(family.dossier, tx)
                let school = Betrokkenheid(
                    partij: .school, antwoord: .betrokken, naam: "De Vuurtoren", telefoon: Telefoonnummer("0299 123 456"),
                    gevraagdOp: tx.vandaag)
                try GezinStore.legVast(school, view, van: tx.vandaag, tx)
            }
            let overview = GezinURL.dossier(family.dossier)
            #expect(try await app.als(.amina).get(overview).bevat("De Vuurtoren"), "de proef kan falen")
            try await app.schrijf { tx in
                let secret = Geheimhouding(persoon: family.noor, wat: .school, voor: [family.daan], grond: "veilig")
                try BeschermingStore.legVast(secret, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            #expect(try await app.als(.amina).get(overview).bevat("De Vuurtoren") == false)
            #expect(try await app.als(.amina).get(GezinURL.gezin(family.dossier)).bevat("Toon de school"))
            let path = try await scene.vraag(.afschrift, door: family.daan, als: .ouderMetGezag)
            let list = try await app.als(.amina).get(path + "/afschrift/delen")
            #expect(list.bevat("Gezin en netwerk: afgeschermd") && list.bevat("Er loopt een geheim"))
            try await scene.beoordeelDelen(path)
            try await scene.wijsToe(path)
            #expect(try await app.als(.amina).get(path + "/afschrift").bevat("De Vuurtoren") == false)
        }
    }

    @Test("Op een brief staat nooit de verklaring van een ander; op een blad met een scherm blijft zij op het beeldscherm")
    func brief() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            _ = try await road.besluit()
            let family = road.gezin
            let words = ["van": family.karin.hex, "over": "besluit", "woorden": "Karin is bang voor Daan."].en(.datum("datum", app.vandaag))
            #expect(try await app.als(.amina).post(VerzoekURL.verklaringen(family.dossier), words).naar != nil)
            #expect(try await app.als(.amina).get(road.pad).bevat("Karin is bang voor Daan."), "op het blad zelf wel")
            #expect(try await app.als(.amina).get(road.pad + "/brief").bevat("Karin is bang voor Daan.") == false)
            try await app.schrijf { tx in
                let shield = Scherm(over: family.karin, voorBetrokkenen: [family.daan], reden: "veilig")
                try BeschermingStore.legVast(shield, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            let page = try await app.als(.amina).get(road.pad)
            let part = page.tekst.components(separatedBy: "Verklaring achter een scherm").first ?? ""
            #expect(page.bevat("Verklaring achter een scherm") && part.hasSuffix("<div class=\"geen-druk\"><h2>"))
        }
    }

    @Test("Wat een collega niet mag zien, verraadt ook de verklaring erbij niet")
    func verklaringBijScherm() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let note = try await Self.notitie(app, scene.gezin)
            try await Self.verklaar(app, scene.gezin, van: scene.gezin.noor, bij: note, "Mijn kant hiervan.")
            let path = GezinURL.contacten(scene.gezin.dossier)
            #expect(try await app.als(.joost).get(path).bevat("Mijn kant hiervan."))
            try await app.schrijf { tx in
                let shield = Scherm(feiten: [note], voorGebruikers: [Cast.joost.gebruiker], reden: "privé")
                try BeschermingStore.legVast(shield, .geheel(scene.gezin.dossier, tx), van: tx.vandaag, tx)
            }
            #expect(try await app.als(.joost).get(path).bevat("Mijn kant hiervan.") == false)
            #expect(try await app.als(.amina).get(path).bevat("Mijn kant hiervan."))
        }
    }

    @Test("Een geweigerd afschrift is er niet, ook niet via het adres")
    func geweigerd() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let path = try await scene.vraag(.afschrift)
            try await scene.beoordeelDelen(path)
            #expect(try await app.als(.amina).get(path + "/afschrift").bevat("Dit is een voorbeeld"))
            let no = ["uitkomst": "weigeren", "grond": "veiligheid", "toelichting": "Dat is nu niet veilig."]
            #expect(try await scene.stuur(.amina, path, "/besluit", no).naar == path)
            #expect(try await app.als(.amina).get(path + "/afschrift").status == 404)
            #expect(try await scene.stuur(.joost, path, "/toets", ["uitkomst": "akkoord"]).naar == path)
            let copy = try await app.als(.amina).get(path + "/afschrift")
            #expect(copy.status == 404 && !copy.bevat(Toneel.noor))
        }
    }
}
