// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

struct Oordeelvak: Sendable, Hashable {
    var persoon = ""
    var cijfer: Int?
    var woorden = ""
}

struct Doeluitkomstvak: Sendable, Hashable {
    var uitkomst: Doelresultaat?
    var toelichting = ""
    /// Where the goal stands now, by place of the voice (`Cijferplek`).
    var cijfers = [Int?](repeating: nil, count: Cijferplek.aantal)
}

/// Whether one kind of help helps, as child, parents and professional see it.
struct Hulpwerkingvak: Sendable, Hashable {
    var id = ""
    var kind: Werking?
    var ouder: Werking?
    var professional: Werking?
}

/// Did it help: asked of each child, each parent and the professional apart, and per goal.
struct Evaluatieinvoer: Invoer {
    static let meesteKinderen = 6
    static let meesteOuders = 4
    static let meesteHulp = 6

    var op: Datum?
    var kinderen = [Oordeelvak](repeating: Oordeelvak(), count: meesteKinderen)
    var ouders = [Oordeelvak](repeating: Oordeelvak(), count: meesteOuders)
    var professional = Oordeelvak()
    var doelen = [Doeluitkomstvak](repeating: Doeluitkomstvak(), count: Planinvoer.meesteDoelen)
    var hulp = [Hulpwerkingvak](repeating: Hulpwerkingvak(), count: meesteHulp)
    var vervolg: Vervolg?
    var volgendeOp: Datum?
    var toelichting = ""

    static let naam = "evaluatie"
    static let bewaarklasse = Bewaarklasse.hulp
    /// Four questions, three per child and parent, two of the professional, per goal two and a figure of each voice, four per kind of help.
    /// Drawn is only who and what is there: a goal of one child, with two parents, has four figures.
    static let budget =
        4 + 3 * (meesteKinderen + meesteOuders) + 2 + Planinvoer.meesteDoelen * (2 + Cijferplek.aantal) + 4 * meesteHulp
    private static let grond = "Jeugdwet 2.1 en 4.1.1; Richtlijn Samen beslissen over hulp"

    static let velden: [Veld<Self>] =
        [.datum("op", \.op, "Wanneer keek u samen terug?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8")]
        + (0..<meesteKinderen).flatMap(kind) + (0..<meesteOuders).flatMap(ouder) + vanProfessional
        + (0..<Planinvoer.meesteDoelen).flatMap(doel) + (0..<meesteHulp).flatMap(werking) + slot

    /// The first place of a child is `oordeel-kind`, the next `oordeel-kind-2`: errors of the rules point at the first.
    static func plek(_ stem: String, _ index: Int) -> String { index == 0 ? "oordeel-\(stem)" : "oordeel-\(stem)-\(index + 1)" }

