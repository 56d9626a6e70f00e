// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The plan as it is now: what to do next, the goals with who does what, who agreed, when to look back.
enum PlanPages {
    static func show(_ blad: Planblad, _ verzoek: Verzoek) -> Antwoord {
        let body = blad.plan.map { plan(blad, $0, verzoek) } ?? nogGeen(blad)
        let own = Groepsplanblok.plan(blad) ?? HTML()
        return verzoek.dossierpagina(
            "Gezinsplan", blad.kader, blad: .plan, naast: naast(blad), melding(verzoek) + Helptnietblok.html(blad) + own + body)
    }

    private static func melding(_ verzoek: Verzoek) -> HTML {
        switch verzoek.vraag("bewaard") {
        case "plan": HTML.melding(.gelukt, "<p>Het plan is bewaard als nieuwe versie. De vorige blijft te lezen.</p>")
        case "akkoord": HTML.melding(.gelukt, "<p>Het antwoord is vastgelegd.</p>")
        case "actie": HTML.melding(.gelukt, "<p>De actie is bijgewerkt.</p>")
        case "groepsplan": HTML.melding(.gelukt, "<p>Vastgelegd wat het gezin koos.</p>")
        case "evaluatie": HTML.melding(.gelukt, "<p>De evaluatie is vastgelegd.</p>")
        case "regie": HTML.melding(.gelukt, "<p>Vastgelegd wie de regie heeft.</p>")
        case "opschrift": HTML.melding(.gelukt, "<p>Vastgelegd.</p>")
        case "cijfers": HTML.melding(.gelukt, "<p>De cijfers staan bij de doelen.</p>")
        case "helptniet": HTML.melding(.gelukt, "<p>Vastgelegd. Het staat bovenaan tot er antwoord is, en op de lijst van het werk.</p>")
        case "antwoord": HTML.melding(.gelukt, "<p>Het antwoord is vastgelegd.</p>")
        case "uitkomst": HTML.melding(.gelukt, "<p>Vastgelegd wat kind of ouder van de hulp vond.</p>")
        case "wissel": HTML.melding(.gelukt, "<p>Vastgelegd wat er is verteld.</p>")
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
        if let offer = blad.feiten.groepsplan?.inhoud, offer.uitkomst.isOnderweg {
            let until = offer.klaarOp.map { "<p>Afgesproken: klaar op \(HTML.datum($0)).</p>" as HTML }
            let title = offer.uitkomst == .bezig ? "Het gezin maakt een eigen plan" : "Hoor of het gezin een eigen plan maakt"
            return HTML.watNu(
                title, "<p>Vraag of u ergens bij kunt helpen, en leg vast wat zij besluiten.</p>\(until)",
                knoppen: [.knop("Vastleggen wat het gezin koos", naar: PlanURL.groepsplan(blad.id)), make])
        }
        return HTML.watNu(
            "Maak samen het gezinsplan", "<p>In de woorden van het gezin: wat willen zij bereiken, en wie doet wat.</p>", knoppen: [make])
    }

    // MARK: The plan

    private static func plan(_ blad: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) -> HTML {
        """
        <p class="zacht">Versie \(plan.inhoud.nummer) van \(HTML.datum(plan.inhoud.datum)), opgeschreven door \(blad.schrijver(plan.door)).</p>
        \(HTML.joined(plan.inhoud.doelen.enumerated().map { doel($1, $0 + 1, blad) }))\(cijfers(blad, plan.inhoud))\
        \(Regieblok.html(blad, plan.inhoud, op: verzoek.vandaag))\
        \(HTML.kop2("Als het misgaat"))\(plan.inhoud.terugval.isBlank ? "<p class=\"zacht\">Nog niets afgesproken.</p>\n" : HTML.vrijeTekst(plan.inhoud.terugval))\
        \(HTML.kop2("Samen kijken of het helpt"))\(kijkdag(blad, verzoek))
        \(laatsteEvaluatie(blad))\(akkoorden(blad, plan, verzoek))\(knoppen(blad))
        """
    }

    private static func cijfers(_ blad: Planblad, _ plan: Gezinsplan) -> HTML {
        let give: HTML? =
            blad.kader.zicht.magSchrijven
            ? "<p class=\"geen-druk\">\(HTML.link("Cijfers geven", naar: PlanURL.cijfers(blad.id), verborgen: "bij de doelen"))</p>\n" : nil
        let table = Doelcijferblok.tabel(blad, plan)
        return "\(HTML.kop2("Hoe staat het met de doelen?"))\(table ?? "<p class=\"zacht\">Nog niemand gaf een cijfer.</p>\n")\(give)"
    }

    private static func knoppen(_ blad: Planblad) -> HTML {
        let edit = [
            HTML.knop("Plan wijzigen", naar: PlanURL.wijzigen(blad.id)), .knop("Evaluatie", naar: PlanURL.evaluatie(blad.id), stil: true),
            .knop("Dit helpt niet", naar: PlanURL.helptniet(blad.id), stil: true),
        ]
        let prints =
            [HTML.knop("Afdrukken", naar: PlanURL.afdruk(blad.id), stil: true)]
            + blad.gezin.jeugdigen.map { HTML.knop("Blad voor \($0.naam.aanspreek)", naar: PlanURL.kind(blad.id, $0.id), stil: true) }
        return HTML.knoppen((blad.kader.zicht.magSchrijven ? edit : []) + prints)
    }

