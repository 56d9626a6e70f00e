// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// Help that lasts longer than the intervention needs is looked at together (Hervormingsagenda Jeugd 2.1.8): a signal, no end. A
    /// look back on or after that day closes it.
    var richtduurtaken: [Taak] {
        besluiten.compactMap { decision in
            guard let chosen = decision.interventie, let running = eersteLopende(decision.feit), let start = running.gestart,
                let day = chosen.richtdag(vanaf: start), day <= vandaag, !evaluaties.contains(where: { day <= $0.inhoud.op })
            else { return nil }
            let text =
                "Voor \(chosen.naam) geldt een richtduur van \(chosen.richtduurWeken ?? 0) weken. De hulp begon op \(start.uitgeschreven)."
            let due = normen.laatsteDag(.opvolgen, na: day)
            let ground = Grond(regel: "taak/1", bron: chosen.bron, uitleg: text, feiten: ["start": start.iso], onder: due.gronden)
            return Taak(
                .richtduur, Oordeel(due.uitkomst, gronden: [ground]), jeugdige: running.toewijzing.inhoud.jeugdige, feit: decision.feit)
        }
    }

    private func eersteLopende(_ besluit: UUIDv7) -> Traject? {
        let own = trajecten.filter { $0.toewijzing.inhoud.besluit == besluit && $0.gestart != nil }
        guard own.contains(where: { $0.stand(op: vandaag) == .loopt }) else { return nil }
        return own.min { ($0.gestart ?? vandaag) < ($1.gestart ?? vandaag) }
    }
}
