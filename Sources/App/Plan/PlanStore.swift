// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The plan of a family, its versions, the answers to it, what was done, and how it ends.
enum PlanStore {
    static let tabel = Feitentabel("plan_feit")
    static let migratie = Migratie(60, "plan", sql: Feitenschema.tabel("plan_feit"))

    /// All facts of this room in a file, corrected and withdrawn ones included.
    static func feiten(_ zicht: Zicht, _ tx: LeesTx) throws -> Planfeiten {
        let facts = try zicht.feiten(in: tabel, tx)
        return Planfeiten(
            groepsplannen: try facts.alle(), plannen: try facts.alle(), akkoorden: try facts.alle(), actieuitkomsten: try facts.alle(),
            evaluaties: try facts.alle(), afsluitingen: try facts.alle(), regieafspraken: try facts.alle(), opschriften: try facts.alle(),
            kindversies: try facts.alle(), doelmetingen: try facts.alle(), helptniet: try facts.alle(),
            helptnietantwoorden: try facts.alle(), uitkomstmetingen: try facts.alle(), overdrachtgesprekken: try facts.alle())
    }

    /// - Parameter kind: whose document it is; nil: the family's.
    /// - Throws: `nietMogelijk` when there is one already that this reader may not see: a second first version would stand beside it. Says
    ///   what to do, and nothing of what is hidden.
    static func eisGeheel<I: Versiedocument>(_ type: I.Type, van kind: ID<Persoon>? = nil, _ zicht: Zicht, _ tx: LeesTx) throws {
        let facts = try zicht.feiten(in: tabel, tx)
        let all = try facts.bundel.alle(type).geldend().filter { $0.jeugdige == kind }, seen = Set(try facts.alle(type).map(\.id))
        guard all.allSatisfy({ seen.contains($0.id) }) else {
            throw Afwijzing.nietMogelijk("U kunt dit plan nu niet maken of wijzigen. Overleg met de vaste contactpersoon van dit gezin.")
        }
    }

    /// Records a fact on the family's shared line: the plan is one for the whole family. What is of one child only, on the child's.
    @discardableResult
    static func legVast<I: Feitinhoud>(
        _ feit: I, _ zicht: Zicht, kind: ID<Persoon>? = nil, van: Datum, bron: String = "gezin", vervangt: UUIDv7? = nil, _ tx: SchrijfTx
    ) throws -> Feit<I> {
        try tx.teken(feit, op: DossierStore.plek(zicht.dossier, van: kind, tx), in: tabel, van: van, bron: bron, vervangt: vervangt)
    }

    /// The next version of the plan.
    /// - Throws: `verouderd` when another version came in between; `ongeldig` with all errors.
    @discardableResult
    static func herzie(_ wijziging: Planwijziging, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Gezinsplan> {
        try eisGeheel(Gezinsplan.self, zicht, tx)
        let facts = try feiten(zicht, tx)
        let findings = Set(
            try AnalyseStore.feiten(zicht, tx).bevindingen.geldend().map(\.id)
                + Doelgrond.lijst(VerklarendStore.feiten(zicht, tx)).map(\.id))
        let plan = try Gezinsplan.herzien(
            facts.huidig, met: wijziging, bevindingen: findings, ongezien: ongezien(facts.huidig?.inhoud, zicht, tx), op: tx.vandaag)
        return try legVast(plan, zicht, van: tx.vandaag, tx)
    }

    /// What the goals of this version rest on and this reader may not see.
    private static func ongezien(_ plan: Gezinsplan?, _ zicht: Zicht, _ tx: LeesTx) throws -> Set<UUIDv7> {
        let unseen = Set(plan?.doelen.flatMap(\.bevindingen) ?? []).subtracting(try gronden(zicht, tx))
        return unseen.isEmpty ? [] : unseen.intersection(try gronden(.geheel(zicht.dossier, tx), tx))
    }

    /// Every version of everything a goal can rest on.
    private static func gronden(_ zicht: Zicht, _ tx: LeesTx) throws -> Set<UUIDv7> {
        let explained = try VerklarendStore.feiten(zicht, tx)
        return Set(try AnalyseStore.feiten(zicht, tx).bevindingen.map(\.id) + explained.factoren.map(\.id) + explained.nodig.map(\.id))
    }
}

/// The facts of the plan of one file, in any order.
struct Planfeiten: Sendable, Equatable {
    var groepsplannen: [Feit<Familiegroepsplanaanbod>] = []
    var plannen: [Feit<Gezinsplan>] = []
    var akkoorden: [Feit<Akkoord>] = []
    var actieuitkomsten: [Feit<Actieuitkomst>] = []
    var evaluaties: [Feit<Evaluatie>] = []
    var afsluitingen: [Feit<Afsluiting>] = []
    var regieafspraken: [Feit<Regieafspraak>] = []
    var opschriften: [Feit<Planopschrift>] = []
    var kindversies: [Feit<Kindversie>] = []
    var doelmetingen: [Feit<Doelmeting>] = []
    var helptniet: [Feit<Helptniet>] = []
    var helptnietantwoorden: [Feit<Helptnietantwoord>] = []
    var uitkomstmetingen: [Feit<Uitkomstmeting>] = []
    var overdrachtgesprekken: [Feit<Overdrachtgesprek>] = []
}

extension Planfeiten {
    /// The last version in this file, whatever came of it.
    var huidig: Feit<Gezinsplan>? { Gezinsplan.geldend(plannen) }

