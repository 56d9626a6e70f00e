// SPDX-License-Identifier: EUPL-1.2
import Formulier
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

    static let meesteRondes = 5
    static let meesteVerklaringen = 50

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

    /// A list that somebody still has to say yes or no to, or that is being done. One at a time: else a file stands on two.
    static func open(op dag: Datum, _ tx: LeesTx) throws -> Bewaarrondebeeld? {
        if let running = try bezig(tx).first { return running }
        let judged = Set(
            try tx.query("SELECT code FROM bewaar_feit WHERE soort = ?", [.text(Bewaartoets.soort)]).map { try $0.text("code") })
        let all = try tx.query("SELECT id FROM bewaar_feit WHERE soort = ? ORDER BY id DESC", [.text(Bewaarronde.soort)])
        return try all.map { try $0.uuid("id") }.filter { !judged.contains($0.hex) }.compactMap { try ronde($0, tx) }
            .first { $0.stand == .voorgesteld && !Bewaartoets.isTeOud($0.ronde, op: dag) }
    }

    /// Records a list for a second person.
    /// - Throws: `nietMogelijk` while another list is open.
    static func stelVoor(_ ronde: Bewaarronde, _ tx: SchrijfTx) throws -> UUIDv7 {
        if let earlier = try open(op: tx.vandaag, tx) {
            throw Afwijzing.nietMogelijk(
                "Er is nog een lijst, van \(earlier.ronde.opgetekend.datum.uitgeschreven). Keur die eerst goed, of geef haar terug.")
        }
        for dossier in ronde.dossiers { tx.getoond(.dossier(dossier)) }
        tx.noteer("bewaren.voorstellen", bijzonderheden: "\(ronde.lijnen.count) lijnen, \(ronde.losse.count) los")
        return try legVast(ronde, tx).id
    }

    /// The certificate of a round or of a request.
    static func verklaring(bij id: UUIDv7, _ tx: LeesTx) throws -> Feit<Vernietigingsverklaring>? {
        try feiten(Vernietigingsverklaring.self, bij: id, tx).first
    }

    /// The last certificates, newest first.
    static func verklaringen(_ tx: LeesTx) throws -> [Feit<Vernietigingsverklaring>] {
        let kind = SQLValue.text(Vernietigingsverklaring.soort)
        return try tx.feiten(
            in: tabel, waar: "id IN (SELECT id FROM bewaar_feit WHERE soort = ? ORDER BY id DESC LIMIT ?)",
            [kind, .int(meesteVerklaringen)]
        ).geldend(Vernietigingsverklaring.self).reversed()
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
    static func isEcht(_ verklaring: Feit<Vernietigingsverklaring>, _ tx: LeesTx) throws -> Bool {
        let text = verklaring.inhoud
        return try tx.isEcht(
            text.tekst, Ondertekening(sleutel: text.sleutel, handtekening: text.handtekening), op: verklaring.opgetekend)
    }
}

extension Vernietigingsopgave {
    /// The certificate of one file, or a part of one, made in the commit that destroys it.
    static func bij(
        _ id: UUIDv7, _ grond: Vernietigingsgrond, _ dossier: ID<Dossier>, _ plan: Vernietigingsplan, rollen: [String], _ tx: LeesTx
    ) throws -> Vernietigingsopgave {
        let gone = try DossierStore.lijnen(dossier, tx).filter { plan.lijnen.contains($0.id) }
        return Vernietigingsopgave(
            installatie: tx.installatie.hex, bij: id, grond: grond, moment: tx.nu, regels: [grond.bron], dossiers: 1,
            perKlasse: Bewaarklasse.allCases.map { klasse in (klasse, gone.count { $0.bewaarklasse == klasse }) }.filter { $0.1 > 0 },
            feiten: plan.feiten, sleutels: plan.lijnen.count - gone.count, overgeslagen: 0,
            sha: Afschriftlezing.sha(Set(plan.lijnen.map(\.raw))), rollen: rollen,
            kopiedagen: try InstellingStore.instellingen(tx).sleutelkopieDagen)
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
    /// Files that stay, with why.
    var overgeslagen: [ID<Dossier>: String] {
        Dictionary(
            delen.compactMap { part in part.inhoud.overgeslagen.map { ($0, part.inhoud.waarom ?? "") } }, uniquingKeysWith: { $1 })
    }

    /// Files that still have to be done, in order.
    var open: [(dossier: ID<Dossier>, lijnen: [VerlopenLijn])] {
        let (gone, passed) = (weg, overgeslagen)
        return Dictionary(grouping: inhoud.lijnen.filter { !gone.contains($0.lijn) && passed[$0.dossier] == nil }, by: \.dossier)
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What belongs to no file and still has to be done.
    var openLos: [VerlopenLos] {
        let done = weg.union(delen.flatMap { $0.inhoud.overgeslagenLos ?? [] })
        return inhoud.losse.filter { !done.contains($0.houder) }
    }

    /// How much of what belongs to no file stays, with why.
    var losGebleven: [(waarom: String, aantal: Int)] {
        delen.compactMap { part in part.inhoud.overgeslagenLos.map { (part.inhoud.waarom ?? "", $0.count) } }
    }

    /// What belonged to no file and went.
    var losWeg: [VerlopenLos] {
        let gone = weg
        return inhoud.losse.filter { gone.contains($0.houder) }
    }

    var totaal: Int { inhoud.lijnen.count + inhoud.losse.count }
    var gedaan: Int {
        let gone = weg
        return inhoud.lijnen.count { gone.contains($0.lijn) } + losWeg.count
    }
    var feiten: Int { delen.reduce(0) { $0 + $1.inhoud.feiten } }
}
