// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// Where somebody belongs to another gemeente, or moved there, the file is handed over; help that came along with a move ends within a year.
    var gemeentetaken: [Taak] { overdrachttaken + voortzettingtaken }

    /// Every child of the file, also who is in no question.
    private var kinderen: [ID<Persoon>] {
        feiten.deelnames.geldend().filter { $0.inhoud.rol == .jeugdige }.reduce(into: []) { all, fact in
            if !all.contains(fact.inhoud.persoon) { all.append(fact.inhoud.persoon) }
        }
    }

    private var overdrachttaken: [Taak] {
        kinderen.compactMap { child in
            let away = [woonplaatsElders(child), vertrek(child)].compactMap(\.self)
            // The newest of the two says where to; it is done when the file went there after that was written down.
            guard let last = away.max(by: { $0.op < $1.op }), !isOvergedragen(child, last) else { return nil }
            return Taak(.gemeente, normen.laatsteDag(.gemeente, na: last.op), jeugdige: child, feit: last.feit)
        }
    }

    private typealias Elders = (gemeente: Gemeentecode, op: Datum, opgetekend: Moment, feit: UUIDv7)

    /// The newest determination decides, also when it says that it is ours after all. Judged again with the same outcome it is still the
    /// first of that run.
    private func woonplaatsElders(_ child: ID<Persoon>) -> Elders? {
        let all = feiten.woonplaatsen.bepalingen(van: child)
        guard let last = all.last, last.inhoud.isElders, let place = last.inhoud.gemeente else { return nil }
        let first = all.reversed().prefix { $0.inhoud.gemeente == place }.last ?? last
        return (place, first.inhoud.op, first.opgetekend, last.id)
    }

    /// With a stay the woonplaats does not move along: then it is judged again (Jeugdwet 1.1 under 2°).
    private func vertrek(_ child: ID<Persoon>) -> Elders? {
        guard let last = feiten.verhuizingen.verhuizing(van: child), last.inhoud.richting == .vertrek, last.inhoud.hulp != .verblijf,
            last.inhoud.op <= vandaag
        else { return nil }
        // Judged since: the determination says where they belong.
        if let judged = feiten.woonplaatsen.woonplaats(van: child), last.inhoud.op <= judged.inhoud.op { return nil }
        return (last.inhoud.gemeente, last.inhoud.op, last.opgetekend, last.id)
    }

    private func isOvergedragen(_ child: ID<Persoon>, _ away: Elders) -> Bool {
        feiten.gemeenteoverdrachten.geldend().contains {
            $0.inhoud.persoon == child && $0.inhoud.naar == away.gemeente && away.opgetekend <= $0.opgetekend
        }
    }

    /// From eight weeks before the time to begin, which is itself eight weeks before the end; until help was granted to this child since the
    /// move, or something was decided in those weeks.
    private var voortzettingtaken: [Taak] {
        guard !isAfgesloten else { return [] }
        let norm = normen.norm(.voorEindeBesluit, op: vandaag)
        return kinderen.compactMap { child in
            guard let move = feiten.verhuizingen.verhuizing(van: child), move.inhoud.richting == .komst,
                let end = move.inhoud.voortzetting.uitkomst?.laatsteDag
            else { return nil }
            let due = end.plus(dagen: -norm.termijn.aantal * 7), begin = due.plus(dagen: -norm.termijn.aantal * 7)
            let isDecided = besluiten.contains { decision in
                let asked = feiten.aanvragen.first { $0.id == decision.aanvraag }?.inhoud.jeugdige
                return asked == child && move.inhoud.op <= decision.genomen && (decision.isToekennend || begin <= decision.genomen)
            }
            guard begin <= vandaag, !isDecided else { return nil }
            let text = "Na de verhuizing van \(move.inhoud.op.uitgeschreven) loopt de hulp door tot en met \(end.uitgeschreven)."
            return Taak(.voortzetting, dag(due, "Jeugdwet 2.7a", text), jeugdige: child, feit: move.id)
        }
    }
}

extension [Feit<Woonplaatsbepaling>] {
    /// The determination in force about one person: the newest by its day.
    package func woonplaats(van persoon: ID<Persoon>) -> Feit<Woonplaatsbepaling>? { bepalingen(van: persoon).last }

    /// Of one person, oldest first.
    package func bepalingen(van persoon: ID<Persoon>) -> [Feit<Woonplaatsbepaling>] {
        geldend().filter { $0.inhoud.persoon == persoon }
            .sorted { ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id) }
    }
}

extension [Feit<Verhuizing>] {
    package func verhuizing(van persoon: ID<Persoon>) -> Feit<Verhuizing>? {
        geldend().filter { $0.inhoud.persoon == persoon }.max {
            ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id)
        }
    }
}
