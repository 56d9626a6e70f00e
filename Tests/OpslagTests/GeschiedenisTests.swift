// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization
import Testing

@testable import Opslag

/// What clients did and saw, with the order in which it began and ended.
private final class Geschiedenis: Sendable {
    struct Toevoeging: Sendable {
        let waarde: String
        let lijsten: [Int]
        /// What the lists held when it was added, as read in the same transaction.
        let ervoor: [[String]]
        let begin: Int
        let eind: Int
    }

    struct Lezing: Sendable {
        let lijsten: [Int]
        let inhoud: [[String]]
        let begin: Int
        let eind: Int
    }

    private struct Stand {
        var tel = 0
        var toevoegingen: [Toevoeging] = []
        var lezingen: [Lezing] = []
    }

    private let stand = Mutex(Stand())

    func tik() -> Int {
        stand.withLock {
            $0.tel += 1
            return $0.tel
        }
    }

    func meld(_ toevoeging: Toevoeging) { stand.withLock { $0.toevoegingen.append(toevoeging) } }
    func meld(_ lezing: Lezing) { stand.withLock { $0.lezingen.append(lezing) } }

    /// Every way in which this history could not have been one after the other.
    /// - Parameter einde: the lists at the end, read by one alone.
    func afwijkingen(_ einde: [[String]]) -> [String] {
        let (added, read) = stand.withLock { ($0.toevoegingen, $0.lezingen) }
        let places = einde.map { Dictionary(uniqueKeysWithValues: $0.enumerated().map { ($1, $0) }) }
        var found: [String] = []
        var acknowledged = einde.map { _ in [(eind: Int, plaats: Int)]() }
        for one in added {
            for (list, before) in zip(one.lijsten, one.ervoor) {
                guard let place = places[list][one.waarde] else {
                    found.append("\(one.waarde) is bevestigd en staat niet in lijst \(list)")
                    continue
                }
                if before != Array(einde[list].prefix(place)) { found.append("\(one.waarde) zag iets anders dan wat ervoor staat") }
                acknowledged[list].append((one.eind, place))
            }
        }
        // The highest place acknowledged before an instant: whoever begins to read after it sees at least so much.
        let seen = acknowledged.map { list in
            list.sorted { $0.eind < $1.eind }.reduce(into: [(eind: Int, plaats: Int)]()) {
                $0.append(($1.eind, max($0.last?.plaats ?? -1, $1.plaats)))
            }
        }
        for one in read {
            for (list, content) in zip(one.lijsten, one.inhoud) {
                if content != Array(einde[list].prefix(content.count)) { found.append("een lezing van lijst \(list) zag wat nooit was") }
                let least = seen[list].last { $0.eind < one.begin }?.plaats ?? -1
                if content.count <= least { found.append("een lezing van lijst \(list) miste wat al bevestigd was") }
            }
            if one.lijsten.count == 2 {
                for (here, there) in [(0, 1), (1, 0)] {
                    let other = (places[one.lijsten[there]], Set(one.inhoud[there]))
                    let torn = one.inhoud[here].filter { $0.hasPrefix("samen") && other.0[$0] != nil && !other.1.contains($0) }
                    if !torn.isEmpty { found.append("een lezing zag een halve vastlegging: \(torn.prefix(3))") }
                }
            }
        }
        if Set(added.flatMap { one in one.lijsten.map { "\($0) \(one.waarde)" } }).count != einde.map(\.count).reduce(0, +) {
            found.append("er staat iets dat niet of dubbel is bevestigd")
        }
        return found
    }
}

@Suite("Geschiedenis: zestien tegelijk, en toch alsof het na elkaar ging")
struct GeschiedenisTests {
    private static let per = Proefduur.keren(voluit: 6_250, anders: 60)
    private static let klanten = 16

