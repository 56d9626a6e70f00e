// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// People: once per installation, sealed under their own key, found by keyed look-up codes and the name index.
enum PersoonStore {
    static let tabel = Feitentabel("persoon_feit")
    /// Rebuilt at `herstel`, never in a backup.
    static let opzoektabel = "persoon_opzoek"
    static let migratie = Migratie(
        22, "persoon",
        sql: Feitenschema.tabel("persoon_feit") + """

            CREATE TABLE persoon_opzoek (
              soort {text} NOT NULL, code {blob} NOT NULL, persoon {blob} NOT NULL, PRIMARY KEY (soort, code, persoon)
            ) {strict};
            CREATE INDEX persoon_opzoek_persoon ON persoon_opzoek (persoon);
            """)

    /// The index of names reads these facts stretch by stretch in their own order: without this every stretch would sort a million.
    static let soortmigratie = Migratie(28, "persoon-soort", sql: "CREATE INDEX persoon_feit_soort ON persoon_feit (soort, id);")

    // MARK: Record

    static func legVast(_ gegevens: Persoonsgegevens, vervangt: UUIDv7? = nil, bron: String = "gezin", _ tx: SchrijfTx) throws {
        let gegevens = gegevens.als(try GezinStore.hoofd(gegevens.persoon, tx))
        tx.getoond(.persoon(gegevens.persoon))
        try tx.teken(gegevens, op: .persoon(gegevens.persoon), in: tabel, van: tx.vandaag, bron: bron, vervangt: vervangt)
        try onthoud(gegevens, tx)
        tx.herbouw(try dossiers(van: gegevens.persoon, tx))
    }

    static func legVast(_ adres: Adres, van: Datum, bron: String = "gezin", _ tx: SchrijfTx) throws {
        let adres = adres.als(try GezinStore.hoofd(adres.persoon, tx))
        tx.getoond(.persoon(adres.persoon))
        try tx.teken(adres, op: .persoon(adres.persoon), in: tabel, van: van, bron: bron)
        try onthoud(adres, tx)
        tx.herbouw(try dossiers(van: adres.persoon, tx))
    }

    static func legVast(_ bereikbaarheid: Bereikbaarheid, bron: String = "gezin", _ tx: SchrijfTx) throws {
        let bereikbaarheid = bereikbaarheid.als(try GezinStore.hoofd(bereikbaarheid.persoon, tx))
        tx.getoond(.persoon(bereikbaarheid.persoon))
        try tx.teken(bereikbaarheid, op: .persoon(bereikbaarheid.persoon), in: tabel, van: tx.vandaag, bron: bron)
        try onthoud(bereikbaarheid, tx)
        tx.herbouw(try dossiers(van: bereikbaarheid.persoon, tx))
    }

    /// Under every id.
    private static func dossiers(van persoon: ID<Persoon>, _ tx: LeesTx) throws -> [ID<Dossier>] {
        try GezinStore.samen(persoon, tx).flatMap { try GezinStore.ooit(van: $0, tx) }
    }

    static func legVast(_ staat: Levensstaat, _ tx: SchrijfTx) throws {
        tx.getoond(.persoon(staat.persoon))
        try tx.teken(staat, op: .persoon(staat.persoon), in: tabel, van: tx.vandaag, bron: "gezin")
        // Whoever stands in another file under another id lives, or died, there too.
        tx.herbouw(try GezinStore.samen(staat.persoon, tx).flatMap { try GezinStore.ooit(van: $0, tx) })
    }

    private static func onthoud(_ gegevens: Persoonsgegevens, _ tx: SchrijfTx) throws {
        if let bsn = gegevens.bsn { try onthoud("bsn", bsn.cijfers, gegevens.persoon, tx) }
        if let day = gegevens.geboortedatum?.datum { try onthoud("geboren", day.iso, gegevens.persoon, tx) }
    }

    private static func onthoud(_ adres: Adres, _ tx: SchrijfTx) throws {
        if let postcode = adres.postcode { try onthoud("adres", postcode.tekst + " \(adres.huisnummer)", adres.persoon, tx) }
    }

    private static func onthoud(_ bereikbaarheid: Bereikbaarheid, _ tx: SchrijfTx) throws {
        if let telefoon = bereikbaarheid.telefoon { try onthoud("telefoon", telefoon.tekst, bereikbaarheid.persoon, tx) }
    }

    /// Nobody finds these people by a number or date any more.
    static func vergeet(_ personen: Set<ID<Persoon>>, _ tx: SchrijfTx) throws {
        for persoon in personen {
            try tx.execute("DELETE FROM persoon_opzoek WHERE persoon = ?", [.id(persoon)])
            try GezinStore.vergeetSamen(persoon, tx)
        }
    }

