// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The tasks of a file: each rule below looks whether the fact that closes it is there.
package enum Taken {
    /// All open tasks, first term first.
    package static func van(_ beeld: Dossierbeeld) -> [Taak] {
        let always =
            beeld.vlagtaken + beeld.besluittaken + beeld.waakvlamtaken + beeld.verzoektaken + beeld.gemeentetaken + beeld.partnertaken
            + beeld.veiligheidsplantaken + beeld.nabesluittaken + beeld.opschrifttaken + beeld.uitkomsttaken
        guard !beeld.isAfgesloten else { return always.sorted(by: <) }
        let aroundPlan = beeld.helptniettaken + beeld.regietaken + beeld.wisseltaken
        let round =
            aroundPlan + beeld.triagetaken + beeld.contacttaken + beeld.gezagtaken + beeld.analysetaken + beeld.plantaken
            + beeld.contactpersoontaken + beeld.verklaringstaken + beeld.toestemmingstaken
            + beeld.voorlichtingstaken
        return (always + round + beeld.inzettaken + beeld.evaluatietaken + beeld.terreintaken + beeld.toekomsttaken).sorted(by: <)
    }
}

extension Dossierbeeld {
    fileprivate var vlagtaken: [Taak] {
        vlaggen.map { flag in
            let text = "Bij de waarschuwing van \(flag.inhoud.datum.uitgeschreven) is afgesproken haar dan opnieuw te bekijken."
            return Taak(.veiligheidsvlag, dag(flag.inhoud.herzienOp, "werkafspraak", text), jeugdige: flag.jeugdige, feit: flag.id)
        }
    }

    fileprivate var triagetaken: [Taak] {
        vragen.compactMap { vraag in
            let course = triageverloop(vraag)
            guard course.volgende != nil else { return nil }
            return Taak(.triage, triagetermijn(vraag, course), feit: vraag.id)
        }
    }

    /// From the question, or from the first stage of a new round; sooner when a stage says that it cannot wait.
    private func triagetermijn(_ vraag: Feit<Hulpvraag>, _ course: Triageverloop) -> Oordeel<Datum> {
        let begin = triage(vraag) == nil ? vraag.inhoud.datum : course.stappen.first?.inhoud.datum ?? vraag.inhoud.datum
        let usual = normen.laatsteDag(.triage, na: begin)
        guard let stage = course.stap(.spoed)?.inhoud else { return usual }
        let sooner: Oordeel<Datum>? =
            switch stage.urgentie {
            case .direct: dag(stage.datum, "Jeugdwet 2.6 lid 1 onder b", "Bij de triage is besloten dat dit vandaag moet.")
            case .dezeWeek: normen.laatsteDag(.eersteContactSnel, na: stage.datum)
            case .gewoon, nil: nil
            }
        return sooner.map { $0.uitkomst < usual.uitkomst ? $0 : usual } ?? usual
    }

    /// A first talk is due until a contact with the family was noted on or after the day of the question.
    fileprivate var contacttaken: [Taak] {
        guard let (vraag, triage) = vervolg.first(where: { contacten(vanaf: $0.vraag.inhoud.datum).isEmpty }) else { return [] }
        if triage.inhoud.urgentie == .direct || triage.inhoud.route == .crisis {
            let text = "Bij de triage bleek dat hulp niet kan wachten."
            return [Taak(.direct, dag(triage.inhoud.datum, "Jeugdwet 2.6 lid 1 onder b", text), feit: triage.id)]
        }
        let norm: Normsoort = triage.inhoud.urgentie == .dezeWeek ? .eersteContactSnel : .eersteContact
        return [Taak(.eersteContact, normen.laatsteDag(norm, na: vraag.inhoud.datum), feit: vraag.id)]
    }

