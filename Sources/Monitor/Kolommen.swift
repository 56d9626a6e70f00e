// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Codes as small numbers with a dictionary; 0 is "not known".
package struct Codekolom: Sendable {
    package private(set) var codes: [UInt32] = []
    /// Codes in order of first appearance; number n stands for `woordenboek[n - 1]`.
    package private(set) var woordenboek: [String] = []
    private var nummers: [String: UInt32] = [:]

    mutating func voegToe(_ code: String?) {
        codes.append(code.map { nummer($0) } ?? 0)
    }

    /// The code behind a number; `nil` for "not known".
    package func code(_ nummer: Int) -> String? {
        woordenboek.indices.contains(nummer - 1) ? woordenboek[nummer - 1] : nil
    }

    private mutating func nummer(_ code: String) -> UInt32 {
        if let known = nummers[code] { return known }
        woordenboek.append(code)
        let next = UInt32(woordenboek.count)
        nummers[code] = next
        return next
    }
}

/// The rows of one grain as columns, ordered by jeugdige so that persons can be counted in one pass.
package struct Kolommen: Sendable {
    package static let geenDag = Int32.min
    static let geenLeeftijd = UInt8.max

    package let grein: Grein
    package private(set) var sleutels: [Sleutel] = []
    /// Number of the jeugdige; equal numbers stand together.
    private(set) var personen: [UInt32] = []
    private(set) var leeftijden: [UInt8] = []
    private(set) var codes: [Dimensie: Codekolom] = [:]
    private(set) var dagen: [Gebeurtenis: [Int32]] = [:]
    package private(set) var projectieversies: Set<Int> = []

    package var aantal: Int { sleutels.count }

    package init<Rij: Gegevensrij>(_ rijen: [Rij]) {
        grein = Rij.grein
        let ordered = Kolommen.perJeugdige(rijen)
        sleutels = ordered.map { rijen[$0.rij].rij }
        personen = ordered.map(\.persoon)
        leeftijden = ordered.map { Kolommen.leeftijd(rijen[$0.rij].leeftijd) }
        projectieversies = Set(rijen.map(\.projectieversie))
        for dimensie in Rij.dimensies {
            var kolom = Codekolom()
            for plek in ordered { kolom.voegToe(rijen[plek.rij].code(dimensie)) }
            codes[dimensie] = kolom
        }
        for gebeurtenis in Rij.gebeurtenissen {
            dagen[gebeurtenis] = ordered.map { plek in
                rijen[plek.rij].dag(gebeurtenis).map { Int32(clamping: $0.dagnummer) } ?? Kolommen.geenDag
            }
        }
    }

    private static func leeftijd(_ jaren: Int?) -> UInt8 {
        jaren.map { UInt8(clamping: min(max($0, 0), 254)) } ?? geenLeeftijd
    }

    private static func perJeugdige(_ rijen: [some Gegevensrij]) -> [(rij: Int, persoon: UInt32)] {
        var nummers: [Sleutel: UInt32] = [:]
        let personen = rijen.map { rij in
            if let known = nummers[rij.jeugdige] { return known }
            let next = UInt32(nummers.count + 1)
            nummers[rij.jeugdige] = next
            return next
        }
        return zip(rijen.indices, personen).map { (rij: $0, persoon: $1) }.sorted { ($0.persoon, $0.rij) < ($1.persoon, $1.rij) }
    }
}

/// The whole data set in columns.
package struct Gegevens: Sendable {
    package let hulpvragen: Kolommen
    package let besluiten: Kolommen
    package let trajecten: Kolommen

    package init(hulpvragen: [Hulpvraagrij], besluiten: [Besluitrij], trajecten: [Trajectrij]) {
        self.hulpvragen = Kolommen(hulpvragen)
        self.besluiten = Kolommen(besluiten)
        self.trajecten = Kolommen(trajecten)
    }

    package subscript(grein: Grein) -> Kolommen {
        switch grein {
        case .hulpvraag: hulpvragen
        case .besluit: besluiten
        case .traject: trajecten
        }
    }

    /// Numbers of the projection versions in the rows: more than one means that frozen rows speak along.
    package var projectieversies: Set<Int> {
        hulpvragen.projectieversies.union(besluiten.projectieversies).union(trajecten.projectieversies)
    }
}
