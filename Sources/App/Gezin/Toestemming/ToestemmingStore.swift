// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Consent: asked, answered, taken back; what may be given to others, and what was given.
enum ToestemmingStore {
    private static let tabel = GezinStore.tabel

    // MARK: Recorded

    /// On the line of the child it is about.
    @discardableResult
    static func legVast<Z: Toestemmingszaak>(_ zaak: Z, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Z> {
        try GezinStore.legVast(zaak, zicht, jeugdige: zaak.kind, van: zaak.gevraagdOp, tx)
    }

    /// What belongs to one matter, on the same line.
    static func legVast<I: Feitinhoud>(
        _ feit: I, bij zaak: Zaak, op dag: Datum, bron: String = "professional", _ zicht: Zicht, _ tx: SchrijfTx
    )
        throws
    {
        try GezinStore.legVast(feit, zicht, jeugdige: zaak.kind, van: dag, bron: bron, tx)
    }

    /// Somebody got something, as agreed. It carries the act of the agreement: who may not see that, does not see this.
    /// The journal keeps which agreement, and the kinds of information by their codes.
    static func verstrek(_ gift: Verstrekking, op zaak: Zaak, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try GezinStore.legVast(gift, zicht, jeugdige: zaak.kind, van: gift.op, handeling: zaak.feit, tx)
        let kinds = (gift.soorten ?? []).map(\.rawValue).joined(separator: ",")
        tx.noteerBij("\(zaak.feit.hex):\(kinds)")
    }

    // MARK: Read

    /// What consent follows from: all facts, also those this reader may not see. Only its outcome is shown.
    static func feiten(_ bundel: Feitenbundel, over kinderen: Set<ID<Persoon>>, _ tx: LeesTx) throws -> Toestemmingsfeiten {
        var facts = Toestemmingsfeiten()
        facts.normen = try InstellingStore.normen(tx)
        facts.antwoorden = try bundel.alle()
        facts.intrekkingen = try bundel.alle()
        facts.uitzonderingen = try bundel.alle()
        facts.wilsoordelen = try bundel.alle()
        facts.afwegingen = try bundel.alle()
        facts.einden = try bundel.alle()
        facts.gezag = try bundel.alle()
        facts.personen = try kinderen.sorted().flatMap { try tx.feiten(in: PersoonStore.tabel, lijn: ID($0.raw)).alle() }
        return facts
    }

    static func feiten(_ zicht: Zicht, over kinderen: [ID<Persoon>], _ tx: LeesTx) throws -> Toestemmingsfeiten {
        try feiten(zicht.feiten(in: tabel, tx).bundel, over: Set(kinderen), tx)
    }

    /// Every matter this reader may see, the newest on top.
    static func zaken(_ zicht: Zicht, _ tx: LeesTx) throws -> [Zaak] {
        let seen = try zicht.feiten(in: tabel, tx)
        return try zaken(seen.geldend(Hulptoestemming.self), seen.geldend(Deelafspraak.self), seen, tx)
    }

    private static func zaken(
        _ help: [Feit<Hulptoestemming>], _ sharing: [Feit<Deelafspraak>], _ seen: Zichtbaar, _ tx: LeesTx
    ) throws -> [Zaak] {
        let children = Set(help.map(\.inhoud.kind) + sharing.map(\.inhoud.kind))
        let facts = try feiten(seen.bundel, over: children, tx)
        let said = Set(try seen.geldend(Toestemmingsantwoord.self).map(\.id) + seen.geldend(Toestemmingsintrekking.self).map(\.id))
        let given = try seen.geldend(Verstrekking.self)
        func view<Z: Toestemmingszaak>(_ fact: Feit<Z>) -> Toestemmingsbeeld { Toestemmingsbeeld(fact, facts, op: tx.vandaag) }
        let all =
            help.map { Zaak(inhoud: .hulp($0), beeld: view($0), zichtbaar: said, gedeeld: []) }
            + sharing.map { fact in
                Zaak(inhoud: .delen(fact), beeld: view(fact), zichtbaar: said, gedeeld: given.filter { $0.inhoud.over == fact.id })
            }
        return all.sorted { $1.orde < $0.orde }
    }

    static func zaak(_ feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Zaak {
        guard let found = try zaken(zicht, tx).first(where: { $0.feit == feit }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Agreements to share for one of these purposes that hold today, with this kind of information among what was agreed.
    static func lopend(_ soort: Deelsoort?, voor doelen: [Deeldoel], _ zicht: Zicht, _ tx: LeesTx) throws -> [Zaak] {
        try zaken(zicht, tx).filter { matter in
            guard let sharing = matter.delen?.inhoud, matter.beeld.mag else { return false }
            return doelen.contains(sharing.doel) && (soort.map(sharing.soorten.contains) ?? true)
        }
    }

    /// These agreements, judged by all facts: what stands behind a shield for this reader still counts.
    static func afspraken(_ feiten: [UUIDv7], _ zicht: Zicht, _ tx: LeesTx) throws -> [Zaak] {
        let facts = try zicht.feiten(in: tabel, tx)
        return try zaken([], facts.bundel.geldend(Deelafspraak.self).filter { feiten.contains($0.id) }, facts, tx)
    }

    /// Do all these agreements hold today, are they with this party, and is each of these children in one of them? One that is gone does
    /// not hold.
    static func houdt(
        _ afspraken: [UUIDv7], voor doel: Deeldoel, met partij: String, over kinderen: [ID<Persoon>], _ zicht: Zicht, _ tx: LeesTx
    ) throws -> Bool {
        let running = try Self.afspraken(afspraken, zicht, tx).filter { matter in
            guard let sharing = matter.delen?.inhoud else { return false }
            return sharing.doel == doel && sharing.isMet(partij) && matter.beeld.mag
        }
        return !afspraken.isEmpty && Set(afspraken).isSubset(of: running.map(\.feit))
            && Set(kinderen).isSubset(of: running.map(\.kind))
    }

    /// How a matter stood on another day.
    static func stand(_ zaak: Zaak, op dag: Datum, _ zicht: Zicht, _ tx: LeesTx) throws -> Toestemmingsstand {
        let facts = try feiten(zicht, over: [zaak.kind], tx)
        switch zaak.inhoud {
        case .hulp(let fact): return Toestemmingsbeeld(fact, facts, op: dag).stand
        case .delen(let fact): return Toestemmingsbeeld(fact, facts, op: dag).stand
        }
    }

    static func voorlichtingen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Voorlichting>] {
        try zicht.feiten(in: tabel, tx).geldend()
    }

    /// Meldingen that stand today.
    static func meldingen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Verwijsindexmelding>] {
        let facts = try zicht.feiten(in: tabel, tx)
        return try facts.geldend(Verwijsindexmelding.self).lopend(op: tx.vandaag, einden: facts.alle(Beeindiging.self))
            .filter { tx.vandaag <= $0.inhoud.tot }
    }
}

/// One matter as this reader may see it.
struct Zaak: Sendable {
    enum Inhoud: Sendable {
        case hulp(Feit<Hulptoestemming>)
        case delen(Feit<Deelafspraak>)
    }

    let inhoud: Inhoud
    let beeld: Toestemmingsbeeld
    /// What was said, as far as this reader may see it.
    let zichtbaar: Set<UUIDv7>
    /// What was given on it, the oldest first.
    let gedeeld: [Feit<Verstrekking>]

    var feit: UUIDv7 { beeld.zaak }
    var kind: ID<Persoon> { beeld.kind }

    var hulp: Feit<Hulptoestemming>? {
        if case .hulp(let fact) = inhoud { return fact }
        return nil
    }

    var delen: Feit<Deelafspraak>? {
        if case .delen(let fact) = inhoud { return fact }
        return nil
    }

    var gevraagdOp: Datum { hulp?.inhoud.gevraagdOp ?? delen?.inhoud.gevraagdOp ?? beeld.dag }
    var tot: Datum? { hulp?.inhoud.tot ?? delen?.inhoud.tot }
    var isOpen: Bool { ![.beeindigd, .verlopen].contains(beeld.stand) }
    var vraagtToestemming: Bool { hulp != nil || delen?.inhoud.vraagtToestemming ?? false }

    /// What it is called in a heading.
    var titel: String { hulp.map { _ in "Toestemming voor hulp" } ?? "Delen met \(delen?.inhoud.partner ?? "")" }

    func isVerborgen(_ rij: Toestemmingsrij) -> Bool { rij.feit.map { !zichtbaar.contains($0) } ?? false }

    func rij(_ wie: Toestemmer) -> Toestemmingsrij? { beeld.rijen.first { $0.wie == wie } }

    var orde: (Datum, Moment, UUIDv7) { (gevraagdOp, hulp?.opgetekend ?? delen?.opgetekend ?? Moment(micros: 0), feit) }
}