    @Test("Geen verloren, halve of teruggedraaide vastlegging, en wie leest ziet wat al bevestigd is", arguments: Motor.alle)
    func zestien(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let files = (0..<(Proefduur.isVoluit ? 1_200 : 24)).map { _ in Proefdossier() }
            let history = Geschiedenis()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in 0..<Self.klanten { group.addTask { try await werk(client, databank, files, history) } }
                try await group.waitForAll()
            }
            var end: [[String]] = []
            for file in files { end.append(try await databank.notities(file)) }
            let found = history.afwijkingen(end)
            #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
            #expect(try await databank.verifieer().klopt)
            print("geschiedenis \(motor): \(Self.klanten * Self.per) bewerkingen, \(found.count) afwijkingen")
        }
    }

    @Test("De keurder kan afkeuren: een vergeten, een halve en een oude lezing vallen op")
    func keurder() {
        let history = Geschiedenis()
        history.meld(.init(waarde: "samen a", lijsten: [0, 1], ervoor: [[], []], begin: 1, eind: 2))
        history.meld(.init(waarde: "b", lijsten: [0], ervoor: [["samen a"]], begin: 3, eind: 4))
        #expect(history.afwijkingen([["samen a", "b"], ["samen a"]]).isEmpty)
        #expect(history.afwijkingen([["samen a"], ["samen a"]]).contains { $0.contains("b is bevestigd") })
        #expect(history.afwijkingen([["b", "samen a"], ["samen a"]]).contains { $0.contains("iets anders") })
        history.meld(.init(lijsten: [0, 1], inhoud: [["samen a"], []], begin: 1, eind: 5))
        #expect(history.afwijkingen([["samen a", "b"], ["samen a"]]).contains { $0.contains("halve") })
        history.meld(.init(lijsten: [0], inhoud: [["samen a"]], begin: 6, eind: 7))
        #expect(history.afwijkingen([["samen a", "b"], ["samen a"]]).contains { $0.contains("miste") })
        history.meld(.init(lijsten: [0], inhoud: [["x"]], begin: 1, eind: 7))
        #expect(history.afwijkingen([["samen a", "b"], ["samen a"]]).contains { $0.contains("nooit") })
    }

    private func werk(_ client: Int, _ databank: Databank, _ files: [Proefdossier], _ history: Geschiedenis) async throws {
        var generator = Zaad(UInt64(400 + client))
        for number in 0..<Self.per {
            let pair = Array((0..<files.count).shuffled(using: &generator).prefix(2)).sorted()
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<4: try await voegToe("\(client)-\(number)", [pair[0]], databank, files, history)
            case 4: try await voegToe("samen \(client)-\(number)", pair, databank, files, history)
            case 5..<8: try await lees([pair[0]], databank, files, history)
            default: try await lees(pair, databank, files, history)
            }
        }
    }

    private func voegToe(
        _ waarde: String, _ lijsten: [Int], _ databank: Databank, _ files: [Proefdossier], _ history: Geschiedenis
    ) async throws {
        let begin = history.tik()
        let before = try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
            let before = try lijsten.map { try inhoud(files[$0], tx) }
            for list in lijsten { try tx.teken(Proefnotitie(tekst: waarde), op: files[list].plek, in: Proefkamer.tabel) }
            return before
        }
        history.meld(.init(waarde: waarde, lijsten: lijsten, ervoor: before, begin: begin, eind: history.tik()))
    }

    private func lees(_ lijsten: [Int], _ databank: Databank, _ files: [Proefdossier], _ history: Geschiedenis) async throws {
        let begin = history.tik()
        let content = try await databank.lees(als: Proefkamer.bram, doel: .hulp) { tx in try lijsten.map { try inhoud(files[$0], tx) } }
        history.meld(.init(lijsten: lijsten, inhoud: content, begin: begin, eind: history.tik()))
    }

    private func inhoud(_ file: Proefdossier, _ tx: LeesTx) throws -> [String] {
        try tx.feiten(in: Proefkamer.tabel, dossier: file.dossier).geldend(Proefnotitie.self).map(\.inhoud.tekst)
    }
}
