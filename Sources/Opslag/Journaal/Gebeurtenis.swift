// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag

/// One line of the journal, before it has a number (NEN 7513 ch. 6–7; formaten.md, Journal).
struct NieuweGebeurtenis: Sendable {
    let moment: Moment
    let wie: Handelende
    let doel: Doel
    /// Stable code of what was done, like `dossier.inzien`.
    let handeling: String
    /// `gelukt` or `geweigerd`.
    let uitkomst: String
    let onderwerpen: [Onderwerp]
    let feiten: [Feithash]
    /// Ids and codes, never content; search terms excepted. Sealed under the journal period's key.
    let bijzonderheden: String?
}

/// A fact row made by a write, with the hash of its stored bytes.
struct Feithash: Sendable, Hashable, Comparable {
    let tabel: String
    let id: UUIDv7
    let sha: [UInt8]

    static func < (left: Self, right: Self) -> Bool { (left.tabel, left.id) < (right.tabel, right.id) }
}

/// The head of the chain: the last number and its hash.
package struct Ketenkop: Sendable, Equatable {
    package let nummer: Int64
    package let hash: [UInt8]
    package static let begin = Ketenkop(nummer: 0, hash: Array(repeating: 0, count: 32))

    /// A database ahead of the mark is valid (a crash between commit and mark) when the line of the mark is in its chain; behind it,
    /// or with another line there, it was cut off or put back.
    /// - Parameter regel: gives the hash of a line of this chain.
    func controleer(tegen mark: Ketenkop, regel: (Int64) throws -> [UInt8]?) throws {
        guard nummer >= mark.nummer else {
            throw Opslagfout.journaal(
                """
                Het journaal eindigt bij regel \(nummer), maar het hoogwatermerk staat op \(mark.nummer): er ontbreekt iets of er is \
                iets vervangen. Start niet verder; zet de laatste back-up terug met: ankerpunt herstel
                """)
        }
        guard mark.nummer > 0 else { return }
        guard try (nummer == mark.nummer ? hash : regel(mark.nummer)) == mark.hash else {
            throw Opslagfout.journaal(
                """
                Regel \(mark.nummer) van het journaal is niet de regel die bij het hoogwatermerk hoort: de databank is vervangen, of een \
                oudere is teruggezet en daarna gebruikt. Start niet verder; zet de laatste back-up terug met: ankerpunt herstel
                """)
        }
    }
}

enum Journaal {
    static let schema = """
        CREATE TABLE gebeurtenis (
          nummer {int} NOT NULL PRIMARY KEY,
          moment {int} NOT NULL,
          wie {blob} NOT NULL,
          rol {text} NOT NULL,
          namens {blob},
          vanwaar {text} NOT NULL,
          handeling {text} NOT NULL,
          doel {text} NOT NULL,
          uitkomst {text} NOT NULL,
          bijzonderheden {blob},
          feiten {blob},
          vorige {blob} NOT NULL,
          hash {blob} NOT NULL
        ) {strict};
        CREATE INDEX gebeurtenis_wie ON gebeurtenis (wie, nummer);
        CREATE TABLE gebeurtenis_onderwerp (
          nummer {int} NOT NULL REFERENCES gebeurtenis (nummer), soort {text} NOT NULL, id {blob} NOT NULL,
          PRIMARY KEY (nummer, soort, id)
        ) {strict};
        CREATE INDEX gebeurtenis_onderwerp_id ON gebeurtenis_onderwerp (id, nummer);
        CREATE TABLE gebeurtenis_feit (
          nummer {int} NOT NULL REFERENCES gebeurtenis (nummer), tabel {text} NOT NULL, id {blob} NOT NULL, sha {blob} NOT NULL,
          PRIMARY KEY (nummer, tabel, id)
        ) {strict};
        CREATE INDEX gebeurtenis_feit_id ON gebeurtenis_feit (id);
        CREATE TABLE controlepunt (
          nummer {int} NOT NULL PRIMARY KEY, moment {int} NOT NULL, hash {blob} NOT NULL, sleutel {text} NOT NULL, handtekening {blob} NOT NULL
        ) {strict};
        """

    /// The columns the hash is made of, in schema order, and the hash itself. A later column is no part of old lines.
    static let kolommen = """
        nummer, moment, wie, rol, namens, vanwaar, handeling, doel, uitkomst, bijzonderheden, feiten, vorige, hash
        """

    /// The sleutelhouder of a journal period: a calendar month, and which key of the journal ran then.
    static func periode(_ moment: Moment, versie: UInt32 = 1) -> UUIDv7 {
        let (jaar, maand, _) = Datum(dagnummer: Int(moment.micros / 86_400_000_000)).delen
        let text = Array("journaal-\(jaar)\(maand < 10 ? "0" : "")\(maand)".utf8.prefix(15))
        let padding = [UInt8](repeating: 0, count: 15 - text.count)
        return UUIDv7(bytes: text + padding + [UInt8(truncatingIfNeeded: versie &- 1)]) ?? UUIDv7(moment: moment, random: [])
    }

