// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One appointment as people know it: as it stands now, how often it was moved, how it went, whether there is a note of it.
package struct Afspraakbeeld: Sendable, Equatable {
    /// Names the appointment, also after it was moved.
    package let handeling: UUIDv7
    package let feit: Feit<Afspraak>
    /// How often it was moved.
    package let verzet: Int
    package let afloop: Feit<Afspraakafloop>?
    package let heeftNotitie: Bool

    package init(
        handeling: UUIDv7, feit: Feit<Afspraak>, verzet: Int, afloop: Feit<Afspraakafloop>?, heeftNotitie: Bool
    ) {
        self.handeling = handeling
        self.feit = feit
        self.verzet = verzet
        self.afloop = afloop
        self.heeftNotitie = heeftNotitie
    }

    package var inhoud: Afspraak { feit.inhoud }

    package enum Afspraakstand: Sendable, Equatable {
        case gepland
        /// The day is over, and nobody said how it went.
        case afTeRonden
        /// It went on, and there is no note of it yet.
        case zonderNotitie
        case geweest
        case nietDoorgegaan
    }

    package func stand(op vandaag: Datum) -> Afspraakstand {
        guard let afloop = afloop?.inhoud else { return inhoud.datum < vandaag ? .afTeRonden : .gepland }
        guard afloop.uitkomst == .doorgegaan else { return .nietDoorgegaan }
        return heeftNotitie ? .geweest : .zonderNotitie
    }

    /// Everything that is not settled, or not written down, and of which the day came.
    package func isOpen(op vandaag: Datum) -> Bool { [.gepland, .afTeRonden, .zonderNotitie].contains(stand(op: vandaag)) }

    /// In order of day and time.
    package static func lijst(
        _ afspraken: [Feit<Afspraak>], aflopen: [Feit<Afspraakafloop>], notities: [Feit<Contactnotitie>]
    ) -> [Afspraakbeeld] {
        let moved = Dictionary(grouping: afspraken.filter { !$0.ingetrokken }) { $0.handeling ?? $0.id }
        let endings = aflopen.geldend()
        let written = Set(notities.geldend().compactMap(\.inhoud.afspraak))
        return afspraken.geldend().map { fact in
            let act = fact.handeling ?? fact.id
            return Afspraakbeeld(
                handeling: act, feit: fact, verzet: max(0, (moved[act]?.count ?? 1) - 1),
                afloop: endings.filter { $0.inhoud.afspraak == act }.max { $0.id < $1.id }, heeftNotitie: written.contains(act))
        }.sorted { ($0.inhoud.datum, $0.inhoud.tijd, $0.handeling) < ($1.inhoud.datum, $1.inhoud.tijd, $1.handeling) }
    }
}