    private static func kind(_ i: Int) -> [Veld<Self>] {
        let id = plek("kind", i)
        return [
            .tekst("\(id)-persoon", \.kinderen[i].persoon, "Wie", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
            .getal("\(id)-cijfer", \.kinderen[i].cijfer, "Hielp het, van 0 tot 10?", nut: .hulp, grond: grond, binnen: 0...10),
            .tekst(id, \.kinderen[i].woorden, "In eigen woorden", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
        ]
    }

    private static func ouder(_ i: Int) -> [Veld<Self>] {
        let id = plek("ouder", i)
        return [
            .tekst("\(id)-persoon", \.ouders[i].persoon, "Wie", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
            .getal("\(id)-cijfer", \.ouders[i].cijfer, "Hielp het, van 0 tot 10?", nut: .hulp, grond: grond, binnen: 0...10),
            .tekst(id, \.ouders[i].woorden, "In eigen woorden", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
        ]
    }

    private static let vanProfessional: [Veld<Self>] = [
        .getal(
            "oordeel-professional-cijfer", \.professional.cijfer, "Hielp het, van 0 tot 10?", nut: .hulp, grond: grond, binnen: 0...10),
        .tekst(
            "oordeel-professional", \.professional.woorden, "In eigen woorden", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond),
    ]

    private static func doel(_ i: Int) -> [Veld<Self>] {
        [
            .keuze("doel-\(i + 1)", \.doelen[i].uitkomst, "Is dit gelukt?", nut: .hulp, grond: grond),
            .tekst("doel-\(i + 1)-toelichting", \.doelen[i].toelichting, "Toelichting", nut: .hulp, grond: grond, tot: 2_000),
        ] + (0..<Cijferplek.aantal).map { cijfer(i, $0) }
    }

    private static func cijfer(_ i: Int, _ plek: Int) -> Veld<Self> {
        .getal(cijferveld(i, plek), \.doelen[i].cijfers[plek], "Nu, van 0 tot 10", nut: .hulp, grond: grond, binnen: 0...10)
    }

    static func cijferveld(_ doel: Int, _ plek: Int) -> String { "doel-\(doel + 1)-cijfer-\(Cijferplek.naam(plek))" }

    private static func werking(_ i: Int) -> [Veld<Self>] {
        let id = "hulp-\(i + 1)"
        return [
            .tekst("\(id)-id", \.hulp[i].id, "Nummer van de hulp", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
            .keuze("\(id)-kind", \.hulp[i].kind, "Volgens het kind", nut: .hulp, grond: grond),
            .keuze("\(id)-ouder", \.hulp[i].ouder, "Volgens de ouders", nut: .hulp, grond: grond),
            .keuze("\(id)-professional", \.hulp[i].professional, "Volgens u", nut: .hulp, grond: grond),
        ]
    }

    private static let slot: [Veld<Self>] = [
        .keuze("vervolg", \.vervolg, "Hoe gaan we verder?", verplicht: true, nut: .hulp, grond: grond),
        .datum(
            "volgendeOp", \.volgendeOp, "Wanneer kijken we weer samen?", hulp: "Leeg als u gaat afsluiten.", nut: .hulp, grond: grond),
        .tekst(
            "toelichting", \.toelichting, "Wat spreken we af, en waarom?", soort: .tekstvlak(rijen: 3),
            hulp: "Nodig als er meer, minder of geen hulp komt.", nut: .hulp, grond: grond),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let op, vandaag < op else { return [] }
        return [Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop u samen terugkeek.")]
    }

    /// The fact of this form, checked.
    func evaluatie(
        _ plan: Feit<Gezinsplan>, personen: Set<ID<Persoon>>, hulp bekend: [Hulpbeeld] = [], op vandaag: Datum
    ) throws(Afwijzing) -> Evaluatie {
        try getypt(plan, personen: personen, hulp: bekend, op: vandaag).gecontroleerd(bij: plan.inhoud)
    }

    /// What was typed; goals without an answer are missing in it, so that the rule asks for them.
    func getypt(
        _ plan: Feit<Gezinsplan>, personen: Set<ID<Persoon>>, hulp bekend: [Hulpbeeld] = [], op vandaag: Datum
    ) -> Evaluatie {
        let children = kinderen.map { $0.oordeel(.kind, personen) }
        let parents = ouders.map { $0.oordeel(.ouder, personen) }
        let goals = zip(plan.inhoud.doelen, doelen).compactMap { goal, box in
            box.uitkomst.map { Doeluitkomst(doel: goal.id, uitkomst: $0, toelichting: box.toelichting) }
        }
        return Evaluatie(
            plan: plan.id, op: op ?? vandaag,
            oordelen: (children + parents + [professional.oordeel(.professional, personen)]).filter(\.isGevuld),
            doelen: goals, vervolg: vervolg ?? .doorgaan, volgendeOp: vervolg == .afsluiten ? nil : volgendeOp, toelichting: toelichting,
            cijfers: figuren(plan.inhoud, personen), hulp: hulp.flatMap { $0.werkingen(bekend) })
    }

    /// Figures whose person is known; those of the professional need none.
    private func figuren(_ plan: Gezinsplan, _ personen: Set<ID<Persoon>>) -> [Doelcijfer] {
        let ids = kinderen.map(\.persoon) + ouders.map(\.persoon) + [""]
        return zip(plan.doelen, doelen).flatMap { goal, box in
            box.cijfers.enumerated().compactMap { place, figure in
                let person = ID<Persoon>(ids[place]).flatMap { personen.contains($0) ? $0 : nil }
                guard let figure, place == Cijferplek.professional || person != nil else { return nil }
                return Doelcijfer(doel: goal.id, stem: Cijferplek.stem(place), persoon: person, nu: figure)
            }
        }
    }
}

extension Hulpwerkingvak {
    fileprivate func werkingen(_ bekend: [Hulpbeeld]) -> [Hulpwerking] {
        guard let help = UUIDv7(id).flatMap({ id in bekend.first { $0.id == id } }) else { return [] }
        let said: [(Stem, Werking?)] = [(.kind, kind), (.ouder, ouder), (.professional, professional)]
        return said.compactMap { stem, answer in
            answer.map { Hulpwerking(hulp: help.id, naam: help.naam, stem: stem, werking: $0) }
        }
    }
}

extension Oordeelvak {
    fileprivate func oordeel(_ stem: Stem, _ personen: Set<ID<Persoon>>) -> Hulpoordeel {
        Hulpoordeel(
            stem: stem, persoon: ID<Persoon>(persoon).flatMap { personen.contains($0) ? $0 : nil }, cijfer: cijfer, woorden: woorden)
    }
}

/// The work with this family ends.
struct Afsluitinvoer: Invoer {
    var op: Datum?
    var reden: Afsluitreden?
    var toelichting = ""
    var waakvlamTot: Datum?

    static let naam = "afsluiting"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Per wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .keuze("reden", \.reden, "Waarom sluit u af?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 3),
            hulp: "Ook: bij wie kan het gezin terecht als het weer moeilijk wordt?", nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum(
            "waakvlamTot", \.waakvlamTot, "Waakvlam tot",
            hulp: "Licht contact na het afsluiten: u hoort nog één keer hoe het gaat. Mag leeg.",
            nut: .hulp, grond: "Hervormingsagenda Jeugd"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let op, vandaag < op else { return [] }
        return [Veldfout("op", "De datum ligt in de toekomst. Sluit af op de dag zelf.")]
    }
}
