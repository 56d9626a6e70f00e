// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Figures at the goals: a table of what is known, and the form to give them.
enum Doelcijferblok {
    /// Who is asked about a goal, with the place in the form.
    static func stemmen(_ doel: Gezinsdoel, _ gezin: Gezin) -> [(plek: Int, persoon: ID<Persoon>?)] {
        let children = gezin.jeugdigen.map(\.id).prefix(Evaluatieinvoer.meesteKinderen).enumerated()
            .filter { doel.voor == nil || doel.voor == $0.element }.map { (plek: $0.offset, persoon: Optional($0.element)) }
        let parents = gezin.ouders.prefix(Evaluatieinvoer.meesteOuders).enumerated()
            .map { (plek: Evaluatieinvoer.meesteKinderen + $0.offset, persoon: Optional($0.element)) }
        return children + parents + [(plek: Cijferplek.professional, persoon: nil)]
    }

    /// Ids by place, as the form carries them.
    static func personen(_ gezin: Gezin) -> [String] {
        var ids = [String](repeating: "", count: Cijferplek.aantal)
        for (i, child) in gezin.jeugdigen.prefix(Evaluatieinvoer.meesteKinderen).enumerated() { ids[i] = child.id.hex }
        for (i, parent) in gezin.ouders.prefix(Evaluatieinvoer.meesteOuders).enumerated() {
            ids[Evaluatieinvoer.meesteKinderen + i] = parent.hex
        }
        return ids
    }

    /// Start, now, wished and the change, per goal and person; nothing when nobody gave a figure.
    static func tabel(_ blad: Planblad, _ plan: Gezinsplan) -> HTML? {
        let courses = Doelverloop.lijst(blad.feiten.doelmetingen, blad.feiten.evaluaties)
        let rows = plan.doelen.enumerated().flatMap { index, goal in
            courses.filter { $0.doel == goal.id }.map { course -> [HTML] in
                [
                    "Doel \(index + 1). \(goal.woorden)", HTML(course.persoon.map(blad.gezin.naam) ?? course.stem.label),
                    getal(course.start),
                    getal(course.nu), getal(course.wens), verandering(course),
                ]
            }
        }
        guard !rows.isEmpty else { return nil }
        return Tabel(
            "Cijfers bij de doelen",
            kolommen: [
                "Doel", "Wie", .init("Begin", getal: true), .init("Nu", getal: true), .init("Gewenst", getal: true), "Verandering",
            ], rijen: rows, titelZichtbaar: false
        ).html
    }

    private static func getal(_ figure: Int?) -> HTML { figure.map { "\($0)" } ?? "–" }

    private static func verandering(_ course: Doelverloop) -> HTML {
        let reached: HTML? = course.isBereikt == true ? " \(Teken("zoals gewenst", .goed).html)" : nil
        guard let change = course.verandering else { return "\(course.start == nil ? "–" : "eerste cijfer")\(reached)" }
        let words = change == 0 ? "gelijk" : change > 0 ? "\(change) omhoog" : "\(-change) omlaag"
        return "\(words)\(reached)"
    }
}

struct DoelcijferPage {
    let blad: Planblad
    let plan: Gezinsplan
    let verzoek: Verzoek
    let ingevuld: Ingevuld
    var fouten: [Veldfout] = []
    var bewaard: Bewaard?

    var antwoord: Antwoord {
        let path = PlanURL.cijfers(blad.id)
        return verzoek.dossierpagina(
            "Cijfers bij de doelen", blad.kader, blad: .plan, fouten: fouten,
            """
            \(HTML.inleiding("Vraag ieder die dat wil: waar staat dit doel nu, van 0 tot 10, en waar wil je heen? Leeg mag altijd."))
            \(Doelcijferblok.tabel(blad, plan).map { HTML.uitklap("Tot nu toe", open: true, $0) })
            \(verzoek.formulier(
                path, knop: "Cijfers vastleggen", concept: Conceptplek(Doelcijferinvoer.self, path).path, bewaard: bewaard,
                terug: PlanURL.show(blad.id)
            ) { velden(["op"] + (0..<Cijferplek.aantal).map { "wie-\(Cijferplek.naam($0))" }) + fout + doelen })
            """)
    }

    private var fout: HTML {
        guard let error = fouten.first(where: { $0.veld == "cijfers" }) else { return HTML() }
        return
            "<p class=\"fout\" id=\"\(Formulieropmaak.anker("cijfers"))\" tabindex=\"-1\"><span class=\"verborgen\">Fout: </span>\(error.melding)</p>\n"
    }

    private var doelen: HTML {
        HTML.joined(
            plan.doelen.prefix(Planinvoer.meesteDoelen).enumerated().map { index, goal in
                let voices = Doelcijferblok.stemmen(goal, blad.gezin).map { place, person in
                    paar(index, place, person.map(blad.gezin.naam) ?? "U")
                }
                return """
                    <fieldset class="groep"><legend>Doel \(index + 1). \(goal.woorden)</legend>
                    \(velden(["doel-\(index + 1)-id"]))\(voices)</fieldset>

                    """
            })
    }

    /// Now and wished of one person beside each other.
    private func paar(_ doel: Int, _ plek: Int, _ naam: String) -> HTML {
        let fields = ["nu", "wens"].compactMap { what -> HTML? in
            let id = Doelcijferinvoer.veld(doel, plek, what)
            guard let field = Doelcijferinvoer.velden.first(where: { $0.id == id }) else { return nil }
            let label = what == "nu" ? "\(naam): nu" : "\(naam): gewenst"
            return Formulieropmaak.velden([field.met(label: label)], ingevuld: ingevuld, fouten: fouten)
        }
        return "<div class=\"cijferpaar\">\(fields)</div>\n"
    }

    private func velden(_ ids: [String]) -> HTML {
        Formulieropmaak.velden(
            ids.compactMap { id in Doelcijferinvoer.velden.first { $0.id == id } }, ingevuld: ingevuld, fouten: fouten)
    }

    /// What stands there at first: the day, who and which goals.
    static func begin(_ blad: Planblad, _ plan: Gezinsplan, op vandaag: Datum) -> Ingevuld {
        var form = Doelcijferinvoer()
        form.op = vandaag
        form.personen = Doelcijferblok.personen(blad.gezin)
        for (i, goal) in plan.doelen.prefix(Planinvoer.meesteDoelen).enumerated() { form.doelen[i] = goal.id.hex }
        return form.ingevuld
    }
}
