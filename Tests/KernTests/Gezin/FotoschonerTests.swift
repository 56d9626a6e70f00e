// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Kern

@Suite("Een foto verraadt niet waar hij is gemaakt")
struct FotoschonerTests {
    private static let plek = Array("GPS52.4N5.0E".utf8)

    private static func segment(_ marker: UInt8, _ inhoud: [UInt8]) -> [UInt8] {
        let size = inhoud.count + 2
        return [0xff, marker, UInt8(size >> 8), UInt8(size & 0xff)] + inhoud
    }

    /// An EXIF block with an orientation, and a place behind it.
    private static func exif(_ stand: UInt8, little: Bool = false) -> [UInt8] {
        func getal(_ value: Int, _ size: Int) -> [UInt8] {
            let bytes = (0..<size).map { UInt8(value >> (8 * $0) & 0xff) }
            return little ? bytes : bytes.reversed()
        }
        let entries =
            getal(0x0110, 2) + getal(2, 2) + getal(4, 4) + Array("Toe\0".utf8) + getal(0x0112, 2) + getal(3, 2) + getal(1, 4)
            + getal(Int(stand), 2) + [0, 0] + getal(0x8825, 2) + getal(4, 2) + getal(1, 4) + getal(50, 4)
        return segment(
            0xe1,
            Array("Exif\0\0".utf8) + Array((little ? "II" : "MM").utf8) + getal(42, 2) + getal(8, 4) + getal(3, 2) + entries + getal(0, 4)
                + plek)
    }

    private static let begin = [0xff, 0xd8] + segment(0xe0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    private static let beeld =
        segment(0xdb, [UInt8](repeating: 3, count: 65)) + segment(0xda, [1, 1, 0, 0, 63, 0]) + [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
    private static let einde: [UInt8] = [0xff, 0xd9]
    private static let gedraaid: [UInt8] = segment(
        0xe1,
        Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])

    private static func deel(_ naam: String, _ inhoud: [UInt8]) -> [UInt8] {
        [0, 0, 0, UInt8(inhoud.count)] + Array(naam.utf8) + inhoud + [1, 2, 3, 4]
    }

    private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + deel("IHDR", [UInt8](repeating: 1, count: 13))

    @Test("Plek, toestel, titel en opmerking gaan eruit; het beeld en hoe het gedraaid was blijven", arguments: [false, true])
    func jpeg(little: Bool) throws {
        let others =
            Self.segment(0xe1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Self.plek) + Self.segment(0xed, Self.plek)
            + Self.segment(0xfe, Self.plek) + Self.segment(0xe2, Array("MPF\0".utf8) + Self.plek)
        let behind = Self.begin + Self.exif(1) + Self.beeld + Self.einde
        let photo = Self.begin + Self.exif(6, little: little) + others + Self.beeld + Self.einde + behind
        let clean = try #require(Fotoschoner.schoon(photo, .jpeg))
        #expect(clean == Self.begin + Self.gedraaid + Self.beeld + Self.einde)
        #expect(Fotoschoner.schoon(clean, .jpeg) == clean, "nog eens verandert niets")
        #expect(Bestandsoort(inhoud: clean) == .jpeg)
    }

    @Test("Rechtop, of een stand die niet bestaat: er blijft niets van over", arguments: [0, 1, 9] as [UInt8])
    func rechtop(stand: UInt8) {
        #expect(Fotoschoner.schoon(Self.begin + Self.exif(stand) + Self.beeld + Self.einde, .jpeg) == Self.begin + Self.beeld + Self.einde)
    }

    @Test("Een opmerking tussen twee delen van het beeld gaat er ook uit; een kleurprofiel blijft")
    func tussen() {
        let profile = Self.segment(0xe2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
        let photo = Self.begin + profile + Self.beeld + Self.segment(0xfe, Self.plek) + Self.beeld + Self.einde
        #expect(Fotoschoner.schoon(photo, .jpeg) == Self.begin + profile + Self.beeld + Self.beeld + Self.einde)
    }

    @Test("Uit een PNG gaan tekst en EXIF; de rest blijft, en wat achter het einde staat gaat weg")
    func png() {
        let picture = Self.deel("IDAT", [7, 7, 7]), end = Self.deel("IEND", [])
        let extra = ["tEXt", "iTXt", "zTXt", "eXIf"].flatMap { Self.deel($0, Self.plek) }
        #expect(Fotoschoner.schoon(Self.png + extra + picture + end + Self.plek, .png) == Self.png + picture + end)
    }

    @Test("Wat niet te lezen is, blijft alleen zoals het is als er niets in zit dat eruit moet; een PDF blijft altijd zoals hij is")
    func kapot() {
        let odd: [UInt8] = [0xff, 0xd8, 0xff, 0xe0] + [UInt8](repeating: 7, count: 90)
        #expect(Fotoschoner.schoon(odd, .jpeg) == odd)
        #expect(Fotoschoner.schoon(odd + Self.exif(1), .jpeg) == nil)
        #expect(Fotoschoner.schoon(Self.png + [9, 9, 9, 9], .png) == Self.png + [9, 9, 9, 9])
        #expect(Fotoschoner.schoon(Self.png + Array("....tEXtGPS".utf8), .png) == nil)
        #expect(Fotoschoner.schoon(Self.exif(6), .pdf) == Self.exif(6))
    }
}
