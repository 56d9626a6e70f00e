// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Beslistabel: controles bij het laden")
struct TabelcontroleTests {
    private typealias S = Tabelsteun
    private static let kracht = ["eigen.kracht"]

    @Test("Een gat noemt de combinatie waarvoor geen regel is")
    func gat() {
        let found = S.fouten(
            S.tabel(
                .eerste, ["eigen.kracht", "jeugdige.leeftijd"],
                [
                    S.regel(["eigen.kracht": "ja"], "genoeg"),
                    S.regel(["eigen.kracht": "deels, nee", "jeugdige.leeftijd": "< 18"], "verder"),
                ]))
        #expect(found.count == 1)
        #expect(found.first?.contains("eigen.kracht = deels, jeugdige.leeftijd = 18..150") == true, "\(found)")
    }

    @Test("Twee regels die tegelijk gelden en iets anders zeggen, mogen niet bij ‘een’, wel bij ‘alle’")
    func tegenspraak() {
        let lines = [S.regel(["eigen.kracht": "ja, deels"], "genoeg"), S.regel(["eigen.kracht": "niet ja"], "verder")]
        let found = S.fouten(S.tabel(.een, Self.kracht, lines))
        #expect(
            found.count == 1 && found.first?.contains("Regel 1 en regel 2 gelden allebei voor eigen.kracht = deels") == true, "\(found)")
        #expect(S.fouten(S.tabel(.alle, Self.kracht, lines)).isEmpty)
        #expect(S.fouten(S.tabel(.eerste, Self.kracht, lines)).isEmpty)
    }

    @Test("Een regel die nooit kan gelden, wordt genoemd")
    func onbereikbaar() {
        let found = S.fouten(
            S.tabel(
                .eerste, Self.kracht,
                [S.regel(["eigen.kracht": "ja"], "genoeg"), S.regel(["eigen.kracht": "niet ja"], "verder"), S.regel([:], "oordeel")]))
        #expect(found.count == 1 && found.first?.hasPrefix("stappen.eigen.tabel.regels.3") == true, "\(found)")
    }

    @Test(
        "Wat niet bestaat wordt genoemd, met wat er wel is",
        arguments: [
            ("schoenmaat", "ja", "genoeg", "Het feit ‘schoenmaat’ bestaat niet"),
            ("eigen.kracht", "altijd", "genoeg", "De code ‘altijd’ bestaat niet"),
            ("eigen.kracht", "ja", "misschien", "De conclusie ‘misschien’ bestaat niet"),
            ("eigen.woorden", "ja", "genoeg", "heeft geen keuzes"),
            ("rest.kracht", "ja", "genoeg", "pas later gevraagd"), ("termijn.opgeschort", "x", "genoeg", "kan niet in een tabel staan"),
            ("jeugdige.leeftijd", "jong", "genoeg", "Schrijf een heel getal"), ("jeugdige.leeftijd", "12..3", "genoeg", "sluit alles uit"),
            ("besluit.peildatum", "< 2026-02-30", "genoeg", "een dag als 2026-03-02"), ("eigen.kracht", "ja,,nee", "genoeg", "staat niets"),
            ("uitkomst.nergens", "x", "genoeg", "De stap ‘nergens’ bestaat niet"),
        ])
    func onbekend(naam: String, cel: String, dan: String, melding: String) {
        let found = S.fouten(S.tabel(.eerste, [naam], [S.regel([naam: cel], dan), S.regel([:], "oordeel")]))
        #expect(found.contains { $0.contains(melding) }, "\(found)")
    }

    @Test("Een regel zonder bron of uitleg, en een naam die niet bij invoer staat: alles tegelijk")
    func samen() {
        let found = S.fouten(
            S.tabel(
                .eerste, Self.kracht,
                [Tabelregel(als: ["eigen.netwerk": "ja"], dan: "genoeg", bron: " ", uitleg: ""), S.regel([:], "oordeel")]))
        #expect(
            found.map { $0.split(separator: ":")[0] } == [
                "stappen.eigen.tabel.regels.1.bron", "stappen.eigen.tabel.regels.1.uitleg", "stappen.eigen.tabel.regels.1.als",
            ])
    }

    @Test("Tabellen die op elkaar rusten vormen een kring; een latere stap is nog niet bekend")
    func kring() {
        func op(_ step: String, _ code: String, _ dan: String, _ anders: String) -> Beslistabel {
            S.tabel(.eerste, ["uitkomst.\(step)"], [S.regel(["uitkomst.\(step)": code], dan), S.regel([:], anders)])
        }
        let circle = S.fouten(op("rest", "rest", "verder", "genoeg"), op("eigen", "verder", "rest", "genoeg"))
        #expect(circle.contains { $0.contains("eigen → rest → eigen") }, "\(circle)")
        let later = S.fouten(op("rest", "rest", "verder", "genoeg"))
        #expect(later.contains { $0.contains("De stap ‘rest’ komt later") }, "\(later)")
        let itself = S.fouten(op("eigen", "verder", "verder", "genoeg"))
        #expect(itself.contains { $0.contains("eigen → eigen") }, "\(itself)")
    }

    @Test("Een tabel heeft hoogstens 64 regels en 16 dingen om naar te kijken, en een as hoogstens 64 stukken")
    func grens() {
        func jaren(_ count: Int) -> Beslistabel {
            S.tabel(
                .eerste, ["jeugdige.leeftijd"],
                (0..<count).map { S.regel(["jeugdige.leeftijd": String($0)], "verder") } + [S.regel([:], "genoeg")])
        }
        #expect(S.fouten(jaren(63)).isEmpty)
        #expect(S.fouten(jaren(64)).contains { $0.contains("hoogstens 64 regels") })
        let pieces = (0..<33).map { 3 * $0 }.map { "\($0)" }.joined(separator: ", ")
        let wide = S.tabel(.eerste, ["jeugdige.leeftijd"], [S.regel(["jeugdige.leeftijd": pieces], "verder"), S.regel([:], "genoeg")])
        #expect(S.fouten(wide).contains { $0.contains("64 is het meeste") })
    }

    @Test("Keuzes en normen worden nagekeken")
    func keuzes() {
        let base = S.kader(nil), step = base.stappen[0]
        let wrong = Kaderstap(
            id: step.id, titel: step.titel, vraag: step.vraag, hulp: "",
            bevindingen: [Bevindingsvraag(id: "a", vraag: "A?", keuzes: [Kaderkeuze(code: "ja", label: " ")])], bronnen: ["x"],
            conclusies: step.conclusies + [Kaderconclusie(code: "oordeel", label: "O", gevolg: .verder, brief: "O")], bron: "x")
        let norms = [Zorgnorm(vanaf: 0, tot: 4, tekst: "t", bron: "b"), Zorgnorm(vanaf: 6, tot: 16, tekst: "", bron: "b")]
        let kader = Afwegingskader(
            id: "x", versie: 1, naam: "n", geldigVan: base.geldigVan, bron: "b", stappen: [wrong, base.stappen[1]], ladder: base.ladder,
            normen: norms)
        #expect(
            kader.controleer().map(\.plek) == [
                "stappen.eigen.conclusies.oordeel", "stappen.eigen.bevindingen.a.keuzes", "stappen.eigen.bevindingen.a.keuzes.ja.label",
                "normen.2.tekst", "normen.2", "normen",
            ])
    }
}