    fileprivate var gezagtaken: [Taak] {
        guard let start = vervolg.first else { return [] }
        return jeugdigen.filter { gezag(over: $0)?.gezagsoort == .onbekend }
            .map { Taak(.gezag, normen.laatsteDag(.gezag, na: start.vraag.inhoud.datum), jeugdige: $0, feit: start.vraag.id) }
    }

    /// From the triage on the family has one fixed contact (Jeugdwet 4.1.1); the teamleider names them.
    fileprivate var contactpersoontaken: [Taak] {
        guard let relaties = feiten.relaties, let start = vervolg.first else { return [] }
        let tonight = Moment(begin: vandaag.plus(dagen: 1)).plus(seconden: -1)
        guard relaties.vasteContactpersoon(op: tonight) == nil else { return [] }
        let term = normen.laatsteDag(.contactpersoon, na: start.vraag.inhoud.datum)
        let why = Grond(
            regel: "taak/1", bron: "werkafspraak", uitleg: "Er is nog niemand aangewezen. De teamleider doet dat: vraag erom.",
            feiten: ["dag": term.uitkomst.iso], onder: term.gronden)
        return [Taak(.contactpersoon, Oordeel(term.uitkomst, gronden: [why]), feit: start.vraag.id)]
    }

    fileprivate var analysetaken: [Taak] {
        guard plan == nil, let start = vervolg.first else { return [] }
        return jeugdigen.filter { !analyse($0).isVoldoende }
            .map { Taak(.analyse, normen.laatsteDag(.analyse, na: start.vraag.inhoud.datum), jeugdige: $0, feit: start.vraag.id) }
    }

    fileprivate var plantaken: [Taak] {
        guard let start = vervolg.first else { return [] }
        guard let plan else { return [groepsplantaak(start.vraag)] }
        var tasks = plan.inhoud.acties.filter { $0.uiterlijk != nil && !actieIsKlaar($0.id) }.compactMap { action in
            action.uiterlijk.map { Taak(.actie, dag($0, "gezinsplan", "Zo staat het in het plan."), feit: plan.id, actie: action) }
        }
        // Who looked back on it together has given an answer to it: nobody is asked about a plan that was already lived.
        let isBesproken = evaluaties.contains { $0.inhoud.plan == plan.id }
        if !isBesproken, !openAkkoorden.isEmpty {
            tasks.append(Taak(.akkoord, normen.laatsteDag(.akkoord, na: plan.inhoud.datum), feit: plan.id))
        }
        return tasks
    }

    /// First the chance of an own plan (4.1.2), then the six weeks of 4.1.3.
    private func groepsplantaak(_ vraag: Feit<Hulpvraag>) -> Taak {
        guard let offer = groepsplan else {
            return Taak(.familiegroepsplan, normen.laatsteDag(.familiegroepsplan, na: vraag.inhoud.datum), feit: vraag.id)
        }
        guard offer.inhoud.uitkomst.isVanTafel else {
            return Taak(.bedenktijd, groepsplantermijn(offer.inhoud), feit: offer.id)
        }
        return Taak(.plan, normen.laatsteDag(.plan, na: offer.inhoud.op), feit: offer.id)
    }

    /// The day that was agreed with the family, else the reasonable time of the norm.
    private func groepsplantermijn(_ offer: Familiegroepsplanaanbod) -> Oordeel<Datum> {
        guard let agreed = offer.klaarOp else {
            return normen.laatsteDag(offer.uitkomst == .bezig ? .groepsplan : .bedenktijd, na: offer.op)
        }
        return dag(agreed, offer.uitkomst.bron, "Dit is met het gezin afgesproken.")
    }

    private func actieIsKlaar(_ id: UUIDv7) -> Bool { feiten.actieuitkomsten.geldend().contains { $0.inhoud.actie == id } }

