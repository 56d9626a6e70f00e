// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Who takes part in a file, in which role; gezag; who is involved; contact notes.
enum GezinStore {
    static let tabel = Feitentabel("gezin_feit")
    static let standtabel = "deelname_stand"
    static let migratie = Migratie(
        23, "gezin",
        sql: Feitenschema.tabel("gezin_feit") + """

            CREATE TABLE deelname_stand (
              feit {blob} NOT NULL PRIMARY KEY, dossier {blob} NOT NULL, persoon {blob} NOT NULL, rol {text} NOT NULL,
              van {text}, tot {text}
            ) {strict};
            CREATE INDEX deelname_stand_dossier ON deelname_stand (dossier);
            CREATE INDEX deelname_stand_persoon ON deelname_stand (persoon);
            """)

    /// Someone takes part from this day. A jeugdige gets a line of their own.
    static func neemDeel(_ deelname: Deelname, dossier: ID<Dossier>, van: Datum, _ tx: SchrijfTx) throws {
        if deelname.rol == .jeugdige { _ = try DossierStore.lijn(dossier, deelname.persoon, .hulp, tx) }
        try tx.teken(deelname, op: DossierStore.plek(dossier, tx), in: tabel, van: van, bron: "gezin")
        tx.getoond(.persoon(deelname.persoon))
    }

    /// Source of the trace a copy leaves: that the file was shown is no change of it (Jeugdwet 7.3.8 lid 3).
    static let bronAfschrift = "afschrift"

    /// A fact on the family's shared line, or on the line of one child.
    @discardableResult
    static func legVast<I: Feitinhoud>(
        _ feit: I, _ zicht: Zicht, jeugdige: ID<Persoon>? = nil, van: Datum, vervangt: UUIDv7? = nil, handeling: UUIDv7? = nil,
        bron: String = "professional", _ tx: SchrijfTx
    ) throws -> Feit<I> {
        try tx.teken(
            feit, op: DossierStore.plek(zicht.dossier, van: jeugdige, tx), in: tabel, van: van, bron: bron, vervangt: vervangt,
            handeling: handeling)
    }

    /// One note on the line of every child it is about, as one act.
    static func noteer(_ notitie: Contactnotitie, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let act = tx.nieuwID(Contactnotitie.self).raw
        for child in notitie.over { try legVast(notitie, zicht, jeugdige: child, van: notitie.datum, handeling: act, tx) }
    }

    static func gezin(_ zicht: Zicht, _ tx: LeesTx) throws -> Gezin {
        let facts = try zicht.feiten(in: tabel, tx)
        let ends = try facts.alle(Beeindiging.self)
        let all = try facts.geldend(Deelname.self), deelnames = all.lopend(op: tx.vandaag, einden: ends)
        let former = Set(all.map(\.inhoud.persoon)).subtracting(deelnames.map(\.inhoud.persoon)).sorted()
        return Gezin(
            deelnames: deelnames, gezag: try facts.alle(Gezag.self), betrokkenheden: try facts.geldend(Betrokkenheid.self), einden: ends,
            personen: try PersoonStore.personen(deelnames.map(\.inhoud.persoon), in: zicht, tx),
            verklaringen: try facts.geldend(Clientverklaring.self).filter { said in
                // Words about what is hidden from this reader would tell it.
                said.inhoud.bij.map { zicht.schermen.toont($0, over: [], aan: .gebruiker(zicht.lezer)) } ?? true
            }, banden: try facts.geldend(Familieband.self), zoektochten: try facts.geldend(Jimzoektocht.self),
            mentoren: all.filter { $0.inhoud.rol == .jim },
            vroeger: try PersoonStore.personen(former, in: zicht, tx).mapValues(\.naam.aanspreek))
    }

