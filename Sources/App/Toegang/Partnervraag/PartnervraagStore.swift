// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Formulier
import Grondslag
import Kern
import Opslag

/// Questions to people outside, the ways in for them, and what they answered.
enum PartnervraagStore {
    private static let tabel = ToegangStore.tabel

    @discardableResult
    static func legVast(_ vraag: Partnervraag, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Partnervraag> {
        try tx.teken(
            vraag, op: DossierStore.plek(zicht.dossier, van: vraag.over.count == 1 ? vraag.over.first : nil, klasse: .hulp, tx), in: tabel,
            van: tx.vandaag, bron: "professional")
    }

    /// A new way in; an older one of this question works no more.
    /// - Returns: what stands in the link, and the code to tell by telephone. Both are shown once and kept nowhere.
    static func maakLink(_ vraag: Feit<Partnervraag>, _ tx: SchrijfTx) throws -> (geheim: String, code: String) {
        let (secret, code) = (Toeval.hex(24), BinnenkomstStore.nieuweCode())
        let link = Partnerlink(
            vraag: vraag.id, link: hash(secret), code: hash(secret, code), tot: tx.vandaag.plus(dagen: Partnerlink.dagen))
        try tx.teken(link, op: plek(vraag), in: tabel, van: tx.vandaag, tot: link.tot, bron: "professional")
        return (secret, code)
    }

    @discardableResult
    static func legVast(
        _ antwoord: Partnerreactie, op vraag: Feit<Partnervraag>, bron: String, _ tx: SchrijfTx
    ) throws -> Feit<Partnerreactie> {
        try tx.teken(antwoord, op: plek(vraag), in: tabel, van: antwoord.op, bron: bron)
    }

    static func legVast(_ lezing: Partnerlezing, op vraag: Feit<Partnervraag>, _ tx: SchrijfTx) throws {
        try tx.teken(lezing, op: plek(vraag), in: tabel, van: tx.vandaag, bron: "professional")
    }

    static func trekIn(_ vraag: Feit<Partnervraag>, _ tx: SchrijfTx) throws { try tx.trekIn(vraag, in: tabel) }

    private static func plek(_ vraag: Feit<Partnervraag>) -> Plek {
        Plek(dossier: vraag.dossier, lijn: vraag.lijn, jeugdige: vraag.jeugdige)
    }

    static func alle(_ zicht: Zicht, _ tx: LeesTx) throws -> [Partnerbeeld] {
        let facts = try zicht.feiten(in: tabel, tx)
        let answered = Set(try facts.bundel.alle(Partnerreactie.self).geldend().map(\.inhoud.vraag))
        return Partnerbeeld.alle(
            try facts.alle(Partnervraag.self), try facts.alle(Partnerlink.self), try facts.alle(Partnerreactie.self),
            try facts.alle(Partnerlezing.self), beantwoord: answered)
    }

    static func een(_ feit: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Partnerbeeld {
        guard let found = try alle(zicht, tx).first(where: { $0.vraag.id == feit }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Do the agreements it rests on hold today, with who was asked? Taken back or past its day, the way in is closed at the next request.
    static func isGedekt(_ vraag: Partnervraag, _ zicht: Zicht, _ tx: LeesTx) throws -> Bool {
        try ToestemmingStore.houdt(vraag.afspraken ?? [], voor: .partnervraag, met: vraag.aan, over: vraag.over, zicht, tx)
    }

    /// Questions that cannot be opened any more, because consent is gone.
    static func ongedekt(_ items: [Partnerbeeld], _ zicht: Zicht, _ tx: LeesTx) throws -> Set<UUIDv7> {
        Set(try items.filter { try !isGedekt($0.vraag.inhoud, zicht, tx) }.map(\.vraag.id))
    }

    /// With the first way in, what was agreed is given: to whom, about whom, which kinds, on which ground.
    static func verstrek(_ vraag: Feit<Partnervraag>, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        for matter in try ToestemmingStore.afspraken(vraag.inhoud.afspraken ?? [], zicht, tx) {
            guard let sharing = matter.delen?.inhoud else { continue }
            let gift = Verstrekking(
                weg: .link, aan: sharing.partner, op: tx.vandaag, wat: sharing.soorten.inWoorden, grond: sharing.grond.label,
                over: matter.feit, personen: [matter.kind], soorten: sharing.soorten)
            try ToestemmingStore.verstrek(gift, op: matter, zicht, tx)
        }
    }

    /// The kinds of information about each child that were agreed.
    static func soorten(_ vraag: Partnervraag, _ zicht: Zicht, _ tx: LeesTx) throws -> [ID<Persoon>: Set<Deelsoort>] {
        let agreed = try ToestemmingStore.afspraken(vraag.afspraken ?? [], zicht, tx).compactMap { $0.delen?.inhoud }
        return Dictionary(agreed.map { ($0.kind, Set($0.soorten)) }, uniquingKeysWith: { $0.union($1) })
    }

    // MARK: From outside

    /// The question behind this link and code; nil: wrong, answered, taken back or too late. All of these look the same.
    static func open(geheim: String, code: String, ookBeantwoord: Bool = false, _ tx: LeesTx) throws -> Partneringang? {
        let links = try tx.feiten(in: tabel, waar: "soort = ? AND code = ?", [.text(Partnerlink.soort), .text(hash(geheim))])
        guard let link = try links.geldend(Partnerlink.self).last, tx.vandaag <= link.inhoud.tot, link.inhoud.code == hash(geheim, code)
        else {
            return nil
        }
        guard let dossier = link.dossier else { return nil }
        let zicht = try Zicht.systeem(dossier, tx)
        guard let item = try alle(zicht, tx).first(where: { $0.vraag.id == link.inhoud.vraag }), item.link == link.inhoud,
            ookBeantwoord || item.antwoord == nil, try isGedekt(item.vraag.inhoud, zicht, tx)
        else { return nil }
        return Partneringang(vraag: item.vraag, antwoord: item.antwoord, zicht: zicht)
    }

    private static func hash(_ secret: String) -> String { Uitvoer.hex(SHA256.hash(data: Array("partnerlink \(secret)".utf8))) }

    private static func hash(_ secret: String, _ code: String) -> String {
        Uitvoer.hex(SHA256.hash(data: Array("partnercode \(secret) \(BinnenkomstStore.kaal(code))".utf8)))
    }
}

/// What somebody with link and code may see: this one question.
struct Partneringang: Sendable {
    let vraag: Feit<Partnervraag>
    let antwoord: Feit<Partnerreactie>?
    let zicht: Zicht
}
