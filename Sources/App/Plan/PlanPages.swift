// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The plan as it is now: what to do next, the goals with who does what, who agreed, when to look back.
enum PlanPages {
    static func show(_ blad: Planblad, _ verzoek: Verzoek) -> Antwoord {
        let body = blad.plan.map { plan(blad, $0, verzoek) } ?? nogGeen(blad)
        return verzoek.dossierpagina("Gezinsplan", blad.kader, blad: .plan, naast: naast(blad), melding(verzoek) + body)
    }

    private static func melding(_ verzoek: Verzoek) -> HTML {
        switch verzoek.vraag("bewaard") {
        case "plan": HTML.melding(.gelukt, "<p>Het plan is bewaard als nieuwe versie. De vorige blijft te lezen.</p>")
        case "akkoord": HTML.melding(.gelukt, "<p>Het antwoord is vastgelegd.</p>")
        case "actie": HTML.melding(.gelukt, "<p>De actie is bijgewerkt.</p>")
        case "groepsplan": HTML.melding(.gelukt, "<p>Vastgelegd wat het gezin koos.</p>")
        case "evaluatie": HTML.melding(.gelukt, "<p>De evaluatie is vastgelegd.</p>")
        default: HTML()
        }
    }

    // MARK: No plan yet

    private static func nogGeen(_ blad: Planblad) -> HTML {
        guard blad.kader.zicht.magSchrijven else { return HTML.leeg("Er is nog geen gezinsplan.") }
        let offer = HTML.knop("Vastleggen wat het gezin koos", naar: PlanURL.groepsplan(blad.id))
        let make = HTML.knop("Plan maken", naar: PlanURL.wijzigen(blad.id))
        if blad.feiten.groepsplan == nil {
            return HTML.watNu(
                "Vraag of het gezin eerst zelf een plan wil maken",
                "<p>Met familie, vrienden of anderen om hen heen. Dat is hun recht (Jeugdwet 4.1.2). Sla deze stap alleen over bij een concrete "
                    + "bedreiging of als het belang van het kind anders wordt geschaad.</p>", knoppen: [offer])
        }
        if blad.bevindingen.isEmpty {
            return HTML.watNu(
                "Trek eerst een conclusie in de analyse", "<p>Elk doel hoort bij iets wat samen is uitgezocht.</p>",
                knoppen: [.knop("Naar de analyse", naar: AnalyseURL.overzicht(blad.id))])
        }
        if blad.feiten.groepsplan?.inhoud.uitkomst.isVanTafel == false {
            return HTML.watNu(
                "Hoor of het gezin een eigen plan maakt", "<p>Het gezin denkt erover na of is ermee bezig.</p>", knoppen: [offer, make])
        }
        return HTML.watNu(
            "Maak samen het gezinsplan", "<p>In de woorden van het gezin: wat willen zij bereiken, en wie doet wat.</p>", knoppen: [make])
    }

    // MARK: The plan

    private static func plan(_ blad: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) -> HTML {
        """
        <p class="zacht">Versie \(plan.inhoud.nummer) van \(HTML.datum(plan.inhoud.datum)), opgeschreven door \(blad.schrijver(plan.door)).</p>
        \(HTML.joined(plan.inhoud.doelen.enumerated().map { doel($1, $0 + 1, blad) }))\
        \(HTML.kop2("Als het misgaat"))\(plan.inhoud.terugval.isBlank ? "<p class=\"zacht\">Nog niets afgesproken.</p>\n" : HTML.vrijeTekst(plan.inhoud.terugval))\
        \(HTML.kop2("Samen kijken of het helpt"))<p>\(HTML.datum(plan.inhoud.evaluatieOp)) \
        (\(Woorden.afstand(plan.inhoud.evaluatieOp, op: verzoek.vandaag))).</p>
        \(laatsteEvaluatie(blad))\(akkoorden(blad, plan, verzoek))\(knoppen(blad))
        """
    }

    private static func knoppen(_ blad: Planblad) -> HTML {
        let edit = [
            HTML.knop("Plan wijzigen", naar: PlanURL.wijzigen(blad.id)), .knop("Evaluatie", naar: PlanURL.evaluatie(blad.id), stil: true),
        ]
        let prints =
            [HTML.knop("Afdrukken", naar: PlanURL.afdruk(blad.id), stil: true)]
            + blad.gezin.jeugdigen.map { HTML.knop("Blad voor \($0.naam.aanspreek)", naar: PlanURL.kind(blad.id, $0.id), stil: true) }
        return HTML.knoppen((blad.kader.zicht.magSchrijven ? edit : []) + prints)
    }

    static func doel(_ doel: Gezinsdoel, _ nummer: Int, _ blad: Planblad, metUitkomst: Bool = true) -> HTML {
        let findings = blad.bevindingen.filter { doel.bevindingen.contains($0.id) }.map(blad.opschrift)
        let columns: [Tabel.Kolom] = ["Wat", "Wie", "Uiterlijk"] + (metUitkomst ? ["Hoe staat het?"] : [])
        let rows = doel.acties.map { action -> [HTML] in
            let base: [HTML] = [HTML(action.wat), HTML(blad.wie(action)), action.uiterlijk.map { HTML.datum($0) } ?? "–"]
            return base + (metUitkomst ? [stand(action, blad)] : [])
        }
        return """
            \(HTML.kop2("Doel \(nummer). \(doel.woorden)"))\
            <p class="zacht">Voor \(blad.voor(doel)). \(doel.strekking.label).</p>
            \(Tabel("Acties bij doel \(nummer)", kolommen: columns, rijen: rows, titelZichtbaar: false).html)\
            \(findings.isEmpty || !metUitkomst ? nil : HTML.uitklap("Waarom dit doel?", HTML.lijst(findings.map { HTML($0) })))
            """
    }

