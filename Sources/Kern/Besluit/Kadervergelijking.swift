// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What another kader would change in decisions that were taken: in numbers, never about one child.
package struct Kadervergelijking: Sendable, Equatable {
    /// One decision under both kaders.
    package struct Geval: Sendable, Hashable {
        package let leefgebieden: Set<Leefgebied>
        /// Whether the weighing led to a provision.
        package let was: Bool
        package let wordt: Kaderproef.Uitkomst
        /// The step of the other kader that decides, or where something is missing.
        package let stap: String

        package init(leefgebieden: Set<Leefgebied>, was: Bool, wordt: Kaderproef.Uitkomst, stap: String) {
            self.leefgebieden = leefgebieden
            self.was = was
            self.wordt = wordt
            self.stap = stap
        }
    }

    /// Counts of one group of decisions.
    package struct Telling: Sendable, Equatable {
        package private(set) var aantal = 0
        package private(set) var gelijk = 0
        /// A provision then, none now.
        package private(set) var nietMeer = 0
        /// None then, a provision now.
        package private(set) var alsnog = 0
        /// The other kader asks something that was not found out then.
        package private(set) var mist = 0

        fileprivate mutating func tel(_ geval: Geval, _ keer: Int) {
            aantal += keer
            switch (geval.was, geval.wordt) {
            case (_, .mist): mist += keer
            case (true, .geenVoorziening): nietMeer += keer
            case (false, .voorziening): alsnog += keer
            case (true, .voorziening), (false, .geenVoorziening): gelijk += keer
            }
        }
    }

    package let samen: Telling
    /// In the order of the steps of the other kader; only steps that decide something.
    package let perStap: [(stap: String, telling: Telling)]
    /// A decision counts in each area of life that its analysis named.
    package let perLeefgebied: [(leefgebied: Leefgebied, telling: Telling)]

    package init(_ gevallen: [Geval], stappen: [String]) { self.init(groepen: gevallen.map { ($0, 1) }, stappen: stappen) }

    /// - Parameter groepen: cases that are the same, with how many there are.
    package init(groepen: [(geval: Geval, aantal: Int)], stappen: [String]) {
        func tel(_ kept: (Geval) -> Bool) -> Telling {
            groepen.reduce(into: Telling()) { sum, group in if kept(group.geval) { sum.tel(group.geval, group.aantal) } }
        }
        samen = tel { _ in true }
        perStap = stappen.map { step in (step, tel { $0.stap == step }) }.filter { $0.telling.aantal > 0 }
        perLeefgebied = Leefgebied.allCases.map { area in (area, tel { $0.leefgebieden.contains(area) }) }
            .filter { $0.telling.aantal > 0 }
    }

    package static func == (left: Kadervergelijking, right: Kadervergelijking) -> Bool {
        left.samen == right.samen && left.perStap.map(\.stap) == right.perStap.map(\.stap)
            && left.perStap.map(\.telling) == right.perStap.map(\.telling)
            && left.perLeefgebied.map(\.leefgebied) == right.perLeefgebied.map(\.leefgebied)
            && left.perLeefgebied.map(\.telling) == right.perLeefgebied.map(\.telling)
    }
}

/// A count as it may be shown: a small one could point at a child, and a difference between two exact ones too.
package enum Veiligaantal {
    package static let klein = 5

    /// `0`, `minder dan 5`, or rounded to a multiple of five.
    package static func tekst(_ aantal: Int) -> String {
        switch aantal {
        case ...0: "0"
        case 1..<klein: "minder dan \(klein)"
        default: String((aantal + klein / 2) / klein * klein)
        }
    }
}

extension Afwegingsbewijs {
    /// What tables look at, as this receipt kept it.
    package var gegevens: [String: String] {
        let facts = Dictionary(feiten.map { ($0.naam, $0.waarde) }, uniquingKeysWith: { first, _ in first })
        return bevindingen.reduce(into: Afweeggegevens.van(facts)) { known, found in
            known.merge(found.bevindingen) { own, _ in own }
        }
    }

    /// What this decision would be under another kader: a table's outcome where it has one; where the kader leaves it to a person, the
    /// conclusion of the professional at the same step; else what is missing.
    package func onder(_ rekenaar: Kaderrekenaar) -> Kaderproef {
        let drawn = Dictionary(bevindingen.map { ($0.stap, $0.conclusie) }, uniquingKeysWith: { _, last in last })
        return rekenaar.loop(gegevens, conclusies: drawn, voorrang: .tabel)
    }
}
