// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A child in the plan as typed.
struct Kindvak: Sendable, Hashable {
    var wie = ""
    var woorden = ""
    /// Id of a person in the file, or `ander`.
    var vertrouwd = ""
    var naam = ""
    var signaal = ""
}

struct Voorwaardevak: Sendable, Hashable {
    var wat = ""
    var door = ""
}

/// An agreement as typed.
struct Afspraakvak: Sendable, Hashable {
    /// Id of the agreement in the version before; empty: a new one.
    var id = ""
    var fase: Veiligheidsfase?
    var wat = ""
    /// Id of a person in the file, or the code of an `Uitvoerder`.
    var wie = ""
    var naam = ""
    var wanneer = ""
    var controle = ""
    var alsNiet = ""
}

/// The whole veiligheidsplan. A plan for one child with one condition and two agreements asks less than twenty fields to be typed.
struct Veiligheidsinvoer: Invoer {
    static let meesteKinderen = 6
    static let meesteVoorwaarden = 6
    static let meesteAfspraken = 10

    var zorgen = ""
    var verzwarend = ""
    var risico = ""
    var krachten = ""
    var kinderen = [Kindvak](repeating: Kindvak(), count: meesteKinderen)
    var voorwaarden = [Voorwaardevak](repeating: Voorwaardevak(), count: meesteVoorwaarden)
    var afspraken = [Afspraakvak](repeating: Afspraakvak(), count: meesteAfspraken)
    var regie = ""
    var herzienOp: Datum?
    var afwijking = ""

    static let naam = "veiligheidsplan"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 7 + meesteKinderen * 5 + meesteVoorwaarden * 2 + meesteAfspraken * 8
    static let vrijeVelden: Set<String> = ["verzwarend", "krachten", "signaal", "naam", "afwijking"]
    private static let grond = "Jeugdwet 4.1.1 en 2.1 onder e"

    static let velden: [Veld<Self>] =
        begin + (0..<meesteKinderen).flatMap(kind) + (0..<meesteVoorwaarden).flatMap(voorwaarde)
        + (0..<meesteAfspraken).flatMap(afspraak) + slot

    private static let begin: [Veld<Self>] = [
        .tekst(
            "zorgen", \.zorgen, "Waar maken we ons zorgen over?", soort: .tekstvlak(rijen: 4),
            hulp: "Wat is er gebeurd of gezien, en wanneer? Feiten, geen mening.", nut: .veiligheid, grond: grond, tot: 3_000),
        .tekst(
            "verzwarend", \.verzwarend, "Wat maakt het moeilijker?", soort: .tekstvlak(rijen: 2),
            hulp: "Zoals schulden, drank of een scheiding.",
            nut: .veiligheid, grond: grond, tot: 2_000),
        .tekst(
            "risico", \.risico, "Als er niets verandert, dan …", soort: .tekstvlak(rijen: 2), hulp: "Maak de zin af, in gewone woorden.",
            nut: .veiligheid, grond: grond, tot: 1_000),
        .tekst(
            "krachten", \.krachten, "Wat gaat goed, en wat hielp eerder?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 2_000
        ),
    ]

    private static let slot: [Veld<Self>] = [
        .tekst(
            "regie", \.regie, "Wie heeft de regie?", hulp: "Eén naam. Die persoon houdt het overzicht.", nut: .veiligheid, grond: grond,
            tot: 200),
        .datum(
            "herzienOp", \.herzienOp, "Wanneer kijken we samen of het werkt?",
            hulp: "Binnen drie maanden; in het begin liever na twee weken.",
            nut: .veiligheid, grond: grond),
        .tekst(
            "afwijking", \.afwijking, "Waarom doet nu niemand uit gezin of netwerk iets?", soort: .tekstvlak(rijen: 2),
            hulp: "Alleen als in dit plan enkel professionals iets doen.", nut: .veiligheid, grond: grond, tot: 1_000),
    ]

    private static func kind(_ i: Int) -> [Veld<Self>] {
        let id = "kind-\(i + 1)"
        return [
            .keuze("\(id)-wie", \.kinderen[i].wie, "Welk kind?", uit: [], lang: true, nut: .veiligheid, grond: grond),
            .tekst(
                "\(id)-woorden", \.kinderen[i].woorden, "Wat zegt het kind zelf?", soort: .tekstvlak(rijen: 2),
                hulp: "In eigen woorden, of uit een tekening. Kon het niet? Schrijf op waarom.", nut: .veiligheid, grond: "IVRK 12",
                tot: 2_000),
            .keuze(
                "\(id)-vertrouwd", \.kinderen[i].vertrouwd, "Bij wie kan het kind terecht?", uit: [], lang: true,
                hulp: "Wie het kind zelf kiest.", nut: .veiligheid, grond: grond),
            .tekst(
                "\(id)-naam", \.kinderen[i].naam, "Naam, als die er niet bij staat", nut: .veiligheid, grond: grond, tot: 200,
                alleenBij: Voorwaarde("\(id)-vertrouwd", "ander")),
            .tekst(
                "\(id)-signaal", \.kinderen[i].signaal, "Wat doet het kind als het misgaat?",
                hulp: "Een afgesproken signaal, zoals een appje met één woord.", nut: .veiligheid, grond: grond, tot: 300),
        ]
    }

    private static func voorwaarde(_ i: Int) -> [Veld<Self>] {
        let id = "voorwaarde-\(i + 1)"
        return [
            .tekst("\(id)-wat", \.voorwaarden[i].wat, "Wat moet in elk geval?", nut: .veiligheid, grond: grond, tot: 500),
            .tekst(
                "\(id)-door", \.voorwaarden[i].door, "Wie stelt deze voorwaarde?", hulp: "Zoals Veilig Thuis, de rechter of het team.",
                nut: .veiligheid, grond: grond, tot: 200),
        ]
    }

    private static func afspraak(_ i: Int) -> [Veld<Self>] {
        let id = "afspraak-\(i + 1)"
        return [
            .tekst("\(id)-id", \.afspraken[i].id, "Nummer van de afspraak", soort: .verborgen, nut: .veiligheid, grond: grond, tot: 40),
            .tekst(
                "\(id)-wat", \.afspraken[i].wat, "Wat gebeurt er?", hulp: "Iets wat op een gewone dag lukt, zoals: doet de deur niet open.",
                nut: .veiligheid,
                grond: grond,
                tot: 500),
            .keuze("\(id)-wie", \.afspraken[i].wie, "Wie doet dit?", uit: [], lang: true, nut: .veiligheid, grond: grond),
            .tekst("\(id)-naam", \.afspraken[i].naam, "Naam, als die er niet bij staat", nut: .veiligheid, grond: grond, tot: 200),
            .tekst(
                "\(id)-wanneer", \.afspraken[i].wanneer, "Wanneer?", hulp: "Zoals: elke avond, of als vader belt.", nut: .veiligheid,
                grond: grond, tot: 200),
            .tekst("\(id)-controle", \.afspraken[i].controle, "Wie gaat het na, en hoe?", nut: .veiligheid, grond: grond, tot: 300),
            .tekst(
                "\(id)-alsNiet", \.afspraken[i].alsNiet, "Wat als het niet lukt?", hulp: "Wie belt wie, en wat dan?", nut: .veiligheid,
                grond: grond, tot: 500),
            .keuze("\(id)-fase", \.afspraken[i].fase, "Waarvoor is dit?", lang: true, nut: .veiligheid, grond: grond),
        ]
    }
}

extension Veiligheidsinvoer: MetVrij {}
