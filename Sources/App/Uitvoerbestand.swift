// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Monitor
import Opslag

/// One file of an export: sealed for the holder of a key, or open because the operator said so.
final class Uitvoerbestand {
    private enum Doel { case verzegeld(Envelopschrijver), open(FileHandle) }

    private let path: String
    private let doel: Doel
    private var sha = SHA256()

    /// - Parameter naam: path inside the folder; an envelope is bound to it.
    init(_ naam: String, in map: String, _ sleutel: OpenbareSleutel?) throws {
        let path = map + "/" + naam
        self.path = path
        if let sleutel {
            doel = .verzegeld(try Envelopschrijver(path: path + Self.einde, wat: Self.wat(naam), voor: sleutel))
            return
        }
        let handle = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.backup("Kan \(path) niet maken. Mag deze gebruiker in die map schrijven?") }
        doel = .open(FileHandle(fileDescriptor: handle, closeOnDealloc: true))
    }

    /// Behind the name of a sealed file.
    static let einde = ".envelop"

    /// What an envelope says it holds: under another name it does not open.
    static func wat(_ naam: String) -> String { "\(Uitvoer.wat) \(naam)" }

    func schrijf(_ bytes: [UInt8]) throws {
        sha.update(data: bytes)
        try Bestand.schrijvend(path) {
            switch doel {
            case .verzegeld(let envelop): try envelop.voegToe(bytes)
            case .open(let file): try file.write(contentsOf: Data(bytes))
            }
        }
    }

    func schrijf(_ text: String) throws { try schrijf(Array(text.utf8)) }

    /// - Returns: SHA-256 of what was written, before sealing.
    @discardableResult
    func einde() throws -> String {
        try Bestand.schrijvend(path) {
            switch doel {
            case .verzegeld(let envelop): try envelop.einde()
            case .open(let file):
                try file.synchronize()
                try file.close()
            }
        }
        return Uitvoer.hex(sha.finalize())
    }
}

/// A field of a fact's content, for one cell of a CSV.
enum Uitvoerwaarde: Decodable {
    case tekst(String), getal(Int), waar(Bool), leeg, samengesteld(String)

    static func velden(_ json: [UInt8]) throws -> [String: Uitvoerwaarde] {
        try JSONDecoder().decode([String: Uitvoerwaarde].self, from: Data(json))
    }

    init(from decoder: any Decoder) throws {
        let value = try JSONBoom(from: decoder)
        self =
            switch value {
            case .leeg: .leeg
            case .waar(let flag): .waar(flag)
            case .geheel(let number): .getal(number)
            case .tekst(let text): .tekst(text)
            case .breuk(let number): .tekst("\(number)")
            case .lijst, .velden: .samengesteld(try value.tekst())
            }
    }

    var cel: Csv.Cel {
        switch self {
        case .tekst(let text), .samengesteld(let text): .tekst(text)
        case .getal(let number): .getal(number)
        case .waar(let flag): .tekst(flag ? "ja" : "nee")
        case .leeg: .leeg
        }
    }
}

/// Any JSON value.
enum JSONBoom: Codable, Equatable {
    case leeg, waar(Bool), geheel(Int), breuk(Double), tekst(String), lijst([JSONBoom]), velden([String: JSONBoom])

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        // Each kind is tried; what does not fit is simply another kind.
        if box.decodeNil() {
            self = .leeg
        } else if let flag = try? box.decode(Bool.self) {  // if not: another kind
            self = .waar(flag)
        } else if let number = try? box.decode(Int.self) {  // if not: another kind
            self = .geheel(number)
        } else if let number = try? box.decode(Double.self) {  // if not: another kind
            self = .breuk(number)
        } else if let text = try? box.decode(String.self) {  // if not: another kind
            self = .tekst(text)
        } else if let list = try? box.decode([JSONBoom].self) {  // if not: another kind
            self = .lijst(list)
        } else {
            self = .velden(try box.decode([String: JSONBoom].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .leeg: try box.encodeNil()
        case .waar(let flag): try box.encode(flag)
        case .geheel(let number): try box.encode(number)
        case .breuk(let number): try box.encode(number)
        case .tekst(let text): try box.encode(text)
        case .lijst(let list): try box.encode(list)
        case .velden(let fields): try box.encode(fields)
        }
    }

    func tekst() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
