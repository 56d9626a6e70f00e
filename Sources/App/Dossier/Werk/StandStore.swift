// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The derived row of every file, for lists sorted by first term.
enum StandStore {
    static let migratie = Migratie(
        120, "dossierstand",
        sql: """
            CREATE TABLE dossier_stand (
              dossier {blob} NOT NULL PRIMARY KEY, lijn {blob} NOT NULL, titel {blob} NOT NULL, team {blob}, contact {blob},
              fase {text} NOT NULL, is_open {int} NOT NULL, termijn {text} NOT NULL, taak {text}, taak_feit {blob}, taak_jeugdige {blob},
              inzet_termijn {text}, inzet_taak {text}, inzet_feit {blob}, inzet_jeugdige {blob}, geopend {text} NOT NULL,
              laatste_contact {text}, heeft_scherm {int} NOT NULL, opnieuw {text}
            ) {strict};
            CREATE INDEX dossier_stand_team ON dossier_stand (team, is_open, termijn, dossier);
            CREATE INDEX dossier_stand_zonder ON dossier_stand (team, is_open, contact, termijn, dossier);
            CREATE INDEX dossier_stand_contact ON dossier_stand (contact, is_open, termijn, dossier);
            CREATE INDEX dossier_stand_inzet ON dossier_stand (team, inzet_termijn, dossier);
            CREATE INDEX dossier_stand_opnieuw ON dossier_stand (opnieuw);
            """)

    /// In whose list a file stands: of the fixed contact, or until there is one of who made it. Rows of before are made anew in the next
    /// round.
    static let volgermigratie = Migratie(
        121, "dossierstand-volger",
        sql: """
            ALTER TABLE dossier_stand ADD COLUMN volger {blob};
            CREATE INDEX dossier_stand_volger ON dossier_stand (volger, is_open, termijn, dossier);
            UPDATE dossier_stand SET volger = contact, opnieuw = geopend;
            """)

    /// By whose key seals the title: asked before a key is swept, among a million rows.
    static let lijnmigratie = Migratie(125, "dossierstand-lijn", sql: "CREATE INDEX dossier_stand_lijn ON dossier_stand (lijn);")

    /// Since when the child of a file that was longest not seen, was not seen. Rows of before are made anew in the next round.
    static let gezienmigratie = Migratie(
        126, "dossierstand-gezien",
        sql: """
            ALTER TABLE dossier_stand ADD COLUMN gezien_sinds {text};
            CREATE INDEX dossier_stand_gezien ON dossier_stand (team, is_open, gezien_sinds, dossier);
            CREATE INDEX dossier_stand_volger_gezien ON dossier_stand (volger, is_open, gezien_sinds, dossier);
            UPDATE dossier_stand SET opnieuw = geopend;
            """)

    /// Since when the help of a file does not get on. Of before, only rows of files that may have been evaluated are made anew.
    static let stagnatiemigratie = Migratie(
        127, "dossierstand-stagneert",
        sql: """
            ALTER TABLE dossier_stand ADD COLUMN stagneert_sinds {text};
            CREATE INDEX dossier_stand_stagneert ON dossier_stand (team, is_open, stagneert_sinds, dossier);
            UPDATE dossier_stand SET opnieuw = geopend WHERE is_open = 1 AND fase NOT IN ('leeg', 'nieuw', 'crisis', 'beantwoord');
            """)

    static let zegeltabellen = [Zegeltabel("dossier_stand", houder: "lijn")]

    // MARK: Derived rows

