// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Beslistabel: wat een tabel zegt")
struct BeslistabelTests {
    private typealias S = Tabelsteun

    @Test(
        "Een cel leest een van, niet, kleiner, groter en een bereik",
        arguments: [
            ("", [0, 1, 17, 150]), ("< 18", [0, 1, 17]), ("<= 17", [0, 1, 17]), ("> 17", [150]), (">= 18", [150]), ("1", [1]),
            ("1..17", [1, 17]),
            ("niet 1..17", [0, 150]), ("0, 17", [0, 17]), ("niet 0, > 100", [1, 17]),
        ])
    func cel(tekst: String, goed: [Int]) throws {
        let table = S.tabel(
            .eerste, ["jeugdige.leeftijd"], [S.regel(tekst.isEmpty ? [:] : ["jeugdige.leeftijd": tekst], "verder"), S.regel([:], "genoeg")])
        let axis = try #require(Tabellezer(S.kader(table), S.kader(table).stappen[0])?.lees().tabel)
        for age in [0, 1, 17, 150] {
            let found = axis.bereken(["jeugdige.leeftijd": String(age)])
            #expect(found.uitkomst == .conclusie(goed.contains(age) ? "verder" : "genoeg"), "\(tekst) bij \(age)")
        }
    }

    @Test(
        "Een dag in een cel",
        arguments: [("2025-12-31", "genoeg"), ("2026-01-01", "verder"), ("2026-12-31", "verder"), ("2027-01-01", "genoeg")])
    func dag(dag: String, uitkomst: String) throws {
        let table = S.tabel(
            .een, ["besluit.peildatum"],
            [
                S.regel(["besluit.peildatum": "2026-01-01..2026-12-31"], "verder"),
                S.regel(["besluit.peildatum": "niet 2026-01-01..2026-12-31"], "genoeg"),
            ])
        #expect(S.fouten(table).isEmpty)
        #expect(try S.bereken(table, ["besluit.peildatum": dag]).uitkomst == .conclusie(uitkomst))
    }

    @Test("Een gemeentecode die de tabel niet noemt, is iets anders")
    func open() throws {
        let table = S.tabel(
            .een, ["jeugdige.woonplaats"],
            [S.regel(["jeugdige.woonplaats": "9998"], "verder"), S.regel(["jeugdige.woonplaats": "niet 9998"], "genoeg")])
        #expect(S.fouten(table).isEmpty)
        #expect(try S.bereken(table, ["jeugdige.woonplaats": "9998"]).uitkomst == .conclusie("verder"))
        #expect(try S.bereken(table, ["jeugdige.woonplaats": "0363"]).uitkomst == .conclusie("genoeg"))
    }

    private static let ladder = Tabelsteun.tabel(
        .eerste, ["eigen.kracht", "eigen.netwerk"],
        [
            Tabelsteun.regel(["eigen.kracht": "ja"], "genoeg", bron: "bron 1"),
            Tabelsteun.regel(["eigen.netwerk": "ja"], "genoeg", bron: "bron 2"),
            Tabelsteun.regel(["eigen.kracht": "nee", "eigen.netwerk": "nee"], "verder", bron: "bron 3"),
            Tabelsteun.regel([:], "oordeel", bron: "bron 4"),
        ])

    @Test(
        "De eerste regel die geldt beslist, met haar nummer en bron",
        arguments: [("ja", "ja", 1), ("ja", "nee", 1), ("nee", "ja", 2), ("deels", "ja", 2), ("nee", "nee", 3), ("deels", "nee", 4)])
    func eerste(kracht: String, netwerk: String, regel: Int) throws {
        let found = try S.bereken(Self.ladder, ["eigen.kracht": kracht, "eigen.netwerk": netwerk])
        #expect(found.regels == [regel] && found.grond.bron == "bron \(regel)" && found.grond.regel == "beslistabel/1")
        #expect(found.uitkomst == (regel == 4 ? Tabeluitkomst.oordeel : Tabeluitkomst.conclusie(regel == 3 ? "verder" : "genoeg")))
        #expect(found.grond.feiten["eigen.kracht"] == kracht && found.grond.feiten["tabelregel"] == String(regel))
    }

