// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A place on the sociale kaart, as the weighing shows it.
struct Vrijeplek: Sendable {
    let naam: String
    let organisatie: String
    let telefoon: String
    let nagekeken: Datum
    let pad: String
    /// What the gemeente does beyond its duty; not a place on the kaart.
    var isPlus = false
}

/// What is open to everybody of this age, best first. Of a later room: wired in `App`.
typealias Vrijehulp = @Sendable (Int?, LeesTx) throws -> [Vrijeplek]

/// What stands beside a step to judge by: what its table says, what is usual at this age, and what is near and open to everybody.
/// It proposes; the professional concludes.
enum Tabelvoorstel {
    /// What the table says about what stands in the form now; nothing where there is no table.
    static func toon(_ page: Aanvraagblad, _ step: Kaderstap, _ ingevuld: Ingevuld, op dag: Datum) -> HTML? {
        var known = page.gegevens(op: dag)
        for question in step.bevindingen where question.keuzes != nil { known[question.id] = ingevuld[question.id]?.first ?? "" }
        guard let found = page.weegkader.rekenaar.bereken(step.id, known) else { return nil }
        let ground = found.grond
        switch found.uitkomst {
        case .conclusie(let code):
            let chosen = ingevuld["conclusie"]?.first ?? "", label = step.conclusie(code)?.label ?? code
            let against: HTML? =
                chosen.isEmpty || chosen == code
                ? nil : "<p><b>U koos iets anders.</b> Dat mag. Leg bij het besluit uit waarom u afwijkt.</p>"
            return """
                <p>De tabel stelt voor: <b>\(label)</b>. \(ground.uitleg) <span class="zacht">(\(ground.bron))</span></p>\(against)
                <p>U beslist zelf.</p>
                """
        case .oordeel: return "<p><b>Dit is uw oordeel.</b> \(ground.uitleg) <span class=\"zacht\">(\(ground.bron))</span></p>"
        case .meer(let codes):
            let labels = codes.compactMap { step.conclusie($0)?.label }
            return "<p>De tabel noemt meer dan één conclusie: \(Woorden.opsomming(labels)). Kies zelf.</p>"
        case .mist(let names):
            let asked = names.map { name in step.bevindingen.first { $0.id == name }?.vraag ?? naam(name, page) }
            guard asked.count <= 3 else {
                return "<p>Een tabel stelt hier een conclusie voor, zodra u de keuzes hierboven hebt bewaard. U beslist zelf.</p>"
            }
            return "<p>Een tabel stelt hier een conclusie voor. Daarvoor is nog nodig:</p>\(HTML.lijst(asked.map { HTML($0) }))"
        }
    }

    /// A name of another step or of the file, in words.
    private static func naam(_ name: String, _ page: Aanvraagblad) -> String {
        if Afgeleid(rawValue: name) != nil { return "de geboortedatum van \(page.kind)" }
        let steps = page.weegkader.kader.stappen
        if let step = steps.first(where: { "uitkomst." + $0.id == name }) { return "de conclusie van de stap ‘\(step.titel)’" }
        return steps.flatMap(\.bevindingen).first { $0.id == name }?.vraag ?? name
    }

    /// The norm of usual care for the age of this child; where the age is known.
    static func norm(_ page: Aanvraagblad, _ step: Kaderstap, op dag: Datum) -> HTML? {
        guard step.bevindingen.contains(where: { $0.id == "ladder.gebruikelijk" }), let norms = page.weegkader.kader.normen,
            let age = page.leeftijd(op: dag)
        else { return nil }
        if let own = page.verordening.zorgnorm(bij: age) { return Verordeningopmaak.norm(own, bij: age) }
        let fitting = norms.filter { $0.geldt(bij: age) }.map { norm -> HTML in
            "<p>\(norm.tekst) <span class=\"zacht\">(\(norm.bron), \(norm.vanaf) tot en met \(norm.tot) jaar. \(norm.opmerking ?? ""))</span></p>"
        }
        return fitting.isEmpty ? nil : HTML.uitklap("Wat ouders gewoonlijk doen voor een kind van \(age) jaar", HTML.joined(fitting))
    }

    /// How many places of the kaart are named.
    private static let meestePlekken = 8

    /// What the sociale kaart has for this age, what was looked at last first.
    static func vrij(_ page: Aanvraagblad) -> HTML? {
        guard let plekken = page.vrijeplekken else { return nil }
        let places = plekken.filter { !$0.isPlus }.prefix(meestePlekken).map { place -> HTML in
            "\(HTML.link(place.naam, naar: place.pad)), \(place.organisatie)\(place.telefoon.isEmpty ? "" : ", \(place.telefoon)") <span class=\"zacht\">(nagekeken op \(HTML.datum(place.nagekeken)))</span>"
        }
        let all = HTML.link("Zoek verder op de sociale kaart", naar: Openbaarpad.kaart)
        return HTML.uitklap(
            "Vrij toegankelijk, voor deze leeftijd",
            """
            \(Verordeningopmaak.vrij(page.verordening))<p>Op de kaart staat niet of er plek is. Vraag het na, en noem bij de bronnen met wie u sprak en wanneer.</p>
            \(HTML.lijst(places))<p>\(all)</p>
            \(Verordeningopmaak.plus(plekken.filter(\.isPlus)))
            """)
    }
}

extension Aanvraagblad {
    /// What tables look at: the facts of a receipt as it would be made today, and what was found so far.
    func gegevens(op dag: Datum) -> [String: String] {
        let facts =
            beeld.bewijsfeiten(kader.gezin.personen[beeld.jeugdige], verlengingen, op: dag)
            + verordening.bewijsfeiten(leeftijd: leeftijd(op: dag), metPgb: false)
        return weging.gegevens(Afweeggegevens.van(Dictionary(facts.map { ($0.naam, $0.waarde) }, uniquingKeysWith: { first, _ in first })))
    }

    func leeftijd(op dag: Datum) -> Int? { kader.gezin.personen[beeld.jeugdige]?.gegevens.geboortedatum?.leeftijd(op: dag)?.upperBound }
}
