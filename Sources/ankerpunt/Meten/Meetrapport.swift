// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// What was measured, as a table for docs/metingen.md: also what falls short.
struct Meetrapport {
    struct Onderdeel: Sendable {
        let naam: String
        let perSeconde: Double
        /// Aim for the 95th percentile, in milliseconds.
        let streef: Double
        let doe: Lader.Handeling
    }

    let dossiers: Int
    let duur: Int
    let eerstePagina: Double
    let geheugenBegin: Int
    var geheugenEinde = 0
    var fdatasync: [Double] = []
    private var metingen: [(Onderdeel, Lader.Meting)] = []

    init(dossiers: Int, duur: Int, eerstePagina: Double, geheugenBegin: Int) {
        self.dossiers = dossiers
        self.duur = duur
        self.eerstePagina = eerstePagina
        self.geheugenBegin = geheugenBegin
    }

    static func onderdelen(_ bezoeker: Bezoeker) -> [Onderdeel] {
        [
            Onderdeel(naam: "mijn team, lijst", perSeconde: 40, streef: 25, doe: bezoeker.team),
            Onderdeel(naam: "dossierbladzijde", perSeconde: 40, streef: 40, doe: bezoeker.dossier),
            Onderdeel(naam: "zoeken op naam (vraag en uitslag)", perSeconde: 20, streef: 25, doe: bezoeker.zoekNaam),
            Onderdeel(naam: "zoeken op BSN (vraag en uitslag)", perSeconde: 20, streef: 25, doe: bezoeker.zoekBSN),
            Onderdeel(naam: "contactnotitie maken", perSeconde: 20, streef: 50, doe: bezoeker.maak),
            Onderdeel(naam: "gemengd, 100 per seconde", perSeconde: 100, streef: 100, doe: bezoeker.gemengd),
        ]
    }

    mutating func voegToe(_ onderdeel: Onderdeel, _ meting: Lader.Meting) { metingen.append((onderdeel, meting)) }

    var haaltAlles: Bool {
        metingen.allSatisfy { $1.kwantiel(0.95) <= $0.streef && $1.fouten == 0 } && geheugenEinde <= 500 && eerstePagina <= 1_000
    }

    var regels: [String] {
        [
            "### \(Self.datum), \(dossiers) lichte dossiers, \(Self.machine)", "",
            "Open aanbod met vaste tussenpozen, \(duur) s per onderdeel, \(Lader.lijnen) verbindingen; lader en server delen de machine.",
            "",
            "| onderdeel | per s | p50 ms | p95 ms | p99 ms | streef p95 | gehaald | fouten | bytes |",
            "|---|---|---|---|---|---|---|---|---|",
        ] + metingen.map(Self.regel) + [
            "", "| wat | waarde | streef | gehaald |", "|---|---|---|---|",
            "| eerste bladzijde na start | \(Self.getal(eerstePagina)) ms | 1000 ms | \(Self.ja(eerstePagina <= 1_000)) |",
            "| werkgeheugen na de metingen (bij start \(geheugenBegin) MB) | \(geheugenEinde) MB | 500 MB | \(Self.ja(geheugenEinde <= 500)) |",
            Self.regel(fdatasync: fdatasync), "",
        ] + metingen.compactMap { part, meting in meting.eersteFout.map { "Fout bij \(part.naam): \($0)" } }
    }

    private static func regel(_ part: Onderdeel, _ meting: Lader.Meting) -> String {
        let p95 = meting.kwantiel(0.95)
        let cells = [
            part.naam, String(Int(part.perSeconde)), getal(meting.kwantiel(0.5)), getal(p95), getal(meting.kwantiel(0.99)),
            getal(part.streef), ja(p95 <= part.streef && meting.fouten == 0), String(meting.fouten), String(meting.perAntwoord),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    static func regel(fdatasync times: [Double]) -> String {
        "| fdatasync 4 KiB in deze map, p50 / p95 | \(getal(times.kwantiel(0.5))) / \(getal(times.kwantiel(0.95))) ms | – | – |"
    }

    static func ja(_ value: Bool) -> String { value ? "ja" : "**nee**" }
    static func getal(_ value: Double) -> String { value.isNaN ? "–" : String(format: value < 10 ? "%.1f" : "%.0f", value) }
    static var datum: String { Date().formatted(.iso8601.year().month().day()) }

    static var machine: String {
        // Without these files only the description is poorer.
        let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = cpu.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? "onbekende processor"
        return "\(ProcessInfo.processInfo.activeProcessorCount) kernen,\(model)"
    }
}
