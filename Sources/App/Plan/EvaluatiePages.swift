// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The evaluation: what was said last time on the left, what is said now on the right.
struct EvaluatiePage {
    let blad: Planblad
    let plan: Feit<Gezinsplan>
    let verzoek: Verzoek
    let ingevuld: Ingevuld
    let fouten: [Veldfout]
    let bewaard: Bewaard?
    /// What somebody else recorded while this form was open, beside what was typed.
    var conflict: HTML?

    private var vorige: Evaluatie? { blad.feiten.evaluatiesNu.last?.inhoud }

    var antwoord: Antwoord {
        verzoek.dossierpagina(
            "Helpt het?", blad.kader, blad: .plan, fouten: fouten,
            """
            \(conflict)\(HTML.inleiding("Kijk samen terug. Ieder zegt het voor zichzelf, ook als het verschilt."))
            \(Helptnietblok.html(blad))\
            \(verzoek.formulier(
                PlanURL.evaluatie(blad.id), knop: "Evaluatie vastleggen", laatsteFeit: blad.feiten.terugblik(plan.id).last,
                intussen: conflict != nil || fouten.isIntussen,
                concept: Conceptplek(Evaluatieinvoer.self, PlanURL.evaluatie(blad.id)).path, bewaard: bewaard, terug: PlanURL.show(blad.id)
            ) { velden(["op"]) + stemmen + doelen + hulp + vervolg })
            \(Uitkomstblok.html(blad, plan.inhoud))\(grafiek)
            """)
    }

    private var stemmen: HTML {
        let children = blad.gezin.jeugdigen.map(\.id).prefix(Evaluatieinvoer.meesteKinderen).enumerated()
            .map { oordeel(Evaluatieinvoer.plek("kind", $0), $1, .kind) }
        let parents = blad.gezin.ouders.prefix(Evaluatieinvoer.meesteOuders).enumerated()
            .map { oordeel(Evaluatieinvoer.plek("ouder", $0), $1, .ouder) }
        return HTML.joined(children + parents) + oordeel("oordeel-professional", nil, .professional)
    }

    private func oordeel(_ id: String, _ persoon: ID<Persoon>?, _ stem: Stem) -> HTML {
        let before = vorige?.oordelen.first { $0.stem == stem && $0.persoon == persoon }
        let said: HTML? = before.map { "\($0.cijfer.map { "<p>Cijfer \($0)</p>" as HTML })\(HTML.vrijeTekst($0.woorden))" }
        return """
            <fieldset class="groep"><legend>\(persoon.map(blad.gezin.naam) ?? "Uw eigen kijk")</legend>
            \(persoon.map { HTML.geheimVeld("\(id)-persoon", $0.hex) })\(naastElkaar(said, velden(["\(id)-cijfer", id])))</fieldset>

            """
    }

    private var doelen: HTML {
        HTML.joined(
            plan.inhoud.doelen.prefix(Planinvoer.meesteDoelen).enumerated().map { index, goal in
                let id = "doel-\(index + 1)"
                let before = vorige?.doelen.first { $0.doel == goal.id }
                return """
                    <fieldset class="groep"><legend>Doel \(index + 1). \(goal.woorden)</legend>
                    \(acties(goal))\(naastElkaar(before.map { "<p>\($0.uitkomst.label)</p>\(HTML.vrijeTekst($0.toelichting))" }, velden([id, "\(id)-toelichting"])))\(cijfers(index, goal))</fieldset>

                    """
            })
    }

    /// One figure of each voice: where this goal stands now.
    private func cijfers(_ index: Int, _ doel: Gezinsdoel) -> HTML {
        let courses = Doelverloop.lijst(blad.feiten.doelmetingen, blad.feiten.evaluaties).filter { $0.doel == doel.id }
        let fields = Doelcijferblok.stemmen(doel, blad.gezin).compactMap { place, person -> HTML? in
            let id = Evaluatieinvoer.cijferveld(index, place)
            guard let field = Evaluatieinvoer.velden.first(where: { $0.id == id }) else { return nil }
            let course = courses.first { $0.persoon == person && $0.stem == Cijferplek.stem(place) }
            let before = [course?.nu.map { "vorige keer \($0)" }, course?.wens.map { "gewenst \($0)" }].compactMap(\.self)
            let known = before.isEmpty ? "" : " (\(before.joined(separator: ", ")))"
            return Formulieropmaak.velden(
                [field.met(label: "\(person.map(blad.gezin.naam) ?? "U"): cijfer nu\(known)")], ingevuld: ingevuld, fouten: fouten)
        }
        return "<div class=\"cijferpaar\">\(fields)</div>\n"
    }

