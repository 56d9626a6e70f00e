// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// May this step be recorded?
extension Bezwaarbeeld {
    /// - Throws: `nietMogelijk` when the objection is over; `ongeldig` with all fields at once.
    package func neem(_ stap: Bezwaarstap, op vandaag: Datum) throws(Afwijzing) -> Bezwaarstap {
        guard isOpen else { throw .nietMogelijk("Op dit bezwaar is beslist, of het is ingetrokken. Er kan niets meer bij.") }
        var faults: [Veldfout] = []
        if vandaag < stap.op { faults.append(Veldfout("op", "De dag ligt in de toekomst. Leg het vast op de dag zelf.")) }
        if stap.op < bezwaar.ontvangen {
            faults.append(Veldfout("op", "De dag ligt vóór het bezwaar (\(bezwaar.ontvangen.uitgeschreven)). Kies een latere dag."))
        }
        faults += stapfouten(stap)
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return stap
    }

    private func stapfouten(_ step: Bezwaarstap) -> [Veldfout] {
        switch step.wat {
        case .bevestigd:
            return stap(.bevestigd) == nil ? [] : [Veldfout("op", "De ontvangst is al bevestigd.")]
        case .herstelGevraagd:
            return (step.tot.map { $0 <= step.op } ?? true)
                ? [Veldfout("tot", "Geef een termijn: een dag na \(step.op.uitgeschreven) (Awb 6:6).")] : []
        case .hersteld:
            return stap(.herstelGevraagd) == nil ? [Veldfout("op", "Er is niet om aanvulling gevraagd.")] : []
        case .verschoonbaar, .nietVerschoonbaar:
            let late = tijdigheid.uitkomst == .teLaat ? [] : [Veldfout("oordeel", "Dit bezwaar kwam op tijd. Er is niets te beoordelen.")]
            return late + leeg(step)
        case .gehoord:
            return leeg(step)
        case .nietGehoord:
            return step.afzien == nil ? [Veldfout("afzien", "Kies waarom niemand wordt gehoord (Awb 7:3).")] : []
        case .verdaagd, .uitgesteld:
            return uitstelfouten(step)
        case .ingetrokken:
            return leeg(step)
        }
    }

    private func leeg(_ step: Bezwaarstap) -> [Veldfout] {
        step.woorden.isLeeg ? [Veldfout("woorden", "Schrijf dit op: een ander moet het kunnen nalezen.")] : []
    }

    private func uitstelfouten(_ step: Bezwaarstap) -> [Veldfout] {
        let end = beslissen.uitkomst
        if step.wat == .verdaagd {
            if stap(.verdaagd) != nil {
                return [Veldfout("wat", "Er is al een keer zes weken uitgesteld. Verder uitstel vraagt instemming (Awb 7:10 lid 4).")]
            }
            return end < step.op
                ? [Veldfout("op", "De termijn was toen al voorbij (\(end.uitgeschreven)). Beslis zo snel mogelijk.")] : []
        }
        var faults: [Veldfout] = []
        if step.uitstel == nil { faults.append(Veldfout("uitstel", "Kies waarom verder uitstel kan (Awb 7:10 lid 4).")) }
        if step.tot.map({ $0 <= end }) ?? true { faults.append(Veldfout("tot", "Noem een dag na \(end.uitgeschreven).")) }
        return faults
    }
}
