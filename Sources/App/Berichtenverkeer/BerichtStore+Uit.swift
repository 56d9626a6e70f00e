// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opslag

/// The outbox: written in the transaction of its cause, never given up, never doubled.
extension BerichtStore {
    struct Uitbericht: Sendable {
        let id: ID<Berichtrij>
        let soort: String
        let ontvanger: String
        let identificatie: String
        let dagtekening: Datum

        /// Name of the file: the same message has the same name, so a second try can never make a second file.
        var bestandsnaam: String { "\(soort)-\(ontvanger)-\(identificatie).xml" }

        /// In an envelope of its own each time, so that none overwrites the one before it that was not fetched yet.
        func bestandsnaam(_ zending: Zending) -> String {
            zending.nummer == 1 ? bestandsnaam : "\(soort)-\(ontvanger)-\(identificatie)-\(zending.nummer).xml"
        }
    }

    /// A number for a message of ours, at most 12 characters, never used before.
    static func nieuweIdentificatie(_ tx: SchrijfTx) throws -> String {
        let number = String(try volgende("identificatie", tx))
        return String(repeating: "0", count: max(0, 9 - number.count)) + number
    }

    @discardableResult
    static func zetKlaar(
        _ soort: Berichtsoort, ontvanger: String, identificatie: String, bytes: [UInt8], antwoordOp: ID<Berichtrij>? = nil, _ tx: SchrijfTx
    ) throws -> ID<Berichtrij> {
        try zetKlaar(soort.rawValue, ontvanger: ontvanger, identificatie: identificatie, bytes: bytes, antwoordOp: antwoordOp, tx)
    }

    /// A fault about an envelope that held no message (StUF Fo01), put ready like a message.
    /// - Returns: the number it got.
    static func zetKlaar(_ fout: StUFFout, antwoordOp: ID<Berichtrij>, _ tx: SchrijfTx) throws -> String {
        let number = try nieuweIdentificatie(tx)
        try zetKlaar(
            fout.soort.rawValue, ontvanger: fout.ontvanger.organisatie, identificatie: number, bytes: fout.document(),
            antwoordOp: antwoordOp, tx)
        return number
    }

