// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Na 18 jaar: verlengde jeugdhulp en pleegzorg (Jeugdwet 1.1), en de lijst voor 18: per artikel, in een zin")
struct AchttienZinnen {
    /// Born on 2 March 2008: eighteen on 2 March 2026, twenty-three on 2 March 2031.
    private static func geboren() throws -> Geboortedatum { try #require(Geboortedatum(try Wereld.dag("2008-03-02"))) }

    /// - Parameter grond: as a receipt keeps it: `a/2025-01-01`.
    private static func jeugdige(_ dag: String, _ grond: String? = nil) throws -> String {
        let ground = try grond.map { try #require(VerlengdeHulp(tekst: $0)) }
        return Jeugdigetoets.bereken(try geboren(), op: try Wereld.dag(dag), verlengd: ground).uitkomst.rawValue
    }

    private static func pleegzorg(_ dag: String, _ grond: String? = nil) throws -> String {
        let ground = try grond.map { try #require(VerlengdeHulp(tekst: $0)) }
        return Pleegzorgtoets.bereken(try geboren(), op: try Wereld.dag(dag), verlengd: ground).uitkomst.rawValue
    }

    private static func besluit(
        _ hulp: Verlengbaar, _ grond: String, door: String = "Joost", waarom: String = "nodig", dagen: Int = 0
    ) throws -> String {
        let day = try Wereld.dag("2026-03-02"), ground = try #require(VerlengdeHulp(tekst: grond))
        return Wetszin.mag { () throws(Afwijzing) in
            try Hulpverlenging(
                jongere: Wereld.noor, hulp: hulp, grond: ground, op: day.plus(dagen: dagen), door: door, waarom: waarom
            ).gecontroleerd(op: day)
        }
    }

    static let hulp: [Wetszin] = [
        Wetszin("1.1", "De dag voor de 18e verjaardag is iemand een jeugdige", "ja") { try jeugdige("2026-03-01") },
        Wetszin("1.1", "Op de 18e verjaardag niet meer, zonder grond", "nee") { try jeugdige("2026-03-02") },
        Wetszin("1.1 onder a", "De hulp begon de dag voor de 18e verjaardag: zij gaat door", "ja") {
            try jeugdige("2026-06-01", "a/2026-03-01")
        },
        Wetszin("1.1 onder a", "De hulp begon op de 18e verjaardag: zij gaat niet door", "nee") {
            try jeugdige("2026-06-01", "a/2026-03-02")
        },
        Wetszin("1.1 onder a", "De dag voor de 23e verjaardag loopt de hulp nog", "ja") { try jeugdige("2031-03-01", "a/2025-01-01") },
        Wetszin("1.1 onder a", "Op de 23e verjaardag houdt zij op", "nee") { try jeugdige("2031-03-02", "a/2025-01-01") },
        Wetszin("1.1 onder b", "Vóór 18 is bepaald dat hulp nodig is: zij kan na 18 beginnen", "ja") {
            try jeugdige("2026-09-01", "b/2026-02-20")
        },
        Wetszin("1.1 onder b", "Pas na 18 is bepaald dat hulp nodig is: zij kan niet beginnen", "nee") {
            try jeugdige("2026-09-01", "b/2026-03-05")
        },
        Wetszin("1.1 onder c", "De hulp eindigde vóór 18 en begint na precies een half jaar opnieuw: dat kan", "ja") {
            try jeugdige("2026-08-20", "c/2026-02-20/2026-08-20")
        },
        Wetszin("1.1 onder c", "De hulp begon vóór 18, eindigde op 19 en begint binnen een half jaar opnieuw: dat kan", "ja") {
            try jeugdige("2027-06-01", "c/2027-03-02/2027-06-01/2025-01-01")
        },
        Wetszin("1.1 onder c", "De hulp die eindigde begon pas op de 18e verjaardag: zij begint niet opnieuw", "nee") {
            try jeugdige("2027-06-01", "c/2027-03-02/2027-06-01/2026-03-02")
        },
        Wetszin("1.1 onder c", "De hulp eindigde na 18 en niemand weet wanneer zij begon: dat wordt gevraagd", "onbekend") {
            try jeugdige("2027-06-01", "c/2027-03-02/2027-06-01")
        },
        Wetszin("1.1 onder c", "Een dag later is te laat", "nee") { try jeugdige("2026-08-21", "c/2026-02-20/2026-08-21") },
        Wetszin("1.1 onder c", "De hulp kan niet opnieuw beginnen vóór zij eindigde", "nee") {
            try jeugdige("2026-08-20", "c/2026-02-20/2026-02-19")
        },
    ]

    static let pleeg: [Wetszin] = [
        Wetszin("1.1, jeugdige 3°", "Pleegzorg van vóór 18 loopt op de dag voor de 21e verjaardag nog", "ja") {
            try pleegzorg("2029-03-01", "a/2020-01-01")
        },
        Wetszin("1.1, jeugdige 3°", "Op de 21e verjaardag houdt zij op", "nee") { try pleegzorg("2029-03-02", "a/2020-01-01") },
        Wetszin("1.1, jeugdige 3°", "Pleegzorg die op de 18e verjaardag begint, is er niet", "nee") {
            try pleegzorg("2026-06-01", "a/2026-03-02")
        },
        Wetszin("1.1, jeugdige 3°", "Grond b geldt niet voor pleegzorg", "nee") { try pleegzorg("2026-06-01", "b/2020-01-01") },
        Wetszin("1.1, jeugdige 3°", "Binnen een half jaar kan pleegzorg opnieuw beginnen", "ja") {
            try pleegzorg("2026-10-01", "c/2026-04-01/2026-10-01")
        },
        Wetszin("1.1, jeugdige 3°", "Na een half jaar en een dag niet meer", "nee") {
            try pleegzorg("2026-10-02", "c/2026-04-01/2026-10-02")
        },
    ]

    static let vaststelling: [Wetszin] = [
        Wetszin("1.1 onder b", "Wie het vaststelde en waarom staan erbij: dat kan", "mag") {
            try besluit(.behandeling, "b/2026-02-20")
        },
        Wetszin("1.1 onder b", "Zonder wie het vaststelde niet", "mag niet: door") { try besluit(.behandeling, "b/2026-02-20", door: " ") },
        Wetszin("1.1 onder b", "Zonder waarom niet", "mag niet: waarom") { try besluit(.behandeling, "b/2026-02-20", waarom: "") },
        Wetszin("1.1 onder b", "Een vaststelling is niet van morgen", "mag niet: op") {
            try besluit(.behandeling, "b/2026-02-20", dagen: 1)
        },
        Wetszin("1.1 onder c", "Opnieuw beginnen zegt vanaf welke dag, en wanneer de hulp was begonnen", "mag niet: hervat, begonnen") {
            try besluit(.behandeling, "c/2026-02-20")
        },
        Wetszin("1.1, jeugdige 3°", "Pleegzorg kan niet op grond b", "mag niet: grond") { try besluit(.pleegzorg, "b/2026-02-20") },
    ]

    /// The task for a plan about later, of somebody born on this day, on 2 March 2026.
    private static func taak(_ geboren: String, heeftPlan: Bool = false) throws -> String {
        let born = Geboortedatum(try Wereld.dag(geboren))
        let due = Toekomstmoment.oordeel(born, heeftPlan: heeftPlan, op: try Wereld.dag("2026-03-02"))
        return due.map { "plan maken voor \($0.uitkomst.iso)" } ?? "niets"
    }

    private static func punt(_ standen: [Overgangsstand]) throws -> String {
        let day = try Wereld.dag("2026-03-02")
        let steps = standen.enumerated().map { place, state in
            let step = Overgangsstap(jongere: Wereld.noor, punt: .wmo, stand: state, op: day.plus(dagen: place))
            return Wereld.feit(80 + place, step, op: step.op, kind: Wereld.noor)
        }
        let now = Overgangsstap.stand(Wereld.noor, steps.reversed())[.wmo]?.inhoud.stand
        return now.map { $0.isKlaar ? "klaar" : "nog niet klaar" } ?? "niets bekend"
    }

    static let lijst: [Wetszin] = [
        Wetszin("Hervormingsagenda", "In de maand waarin iemand 16½ wordt, komt de vraag om een plan", "plan maken voor 2026-06-30") {
            try taak("2009-09-30")
        },
        Wetszin("Hervormingsagenda", "De maand ervoor nog niet", "niets") { try taak("2009-10-01") },
        Wetszin("Hervormingsagenda", "Is het plan er, dan is er geen vraag", "niets") { try taak("2009-09-30", heeftPlan: true) },
        Wetszin("Hervormingsagenda", "Op de 18e verjaardag vraagt niemand meer om een plan", "niets") { try taak("2008-03-02") },
        Wetszin("Hervormingsagenda", "De dag ervoor nog wel", "plan maken voor 2024-12-31") { try taak("2008-03-03") },
        Wetszin("Hervormingsagenda", "Een punt voor 18 dat geregeld is, is klaar", "klaar") { try punt([.loopt, .geregeld]) },
        Wetszin("Hervormingsagenda", "Een punt dat niet nodig is, is klaar", "klaar") { try punt([.nietNodig]) },
        Wetszin("Hervormingsagenda", "Een punt dat loopt, is niet klaar", "nog niet klaar") { try punt([.loopt]) },
        Wetszin("Hervormingsagenda", "Wat het laatst is gezegd, telt", "nog niet klaar") { try punt([.geregeld, .nog]) },
        Wetszin("Hervormingsagenda", "Waar niemand iets over zei, is niets bekend", "niets bekend") { try punt([]) },
    ]

    @Test("De zin klopt", arguments: hulp + pleeg + vaststelling + lijst)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
