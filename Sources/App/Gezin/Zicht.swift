// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What this reader may see of one file, proved inside this transaction. Every Store read of a file asks for one:
/// without it there is no way to the facts.
struct Zicht: Sendable {
    let dossier: ID<Dossier>
    let lezer: ID<Gebruiker>
    let rollen: [Rol]
    let relaties: Set<Relatiesoort>
    let doel: Doel
    /// The class of data of the page this is for; nil: no sheet of a file.
    var klasse: Veldklasse?
    /// The sheets shared with who only thinks along; nil: all.
    var gedeeld: Set<Veldklasse>?
    /// Asked for by a page where who thinks along may write: notes and own advice.
    let isMeelezer: Bool
    let schermen: Schermen
    /// When this is emergency access: until when.
    let noodtoegangTot: Moment?

    /// - Parameter alsMeelezer: also for who thinks along or looks in an emergency; they may write contact notes and nothing else.
    /// - Throws: `nietGevonden` when there is no relation that allows this: not allowed and not there look the same.
    ///   `nietMogelijk` when the file may be read but not written, or only a consult or noodtoegang runs and more than a note is written.
    static func op(
        _ dossier: ID<Dossier>, _ bezoek: Bezoek, voor handeling: Handeling = .lezen, alsMeelezer: Bool = false, _ tx: LeesTx
    ) throws -> Zicht {
        let found = try RelatieStore.soorten(bezoek.gebruiker, teams: bezoek.teams, dossier: dossier, tx)
        var relaties = Set(found.keys)
        let klasse = Veldklasse.vanDossier.contains(bezoek.recht.klasse) ? bezoek.recht.klasse : nil
        let shared = try gedeeld(relaties, dossier, bezoek, tx)
        if let shared, let klasse, !shared.contains(klasse) { relaties.remove(.consult) }
        try controleer(handeling, klasse, relaties, alsMeelezer: alsMeelezer, dossier, bezoek, tx)
        let nood = relaties.subtracting([.noodtoegang]).isEmpty ? found[.noodtoegang] ?? nil : nil
        return Zicht(
            dossier: dossier, lezer: bezoek.gebruiker, rollen: bezoek.rollen, relaties: relaties, doel: tx.doel, klasse: klasse,
            gedeeld: shared,
            isMeelezer: alsMeelezer && relaties.isDisjoint(with: Rechten.vaste), schermen: try BeschermingStore.schermen(dossier, tx),
            noodtoegangTot: nood)
    }

    /// Only for who has nothing but a consult: what was shared in it.
    static func gedeeld(
        _ relaties: Set<Relatiesoort>, _ dossier: ID<Dossier>, _ bezoek: Bezoek, _ tx: LeesTx
    ) throws -> Set<Veldklasse>? {
        guard relaties == [.consult] else { return nil }
        return try RelatieStore.relaties(dossier, tx).gedeeld(met: bezoek.gebruiker, teams: bezoek.teams, op: tx.nu)
    }

    /// Refuses what the table of rights does not allow: the deed that is asked for, and the row the route stands on.
    private static func controleer(
        _ handeling: Handeling, _ klasse: Veldklasse?, _ relaties: Set<Relatiesoort>, alsMeelezer: Bool, _ dossier: ID<Dossier>,
        _ bezoek: Bezoek, _ tx: LeesTx
    ) throws {
        func may(_ deed: Handeling, _ klasse: Veldklasse?) -> Bool {
            Rechten.mag(deed, op: klasse, rollen: bezoek.rollen, relaties: relaties, doel: tx.doelcode)
        }
        let row = klasse == nil ? handeling : bezoek.recht.handeling
        let isMeelezer = relaties.isDisjoint(with: Rechten.vaste)
        if may(handeling, klasse), may(row, klasse), handeling != .wijzigen || alsMeelezer || !isMeelezer { return }
        tx.getoond(.dossier(dossier))  // the line of the refusal says which file was asked for
        guard may(.lezen, klasse) else { throw Afwijzing.nietGevonden }
        switch handeling == .lezen ? row : handeling {
        case .lezen: throw Afwijzing.nietGevonden
        case .wijzigen: throw may(.wijzigen, nil) && isMeelezer ? meelezer : alleenLezen
        default: throw geenRecht(handeling == .lezen ? row : handeling)
        }
    }

    private static func geenRecht(_ handeling: Handeling) -> Afwijzing {
        .nietMogelijk(
            "\(handeling.label) mag u in dit dossier niet. Vraag uw teamleider om toegang, of vraag een collega die het wel mag.")
    }

    private static let meelezer = Afwijzing.nietMogelijk(
        "U denkt mee of hebt noodtoegang. Dan kunt u contactnotities schrijven, en verder niets wijzigen. Vraag de vaste contactpersoon.")

    private static let alleenLezen = Afwijzing.nietMogelijk(
        "U mag dit dossier lezen, maar er niet in schrijven. Vraag het de vaste contactpersoon, of wijs er een aan bij “Wie mag en wie keek”."
    )

    /// True when this reader may change the family, the plan and what follows from it; not only write notes.
    var magSchrijven: Bool { mag(.wijzigen) && !relaties.isDisjoint(with: Rechten.vaste) }

