// SPDX-License-Identifier: EUPL-1.2
import Synchronization

/// Questions that walked through a whole table or index because nothing they named had an index. In a small town nobody notices; in a
/// city each answer waits for a million rows. A proof fills a town and asks what stands here.
package enum Scanmeter {
    /// Fewer rows than this are nothing to remember.
    package static let drempel = 500
    private static let vragen = Mutex<[Vraag: Int]>([:])

    private struct Vraag: Hashable {
        let bestand: String
        let sql: String
    }

    /// The SQL of the questions to a database in this folder, with the most rows one answer walked through.
    package static func gezien(in map: String) -> [String: Int] {
        let mine = vragen.withLock { $0 }.filter { $0.key.bestand.contains(map) }
        return Dictionary(uniqueKeysWithValues: mine.map { ($0.key.sql, $0.value) })
    }

    static func noteer(_ sql: String, _ rijen: Int, _ verbinding: SQLiteConnection) {
        guard rijen >= drempel else { return }
        let question = Vraag(bestand: verbinding.bestand, sql: sql)
        vragen.withLock { $0[question] = max(rijen, $0[question] ?? 0) }
    }
}
