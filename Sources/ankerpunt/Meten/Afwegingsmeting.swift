// SPDX-License-Identifier: EUPL-1.2
import App
import Foundation
import Glibc
import Grondslag
import Kern
import Opslag
import Synchronization

/// How fast tables and receipts are reckoned, from memory: without a databank and without reading YAML. Tables on one core, receipts by as
/// many hands as are asked.
struct Afwegingsmeting {
    struct Uitslag: Encodable {
        /// Whole trace: the line that holds, its source and the values it looked at.
        let tabellenPerSeconde: Int
        /// All tables of the kader after each other, as `toets` walks them.
        let kadersPerSeconde: Int
        let bewijzen: Int
        let handen: Int
        /// By the clock, with all hands: the receipts computed again.
        let bewijzenSeconden: Double
        /// The same in processor time of all hands together.
        let bewijzenProcessor: Double
        /// By the clock, with all hands: their JSON read, which comes before it.
        let leesSeconden: Double
    }

    private let rekenaar: Kaderrekenaar
    private let seconden: Double
    private let handen: Handen
    private static let stap = "eigen-mogelijkheden"
    private static let gevallen = 2_048

    init(kader: String, seconden: Double, handen: Handen) throws {
        rekenaar = try App.rekenaar(kader)
        self.seconden = seconden
        self.handen = handen
    }

    func meet(bewijzen: Int) throws -> Uitslag {
        let cases = (0..<Self.gevallen).map(gegevens)
        let tables = perSeconde(cases) { known in rekenaar.bereken(Self.stap, known)?.regels.count ?? 0 }
        let kaders = perSeconde(cases) { known in rekenaar.loop(known, conclusies: Self.conclusies).stappen.count }
        let time = try herhaal(bewijzen)
        return Uitslag(
            tabellenPerSeconde: tables, kadersPerSeconde: kaders, bewijzen: bewijzen, handen: handen.aantal,
            bewijzenSeconden: time.rekenen, bewijzenProcessor: time.processor, leesSeconden: time.lezen)
    }

    private static let conclusies = ["hulpvraag": "duidelijk", "benodigde-hulp": "nodig"]

    /// One answer to each question with choices; which one follows from the number, so every run has the same cases.
    private func gegevens(_ number: Int) -> [String: String] {
        var known = Afweeggegevens.van(Self.feiten(number)), rest = number &* 2_654_435_761 & 0xFFFF_FFFF
        for question in rekenaar.kader.stappen.flatMap(\.bevindingen) {
            guard let choices = question.keuzes else { continue }
            known[question.id] = choices[rest % choices.count].code
            rest /= choices.count
        }
        return known
    }

    /// Each child its own birthday, over seventeen years, and each aanvraag its day, over five years: as in a real installation.
    private static func feiten(_ number: Int) -> [Feitnaam: String] {
        let received = Datum(dagnummer: 18_700 + number % 1_825), decided = received.plus(dagen: 14 + number % 35)
        let spread = number &* 2_654_435_761 & 0xFFFF_FFFF, born = decided.plus(dagen: -1 - spread % 6_200)
        return [.aanvraagOntvangen: received.iso, .jeugdigeGeboortedatum: born.iso, .peildatum: decided.iso]
    }

    private func perSeconde(_ cases: [[String: String]], _ doe: ([String: String]) -> Int) -> Int {
        var rounds = 0, seen = 0
        let start = ContinuousClock.now
        while start.duration(to: .now) < .seconds(seconden) {
            for known in cases { seen += doe(known) }
            rounds += 1
        }
        // What was found is used, so that nothing is left out.
        return seen == 0 ? 0 : Int(Double(rounds * cases.count) / Self.seconden(sinds: start))
    }

    private static func seconden(sinds start: ContinuousClock.Instant) -> Double {
        let span = start.duration(to: .now).components
        return Double(span.seconds) + Double(span.attoseconds) / 1e18
    }

    // MARK: Receipts

    private struct Tijd {
        var lezen = 0.0, rekenen = 0.0, processor = 0.0
    }

    /// So many receipts at a time are read and then computed: as `herhaal` meets them, and never all in memory.
    private static let pak = 128
    /// So many different receipts; each is read anew whenever its turn comes, so that its text is nobody else's.
    private static let verschillend = 4_096

    /// Reads and computes so many receipts; an outcome that differs is a fault.
    private func herhaal(_ aantal: Int) throws -> Tijd {
        let hash = String(repeating: "0", count: 64), memories = (0..<handen.aantal).map { _ in Geheugen() }
        let stored = try (0..<min(aantal, Self.verschillend)).map { try bewijs($0, hash).canoniek() }
        var time = Tijd(), same = 0
        for first in stride(from: 0, to: aantal, by: Self.pak) {
            let bytes = (first..<min(first + Self.pak, aantal)).map { stored[$0 % stored.count] }
            let start = ContinuousClock.now
            let receipts = try handen.doe(bytes) { _, part in
                let reader = JSONDecoder()
                return try part.map { try reader.decode(Afwegingsbewijs.self, from: $0) }
            }
            time.lezen += Self.seconden(sinds: start)
            let begin = ContinuousClock.now, used = clock()
            let equal = try handen.doe(receipts) { hand, part in
                try memories[hand].bewijs.withLock { memory in
                    try part.map { try $0.herhaal(rekenaar, sha256: hash, &memory).gelijk }
                }
            }
            time.processor += Double(clock() - used) / Double(CLOCKS_PER_SEC)
            time.rekenen += Self.seconden(sinds: begin)
            same += equal.count { $0 }
        }
        guard same == aantal else { throw Afwijzing.nietMogelijk("\(aantal - same) bewijzen herhalen niet gelijk.") }
        return time
    }

    private final class Geheugen: Sendable { let bewijs = Mutex(Bewijsgeheugen()) }

    private func bewijs(_ number: Int, _ hash: String) throws -> Afwegingsbewijs {
        let id = UUIDv7(
            moment: Moment(micros: 1_772_442_000_000_000), random: (0..<10).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) })
        let day = Datum(dagnummer: 20_514), known = gegevens(number)
        let found = rekenaar.kader.stappen.map { step in
            Stapbevinding(
                aanvraag: ID(id), kader: rekenaar.kader.id, kaderversie: rekenaar.kader.versie, stap: step.id,
                bevindingen: Dictionary(
                    step.bevindingen.map { ($0.id, known[$0.id] ?? "Dat vertelde het gezin.") }, uniquingKeysWith: { first, _ in first }),
                bronnen: [Bevindingsbron("gesprek", datum: day)], conclusie: step.conclusies.first?.code ?? "", overweging: "Zo is het.",
                oordeelVan: Deskundige(gebruiker: ID(id), register: .skj, nummer: "100012345"))
        }
        return try Afwegingsbewijs.maak(
            aanvraag: ID(id), weging: Weging(rekenaar, bevindingen: found), sha256: hash,
            feiten: Self.feiten(number).map { Bewijsfeit($0.key, $0.value, bron: "proef", datum: day) }, door: ID(id),
            op: Moment(micros: 1_772_442_000_000_000))
    }
}