    /// A closed file keeps these: an aanvraag is always decided, and a decision always sent.
    fileprivate var besluittaken: [Taak] {
        openAanvragen.map { voorsteltaak($0) ?? besluittaak($0) }
            + pgbtaken + wijzigingstaken + wijzigingsvoorsteltaken
            + besluiten.filter { $0.verzonden == nil }.map {
                Taak(.verzenden, normen.laatsteDag(.verzenden, na: $0.genomen), feit: $0.feit)
            }
    }

    /// A later decision about the help is a decision too: it holds when it was sent (Awb 3:41).
    private var wijzigingstaken: [Taak] {
        let sent = Set(feiten.verzendingen.geldend().map(\.inhoud.besluit.raw))
        let fallen = feiten.intrekkingen.vervallen, lost = feiten.intrekkingen.vervallenNaBezwaar
        let changed = feiten.besluitwijzigingen.geldend().map { ($0.id, $0.inhoud.genomen) }
        let withdrawn = feiten.intrekkingen.geldend().filter { !lost.contains($0.inhoud.feit.raw) }.compactMap { fact in
            fact.inhoud.genomen.map { (fact.id, $0) }
        }
        return (changed + withdrawn).filter { !sent.contains($0.0) && !fallen.contains($0.0) }.map {
            Taak(.verzenden, normen.laatsteDag(.verzenden, na: $0.1), feit: $0.0)
        }
    }

    /// A pgb is looked at again on the day of its decision (Jeugdwet 8.1.3), while it runs: an evaluation from six weeks before closes it.
    private var pgbtaken: [Taak] {
        besluiten.flatMap { decision in
            decision.pgbHerzieningen.compactMap { look in
                guard !look.isGedaan, decision.totEnMet.map({ vandaag <= $0 }) ?? true, look.dag.plus(weken: -12) <= vandaag,
                    !evaluaties.contains(where: { look.dag.plus(weken: -6) <= $0.inhoud.op })
                else { return nil }
                return Taak(.pgb, dag(look.dag, "Jeugdwet 8.1.3", look.uitleg), feit: decision.feit)
            }
        }
    }

    /// While the term stands still (Awb 4:15) there is no last day: the task is to ask what it waits for.
    private func besluittaak(_ request: Aanvraagbeeld) -> Taak {
        let term = request.beslissen
        if let end = term.uitkomst.laatsteDag {
            return Taak(.besluit, Oordeel(end, gronden: term.gronden), jeugdige: request.jeugdige, feit: request.feit)
        }
        let asked = normen.laatsteDag(.opvolgen, na: term.uitkomst.staatStilSinds ?? request.ontvangen)
        return Taak(
            .opgeschort, Oordeel(asked.uitkomst, gronden: asked.gronden + term.gronden), jeugdige: request.jeugdige, feit: request.feit)
    }

    fileprivate var inzettaken: [Taak] {
        let orders = besluiten.filter { $0.isTeBestellen(op: vandaag) && isNieuw($0.genomen) }
            .map { Taak(.toewijzen, normen.laatsteDag(.toewijzen, na: $0.genomen), feit: $0.feit) }
        let waiting = trajecten.filter { $0.stand(op: vandaag) == .wacht }.map { traject in
            let order = traject.toewijzing
            let from = max(order.inhoud.periode.van, order.inhoud.toegewezenOp)
            return Taak(.start, normen.laatsteDag(.starten, na: from), jeugdige: order.inhoud.jeugdige, feit: order.id)
        }
        return orders + waiting + aflopend + richtduurtaken + basishulptaken
    }

    /// Help of the team is looked back on as well: on the day that was agreed, until it has ended.
    private var basishulptaken: [Taak] {
        let ended = Set(feiten.basishulpeinden.geldend().map(\.inhoud.hulp))
        return feiten.basishulpen.geldend().filter { !ended.contains($0.id) }.compactMap { help in
            help.inhoud.kijkOp.map { day in
                let text = "Bij het begin op \(help.inhoud.van.uitgeschreven) is afgesproken dan te kijken of deze hulp helpt."
                return Taak(.basishulp, dag(day, "werkafspraak", text), jeugdige: help.inhoud.jeugdige, feit: help.id)
            }
        }
    }

