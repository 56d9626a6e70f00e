// SPDX-License-Identifier: EUPL-1.2
import App
import Foundation
import Opslag
import Proefland
import Synchronization

/// A whole city at work: every kind of request through each other at a constant rate, also while a backup is made, and beside it what an
/// empty installation needs and how much slower a large one is than a small one.
struct Stadsmeting {
    let programma: String
    let map: String
    let dossiers: Int
    let perSeconde: Int
    let seconden: Int

    private(set) var leeg: (eerstePagina: Double, geheugen: Int) = (.nan, 0)
    private(set) var groei: [(naam: String, klein: Double, groot: Double)] = []
    private(set) var eerstePagina = Double.nan
    private(set) var indexNa = Double.nan
    private(set) var metingen: [(naam: String, meting: Lader.Meting)] = []
    private(set) var geheugen = 0
    private(set) var backup: (begin: Double, einde: Double, uitkomst: String)?
    private(set) var fdatasync: [Double] = []
    private var klein: [(String, Double)] = []

    init(programma: String, map: String, dossiers: Int, perSeconde: Int, seconden: Int) {
        (self.programma, self.map, self.dossiers, self.perSeconde, self.seconden) = (programma, map, dossiers, perSeconde, seconden)
    }

    // MARK: What is asked

    private struct Soort {
        let naam: String
        /// Out of twenty arrivals.
        let deel: Int
        /// HTTP requests of one arrival: a search is a question and an answer, a form is opened and saved.
        let verzoeken: Int
        let doe: Lader.Handeling
    }

    private static func soorten(_ bezoeker: Bezoeker) -> [Soort] {
        [
            Soort(naam: "dossierbladzijde", deel: 8, verzoeken: 1, doe: bezoeker.dossier),
            Soort(naam: "mijn team, lijst", deel: 5, verzoeken: 1, doe: bezoeker.team),
            Soort(naam: "zoeken op naam (vraag en uitslag)", deel: 3, verzoeken: 2, doe: bezoeker.zoekNaam),
            Soort(naam: "zoeken op BSN (vraag en uitslag)", deel: 1, verzoeken: 2, doe: bezoeker.zoekBSN),
            Soort(naam: "contactnotitie maken", deel: 2, verzoeken: 1, doe: bezoeker.maak),
            Soort(naam: "formulier openen en bewaren", deel: 1, verzoeken: 2, doe: bezoeker.bewaar),
        ]
    }

    /// The kinds spread over twenty arrivals, so that the rare ones do not come in a row.
    private static func rooster(_ soorten: [Soort]) -> [Int] {
        let places = soorten.enumerated().flatMap { index, soort in
            (0..<soort.deel).map { (plaats: (Double($0) + 0.5) / Double(soort.deel), soort: index) }
        }
        return places.sorted { $0.plaats < $1.plaats }.map { $0.soort }
    }

    // MARK: Measuring

    mutating func meetLeeg() throws {
        let empty = NSTemporaryDirectory() + "ankerpunt-leeg-" + UUID().uuidString
        // In the temporary directory: what stays behind harms nobody.
        defer { try? FileManager.default.removeItem(atPath: empty) }
        try App.maakInstallatie(Config(map: empty, isDemo: true))
        let server = try Serverproces(programma: programma, map: empty, opSQLite: true)
        defer { server.stop() }
        sleep(5)
        leeg = (server.eerstePagina, server.geheugen)
    }

    /// List and file alone, on a smaller folder and then on the large one: medians, for these compare.
    mutating func meetNaast(_ kleineMap: String) throws {
        meld("Meten: \(kleineMap)")
        let server = try Serverproces(programma: programma, map: kleineMap, opSQLite: true)
        defer { server.stop() }
        klein = try Self.alleen(Self.bezoeker(server))
    }

    private static func bezoeker(_ server: Serverproces) throws -> Bezoeker {
        let found = try Bezoeker.meldAan("amina", wachtwoord: Demokaart.wachtwoord, poort: server.poort, bladen: 40)
        while try !found.kentAlleNamen() { sleep(1) }
        return found
    }

