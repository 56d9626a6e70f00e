// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag
import Kern
import Opslag

/// The sociale kaart as facts on the installation's own lines.
enum KaartStore {
    static let tabel = Feitentabel("kaart_feit", blijftOpen: true)
    static let migratie = Migratie(35, "kaart", sql: Feitenschema.tabel("kaart_feit"))

    // MARK: Record

    @discardableResult
    static func legVast(_ item: Kaartvoorziening, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws -> Feit<Kaartvoorziening> {
        try tx.teken(item, op: plek(item.voorziening), in: tabel, van: tx.vandaag, bron: "kaart", vervangt: vervangt)
    }

    static func beeindig(_ einde: Kaarteinde, _ tx: SchrijfTx) throws {
        try tx.teken(einde, op: plek(einde.voorziening), in: tabel, van: tx.vandaag, bron: "kaart")
    }

    static func legVast(_ wijk: Wijk, _ tx: SchrijfTx) throws {
        let line = Handelende.systeem("wijk-" + wijk.code).id
        let facts = try tx.feiten(in: tabel, lijn: ID(line)), earlier = try facts.geldend(Wijk.self).last
        let isGone = try facts.geldend(Wijkeinde.self).contains { end in earlier.map { $0.id < end.id } ?? false }
        guard earlier?.inhoud != wijk || isGone else { return }
        try tx.teken(wijk, op: .installatie(line), in: tabel, van: tx.vandaag, bron: "kaart", vervangt: earlier?.id)
    }

    /// These wijken and no others. - Throws: `ongeldig` when one that would go still has something in it.
    static func zet(_ wijken: [Wijk], _ tx: SchrijfTx) throws {
        let gone = try Self.wijken(tx).filter { old in !wijken.contains { $0.code == old.code } }
        let places = try feiten(tx).map(\.inhoud)
        let faults = gone.compactMap { old -> Veldfout? in
            let used = places.filter { $0.wijken.contains(old.code) }.map(\.naam)
            guard !used.isEmpty else { return nil }
            return Veldfout(
                "tekst",
                "\(old.naam) (\(old.code)) kan niet weg: er hoort nog iets bij, zoals \(used[0]). Kies daar eerst een andere wijk.")
        }
        guard faults.isEmpty else { throw Afwijzing.ongeldig(faults) }
        for wijk in wijken { try legVast(wijk, tx) }
        for old in gone {
            let line = Handelende.systeem("wijk-" + old.code).id
            try tx.teken(Wijkeinde(code: old.code), op: .installatie(line), in: tabel, van: tx.vandaag, bron: "kaart")
        }
    }

    // MARK: Read

    /// All that is on the kaart now, with the fact that says so.
    static func feiten(_ tx: LeesTx) throws -> [Feit<Kaartvoorziening>] {
        let ended = Dictionary(try alle(Kaarteinde.self, tx).map { ($0.inhoud.voorziening, $0.id) }, uniquingKeysWith: { $1 })
        let now = Dictionary(try alle(Kaartvoorziening.self, tx).map { ($0.inhoud.voorziening, $0) }, uniquingKeysWith: { $1 })
        return now.values.filter { fact in ended[fact.inhoud.voorziening].map { $0 < fact.id } ?? true }
            .sorted { ($0.inhoud.naam, $0.id) < ($1.inhoud.naam, $1.id) }
    }

    static func feit(_ id: ID<Kaartvoorziening>, _ tx: LeesTx) throws -> Feit<Kaartvoorziening>? {
        let line = try tx.feiten(in: tabel, lijn: ID(id.raw))
        guard let fact = try line.geldend(Kaartvoorziening.self).last else { return nil }
        return try line.geldend(Kaarteinde.self).contains { fact.id < $0.id } ? nil : fact
    }

    static func wijken(_ tx: LeesTx) throws -> [Wijk] {
        let ended = Dictionary(try alle(Wijkeinde.self, tx).map { ($0.inhoud.code, $0.id) }, uniquingKeysWith: { $1 })
        return try alle(Wijk.self, tx).filter { fact in ended[fact.inhoud.code].map { $0 < fact.id } ?? true }.map(\.inhoud)
            .sorted { $0.code < $1.code }
    }

    static func kaart(_ tx: LeesTx) throws -> SocialeKaart { SocialeKaart(try feiten(tx).map(\.inhoud), wijken: try wijken(tx)) }

    private static func alle<I: Feitinhoud>(_ type: I.Type, _ tx: LeesTx) throws -> [Feit<I>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(I.soort)]).geldend(I.self)
    }

    private static func plek(_ id: ID<Kaartvoorziening>) -> Plek { .installatie(id.raw) }

    // MARK: Partners

    /// A new way in for a partner. - Returns: the secret; it is shown once and kept nowhere.
    static func maakLink(_ id: ID<Kaartvoorziening>, _ tx: SchrijfTx) throws -> String {
        let secret = Toeval.hex(24)
        let link = Bijhoudlink(voorziening: id, hash: hash(secret), tot: tx.vandaag.plus(dagen: Bijhoudlink.dagen))
        try tx.teken(link, op: plek(id), in: tabel, van: tx.vandaag, tot: link.tot, bron: "kaart")
        return secret
    }

    /// What this secret gives access to; nil: nothing, or no more.
    static func voorziening(geheim: String, _ tx: LeesTx) throws -> Feit<Kaartvoorziening>? {
        let links = try tx.feiten(in: tabel, waar: "soort = ? AND code = ?", [.text(Bijhoudlink.soort), .text(hash(geheim))])
        guard let link = try links.geldend(Bijhoudlink.self).last?.inhoud, tx.vandaag <= link.tot else { return nil }
        // A newer link takes the place of this one: so a link that leaked can be ended.
        let newest = try tx.feiten(in: tabel, lijn: ID(link.voorziening.raw)).geldend(Bijhoudlink.self).last
        return newest?.inhoud == link ? try feit(link.voorziening, tx) : nil
    }

    private static func hash(_ secret: String) -> String { Uitvoer.hex(SHA256.hash(data: Array(secret.utf8))) }

    static func stelVoor(_ voorstel: Kaartvoorstel, _ tx: SchrijfTx) throws {
        try tx.teken(voorstel, op: plek(voorstel.inhoud.voorziening), in: tabel, van: tx.vandaag, bron: "partner")
    }

    /// Proposals nobody answered yet, oldest first; of one voorziening the last counts.
    static func voorstellen(_ tx: LeesTx) throws -> [Feit<Kaartvoorstel>] {
        let done = Set(try alle(Kaartvoorstelbesluit.self, tx).map(\.inhoud.voorstel))
        let all = try alle(Kaartvoorstel.self, tx)
        let last = Dictionary(all.map { ($0.inhoud.inhoud.voorziening, $0.id) }, uniquingKeysWith: { $1 })
        return try all.filter { fact in
            let place = fact.inhoud.inhoud.voorziening
            return try !done.contains(fact.id) && last[place] == fact.id && feit(place, tx) != nil
        }
    }

    /// Takes a proposal over, or not. - Throws: `nietMogelijk` when a colleague was first or the voorziening is gone.
    static func besluit(over voorstel: UUIDv7, neemOver: Bool, _ tx: SchrijfTx) throws {
        guard let fact = try voorstellen(tx).first(where: { $0.id == voorstel }), let now = try feit(fact.inhoud.inhoud.voorziening, tx)
        else {
            throw Afwijzing.nietMogelijk("Een collega heeft dit voorstel al behandeld. Ververs de lijst.")
        }
        let item = now.inhoud.voorziening
        try tx.teken(
            Kaartvoorstelbesluit(voorstel: voorstel, isOvergenomen: neemOver), op: plek(item), in: tabel, van: tx.vandaag, bron: "kaart")
        guard neemOver else { return }
        if fact.inhoud.stopt {
            try beeindig(Kaarteinde(voorziening: item, reden: "De partner zegt dat dit stopt."), tx)
        } else {
            try legVast(fact.inhoud.inhoud, vervangt: now.id, tx)
        }
    }
}
