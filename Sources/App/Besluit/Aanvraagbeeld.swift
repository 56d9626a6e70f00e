// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// One aanvraag with everything that happened on it. What stands here is derived; nothing is typed twice.
struct Aanvraagbeeld: Sendable {
    let aanvraag: Feit<Aanvraag>
    let wijzigingen: [Termijnwijziging]
    /// Oldest first; the last one of a step counts.
    let bevindingen: [Feit<Stapbevinding>]
    let besluiten: [Feit<Besluit>]
    let verzendingen: [Verzending]
    /// Of the aanvraag and of decisions; those that work today.
    let intrekkingen: [Intrekking]
    let bewijzen: [Feit<Afwegingsbewijs>]
    /// The objection that was right against the last decision: then a new one is due when the decision on that was.
    var herroeping: Bezwaarbeeld?
    /// An objection against a change was right in part, and nothing took its place.
    var teVervangen: Bezwaarbeeld?
    /// What was asked and said before a decision, in force.
    var zienswijzen: [Zienswijzebeeld] = []
    /// Objections that wait for a decision.
    var openBezwaren: [Bezwaarbeeld] = []
    /// Later decisions that change one of `besluiten`.
    var wijzigingsbesluiten: [Feit<Besluitwijziging>] = []
    /// All that take back a decision, with their ids: also what does not work yet, and what fell.
    var intrekkingsbesluiten: [Feit<Intrekking>] = []
    /// Changes and withdrawals that fell because an objection was right: what was decided before them holds again.
    var vervallen: Set<UUIDv7> = []
    /// What was asked of who may approve, in order.
    var voorstellen: [Voorstelbeeld] = []

    var id: ID<Feitmerk> { ID(aanvraag.id) }
    var jeugdige: ID<Persoon> { aanvraag.inhoud.jeugdige }

    /// The decision that was not withdrawn, or not yet: until that works, it holds (Awb 3:40).
    var geldendBesluit: Feit<Besluit>? {
        besluiten.last { decision in !intrekkingen.contains { $0.van == .besluit && $0.feit.raw == decision.id } }
    }

    /// The decision the letter is about: the one in force, else the last one taken.
    var laatsteBesluit: Feit<Besluit>? { geldendBesluit ?? besluiten.last }

    /// A decision with all that changed it since.
    func verloop(van besluit: Feit<Besluit>) -> Besluitverloop {
        let end = intrekking(van: besluit)
        return Besluitverloop(
            besluit, wijzigingsbesluiten, intrekking: end?.inhoud, werktVanaf: end.flatMap(werktVanaf), vervallen: vervallen)
    }

    /// What takes this decision back, whether it works already or not; what fell in an objection needs no other end.
    func intrekking(van besluit: Feit<Besluit>) -> Feit<Intrekking>? {
        let own = intrekkingsbesluiten.filter { $0.inhoud.feit.raw == besluit.id && !vervallen.contains($0.id) }
        return own.last { !$0.inhoud.isBesluit } ?? own.last
    }

    /// nil: its letter was not sent.
    func werktVanaf(_ end: Feit<Intrekking>) -> Datum? {
        end.inhoud.werktVanaf(
            verzonden: verzending(van: end.id)?.verzonden, besluit: verzending(van: end.inhoud.feit.raw)?.verzonden)
    }

    /// The first day on which the decision in force no longer holds; nil: it was not taken back, or the letter about that was not sent.
    var vervaltPer: Datum? { geldendBesluit.flatMap { verloop(van: $0).vervaltPer } }

    /// The day for which it was taken back, while it still holds.
    var ingetrokkenPer: Datum? { aangekondigd.map { vervaltPer ?? $0.inhoud.per } }

    /// The decision in force was taken back, and that does not work yet.
    var aangekondigd: Feit<Intrekking>? { geldendBesluit.flatMap { intrekking(van: $0) } }

    /// What is granted now, in the places of the decision in force: with the last day and extent as they became.
    var voorzieningen: [Voorziening] { geldendBesluit.map { verloop(van: $0).voorzieningen } ?? [] }

    /// Of a change or a withdrawal: when it was sent.
    func verzending(van feit: UUIDv7) -> Verzending? { verzendingen.last { $0.besluit.raw == feit } }

