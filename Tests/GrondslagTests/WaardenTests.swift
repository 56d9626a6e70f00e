// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@Suite("Waarden die zichzelf controleren")
struct WaardenTests {
    @Test(
        "AGB-code heeft acht cijfers",
        arguments: [
            ("12345678", true), ("12 34 56 78", true), ("1234567", false), ("1234567a", false), ("00000000", false), ("١٢٣٤٥٦٧٨", false),
        ])
    func agb(tekst: String, goed: Bool) { #expect((AGBCode(tekst) != nil) == goed) }

    @Test("Gemeentecode heeft vier cijfers", arguments: [("0363", true), ("363", false), ("9998", true), ("0000", false), ("03a3", false)])
    func gemeente(tekst: String, goed: Bool) { #expect((Gemeentecode(tekst) != nil) == goed) }

    @Test("Postcode wordt gelijkgetrokken", arguments: [("1441ab", "1441 AB"), ("1441 AB", "1441 AB"), (" 14 41 aB ", "1441 AB")])
    func postcode(tekst: String, uitkomst: String) { #expect(Postcode(tekst)?.tekst == uitkomst) }

    @Test("Wat geen postcode kan zijn wordt geweigerd", arguments: ["0441 AB", "1441 SS", "1441 SA", "1441 A", "144 AB", "1441 ÀB", ""])
    func geenPostcode(tekst: String) { #expect(Postcode(tekst) == nil) }

    @Test(
        "Een telefoonnummer heeft één vorm",
        arguments: [
            ("06-12345678", "+31612345678", "06 12345678"), ("06 12 34 56 78", "+31612345678", "06 12345678"),
            ("+31 (0)6 12345678", "+31612345678", "06 12345678"), ("0031612345678", "+31612345678", "06 12345678"),
            ("(0299) 123456", "+31299123456", "0299 123456"), ("020-1234567", "+31201234567", "020 1234567"),
            ("+32 475 12 34 56", "+32475123456", "+32475123456"), ("0800-2000", "08002000", "08002000"), ("112", "112", "112"),
            ("14 0299", "140299", "140299"),
        ])
    func telefoon(tekst: String, vorm: String, toon: String) {
        #expect(Telefoonnummer(tekst)?.tekst == vorm)
        #expect(Telefoonnummer(tekst)?.toon == toon)
    }

    @Test(
        "Wat geen telefoonnummer is wordt geweigerd",
        arguments: ["", "12345", "06-1234567", "0612345678901", "+31 06 12345678", "bel maar", "+0612345678"])
    func geenTelefoon(tekst: String) { #expect(Telefoonnummer(tekst) == nil) }

    @Test("Een telefoonnummer komt niet leesbaar in een logboek")
    func telefoonGemaskeerd() throws {
        let nummer = try #require(Telefoonnummer("06-12345678"))
        #expect(!"\(nummer)".contains("12345"))
    }

    @Test("Codes overleven opslaan, en een foute code komt er niet in")
    func opslaan() throws {
        let code = try #require(AGBCode("12345678"))
        let data = try JSONEncoder().encode([code])
        #expect(String(decoding: data, as: UTF8.self) == #"["12345678"]"#)
        #expect(try JSONDecoder().decode([AGBCode].self, from: data) == [code])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([AGBCode].self, from: Data(#"["123"]"#.utf8)) }
    }
}

@Suite("Eurocent")
struct EurocentTests {
    @Test(
        "Een bedrag wordt gelezen zoals het getypt is",
        arguments: [
            ("1234,56", 123_456), ("1.234,56", 123_456), ("€ 1.234,56", 123_456), ("1234", 123_400), ("1.234", 123_400),
            ("1234.56", 123_456), ("1.23", 123), ("25,-", 2_500), ("-12,50", -1_250),
            ("0,05", 5), ("€1.000.000", 100_000_000), ("12", 1_200),
        ] as [(String, Int64)])
    func lezen(tekst: String, cent: Int64) { #expect(Eurocent(tekst)?.cent == cent) }

    @Test(
        "Wat geen bedrag is wordt geweigerd",
        arguments: ["", "€", "12,5", "1,234,56", "12.34,56", "abc", ",50", "1.2345", "1e5", "--5", "9999999999999"])
    func weigeren(tekst: String) { #expect(Eurocent(tekst) == nil) }

    @Test(
        "Een bedrag staat er op zijn Nederlands",
        arguments: [
            (123_456, "€ 1.234,56"), (5, "€ 0,05"), (-1_250, "€ -12,50"), (100_000_000, "€ 1.000.000,00"), (0, "€ 0,00"),
            (99_900, "€ 999,00"),
        ] as [(Int64, String)])
    func tonen(cent: Int64, tekst: String) { #expect(Eurocent(cent).description == tekst) }

    @Test("Getoond of getypt en weer gelezen is hetzelfde bedrag")
    func heenEnTerug() {
        var seed: UInt64 = 7
        for _ in 0..<5_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1
            let amount = Eurocent(Int64(seed >> 20) % 99_999_999_999_999 - 40_000_000_000_000)
            #expect(Eurocent(amount.description) == amount && Eurocent(amount.getypt) == amount)
        }
    }

    @Test("Rekenen loopt nooit over")
    func overloop() {
        #expect(Eurocent(.max) + Eurocent(1) == Eurocent(.max))
        #expect(Eurocent(.min) - Eurocent(1) == Eurocent(.min))
        #expect(Eurocent(.max) * -2 == Eurocent(.min))
        #expect(Eurocent(250) * 3 == Eurocent(750))
    }
}

@Suite("Periode")
struct PeriodeTests {
    private func dag(_ number: Int) -> Datum { Datum(dagnummer: 20_000 + number) }

    @Test("Een einde vóór het begin bestaat niet")
    func eindeVoorBegin() throws {
        #expect(Periode(van: dag(2), totEnMet: dag(1)) == nil)
        #expect(try #require(Periode(van: dag(1), totEnMet: dag(1))).dagen == 1)
        let reversed = Data(#"{"van":"2026-03-02","totEnMet":"2026-03-01"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Periode.self, from: reversed) }
    }

    @Test("Overlap en doorsnede kloppen met dag voor dag tellen, ook bij een open einde")
    func overlap() throws {
        let ends: [Int?] = [0, 1, 2, 3, 4, 5, nil]
        let periods = (0...5).flatMap { start in ends.compactMap { end in Periode(van: dag(start), totEnMet: end.map(dag)) } }
        for left in periods {
            for right in periods {
                let days = (0...9).map(dag).filter { left.bevat($0) && right.bevat($0) }
                #expect(left.overlapt(right) == !days.isEmpty)
                #expect(left.doorsnede(right)?.van == days.first)
            }
        }
    }

    @Test("Een open periode overleeft opslaan")
    func opslaan() throws {
        let open = try #require(Periode(van: dag(0)))
        #expect(try JSONDecoder().decode(Periode.self, from: JSONEncoder().encode(open)) == open)
        #expect(open.dagen == nil && open.bevat(dag(9_000)))
    }
}