    private static func alleen(_ bezoeker: Bezoeker) throws -> [(String, Double)] {
        let lader = Lader(poort: bezoeker.poort, cookie: bezoeker.cookie)
        return soorten(bezoeker).prefix(2).map { soort in
            _ = lader.meet(perSeconde: 40, seconden: 5, soort.doe)
            return (soort.naam, lader.meet(perSeconde: 40, seconden: 15, soort.doe).kwantiel(0.5))
        }
    }

    mutating func meetStad(metBackup: Bool) throws {
        let before = Schijf.meet(in: map)
        let begin = Lader.nu()
        let server = try Serverproces(programma: programma, map: map)
        defer { server.stop() }
        eerstePagina = server.eerstePagina
        meld("Wachten tot alle namen te vinden zijn")
        let bezoeker = try Self.bezoeker(server)
        indexNa = Lader.nu() - begin
        if !klein.isEmpty {
            meld("Meten: lijst en dossier alleen")
            groei = zip(klein, try Self.alleen(bezoeker)).map { ($0.0, $0.1, $1.1) }
        }
        let soorten = Self.soorten(bezoeker)
        let requests = soorten.reduce(0) { $0 + $1.deel * $1.verzoeken }
        let rate = Double(perSeconde) * Double(soorten.reduce(0) { $0 + $1.deel }) / Double(requests)
        let lader = Lader(poort: server.poort, cookie: bezoeker.cookie)
        meld("Opwarmen")
        _ = lader.meet(perSeconde: rate / 2, seconden: 30, rooster: Self.rooster(soorten), soorten.map { $0.doe })
        meld("Meten: \(perSeconde) verzoeken per seconde, \(seconden) s")
        let side = metBackup ? Nevenwerk(na: Double(seconden) / 3, map: map) : nil
        let found = lader.meet(perSeconde: rate, seconden: Double(seconden), rooster: Self.rooster(soorten), soorten.map { $0.doe })
        metingen = zip(soorten, found).map { ($0.naam, $1) }
        geheugen = server.hoogsteGeheugen
        backup = side?.afgerond()
        fdatasync = before + Schijf.meet(in: map)
    }

    /// A backup that is asked of the server while the load goes on.
    private final class Nevenwerk: Sendable {
        private let uitkomst = Mutex<(begin: Double, einde: Double, uitkomst: String)?>(nil)
        private let klaar = DispatchSemaphore(value: 0)

        init(na seconden: Double, map: String) {
            let start = Lader.nu()
            Thread.detachNewThread { [self] in
                usleep(UInt32(seconden * 1e6))
                let begin = Lader.nu() - start
                let told: String
                do {
                    told = try Self.maak(van: map)
                } catch {
                    told = "mislukt: \(error)"
                }
                uitkomst.withLock { $0 = (begin, Lader.nu() - start, told) }
                klaar.signal()
            }
        }

        /// How large the backup has become.
        private static func maak(van map: String) throws -> String {
            let folder = NSTemporaryDirectory() + "ankerpunt-backup-" + UUID().uuidString
            // In the temporary directory: what stays behind harms nobody.
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Backupsleutel.nieuw().schrijf(naar: folder + "/sleutel")
            let opdracht = Beheeropdracht.backup(naar: folder + "/backup", sleutel: folder + "/sleutel", sleutels: nil)
            _ = try Beheerlijn.vraag(opdracht, map: map)
            let size = try FileManager.default.attributesOfItem(atPath: folder + "/backup")[.size] as? Int ?? 0
            return "\(size / 1_000_000) MB"
        }

        func afgerond() -> (begin: Double, einde: Double, uitkomst: String)? {
            klaar.wait()
            return uitkomst.withLock { $0 }
        }
    }
}

/// The table for docs/metingen.md: also what falls short.
extension Stadsmeting {
    private static let streef = (p95: 100.0, p99: 250.0, geheugen: 1_000, groei: 1.3, eerstePagina: 300.0, leeg: 60)

