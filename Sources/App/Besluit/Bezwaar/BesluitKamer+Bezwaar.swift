// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What comes around a decision is part of the same room: the same table, forms and routes of its own.
extension BesluitKamer {
    static var nabesluitformulieren: [any Invoer.Type] {
        BezwaarForms.alle.map { $0 as any Invoer.Type } + [Klachtinvoer.self] + KlachtRoutes.delen.map { $0 as any Invoer.Type }
    }

    static func addNabesluit(to routes: Routetabel, _ app: App) {
        NabesluitRoutes.add(to: routes, naHerroeping: app.naHerroeping)
        KlachtRoutes.add(to: routes)
    }
}

extension BesluitKamer: Reekskamer {
    /// An objection, a notice of default or a complaint is hidden with everything that was done with it.
    static func versies(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Schermversie] {
        let facts = try tx.feiten(in: BesluitStore.tabel, dossier: dossier)
        let decisions = try facts.alle(Bezwaarbesluit.self)
        let objections = Dictionary(decisions.map { ($0.id, $0.inhoud.bezwaar) }, uniquingKeysWith: { first, _ in first })
        let sent = try facts.alle(Verzending.self).compactMap { fact in
            objections[fact.inhoud.besluit.raw].map { Schermversie(fact, bij: $0) }
        }
        return try sent + decisions.map { Schermversie($0, bij: $0.inhoud.bezwaar) }
            + reeks(facts.alle(Bezwaar.self), facts.alle(Bezwaarstap.self))
            + reeks(facts.alle(Zienswijze.self), facts.alle(Zienswijzeantwoord.self))
            + reeks(facts.alle(Ingebrekestelling.self), facts.alle(Dwangsombesluit.self))
            + reeks(facts.alle(Klacht.self), facts.alle(Klachtstap.self))
            + facts.alle(Klachtafdoening.self).map { Schermversie($0, bij: $0.inhoud.klacht) }
    }

    private static func reeks<I: Feitinhoud, D: Feitinhoud & BijFeit>(_ main: [Feit<I>], _ parts: [Feit<D>]) -> [Schermversie] {
        main.map { Schermversie($0, bij: $0.id) } + parts.map { Schermversie($0, bij: $0.inhoud.hoofdfeit) }
    }
}

extension BesluitKamer: Kaderkamer {
    /// While a penalty threatens or runs, every page of the file says so, to the worker and the teamleider alike.
    static func tekens(_ zicht: Zicht, _ tx: LeesTx) throws -> [Teken] {
        guard zicht.magBlad(.besluit), zicht.doel != .bekostiging else { return [] }
        guard try !zicht.feiten(in: BesluitStore.tabel, tx).geldend(Ingebrekestelling.self).isEmpty else { return [] }
        let facts = try BezwaarStore.feiten(zicht, tx)
        return Ingebrekebeeld.lijst(facts, op: tx.vandaag).filter { $0.loopt && $0.besloten == nil }.compactMap { notice in
            let stand = notice.stand.uitkomst
            if stand.dagen > 0 {
                return Teken("Dwangsom loopt: \(stand.bedrag.description) na \(Woorden.aantal(stand.dagen, "dag", "dagen"))", .gevaar)
            }
            return stand.beslisVoor.map { Teken("In gebreke gesteld: beslis vóór of op \($0.uitgeschreven)", .letOp) }
        }
    }
}
