// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Synchronization

/// Finds persons by name, in server memory only: nothing of it is ever written. Built in the background from sealed rows.
///
/// Sorted words with their person; a prefix is one binary search. New names wait in a small unsorted tail.
final class Naamindex: Sendable {
    private struct Inhoud {
        var woorden: [(woord: String, persoon: ID<Persoon>)] = []
        var staart: [(woord: String, persoon: ID<Persoon>)] = []
        var isKlaar = false
        /// Destroyed since the start: an index that was being built then must not bring them back.
        var vergeten: Set<ID<Persoon>> = []
    }

    private static let langsteStaart = 2_000
    private let inhoud = Mutex(Inhoud())

    var isKlaar: Bool { inhoud.withLock { $0.isKlaar } }

    /// Fills the index from all names; searches before that say that it is being built.
    func bouw(uit namen: [(ID<Persoon>, Naam)]) {
        let entries = namen.flatMap { persoon, naam in Naamzoeker.woorden(van: naam).map { (woord: $0, persoon: persoon) } }
            .sorted { $0.woord < $1.woord }
        inhoud.withLock { inhoud in
            inhoud.woorden = inhoud.vergeten.isEmpty ? entries : entries.filter { !inhoud.vergeten.contains($0.persoon) }
            inhoud.isKlaar = true
        }
    }

    func voegToe(_ persoon: ID<Persoon>, _ naam: Naam) {
        let entries = Naamzoeker.woorden(van: naam).map { (woord: $0, persoon: persoon) }
        inhoud.withLock { inhoud in
            inhoud.staart.append(contentsOf: entries)
            guard inhoud.staart.count > Self.langsteStaart else { return }
            inhoud.woorden = (inhoud.woorden + inhoud.staart).sorted { $0.woord < $1.woord }
            inhoud.staart = []
        }
    }

    func vergeet(_ personen: Set<ID<Persoon>>) {
        inhoud.withLock { inhoud in
            inhoud.vergeten.formUnion(personen)
            inhoud.woorden.removeAll { personen.contains($0.persoon) }
            inhoud.staart.removeAll { personen.contains($0.persoon) }
        }
    }

    /// Whom a search by name found: the best first, and whether there were more.
    struct Vondst: Sendable {
        var personen: [ID<Persoon>] = []
        var zijnErMeer = false
    }

    /// Persons of whom every typed word is (the beginning of) a word of the name; whole words first.
    func zoek(_ getypt: String, hoogstens: Int) -> Vondst {
        let words = Naamzoeker.woorden(getypt).filter { $0.count >= 2 }
        guard !words.isEmpty else { return Vondst() }
        let found = inhoud.withLock { inhoud in words.map { Self.met($0, inhoud.woorden, inhoud.staart) } }
        guard let first = found.indices.min(by: { found[$0].count < found[$1].count }) else { return Vondst() }
        var hits: [(heel: Int, persoon: ID<Persoon>)] = []
        for (person, isWhole) in found[first] {
            var whole = isWhole ? 1 : 0
            let inAll = found.indices.allSatisfy { index in
                guard index != first else { return true }
                guard let isWhole = found[index][person] else { return false }
                whole += isWhole ? 1 : 0
                return true
            }
            if inAll { hits.append((whole, person)) }
        }
        hits.sort { $0.heel == $1.heel ? $0.persoon < $1.persoon : $0.heel > $1.heel }
        return Vondst(personen: hits.prefix(hoogstens).map(\.persoon), zijnErMeer: hits.count > hoogstens)
    }

    /// Persons with a word that begins so, and whether it is the whole word.
    private static func met(
        _ prefix: String, _ sorted: [(woord: String, persoon: ID<Persoon>)], _ tail: [(woord: String, persoon: ID<Persoon>)]
    ) -> [ID<Persoon>: Bool] {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].woord < prefix { low = middle + 1 } else { high = middle }
        }
        var result: [ID<Persoon>: Bool] = [:]
        while low < sorted.count, sorted[low].woord.hasPrefix(prefix) {
            let isWhole = result[sorted[low].persoon] ?? false
            result[sorted[low].persoon] = isWhole || sorted[low].woord == prefix
            low += 1
        }
        for entry in tail where entry.woord.hasPrefix(prefix) {
            let isWhole = result[entry.persoon] ?? false
            result[entry.persoon] = isWhole || entry.woord == prefix
        }
        return result
    }
}