    @Test(
        "Wat nodig is en ontbreekt wordt genoemd; wat niets uitmaakt niet",
        arguments: [
            ([:], ["eigen.kracht", "eigen.netwerk"]), (["eigen.kracht": "nee"], ["eigen.netwerk"]),
            (["eigen.netwerk": "nee"], ["eigen.kracht"]),
            (["eigen.kracht": "vast wel", "eigen.netwerk": "nee"], ["eigen.kracht"]),
        ] as [([String: String], [String])])
    func mist(gegevens: [String: String], namen: [String]) throws {
        let found = try S.bereken(Self.ladder, gegevens)
        #expect(found.uitkomst == .mist(namen) && found.regels.isEmpty)
        #expect(found.grond.uitleg.contains("mist \(namen.joined(separator: ", "))"))
        #expect(try S.bereken(Self.ladder, ["eigen.kracht": "ja"]).uitkomst == .conclusie("genoeg"))
        #expect(try S.bereken(Self.ladder, ["eigen.netwerk": "ja"]).uitkomst == .conclusie("genoeg"))
    }

    @Test(
        "Een leeftijd die niet precies bekend is, beslist alleen als het niets uitmaakt", arguments: [("16..17", true), ("17..18", false)])
    func bereik(leeftijd: String, beslist: Bool) throws {
        let table = S.tabel(
            .een, ["jeugdige.leeftijd"],
            [S.regel(["jeugdige.leeftijd": "< 18"], "verder"), S.regel(["jeugdige.leeftijd": ">= 18"], "genoeg")])
        let found = try S.bereken(table, ["jeugdige.leeftijd": leeftijd]).uitkomst
        #expect(found == (beslist ? Tabeluitkomst.conclusie("verder") : Tabeluitkomst.mist(["jeugdige.leeftijd"])))
    }

    @Test("Alle regels die gelden tellen mee; zeggen zij verschillende dingen, dan kiest een mens")
    func alle() throws {
        let table = S.tabel(
            .alle, ["eigen.kracht", "eigen.netwerk"],
            [
                S.regel(["eigen.kracht": "ja"], "genoeg"), S.regel(["eigen.netwerk": "ja, deels"], "genoeg"),
                S.regel(["eigen.netwerk": "niet ja"], "verder"),
            ])
        #expect(try S.bereken(table, ["eigen.kracht": "ja", "eigen.netwerk": "ja"]).regels == [1, 2])
        #expect(try S.bereken(table, ["eigen.kracht": "ja", "eigen.netwerk": "ja"]).uitkomst == .conclusie("genoeg"))
        #expect(try S.bereken(table, ["eigen.kracht": "nee", "eigen.netwerk": "deels"]).uitkomst == .meer(["genoeg", "verder"]))
        #expect(try S.bereken(table, ["eigen.kracht": "nee"]).uitkomst == .mist(["eigen.netwerk"]))
    }

    @Test("Een tabel kijkt naar de conclusie van een eerdere stap; de mens gaat voor de tabel, tenzij wordt vergeleken")
    func keten() throws {
        let after = S.tabel(
            .een, ["uitkomst.eigen"],
            [S.regel(["uitkomst.eigen": "verder"], "rest"), S.regel(["uitkomst.eigen": "genoeg"], "genoeg")])
        #expect(S.fouten(Self.ladder, after).isEmpty)
        let machine = Kaderrekenaar(S.kader(Self.ladder, after)), no = ["eigen.kracht": "nee", "eigen.netwerk": "nee"]
        #expect(machine.loop(no).uitkomst == .voorziening)
        #expect(machine.loop(no, conclusies: ["eigen": "genoeg"]).uitkomst == .geenVoorziening)
        #expect(machine.loop(no, conclusies: ["eigen": "genoeg"], voorrang: .tabel).uitkomst == .voorziening)
        let missing = machine.loop(["eigen.kracht": "nee"], conclusies: ["eigen": "verder"], voorrang: .tabel)
        #expect(missing.uitkomst == .mist && missing.mist == ["eigen.netwerk"] && missing.stap == "eigen")
        let judged = ["eigen.kracht": "deels", "eigen.netwerk": "nee"]
        #expect(machine.loop(judged).mist == ["uitkomst.eigen"])
        #expect(machine.loop(judged, conclusies: ["eigen": "verder"], voorrang: .tabel).uitkomst == .voorziening)
    }
}