    var isIngetrokken: Bool { intrekkingen.contains { $0.van == .aanvraag } }
    /// The last decision was withdrawn because nobody asks for the help any more.
    var isAfgesloten: Bool {
        guard let own = besluiten.last.map({ last in intrekkingen.filter { $0.feit.raw == last.id } }) else { return false }
        return own.contains(where: \.sluitAanvraag) && !own.contains { $0.grond == Intrekking.naBezwaar }
    }
    var isOpen: Bool { geldendBesluit == nil && !isIngetrokken && !isAfgesloten }

    func verzending(van besluit: Feit<Besluit>) -> Verzending? { verzendingen.last { $0.besluit.raw == besluit.id } }

    func bewijs(van besluit: Feit<Besluit>) -> Feit<Afwegingsbewijs>? { bewijzen.last { $0.id == besluit.inhoud.bewijs.raw } }

    func bevinding(_ stap: String) -> Feit<Stapbevinding>? { bevindingen.last { $0.inhoud.stap == stap } }

    func weging(_ rekenaar: Kaderrekenaar) -> Weging { Weging(rekenaar, bevindingen: bevindingen.map(\.inhoud)) }

    /// The decision that fell, while no new one took its place (Awb 7:11 lid 2).
    var herroepenBesluit: Feit<Besluit>? { geldendBesluit == nil ? herroeping?.besluit : nil }

    /// May it be refused yet?
    func zienswijze(op dag: Datum) -> Zienswijzestand {
        herroepenBesluit == nil ? .van(zienswijzen, aanvrager: aanvraag.inhoud.aanvrager, op: dag) : .gehoord
    }

    /// What was said before this decision, and not about one that came after it.
    func zienswijzen(voor besluit: Feit<Besluit>) -> [Zienswijzebeeld] {
        let earlier = besluiten.filter { $0.id < besluit.id }.map(\.id).max()
        return zienswijzen.filter { said in said.feit.id < besluit.id && earlier.map { $0 < said.feit.id } ?? true }
    }

    func beslistermijn() throws(Afwijzing) -> Oordeel<Beslistermijn.Uitkomst> {
        if let herroeping { return herroeping.nieuwBesluit }
        return try Beslistermijn.bereken(
            ontvangen: aanvraag.inhoud.ontvangen, opschortingen: wijzigingen.opschortingen, verlenging: wijzigingen.verlenging)
    }

    var stand: Aanvraagstand {
        if isIngetrokken { return .ingetrokken }
        guard let decision = geldendBesluit else { return besluiten.isEmpty ? .open : .besluitIngetrokken }
        return verzending(van: decision) == nil ? .nietVerzonden : .verzonden
    }

    /// What the receipt keeps of the facts, with source and day.
    /// - Parameter verlengingen: what was found about help of this child after eighteen.
    func bewijsfeiten(_ kind: Persoonskaart?, _ verlengingen: [Feit<Hulpverlenging>], op dag: Datum) -> [Bewijsfeit] {
        let received = aanvraag.inhoud.ontvangen
        var facts = [
            Bewijsfeit(.aanvraagOntvangen, received.iso, bron: "de aanvraag", datum: received, feit: id),
            Bewijsfeit(.peildatum, dag.iso, bron: "dag van het besluit", datum: dag),
        ]
        if let kind, let born = kind.gegevens.geboortedatum {
            let from = kind.gegevens.bsnHerkomst?.label ?? "persoonsgegevens in het dossier"
            facts.append(Bewijsfeit(.jeugdigeGeboortedatum, born.datum.iso, bron: from, datum: dag, feit: ID(kind.feit)))
            if let use = born.gebruik {
                facts.append(Bewijsfeit(.jeugdigeDatumgebruik, String(use.rawValue), bron: from, datum: dag, feit: ID(kind.feit)))
            }
        }
        let names: [(Verlengbaar, Feitnaam)] = [(.behandeling, .jeugdigeVerlengdeHulp), (.pleegzorg, .jeugdigeVerlengdePleegzorg)]
        for (help, name) in names {
            guard let found = verlengingen.voorBewijs(help, kind?.gegevens.geboortedatum, op: dag) else { continue }
            facts.append(
                Bewijsfeit(
                    name, found.inhoud.grond.tekst, bron: "vastgesteld door \(found.inhoud.door)", datum: found.inhoud.op,
                    feit: ID(found.id)))
        }
        let pauses = wijzigingen.opschortingen.map(\.iso).joined(separator: ",")
        if !pauses.isEmpty { facts.append(Bewijsfeit(.termijnOpgeschort, pauses, bron: "brieven over de termijn", datum: dag)) }
        if let later = wijzigingen.verlenging {
            facts.append(Bewijsfeit(.termijnVerlengd, later.iso, bron: "bericht van verlenging", datum: later.medegedeeld))
        }
        return facts
    }

