// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

/// The judge of a page that went out: whoever is named on it must be in a line of the same request.
private struct Getuige: Sendable {
    /// Who is called so, as a page writes it. More than one person may have a name.
    let genoemd: [String: Set<UUIDv7>]
    /// The files somebody takes part in.
    let dossiers: [UUIDv7: Set<UUIDv7>]

    init(_ app: Proefapp) async throws {
        (genoemd, dossiers) = try await app.lees(doel: .beheer) { tx in
            var names: [String: Set<UUIDv7>] = [:]
            _ = try PersoonStore.alleNamen(tx) { id, known in
                guard let naam = known?.naam, !naam.roepnaam.isEmpty, !naam.achternaam.isEmpty else { return }
                names[naam.volledig, default: []].insert(id.raw)
            }
            var files: [UUIDv7: Set<UUIDv7>] = [:]
            for row in try tx.query("SELECT persoon, dossier FROM deelname_stand") {
                files[try row.uuid("persoon"), default: []].insert(try row.uuid("dossier"))
            }
            return (names, files)
        }
    }

    /// Names on this page of whom no subject of these lines is the person or a file of theirs.
    func ontbreekt(_ tekst: String, _ onderwerpen: Set<UUIDv7>) -> [String] {
        genoemd.filter { naam, personen in
            tekst.contains(naam)
                && !personen.contains { onderwerpen.contains($0) || !(dossiers[$0] ?? []).isDisjoint(with: onderwerpen) }
        }.map(\.key)
    }
}

/// One line of the journal, with whom it names.
private struct Regel {
    let wie: UUIDv7
    let uitkomst: String
    var onderwerpen: Set<UUIDv7> = []

    static func na(_ nummer: Int64, _ app: Proefapp) async throws -> (regels: [Regel], laatste: Int64) {
        try await app.lees(doel: .beheer) { tx in
            var lines: [Int64: Regel] = [:]
            for row in try tx.query("SELECT nummer, wie, uitkomst FROM gebeurtenis WHERE nummer > ?", [.int(nummer)]) {
                lines[try row.int("nummer")] = Regel(wie: try row.uuid("wie"), uitkomst: try row.text("uitkomst"))
            }
            for row in try tx.query("SELECT nummer, id FROM gebeurtenis_onderwerp WHERE nummer > ?", [.int(nummer)]) {
                lines[try row.int("nummer")]?.onderwerpen.insert(try row.uuid("id"))
            }
            return (lines.sorted { $0.key < $1.key }.map(\.value), lines.keys.max() ?? nummer)
        }
    }
}

@Suite("Volledigheid van het journaal (NEN 7513): een willekeurige wandeling met een getuige")
struct VolledigheidTests {
    private static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil
    private static let stappen = isVoluit ? 10_000 : 250

    @Test("Wie op een bladzijde staat, staat in een regel van dat verzoek; wie geweigerd wordt, krijgt geen regel die iets toonde")
    func wandeling() async throws {
        try await withVulling(gezinnen: 4) { app in
            let people = try await app.lees(doel: .beheer) { tx in try BeheerStore.medewerkers(tx) }
            let clients = people.map { app.als($0.gebruiker, rollen: $0.rollen, teams: $0.teams) }
            let files = try await app.lees(doel: .beheer) { tx in
                try tx.query("SELECT id FROM dossier ORDER BY id").map { row -> ID<Dossier> in try row.id("id") }
            }
            let addresses = try await adressen(clients, files)
            let getuige = try await Getuige(app)
            var generator = Toeval(zaad: 25)
            var last = try await Regel.na(0, app).laatste
            var (shown, refused, named) = (0, 0, 0)
            for _ in 0..<Self.stappen {
                guard let path = addresses.randomElement(using: &generator) else { continue }
                let who = Int.random(in: 0..<people.count, using: &generator)
                let answer = try await clients[who].get(path)
                let (lines, newest) = try await Regel.na(last, app)
                last = newest
                let subjects = lines.reduce(into: Set<UUIDv7>()) { $0.formUnion($1.onderwerpen) }
                #expect(lines.allSatisfy { $0.wie == people[who].gebruiker.raw }, "\(path): een regel op een andere naam")
                let missing = getuige.ontbreekt(answer.tekst, subjects)
                #expect(missing.isEmpty, "\(path) als \(people[who].naam) (\(answer.status)): \(missing.count) namen zonder regel")
                if answer.status == 200 {
                    shown += 1
                    named += subjects.count
                    #expect(lines.allSatisfy { $0.uitkomst == "gelukt" }, "\(path): getoond en toch geweigerd")
                    if path.hasPrefix("/dossiers/") { #expect(lines.count == 1, "\(path): \(lines.count) regels voor één bladzijde") }
                } else if answer.status == 404 {
                    refused += 1
                    #expect(lines.allSatisfy { $0.uitkomst == "geweigerd" }, "\(path): geweigerd en toch als getoond geboekt")
                }
            }
            #expect(shown > Self.stappen / 10 && refused > Self.stappen / 20 && named > Self.stappen / 10)
            print("volledigheid: \(Self.stappen) verzoeken, \(shown) getoond, \(refused) geweigerd, \(named) onderwerpen")
        }
    }

    @Test("De getuige kan falen: een naam zonder regel valt op")
    func getuige() async throws {
        try await withVulling(gezinnen: 1) { app in
            let getuige = try await Getuige(app)
            let naam = try #require(getuige.genoemd.keys.sorted().first)
            let person = try #require(getuige.genoemd[naam]?.first)
            #expect(getuige.ontbreekt("<p>\(naam)</p>", []) == [naam])
            #expect(getuige.ontbreekt("<p>\(naam)</p>", [person]).isEmpty)
        }
    }

    /// Addresses somebody may come to, for everybody to try.
    private func adressen(_ clients: [Klant], _ files: [ID<Dossier>]) async throws -> [String] {
        var found: Set<String> = []
        for client in clients {
            var queue = ["/", "/werkvoorraad", "/berichten", "/monitor"] + files.map { GezinURL.dossier($0) }
            var seen = Set(queue)
            var done = 0
            while !queue.isEmpty, done < 60 {
                let path = queue.removeFirst()
                let page = try await client.get(path)
                done += 1
                guard page.status == 200 else { continue }
                found.insert(path)
                for part in page.tekst.components(separatedBy: "href=\"").dropFirst() {
                    let link = String(part.prefix { $0 != "\"" && $0 != "#" }).replacingOccurrences(of: "&amp;", with: "&")
                    if link.hasPrefix("/"), !link.hasPrefix("/uitloggen"), seen.insert(link).inserted { queue.append(link) }
                }
                found.formUnion(queue.prefix(40))
            }
        }
        return found.sorted()
    }
}