    private var alles: [(op: Double, millis: Double)] { metingen.flatMap { $0.meting.antwoorden } }
    private var fouten: Int { metingen.reduce(0) { $0 + $1.meting.fouten } }

    /// Times of what was due while the backup was being made.
    private var tijdensBackup: [Double] {
        guard let backup else { return [] }
        return alles.filter { backup.begin <= $0.op && $0.op <= backup.einde }.map { $0.millis }
    }

    private static func haalt(_ times: [Double]) -> Bool { times.kwantiel(0.95) <= streef.p95 && times.kwantiel(0.99) <= streef.p99 }

    var haaltAlles: Bool {
        Self.haalt(alles.map { $0.millis }) && fouten == 0 && (tijdensBackup.isEmpty || Self.haalt(tijdensBackup))
            && geheugen <= Self.streef.geheugen && eerstePagina <= Self.streef.eerstePagina && leeg.geheugen <= Self.streef.leeg
            && groei.allSatisfy { $0.groot <= $0.klein * Self.streef.groei }
    }

    var regels: [String] {
        [
            "### \(Meetrapport.datum), \(dossiers) lichte dossiers, \(perSeconde) verzoeken per seconde, \(Meetrapport.machine)", "",
            "Open aanbod met vaste tussenpozen, \(seconden) s, \(Lader.lijnen) verbindingen; lader en server delen de machine.", "",
            "| onderdeel | aantal | p50 ms | p95 ms | p99 ms | langste ms | fouten |", "|---|---|---|---|---|---|---|",
        ] + metingen.map { Self.regel($0.naam, $0.meting.millis, $0.meting.fouten) }
            + [Self.regel("alles (streef p95 100 ms, p99 250 ms)", alles.map { $0.millis }, fouten)]
            + (tijdensBackup.isEmpty ? [] : [Self.regel("alles, terwijl de back-up liep", tijdensBackup, nil)]) + [
                "", "| wat | waarde | streef | gehaald |", "|---|---|---|---|",
                Self.regel("eerste bladzijde na start", eerstePagina, "ms", Self.streef.eerstePagina),
                "| alle namen te vinden na start | \(Meetrapport.getal(indexNa)) s | – | – |",
                Self.regel("hoogste werkgeheugen", Double(geheugen), "MB", Double(Self.streef.geheugen)),
            ]
            + groei.map {
                Self.regel(
                    "\($0.naam): p50 \(Meetrapport.getal($0.klein)) → \(Meetrapport.getal($0.groot)) ms", $0.groot / $0.klein, "×", 1.3)
            }
            + [
                Self.regel("lege installatie: werkgeheugen", Double(leeg.geheugen), "MB", Double(Self.streef.leeg)),
                Self.regel("lege installatie: eerste bladzijde", leeg.eerstePagina, "ms", Self.streef.eerstePagina),
                backup.map { "| back-up onder last | \(Int($0.einde - $0.begin)) s, \($0.uitkomst) | – | – |" }
                    ?? "| back-up onder last | niet gemaakt | – | – |",
                Meetrapport.regel(fdatasync: fdatasync), "",
            ] + metingen.compactMap { naam, meting in meting.eersteFout.map { "Fout bij \(naam): \($0)" } }
    }

    private static func regel(_ naam: String, _ times: [Double], _ fouten: Int?) -> String {
        let cells =
            [naam, String(times.count)] + [0.5, 0.95, 0.99, 1].map { Meetrapport.getal(times.kwantiel($0)) } + [
                fouten.map { String($0) } ?? "–"
            ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func regel(_ wat: String, _ waarde: Double, _ eenheid: String, _ streef: Double) -> String {
        "| \(wat) | \(Meetrapport.getal(waarde)) \(eenheid) | \(Meetrapport.getal(streef)) \(eenheid) | \(Meetrapport.ja(waarde <= streef)) |"
    }
}
