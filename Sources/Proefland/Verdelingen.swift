// SPDX-License-Identifier: EUPL-1.2

/// The shares the made-up world is calibrated on. CBS figures unless said otherwise; `[mem]` is from memory, `[verzonnen]` invented.
package enum Verdelingen {
    /// Verwijzer of a traject, CBS 85097NED, first half of 2023 (provisional). "Onbekend" (0,5%) is left out.
    package static let verwijzer = Verdeling<String>(
        ("02", 35.5), ("01", 32.8), ("06", 14.7), ("04", 8.5), ("05", 4.5), ("03", 3.1), ("08", 0.3))

    /// Hulpvorm of started trajecten outside the wijkteam, CBS 2021 (provisional).
    package static let hulpvorm = Verdeling<String>(
        ("02", 60.8), ("04", 17.3), ("03", 5.1), ("14", 3.5), ("11", 1.4), ("12", 0.8), ("13", 0.5))

    /// Reason of ending, CBS codes [mem].
    package static let redenEinde = Verdeling<String>(("01", 82), ("02", 8), ("03", 5), ("05", 3), ("04", 2))

    /// Family shapes in youth help [verzonnen].
    package static let vorm = Verdeling<Verhaal.Vorm>(
        (.tweeOuders, 44), (.gescheiden, 26), (.eenOuder, 15), (.samengesteld, 11), (.pleeggezin, 4))

    package static let kinderen = Verdeling<Int>((2, 44), (1, 30), (3, 19), (4, 7))

    /// By which door a question comes that goes to the team or ends with advice [verzonnen].
    static let eigenDeur = Verdeling<Verhaal.Deur>(
        (.ouder, 46), (.school, 27), (.jeugdige, 7), (.netwerk, 8), (.jeugdarts, 7), (.veiligThuis, 5))

    /// Share of questions that end with advice; share of starts with a crisis (~3% [mem]); share of aanvragen refused [verzonnen].
    static let advies = 0.24
    static let crisis = 0.03
    static let afgewezen = 0.06
    /// Chance of a new question after an ended one; gives about a quarter herhaald beroep (CBS 24,5%).
    static let herhaald = 0.38

    /// Mean length in days of help that ends [mem].
    package static func duur(_ hulpvorm: String) -> Double {
        switch hulpvorm {
        case "01": 300
        case "11": 800
        case "13": 200
        case "12", "14": 430
        default: 370
        }
    }

    /// Mean days from toewijzing to start [verzonnen].
    package static func wachttijd(_ hulpvorm: String) -> Double {
        switch hulpvorm {
        case "01": 14
        case "12": 150
        case "11", "14": 70
        case "13": 10
        default: 60
        }
    }

    /// A product of the JZ21 list with this hulpvorm.
    static func productcode(_ hulpvorm: String, crisis: Bool) -> String? {
        switch hulpvorm {
        case "02": crisis ? "46A01" : "45A04"
        case "03": "41A03"
        case "04": "45A13"
        case "11": "43A09"
        case "12": "43A10"
        case "13": "43A12"
        case "14": "43A07"
        default: nil
        }
    }
}
