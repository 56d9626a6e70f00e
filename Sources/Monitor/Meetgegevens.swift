// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Rows without any person behind them, always the same for the same number: for measuring speed (`ankerpunt meet`).
package enum Meetgegevens {
    /// - Parameter aantal: rows of the grains hulpvraag and traject together; decisions come on top, one in four.
    package static func maak(aantal: Int) -> Gegevens {
        let helft = max(0, aantal / 2)
        return Gegevens(
            hulpvragen: (0..<helft).map(hulpvraag), besluiten: (0..<(helft / 2)).map(besluit),
            trajecten: (0..<(max(0, aantal) - helft)).map(traject))
    }

    private static let eersteDag = 19_723  // 2024-01-01

    /// Spreads a row number over all bits, so that neighbouring rows differ in everything (SplitMix64 finaliser).
    private static func mix(_ nummer: Int, _ zout: UInt64) -> UInt64 {
        var z = (UInt64(bitPattern: Int64(nummer)) &+ 1) &* 0x9E37_79B9_7F4A_7C15 &+ zout &* 0xD1B5_4A32_D192_ED03
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private static func deel(_ nummer: Int, _ zout: UInt64, _ grens: Int) -> Int { Int(mix(nummer, zout) % UInt64(max(1, grens))) }

    private static func herkomst(_ nummer: Int) -> Herkomst {
        Herkomst(
            gemeente: "9998", wijk: "W\(deel(nummer, 1, 12))", team: "T\(deel(nummer, 2, 6))", deur: "D\(deel(nummer, 3, 8))",
            route: deel(nummer, 4, 20) == 0 ? nil : "R\(deel(nummer, 4, 20) % 5)")
    }

    private static func hulpvraag(_ nummer: Int) -> Hulpvraagrij {
        let dag = Datum(dagnummer: eersteDag + deel(nummer, 5, 1_095))
        var rij = Hulpvraagrij(
            rij: Sleutel(1, UInt64(nummer)), jeugdige: Sleutel(0, UInt64(nummer / 2)), herkomst: herkomst(nummer),
            leeftijd: deel(nummer, 6, 23), ontvangen: dag)
        rij.eersteContact = dag.plus(dagen: deel(nummer, 7, 20))
        rij.plan = dag.plus(dagen: 20 + deel(nummer, 8, 60))
        if deel(nummer, 9, 2) == 0 {
            rij.besluit = dag.plus(dagen: 40 + deel(nummer, 10, 50))
            rij.voorziening = rij.besluit
            rij.start = dag.plus(dagen: 60 + deel(nummer, 11, 200))
        }
        rij.einde = deel(nummer, 12, 3) == 0 ? nil : dag.plus(dagen: 90 + deel(nummer, 13, 500))
        return rij
    }

    private static func besluit(_ nummer: Int) -> Besluitrij {
        let dag = Datum(dagnummer: eersteDag + deel(nummer, 14, 1_095))
        var rij = Besluitrij(
            rij: Sleutel(2, UInt64(nummer)), jeugdige: Sleutel(0, UInt64(nummer)), herkomst: herkomst(nummer),
            leeftijd: deel(nummer, 15, 23), soort: deel(nummer, 16, 8) == 0 ? "afwijzing" : "toekenning", besluit: dag)
        rij.aanvraag = dag.plus(dagen: -deel(nummer, 17, 80))
        return rij
    }

    private static func traject(_ nummer: Int) -> Trajectrij {
        let dag = Datum(dagnummer: eersteDag + deel(nummer, 18, 1_095))
        var rij = Trajectrij(
            rij: Sleutel(3, UInt64(nummer)), jeugdige: Sleutel(0, UInt64(nummer / 2)), herkomst: herkomst(nummer),
            leeftijd: deel(nummer, 19, 23), toewijzing: dag, start: dag.plus(dagen: deel(nummer, 20, 150)))
        rij.verwijzer = "0\(1 + deel(nummer, 21, 6))"
        rij.hulpvorm = "0\(1 + deel(nummer, 22, 4))"
        rij.aanbieder = "A\(deel(nummer, 23, 200))"
        rij.redenEinde = deel(nummer, 24, 3) == 0 ? nil : "0\(1 + deel(nummer, 25, 5))"
        rij.einde = rij.redenEinde == nil ? nil : rij.start?.plus(dagen: deel(nummer, 26, 900))
        return rij
    }
}