    /// Per kind of help that runs: does it help, according to each?
    private var hulp: HTML {
        let running = blad.kennis.hulp.filter { $0.tot == nil }.prefix(Evaluatieinvoer.meesteHulp)
        return HTML.joined(
            running.enumerated().map { index, help in
                let id = "hulp-\(index + 1)"
                return """
                    <fieldset class="groep"><legend>\(help.naam), voor \(blad.gezin.naam(help.jeugdige))</legend>
                    \(eerder(help))\(velden(["\(id)-kind", "\(id)-ouder", "\(id)-professional"]))\(HTML.geheimVeld("\(id)-id", help.id.hex))</fieldset>

                    """
            })
    }

    private func eerder(_ hulp: Hulpbeeld) -> HTML? {
        let said = (vorige?.hulp ?? []).filter { $0.hulp == hulp.id }
        guard let vorige, !said.isEmpty else { return nil }
        let words = said.map { "\($0.stem.label.lowercased()): \($0.werking.label.lowercased())" }
        return "<p class=\"zacht\">Vorige keer (\(HTML.datum(vorige.op))): \(words.joined(separator: "; ")).</p>\n"
    }

    private func acties(_ doel: Gezinsdoel) -> HTML {
        HTML.lijst(
            doel.acties.map { action in
                let done = blad.feiten.uitkomst(action.id)?.inhoud
                return "\(action.watZonderPunt) (\(blad.wie(action))): \(done?.uitkomst.label.lowercased() ?? "loopt nog")"
            })
    }

    private var vervolg: HTML {
        "<fieldset class=\"groep\"><legend>En nu?</legend>\n\(velden(["vervolg", "volgendeOp", "toelichting"]))</fieldset>\n"
    }

    private func naastElkaar(_ links: HTML?, _ rechts: HTML) -> HTML {
        guard let links, let vorige else { return rechts }
        return """
            <div class="twee-evaluatie"><div class="echo"><p class="zacht">Vorige keer (\(HTML.datum(vorige.op)))</p>\(links)</div><div>\(rechts)</div></div>

            """
    }

    private func velden(_ ids: [String]) -> HTML {
        Formulieropmaak.velden(
            ids.compactMap { id in Evaluatieinvoer.velden.first { $0.id == id } }, ingevuld: ingevuld, fouten: fouten)
    }

    private var grafiek: HTML {
        let all = blad.feiten.evaluatiesNu.map(\.inhoud)
        guard let last = all.last else { return HTML() }
        let voices = last.oordelen.filter { $0.cijfer != nil }.map { now in
            let before = all.dropLast().last?.oordelen.first { $0.stem == now.stem && $0.persoon == now.persoon }
            return Grafiek.Stem(
                "Hielp het?", wie: now.persoon.map(blad.gezin.naam) ?? now.stem.label, vorige: before?.cijfer, nu: now.cijfer)
        }
        guard !voices.isEmpty else { return HTML() }
        return HTML.kop2("Tot nu toe")
            + Grafiek.hoeGaatHet(
                id: "hielp-het", titel: "Hielp het volgens ieder zelf?",
                uitleg: "Cijfers van 0 tot 10 bij de laatste twee evaluaties.",
                vorigeLabel: "de keer daarvoor", nuLabel: Woorden.datum(last.op), stemmen: voices)
    }
}

enum AfsluitPages {
    static func form(
        _ blad: Planblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: Bewaard?
    ) throws -> Antwoord {
        let open = blad.plan?.inhoud.acties.filter { blad.feiten.uitkomst($0.id) == nil } ?? []
        let path = PlanURL.afsluiting(blad.id)
        return verzoek.dossierpagina(
            "Afsluiten", blad.kader, blad: .plan, fouten: fouten,
            """
            \(HTML.inleiding("Rond samen af. Komt er later een nieuwe vraag, dan gaat dit dossier vanzelf weer open."))
            \(ongevraagd(blad))\(open.isEmpty ? HTML() : HTML.melding(.letOp, "<p>Nog open in het plan:</p>\(HTML.lijst(open.map { "\($0.watZonderPunt) (\(blad.wie($0)))" }))"))\
            \(verzoek.formulier(
                path, knop: "Afsluiten", concept: Conceptplek(Afsluitinvoer.self, path).path, bewaard: bewaard, terug: PlanURL.show(blad.id)
            ) { Formulieropmaak.velden(Afsluitinvoer.velden, ingevuld: ingevuld, fouten: fouten) })
            """)
    }

    /// The legal moment of the two questions: asked before the file closes.
    private static func ongevraagd(_ blad: Planblad) -> HTML? {
        let open = blad.kennis.hulp.filter { $0.tot != nil && !blad.teVragen(na: $0).isEmpty }
        guard !open.isEmpty else { return nil }
        let links = open.map { help -> HTML in
            let whom = blad.teVragen(na: help).map { $0.label.lowercased() }.joined(separator: " en ")
            return "\(HTML.link("Vraag of \(help.naam) nuttig was", naar: PlanURL.uitkomst(blad.id, help.id))) (\(whom))"
        }
        return HTML.melding(.letOp, "<p>Nog niet gevraagd of de hulp nuttig was:</p>\(HTML.lijst(links))")
    }
}
