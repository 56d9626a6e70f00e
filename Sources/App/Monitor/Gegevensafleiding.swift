// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Monitor

/// The rows of the data set that follow from the facts of one file (`Gegevenswoordenboek` says what each column means).
struct Gegevensafleiding {
    let dossier: ID<Dossier>
    let feiten: Dossierfeiten
    let beeld: Dossierbeeld
    /// Gemeente and team; area, door and route are added per row.
    let herkomst: Herkomst
    let wijken: [ID<Persoon>: String]
    /// Children of whom a line was destroyed: their rows are frozen and not made again.
    let zonder: Set<ID<Persoon>>
    let producten: Productcodes
    let sleutels: Sleutelmaker

    func rijen() throws -> Gegevensrijen {
        Gegevensrijen(hulpvragen: try hulpvragen(), besluiten: try besluiten(), trajecten: try trajecten())
    }

    // MARK: Hulpvraag

    private func hulpvragen() throws -> [Hulpvraagrij] {
        try feiten.hulpvragen.geldend().opDatum(\.datum).flatMap { question in
            try kinderen(question.inhoud).map { try rij(question, $0) }
        }
    }

    /// The children a question is about; when none is named, all of the file. Nil: nobody is known yet, the file stands for them.
    private func kinderen(_ vraag: Hulpvraag) -> [ID<Persoon>?] {
        let all = Set(feiten.deelnames.geldend().filter { $0.inhoud.rol == .jeugdige }.map(\.inhoud.persoon)).sorted()
        let named = vraag.over.isEmpty ? all : vraag.over
        return named.isEmpty ? [nil] : named.filter { !zonder.contains($0) }
    }

    private func rij(_ vraag: Feit<Hulpvraag>, _ kind: ID<Persoon>?) throws -> Hulpvraagrij {
        let triage = beeld.triage(vraag)?.inhoud
        let ronde = Ronde(vraag, feiten.afsluitingen)
        var rij = Hulpvraagrij(
            rij: try sleutels.rij(vraag.id, (kind?.raw ?? dossier.raw)), jeugdige: try sleutels.jeugdige(kind?.raw ?? dossier.raw),
            herkomst: herkomst(kind, vraag), leeftijd: leeftijd(kind, op: vraag.inhoud.datum), ontvangen: vraag.inhoud.datum)
        rij.urgentie = triage?.urgentie.rawValue
        rij.triage = triage?.datum
        zetWerk(&rij, vraag, kind, ronde)
        zetBesluit(&rij, vraag, kind, ronde)
        // A question that triage answered ends that day: no work follows on it.
        let answered = triage.flatMap { $0.route.vraagtVervolg ? nil : $0.datum }
        rij.einde = ronde.slot?.op ?? answered
        // Sent back is no advice that was enough.
        let answer = triage?.route == .terug ? Triageroute.terug.rawValue : Kern.Afsluitreden.adviesVoldoende.rawValue
        rij.afloop = ronde.slot?.reden.rawValue ?? answered.map { _ in answer }
        return rij
    }

    private func zetWerk(_ rij: inout Hulpvraagrij, _ vraag: Feit<Hulpvraag>, _ kind: ID<Persoon>?, _ ronde: Ronde) {
        let notes = feiten.notities.geldend().map(\.inhoud).filter { note in
            note.contactsoort.isMetGezin && (note.over.isEmpty || kind.map(note.over.contains) ?? true)
        }
        rij.eersteContact = ronde.eerste(notes.map(\.datum))
        rij.plan = ronde.eerste(feiten.plannen.geldend().map(\.inhoud.datum))
        let findings = feiten.bevindingen.geldend().filter { $0.jeugdige == nil || $0.jeugdige == kind }.map(\.inhoud.datum)
        if let kind, beeld.analyse(kind).isVoldoende { rij.analyse = findings.filter(ronde.bevat).max() }
    }

    private func zetBesluit(_ rij: inout Hulpvraagrij, _ vraag: Feit<Hulpvraag>, _ kind: ID<Persoon>?, _ ronde: Ronde) {
        let requests = feiten.aanvragen.geldend().filter { $0.inhoud.waarvoor == .individueleVoorziening && $0.inhoud.jeugdige == kind }
        let own = Set(requests.map(\.id))
        let decisions = beeld.besluiten.filter { own.contains($0.aanvraag) }
        let trajecten = beeld.trajecten.filter { $0.toewijzing.inhoud.jeugdige == kind }
        rij.aanvraag = ronde.eerste(requests.map(\.inhoud.ontvangen)) ?? vraag.inhoud.aanvraagOntvangen
        rij.besluit = ronde.eerste(decisions.compactMap(\.verzonden))
        rij.voorziening = ronde.eerste(decisions.filter(\.isToekennend).map(\.genomen) + trajecten.map(\.toewijzing.inhoud.toegewezenOp))
        rij.start = ronde.eerste(trajecten.compactMap(\.gestart))
    }

