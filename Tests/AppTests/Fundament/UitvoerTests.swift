// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Uitvoer: alles, door twee mensen, verzegeld tenzij anders gezegd, en elders gelijk")
struct UitvoerTests {

    /// An order of Fatima and Samira, with codes of this half minute.
    private static func opdracht(
        _ app: Proefapp, _ naam: String, vorm: Uitvoeropdracht.Vorm = .json, sleutel: String? = nil, door: String = "fatima",
        tweede: String = "samira", reden: String = "overstap naar een ander systeem"
    ) -> Uitvoeropdracht {
        Uitvoeropdracht(
            map: app.map + "/" + naam, vorm: vorm, sleutel: sleutel, door: .init(inlognaam: door, code: app.code()),
            tweede: .init(inlognaam: tweede, code: app.code()), reden: reden)
    }

    private static func overzicht(_ map: String) throws -> Uitvoeroverzicht {
        try JSONDecoder().decode(Uitvoeroverzicht.self, from: Data(contentsOf: URL(fileURLWithPath: map + "/overzicht.json")))
    }

    /// The De Wit family with a document, so that there is something of everything.
    private static func zaai(_ app: Proefapp) async throws -> DeWit {
        let family = try await app.deWit()
        let pdf = Array("%PDF-1.4 beschikking van de rechtbank".utf8)
        try await app.schrijf { tx in
            let zicht = try Zicht.op(family.dossier, Self.bezoek, voor: .wijzigen, tx)
            let document = Document(
                documentsoort: .rechterlijkeUitspraak, titel: "Beschikking; =1+1", datum: tx.vandaag, ontvangenVan: "rechtbank",
                over: family.noor,
                bestandsoort: .pdf, grootte: pdf.count, sha: DocumentStore.sha(pdf), bijlage: tx.nieuwID(Document.self).raw)
            try DocumentStore.bewaar(document, pdf, zicht, tx)
        }
        return family
    }

    private static var bezoek: Bezoek {
        Bezoek(
            gebruiker: Cast.amina.gebruiker, naam: Cast.amina.naam, rollen: [Cast.amina.rol], teams: Cast.amina.teams, csrf: "",
            vanwaar: "proef", sessie: [])
    }