    static func zet(_ stand: Dossierstand, _ tx: SchrijfTx) throws {
        let titel = try verzegeldeTitel(stand, tx)
        try verwijder(stand.dossier, tx)
        try tx.execute(
            """
            INSERT INTO dossier_stand (dossier, lijn, titel, team, contact, fase, is_open, termijn, taak, taak_feit, taak_jeugdige,
              inzet_termijn, inzet_taak, inzet_feit, inzet_jeugdige, geopend, laatste_contact, heeft_scherm, opnieuw, volger,
              gezien_sinds, stagneert_sinds)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(stand.dossier), .id(stand.lijn), .blob(titel), .id(stand.team), .id(stand.contact), .text(stand.fase.rawValue),
                .bool(stand.isOpen), .datum(stand.eerste?.uiterlijk ?? .verst), .text(stand.eerste?.soort.rawValue),
                .uuid(stand.eerste?.feit), .id(stand.eerste?.jeugdige), .datum(stand.inzet?.uiterlijk), .text(stand.inzet?.soort.rawValue),
                .uuid(stand.inzet?.feit), .id(stand.inzet?.jeugdige), .datum(stand.geopend), .datum(stand.laatsteContact),
                .bool(stand.heeftScherm), .datum(stand.opnieuw), .id(stand.volger),
                .datum(stand.gezienSinds), .datum(stand.stagneertSinds),
            ])
    }

    static func verwijder(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM dossier_stand WHERE dossier = ?", [.id(dossier)])
    }

    /// The same title keeps its sealed bytes: a rebuild gives the identical row.
    private static func verzegeldeTitel(_ stand: Dossierstand, _ tx: SchrijfTx) throws -> [UInt8] {
        let known = try tx.query("SELECT lijn, titel FROM dossier_stand WHERE dossier = ?", [.id(stand.dossier)]).first
        if let known, try known.id("lijn") == stand.lijn {
            let sealed = try known.blob("titel")
            if try tx.ontzegelTekst(sealed, plaats(stand.dossier, stand.lijn)) == stand.titel { return sealed }
        }
        return try tx.verzegel(stand.titel, plaats(stand.dossier, stand.lijn))
    }

    private static func plaats(_ dossier: ID<Dossier>, _ lijn: ID<Lijn>) -> Zegelplaats {
        Zegelplaats(sleutelhouder: lijn.raw, veld: "dossier_stand.titel", record: dossier.raw, versie: 1)
    }

    /// Files whose row may be another one today, because a day named in their facts came.
    static func teHerzien(hoogstens: Int, _ tx: LeesTx) throws -> [ID<Dossier>] {
        try tx.query(
            "SELECT dossier FROM dossier_stand WHERE opnieuw <= ? ORDER BY opnieuw LIMIT ?", [.datum(tx.vandaag), .int(hoogstens)]
        )
        .map { try $0.id("dossier") }
    }

    /// Files in the list of somebody who works here no longer, because they made them: nobody would see what is to be done.
    static func verlaten(door weg: [ID<Gebruiker>], hoogstens: Int, _ tx: LeesTx) throws -> [ID<Dossier>] {
        try weg.flatMap { who in
            try tx.query("SELECT dossier FROM dossier_stand WHERE volger = ? AND contact IS NULL LIMIT ?", [.id(who), .int(hoogstens)])
                .map { try $0.id("dossier") }
        }
    }

    /// Every row, opened, to compare a rebuild with. Shows nobody anything.
    static func alle(_ tx: LeesTx) throws -> [Dossierstand] {
        try tx.query("SELECT * FROM dossier_stand ORDER BY dossier").map { try stand($0, tx) }
    }

    /// Is this file open? Reads an open column; says nothing about whom.
    static func isOpen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Bool {
        try !tx.query("SELECT 1 AS een FROM dossier_stand WHERE dossier = ? AND is_open = 1", [.id(dossier)]).isEmpty
    }

    /// An open file of which the sealed part is read apart: it may fail.
    struct Openrij {
        let dossier: ID<Dossier>
        let team: ID<Team>?
        let lees: () throws -> Dossierstand
    }

    /// Open files after this one, in order of id. For a system actor; what is shown of them counts per file.
    static func eachOpen<T>(na dossier: ID<Dossier>?, hoogstens: Int, _ tx: LeesTx, _ body: (Openrij) throws -> T) throws -> [T] {
        let from: (String, [SQLValue]) = dossier.map { (" AND dossier > ?", [.id($0)]) } ?? ("", [])
        return try tx.query(
            "SELECT * FROM dossier_stand WHERE is_open = 1\(from.0) ORDER BY dossier LIMIT ?", from.1 + [.int(hoogstens)]
        ).map { row in
            try body(Openrij(dossier: row.id("dossier"), team: row.optionalID("team"), lees: { try stand(row, tx) }))
        }
    }

    // MARK: Lists

    /// Titles of these files, of those this reader has a running relation with. Each counts as shown.
    static func titels(_ dossiers: [ID<Dossier>], _ bezoek: Bezoek, _ tx: LeesTx) throws -> [ID<Dossier>: String] {
        guard !dossiers.isEmpty else { return [:] }
        let marks = dossiers.map { _ in "?" }.joined(separator: ", ")
        let (mag, args) = RelatieStore.voorwaarde(bezoek.gebruiker, teams: bezoek.teams, kolom: "s.dossier", op: tx.nu)
        let rows = try tx.query("SELECT s.* FROM dossier_stand s WHERE s.dossier IN (\(marks)) AND \(mag)", dossiers.map { .id($0) } + args)
        return try rows.reduce(into: [:]) { result, row in
            let stand = try stand(row, tx)
            tx.getoond(.dossier(stand.dossier))
            result[stand.dossier] = stand.titel
        }
    }

    /// One page of a list, first term first. Every file on it counts as shown.
    static func pagina(_ lijst: Werklijst, _ filter: Termijnfilter, pagina: Int, _ bezoek: Bezoek, _ tx: LeesTx) throws -> [Dossierstand] {
        let (sql, args) = try vraag(lijst, filter, pagina: pagina, bezoek, tx)
        return try tx.query(sql, args).map { row in
            let stand = try self.stand(row, tx)
            tx.getoond(.dossier(stand.dossier))
            return stand.heeftScherm ? try stand.voor(bezoek, tx) : stand
        }
    }

    static func vraag(
        _ lijst: Werklijst, _ filter: Termijnfilter, pagina: Int, _ bezoek: Bezoek, _ tx: LeesTx
    ) throws -> (String, [SQLValue]) {
        let (where_, args) = try voorwaarde(lijst, filter, tx)
        let (mag, magArgs) = RelatieStore.voorwaarde(bezoek.gebruiker, teams: bezoek.teams, kolom: "s.dossier", op: tx.nu)
        let sql = "SELECT s.* FROM dossier_stand s WHERE \(where_) AND \(mag) ORDER BY s.\(lijst.termijn), s.dossier LIMIT ? OFFSET ?"
        return (sql, args + magArgs + [.int(Werklijst.per), .int((pagina - 1) * Werklijst.per)])
    }

    /// Does this file stand in this list, open, for who asks? Shows nothing of it.
    static func staat(_ dossier: ID<Dossier>, in lijst: Werklijst, _ tx: LeesTx) throws -> Bool {
        let (where_, args) = voorwaarde(lijst)
        return try !tx.query("SELECT 1 AS een FROM dossier_stand s WHERE \(where_) AND s.dossier = ?", args + [.id(dossier)]).isEmpty
    }

    /// How many files stand behind each filter, counted up to a limit: nobody leafs further, and counting stays fast.
    static func aantallen(_ lijst: Werklijst, _ tx: LeesTx) throws -> Werkaantallen {
        Werkaantallen(
            alle: try aantal(lijst, .alle, tx), week: try aantal(lijst, .week, tx), teLaat: try aantal(lijst, .teLaat, tx),
            zonder: try aantal(lijst, .zonder, tx), nietGezien: lijst.isVanBackoffice ? 0 : try aantal(lijst, .nietGezien, tx),
            stagneert: lijst.isVanBackoffice ? 0 : try aantal(lijst, .stagneert, tx))
    }

    static func aantal(_ lijst: Werklijst, _ filter: Termijnfilter, _ tx: LeesTx) throws -> Int {
        let (where_, args) = try voorwaarde(lijst, filter, tx)
        let sql = "SELECT COUNT(*) AS aantal FROM (SELECT s.dossier FROM dossier_stand s WHERE \(where_) LIMIT ?) AS deel"
        return Int(try tx.query(sql, args + [.int(Werklijst.hoogstens)]).first?.int("aantal") ?? 0)
    }

    // MARK: Without a fixed contact

    /// Open files of these teams without a fixed contact: how many. Closed ones wait for nobody.
    static func aantalZonder(_ teams: [ID<Team>], _ tx: LeesTx) throws -> Int {
        let (where_, args) = zonder(teams)
        return Int(try tx.query("SELECT COUNT(*) AS aantal FROM dossier_stand s WHERE \(where_)", args).first?.int("aantal") ?? 0)
    }

    /// One page of them, first term first, of any team of the reader. Every file on it counts as shown.
    static func zonder(_ bezoek: Bezoek, pagina: Int, hoogstens: Int = Werklijst.per, _ tx: LeesTx) throws -> [Dossierstand] {
        let (where_, args) = zonder(bezoek.teams)
        return try tx.query(
            "SELECT s.* FROM dossier_stand s WHERE \(where_) ORDER BY s.termijn, s.dossier LIMIT ? OFFSET ?",
            args + [.int(hoogstens), .int((pagina - 1) * Werklijst.per)]
        ).map { row in
            let stand = try stand(row, tx)
            tx.getoond(.dossier(stand.dossier))
            return stand.heeftScherm ? try stand.voor(bezoek, tx) : stand
        }
    }

    /// Is this one of them, now? Shows nothing of it.
    static func isZonder(_ dossier: ID<Dossier>, _ teams: [ID<Team>], _ tx: LeesTx) throws -> Bool {
        let (where_, args) = zonder(teams)
        return try !tx.query("SELECT 1 AS een FROM dossier_stand s WHERE \(where_) AND s.dossier = ?", args + [.id(dossier)]).isEmpty
    }

    private static func zonder(_ teams: [ID<Team>]) -> (String, [SQLValue]) {
        let marks = teams.isEmpty ? "NULL" : teams.map { _ in "?" }.joined(separator: ", ")
        return ("s.team IN (\(marks)) AND s.is_open = 1 AND s.contact IS NULL", teams.map { .id($0) })
    }

    /// A child last seen before this day is too long unseen.
    static func gezienGrens(_ tx: LeesTx) throws -> Datum {
        Kindgezien.grens(weken: try InstellingStore.instellingen(tx).weken(.kindGezienWeken), op: tx.vandaag)
    }

    private static func voorwaarde(_ lijst: Werklijst, _ filter: Termijnfilter, _ tx: LeesTx) throws -> (String, [SQLValue]) {
        let (list, args) = voorwaarde(lijst), vandaag = tx.vandaag
        let term = "s.\(lijst.termijn)"
        return switch filter {
        case .alle: (list, args)
        case .week: (list + " AND \(term) >= ? AND \(term) <= ?", args + [.datum(vandaag), .datum(vandaag.eindeVanDeWeek)])
        case .teLaat: (list + " AND \(term) < ?", args + [.datum(vandaag)])
        case .zonder: (list + " AND s.contact IS NULL", args)
        case .stagneert: (list + " AND s.stagneert_sinds IS NOT NULL", args)
        case .nietGezien: (list + " AND s.gezien_sinds < ?", args + [.datum(try gezienGrens(tx))])
        }
    }

    private static func voorwaarde(_ lijst: Werklijst) -> (String, [SQLValue]) {
        switch lijst {
        case .team(let team): return ("s.team = ? AND s.is_open = 1", [.id(team)])
        case .inzet(let team): return ("s.team = ? AND s.inzet_termijn IS NOT NULL", [.id(team)])
        case .inzetVan(let files):
            return ("s.dossier IN (\(merken(files))) AND s.inzet_termijn IS NOT NULL", files.map { .id($0) })
        case .eigen(let wie, let ook):
            guard !ook.isEmpty else { return ("s.volger = ? AND s.is_open = 1", [.id(wie)]) }
            return ("(s.volger = ? OR s.dossier IN (\(merken(ook)))) AND s.is_open = 1", [.id(wie)] + ook.map { .id($0) })
        }
    }

    private static func merken(_ files: [ID<Dossier>]) -> String {
        files.isEmpty ? "NULL" : files.map { _ in "?" }.joined(separator: ", ")
    }

    private static func stand(_ row: SQLRow, _ tx: LeesTx) throws -> Dossierstand {
        guard let fase = Fase(rawValue: try row.text("fase")) else { throw SQLFout.soort("fase") }
        let dossier: ID<Dossier> = try row.id("dossier")
        let lijn: ID<Lijn> = try row.id("lijn")
        return Dossierstand(
            dossier: dossier, lijn: lijn, titel: try tx.ontzegelTekst(row.blob("titel"), plaats(dossier, lijn)),
            team: try row.optionalID("team"), contact: try row.optionalID("contact"), fase: fase, isOpen: try row.bool("is_open"),
            eerste: try taak("taak", termijn: "termijn", row), inzet: try taak("inzet_taak", termijn: "inzet_termijn", row),
            geopend: try row.datum("geopend"), laatsteContact: try row.optionalDatum("laatste_contact"),
            heeftScherm: try row.bool("heeft_scherm"), opnieuw: try row.optionalDatum("opnieuw"),
            volger: try row.optionalID("volger"), gezienSinds: try row.optionalDatum("gezien_sinds"),
            stagneertSinds: try row.optionalDatum("stagneert_sinds"))
    }

    private static func taak(_ kolom: String, termijn: String, _ row: SQLRow) throws -> Standtaak? {
        guard let code = try row.optionalText(kolom) else { return nil }
        guard let soort = Taaksoort(rawValue: code) else { throw SQLFout.soort(kolom) }
        let name = kolom == "taak" ? "taak" : "inzet"
        return Standtaak(
            soort: soort, uiterlijk: try row.datum(termijn), feit: try row.optionalUUID(name + "_feit"),
            jeugdige: try row.optionalID(name + "_jeugdige"))
    }
}

extension Dossierstand {
    /// With a neutral task where the ground stands behind a shield for this reader.
    fileprivate func voor(_ bezoek: Bezoek, _ tx: LeesTx) throws -> Dossierstand {
        let schermen = try BeschermingStore.schermen(dossier, tx)
        let lezer = Lezer.gebruiker(bezoek.gebruiker)
        return Dossierstand(
            dossier: dossier, lijn: lijn, titel: titel, team: team, contact: contact, fase: fase, isOpen: isOpen,
            eerste: eerste?.voor(lezer, schermen), inzet: inzet?.voor(lezer, schermen), geopend: geopend, laatsteContact: laatsteContact,
            heeftScherm: heeftScherm, opnieuw: opnieuw, volger: volger, gezienSinds: gezienSinds, stagneertSinds: stagneertSinds)
    }
}
