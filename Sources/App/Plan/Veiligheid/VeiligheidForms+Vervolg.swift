// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Somebody looked whether an agreement was kept.
struct Controleinvoer: Invoer {
    var uitkomst: Controleuitkomst?
    var op: Datum?
    var door = ""
    var toelichting = ""

    static let naam = "veiligheidscontrole"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Is de afspraak nagekomen?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .datum("op", \.op, "Wanneer is gekeken?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .tekst("door", \.door, "Wie keek?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.1", tot: 200),
        .tekst(
            "toelichting", \.toelichting, "Wat was er te zien?", soort: .tekstvlak(rijen: 3),
            hulp: "Niet of deels gelukt? Schrijf op wat er gebeurde en wat er toen is gedaan.", nut: .veiligheid, grond: "Jeugdwet 4.1.1",
            tot: 2_000),
    ]
}

/// The plan was looked at together.
struct Herzieninginvoer: Invoer {
    var op: Datum?
    var gehoord: [String] = []
    var woordenKind = ""
    var oordeel: Herzieningsoordeel?
    var waarop = ""
    var volgendeOp: Datum?

    static let naam = "veiligheidsherziening"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Wanneer is samen gekeken?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .meerkeuze("gehoord", \.gehoord, "Wie waren erbij?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .tekst(
            "woordenKind", \.woordenKind, "Wat zegt het kind ervan?", soort: .tekstvlak(rijen: 2),
            hulp: "In eigen woorden. Kon het niet? Schrijf op waarom.", verplicht: true, nut: .veiligheid, grond: "IVRK 12", tot: 2_000),
        .keuze("oordeel", \.oordeel, "Hoe veilig is het nu?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.1"),
        .tekst(
            "waarop", \.waarop, "Waar berust dat op?", soort: .tekstvlak(rijen: 3), hulp: "Wat zag wie, en welke afspraken lukten?",
            verplicht: true,
            nut: .veiligheid, grond: "Jeugdwet 3.3", tot: 3_000),
        .datum(
            "volgendeOp", \.volgendeOp, "Wanneer kijken we weer?", hulp: "Binnen drie maanden.", verplicht: true, nut: .veiligheid,
            grond: "Jeugdwet 4.1.1"),
    ]
}

/// The plan is needed no more.
struct Veiligheidseindeinvoer: Invoer {
    var op: Datum?
    var reden = ""

    static let naam = "veiligheidsplaneinde"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Vanaf wanneer geldt het plan niet meer?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 7.3.8"),
        .tekst(
            "reden", \.reden, "Waarom is het niet meer nodig?", soort: .tekstvlak(rijen: 3),
            hulp: "Waaraan ziet u dat het blijvend veilig is?",
            verplicht: true, nut: .veiligheid, grond: "Jeugdwet 7.3.8", tot: 1_000),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let op, vandaag < op else { return [] }
        return [Veldfout("op", "De datum ligt in de toekomst. Vul vandaag of een eerdere dag in.")]
    }
}
