// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A verklarende analyse is begun: what we want to understand.
struct Verklaringsbegin: Invoer {
    var vraag = ""
    var op: Datum?

    static let naam = "verklaringsbegin"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .tekst(
            "vraag", \.vraag, "Wat willen we begrijpen?", soort: .tekstvlak(rijen: 3),
            hulp: "In gewone woorden, zoals: waarom durft zij niet naar school, en wat gaat wel?", verplicht: true, nut: .hulp,
            grond: "Richtlijn Samen beslissen over hulp; Jeugdwet 2.3 lid 1", tot: 1_000),
        .datum("op", \.op, "Wanneer bent u begonnen?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.flatMap { vandaag < $0 ? [Veldfout("op", "Deze dag moet nog komen. Vul de dag in waarop u begon.")] : nil } ?? []
    }
}

struct Perspectiefinvoer: Deelinvoer {
    var wie = ""
    var op: Datum?
    var woorden = ""
    var toekomst = ""
    var waaromNiet = ""

    static let naam = "perspectief"
    static let pad = "perspectief"
    static let titel = "Hoe iemand het zelf ziet"
    static let uitleg = "Eerst de jongere zelf, dan de ouders. Schrijf hun eigen woorden op."
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("wie", \.wie, "Wie?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .datum("op", \.op, "Wanneer is dit verteld?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst(
            "woorden", \.woorden, "Hoe ziet diegene het?", soort: .tekstvlak(rijen: 4), hulp: "In eigen woorden.", nut: .hulp, grond: grond),
        .tekst("toekomst", \.toekomst, "Wat wil diegene voor later?", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond),
        .tekst(
            "waaromNiet", \.waaromNiet, "Staan er geen woorden? Waarom niet?", hulp: "Zoals: te jong, of wil er niet over praten.",
            nut: .hulp, grond: grond, tot: 500),
    ]

    init() {}

    init(_ inhoud: Perspectief) {
        wie = inhoud.wie.hex
        op = inhoud.op
        woorden = inhoud.woorden
        toekomst = inhoud.toekomst
        waaromNiet = inhoud.waaromNiet
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Perspectief>] { alle.perspectieven }

    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] {
        let parents = blad.gezin.ouders.filter { $0 != beeld.kind }
        // Without a parent in this family somebody in their place is asked.
        let asked = parents.isEmpty ? blad.mensen(beeld.kind) : ([beeld.kind] + parents).compactMap { blad.gezin.personen[$0] }
        return ["wie": asked.map { Keuze($0.id.hex, $0.naam.volledig) }]
    }

    static func begin(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, bij: String) -> Self {
        var form = Self()
        form.op = blad.vandaag
        if !beeld.perspectieven.contains(where: { $0.inhoud.wie == beeld.kind }) { form.wie = beeld.kind.hex }
        return form
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.flatMap { vandaag < $0 ? [Veldfout("op", "Deze dag moet nog komen.")] : nil } ?? []
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Perspectief {
        guard let who = ID<Persoon>(wie) else { throw .ongeldig([Veldfout("wie", "Kies wie dit vertelde.")]) }
        let voice: Stem = who == beeld.kind ? .kind : .ouder
        return try Perspectief(
            analyse: beeld.analyse.id, wie: who, stem: voice, op: op ?? blad.vandaag, woorden: woorden, toekomst: toekomst,
            waaromNiet: waaromNiet
        ).gecontroleerd()
    }
}

struct Gebeurtenisinvoer: Deelinvoer {
    var soort: Levensgebeurtenissoort?
    var wat = ""
    var jaar: Int?
    var maand: Int?
    var totJaar: Int?
    var totMaand: Int?
    var gevolg = ""
    var herkomst = ""

    static let naam = "levenslijngebeurtenis"
    static let pad = "gebeurtenissen"
    static let titel = "Iets op de levenslijn"
    static let uitleg = "Wat gebeurde er, wat ging er verloren, welke hulp was er en wat deed die? Een jaar is genoeg."
    static let budget = 8
    static let velden: [Veld<Self>] = [
        .keuze("soort", \.soort, "Wat voor iets is het?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "wat", \.wat, "Wat gebeurde er?", hulp: "Kort, zoals: ouders uit elkaar.", verplicht: true, nut: .hulp, grond: grond, tot: 120),
        .getal("jaar", \.jaar, "In welk jaar?", verplicht: true, nut: .hulp, grond: grond, binnen: 1900...2200),
        .getal(
            "maand", \.maand, "In welke maand?", hulp: "1 tot en met 12; leeg als het niet bekend is.", nut: .hulp, grond: grond,
            binnen: 1...12),
        .getal("totJaar", \.totJaar, "Duurde het? Tot welk jaar?", nut: .hulp, grond: grond, binnen: 1900...2200),
        .getal("totMaand", \.totMaand, "Tot welke maand?", nut: .hulp, grond: grond, binnen: 1...12),
        .tekst(
            "gevolg", \.gevolg, "Wat deed het?", soort: .tekstvlak(rijen: 2), hulp: "Bij eerdere hulp: hielp het?", nut: .hulp,
            grond: grond,
            tot: 500),
        .tekst("herkomst", \.herkomst, "Van wie weet u dit?", verplicht: true, nut: .hulp, grond: "Jeugdwet 3.3", tot: 200),
    ]

    init() {}

    init(_ inhoud: Levenslijngebeurtenis) {
        soort = inhoud.gebeurtenissoort
        wat = inhoud.wat
        jaar = inhoud.jaar
        maand = inhoud.maand
        totJaar = inhoud.totJaar
        totMaand = inhoud.totMaand
        gevolg = inhoud.gevolg
        herkomst = inhoud.herkomst
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Levenslijngebeurtenis>] { alle.gebeurtenissen }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Levenslijngebeurtenis {
        try Levenslijngebeurtenis(
            analyse: beeld.analyse.id, gebeurtenissoort: soort ?? .gebeurtenis, jaar: jaar ?? blad.vandaag.jaar, maand: maand,
            totJaar: totJaar, totMaand: totMaand, wat: wat, gevolg: gevolg, herkomst: herkomst
        ).gecontroleerd(op: blad.vandaag)
    }
}

/// Which dated facts of the broad analysis belong to the explanation.
struct Feitkeuze: Invoer {
    var feiten: [String] = []

    static let naam = "verklaringsfeiten"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .meerkeuze(
            "feiten", \.feiten, "Welke feiten horen hierbij?", hulp: "Uit de brede analyse. U typt ze niet opnieuw.", nut: .hulp,
            grond: "Jeugdwet 3.3")
    ]
}
