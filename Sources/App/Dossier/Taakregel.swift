// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// A task or a term as a line on the page: whose it is, when, and what it follows from.
struct Taakregel {
    let beeld: Overzicht

    init(_ beeld: Overzicht) { self.beeld = beeld }

    /// The task with the child it is about, as the family is known to this reader; an action of the plan with who does it.
    func titel(_ taak: Kern.Taak) -> String {
        if let action = taak.actie { return "\(action.wat) (\(beeld.kader.gezin.wie(action)))" }
        return taak.jeugdige.map { "\(taak.titel) (\(beeld.kader.gezin.naam($0)))" } ?? taak.titel
    }

    /// Actions of the plan are called as they stand in it.
    func regels(_ taken: [Kern.Taak]) -> [Opmaak.Taak] {
        taken.map { taak in
            guard let action = taak.actie else { return regel(taak) }
            return regel(taak, titel: action.wat, wie: beeld.kader.gezin.wie(action))
        }
    }

    private func regel(_ taak: Kern.Taak, titel: String? = nil, wie: String? = nil) -> Opmaak.Taak {
        Opmaak.Taak(
            titel ?? self.titel(taak), pad: beeld.magSchrijven ? Wegwijzer.pad(taak, in: beeld.kader.id, beeld.feiten) : nil,
            uitleg: "\(wie.map { "\($0) · " })\(grond(taak.gronden))", voor: taak.uiterlijk)
    }

    func regel(_ termijn: LopendeTermijn) -> Opmaak.Taak {
        Opmaak.Taak(
            "\(termijn.soort.label) tot en met", pad: Dossierblad.besluit.pad(beeld.kader.id), uitleg: grond(termijn.gronden),
            voor: termijn.laatsteDag)
    }

    private func grond(_ gronden: [Grond]) -> HTML {
        guard let first = gronden.first else { return "De reden staat achter een scherm. De vaste contactpersoon weet meer." }
        return first.bron.isEmpty ? "\(first.uitleg)" : "\(first.uitleg) (\(first.bron))"
    }
}
