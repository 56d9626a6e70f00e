// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Huisstijl: leesbaar, veilig, en wat eerder gold blijft")
struct HuisstijlTests {
    @Test(
        "Het contrast is dat van WCAG 2.2, en onder 4,5 kan een kleur niet",
        arguments: [
            ("#000000", 21.0, true), ("#ffffff", 1.0, false), ("#767676", 4.54, true), ("#777777", 4.48, false), ("0b5563", 8.42, true),
            ("#FFD200", 1.45, false),
        ])
    func contrast(kleur: String, verwacht: Double, kan: Bool) throws {
        let colour = try #require(Briefkleur(kleur))
        #expect(abs(colour.contrast - verwacht) < 0.01, "\(colour.contrast)")
        #expect(colour.isLeesbaar == kan && (Briefkleur.fout(kleur) == nil) == kan)
    }

    @Test("Wat net niet genoeg is, staat er niet als genoeg; wat geen kleur is, ook niet")
    func afgerond() {
        #expect(Briefkleur.fout("#777777")?.contains("4,4") == true)
        for typed in ["", "rood", "#12345", "#1234567", "#12345g", "url(x)", "#٠٠٠٠٠٠"] {
            #expect(Briefkleur(typed) == nil && Briefkleur.fout(typed) != nil, "\(typed)")
        }
    }

    private static func stijl(_ naam: String, _ dag: Datum) throws -> Huisstijl {
        Huisstijl(
            afzender: naam, beeldmerk: nil, kleur: try #require(Briefkleur("000000")), venster: .links, retouradres: "", telefoon: "",
            openingstijden: "", bezwaaradres: "", slotregel: "", voetregel: "", van: dag, grond: "besluit")
    }

    @Test("Op een dag geldt wat toen gold: een latere huisstijl verandert geen brief van eerder")
    func datum() throws {
        let day = try Wereld.dag("2026-03-02")
        let all = [
            try Self.stijl("later", day.plus(dagen: 10)), try Self.stijl("eerst", day), try Self.stijl("verbeterd", day.plus(dagen: 10)),
        ]
        let found = [-1, 0, 9, 10, 100].map { all.geldend(op: day.plus(dagen: $0))?.afzender }
        #expect(found == [nil, "eerst", "eerst", "verbeterd", "verbeterd"])
    }
}

@Suite("Een beeldmerk: alleen wat een plaatje tekent")
struct BeeldlezingTests {
    private static let begin: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

    private static func stuk(_ naam: String, _ inhoud: [UInt8]) -> [UInt8] {
        let n = inhoud.count
        return [UInt8(n >> 24 & 255), UInt8(n >> 16 & 255), UInt8(n >> 8 & 255), UInt8(n & 255)] + Array(naam.utf8) + inhoud + [1, 2, 3, 4]
    }

    private static func kop(_ breedte: UInt8, _ hoogte: UInt8, hoog: UInt8 = 0) -> [UInt8] {
        stuk("IHDR", [0, 0, hoog, breedte, 0, 0, 0, hoogte, 8, 2, 0, 0, 0])
    }

    static var png: [UInt8] { begin + kop(30, 20) + stuk("IDAT", [9, 9, 9]) + stuk("IEND", []) }

    /// A JPEG of 40 by 24 with a remark in it: enough of one for a reader of segments.
    static func jpeg(extra: [UInt8] = []) -> [UInt8] {
        [0xff, 0xd8] + [0xff, 0xe0, 0, 4, 1, 2] + extra + [0xff, 0xc0, 0, 11, 8, 0, 24, 0, 40, 1, 0, 0, 0] + [0xff, 0xda, 0, 3, 0]
            + [5, 0xff, 0, 6, 0xff, 0xd9]
    }

    @Test("Van een PNG en een JPEG blijven de punten; opmerkingen, plaatsen en wat erachter hangt niet")
    func schoon() throws {
        let plain = try Beeldlezing(Self.png, veld: "b")
        #expect(plain.mediatype == "image/png" && plain.breedte == 30 && plain.hoogte == 20 && plain.bytes == Self.png)
        let script = Array("<script>alert(1)</script>".utf8)
        let dirty =
            Self.begin + Self.kop(30, 20) + Self.stuk("tEXt", script) + Self.stuk("eXIf", script) + Self.stuk("IDAT", [9, 9, 9])
            + Self.stuk("IEND", []) + script
        #expect(try Beeldlezing(dirty, veld: "b").bytes == Self.png)
        let photo = try Beeldlezing(Self.jpeg(), veld: "b")
        #expect(photo.mediatype == "image/jpeg" && photo.breedte == 40 && photo.hoogte == 24 && photo.bytes == Self.jpeg())
        let exif: [UInt8] = [0xff, 0xe1, 0, 6, 1, 2, 3, 4] + [0xff, 0xfe, 0, UInt8(script.count + 2)] + script
        #expect(try Beeldlezing(Self.jpeg(extra: exif) + script, veld: "b").bytes == Self.jpeg())
    }

    @Test("SVG, PDF, een half plaatje, een te groot plaatje en een te groot bestand worden geweigerd, met wat te doen")
    func geweigerd() {
        let broken: [[UInt8]] = [
            [], Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".utf8), Array("%PDF-1.7".utf8),
            Array(Self.png.dropLast(12)), Self.begin + Self.stuk("IDAT", [1]) + Self.stuk("IEND", []),
            Self.begin + Self.kop(1, 1) + Self.kop(2, 2) + Self.stuk("IEND", []), Self.begin + Self.kop(0, 9) + Self.stuk("IEND", []),
            Self.begin + Self.kop(0, 9, hoog: 8) + Self.stuk("IEND", []), Array(Self.jpeg().dropLast(2)), [0xff, 0xd8, 0xff, 0xd9],
            Array(repeating: 0, count: Beeldlezing.grootste + 1),
        ]
        for bytes in broken {
            #expect(throws: Afwijzing.self, "\(bytes.prefix(12))") { try Beeldlezing(bytes, veld: "bestand") }
        }
    }

    @Test("Elke afkapping en elke verwisselde byte geeft een plaatje of een weigering, nooit iets anders")
    func willekeurig() {
        for whole in [Self.png, Self.jpeg()] {
            for end in whole.indices {
                _ = try? Beeldlezing(Array(whole[..<end]), veld: "b")  // Refused or not: it may not stop the program.
                var bytes = whole
                bytes[end] ^= 0xff
                _ = try? Beeldlezing(bytes, veld: "b")  // The same.
            }
        }
    }
}
