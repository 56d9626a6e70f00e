// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Waarden: wat een databank in gaat komt er zo uit")
struct WaardenTests {
    private static let teksten: [SQLValue] = ["", "a", "één", "😀 Yılmaz", .text(String(repeating: "lang ", count: 2_000))]
    private static let bytes: [SQLValue] = [.blob([]), .blob([0]), .blob([1, 0, 2]), .blob(Array(repeating: 7, count: 70_000))]

    @Test("Elke soort waarde komt terug zoals zij is, ook leeg en niets", arguments: Motor.alle)
    func heenEnTerug(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            try await opstelling.open().sluit()
            try await opstelling.ruw { connection in
                try connection.script("CREATE TABLE proef_waarde (n {int} NOT NULL, t {text}, b {blob}, g {int}) {strict}")
                let numbers: [SQLValue] = [0, -1, .int(Int64.max), .int(Int64.min), .null]
                let rows =
                    (0..<5).map { [SQLValue.int($0), Self.teksten[$0], $0 < 4 ? Self.bytes[$0] : .null, numbers[$0]] } + [
                        [9, .null, .null, .null]
                    ]
                for row in rows { #expect(try connection.execute("INSERT INTO proef_waarde (n, t, b, g) VALUES (?, ?, ?, ?)", row) == 1) }
                let found = try connection.query("SELECT n, t, b, g FROM proef_waarde ORDER BY n", [])
                #expect(found.map(\.values) == rows)
                #expect(try connection.query("SELECT n FROM proef_waarde WHERE t = ?", [""]).map { try $0.int("n") } == [0])
                #expect(try connection.query("SELECT n FROM proef_waarde WHERE b = ?", [.blob([])]).map { try $0.int("n") } == [0])
            }
        }
    }

    @Test("Een rij die haar vraag nog eens stelt, een waarde te veel en een fout halverwege laten de vraag heel", arguments: Motor.alle)
    func nogEens(_ motor: Motor) async throws {
        struct Genoeg: Error {}
        try await metOpstelling(motor) { opstelling in
            try await opstelling.open().sluit()
            try await opstelling.ruw { connection in
                try connection.script("CREATE TABLE proef_waarde (n {int} NOT NULL PRIMARY KEY) {strict}")
                for number in 1...3 { try connection.execute("INSERT INTO proef_waarde (n) VALUES (?)", [.int(number)]) }
                var seen: [Int64] = []
                try connection.each("SELECT n FROM proef_waarde WHERE n >= ? ORDER BY n", [1]) { row in
                    seen.append(try row.int("n"))
                    try connection.each("SELECT n FROM proef_waarde WHERE n >= ? ORDER BY n", [3]) { seen.append(try $0.int("n")) }
                }
                #expect(seen == [1, 3, 2, 3, 3, 3])
                #expect(throws: Genoeg.self) { try connection.each("SELECT n FROM proef_waarde", []) { _ in throw Genoeg() } }
                let found = try connection.query("SELECT n FROM proef_waarde WHERE n > ?", [2])
                #expect(found.count == 1)
            }
        }
    }

    @Test("Een vraag met te veel waarden wordt geweigerd, en daarna gaat het werk door")
    func teVeel() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            try await opstelling.open().sluit()
            try await opstelling.ruw { connection in
                #expect(throws: SQLFout.self) { _ = try connection.query("SELECT 1 AS een WHERE 1 = ?", [1, 2]) }
                let found = try connection.query("SELECT 1 AS een WHERE 1 = ?", [1])
                #expect(found.count == 1)
            }
        }
    }
}
