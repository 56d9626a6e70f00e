// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Consent for help is asked.
struct Hulptoestemminginvoer: Invoer {
    var kind = ""
    var waarvoor = ""
    var gevraagdOp: Datum?
    var tot: Datum?

    private static let bron = "Jeugdwet 7.3.4 en 7.3.6"
    static let naam = "hulptoestemming"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .keuze("kind", \.kind, "Voor welk kind?", uit: [], verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "waarvoor", \.waarvoor, "Voor welke hulp?", soort: .tekstvlak(rijen: 3),
            hulp: "Zoals u het vroeg: wat er gebeurt, door wie, hoe vaak.", verplicht: true, nut: .wet, grond: bron, tot: 1_000),
        .datum("gevraagdOp", \.gevraagdOp, "Wanneer vroeg u het?", verplicht: true, nut: .wet, grond: bron),
        .datum(
            "tot", \.tot, "Tot en met welke dag geldt het?", hulp: "Leeg laten: zolang de hulp duurt.", nut: .wet, grond: bron),
    ]

    func toestemming(_ kind: ID<Persoon>, op vandaag: Datum) throws(Afwijzing) -> Hulptoestemming {
        try Hulptoestemming(kind: kind, waarvoor: waarvoor, gevraagdOp: gevraagdOp ?? vandaag, tot: tot).gecontroleerd(op: vandaag)
    }
}

/// What one person said.
struct Toestemmingsantwoordinvoer: Invoer {
    var antwoord: Toestemmingswoord?
    var namens = ""
    var op: Datum?
    var wijze: Toestemmingswijze?
    var woorden = ""

    private static let bron = "Jeugdwet 7.3.4 en 7.3.6"
    static let naam = "toestemmingsantwoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("antwoord", \.antwoord, "Wat was het antwoord?", verplicht: true, nut: .wet, grond: bron),
        .tekst("namens", \.namens, "Wie sprak namens de instelling?", nut: .wet, grond: bron, tot: 200),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: bron),
        .keuze("wijze", \.wijze, "Hoe?", verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "woorden", \.woorden, "In hun eigen woorden", soort: .tekstvlak(rijen: 3), hulp: "Bij een nee: waarom niet?", nut: .hulp,
            grond: "Jeugdwet 7.3.8", tot: 2_000),
    ]

    init() {}

    init(_ antwoord: Toestemmingsrij) {
        if case .gezegd(let said) = antwoord.antwoord { self.antwoord = said }
        namens = antwoord.namens
        op = antwoord.op
        wijze = antwoord.wijze
        woorden = antwoord.woorden
    }

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }
}

/// Somebody takes a yes back.
struct Toestemmingsintrekkinginvoer: Invoer {
    var op: Datum?
    var wijze: Toestemmingswijze?
    var woorden = ""

    static let naam = "toestemmingsintrekking"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Vanaf welke dag?", verplicht: true, nut: .wet, grond: "AVG 7 lid 3; Jeugdwet 7.3.4"),
        .keuze("wijze", \.wijze, "Hoe liet deze persoon het weten?", verplicht: true, nut: .wet, grond: "AVG 7 lid 3"),
        .tekst(
            "woorden", \.woorden, "In hun eigen woorden", soort: .tekstvlak(rijen: 3), hulp: "Niemand hoeft te zeggen waarom.", nut: .hulp,
            grond: "Jeugdwet 7.3.8", tot: 2_000),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }
}

/// Another rule holds in this matter.
struct Uitzonderinginvoer: Invoer {
    var uitzondering = ""
    var waarom = ""
    var op: Datum?

    /// The usual rule holds again.
    static let gewoon = "gewoon"
    private static let bron = "Jeugdwet 7.3.4 en 7.3.16"
    static let naam = "toestemmingsuitzondering"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze(
            "uitzondering", \.uitzondering, "Wat is er aan de hand?",
            uit: Toestemmingsregel.Uitzondering.keuzes + [Keuze(gewoon, "De gewone regel geldt weer")], verplicht: true, nut: .wet,
            grond: bron),
        .tekst(
            "waarom", \.waarom, "Waarom?", soort: .tekstvlak(rijen: 4), hulp: "Ook: met wie u overlegde.", verplicht: true, nut: .wet,
            grond: bron, tot: 4_000),
        .datum("op", \.op, "Vanaf welke dag?", verplicht: true, nut: .wet, grond: bron),
    ]

    init() {}

    init(_ feit: Toestemmingsuitzondering) {
        uitzondering = feit.uitzondering?.rawValue ?? Self.gewoon
        waarom = feit.waarom
        op = feit.op
    }

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }
}

/// Can this child decide here itself?
struct Wilsoordeelinvoer: Invoer {
    var wilsbekwaam: Wilsbekwaam?
    var beoordelaar = ""
    var onderbouwing = ""
    var op: Datum?
    var vertegenwoordigers: [String] = []

    private static let bron = "Jeugdwet 7.3.15"
    static let naam = "wilsoordeel"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("wilsbekwaam", \.wilsbekwaam, "Kan deze persoon hierover zelf beslissen?", verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "beoordelaar", \.beoordelaar, "Wie beoordeelde dat?", hulp: "Naam, functie en registratie.", verplicht: true, nut: .wet,
            grond: bron, tot: 200),
        .tekst(
            "onderbouwing", \.onderbouwing, "Waaruit blijkt het?", soort: .tekstvlak(rijen: 4),
            hulp: "Begrijpt deze persoon de uitleg, kan die kiezen en zeggen waarom?", verplicht: true, nut: .wet, grond: bron, tot: 4_000),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: bron),
        .meerkeuze(
            "vertegenwoordigers", \.vertegenwoordigers, "Wie is curator of mentor?", hulp: "Alleen vanaf 18 jaar.", nut: .wet, grond: bron),
    ]

    init() {}

    init(_ oordeel: Wilsoordeel) {
        wilsbekwaam = oordeel.wilsbekwaam
        beoordelaar = oordeel.beoordelaar
        onderbouwing = oordeel.onderbouwing
        op = oordeel.op
        vertegenwoordigers = oordeel.vertegenwoordigers.map(\.hex)
    }

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }
}

extension Datum? {
    /// What was said or found lies not ahead.
    func laterDan(_ vandaag: Datum, _ veld: String) -> [Veldfout] {
        map { vandaag < $0 } ?? false ? [Veldfout(veld, "Deze dag ligt in de toekomst. Controleer het jaar.")] : []
    }
}
