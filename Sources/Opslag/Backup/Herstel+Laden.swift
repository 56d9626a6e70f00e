// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization

/// The one transaction in which the rows of a backup come back.
extension Databank {
    /// Schema as it was, rows, proof that the head of the chain is the one the backup promised, then the schema as it is now, and the
    /// mark that the restore is not done.
    /// - Returns: the head of the chain that the restored installation goes on from.
    static func laad(_ werk: Herstelwerk, _ connection: any SQLConnection) throws -> Ketenkop {
        let (hoofd, nu) = (werk.hoofd, werk.klok.nu())
        guard try Schema.tabellen(connection).isEmpty else { throw Backupvorm.fout("De databank is niet leeg.") }
        try Herstelmerk.zet(connection, op: nu)
        try Migraties.run(werk.opzet.stappen.filter { hoofd.migraties.contains($0.nummer) }, on: connection, werk.sleutelbos, op: nu)
        var reader = try Backuplezer(path: werk.path, sleutel: werk.sleutel)
        guard try reader.hoofd() == hoofd else { throw Backupvorm.fout("De back-up is onder het lezen veranderd.") }
        let inserts = try hoofd.tabellen.map { try invoeging($0, connection) }
        try Schema.metUitgesteldeVerwijzingen(connection) {
            // A migration may have put in first rows (a counter); the backup holds them as they became.
            for table in hoofd.tabellen { try connection.execute("DELETE FROM \(Schema.naam(table.naam))", []) }
            try reader.rijen(hoofd) { table, values in try connection.execute(inserts[table], values) }
            guard try Journaal.kop(connection) == hoofd.kop else { throw Backupvorm.fout("Het journaal in de back-up is niet volledig.") }
            if let moment = werk.wens.tot { try knip(moment, werk, connection) }
        }
        try Migraties.run(werk.opzet.stappen, on: connection, werk.sleutelbos, op: nu)
        return try Journaal.kop(connection)
    }

    /// Leaves what was recorded up to an instant: the journal up to its last line of then, the facts of those lines, and the rows of
    /// then in tables that say when they were made (`Opzet.momenttabellen`).
    ///
    /// Everything else that is no fact has no past: log-ins, drafts, messages and counters stay as the backup has them. What was
    /// destroyed stays destroyed.
    private static func knip(_ moment: Moment, _ werk: Herstelwerk, _ connection: any SQLConnection) throws {
        let first = try connection.query("SELECT MIN(nummer) AS nummer FROM gebeurtenis WHERE moment > ?", [.moment(moment)]).first
        guard let later = try first?.optionalInt("nummer") else { return }
        guard later > 1 else { throw Backupvorm.fout("De back-up bevat niets van vóór dat moment.") }
        let known = Set(werk.hoofd.tabellen.map(\.naam))
        var gone: [Herstelknip.Vervallen] = []
        for table in werk.opzet.feitentabellen where known.contains(table.naam) {
            let those = "id IN (SELECT id FROM gebeurtenis_feit WHERE nummer >= ? AND tabel = ?)"
            let args: [SQLValue] = [.int(later), .text(table.naam)]
            gone += try connection.query(
                "SELECT soort, lijn, COUNT(*) AS aantal FROM \(table.naam) WHERE \(those) GROUP BY soort, lijn ORDER BY soort, lijn", args
            ).map { row in
                Herstelknip.Vervallen(
                    tabel: table.naam, soort: try row.text("soort"), lijn: try row.id("lijn"), aantal: Int(try row.int("aantal")))
            }
            try connection.execute("DELETE FROM \(table.naam) WHERE \(those)", args)
        }
        for table in werk.opzet.momenttabellen where known.contains(table.naam) {
            // A line that was cut off may be of an earlier moment: it began before, and was written after.
            try connection.execute(
                """
                DELETE FROM \(table.naam)
                WHERE \(table.moment) > ? OR \(table.moment) IN (SELECT moment FROM gebeurtenis WHERE nummer >= ?)
                """, [.moment(moment), .int(later)])
        }
        for table in ["gebeurtenis_feit", "gebeurtenis_onderwerp", "controlepunt", "gebeurtenis"] {
            try connection.execute("DELETE FROM \(table) WHERE nummer >= ?", [.int(later)])
        }
        let knip = Herstelknip(tot: moment, vervallen: gone)
        werk.knip.inhoud.withLock { $0 = knip }
    }

    private static func invoeging(_ tabel: Backuphoofd.Tabel, _ connection: any SQLConnection) throws -> String {
        guard try Set(Schema.kolommen(tabel.naam, connection)).isSuperset(of: tabel.kolommen) else {
            throw Backupvorm.fout("De back-up heeft een tabel die dit programma niet kent: \(tabel.naam).")
        }
        let marks = tabel.kolommen.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(Schema.naam(tabel.naam)) (\(Schema.lijst(tabel.kolommen))) VALUES (\(marks))"
    }
}
