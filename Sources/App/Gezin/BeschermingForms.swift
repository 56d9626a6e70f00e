// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

struct Vlaginvoer: Invoer {
    var over: [String] = []
    var tekst = ""
    var herzienOp: Datum?
    var verteld: Verteld?
    var vertelToelichting = ""

    static let naam = "veiligheidsvlag"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Waar moeten collega's op letten?", hulp: "Eén korte zin. Hij staat boven elke bladzijde.", verplicht: true,
            nut: .veiligheid, grond: "Jeugdwet 4.1.1", tot: 120),
        .meerkeuze(
            "over", \.over, "Over wie gaat het?", hulp: "Niets gekozen betekent: het hele gezin.", nut: .veiligheid, grond: "Jeugdwet 4.1.1"
        ),
        .datum(
            "herzienOp", \.herzienOp, "Wanneer bekijkt u dit opnieuw?", hulp: "Binnen een jaar.", verplicht: true, nut: .veiligheid,
            grond: "AVG 5 lid 1 onder d"),
        .keuze("verteld", \.verteld, "Is dit met het gezin besproken?", verplicht: true, nut: .wet, grond: "AVG 13 en 14"),
        .tekst(
            "vertelToelichting", \.vertelToelichting, "Waarom niet?", nut: .wet, grond: "AVG 23", tot: 500,
            alleenBij: Voorwaarde("verteld", "nee")),
    ]

    init() {}

    init(_ vlag: Veiligheidsvlag) {
        over = vlag.over.map(\.hex)
        tekst = vlag.tekst
        verteld = vlag.verteld
        vertelToelichting = vlag.vertelToelichting
    }

    func vlag(op vandaag: Datum) throws(Afwijzing) -> Veiligheidsvlag {
        try Veiligheidsvlag(
            over: over.compactMap { ID($0) }, tekst: tekst, datum: vandaag, herzienOp: herzienOp ?? vandaag, verteld: verteld ?? .nee,
            vertelToelichting: vertelToelichting
        ).gecontroleerd()
    }
}

struct Geheiminvoer: Invoer {
    var persoon = ""
    var wat: Geheim?
    var voor: [String] = []
    var grond = ""
    var herzienOp: Datum?

    static let naam = "geheimhouding"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("persoon", \.persoon, "Van wie?", uit: [], lang: true, verplicht: true, nut: .veiligheid, grond: "AVG 32"),
        .keuze("wat", \.wat, "Wat moet geheim blijven?", verplicht: true, nut: .veiligheid, grond: "AVG 32"),
        .meerkeuze(
            "voor", \.voor, "Voor wie?", hulp: "Niets gekozen betekent: voor iedereen buiten het team.", nut: .veiligheid, grond: "AVG 32"),
        .tekst("grond", \.grond, "Waarom?", verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 500),
        .datum("herzienOp", \.herzienOp, "Wanneer bekijkt u dit opnieuw?", nut: .veiligheid, grond: "AVG 5 lid 1 onder d"),
    ]
}

/// What a shield covers.
enum Schermdoel: String, Keuzelijst {
    case notitie
    case persoon

    var label: String {
        switch self {
        case .notitie: "Eén notitie, document of plan"
        case .persoon: "Alles wat alleen over één persoon gaat"
        }
    }
}

struct Scherminvoer: Invoer {
    var doel: Schermdoel?
    var notitie = ""
    var over = ""
    var voorGebruikers: [String] = []
    var voorBetrokkenen: [String] = []
    var reden = ""

    static let naam = "scherm"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .keuze("doel", \.doel, "Wat schermt u af?", verplicht: true, nut: .veiligheid, grond: "AVG 25"),
        .keuze(
            "notitie", \.notitie, "Welke notitie, welk document of welk plan?", uit: [], lang: true, nut: .veiligheid, grond: "AVG 25",
            alleenBij: Voorwaarde("doel", "notitie")),
        .keuze(
            "over", \.over, "Over wie?", uit: [], lang: true, nut: .veiligheid, grond: "AVG 25", alleenBij: Voorwaarde("doel", "persoon")),
        .meerkeuze("voorGebruikers", \.voorGebruikers, "Welke collega's mogen dit niet zien?", nut: .veiligheid, grond: "AVG 25"),
        .meerkeuze(
            "voorBetrokkenen", \.voorBetrokkenen, "Welke mensen uit het gezin krijgen dit niet op papier?", nut: .veiligheid,
            grond: "Jeugdwet 7.3.11"),
        .tekst("reden", \.reden, "Waarom?", verplicht: true, nut: .veiligheid, grond: "AVG 25", tot: 500),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        [
            doel == .notitie && notitie.isEmpty ? Veldfout("notitie", "Kies welke notitie, welk document of welk plan u afschermt.") : nil,
            doel == .persoon && over.isEmpty ? Veldfout("over", "Kies over wie het gaat.") : nil,
            voorGebruikers.isEmpty && voorBetrokkenen.isEmpty
                ? Veldfout("voorGebruikers", "Kies minstens één collega of iemand uit het gezin voor wie dit is afgeschermd.") : nil,
        ].compactMap(\.self)
    }
}
