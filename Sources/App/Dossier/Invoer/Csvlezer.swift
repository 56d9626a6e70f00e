// SPDX-License-Identifier: EUPL-1.2

/// One record of a CSV, with the line of the file it begins on.
struct Csvrecord: Sendable, Equatable {
    let regel: Int
    let velden: [String]
}

/// Why a file cannot be read at all, and where.
struct Csvfout: Error, Equatable {
    let regel: Int
    let tekst: String
}

/// RFC 4180 with what spreadsheets make of it: a byte order mark, CRLF or LF, and semicolon, comma or tab between the fields.
/// What is not well formed is an error with its line, never a guess.
enum Csvlezer {
    private static let aanhaling = UInt8(ascii: "\""), nieuweRegel = UInt8(ascii: "\n"), terug = UInt8(ascii: "\r")

    static func lees(_ bytes: [UInt8]) throws(Csvfout) -> [Csvrecord] {
        let bare = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: bare, as: UTF8.self), !text.utf8.contains(0) else {
            throw Csvfout(regel: 1, tekst: "Dit bestand is geen UTF-8. Sla het op als “CSV UTF-8” en probeer opnieuw.")
        }
        var reader = Lezing(bytes: Array(text.utf8), scheiding: scheiding(text))
        return try reader.alles()
    }

    /// The one that stands most in the first line.
    private static func scheiding(_ text: String) -> UInt8 {
        let first = text.utf8.prefix { $0 != nieuweRegel }
        let signs = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
        return signs.max { a, b in first.count { $0 == a } < first.count { $0 == b } } ?? signs[0]
    }

    private struct Lezing {
        let bytes: [UInt8]
        let scheiding: UInt8
        var plek = 0
        var regel = 1

        mutating func alles() throws(Csvfout) -> [Csvrecord] {
            var records: [Csvrecord] = []
            while plek < bytes.count {
                let start = regel
                let fields = try record()
                // An empty line is none.
                if fields != [""] { records.append(Csvrecord(regel: start, velden: fields)) }
            }
            return records
        }

        private mutating func record() throws(Csvfout) -> [String] {
            var fields: [String] = []
            while true {
                fields.append(try veld())
                guard plek < bytes.count else { return fields }
                let sign = bytes[plek]
                plek += 1
                if sign == scheiding { continue }
                if sign == terug, plek < bytes.count, bytes[plek] == nieuweRegel { plek += 1 }
                regel += 1
                return fields
            }
        }

        private mutating func veld() throws(Csvfout) -> String {
            guard plek < bytes.count, bytes[plek] == aanhaling else { return kaal() }
            let start = regel
            plek += 1
            var text: [UInt8] = []
            while plek < bytes.count {
                let sign = bytes[plek]
                plek += 1
                if sign == nieuweRegel { regel += 1 }
                guard sign == aanhaling else {
                    text.append(sign)
                    continue
                }
                if plek < bytes.count, bytes[plek] == aanhaling {
                    text.append(sign)
                    plek += 1
                    continue
                }
                guard plek == bytes.count || [scheiding, terug, nieuweRegel].contains(bytes[plek]) else {
                    throw Csvfout(
                        regel: regel,
                        tekst: "Achter een sluitend aanhalingsteken staat nog tekst. Schrijf een aanhalingsteken in een veld dubbel.")
                }
                return String(decoding: text, as: UTF8.self)
            }
            throw Csvfout(regel: start, tekst: "Een aanhalingsteken wordt niet gesloten.")
        }

        private mutating func kaal() -> String {
            let start = plek
            while plek < bytes.count, ![scheiding, terug, nieuweRegel].contains(bytes[plek]) { plek += 1 }
            return String(decoding: bytes[start..<plek], as: UTF8.self)
        }
    }
}
