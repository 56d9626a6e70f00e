// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Everybody who can give a goal a figure, in the order of the forms: six children, four parents, the professional.
enum Cijferplek {
    static let aantal = Evaluatieinvoer.meesteKinderen + Evaluatieinvoer.meesteOuders + 1
    static let professional = aantal - 1

    /// Name in the fields: `kind`, `kind-2`, … `ouder`, … `professional`.
    static func naam(_ plek: Int) -> String {
        if plek == professional { return "professional" }
        let isChild = plek < Evaluatieinvoer.meesteKinderen
        let index = isChild ? plek : plek - Evaluatieinvoer.meesteKinderen
        return (isChild ? "kind" : "ouder") + (index == 0 ? "" : "-\(index + 1)")
    }

    static func stem(_ plek: Int) -> Stem {
        if plek == professional { return .professional }
        return plek < Evaluatieinvoer.meesteKinderen ? .kind : .ouder
    }
}

/// Where the goals stand and where each wants them: at the start, or whenever somebody wants to say it. A goal of one child is asked of
/// that child, the parents and the professional.
struct Doelcijferinvoer: Invoer {
    struct Vak: Sendable, Hashable {
        var nu: Int?
        var wens: Int?
    }

    var op: Datum?
    /// Ids of the persons, by place.
    var personen = [String](repeating: "", count: Cijferplek.aantal)
    /// Ids of the goals.
    var doelen = [String](repeating: "", count: Planinvoer.meesteDoelen)
    var cijfers = [[Vak]](
        repeating: [Vak](repeating: Vak(), count: Cijferplek.aantal), count: Planinvoer.meesteDoelen)

    static let naam = "doelcijfers"
    static let bewaarklasse = Bewaarklasse.hulp
    /// The day, who and which; and two figures per goal and voice: with two goals, one child and two parents there are sixteen.
    static let budget = 1 + Cijferplek.aantal + Planinvoer.meesteDoelen * (1 + 2 * Cijferplek.aantal)
    private static let grond = "Jeugdwet 4.1.4; Besluit Jeugdwet 7.5.3 lid 1 onder m"

    static let velden: [Veld<Self>] = [dag] + (0..<Cijferplek.aantal).map(wie) + (0..<Planinvoer.meesteDoelen).flatMap(doel)

    private static let dag = Veld<Self>.datum(
        "op", \.op, "Wanneer zijn deze cijfers gegeven?", verplicht: true, nut: .hulp, grond: grond)

    private static func wie(_ plek: Int) -> Veld<Self> {
        .tekst("wie-\(Cijferplek.naam(plek))", \.personen[plek], "Wie", soort: .verborgen, nut: .hulp, grond: grond, tot: 40)
    }

    private static func doel(_ i: Int) -> [Veld<Self>] {
        let id = Veld<Self>.tekst(
            "doel-\(i + 1)-id", \.doelen[i], "Nummer van het doel", soort: .verborgen, nut: .hulp, grond: grond, tot: 40)
        return [id] + (0..<Cijferplek.aantal).flatMap { vak(i, $0) }
    }

    static func veld(_ doel: Int, _ plek: Int, _ wat: String) -> String { "doel-\(doel + 1)-\(Cijferplek.naam(plek))-\(wat)" }

    private static func vak(_ i: Int, _ plek: Int) -> [Veld<Self>] {
        [
            .getal(veld(i, plek, "nu"), \.cijfers[i][plek].nu, "Nu", nut: .hulp, grond: grond, binnen: 0...10),
            .getal(veld(i, plek, "wens"), \.cijfers[i][plek].wens, "Gewenst", nut: .hulp, grond: grond, binnen: 0...10),
        ]
    }

    /// One fact per person, so that a shield over one of them hides no figure of another.
    func metingen(_ plan: Gezinsplan, personen bekend: Set<ID<Persoon>>, op vandaag: Datum) throws(Afwijzing) -> [Doelmeting] {
        var result: [Doelmeting] = []
        for plek in 0..<Cijferplek.aantal {
            let person = ID<Persoon>(personen[plek]).flatMap { bekend.contains($0) ? $0 : nil }
            guard plek == Cijferplek.professional || person != nil else { continue }
            let figures = doelen.enumerated().compactMap { index, id -> Doelcijfer? in
                guard let goal = UUIDv7(id), plan.doel(goal) != nil else { return nil }
                let box = cijfers[index][plek]
                return Doelcijfer(doel: goal, stem: Cijferplek.stem(plek), persoon: person, nu: box.nu, wens: box.wens)
            }.filter(\.isGevuld)
            if !figures.isEmpty { result.append(try Doelmeting(op: op ?? vandaag, cijfers: figures).gecontroleerd(op: vandaag)) }
        }
        guard !result.isEmpty else { throw .ongeldig([Veldfout("cijfers", "Vul minstens één cijfer in. De rest mag leeg.")]) }
        return result
    }
}
