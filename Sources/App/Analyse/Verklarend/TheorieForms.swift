// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

struct Werktheorieinvoer: Deelinvoer {
    var tekst = ""

    static let naam = "werktheorie"
    static let pad = "werktheorie"
    static let titel = "De werktheorie"
    static let uitleg = "Een kort verhaal dat een kind van twaalf begrijpt: waardoor is het moeilijk, en wat houdt overeind? Korte zinnen."
    static let isEnig = true
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("tekst", \.tekst, "Ons verhaal", soort: .tekstvlak(rijen: 10), verplicht: true, nut: .hulp, grond: grond, tot: 6_000)
    ]

    init() {}
    init(_ inhoud: Werktheorie) { tekst = inhoud.tekst }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Werktheorie>] { alle.theorieen }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Werktheorie {
        Werktheorie(analyse: beeld.analyse.id, tekst: tekst)
    }
}

struct Theorieantwoordinvoer: Deelinvoer {
    var wie = ""
    var naamAnder = ""
    var antwoord: Theorieantwoord?
    var woorden = ""
    var op: Datum?

    /// The choice for somebody who works for the family.
    static let professional = "professional"

    static let naam = "werktheorieantwoord"
    static let pad = "antwoorden"
    static let titel = "Wat iemand van de werktheorie vindt"
    static let uitleg = "Vraag het ieder apart. Wie het anders ziet, houdt eigen woorden."
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("wie", \.wie, "Wie?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "naam", \.naamAnder, "Naam en functie", verplicht: true, nut: .hulp, grond: grond, tot: 200,
            alleenBij: Voorwaarde("wie", professional)),
        .keuze("antwoord", \.antwoord, "Is diegene het ermee eens?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("woorden", \.woorden, "In eigen woorden", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond, tot: 2_000),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    init() {}

    init(_ inhoud: Werktheorieantwoord) {
        wie = inhoud.persoon?.hex ?? Self.professional
        naamAnder = inhoud.naam
        antwoord = inhoud.antwoord
        woorden = inhoud.woorden
        op = inhoud.op
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Werktheorieantwoord>] { alle.antwoorden }

    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] {
        ["wie": blad.mensen(beeld.kind).map { Keuze($0.id.hex, $0.naam.volledig) } + [Keuze(professional, "Een professional")]]
    }

    static func begin(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld, bij: String) -> Self {
        var form = Self()
        form.op = blad.vandaag
        return form
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.flatMap { vandaag < $0 ? [Veldfout("op", "Deze dag moet nog komen.")] : nil } ?? []
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Werktheorieantwoord {
        guard let theory = beeld.werktheorie else { throw .nietMogelijk("Er is nog geen werktheorie. Schrijf die eerst op.") }
        return try Werktheorieantwoord(
            analyse: beeld.analyse.id, werktheorie: theory.id, persoon: ID(wie), naam: naamAnder, antwoord: antwoord ?? .eens,
            op: op ?? blad.vandaag, woorden: woorden
        ).gecontroleerd()
    }
}

struct Verschilinvoer: Deelinvoer {
    var tekst = ""
    var eigenaar = ""
    var uitkomst = ""

    static let naam = "inzichtverschil"
    static let pad = "verschillen"
    static let titel = "Een verschil van inzicht"
    static let uitleg = "Zien professionals het anders? Schrijf op wie wat denkt. Het blijft staan tot het is uitgezocht."
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Wie ziet wat anders?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond, tot: 2_000),
        .tekst("eigenaar", \.eigenaar, "Wie zoekt dit uit?", hulp: "Naam en functie.", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .tekst(
            "uitkomst", \.uitkomst, "Hoe is het opgelost?", hulp: "Leeg: het staat nog open.", nut: .hulp, grond: grond, tot: 1_000),
    ]

    init() {}

    init(_ inhoud: Inzichtverschil) {
        tekst = inhoud.tekst
        eigenaar = inhoud.eigenaar
        uitkomst = inhoud.uitkomst
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Inzichtverschil>] { alle.verschillen }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Inzichtverschil {
        Inzichtverschil(analyse: beeld.analyse.id, tekst: tekst, eigenaar: eigenaar, uitkomst: uitkomst)
    }
}

/// Closing, by a registered gedragswetenschapper.
struct Verklaringsslot: Invoer {
    var houdbaarTot: Datum?
    var eerderBij = ""

    static let naam = "verklaringsafsluiting"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum(
            "houdbaarTot", \.houdbaarTot, "Tot en met welke dag is deze analyse te gebruiken?",
            hulp: "Daarna staat erbij dat zij is verlopen.", verplicht: true, nut: .hulp, grond: "Jeugdwet 3.3; werkafspraak"),
        .tekst(
            "eerderBij", \.eerderBij, "Wanneer moet er eerder opnieuw gekeken worden?", hulp: "Zoals: als hij verhuist of van school gaat.",
            nut: .hulp, grond: "werkafspraak", tot: 500),
    ]
}

/// A closed analysis goes along to a next helper: to whom, and why it may, stands in what was agreed.
struct Verklaringmeegave: Invoer {
    var afspraak = ""

    static let naam = "verklaringmeegeven"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .keuze(
            "afspraak", \.afspraak, "Aan wie?", uit: [], hulp: "U kiest uit wat is afgesproken en nu geldt.", verplicht: true, nut: .wet,
            grond: "Jeugdwet 7.3.11; AVG 6")
    ]
}