    /// A decision that ends is a task from twice the norm before its end, while help runs on it.
    private var aflopend: [Taak] {
        guard lopendeTrajecten > 0 else { return [] }
        let norm = normen.norm(.voorEindeBesluit, op: vandaag)
        return besluiten.compactMap { decision in
            guard let end = decision.totEnMet, vandaag <= end, isLaatste(end) else { return nil }
            let due = end.plus(dagen: -norm.termijn.aantal * 7)
            guard due.plus(dagen: -norm.termijn.aantal * 7) <= vandaag else { return nil }
            let text = "Wat is toegekend loopt tot en met \(end.uitgeschreven)."
            return Taak(.eindeBesluit, dag(due, norm.bron, text), feit: decision.feit)
        }
    }

    private func isLaatste(_ end: Datum) -> Bool {
        !besluiten.contains { other in other.isToekennend && other.totEnMet.map { end < $0 } ?? true }
    }

    fileprivate var evaluatietaken: [Taak] {
        guard let plan else { return [] }
        let last = evaluaties.last { $0.inhoud.plan == plan.id }
        switch last?.inhoud.vervolg {
        case .afsluiten:
            return [Taak(.afsluiten, normen.laatsteDag(.opvolgen, na: last?.inhoud.op ?? vandaag), feit: last?.id)]
        case .bijstellen, .opschalen, .afschalen, .stoppen:
            return [Taak(.bijstellen, normen.laatsteDag(.opvolgen, na: last?.inhoud.op ?? vandaag), feit: last?.id)]
        case .doorgaan, nil:
            guard let next = volgendeEvaluatie else { return [] }
            let text = last == nil ? "Zo staat het in het plan." : "Zo is het bij de vorige evaluatie afgesproken."
            return [Taak(.evaluatie, dag(next, "gezinsplan", text), feit: last?.id ?? plan.id)]
        }
    }

    /// A last contact shortly before the pilot light goes out.
    fileprivate var waakvlamtaken: [Taak] {
        guard isAfgesloten, let closing = afsluiting, let until = closing.inhoud.waakvlamTot,
            contacten(vanaf: until.plus(weken: -normen.aantal(.waakvlam, op: closing.inhoud.op))).isEmpty
        else { return [] }
        let text = "Bij het afsluiten op \(closing.inhoud.op.uitgeschreven) is licht contact afgesproken."
        return [Taak(.waakvlam, dag(until, "werkafspraak", text), feit: closing.id)]
    }

    /// A request is answered and a duty to keep looked at, whether the file is closed or not.
    fileprivate var verzoektaken: [Taak] {
        let requests = verzoeken.filter { $0.stand != .klaar }.map { Taak(.verzoek, $0.uiterlijk, feit: $0.id) }
        let running = feiten.bewaarplichten.lopend(
            einden: feiten.bewaarplichteinden, herzieningen: feiten.bewaarplichtherzieningen)
        let duties = running.map { duty in
            let agreed = "Op \(duty.inhoud.sinds.uitgeschreven) is afgesproken dat dit dossier bewaard blijft"
            let looked = duty.laatste.map { " Het laatst bekeken op \($0.inhoud.op.uitgeschreven)." } ?? ""
            let text = "\(agreed): \(duty.inhoud.reden.label.lowercased()).\(looked)"
            return Taak(.bewaarplicht, self.dag(duty.herzienOp, duty.inhoud.reden.bron, text), feit: duty.id)
        }
        return requests + duties
    }

    func dag(_ dag: Datum, _ bron: String, _ uitleg: String) -> Oordeel<Datum> {
        Oordeel(dag, gronden: [Grond(regel: "taak/1", bron: bron, uitleg: uitleg, feiten: ["dag": dag.iso])])
    }
}
