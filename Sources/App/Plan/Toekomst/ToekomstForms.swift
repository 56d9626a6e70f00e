// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A part of the toekomstplan as typed.
struct Stukvak: Sendable, Hashable {
    var nu = ""
    var wens = ""
    var regelen = ""
    var wie = ""
    var uiterlijk: Datum?
}

/// The toekomstplan: six parts of life, each as much or as little as the youngster wants.
struct Toekomstinvoer: Invoer {
    var woorden = ""
    var stukken = [Stukvak](repeating: Stukvak(), count: Toekomstgebied.allCases.count)
    var herzienOp: Datum?

    static let naam = "toekomstplan"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2 + Toekomstgebied.allCases.count * 5
    static let vrijeVelden: Set<String> = ["nu", "wens", "regelen", "wie", "uiterlijk"]
    private static let grond = "Jeugdwet 2.3 lid 1 onder b"

    static func ids(_ gebied: Toekomstgebied) -> [String] {
        ["nu", "wens", "regelen", "wie", "uiterlijk"].map { "\(gebied.rawValue)-\($0)" }
    }

    static let velden: [Veld<Self>] =
        [
            .tekst(
                "woorden", \.woorden, "Wat wil de jongere later?", soort: .tekstvlak(rijen: 3), hulp: "In eigen woorden.", nut: .hulp,
                grond: grond, tot: 3_000)
        ] + Toekomstgebied.allCases.indices.flatMap(stuk) + [
            .datum("herzienOp", \.herzienOp, "Wanneer kijken we samen weer?", hulp: "Binnen een half jaar.", nut: .hulp, grond: grond)
        ]

