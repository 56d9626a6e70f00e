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
    }

    private static let langsteStaart = 2_000
    private let inhoud = Mutex(Inhoud())

    var isKlaar: Bool { inhoud.withLock { $0.isKlaar } }

    /// Fills the index from all names; searches before that say that it is being built.
    func bouw(uit namen: [(ID<Persoon>, Naam)]) {
        let entries = namen.flatMap { persoon, naam in Self.woorden(naam).map { (woord: $0, persoon: persoon) } }
            .sorted { $0.woord < $1.woord }
        inhoud.withLock { inhoud in
            inhoud.woorden = entries
            inhoud.isKlaar = true
        }
    }

    func voegToe(_ persoon: ID<Persoon>, _ naam: Naam) {
        let entries = Self.woorden(naam).map { (woord: $0, persoon: persoon) }
        inhoud.withLock { inhoud in
            inhoud.staart.append(contentsOf: entries)
            guard inhoud.staart.count > Self.langsteStaart else { return }
            inhoud.woorden = (inhoud.woorden + inhoud.staart).sorted { $0.woord < $1.woord }
            inhoud.staart = []
        }
    }

    func vergeet(_ persoon: ID<Persoon>) {
        inhoud.withLock { inhoud in
            inhoud.woorden.removeAll { $0.persoon == persoon }
            inhoud.staart.removeAll { $0.persoon == persoon }
        }
    }

    /// Persons of whom every typed word is (the beginning of) a word of the name; the rarest word is looked up first.
    func zoek(_ getypt: String, hoogstens: Int) -> [ID<Persoon>] {
        let words = Naamzoeker.woorden(getypt).filter { $0.count >= 2 }
        guard !words.isEmpty else { return [] }
        return inhoud.withLock { inhoud in
            let found = words.map { Self.met($0, inhoud.woorden, inhoud.staart) }
            guard let first = found.min(by: { $0.count < $1.count }) else { return [] }
            let rest = found.filter { $0.count != first.count || $0 != first }
            return Array(first.filter { person in rest.allSatisfy { $0.contains(person) } }.sorted().prefix(hoogstens))
        }
    }

    private static func woorden(_ naam: Naam) -> Set<String> {
        let glued = Naamzoeker.normaliseer(naam.voorvoegsel + naam.achternaam).filter { $0 != " " }
        return Set([naam.voornamen, naam.roepnaam, naam.achternaam].flatMap { Naamzoeker.woorden($0) } + [glued]).filter { !$0.isEmpty }
    }

    private static func met(
        _ prefix: String, _ sorted: [(woord: String, persoon: ID<Persoon>)], _ tail: [(woord: String, persoon: ID<Persoon>)]
    ) -> Set<ID<Persoon>> {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].woord < prefix { low = middle + 1 } else { high = middle }
        }
        var result: Set<ID<Persoon>> = []
        while low < sorted.count, sorted[low].woord.hasPrefix(prefix) {
            result.insert(sorted[low].persoon)
            low += 1
        }
        for entry in tail where entry.woord.hasPrefix(prefix) { result.insert(entry.persoon) }
        return result
    }
}