    /// The day somebody of the team was last at this family's home, as far as this reader may see.
    static func laatsteBezoek(_ zicht: Zicht, _ tx: LeesTx) throws -> Datum? {
        let notes = try notities(zicht, tx).filter { $0.inhoud.contactsoort == .huisbezoek }.map(\.inhoud.datum)
        let held = try afspraken(zicht, tx).filter {
            $0.inhoud.afspraaksoort == .huisbezoek && $0.afloop?.inhoud.uitkomst == .doorgegaan
        }.map(\.inhoud.datum)
        return (notes + held).max()
    }

    /// The words of a client, on the line of what they speak about.
    static func legVast(_ verklaring: Clientverklaring, _ zicht: Zicht, jeugdige: ID<Persoon>?, klasse: Bewaarklasse, _ tx: SchrijfTx)
        throws
    {
        try tx.teken(
            verklaring, op: DossierStore.plek(zicht.dossier, van: jeugdige, klasse: klasse, tx), in: tabel, van: verklaring.datum,
            bron: "client")
    }

    /// How two people are related. Since when is often not known: then it holds without a first day.
    static func legVast(_ band: Familieband, _ zicht: Zicht, sinds: Datum?, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws {
        try tx.teken(
            band, op: DossierStore.plek(zicht.dossier, tx), in: tabel, van: sinds, bron: band.herkomst.rawValue, vervangt: vervangt)
    }

    /// Ends a dated fact of this room from a day on.
    static func beeindig(_ feit: UUIDv7, _ zicht: Zicht, op dag: Datum, reden: String = "", _ tx: SchrijfTx) throws {
        try legVast(Beeindiging(feit: feit, op: dag, reden: reden), zicht, van: dag, tx)
    }

    /// The answer of one party: earlier answers of that party end when the new one says that nobody is involved.
    static func antwoord(_ antwoord: Betrokkenheid, _ gezin: Gezin, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        if antwoord.antwoord != .betrokken {
            let earlier = gezin.betrokkenheden.lopend(op: tx.vandaag, einden: gezin.einden).filter { $0.inhoud.partij == antwoord.partij }
            for fact in earlier { try beeindig(fact.id, zicht, op: tx.vandaag, reden: "nieuw antwoord", tx) }
        }
        try legVast(antwoord, zicht, van: tx.vandaag, tx)
    }

    /// A note put right: children who stay get a fact that names the earlier one, who falls out a withdrawal, who is new a fact.
    static func verbeter(_ eerder: [Feit<Contactnotitie>], in notitie: Contactnotitie, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let act = eerder.first.map { $0.handeling ?? $0.id } ?? tx.nieuwID(Contactnotitie.self).raw
        for fact in eerder where fact.jeugdige.map({ !notitie.over.contains($0) }) ?? true { try tx.trekIn(fact, in: tabel) }
        for child in notitie.over {
            let old = eerder.first { $0.jeugdige == child }
            try legVast(notitie, zicht, jeugdige: child, van: notitie.datum, vervangt: old?.id, handeling: act, tx)
        }
    }

    /// Also what was corrected: to show what stood there before.
    static func alleNotities(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Contactnotitie>] {
        try zicht.feiten(in: tabel, tx).alle(Contactnotitie.self)
    }

    static func notities(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Contactnotitie>] {
        try zicht.feiten(in: tabel, tx).geldend(Contactnotitie.self)
    }

    /// When a file was taken in from another system, and when it last changed there. From open columns.
    static func overname(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> (ingelezen: Moment, laatst: Datum)? {
        let sql = "SELECT opgetekend, datum FROM gezin_feit WHERE dossier = ? AND soort = ? ORDER BY id LIMIT 1"
        guard let row = try tx.query(sql, [.id(dossier), .text(Overname.soort)]).first, let day = try row.optionalDatum("datum") else {
            return nil
        }
        return (try row.moment("opgetekend"), day)
    }

    /// Files that were taken in from another system, after one file, in order of id. Only ids; the caller says what it shows.
    static func overgenomen(na: ID<Dossier>?, hoogstens: Int, _ tx: LeesTx) throws -> [ID<Dossier>] {
        let after = na.map { (" AND dossier > ?", [SQLValue.id($0)]) } ?? ("", [])
        return try tx.query(
            "SELECT DISTINCT dossier FROM gezin_feit WHERE soort = ?\(after.0) ORDER BY dossier LIMIT ?",
            [.text(Overname.soort)] + after.1 + [.int(hoogstens)]
        ).map { try $0.id("dossier") }
    }

    /// Everybody who ever took part in a file by its facts, also those put right since.
    static func deelnemers(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Set<ID<Persoon>> {
        Set(try tx.feiten(in: tabel, dossier: dossier).alle(Deelname.self).map(\.inhoud.persoon))
    }

    /// Where a person stands, now or before, and whether as a child.
    static func plaatsen(van persoon: ID<Persoon>, _ tx: LeesTx) throws -> [(dossier: ID<Dossier>, isJeugdige: Bool)] {
        try tx.query("SELECT DISTINCT dossier, rol FROM deelname_stand WHERE persoon = ?", [.id(persoon)]).map {
            (try $0.id("dossier"), try $0.text("rol") == Gezinsrol.jeugdige.rawValue)
        }
    }

    /// Who ever took part in one of these files, in the period when one is given. Only ids; the caller says what it shows.
    static func deelnemers(_ dossiers: [ID<Dossier>], van: Datum? = nil, tot: Datum? = nil, _ tx: LeesTx) throws -> Set<ID<Persoon>> {
        var people: Set<ID<Persoon>> = []
        for file in dossiers {
            let rows = try tx.query(
                "SELECT persoon FROM deelname_stand WHERE dossier = ? AND (van IS NULL OR van <= ?) AND (tot IS NULL OR tot > ?)",
                [.id(file), .text(tot?.iso ?? "9999-12-31"), .text(van?.iso ?? "0000-01-01")])
            for row in rows { people.insert(try row.id("persoon")) }
        }
        return people
    }

    /// The files a person ever took part in. Only ids; the caller says what it shows.
    static func ooit(van persoon: ID<Persoon>, _ tx: LeesTx) throws -> [ID<Dossier>] {
        try tx.query("SELECT DISTINCT dossier FROM deelname_stand WHERE persoon = ? ORDER BY dossier LIMIT 100", [.id(persoon)])
            .map { try $0.id("dossier") }
    }

    /// The files a person takes part in. Only ids: what may be seen of them is asked per file.
    static func dossiers(van persoon: ID<Persoon>, _ tx: LeesTx) throws -> [ID<Dossier>] {
        try tx.query(
            """
            SELECT DISTINCT dossier FROM deelname_stand
            WHERE persoon = ? AND (van IS NULL OR van <= ?) AND (tot IS NULL OR tot > ?) ORDER BY dossier LIMIT 20
            """, [.id(persoon), .datum(tx.vandaag), .datum(tx.vandaag)]
        ).map { try $0.id("dossier") }
    }
}

/// The people of one file, as this reader may know them.
struct Gezin: Sendable {
    let deelnames: [Feit<Deelname>]
    let gezag: [Feit<Gezag>]
    let betrokkenheden: [Feit<Betrokkenheid>]
    let einden: [Feit<Beeindiging>]
    let personen: [ID<Persoon>: Persoonskaart]
    /// What clients want to have said in this file, with the part it speaks about.
    var verklaringen: [Feit<Clientverklaring>] = []
    /// How people are related, as recorded; also what has ended.
    var banden: [Feit<Familieband>] = []
    /// For which children a mentor of their own choice is or was looked for.
    var zoektochten: [Feit<Jimzoektocht>] = []
    /// Everybody who ever was a JIM here, also who stopped.
    var mentoren: [Feit<Deelname>] = []
    /// What people were called who take part no longer: notes of then name them.
    var vroeger: [ID<Persoon>: String] = [:]

    /// The children, oldest first.
    var jeugdigen: [Persoonskaart] {
        deelnames.filter { $0.inhoud.rol == .jeugdige }.compactMap { personen[$0.inhoud.persoon] }
            .sorted { ($0.gegevens.geboortedatum?.datum ?? .oudst, $0.id) < ($1.gegevens.geboortedatum?.datum ?? .oudst, $1.id) }
    }

    /// A person's own address; who lives in the house without one of their own shares that of the house.
    func woonadres(_ persoon: ID<Persoon>) -> Adres? {
        if let own = personen[persoon]?.adres { return own }
        let inside = deelnames.filter { $0.inhoud.wonen == .inHuis }.map(\.inhoud.persoon)
        guard inside.contains(persoon) else { return nil }
        return inside.compactMap { personen[$0]?.adres }.first
    }

    func deelnames(_ groep: Rolgroep) -> [Feit<Deelname>] { deelnames.filter { $0.inhoud.rol.groep == groep } }

    /// All who take part, each once, in order of group and role.
    var mensen: [Persoonskaart] {
        let order = Dictionary(uniqueKeysWithValues: Gezinsrol.allCases.enumerated().map { ($1, $0) })
        let roles = Dictionary(deelnames.map { ($0.inhoud.persoon, order[$0.inhoud.rol] ?? 99) }, uniquingKeysWith: min)
        return personen.values.sorted { (roles[$0.id] ?? 99, $0.naam.volledig) < (roles[$1.id] ?? 99, $1.naam.volledig) }
    }

    /// The gezag over a child as known on a day.
    func gezag(over kind: ID<Persoon>, op dag: Datum) -> Feit<Gezag>? { gezag.filter { $0.inhoud.kind == kind }.laatste(op: dag) }

    /// Who has gezag over a child on a day, as far as is known; nil over who is an adult then, and who is not born yet.
    func gezagsbeeld(_ kind: ID<Persoon>, op dag: Datum) -> Gezagsbeeld? {
        guard personen[kind]?.levensstaat?.leven != .ongeboren else { return nil }
        return Gezagsbeeld.van(kind, geboren: personen[kind]?.gegevens.geboortedatum, feiten: gezag, op: dag)
    }

    func naam(_ id: ID<Persoon>) -> String { personen[id]?.naam.aanspreek ?? vroeger[id] ?? "onbekend" }

    /// How the family is called: the surnames of the children, without a word of who they are.
    var titel: String {
        let names = jeugdigen.map { [$0.naam.voorvoegsel, $0.naam.achternaam].filter { !$0.isEmpty }.joined(separator: " ") }
        let unique = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return unique.isEmpty ? "Gezin zonder naam" : "Gezin " + unique.map(\.metHoofdletter).joined(separator: " – ")
    }
}

extension String {
    /// First letter as a capital: `de Wit` at the start becomes `De Wit`.
    var metHoofdletter: String { prefix(1).uppercased() + dropFirst() }

    /// In the middle of a sentence.
    var metKleineLetter: String { prefix(1).lowercased() + dropFirst() }
}

/// Keeps `deelname_stand` and the agenda equal to the facts. With their own dates, so that the rows do not depend on the day they were made.
struct Deelnameprojectie: Projectie {
    let naam = "deelname"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers {
            let facts = try tx.feiten(in: GezinStore.tabel, dossier: dossier)
            try GezinStore.herbouwAgenda(facts, dossier, tx)
            let ends = try facts.geldend(Beeindiging.self)
            try tx.execute("DELETE FROM deelname_stand WHERE dossier = ?", [.id(dossier)])
            for fact in try facts.geldend(Deelname.self) {
                let ended = ends.filter { $0.inhoud.feit == fact.id }.map(\.inhoud.op) + [fact.geldigTot?.plus(dagen: 1)].compactMap(\.self)
                try tx.execute(
                    "INSERT INTO deelname_stand (feit, dossier, persoon, rol, van, tot) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        .uuid(fact.id), .id(dossier), .id(fact.inhoud.persoon), .text(fact.inhoud.rol.rawValue), .datum(fact.geldigVan),
                        .datum(ended.min()),
                    ])
            }
        }
    }
}
