// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What must have happened in a crisis, each at its own moment (Jeugdwet 2.6 lid 1 b: reachable and available at all times).
package enum Crisisstap: String, Keuzelijst {
    case melding
    case eersteContact = "eerste-contact"
    case veilig = "veiligheid-geregeld"
    case gedragswetenschapper = "gedragswetenschapper-gesproken"

    package var label: String {
        switch self {
        case .melding: "De melding kwam binnen"
        case .eersteContact: "Het gezin is gesproken of gezien"
        case .veilig: "De veiligheid is geregeld"
        case .gedragswetenschapper: "De gedragswetenschapper is gesproken"
        }
    }

    /// The setting with the hours it may take after the melding.
    package var norm: Instellingssleutel? {
        switch self {
        case .melding: nil
        case .eersteContact: .crisisContactUren
        case .veilig: .crisisVeiligUren
        case .gedragswetenschapper: .crisisOverlegUren
        }
    }
}

/// When one of these happened: the real moment, also when it was written down later.
package struct Crisistijd: Feitinhoud {
    package static let soort = "crisistijd"
    /// Fact id of the `Hulpvraag`.
    package let hulpvraag: UUIDv7
    package let stap: Crisisstap
    package let op: Moment
    /// With whom, or what was agreed.
    package let toelichting: String
    package init(hulpvraag: UUIDv7, stap: Crisisstap, op: Moment, toelichting: String = "") {
        self.hulpvraag = hulpvraag
        self.stap = stap
        self.op = op
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: stap.rawValue, datum: op.datum) }

    /// - Parameter verloop: what is known already.
    /// - Throws: `ongeldig` when the moment is still to come, or nothing could have happened yet.
    package func gecontroleerd(bij verloop: Crisisverloop, op nu: Moment) throws(Afwijzing) -> Crisistijd {
        if nu < op { throw .ongeldig([Veldfout("tijd", "Dit moment moet nog komen. Vul in wanneer het gebeurde.")]) }
        if stap == .melding {
            if let first = verloop.vroegste, first.minuut < op.minuut {
                throw .ongeldig([
                    Veldfout(
                        "tijd", "Er is al iets vastgelegd om \(first.kloktijd) uur op \(first.datum.uitgeschreven). De melding kwam eerder."
                    )
                ])
            }
            let heard = verloop.ontvangen
            if heard.minuut < op.minuut {
                throw .ongeldig([
                    Veldfout(
                        "tijd", "Om \(heard.kloktijd) uur op \(heard.datum.uitgeschreven) wisten wij het al. De melding kwam niet later.")
                ])
            }
        } else if op.minuut < verloop.grens.minuut {
            throw .ongeldig([Veldfout("tijd", verloop.teVroeg)])
        }
        return self
    }
}

extension Moment {
    /// Whole minutes, as people read a clock: a moment that was typed has no seconds.
    fileprivate var minuut: Int64 { micros / 60_000_000 }
}

/// How a crisis goes, from its moments.
package struct Crisisverloop: Sendable, Equatable {
    /// The moments that hold, in order of recording.
    package let tijden: [Feit<Crisistijd>]
    /// When the house itself heard of it: until somebody says when the melding really came.
    package let ontvangen: Moment
    /// Nothing can have happened before: what came by a door is known to the minute, what a colleague wrote down came earlier than that.
    package let vroegst: Moment

    /// - Parameter vroegst: nil: `ontvangen`.
    package init(_ tijden: [Feit<Crisistijd>], ontvangen: Moment, vroegst: Moment? = nil) {
        self.tijden = tijden.sorted { $0.id < $1.id }
        self.ontvangen = ontvangen
        self.vroegst = vroegst ?? ontvangen
    }

    package func tijd(_ stap: Crisisstap) -> Feit<Crisistijd>? { tijden.last { $0.inhoud.stap == stap } }

    /// The first of what happened after the melding.
    var vroegste: Moment? { tijden.filter { $0.inhoud.stap != .melding }.map(\.inhoud.op).min() }

    /// Until somebody says when the melding came: when the house heard of it, or the first that happened, if that was earlier.
    package var begin: Moment { tijd(.melding)?.inhoud.op ?? min(ontvangen, vroegste ?? ontvangen) }

    fileprivate var grens: Moment { tijd(.melding)?.inhoud.op ?? vroegst }

    fileprivate var teVroeg: String {
        let when = "\(grens.datum.uitgeschreven), \(grens.kloktijd) uur"
        return tijd(.melding) == nil
            ? "Dit ligt vóór \(when): toen wisten wij nog van niets. Kwam de melding eerder, leg die dan eerst vast."
            : "Dit ligt vóór de melding (\(when)). Klopt dat moment niet, verbeter dan eerst de melding."
    }

    /// One line of the list.
    package struct Regel: Sendable, Equatable {
        package let stap: Crisisstap
        package let op: Moment?
        /// Minutes after the melding; while it has not happened: until now.
        package let minuten: Int64
        /// Hours it may take; nil: no term.
        package let norm: Int?

        package var isTeLaat: Bool { norm.map { Int64($0) * 60 < minuten } ?? false }
    }

    package func regels(_ instellingen: Instellingen, op nu: Moment) -> [Regel] {
        Crisisstap.allCases.map { step in
            let moment = step == .melding ? begin : tijd(step)?.inhoud.op
            return Regel(
                stap: step, op: moment, minuten: (moment ?? nu).minuut - begin.minuut,
                norm: step.norm.map { instellingen.uren($0) })
        }
    }

    /// What has not happened yet.
    package var open: [Crisisstap] { Crisisstap.allCases.filter { $0 != .melding && tijd($0) == nil } }

    /// `2 uur en 5 minuten`
    package static func duur(_ minuten: Int64) -> String {
        func veel(_ number: Int64, _ een: String, _ meer: String) -> String { "\(number) \(number == 1 ? een : meer)" }
        let (days, hours, rest) = (minuten / 1_440, minuten % 1_440 / 60, minuten % 60)
        if days > 0 { return veel(days, "dag", "dagen") + (hours > 0 ? " en \(hours) uur" : "") }
        if hours > 0 { return "\(hours) uur" + (rest > 0 ? " en " + veel(rest, "minuut", "minuten") : "") }
        return veel(rest, "minuut", "minuten")
    }
}

extension Crisisverloop {
    /// Every crisis of one question, the oldest first. One begins with a triage to crisis that does not follow on another; what happened
    /// in it was recorded before the next began. The first counts from when the house heard of it, a later one from its triage.
    package static func ronden(
        _ triages: [Feit<Triage>], _ tijden: [Feit<Crisistijd>], ontvangen: Moment, vroegst: Moment? = nil
    ) -> [Crisisverloop] {
        let done = triages.sorted { $0.id < $1.id }
        let starts = done.indices.filter { done[$0].inhoud.route == .crisis && ($0 == 0 || done[$0 - 1].inhoud.route != .crisis) }
        return starts.enumerated().map { round, start in
            let next = round + 1 < starts.count ? done[starts[round + 1]].id : nil
            let own = tijden.filter { time in (round == 0 || done[start].id < time.id) && (next.map { time.id < $0 } ?? true) }
            guard start > 0 else { return Crisisverloop(own, ontvangen: ontvangen, vroegst: vroegst) }
            return Crisisverloop(own, ontvangen: done[start].opgetekend, vroegst: done[start - 1].opgetekend)
        }
    }
}
