// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// Since when the help does not get on; nil: it does, or nobody has looked yet. At the last evaluation no goal was reached, not even
    /// partly; or at two in a row nothing got better. A thing to talk over in the team, never a judgement (Hervormingsagenda Jeugd,
    /// samen reflecteren).
    package var stagneertSinds: Datum? {
        guard !isAfgesloten, let last = evaluaties.last?.inhoud, last.vervolg != .afsluiten, !last.doelen.isEmpty else { return nil }
        if last.doelen.allSatisfy({ $0.uitkomst == .niet }) { return last.op }
        guard let before = evaluaties.dropLast().last?.inhoud, before.vervolg != .afsluiten else { return nil }
        let earlier = Dictionary(before.doelen.map { ($0.doel, $0.uitkomst.hoogte) }, uniquingKeysWith: max)
        let isBetter = last.doelen.contains { (earlier[$0.doel] ?? 0) < $0.uitkomst.hoogte }
        let isShared = last.doelen.contains { earlier[$0.doel] != nil && $0.uitkomst != .bereikt }
        return isShared && !isBetter ? before.op : nil
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
