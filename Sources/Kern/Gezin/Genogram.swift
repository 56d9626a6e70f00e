// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Someone in the drawing of a family.
package struct Genogrammens: Sendable, Hashable {
    package let id: ID<Persoon>
    package let naam: String
    /// A line below the name, like `15 jaar`.
    package let bijschrift: String
    package let geslacht: Geslacht
    package let geboren: Datum?
    package let leven: Leven
    /// The child the file is about.
    package let isJeugdige: Bool
    /// Lives in the house of the family; stands within the dashed outline.
    package let isInHuis: Bool
    package init(
        id: ID<Persoon>, naam: String, bijschrift: String = "", geslacht: Geslacht = .onbekend, geboren: Datum? = nil,
        leven: Leven = .levend,
        isJeugdige: Bool = false, isInHuis: Bool = false
    ) {
        self.id = id
        self.naam = naam
        self.bijschrift = bijschrift
        self.geslacht = geslacht
        self.geboren = geboren
        self.leven = leven
        self.isJeugdige = isJeugdige
        self.isInHuis = isInHuis
    }
}

/// A point or a rectangle in the drawing, in whole pixels.
package struct Tekenpunt: Sendable, Hashable {
    package let x: Int
    package let y: Int
    package init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

package struct Tekenvak: Sendable, Hashable {
    package let x: Int
    package let y: Int
    package let breedte: Int
    package let hoogte: Int
    package init(x: Int, y: Int, breedte: Int, hoogte: Int) {
        self.x = x
        self.y = y
        self.breedte = breedte
        self.hoogte = hoogte
    }

    package func raakt(_ ander: Tekenvak) -> Bool {
        x < ander.x + ander.breedte && ander.x < x + breedte && y < ander.y + ander.hoogte && ander.y < y + hoogte
    }
}

/// A drawn family: where everybody stands and how the lines run. Whole numbers, and for the same people always the same.
package struct Genogram: Sendable, Equatable {
    package struct Plaats: Sendable, Equatable {
        package let mens: Genogrammens
        /// The symbol.
        package let figuur: Tekenvak
        /// Name and caption, beside the symbol.
        package let tekst: Tekenvak
        package let regels: [String]
    }

    package enum Streep: Sendable, Hashable, CaseIterable {
        case ouder, adoptieouder, stiefouder, pleegouder, grootouder
        case partner, exPartner, broerZus
        /// Two people with a child together of whom nothing else was recorded.
        case samenOuder
    }

    package struct Lijn: Sendable, Equatable {
        package let streep: Streep
        package let punten: [Tekenpunt]
        /// Word at the end of the line, for who cannot tell the dashes apart.
        package var merk: String?
        /// How many other lines end to the right of it, at the same child.
        package var merkregel = 0
    }

    package let breedte: Int
    package let hoogte: Int
    package let plaatsen: [Plaats]
    package let lijnen: [Lijn]
    /// The outline of the household: one rectangle, or one per group of people beside each other.
    package let huis: [Tekenvak]
    /// Relations that contradict others, like a child that is its own grandparent: in the table, not in the drawing.
    package let nietGetekend: [Gezinsband]

    package static let figuurmaat = 44
    static let tekstbreedte = 116
    static let kolom = figuurmaat + 6 + tekstbreedte
    static let tussen = 18
    static let rijhoogte = 52
    static let rand = 16

    package static func teken(_ mensen: [Genogrammens], _ banden: [Gezinsband]) -> Genogram {
        let family = Familiegraaf(mensen, banden)
        let rows = Genogramrijen(family)
        let columns = Genogramkolommen(rows)
        return Genogramtekenaar(rows, columns).teken()
    }
}

extension Genogram.Streep {
    package init(_ soort: Bandsoort) {
        self =
            switch soort {
            case .ouder: .ouder
            case .adoptieouder: .adoptieouder
            case .stiefouder: .stiefouder
            case .pleegouder: .pleegouder
            case .grootouder: .grootouder
            case .partner: .partner
            case .exPartner: .exPartner
            case .broerZus: .broerZus
            }
    }

    package var label: String {
        switch self {
        case .ouder: "ouder en kind"
        case .adoptieouder: "adoptie"
        case .stiefouder: "stiefouder"
        case .pleegouder: "pleegouder"
        case .grootouder: "opa of oma"
        case .partner: "partners"
        case .exPartner: "ex-partners"
        case .broerZus: "broer of zus"
        case .samenOuder: "samen ouder"
        }
    }

    /// The word that stands at a line to a child; a parent's needs none.
    var merk: String? {
        switch self {
        case .adoptieouder: "adoptie"
        case .stiefouder: "stief"
        case .pleegouder: "pleeg"
        case .grootouder: "opa/oma"
        case .ouder, .partner, .exPartner, .broerZus, .samenOuder: nil
        }
    }
}
