// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

extension Besluitverloop {
    /// Checks a change against the decision and all that changed it before; returns it when it may be taken.
    /// - Parameters:
    ///   - levenslang: what was last found about this child.
    ///   - isVerzonden: the decision was sent; before that there is nothing to change, it is taken back.
    /// - Throws: `nietMogelijk` when nothing is left to change; `ongeldig` with all fields at once.
    package func neem(
        _ change: Besluitwijziging, levenslang: Feit<Levenslang>?, isVerzonden: Bool
    ) throws(Afwijzing) -> Besluitwijziging {
        let now = stand(op: change.genomen)
        guard isVerzonden else {
            throw .nietMogelijk("Het besluit is nog niet verzonden. Verzend het eerst, of trek het in en besluit opnieuw.")
        }
        guard now.uitkomst.isTeWijzigen else {
            throw .nietMogelijk("Dit besluit kan niet meer worden gewijzigd. \(now.gronden.first?.uitleg ?? "")")
        }
        guard einde == nil else {
            throw .nietMogelijk(
                "Er is al besloten dat de hulp eerder eindigt. Vraag het gezin om een nieuwe aanvraag als er weer hulp nodig is.")
        }
        let faults = algemeen(change) + eigen(change, levenslang)
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return change
    }

    private func algemeen(_ change: Besluitwijziging) -> [Veldfout] {
        var faults: [Veldfout] = []
        if !change.grond.past(bij: change.wat) {
            faults.append(Veldfout("grond", "Deze reden past niet bij “\(change.wat.label.lowercased())”. Kies een andere reden."))
        }
        if change.toelichting.isLeeg { faults.append(Veldfout("toelichting", "Leg uit waarom u dit besluit.")) }
        if change.mandaat.bron.isLeeg { faults.append(Veldfout("mandaat", "Noem het mandaatbesluit waarop u namens het college besluit.")) }
        if change.per < change.genomen {
            faults.append(Veldfout("per", "De dag ligt vóór vandaag. Een wijziging geldt niet over dagen die al voorbij zijn."))
        }
        let isHeard = change.gehoordOp.map { $0 <= change.genomen } ?? false
        if change.wat.vraagtHoren, change.grond != .opVerzoek, !isHeard {
            faults.append(
                Veldfout("gehoordOp", "Bespreek dit eerst met het gezin en vul in wanneer u dat deed, uiterlijk vandaag (Awb 4:8)."))
        }
        if change.wat.vraagtHoren, change.grond != .opVerzoek, isHeard, (change.gezegd ?? "").isLeeg {
            faults.append(
                Veldfout("gezegd", "Schrijf op wat zij ervan vonden en wat u daarmee doet. Dit staat in de brief (Awb 4:8, 3:46)."))
        }
        return faults
    }

    private func eigen(_ change: Besluitwijziging, _ levenslang: Feit<Levenslang>?) -> [Veldfout] {
        switch change.wat {
        case .verlengen: verlengfouten(change, levenslang)
        case .wijzigen: omvangfouten(change)
        case .beeindigen: eindfouten(change)
        case .opschorten: pauzefouten(change)
        case .hervatten:
            if let pauze {
                change.per <= pauze.per ? [Veldfout("per", "De pauze begint op \(pauze.per.uitgeschreven). Kies een latere dag.")] : []
            } else {
                [Veldfout("wat", "De hulp staat niet stil. Er is niets te hervatten.")]
            }
        }
    }

    /// Only where it was found that the disability lasts a life long; for all else a new aanvraag is weighed (Jeugdwet 2.3).
    private func verlengfouten(_ change: Besluitwijziging, _ levenslang: Feit<Levenslang>?) -> [Veldfout] {
        guard let levenslang, levenslang.inhoud.uitkomst == .ja else {
            return [
                Veldfout(
                    "wat",
                    "Verlengen met een lichte toets kan als is vastgesteld dat de beperking levenslang en levensbreed is. Leg dat vast bij het perspectiefplan, of leg een nieuwe aanvraag vast."
                )
            ]
        }
        var faults: [Veldfout] = []
        if change.toets.map({ $0.vaststelling != levenslang.id || $0.besprokenOp > change.genomen }) ?? true {
            faults.append(Veldfout("besprokenOp", "Vul in wanneer u met kind en ouders besprak of de hulp past, uiterlijk vandaag."))
        }
        if change.toets?.woorden.isLeeg ?? true {
            faults.append(Veldfout("woorden", "Schrijf op wat kind en ouders zeggen: past de hulp?"))
        }
        guard let last = laatsteDag, let new = change.totEnMet, last < new else {
            let shown = laatsteDag.map { " Kies een dag na \($0.uitgeschreven)." } ?? ""
            return faults + [Veldfout("totEnMet", "De nieuwe einddatum ligt niet later.\(shown)")]
        }
        return faults
    }

    private func omvangfouten(_ change: Besluitwijziging) -> [Veldfout] {
        guard besluit.inhoud.voorzieningen.count == 1, let granted = voorzieningen.first else {
            return [Veldfout("wat", "Dit besluit kent meer soorten hulp toe. Trek het in en besluit opnieuw.")]
        }
        guard granted.vorm == .zin else {
            return [Veldfout("wat", "Een pgb heeft een eigen bedrag. Trek het besluit in en besluit opnieuw, met een nieuwe berekening.")]
        }
        guard let new = change.omvang, new.past else {
            return [Veldfout("omvang", "Deze omvang bestaat niet. Kies een aantal boven 0 en een andere frequentie.")]
        }
        if new == granted.omvang { return [Veldfout("omvang", "Dit is al de omvang (\(granted.omvang.uitgeschreven)).")] }
        guard let last = laatsteDag, last < change.per else { return [] }
        return [Veldfout("per", "De hulp loopt tot en met \(last.uitgeschreven). Kies een eerdere dag.")]
    }

    private func eindfouten(_ change: Besluitwijziging) -> [Veldfout] {
        if let first = besluit.inhoud.voorzieningen.map(\.periode.van).min(), change.per <= first {
            return [Veldfout("per", "De hulp begint op \(first.uitgeschreven). Trek het besluit in als de hulp helemaal niet doorgaat.")]
        }
        guard let last = laatsteDag, last < change.per else { return [] }
        return [Veldfout("per", "De hulp loopt al af op \(last.uitgeschreven). Kies een eerdere dag.")]
    }

    private func pauzefouten(_ change: Besluitwijziging) -> [Veldfout] {
        if let pauze { return [Veldfout("wat", "De hulp staat al stil vanaf \(pauze.per.uitgeschreven).")] }
        if let last = wijzigingen.map(\.inhoud).last(where: { $0.wat == .hervatten }), change.per <= last.per {
            return [Veldfout("per", "De hulp gaat pas weer verder op \(last.per.uitgeschreven). Kies een latere dag.")]
        }
        guard let last = laatsteDag, last < change.per else { return [] }
        return [Veldfout("per", "De hulp loopt al af op \(last.uitgeschreven). Kies een eerdere dag.")]
    }
}
