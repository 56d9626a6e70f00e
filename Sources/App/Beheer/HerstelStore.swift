// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Recovery of a log-in: the requests are facts on the user's own line; the one-time code and a new secret lie here, sealed, until used.
enum HerstelStore {
    static let zegeltabellen = [Zegeltabel("herstelcode", houder: "gebruiker"), Zegeltabel("sleutelwissel", houder: "gebruiker")]
    static let migratie = Migratie(
        13, "herstel",
        sql: """
            CREATE TABLE herstelcode (
              verzoek {blob} NOT NULL PRIMARY KEY, gebruiker {blob} NOT NULL, deel1 {blob} NOT NULL, deel2 {blob}, verloopt {int} NOT NULL
            ) {strict};
            CREATE TABLE sleutelwissel (gebruiker {blob} NOT NULL PRIMARY KEY, geheim {blob} NOT NULL, verloopt {int} NOT NULL) {strict};
            """)

    // MARK: Requests

    static func vraag(_ verzoek: Herstelverzoek, deel1: String, _ tx: SchrijfTx) throws -> Feit<Herstelverzoek> {
        try Herstel.controleer(verzoek, door: tx.wie.id)
        tx.getoond(.gebruiker(verzoek.gebruiker))
        try trekAllesIn(verzoek.gebruiker, tx)
        let fact = try tx.teken(verzoek, op: .installatie(verzoek.gebruiker.raw), in: BeheerStore.tabel, van: tx.vandaag, bron: "beheer")
        let limit = Herstel(verzoek: fact, bevestigingen: [], einden: []).verloopt
        try tx.execute(
            "INSERT INTO herstelcode (verzoek, gebruiker, deel1, deel2, verloopt) VALUES (?, ?, ?, NULL, ?)",
            [.uuid(fact.id), .id(verzoek.gebruiker), .blob(try tx.verzegel(deel1, plaats(fact, "deel1"))), .moment(limit)])
        return fact
    }

    /// Nothing that was under way for this person can be used any more: no code, no secret that waits for its first code.
    static func breekAf(_ gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try trekAllesIn(gebruiker, tx)
        try vergeet(gebruiker, tx)
    }

    private static func trekAllesIn(_ gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        for one in try herstellingen(gebruiker, tx) where one.stand(op: tx.nu) != .voorbij { try eindig(one, .ingetrokken, tx) }
    }

    static func bevestig(_ herstel: Herstel, deel2: String, _ tx: SchrijfTx) throws {
        let confirmed = try herstel.bevestigd(door: tx.wie.id, op: tx.nu)
        tx.getoond(.gebruiker(herstel.verzoek.inhoud.gebruiker))
        try tx.teken(confirmed, op: plek(herstel), in: BeheerStore.tabel, van: tx.vandaag, bron: "beheer")
        try tx.execute(
            "UPDATE herstelcode SET deel2 = ? WHERE verzoek = ?",
            [.blob(try tx.verzegel(deel2, plaats(herstel.verzoek, "deel2"))), .uuid(herstel.verzoek.id)])
    }

    static func eindig(_ herstel: Herstel, _ wijze: Hersteleinde.Wijze, _ tx: SchrijfTx) throws {
        tx.getoond(.gebruiker(herstel.verzoek.inhoud.gebruiker))
        let end = Hersteleinde(verzoek: herstel.verzoek.id, wijze: wijze)
        try tx.teken(end, op: plek(herstel), in: BeheerStore.tabel, van: tx.vandaag, bron: "beheer")
        try tx.execute("DELETE FROM herstelcode WHERE verzoek = ? OR verloopt < ?", [.uuid(herstel.verzoek.id), .moment(tx.nu)])
    }

