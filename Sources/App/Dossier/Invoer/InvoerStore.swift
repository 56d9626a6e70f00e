// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag

/// Takes in what another system had. Remembers under a keyed code what was taken in, so that a second run adds nothing.
enum InvoerStore {
    /// The code says which record it is only to who has the sleutelbos and knows the old key.
    static let migratie = Migratie(
        124, "invoer",
        sql: """
            CREATE TABLE invoer_bekend (code {blob} NOT NULL PRIMARY KEY, soort {text} NOT NULL, id {blob} NOT NULL, moment {int} NOT NULL)
            {strict};
            """)

    /// What was taken in after an instant is not known any more when the installation is put back to it: it may come in again.
    static let momenttabel = Momenttabel("invoer_bekend", moment: "moment")

    enum Soort: String, Sendable { case persoon, dossier }

    /// What this key of the old system became here; nil when it was not taken in.
    static func bekend(_ soort: Soort, _ kenmerk: String, _ tx: LeesTx) throws -> UUIDv7? {
        try tx.query("SELECT id FROM invoer_bekend WHERE code = ?", [.blob(try code(soort, kenmerk, tx))]).first?.uuid("id")
    }

    static func onthoud(_ soort: Soort, _ kenmerk: String, _ id: UUIDv7, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO invoer_bekend (code, soort, id, moment) VALUES (?, ?, ?, ?)",
            [.blob(try code(soort, kenmerk, tx)), .text(soort.rawValue), .uuid(id), .moment(tx.nu)])
    }

    private static func code(_ soort: Soort, _ kenmerk: String, _ tx: LeesTx) throws -> [UInt8] {
        try tx.opzoekcode("invoer." + soort.rawValue, kenmerk)
    }
}

/// Takes in one file of a family: people, who takes part, who sees it, gezag, secrets, running help and documents; all in this transaction, or nothing.
struct Dossierinvoer {
    let set: Invoerset
    let dossier: Invoerdossier
    let bestanden: String
    let teams: [String: ID<Team>]
    let gebruikers: [String: Medewerker]
    let instellingen: Instellingen
    let aanbieders: [AGBCode: Aanbieder]
    let tx: SchrijfTx

    /// - Returns: false when it was taken in before.
    func neemIn() throws -> Bool {
        guard try InvoerStore.bekend(.dossier, dossier.kenmerk, tx) == nil else { return false }
        guard let team = teams[dossier.rij["team"].lowercased()] else {
            throw Afwijzing.nietMogelijk("Team \(dossier.rij["team"]) is er niet.")
        }
        let id = try DossierStore.maak(team: team, tx).dossier
        try InvoerStore.onthoud(.dossier, dossier.kenmerk, id.raw, tx)
        if let who = gebruikers[dossier.rij["contactpersoon"].lowercased()] {
            let relatie = Relatie(
                dossier: id, relatiesoort: .vasteContactpersoon, gebruiker: who.gebruiker, van: tx.nu, gegevenDoor: tx.wie.id,
                reden: "invoer")
            try RelatieStore.geef(relatie, lijn: DossierStore.lijn(id, nil, .hulp, tx), tx)
        }
        try relaties(id, team)
        let zicht = try Zicht.systeem(id, tx)
        if let changed = dossier.gewijzigd { try GezinStore.legVast(Overname(laatst: changed), zicht, van: changed, bron: "invoer", tx) }
        let people = try mensen(zicht)
        try weten(people, zicht)
        for row in dossier.voorzieningen { try voorziening(row, people, zicht) }
        for row in dossier.documenten { try document(row, people, zicht) }
        return true
    }

    /// Who else sees the file, as far as that is not over.
    private func relaties(_ id: ID<Dossier>, _ team: ID<Team>) throws {
        for row in dossier.relaties where !row.isVoorbij(op: tx.vandaag) {
            guard let who = gebruikers[row.gebruiker] else { throw Afwijzing.nietMogelijk("Gebruiker \(row.gebruiker) is er niet.") }
            let relation = row.relatie(id, aan: who.gebruiker, door: tx.wie.id, op: tx.nu)
            try relation.controleerInvoer(aan: who, team: team, instellingen)
            tx.getoond(.gebruiker(who.gebruiker))
            try RelatieStore.geef(relation, lijn: DossierStore.lijn(id, nil, .hulp, tx), tx)
        }
    }

    private func mensen(_ zicht: Zicht) throws -> [String: ID<Persoon>] {
        let keys = Set(dossier.deelnames.map(\.persoon) + dossier.gezag.flatMap(\.houders) + dossier.geheimen.map(\.persoon))
        var people: [String: ID<Persoon>] = [:]
        for key in keys.sorted() { people[key] = try persoon(key) }
        for part in dossier.deelnames {
            guard let who = people[part.persoon] else { continue }
            let deelname = Deelname(persoon: who, rol: part.rol, wonen: part.wonen, toelichting: part.toelichting)
            try GezinStore.neemDeel(deelname, dossier: zicht.dossier, van: part.van ?? tx.vandaag, tx)
        }
        return people
    }

