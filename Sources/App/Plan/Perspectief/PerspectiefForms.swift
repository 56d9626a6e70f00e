// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A part of life as typed.
struct Fasevak: Sendable, Hashable {
    var leven = ""
    var wens = ""
    var helpt = ""
    var wie = ""
}

/// The perspectiefplan: four questions about each part of life; only the one of now must be answered.
struct Perspectiefplaninvoer: Invoer {
    var fasen = [Fasevak](repeating: Fasevak(), count: Levensfase.allCases.count)
    var keuze: Leveringskeuze?
    var keuzeWoorden = ""
    var herzienOp: Datum?

    static let naam = "perspectiefplan"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3 + Levensfase.allCases.count * 4
    static let dicht: [[String]] = Levensfase.allCases.map(ids)
    /// What is not of now may stay empty, and of now only the wish is needed.
    static let vrijeVelden: Set<String> = ["leven", "helpt", "wie", "wens", "keuze", "keuzeWoorden"]
    private static let grond = "Jeugdwet 2.3 lid 1 en 2.3 lid 4"

    static func ids(_ fase: Levensfase) -> [String] { ["leven", "wens", "helpt", "wie"].map { "fase-\(fase.rawValue)-\($0)" } }

    static let velden: [Veld<Self>] = Levensfase.allCases.indices.flatMap(fase) + slot

    private static func fase(_ i: Int) -> [Veld<Self>] {
        let id = "fase-\(Levensfase.allCases[i].rawValue)"
        return [
            .tekst(
                "\(id)-leven", \.fasen[i].leven, "Hoe ziet het leven er dan uit?", soort: .tekstvlak(rijen: 3),
                hulp: "Thuis, school, vrije tijd, slapen, vervoer.", nut: .hulp, grond: grond, tot: 3_000),
            .tekst(
                "\(id)-wens", \.fasen[i].wens, "Wat wensen kind en ouders?", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond,
                tot: 3_000),
            .tekst(
                "\(id)-helpt", \.fasen[i].helpt, "Wat helpt daarbij?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 2_000),
            .tekst("\(id)-wie", \.fasen[i].wie, "Wie doet wat?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 1_000),
        ]
    }

    private static let slot: [Veld<Self>] = [
        .keuze(
            "keuze", \.keuze, "Is gesproken over hulp in natura of een pgb?",
            hulp: "Leg allebei uit, met wat een pgb vraagt van de ouders.",
            nut: .wet, grond: "Jeugdwet 8.1.1 en 8.1.6"),
        .tekst(
            "keuzeWoorden", \.keuzeWoorden, "Waarom deze keuze?", soort: .tekstvlak(rijen: 2),
            hulp: "In de woorden van de ouders of de jongere.", nut: .wet, grond: "Jeugdwet 8.1.1", tot: 2_000),
        .datum(
            "herzienOp", \.herzienOp, "Wanneer kijken we dit weer na?",
            hulp: "Binnen drie jaar. Kies bij voorkeur een moment waarop er iets verandert, zoals een nieuwe school.", nut: .hulp,
            grond: grond),
    ]
}

extension Perspectiefplaninvoer {
    static func ingevuld(van plan: Perspectiefplan) -> Ingevuld {
        var form = Perspectiefplaninvoer()
        for (i, phase) in Levensfase.allCases.enumerated() {
            guard let known = plan.fase(phase) else { continue }
            form.fasen[i] = Fasevak(leven: known.leven, wens: known.wens, helpt: known.helpt, wie: known.wie)
        }
        (form.keuze, form.keuzeWoorden, form.herzienOp) = (plan.keuze, plan.keuzeWoorden, plan.herzienOp)
        return form.ingevuld
    }

    /// A first plan is looked at again after a year, unless somebody says otherwise.
    static func begin(op vandaag: Datum) -> Ingevuld {
        var form = Perspectiefplaninvoer()
        form.herzienOp = vandaag.plus(jaren: 1)
        return form.ingevuld
    }

    func plan(van kind: ID<Persoon>, op vandaag: Datum) -> Perspectiefplan {
        let phases = zip(Levensfase.allCases, fasen).compactMap { phase, typed -> Perspectieffase? in
            guard typed != Fasevak() else { return nil }
            return Perspectieffase(fase: phase, leven: typed.leven, wens: typed.wens, helpt: typed.helpt, wie: typed.wie)
        }
        return Perspectiefplan(
            kind: kind, datum: vandaag, fasen: phases, keuze: keuze, keuzeWoorden: keuzeWoorden, herzienOp: herzienOp ?? .oudst)
    }
}

/// A disability was found to last a life long, or not.
struct Levenslanginvoer: Invoer {
    var uitkomst: Levenslanguitkomst?
    var op: Datum?
    var door = ""
    var waarop = ""

    static let naam = "levenslang"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    private static let grond = "Hervormingsagenda Jeugd 2.3.6"
    static let velden: [Veld<Self>] = [
        .keuze(
            "uitkomst", \.uitkomst, "Is de beperking levenslang en levensbreed?",
            hulp: "Dan is lang beschikken mogelijk en vragen we dit niet steeds opnieuw.",
            verplicht: true, nut: .hulp, grond: grond),
        .datum("op", \.op, "Wanneer is dit vastgesteld?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "door", \.door, "Wie stelde dit vast?", hulp: "Naam en beroep, zoals: dokter Van Dam, kinderarts.", verplicht: true, nut: .hulp,
            grond: grond, tot: 200),
        .tekst(
            "waarop", \.waarop, "Waar berust dit op?", soort: .tekstvlak(rijen: 2), hulp: "Welk onderzoek of welke brief?", verplicht: true,
            nut: .hulp, grond: "Jeugdwet 3.3", tot: 1_000),
    ]
}

extension Perspectiefplaninvoer: MetVrij {}
