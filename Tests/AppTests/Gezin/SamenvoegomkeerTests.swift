// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

/// Taken together and apart again, everything that is derived is as it was; on both engines.
@Suite("Samenvoegen en ongedaan maken is samen niets")
struct SamenvoegomkeerTests {
    static let motoren = ProcessInfo.processInfo.environment["ANKERPUNT_PG"] == nil ? [false] : [false, true]

    @Test(
        "Bij elke twee gezinnen: na ongedaan maken is al het afgeleide gelijk aan ervoor", arguments: motoren,
        [1, 2, 3, 4, 5, 6] as [UInt64])
    func omkeerbaar(opPostgres: Bool, zaad: UInt64) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let world = try await app.willekeurig(zaad)
            let questions = world.vragen
            var toeval = Proefland.Toeval(zaad: zaad &+ 100)
            var earlier: [(feit: UUIDv7, stand: [String])] = []
            for _ in 0..<8 {
                let before = try await app.afgeleid(world.dossiers, zoek: questions)
                let a = toeval.kies(world.personen, anders: world.personen[0]), b = toeval.kies(world.personen, anders: world.personen[0])
                guard let fact = try await app.voegSamen(a, b, world) else {
                    #expect(try await app.afgeleid(world.dossiers, zoek: questions) == before, "een weigering verandert niets")
                    continue
                }
                let after = try await app.afgeleid(world.dossiers, zoek: questions)
                #expect(after != before)
                earlier.append((fact, before))
            }
            #expect(!earlier.isEmpty)
            for (fact, stand) in earlier.reversed() {
                try await app.haalUiteen(fact, world)
                let again = try await app.afgeleid(world.dossiers, zoek: questions)
                #expect(again == stand, "\(again.difference(from: stand).map { "\($0)".prefix(700) })")
            }
        }
    }
}

private struct Wereldje: Sendable {
    var dossiers: [ID<Dossier>] = []
    var personen: [ID<Persoon>] = []
    var dossierVan: [ID<Persoon>: ID<Dossier>] = [:]
    var vragen: [Zoekvraag] = []
}

extension Proefapp {
    /// Three small files with much or little known of everybody, secrets and shields here and there.
    fileprivate func willekeurig(_ zaad: UInt64) async throws -> Wereldje {
        let world = try await schrijf { tx -> Wereldje in
            var toeval = Proefland.Toeval(zaad: zaad), world = Wereldje()
            for _ in 0..<3 {
                let file = try DossierStore.maak(team: Cast.noord, tx).dossier
                world.dossiers.append(file)
                for rol in [Gezinsrol.jeugdige, .ouder] {
                    let id = tx.nieuwID(Persoon.self)
                    world.personen.append(id)
                    world.dossierVan[id] = file
                    try Self.legVast(id, &toeval, tx)
                    try GezinStore.neemDeel(Deelname(persoon: id, rol: rol), dossier: file, van: tx.vandaag, tx)
                }
            }
            return world
        }
        try await app.bouwNaamindex()
        try await schrijf { tx in
            var toeval = Proefland.Toeval(zaad: zaad &+ 50)
            for (person, file) in world.dossierVan.sorted(by: { $0.key < $1.key }) {
                let zicht = try Zicht.op(file, Self.amina, voor: .wijzigen, tx)
                if toeval.kans(0.3) {
                    try BeschermingStore.legVast(Geheimhouding(persoon: person, grond: "bedreigd"), zicht, van: tx.vandaag, tx)
                }
                if toeval.kans(0.3) {
                    let shield = Scherm(over: person, voorGebruikers: [Cast.joost.gebruiker], reden: "buurman")
                    try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
                }
            }
        }
        var result = world
        result.vragen =
            ["Noor de Wit", "Pieter Bakker", "Piet", "Wit"].map { Zoekvraag(naam: $0) } + [
                Zoekvraag(telefoon: Telefoonnummer("0600123456"))
            ]
        return result
    }

    private static func legVast(_ id: ID<Persoon>, _ toeval: inout Proefland.Toeval, _ tx: SchrijfTx) throws {
        let naam = Naam(
            voornamen: toeval.kans(0.5) ? "Pieter Jan" : "", roepnaam: toeval.kies(["Noor", "Piet", "Pieter", ""]),
            voorvoegsel: toeval.kies(["de", ""]),
            achternaam: toeval.kies(["Wit", "Witt", "Bakker"]))
        let born = toeval.kans(0.6) ? Geboortedatum(tx.vandaag.plus(dagen: -toeval.getal(2_000...6_000))) : nil
        let bsn = toeval.kans(0.3) ? BSN(toeval.kies(["999990007", "999990019"])) : nil
        try PersoonStore.legVast(
            Persoonsgegevens(persoon: id, naam: naam, geboortedatum: born, bsn: bsn, bsnHerkomst: bsn == nil ? nil : .gezin), tx)
        if toeval.kans(0.5) {
            let home = Adres(
                persoon: id, straat: "Ankerkade", huisnummer: toeval.getal(1...9), postcode: Postcode("1999AC"), plaats: "Waterrijk")
            try PersoonStore.legVast(home, van: tx.vandaag.plus(dagen: -toeval.getal(0...400)), tx)
        }
        if toeval.kans(0.5) {
            let number = Telefoonnummer(toeval.kies(["0600123456", "0600654321"]))
            try PersoonStore.legVast(Bereikbaarheid(persoon: id, telefoon: number), tx)
        }
    }

    /// The fact; nil when it was refused.
    fileprivate func voegSamen(_ dubbel: ID<Persoon>, _ blijft: ID<Persoon>, _ world: Wereldje) async throws -> UUIDv7? {
        do {
            return try await schrijf(als: .amina) { tx in
                let views = try [dubbel, blijft].compactMap { world.dossierVan[$0] }.map {
                    try Zicht.op($0, Self.amina, voor: .wijzigen, tx)
                }
                try PersoonStore.voegSamen(dubbel, met: blijft, reden: "proef", in: views, tx)
                return try PersoonStore.samenvoegingen(dubbel, tx).first { $0.inhoud.dubbel == dubbel }?.id
            }
        } catch is Afwijzing {
            return nil
        }
    }

    fileprivate func haalUiteen(_ feit: UUIDv7, _ world: Wereldje) async throws {
        try await schrijf(als: .amina) { tx in
            for person in world.personen {
                guard let fact = try PersoonStore.samenvoegingen(person, tx).first(where: { $0.id == feit }),
                    let file = world.dossierVan[person]
                else { continue }
                return try PersoonStore.haalUiteen(fact, try Zicht.op(file, Self.amina, voor: .wijzigen, tx), tx)
            }
        }
    }
}
