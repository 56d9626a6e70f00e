// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One thing that happened, on its own date (not the day it was written down).
package struct Tijdlijnpunt: Sendable, Equatable {
    package let datum: Datum
    package let titel: String
    /// What to read under the title; the person's own words where there are.
    package let tekst: String
    /// Who recorded it.
    package let door: UUIDv7
    /// Stable name of the kind of fact.
    package let soort: String
    package let feit: UUIDv7
    /// The child whose line it is; nil: the family.
    package let jeugdige: ID<Persoon>?
    /// Shared by facts of one act: shown once.
    package let handeling: UUIDv7?
    package let opgetekend: Moment
}

package enum Tijdlijn {
    /// Newest first. Facts recorded in one act (a note on three children) give one point.
    package static func van(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let points =
            toegang(feiten) + gesprekken(feiten) + analyse(feiten) + plan(feiten) + besluit(feiten) + nabesluit(feiten) + inzet(feiten)
            + verzoeken(feiten)
            + toestemming(feiten)
        let sorted = points.sorted { ($0.datum, $0.opgetekend, $0.feit) > ($1.datum, $1.opgetekend, $1.feit) }
        var acts: Set<UUIDv7> = []
        return sorted.filter { point in
            guard let act = point.handeling, point.soort == Contactnotitie.soort else { return true }
            return acts.insert(act).inserted
        }
    }

    /// What this reader may see of it.
    package static func van(_ feiten: Dossierfeiten, voor lezer: Lezer, _ schermen: Schermen) -> [Tijdlijnpunt] {
        let hidden = Set(van(feiten).filter { !schermen.toont($0.feit, over: [$0.jeugdige].compactMap(\.self), aan: lezer) }.map(\.feit))
        return van(feiten).filter { !hidden.contains($0.feit) }
    }

    private static func toegang(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let questions = feiten.hulpvragen.punten { ($0.datum, "Hulpvraag: \($0.deur.label.lowercased())", $0.woorden) }
        let triages = feiten.triages.punten { triage in
            let isSafe = triage.veiligheid == .veilig
            let title = "Triage: \(triage.route.label.lowercased())" + (isSafe ? "" : ". \(triage.veiligheid.label)")
            return (
                triage.datum, title, (isSafe ? [triage.waarom] : [triage.veiligheidToelichting, triage.waarom]).joined(separator: " · ")
            )
        }
        let offers = feiten.groepsplannen.punten {
            ($0.op, $0.uitkomst == .gemaakt ? "Eigen plan van het gezin bewaard" : "Eigen plan van het gezin besproken", $0.uitkomst.label)
        }
        let moves = feiten.verhuizingen.punten { ($0.op, "Verhuizing: \($0.richting.label.lowercased())", $0.omschrijving) }
        let handed = feiten.gemeenteoverdrachten.punten { ($0.op, "Overgedragen aan een andere gemeente", $0.ontvanger) }
        return questions + triages + offers + moves + handed
    }

    private static func gesprekken(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let notes = feiten.notities.punten { note in
            (note.datum, note.contactsoort.label, [note.gezegd, note.gedacht, note.afspraken].first { !$0.isEmpty } ?? "")
        }
        let told = feiten.partnerantwoorden.punten { ($0.op, "Antwoord van een partner", $0.wie) }
        let flags = feiten.vlaggen.punten { ($0.datum, "Waarschuwing over veiligheid", $0.tekst) }
        // An appointment that went on is a note; one that did not is told here.
        let missed = feiten.aflopen.filter { $0.inhoud.uitkomst != .doorgegaan }.punten {
            ($0.datum, "Afspraak ging niet door: \($0.uitkomst.label.lowercased())", $0.toelichting)
        }
        let custody = feiten.gezag.punten { ($0.gezienOp, "Gezag nagegaan: \($0.gezagsoort.label.lowercased())", $0.herkomst.label) }
        return notes + missed + told + flags + custody
    }

    private static func analyse(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        feiten.bevindingen.punten { ($0.datum, "Conclusie over \($0.leefgebied.label.lowercased())", $0.conclusie) }
            + feiten.vaststellingen.punten { ($0.datum, "Gezien of gelezen: \($0.leefgebied.label.lowercased())", $0.tekst) }
            + verklarend(feiten)
            + nogZo(feiten)
            + feiten.terreinvragen.punten { ($0.datum, "Gevraagd op een ander terrein: \($0.terrein.label.lowercased())", $0.gevraagd) }
            + feiten.terreinuitkomsten.punten {
                ($0.op, "Antwoord van een ander terrein: \($0.antwoord.label.lowercased())", $0.toelichting)
            }
    }

    private static func verklarend(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let begun = feiten.verklarendeAnalyses.punten { ($0.op, "Verklarende analyse begonnen", $0.vraag) }
        let closed = feiten.verklaringsafsluitingen.punten {
            ($0.op, "Verklarende analyse afgesloten", "Te gebruiken tot en met \($0.houdbaarTot.uitgeschreven)")
        }
        let not = feiten.aanleidingafwegingen.punten { ($0.op, "Nu geen verklarende analyse", $0.waaromNiet) }
        let chosen = feiten.inzetkeuzes.punten { ($0.op, "Gekozen hoe zwaar de hulp is: \($0.intensiteit.label.lowercased())", "") }
        let used = feiten.instrumentafnamen.punten { ($0.op, "Instrument gebruikt: \($0.naam)", $0.conclusie) }
        let asked = feiten.consulten.punten { ($0.op, "Gevraagd om mee te kijken: \($0.aan)", $0.vraag) }
        let answered = feiten.consultantwoorden.punten { ($0.op, "Antwoord van wie meekeek: \($0.wie)", $0.tekst) }
        return begun + closed + not + chosen + used + asked + answered
    }

    /// What was asked again and still holds, once for each act and line: the areas, not the words.
    private static func nogZo(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let confirmed = feiten.bevestigingen.geldend().opDatum(\.datum)
        let acts = Dictionary(grouping: confirmed) { [$0.handeling ?? $0.id, $0.lijn.raw] }
        return acts.values.compactMap { facts in
            guard let first = facts.min(by: { $0.id < $1.id }) else { return nil }
            let areas = Leefgebied.allCases.filter { area in facts.contains { $0.inhoud.leefgebied == area } }
            return Tijdlijnpunt(
                datum: first.inhoud.datum, titel: "Opnieuw gevraagd: nog zo", tekst: areas.map(\.label).joined(separator: " · "),
                door: first.door, soort: Analysebevestiging.soort, feit: first.id, jeugdige: first.jeugdige, handeling: first.handeling,
                opgetekend: first.opgetekend)
        }
    }

    private static func plan(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let plans = feiten.plannen.punten { plan in
            (
                plan.datum, plan.nummer == 1 ? "Gezinsplan gemaakt" : "Gezinsplan bijgesteld (versie \(plan.nummer))",
                plan.doelen.map(\.woorden).joined(separator: " · ")
            )
        }
        let answers = feiten.akkoorden.punten { ($0.op, "Over het plan: \($0.antwoord.label.lowercased())", $0.woorden) }
        let reviews = feiten.evaluaties.punten { review in
            (
                review.op, "Evaluatie: \(review.vervolg.label.lowercased())",
                review.oordelen.map(\.woorden).filter { !$0.isEmpty }.joined(separator: " · ")
            )
        }
        let closings = feiten.afsluitingen.punten { ($0.op, "Afgesloten: \($0.reden.label.lowercased())", $0.toelichting) }
        return plans + answers + reviews + closings + veiligheid(feiten) + toekomst(feiten) + rondPlan(feiten)
    }

    private static func veiligheid(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let plans = feiten.veiligheidsplannen.punten {
            ($0.datum, $0.nummer == 1 ? "Veiligheidsplan gemaakt" : "Veiligheidsplan bijgesteld (versie \($0.nummer))", $0.risico)
        }
        let checks = feiten.veiligheidscontroles.filter { $0.inhoud.uitkomst != .nagekomen }.punten {
            ($0.op, "Afspraak uit het veiligheidsplan: \($0.uitkomst.label.lowercased())", $0.toelichting)
        }
        let reviews = feiten.veiligheidsherzieningen.punten {
            ($0.op, "Samen gekeken naar de veiligheid: \($0.oordeel.label.lowercased())", $0.woordenKind)
        }
        return plans + checks + reviews
    }

    private static func toekomst(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let found = feiten.levenslang.punten { ($0.op, "Levenslang en levensbreed: \($0.uitkomst.rawValue)", $0.waarop) }
        let views = feiten.perspectiefplannen.punten {
            (
                $0.datum, $0.nummer == 1 ? "Perspectiefplan gemaakt" : "Perspectiefplan bijgesteld (versie \($0.nummer))",
                $0.fasen.map(\.wens).filter { !$0.isEmpty }.joined(separator: " · ")
            )
        }
        let plans = feiten.toekomstplannen.punten {
            ($0.datum, $0.nummer == 1 ? "Toekomstplan gemaakt" : "Toekomstplan bijgesteld (versie \($0.nummer))", $0.woorden)
        }
        let longer = feiten.verlengingen.punten { ($0.op, "Hulp na 18 jaar: \($0.hulp.label.lowercased())", $0.waarom) }
        let groups = feiten.resourcegroepen.punten {
            ($0.datum, $0.nummer == 1 ? "Resourcegroep gekozen" : "Resourcegroep gewijzigd (versie \($0.nummer))", $0.woorden)
        }
        let met = feiten.bijeenkomsten.punten { ($0.op, "Bijeenkomst van de resourcegroep", $0.afspraken) }
        return found + views + plans + longer + groups + met
    }

    private static func rondPlan(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let lead = feiten.regieafspraken.punten { ($0.op, "Regie: \($0.bij.label.lowercased())", $0.waarom) }
        let paper = feiten.opschriften.punten { ($0.op, $0.stap == .gevraagd ? "Plan op papier gevraagd" : "Plan op papier gegeven", "") }
        let signals = feiten.helptniet.punten { ($0.op, "Gezegd: dit helpt niet", $0.woorden) }
        let answered = feiten.helptnietantwoorden.punten {
            ($0.op, "Antwoord op “dit helpt niet”: \($0.gevolg.label.lowercased())", $0.woorden)
        }
        let figures = feiten.doelmetingen.punten {
            ($0.op, "Cijfers gegeven bij de doelen", $0.perStem)
        }
        let asked = feiten.uitkomstmetingen.punten {
            ($0.op, "Gevraagd of de hulp nuttig was: \($0.informant.label.lowercased())", $0.nut.map { "Cijfer \($0)" } ?? "")
        }
        let told = feiten.overdrachtgesprekken.punten {
            (
                $0.op, "Verteld bij een wissel",
                "\($0.verteldDoor) aan \($0.verteldAan): \($0.verteld.count) van \(Overdrachtpunt.allCases.count)"
            )
        }
        return paper + lead + signals + answered + figures + asked + told
    }

    private static func besluit(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let requests = feiten.aanvragen.punten { ($0.ontvangen, "Aanvraag ontvangen", $0.gevraagd) }
        let decisions = feiten.besluiten.punten {
            ($0.genomen, "Besluit: \($0.uitkomstwoorden.lowercased())", $0.voorzieningen.map(\.aard).joined(separator: ", "))
        }
        let sent = feiten.verzendingen.punten { ($0.verzonden, "Besluit verstuurd", $0.wijze.label) }
        let withdrawn = feiten.intrekkingen.punten {
            let fell = $0.grond == Intrekking.naBezwaar ? "Vervallen na bezwaar" : "Besluit ingetrokken"
            let back = $0.genomen == nil ? fell : "\(fell), vanaf \($0.per.uitgeschreven)"
            return ($0.genomen ?? $0.per, $0.van == .besluit ? back : "Aanvraag gesloten", $0.toelichting)
        }
        let changed = feiten.besluitwijzigingen.punten { ($0.genomen, "Besluit \($0.wat.woord)", $0.toelichting) }
        let light = feiten.lichtetoetsen.punten { ($0.op, "Lichte toets: hulp zonder besluit", $0.wat) }
        return requests + decisions + sent + withdrawn + changed + light
    }

    private static func nabesluit(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let heard = feiten.zienswijzen.punten { ($0.op, "Voor het besluit: \($0.wat.label.lowercased())", $0.woorden) }
        let answered = feiten.zienswijzeantwoorden.punten { ($0.op, "Voor het besluit: wat wij met hun woorden doen", $0.woorden) }
        let objections = feiten.bezwaren.punten { ($0.ontvangen, "Bezwaar ontvangen", $0.woorden) }
        let steps = feiten.bezwaarstappen.punten { ($0.op, "Bezwaar: \($0.wat.label.lowercased())", $0.woorden) }
        let decided = feiten.bezwaarbesluiten.punten {
            ($0.genomen, "Beslissing op bezwaar: \($0.uitkomst.label.lowercased())", $0.motivering)
        }
        let notices = feiten.ingebrekestellingen.punten { ($0.ontvangen, "In gebreke gesteld", $0.woorden) }
        let owed = feiten.dwangsombesluiten.punten {
            ($0.genomen, "Dwangsom vastgesteld", $0.geen?.label ?? "\($0.bedrag.description) (dagen: \($0.dagen))")
        }
        let rulings = feiten.uitspraken.punten { ($0.datum, "Uitspraak: \($0.uitkomst.label.lowercased())", $0.opdracht) }
        let done = feiten.uitspraakuitvoeringen.punten { ($0.op, "Gedaan wat de rechter zei", $0.gedaan) }
        let complaints = feiten.klachten.punten { ($0.ontvangen, "Klacht ontvangen", "") }
        let settled = feiten.klachtafdoeningen.punten { ($0.verteld, "Klacht afgehandeld: \($0.oordeel.kort)", "") }
        return heard + answered + objections + steps + decided + notices + owed + rulings + done + complaints + settled
    }

    private static func inzet(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let orders = feiten.toewijzingen.punten { ($0.toegewezenOp, "Hulp toegewezen", "Toewijzing \($0.nummer), product \($0.product)") }
        let starts = feiten.starts.punten { ($0.op, "Hulp gestart", $0.bericht.isEmpty ? "" : "Gemeld door de aanbieder (JW305)") }
        let stops = feiten.stops.punten {
            ($0.op, "Hulp gestopt: \($0.reden.label.lowercased())", $0.bericht.isEmpty ? "" : "Gemeld door de aanbieder (JW307)")
        }
        let given = feiten.verstrekkingen.punten { ($0.op, "Gedeeld met \($0.aan)", "\($0.wat) (\($0.grond))") }
        return orders + starts + stops + given + afgekeurd(feiten) + zonderBesluit(feiten)
    }

    /// Messages that were refused, by whom. What is in order stands there as what it told: help assigned, begun, ended.
    private static func afgekeurd(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        feiten.berichten.filter { $0.inhoud.isAfgekeurd }.punten { trace in
            let about = trace.toewijzing.map { "Toewijzing \($0), " } ?? ""
            let codes = trace.retourcodes.joined(separator: ", ")
            return (trace.op, trace.afkeuring, "\(about)code \(codes)")
        }
    }

    private static func zonderBesluit(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let begun = feiten.basishulpen.punten { ($0.van, "Hulp zonder besluit: \($0.wie.label.lowercased())", $0.wat) }
        let ended = feiten.basishulpeinden.punten { ($0.op, "Hulp zonder besluit geëindigd", $0.afloop.label) }
        let joined = feiten.groepsdeelnames.punten { ($0.op, "Aangemeld voor een groep", $0.naam) }
        let left = feiten.groepsdeelnameeinden.punten { ($0.op, "Groep afgerond", $0.afloop.label) }
        return begun + ended + joined + left
    }

    /// Never who said it: names stand on the sheet, where a shield can hide them.
    private static func toestemming(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let asked = feiten.hulptoestemmingen.punten { ($0.gevraagdOp, "Toestemming voor hulp gevraagd", $0.waarvoor) }
        let sharing = feiten.deelafspraken.punten {
            ($0.gevraagdOp, "Afgesproken om te delen met \($0.partner)", "\($0.doel.label). \($0.grond.label)")
        }
        let said = feiten.toestemmingsantwoorden.perGesprek.punten {
            ($0.op, "Toestemming: \($0.antwoord.label.lowercased())", $0.woorden)
        }
        let back = feiten.toestemmingsintrekkingen.punten { ($0.op, "Toestemming ingetrokken", $0.woorden) }
        let otherwise = feiten.toestemmingsuitzonderingen.punten {
            ($0.op, $0.uitzondering == nil ? "Gewone regel voor toestemming geldt weer" : "Uitzondering bij toestemming", $0.waarom)
        }
        let judged = feiten.wilsoordelen.punten { ($0.op, "Beoordeeld of de jeugdige zelf kan beslissen", $0.wilsbekwaam.label) }
        let weighed = feiten.plichtenafwegingen.punten { ($0.op, "Afgewogen: delen zonder toestemming", $0.proportionaliteit) }
        let told = feiten.voorlichtingen.punten {
            ($0.op, "Verteld over de hulp", $0.onderwerpen.map(\.label).joined(separator: " · "))
        }
        let index = feiten.verwijsindexmeldingen.punten { ($0.op, "Melding in de verwijsindex", $0.grond.label) }
        return asked + sharing + said + back + otherwise + judged + weighed + told + index
    }

    private static func verzoeken(_ feiten: Dossierfeiten) -> [Tijdlijnpunt] {
        let asked = feiten.verzoeken.punten { ($0.ontvangen, "Verzoek: \($0.verzoeksoort.label.lowercased())", $0.gevraagd) }
        let said = feiten.verklaringen.punten { ($0.datum, "Verklaring van de cliënt over \($0.over.label.lowercased())", $0.woorden) }
        let answered = feiten.verzoekafgiften.punten { ($0.op, "Verzoek beantwoord: \($0.wijze.label.lowercased())", $0.aan) }
        let kept = feiten.bewaarplichten.punten { ($0.sinds, "Dossier blijft bewaard: \($0.reden.label.lowercased())", $0.toelichting) }
        let looked = feiten.bewaarplichtherzieningen.punten { ($0.op, "Opnieuw bekeken: dossier blijft bewaard", $0.reden) }
        return asked + said + answered + kept + looked
    }
}