    private static func stuk(_ i: Int) -> [Veld<Self>] {
        let id = Toekomstgebied.allCases[i].rawValue
        return [
            .tekst("\(id)-nu", \.stukken[i].nu, "Hoe is het nu?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 2_000),
            .tekst(
                "\(id)-wens", \.stukken[i].wens, "Wat wil de jongere?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 2_000),
            .tekst(
                "\(id)-regelen", \.stukken[i].regelen, "Wat moet er geregeld worden?", soort: .tekstvlak(rijen: 2), nut: .hulp,
                grond: grond, tot: 2_000),
            .tekst("\(id)-wie", \.stukken[i].wie, "Wie regelt het?", nut: .hulp, grond: grond, tot: 200),
            .datum("\(id)-uiterlijk", \.stukken[i].uiterlijk, "Uiterlijk wanneer?", nut: .hulp, grond: grond),
        ]
    }
}

extension Toekomstinvoer {
    static func ingevuld(van plan: Toekomstplan) -> Ingevuld {
        var form = Toekomstinvoer()
        for (i, area) in Toekomstgebied.allCases.enumerated() {
            guard let part = plan.stuk(area) else { continue }
            form.stukken[i] = Stukvak(nu: part.nu, wens: part.wens, regelen: part.regelen, wie: part.wie, uiterlijk: part.uiterlijk)
        }
        (form.woorden, form.herzienOp) = (plan.woorden, plan.herzienOp)
        return form.ingevuld
    }

    static func begin(op vandaag: Datum) -> Ingevuld {
        var form = Toekomstinvoer()
        form.herzienOp = vandaag.plus(maanden: 3)
        return form.ingevuld
    }

    /// The form as a draft; what must be arranged keeps its id while its words stay.
    func plan(van jongere: ID<Persoon>, na huidig: Toekomstplan?, op vandaag: Datum, nieuw: () -> UUIDv7) -> Toekomstplan {
        let parts = zip(Toekomstgebied.allCases, stukken).compactMap { area, typed -> Toekomststuk? in
            let known = huidig?.stuk(area)
            let part = Toekomststuk(
                gebied: area, id: known.flatMap { $0.regelen == typed.regelen ? $0.id : nil } ?? nieuw(), nu: typed.nu, wens: typed.wens,
                regelen: typed.regelen, wie: typed.wie, uiterlijk: typed.uiterlijk)
            return part.isLeeg ? nil : part
        }
        return Toekomstplan(jongere: jongere, datum: vandaag, woorden: woorden, stukken: parts, herzienOp: herzienOp ?? .oudst)
    }
}

/// What had to be arranged is arranged.
struct Toekomststapinvoer: Invoer {
    var uitkomst: Actieresultaat?
    var op: Datum?
    var toelichting = ""

    static let naam = "toekomststap"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Hoe liep het af?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst("toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 1_000),
    ]
}

/// The list of what changes at eighteen: one answer for each point, begun with what was said last.
struct Overgangsinvoer: Invoer {
    var standen = [Overgangsstand?](repeating: nil, count: Overgangspunt.allCases.count)
    var toelichting = ""

    static let naam = "overgang"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 1 + Overgangspunt.allCases.count
    private static let wet = "Jeugdwet 2.3 lid 1 onder b"
    static let velden: [Veld<Self>] =
        Overgangspunt.allCases.indices.map(punt) + [
            .tekst(
                "toelichting", \.toelichting, "Wat is er afgesproken over wat u nu wijzigde?", soort: .tekstvlak(rijen: 2), nut: .hulp,
                grond: wet, tot: 1_000)
        ]

    private static func punt(_ i: Int) -> Veld<Self> {
        let point = Overgangspunt.allCases[i]
        return .keuze(point.rawValue, \.standen[i], point.label, lang: true, nut: .hulp, grond: wet)
    }

    init() {}

    init(_ nu: [Overgangspunt: Feit<Overgangsstap>]) {
        for (i, point) in Overgangspunt.allCases.enumerated() { standen[i] = nu[point]?.inhoud.stand }
    }

    /// Only what is another answer than before.
    func stappen(_ jongere: ID<Persoon>, na nu: [Overgangspunt: Feit<Overgangsstap>], op vandaag: Datum) -> [Overgangsstap] {
        zip(Overgangspunt.allCases, standen).compactMap { point, state in
            guard let state, state != nu[point]?.inhoud.stand else { return nil }
            return Overgangsstap(jongere: jongere, punt: point, stand: state, op: vandaag, toelichting: toelichting)
        }
    }
}

/// Help goes on after eighteen, on a ground of the law.
struct Verlenginginvoer: Invoer {
    var hulp: Verlengbaar?
    var grond: VerlengdeHulp.Reden?
    var sinds: Datum?
    var hervat: Datum?
    var begonnen: Datum?
    var delict: Datum?
    var door = ""
    var op: Datum?
    var waarom = ""

    static let naam = "verlenging"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 9
    private static let wet = "Jeugdwet 1.1, jeugdige 2°, 3° en 4°"
    static let velden: [Veld<Self>] = [
        .keuze("hulp", \.hulp, "Welke hulp gaat door?", verplicht: true, nut: .wet, grond: wet),
        .keuze("grond", \.grond, "Op welke grond?", verplicht: true, nut: .wet, grond: wet),
        .datum(
            "sinds", \.sinds, "Sinds wanneer?",
            hulp: "De dag waarop de hulp begon, de noodzaak is bepaald, de hulp eindigde of de rechter uitspraak deed.",
            verplicht: true, nut: .wet, grond: wet),
        .datum(
            "begonnen", \.begonnen, "Wanneer begon de hulp die eindigde?",
            hulp: "Alleen bij behandeling: dat moet vóór de 18e verjaardag zijn.",
            nut: .wet, grond: wet, alleenBij: Voorwaarde("grond", "c")),
        .datum("hervat", \.hervat, "Vanaf wanneer is de hulp weer nodig?", nut: .wet, grond: wet, alleenBij: Voorwaarde("grond", "c")),
        .datum(
            "delict", \.delict, "Op welke dag was het strafbare feit?", hulp: "Het staat in de uitspraak.", nut: .wet,
            grond: "Jeugdwet 1.1, jeugdige 2°; Wetboek van Strafrecht 77c", alleenBij: Voorwaarde("grond", "s")),
        .tekst(
            "door", \.door, "Wie stelde dit vast?", hulp: "Naam en beroep.", verplicht: true, nut: .wet, grond: "Jeugdwet 2.7 lid 2",
            tot: 200),
        .datum("op", \.op, "Wanneer is dit vastgesteld?", verplicht: true, nut: .wet, grond: wet),
        .tekst(
            "waarom", \.waarom, "Waarom blijft de hulp nodig?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .wet, grond: wet,
            tot: 2_000),
    ]
}

extension Toekomstinvoer: MetVrij {}
