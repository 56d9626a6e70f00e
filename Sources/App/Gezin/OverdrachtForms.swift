// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// One file goes to a colleague, or to another team.
struct Overdrachtinvoer: Invoer {
    var naar = ""
    var notitie = ""

    static let naam = "overdracht"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("naar", \.naar, "Naar wie?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 4.1.1"),
        .tekst(
            "notitie", \.notitie, "Wat moet de ander weten?", soort: .tekstvlak(rijen: 5),
            hulp: "Waar staat dit gezin, wat is afgesproken, wat kan niet wachten?", verplicht: true, nut: .hulp,
            grond: "Jeugdwet 4.1.1", tot: 4_000),
    ]
}

/// Files without a contact are given to somebody, in one go.
struct Verdeelinvoer: Invoer {
    var dossiers: [String] = []
    var naar = ""
    var notitie = ""

    static let naam = "verdelen"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .meerkeuze("dossiers", \.dossiers, "Welke gezinnen?", verplicht: true, nut: .hulp, grond: "Jeugdwet 4.1.1"),
        .keuze(
            "naar", \.naar, "Wie wordt hun vaste contactpersoon?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 4.1.1"
        ),
        .tekst(
            "notitie", \.notitie, "Wat moet die weten?", soort: .tekstvlak(rijen: 4), verplicht: true, nut: .hulp,
            grond: "Jeugdwet 4.1.1", tot: 4_000),
    ]
}

/// All files of who is ill or on leave, for somebody else, until a day.
struct Waarneeminvoer: Invoer {
    var afwezig = ""
    var waarnemer = ""
    var tot: Datum?
    var reden = ""

    static let naam = "waarneming"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .keuze("afwezig", \.afwezig, "Wie is er niet?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 4.1.1"),
        .keuze("waarnemer", \.waarnemer, "Wie neemt waar?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 4.1.1"),
        .datum("tot", \.tot, "Tot en met welke dag?", verplicht: true, nut: .veiligheid, grond: "AVG 5 lid 1 onder c"),
        .tekst(
            "reden", \.reden, "Waarom?", hulp: "“Afwezig” is genoeg. Schrijf niet op wat iemand heeft.", verplicht: true,
            nut: .veiligheid, grond: "AVG 5 lid 2", tot: 200),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        [
            afwezig == waarnemer ? Veldfout("waarnemer", "Kies iemand anders dan wie er niet is.") : nil,
            tot.flatMap { $0 < vandaag ? Veldfout("tot", "Deze dag is al voorbij.") : nil },
        ].compactMap(\.self)
    }
}
