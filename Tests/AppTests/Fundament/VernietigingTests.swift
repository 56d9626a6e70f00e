// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Monitor
import Opslag
import Steun
import Testing

@testable import App

@Suite("Vernietigen: niets van wie weg moet, alles van wie blijft (Jeugdwet 7.3.8 en 7.3.9)")
struct VernietigingTests {
    static func lijnen(_ app: Proefapp, _ dossier: ID<Dossier>, _ kind: ID<Persoon>? = nil) async throws -> Set<ID<Lijn>> {
        try await app.lees { tx in
            Set(try DossierStore.lijnen(dossier, tx).filter { kind == nil || $0.jeugdige == kind }.map(\.id))
        }
    }

    static func geefToezicht(_ app: Proefapp, _ dossier: ID<Dossier>, _ wie: Cast = .samira, soort: Relatiesoort = .toezicht) async throws {
        try await app.schrijf { tx in
            let lijn = try DossierStore.lijn(dossier, nil, .hulp, tx)
            let relatie = Relatie(
                dossier: dossier, relatiesoort: soort, gebruiker: wie.gebruiker, van: tx.nu, tot: tx.nu.plus(seconden: 3_600),
                gegevenDoor: tx.wie.id, reden: "verzoek om vernietiging")
            try RelatieStore.geef(relatie, lijn: lijn, tx)
        }
    }

    /// Somebody with a code of this half minute.
    static func aanwezig(_ app: Proefapp, _ wie: Cast) -> Codebewijs {
        .init(inlognaam: wie.rawValue, code: app.code())
    }

    /// With fresh codes: each is good once.
    static func opdracht(
        _ app: Proefapp, _ dossier: ID<Dossier>, als wie: Cast = .samira, tweede: Cast? = .wim, grond: Vernietigingsgrond = .bevel,
        lijn: ID<Lijn>? = nil
    ) -> Vernietigopdracht {
        app.klok.vooruit(seconden: 90)
        return Vernietigopdracht(
            dossier: lijn == nil ? dossier.hex : nil, lijn: lijn?.hex, grond: grond, door: aanwezig(app, wie),
            tweede: tweede.map { aanwezig(app, $0) })
    }

    private static func opgezocht(_ app: Proefapp, _ persoon: ID<Persoon>) async throws -> Int {
        try await app.lees { tx in
            try tx.query("SELECT code FROM persoon_opzoek WHERE persoon = ?", [.id(persoon)]).count
        }
    }