    private static func stand(_ actie: Actie, _ blad: Planblad) -> HTML {
        if let done = blad.feiten.uitkomst(actie.id)?.inhoud {
            let why: HTML? = done.toelichting.isEmpty ? nil : "<br>\(done.toelichting)"
            return "\(done.uitkomst.label), \(HTML.datum(done.op))\(why)"
        }
        guard blad.kader.zicht.magSchrijven else { return "Loopt" }
        return HTML.link("Gedaan of niet meer nodig?", naar: PlanURL.actie(blad.id, actie.id), verborgen: actie.wat)
    }

    private static func laatsteEvaluatie(_ blad: Planblad) -> HTML {
        guard let last = blad.feiten.evaluatiesNu.last?.inhoud else { return HTML() }
        let figures = last.oordelen.compactMap { answer in
            answer.cijfer.map { "\(answer.persoon.map(blad.gezin.naam) ?? answer.stem.label) \($0)" }
        }
        let next = last.volgendeOp.map { " Volgende keer: \(Woorden.datum($0))." } ?? ""
        return """
            <p>Vorige keer: \(HTML.datum(last.op)). \(last.vervolg.label).\(next)\
            \(figures.isEmpty ? nil : " Hielp het? \(Woorden.opsomming(figures)).")</p>

            """
    }

    // MARK: Who agreed

    private static func akkoorden(_ blad: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) -> HTML {
        let asked = blad.gevraagd(op: verzoek.vandaag)
        let others = blad.anderen(op: verzoek.vandaag)
        let rows = (asked + others.filter { blad.feiten.akkoord($0, plan: plan.id) != nil }).map { akkoord($0, plan, blad) }
        let rest = others.filter { blad.feiten.akkoord($0, plan: plan.id) == nil }
            .map { HTML.link(blad.gezin.naam($0), naar: PlanURL.akkoord(blad.id, $0), verborgen: "antwoordt op het plan") }
        return """
            \(HTML.kop2("Wie is het ermee eens?"))<p class="zacht">Gevraagd: kinderen vanaf 12 jaar en ieder met gezag (Jeugdwet 7.3.4).</p>
            \(Tabel("Antwoorden op dit plan", kolommen: ["Wie", "Antwoord", "In eigen woorden"], rijen: rows,
                leeg: "Het is nog niet bekend wie gezag heeft.", titelZichtbaar: false).html)\
            \(rest.isEmpty || !blad.kader.zicht.magSchrijven ? nil : "<p class=\"geen-druk\">Ook antwoord vastleggen van: \(HTML.joined(rest, met: ", ")).</p>\n" as HTML)
            """
    }

    private static func akkoord(_ persoon: ID<Persoon>, _ plan: Feit<Gezinsplan>, _ blad: Planblad) -> [HTML] {
        let ask =
            blad.kader.zicht.magSchrijven
            ? HTML.link("Antwoord vastleggen", naar: PlanURL.akkoord(blad.id, persoon), verborgen: "van \(blad.gezin.naam(persoon))")
            : HTML()
        guard let answer = blad.feiten.akkoord(persoon, plan: plan.id)?.inhoud else {
            return [HTML(blad.gezin.naam(persoon)), "Nog niet gevraagd", ask]
        }
        let tag = Teken(answer.antwoord.label, answer.antwoord == .akkoord ? .goed : .letOp).html
        return [HTML(blad.gezin.naam(persoon)), "\(tag) \(HTML.datum(answer.op))", HTML.vrijeTekst(answer.woorden)]
    }

    // MARK: Beside

    static func naast(_ blad: Planblad) -> HTML {
        let offer = blad.feiten.groepsplan?.inhoud
        let own: HTML =
            offer.map { "<p>\($0.uitkomst.label), \(HTML.datum($0.op)).</p>\(HTML.vrijeTekst($0.toelichting))" }
            ?? "<p>Nog niet gevraagd.</p>"
        let change: HTML = blad.kader.zicht.magSchrijven ? "<p><a href=\"\(PlanURL.groepsplan(blad.id))\">Opnieuw vastleggen</a></p>" : ""
        let versions = blad.feiten.versies
        let list = versions.prefix(5).map {
            "<a href=\"\(PlanURL.versie(blad.id, $0.id))\">Versie \($0.inhoud.nummer)</a>, \(HTML.datum($0.inhoud.datum))" as HTML
        }
        let older: HTML = versions.isEmpty ? HTML() : HTML.blok("Versies", HTML.lijst(list))
        let closing: HTML =
            blad.plan != nil && blad.kader.zicht.magSchrijven
            ? HTML.blok("Klaar?", "<p><a href=\"\(PlanURL.afsluiting(blad.id))\">Afsluiten</a></p>") : HTML()
        let beside = Bijplanpages.blok(blad.bijplannen, blad.kader, op: blad.vandaag)
        return HTML.blok("Eigen plan van het gezin", own + change) + beside + elders(blad) + older + closing
    }

    /// What still runs on another domain: solved there, not in this plan.
    private static func elders(_ blad: Planblad) -> HTML {
        Terreinblok(
            gezin: blad.gezin, dossier: blad.id, terreinen: blad.terreinen, magSchrijven: blad.kader.zicht.magSchrijven
        ).kort()
    }
}
