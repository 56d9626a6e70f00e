// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Logging
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bijwerken: elke bewaarde databank van een uitgave gaat open met dit programma, met dezelfde feiten")
struct BewaardedatabankTests {
    /// What a kept database must still say: names, and a hash over the facts of each kind.
    struct Inhoud: Codable, Equatable {
        let gemaakt: Moment
        let namen: [String]
        let regels: Int64
        let soorten: [Uitvoeroverzicht.Soort]
    }

    private static let map = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Goud/databanken")
        .standardized
        .path

    static var bewaard: [String] {
        // A folder that is not there holds none; the test below then fails.
        ((try? FileManager.default.contentsOfDirectory(atPath: map)) ?? []).filter { name in
            FileManager.default.fileExists(atPath: map + "/" + name + "/inhoud.json")
        }.sorted()
    }

    private static func opdracht(_ naar: String, op nu: Moment) -> Uitvoeropdracht {
        let code = TOTP.code(Cast.geheim, stap: TOTP.stap(nu.micros / 1_000_000))
        return Uitvoeropdracht(
            map: naar, vorm: .json, sleutel: nil, door: .init(inlognaam: "fatima", code: code),
            tweede: .init(inlognaam: "samira", code: code),
            reden: "vergelijken met wat bewaard is")
    }

    private static func inhoud(_ app: App, _ naar: String) async throws -> Inhoud {
        let now = app.databank.klok.nu()
        _ = try await app.doe(.voerUit(opdracht(naar, op: now)))
        let overview = try JSONDecoder().decode(
            Uitvoeroverzicht.self, from: Data(contentsOf: URL(fileURLWithPath: naar + "/overzicht.json")))
        let names = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            var known: [ID<Persoon>: String] = [:]
            _ = try PersoonStore.alleNamen(tx) { known[$0] = $1?.naam.volledig }
            return Array(known.values)
        }
        let check = try await app.databank.verifieer()
        #expect(check.klopt, "\(check.bevindingen)")
        return Inhoud(gemaakt: now, namen: names.sorted(), regels: check.regels, soorten: overview.soorten.filter { $0.aantal > 0 })
    }

    @Test("Er is van elke uitgave een, en elk is klein")
    func erIsEr() throws {
        #expect(!Self.bewaard.isEmpty)
        for name in Self.bewaard {
            let folder = Self.map + "/" + name
            let sizes = try FileManager.default.contentsOfDirectory(atPath: folder).map {
                try FileManager.default.attributesOfItem(atPath: folder + "/" + $0)[.size] as? Int ?? 0
            }
            #expect(sizes.reduce(0, +) < 300_000, "\(name): \(sizes)")
        }
    }

    @Test(
        "Een kopie gaat open, wordt bijgewerkt, de keten klopt, en elk feit is er nog hetzelfde", arguments: BewaardedatabankTests.bewaard)
    func gaatOpen(_ naam: String) async throws {
        let folder = NSTemporaryDirectory() + "ankerpunt-bewaard-" + UUID().uuidString
        // The folder lies in the temporary directory: what stays behind harms nobody.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let config = Config(
            map: folder + "/data", sleutelbos: folder + "/bos/sleutelbos", hoofdsleutel: folder + "/hoofd/hoofdsleutel",
            vernietigingslijst: folder + "/lijst/vernietigd")
        for (file, place) in [
            ("databank", config.map + "/ankerpunt.db"), ("hoogwater", config.map + "/hoogwater"), ("sleutelbos", config.sleutelbos),
            ("hoofdsleutel", config.hoofdsleutel), ("vernietigd", config.vernietigingslijst),
        ] {
            try FileManager.default.createDirectory(atPath: Bestand.map(van: place), withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: Self.map + "/" + naam + "/" + file, toPath: place)
            #expect(chmod(place, 0o600) == 0)
        }
        let kept = try JSONDecoder().decode(
            Inhoud.self, from: Data(contentsOf: URL(fileURLWithPath: Self.map + "/" + naam + "/inhoud.json")))
        let klok = Klok.staat(op: kept.gemaakt.plus(seconden: 86_400))
        let databank = try await App.openInstallatie(config, klok: klok)
        let app = App.build(config: config, databank: databank, logger: Logger(label: "proef") { _ in SwiftLogNoOpLogHandler() })
        let fresh = try await withApp { try await $0.databank.schemaDump() }
        #expect(try await databank.schemaDump() == fresh)
        let now = try await Self.inhoud(app, folder + "/uit")
        #expect(now.namen == kept.namen && now.regels >= kept.regels)
        for kind in kept.soorten { #expect(now.soorten.contains(kind), "\(kind.soort) is anders dan in \(naam)") }
        try await databank.herbouw()
        // What was destroyed stays destroyed.
        #expect(try await databank.lees(als: .systeem("proef"), doel: .beheer) { try $0.query("SELECT 1 AS een FROM grafsteen").count } > 0)
        try await databank.sluit()
    }

    @Test(
        "Bewaar een databank van nu, als daarom is gevraagd", .enabled(if: ProcessInfo.processInfo.environment["ANKERPUNT_BEWAAR"] != nil))
    func bewaar() async throws {
        let name = try #require(ProcessInfo.processInfo.environment["ANKERPUNT_BEWAAR"])
        let folder = Self.map + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let family = wereld.gezin
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            let gone = try await app.deWit(team: Cast.zuid, als: .bram)
            try await app.schrijf { tx in
                let view = Zicht.geheel(family.dossier, tx)
                let note = Contactnotitie(contactsoort: .telefoon, datum: tx.vandaag, over: [family.noor], gezegd: "Noor belde zelf.")
                try GezinStore.noteer(note, view, tx)
                let bytes = Array("%PDF-1.4 een proefstuk".utf8)
                let paper = Document(
                    documentsoort: .rechterlijkeUitspraak, titel: "Proefstuk", datum: tx.vandaag, ontvangenVan: "rechtbank",
                    over: family.noor, bestandsoort: .pdf, grootte: bytes.count, sha: DocumentStore.sha(bytes),
                    bijlage: tx.nieuwID(Document.self).raw)
                try DocumentStore.bewaar(paper, bytes, view, tx)
            }
            try await app.databank.vernietig(
                try await VernietigingTests.lijnen(app, gone.dossier), als: .systeem("proef"), grond: "bewaartermijn")
            let content = try await Self.inhoud(app.app, app.map + "/uit")
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(content).write(to: URL(fileURLWithPath: folder + "/inhoud.json"))
            _ = try await app.databank.zetControlepunt()
            let config = app.app.config
            try app.databank.sleutelbos.backup(naar: folder + "/sleutelbos")
            for (from, to) in [
                (app.map + "/ankerpunt.db", "databank"), (app.map + "/ankerpunt.db-wal", "databank-wal"),
                (app.map + "/hoogwater", "hoogwater"), (config.hoofdsleutel, "hoofdsleutel"), (config.vernietigingslijst, "vernietigd"),
            ] { try FileManager.default.copyItem(atPath: from, toPath: folder + "/" + to) }
        }
    }
}
