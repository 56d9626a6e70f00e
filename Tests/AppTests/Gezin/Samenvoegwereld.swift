// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Proefland
import Steun

@testable import App

/// Two families in which the same child stands under two names: Noor de Wit with team Noord, and "Noortje de Witt" in a second file.
struct Tweedossiers: Sendable {
    let eerste: DeWit
    let tweede: ID<Dossier>
    let noortje: ID<Persoon>
    let oma: ID<Persoon>
}

extension Proefapp {
    /// The second file is of this team. Noortje has no BSN there; she has a telephone, and lives with her grandmother.
    func tweeDossiers(team: ID<Team> = Cast.noord, bsn: String? = nil) async throws -> Tweedossiers {
        let first = try await deWit()
        let made = try await schrijf { tx -> (ID<Dossier>, ID<Persoon>, ID<Persoon>) in
            let file = try DossierStore.maak(team: team, tx).dossier
            func persoon(_ naam: Naam, _ geboren: Datum?, _ rol: Gezinsrol, _ nummer: String?) throws -> ID<Persoon> {
                let id = tx.nieuwID(Persoon.self)
                try PersoonStore.legVast(
                    Persoonsgegevens(
                        persoon: id, naam: naam, geboortedatum: geboren.flatMap { Geboortedatum($0) }, geslacht: .vrouwelijk,
                        bsn: nummer.flatMap { BSN($0) }, bsnHerkomst: nummer == nil ? nil : .gezin), tx)
                try GezinStore.neemDeel(Deelname(persoon: id, rol: rol, wonen: .inHuis), dossier: file, van: tx.vandaag, tx)
                return id
            }
            let born = tx.vandaag.plus(jaren: -15).plus(dagen: -100)
            let child = try persoon(
                Naam(voornamen: "Eleonora Maria", roepnaam: "Noortje", voorvoegsel: "de", achternaam: "Witt"), born, .jeugdige, bsn)
            let oma = try persoon(Naam(roepnaam: "Riet", achternaam: "Terpstra"), nil, .ouder, nil)
            try PersoonStore.legVast(Bereikbaarheid(persoon: child, telefoon: Telefoonnummer("06-87654321")), tx)
            try PersoonStore.legVast(
                Adres(persoon: child, straat: "Schuilhof", huisnummer: 3, postcode: Postcode("1998ZZ"), plaats: "Elders"), van: tx.vandaag,
                tx)
            return (file, child, oma)
        }
        try await app.bouwNaamindex()
        return Tweedossiers(eerste: first, tweede: made.0, noortje: made.1, oma: made.2)
    }

    /// What is derived of everybody in these files: cards, shields, search results, and the rows of the derived tables.
    func afgeleid(_ dossiers: [ID<Dossier>], zoek: [Zoekvraag]) async throws -> [String] {
        let index = app.naamindex
        return try await lees(als: .amina) { tx in
            var lines: [String] = []
            for file in dossiers {
                let zicht = try Zicht.op(file, Self.amina, tx), gezin = try GezinStore.gezin(zicht, tx)
                lines.append("titel " + gezin.titel)
                for card in gezin.personen.values.sorted(by: { $0.id < $1.id }) { lines.append(try Self.tekst(card)) }
                lines +=
                    try zicht.schermen.geheimen.map { "geheim " + (try Self.json($0)) }
                    + zicht.schermen.schermen.map { "scherm " + (try Self.json($0)) }
            }
            for vraag in zoek {
                let hits = try PersoonStore.zoek(vraag, index, tx).treffers
                lines += try hits.map { "treffer \($0.0.redenen) " + (try Self.tekst($0.1)) }
            }
            for table in ["deelname_stand", "dossier_stand", "samenvoeging_stand", "persoon_opzoek"] {
                lines += try tx.query("SELECT * FROM \(table)").map { "\(table) \($0.values.map(Self.open))" }.sorted()
            }
            return lines
        }
    }

    static let amina = Bezoek(
        gebruiker: Cast.amina.gebruiker, naam: Cast.amina.naam, rollen: [Cast.amina.rol], teams: [Cast.noord, Cast.zuid], csrf: "",
        vanwaar: "proef", sessie: [])

    /// The same text is sealed otherwise each time: of what is sealed only that it is there.
    private static func open(_ value: SQLValue) -> String {
        if case .blob(let bytes) = value, bytes.count > 32 { return "verzegeld" }
        return "\(value)"
    }

    private static func tekst(_ card: Persoonskaart) throws -> String {
        "\(card.id.hex) \(card.feit) " + (try json(card.gegevens)) + (try card.adres.map(json) ?? "-")
            + (try card.bereikbaarheid.map(json) ?? "-")
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
