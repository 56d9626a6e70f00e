// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bewaartermijnen: na twintig jaar precies wat weg moet, en niets is terug te halen (Jeugdwet 7.3.8)")
struct BewaarTests {
    /// Three families: one old, one old with a duty to keep, one that changed lately.
    struct Toneel: Sendable {
        let oud: DeWit
        let bewaard: DeWit
        let recent: DeWit

        init(_ app: Proefapp) async throws {
            let (old, kept, recent) = (try await app.deWit(), try await app.deWit(team: Cast.zuid, als: .bram), try await app.deWit())
            app.klok.vooruit(dagen: 20 * 366)
            try await app.schrijf { tx in
                let duty = Bewaarplicht(reden: .rechtszaak, toelichting: "Zaak 9", sinds: tx.vandaag, herzienOp: tx.vandaag.plus(jaren: 1))
                try BeschermingStore.legVast(duty, .geheel(kept.dossier, tx), van: tx.vandaag, tx)
                let note = Contactnotitie(contactsoort: .telefoon, datum: tx.vandaag, over: [recent.noor], gezegd: "Oude vraag.")
                try GezinStore.noteer(note, .geheel(recent.dossier, tx), tx)
            }
            (oud, bewaard, self.recent) = (old, kept, recent)
        }
    }

    private static func levend(_ app: Proefapp, _ dossier: ID<Dossier>) async throws -> Set<ID<Persoon>?> {
        try await app.lees { tx in
            Set(try DossierStore.lijnen(dossier, tx).filter { try !tx.isVernietigd($0.id) }.map(\.jeugdige))
        }
    }

