// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// Where somebody belongs to another gemeente, or moved there, the file is handed over; help that came along with a move ends within a year.
    var gemeentetaken: [Taak] { overdrachttaken + voortzettingtaken }

    private var overdrachttaken: [Taak] {
        jeugdigen.compactMap { child in
            let away = [woonplaatsElders(child), vertrek(child)].compactMap(\.self)
            // The newest of the two says where to; it is done when the file went there since.
            guard let last = away.max(by: { $0.op < $1.op }), !isOvergedragen(child, naar: last.gemeente, sinds: last.op) else {
                return nil
            }
            return Taak(.gemeente, normen.laatsteDag(.gemeente, na: last.op), jeugdige: child, feit: last.feit)
        }
    }

    private typealias Elders = (gemeente: Gemeentecode, op: Datum, feit: UUIDv7)

    /// The newest determination decides, also when it says that it is ours after all.
    private func woonplaatsElders(_ child: ID<Persoon>) -> Elders? {
        guard let last = feiten.woonplaatsen.woonplaats(van: child), last.inhoud.isElders, let place = last.inhoud.gemeente else {
            return nil
        }
        return (place, last.inhoud.op, last.id)
    }

    private func vertrek(_ child: ID<Persoon>) -> Elders? {
        guard let last = feiten.verhuizingen.verhuizing(van: child), last.inhoud.richting == .vertrek, last.inhoud.op <= vandaag else {
            return nil
        }
        // Judged since: the determination says where they belong.
        if let judged = feiten.woonplaatsen.woonplaats(van: child), last.inhoud.op <= judged.inhoud.op { return nil }
        return (last.inhoud.gemeente, last.inhoud.op, last.id)
    }

    private func isOvergedragen(_ child: ID<Persoon>, naar gemeente: Gemeentecode, sinds dag: Datum) -> Bool {
        feiten.gemeenteoverdrachten.geldend().contains {
            $0.inhoud.persoon == child && $0.inhoud.naar == gemeente && dag <= $0.inhoud.op
        }
    }

    /// From eight weeks before the time to begin, which is itself eight weeks before the end, unless something was decided since the move.
    private var voortzettingtaken: [Taak] {
        guard let norm = normen.norm(.voorEindeBesluit, op: vandaag) else { return [] }
        return jeugdigen.compactMap { child in
            guard let move = feiten.verhuizingen.verhuizing(van: child), move.inhoud.richting == .komst,
                let end = move.inhoud.voortzetting.uitkomst?.laatsteDag, vandaag <= end,
                !besluiten.contains(where: { move.inhoud.op <= $0.genomen })
            else { return nil }
            let due = end.plus(dagen: -norm.termijn.aantal * 7)
            guard due.plus(dagen: -norm.termijn.aantal * 7) <= vandaag else { return nil }
            let text = "Na de verhuizing van \(move.inhoud.op.uitgeschreven) loopt de hulp door tot en met \(end.uitgeschreven)."
            return Taak(.voortzetting, dag(due, "Jeugdwet 2.7a", text), jeugdige: child, feit: move.id)
        }
    }
}

extension [Feit<Woonplaatsbepaling>] {
    /// The determination in force about one person: the newest by its day.
    package func woonplaats(van persoon: ID<Persoon>) -> Feit<Woonplaatsbepaling>? {
        geldend().filter { $0.inhoud.persoon == persoon }.max {
            ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id)
        }
    }
}

extension [Feit<Verhuizing>] {
    package func verhuizing(van persoon: ID<Persoon>) -> Feit<Verhuizing>? {
        geldend().filter { $0.inhoud.persoon == persoon }.max {
            ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id)
        }
    }
}
