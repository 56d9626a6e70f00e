// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// The De Wit family in plain facts: ids count up, the clock stands at the day of the fact.
enum Wereld {
    static func id(_ number: Int) -> UUIDv7 {
        UUIDv7(moment: Moment(micros: 0), random: (0..<10).map { UInt8(truncatingIfNeeded: number >> (8 * (9 - $0))) })
    }

    static let noor = ID<Persoon>(id(1)), sem = ID<Persoon>(id(2)), karin = ID<Persoon>(id(3)), daan = ID<Persoon>(id(4))
    static let amina = ID<Gebruiker>(id(5)), petra = ID<Gebruiker>(id(6)), team = ID<Team>(id(7)), dossier = ID<Dossier>(id(8))
    static let boog = ID<Aanbieder>(id(9))

    static func dag(_ text: String) throws -> Datum { try #require(Datum(iso: text)) }
    static func nu(_ text: String, uur: Int64 = 9) throws -> Moment { Moment(begin: try dag(text)).plus(seconden: uur * 3600) }

    /// A fact on the family's line, or on a child's.
    static func feit<I: Feitinhoud>(
        _ number: Int, _ inhoud: I, op dag: Datum, kind: ID<Persoon>? = nil, vervangt: UUIDv7? = nil, ingetrokken: Bool = false,
        handeling: UUIDv7? = nil
    ) -> Feit<I> {
        Feit(
            id: id(number), dossier: dossier, lijn: ID(kind?.raw ?? id(99)), jeugdige: kind,
            opgetekend: Moment(begin: dag).plus(seconden: Int64(number)), door: amina.raw, geldigVan: dag, vervangt: vervangt,
            ingetrokken: ingetrokken, handeling: handeling, inhoud: inhoud)
    }
}

/// A generator that gives the same order again: tests are repeatable.
struct Vast: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

/// The errors of a refusal, by field; empty when it was accepted.
func velden<T>(_ work: () throws(Afwijzing) -> T) -> [String] {
    do {
        _ = try work()
        return []
    } catch .ongeldig(let errors) {
        return errors.map(\.veld)
    } catch {
        return ["\(error)"]
    }
}
