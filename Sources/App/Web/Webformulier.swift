// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation

/// Reads `application/x-www-form-urlencoded`, bounded, every value exactly as typed.
enum Webformulier {
    static let grootste = 512 * 1024
    static let meesteVelden = 500

    /// nil: not a form we accept (too many fields, broken encoding).
    static func lees(_ text: String) -> Ingevuld? {
        var result: Ingevuld = [:]
        var count = 0
        for pair in text.split(separator: "&") {
            count += 1
            guard count <= meesteVelden else { return nil }
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(parts[0]), let value = parts.count > 1 ? decode(parts[1]) : "" else { return nil }
            result[regels(name), default: []].append(regels(value))
        }
        return result
    }

    static func encode(_ text: String) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    /// What is read here once must read the same again: one line end for all (browsers send CR LF), and no byte order marks, of which
    /// decoding drops the first.
    static func regels(_ text: String) -> String {
        String(text.compactMap { $0 == "\u{feff}" ? nil : $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    private static func decode(_ text: Substring) -> String? {
        // A zero byte is no text: one database would keep it and the other refuse it.
        text.replacing("+", with: " ").removingPercentEncoding.flatMap { $0.utf8.contains(0) ? nil : $0 }
    }

    /// Is this a path of our own, and never a way out to another site? Browsers leave out tabs and line ends, and read `\\` as `/`.
    static func isEigenPad(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count <= 300
            && path.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\\") }
    }
}
