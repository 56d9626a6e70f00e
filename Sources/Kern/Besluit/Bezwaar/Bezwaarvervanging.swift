// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The decision on an objection and what takes the place of what fell are one (Awb 7:11 lid 2): each letter names the other.
extension Bezwaarfeiten {
    /// The decision taken in the place of one that fell.
    func vervanging(van besluit: UUIDv7) -> Feit<Besluit>? { besluiten.geldend().last { $0.inhoud.inPlaatsVan?.raw == besluit } }

    /// The change taken in the place of one that fell.
    func vervangendeWijziging(van wijziging: UUIDv7) -> Feit<Besluitwijziging>? {
        wijzigingen.geldend().last { $0.inhoud.inPlaatsVan?.raw == wijziging }
    }

    /// An objection against a change or a withdrawal of this decision that was right in part, while nothing took its place: what holds again
    /// is not what was found right.
    package func teVervangen(van besluit: UUIDv7) -> Bezwaarbeeld? {
        guard !beslissingen.isEmpty else { return nil }
        return Bezwaarbeeld.lijst(self).last { objection in
            guard let aim = objection.tegen, aim.isLater, aim.besluit.id == besluit, let decision = objection.beslissing,
                decision.inhoud.uitkomst == .deels
            else { return false }
            return !isHerzien(besluit, na: decision.id)
        }
    }

    private func isHerzien(_ besluit: UUIDv7, na beslissing: UUIDv7) -> Bool {
        wijzigingen.geldend().contains {
            $0.inhoud.besluit.raw == besluit && beslissing < $0.id && ($0.inhoud.inPlaatsVan != nil || !$0.inhoud.wat.laatDoorgaan)
        }
            || intrekkingen.staand.contains { $0.inhoud.isBesluit && $0.inhoud.feit.raw == besluit && beslissing < $0.id }
    }
}

extension Bezwaarbeeld {
    /// Would a change of this kind take the place of what fell? Help that goes on longer or begins again replaces only a change that said
    /// the same: who asks for it has an objection against it like any other (Awb 7:1).
    package func wordtVervangen(door wat: Besluitwijziging.Wat) -> Bool {
        if case .wijziging(let fallen, _) = tegen, fallen.inhoud.wat == wat { return true }
        return !wat.laatDoorgaan
    }

    /// Something has to take the place of what fell before the letter can leave.
    package var wachtOpVervanging: Bool {
        beslissing?.inhoud.uitkomst.herroept == true && tegen?.isLater == false && vervanging == nil
    }
}