    static func doel(_ doel: Gezinsdoel, _ nummer: Int, _ blad: Planblad, metUitkomst: Bool = true) -> HTML {
        let findings = blad.waarom(doel)
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

    private static func kijkdag(_ blad: Planblad, _ verzoek: Verzoek) -> HTML {
        guard let day = blad.feiten.kijkdag else { return "<p>Bij de laatste evaluatie is besloten af te sluiten.</p>\n" }
        return "<p>\(HTML.datum(day)) (\(Woorden.afstand(day, op: verzoek.vandaag))).</p>\n"
    }

    private static func laatsteEvaluatie(_ blad: Planblad) -> HTML {
        guard let last = blad.feiten.evaluatiesNu.last?.inhoud else { return HTML() }
        let figures = last.oordelen.compactMap { answer in
            answer.cijfer.map { "\(answer.persoon.map(blad.gezin.naam) ?? answer.stem.label.lowercased()): \($0)" }
        }
        return """
            <p>Vorige keer: \(HTML.datum(last.op)). \(last.vervolg.label).\
            \(figures.isEmpty ? nil : " Hielp het? \(Woorden.opsomming(figures)).")</p>

            """
    }

    // MARK: Who agreed

    private static func akkoorden(_ blad: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) -> HTML {
        let others = blad.anderen(op: verzoek.vandaag)
        let all = Akkoordbeeld.lijst(blad.gevraagd(op: verzoek.vandaag), plan: plan.id, blad.feiten.akkoorden)
        let rows = all.map { akkoord($0, blad) }
        let rest = others.filter { blad.feiten.akkoord($0, plan: plan.id) == nil }
            .map { HTML.link(blad.gezin.naam($0), naar: PlanURL.akkoord(blad.id, $0), verborgen: "antwoordt op het plan") }
        return """
            \(HTML.kop2("Wie is het ermee eens?"))<p>\(Akkoordstand.van(all).label).</p>
            <p class="zacht">Gevraagd: kinderen vanaf 12 jaar en ieder met gezag (Jeugdwet 7.3.4).</p>
            \(Tabel("Antwoorden op dit plan", kolommen: ["Wie", "Antwoord", "In eigen woorden"], rijen: rows,
                leeg: "Het is nog niet bekend wie gezag heeft.", titelZichtbaar: false).html)\
            \(rest.isEmpty || !blad.kader.zicht.magSchrijven ? nil : "<p class=\"geen-druk\">Ook antwoord vastleggen van: \(HTML.joined(rest, met: ", ")).</p>\n" as HTML)
            """
    }

    private static func akkoord(_ beeld: Akkoordbeeld, _ blad: Planblad) -> [HTML] {
        let name = blad.gezin.naam(beeld.persoon)
        let ask =
            blad.kader.zicht.magSchrijven
            ? HTML.link("Antwoord vastleggen", naar: PlanURL.akkoord(blad.id, beeld.persoon), verborgen: "van \(name)") : HTML()
        guard let answer = beeld.antwoord?.inhoud else {
            let before = beeld.eerder?.inhoud
            let dissent: HTML? =
                before?.antwoord == .nietAkkoord
                ? "<br>Bij een eerdere versie niet akkoord, \(before.map { HTML.datum($0.op) }): \(before?.woorden ?? "")" : nil
            return [HTML(name), "Nog niet gevraagd\(dissent)", ask]
        }
        return [HTML(name), "\(teken(answer)) \(HTML.datum(answer.op))", HTML.vrijeTekst(answer.woorden)]
    }

    static func teken(_ answer: Akkoord) -> HTML { Teken(answer.antwoord.label, answer.antwoord == .akkoord ? .goed : .letOp).html }

    // MARK: Beside

    static func naast(_ blad: Planblad) -> HTML {
        let versions = blad.feiten.versies
        let list = versions.prefix(5).map {
            "<a href=\"\(PlanURL.versie(blad.id, $0.id))\">Versie \($0.inhoud.nummer)</a>, \(HTML.datum($0.inhoud.datum))" as HTML
        }
        let older: HTML = versions.isEmpty ? HTML() : HTML.blok("Versies", opPapier: false, HTML.lijst(list))
        let closing: HTML =
            blad.plan != nil && blad.kader.zicht.magSchrijven
            ? HTML.blok("Klaar?", opPapier: false, "<p><a href=\"\(PlanURL.afsluiting(blad.id))\">Afsluiten</a></p>") : HTML()
        let beside = Bijplanpages.blok(blad.bijplannen, blad.kader, op: blad.vandaag)
        return
            "\(Uitkomstblok.wissels(blad))\(Groepsplanblok.naast(blad))\(Opschriftblok.naast(blad))\(beside)\(elders(blad))\(older)\(closing)"
    }

    /// What still runs on another domain: solved there, not in this plan.
    private static func elders(_ blad: Planblad) -> HTML {
        Terreinblok(
            gezin: blad.gezin, dossier: blad.id, terreinen: blad.terreinen, magSchrijven: blad.kader.zicht.magSchrijven
        ).kort()
    }
}
