// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// Words that exist nowhere else are typed into the pages; then every file on disk is searched for them.
@Suite("Kanarie: wat is getypt staat nergens leesbaar op de schijf")
struct KanarieTests {
    private final class Woorden {
        private(set) var alle: [String] = []
        func nieuw(_ soort: String) -> String {
            let word = "Kanarie\(soort)\(Toeval.hex(6))q"
            alle.append(word)
            return word
        }
        func zin(_ soort: String) -> String {
            "\(nieuw(soort)) vloog \(nieuw("zin")) uit."
        }
    }

    private static let bsns = [
        "999910000", "999910012", "999910024", "999910036", "999910048",
        "999910061", "999910073", "999910085", "999910097", "999910103",
    ]

    private static func typ(_ app: Proefapp, _ words: Woorden) async throws {
        let family = try await app.deWit()
        let amina = app.als(.amina)
        let base = "/dossiers/\(family.dossier.hex)"
        for bsn in Self.bsns {
            let made = try await amina.post(
                base + "/gezin/mensen",
                [
                    "rol": "familie", "roepnaam": words.nieuw("Roep"), "achternaam": words.nieuw("Achter"), "bsn": bsn,
                    "toelichting": words.nieuw("Toel"), "_persoon": "nieuw",
                ])
            #expect(made.status == 303, "\(made.tekst.suffix(900))")
        }
        for _ in 0..<20 {
            let note = [
                "soort": "telefoon", "over": family.noor.hex, "gezegd": words.zin("Gezegd"), "gedacht": words.zin("Gedacht"),
                "afspraken": words.zin("Afspraak"),
            ].en(.datum("datum", app.vandaag))
            #expect(try await amina.post(base + "/contacten", note).status == 303)
            #expect(try await amina.post("/concepten/contact?pad=\(base)/contacten/nieuw", ["gezegd": words.zin("Concept")]).status == 200)
            #expect(try await amina.postEnVolg("/zoeken", ["zoek": words.nieuw("Zoek")]).status == 200)
        }
        let address = [
            "adressoort": "03", "straat": words.nieuw("Straat"), "huisnummer": "7", "postcode": "1999AB", "plaats": words.nieuw("Plaats"),
        ]
        _ = try await amina.post(base + "/gezin/mensen/\(family.daan.hex)/adres", address)
        _ = try await amina.post(
            base + "/gezin/mensen/\(family.daan.hex)/bereikbaarheid",
            ["email": words.nieuw("mail") + "@voorbeeld.nl", "taal": words.nieuw("Taal")])
        let flag = ["tekst": words.zin("Vlag"), "verteld": "ja"].en(.datum("herzienOp", app.vandaag.plus(dagen: 30)))
        #expect(try await amina.post(base + "/gezin/bescherming/vlaggen", flag).status == 303)
        for path in ["/gezin", "/contacten", "/toegang"] { #expect(try await amina.get(base + path).status == 200) }
        _ = try await app.als(.bram).post(
            "/noodtoegang/\(family.dossier.hex)", ["reden": words.zin("Nood"), "uren": "2", "categorie": "crisis"])
        _ = try await app.niemand.post(
            "/aanmelden", ["naam": words.nieuw("inlog"), "wachtwoord": words.nieuw("Wachtwoord"), "code": "123456"])
    }

    /// Every way a text may lie in a file: as UTF-8 and as UTF-16, both orders; any capitals of ASCII.
    private static func treffers(_ words: [String], in map: String) throws -> [String] {
        var found: [String] = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: map) {
            guard let data = FileManager.default.contents(atPath: map + "/" + name), !data.isEmpty else { continue }
            for word in words {
                let forms = [
                    Data(word.utf8), Data(word.lowercased().utf8), word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian),
                ].compactMap(\.self)
                if forms.contains(where: { data.range(of: $0) != nil }) { found.append("\(name): \(word)") }
            }
        }
        return found
    }

    @Test("Tweehonderd woorden, namen en BSN's: nul treffers in databank, WAL, sleutelbos en de rest van de map")
    func kanarie() async throws {
        try await withApp { app in
            let words = Woorden()
            try await Self.typ(app, words)
            let all = words.alle + Self.bsns + ["999900006", "Ankerkade", "Smeets"]
            #expect(all.count >= 200)
            #expect(try Self.treffers(all, in: app.map) == [])
            // The words did arrive: they can be read back by who may.
            let typed = try #require(words.alle.first { $0.hasPrefix("KanarieGezegd") })
            let stored = try await app.lees { tx in
                let facts = try tx.feiten(in: GezinStore.tabel, waar: "soort = ?", [.text(Contactnotitie.soort)]).alle(Contactnotitie.self)
                return facts.map { "\($0.inhoud)" }.joined()
            }
            #expect(stored.contains(typed))
        }
    }

    @Test("De speurder vindt wat er wel staat, in elke vorm en ook in de WAL")
    func speurder() async throws {
        try await withApp { app in
            let word = "KanarieGeplant" + Toeval.hex(4)
            try Data(("x" + word).utf8).write(to: URL(fileURLWithPath: app.map + "/los"))
            try #require(("é" + word).data(using: .utf16LittleEndian)).write(to: URL(fileURLWithPath: app.map + "/los16"))
            #expect(try Self.treffers([word], in: app.map).count == 2)
            try await app.schrijf { tx in
                tx.noteer("kanarie.open.\(word)")
            }
            #expect(try Self.treffers([word], in: app.map).contains { $0.hasPrefix("ankerpunt.db") })
        }
    }
}