    @Test("Lijst, vier ogen, vernietigen, verklaring: het oude gezin is weg, wat bewaard moet en wat gewijzigd is blijft")
    func ronde() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let page = try await app.als(.wim).get(BewaarURL.begin)
            #expect(page.status == 200 && page.bevat("20 jaar na de laatste wijziging") && page.bevat(scene.bewaard.dossier.kenmerk))
            #expect(page.tekst.lowercased().ranges(of: "na te gaan").count == 3, "drie termijnen, elk één keer")
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            let list = try await app.als(.wim).get(made)
            #expect(list.bevat(scene.oud.dossier.kenmerk) && list.bevat("Blijft, want er loopt een zaak"))
            for name in ["Noor", "Sem", "Smeets", "De Wit"] { #expect(!list.bevat(name)) }
            #expect(try await Self.levend(app, scene.oud.dossier).count == 3, "nog niets is weg")
            // Not by who made it.
            #expect(try await app.als(.wim).post(made + "/toets", ["uitkomst": "akkoord"]).status == 422)
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "terug"]).status == 422)
            let keys = try app.databank.sleutelbos.houders()
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            #expect(try await Self.levend(app, scene.oud.dossier).isEmpty)
            #expect(try await Self.levend(app, scene.bewaard.dossier) == [nil, scene.bewaard.noor, scene.bewaard.sem])
            // Of the third family Sem's own line is old, but the family's line and Noor's are one file with it.
            #expect(try await Self.levend(app, scene.recent.dossier).contains(scene.recent.noor))
            for who in [scene.oud.noor, scene.oud.sem, scene.oud.karin, scene.oud.daan] {
                #expect(try await app.lees { tx in try PersoonStore.persoon(who, tx) } == nil)
                #expect(try !app.databank.sleutelbos.houders().contains(who.raw), "de sleutel is weg")
            }
            let gone = keys.subtracting(try app.databank.sleutelbos.houders())
            let lines = Set(try await VernietigingTests.lijnen(app, scene.oud.dossier).map(\.raw))
            // A line nothing was ever written on has no key to lose.
            #expect(lines.isDisjoint(with: try app.databank.sleutelbos.houders()) && !lines.isDisjoint(with: gone))
            #expect(Set(try await VernietigingTests.lijnen(app, scene.bewaard.dossier).map(\.raw)).isDisjoint(with: gone))
            let certificate = try await app.als(.wim).get(
                try #require(
                    try await app.als(.wim).get(made).tekst
                        .components(separatedBy: "href=\"").first { $0.hasPrefix(BewaarURL.verklaringen) }.map {
                            String($0.prefix { $0 != "\"" })
                        }))
            #expect(certificate.tekst.lowercased().ranges(of: "na te gaan").count == 3)
            #expect(certificate.bevat("nagerekend op") && certificate.bevat("informatiebeheerder en privacy officer"))
            for name in ["Noor", "Wim", "Samira", scene.oud.dossier.hex] {
                #expect(!certificate.tekst.components(separatedBy: "<main").last!.contains(name), "\(name)")
            }
            let booked = try await app.lees(doel: .toezicht) { tx in try tx.regels(over: .dossier(scene.oud.dossier)) }
            #expect(booked.contains { $0.handeling == "vernietigen" && $0.namens == Cast.samira.gebruiker.raw })
            #expect(try await app.databank.verifieer().klopt)
            // The same list cannot be done again, and there is nothing left to propose of the old family.
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).status == 422)
        }
    }

    @Test("Wat na het goedkeuren nog wijzigt, blijft; de verklaring telt het als overgeslagen")
    func gewijzigd() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            try await app.schrijf { tx in
                let note = Contactnotitie(contactsoort: .telefoon, datum: tx.vandaag, over: [scene.oud.noor], gezegd: "Toch nog iets.")
                try GezinStore.noteer(note, .geheel(scene.oud.dossier, tx), tx)
            }
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            #expect(try await Self.levend(app, scene.oud.dossier).contains(scene.oud.noor))
            let text = try await app.lees(doel: .rechten) { tx in
                try #require(try BewaarStore.verklaringen(tx).first).inhoud.tekst
            }
            #expect(text.contains("overgeslagen: 1") || text.contains("overgeslagen: 2"))
        }
    }

    @Test("Na herstel van een oudere back-up is weg wat weg moest zijn, en de lijst van vernietigingen doet dat")
    func herstel() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let key = Backupsleutel.nieuw(), path = app.map + "/backup"
            try await app.databank.backup(naar: path, sleutel: key)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            _ = try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"])
            let config = app.app.config
            let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutel: try Hoofdsleutel.lees(van: config.hoofdsleutel))
            let restored = try await Databank.herstel(
                van: path, sleutel: key, naar: app.map + "/hersteld", sleutelbos: bos, opzet: App.opzet(config), klok: app.klok.klok,
                Herstelwens(na: App.herstelHook))
            let dossier = scene.oud.dossier
            let left = try await restored.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try DossierStore.lijnen(dossier, tx).filter { try !tx.isVernietigd($0.id) }.count
            }
            #expect(left == 0)
            try await restored.sluit()
        }
    }

    @Test("Op de opdrachtregel: een voorbeeld vernietigt niets, de maker keurt niet zelf goed, en de verklaring is na te rekenen")
    func opdracht() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            func who(_ who: Cast) -> Codebewijs {
                app.klok.vooruit(seconden: 90)
                return VernietigingTests.aanwezig(app, who)
            }
            let nobody = Codebewijs(inlognaam: "wim", code: "000000")
            _ = await #expect(throws: Opslagfout.self) { try await app.app.bewaren(.voorbeeld(door: nobody, vastleggen: true)) }
            let text = try await app.app.bewaren(.voorbeeld(door: who(.wim), vastleggen: false))
            let looked = try await app.lees(doel: .toezicht) { tx in try tx.regels(van: Cast.wim.gebruiker.raw) }
            #expect(looked.contains { $0.handeling == "bewaren.inzien" }, "ook kijken staat in het journaal")
            #expect(text.contains("Er is niets vernietigd en niets vastgelegd."))
            let recorded = try await app.app.bewaren(.voorbeeld(door: who(.wim), vastleggen: true))
            let round = try #require(recorded.components(separatedBy: "--ronde ").last?.prefix(32)).description
            _ = await #expect(throws: Afwijzing.self) { try await app.app.bewaren(.voerUit(ronde: round, door: who(.wim))) }
            _ = await #expect(throws: Afwijzing.self) { try await app.app.bewaren(.voerUit(ronde: round, door: who(.amina))) }
            _ = await #expect(throws: Opslagfout.self) { try await app.app.bewaren(.voerUit(ronde: "onzin", door: who(.samira))) }
            _ = await #expect(throws: Opslagfout.self) { try await app.app.bewaren(.voerUit(ronde: round, door: nobody)) }
            #expect(try await Self.levend(app, scene.oud.dossier).count == 3)
            #expect(try await app.app.bewaren(.voerUit(ronde: round, door: who(.samira))).contains("De handtekening klopt."))
            #expect(try await Self.levend(app, scene.oud.dossier).isEmpty)
            #expect(try await app.app.bewaren(.verklaring(bij: round)).contains("grond: De bewaartermijn is voorbij"))
        }
    }

    @Test("Niemand anders ziet deze bladzijden", arguments: [Cast.amina, .petra, .ravi, .thomas, .fatima])
    func afwezig(wie: Cast) async throws {
        try await withApp { app in
            for path in [BewaarURL.begin, BewaarURL.ronde(wie.gebruiker.raw), BewaarURL.verklaring(wie.gebruiker.raw)] {
                let page = try await app.als(wie).get(path)
                #expect(page.status == 404)
            }
            let made = try await app.als(wie).post(BewaarURL.rondes)
            #expect(made.status == 404)
            let work = try await app.als(.wim).get("/werkvoorraad")
            #expect(work.status == 404)
        }
    }

    @Test("Wie aan de tekst of de handtekening komt, valt op")
    func handtekening() async throws {
        try await withApp { app in
            try await app.schrijf { tx in
                let signed = try tx.onderteken("tekst")
                #expect(try tx.isEcht("tekst", signed, op: tx.nu))
                #expect(try !tx.isEcht("Tekst", signed, op: tx.nu))
                #expect(try !tx.isEcht("tekst", Ondertekening(sleutel: signed.sleutel, handtekening: "AAAA"), op: tx.nu))
                #expect(try !tx.isEcht("tekst", Ondertekening(sleutel: "onzin", handtekening: signed.handtekening), op: tx.nu))
            }
        }
    }
}
