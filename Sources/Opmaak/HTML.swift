// SPDX-License-Identifier: EUPL-1.2

/// A piece of HTML. Literals are markup; everything interpolated is escaped unless it is `HTML` itself.
///
///     let row: HTML = "<td>\(naam)</td>"       // naam is escaped, in text and inside quoted attributes
///
/// A literal is a `StaticString`, so text made at run time can never become markup by accident.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// UTF-8, ready to send.
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    package init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Text, escaped.
    package init(_ text: some StringProtocol) {
        bytes = []
        bytes.appendEscaped(text)
    }

    package var isEmpty: Bool { bytes.isEmpty }

    package var tekst: String { String(decoding: bytes, as: UTF8.self) }

    package static func + (left: HTML, right: HTML) -> HTML {
        var result = left
        result += right
        return result
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }

    package static func joined(_ parts: some Sequence<HTML>, met tussen: HTML = HTML()) -> HTML {
        var result = HTML()
        for (index, part) in parts.enumerated() {
            if index > 0 { result += tussen }
            result += part
        }
        return result
    }

    /// Bytes that are already HTML. Not for pages: only parts in this target may vouch for what they pass.
    static func raw(_ bytes: [UInt8]) -> HTML {
        var result = HTML()
        result.bytes = bytes
        return result
    }
}

extension Sequence<HTML> {
    package func joined(met tussen: HTML = HTML()) -> HTML { HTML.joined(self, met: tussen) }
}

extension HTML {
    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: some StringProtocol) { bytes.appendEscaped(text) }
        package mutating func appendInterpolation(_ text: String?) {
            if let text { bytes.appendEscaped(text) }
        }
        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }
        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes.append(contentsOf: part.bytes) }
        }

        /// A boolean attribute: ` checked` or nothing. Write it right after the tag name or a value.
        package mutating func appendInterpolation(attribuut name: StaticString, _ isOn: Bool) {
            guard isOn else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
        }

        /// ` name="escaped value"`, or nothing when the value is nil.
        package mutating func appendInterpolation(attribuut name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
            appendLiteral("=\"")
            bytes.appendEscaped(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}

extension [UInt8] {
    /// Escapes `& < > " '`, and drops control characters that HTML does not know.
    mutating func appendEscaped(_ text: some StringProtocol) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
            case 0...8, 11, 12, 14...31, 127: continue
            default: append(byte)
            }
        }
    }
}
