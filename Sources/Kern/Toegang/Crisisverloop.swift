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
            if let first = verloop.tijden.filter({ $0.inhoud.stap != .melding }).map(\.inhoud.op).min(), first < op {
                throw .ongeldig([
                    Veldfout(
                        "tijd", "Er is al iets vastgelegd om \(first.kloktijd) uur op \(first.datum.uitgeschreven). De melding kwam eerder."
                    )
                ])
            }
        } else if op < verloop.begin {
            throw .ongeldig([
                Veldfout(
                    "tijd",
                    "Dit ligt vóór de melding (\(verloop.begin.datum.uitgeschreven), \(verloop.begin.kloktijd) uur). Klopt dat moment niet, verbeter dan eerst de melding."
                )
            ])
        }
        return self
    }
}

/// How a crisis goes, from its moments.
package struct Crisisverloop: Sendable, Equatable {
    /// The moments that hold, in order of recording.
    package let tijden: [Feit<Crisistijd>]
    /// When the house itself heard of it: until somebody says when the melding really came.
    package let ontvangen: Moment

    package init(_ tijden: [Feit<Crisistijd>], ontvangen: Moment) {
        self.tijden = tijden.sorted { $0.id < $1.id }
        self.ontvangen = ontvangen
    }

    package func tijd(_ stap: Crisisstap) -> Feit<Crisistijd>? { tijden.last { $0.inhoud.stap == stap } }

    package var begin: Moment { tijd(.melding)?.inhoud.op ?? ontvangen }

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
                stap: step, op: moment, minuten: ((moment ?? nu).micros - begin.micros) / 60_000_000,
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
