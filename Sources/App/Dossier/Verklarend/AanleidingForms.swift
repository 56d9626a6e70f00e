// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A reason that no fact tells is ticked, with where it is known from.
struct Redeninvoer: Invoer {
    var aanleiding = ""
    var op: Datum?
    var herkomst = ""

    private static let grond = "Jeugdwet 2.3 lid 1; werkafspraak"
    static let naam = "analyseaanleiding"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("aanleiding", \.aanleiding, "Welke reden is er?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .datum("op", \.op, "Sinds wanneer?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("herkomst", \.herkomst, "Waar weet u dit van?", verplicht: true, nut: .hulp, grond: "Jeugdwet 3.3", tot: 300),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.flatMap { vandaag < $0 ? [Veldfout("op", "Deze dag moet nog komen.")] : nil } ?? []
    }
}

/// Looked at, and not now.
struct NietNuinvoer: Invoer {
    var waaromNiet = ""

    static let naam = "aanleidingafweging"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "waaromNiet", \.waaromNiet, "Waarom nu niet?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp,
            grond: "Jeugdwet 2.3 lid 1; werkafspraak", tot: 1_000)
    ]
}

/// Moves and earlier help of this file that belong on the lifeline.
struct Overnamekeuze: Invoer {
    var punten: [String] = []

    static let naam = "levenslijnovername"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .meerkeuze(
            "punten", \.punten, "Wat hoort op de levenslijn?", hulp: "Uit dit dossier. U typt het niet opnieuw.", verplicht: true,
            nut: .hulp,
            grond: "Jeugdwet 3.3")
    ]
}