    /// The last closing.
    var afsluiting: Feit<Afsluiting>? { afsluitingen.geldend().opDatum(\.op).last }

    /// The version the family works with now: not one from before a closing.
    var lopend: Feit<Gezinsplan>? { huidig.flatMap { isNaAfsluiting($0.inhoud.datum, $0.opgetekend) ? $0 : nil } }

    /// When the family and the team look back next, one day for every page; nil: no plan, or agreed to stop.
    var kijkdag: Datum? { lopend?.samenKijken(evaluatiesNu) }

    /// All versions in force, the last first.
    var versies: [Feit<Gezinsplan>] { plannen.geldend().sorted { ($1.inhoud.nummer, $1.opgetekend) < ($0.inhoud.nummer, $0.opgetekend) } }

    /// What was last said about a plan of the family's own, in this round.
    var groepsplan: Feit<Familiegroepsplanaanbod>? {
        groepsplannen.geldend().opDatum(\.op).last { isNaAfsluiting($0.inhoud.op, $0.opgetekend) }
    }

    /// The last answer of each person to this version.
    func akkoord(_ persoon: ID<Persoon>, plan: UUIDv7) -> Feit<Akkoord>? {
        akkoorden.geldend().filter { $0.inhoud.plan == plan && $0.inhoud.persoon == persoon }.opDatum(\.op).last
    }

    func uitkomst(_ actie: UUIDv7) -> Feit<Actieuitkomst>? {
        actieuitkomsten.geldend().filter { $0.inhoud.actie == actie }.opDatum(\.op).last
    }

    /// Evaluations of the plan in this round, by date.
    var evaluatiesNu: [Feit<Evaluatie>] { evaluaties.geldend().opDatum(\.op).filter { isNaAfsluiting($0.inhoud.op, $0.opgetekend) } }

    /// What was said to help too little, with what was done with it, in this round.
    var helptnietbeelden: [Helptnietbeeld] {
        Helptnietbeeld.lijst(helptniet, helptnietantwoorden).filter { isNaAfsluiting($0.signaal.inhoud.op, $0.signaal.opgetekend) }
    }

    /// What was last written for this child, for whichever version of the plan.
    func kindversie(_ kind: ID<Persoon>) -> Feit<Kindversie>? {
        kindversies.geldend().filter { $0.inhoud.kind == kind }.max { ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id) }
    }

    /// All that was said about a plan of the family's own in this round, the last first.
    var groepsplangeschiedenis: [Feit<Familiegroepsplanaanbod>] {
        groepsplannen.geldend().opDatum(\.op).filter { isNaAfsluiting($0.inhoud.op, $0.opgetekend) }.reversed()
    }

    /// Looking back on this version, oldest first: the version itself, then every evaluation of it.
    func terugblik(_ plan: UUIDv7) -> [UUIDv7] { [plan] + evaluaties(van: plan).map(\.id) }

    /// Evaluations of this version, as they were recorded.
    func evaluaties(van plan: UUIDv7) -> [Feit<Evaluatie>] {
        evaluaties.geldend().filter { $0.inhoud.plan == plan }.sorted { $0.id < $1.id }
    }

    /// On the day of the closing itself, what was recorded later belongs to the next round.
    private func isNaAfsluiting(_ dag: Datum, _ opgetekend: Moment) -> Bool {
        guard let closing = afsluiting else { return true }
        return closing.inhoud.op < dag || (closing.inhoud.op == dag && closing.opgetekend < opgetekend)
    }
}
