// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// The one provider of the demo and its two contracts: ambulant help for years to come, and the rest, which ends in three months.
struct Inkoopvulling: Sendable {
    static let langlopend = "WLO-2023-07"
    static let aflopend = "WLO-2023-08"

    /// Code, unit and tariff in cents [verzonnen].
    private static let ambulant: [(String, Eenheid, Int64)] = [
        ("45A04", .uur, 98_40), ("45A13", .stuksOutput, 2_950_00), ("41A03", .dagdeel, 78_25),
    ]
    private static let overig: [(String, Eenheid, Int64)] = [
        ("43A07", .etmaal, 255_00), ("43A09", .etmaal, 62_50), ("43A10", .etmaal, 198_00), ("43A12", .etmaal, 560_00),
        ("46A01", .uur, 121_00),
    ]

    let vandaag: Datum

    static func aanbieder() throws -> Aanbieder {
        guard let agb = AGBCode(Bezetting.Aanbieder.agb) else { throw Afwijzing.nietGevonden }
        return Aanbieder(
            aanbieder: ID(Bezetting.id(800)), agb: agb, naam: Bezetting.Aanbieder.naam, plaats: Waterrijk.naam, merk: "alleen voor de demo")
    }

    func vul(_ hand: Vulhand) throws {
        let begin = vandaag.plus(dagen: -1_190)
        try hand.contracteert(Self.aanbieder())
        try contract(Self.langlopend, Self.ambulant, begin, vandaag.plus(dagen: 1_095), hand)
        try contract(Self.aflopend, Self.overig, begin, vandaag.plus(dagen: 91), hand)
    }

    private func contract(_ nummer: String, _ producten: [(String, Eenheid, Int64)], _ van: Datum, _ tot: Datum, _ hand: Vulhand) throws {
        guard let periode = Periode(van: van, totEnMet: tot) else { return }
        let lines = try producten.map { try hand.product($0.0, per: $0.1, cent: $0.2) }
        try hand.contracteert(
            Contract(aanbieder: Self.aanbieder().aanbieder, nummer: nummer, periode: periode, producten: lines))
    }

    /// The contract line of a product.
    static func product(_ code: String, _ hand: Vulhand) throws -> Contractproduct {
        let found = (ambulant + overig).first { $0.0 == code } ?? ("45A04", .uur, 98_40)
        return try hand.product(found.0, per: found.1, cent: found.2)
    }

    /// The help as a letter calls it: a family does not know the names of products.
    static func gewoon(_ product: Contractproduct) -> String {
        switch product.code {
        case "41A03": "Dagbehandeling in een kleine groep"
        case "43A07": "Wonen in een behandelgroep"
        case "43A09": "Wonen in een pleeggezin"
        case "43A10": "Wonen in een gezinshuis"
        case "43A12": "Wonen in een gesloten groep, met behandeling"
        case "45A13": "Begeleiding thuis, tot het doel is gehaald"
        case "46A01": "Hulp in een crisis"
        default: "Gesprekken en begeleiding"
        }
    }

    /// How much of it is usual.
    static func omvang(_ product: Contractproduct) -> Omvang {
        switch product.eenheid {
        case .etmaal: Omvang(volume: 7, eenheid: .etmaal, frequentie: .perWeek)
        case .dagdeel: Omvang(volume: 4, eenheid: .dagdeel, frequentie: .perWeek)
        case .stuksOutput: Omvang(volume: 1, eenheid: .stuksOutput, frequentie: .totaal)
        default: Omvang(volume: 2, eenheid: product.eenheid, frequentie: .perWeek)
        }
    }
}
