// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The help does not get on: since when, why, and the fact it follows from. Something to talk over in the team, never a judgement
/// (Hervormingsagenda Jeugd, samen reflecteren).
package struct Stagnatie: Sendable, Equatable {
    package let sinds: Datum
    package let tekst: String
    package let feit: UUIDv7
}

extension Dossierbeeld {
    /// Since when the help of this file does not get on; nil: it does, or nobody has looked yet.
    package var stagneertSinds: Datum? { stagnatie()?.sinds }

    /// At the last evaluation no goal was reached, not even partly; or at two in a row nothing got better; or child or parent said since
    /// that it does not help, and nothing was changed. The earliest of these days.
    ///
    /// The words count from the day they were said: clients see it first that help does not work (agenda "Onze jeugd verdient beter"), and
    /// being talked over in the team costs nobody anything. No source defines it; a reason for a verklarende analyse needs an evaluation.
    /// - Parameter kind: only goals and words that are about this child; nil: of the whole file.
    package func stagnatie(_ kind: ID<Persoon>? = nil) -> Stagnatie? {
        guard !isAfgesloten, evaluaties.last?.inhoud.vervolg != .afsluiten else { return nil }
        return [zonderVooruitgang(kind), nietGeholpen(kind)].compactMap(\.self).min { $0.sinds < $1.sinds }
    }

    /// The same at an evaluation only: "stagnation at evaluation" is the reason for a verklarende analyse (analyse.md §4).
    package func stagnatieBijEvaluatie(_ kind: ID<Persoon>) -> Stagnatie? {
        guard !isAfgesloten, evaluaties.last?.inhoud.vervolg != .afsluiten else { return nil }
        return zonderVooruitgang(kind)
    }

    private func zonderVooruitgang(_ kind: ID<Persoon>?) -> Stagnatie? {
        guard let last = evaluaties.last else { return nil }
        let now = uitkomsten(last, kind)
        guard !now.isEmpty else { return nil }
        if now.allSatisfy({ $0.uitkomst == .niet }) {
            let text = "Bij de evaluatie van \(last.inhoud.op.uitgeschreven) was geen doel gehaald."
            return Stagnatie(sinds: last.inhoud.op, tekst: text, feit: last.id)
        }
        guard let before = evaluaties.dropLast().last, before.inhoud.vervolg != .afsluiten else { return nil }
        let earlier = Dictionary(uitkomsten(before, kind).map { ($0.doel, $0.uitkomst.hoogte) }, uniquingKeysWith: max)
        let isBetter = now.contains { (earlier[$0.doel] ?? 0) < $0.uitkomst.hoogte }
        let isShared = now.contains { earlier[$0.doel] != nil && $0.uitkomst != .bereikt }
        guard isShared, !isBetter else { return nil }
        let text = "Bij de evaluaties van \(before.inhoud.op.uitgeschreven) en \(last.inhoud.op.uitgeschreven) werd niets beter."
        return Stagnatie(sinds: before.inhoud.op, tekst: text, feit: last.id)
    }

    /// Said, and not answered yet or answered with “we go on as now”. An evaluation on or after that day looks at it anew.
    private func nietGeholpen(_ kind: ID<Persoon>?) -> Stagnatie? {
        let looked = evaluaties.last?.inhoud.op ?? .oudst
        let said = Helptnietbeeld.lijst(feiten.helptniet, feiten.helptnietantwoorden).first { item in
            let signal = item.signaal.inhoud
            return looked < signal.op && signal.op <= vandaag && isNieuw(signal.op) && !(item.antwoord?.inhoud.gevolg.raaktPlan ?? false)
                && gaatOver(signal, kind)
        }
        return said.map { item in
            let day = item.signaal.inhoud.op
            return Stagnatie(
                sinds: day, tekst: "Op \(day.uitgeschreven) is gezegd dat iets niet helpt, en er is nog niets veranderd.",
                feit: item.signaal.id)
        }
    }

    private func uitkomsten(_ evaluatie: Feit<Evaluatie>, _ kind: ID<Persoon>?) -> [Doeluitkomst] {
        guard let kind else { return evaluatie.inhoud.doelen }
        let plan = feiten.plannen.first { $0.id == evaluatie.inhoud.plan }?.inhoud
        return evaluatie.inhoud.doelen.filter { result in plan?.doel(result.doel).map { $0.voor == nil || $0.voor == kind } ?? false }
    }

    /// About the help of this child, or said by it; what a parent says of nothing in particular is about every child.
    private func gaatOver(_ signaal: Helptniet, _ kind: ID<Persoon>?) -> Bool {
        guard let kind else { return true }
        if let help = signaal.hulp, let found = hulp.first(where: { $0.id == help }) { return found.jeugdige == kind }
        return signaal.stem != .kind || signaal.persoon == nil || signaal.persoon == kind
    }
}

extension Doelresultaat {
    fileprivate var hoogte: Int {
        switch self {
        case .niet: 0
        case .deels: 1
        case .bereikt: 2
        }
    }
}
