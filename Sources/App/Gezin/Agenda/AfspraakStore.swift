// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Appointments of a file, and of one worker across files.
extension GezinStore {
    static let agendatabel = "afspraak_stand"
    static let agendamigratie = Migratie(
        25, "afspraak",
        sql: """
            CREATE TABLE afspraak_stand (
              afspraak {blob} NOT NULL, gebruiker {blob} NOT NULL, dossier {blob} NOT NULL, dag {text} NOT NULL, is_af {int} NOT NULL,
              PRIMARY KEY (afspraak, gebruiker)
            ) {strict};
            CREATE INDEX afspraak_stand_gebruiker ON afspraak_stand (gebruiker, dag);
            CREATE INDEX afspraak_stand_dossier ON afspraak_stand (dossier);
            """)

    /// Planned, or with another day in the place of an earlier one. On the family's line: it is about them together.
    /// - Returns: what names it, also after it is moved.
    @discardableResult
    static func plan(_ afspraak: Afspraak, _ zicht: Zicht, verzet: Feit<Afspraak>? = nil, _ tx: SchrijfTx) throws -> UUIDv7 {
        let act = verzet.map { $0.handeling ?? $0.id } ?? tx.nieuwID(Afspraak.self).raw
        try legVast(afspraak, zicht, van: afspraak.datum, vervangt: verzet?.id, handeling: act, tx)
        return act
    }

    static func rondAf(_ afloop: Afspraakafloop, _ zicht: Zicht, eerder: Feit<Afspraakafloop>?, _ tx: SchrijfTx) throws {
        try legVast(afloop, zicht, van: afloop.datum, vervangt: eerder?.id, handeling: afloop.afspraak, tx)
    }

    /// The appointments this reader may see, in order of day and time.
    static func afspraken(_ zicht: Zicht, _ tx: LeesTx) throws -> [Afspraakbeeld] {
        let facts = try zicht.feiten(in: tabel, tx)
        // Whether there is a note is asked of all notes: who may not see it is not told that it has still to be written.
        return Afspraakbeeld.lijst(try facts.alle(), aflopen: try facts.alle(), notities: try facts.bundel.alle())
    }

    /// - Throws: `nietGevonden` when it is not there or stands behind a shield for this reader.
    static func afspraak(_ handeling: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Afspraakbeeld {
        guard let found = try afspraken(zicht, tx).first(where: { $0.handeling == handeling }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Which days each child was last seen, as far as this reader may see, and of which children they may not see that day.
    static func gezien(_ zicht: Zicht, _ tx: LeesTx) throws -> Kindgezien.Dagen {
        let facts = try zicht.feiten(in: tabel, tx), all = facts.bundel
        return Kindgezien.Dagen(
            zichtbaar: Kindgezien.dagen(try facts.geldend(), try facts.geldend(), try facts.geldend()),
            alle: Kindgezien.dagen(try all.geldend(), try all.geldend(), try all.geldend()))
    }

    /// Files in which this worker has an appointment in a stretch of days. Only ids: what may be seen of them is asked per file.
    /// - Parameter van: nil: those on which is still to be said how they went, however long ago; the oldest first.
    /// - Parameter mag: whether this worker still works in a file: what they lost never stands in the way of what they have.
    /// - Returns: at most `hoogstens` files, and whether there are more.
    static func agenda(
        _ wie: ID<Gebruiker>, van: Datum?, totEnMet: Datum, hoogstens: Int = 200, mag: (ID<Dossier>) throws -> Bool, _ tx: LeesTx
    ) throws -> (dossiers: [ID<Dossier>], isMeer: Bool) {
        let files = try tx.query(
            """
            SELECT dossier, MIN(dag) AS eerste FROM afspraak_stand
            WHERE gebruiker = ? AND dag <= ? AND \(van == nil ? "is_af = 0" : "dag >= ?")
            GROUP BY dossier ORDER BY eerste, dossier
            """, [.id(wie), .datum(totEnMet)] + (van.map { [.datum($0)] } ?? []))
        var mine: [ID<Dossier>] = []
        for row in files where mine.count <= hoogstens {
            let file: ID<Dossier> = try row.id("dossier")
            if try mag(file) { mine.append(file) }
        }
        return (Array(mine.prefix(hoogstens)), hoogstens < mine.count)
    }

    /// Keeps `afspraak_stand` equal to the facts of one file.
    static func herbouwAgenda(_ facts: Feitenbundel, _ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM afspraak_stand WHERE dossier = ?", [.id(dossier)])
        let planned: [Feit<Afspraak>] = try facts.alle()
        guard !planned.isEmpty else { return }
        for item in Afspraakbeeld.lijst(planned, aflopen: try facts.alle(), notities: try facts.alle()) {
            // Settled when nobody has to say or write anything more about it, on whatever day that is looked at.
            let isDone = !item.isOpen(op: item.inhoud.datum)
            for who in Set(item.inhoud.door).sorted() {
                try tx.execute(
                    "INSERT INTO afspraak_stand (afspraak, gebruiker, dossier, dag, is_af) VALUES (?, ?, ?, ?, ?)",
                    [.uuid(item.handeling), .id(who), .id(dossier), .datum(item.inhoud.datum), .bool(isDone)])
            }
        }
    }
}
