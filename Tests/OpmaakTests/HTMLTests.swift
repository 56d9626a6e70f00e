// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Opmaak

@Suite("HTML: wat iemand typt wordt nooit opmaak")
struct HTMLTests {
    @Test("Een tabel stapelt vanzelf op een telefoon, met de kop bij elke cel; een brede staat op papier klein")
    func stapelt() {
        let table = Tabel("Acties", kolommen: ["Wat", "Wie"], rijen: [["Oma belt", "Oma"]]).html.tekst
        #expect(table.contains("<table class=\"stapel\" role=\"table\">") && table.contains("data-kop=\"Wie\""))
        let figures = Tabel("Cijfers", kolommen: ["Jaar", "Aantal"], rijen: [["2026", "3"]], stapelt: false).html.tekst
        #expect(figures.contains("<table>") && !figures.contains("data-kop"))
        let many = Tabel("Log", kolommen: ["1", "2", "3", "4", "5", "6", "7"].map { .init($0) }, rijen: [["a"]]).html.tekst
        #expect(many.contains("class=\"stapel veel\""))
    }

    @Test(
        "Elk gevaarlijk teken wordt ontweken, in tekst en in een kenmerk",
        arguments: [
            ("<script>", "&lt;script&gt;"), ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("' x='", "&#39; x=&#39;"),
            ("a & b", "a &amp; b"),
            ("&amp;", "&amp;amp;"), ("Zoë 👩‍👧 €", "Zoë 👩‍👧 €"), ("\u{0}\u{8}\u{1B}x\n\ty", "x\n\ty"),
        ])
    func ontwijkt(typed: String, expected: String) {
        let html: HTML = "<p title=\"\(typed)\">\(typed)</p>"
        #expect(html.tekst == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test("Willekeurige tekst opent nooit een tag en sluit nooit een kenmerk")
    func willekeurig() {
        var random = Toeval(staat: 42)
        for _ in 0..<2_000 {
            let typed = random.tekst()
            let reader = Nakijker(("<p title=\"\(typed)\"\(attribuut: "data-x", typed)>\(typed)</p>" as HTML).tekst)
            #expect(reader.fouten.isEmpty && reader.elementen.count == 1, "\(typed)")
            #expect(reader.elementen.first?.kenmerken.count == 2, "\(typed)")
        }
    }

    @Test("HTML, lijsten, getallen en niets worden ingevoegd zoals ze zijn")
    func invoegen() {
        let none: String? = nil
        let noHTML: HTML? = nil
        let bold: HTML = "<b>x</b>"
        #expect(("\(bold)\([bold, bold])\(12)\(none)\(noHTML)" as HTML).tekst == "<b>x</b><b>x</b><b>x</b>12")
        #expect(("<input\(attribuut: "checked", true)\(attribuut: "selected", false)>" as HTML).tekst == "<input checked>")
        #expect([bold, "-", bold].joined(met: " ").tekst == "<b>x</b> - <b>x</b>")
    }

    @Test("Een adres van een bestand verandert met zijn inhoud")
    func bestanden() {
        #expect(Bestanden.hash(Array("a".utf8)) == "af63dc4c8601ec8c")
        #expect(Bestanden.css.pad.hasPrefix("/bestanden/ankerpunt-") && Bestanden.css.pad.hasSuffix(".css"))
        #expect(Bestanden.css.bytes.count > 1_000 && Bestanden.js.bytes.count > 1_000)
        #expect(Bestanden.css.pad.dropLast(4) != Bestanden.js.pad.dropLast(3))
    }

    @Test(
        "Termijnen staan er in woorden",
        arguments: [
            (0, "vandaag"), (1, "morgen"), (-1, "gisteren"), (6, "over 6 dagen"), (14, "over 2 weken"), (-3, "3 dagen geleden"),
            (102, "over 3 maanden"),
            (800, "over 2 jaar"),
        ])
    func afstand(days: Int, expected: String) {
        let today = Datum(dagnummer: 20_000)
        #expect(Woorden.afstand(today.plus(dagen: days), op: today) == expected)
    }

    @Test("Een dag wordt voluit geschreven")
    func datum() {
        let day = Datum(2026, 11, 27)
        #expect(day.map(Woorden.weekdag) == "vrijdag 27 november 2026")
        #expect(day.map { HTML.datum($0).tekst } == "<time datetime=\"2026-11-27\">27 november 2026</time>")
        #expect(Woorden.opsomming(["Karin", "Daan", "Els"]) == "Karin, Daan en Els")
    }

    @Test("Wie meer regels typt, krijgt alinea's en regeleinden")
    func vrijeTekst() {
        #expect(HTML.vrijeTekst("a\r\nb\n\n\n<c>\n").tekst == "<p>a<br>b</p>\n<p>&lt;c&gt;</p>\n")
        #expect(HTML.vrijeTekst("").isEmpty)
    }
}

/// Repeatable random text, rich in what breaks HTML.
struct Toeval {
    var staat: UInt64

    mutating func getal(_ max: Int) -> Int {
        staat = staat &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(staat >> 33) % max
    }

    mutating func tekst() -> String {
        let pieces = [
            "<", ">", "\"", "'", "&", "/", "=", "</p>", "<!--", "]]>", "&#", "\u{0}", " ", "é", "👩‍👧", "x", "onload=", "\u{2028}", "`", "\\",
        ]
        return (0..<getal(12)).map { _ in pieces[getal(pieces.count)] }.joined()
    }
}

@Suite("Snelheid: een pagina kost bijna niets")
struct SnelheidTests {
    @Test("Een tabel van honderd rijen is er in een ogenblik")
    func tabel() {
        let rows: [[HTML]] = (0..<100).map { ["Gezin \($0)", "Noor & Sem", "\($0)", "Evaluatie van doel 2"] }
        let clock = ContinuousClock()
        let best = (0..<10).map { _ in
            clock.measure { #expect(Tabel("Gezinnen", kolommen: ["a", "b", "c", "d"], rijen: rows).html.bytes.count > 5_000) }
        }.min()
        // Without optimisation, on a busy machine; release does it in well under a millisecond.
        #expect(best ?? .seconds(9) < .milliseconds(60))
    }
}
