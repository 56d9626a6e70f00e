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

    /// What is known of somebody by which they can be found: the name, and the day of birth where it is known to the day.
    struct Bekende: Sendable {
        let naam: Naam
        let geboren: Datum?
        init(naam: Naam, geboren: Datum? = nil) {
            self.naam = naam
            self.geboren = geboren
        }

        init(_ gegevens: Persoonsgegevens) {
            self.init(naam: gegevens.naam, geboren: gegevens.geboortedatum.flatMap { $0.gebruik == nil ? $0.datum : nil })
        }
    }

    private let inhoud = Mutex(Inhoud())

    var isKlaar: Bool { inhoud.withLock { $0.isKlaar } }

    /// A stretch of all names, the oldest first: a later one of the same person takes the place of the earlier; nil for who has none
    /// any more. Searches before all are read say that the index is being built.
    func lees(_ namen: [(ID<Persoon>, Bekende?)]) {
        let entries = namen.map { ($0, $1.map { Naamzoeker.woorden(van: $0.naam) } ?? [], $1?.geboren) }
        inhoud.withLock { inhoud in
            for (person, words, born) in entries where !inhoud.vergeten.contains(person) {
                let isNewer = inhoud.pasGenoemd.contains(person)
                if !isNewer { inhoud.namen.vergeet(person) }
                inhoud.namen.voegToe(person, words, geboren: isNewer ? nil : born)
            }
        }
    }

    func isGelezen() {
        inhoud.withLock { inhoud in
            inhoud.isKlaar = true
            inhoud.pasGenoemd = []
        }
    }

    func voegToe(_ persoon: ID<Persoon>, _ bekende: Bekende) {
        let words = Naamzoeker.woorden(van: bekende.naam)
        inhoud.withLock { inhoud in
            if !inhoud.isKlaar { inhoud.pasGenoemd.insert(persoon) }
            inhoud.namen.voegToe(persoon, words, geboren: bekende.geboren)
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

    /// Persons whose name is near enough to what was typed; with a birth date, those with that date or nearly so first.
    func zoek(_ getypt: String, geboren: Datum? = nil, hoogstens: Int) -> Vondst {
        let words = Naamzoeker.zoekwoorden(getypt)
        guard !words.isEmpty else { return Vondst() }
        let found = inhoud.withLock { $0.namen.zoek(words, geboren: geboren, hoogstens: hoogstens) }
        return Vondst(personen: found.personen, zijnErMeer: found.zijnErMeer)
    }
}
