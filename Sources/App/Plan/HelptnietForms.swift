// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// "Dit helpt niet", on behalf of a child or a parent, at any moment.
struct Helptnietinvoer: Invoer {
    /// Code of `over` for what is no help of its own.
    static let geheel = "geheel"

    var namens = ""
    var over = ""
    var woorden = ""
    var op: Datum?

    static let naam = "helptniet"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    private static let grond = "Jeugdwet 2.1 onder g en 4.1.1; Richtlijn Samen beslissen over hulp"
    static let velden: [Veld<Self>] = [
        .keuze("namens", \.namens, "Wie zegt dit?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .keuze("over", \.over, "Wat helpt er niet?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "woorden", \.woorden, "In hun eigen woorden", soort: .tekstvlak(rijen: 3),
            hulp: "Zonder uw eigen uitleg. Die komt bij het antwoord.",
            verplicht: true, nut: .hulp, grond: grond, tot: 4_000),
        .datum("op", \.op, "Wanneer is dit gezegd?", verplicht: true, nut: .hulp, grond: grond),
    ]

    func signaal(_ blad: Planblad, op vandaag: Datum) throws(Afwijzing) -> Helptniet {
        let person = ID<Persoon>(namens)
        let help = UUIDv7(over).flatMap { blad.kennis.hulp($0) }
        return try Helptniet(
            op: op ?? vandaag, stem: person.map(blad.stem) ?? .ouder, persoon: person, hulp: help?.id, waarover: help?.naam ?? "",
            woorden: woorden
        ).gecontroleerd(op: vandaag)
    }
}

/// What was done with it.
struct Helptnietantwoordinvoer: Invoer {
    var gevolg: Helptnietgevolg?
    var woorden = ""
    var op: Datum?

    static let naam = "helptnietantwoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    private static let grond = "Jeugdwet 4.1.1 en 4.1.4"
    static let velden: [Veld<Self>] = [
        .keuze("gevolg", \.gevolg, "Wat doen we ermee?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "woorden", \.woorden, "Wat besprak u, en waarom zo?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond,
            tot: 4_000),
        .datum("op", \.op, "Wanneer hebt u dit teruggezegd?", verplicht: true, nut: .hulp, grond: grond),
    ]

    init() {}
    init(_ antwoord: Helptnietantwoord) {
        gevolg = antwoord.gevolg
        woorden = antwoord.woorden
        op = antwoord.op
    }

    func antwoord(op vandaag: Datum, bij signaal: Feit<Helptniet>) throws(Afwijzing) -> Helptnietantwoord {
        guard let gevolg else { throw .ongeldig([Veldfout("gevolg", "Kies wat er nu gebeurt.")]) }
        return try Helptnietantwoord(signaal: signaal.id, op: op ?? vandaag, gevolg: gevolg, woorden: woorden)
            .gecontroleerd(op: vandaag, bij: signaal.inhoud)
    }
}