    /// A named system actor works on a file: messages, projections. Never for a person.
    static func systeem(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Zicht {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        return Zicht(
            dossier: dossier, lezer: ID(tx.wie.id), rollen: [], relaties: [.team], doel: tx.doel, klasse: nil, isMeelezer: false,
            schermen: try BeschermingStore.schermen(dossier, tx), noodtoegangTot: nil)
    }

    /// Is this sheet of the file there for this reader?
    func magBlad(_ klasse: Veldklasse) -> Bool {
        guard gedeeld?.contains(klasse) ?? true else { return false }
        return bladdoelen(klasse).contains { Rechten.mag(.lezen, op: klasse, rollen: rollen, relaties: relaties, doel: $0) }
    }

    /// Requests of clients are handled for their own purpose, and the sheets beside them opened for theirs.
    private func bladdoelen(_ klasse: Veldklasse) -> [Doelcode] {
        if klasse == .verzoeken { return [.rechten] }
        return doel == .rechten ? [.toeleiding, .toezicht] : [Doelcode(rawValue: doel.rawValue) ?? .beheer]
    }

    func mag(_ handeling: Handeling) -> Bool {
        Doelcode(rawValue: doel.rawValue).map { Rechten.mag(handeling, op: klasse, rollen: rollen, relaties: relaties, doel: $0) } ?? false
    }

    /// - Throws: `nietMogelijk` with what to do, for a deed the reader knows of but may not do.
    func eis(_ handeling: Handeling) throws(Afwijzing) {
        if handeling == .wijzigen, mag(.wijzigen), !magSchrijven, !isMeelezer { throw Self.meelezer }
        guard mag(handeling) else {
            throw Self.geenRecht(handeling)
        }
    }

    /// The facts of one table of this file, without what stands behind a shield for this reader.
    func feiten(in tabel: Feitentabel, _ tx: LeesTx) throws -> Zichtbaar {
        Zichtbaar(bundel: try tx.feiten(in: tabel, dossier: dossier), zicht: self)
    }
}

/// The facts of one table that this reader may see, by kind.
struct Zichtbaar: Sendable {
    let bundel: Feitenbundel
    let zicht: Zicht

    /// What replaces a shielded fact is as shielded as that fact; what was replaced does not come back because its correction is shielded.
    func alle<I: Feitinhoud>(_ type: I.Type = I.self) throws -> [Feit<I>] { try zichtbaar(bundel.alle(type)).getoond }

    func geldend<I: Feitinhoud>(_ type: I.Type = I.self) throws -> [Feit<I>] {
        let all = try bundel.alle(type)
        let hidden = zichtbaar(all).verborgen
        return all.geldend().filter { !hidden.contains($0.id) }
    }

    private func zichtbaar<I: Feitinhoud>(_ facts: [Feit<I>]) -> (getoond: [Feit<I>], verborgen: Set<UUIDv7>) {
        let hidden = facts.metVersies(Set(facts.filter { !zicht.schermen.toont($0, aan: .gebruiker(zicht.lezer)) }.map { $0.id }))
        return (facts.filter { !hidden.contains($0.id) }, hidden)
    }
}

extension Array {
    /// These and what hangs on them: what replaces a hidden fact is as hidden, and what it replaced does not come back.
    func metVersies<I>(_ verborgen: Set<UUIDv7>) -> Set<UUIDv7> where Element == Feit<I> {
        guard !verborgen.isEmpty else { return [] }
        var hidden = verborgen
        // In order of recording: a correction comes after what it corrects.
        let ordered = sorted { ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id) }
        for fact in ordered where fact.vervangt.map(hidden.contains) ?? false { hidden.insert(fact.id) }
        for fact in ordered.reversed() where hidden.contains(fact.id) { if let earlier = fact.vervangt { hidden.insert(earlier) } }
        return hidden
    }
}

extension LeesTx {
    /// The purpose in the words of the rights table: the same closed list.
    var doelcode: Doelcode { Doelcode(rawValue: doel.rawValue) ?? .beheer }
}

extension Schermen {
    /// May anybody of the family see this statement, and what it speaks about?
    func toontBuiten(_ feit: Feit<Clientverklaring>) -> Bool {
        toont(feit, aan: .buitenstaander) && (feit.inhoud.bij.map { toont($0, over: [], aan: .buitenstaander) } ?? true)
    }

    /// Does this fact, or the act it was recorded in, stand behind a shield for anybody, or is it about somebody who does?
    func verbergt<I: Feitinhoud>(_ feit: Feit<I>, over personen: [ID<Persoon>]) -> Bool {
        verbergt(feit.id, over: personen) || (feit.handeling.map { verbergt($0, over: []) } ?? false)
    }

    /// May this reader see this fact? A shield names a fact, or the act it was recorded in: so it stays when the fact is put right.
    /// Behind a shield over a question stands all that belongs to it.
    func toont<I: Feitinhoud>(_ feit: Feit<I>, aan lezer: Lezer) -> Bool {
        if let main = (feit.inhoud as? any BijFeit)?.hoofdfeit, !toont(main, over: [], aan: lezer) { return false }
        var people = feit.overPersonen
        // A warning is for who goes there: a colleague misses it only when the warning itself is shielded.
        if case .gebruiker = lezer, feit.inhoud is Veiligheidsvlag { people = [] }
        // A photograph with a note is as shielded as the note.
        let acts = [feit.handeling, (feit.inhoud as? Document)?.bij].compactMap(\.self)
        return toont(feit.id, over: people, aan: lezer) && acts.allSatisfy { toont($0, over: [], aan: lezer) }
    }
}
