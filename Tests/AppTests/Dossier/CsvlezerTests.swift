// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import App

@Suite("CSV lezen: aanhaling, scheiding, BOM en regelnummers")
struct CsvlezerTests {
    @Test(
        "Wat een rekenblad maakt wordt goed gelezen",
        arguments: [
            ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]], [1, 2]),
            ("\u{FEFF}a,b\n\"x, \"\"y\"\"\",z", [["a", "b"], ["x, \"y\"", "z"]], [1, 2]),
            ("a\tb\n\n\"twee\nregels\"\t3\n4\t5\n", [["a", "b"], ["twee\nregels", "3"], ["4", "5"]], [1, 3, 5]),
            ("a;b\n;\n\"\";é\n", [["a", "b"], ["", ""], ["", "é"]], [1, 2, 3]),
            ("naam;bedrag\n\"Jansen; en zoon\";1,50\n", [["naam", "bedrag"], ["Jansen; en zoon", "1,50"]], [1, 2]),
        ])
    func goed(_ text: String, _ velden: [[String]], _ regels: [Int]) throws {
        let records = try Csvlezer.lees(Array(text.utf8))
        #expect(records.map(\.velden) == velden && records.map(\.regel) == regels)
    }

    @Test("Wat niet klopt is een fout met zijn regel, nooit een gok")
    func fout() {
        let cases: [([UInt8], Int)] = [
            (Array("a;b\n1;\"open\n".utf8), 2), (Array("a\n\"x\"y\n".utf8), 2), ([0x61, 0x3b, 0xe9, 0x0a], 1),
            ([0xff, 0xfe, 0x61, 0x00], 1),
        ]
        for (bytes, line) in cases {
            #expect { try Csvlezer.lees(bytes) } throws: { ($0 as? Csvfout)?.regel == line }
        }
    }
}

extension CsvlezerTests {
    @Test("Willekeurige bytes worden gelezen of geweigerd, en nooit valt de lezer om of gaan er velden verloren")
    func willekeurig() {
        var generator = Toevalsreeks(zaad: 20_260_302)
        let signs = Array(";,\t\"\r\na\u{e9}1 ".utf8)
        for round in 0..<4_000 {
            let count = Int.random(in: 0...60, using: &generator)
            let bytes = (0..<count).map { _ in
                round.isMultiple(of: 4)
                    ? UInt8.random(in: 0...255, using: &generator) : signs[Int.random(in: 0..<signs.count, using: &generator)]
            }
            // A refusal is as good as an answer here: what matters is that there is one.
            guard let records = try? Csvlezer.lees(bytes) else { continue }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
            #expect(records.count <= lines && records.map(\.regel) == records.map(\.regel).sorted())
            #expect(records.allSatisfy { !$0.velden.isEmpty && (1...lines).contains($0.regel) })
        }
    }
}

/// The same numbers each time (SplitMix64).
private struct Toevalsreeks: RandomNumberGenerator {
    var staat: UInt64
    init(zaad: UInt64) { staat = zaad }

    mutating func next() -> UInt64 {
        staat &+= 0x9e37_79b9_7f4a_7c15
        var mixed = staat
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
