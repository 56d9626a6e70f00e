// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// A room that keeps documents in versions: a shield over one version is over all of them.
protocol Reekskamer: Kamer {
    /// Every version of every document in a file, replaced ones included.
    static func versies(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Schermversie]
}

/// Shields, secrets and safety flags of a file.
enum BeschermingStore {
    static let tabel = Feitentabel("bescherming_feit")
    static let migratie = Migratie(21, "bescherming", sql: Feitenschema.tabel("bescherming_feit"))

    /// What is shielded in this file today. Read before anything else of it, from all facts. Who stands in another file under another id
    /// is as protected here as there; and a shield over one version of a plan is over every version of it.
    static func schermen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Schermen {
        let found = try gegeven(dossier, tx)
        guard !found.schermen.isEmpty else { return found }
        let rooms = App.kamers.compactMap { $0 as? any Reekskamer.Type }
        return found.overReeksen(try rooms.flatMap { try $0.versies(dossier, tx) })
    }

    private static func gegeven(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Schermen {
        let own = try eigen(dossier, tx), people = try GezinStore.samen(in: dossier, tx)
        guard !people.isEmpty else { return own }
        let others = Set(try people.joined().flatMap { try GezinStore.ooit(van: $0, tx) }).subtracting([dossier])
        return own.en(
            try others.sorted().map { try eigen($0, tx) }, groepen: people, hier: try GezinStore.deelnemers([dossier], tx))
    }

    private static func eigen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Schermen {
        let bundle = try tx.feiten(in: tabel, waar: "dossier = ?", [.id(dossier)])
        return Schermen(
            schermen: try bundle.alle(Scherm.self), geheimen: try bundle.alle(Geheimhouding.self),
            einden: try bundle.alle(Beeindiging.self),
            op: tx.vandaag)
    }

    static func vlaggen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Veiligheidsvlag>] {
        let facts = try zicht.feiten(in: tabel, tx)
        return try facts.alle(Veiligheidsvlag.self).lopend(op: tx.vandaag, einden: facts.alle(Beeindiging.self))
    }

    static func geheimen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Geheimhouding>] {
        let facts = try zicht.feiten(in: tabel, tx)
        return try facts.alle(Geheimhouding.self).lopend(op: tx.vandaag, einden: facts.alle(Beeindiging.self))
    }

    static func legVast<I: Feitinhoud>(_ feit: I, _ zicht: Zicht, van: Datum, _ tx: SchrijfTx) throws {
        try tx.teken(feit, op: DossierStore.plek(zicht.dossier, tx), in: tabel, van: van, bron: "professional")
    }

    static func beeindig(_ feit: UUIDv7, op dag: Datum? = nil, reden: String, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try legVast(Beeindiging(feit: feit, op: dag ?? tx.vandaag, reden: reden), zicht, van: dag ?? tx.vandaag, tx)
    }

    /// Where ending a shield or a secret takes two: records the first as a proposal; true for the second, another person.
    static func isTweede(_ feit: UUIDv7, reden: String, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Bool {
        let earlier = try voorstellen(zicht, tx).wachtend(over: feit, op: tx.vandaag)
        guard try !Opheffingsvoorstel.isTweede(tx.wie.id, na: earlier) else { return true }
        try legVast(Opheffingsvoorstel(feit: feit, reden: reden), zicht, van: tx.vandaag, tx)
        return false
    }

    /// Proposals to end a shield, of which some may be done by now.
    static func voorstellen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Opheffingsvoorstel>] {
        try zicht.feiten(in: tabel, tx).geldend(Opheffingsvoorstel.self)
    }

    /// What protects somebody today, without the shields that hide something from this reader.
    static func lopend(_ zicht: Zicht, _ tx: LeesTx) throws -> Beschermingen {
        let facts = try zicht.feiten(in: tabel, tx)
        let shields = try facts.alle(Scherm.self).lopend(op: tx.vandaag, einden: facts.alle(Beeindiging.self))
        return Beschermingen(
            vlaggen: try vlaggen(zicht, tx), geheimen: try geheimen(zicht, tx),
            schermen: shields.filter { !$0.inhoud.voorGebruikers.contains(zicht.lezer) },
            voorgesteld: Set(
                try voorstellen(zicht, tx).filter { $0.opgetekend.datum.dagen(tot: tx.vandaag) <= Opheffingsvoorstel.hoogstensDagen }
                    .map(\.inhoud.feit)))
    }

    // MARK: Duties to keep

    /// Duties to keep this file that nobody ended. Read from all facts: a shield does not make a file free.
    static func bewaarplichten(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Bewaarplichtbeeld] {
        try bewaarplichten(tx.feiten(in: tabel, waar: "dossier = ?", [.id(dossier)]))
    }

    /// Every file with a duty to keep it. Only ids; the caller says what it shows.
    static func bewaard(_ tx: LeesTx) throws -> [Bewaarplichtbeeld] {
        let kinds = [Bewaarplicht.soort, Bewaarplichteinde.soort, Bewaarplichtherziening.soort]
        return try bewaarplichten(tx.feiten(in: tabel, waar: "soort IN (?, ?, ?)", kinds.map { .text($0) }))
    }

    private static func bewaarplichten(_ bundle: Feitenbundel) throws -> [Bewaarplichtbeeld] {
        try bundle.alle(Bewaarplicht.self).lopend(
            einden: bundle.alle(Bewaarplichteinde.self), herzieningen: bundle.alle(Bewaarplichtherziening.self))
    }

    /// - Throws: `nietMogelijk` when one of these files must be kept.
    static func eisVrij(_ dossiers: Set<ID<Dossier>>, _ tx: LeesTx) throws {
        for dossier in dossiers.sorted() {
            guard let duty = try bewaarplichten(dossier, tx).first else { continue }
            throw Afwijzing.nietMogelijk(
                "Dossier \(dossier.kenmerk) moet bewaard blijven: \(duty.inhoud.reden.label.lowercased()) (\(duty.inhoud.reden.bron)). "
                    + "Er wordt niets van vernietigd zolang dat loopt.")
        }
    }
}
