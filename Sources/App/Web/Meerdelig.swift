// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag

/// A file that was sent with a form.
struct Bestanddeel: Sendable {
    /// As the sender's machine calls it; never used for a path or a header.
    let naam: String
    let inhoud: [UInt8]
}

/// Reads `multipart/form-data` (RFC 7578), bounded in parts and in size; nothing touches the disk.
enum Meerdelig {
    static let meesteDelen = 100

    struct Uitkomst {
        var ingevuld: Ingevuld = [:]
        var bestanden: [String: Bestanddeel] = [:]
    }

    /// The boundary named in a content type; nil when it is another kind of body.
    static func grens(_ contentType: String?) -> String? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let parameter = contentType.split(separator: ";").map { String($0).trimmed }.first { $0.lowercased().hasPrefix("boundary=") }
        let name = parameter.map { String($0.dropFirst("boundary=".count)).filter { $0 != "\"" } } ?? ""
        return (1...70).contains(name.utf8.count) ? name : nil
    }

    /// nil: not what the standard says, or too many parts.
    static func lees(_ bytes: Data, grens: String) -> Uitkomst? {
        let mark = Data("--\(grens)".utf8)
        guard bytes.starts(with: mark) else { return nil }
        var result = Uitkomst()
        var place = bytes.startIndex + mark.count
        for _ in 0...meesteDelen {
            if bytes[place...].starts(with: Data("--".utf8)) { return result }
            guard bytes[place...].starts(with: Data([13, 10])),
                let end = bytes.range(of: Data([13, 10]) + mark, in: (place + 2)..<bytes.endIndex),
                neem(bytes[(place + 2)..<end.lowerBound], in: &result)
            else { return nil }
            place = end.upperBound
        }
        return nil
    }

    private static func neem(_ part: Data, in result: inout Uitkomst) -> Bool {
        guard let end = part.range(of: Data([13, 10, 13, 10])) else { return false }
        let head = String(decoding: part[..<end.lowerBound], as: UTF8.self)
        guard let line = head.split(separator: "\r\n").first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = waarde("name", in: line)
        else { return false }
        let content = part[end.upperBound...]
        if let file = waarde("filename", in: line) {
            // A file box that was left empty is sent as a nameless file of no bytes.
            if !content.isEmpty {
                result.ingevuld[name, default: []].append(file)
                result.bestanden[name] = Bestanddeel(naam: file, inhoud: [UInt8](content))
            }
            return true
        }
        guard let text = String(validating: content, as: UTF8.self), !text.utf8.contains(0) else { return false }
        result.ingevuld[name, default: []].append(Webformulier.regels(text))
        return true
    }

    private static func waarde(_ name: String, in line: Substring) -> String? {
        let found = line.split(separator: ";").map { String($0).trimmed }.first { $0.hasPrefix("\(name)=\"") && $0.hasSuffix("\"") }
        return found.map { String($0.dropFirst(name.count + 2).dropLast()) }
    }
}
