// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody of the family asked for the plan in writing, or got it: within fourteen days (Jeugdwet 4.1.3).
package struct Planopschrift: Feitinhoud {
    package static let soort = "plan-op-schrift"

    package enum Stap: String, Keuzelijst {
        case gevraagd, gegeven

        package var label: String {
            switch self {
            case .gevraagd: "Vraagt het plan op papier"
            case .gegeven: "Heeft het plan op papier gekregen"
            }
        }
    }

    package let persoon: ID<Persoon>
    package let stap: Stap
    package let op: Datum
    package init(persoon: ID<Persoon>, stap: Stap, op: Datum) {
        self.persoon = persoon
        self.stap = stap
        self.op = op
    }
    package var open: Opencodes { Opencodes(code: stap.rawValue, datum: op) }

    /// - Parameter open: the questions that wait.
    /// - Throws: `ongeldig` when it lies in the future, is asked twice, or is given on a day before it was asked.
    package func gecontroleerd(_ open: [Feit<Planopschrift>], op vandaag: Datum) throws(Afwijzing) -> Planopschrift {
        let asked = open.first { $0.inhoud.persoon == persoon }?.inhoud
        var errors: [Veldfout] = []
        if stap == .gevraagd, let asked {
            errors.append(Veldfout("stap", "Dit is al gevraagd op \(asked.op.uitgeschreven). Leg vast wanneer het plan is gegeven."))
        }
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Leg het vast op de dag zelf.")) }
        if stap == .gegeven, let asked, op < asked.op {
            errors.append(Veldfout("op", "Het is gevraagd op \(asked.op.uitgeschreven). Kies die dag of een latere."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Planopschrift: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon] }
}

extension Sequence<Feit<Planopschrift>> {
    /// Who asked and did not get it yet: per person the last that was recorded for the last day, the first asked on top.
    package var openVragen: [Feit<Planopschrift>] {
        let all = geldend().sorted { ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id) }
        let last = all.reduce(into: [ID<Persoon>: Feit<Planopschrift>]()) { $0[$1.inhoud.persoon] = $1 }
        return all.filter { last[$0.inhoud.persoon]?.id == $0.id && $0.inhoud.stap == .gevraagd }
    }
}
