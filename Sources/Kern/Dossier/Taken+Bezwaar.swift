// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierfeiten {
    /// What objections, defaults and rulings follow from.
    package var bezwaarfeiten: Bezwaarfeiten {
        var facts = Bezwaarfeiten()
        facts.aanvragen = aanvragen
        facts.termijnwijzigingen = termijnwijzigingen
        facts.besluiten = besluiten
        facts.verzendingen = verzendingen
        facts.bezwaren = bezwaren
        facts.stappen = bezwaarstappen
        facts.beslissingen = bezwaarbesluiten
        facts.ingebrekestellingen = ingebrekestellingen
        facts.dwangsombesluiten = dwangsombesluiten
        facts.zienswijzen = zienswijzen
        facts.zienswijzeantwoorden = zienswijzeantwoorden
        facts.wijzigingen = besluitwijzigingen
        facts.intrekkingen = intrekkingen
        facts.uitspraken = uitspraken
        facts.uitvoeringen = uitspraakuitvoeringen
        return facts
    }

    /// Days on which a penalty begins, or is at its highest: then another task shows by itself.
    package func dwangsomdagen(op vandaag: Datum) -> [Datum] {
        guard !ingebrekestellingen.isEmpty else { return [] }
        return Ingebrekebeeld.lijst(bezwaarfeiten, op: vandaag).flatMap { notice in
            [notice.stand.uitkomst.eersteDag, notice.stand.uitkomst.laatsteDag?.plus(dagen: 1)].compactMap(\.self)
        }
    }
}

extension Dossierbeeld {
    package var bezwaren: [Bezwaarbeeld] { Bezwaarbeeld.lijst(feiten.bezwaarfeiten) }
    package var ingebrekestellingen: [Ingebrekebeeld] { Ingebrekebeeld.lijst(feiten.bezwaarfeiten, op: vandaag) }

    /// After a decision the law goes on, whether the file is closed or not.
    var nabesluittaken: [Taak] {
        guard !feiten.isZonderNabesluit else { return zienswijzetaken }
        return bezwaren.flatMap(bezwaartaken) + vervangtaken + ingebrekestellingen.compactMap(ingebreketaak) + uitspraaktaken + klachttaken
            + zienswijzetaken
    }

    private func bezwaartaken(_ objection: Bezwaarbeeld) -> [Taak] {
        let child = objection.feit.jeugdige
        if let decision = objection.beslissing {
            guard objection.verzonden == nil else { return [] }
            let term = normen.laatsteDag(.verzenden, na: decision.inhoud.genomen)
            return [Taak(.bezwaarVerzenden, term, jeugdige: child, feit: objection.id)]
        }
        guard objection.isOpen else { return [] }
        let confirm =
            objection.stap(.bevestigd) == nil
            ? [
                Taak(
                    .bezwaarBevestigen, normen.laatsteDag(.bezwaarBevestigen, na: objection.bezwaar.ontvangen), jeugdige: child,
                    feit: objection.id)
            ]
            : []
        return confirm + [Taak(.bezwaar, objection.beslissen, jeugdige: child, feit: objection.id)]
    }

    /// An objection against a change was right in part: what takes its place is due when the decision on it was (Awb 7:11 lid 2).
    private var vervangtaken: [Taak] {
        let facts = feiten.bezwaarfeiten
        return besluiten.compactMap { decision in
            guard !decision.wordtIngetrokken, decision.totEnMet.map({ vandaag <= $0 }) ?? true,
                let right = facts.teVervangen(van: decision.feit)
            else { return nil }
            return Taak(.besluit, right.beslissen, jeugdige: right.feit.jeugdige, feit: decision.aanvraag)
        }
    }

