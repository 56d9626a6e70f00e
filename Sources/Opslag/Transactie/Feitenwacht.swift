// SPDX-License-Identifier: EUPL-1.2
import Synchronization

/// Keeps rooms away from facts, journal and tombstones: these are written by `teken`, the chain and `vernietig` only.
///
/// Refuses by the table a statement would change, wherever in the statement that stands, also behind a `WITH`.
final class Feitenwacht: Sendable {
    private let beschermd: Set<String>
    /// Verdicts by text: the same statements come again and again.
    private let oordelen = Mutex<[String: String?]>([:])

    init(feitentabellen: [Feitentabel]) {
        beschermd = Set(feitentabellen.map { $0.naam.lowercased() })
            .union([
                "gebeurtenis", "gebeurtenis_onderwerp", "gebeurtenis_feit", "controlepunt", "journaalwissel", "grafsteen", "vernietigd",
                "migratie",
            ])
    }

    /// - Throws: `anders` for a statement that would change a guarded table, or the schema.
    func keur(_ sql: String) throws {
        let known = oordelen.withLock { $0[sql] }
        let verdict = known ?? weigering(sql)
        if known == nil {
            oordelen.withLock { oordelen in
                if oordelen.count >= 2_000 { oordelen.removeAll(keepingCapacity: true) }
                oordelen[sql] = .some(verdict)
            }
        }
        if let verdict { throw SQLFout.anders(verdict) }
    }

    /// Words after which the name of a table to be changed may come, and words that may stand in between.
    private static let daden: Set<String> = ["UPDATE", "INTO", "DELETE", "REPLACE", "TRUNCATE", "TABLE"]
    private static let tussenwoorden: Set<String> = [
        "OR", "ROLLBACK", "ABORT", "REPLACE", "FAIL", "IGNORE", "ONLY", "IF", "EXISTS", "INTO", "FROM", "TABLE",
    ]
    private static let eerste: Set<String> = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "REPLACE"]

    private func weigering(_ sql: String) -> String? {
        let words = Self.woorden(sql)
        guard let first = words.first?.uppercased(), Self.eerste.contains(first) else {
            return "een kamer wijzigt alleen rijen: \(words.first ?? "niets")"
        }
        for (index, word) in words.enumerated() where Self.daden.contains(word.uppercased()) {
            let rest = words[(index + 1)...].drop { Self.tussenwoorden.contains($0.uppercased()) }
            // A name may carry that of its schema: main.plan_feit.
            let names = rest.first.map { $0.split(separator: ".").map { $0.lowercased() } } ?? []
            if let name = names.last, beschermd.contains(name) { return "rijen van \(name) schrijft alleen Opslag" }
        }
        return nil
    }

    /// The words and names of a statement, without comments and texts; the parts of a name stay together.
    private static func woorden(_ sql: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var rest = Array(sql.utf8)[...]
        func einde() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word = []
        }
        while let byte = rest.first {
            if rest.starts(with: [45, 45]) {
                rest = rest.drop { $0 != 10 }
            } else if rest.starts(with: [47, 42]) {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.starts(with: [42, 47]) { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else if byte == 39 {
                rest = rest.dropFirst().drop { $0 != 39 }.dropFirst()
            } else {
                // Quotation marks around a name say nothing about which name it is.
                let isQuote = byte == 34 || byte == 96 || byte == 91 || byte == 93
                let isWord =
                    byte == 95 || byte == 46 || byte >= 128 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 32
                if isWord { word.append(byte) } else if !isQuote { einde() }
                rest = rest.dropFirst()
            }
        }
        einde()
        return words
    }
}
