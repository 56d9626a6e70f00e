// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Logging
import Opslag
import Steun
import Testing

@testable import App
@testable import Proefland

/// An installation of its own, filled with a small world, closed and gone afterwards.
func metVulling<T>(gezinnen: Int, dossiers: Int, _ body: (App, [Vertelfout]) async throws -> T) async throws -> T {
    let folder = NSTemporaryDirectory() + "ankerpunt-vulling-" + UUID().uuidString
    // The folder lies in the temporary directory: what stays behind harms nobody.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let config = Config(map: folder, isDemo: true)
    try App.maakInstallatie(config)
    let databank = try await App.openInstallatie(config, klok: Verteltijd.klok)
    let app = App.build(config: config, databank: databank, logger: Logger(label: "proef") { _ in SwiftLogNoOpLogHandler() })
    let refused = try await Demovulling.vul(app, gezinnen: gezinnen)
    try await Lastvulling.vul(app, dossiers: dossiers)
    let result = try await body(app, refused)
    try await databank.sluit()
    return result
}

@Suite("Vulling van een map")
struct VullingTests {
    @Test("Een gevulde gemeente heeft jaren geschiedenis, elk feit op zijn eigen moment, en een journaal dat klopt")
    func gevuld() async throws {
        try await metVulling(gezinnen: 3, dossiers: 12) { app, refused in
            #expect(refused.map(\.description) == [])
            let result = try await app.databank.verifieer()
            #expect(result.klopt, "\(result.bevindingen)")
            let nu = app.databank.klok.nu()
            let (files, first, last) = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                let files = try tx.query("SELECT count(*) AS aantal FROM dossier").first?.int("aantal") ?? 0
                let facts = try tx.query("SELECT min(opgetekend) AS eerst, max(opgetekend) AS laatst FROM toegang_feit").first
                return (files, try facts?.moment("eerst") ?? nu, try facts?.moment("laatst") ?? nu)
            }
            #expect(files == Bezetting(peildatum: nu.datum).gezinnen.count + 3 + 12)
            #expect(first < nu.plus(seconden: -200 * 86_400))
            #expect(last <= nu)
            let double = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try tx.query(
                    """
                    SELECT dossier FROM relatie_stand WHERE soort = 'vaste-contactpersoon' AND van <= ? AND (tot IS NULL OR tot > ?)
                    GROUP BY dossier HAVING count(*) > 1
                    """, [.moment(tx.nu), .moment(tx.nu)]
                ).count
            }
            #expect(double == 0, "een gezin heeft één vaste contactpersoon")
        }
    }

    /// What each of the cast is told to find, as it must stand on the page where their day begins.
    private static let werk: [String: [String]] = [
        "amina": ["Gezin De Wit", "Samen kijken of het helpt"], "joost": ["Aan u gevraagd om mee te denken", "de analyse van Noor"],
        "petra": ["Gezin Yılmaz", "triage doen", "/team/verdelen"], "ravi": ["Gezin Vermeer", "Hulp toewijzen"],
        "inge": ["Loopt binnen een half jaar af", Bezetting.Aanbieder.naam, Inkoopvulling.aflopend], "thomas": ["Cijfers"],
        "samira": ["Wie keek bij een persoon"], "fatima": ["Bram Terpstra"], "bram": ["Gezin "], "wim": ["Bewaren"],
    ]

    @Test("Wie zich aanmeldt vindt op de eerste bladzijde het werk dat is aangekondigd")
    func aangekondigd() async throws {
        try await metVulling(gezinnen: 14, dossiers: 0) { app, _ in
            let today = app.databank.klok.nu().datum
            try await metRouter(app) { web in
                for user in Bezetting.gebruikers {
                    let wanted = try #require(Self.werk[user.inlognaam], "\(user.inlognaam) heeft aangekondigd werk")
                    let start = BeginRoutes.begin(Werkverdeling.rol(user))
                    let page = try await web.als(Werkverdeling.medewerker(user, op: today)).get(start)
                    #expect(page.status == 200)
                    let main = page.tekst.components(separatedBy: "<main").last ?? ""
                    for text in wanted { #expect(main.contains(text), "\(user.inlognaam) vindt op \(start) niet: \(text)") }
                }
            }
        }
    }

    @Test("De handleiding noemt iedereen die zich in de demo kan aanmelden")
    func handleiding() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let manual = try String(contentsOf: root.appendingPathComponent("docs/handleiding/README.md"), encoding: .utf8)
        for user in Bezetting.gebruikers { #expect(manual.contains("| `\(user.inlognaam)` |"), "\(user.inlognaam)") }
    }

    /// What is known of a file that begins in a transaction is not read again from its rows: the lists must come out the same.
    @Test("Lichte dossiers, in twee keer gevuld, zijn er elk één keer, en hun lijsten zijn die van een herbouw")
    func licht() async throws {
        try await metVulling(gezinnen: 1, dossiers: 0) { app, _ in
            let begin = try await Self.rijen("dossier", app).count
            try await Lastvulling.vul(app, dossiers: 6, perKeer: 3)
            try await Lastvulling.vul(app, dossiers: 12, perKeer: 3)
            #expect(try await Self.rijen("dossier", app).count == begin + 12)
            #expect(
                try await Set(Self.rijen("dossier", app).map { $0.split(separator: " ").last }).count > 2, "van meer dan één medewerker")
            let tables = ["relatie_stand", "deelname_stand", "persoon_opzoek", "gegeven_plek", "gegeven_hulpvraag"]
            var before: [String: [String]] = [:]
            for table in tables { before[table] = try await Self.rijen(table, app) }
            try await app.databank.herbouw()
            for table in tables {
                let after = try await Self.rijen(table, app)
                #expect(after == before[table] && after.count >= 12, "\(table)")
            }
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    private static func rijen(_ tabel: String, _ app: App) async throws -> [String] {
        try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            try tx.query("SELECT * FROM \(tabel)").map { $0.values.map { "\($0)" }.joined(separator: " ") }.sorted()
        }
    }

    @Test("Na een herstel worden dezelfde mensen gevonden als ervoor")
    func opzoeken() async throws {
        try await metVulling(gezinnen: 1, dossiers: 4) { app, _ in
            let codes = "SELECT count(*) AS aantal FROM persoon_opzoek"
            let before = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { try $0.query(codes).first?.int("aantal") }
            try await app.databank.schrijf(als: .systeem("proef"), doel: .beheer) { tx in try App.herstelHook(tx) }
            let after = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { try $0.query(codes).first?.int("aantal") }
            #expect(before == after)
            #expect((after ?? 0) > 10)
        }
    }
}