    @Test("Uitvoer, back-up, lege machine, herstel, weer uitvoer: elke hash is gelijk", arguments: [false, true])
    func gelijk(_ naarPostgres: Bool) async throws {
        let server = ProcessInfo.processInfo.environment["ANKERPUNT_PG"]
        guard !naarPostgres || server != nil else { return }
        try await withApp { app in
            _ = try await Self.zaai(app)
            _ = try await app.app.doe(.voerUit(Self.opdracht(app, "uit-1")))
            let key = Backupsleutel.nieuw()
            try await app.databank.backup(naar: app.map + "/backup", sleutel: key)
            try app.databank.sleutelbos.backup(naar: app.map + "/bos-2")
            var config = app.app.config
            (config.map, config.sleutelbos, config.vernietigingslijst) = (app.map + "/elders", app.map + "/bos-2", app.map + "/lijst-2")
            let schema = "uitvoer_" + UUID().uuidString.prefix(8).lowercased()
            let elders: Databank
            if naarPostgres, let server {
                let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel)
                elders = try await Databank.herstel(
                    van: app.map + "/backup", sleutel: key, postgres: server, schema: schema, map: config.map, sleutelbos: bos,
                    opzet: App.opzet(config), klok: app.klok.klok, Herstelwens(na: App.herstelHook))
            } else {
                let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel)
                elders = try await Databank.herstel(
                    van: app.map + "/backup", sleutel: key, naar: config.map, sleutelbos: bos, opzet: App.opzet(config),
                    klok: app.klok.klok,
                    Herstelwens(na: App.herstelHook))
            }
            app.klok.vooruit(seconden: 60)
            let tweede = App.build(config: config, databank: elders, logger: app.app.logger)
            _ = try await tweede.doe(.voerUit(Self.opdracht(app, "uit-2")))
            let (here, there) = (try Self.overzicht(app.map + "/uit-1"), try Self.overzicht(app.map + "/uit-2"))
            #expect(here.soorten == there.soorten && here.feiten > 20)
            #expect(here.stukken == there.stukken && here.stukken.count == 1)
            try await elders.sluit()
        }
    }

    @Test("Alles staat erin: elk feit, de bijlage byte voor byte en het journaal; en het staat vooraf in het journaal van het dossier")
    func volledig() async throws {
        try await withApp { app in
            let family = try await Self.zaai(app)
            let answer = try await app.app.doe(.voerUit(Self.opdracht(app, "open", vorm: .csv)))
            #expect(answer.tekst.contains("LET OP: de bestanden zijn niet versleuteld"))
            let map = app.map + "/open"
            let overview = try Self.overzicht(map)
            let facts = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try App.opzet.feitentabellen.reduce(0) { $0 + Int(try tx.query("SELECT COUNT(*) AS n FROM \($1.naam)")[0].int("n")) }
            }
            #expect(overview.feiten == facts)
            let people = try String(contentsOfFile: map + "/feiten/persoon_feit.persoonsgegevens.csv", encoding: .utf8)
            #expect(people.contains("Smeets") && people.contains("999900031") && people.hasPrefix("id;dossier;lijn;"))
            let documents = try String(contentsOfFile: map + "/feiten/gezin_feit.document.csv", encoding: .utf8)
            #expect(documents.contains("\"Beschikking; =1+1\""))
            let name = try #require(overview.stukken.keys.first)
            #expect(try String(contentsOfFile: map + "/" + name, encoding: .utf8) == "%PDF-1.4 beschikking van de rechtbank")
            #expect(try String(contentsOfFile: map + "/journaal.csv", encoding: .utf8).contains("installatie.exporteren"))
            let lines = try await app.lees(als: .samira, doel: .toezicht) { try $0.regels(over: .dossier(family.dossier)) }
            let line = try #require(lines.first { $0.handeling == "installatie.exporteren" })
            #expect(line.wie == Cast.fatima.gebruiker.raw)
            #expect(line.bijzonderheden?.contains("overstap naar een ander systeem") == true)
            #expect(line.bijzonderheden?.contains(Cast.samira.gebruiker.hex) == true)
        }
    }

    @Test("Verzegeld staat er geen naam op de schijf, en met de geheime sleutel komt alles terug")
    func verzegeld() async throws {
        try await withApp { app in
            _ = try await Self.zaai(app)
            let key = Envelopsleutel.nieuw()
            _ = try await app.app.doe(.voerUit(Self.opdracht(app, "dicht", sleutel: key.openbaar.tekst)))
            let map = app.map + "/dicht"
            for name in try FileManager.default.subpathsOfDirectory(atPath: map) {
                guard let bytes = FileManager.default.contents(atPath: map + "/" + name) else { continue }
                for word in ["Smeets", "rechtbank", "999900031", "gemeente"] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name)") }
            }
            #expect(throws: Opslagfout.self) { try Uitvoerlezer.open(map, met: .nieuw(), naar: app.map + "/mis") }
            let done = try Uitvoerlezer.open(map, met: key, naar: app.map + "/weer")
            let overview = try Self.overzicht(app.map + "/weer")
            #expect(done.bestanden == overview.bestanden && overview.stukken.count == 1 && done.onleesbaar == 0)
            let lines = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.regelsOpVolgorde(Journaalvraag(), hoogstens: 1_000).compactMap(\.bijzonderheden)
            }
            #expect(lines.contains { $0.contains(done.overzicht) })
        }
    }

    @Test(
        "Een uitvoer waar een bestand mist, te veel is, een andere naam kreeg of uit een andere uitvoer komt, gaat niet open en laat niets na"
    )
    func geknoeid() async throws {
        try await withApp { app in
            _ = try await Self.zaai(app)
            let key = Envelopsleutel.nieuw()
            for name in ["een", "twee"] {
                _ = try await app.app.doe(.voerUit(Self.opdracht(app, name, sleutel: key.openbaar.tekst)))
                app.klok.vooruit(seconden: 90)
            }
            let people = "/feiten/persoon_feit.persoonsgegevens.jsonl.envelop", journal = "/journaal.jsonl.envelop"
            let files = FileManager.default
            let cases: [(waarom: String, knoei: (String) throws -> Void)] = [
                ("ontbreekt", { try files.removeItem(atPath: $0 + people) }),
                ("overzicht.json", { try files.removeItem(atPath: $0 + "/overzicht.json.envelop") }),
                ("hoort niet bij", { try files.copyItem(atPath: $0 + people, toPath: $0 + "/feiten/extra.jsonl.envelop") }),
                (
                    "is geen uitvoer",
                    {
                        try files.removeItem(atPath: $0 + journal)
                        try files.copyItem(atPath: $0 + people, toPath: $0 + journal)
                    }
                ),
                (
                    "andere uitvoer",
                    {
                        try files.removeItem(atPath: $0 + journal)
                        try files.copyItem(atPath: app.map + "/twee" + journal, toPath: $0 + journal)
                    }
                ),
            ]
            for (index, item) in cases.enumerated() {
                let copy = app.map + "/kopie-\(index)"
                try files.copyItem(atPath: app.map + "/een", toPath: copy)
                try item.knoei(copy)
                #expect { try Uitvoerlezer.open(copy, met: key, naar: copy + "-open") } throws: { "\($0)".contains(item.waarom) }
                #expect(!files.fileExists(atPath: copy + "-open") && !files.fileExists(atPath: copy + "-open.bezig"))
            }
            try files.createDirectory(atPath: app.map + "/weer.bezig", withIntermediateDirectories: true)
            #expect { try Uitvoerlezer.open(app.map + "/een", met: key, naar: app.map + "/weer") } throws: {
                "\($0)".contains("niet van deze opdracht")
            }
            #expect(files.fileExists(atPath: app.map + "/weer.bezig"), "wat er al was, is niet van ons")
            #expect(try Uitvoerlezer.open(app.map + "/een", met: key, naar: app.map + "/goed").bestanden > 10)
            // What a run that was killed left open is gone at the next, which says so.
            try Self.breekAf { try Werkmap(app.map + "/later.bezig").path }
            let opened = try Uitvoerlezer.open(app.map + "/een", met: key, naar: app.map + "/later")
            #expect(opened.isOpgeruimd && !files.fileExists(atPath: app.map + "/later/persoon.csv"))
            #expect(!files.fileExists(atPath: app.map + "/later.bezig") && !files.fileExists(atPath: app.map + "/later/.ankerpunt-bezig"))
        }
    }

    /// Leaves what a run that was killed leaves in a folder: open files, and nobody who holds its lock.
    private static func breekAf(_ maak: () throws -> String) throws {
        let place = try maak()
        try Data("Noor Smeets".utf8).write(to: URL(fileURLWithPath: place + "/persoon.csv"))
    }

    @Test("Een afgebroken uitvoer is bij de volgende gewist, onder welke naam ook, en dat wordt gezegd")
    func afgebroken() async throws {
        try await withApp { app in
            _ = try await Self.zaai(app)
            let (old, proof) = (app.map + "/oud.bezig", app.map + "/bewijs")
            try Self.breekAf { try app.databank.resten.werkmap(old).path }
            try FileManager.default.linkItem(atPath: old + "/persoon.csv", toPath: proof)
            let answer = try await app.app.doe(.voerUit(Self.opdracht(app, "nieuw")))
            #expect(answer.tekst.contains("\(old) was van een eerdere opdracht die is afgebroken. Die map is gewist."), "\(answer.tekst)")
            #expect(!FileManager.default.fileExists(atPath: old))
            #expect(FileManager.default.contents(atPath: proof)?.allSatisfy { $0 == 0 } == true)
            // Where somebody works now nothing is touched.
            app.klok.vooruit(seconden: 90)
            let busy = try Werkmap(app.map + "/samen.bezig")
            await #expect { try await app.app.doe(.voerUit(Self.opdracht(app, "samen"))) } throws: { "\($0)".contains("is nu een andere") }
            #expect(FileManager.default.fileExists(atPath: busy.path))
        }
    }

    @Test("Een feit zonder sleutel dat niemand vernietigde, maakt de uitvoer onvolledig en dat wordt gezegd; een vernietigd feit niet")
    func zonderSleutel() async throws {
        try await withApp { app in
            _ = try await Self.zaai(app)
            let (bos, key) = (app.map + "/bos-2", Backupsleutel.nieuw())
            // Its line has particulars: the key of the journal's month is there before the copy.
            try await app.databank.backup(naar: app.map + "/eerst", sleutel: key)
            try app.databank.sleutelbos.backup(naar: bos)
            // Her key is only in the sleutelbos of after that copy.
            let later = try await app.schrijf { tx in
                let id = tx.nieuwID(Persoon.self)
                try PersoonStore.legVast(
                    Persoonsgegevens(persoon: id, naam: Naam(roepnaam: "Els", achternaam: "Smeets"), geboortedatum: nil), tx)
                return id
            }
            try await app.databank.backup(naar: app.map + "/backup", sleutel: key)
            var config = app.app.config
            (config.map, config.sleutelbos, config.vernietigingslijst) = (app.map + "/elders", bos, app.map + "/lijst-2")
            let restored = try await App.herstel(van: app.map + "/backup", sleutel: key, naar: config, klok: app.klok.klok)
            let elders = App.build(config: config, databank: restored.databank, logger: app.app.logger)
            let answer = try await elders.doe(.voerUit(Self.opdracht(app, "gat")))
            #expect(answer.uitkomst == .bevindingen && answer.tekst.contains("niet volledig"), "\(answer.tekst)")
            #expect(try Self.overzicht(app.map + "/gat").zonderSleutel == ["persoonsgegevens": 1])
            try restored.databank.sleutelbos.vernietig([later.raw])
            app.klok.vooruit(seconden: 90)
            #expect(try await elders.doe(.voerUit(Self.opdracht(app, "heel"))).uitkomst == .gelukt)
            try await restored.databank.sluit()
        }
    }

    @Test("Twee rollen bij één mens en geen bij de ander is niet samen")
    func rollenApart() async throws {
        try await withApp { app in
            try await app.schrijf { tx in
                let person = try #require(try BeheerStore.medewerker(Cast.fatima.gebruiker, tx))
                try BeheerStore.legVast(
                    Medewerker(
                        gebruiker: person.gebruiker, naam: person.naam, functie: person.functie,
                        rollen: [.functioneelBeheerder, .privacyOfficer], teams: person.teams, registraties: person.registraties),
                    van: tx.vandaag, tx)
            }
            app.klok.vooruit(seconden: 90)
            await #expect { try await app.app.doe(.voerUit(Self.opdracht(app, "x", tweede: "amina"))) } throws: {
                "\($0)".contains("privacy officer samen")
            }
            app.klok.vooruit(seconden: 90)
            #expect(try await app.app.doe(.voerUit(Self.opdracht(app, "goed"))).uitkomst == .gelukt)
        }
    }

    @Test("Eén mens, een verkeerde code, twee van dezelfde rol of geen reden: niets wordt uitgevoerd")
    func geweigerd() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let fout = Codebewijs(inlognaam: "samira", code: "000000")
            let orders: [(waarom: String, maak: () -> Uitvoeropdracht)] = [
                ("al gebruikt", { Self.opdracht(app, "x", tweede: "fatima") }),
                ("privacy officer", { Self.opdracht(app, "x", door: "amina") }),
                ("--reden", { Self.opdracht(app, "x", reden: "zomaar") }),
                (
                    "samira klopt niet",
                    {
                        Uitvoeropdracht(
                            map: app.map + "/x", vorm: .csv, sleutel: nil, door: .init(inlognaam: "fatima", code: app.code()),
                            tweede: fout,
                            reden: "een goede reden hiervoor")
                    }
                ),
                ("geen openbare sleutel", { Self.opdracht(app, "x", sleutel: "geen sleutel") }),
                ("bestaat al", { Self.opdracht(app, "sleutels") }),
            ]
            for order in orders {
                app.klok.vooruit(seconden: 90)
                await #expect { try await app.app.doe(.voerUit(order.maak())) } throws: { "\($0)".contains(order.waarom) }
                #expect(!FileManager.default.fileExists(atPath: app.map + "/x"))
            }
        }
    }
}
