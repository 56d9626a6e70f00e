// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Welke hulp, waar, hoe lang en met welk vervoer (Jeugdwet 1.1, 1.3, 2.3): per artikel, in een zin")
struct WetsvraagZinnen {
    /// Born on 2 March 2008: eighteen on 2 March 2026, twenty-three on 2 March 2031.
    private static func geboren() throws -> Geboortedatum { try #require(Geboortedatum(try Wereld.dag("2008-03-02"))) }

    private static func strafrecht(_ dag: String, uitspraak: String, delict: String?) throws -> String {
        let ground = VerlengdeHulp(.jeugdstrafrecht, sinds: try Wereld.dag(uitspraak), delict: try delict.map { try Wereld.dag($0) })
        return Jeugdigetoets.bereken(try geboren(), op: try Wereld.dag(dag), verlengd: ground).uitkomst.rawValue
    }

    static let jeugdigen: [Wetszin] = [
        Wetszin("1.1, jeugdige 2°", "De rechter paste jeugdstrafrecht toe op iemand van 22: die is een jeugdige", "ja") {
            try strafrecht("2030-06-01", uitspraak: "2030-05-01", delict: "2030-03-01")
        },
        Wetszin("1.1, jeugdige 2°", "Ook na de 23e verjaardag, als het feit daarvoor was", "ja") {
            try strafrecht("2031-06-01", uitspraak: "2031-05-01", delict: "2031-03-01")
        },
        Wetszin("1.1, jeugdige 2°", "Was het feit op de 23e verjaardag, dan niet", "nee") {
            try strafrecht("2031-06-01", uitspraak: "2031-05-01", delict: "2031-03-02")
        },
        Wetszin("1.1, jeugdige 2°", "Zolang de rechter nog niet besliste, niet", "nee") {
            try strafrecht("2030-04-30", uitspraak: "2030-05-01", delict: "2030-03-01")
        },
        Wetszin("1.1, jeugdige 2°", "Was het feit vóór de 18e verjaardag, dan beoordeelt een jurist het", "onbekend") {
            try strafrecht("2026-06-01", uitspraak: "2026-05-01", delict: "2026-03-01")
        },
        Wetszin("1.1, jeugdige 2°", "Niemand schreef op wanneer het feit was: dat wordt gevraagd", "onbekend") {
            try strafrecht("2030-06-01", uitspraak: "2030-05-01", delict: nil)
        },
        Wetszin("1.1, jeugdige 2°", "De dag van het strafbare feit hoort bij de vastlegging", "mag niet: delict") {
            try vastgelegd(VerlengdeHulp(.jeugdstrafrecht, sinds: try Wereld.dag("2026-02-20")))
        },
        Wetszin("1.1, jeugdige 2°", "De uitspraak komt niet vóór het feit", "mag niet: delict") {
            try vastgelegd(VerlengdeHulp(.jeugdstrafrecht, sinds: try Wereld.dag("2026-02-20"), delict: try Wereld.dag("2026-02-21")))
        },
        Wetszin("1.1, jeugdige 2°", "Uitspraak en feit staan erbij: dat kan", "mag") {
            try vastgelegd(VerlengdeHulp(.jeugdstrafrecht, sinds: try Wereld.dag("2026-02-20"), delict: try Wereld.dag("2026-02-20")))
        },
        Wetszin("1.1, jeugdige 3°", "Pleegzorg kan niet op jeugdstrafrecht rusten", "mag niet: grond") {
            try vastgelegd(
                VerlengdeHulp(.jeugdstrafrecht, sinds: try Wereld.dag("2026-02-20"), delict: try Wereld.dag("2026-02-20")), .pleegzorg)
        },
    ]

    private static func vastgelegd(_ grond: VerlengdeHulp, _ hulp: Verlengbaar = .behandeling) throws -> String {
        let day = try Wereld.dag("2026-03-02")
        return Wetszin.mag { () throws(Afwijzing) in
            try Hulpverlenging(jongere: Wereld.noor, hulp: hulp, grond: grond, op: day, door: "Joost", waarom: "nodig").gecontroleerd(
                op: day)
        }
    }

    private static func hulp(_ soort: Jeugdhulpsoort?, _ categorie: String, tot: String) throws -> String {
        let start = try Wereld.dag("2026-01-01")
        let ground = Hulpverlenging(
            jongere: Wereld.noor, hulp: .behandeling, grond: VerlengdeHulp(.voortzetting, sinds: start), op: start, door: "Joost",
            waarom: "nodig")
        let found = Hulpna18.toets(
            try geboren(), van: start, totEnMet: try Wereld.dag(tot), productcategorie: categorie, soort: soort,
            [Wereld.feit(80, ground, op: start, kind: Wereld.noor)])
        return switch found {
        case .nietNodig: "kan: nog geen 18"
        case .gedragen: "kan: er is een grond"
        case .eindigtBij18(let why): "kan niet: \(why.bron)"
        case .nooit, .zonderGrond: "kan niet"
        }
    }

    static let soorten: [Wetszin] = [
        Wetszin("1.1, jeugdhulp 1°", "Hulp bij een stoornis gaat na 18 door als er een grond is", "kan: er is een grond") {
            try hulp(.problemen, "45", tot: "2026-09-01")
        },
        Wetszin("1.1, jeugdhulp 2°", "Begeleiding eindigt bij 18, ook als er een grond is", "kan niet: Jeugdwet 1.1, jeugdhulp 2°") {
            try hulp(.begeleiding, "45", tot: "2026-03-02")
        },
        Wetszin("1.1, jeugdhulp 2°", "De dag voor de 18e verjaardag loopt begeleiding nog", "kan: nog geen 18") {
            try hulp(.begeleiding, "45", tot: "2026-03-01")
        },
        Wetszin("1.1, jeugdhulp 3°", "Persoonlijke verzorging eindigt bij 18", "kan niet: Jeugdwet 1.1, jeugdhulp 3°") {
            try hulp(.verzorging, "45", tot: "2026-03-02")
        },
        Wetszin(
            "1.1, jeugdhulp 3°", "Zegt het product al dat het verzorging is, dan wordt niets gevraagd",
            "kan niet: Jeugdwet 1.1, jeugdhulp 3°"
        ) {
            try hulp(nil, "40", tot: "2026-03-02")
        },
    ]

    private static func verblijf(
        _ stand: Verblijfsrecht.Status, tot: String, plek: Plaatsing.Plek? = nil, nodig: String = ""
    ) throws -> String {
        let found = Verblijfsrecht(stand, pleeggezin: nodig).toets(
            try geboren(), van: try Wereld.dag("2025-08-31"), totEnMet: try Wereld.dag(tot), plek: plek)
        return found.uitkomst.isEmpty ? "kan" : "kan niet: " + found.uitkomst.map(\.rawValue).joined(separator: ", ")
    }

    static let verblijfsrecht: [Wetszin] = [
        Wetszin("1.3", "Een kind zonder verblijfsrecht krijgt hulp, een half jaar lang", "kan") {
            try verblijf(.zonder, tot: "2026-02-27")
        },
        Wetszin("1.3", "Een dag langer kan niet", "kan niet: teLang") { try verblijf(.zonder, tot: "2026-02-28") },
        Wetszin("1.3", "Met een tijdelijk verblijfsrecht geldt hetzelfde half jaar", "kan niet: teLang") {
            try verblijf(.tijdelijk, tot: "2026-02-28")
        },
        Wetszin("1.3", "Wie 18 wordt en geen verblijfsrecht heeft, krijgt geen jeugdhulp meer", "kan niet: teLang, meerderjarig") {
            try verblijf(.zonder, tot: "2026-03-02")
        },
        Wetszin("Besluit Jeugdwet 1.2", "Een pleeggezin kan niet zonder te zeggen waarom het nodig is", "kan niet: pleeggezin") {
            try verblijf(.zonder, tot: "2026-01-31", plek: .pleegouder, nodig: " ")
        },
        Wetszin("Besluit Jeugdwet 1.2", "Een pleeggezin dat nodig is, kan", "kan") {
            try verblijf(.zonder, tot: "2026-01-31", plek: .pleegouder, nodig: "Er is geen plek waar Noor veilig is.")
        },
        Wetszin("Besluit Jeugdwet 1.2", "Een gezinshuis vraagt die reden niet", "kan") {
            try verblijf(.zonder, tot: "2026-01-31", plek: .gezinshuis)
        },
    ]

    private static func antwoord(_ wet: Wetsantwoorden) -> String { Wetszin.mag(wet.veldfouten) }

    static let hulp23: [Wetszin] = [
        Wetszin("2.3 lid 2", "Het kind kan om een medische reden niet zelf reizen: er is vervoer", "vervoer") {
            Vervoer(.medisch, uitleg: "Noor zit in een rolstoel.").oordeel.uitkomst ? "vervoer" : "geen vervoer"
        },
        Wetszin("2.3 lid 2", "Het kind is niet zelfredzaam genoeg om te reizen: er is vervoer", "vervoer") {
            Vervoer(.zelfredzaam, uitleg: "Noor raakt de weg kwijt.").oordeel.uitkomst ? "vervoer" : "geen vervoer"
        },
        Wetszin("2.3 lid 2", "Het gezin kan zelf brengen: er is geen vervoer, en er staat waarom", "geen vervoer") {
            Vervoer(.geen, uitleg: "Karin brengt Noor.").oordeel.uitkomst ? "vervoer" : "geen vervoer"
        },
        Wetszin("2.3 lid 2", "Vervoer zonder uitleg is geen besluit", "mag niet: vervoerUitleg") {
            antwoord(Wetsantwoorden(vervoer: Vervoer(.geen, uitleg: "")))
        },
        Wetszin("2.3 lid 3", "Er is altijd toezicht nodig: het besluit ontlast de ouders", "kan") {
            Respijt(.ditBesluit, uitleg: "Logeren.").oordeel(isAfwijzing: false).uitkomst ? "kan" : "kan niet"
        },
        Wetszin("2.3 lid 3", "Er is altijd toezicht nodig en het besluit geeft niets: dat kan niet", "kan niet") {
            Respijt(.ditBesluit, uitleg: "Logeren.").oordeel(isAfwijzing: true).uitkomst ? "kan" : "kan niet"
        },
        Wetszin("2.3 lid 3", "De ouders willen geen logeerplek: dat staat erbij", "mag niet: respijtUitleg") {
            antwoord(Wetsantwoorden(respijt: Respijt(.nietGewild, uitleg: " ")))
        },
        Wetszin("2.3 lid 6", "Een kind gaat naar een pleegouder: dat mag", "mag") {
            antwoord(Wetsantwoorden(plaatsing: Plaatsing(.pleegouder)))
        },
        Wetszin("2.3 lid 6", "Een kind gaat naar een gezinshuis: dat mag", "mag") {
            antwoord(Wetsantwoorden(plaatsing: Plaatsing(.gezinshuis)))
        },
        Wetszin("2.3 lid 6", "Een kind gaat naar een groep en niemand zegt waarom: dat mag niet", "mag niet: plaatsingReden") {
            antwoord(Wetsantwoorden(plaatsing: Plaatsing(.elders)))
        },
        Wetszin("2.3 lid 6", "Een gezin is niet in het belang van dit kind, en dat staat er: dat mag", "mag") {
            antwoord(Wetsantwoorden(plaatsing: Plaatsing(.elders, waarom: "Een gezin is nu te dichtbij.")))
        },
    ]

    @Test("De zin klopt", arguments: jeugdigen + soorten + verblijfsrecht + hulp23)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
