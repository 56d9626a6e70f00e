// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The verklarende analyse of a child and what stands beside it: how heavy the help is, instruments, consults. All on the child's line.
enum VerklarendStore {
    static let tabel = AnalyseStore.tabel

    /// What this reader may see of the analyses, corrected and withdrawn facts included.
    static func feiten(_ zicht: Zicht, _ tx: LeesTx) throws -> Verklaringsfeiten {
        try Verklaringsfeiten(lezer: zicht.feiten(in: tabel, tx))
    }

    /// Everything, for what is judged of it and never shown.
    static func alles(_ zicht: Zicht, _ tx: LeesTx) throws -> Verklaringsfeiten {
        try Verklaringsfeiten(lezer: zicht.feiten(in: tabel, tx).bundel)
    }

    static func alle<I: Feitinhoud>(_ type: I.Type = I.self, _ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<I>] {
        try zicht.feiten(in: tabel, tx).alle()
    }

    static func consulten(_ zicht: Zicht, _ tx: LeesTx) throws -> [Consultbeeld] {
        let facts = try zicht.feiten(in: tabel, tx)
        let answered = Set(try facts.bundel.alle(Consultantwoord.self).geldend().map(\.inhoud.consult))
        return Consultbeeld.lijst(try facts.alle(), try facts.alle(), beantwoord: answered)
    }

    // MARK: Write

    @discardableResult
    static func begin(_ analyse: Verklarendeanalyse, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Verklarendeanalyse> {
        try AnalyseStore.legVast(analyse, zicht, jeugdige: analyse.kind, van: analyse.op, tx)
    }

    /// A part of an analysis that is open.
    /// - Throws: `nietMogelijk` when it was closed, unless this is what may still be said about a closed one.
    @discardableResult
    static func legVast<I: Verklaringsdeel>(
        _ deel: I, bij beeld: Verklaringsbeeld, _ zicht: Zicht, vervangt: UUIDv7? = nil, _ tx: SchrijfTx
    ) throws -> Feit<I> {
        try eisOpen(beeld, I.self)
        return try AnalyseStore.legVast(
            deel, zicht, jeugdige: beeld.kind, van: tx.vandaag, bron: deel.bron, vervangt: vervangt, tx)
    }

    static func trekIn<I: Verklaringsdeel>(_ feit: Feit<I>, bij beeld: Verklaringsbeeld, _ tx: SchrijfTx) throws {
        try eisOpen(beeld, I.self)
        try tx.trekIn(feit, in: tabel)
    }

    static func eisOpen<I: Verklaringsdeel>(_ beeld: Verklaringsbeeld, _ type: I.Type) throws(Afwijzing) {
        guard let closed = beeld.afsluiting, I.hoortBijWerk else { return }
        throw .nietMogelijk(
            "Deze verklarende analyse is op \(closed.inhoud.op.uitgeschreven) afgesloten. Begin een nieuwe als er iets is veranderd.")
    }

    @discardableResult
    static func legVast<I: Feitinhoud>(
        _ feit: I, over kind: ID<Persoon>, van: Datum, vervangt: UUIDv7? = nil, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<I> {
        try AnalyseStore.legVast(feit, zicht, jeugdige: kind, van: van, vervangt: vervangt, tx)
    }

    /// The answer, and with it the end of the access that was given for the question, or was still asked of a second colleague.
    static func antwoord(_ antwoord: Consultantwoord, op item: Consultbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let asked = item.consult
        try AnalyseStore.legVast(antwoord, zicht, jeugdige: asked.inhoud.kind, van: antwoord.op, tx)
        for proposal in try RelatieStore.voorstellen(zicht.dossier, tx) where proposal.inhoud.relatie.isVoor(asked) {
            try RelatieStore.trekIn(proposal, tx)
        }
        for relation in try RelatieStore.relaties(zicht.dossier, tx).lopend(op: tx.nu) where relation.inhoud.isVoor(asked) {
            try RelatieStore.beeindig(relation, reden: "antwoord gegeven", tx)
        }
    }
}

extension Relatie {
    /// Given for this question. Those from before a relation named its consult carry the question itself.
    fileprivate func isVoor(_ vraag: Feit<Expertiseconsult>) -> Bool {
        guard relatiesoort == .consult, gebruiker == vraag.inhoud.collega else { return false }
        return consult.map { $0 == vraag.id } ?? (reden == vraag.inhoud.vraag)
    }
}

/// Somewhere facts are read from, kind by kind.
protocol Feitlezer {
    func alle<I: Feitinhoud>(_ type: I.Type) throws -> [Feit<I>]
}

extension Zichtbaar: Feitlezer {}
extension Feitenbundel: Feitlezer {}

extension Verklaringsfeiten {
    init(lezer: some Feitlezer) throws {
        func lees<I: Feitinhoud>() throws -> [Feit<I>] { try lezer.alle(I.self) }
        self.init()
        analyses = try lees()
        perspectieven = try lees()
        feiten = try lees()
        gebeurtenissen = try lees()
        factoren = try lees()
        verbanden = try lees()
        hypothesen = try lees()
        argumenten = try lees()
        oordelen = try lees()
        theorieen = try lees()
        antwoorden = try lees()
        verschillen = try lees()
        nodig = try lees()
        afsluitingen = try lees()
    }

    /// What somebody outside may see: nothing that a shield keeps from anybody of the family, and no version of it.
    func voorBuiten(_ schermen: Schermen) -> Verklaringsfeiten {
        func zeef<I: Feitinhoud>(_ facts: [Feit<I>]) -> [Feit<I>] { facts.voorBuiten(schermen) }
        var result = Verklaringsfeiten()
        result.analyses = zeef(analyses)
        result.perspectieven = zeef(perspectieven)
        result.feiten = zeef(feiten)
        result.gebeurtenissen = zeef(gebeurtenissen)
        result.factoren = zeef(factoren)
        result.verbanden = zeef(verbanden)
        result.hypothesen = zeef(hypothesen)
        result.argumenten = zeef(argumenten)
        result.oordelen = zeef(oordelen)
        result.theorieen = zeef(theorieen)
        result.antwoorden = zeef(antwoorden)
        result.verschillen = zeef(verschillen)
        result.nodig = zeef(nodig)
        result.afsluitingen = zeef(afsluitingen)
        return result
    }
}

extension Array {
    func voorBuiten<I: Feitinhoud>(_ schermen: Schermen) -> [Feit<I>] where Element == Feit<I> {
        let hidden = metVersies(Set(filter { !schermen.toont($0, aan: .buitenstaander) }.map { $0.id }))
        return filter { !hidden.contains($0.id) }
    }
}

extension Verklaringsdeel {
    /// Where it comes from: the family itself, or who writes.
    fileprivate var bron: String {
        switch self {
        case let seen as Perspectief: seen.stem == .professional ? "professional" : "gezin"
        case let answer as Werktheorieantwoord: answer.persoon == nil ? "professional" : "gezin"
        default: "professional"
        }
    }
}