    @Test("Van een kind gaan persoon, opzoekcodes, naam, berichten en concepten mee; broer, ouders en hun berichten blijven")
    func eenKind() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let gezin = wereld.gezin
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try wereld.bezorg(try wereld.start(10_024, bsn: "999900018", identificatie: "S2"), "b.xml")
            try await wereld.ronde()
            _ = try await app.als(.amina).post(
                Conceptplek(Contactinvoer.self, GezinURL.nieuwContact(gezin.dossier)).path, ["gezegd": "over Noor"])
            let before = try await wereld.rijen()
            let keys = try app.databank.sleutelbos.houders()
            let plan = try await app.databank.vernietig(
                try await Self.lijnen(app, gezin.dossier, gezin.noor), als: .systeem("proef"), grond: "verzoek")
            app.app.naamindex.vergeet(Set(plan.lijnen.map { ID($0.raw) }))
            #expect(plan.lijnen.contains(ID(gezin.noor.raw)))
            for blijft in [gezin.sem, gezin.karin, gezin.daan] {
                #expect(!plan.lijnen.contains(ID(blijft.raw)))
                #expect(try await Self.opgezocht(app, blijft) > 0)
            }
            #expect(try await Self.opgezocht(app, gezin.noor) == 0)
            #expect(
                app.app.naamindex.zoek("Noor", hoogstens: 5).personen.isEmpty
                    && app.app.naamindex.zoek("Sem", hoogstens: 5).personen == [gezin.sem])
            let after = try await wereld.rijen()
            // JW305 and JW306 of Noor are gone, those of Sem are there, and so are the JW301s of Sem.
            #expect(after.count < before.count && after.contains { $0.identificatie == "S2" })
            #expect(!after.contains { $0.identificatie == "S1" })
            let gone = Set(before.map(\.id.raw)).subtracting(after.map(\.id.raw))
            #expect(gone.isSubset(of: Set(plan.lijnen.map(\.raw))) && !gone.isEmpty)
            #expect(try app.databank.sleutelbos.houders().isDisjoint(with: Set(plan.lijnen.map(\.raw)).intersection(keys)))
            #expect(try await app.als(.amina).get("/concepten").bevat("Contactnotitie") == false)
            #expect(try await app.als(.amina).get("/dossiers/\(gezin.dossier.hex)/gezin").status == 200)
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test("Met het laatste kind gaan het gezin en wie nergens anders in staat; wie in een ander dossier staat, blijft")
    func heelDossier() async throws {
        try await withApp { app in
            let (weg, blijft) = (try await app.deWit(), try await app.deWit(team: Cast.zuid, als: .bram))
            try await app.schrijf { tx in
                try GezinStore.neemDeel(Deelname(persoon: weg.daan, rol: .steunfiguur), dossier: blijft.dossier, van: tx.vandaag, tx)
            }
            for kind in [weg.noor, weg.sem] {
                try await app.databank.vernietig(
                    try await Self.lijnen(app, weg.dossier, kind), als: .systeem("proef"), grond: "bewaartermijn")
            }
            let left = try await app.lees { tx in try DossierStore.lijnen(weg.dossier, tx).filter { try !tx.isVernietigd($0.id) } }
            #expect(left.isEmpty, "de lijn van het gezin gaat met die van het laatste kind")
            for persoon in [weg.noor, weg.sem, weg.karin] {
                #expect(try await app.lees { tx in try PersoonStore.persoon(persoon, tx) } == nil)
            }
            #expect(try await app.lees { tx in try PersoonStore.persoon(weg.daan, tx)?.naam.roepnaam } == "Daan")
            #expect(try await app.als(.bram).get("/dossiers/\(blijft.dossier.hex)/gezin").bevat("Daan"))
            #expect(try await app.als(.amina).get("/dossiers/\(weg.dossier.hex)").status == 404)
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test("Een rij van een dossier zonder kind wordt bevroren met een sleutel die nergens naar verwijst (formaten: Data set)")
    func zonderKind() async throws {
        try await withApp { app in
            let dossier = try await app.schrijf { tx in
                let file = try DossierStore.maak(team: Cast.noord, tx)
                try ToegangStore.legVast(
                    Hulpvraag(datum: tx.vandaag, deur: .telefoon, vanPersoon: nil, over: [], woorden: "Er is iets."), dossier: file.dossier,
                    tx)
                return file.dossier
            }
            let before = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx).hulpvragen }
            #expect(before.count == 1 && before.allSatisfy { !$0.bevroren })
            try await app.databank.vernietig(try await Self.lijnen(app, dossier), als: .systeem("proef"), grond: "bewaartermijn")
            let after = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx).hulpvragen }
            #expect(after.count == 1 && after.allSatisfy { $0.bevroren } && after[0].projectieversie == before[0].projectieversie)
            #expect(after[0].rij != before[0].rij && after[0].jeugdige != before[0].jeugdige)
        }
    }

    @Test("De opdracht toont eerst wat weggaat, vraagt het juiste recht, en gaat nooit met noodtoegang")
    func opdracht() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let refused: (Cast) async -> Void = { wie in
                _ = await #expect(throws: Afwijzing.self) { try await app.app.vernietig(Self.opdracht(app, gezin.dossier, als: wie)) }
            }
            await refused(.samira)
            await refused(.amina)
            try await Self.geefToezicht(app, gezin.dossier)
            await refused(.petra)
            try await Self.geefToezicht(app, gezin.dossier, soort: .noodtoegang)
            await refused(.samira)
            app.klok.vooruit(seconden: 3_700)
            await refused(.samira)
            try await Self.geefToezicht(app, gezin.dossier)
            let preview = try await app.app.vernietig(Self.opdracht(app, gezin.dossier, tweede: nil))
            #expect(preview.contains("Er is niets vernietigd.") && preview.contains("gezin · hulp · gaat") && !preview.contains("Noor"))
            #expect(try await app.lees { tx in try PersoonStore.persoon(gezin.noor, tx) } != nil)
            let done = try await app.app.vernietig(Self.opdracht(app, gezin.dossier))
            #expect(done.contains("Vernietigd: "))
            let certificate = try #require(done.components(separatedBy: "bewaren verklaring ").last?.prefix(32)).description
            let text = try await app.app.bewaren(.verklaring(bij: certificate))
            #expect(text.contains("De handtekening klopt.") && text.contains("vier ogen: privacy officer en informatiebeheerder"))
            #expect(app.app.naamindex.zoek("Noor", hoogstens: 5).personen.isEmpty)
            let lines = try await app.lees(doel: .toezicht) { tx in try tx.regels(over: .dossier(gezin.dossier)) }
            #expect(lines.contains { $0.handeling == "vernietigen" && $0.wie == Cast.samira.gebruiker.raw && $0.uitkomst == "gelukt" })
            #expect(lines.filter { $0.handeling == "vernietigen" && $0.uitkomst == "geweigerd" }.count == 5)
        }
    }

    @Test("Op de opdrachtregel vernietigt niemand alleen: een ander met een eigen code, nooit met de bewaartermijn als grond (AVG 32)")
    func tweeMensen() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await Self.geefToezicht(app, gezin.dossier)
            func met(_ tweede: (Vernietigopdracht) -> Codebewijs) -> Vernietigopdracht {
                let order = Self.opdracht(app, gezin.dossier)
                return Vernietigopdracht(dossier: order.dossier, lijn: nil, grond: .bevel, door: order.door, tweede: tweede(order))
            }
            let orders: [(waarom: String, maak: () -> Vernietigopdracht)] = [
                ("al gebruikt", { met { $0.door } }),
                ("wim klopt niet", { met { _ in .init(inlognaam: "wim", code: "000000") } }),
                ("kan niet meekijken", { Self.opdracht(app, gezin.dossier, tweede: .amina) }),
                ("met een lijst", { Self.opdracht(app, gezin.dossier, grond: .bewaartermijn) }),
            ]
            for order in orders {
                await #expect { try await app.app.vernietig(order.maak()) } throws: { "\($0)".contains(order.waarom) }
            }
            #expect(try await app.lees { tx in try PersoonStore.persoon(gezin.noor, tx) } != nil)
        }
    }

    @Test(
        "Op verzoek gaat alleen wat twee mensen toewezen: zonder verzoek niets, met het antwoord precies dat, en dan is het verzoek klaar")
    func opVerzoek() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app)
            let family = scene.gezin
            try await scene.geefToezicht()
            let lines = try await app.lees { tx in try DossierStore.levend(family.dossier, tx).filter { $0.bewaarklasse == .hulp } }
            let noor = try #require(lines.first { $0.jeugdige == family.noor }).id
            let sem = try #require(lines.first { $0.jeugdige == family.sem }).id
            func geweigerd(_ lijn: ID<Lijn>?, _ waarom: String) async {
                await #expect {
                    try await app.app.vernietig(Self.opdracht(app, family.dossier, grond: .verzoek, lijn: lijn))
                } throws: { error in
                    guard case Afwijzing.nietMogelijk(let reason) = error else { return false }
                    return reason.contains(waarom)
                }
            }
            await geweigerd(noor, "geen verwijderverzoek dat twee mensen hebben toegewezen")
            let preview = try await app.app.vernietig(Self.opdracht(app, family.dossier, tweede: nil, grond: .verzoek, lijn: noor))
            #expect(preview.contains("Dit kan nog niet: ") && preview.contains("Er is niets vernietigd."))
            let path = try await scene.vraag(.verwijdering)
            let yes = ["uitkomst": "toewijzen", "lijnen": family.noor.hex]
            #expect(try await scene.stuur(.amina, path, "/besluit", yes).naar == path)
            await geweigerd(noor, "geen verwijderverzoek")
            #expect(try await scene.stuur(.joost, path, "/toets", ["uitkomst": "akkoord"]).naar == path)
            await geweigerd(nil, "Toegewezen is: \(noor.hex)")
            await geweigerd(sem, "minder toegewezen")
            let text = try await app.app.vernietig(Self.opdracht(app, family.dossier, grond: .verzoek, lijn: noor))
            let request = try #require(path.split(separator: "/").last)
            #expect(text.contains("ankerpunt bewaren verklaring \(request)"), "de verklaring hoort bij het verzoek")
            #expect(try await app.lees { tx in try PersoonStore.persoon(family.noor, tx) } == nil)
            #expect(try await app.lees { tx in try PersoonStore.persoon(family.sem, tx) } != nil)
            #expect(try await app.als(.amina).get(path).bevat("Vernietigd"))
            await geweigerd(sem, "geen verwijderverzoek")
        }
    }

    @Test("De lijn van het gezin gaat niet alleen: zonder haar is er niets meer te vinden")
    func gezinslijn() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let line = try await app.lees { tx in
                try #require(try DossierStore.levend(gezin.dossier, tx).first { $0.jeugdige == nil }).id
            }
            _ = await #expect(throws: Afwijzing.self) { try await app.databank.vernietig(line, als: .systeem("proef"), grond: "verzoek") }
            #expect(try await app.als(.amina).get(GezinURL.gezin(gezin.dossier)).status == 200)
        }
    }

    @Test("Na herstel van een oudere back-up is alles weer weg: personen, berichten, concepten en opzoekcodes")
    func herstel() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let gezin = wereld.gezin, key = Backupsleutel.nieuw(), path = app.map + "/backup"
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            _ = try await app.als(.amina).post(
                Conceptplek(Contactinvoer.self, GezinURL.nieuwContact(gezin.dossier)).path, ["gezegd": "over Noor"])
            try await app.databank.backup(naar: path, sleutel: key)
            try await Self.geefToezicht(app, gezin.dossier)
            _ = try await app.app.vernietig(Self.opdracht(app, gezin.dossier))
            let config = app.app.config
            let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutel: try Hoofdsleutel.lees(van: config.hoofdsleutel))
            let restored = try await Databank.herstel(
                van: path, sleutel: key, naar: app.map + "/hersteld", sleutelbos: bos, opzet: App.opzet, klok: app.klok.klok,
                Herstelwens(na: App.herstelHook))
            let counts = try await restored.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try ["bericht_in", "bericht_uit", "concept", "persoon_opzoek", "persoon_feit", "gezin_feit", "dossier_stand"].map {
                    try tx.query("SELECT 1 AS een FROM \($0)").count
                }
            }
            #expect(counts == [0, 0, 0, 0, 0, 0, 0])
            #expect(try await restored.verifieer().klopt)
            try await restored.sluit()
        }
    }
}
