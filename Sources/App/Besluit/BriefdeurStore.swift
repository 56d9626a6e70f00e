// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag
import Kern
import Opslag

/// The ways by which who has a letter on paper reads it on a telephone.
enum BriefdeurStore {
    private static let tabel = BesluitStore.tabel

    /// Who opens a letter has no account: the journal calls them this, with the file it is about.
    static let houder = Handelende.systeem("briefhouder")

    // MARK: For who sends the letter

    /// A new way in; an older one of this decision works no more.
    /// - Returns: what stands on paper. Both are shown once and kept nowhere.
    /// - Throws: `nietMogelijk` when the decision stands behind a shield.
    static func maak(_ page: Aanvraagblad, _ blad: Brievenblad, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Briefsleutel {
        try zicht.eis(.brievenVersturen)
        let people = [page.beeld.aanvraag.inhoud.aanvrager, page.beeld.jeugdige], decision = blad.besluit
        guard !zicht.schermen.verbergt(decision, over: people), !zicht.schermen.verbergt(blad.id, over: people) else {
            throw Afwijzing.nietMogelijk("Dit besluit staat achter een scherm. Geef de brief op papier, aan wie hem mag lezen.")
        }
        for old in try wegen(blad.id, zicht, tx) { try tx.trekIn(old.link, in: tabel) }
        let days = try InstellingStore.instellingen(tx).brieflinkDagen
        let key = Briefsleutel(
            geheim: Briefgeheim.maak(Toeval.bytes(Briefgeheim.lengte)), code: BinnenkomstStore.nieuweCode(),
            tot: tx.vandaag.plus(dagen: days))
        let link = Brieflink(
            besluit: ID(blad.id), link: hash(key.geheim), code: hash(key.geheim, key.code), tot: key.tot, brief: blad.brief,
            personen: people, isGeheim: blad.isGeheim)
        try tx.teken(link, op: plek(decision), in: tabel, van: tx.vandaag, bron: "professional")
        return key
    }

    static func sluit(_ besluit: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.besluiten)
        for way in try wegen(besluit, zicht, tx) { try tx.trekIn(way.link, in: tabel) }
    }

    /// The way to this letter that was made last, with what was done with it.
    static func laatste(_ besluit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Briefweg? { try wegen(besluit, zicht, tx).last }

    private static func wegen(_ besluit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> [Briefweg] {
        let facts = try zicht.feiten(in: tabel, tx), tries = try facts.geldend(Briefpoging.self)
        return try facts.geldend(Brieflink.self).filter { $0.inhoud.besluit.raw == besluit }.map { link in
            Briefweg(link: link, pogingen: tries.filter { $0.inhoud.link == link.id })
        }
    }

    // MARK: For who has it

    /// The file behind this address, without opening anything; nil: no such way.
    static func vind(_ geheim: String, _ tx: LeesTx) throws -> Feit<Brieflink>? {
        try tx.feiten(in: tabel, waar: "soort = ? AND code = ?", [.text(Brieflink.soort), .text(hash(geheim))]).geldend(Brieflink.self).last
    }

    /// What is left of the way behind this address today; nil: replaced, closed by us, or not to be shown any more.
    static func weg(_ geheim: String, _ tx: LeesTx) throws -> Briefweg? {
        guard let link = try vind(geheim, tx), let dossier = link.dossier else { return nil }
        let zicht = try Zicht.systeem(dossier, tx), people = link.inhoud.personen
        guard !zicht.schermen.verbergt(link, over: people), !zicht.schermen.verbergt(link.inhoud.besluit.raw, over: people) else {
            return nil
        }
        // A secret of after the letter was made: it may name what tells the place, like a team of a district.
        guard link.inhoud.isGeheim || !people.contains(where: { zicht.schermen.heeftGeheim($0) }) else { return nil }
        guard let way = try wegen(link.inhoud.besluit.raw, zicht, tx).last, way.link.id == link.id else { return nil }
        return way
    }

    /// One code tried, and what came of it; kept either way.
    static func probeer(_ geheim: String, code: String, _ tx: SchrijfTx) throws -> Briefuitkomst {
        guard let way = try weg(geheim, tx), case .wacht(let left) = way.stand(op: tx.vandaag) else { return .dicht }
        let isRight = way.link.inhoud.code == hash(geheim, code)
        let attempt = Briefpoging(link: way.link.id, besluit: way.link.inhoud.besluit, uitkomst: isRight ? .geopend : .mis)
        try tx.teken(attempt, op: plek(way.link), in: tabel, van: tx.vandaag, bron: "houder van de brief")
        tx.noteer(isRight ? "brief.openen" : "brief.code-mis", bijzonderheden: way.link.id.hex)
        return isRight ? .open(way.link.id) : .mis(nog: left - 1)
    }

    /// The letter as it was printed, for who opened it a moment ago.
    static func lees(_ geheim: String, _ tx: LeesTx) throws -> Telefoonbrief? {
        guard let way = try weg(geheim, tx), let dossier = way.link.dossier else { return nil }
        tx.noteer("brief.lezen", bijzonderheden: way.link.id.hex)
        let all = try BesluitStore.aanvragen(Zicht.systeem(dossier, tx), tx)
        let about = way.link.inhoud.besluit.raw
        guard let now = all.first(where: { $0.brieven.contains { $0.id == about } }) else { return nil }
        return Telefoonbrief(brief: way.link.inhoud.brief, ingetrokken: now.ingetrokken(per: about))
    }

    private static func plek<I>(_ feit: Feit<I>) -> Plek { Plek(dossier: feit.dossier, lijn: feit.lijn, jeugdige: feit.jeugdige) }

    private static func hash(_ geheim: String) -> String { Uitvoer.hex(SHA256.hash(data: Array("brieflink \(geheim)".utf8))) }

    private static func hash(_ geheim: String, _ code: String) -> String {
        Uitvoer.hex(SHA256.hash(data: Array("briefcode \(geheim) \(BinnenkomstStore.kaal(code))".utf8)))
    }
}

extension Aanvraagbeeld {
    /// From which day what this letter decided was withdrawn; nil: it stands, or it is the letter that says so.
    fileprivate func ingetrokken(per brief: UUIDv7) -> Datum? {
        let change = veranderingen.first { $0.id == brief }
        if case .intrekking = change { return nil }
        let decision = change?.besluit ?? brief
        // What was not made known is not told here first.
        return besluiten.first { $0.id == decision }.flatMap(intrekking(van:)).flatMap(werktVanaf)
    }
}

/// What is printed in a letter, once. In a round it lies sealed until the letter was sent.
struct Briefsleutel: Codable, Sendable, Equatable {
    let geheim: String
    let code: String
    let tot: Datum

    /// In two groups of four.
    var codeGeschreven: String { "\(code.prefix(4))-\(code.dropFirst(4))" }
}

/// A way to a letter with what was done with it.
struct Briefweg: Sendable {
    let link: Feit<Brieflink>
    let pogingen: [Feit<Briefpoging>]

    func stand(op dag: Datum) -> Brieflinkstand { Brieflinkstand(pogingen.map(\.inhoud.uitkomst), tot: link.inhoud.tot, op: dag) }
}

enum Briefuitkomst: Sendable, Equatable {
    case open(UUIDv7), mis(nog: Int), dicht
}

/// A letter on a telephone, and whether the decision still stands.
struct Telefoonbrief: Sendable {
    let brief: Besluitbrief
    /// From which day it was withdrawn; nil: it stands.
    let ingetrokken: Datum?
}
