// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag
import Kern
import Opslag

/// What a search found, sorted by what this reader may know of it.
struct Zoekuitslag: Sendable {
    struct Gevonden: Sendable {
        let persoon: ID<Persoon>
        let isKind: Bool
        let naam: String
        let geboren: String
        let redenen: [Trefreden]
    }

    /// A file this reader may open.
    struct Eigen: Sendable {
        let dossier: ID<Dossier>
        var personen: [Gevonden]
    }

    /// A file (or a person without one) this reader may not open: only why it was found, and whom to ask.
    struct Elders: Sendable {
        var redenen: [Trefreden]
        let wie: String?
        /// The file, for who must see it now; nil: a person without one. Never shown: a page names it by `kenmerk`.
        var dossier: ID<Dossier>?
    }

    /// What stands for a file in one search: nobody can tell the file from it, and in another search it is another.
    static func kenmerk(_ dossier: ID<Dossier>, in zoekopdracht: ID<Zoekopdracht>) -> String {
        let digest = SHA256.hash(data: zoekopdracht.raw.bytes + dossier.raw.bytes)
        return digest.prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private(set) var eigen: [Eigen] = []
    private(set) var elders: [Elders] = []
    let isIndexKlaar: Bool
    /// More people fit than are shown.
    private(set) var zijnErMeer = false
    private let teams: [Teamgegevens]

    /// A result as it is shown; for samples, that search nothing.
    init(eigen: [Eigen] = [], elders: [Elders] = [], isIndexKlaar: Bool = true, zijnErMeer: Bool = false, teams: [Teamgegevens] = []) {
        self.eigen = eigen
        self.elders = elders
        self.isIndexKlaar = isIndexKlaar
        self.zijnErMeer = zijnErMeer
        self.teams = teams
    }

    /// Searches, and journals the search with its terms (they are sealed there) and every file it shows something of.
    static func lees(_ vraag: Zoekvraag, _ bezoek: Bezoek, _ index: Naamindex, _ tx: LeesTx) throws -> Zoekuitslag {
        tx.noteer("zoeken", bijzonderheden: vraag.journaalregel)
        let found = try PersoonStore.zoek(vraag, index, tx)
        var uitslag = Zoekuitslag(
            isIndexKlaar: index.isKlaar, zijnErMeer: found.zijnErMeer, teams: found.treffers.isEmpty ? [] : try BeheerStore.teams(tx))
        var places: [ID<Dossier>: Plaats] = [:]
        for (hit, card) in found.treffers {
            let files = try GezinStore.dossiers(vanAlle: GezinStore.samen(card.id, tx), tx)
            if files.isEmpty {
                tx.getoond(.persoon(card.id))
                uitslag.elders.append(Elders(redenen: hit.redenen, wie: nil))
            }
            for (id, file) in files { try uitslag.voegToe(file, hit, card.als(id), bezoek, &places, tx) }
        }
        return uitslag
    }

    private enum Plaats { case eigen(Int, Zicht), elders(Int) }

    private mutating func voegToe(
        _ file: ID<Dossier>, _ hit: Treffer, _ card: Persoonskaart, _ bezoek: Bezoek, _ places: inout [ID<Dossier>: Plaats], _ tx: LeesTx
    ) throws {
        let place = try places[file] ?? plaats(file, bezoek, tx)
        places[file] = place
        switch place {
        case .eigen(let row, let zicht):
            guard zicht.schermen.toont(card.feit, over: [card.id], aan: .gebruiker(zicht.lezer)) else { return }
            eigen[row].personen.append(
                Gevonden(
                    persoon: card.id, isKind: card.gegevens.geboortedatum?.leeftijd(op: tx.vandaag).map { $0.lowerBound < 18 } ?? false,
                    naam: card.naam.volledig, geboren: card.gegevens.geboortedatum?.uitgeschreven ?? "", redenen: hit.redenen))
        case .elders(let row):
            elders[row].redenen = Trefreden.allCases.filter { elders[row].redenen.contains($0) || hit.redenen.contains($0) }
        }
    }

    private mutating func plaats(_ file: ID<Dossier>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Plaats {
        if let zicht = try Self.zicht(file, bezoek, tx) {
            eigen.append(Eigen(dossier: file, personen: []))
            return .eigen(eigen.count - 1, zicht)
        }
        elders.append(Elders(redenen: [], wie: try team(file, tx), dossier: file))
        return .elders(elders.count - 1)
    }

    private static func zicht(_ file: ID<Dossier>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Zicht? {
        do { return try Zicht.op(file, bezoek, tx) } catch Afwijzing.nietGevonden { return nil }
    }

    /// The team to ask, with its telephone number. That this file was pointed at stands in the journal.
    private func team(_ file: ID<Dossier>, _ tx: LeesTx) throws -> String? {
        tx.getoond(.dossier(file))
        let running = try RelatieStore.teams(file, tx)
        let names = teams.filter { running.contains($0.team) }.map { $0.telefoon.isEmpty ? $0.naam : "\($0.naam) (\($0.telefoon))" }
        return names.isEmpty ? nil : names.joined(separator: " of ")
    }
}

extension Zoekvraag {
    /// The terms as they stand, sealed, in the journal.
    var journaalregel: String {
        let parts: [(String, String?)] = [
            ("naam", naam.isEmpty ? nil : naam), ("bsn", bsn?.cijfers), ("geboren", geboortedatum?.iso), ("telefoon", telefoon?.tekst),
            ("adres", postcode.map { "\($0.tekst) \(huisnummer.map(String.init) ?? "")" }),
        ]
        return parts.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "; ")
    }
}
