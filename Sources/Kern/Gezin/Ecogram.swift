// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Someone or something around the family in the drawing of the network.
package struct Ecogramband: Sendable, Hashable {
    /// What kind of tie: each has a line of its own.
    package enum Kring: Int, Sendable, Hashable, CaseIterable {
        case familie, steun, professioneel, instantie

        package var label: String {
            switch self {
            case .familie: "familie"
            case .steun: "steunfiguur, JIM of ervaringsdeskundige"
            case .professioneel: "professional"
            case .instantie: "instantie of organisatie"
            }
        }
    }

    package let naam: String
    package let wat: String
    package let kring: Kring
    package init(naam: String, wat: String, kring: Kring) {
        self.naam = naam
        self.wat = wat
        self.kring = kring
    }
}

/// The network around the family: the family in the middle, everybody else in an ellipse around it, half on each side, never on top of
/// each other: each name has a height of its own.
package struct Ecogram: Sendable, Equatable {
    package struct Plaats: Sendable, Equatable {
        package let band: Ecogramband
        package let vak: Tekenvak
        package let regels: [String]
        /// Where the line from the family ends.
        package let punt: Tekenpunt
    }

    package let breedte: Int
    package let hoogte: Int
    /// The circle in the middle.
    package let midden: Tekenvak
    package let plaatsen: [Plaats]

    package static let vakbreedte = 190
    package static let vakhoogte = 58
    private static let tussen = 14
    private static let straal = 58
    private static let ruimte = 150
    private static let rand = 12

    package static func teken(_ banden: [Ecogramband]) -> Ecogram {
        let sorted = banden.enumerated().sorted { ($0.element.kring.rawValue, $0.offset) < ($1.element.kring.rawValue, $1.offset) }.map(
            \.element)
        // Family and support on the left, who works for the family on the right; the shorter side takes from the longer.
        let half = (sorted.count + 1) / 2
        let sides = [Array(sorted.prefix(half)), Array(sorted.dropFirst(half))]
        let step = vakhoogte + tussen
        let height = max(2 * straal + 40, half * step - tussen) + 2 * rand
        let width = 2 * (rand + vakbreedte + ruimte)
        let middle = Tekenpunt(width / 2, height / 2)
        let places = sides.enumerated().flatMap { side, ties in
            ties.enumerated().map { index, tie in plaats(tie, isLinks: side == 0, index, van: ties.count, middle, height) }
        }
        return Ecogram(
            breedte: width, hoogte: height,
            midden: Tekenvak(x: middle.x - straal, y: middle.y - straal, breedte: 2 * straal, hoogte: 2 * straal), plaatsen: places)
    }

    private static func plaats(
        _ band: Ecogramband, isLinks: Bool, _ index: Int, van aantal: Int, _ middle: Tekenpunt, _ height: Int
    ) -> Plaats {
        let step = vakhoogte + tussen
        let y = middle.y - (aantal * step - tussen) / 2 + index * step
        let fromMiddle = y + vakhoogte / 2 - middle.y
        let half = max(1, height / 2)
        // On an ellipse: the further from the middle in height, the nearer in width.
        let out = (ruimte - straal - 20) * wortel(max(0, half * half - fromMiddle * fromMiddle)) / half
        let gap = straal + 20 + out
        let x = isLinks ? middle.x - gap - vakbreedte : middle.x + gap
        let name = hoogstens(2, band.naam)
        return Plaats(
            band: band, vak: Tekenvak(x: x, y: y, breedte: vakbreedte, hoogte: vakhoogte),
            regels: name + hoogstens(3 - name.count, band.wat),
            punt: Tekenpunt(isLinks ? x + vakbreedte : x, y + vakhoogte / 2))
    }

    private static func hoogstens(_ aantal: Int, _ tekst: String) -> [String] {
        let lines = Naamregels.breek(tekst, breedte: vakbreedte - 16)
        guard lines.count > aantal else { return lines }
        return lines.prefix(aantal - 1) + [Naamregels.inkort(lines[(aantal - 1)...].joined(separator: " "), vakbreedte - 16)]
    }

    /// The whole part of a square root.
    private static func wortel(_ value: Int) -> Int {
        guard value > 1 else { return max(0, value) }
        var guess = value
        var next = (guess + 1) / 2
        while next < guess {
            guess = next
            next = (guess + value / guess) / 2
        }
        return guess
    }
}