    // MARK: Besluit

    /// A decision counts from the day it was sent (Awb 3:41).
    private func besluiten() throws -> [Besluitrij] {
        try beeld.besluiten.compactMap { decision in
            guard let sent = decision.verzonden, let request = feiten.aanvragen.first(where: { $0.id == decision.aanvraag })?.inhoud,
                !zonder.contains(request.jeugdige)
            else { return nil }
            let kind = request.jeugdige
            var rij = Besluitrij(
                rij: try sleutels.rij(decision.feit, kind.raw), jeugdige: try sleutels.jeugdige(kind.raw),
                herkomst: herkomst(kind, vraag(kind, voor: request.ontvangen)), leeftijd: leeftijd(kind, op: sent),
                soort: decision.strekking.rawValue, besluit: sent)
            rij.wettelijkeBasis = "2.3"
            rij.aanvraag = request.ontvangen
            return rij
        }
    }

    // MARK: Traject

    private func trajecten() throws -> [Trajectrij] {
        try beeld.trajecten.filter { !zonder.contains($0.toewijzing.inhoud.jeugdige) }.map { traject in
            let order = traject.toewijzing.inhoud
            let question = vraag(order.jeugdige, voor: order.toegewezenOp)
            var rij = Trajectrij(
                rij: try sleutels.rij(traject.toewijzing.id, order.jeugdige.raw), jeugdige: try sleutels.jeugdige(order.jeugdige.raw),
                herkomst: herkomst(order.jeugdige, question), leeftijd: leeftijd(order.jeugdige, op: traject.gestart ?? order.toegewezenOp),
                toewijzing: order.toegewezenOp, start: traject.gestart)
            rij.verwijzer = question?.inhoud.deur.verwijzercode
            rij.hulpvorm = producten.rij(order.product).flatMap { $0.hulpvorm.isEmpty ? nil : $0.hulpvorm }
            rij.productcategorie = order.categorie
            rij.aanbieder = order.agb.tekst
            rij.einde = traject.gestopt?.op
            rij.redenEinde = traject.gestopt?.reden.hulpeinde?.rawValue
            rij.crisis = question.flatMap { beeld.triage($0) }.map { $0.inhoud.route == .crisis }
            return rij
        }
    }

    // MARK: Shared

    /// The last question about this child on or before a day.
    private func vraag(_ kind: ID<Persoon>, voor dag: Datum) -> Feit<Hulpvraag>? {
        feiten.hulpvragen.geldend().opDatum(\.datum).last {
            $0.inhoud.datum <= dag && ($0.inhoud.over.isEmpty || $0.inhoud.over.contains(kind))
        }
    }

    private func herkomst(_ kind: ID<Persoon>?, _ vraag: Feit<Hulpvraag>?) -> Herkomst {
        var result = herkomst
        result.wijk = kind.flatMap { wijken[$0] }
        result.deur = vraag?.inhoud.deur.rawValue
        result.route = vraag.flatMap { beeld.triage($0) }?.inhoud.route.rawValue
        return result
    }

    private func leeftijd(_ kind: ID<Persoon>?, op dag: Datum) -> Int? {
        feiten.personen.filter { $0.inhoud.persoon == kind }.laatste(op: beeld.vandaag)?.inhoud.geboortedatum?.leeftijd(op: dag)?.lowerBound
    }
}

/// From a question to the closing that ends it: what happens outside these days belongs to another question.
private struct Ronde {
    let van: Datum
    let slot: Afsluiting?

    init(_ vraag: Feit<Hulpvraag>, _ afsluitingen: [Feit<Afsluiting>]) {
        van = vraag.inhoud.datum
        slot =
            afsluitingen.geldend().opDatum(\.op).first { closing in
                vraag.inhoud.datum < closing.inhoud.op || (vraag.inhoud.datum == closing.inhoud.op && vraag.opgetekend < closing.opgetekend)
            }?.inhoud
    }

    func bevat(_ dag: Datum) -> Bool { van <= dag && dag <= slot?.op ?? .verst }
    func eerste(_ dagen: [Datum]) -> Datum? { dagen.filter(bevat).min() }
}