    /// Is this the holder of a journal period (and not of a person's data)?
    static func isPeriode(_ houder: UUIDv7) -> Bool { houder.bytes.starts(with: Array("journaal-".utf8)) }

    static func kop(_ connection: any SQLConnection) throws -> Ketenkop {
        let row = try connection.query("SELECT nummer, hash FROM gebeurtenis ORDER BY nummer DESC LIMIT 1", []).first
        return try row.map { try Ketenkop(nummer: $0.int("nummer"), hash: $0.blob("hash")) } ?? .begin
    }

    /// The hash of one line; nil when it is not there.
    static func hash(van nummer: Int64, _ connection: any SQLConnection) throws -> [UInt8]? {
        try connection.query("SELECT hash FROM gebeurtenis WHERE nummer = ?", [.int(nummer)]).first?.blob("hash")
    }

    /// Appends one line after `kop` and gives the new head. The caller commits.
    static func append(_ event: NieuweGebeurtenis, na kop: Ketenkop, _ sleutelbos: Sleutelbos, _ connection: any SQLConnection) throws
        -> Ketenkop
    {
        let nummer = kop.nummer + 1
        let subjects = Array(Set(event.onderwerpen)).sorted()
        let facts = event.feiten.sorted()
        let fields: [SQLValue] = [
            .int(nummer), .moment(event.moment), .uuid(event.wie.id), .text(event.wie.rol), .uuid(event.wie.namens),
            .text(event.wie.vanwaar),
            .text(event.handeling), .text(event.doel.rawValue), .text(event.uitkomst),
            try event.bijzonderheden.map { .blob(try seal($0, event.moment, nummer, sleutelbos)) } ?? .null,
            facts.isEmpty ? .null : .blob(samen(facts)), .blob(kop.hash),
        ]
        let hash = hash(fields, subjects.map { ($0.soort.rawValue, $0.id.bytes) })
        try connection.execute(
            """
            INSERT INTO gebeurtenis (nummer, moment, wie, rol, namens, vanwaar, handeling, doel, uitkomst, bijzonderheden, feiten, vorige, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, fields + [.blob(hash)])
        for subject in subjects {
            try connection.execute(
                "INSERT INTO gebeurtenis_onderwerp (nummer, soort, id) VALUES (?, ?, ?)",
                [.int(nummer), .text(subject.soort.rawValue), .uuid(subject.id)])
        }
        for fact in facts {
            try connection.execute(
                "INSERT INTO gebeurtenis_feit (nummer, tabel, id, sha) VALUES (?, ?, ?, ?)",
                [.int(nummer), .text(fact.tabel), .uuid(fact.id), .blob(fact.sha)])
        }
        return Ketenkop(nummer: nummer, hash: hash)
    }

    /// SHA-256 over all stored fields in schema order (the previous hash is the last of them) and the sorted subjects.
    static func hash(_ fields: some Sequence<SQLValue>, _ subjects: [(soort: String, id: [UInt8])]) -> [UInt8] {
        var parts = Lengtegemerkt()
        for field in fields { parts.add(field) }
        for subject in subjects {
            parts.add(subject.soort)
            parts.add(subject.id)
        }
        return Array(SHA256.hash(data: parts.bytes))
    }

    static func samen(_ facts: [Feithash]) -> [UInt8] {
        var parts = Lengtegemerkt()
        for fact in facts {
            parts.add(fact.tabel)
            parts.add(fact.id.bytes)
            parts.add(fact.sha)
        }
        return Array(SHA256.hash(data: parts.bytes))
    }

    static func plaats(_ moment: Moment, _ nummer: Int64, versie: UInt32) -> Zegelplaats {
        let record = UUIDv7(bytes: Array(repeating: 0, count: 8) + nummer.bigEndianBytes) ?? periode(moment)
        return Zegelplaats(sleutelhouder: periode(moment, versie: versie), veld: "gebeurtenis.bijzonderheden", record: record)
    }

    private static func seal(_ text: String, _ moment: Moment, _ nummer: Int64, _ sleutelbos: Sleutelbos) throws -> [UInt8] {
        let versie = try sleutelbos.journaalversie()
        let place = plaats(moment, nummer, versie: versie)
        let key = try sleutelbos.sleutelOfNieuw(place.sleutelhouder)
        return try Zegel.sluit(Array(text.utf8), key: key, versie: versie, aad: Zegel.aad(installatie: sleutelbos.installatie, place))
    }
}
