// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// May this step be recorded?
extension Bezwaarbeeld {
    /// - Parameter betrokken: who prepared what the objection is against, beside who took it.
    /// - Throws: `nietMogelijk` when the objection is over; `ongeldig` with all fields at once.
    package func neem(
        _ stap: Bezwaarstap, op vandaag: Datum, betrokken: Set<ID<Gebruiker>> = []
    ) throws(Afwijzing) -> Bezwaarstap {
        guard isOpen else { throw .nietMogelijk("Op dit bezwaar is beslist, of het is ingetrokken. Er kan niets meer bij.") }
        var faults: [Veldfout] = []
        if vandaag < stap.op { faults.append(Veldfout("op", "De dag ligt in de toekomst. Leg het vast op de dag zelf.")) }
        if stap.op < bezwaar.ontvangen {
            faults.append(Veldfout("op", "De dag ligt vóór het bezwaar (\(bezwaar.ontvangen.uitgeschreven)). Kies een latere dag."))
        }
        faults += stapfouten(stap) + hoorfouten(stap, betrokken)
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return stap
    }

    private func stapfouten(_ step: Bezwaarstap) -> [Veldfout] {
        switch step.wat {
        case .bevestigd:
            return stap(.bevestigd) == nil ? [] : [Veldfout("op", "De ontvangst is al bevestigd.")]
        case .herstelGevraagd:
            return herstelfouten(step)
        case .hersteld:
            return stap(.herstelGevraagd) == nil ? [Veldfout("op", "Er is niet om aanvulling gevraagd.")] : []
        case .verschoonbaar, .nietVerschoonbaar:
            let late = tijdigheid.uitkomst == .teLaat ? [] : [Veldfout("oordeel", "Dit bezwaar kwam op tijd. Er is niets te beoordelen.")]
            return late + leeg(step)
        case .gehoord:
            let text = "Schrijf het verslag: wie er waren en wat er is gezegd. Is er geen verslag? Schrijf op waarom niet (Awb 7:7)."
            return step.woorden.isLeeg ? [Veldfout("woorden", text)] : []
        case .nietGehoord:
            return afzienfouten(step)
        case .verdaagd, .uitgesteld:
            return uitstelfouten(step)
        case .ingetrokken:
            return leeg(step)
        }
    }

    private func herstelfouten(_ step: Bezwaarstap) -> [Veldfout] {
        var faults: [Veldfout] = []
        if step.tot.map({ $0 <= step.op }) ?? true {
            faults.append(Veldfout("tot", "Geef een termijn: een dag na \(step.op.uitgeschreven) (Awb 6:6)."))
        }
        if (step.ontbreekt ?? []).isEmpty, step.woorden.isLeeg {
            faults.append(Veldfout("ontbreekt", "Kies wat er ontbreekt: dat staat in de brief (Awb 6:5, 6:6)."))
        }
        return faults
    }

    private func afzienfouten(_ step: Bezwaarstap) -> [Veldfout] {
        guard let why = step.afzien else { return [Veldfout("afzien", "Kies waarom niemand wordt gehoord (Awb 7:3).")] }
        guard why == .alGehoord, vernietigd == nil || !stappen.contains(where: { $0.inhoud.wat == .gehoord }) else { return [] }
        return [
            Veldfout(
                "afzien",
                "Dit kan alleen als er al is gehoord, voor een beslissing die de rechter vernietigde. Hoor eerst, of kies een andere reden."
            )
        ]
    }

    /// Who took or prepared what the objection is against does not hear alone: most of who hear were not involved in it, and who leads the
    /// talk was not either (Awb 7:5 lid 1 `[mem]`).
    private func hoorfouten(_ step: Bezwaarstap, _ betrokken: Set<ID<Gebruiker>>) -> [Veldfout] {
        guard step.wat == .gehoord else { return [] }
        let inside = step.horers ?? [], all = inside.count + (step.horerBuiten == nil ? 0 : 1)
        guard all > 0 else { return [Veldfout("horers", "Kies wie hoorde, of schrijf op wie van buiten dat deed (Awb 7:5).")] }
        let involved = betrokken.union([tegen?.ondertekenaar].compactMap(\.self))
        guard all <= 2 * inside.count(where: involved.contains) else { return [] }
        let text =
            "Wie het besluit nam of voorbereidde, hoort niet alleen. Laat een ander horen, of hoor samen met meer mensen die er niet bij "
            + "betrokken waren; een van hen leidt het gesprek (Awb 7:5)."
        return [Veldfout("horers", text)]
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
