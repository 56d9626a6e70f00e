// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A value as it crosses to a database: the few kinds both engines share.
package enum SQLValue: Hashable, Sendable {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package static func id<Of>(_ id: ID<Of>) -> SQLValue { .blob(id.raw.bytes) }
    package static func id<Of>(_ id: ID<Of>?) -> SQLValue { id.map { .blob($0.raw.bytes) } ?? .null }
    package static func uuid(_ id: UUIDv7?) -> SQLValue { id.map { .blob($0.bytes) } ?? .null }
    package static func text(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    package static func int(_ number: Int64?) -> SQLValue { number.map { .int($0) } ?? .null }
    package static func int(_ number: Int) -> SQLValue { .int(Int64(number)) }
    package static func bool(_ value: Bool) -> SQLValue { .int(value ? 1 : 0) }
    package static func datum(_ day: Datum?) -> SQLValue { day.map { .text($0.iso) } ?? .null }
    package static func moment(_ moment: Moment?) -> SQLValue { moment.map { .int($0.micros) } ?? .null }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .int(value) }
    package init(nilLiteral: ()) { self = .null }
}

/// The names of a result's columns, shared by all its rows.
package final class SQLColumns: Sendable {
    package let names: [String]

    package init(_ names: [String]) { self.names = names }

    /// A handful of short names: looking along them costs less than a table of them for every result.
    func position(_ name: String) throws -> Int {
        guard let position = names.firstIndex(of: name) else { throw SQLFout.kolom(name) }
        return position
    }
}

/// One row of a result, read by column name. A missing column or another kind of value is an error, never a default.
package struct SQLRow: Sendable {
    package let columns: SQLColumns
    package let values: [SQLValue]

    package init(columns: SQLColumns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    package func value(_ name: String) throws -> SQLValue { try values[columns.position(name)] }

    package func optionalText(_ name: String) throws -> String? {
        switch try value(name) {
        case .null: nil
        case .text(let text): text
        default: throw SQLFout.soort(name)
        }
    }

    package func optionalInt(_ name: String) throws -> Int64? {
        switch try value(name) {
        case .null: nil
        case .int(let number): number
        default: throw SQLFout.soort(name)
        }
    }

    package func optionalBlob(_ name: String) throws -> [UInt8]? {
        switch try value(name) {
        case .null: nil
        case .blob(let bytes): bytes
        default: throw SQLFout.soort(name)
        }
    }

    package func text(_ name: String) throws -> String { try some(name, optionalText(name)) }
    package func int(_ name: String) throws -> Int64 { try some(name, optionalInt(name)) }
    package func blob(_ name: String) throws -> [UInt8] { try some(name, optionalBlob(name)) }
    package func bool(_ name: String) throws -> Bool { try int(name) != 0 }
    package func moment(_ name: String) throws -> Moment { try Moment(micros: int(name)) }
    package func uuid(_ name: String) throws -> UUIDv7 { try some(name, optionalUUID(name)) }
    package func id<Of>(_ name: String) throws -> ID<Of> { try ID(uuid(name)) }
    package func optionalID<Of>(_ name: String) throws -> ID<Of>? { try optionalUUID(name).map { ID($0) } }
    package func datum(_ name: String) throws -> Datum { try some(name, optionalDatum(name)) }

    package func optionalUUID(_ name: String) throws -> UUIDv7? {
        guard let bytes = try optionalBlob(name) else { return nil }
        return try some(name, UUIDv7(bytes: bytes))
    }

    package func optionalDatum(_ name: String) throws -> Datum? {
        guard let text = try optionalText(name) else { return nil }
        return try some(name, Datum(iso: text))
    }

    private func some<T>(_ name: String, _ value: T?) throws -> T {
        guard let value else { throw SQLFout.soort(name) }
        return value
    }
}
