// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Welke gemeente: woonplaats (Jeugdwet 1.1) en verhuizen (2.7a): per artikel, in een zin")
struct WoonplaatsZinnen {
    private static let hier = Gemeentecode("9998"), daar = Gemeentecode("0363"), elders = Gemeentecode("0344")

    private static func dag() throws -> Datum { try Wereld.dag("2026-03-02") }

    private static func bepaling(
        _ verblijf: Verblijfsvorm = .geen, sinds: Int? = -30, ervoor: Gemeentecode? = nil, _ inschrijving: Inschrijving = .woonadres,
        brp: Gemeentecode? = nil, moeder: Gemeentecode? = nil, werkelijk: Gemeentecode? = nil
    ) throws -> Woonplaatsbepaling {
        let day = try dag()
        return Woonplaatsbepaling(
            persoon: Wereld.noor, op: day, bepaaldDoor: try #require(hier), verblijf: verblijf,
            verblijfSinds: verblijf == .geen ? nil : sinds.map { day.plus(dagen: $0) }, ervoor: ervoor, inschrijving: inschrijving,
            brp: brp, moeder: moeder, werkelijk: werkelijk, bewijs: "BRP")
    }

    private static func waar(_ bepaling: Woonplaatsbepaling) -> String {
        switch bepaling.gemeente {
        case nil: "niet bekend"
        case hier: "hier"
        case daar: "daar"
        default: "elders"
        }
    }

    static let woonplaats: [Wetszin] = [
        Wetszin("1.1, woonplaats 1°", "Een kind woont thuis: de gemeente van het woonadres in de BRP", "hier") {
            try waar(bepaling(brp: hier, moeder: elders, werkelijk: daar))
        },
        Wetszin("1.1, woonplaats 2°", "Een kind woont bij een pleegouder: de gemeente van vlak daarvoor", "daar") {
            try waar(bepaling(.pleegouder, ervoor: daar, brp: hier, moeder: elders))
        },
        Wetszin("1.1, woonplaats 2°", "Een kind woont bij een aanbieder, met een briefadres: toch de gemeente van vlak daarvoor", "daar") {
            try waar(bepaling(.aanbieder, ervoor: daar, .briefadres, moeder: elders))
        },
        Wetszin("1.1, woonplaats 3°", "Waar het kind vlak daarvoor woonde is niet bekend: waar de moeder stond bij de geboorte", "elders") {
            try waar(bepaling(.wlz, brp: hier, moeder: elders, werkelijk: daar))
        },
        Wetszin("1.1, woonplaats 3°", "Er is alleen een briefadres: waar de moeder stond bij de geboorte", "elders") {
            try waar(bepaling(.geen, .briefadres, brp: hier, moeder: elders, werkelijk: daar))
        },
        Wetszin("1.1, woonplaats 3°", "Ook van de moeder is niets bekend: waar het kind werkelijk was", "daar") {
            try waar(bepaling(.jji, brp: hier, werkelijk: daar))
        },
        Wetszin("1.1, woonplaats 4°", "Een kind woont in het buitenland: waar het werkelijk is", "daar") {
            try waar(bepaling(.geen, .buitenland, brp: hier, moeder: elders, werkelijk: daar))
        },
        Wetszin("1.1, woonplaats 4°", "Dat gaat voor een verblijf", "daar") {
            try waar(bepaling(.opvang, ervoor: elders, .buitenland, werkelijk: daar))
        },
        Wetszin("1.1, woonplaats", "Niets is bekend: dan is er nog geen gemeente", "niet bekend") { try waar(bepaling(.geen, .onbekend)) },
    ]

    private static func mag(_ bepaling: Woonplaatsbepaling) -> String {
        Wetszin.mag { () throws(Afwijzing) in try bepaling.gecontroleerd() }
    }

    static let bewijs: [Wetszin] = [
        Wetszin("1.1, woonplaats 2°", "Bij een verblijf staat sinds wanneer", "mag niet: verblijfSinds") {
            try mag(bepaling(.pleegouder, sinds: nil, ervoor: daar))
        },
        Wetszin("1.1, woonplaats 2°", "Een verblijf dat morgen begint, telt nog niet", "mag niet: verblijfSinds") {
            try mag(bepaling(.pleegouder, sinds: 1, ervoor: daar))
        },
        Wetszin("1.1, woonplaats 2°", "Een verblijf dat vandaag begint, telt", "mag") {
            try mag(bepaling(.pleegouder, sinds: 0, ervoor: daar))
        },
    ]

    /// What the new gemeente owes when Noor moves on 2 March 2026.
    private static func hulp(_ hulp: Verhuishulp, opVerzoek: Bool) throws -> String {
        let move = Verhuizing(
            persoon: Wereld.noor, richting: .komst, gemeente: try #require(daar), op: try dag(), hulp: hulp, opVerzoek: opVerzoek,
            omschrijving: "De Brug")
        return move.voortzetting.uitkomst.map { "\($0.isZelfde ? "dezelfde" : "gelijkwaardig") tot en met \($0.laatsteDag.iso)" } ?? "niets"
    }

    static let verhuizen: [Wetszin] = [
        Wetszin("2.7a", "Het gezin vraagt erom: dezelfde hulp, hoogstens een jaar", "dezelfde tot en met 2027-03-01") {
            try hulp(.ambulant, opVerzoek: true)
        },
        Wetszin("2.7a", "Het gezin vraagt er niet om: gelijkwaardige hulp, hoogstens een jaar", "gelijkwaardig tot en met 2027-03-01") {
            try hulp(.ambulant, opVerzoek: false)
        },
        Wetszin("2.7a", "Ook hulp die is toegezegd en nog niet begon", "dezelfde tot en met 2027-03-01") {
            try hulp(.toegezegd, opVerzoek: true)
        },
        Wetszin("2.7a", "Bij hulp met verblijf verhuist de verantwoordelijkheid niet mee", "niets") {
            try hulp(.verblijf, opVerzoek: true)
        },
        Wetszin("2.7a", "Zonder hulp gaat er niets door", "niets") { try hulp(.geen, opVerzoek: true) },
    ]

    @Test("De zin klopt", arguments: woonplaats + bewijs + verhuizen)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
