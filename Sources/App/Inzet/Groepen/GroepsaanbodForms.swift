// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A group, as the team keeps it.
struct Groepsaanbodinvoer: Invoer {
    var naamGroep = ""
    var team = ""
    var wat = ""
    var jongste: Int?
    var oudste: Int?
    var plaatsen: Int?
    var van: Datum?
    var tot: Datum?
    var wanneer = ""
    var waar = ""

    static let naam = "groep"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 10
    private static let grond = "Jeugdwet 2.6 lid 1; 2.9 onder a"
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naamGroep, "Hoe heet de groep?", verplicht: true, nut: .hulp, grond: grond, tot: 80),
        .keuze("team", \.team, "Van welk team?", uit: [], verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "wat", \.wat, "Wat gebeurt er?", soort: .tekstvlak(rijen: 3), hulp: "In een paar zinnen, zoals u het een gezin vertelt.",
            verplicht: true, nut: .hulp, grond: grond, tot: 1_000),
        .getal(
            "jongste", \.jongste, "Vanaf welke leeftijd?", hulp: "Leeg laten als dat niet uitmaakt.", nut: .hulp, grond: grond,
            binnen: 0...25
        ),
        .getal(
            "oudste", \.oudste, "Tot en met welke leeftijd?", hulp: "Leeg laten als dat niet uitmaakt.", nut: .hulp, grond: grond,
            binnen: 0...25),
        .getal(
            "plaatsen", \.plaatsen, "Hoeveel plaatsen?", verplicht: true, nut: .hulp, grond: grond, binnen: 1...Groepsaanbod.meestePlaatsen),
        .datum("van", \.van, "Eerste dag", verplicht: true, nut: .hulp, grond: grond),
        .datum("tot", \.tot, "Laatste dag", hulp: "Leeg laten als de groep doorloopt.", nut: .hulp, grond: grond),
        .tekst(
            "wanneer", \.wanneer, "Op welke dag en tijd?", hulp: "Zoals “dinsdag van 15.30 tot 17.00 uur”.", nut: .hulp, grond: grond,
            tot: 120),
        .tekst("waar", \.waar, "Waar?", nut: .hulp, grond: grond, tot: 120),
    ]

    /// - Throws: `ongeldig` for a team this person does not work in, or what makes no group.
    func groep(_ id: ID<Groepsaanbod>, teams: [ID<Team>]) throws(Afwijzing) -> Groepsaanbod {
        guard let team = teams.first(where: { $0.hex == team }), let plaatsen, let van else {
            throw .ongeldig([Veldfout("team", "Kies een team uit de lijst.")])
        }
        return try Groepsaanbod(
            groep: id, team: team, naam: naamGroep, wat: wat, jongste: jongste, oudste: oudste, plaatsen: plaatsen, van: van, tot: tot,
            wanneer: wanneer, waar: waar
        ).gecontroleerd()
    }

    init() {}

    init(_ item: Groepsaanbod) {
        naamGroep = item.naam
        team = item.team.hex
        wat = item.wat
        jongste = item.jongste
        oudste = item.oudste
        plaatsen = item.plaatsen
        van = item.van
        tot = item.tot
        wanneer = item.wanneer
        waar = item.waar
    }
}

/// Why a group stops.
struct Groepseindeinvoer: Invoer {
    var reden = ""

    static let naam = "groepseinde"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("reden", \.reden, "Waarom stopt deze groep?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1", tot: 200)
    ]
}

/// A child joins a group.
struct Groepsdeelnameinvoer: Invoer {
    var jeugdige = ""
    var groep = ""
    var op: Datum?

    static let naam = "groepsdeelname"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("jeugdige", \.jeugdige, "Wie doet mee?", uit: [], verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .keuze("groep", \.groep, "Met welke groep?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 2.9 onder a"),
        .datum(
            "op", \.op, "Op welke dag aangemeld?", hulp: "De wachtlijst gaat op volgorde van vastleggen, niet op deze dag.",
            verplicht: true,
            nut: .hulp,
            grond: "Jeugdwet 2.6 lid 1"),
    ]
}

/// A child leaves a group.
struct Groepsdeelnameeindeinvoer: Invoer {
    var op: Datum?
    var afloop: Groepsdeelnameeinde.Afloop?

    static let naam = "groepsdeelnameeinde"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .keuze("afloop", \.afloop, "Hoe liep het af?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
    ]
}
