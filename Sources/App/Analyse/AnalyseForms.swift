// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What one voice said about a leefgebied, as typed.
struct Stemvak: Sendable, Hashable {
    var spreker = ""
    var stand: Gespreksstand?
    var woorden = ""
    var cijfer: Int?
    var krachten = ""
    var zorgen = ""
    var sinds = ""
    var geprobeerd = ""
}

/// The places for voices on the page: a child, as many parents as there are, the professional.
enum Stemplek: String, CaseIterable, Sendable {
    case kind
    case ouder1 = "ouder-1"
    case ouder2 = "ouder-2"
    case ouder3 = "ouder-3"
    case ouder4 = "ouder-4"
    case professional

    static let ouders: [Stemplek] = [.ouder1, .ouder2, .ouder3, .ouder4]

    var stem: Stem {
        switch self {
        case .kind: .kind
        case .professional: .professional
        case .ouder1, .ouder2, .ouder3, .ouder4: .ouder
        }
    }

    func veld(_ naam: String) -> String { rawValue + "-" + naam }
}

/// Everything that can be written down about one leefgebied after a talk. What stays empty becomes no fact.
struct Gebiedsinvoer: Invoer {
    var datum: Datum?
    var stemmen = [Stemvak](repeating: Stemvak(), count: Stemplek.allCases.count)
    var feit = ""
    var feitHerkomst = ""
    var feitDatum: Datum?
    var duiding = ""
    var duidingOp: [String] = []
    var conclusie = ""
    var resultaat: Resultaatklasse?
    var conclusieOp: [String] = []
    var normaal: Normaalantwoord?
    var normaalUitleg = ""

    static let naam = "leefgebied"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 59
    /// What a voice may add stands folded away; what goes well never does.
    static let dicht = Stemplek.allCases.map { plek in ["zorgen", "sinds", "geprobeerd"].map(plek.veld) }
    private static let grond = "Jeugdwet 2.3 lid 1; Richtlijn Samen beslissen over hulp"

    static let velden: [Veld<Self>] =
        [
            .datum("datum", \.datum, "Wanneer sprak u hierover?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8")
        ] + Stemplek.allCases.enumerated().flatMap { stem($1, $0) } + slot

    private static func stem(_ plek: Stemplek, _ i: Int) -> [Veld<Self>] {
        [
            .keuze(plek.veld("spreker"), \.stemmen[i].spreker, "Wie zei dit?", uit: [], lang: true, nut: .hulp, grond: grond),
            .keuze(
                plek.veld("stand"), \.stemmen[i].stand, "Is hierover gepraat?", lang: true,
                hulp: "Niet besproken en er niet over willen praten zijn ook antwoorden.", nut: .hulp, grond: grond),
            .tekst(plek.veld("krachten"), \.stemmen[i].krachten, "Wat gaat goed?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
            .tekst(
                plek.veld("woorden"), \.stemmen[i].woorden, "In eigen woorden", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond),
            .getal(
                plek.veld("cijfer"), \.stemmen[i].cijfer, "Hoe gaat het, van 0 tot 10?", hulp: "0 is heel slecht, 10 is heel goed.",
                nut: .hulp, grond: grond, binnen: 0...10),
            .tekst(plek.veld("zorgen"), \.stemmen[i].zorgen, "Wat zijn de zorgen?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
            .tekst(plek.veld("sinds"), \.stemmen[i].sinds, "Sinds wanneer?", nut: .hulp, grond: grond),
            .tekst(
                plek.veld("geprobeerd"), \.stemmen[i].geprobeerd, "Wat is al geprobeerd?", soort: .tekstvlak(rijen: 2), nut: .hulp,
                grond: grond),
        ]
    }

    private static let slot: [Veld<Self>] = [
        .tekst(
            "feit", \.feit, "Feit", soort: .tekstvlak(rijen: 3), hulp: "Wat iedereen had kunnen zien of nalezen, zonder oordeel.",
            nut: .hulp,
            grond: "Jeugdwet 3.3; Jeugdwet 7.3.8"),
        .tekst(
            "feit-herkomst", \.feitHerkomst, "Waar komt dit vandaan?", hulp: "Zoals “gezien bij huisbezoek” of “verzuimoverzicht school”.",
            nut: .hulp, grond: "Jeugdwet 3.3", tot: 200),
        .datum("feit-datum", \.feitDatum, "Wanneer was dit?", hulp: "Leeg: de dag van het gesprek.", nut: .hulp, grond: "Jeugdwet 3.3"),
        .tekst(
            "duiding", \.duiding, "Interpretatie", soort: .tekstvlak(rijen: 3),
            hulp: "Wat u ervan maakt. Bedenk ook een andere verklaring.",
            nut: .hulp, grond: grond),
        .meerkeuze("duiding-op", \.duidingOp, "Waar berust dit op?", nut: .hulp, grond: grond),
        .tekst(
            "conclusie", \.conclusie, "Conclusie", soort: .tekstvlak(rijen: 3),
            hulp: "Wat er speelt, zoals u dat samen met het gezin zegt.",
            nut: .hulp, grond: grond),
        .keuze("resultaat", \.resultaat, "Waar leidt dit toe?", lang: true, nut: .hulp, grond: grond),
        .meerkeuze("conclusie-op", \.conclusieOp, "Waar berust dit op?", nut: .hulp, grond: grond),
        .keuze(
            "normaal", \.normaal, "Is dit gewoon opgroeien?", hulp: "Hoort het bij deze leeftijd? Zeg het hardop.", nut: .hulp, grond: grond
        ),
        .tekst(
            "normaal-uitleg", \.normaalUitleg, "Hoe legde u dat uit?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if let datum, vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Vul de dag van het gesprek in.")) }
        if let feitDatum, vandaag < feitDatum {
            errors.append(Veldfout("feit-datum", "De datum ligt in de toekomst. Een feit is al gebeurd."))
        }
        if !feit.isBlank, feitHerkomst.isBlank {
            errors.append(Veldfout("feit-herkomst", "Schrijf op waar dit feit vandaan komt, zoals “gezien bij huisbezoek”."))
        }
        if feit.isBlank, !feitHerkomst.isBlank { errors.append(Veldfout("feit", "Schrijf het feit op, of maak de herkomst leeg.")) }
        if !conclusie.isBlank, resultaat == nil {
            errors.append(Veldfout("resultaat", "Kies waar deze conclusie toe leidt. Weet u het nog niet? Kies “Eerst meer uitzoeken”."))
        }
        if conclusie.isBlank, resultaat != nil {
            errors.append(Veldfout("conclusie", "Schrijf op wat er speelt, of kies geen vervolg."))
        }
        if normaal != nil, normaalUitleg.isBlank {
            errors.append(Veldfout("normaal-uitleg", "Schrijf op hoe u dit aan het gezin uitlegde."))
        }
        if normaal == nil, !normaalUitleg.isBlank { errors.append(Veldfout("normaal", "Kies een antwoord bij deze uitleg.")) }
        return errors
    }
}
