// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Opslag

/// Opens installation after installation, as a start after a crash does, and says what is there. A question is one line of JSON on
/// standard input, its answer one line of JSON on standard output, in order.
enum Controle {
    struct Vraag: Decodable {
        let map: String
        var conninfo: String?
        var schema: String?
        /// Only numbers from here on, and read lines of after this line of the journal: what a round added.
        var vanafNummer: Int64 = 0
        var naRegel: Int64 = 0
        /// The whole chain and every fact.
        var verifieer = true
        /// Prove that it goes on: one more write and look.
        var schrijf = false

        enum CodingKeys: CodingKey { case map, conninfo, schema, vanafNummer, naRegel, verifieer, schrijf }
        init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: CodingKeys.self)
            map = try box.decode(String.self, forKey: .map)
            conninfo = try box.decodeIfPresent(String.self, forKey: .conninfo)
            schema = try box.decodeIfPresent(String.self, forKey: .schema)
            vanafNummer = try box.decodeIfPresent(Int64.self, forKey: .vanafNummer) ?? 0
            naRegel = try box.decodeIfPresent(Int64.self, forKey: .naRegel) ?? 0
            verifieer = try box.decodeIfPresent(Bool.self, forKey: .verifieer) ?? true
            schrijf = try box.decodeIfPresent(Bool.self, forKey: .schrijf) ?? false
        }
    }

    struct Antwoord: Encodable {
        /// Why it does not start, or what could not be read; nil: all well.
        var fout: String?
        /// Milliseconds until it was open.
        var open = 0.0
        var nummers: [Int64] = []
        var gelezen: [String] = []
        var regel: Int64 = 0
        var bevindingen: [String] = []
    }

    static func run() async throws {
        while let line = readLine() {
            let answer = await antwoord(try JSONDecoder().decode(Vraag.self, from: Data(line.utf8)))
            Proefschrijver.zeg(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
        }
    }

    private static func antwoord(_ vraag: Vraag) async -> Antwoord {
        var answer = Antwoord()
        do { try await vul(&answer, vraag) } catch { answer.fout = "\(error)" }
        return answer
    }

    private static func vul(_ answer: inout Antwoord, _ vraag: Vraag) async throws {
        var plek = Proefplek(map: vraag.map)
        if let conninfo = vraag.conninfo, let schema = vraag.schema { plek.server = .init(conninfo: conninfo, schema: schema) }
        let start = ContinuousClock.now
        let databank = try await open(plek)
        answer.open = (ContinuousClock.now - start) / .milliseconds(1)
        do {
            try await lees(&answer, databank, vraag)
            if vraag.verifieer { answer.bevindingen = try await databank.verifieer().bevindingen }
            if vraag.schrijf { try await gaVerder(databank) }
        } catch {
            try? await databank.sluit()  // the first error is the one to tell
            throw error
        }
        try await databank.sluit()
    }

    /// PostgreSQL may be starting, or may not have seen yet that the killed process is gone.
    private static func open(_ plek: Proefplek) async throws -> Databank {
        for _ in 0..<(plek.server == nil ? 0 : 400) {
            do { return try await plek.open() } catch Opslagfout.bezet { try await Task.sleep(for: .milliseconds(25)) }
        }
        return try await plek.open()
    }

    /// Every fact is unsealed too: a fact of which the key is gone is lost.
    private static func lees(_ answer: inout Antwoord, _ databank: Databank, _ vraag: Vraag) async throws {
        let (from, after) = (vraag.vanafNummer, vraag.naRegel)
        (answer.nummers, answer.gelezen, answer.regel) = try await databank.lees(als: Proefschrijver.wie, doel: .beheer) { tx in
            let facts = try tx.feiten(in: Proefplek.tabel, waar: "soort = ? AND nummer >= ?", [.text(Schrijfproef.soort), .int(from)])
            let shown = try tx.query(
                """
                SELECT o.id AS id FROM gebeurtenis g JOIN gebeurtenis_onderwerp o ON o.nummer = g.nummer
                WHERE g.nummer > ? AND g.handeling = 'inzien'
                """, [.int(after)])
            let last = try tx.query("SELECT MAX(nummer) AS nummer FROM gebeurtenis").first?.optionalInt("nummer") ?? 0
            return (try facts.alle(Schrijfproef.self).map(\.inhoud.nummer), try shown.map { try $0.uuid("id").hex }, last)
        }
    }

    private static func gaVerder(_ databank: Databank) async throws {
        try await databank.schrijf(als: Proefschrijver.wie, doel: .beheer) { tx in
            let plek = Plek(dossier: tx.nieuwID(Dossier.self), lijn: tx.nieuwID())
            try tx.teken(Schrijfproef(nummer: -1), op: plek, in: Proefplek.tabel)
        }
        let check = try await databank.verifieer()
        guard check.klopt else { throw Opslagfout.journaal("na verder schrijven: \(check.bevindingen.first ?? "")") }
    }
}
