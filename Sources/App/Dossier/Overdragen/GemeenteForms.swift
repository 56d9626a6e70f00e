// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What of a file goes to another gemeente. Who gets it, and why that may, stands in what was agreed.
struct Gemeenteinvoer: Invoer {
    var naar = ""
    var afspraak = ""
    var regels: [String] = []
    var boodschap = ""

    private static let bron = "Jeugdwet 7.3.11; AVG 6"
    static let naam = "gemeenteoverdracht"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .keuze("naar", \.naar, "Naar welke gemeente?", uit: [], lang: true, verplicht: true, nut: .wet, grond: bron),
        .keuze(
            "afspraak", \.afspraak, "Wie neemt het daar over?", uit: [],
            hulp: "U kiest uit wat is afgesproken en nu geldt. Bel eerst: dan weet de ander wat er komt.", verplicht: true, nut: .wet,
            grond: bron),
        .meerkeuze(
            "regels", \.regels, "Wat gaat er mee?",
            hulp: "Alleen wat de ander nodig heeft om door te gaan. Wat over het hele gezin gaat staat uit: lees dat eerst na.",
            verplicht: true,
            nut: .wet, grond: "AVG 5 lid 1 onder c"),
        .tekst(
            "boodschap", \.boodschap, "Wat moet de ander het eerst weten?", soort: .tekstvlak(rijen: 5),
            hulp: "Wat is beloofd, wat loopt er, wat kan niet wachten?", nut: .hulp, grond: "Jeugdwet 4.1.1"),
    ]

    init() {}

    /// What is known before anybody chose: where the newest determination or move points to, and what is about this child alone.
    init(_ naar: Gemeentecode?, _ lezing: Overdrachtlezing, _ zaken: [Zaak] = []) {
        self.naar = naar?.tekst ?? ""
        afspraak = zaken.count == 1 ? zaken[0].feit.hex : ""
        let agreed = Set(zaken.flatMap(\.afgesproken))
        regels = lezing.vanzelf.filter { agreed.contains($0.plaats.blad) }.map(\.plaats.feit.hex)
    }
}

extension Zaak {
    /// The sheets of a file of which something may go.
    var afgesproken: Set<Veldklasse> { Set(delen?.inhoud.soorten.flatMap(\.bladen) ?? []) }
}
