// SPDX-License-Identifier: EUPL-1.2
import CPq
import Grondslag

/// Values as they cross to and from libpq: arguments as text (blobs as bytes), results as text, by the type the server names.
enum PostgresUitkomst {
    static func bytes(_ value: SQLValue) -> [UInt8]? {
        switch value {
        case .null: nil
        case .int(let number): Array(String(number).utf8)
        case .real(let number): Array(String(number).utf8)
        case .text(let text): Array(text.utf8)
        case .blob(let bytes): bytes
        }
    }

    static func rijen(_ result: OpaquePointer) -> [SQLRow] {
        let count = PQnfields(result)
        let columns = SQLColumns((0..<count).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
        let types = (0..<count).map { PQftype(result, $0) }
        return (0..<PQntuples(result)).map { row in
            SQLRow(columns: columns, values: (0..<count).map { value(result, row, $0, types[Int($0)]) })
        }
    }

    private static func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let raw = UnsafeBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        if type == 17 { return .blob(hex(raw.dropFirst(2))) }
        let text = String(decoding: raw.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return switch type {
        case 16: .int(text == "t" ? 1 : 0)
        case 20, 21, 23, 26: Int64(text).map { .int($0) } ?? .text(text)
        // A sum of bigint is numeric.
        case 1700: Int64(text).map { .int($0) } ?? Double(text).map { .real($0) } ?? .text(text)
        case 700, 701: Double(text).map { .real($0) } ?? .text(text)
        default: .text(text)
        }
    }

    /// The server writes bytes as `\x` and hexadecimal digits.
    private static func hex(_ digits: some Sequence<CChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in digits {
            let code = UInt8(bitPattern: digit)
            let nibble = code >= UInt8(ascii: "a") ? code &- UInt8(ascii: "a") &+ 10 : code &- UInt8(ascii: "0")
            if let first = high {
                bytes.append(first << 4 | nibble)
                high = nil
            } else {
                high = nibble
            }
        }
        return bytes
    }

    /// PostgreSQL's five-character codes in the words both engines share. Its own texts may quote stored values, so they stop here:
    /// what is told is the code and what was being done.
    static func fout(_ code: String, bij werk: String) -> SQLFout {
        let text = "SQLSTATE \(code.isEmpty ? "onbekend" : code) bij \(werk)"
        return sqlfout(code, text)
    }

    /// The verb and the table of a statement; never its values.
    static func werk(_ sql: String) -> String {
        let words = sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let verb = words.first?.uppercased() else { return "niets" }
        let after = words.dropFirst().drop { !["INTO", "FROM", "UPDATE", "TABLE"].contains($0.uppercased()) }.dropFirst().first
        let table = verb == "UPDATE" ? words.dropFirst().first : ["INSERT", "DELETE", "SELECT", "CREATE"].contains(verb) ? after : nil
        return ([verb] + [table.map(String.init)].compactMap(\.self)).joined(separator: " ")
    }

    private static func sqlfout(_ code: String, _ text: String) -> SQLFout {
        switch code {
        case "23505": .uniek(text)
        case "23503": .verwijzing(text)
        case "23502", "23514": .controle(text)
        case "40001", "40P01", "55P03", "57014": .bezet(text)
        default: .anders(text)
        }
    }
}

extension Dialect {
    /// `?` becomes `$1`, `$2`, … outside quotes and comments.
    static func genummerd(_ sql: String) -> String {
        var out: [UInt8] = []
        var number = 0
        var quote: UInt8?
        var previous: UInt8 = 0
        for byte in Dialect.postgres.vertaal(sql).utf8 {
            if let open = quote {
                if byte == open { quote = nil }
                out.append(byte)
            } else if byte == UInt8(ascii: "?") {
                number += 1
                out.append(contentsOf: "$\(number)".utf8)
            } else {
                quote = opens(byte, previous)
                out.append(byte)
            }
            previous = byte
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The byte that ends what starts here: a quoted text, a quoted name, or a comment to the end of the line.
    private static func opens(_ byte: UInt8, _ previous: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): byte
        case UInt8(ascii: "-") where previous == UInt8(ascii: "-"): UInt8(ascii: "\n")
        default: nil
        }
    }
}
