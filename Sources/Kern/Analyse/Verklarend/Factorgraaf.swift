// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A factor as it stands in the drawing.
package struct Factorknoop: Sendable, Hashable {
    package let id: UUIDv7
    package let niveau: Factorniveau
    package let rol: Factorrol
    package let tekst: String
    package init(id: UUIDv7, niveau: Factorniveau, rol: Factorrol, tekst: String) {
        self.id = id
        self.niveau = niveau
        self.rol = rol
        self.tekst = tekst
    }
}

/// An arrow from one factor to another.
package struct Factorpijl: Sendable, Hashable {
    package let id: UUIDv7
    package let van: UUIDv7
    package let naar: UUIDv7
    package let werking: Factorwerking
    package init(id: UUIDv7, van: UUIDv7, naar: UUIDv7, werking: Factorwerking) {
        self.id = id
        self.van = van
        self.naar = naar
        self.werking = werking
    }
}

/// The factors of an explanation with their arrows: where every box stands and how every arrow runs. A row for each part a factor can
/// play, at most three boxes wide. Arrows leave a box below, run between the rows and beside them, and come in above: none goes
/// through a box. Whole pixels; for the same factors and arrows, in whatever order they come, always the same.
package struct Factorgraaf: Sendable, Equatable {
    package struct Plaats: Sendable, Equatable {
        package let knoop: Factorknoop
        package let vak: Tekenvak
        package let regels: [String]
    }

    package struct Pijl: Sendable, Equatable {
        package let pijl: Factorpijl
        package let punten: [Tekenpunt]
    }

    package let breedte: Int
    package let hoogte: Int
    package let plaatsen: [Plaats]
    package let pijlen: [Pijl]

    package static let kolommen = 3
    package static let vakbreedte = 186
    static let tekstbreedte = 148
    static let tussen = 26
    static let rand = 10
    /// Between two lines that run beside each other.
    static let spoor = 11

    package static func teken(_ knopen: [Factorknoop], _ pijlen: [Factorpijl]) -> Factorgraaf {
        let rows = Factorrijen(knopen, pijlen)
        return Factortekenaar(rows, Factorwegen(rows)).teken()
    }

    static func regels(_ knoop: Factorknoop) -> [String] {
        [knoop.niveau.label, knoop.rol.label.lowercased()] + Naamregels.breek(knoop.tekst, breedte: tekstbreedte)
    }
}

/// Which box stands in which row and column.
struct Factorrijen {
    let rijen: [[Factorknoop]]
    let pijlen: [Factorpijl]
    private let plek: [UUIDv7: (rij: Int, kolom: Int)]

    init(_ knopen: [Factorknoop], _ pijlen: [Factorpijl]) {
        let unique = Dictionary(knopen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<UUIDv7> = []
        let arrows = pijlen.sorted { $0.id < $1.id }.filter {
            $0.van != $0.naar && unique[$0.van] != nil && unique[$0.naar] != nil && seen.insert($0.id).inserted
        }
        var rows = Factorrol.allCases.flatMap { rol in Self.verdeel(unique.values.filter { $0.rol == rol }) }
        // Twice from top to bottom: each row in the order in which its arrows go least far sideways.
        for _ in 0..<2 { for index in rows.indices { rows[index] = Self.besteVolgorde(index, rows, arrows) } }
        rijen = rows
        self.pijlen = arrows
        plek = Self.plekken(rows)
    }

    func rij(_ id: UUIDv7) -> Int { plek[id]?.rij ?? 0 }
    func kolom(_ id: UUIDv7) -> Int { plek[id]?.kolom ?? 0 }
    var breedste: Int { rijen.map(\.count).max() ?? 0 }

    private static func verdeel(_ knopen: [Factorknoop]) -> [[Factorknoop]] {
        let order = Dictionary(uniqueKeysWithValues: Factorniveau.allCases.enumerated().map { ($1, $0) })
        let sorted = knopen.sorted { (order[$0.niveau] ?? 0, $0.id) < (order[$1.niveau] ?? 0, $1.id) }
        return stride(from: 0, to: sorted.count, by: Factorgraaf.kolommen).map {
            Array(sorted[$0..<min($0 + Factorgraaf.kolommen, sorted.count)])
        }
    }

    private static func plekken(_ rijen: [[Factorknoop]]) -> [UUIDv7: (rij: Int, kolom: Int)] {
        rijen.enumerated().reduce(into: [:]) { all, row in
            for (column, node) in row.element.enumerated() { all[node.id] = (row.offset, column) }
        }
    }

    private static func besteVolgorde(_ rij: Int, _ rijen: [[Factorknoop]], _ pijlen: [Factorpijl]) -> [Factorknoop] {
        let own = Set(rijen[rij].map(\.id))
        let touching = pijlen.filter { own.contains($0.van) || own.contains($0.naar) }
        func cost(_ order: [Factorknoop]) -> Int {
            var rows = rijen
            rows[rij] = order
            let places = plekken(rows)
            return touching.reduce(0) { $0 + abs((places[$1.van]?.kolom ?? 0) - (places[$1.naar]?.kolom ?? 0)) }
        }
        // The first of equals stays: the order of the list itself.
        return volgordes(rijen[rij]).enumerated().min { (cost($0.element), $0.offset) < (cost($1.element), $1.offset) }?.element
            ?? rijen[rij]
    }

    /// Every order of at most three.
    private static func volgordes(_ knopen: [Factorknoop]) -> [[Factorknoop]] {
        guard knopen.count > 1 else { return [knopen] }
        return knopen.indices.flatMap { index -> [[Factorknoop]] in
            var rest = knopen
            let first = rest.remove(at: index)
            return volgordes(rest).map { [first] + $0 }
        }
    }
}
