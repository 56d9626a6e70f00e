// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A member of the group as typed.
struct Lidvak: Sendable, Hashable {
    /// Id of a person in the file.
    var wie = ""
    var weten = ""
}

/// The group a youngster chose.
struct Resourcegroepinvoer: Invoer {
    static let meesteLeden = 10
    var woorden = ""
    var leden = [Lidvak](repeating: Lidvak(), count: meesteLeden)
    var volgendeOp: Datum?

    static let naam = "resourcegroep"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2 + meesteLeden * 2
    static let vrijeVelden: Set<String> = ["volgendeOp"]
    private static let grond = "Jeugdwet 2.1 onder d en 7.3.11"

    static let velden: [Veld<Self>] =
        [
            .tekst(
                "woorden", \.woorden, "Wat wil de jongere van de groep?", soort: .tekstvlak(rijen: 3), hulp: "In eigen woorden.",
                nut: .hulp,
                grond: grond, tot: 2_000)
        ] + (0..<meesteLeden).flatMap(lid) + [
            .datum("volgendeOp", \.volgendeOp, "Wanneer komt de groep bij elkaar?", nut: .hulp, grond: grond)
        ]

    private static func lid(_ i: Int) -> [Veld<Self>] {
        [
            .keuze("lid-\(i + 1)-wie", \.leden[i].wie, "Wie koos de jongere?", uit: [], lang: true, nut: .hulp, grond: grond),
            .tekst(
                "lid-\(i + 1)-weten", \.leden[i].weten, "Wat mag deze persoon weten?", soort: .tekstvlak(rijen: 2),
                hulp: "Vraag het de jongere. Schrijf ook op wat niet.", nut: .hulp, grond: grond, tot: 1_000),
        ]
    }
}

extension Resourcegroepinvoer {
    static let blok = Formulierblok(
        naam: "lid", titel: "Persoon", nog: "Nog iemand", meeste: meesteLeden, minste: 2, velden: ["wie", "weten"])

    static func ingevuld(van groep: Resourcegroep) -> Ingevuld {
        var form = Resourcegroepinvoer()
        form.woorden = groep.woorden
        for (i, member) in groep.leden.prefix(meesteLeden).enumerated() {
            form.leden[i] = Lidvak(wie: member.persoon.hex, weten: member.magWeten)
        }
        form.volgendeOp = groep.volgendeOp
        return form.dichtIngevuld([blok])
    }

    /// Who was chosen as JIM by this youngster stands in it already.
    static func begin(_ jongere: ID<Persoon>, _ blad: Bijplanblad) -> Ingevuld {
        let chosen = blad.gezin.deelnames.filter { $0.inhoud.rol.isSteun && $0.inhoud.gekozenDoor == jongere }.map(\.inhoud.persoon)
        var form = Resourcegroepinvoer()
        for (i, person) in chosen.prefix(meesteLeden).enumerated() { form.leden[i].wie = person.hex }
        return form.dichtIngevuld([blok])
    }

    func groep(van jongere: ID<Persoon>, _ ingevuld: Ingevuld, _ blad: Bijplanblad) -> Resourcegroep {
        let members = (1...Self.meesteLeden).filter { Self.blok.isGetypt($0, ingevuld) }.compactMap { number -> Resourcegroeplid? in
            let typed = leden[number - 1]
            return ID(typed.wie).map { Resourcegroeplid(persoon: $0, magWeten: typed.weten) }
        }
        return Resourcegroep(jongere: jongere, datum: blad.vandaag, woorden: woorden, leden: members, volgendeOp: volgendeOp)
    }
}

/// The group met.
struct Resourcegroepbijeenkomstinvoer: Invoer {
    var op: Datum?
    var aanwezig: [String] = []
    var afspraken = ""
    var volgendeOp: Datum?

    static let naam = "groepsbijeenkomst"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Wanneer was de bijeenkomst?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .meerkeuze("aanwezig", \.aanwezig, "Wie waren erbij?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst(
            "afspraken", \.afspraken, "Wat is er afgesproken?", soort: .tekstvlak(rijen: 4), hulp: "Wie doet wat, en wanneer?", nut: .hulp,
            grond: "Jeugdwet 7.3.8", tot: 3_000),
        .datum("volgendeOp", \.volgendeOp, "Wanneer komt de groep weer bij elkaar?", nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]
}

extension Resourcegroepinvoer: MetVrij {}
