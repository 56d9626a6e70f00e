// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A goal as typed.
struct Doelvak: Sendable, Hashable {
    /// Id of the goal in the version before; empty: a new goal.
    var id = ""
    var woorden = ""
    var bevindingen: [String] = []
    var strekking: Doelstrekking?
    /// Id of a child; empty: the whole family.
    var voor = ""
    var acties = [Actievak](repeating: Actievak(), count: Planinvoer.meesteActies)
}

/// An action as typed.
struct Actievak: Sendable, Hashable {
    var id = ""
    var wat = ""
    /// Id of a person in the file, or the code of an `Uitvoerder`.
    var wie = ""
    var naam = ""
    var uiterlijk: Datum?
}

/// The whole plan: as many goals with actions as the family needs. Only the blocks in use are drawn (`Planblokken`).
struct Planinvoer: Invoer {
    static let meesteDoelen = 8
    static let meesteActies = 6
    /// So many conclusions come as a goal to begin with: rather a few that work out.
    static let meesteVoorstellen = 3

    var doelen = [Doelvak](repeating: Doelvak(), count: meesteDoelen)
    var terugval = ""
    var evaluatieOp: Datum?

    static let naam = "gezinsplan"
    static let bewaarklasse = Bewaarklasse.hulp
    /// Two fields, and per goal five and per action five: a plan of two goals with two actions each asks 32.
    static let budget = 2 + meesteDoelen * (5 + meesteActies * 5)
    private static let grond = "Jeugdwet 1.1 (familiegroepsplan en plan), 2.3 lid 1, 4.1.3"

    static let velden: [Veld<Self>] = (0..<meesteDoelen).flatMap(doel) + slot

    private static let slot: [Veld<Self>] = [
        .tekst(
            "terugval", \.terugval, "Wat doen we als het misgaat?", soort: .tekstvlak(rijen: 3),
            hulp: "Waaraan merkt u het, wie belt wie, en wat dan?", nut: .hulp, grond: grond),
        .datum(
            "evaluatieOp", \.evaluatieOp, "Wanneer kijken we samen of het helpt?", hulp: "Binnen een jaar. Eerder mag altijd.",
            verplicht: true, nut: .hulp, grond: grond),
    ]

    private static func doel(_ i: Int) -> [Veld<Self>] {
        let id = "doel-\(i + 1)"
        return [
            .tekst("\(id)-id", \.doelen[i].id, "Nummer van het doel", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
            .tekst(
                "\(id)-woorden", \.doelen[i].woorden, "Wat wil het gezin bereiken?", soort: .tekstvlak(rijen: 2),
                hulp: "In de woorden van het gezin. Zo dat iedereen straks ziet of het gelukt is.", verplicht: true, nut: .hulp,
                grond: grond),
            .meerkeuze(
                "\(id)-bevindingen", \.doelen[i].bevindingen, "Bij welke conclusie uit de analyse hoort dit?",
                hulp: "Of bij wat volgens de verklarende analyse nodig is, of bij een factor daaruit.", verplicht: true, nut: .hulp,
                grond: grond),
            .keuze(
                "\(id)-strekking", \.doelen[i].strekking, "Waar is het goed voor?", lang: true, verplicht: true, nut: .wet,
                grond: "Jeugdwet 2.3 lid 1"),
            .keuze("\(id)-voor", \.doelen[i].voor, "Voor wie?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        ] + (0..<meesteActies).flatMap { actie(i, $0) }
    }

    private static func actie(_ i: Int, _ j: Int) -> [Veld<Self>] {
        let id = "doel-\(i + 1)-actie-\(j + 1)"
        return [
            .tekst("\(id)-id", \.doelen[i].acties[j].id, "Nummer van de actie", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
            .tekst("\(id)-wat", \.doelen[i].acties[j].wat, "Wat gebeurt er?", verplicht: true, nut: .hulp, grond: grond, tot: 500),
            .keuze(
                "\(id)-wie", \.doelen[i].acties[j].wie, "Wie doet dit?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
            .tekst("\(id)-naam", \.doelen[i].acties[j].naam, "Naam, als die er niet bij staat", nut: .hulp, grond: grond, tot: 200),
            .datum("\(id)-uiterlijk", \.doelen[i].acties[j].uiterlijk, "Uiterlijk wanneer?", nut: .hulp, grond: grond),
        ]
    }

    /// Reads a plan form whose blocks stand close together, in place of `lees`, which would ask every block that is declared.
    /// What is missing in a goal is asked by `Gezinsplan.herzien`.
    static func leesBlokken(_ ingevuld: Ingevuld) -> Gelezen<Planinvoer> {
        var form = Planinvoer()
        let errors = velden.compactMap { veld in veld.lees(veld.waarden(ingevuld), &form).map { Veldfout(veld.id, $0) } }
        return Gelezen(form: form, ingevuld: ingevuld, fouten: errors + form.keuzefouten(Planblokken(ingevuld)))
    }

    /// Choices that every goal on the page needs.
    private func keuzefouten(_ blokken: Planblokken) -> [Veldfout] {
        var errors = (0..<min(blokken.doelen, Self.meesteDoelen)).flatMap { index -> [Veldfout] in
            let id = "doel-\(index + 1)"
            let aim = doelen[index].strekking == nil ? [Veldfout("\(id)-strekking", "Kies waar doel \(index + 1) goed voor is.")] : []
            return aim + (doelen[index].voor.isEmpty ? [Veldfout("\(id)-voor", "Kies voor wie doel \(index + 1) is.")] : [])
        }
        if evaluatieOp == nil {
            errors.append(Veldfout("evaluatieOp", "Spreek een dag af om samen te kijken of het helpt, bijvoorbeeld 27 3 2026."))
        }
        return errors
    }
}

/// One person's answer to the plan.
struct Akkoordinvoer: Invoer {
    var antwoord: Akkoordantwoord?
    var op: Datum?
    var woorden = ""

    static let naam = "akkoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("antwoord", \.antwoord, "Wat is het antwoord?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.4"),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.4"),
        .tekst(
            "woorden", \.woorden, "In eigen woorden", soort: .tekstvlak(rijen: 3),
            hulp: "Ook waar deze persoon het niet mee eens is. Dat blijft bij het plan staan.", nut: .hulp, grond: "Jeugdwet 7.3.4"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if let op, vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag van het antwoord in.")) }
        if antwoord == .nietAkkoord, woorden.isBlank {
            errors.append(Veldfout("woorden", "Schrijf op waarom niet, in de woorden van deze persoon."))
        }
        return errors
    }
}

/// An action was done, or is no longer needed.
struct Actieinvoer: Invoer {
    var uitkomst: Actieresultaat?
    var op: Datum?
    var toelichting = ""

    static let naam = "actieuitkomst"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Hoe liep het af?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst("toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if let op, vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop het gebeurde.")) }
        if uitkomst == .losgelaten, toelichting.isBlank {
            errors.append(Veldfout("toelichting", "Schrijf op waarom dit niet meer nodig is."))
        }
        return errors
    }
}
