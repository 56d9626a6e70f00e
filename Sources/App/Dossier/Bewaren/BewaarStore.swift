// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Rounds of destruction after the retention term, and the certificates of all destruction: facts that no file holds.
enum BewaarStore {
    static let tabel = Feitentabel("bewaar_feit")
    static let migratie = Migratie(123, "bewaren", sql: Feitenschema.tabel("bewaar_feit"))

    /// The line they stand on, the same in every installation: sixteen bytes of its name.
    private static let lijn = Handelende.systeem("bewaren").id

    @discardableResult
    static func legVast<I: Feitinhoud>(_ inhoud: I, _ tx: SchrijfTx) throws -> Feit<I> {
        try tx.teken(inhoud, op: .installatie(lijn), in: tabel, van: tx.vandaag, bron: "bewaren")
    }

    private static func feiten<I: Feitinhoud>(_ type: I.Type, _ waar: String, _ args: [SQLValue], _ tx: LeesTx) throws -> [Feit<I>] {
        try tx.feiten(in: tabel, waar: "soort = ? AND " + waar, [.text(I.soort)] + args).geldend(I.self)
    }

    private static func feiten<I: Feitinhoud>(_ type: I.Type, bij id: UUIDv7, _ tx: LeesTx) throws -> [Feit<I>] {
        try feiten(type, "code = ?", [.text(id.hex)], tx)
    }

    static let meesteRondes = 20

    /// The last rounds, newest first.
    static func rondes(_ tx: LeesTx) throws -> [Bewaarrondebeeld] {
        try tx.query("SELECT id FROM bewaar_feit WHERE soort = ? ORDER BY id DESC LIMIT ?", [.text(Bewaarronde.soort), .int(meesteRondes)])
            .compactMap { try ronde($0.uuid("id"), tx) }
    }

    static func ronde(_ id: UUIDv7, _ tx: LeesTx) throws -> Bewaarrondebeeld? {
        guard let round = try feiten(Bewaarronde.self, "id = ?", [.uuid(id)], tx).first else { return nil }
        return Bewaarrondebeeld(
            ronde: round, toets: try feiten(Bewaartoets.self, bij: id, tx).last, delen: try feiten(Bewaardeel.self, bij: id, tx),
            verklaring: try verklaring(bij: id, tx))
    }

    /// Rounds that were approved and are not done.
    static func bezig(_ tx: LeesTx) throws -> [Bewaarrondebeeld] {
        func codes(_ soort: String, _ en: String = "") throws -> Set<String> {
            Set(try tx.query("SELECT code FROM bewaar_feit WHERE soort = ?" + en, [.text(soort)]).map { try $0.text("code") })
        }
        // By open columns first: a list is opened only when there is work on it.
        let waiting = try codes(Bewaartoets.soort, " AND nummer = 1").subtracting(codes(Vernietigingsverklaring.soort))
        return try waiting.sorted().compactMap { UUIDv7($0) }.compactMap { try ronde($0, tx) }.filter { $0.stand == .bezig }
    }

    /// The certificate of a round or of a request.
    static func verklaring(bij id: UUIDv7, _ tx: LeesTx) throws -> Feit<Vernietigingsverklaring>? {
        try feiten(Vernietigingsverklaring.self, bij: id, tx).first
    }

    static func verklaringen(_ tx: LeesTx) throws -> [Feit<Vernietigingsverklaring>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Vernietigingsverklaring.soort)]).geldend(Vernietigingsverklaring.self).reversed()
    }

    /// Signs and keeps a certificate; once for a round or a request.
    static func verklaar(_ opgave: Vernietigingsopgave, _ tx: SchrijfTx) throws {
        guard try verklaring(bij: opgave.bij, tx) == nil else { return }
        let signed = try tx.onderteken(opgave.tekst)
        try legVast(
            Vernietigingsverklaring(
                grond: opgave.grond, bij: opgave.bij, tekst: opgave.tekst, sleutel: signed.sleutel, handtekening: signed.handtekening), tx)
    }

    /// Is this certificate as it was signed here?
    static func isEcht(_ verklaring: Vernietigingsverklaring, _ tx: LeesTx) throws -> Bool {
        try tx.isEcht(verklaring.tekst, Ondertekening(sleutel: verklaring.sleutel, handtekening: verklaring.handtekening))
    }
}

/// A round with what followed on it.
struct Bewaarrondebeeld: Sendable {
    let ronde: Feit<Bewaarronde>
    let toets: Feit<Bewaartoets>?
    let delen: [Feit<Bewaardeel>]
    let verklaring: Feit<Vernietigingsverklaring>?

    enum Stand: Sendable {
        case voorgesteld, terug, bezig, klaar

        var label: String {
            switch self {
            case .voorgesteld: "Wacht op een tweede persoon"
            case .terug: "Niet goedgekeurd"
            case .bezig: "Wordt vernietigd"
            case .klaar: "Vernietigd"
            }
        }
    }

    var id: UUIDv7 { ronde.id }
    var inhoud: Bewaarronde { ronde.inhoud }

    var stand: Stand {
        if verklaring != nil { return .klaar }
        guard let toets else { return .voorgesteld }
        return toets.inhoud.uitkomst == .akkoord ? .bezig : .terug
    }

    /// Lines and keys that went so far.
    var weg: Set<ID<Lijn>> { Set(delen.flatMap(\.inhoud.lijnen)) }
    var gedaan: Int { inhoud.lijnen.count { weg.contains($0.lijn) } }
    var feiten: Int { delen.reduce(0) { $0 + $1.inhoud.feiten } }
}
