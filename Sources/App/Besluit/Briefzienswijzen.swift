// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

extension Briefzienswijze {
    /// What was said before this decision, for who gets the letter: nothing of anybody behind a shield or a secret that holds for them.
    /// Not of before there were answers: a letter that left stays as it was.
    static func lees(_ page: Aanvraagblad, _ decision: Feit<Besluit>) -> (getoond: [Briefzienswijze], isGezeefd: Bool) {
        let to = page.beeld.aanvraag.inhoud.aanvrager, shields = page.kader.zicht.schermen
        let told = page.beeld.zienswijzen(voor: decision).filter { item in
            guard item.inhoud.van != nil else { return false }
            return item.inhoud.wat == .gegeven ? item.antwoord != nil : laatste(item, page.beeld.zienswijzen)
        }
        let shown = told.filter { item in
            item.inhoud.van == to ? item.mag(door: to, shields) : item.mag(door: to, shields) && !shields.houdtWoordenAchter(voor: to)
        }
        return (
            shown.map { Briefzienswijze($0, wie: $0.inhoud.van == to ? nil : $0.inhoud.van.map(page.kader.gezin.naam)) },
            shown.count < told.count
        )
    }

    /// Asked, and nothing came of it: what was said later takes its place.
    private static func laatste(_ item: Zienswijzebeeld, _ all: [Zienswijzebeeld]) -> Bool {
        !all.contains {
            $0.inhoud.van == item.inhoud.van && $0.feit.id != item.feit.id && ($0.inhoud.wat == .gegeven || item.feit.id < $0.feit.id)
        }
    }
}

extension Zienswijzebeeld {
    fileprivate func mag(door wie: ID<Persoon>, _ schermen: Schermen) -> Bool {
        schermen.toont(feit, aan: .betrokkene(wie)) && (antwoord.map { schermen.toont($0, aan: .betrokkene(wie)) } ?? true)
    }
}

extension Schermen {
    /// Does a shield or a secret hold for this person? Then what others said freely may say what it hides.
    func houdtWoordenAchter(voor wie: ID<Persoon>) -> Bool {
        heeftGeheim(voor: .betrokkene(wie)) || schermen.contains { $0.voorBetrokkenen.contains(wie) }
    }
}
