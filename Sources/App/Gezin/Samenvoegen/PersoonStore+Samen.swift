// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Two records that are one person: taken together and apart again. The facts of both stay where they are.
extension PersoonStore {
    /// From now on both are read as one. For who may write in a file of each: `dossiers` are those files, shown in the journal of both.
    /// - Throws: `nietMogelijk` for two people who each have a BSN, who are one already, or when the one that goes along has others of its
    ///   own.
    static func voegSamen(_ dubbel: ID<Persoon>, met blijft: ID<Persoon>, reden: String, in zichten: [Zicht], _ tx: SchrijfTx) throws {
        for zicht in zichten { try zicht.eis(.wijzigen) }
        guard let own = try persoon(dubbel, tx), let other = try persoon(blijft, tx) else { throw Afwijzing.nietGevonden }
        let head = try GezinStore.hoofd(blijft, tx)
        try Samenvoeging.keur(own.gegevens, other.gegevens)
        guard try GezinStore.hoofd(dubbel, tx) != head, dubbel != head else { throw Afwijzing.nietMogelijk("Dit is al dezelfde persoon.") }
        guard try GezinStore.samen(dubbel, tx).count == 1 else {
            throw Afwijzing.nietMogelijk(
                "\(own.naam.volledig) is al met iemand anders samengevoegd. Maak dat eerst ongedaan, of kies dat de gegevens van deze persoon "
                    + "voorgaan.")
        }
        let here = try Set(GezinStore.ooit(van: dubbel, tx)),
            there = try GezinStore.samen(head, tx).flatMap { try GezinStore.ooit(van: $0, tx) }
        guard here.isDisjoint(with: there) else {
            throw Afwijzing.nietMogelijk(
                "Deze twee staan in hetzelfde dossier. Beëindig daar de deelname van wie dubbel staat; samenvoegen is voor twee dossiers.")
        }
        let fact = Samenvoeging(dubbel: dubbel, blijft: head, reden: reden)
        try tx.teken(fact, op: .persoon(dubbel), in: tabel, van: tx.vandaag, bron: "professional")
        try GezinStore.onthoudSamen(fact, tx)
        try werkBij([dubbel, head], tx)
    }

    /// Takes them apart: as they were, with what was recorded since on the record it was recorded on.
    static func haalUiteen(_ feit: Feit<Samenvoeging>, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.wijzigen)
        let people = try GezinStore.samen(feit.inhoud.dubbel, tx)
        // Alone again it would be kept for ever: nothing that is destroyed would take it along.
        guard try people.allSatisfy({ try !GezinStore.ooit(van: $0, tx).isEmpty }) else {
            throw Afwijzing.nietMogelijk("Het dossier van de ander is vernietigd. Samenvoegen is daarom niet meer ongedaan te maken.")
        }
        try tx.trekIn(feit, in: tabel)
        try GezinStore.vergeetDubbel(feit.inhoud.dubbel, tx)
        try werkBij(people, tx)
    }

    /// Both are in the journal of this act, with their files; what is derived of those is made again.
    private static func werkBij(_ personen: [ID<Persoon>], _ tx: SchrijfTx) throws {
        for person in personen {
            tx.getoond(.persoon(person))
            for file in try GezinStore.ooit(van: person, tx) { tx.raakt(file) }
        }
    }

    /// What took this person together with others, as it holds now.
    static func samenvoegingen(_ persoon: ID<Persoon>, _ tx: LeesTx) throws -> [Feit<Samenvoeging>] {
        let people = try GezinStore.samen(persoon, tx)
        guard people.count > 1 else { return [] }
        return try people.dropFirst().compactMap { double in
            try tx.feiten(in: tabel, lijn: ID(double.raw)).geldend(Samenvoeging.self).last
        }
    }

    /// Which records are one person, again from the facts. A record that was destroyed is nobody's other half.
    static func herbouwSamen(_ tx: SchrijfTx) throws {
        try GezinStore.wisSamen(tx)
        try tx.eachFeit(Samenvoeging.self, in: tabel) { fact in
            if fact.ingetrokken {
                try GezinStore.vergeetDubbel(fact.inhoud.dubbel, tx)
            } else if try !tx.isVernietigd(ID(fact.inhoud.blijft.raw)) {
                try GezinStore.onthoudSamen(fact.inhoud, tx)
            }
        }
    }

    /// What is known of all records of a person, as one card under the id that was asked for.
    static func kaart(van personen: [ID<Persoon>], als id: ID<Persoon>, metVindplaats: Bool = true, _ tx: LeesTx) throws -> Persoonskaart? {
        let bundles = try personen.map { try tx.feiten(in: tabel, lijn: ID($0.raw)) }
        let known = try bundles.compactMap { try $0.alle(Persoonsgegevens.self).laatste(op: tx.vandaag) }
        guard let first = known.first else { return nil }
        let whole = known.dropFirst().reduce(first.inhoud) { $0.aangevuld(met: $1.inhoud) }
        let homes = metVindplaats ? try bundles.flatMap { try $0.alle(Adres.self) }.sorted { $0.id < $1.id } : []
        let reach = metVindplaats ? try bundles.flatMap { try $0.alle(Bereikbaarheid.self) }.sorted { $0.id < $1.id } : []
        let lives = try bundles.flatMap { try $0.alle(Levensstaat.self) }.sorted { $0.id < $1.id }
        return Persoonskaart(
            gegevensfeit: first.met(whole.als(id)), adresfeit: homes.laatste(op: tx.vandaag).map { $0.met($0.inhoud.als(id)) },
            bereikfeit: reach.laatste(op: tx.vandaag).map { $0.met($0.inhoud.als(id)) },
            levensfeit: lives.laatste(op: tx.vandaag).map { $0.met($0.inhoud.als(id)) })
    }
}

extension Persoonskaart {
    /// The same person, as known in a file where another id of theirs takes part.
    func als(_ id: ID<Persoon>) -> Persoonskaart {
        Persoonskaart(
            gegevensfeit: gegevensfeit.met(gegevens.als(id)), adresfeit: adresfeit.map { $0.met($0.inhoud.als(id)) },
            bereikfeit: bereikfeit.map { $0.met($0.inhoud.als(id)) }, levensfeit: levensfeit.map { $0.met($0.inhoud.als(id)) })
    }
}

extension Feit {
    /// The same fact, read under another id of the same person.
    func met(_ inhoud: Inhoud) -> Feit {
        Feit(
            id: id, dossier: dossier, lijn: lijn, jeugdige: jeugdige, opgetekend: opgetekend, door: door, geldigVan: geldigVan,
            geldigTot: geldigTot, bron: bron, vervangt: vervangt, ingetrokken: ingetrokken, handeling: handeling, inhoud: inhoud)
    }
}
