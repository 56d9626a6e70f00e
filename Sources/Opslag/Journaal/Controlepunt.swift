// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Synchronization

/// A signed checkpoint: "line `nummer` of this installation has this hash" (Ed25519). A copy that lies off the machine proves the chain
/// against who can rewrite everything on it (formaten.md, Journal).
package struct Controlepunt: Sendable, Equatable {
    package let nummer: Int64
    package let moment: Moment
    let hash: [UInt8]
    /// The public key, 32 bytes.
    let sleutel: [UInt8]
    let handtekening: [UInt8]

    private static let kop = "ankerpunt-controlepunt-1"

    init(nummer: Int64, moment: Moment, hash: [UInt8], sleutel: [UInt8], handtekening: [UInt8]) {
        self.nummer = nummer
        self.moment = moment
        self.hash = hash
        self.sleutel = sleutel
        self.handtekening = handtekening
    }

    /// Signs the head of the chain.
    init(_ head: Ketenkop, op moment: Moment, installatie: UUIDv7, key: Curve25519.Signing.PrivateKey) throws {
        let text = Self.bericht(head.nummer, moment, head.hash, installatie)
        self.init(
            nummer: head.nummer, moment: moment, hash: head.hash, sleutel: Array(key.publicKey.rawRepresentation),
            handtekening: Array(try key.signature(for: text)))
    }

    func isEcht(_ installatie: UUIDv7) -> Bool {
        Ondertekening.klopt(handtekening, van: sleutel, onder: Self.bericht(nummer, moment, hash, installatie))
    }

    private static func bericht(_ nummer: Int64, _ moment: Moment, _ hash: [UInt8], _ installatie: UUIDv7) -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(kop)
        parts.add(installatie.bytes)
        parts.add(nummer)
        parts.add(moment.micros)
        parts.add(hash)
        return parts.bytes
    }

    // MARK: The copy outside: one line of text each, nothing personal in it

    var regel: String {
        ([Self.kop, String(nummer), String(moment.micros)] + [hash, sleutel, handtekening].map(Self.tekst)).joined(separator: " ")
    }

    init?(regel: Substring) {
        let parts = regel.split(separator: " ")
        guard parts.count == 6, parts[0] == Self.kop, let nummer = Int64(parts[1]), let micros = Int64(parts[2]),
            let hash = Self.bytes(String(parts[3])), let sleutel = Self.bytes(String(parts[4])),
            let handtekening = Self.bytes(String(parts[5]))
        else { return nil }
        self.init(nummer: nummer, moment: Moment(micros: micros), hash: hash, sleutel: sleutel, handtekening: handtekening)
    }

    /// Adds it to a file that lies elsewhere (another machine's disk, a medium that is written once), durable before this returns.
    package func voegToe(aan path: String) throws { try Self.voegToe(regel, aan: path) }

    static func voegToe(_ regel: String, aan path: String) throws {
        let handle = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard handle >= 0 else {
            throw Opslagfout.journaal("Kan het bestand met controlepunten \(path) niet openen. Is de plek aangesloten?")
        }
        defer { close(handle) }
        let bytes = Array((regel + "\n").utf8)
        guard write(handle, bytes, bytes.count) == bytes.count, fsync(handle) == 0 else {
            throw Opslagfout.journaal("Het bestand met controlepunten \(path) is niet te schrijven (vol of defect).")
        }
    }

    /// Reads such a file. A line that is none is an error: evidence that cannot be read is no evidence.
    package static func lees(van path: String) throws -> [Controlepunt] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Opslagfout.journaal("Het bestand met controlepunten \(path) is er niet of is niet te lezen.")
        }
        return try String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated().compactMap { index, line in
            // Which keys followed each other stands there for who has only this file; here the sleutelbos knows it.
            if Journaalwissel.isRegel(line), Journaalwissel(regel: line) != nil { return nil }
            guard let point = Controlepunt(regel: line) else {
                throw Opslagfout.journaal(
                    "Regel \(index + 1) van \(path) is geen controlepunt. Neem een ongeschonden kopie van dit bestand.")
            }
            return point
        }
    }

    static func tekst(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
    static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { [UInt8]($0) } }

    // MARK: The copy inside

    static func alle(_ connection: any SQLConnection) throws -> [Controlepunt] {
        try connection.query("SELECT nummer, moment, hash, sleutel, handtekening FROM controlepunt ORDER BY nummer", []).map { row in
            Controlepunt(
                nummer: try row.int("nummer"), moment: Moment(micros: try row.int("moment")), hash: try row.blob("hash"),
                sleutel: Self.bytes(try row.text("sleutel")) ?? [], handtekening: try row.blob("handtekening"))
        }
    }

    func bewaar(_ connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO controlepunt (nummer, moment, hash, sleutel, handtekening) VALUES (?, ?, ?, ?, ?)",
            [.int(nummer), .moment(moment), .blob(hash), .text(Self.tekst(sleutel)), .blob(handtekening)])
    }
}

extension Databank {
    /// Signs the head of the chain, if it has moved since the last checkpoint, and keeps it in the database.
    /// - Returns: the checkpoint, for the copy outside; nil when nothing was added to the journal since.
    package func zetControlepunt() async throws -> Controlepunt? {
        let (sleutelbos, nu) = (self.sleutelbos, klok.nu())
        let made = Mutex<Controlepunt?>(nil)
        try await doe { connection in
            let head = try Journaal.kop(connection)
            let last = try connection.query("SELECT MAX(nummer) AS nummer FROM controlepunt", []).first?.optionalInt("nummer") ?? 0
            guard head.nummer > last else { return [] }
            // Asked here, where nobody else writes: a key that was just replaced signs no later line.
            let key = try sleutelbos.ondertekensleutel()
            let point = try Controlepunt(head, op: nu, installatie: sleutelbos.installatie, key: key)
            try point.bewaar(connection)
            made.withLock { $0 = point }
            return []
        } geweigerd: {
            nil
        }
        return made.withLock { $0 }
    }
}

extension Sleutelbos {
    /// The public half of the key that signs checkpoints, as text: note it somewhere else.
    package func controlesleutel() throws -> String { Controlepunt.tekst(try openbareOndertekensleutel()) }
}
