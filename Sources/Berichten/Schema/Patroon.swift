// SPDX-License-Identifier: EUPL-1.2

/// The patterns that the standard's data types use, each as a small scanner: no regular expressions, so no backtracking.
enum Patroon: String, CaseIterable, Sendable {
    case vierCijfers = "[0-9]{4}"
    case achtCijfers = "[0-9]{8}"
    case negenCijfers = "[0-9]{9}"
    case cijfers = "[0-9]*"
    case nietLeeg = ".*[^\\s].*"
    case nietLeegMetRegels = "([.\\s]*\\S+[.\\s]*)+"
    case datumZonderZone = "[^:Z]*"
    case tijdZonderZone = "[^Z+-]+"
    case versie = "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
    case letters = "([a-zA-ZÀ-ỳ])+"
    case lettersEnCijfers = "([a-zA-Z0-9])+"

    func past(_ tekst: String) -> Bool { past(tekst.unicodeScalars.lazy.map(\.value)) }

    func past(ascii bytes: UnsafeBufferPointer<UInt8>) -> Bool { past(bytes.lazy.map { UInt32($0) }) }

    private func past(_ tekens: some Collection<UInt32>) -> Bool {
        switch self {
        case .vierCijfers: tekens.count == 4 && tekens.allSatisfy(\.isCijfer)
        case .achtCijfers: tekens.count == 8 && tekens.allSatisfy(\.isCijfer)
        case .negenCijfers: tekens.count == 9 && tekens.allSatisfy(\.isCijfer)
        case .cijfers: tekens.allSatisfy(\.isCijfer)
        case .nietLeeg: !tekens.contains { $0 == 10 || $0 == 13 } && tekens.contains { !$0.isXMLWit }
        case .nietLeegMetRegels: tekens.contains { !$0.isXMLWit }
        case .datumZonderZone: !tekens.contains { $0 == "Z" || $0 == ":" }
        case .tijdZonderZone: !tekens.isEmpty && !tekens.contains { $0 == "Z" || $0 == "+" || $0 == "-" }
        case .versie: Self.isVersie(tekens)
        case .lettersEnCijfers: !tekens.isEmpty && tekens.allSatisfy { $0 < 128 && ($0.isCijfer || $0.isVoorletter) }
        case .letters: !tekens.isEmpty && tekens.allSatisfy(\.isVoorletter)
        }
    }

    /// Completes the sentence "Het veld moet …".
    var eis: String {
        switch self {
        case .vierCijfers: "uit precies 4 cijfers bestaan"
        case .achtCijfers: "uit precies 8 cijfers bestaan"
        case .negenCijfers: "uit precies 9 cijfers bestaan"
        case .cijfers: "alleen cijfers bevatten, aan elkaar"
        case .nietLeeg: "gevuld zijn met tekst op één regel, niet met alleen spaties"
        case .nietLeegMetRegels: "gevuld zijn, niet met alleen spaties"
        case .datumZonderZone: "een datum zonder tijdzone zijn (JJJJ-MM-DD)"
        case .tijdZonderZone: "een tijd zonder tijdzone zijn (UU:MM:SS)"
        case .versie: "bestaan uit drie getallen met punten ertussen, zoals 1.0.0"
        case .lettersEnCijfers: "uit letters en cijfers aan elkaar bestaan"
        case .letters: "uit letters aan elkaar bestaan, zonder punten of spaties"
        }
    }

    /// The restriction of the standard behind the pattern.
    var regel: String {
        switch self {
        case .vierCijfers: "RS035"
        case .achtCijfers: "RS036"
        case .negenCijfers: "RS037"
        case .cijfers: "RS046"
        case .nietLeeg: "RS033"
        case .nietLeegMetRegels: "RS031"
        case .datumZonderZone: "RS032"
        case .tijdZonderZone: "RS034"
        case .versie: "RS048"
        case .lettersEnCijfers: "CS319"
        case .letters: "RS045"
        }
    }

    private static func isVersie(_ tekens: some Collection<UInt32>) -> Bool {
        let parts = tekens.split(omittingEmptySubsequences: false) { $0 == "." }
        return parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(\.isCijfer) && (part.count == 1 || part.first.map { $0 != "0" } == true)
            }
    }
}

extension Unicode.Scalar {
    var isCijfer: Bool { (48...57).contains(value) }
    var isXMLWit: Bool { value == 32 || value == 9 || value == 10 || value == 13 }
}

/// A scalar as its number.
extension UInt32 {
    fileprivate var isCijfer: Bool { (48...57).contains(self) }
    fileprivate var isXMLWit: Bool { self == 32 || self == 9 || self == 10 || self == 13 }
    fileprivate var isVoorletter: Bool { (65...90).contains(self) || (97...122).contains(self) || (0xC0...0x1EF3).contains(self) }
    fileprivate static func == (left: UInt32, right: Unicode.Scalar) -> Bool { left == right.value }
    fileprivate static func != (left: UInt32, right: Unicode.Scalar) -> Bool { left != right.value }
}

extension String {
    /// XML Schema's white space "collapse", as integers, dates and times have it.
    var samengevouwen: String {
        guard unicodeScalars.contains(where: \.isXMLWit) else { return self }
        return unicodeScalars.split(whereSeparator: \.isXMLWit).map { String($0) }.joined(separator: " ")
    }
}
