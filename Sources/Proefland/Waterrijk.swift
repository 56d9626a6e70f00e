// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The made-up gemeente of demo, tests and manual.
package enum Waterrijk {
    package static let gemeentecode = "9998"
    package static let naam = "Waterrijk"
    package static let regio = "Waterland-Oost"

    package struct Wijk: Hashable, Sendable {
        package let code: String
        package let naam: String
        package let team: String
        let letter: String
        let straten: [String]
    }

    package static let wijken: [Wijk] = [
        Wijk(
            code: "WK01", naam: "Oude Haven", team: "Team Centrum", letter: "A",
            straten: [
                "Havenstraat", "Visserspad", "Ankerkade", "Touwslagerij", "Zeilmakersgang", "Kuiperssteeg", "Waagplein", "Loodsgracht",
            ]),
        Wijk(
            code: "WK02", naam: "Rietvelden", team: "Team Noord", letter: "B",
            straten: ["Rietgors", "Lisdoddelaan", "Karekiet", "Dotterbloem", "Waterlelie", "Fuutweg", "Meerkoet", "Kikkerbeet"]),
        Wijk(
            code: "WK03", naam: "De Terpen", team: "Team Noord", letter: "C",
            straten: ["Terpstraat", "Hooiweg", "Dorpsdijk", "Kerkpad", "Molenwerf", "Wilgenlaan", "Eendenkooi"]),
        Wijk(
            code: "WK04", naam: "Sluiswijk", team: "Team Zuid", letter: "D",
            straten: ["Sluisweg", "Schutkolk", "Brugwachter", "Spuistraat", "Gemaalstraat", "Peilschaal", "Dijkgraaf", "Boezemkade"]),
        Wijk(
            code: "WK05", naam: "Nieuwland", team: "Team Zuid", letter: "E",
            straten: ["Poldervaart", "Kavelweg", "Pionierslaan", "Zaaierstraat", "Oogstplein", "Klaverveld", "Vlasakker", "Koolzaadhof"]),
    ]

    static let eersteWijk = wijken[0]

    /// An address in a wijk. Postcode 1999 with the letter of the wijk: not given out, as far as we know [mem].
    static func adres(in wijk: Wijk, _ toeval: inout Toeval) -> Adres {
        let letters = Array("ABCDEGHJKLMNPRTVWXZ").map(String.init)
        let straat = toeval.getal(0...(wijk.straten.count - 1))
        return Adres(
            straat: wijk.straten[straat], huisnummer: toeval.getal(1...148),
            toevoeging: toeval.kans(0.08) ? toeval.kies(["A", "B", "2"]) : nil,
            postcode: "1999" + wijk.letter + letters[straat % letters.count], plaats: naam, wijk: wijk.code)
    }

    package static let basisscholen = ["De Wilgenroos", "Het Kompas", "OBS De Sluis", "De Zilvermeeuw", "El Furkan", "De Vlinderboom"]
    package static let middelbareScholen = ["Waterlant College", "Praktijkschool De Werf", "Haven Lyceum", "VSO De Overstap"]
    package static let huisartsen = ["De Jong", "Oude Haven", "Bouazza", "Medisch centrum Rietvelden"]
}

package struct Adres: Hashable, Sendable {
    package let straat: String
    package let huisnummer: Int
    package let toevoeging: String?
    /// Four digits and two letters, without space.
    package let postcode: String
    package let plaats: String
    /// Code of the wijk; `nil` outside Waterrijk.
    package let wijk: String?
}