    /// All requests about this person, newest first.
    static func herstellingen(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> [Herstel] {
        try herstellingen(tx.feiten(in: BeheerStore.tabel, lijn: ID(gebruiker.raw)))
    }

    /// The requests of now: who waits for a second person, who may come in again.
    static func open(_ tx: LeesTx) throws -> [Herstel] {
        let rows = try tx.query("SELECT gebruiker FROM herstelcode WHERE verloopt > ? ORDER BY verzoek DESC LIMIT 100", [.moment(tx.nu)])
        return try rows.flatMap { try herstellingen($0.id("gebruiker"), tx).filter { $0.stand(op: tx.nu) != .voorbij } }
    }

    private static func herstellingen(_ bundle: Feitenbundel) throws -> [Herstel] {
        let (confirmed, ended) = (try bundle.geldend(Herstelbevestiging.self), try bundle.geldend(Hersteleinde.self))
        return try bundle.geldend(Herstelverzoek.self).reversed().map { Herstel(verzoek: $0, bevestigingen: confirmed, einden: ended) }
    }

    /// The recovery that this code opens for this person, now; nil for a wrong, half or old code.
    static func herstel(_ gebruiker: ID<Gebruiker>, code: String, _ tx: LeesTx) throws -> Herstel? {
        guard let found = try herstellingen(gebruiker, tx).first(where: { $0.stand(op: tx.nu) == .bevestigd }),
            let row = try tx.query("SELECT deel1, deel2 FROM herstelcode WHERE verzoek = ?", [.uuid(found.verzoek.id)]).first,
            let second = try row.optionalBlob("deel2")
        else { return nil }
        let right =
            try tx.ontzegelTekst(row.blob("deel1"), plaats(found.verzoek, "deel1"))
            + tx.ontzegelTekst(second, plaats(found.verzoek, "deel2"))
        return Gelijk.is(Herstelcode.kaal(code), right) ? found : nil
    }

    // MARK: A new secret that is not yet in use

    /// How long a new secret waits for its first code, in seconds.
    static let wachttijd: Int64 = 15 * 60

    static func legKlaar(_ geheim: [UInt8], voor gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM sleutelwissel WHERE gebruiker = ?", [.id(gebruiker)])
        try tx.execute(
            "INSERT INTO sleutelwissel (gebruiker, geheim, verloopt) VALUES (?, ?, ?)",
            [.id(gebruiker), .blob(try tx.verzegel(geheim, wissel(gebruiker))), .moment(tx.nu.plus(seconden: wachttijd))])
    }

    static func klaar(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> [UInt8]? {
        let row = try tx.query(
            "SELECT geheim FROM sleutelwissel WHERE gebruiker = ? AND verloopt > ?", [.id(gebruiker), .moment(tx.nu)]
        ).first
        return try row.map { try tx.ontzegel($0.blob("geheim"), wissel(gebruiker)) }
    }

    static func vergeet(_ gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM sleutelwissel WHERE gebruiker = ?", [.id(gebruiker)])
    }

    private static func plek(_ herstel: Herstel) -> Plek { .installatie(herstel.verzoek.inhoud.gebruiker.raw) }

    private static func plaats(_ verzoek: Feit<Herstelverzoek>, _ deel: String) -> Zegelplaats {
        Zegelplaats(sleutelhouder: verzoek.inhoud.gebruiker.raw, veld: "herstelcode." + deel, record: verzoek.id)
    }

    private static func wissel(_ gebruiker: ID<Gebruiker>) -> Zegelplaats {
        Zegelplaats(sleutelhouder: gebruiker.raw, veld: "sleutelwissel.geheim", record: gebruiker.raw)
    }
}

/// The one-time code: two halves, one for each of the two people, so that neither can use it alone.
enum Herstelcode {
    /// Eight letters and digits, 40 random bits.
    static func deel() -> String { Base32.tekst(Toeval.bytes(5)) }

    /// As typed, without spaces and dashes, in capitals.
    static func kaal(_ getypt: String) -> String { String(getypt.uppercased().filter { $0.isLetter || $0.isNumber }) }

    static func toon(_ deel: String) -> String { String(deel.prefix(4)) + " " + String(deel.dropFirst(4)) }
}

/// Compares in a time that does not depend on where two texts differ.
enum Gelijk {
    static func `is`(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        return a.count == b.count && zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
