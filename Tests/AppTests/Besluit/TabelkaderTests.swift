// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Steun
import Testing

@testable import App

/// The tables of the kaders of this program: each line by its article, and all combinations against the law said once more in plain Swift.
@Suite("De tabellen van het wettelijke kader en van het wetsvoorstel")
struct TabelkaderTests {
    private static let wet = Result { try Kaderregister.vanProgramma().kader("jeugdwet-2.3/2") }
    private static let voorstel = Result { try Kaderregister.vanProgramma().kader("reikwijdte") }

    private static let geen = [
        "ladder.andere-wet": "geen", "ladder.eigen-kracht": "nee", "ladder.gebruikelijk": "nee", "ladder.netwerk": "nee",
        "ladder.vrij-toegankelijk": "nee", "ladder.overig": "nee",
    ]

    private func ladder(_ anders: [String: String], _ kader: Result<Kaderregister.Kader, any Error> = TabelkaderTests.wet) throws
        -> Tabelspoor
    {
        try #require(try kader.get().rekenaar.bereken("eigen-mogelijkheden", Self.geen.merging(anders) { $1 }))
    }

    @Test(
        "De ladder, per artikel",
        arguments: [
            (["ladder.andere-wet": "wlz"], "andere-wet", "1.2 lid 1 onder a"),
            (["ladder.andere-wet": "zvw"], "andere-wet", "1.2 lid 1 onder a"),
            (["ladder.andere-wet": "onderwijs"], "andere-wet", "1.2 lid 1 onder b"),
            (["ladder.andere-wet": "wmo"], "andere-wet", "1.2 lid 1 onder b"),
            (["ladder.andere-wet": "wlz-weigert"], "andere-wet", "1.2 lid 1 onder c"),
            (["ladder.andere-wet": "samenloop"], "niet-genoeg", "1.2 lid 2"),
            ([:], "niet-genoeg", "2.3 lid 1"), (["ladder.eigen-kracht": "ja"], "genoeg", "2.3 lid 1"),
            (["ladder.gebruikelijk": "ja"], "genoeg", "2.3 lid 1"),
            (["ladder.netwerk": "ja"], "genoeg", "2.3 lid 1"), (["ladder.vrij-toegankelijk": "beschikbaar"], "vrij-aanbod", "2.9 onder a"),
            (["ladder.overig": "beschikbaar"], "vrij-aanbod", "2.9 onder a"),
            (["ladder.vrij-toegankelijk": "niet-beschikbaar"], "niet-genoeg", "2.3 lid 1"),
        ] as [([String: String], String, String)])
    func perArtikel(anders: [String: String], conclusie: String, artikel: String) throws {
        let found = try ladder(anders)
        #expect(
            found.uitkomst == .conclusie(conclusie) && found.grond.bron.hasPrefix("Jeugdwet artikel ")
                && found.grond.bron.contains(artikel), "\(found.grond)")
    }

    @Test(
        "Wat maar een deel oplost, is aan de professional",
        arguments: ["ladder.eigen-kracht", "ladder.gebruikelijk", "ladder.netwerk", "ladder.vrij-toegankelijk", "ladder.overig"])
    func oordeel(sport: String) throws {
        #expect(try ladder([sport: "deels"]).uitkomst == .oordeel)
    }

    /// Art. 1.2 and 2.3, once more and in another way.
    private static func orakel(_ f: [String: String]) -> Tabeluitkomst {
        if ["wlz", "zvw", "onderwijs", "wmo", "wlz-weigert"].contains(f["ladder.andere-wet"]) { return .conclusie("andere-wet") }
        let own = ["ladder.eigen-kracht", "ladder.gebruikelijk", "ladder.netwerk"].compactMap { f[$0] }
        if own.contains("ja") { return .conclusie("genoeg") }
        let offers = ["ladder.vrij-toegankelijk", "ladder.overig"].compactMap { f[$0] }
        if offers.contains("beschikbaar") { return .conclusie("vrij-aanbod") }
        return (own + offers).contains("deels") ? .oordeel : .conclusie("niet-genoeg")
    }

    @Test("Alle 2.268 combinaties van de ladder zijn die van de wet: een omgedraaide voorwaarde valt op")
    func alles() throws {
        let kader = try Self.wet.get(), step = try #require(kader.kader.stap("eigen-mogelijkheden"))
        var all: [[String: String]] = [[:]]
        for question in step.bevindingen {
            guard let choices = question.keuzes else { continue }
            all = all.flatMap { known in choices.map { choice in known.merging([question.id: choice.code]) { $1 } } }
        }
        #expect(all.count == 2_268)
        let wrong = all.filter { kader.rekenaar.bereken("eigen-mogelijkheden", $0)?.uitkomst != Self.orakel($0) }
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    @Test(
        "Wat overblijft: alleen voor een jeugdige (Jeugdwet 1.1), en alleen als de rest niet genoeg is (2.3 lid 1)",
        arguments: [
            ("2010-06-14", "niet-genoeg", "voorziening"), ("2010-06-14", "genoeg", "geen"), ("2010-06-14", "vrij-aanbod", "geen"),
            ("2010-06-14", "andere-wet", "geen"), ("2008-03-02", "niet-genoeg", "geen"), ("2008-03-03", "niet-genoeg", "voorziening"),
        ])
    func rest(geboren: String, eigen: String, conclusie: String) throws {
        var known = Afweeggegevens.van([.jeugdigeGeboortedatum: geboren, .peildatum: "2026-03-02"])
        known["uitkomst.eigen-mogelijkheden"] = eigen
        #expect(try Self.wet.get().rekenaar.bereken("wat-rest", known)?.uitkomst == .conclusie(conclusie))
    }

    @Test("Van wie het geboortejaar niet vaststaat, zegt de tabel niets; zonder geboortedatum noemt zij wat mist")
    func onbekend() throws {
        let kader = try Self.wet.get()
        var known = Afweeggegevens.van([.jeugdigeGeboortedatum: "1900-01-01", .jeugdigeDatumgebruik: "3", .peildatum: "2026-03-02"])
        known["uitkomst.eigen-mogelijkheden"] = "niet-genoeg"
        #expect(kader.rekenaar.bereken("wat-rest", known)?.uitkomst == .oordeel)
        #expect(kader.rekenaar.bereken("wat-rest", ["uitkomst.eigen-mogelijkheden": "niet-genoeg"])?.uitkomst == .mist(["wet.jeugdige"]))
    }

    @Test(
        "Problemen als bedoeld in de wet (Jeugdwet 1.1 en 2.3)",
        arguments: ["onveilig", "gedrag", "stoornis", "aandoening", "beperking", "opgroei-opvoed", "geen"])
    func problemen(aard: String) throws {
        let found = try Self.wet.get().rekenaar.bereken("problemen", ["problemen.aard": aard])
        #expect(found?.uitkomst == Tabeluitkomst.conclusie(aard == "geen" ? "afwezig" : "aanwezig"))
    }

    @Test(
        "De voorgenomen reikwijdte (Hervormingsagenda 2.1.4)",
        arguments: [
            ("onveilig", "licht", "aanwezig"), ("gedrag", "ernstig", "aanwezig"), ("gedrag", "matig", "oordeel"),
            ("gedrag", "licht", "buiten-reikwijdte"),
            ("beperking", "ernstig", "aanwezig"), ("opgroei-opvoed", "ernstig", "buiten-reikwijdte"),
            ("geen", "matig", "buiten-reikwijdte"),
        ])
    func reikwijdte(aard: String, ernst: String, conclusie: String) throws {
        let found = try Self.voorstel.get().rekenaar.bereken("problemen", ["problemen.aard": aard, "problemen.ernst": ernst])
        #expect(found?.uitkomst == (conclusie == "oordeel" ? Tabeluitkomst.oordeel : Tabeluitkomst.conclusie(conclusie)))
    }

    @Test("Het wetsvoorstel wordt op geen enkele dag gebruikt om te besluiten; versie 3 geldt vanaf 2026")
    func nooit() throws {
        let register = try Kaderregister.vanProgramma()
        for year in 2015...2040 {
            let day = try #require(Datum(year, 7, 1)), found = try register.geldend(op: day).kader
            #expect(found.id == "jeugdwet-2.3" && found.versie == (year < 2026 ? 1 : 3))
        }
        #expect(register.kaders.contains { $0.kader.isVoorgenomen })
        #expect(throws: Afwijzing.self) { try register.kader("onzin") }
    }

    @Test(
        "Willekeurige feiten geven altijd een uitkomst, of noemen wat mist",
        arguments: ["jeugdwet-2.3/1", "jeugdwet-2.3/2", "jeugdwet-2.3/3", "reikwijdte"])
    func willekeurig(naam: String) throws {
        let kader = try Kaderregister.vanProgramma().kader(naam), steps = kader.kader.stappen
        let names =
            Feitnaam.allCases.map(\.rawValue) + steps.flatMap(\.bevindingen).map(\.id) + ["jeugdige.leeftijd", "wet.jeugdige", "onzin"]
        let junk = [
            "", "ja", "nee", "deels", "2010-06-14", "2026-02-30", "-1", "12..15", "99999999999999999999", "é\u{0}", "geen", "ernstig", "..",
            "3",
        ]
        var chance = Kans(state: 42)
        for _ in 0..<3_000 {
            var known: [String: String] = [:], drawn: [String: String] = [:]
            for name in names where Bool.random(using: &chance) { known[name] = junk.randomElement(using: &chance) }
            for step in steps where Bool.random(using: &chance) {
                drawn[step.id] = (step.conclusies.map(\.code) + junk).randomElement(using: &chance)
            }
            let given = Afweegopgave(known, kader: kader.kader)
            for found in [
                kader.rekenaar.loop(given.gegevens, conclusies: given.conclusies),
                kader.rekenaar.loop(known, conclusies: drawn, voorrang: .tabel),
            ] {
                #expect((found.uitkomst == .mist) == !found.mist.isEmpty)
                #expect(found.uitkomst == .mist || steps.contains { $0.id == found.stap })
            }
        }
    }
}

/// Chance that gives the same order again.
private struct Kans: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
