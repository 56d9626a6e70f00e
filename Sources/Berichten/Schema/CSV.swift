// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// A table of the standard, read from this target's resources (RFC 4180, first line holds the names).
struct CSV {
    let rijen: [[String: String]]

    init(tekst: String) {
        var records = Self.records(tekst)
        let names = records.isEmpty ? [] : records.removeFirst()
        rijen = records.filter { $0.count == names.count }.map { record in
            Dictionary(zip(names, record), uniquingKeysWith: { first, _ in first })
        }
    }

    static func tabel(_ naam: String) throws -> CSV {
        guard let url = Bundle.module.url(forResource: naam, withExtension: "csv", subdirectory: "Tabellen") else {
            throw Standaardfout.tabelOntbreekt(naam)
        }
        return CSV(tekst: try String(contentsOf: url, encoding: .utf8))
    }

    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var quoted = false
        var previousQuote = false
        for scalar in text.unicodeScalars {
            if quoted {
                if scalar == "\"" { quoted = false; previousQuote = true } else { field.append(scalar) }
                continue
            }
            switch scalar {
            case "\"":
                if previousQuote { field.append(scalar) }
                quoted = true
            case ",":
                record.append(String(field)); field = .init()
            case "\n":
                record.append(String(field)); field = .init()
                records.append(record); record = []
            case "\r": break
            default: field.append(scalar)
            }
            previousQuote = false
        }
        if !record.isEmpty || !field.isEmpty { records.append(record + [String(field)]) }
        return records
    }
}

/// The installation is damaged: a table of the standard is missing or does not hang together.
public enum Standaardfout: Error, Hashable, Sendable {
    case tabelOntbreekt(String)
    case onbekendType(String)
    case onbekendPatroon(String)
}