    @discardableResult
    private static func zetKlaar(
        _ soort: String, ontvanger: String, identificatie: String, bytes: [UInt8], antwoordOp: ID<Berichtrij>?, _ tx: SchrijfTx
    ) throws -> ID<Berichtrij> {
        let id = tx.nieuwID(Berichtrij.self)
        try tx.execute(
            """
            INSERT INTO bericht_uit (id, nummer, gemaakt, soort, ontvanger, identificatie, dagtekening, antwoord_op, verzegeld)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(id), .int(try volgende("uit", tx)), .moment(tx.nu), .text(soort), .text(ontvanger), .text(identificatie),
                .datum(tx.vandaag), .id(antwoordOp), .blob(try tx.verzegel(bytes, plaats(id))),
            ])
        try begin(id, antwoordOp: antwoordOp.flatMap { try envelop($0, tx) }, tx)
        try zet(.klaargezet, op: id, tx)
        return id
    }

    static func uitbericht(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Uitbericht? {
        try tx.query("SELECT * FROM bericht_uit WHERE id = ?", [.id(id)]).first.map(uitbericht)
    }

    /// The message of ours that an answer is about.
    static func uitbericht(identificatie: String, soort: Berichtsoort, _ tx: LeesTx) throws -> Uitbericht? {
        try tx.query(
            "SELECT * FROM bericht_uit WHERE identificatie = ? AND soort = ?", [.text(identificatie), .text(soort.rawValue)]
        ).first.map(uitbericht)
    }

    /// The answer that was given to a message.
    static func antwoord(op id: ID<Berichtrij>, _ tx: LeesTx) throws -> Uitbericht? {
        try tx.query("SELECT * FROM bericht_uit WHERE antwoord_op = ? ORDER BY nummer LIMIT 1", [.id(id)]).first.map(uitbericht)
    }

    static func bytes(uit id: ID<Berichtrij>, _ tx: LeesTx) throws -> [UInt8] {
        guard let row = try tx.query("SELECT verzegeld FROM bericht_uit WHERE id = ?", [.id(id)]).first else {
            throw Afwijzing.nietGevonden
        }
        tx.getoond(onderwerp(id))
        return try tx.ontzegel(row.blob("verzegeld"), plaats(id))
    }

    /// One message of an export: its name, and its bytes when they are asked for.
    struct Stuk: Sendable {
        let id: ID<Berichtrij>
        let naam: String
        let bytes: @Sendable (LeesTx) throws -> [UInt8]
    }

    /// Every message, in and out, in order.
    static func alleBytes(_ tx: LeesTx) throws -> [Stuk] {
        let inside = try tx.query("SELECT id, nummer FROM bericht_in ORDER BY nummer").map { row in
            let id: ID<Berichtrij> = try row.id("id")
            return Stuk(id: id, naam: "in-\(try row.int("nummer"))") { try bytes(in: id, $0) }
        }
        return try inside
            + tx.query("SELECT id, nummer FROM bericht_uit ORDER BY nummer").map { row in
                let id: ID<Berichtrij> = try row.id("id")
                return Stuk(id: id, naam: "uit-\(try row.int("nummer"))") { try bytes(uit: id, $0) }
            }
    }

    /// The same message came again: it gets the same answer again, when that has gone out already.
    static func herhaalAntwoord(op id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        guard let answer = try antwoord(op: id, tx), try werk(answer.id, tx) != .versturen else { return }
        try begin(answer.id, antwoordOp: envelop(id, tx), tx)
        try zet(.herverstuur, op: answer.id, tx)
    }

    private static func uitbericht(_ row: SQLRow) throws -> Uitbericht {
        Uitbericht(
            id: try row.id("id"), soort: try row.text("soort"), ontvanger: try row.text("ontvanger"),
            identificatie: try row.text("identificatie"), dagtekening: try row.datum("dagtekening"))
    }

    // MARK: Facts on the child's line

    /// A message about this order was processed: stands on the tijdlijn.
    static func legVast(_ spoor: Berichtspoor, over toewijzing: Feit<Toewijzing>, _ tx: SchrijfTx) throws {
        guard let dossier = toewijzing.dossier else { return }
        let place = try DossierStore.plek(dossier, van: toewijzing.inhoud.jeugdige, klasse: .bericht, tx)
        try tx.teken(spoor, op: place, in: tabel, van: spoor.op, bron: "bericht")
    }

    /// It did not leave after all: its trace is taken back.
    static func trekSpoorIn(uit identificatie: String, dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        for trace in try tx.feiten(in: tabel, dossier: dossier).geldend(Berichtspoor.self)
        where trace.inhoud.richting == .uit && trace.inhoud.identificatie == identificatie {
            try tx.trekIn(trace, in: tabel)
        }
    }

    /// Something left the house: to whom, what, on which ground.
    static func legVast(_ verstrekking: Verstrekking, over toewijzing: Feit<Toewijzing>, _ tx: SchrijfTx) throws {
        guard let dossier = toewijzing.dossier else { return }
        let place = try DossierStore.plek(dossier, van: toewijzing.inhoud.jeugdige, klasse: .bericht, tx)
        try tx.teken(verstrekking, op: place, in: tabel, van: verstrekking.op, bron: "bericht")
    }

    /// The traces of messages in a file, as this reader may see them.
    static func sporen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Berichtspoor>] {
        try zicht.feiten(in: tabel, tx).geldend(Berichtspoor.self)
    }

    static func verstrekkingen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Verstrekking>] {
        try zicht.feiten(in: tabel, tx).geldend(Verstrekking.self)
    }
}
