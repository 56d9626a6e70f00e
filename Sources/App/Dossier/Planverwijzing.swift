// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The plans beside the gezinsplan that there are, as links on the overview of a file: only of what this reader may see.
enum Planverwijzing {
    static func html(_ beeld: Overzicht) -> HTML? {
        let facts = beeld.feiten, id = beeld.kader.id
        let safety = Veiligheidsbeeld.van(
            facts.veiligheidsplannen, controles: facts.veiligheidscontroles, herzieningen: facts.veiligheidsherzieningen,
            einden: facts.beeindigingen, op: beeld.vandaag)
        let first = safety.map { [HTML.link("Veiligheidsplan", naar: VeiligheidURL.show(id)) + ": \($0.fase.uitkomst.label.lowercased())"] }
        let links = (first ?? []) + beeld.kader.gezin.jeugdigen.flatMap { vanKind($0, facts, id) }
        return links.isEmpty ? nil : HTML.lijst(links)
    }

    private static func vanKind(_ kind: Persoonskaart, _ facts: Dossierfeiten, _ id: ID<Dossier>) -> [HTML] {
        let name = kind.naam.aanspreek
        return [
            facts.toekomstplannen.contains { $0.inhoud.jongere == kind.id }
                ? HTML.link("Toekomstplan van \(name)", naar: BijplanURL.toekomst(id, kind.id)) : nil,
            facts.perspectiefplannen.contains { $0.inhoud.kind == kind.id }
                ? HTML.link("Perspectiefplan van \(name)", naar: BijplanURL.perspectief(id, kind.id)) : nil,
            facts.resourcegroepen.contains { $0.inhoud.jongere == kind.id }
                ? HTML.link("Resourcegroep van \(name)", naar: BijplanURL.resourcegroep(id, kind.id)) : nil,
        ].compactMap(\.self)
    }
}