    /// Who was taken in before, or is known by BSN, is the same person; nothing of them is written over.
    private func persoon(_ kenmerk: String) throws -> ID<Persoon>? {
        guard let row = set.personen[kenmerk] else { return nil }
        if let known = try InvoerStore.bekend(.persoon, kenmerk, tx) { return ID(known) }
        if let known = try row.bsn.flatMap({ try PersoonStore.metBSN($0, tx) }) {
            // Looked at again: since the files were checked somebody may have recorded something.
            if let reason = try Koppelkeuring.bezwaar(row, known, tx) { throw Afwijzing.nietMogelijk(reason) }
            try InvoerStore.onthoud(.persoon, kenmerk, known.raw, tx)
            return known
        }
        let id = tx.nieuwID(Persoon.self)
        try InvoerStore.onthoud(.persoon, kenmerk, id.raw, tx)
        try PersoonStore.legVast(
            Persoonsgegevens(
                persoon: id, naam: row.naam, geboortedatum: row.geboortedatum.flatMap { Geboortedatum($0) }, geslacht: row.geslacht,
                bsn: row.bsn,
                bsnHerkomst: row.bsn == nil ? nil : .verwijzer), bron: "invoer", tx)
        if row.telefoon != nil || !row.rij["email"].isEmpty {
            try PersoonStore.legVast(Bereikbaarheid(persoon: id, telefoon: row.telefoon, email: row.rij["email"]), bron: "invoer", tx)
        }
        if let home = row.adres {
            try PersoonStore.legVast(
                Adres(
                    persoon: id, straat: row.rij["straat"], huisnummer: home.huisnummer, huisletter: row.rij["huisletter"],
                    toevoeging: row.rij["toevoeging"], postcode: home.postcode, plaats: row.rij["plaats"]), van: tx.vandaag, bron: "invoer",
                tx)
        }
        return id
    }

    private func weten(_ people: [String: ID<Persoon>], _ zicht: Zicht) throws {
        for row in dossier.geheimen {
            guard let who = people[row.persoon] else { continue }
            try BeschermingStore.legVast(Geheimhouding(persoon: who, wat: row.wat, grond: row.grond), zicht, van: tx.vandaag, tx)
        }
        for row in dossier.gezag {
            guard let kind = people[row.kind] else { continue }
            let gezag = Gezag(
                kind: kind, gezagsoort: row.soort, houders: row.houders.compactMap { people[$0] }, instelling: row.instelling,
                herkomst: row.bron, gezienOp: row.gezien)
            try GezinStore.legVast(gezag, zicht, van: row.gezien, tx)
        }
    }

    private func voorziening(_ row: Invoervoorziening, _ people: [String: ID<Persoon>], _ zicht: Zicht) throws {
        guard let child = people[row.jeugdige], let provider = aanbieders[row.agb] else {
            throw Afwijzing.nietMogelijk("Aanbieder \(row.agb.tekst) is er niet.")
        }
        let order = Toewijzing(
            nummer: row.nummer, jeugdige: child, aanbieder: provider.aanbieder, agb: row.agb, toegewezenOp: row.periode.van,
            periode: row.periode,
            categorie: row.product.categorie, product: row.product.code, omvang: row.omvang)
        try InzetStore.neemOver(order, gestart: row.gestart, aanbieder: provider.naam, zicht, tx)
    }

    private func document(_ row: Invoerdocument, _ people: [String: ID<Persoon>], _ zicht: Zicht) throws {
        guard let data = try Invoerlezer.inhoud(bestanden + "/" + row.bestand),
            let kind = Bestandsoort(inhoud: [UInt8](data.prefix(16)))
        else { throw Afwijzing.nietMogelijk("Bestand \(row.bestand) is er niet meer, of is veranderd.") }
        let bytes = try Fotoschoner.geschoond([UInt8](data), veld: "bestand")
        let document = Document(
            documentsoort: row.soort, titel: row.rij["titel"], datum: row.datum, ontvangenVan: row.rij["ontvangen_van"],
            over: row.over.flatMap { people[$0] }, bestandsoort: kind, grootte: bytes.count, sha: DocumentStore.sha(bytes),
            bijlage: tx.nieuwID(Document.self).raw)
        try DocumentStore.bewaar(document, bytes, zicht, tx)
    }
}

extension Relatie {
    /// What the teamleider of that team may give, an import may bring: to whom, and for how long.
    func controleerInvoer(aan wie: Medewerker, team: ID<Team>, _ instellingen: Instellingen) throws(Afwijzing) {
        try Verlening.controleer(
            self, door: Verlening.Gever(rollen: [.teamleider], relaties: [.team]), aan: wie, teams: [team], instellingen)
    }
}