extension Array {
    /// Points of the facts in force.
    fileprivate func punten<I>(_ lees: (I) -> (Datum, String, String)) -> [Tijdlijnpunt] where Element == Feit<I> {
        geldend().map { fact in
            let (day, title, text) = lees(fact.inhoud)
            return Tijdlijnpunt(
                datum: day, titel: title, tekst: text, door: fact.door, soort: I.soort, feit: fact.id, jeugdige: fact.jeugdige,
                handeling: fact.handeling, opgetekend: fact.opgetekend)
        }
    }
}

extension Berichtspoor {
    fileprivate var afkeuring: String {
        switch (isKetenfout, richting) {
        case (true, .binnen): "Een bericht aan de aanbieder kwam niet aan"
        case (true, .uit): "Een bericht van de aanbieder was niet te lezen"
        case (false, _):
            berichtcode == "JW302" ? "De aanbieder wees een opdracht af" : "Een bericht van de aanbieder is afgekeurd (\(berichtcode))"
        }
    }
}

extension [Feit<Toestemmingsantwoord>] {
    /// The same answer of several people on one day about one matter is one point: the first one written down, with words when there are.
    fileprivate var perGesprek: [Feit<Toestemmingsantwoord>] {
        let groups = Dictionary(grouping: geldend()) { "\($0.inhoud.zaak.hex) \($0.inhoud.antwoord.rawValue) \($0.inhoud.op.iso)" }
        return groups.values.flatMap { facts -> [Feit<Toestemmingsantwoord>] in
            let withWords = facts.filter { !$0.inhoud.woorden.isEmpty }
            guard withWords.isEmpty else { return withWords }
            return facts.min { ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id) }.map { [$0] } ?? []
        }
    }
}

extension Doelmeting {
    /// `Kind of jongere: 4, 6. Ouder: 5`: a figure without who gave it says nothing.
    fileprivate var perStem: String {
        let said = Stem.allCases.compactMap { voice -> String? in
            let figures = cijfers.filter { $0.stem == voice }.compactMap(\.nu).map(String.init)
            return figures.isEmpty ? nil : "\(voice.label): \(figures.joined(separator: ", "))"
        }
        return said.joined(separator: ". ")
    }
}
