// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag

/// A signed statement that another key signs the journal from here on: "of this installation, `oude` signs no line after `nummer`,
/// and then `nieuwe` does" (docs/besluiten/019).
///
/// Signed by the new key, so that who trusts that one may trust the old one up to the line; and by the old key, so that who noted that
/// one elsewhere can follow to the new.
package struct Journaalwissel: Sendable, Equatable {
    /// Which keys of the journal periods seal particulars from here on; those of before the first replacement are 1.
    package let versie: UInt32
    /// The last line that the old key may have signed.
    package let nummer: Int64
    package let moment: Moment
    /// Public keys, 32 bytes.
    let oude: [UInt8]
    let nieuwe: [UInt8]
    let handtekening: [UInt8]
    /// By the old key; empty when its private half was lost (an older sleutelbos was put back).
    let afscheid: [UInt8]

    private static let kop = "ankerpunt-journaalwissel-1"

    private static func bericht(
        _ versie: UInt32, _ nummer: Int64, _ moment: Moment, _ oude: [UInt8], _ nieuwe: [UInt8], _ installatie: UUIDv7
    ) -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(kop)
        parts.add(installatie.bytes)
        parts.add(Int64(versie))
        parts.add(nummer)
        parts.add(moment.micros)
        parts.add(oude)
        parts.add(nieuwe)
        return parts.bytes
    }

    private init(
        versie: UInt32, nummer: Int64, moment: Moment, oude: [UInt8], nieuwe: [UInt8], handtekening: [UInt8], afscheid: [UInt8]
    ) {
        self.versie = versie
        self.nummer = nummer
        self.moment = moment
        self.oude = oude
        self.nieuwe = nieuwe
        self.handtekening = handtekening
        self.afscheid = afscheid
    }

    /// Signs a replacement.
    /// - Parameters:
    ///   - oude: public key that is followed; `had` its private half, when it is still there.
    init(
        versie: UInt32, na nummer: Int64, op moment: Moment, van oude: [UInt8], had: Curve25519.Signing.PrivateKey?,
        naar: Curve25519.Signing.PrivateKey, installatie: UUIDv7
    ) throws {
        let nieuwe = Array(naar.publicKey.rawRepresentation)
        let text = Self.bericht(versie, nummer, moment, oude, nieuwe, installatie)
        self.init(
            versie: versie, nummer: nummer, moment: moment, oude: oude, nieuwe: nieuwe, handtekening: Array(try naar.signature(for: text)),
            afscheid: try had.map { Array(try $0.signature(for: text)) } ?? [])
    }

    private func bericht(_ installatie: UUIDv7) -> [UInt8] { Self.bericht(versie, nummer, moment, oude, nieuwe, installatie) }

    func isVanNieuwe(_ installatie: UUIDv7) -> Bool { Ondertekening.klopt(handtekening, van: nieuwe, onder: bericht(installatie)) }

    func isVanOude(_ installatie: UUIDv7) -> Bool { Ondertekening.klopt(afscheid, van: oude, onder: bericht(installatie)) }

    /// What a database tells that comes after what a sleutelbos knows: each signed by the key before it. Anything else is not followed.
    static func vervolg(op bekend: [Journaalwissel], uit alle: [Journaalwissel], sleutel: [UInt8], _ installatie: UUIDv7)
        -> [Journaalwissel]
    {
        var (tip, versie, found) = (sleutel, bekend.last?.versie ?? 1, [Journaalwissel]())
        for next in alle
        where next.versie > versie && next.oude == tip && next.isVanNieuwe(installatie) && next.isVanOude(installatie) {
            (tip, versie) = (next.nieuwe, next.versie)
            found.append(next)
        }
        return found
    }

    // MARK: As a line of text: in the sleutelbos, and beside the checkpoints outside this machine

    static func isRegel(_ regel: Substring) -> Bool { regel.hasPrefix(kop + " ") }

    var regel: String {
        ([Self.kop, String(versie), String(nummer), String(moment.micros)] + [oude, nieuwe, handtekening, afscheid].map(Self.tekst))
            .joined(separator: " ")
    }

    /// The list as the sleutelbos keeps it.
    static func lijst(_ bytes: [UInt8]) throws -> [Journaalwissel] {
        try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            guard let one = Journaalwissel(regel: line) else { throw Opslagfout.sleutel("De sleutelbos is beschadigd.") }
            return one
        }
    }

    init?(regel: Substring) {
        let parts = regel.split(separator: " ")
        guard parts.count == 8, parts[0] == Self.kop, let versie = UInt32(parts[1]), let nummer = Int64(parts[2]),
            let micros = Int64(parts[3])
        else { return nil }
        let values = parts[4...].compactMap { Self.bytes($0) }
        guard values.count == 4 else { return nil }
        self.init(
            versie: versie, nummer: nummer, moment: Moment(micros: micros), oude: values[0], nieuwe: values[1], handtekening: values[2],
            afscheid: values[3])
    }

    private static func tekst(_ bytes: [UInt8]) -> String { bytes.isEmpty ? "-" : Controlepunt.tekst(bytes) }
    private static func bytes(_ text: Substring) -> [UInt8]? { text == "-" ? [] : Controlepunt.bytes(String(text)) }

    // MARK: In the database, so that it travels in a backup

    static let schema = """
        CREATE TABLE journaalwissel (
          versie {int} NOT NULL PRIMARY KEY, nummer {int} NOT NULL, moment {int} NOT NULL, oude {text} NOT NULL, nieuwe {text} NOT NULL,
          handtekening {blob} NOT NULL, afscheid {blob} NOT NULL
        ) {strict};
        """

    static func alle(_ connection: any SQLConnection) throws -> [Journaalwissel] {
        let sql = "SELECT versie, nummer, moment, oude, nieuwe, handtekening, afscheid FROM journaalwissel ORDER BY versie"
        return try connection.query(sql, []).map { row in
            Journaalwissel(
                versie: UInt32(truncatingIfNeeded: try row.int("versie")), nummer: try row.int("nummer"), moment: try row.moment("moment"),
                oude: Controlepunt.bytes(try row.text("oude")) ?? [], nieuwe: Controlepunt.bytes(try row.text("nieuwe")) ?? [],
                handtekening: try row.blob("handtekening"), afscheid: try row.blob("afscheid"))
        }
    }

    /// Which keys of the periods can have sealed something between two moments. An hour wider: who began just before a replacement may
    /// have noted just after it.
    static func versies(_ alle: [Journaalwissel], van: Moment, tot: Moment) -> [UInt32] {
        let starts: [(versie: UInt32, sinds: Moment?)] = [(1, nil)] + alle.map { ($0.versie, $0.moment.plus(seconden: -3_600)) }
        let ends: [Moment?] = alle.map { $0.moment.plus(seconden: 3_600) } + [nil]
        return zip(starts, ends).filter { start, end in
            (start.sinds.map { $0 < tot } ?? true) && (end.map { van <= $0 } ?? true)
        }.map(\.0.versie)
    }

    /// A number that is taken stays as it is: `verifieer` tells that it is not the one of the sleutelbos.
    func bewaar(_ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO journaalwissel (versie, nummer, moment, oude, nieuwe, handtekening, afscheid) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (versie) DO NOTHING
            """,
            [
                .int(Int64(versie)), .int(nummer), .moment(moment), .text(Controlepunt.tekst(oude)), .text(Controlepunt.tekst(nieuwe)),
                .blob(handtekening), .blob(afscheid),
            ])
    }
}

/// Which keys may have signed which lines of the journal.
struct Sleutelketen {
    /// The last line that each key may have signed, and when it was followed; nil: it is the one of now.
    private var grens: [[UInt8]: (nummer: Int64, moment: Moment?)]
    /// How many keys followed the one that was noted elsewhere.
    private(set) var opvolgers = 0
    private let wissels: [Journaalwissel]

    /// - Parameter genoteerd: the key that an auditor noted elsewhere; nil: the one of this sleutelbos.
    init(huidig: [UInt8], wissels: [Journaalwissel], genoteerd: [UInt8]?, _ installatie: UUIDv7) {
        grens = [huidig: (.max, nil)]
        self.wissels = wissels
        var (tip, followed) = (huidig, genoteerd == nil || genoteerd == huidig)
        for (index, wissel) in wissels.reversed().enumerated() {
            guard wissel.nieuwe == tip, wissel.isVanNieuwe(installatie) else { break }
            // From the noted key on each must have said itself by which it is followed.
            if !followed, !wissel.isVanOude(installatie) { break }
            grens[wissel.oude] = (wissel.nummer, wissel.moment)
            tip = wissel.oude
            if tip == genoteerd { (followed, opvolgers) = (true, index + 1) }
        }
        if !followed, let genoteerd { grens = [genoteerd: (.max, nil)] }
    }

    func kent(_ wissel: Journaalwissel) -> Bool { wissels.contains(wissel) }

    func mag(_ sleutel: [UInt8], _ nummer: Int64) -> Bool { grens[sleutel].map { nummer <= $0.nummer } ?? false }

    /// May this key have signed something at that moment? A key that was followed signs nothing more.
    func mag(_ sleutel: [UInt8], op moment: Moment) -> Bool {
        guard let limit = grens[sleutel] else { return false }
        return limit.moment.map { moment <= $0 } ?? true
    }
}
