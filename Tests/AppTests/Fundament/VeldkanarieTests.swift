// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// In every free text of every fact of a file stands a word that exists nowhere else. Then everybody asks for every page, print and
/// download there is, and no word may come out that the rights table does not give this reader.
@Suite("Veldkanarie: geen woord op een bladzijde, afdruk of bestand voor wie het niet mag lezen", .serialized)
struct VeldkanarieTests {
    private static let stap = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil ? 1 : 13

    @Test("Elk veld × elke rol × elke relatie × elke bladzijde: alleen wat in de rechtentabel staat")
    func rechten() async throws {
        try await withVulling(gezinnen: 5) { app in
            let scene = try await Kanarieveld(app)
            var (readers, seen, wrong) = (0, Set<String>(), Set<String>())
            for (index, reader) in scene.lezers.enumerated() {
                for (place, role) in Rol.allCases.enumerated() where (index + place * 3) % Self.stap == 0 || reader.moetMee(role) {
                    let found = try await scene.gevonden(app.als(reader.gebruiker, rollen: [role], teams: [reader.team]))
                    readers += 1
                    seen.formUnion(found.map(\.kanarie.veld))
                    let leaked = found.filter { word in !word.kanarie.bladen.contains { reader.mag($0, role) } }
                    wrong.formUnion(leaked.map { "\($0.kanarie.veld) · \($0.waar) · \(role) · \(reader.naam)" })
                }
            }
            #expect(wrong.isEmpty, "\(wrong.count): \(wrong.sorted().prefix(60).joined(separator: "\n"))")
            // Who may read them, does: words that never come out would prove nothing. Of a weighing the receipt is shown, not each step.
            let fields = Set(scene.alle.map(\.veld))
            #expect(
                fields.count >= 40 && seen.count >= 25, "\(seen.count) van \(fields.count); nooit: \(fields.subtracting(seen).sorted())")
            print(
                "veldkanarie: \(scene.alle.count) woorden in \(fields.count) velden, \(seen.count) ervan gelezen door wie het mag,",
                terminator: " ")
            print("\(readers) lezers × \(scene.adressen.count) adressen, \(wrong.count) waar het niet mag")
        }
    }

    @Test("Wat achter een scherm staat, komt op geen bladzijde, afdruk of bestand bij wie het niet mag zien (ontwerp 5)")
    func schermen() async throws {
        try await withVulling(gezinnen: 5) { app in
            let scene = try await Kanarieveld(app)
            let reader = try #require(scene.lezers.first { $0.soort == .vasteContactpersoon })
            let facts = Set(scene.alle.map(\.feit)).sorted()
            let hidden = Set(facts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element))
            try await app.schrijf { tx in
                let shield = Scherm(feiten: Array(hidden), voorGebruikers: [reader.gebruiker], reden: "proef")
                try tx.teken(shield, op: DossierStore.plek(scene.dossier, tx), in: BeschermingStore.tabel)
            }
            let found = try await scene.gevonden(app.als(reader.gebruiker, rollen: [.jeugdprofessional], teams: [reader.team]))
            let wrong = Set(found.filter { hidden.contains($0.kanarie.feit) }.map { "\($0.kanarie.veld) · \($0.waar)" })
            #expect(wrong.isEmpty, "\(wrong.count): \(wrong.sorted().prefix(60).joined(separator: "\n"))")
            #expect(Set(found.map(\.kanarie.feit)).count > 8, "wat wel mag, moet er staan")
            print(
                "veldkanarie achter een scherm: \(hidden.count) van \(facts.count) feiten, \(scene.adressen.count) adressen, \(wrong.count) getoond"
            )
        }
    }
}

/// A file full of words, and everybody who may or may not read them.
struct Kanarieveld: Sendable {
    struct Lezer: Sendable {
        let soort: Relatiesoort?
        let delen: [Veldklasse]?
        let gebruiker: ID<Gebruiker>
        let team: ID<Team>

        var naam: String { soort.map { $0.rawValue + (delen == nil ? "" : " met delen") } ?? "geen relatie" }

        /// What the table gives this reader of a class of data.
        func mag(_ klasse: Veldklasse, _ rol: Rol) -> Bool {
            if soort == .consult, !(delen ?? []).contains(klasse) { return false }
            return Rechten.mag(
                .lezen, op: klasse, rollen: [rol], relaties: Set([soort].compactMap(\.self)),
                doel: ToegangsmatrixTests.doel(rol, soort, klasse))
        }