    /// Makes all look-up codes again from the facts, as they were made one by one.
    static func herbouwOpzoek(_ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM persoon_opzoek")
        try tx.eachFeit(Persoonsgegevens.self, in: tabel) { try onthoud($0.inhoud, tx) }
        try tx.eachFeit(Adres.self, in: tabel) { try onthoud($0.inhoud, tx) }
        try tx.eachFeit(Bereikbaarheid.self, in: tabel) { try onthoud($0.inhoud, tx) }
    }

    private static func onthoud(_ soort: String, _ waarde: String, _ persoon: ID<Persoon>, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO persoon_opzoek (soort, code, persoon) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [.text(soort), .blob(try tx.opzoekcode(soort, waarde)), .id(persoon)])
    }

    // MARK: Read

    /// What is known of a person now. Counts as shown.
    static func persoon(_ id: ID<Persoon>, _ tx: LeesTx) throws -> Persoonskaart? {
        for own in try GezinStore.samen(id, tx) { tx.getoond(.persoon(own)) }
        return try kaart(id, tx)
    }

    /// People who take part in a file this reader sees: the file is the subject of the line.
    static func personen(_ ids: [ID<Persoon>], in zicht: Zicht, _ tx: LeesTx) throws -> [ID<Persoon>: Persoonskaart] {
        tx.getoond(.dossier(zicht.dossier))
        var result: [ID<Persoon>: Persoonskaart] = [:]
        for id in Set(ids) { result[id] = try kaart(id, tx) }
        return result
    }

    /// One person, also who stands here under two ids: then all of them are subjects of the line.
    private static func kaart(_ id: ID<Persoon>, _ tx: LeesTx) throws -> Persoonskaart? {
        let all = try GezinStore.samen(id, tx)
        guard all.count > 1 else { return try eigenKaart(id, tx) }
        for own in all { tx.getoond(.persoon(own)) }
        return try kaart(van: all, als: id, tx)
    }

    /// What stands on the line of this id alone.
    private static func eigenKaart(_ id: ID<Persoon>, metVindplaats: Bool = true, _ tx: LeesTx) throws -> Persoonskaart? {
        let facts = try tx.feiten(in: tabel, lijn: ID(id.raw))
        guard let gegevens = try facts.alle(Persoonsgegevens.self).laatste(op: tx.vandaag) else { return nil }
        return Persoonskaart(
            gegevensfeit: gegevens, adresfeit: metVindplaats ? try facts.alle(Adres.self).laatste(op: tx.vandaag) : nil,
            bereikfeit: metVindplaats ? try facts.alle(Bereikbaarheid.self).laatste(op: tx.vandaag) : nil,
            levensfeit: try facts.alle(Levensstaat.self).laatste(op: tx.vandaag))
    }

    // MARK: Find

    /// What a search may show at once; who finds more asks more precisely.
    static let meesteTreffers = 30

    /// Candidates for a search before create, the best first, and whether the name alone fits more people than are shown.
    /// The search itself is journalled by the caller with `noteer`.
    static func zoek(
        _ vraag: Zoekvraag, _ index: Naamindex, _ tx: LeesTx
    ) throws -> (treffers: [(Treffer, Persoonskaart)], zijnErMeer: Bool) {
        let byName = index.zoek(vraag.naam, geboren: vraag.geboortedatum, hoogstens: meesteTreffers)
        var ids = Set(byName.personen)
        if let bsn = vraag.bsn { ids.formUnion(try opgezocht("bsn", bsn.cijfers, tx)) }
        if let day = vraag.geboortedatum { ids.formUnion(try opgezocht("geboren", day.iso, tx)) }
        // With a name the index knows who was nearly born on that day.
        if vraag.naam.isBlank, let swapped = vraag.geboortedatum?.omgewisseld { ids.formUnion(try opgezocht("geboren", swapped.iso, tx)) }
        if let telefoon = vraag.telefoon { ids.formUnion(try opgezocht("telefoon", telefoon.tekst, tx)) }
        if let postcode = vraag.postcode, let nummer = vraag.huisnummer {
            ids.formUnion(try opgezocht("adres", postcode.tekst + " \(nummer)", tx))
        }
        var cards: [ID<Persoon>: Persoonskaart] = [:]
        // Telephone and address are opened only when they can be a reason: most searches are by name.
        let metVindplaats = vraag.telefoon != nil || vraag.postcode != nil
        for id in ids { cards[id] = try eigenKaart(id, metVindplaats: metVindplaats, tx) }
        let hits = vraag.rangschik(cards.values.map(\.kandidaat))
        return (try alsEen(hits.prefix(meesteTreffers), cards, tx), byName.zijnErMeer || hits.count > meesteTreffers)
    }

    /// Who stands here under two ids is one hit, for the best reason, whichever of the two was found.
    private static func alsEen(
        _ hits: some Sequence<Treffer>, _ cards: [ID<Persoon>: Persoonskaart], _ tx: LeesTx
    ) throws -> [(Treffer, Persoonskaart)] {
        var seen: Set<ID<Persoon>> = []
        return try hits.compactMap { hit in
            let all = try GezinStore.samen(hit.persoon, tx)
            guard seen.insert(all[0]).inserted else { return nil }
            let card = all.count == 1 ? cards[hit.persoon] : try kaart(van: all, als: all[0], tx)
            return card.map { (Treffer(persoon: all[0], redenen: hit.redenen), $0) }
        }
    }

    /// Who has this BSN. Only an id; the caller says what it shows.
    static func metBSN(_ bsn: BSN, _ tx: LeesTx) throws -> ID<Persoon>? { try opgezocht("bsn", bsn.cijfers, tx).first }

    private static func opgezocht(_ soort: String, _ waarde: String, _ tx: LeesTx) throws -> [ID<Persoon>] {
        try tx.query(
            "SELECT persoon FROM persoon_opzoek WHERE soort = ? AND code = ? LIMIT 50",
            [.text(soort), .blob(try tx.opzoekcode(soort, waarde))]
        ).map { try $0.id("persoon") }
    }

    /// Does one of these people live at the address of this code, or did so? For a system actor: shows nothing to anyone.
    static func woont(opAdres code: [UInt8], een personen: Set<ID<Persoon>>, _ tx: LeesTx) throws -> Bool {
        try tx.query("SELECT persoon FROM persoon_opzoek WHERE soort = ? AND code = ?", ["adres", .blob(code)])
            .contains { personen.contains(try $0.id("persoon")) }
    }

    /// The code of an address, as people are found by it.
    static func adrescode(_ postcode: Postcode, _ huisnummer: Int, _ tx: LeesTx) throws -> [UInt8] {
        try tx.opzoekcode("adres", postcode.tekst + " \(huisnummer)")
    }

    /// The codes by which living near is seen: of the postcode, and of its four digits.
    static func buurtcodes(_ postcode: Postcode, _ tx: LeesTx) throws -> (postcode: [UInt8], buurt: [UInt8]) {
        (try tx.opzoekcode("postcode", postcode.compact), try tx.opzoekcode("buurt", postcode.buurt))
    }

    /// Surname and postcode of these people now. For a system actor: shows nothing to anyone.
    static func namenEnPostcodes(_ personen: Set<ID<Persoon>>, _ tx: LeesTx) throws -> [(achternaam: String, postcode: Postcode?)] {
        try personen.sorted().compactMap { try kaart($0, tx) }.map { ($0.naam.achternaam, $0.adres?.postcode) }
    }

    /// A stretch of all names as they were given, the oldest first, to build the index in memory: nothing where it was withdrawn.
    /// Returns the fact to go on after; nil when these were the last. Runs as a system actor; shows nothing to anyone.
    static func alleNamen(
        na vorige: UUIDv7? = nil, hoogstens: Int = .max, _ tx: LeesTx, _ body: (ID<Persoon>, Naamindex.Bekende?) -> Void
    ) throws -> UUIDv7? {
        try tx.eachFeit(Persoonsgegevens.self, in: tabel, na: vorige, hoogstens: hoogstens) { fact in
            body(fact.inhoud.persoon, fact.ingetrokken ? nil : Naamindex.Bekende(fact.inhoud))
        }
    }
}

/// What is known of a person now.
struct Persoonskaart: Sendable {
    let gegevensfeit: Feit<Persoonsgegevens>
    let adresfeit: Feit<Adres>?
    let bereikfeit: Feit<Bereikbaarheid>?
    /// Unborn or deceased; nil: nothing was said, so alive.
    var levensfeit: Feit<Levensstaat>?

    var gegevens: Persoonsgegevens { gegevensfeit.inhoud }
    /// The fact the name and birth date come from: travels with an edit form.
    var feit: UUIDv7 { gegevensfeit.id }
    var adres: Adres? { adresfeit?.inhoud }
    var bereikbaarheid: Bereikbaarheid? { bereikfeit?.inhoud }
    var levensstaat: Levensstaat? { levensfeit?.inhoud }
    var id: ID<Persoon> { gegevens.persoon }
    var naam: Naam { gegevens.naam }

    var kandidaat: Kandidaat {
        Kandidaat(
            persoon: id, naam: naam, geboortedatum: gegevens.geboortedatum, bsn: gegevens.bsn, telefoon: bereikbaarheid?.telefoon,
            postcode: adres?.postcode, huisnummer: adres?.huisnummer)
    }
}
