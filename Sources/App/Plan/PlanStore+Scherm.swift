// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Plans and shields: what hangs together, and what can be chosen.
extension PlanStore {
    /// Every version of every plan in a file and what was recorded about it: what a shield over one of them must hide with it.
    static func versies(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Schermversie] {
        let kinds = documentsoorten + bijgevoegd
        let facts = try tx.feiten(
            in: tabel, waar: "dossier = ? AND soort IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))",
            [.id(dossier)] + kinds.map { .text($0) })
        return try documenten(facts) + aanhangsels(facts)
    }

    private static let documentsoorten = [
        Gezinsplan.soort, Kindversie.soort, Veiligheidsplan.soort, Perspectiefplan.soort, Toekomstplan.soort, Resourcegroep.soort,
    ]
    private static let bijgevoegd = [
        Actieuitkomst.soort, Regieafspraak.soort, Doelmeting.soort, Toekomststap.soort, Overgangsstap.soort, Resourcegroepbijeenkomst.soort,
    ]

    private static func documenten(_ facts: Feitenbundel) throws -> [Schermversie] {
        try facts.alle(Gezinsplan.self).map { Schermversie($0) } + facts.alle(Veiligheidsplan.self).map { Schermversie($0) }
            + facts.alle(Kindversie.self).map { Schermversie($0, van: $0.inhoud.kind) }
            + facts.alle(Perspectiefplan.self).map { Schermversie($0, van: $0.inhoud.kind) }
            + facts.alle(Toekomstplan.self).map { Schermversie($0, van: $0.inhoud.jongere) }
            + facts.alle(Resourcegroep.self).map { Schermversie($0, van: $0.inhoud.jongere) }
    }

    /// What names its document by a part of it, or by the youngster whose it is: no version, and hidden with all of them.
    private static func aanhangsels(_ facts: Feitenbundel) throws -> [Schermversie] {
        var hung = try facts.alle(Actieuitkomst.self).map { Schermversie($0, bij: Gezinsplan.self) }
        hung += try facts.alle(Regieafspraak.self).map { Schermversie($0, bij: Gezinsplan.self) }
        hung += try facts.alle(Doelmeting.self).map { Schermversie($0, bij: Gezinsplan.self) }
        hung += try facts.alle(Toekomststap.self).map { Schermversie($0, bij: Toekomstplan.self, van: $0.inhoud.jongere) }
        hung += try facts.alle(Overgangsstap.self).map { Schermversie($0, bij: Toekomstplan.self, van: $0.inhoud.jongere) }
        hung += try facts.alle(Resourcegroepbijeenkomst.self).map { Schermversie($0, bij: Resourcegroep.self, van: $0.inhoud.jongere) }
        return hung
    }

    /// The plans of a file as the form of a shield offers them: the newest version of each stands for all.
    static func schermkeuzes(_ zicht: Zicht, _ tx: LeesTx) throws -> [Keuze] {
        guard zicht.magBlad(.plan) else { return [] }
        let facts = try feiten(zicht, tx), beside = try BijplanStore.feiten(zicht, tx), family = try GezinStore.gezin(zicht, tx)
        let shared =
            [facts.huidig.map { keuze($0, "Gezinsplan") }, beside.veiligheidsplannen.huidig().map { keuze($0, "Veiligheidsplan") }]
        let own = family.jeugdigen.flatMap { child -> [Keuze?] in
            let name = family.naam(child.id)
            return [
                facts.kindversie(child.id).map { Keuze($0.id.hex, "Plan in woorden voor \(name)") },
                beside.perspectief(child.id).first.map { keuze($0, "Perspectiefplan van \(name)") },
                beside.toekomst(child.id).first.map { keuze($0, "Toekomstplan van \(name)") },
                beside.groepen(child.id).first.map { keuze($0, "Resourcegroep van \(name)") },
            ]
        }
        return (shared + own).compactMap(\.self)
    }

    private static func keuze<I: Versiedocument>(_ plan: Feit<I>, _ naam: String) -> Keuze {
        Keuze(plan.id.hex, "\(naam), \(Woorden.datum(plan.inhoud.datum))", hulp: "Met alle versies.")
    }
}