        /// Without these a sample would prove little.
        func moetMee(_ rol: Rol) -> Bool {
            switch (soort, rol) {
            case (.vasteContactpersoon, .jeugdprofessional), (.team, .backoffice), (.consult, .jeugdprofessional),
                (.toezicht, .privacyOfficer):
                true
            default: false
            }
        }
    }

    let dossier: ID<Dossier>
    let lezers: [Lezer]
    let alle: [Veldkanarie]
    let adressen: [String]
    private let opWoord: [String: Veldkanarie]

    init(_ app: Proefapp) async throws {
        let file = try await Self.volste(app)
        let words = try await app.schrijf { tx in try Kanariezaaier.zaai(file, tx) }
        let readers = try await Self.lezers(file, app)
        dossier = file
        alle = words
        lezers = readers
        opWoord = Dictionary(uniqueKeysWithValues: words.map { ($0.woord, $0) })
        adressen = try await Self.adressen(file, readers, app)
    }

    /// The file that has most kinds of facts.
    private static func volste(_ app: Proefapp) async throws -> ID<Dossier> {
        try await app.lees(doel: .beheer) { tx in
            let files = try tx.query("SELECT id FROM dossier ORDER BY id").map { row -> ID<Dossier> in try row.id("id") }
            return try files.max { try soorten($0, tx) < soorten($1, tx) } ?? ID(Toneel.id(1))
        }
    }

    private static func soorten(_ file: ID<Dossier>, _ tx: LeesTx) throws -> Int {
        try Set(
            Feitregister.tabellen.flatMap { table in
                try tx.query("SELECT DISTINCT soort FROM \(table.naam) WHERE dossier = ?", [.id(file)]).map { try $0.text("soort") }
            }
        ).count
    }

    private static func lezers(_ file: ID<Dossier>, _ app: Proefapp) async throws -> [Lezer] {
        let kinds: [(Relatiesoort?, [Veldklasse]?)] =
            [(nil, nil), (.consult, [.contacten])] + Relatiesoort.allCases.map { ($0, $0 == .consult ? [] : nil) }
        let readers = kinds.enumerated().map { index, kind in
            Lezer(soort: kind.0, delen: kind.1, gebruiker: ID(Toneel.id(100 + 2 * index)), team: ID(Toneel.id(101 + 2 * index)))
        }
        try await app.schrijf(doel: .beheer) { tx in
            for reader in readers {
                guard let kind = reader.soort else { continue }
                let relation = Relatie(
                    dossier: file, relatiesoort: kind, gebruiker: kind == .team ? nil : reader.gebruiker,
                    team: kind == .team ? reader.team : nil, van: tx.nu.plus(seconden: -3_600), tot: tx.nu.plus(seconden: 6 * 3_600),
                    gegevenDoor: tx.wie.id, reden: "proef", delen: reader.delen)
                _ = try RelatieStore.geef(relation, lijn: DossierStore.lijn(file, nil, .hulp, tx), tx)
            }
        }
        return readers
    }

    /// Every address of this file that anybody finds on a page, and every page without one.
    private static func adressen(_ file: ID<Dossier>, _ readers: [Lezer], _ app: Proefapp) async throws -> [String] {
        let walk = Rondgang(app)
        let fixed = walk.routes.filter { $0.methode == "GET" && !$0.pad.contains(":") }.map(\.pad)
        var found = Set(fixed + walk.routes.filter { $0.methode == "GET" }.map { Rondgang.vul($0.pad, file.hex, file.hex) })
        for (role, kind) in [
            (Rol.jeugdprofessional, Relatiesoort.vasteContactpersoon), (.teamleider, .team), (.backoffice, .team),
            (.privacyOfficer, .toezicht),
        ] {
            guard let reader = readers.first(where: { $0.soort == kind }) else { continue }
            let walker = app.als(reader.gebruiker, rollen: [role], teams: [reader.team])
            found.formUnion(try await Rondgang.alles(walker, vanaf: [GezinURL.dossier(file)] + fixed, onder: file.hex, hoogstens: 250))
        }
        return found.sorted()
    }

    /// Every word that comes out when this reader asks for everything, and where.
    func gevonden(_ klant: Klant) async throws -> [(kanarie: Veldkanarie, waar: String)] {
        var found: [(kanarie: Veldkanarie, waar: String)] = []
        for address in adressen {
            let text = try await klant.get(address).tekst
            let words = text.components(separatedBy: Woordenzaad.begin).dropFirst().map { Woordenzaad.begin + $0.prefix(14) }
            found += words.compactMap { opWoord[$0] }.map { ($0, vorm(address)) }
        }
        return found
    }

    /// An address without the numbers in it.
    private func vorm(_ address: String) -> String { address.replacing(dossier.hex, with: "…") }
}
