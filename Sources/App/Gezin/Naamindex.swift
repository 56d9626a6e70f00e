// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Synchronization

/// Finds persons by name, in server memory only: nothing of it is ever written. Built in the background from sealed rows.
final class Naamindex: Sendable {
    private struct Inhoud {
        var namen = Namenlijst()
        var isKlaar = false
        /// Destroyed since the start: an index that was being built then must not bring them back.
        var vergeten: Set<ID<Persoon>> = []
        /// Named while the index is being built: what is read of them may be older than what is known.
        var pasGenoemd: Set<ID<Persoon>> = []
    }

    private let inhoud = Mutex(Inhoud())

    var isKlaar: Bool { inhoud.withLock { $0.isKlaar } }

    /// A stretch of all names, the oldest first: a later one of the same person takes the place of the earlier; nil for who has none
    /// any more. Searches before all are read say that the index is being built.
    func lees(_ namen: [(ID<Persoon>, Naam?)]) {
        let entries = namen.map { ($0, $1.map { Naamzoeker.woorden(van: $0) } ?? []) }
        inhoud.withLock { inhoud in
            for (person, words) in entries where !inhoud.vergeten.contains(person) {
                if !inhoud.pasGenoemd.contains(person) { inhoud.namen.vergeet(person) }
                inhoud.namen.voegToe(person, words)
            }
        }
    }

    func isGelezen() {
        inhoud.withLock { inhoud in
            inhoud.isKlaar = true
            inhoud.pasGenoemd = []
        }
    }

    func voegToe(_ persoon: ID<Persoon>, _ naam: Naam) {
        let words = Naamzoeker.woorden(van: naam)
        inhoud.withLock { inhoud in
            if !inhoud.isKlaar { inhoud.pasGenoemd.insert(persoon) }
            inhoud.namen.voegToe(persoon, words)
        }
    }

    func vergeet(_ personen: Set<ID<Persoon>>) {
        inhoud.withLock { inhoud in
            inhoud.vergeten.formUnion(personen)
            for person in personen { inhoud.namen.vergeet(person) }
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
        let found = inhoud.withLock { $0.namen.zoek(words, hoogstens: hoogstens) }
        return Vondst(personen: found.personen, zijnErMeer: found.zijnErMeer)
    }
}
