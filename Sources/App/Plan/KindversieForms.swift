// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

struct Kinddoelvak: Sendable, Hashable {
    /// Id of the goal.
    var id = ""
    var woorden = ""
}

/// The plan as it is said to one child.
struct Kindversieinvoer: Invoer {
    var begin = ""
    var doelen = [Kinddoelvak](repeating: Kinddoelvak(), count: Planinvoer.meesteDoelen)
    var acties: [String] = []
    var hulp = ""

    static let naam = "kindversie"
    static let bewaarklasse = Bewaarklasse.hulp
    /// Three, and one per goal of this child; every goal has its id beside it.
    static let budget = 3 + 2 * Planinvoer.meesteDoelen
    private static let grond = "Jeugdwet 7.3.2 (ook aan wie jonger is dan 12); IVRK 12"

    static let velden: [Veld<Self>] = [eerst] + (0..<Planinvoer.meesteDoelen).flatMap(doel) + laatst

    private static let eerst = Veld<Self>.tekst(
        "begin", \.begin, "Wat gaat er al goed?", soort: .tekstvlak(rijen: 2), hulp: "Een of twee korte zinnen, tegen het kind.",
        nut: .hulp, grond: grond, tot: 1_000)

    private static let laatst: [Veld<Self>] = [
        .meerkeuze(
            "acties", \.acties, "Welke afspraken staan erop?", hulp: "Wat over een ander gaat, laat u weg.", nut: .hulp, grond: grond),
        .tekst(
            "hulp", \.hulp, "Wat kan het kind doen als het niet goed gaat?", soort: .tekstvlak(rijen: 2),
            hulp: "Bijvoorbeeld: bel Els. Haar nummer staat in je telefoon.", nut: .veiligheid, grond: grond, tot: 1_000),
    ]

    private static func doel(_ i: Int) -> [Veld<Self>] {
        let id = "doel-\(i + 1)"
        return [
            .tekst("\(id)-id", \.doelen[i].id, "Nummer van het doel", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
            .tekst(
                "\(id)-woorden", \.doelen[i].woorden, "Doel \(i + 1), in woorden voor het kind", soort: .tekstvlak(rijen: 2),
                hulp: "Liefst één zin van hoogstens \(Kindblad.langsteZin) woorden.", nut: .hulp, grond: grond, tot: 1_000),
        ]
    }

    /// What stands there at first: what was written before, else the plan itself.
    static func ingevuld(_ kind: ID<Persoon>, _ plan: Gezinsplan, vorige: Kindversie?) -> Ingevuld {
        var form = Kindversieinvoer()
        let goals = Kindblad.doelen(plan, voor: kind).prefix(Planinvoer.meesteDoelen)
        for (i, goal) in goals.enumerated() {
            let before = vorige?.doelen.first { $0.doel == goal.id }?.woorden ?? ""
            form.doelen[i] = Kinddoelvak(id: goal.id.hex, woorden: before.isBlank ? goal.woorden : before)
        }
        let known = Set(vorige?.acties ?? [])
        form.acties = goals.flatMap { goal in
            goal.acties.filter { known.contains($0.id) || Kindblad.isVanzelf($0, bij: goal, voor: kind) }.map(\.id.hex)
        }
        form.begin = vorige?.begin ?? ""
        form.hulp = vorige?.hulp ?? plan.terugval
        return form.ingevuld
    }

    func versie(_ kind: ID<Persoon>, _ plan: Feit<Gezinsplan>) -> Kindversie {
        let goals = Kindblad.doelen(plan.inhoud, voor: kind)
        let known = Set(goals.flatMap(\.acties).map(\.id))
        return Kindversie(
            plan: plan.id, kind: kind, begin: begin,
            doelen: doelen.compactMap { box in
                UUIDv7(box.id).flatMap { id in goals.contains { $0.id == id } ? Kinddoel(doel: id, woorden: box.woorden) : nil }
            },
            acties: acties.compactMap { UUIDv7($0) }.filter(known.contains), hulp: hulp)
    }
}
