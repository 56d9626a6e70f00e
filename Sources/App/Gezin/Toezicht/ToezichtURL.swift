// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The addresses of the privacy officer's pages. No name stands in one.
enum ToezichtURL {
    static let begin = "/journaal"
    static let personen = begin + "/personen"
    static let medewerkers = begin + "/medewerkers"
    static let signalen = begin + "/signalen"
    static let steekproeven = begin + "/steekproeven"
    static let datalekken = begin + "/datalekken"
    static let meegenomen = begin + "/meegenomen"

    static func noodtoegang(_ feit: UUIDv7) -> String { begin + "/noodtoegang/" + feit.hex }
    static func signaal(_ feit: UUIDv7) -> String { signalen + "/" + feit.hex }
    static func steekproef(_ feit: UUIDv7) -> String { steekproeven + "/" + feit.hex }
    static func oordeel(_ feit: UUIDv7, _ regel: Int64) -> String { steekproef(feit) + "/\(regel)" }
    static func datalek(_ feit: UUIDv7) -> String { datalekken + "/" + feit.hex }
    static func log(_ onderwerp: Logonderwerp) -> String { begin + "/\(onderwerp.soort.rawValue)/\(onderwerp.id.hex)" }
    static func eigenGezin(_ id: ID<Dossier>) -> String { begin + "/dossier/\(id.hex)/eigen-gezin" }
    static let adres = medewerkers + "/adres"
    static func gezin(_ id: ID<Dossier>) -> String { GezinURL.toegang(id) + "/gezin" }
}

/// What waits for the privacy officer.
enum Toezichttaken {
    /// Noodtoegang that nobody read back yet, the oldest first.
    static func teLezen(_ tx: LeesTx) throws -> [RelatieStore.Nood] {
        let done = try ToezichtStore.nagelezen(tx)
        return try RelatieStore.noodtoegangen(tx).filter { !done.contains($0.feit.hex) }.reversed()
    }

    static func aantal(_ tx: LeesTx) throws -> Int { try teLezen(tx).count + ToezichtStore.aantalOpenSignalen(tx) }

    /// Brings the number beside the menu up to date at once.
    static func tel(_ verzoek: Verzoek) async throws {
        let waiting = try await verzoek.lees(doel: .toezicht) { tx in try aantal(tx) }
        verzoek.web.telbord.zet(ToezichtURL.begin, waiting)
    }
}

extension Verzoek {
    /// Only for the privacy officer; for anybody else these pages are not there.
    func eisToezicht() throws(Afwijzing) {
        guard Rechten.mag(.journaalBekijken, rollen: bezoek.rollen, relaties: [], doel: .toezicht) else { throw .nietGevonden }
    }
}

/// The people who work here by id, for lists of the journal.
struct Wienaam: Sendable {
    private let mensen: [UUIDv7: Medewerker]

    init(_ medewerkers: [Medewerker]) {
        mensen = Dictionary(medewerkers.map { ($0.gebruiker.raw, $0) }, uniquingKeysWith: { $1 })
    }

    init(_ tx: LeesTx) throws { self.init(try BeheerStore.medewerkers(tx)) }

    func naam(_ wie: UUIDv7) -> String { mensen[wie]?.naam ?? "oud-medewerker" }

    func functie(_ wie: UUIDv7) -> String? { mensen[wie].flatMap { $0.functie.isEmpty ? nil : $0.functie.metHoofdletter } }

    /// Who did what a line tells; the program itself has a name too.
    func naam(_ regel: Journaalregel) -> String {
        regel.rol == "systeem" ? "Ankerpunt zelf (\(regel.vanwaar.split(separator: ":").last ?? ""))" : naam(regel.wie)
    }

    var medewerkers: [Medewerker] { mensen.values.sorted { ($0.naam, $0.gebruiker) < ($1.naam, $1.gebruiker) } }
}
