// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Help that is free for everybody, given at once: one short form, no letter.
struct Lichtinvoer: Invoer {
    var jeugdige = ""
    /// `team`, `buurt`, or `groep:` with the group.
    var hulp = ""
    var wat = ""
    var met: [String] = []
    var passend = ""

    static let naam = "lichtetoets"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("jeugdige", \.jeugdige, "Voor wie is de hulp?", uit: [], verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .keuze("hulp", \.hulp, "Welke hulp past?", uit: [], verplicht: true, nut: .hulp, grond: "Jeugdwet 2.9 onder a"),
        .tekst(
            "wat", \.wat, "Wat houdt de hulp in?", hulp: "Bijvoorbeeld: drie gesprekken met de jongerenwerker.", verplicht: true,
            nut: .hulp,
            grond: "Jeugdwet 2.6 lid 1", tot: 200, alleenBij: Voorwaarde("hulp", "team", "buurt")),
        .tekst(
            "passend", \.passend, "Waarom past dit, en is het nu genoeg?", soort: .tekstvlak(rijen: 3),
            hulp: "In gewone woorden: het gezin leest dit ook.", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1"),
        .meerkeuze(
            "met", \.met, "Met wie is dit besproken?",
            hulp:
                "Kies iedereen die erbij was. Vertel er altijd bij: u mag een besluit vragen. Dan kijken we opnieuw en krijgt u een brief.",
            verplicht: true, nut: .wet, grond: "Awb 4:1"),
    ]

    static let groepvoor = "groep:"

    var soort: Lichtetoets.Hulp { hulp.hasPrefix(Self.groepvoor) ? .groep : Lichtetoets.Hulp(rawValue: hulp) ?? .team }

    var groep: ID<Groepsaanbod>? { soort == .groep ? ID<Groepsaanbod>(String(hulp.dropFirst(Self.groepvoor.count))) : nil }
}
