// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A team looks back on its work.
struct Reflectieinvoer: Invoer {
    var datum: Datum?
    var verbinding = ""
    var samenBeslissen = ""
    var watWerkt = ""
    var samenReflecteren = ""
    var geleerd = ""
    var voornemen = ""
    var terugOp: Datum?

    static let naam = "teamreflectie"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 8
    private static let grond = "Hervormingsagenda Jeugd 3, lerende praktijk; Jeugdwet 2.3 lid 1"
    static let velden: [Veld<Self>] = [
        .datum("datum", \.datum, "Wanneer spraken jullie?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "verbinding", \.verbinding, "Verbinding aangaan", soort: .tekstvlak(rijen: 2),
            hulp: "Lukte het om echt contact te krijgen met kind en ouders? Waardoor wel, waardoor niet?", nut: .hulp, grond: grond,
            tot: 2_000),
        .tekst(
            "samenBeslissen", \.samenBeslissen, "Samen beslissen", soort: .tekstvlak(rijen: 2),
            hulp: "Wie besliste er echt mee? Wat deden we met een “nee”?", nut: .hulp, grond: grond, tot: 2_000),
        .tekst(
            "watWerkt", \.watWerkt, "Doen wat werkt", soort: .tekstvlak(rijen: 2),
            hulp: "Wat hielp zichtbaar? Waar gingen we door zonder dat het hielp?", nut: .hulp, grond: grond, tot: 2_000),
        .tekst(
            "samenReflecteren", \.samenReflecteren, "Samen reflecteren", soort: .tekstvlak(rijen: 2),
            hulp: "Wie hadden we er eerder bij willen hebben? Wat zagen we te laat?", nut: .hulp, grond: grond, tot: 2_000),
        .tekst(
            "geleerd", \.geleerd, "Wat hebben we geleerd?", soort: .tekstvlak(rijen: 3), hulp: "Zonder namen van kinderen of ouders.",
            verplicht: true, nut: .hulp, grond: grond, tot: 2_000),
        .tekst(
            "voornemen", \.voornemen, "Wat doen we voortaan anders?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 1_000),
        .datum("terugOp", \.terugOp, "Wanneer kijken we of dat lukt?", nut: .hulp, grond: grond),
    ]

    func reflectie(_ team: ID<Team>, op vandaag: Datum) -> Teamreflectie {
        Teamreflectie(
            team: team, datum: datum ?? vandaag, verbinding: verbinding, samenBeslissen: samenBeslissen, watWerkt: watWerkt,
            samenReflecteren: samenReflecteren, geleerd: geleerd, voornemen: voornemen, terugOp: terugOp)
    }
}

/// Something the team sees more than once.
struct Teamsignaalinvoer: Invoer {
    var gezien = ""
    var hoeVaak: Teamsignaal.Hoevaak?
    var leefgebied: Leefgebied?
    var richting: Teamsignaal.Richting?
    var vraag = ""

    static let naam = "teamsignaal"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 5
    private static let grond = "Jeugdwet 2.1 en 2.5; Hervormingsagenda Jeugd 2.3.1, kenmerk 5"
    static let velden: [Veld<Self>] = [
        .tekst(
            "gezien", \.gezien, "Wat zien we vaker?", soort: .tekstvlak(rijen: 3), hulp: "Zonder namen van kinderen of ouders.",
            verplicht: true, nut: .hulp, grond: grond, tot: 1_000),
        .keuze("hoeVaak", \.hoeVaak, "Bij hoeveel gezinnen, ongeveer?", verplicht: true, nut: .hulp, grond: grond),
        .keuze("leefgebied", \.leefgebied, "Waar gaat het vooral over?", lang: true, nut: .hulp, grond: grond),
        .keuze("richting", \.richting, "Wat is er nodig?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "vraag", \.vraag, "Wat vragen we, en van wie?", soort: .tekstvlak(rijen: 2), verplicht: true, nut: .hulp, grond: grond,
            tot: 1_000),
    ]

    func signaal(_ id: ID<Teamsignaal>, _ team: ID<Team>, op vandaag: Datum) -> Teamsignaal {
        Teamsignaal(
            signaal: id, team: team, datum: vandaag, gezien: gezien, leefgebied: leefgebied, hoeVaak: hoeVaak ?? .enkele,
            richting: richting ?? .aanbod, vraag: vraag)
    }
}

/// What came of a signal.
struct Signaalvervolginvoer: Invoer {
    var stand: Signaalvervolg.Stand?
    var op: Datum?
    var toelichting = ""

    static let naam = "signaalvervolg"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    private static let grond = "Jeugdwet 2.1 en 2.5; Hervormingsagenda Jeugd 2.3.1, kenmerk 5"
    static let velden: [Veld<Self>] = [
        .keuze("stand", \.stand, "Hoe staat het ermee?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .datum("op", \.op, "Op welke dag?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "toelichting", \.toelichting, "Wat kwam er, of waarom niet?", soort: .tekstvlak(rijen: 2), verplicht: true, nut: .hulp,
            grond: grond, tot: 1_000),
    ]
}
