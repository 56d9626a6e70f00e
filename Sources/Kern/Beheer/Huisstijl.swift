// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag

/// How the letters of a gemeente look from a day on, and what stands around their text. A change is a new fact with its own `van`, so that
/// a letter of before keeps what it had.
package struct Huisstijl: Feitinhoud {
    package static let soort = "huisstijl"

    /// Where the window of the envelope is. The address block begins 50 mm below the top of the sheet, and 20 mm (left) or 110 mm (right)
    /// from its left edge: within the window of a C5/6 envelope (ISO 269) by NEN 1026. [mem] The measures were not read in NEN 1026
    /// itself: hold a proof print against the envelope.
    package enum Venster: String, Keuzelijst {
        case links, rechts

        package var label: String {
            switch self {
            case .links: "Links: 20 mm van de linkerrand"
            case .rechts: "Rechts: 110 mm van de linkerrand"
            }
        }
    }

    /// In full, like `Gemeente Waterrijk`.
    package let afzender: String
    /// SHA-256 of a `Beeldmerk`; nil: the name alone.
    package let beeldmerk: String?
    package let kleur: Briefkleur
    package let venster: Venster
    /// Where the letter comes back to; stands small above the address.
    package let retouradres: String
    package let telefoon: String
    package let openingstijden: String
    /// Where an objection goes.
    package let bezwaaradres: String
    /// Under the signature; empty: nothing.
    package let slotregel: String
    /// At the bottom; empty: nothing.
    package let voetregel: String
    package let van: Datum
    /// The decision it rests on.
    package let grond: String

    package var open: Opencodes { Opencodes(datum: van) }

    package init(
        afzender: String, beeldmerk: String?, kleur: Briefkleur, venster: Venster, retouradres: String, telefoon: String,
        openingstijden: String, bezwaaradres: String, slotregel: String, voetregel: String, van: Datum, grond: String
    ) {
        self.afzender = afzender
        self.beeldmerk = beeldmerk
        self.kleur = kleur
        self.venster = venster
        self.retouradres = retouradres
        self.telefoon = telefoon
        self.openingstijden = openingstijden
        self.bezwaaradres = bezwaaradres
        self.slotregel = slotregel
        self.voetregel = voetregel
        self.van = van
        self.grond = grond
    }
}

extension [Huisstijl] {
    /// What a letter of this day looks like; nil: nothing was set yet then. Of two for one day the last recorded counts.
    package func geldend(op dag: Datum) -> Huisstijl? {
        enumerated().filter { $0.element.van <= dag }.max { ($0.element.van, $0.offset) < ($1.element.van, $1.offset) }?.element
    }
}

/// A colour for the words of a letter: dark enough to be read on white paper.
package struct Briefkleur: Codable, Sendable, Hashable {
    /// Six hexadecimal digits, in small letters.
    package let hex: String

    /// The least contrast with white (WCAG 2.2, 1.4.3: text of ordinary size).
    package static let minstens = 4.5

    /// As people type it: `#0B5563` or `0b5563`. nil: no colour.
    package init?(_ getypt: String) {
        let text = getypt.trimmed.lowercased(), digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
        guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
        hex = digits
    }

    /// With white: from 1 (white itself) to 21 (black).
    package var contrast: Double { 1.05 / (helderheid + 0.05) }

    package var isLeesbaar: Bool { contrast >= Self.minstens }

    /// Why this colour cannot be; nil when it can.
    package static func fout(_ getypt: String) -> String? {
        guard let colour = Briefkleur(getypt) else { return "Vul een kleur in als zes tekens, bijvoorbeeld #0b5563." }
        guard !colour.isLeesbaar else { return nil }
        return "Deze kleur is te licht op wit papier: het contrast is \(geschreven(colour.contrast)) en moet minstens "
            + "\(geschreven(minstens)) zijn. Kies een donkerder kleur, bijvoorbeeld #0b5563."
    }

    /// Rounded down, so that 4,49 does not read as enough.
    package static func geschreven(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10),\(tenths % 10)"
    }

    /// Relative luminance (WCAG 2.2).
    private var helderheid: Double {
        let value = Int(hex, radix: 16) ?? 0
        func linear(_ shift: Int) -> Double {
            let part = Double((value >> shift) & 0xff) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
}