    /// While the clock to a penalty runs: decide. When it has stopped and something is owed: say how much (Awb 4:18).
    private func ingebreketaak(_ notice: Ingebrekebeeld) -> Taak? {
        let stand = notice.stand
        guard let before = stand.uitkomst.beslisVoor else { return nil }
        let child = notice.feit.jeugdige
        if stand.uitkomst.dagen > 0, stand.uitkomst.isAfgelopen, notice.besluit == nil {
            return Taak(.dwangsom, vaststellen(notice, stand.gronden), jeugdige: child, feit: notice.id)
        }
        guard notice.besloten == nil, notice.besluit == nil else { return nil }
        return Taak(.ingebrekestelling, Oordeel(before, gronden: stand.gronden), jeugdige: child, feit: notice.id)
    }

    private func vaststellen(_ notice: Ingebrekebeeld, _ grounds: [Grond]) -> Oordeel<Datum> {
        let last = min(notice.stand.uitkomst.laatsteDag ?? vandaag, notice.besloten?.plus(dagen: -1) ?? vandaag)
        do {
            let term = try Awbtermijn.dwangsomVaststellen.laatsteDag(na: last, wat: "Vaststellen hoeveel dwangsom er is")
            return Oordeel(term.uitkomst, gronden: grounds + term.gronden)
        } catch {
            return Oordeel(last.plus(weken: 2), gronden: grounds)
        }
    }

    private var uitspraaktaken: [Taak] {
        Uitspraakbeeld.lijst(feiten.bezwaarfeiten).filter(\.isOpen).map { ruling in
            let said = ruling.feit.inhoud
            let text = "De rechter deed uitspraak op \(said.datum.uitgeschreven) en zei wat de gemeente moet doen."
            let term = said.uiterlijk.map { dag($0, "Awb 8:72", text) } ?? normen.laatsteDag(.opvolgen, na: said.datum)
            return Taak(.uitspraak, term, jeugdige: ruling.feit.jeugdige, feit: ruling.id)
        }
    }

    private var klachttaken: [Taak] {
        Klachtbeeld.lijst(feiten.klachten, feiten.klachtstappen, feiten.klachtafdoeningen).filter(\.isOpen).map { complaint in
            Taak(.klacht, complaint.uiterlijk, jeugdige: complaint.feit.jeugdige, feit: complaint.id)
        }
    }

    /// The weighing leads to a refusal and nobody was asked what they think of that (Awb 4:7, 4:8).
    private var zienswijzetaken: [Taak] {
        guard let kader else { return [] }
        return openAanvragen.compactMap { request in
            let found = feiten.stapbevindingen.geldend().filter { $0.inhoud.aanvraag.raw == request.feit }
                .sorted { ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id) }
            // Not weighed to the end: nothing is being prepared yet.
            let outcome = try? Weging(kader: kader, bevindingen: found.map(\.inhoud)).afgerond()
            guard outcome?.uitkomst.voorziening == false, zienswijze(request) == .ontbreekt else { return nil }
            let text = "De afweging leidt naar een afwijzing. Vraag eerst wat de aanvrager daarvan vindt."
            let end = request.beslissen.uitkomst.laatsteDag ?? request.ontvangen
            return Taak(.zienswijze, dag(end, "Awb 4:7 en 4:8", text), jeugdige: request.jeugdige, feit: request.feit)
        }
    }

    private func zienswijze(_ aanvraag: Aanvraagbeeld) -> Zienswijzestand {
        if feiten.bezwaarfeiten.herroeping(van: ID(aanvraag.feit)) != nil { return .gehoord }
        let asker = feiten.aanvragen.geldend().first { $0.id == aanvraag.feit }?.inhoud.aanvrager
        let said = feiten.zienswijzen.filter { $0.inhoud.aanvraag.raw == aanvraag.feit }
        return asker.map { .van(Zienswijzebeeld.lijst(said, feiten.zienswijzeantwoorden), aanvrager: $0, op: vandaag) } ?? .ontbreekt
    }
}

extension Dossierfeiten {
    /// Nothing came after a decision: nothing to count.
    fileprivate var isZonderNabesluit: Bool {
        bezwaren.isEmpty && ingebrekestellingen.isEmpty && uitspraken.isEmpty && klachten.isEmpty
    }
}
