// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What of a file goes to another gemeente, to whom, and why that may.
struct Gemeenteinvoer: Invoer {
    var naar = ""
    var ontvanger = ""
    var grond: Overdrachtsgrond?
    var toelichting = ""
    var regels: [String] = []
    var boodschap = ""

    private static let bron = "Jeugdwet 7.3.11; AVG 6"
    static let naam = "gemeenteoverdracht"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .keuze("naar", \.naar, "Naar welke gemeente?", uit: [], lang: true, verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "ontvanger", \.ontvanger, "Wie neemt het daar over?", hulp: "Naam en functie. Bel eerst: dan weet de ander wat er komt.",
            verplicht: true, nut: .wet, grond: bron, tot: 200),
        .keuze("grond", \.grond, "Waarom mag dit?", verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "toelichting", \.toelichting, "Van wie en wanneer, of waarom?", verplicht: true, nut: .wet, grond: bron, tot: 500),
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
    init(_ naar: Gemeentecode?, _ lezing: Overdrachtlezing) {
        self.naar = naar?.tekst ?? ""
        regels = lezing.vanzelf.map(\.plaats.feit.hex)
    }
}