    /// What a receipt keeps of a pgb that was asked for.
    static func pgbfeiten(_ pgb: Pgbvraag?, op dag: Datum) -> [Bewijsfeit] {
        (pgb?.feiten ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
            .map { Bewijsfeit($0.key, $0.value, bron: "gesprek over het pgb", datum: dag) }
    }

    /// May the term be moved like this?
    func toets(_ wijziging: Termijnwijziging, op vandaag: Datum) throws(Afwijzing) {
        guard isOpen else { throw .nietMogelijk("Op deze aanvraag is al besloten, of zij is ingetrokken. De termijn loopt niet meer.") }
        let term = try beslistermijn().uitkomst
        let pause = wijzigingen.opschortingen.last { $0.van <= wijziging.per && ($0.totEnMet.map { wijziging.per <= $0 } ?? true) }
        let running = term.staatStilSinds ?? pause?.van
        var faults: [Veldfout] = []
        if wijziging.per > vandaag { faults.append(Veldfout("per", "De dag ligt in de toekomst. Leg het vast op de dag zelf.")) }
        if wijziging.per < aanvraag.inhoud.ontvangen {
            faults.append(Veldfout("per", "De dag ligt vóór de aanvraag. Kies een latere dag."))
        }
        switch wijziging.wat {
        case .opgeschort:
            if let running { faults.append(Veldfout("wat", "De termijn staat al stil sinds \(running.uitgeschreven).")) }
            if let last = term.laatsteDag, wijziging.per > last {
                faults.append(Veldfout("per", "De termijn is dan al voorbij (\(last.uitgeschreven))."))
            }
            if let until = wijziging.tot, until <= wijziging.per {
                faults.append(Veldfout("tot", "Geef een dag na \(wijziging.per.uitgeschreven) om aan te vullen (Awb 4:5)."))
            }
        case .hervat:
            if running.map({ wijziging.per <= $0 }) ?? true { faults.append(Veldfout("wat", "De termijn staat op die dag niet stil.")) }
        case .verlengd:
            faults += verlengfouten(wijziging, term)
        }
        guard faults.isEmpty else { throw .ongeldig(faults) }
    }

    /// Awb 4:14: told within the term, with a reasonable later day.
    private func verlengfouten(_ wijziging: Termijnwijziging, _ term: Beslistermijn.Uitkomst) -> [Veldfout] {
        guard let last = term.laatsteDag else { return [Veldfout("wat", "De termijn staat stil. Laat haar eerst weer lopen.")] }
        var faults: [Veldfout] = []
        if wijziging.per > last {
            faults.append(Veldfout("per", "Een bericht na de termijn (\(last.uitgeschreven)) verlengt niet. Beslis zo snel mogelijk."))
        }
        if wijziging.nieuweDatum.map({ $0 <= last }) ?? true {
            faults.append(Veldfout("nieuweDatum", "Noem een dag na \(last.uitgeschreven)."))
        }
        return faults
    }
}

/// Where an aanvraag is: derived from its facts.
enum Aanvraagstand: String, Sendable, CaseIterable {
    case open, nietVerzonden, verzonden, besluitIngetrokken, ingetrokken

    var label: String {
        switch self {
        case .open: "In behandeling"
        case .nietVerzonden: "Besluit genomen, nog niet verzonden"
        case .verzonden: "Besluit verzonden"
        case .besluitIngetrokken: "Besluit ingetrokken"
        case .ingetrokken: "Aanvraag ingetrokken"
        }
    }
}
