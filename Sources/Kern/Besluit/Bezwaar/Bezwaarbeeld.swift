// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What is recorded around decisions after they were taken. Objections, defaults and rulings follow from this.
package struct Bezwaarfeiten: Sendable, Equatable {
    package var aanvragen: [Feit<Aanvraag>] = []
    package var termijnwijzigingen: [Feit<Termijnwijziging>] = []
    package var besluiten: [Feit<Besluit>] = []
    package var verzendingen: [Feit<Verzending>] = []
    package var bezwaren: [Feit<Bezwaar>] = []
    package var stappen: [Feit<Bezwaarstap>] = []
    package var beslissingen: [Feit<Bezwaarbesluit>] = []
    package var ingebrekestellingen: [Feit<Ingebrekestelling>] = []
    package var dwangsombesluiten: [Feit<Dwangsombesluit>] = []
    package var zienswijzen: [Feit<Zienswijze>] = []
    package var zienswijzeantwoorden: [Feit<Zienswijzeantwoord>] = []
    package var wijzigingen: [Feit<Besluitwijziging>] = []
    package var intrekkingen: [Feit<Intrekking>] = []
    package var uitspraken: [Feit<Uitspraak>] = []
    package var uitvoeringen: [Feit<Uitspraakuitvoering>] = []

    package init() {}

    /// The last objection that was right against a decision on this aanvraag itself; one against a change of it asks for no new decision.
    package func herroeping(van aanvraag: ID<Feitmerk>) -> Bezwaarbeeld? {
        Bezwaarbeeld.lijst(self).filter { objection in
            objection.tegen.map { $0.besluit.inhoud.aanvraag == aanvraag && !$0.isLater } == true
                && objection.beslissing?.inhoud.uitkomst.herroept == true
        }.max { ($0.beslissing?.inhoud.genomen ?? .eerste, $0.id) < ($1.beslissing?.inhoud.genomen ?? .eerste, $1.id) }
    }

    /// The aanvraag under which something of after a decision stands: an objection, a notice of default or a ruling.
    package func aanvraag(bij feit: UUIDv7) -> ID<Feitmerk>? {
        if let notice = ingebrekestellingen.first(where: { $0.id == feit })?.inhoud {
            return notice.van == .aanvraag ? notice.feit : aanvraag(bij: notice.feit.raw)
        }
        if let ruling = uitspraken.first(where: { $0.id == feit })?.inhoud { return aanvraag(van: ruling.besluit.raw) }
        return bezwaren.first { $0.id == feit }.flatMap { aanvraag(van: $0.inhoud.besluit.raw) }
    }

    /// Of a decision, or of a decision on an objection.
    package func aanvraag(van besluit: UUIDv7) -> ID<Feitmerk>? {
        let first = beslissingen.first { $0.id == besluit }?.inhoud.besluit.raw ?? besluit
        return besluiten.first { $0.id == first }?.inhoud.aanvraag ?? doel(first)?.besluit.inhoud.aanvraag
    }

    /// The ruling by which a decision on an objection fell.
    func vernietiging(van beslissing: Feit<Bezwaarbesluit>) -> Bezwaarbeeld.Vernietiging? {
        uitspraken.geldend().opDatum(\.datum).last { $0.inhoud.uitkomst == .vernietigd && $0.inhoud.besluit.raw == beslissing.id }.map {
            Bezwaarbeeld.Vernietiging(feit: $0.id, uitspraak: $0.inhoud, beslissing: beslissing, verzonden: verzonden(beslissing.id))
        }
    }

    func verzonden(_ besluit: UUIDv7) -> Datum? {
        verzendingen.geldend().filter { $0.inhoud.besluit.raw == besluit }.map(\.inhoud.verzonden).min()
    }
}

/// Where an objection is: derived from its facts.
package enum Bezwaarstand: String, Sendable, CaseIterable {
    case ontvangen, aanvullen, inBehandeling, besloten, verzonden, ingetrokken

    package var label: String {
        switch self {
        case .ontvangen: "Ontvangen, nog niet bevestigd"
        case .aanvullen: "Wacht op aanvulling"
        case .inBehandeling: "In behandeling"
        case .besloten: "Beslist, nog niet verzonden"
        case .verzonden: "Beslist en verzonden"
        case .ingetrokken: "Ingetrokken"
        }
    }
}

/// An objection with what followed on it.
package struct Bezwaarbeeld: Sendable, Equatable {
    package let feit: Feit<Bezwaar>
    /// What it is against; nil when this reader may not see it.
    package let tegen: Bezwaardoel?
    /// When that was sent.
    package let besluitVerzonden: Datum?
    /// By day.
    package let stappen: [Feit<Bezwaarstap>]
    package let beslissing: Feit<Bezwaarbesluit>?
    /// When the decision on the objection was sent.
    package let verzonden: Datum?
    /// The last decision on it that a court annulled: then it waits for another one.
    package let vernietigd: Vernietiging?
    /// What took the place of the decision that fell.
    package let vervanging: Feit<Besluit>?
    /// What took the place of the change that fell.
    package let vervangendeWijziging: Feit<Besluitwijziging>?

    package struct Vernietiging: Sendable, Equatable {
        /// Fact id of the ruling.
        package let feit: UUIDv7
        package let uitspraak: Uitspraak
        package let beslissing: Feit<Bezwaarbesluit>
        package let verzonden: Datum?

        /// Does this step belong to what was done before the ruling?
        func isErvoor(_ stap: Feit<Bezwaarstap>) -> Bool {
            stap.inhoud.op < uitspraak.datum || (stap.inhoud.op == uitspraak.datum && stap.id < feit)
        }
    }

    package var id: UUIDv7 { feit.id }
    package var bezwaar: Bezwaar { feit.inhoud }
    /// The decision on the aanvraag that it is about: itself, or by a change of it.
    package var besluit: Feit<Besluit>? { tegen?.besluit }
    package var isOpen: Bool { beslissing == nil && stap(.ingetrokken) == nil }

    /// All of a file, by day of receipt.
    package static func lijst(_ feiten: Bezwaarfeiten) -> [Bezwaarbeeld] {
        feiten.bezwaren.geldend().opDatum(\.ontvangen).map { fact in
            let decisions = feiten.beslissingen.geldend().opDatum(\.genomen).filter { $0.inhoud.bezwaar == fact.id }
            let decision = decisions.last { feiten.vernietiging(van: $0) == nil }
            return Bezwaarbeeld(
                feit: fact, tegen: feiten.doel(fact.inhoud.besluit.raw),
                besluitVerzonden: feiten.verzonden(fact.inhoud.besluit.raw),
                stappen: feiten.stappen.geldend().filter { $0.inhoud.bezwaar == fact.id }.opDatum(\.op), beslissing: decision,
                verzonden: decision.flatMap { feiten.verzonden($0.id) },
                vernietigd: decisions.compactMap { feiten.vernietiging(van: $0) }.last,
                vervanging: feiten.vervanging(van: fact.inhoud.besluit.raw),
                vervangendeWijziging: feiten.vervangendeWijziging(van: fact.inhoud.besluit.raw))
        }
    }

    /// The last step of this kind.
    package func stap(_ wat: Bezwaarstap.Wat) -> Bezwaarstap? { stappen.last { $0.inhoud.wat == wat }?.inhoud }

    package func stand(op dag: Datum) -> Bezwaarstand {
        if stap(.ingetrokken) != nil { return .ingetrokken }
        guard beslissing == nil else { return verzonden == nil ? .besloten : .verzonden }
        if wachtOpAanvulling(op: dag) { return .aanvullen }
        return stap(.bevestigd) == nil ? .ontvangen : .inBehandeling
    }

    /// Incomplete, asked for, and neither mended nor over.
    private func wachtOpAanvulling(op dag: Datum) -> Bool {
        guard let asked = stap(.herstelGevraagd), let until = asked.tot, !isHersteld else { return false }
        return dag <= until
    }

    package var isHersteld: Bool {
        guard let asked = stap(.herstelGevraagd) else { return false }
        return stap(.hersteld).map { asked.op <= $0.op } ?? false
    }

    /// Asked to mend it, and the time for that went by unused (Awb 6:6).
    package func isVerzuimd(op dag: Datum) -> Bool {
        guard let until = stap(.herstelGevraagd)?.tot else { return false }
        return !isHersteld && until < dag
    }

    /// Heard, or not with its ground (Awb 7:2, 7:3). After a court annulled what was decided only what came after that counts.
    package var horing: Bezwaarstap? {
        let counted = stappen.filter { fact in vernietigd.map { !$0.isErvoor(fact) } ?? true }.map(\.inhoud)
        return counted.last { $0.wat == .gehoord } ?? counted.last { $0.wat == .nietGehoord }
    }

    package var isGehoord: Bool { horing != nil }

    /// The last judgement about being late: `verschoonbaar` or `nietVerschoonbaar` (Awb 6:11).
    package var verschoonbaarheid: Bezwaarstap.Wat? {
        stappen.last { $0.inhoud.wat == .verschoonbaar || $0.inhoud.wat == .nietVerschoonbaar }?.inhoud.wat
    }

    /// Too late, and nobody judged yet whether that can be held against them.
    package var vraagtOordeel: Bool { tijdigheid.uitkomst == .teLaat && verschoonbaarheid == nil }

    /// Where the rule cannot count (a day outside its tables), in time: being late is never assumed.
    package var tijdigheid: Oordeel<Bezwaartijdigheid> {
        do {
            return try Bezwaartijdigheid.bereken(verzonden: besluitVerzonden, ontvangen: bezwaar.ontvangen, gepost: bezwaar.gepost)
        } catch {
            let why = "De tabellen voor \(bezwaar.ontvangen.uitgeschreven) ontbreken. Ga zelf na of het bezwaar op tijd was."
            return Oordeel(.opTijd, gronden: [Grond(regel: Bezwaartijdigheid.regel, bron: "Awb 6:9", uitleg: why)])
        }
    }

    /// As it stood when the decision was taken that the court annulled; nil: none was.
    package var voorVernietiging: Bezwaarbeeld? {
        vernietigd.map { gone in
            Bezwaarbeeld(
                feit: feit, tegen: tegen, besluitVerzonden: besluitVerzonden, stappen: stappen.filter(gone.isErvoor),
                beslissing: gone.beslissing, verzonden: gone.verzonden, vernietigd: nil, vervanging: vervanging,
                vervangendeWijziging: vervangendeWijziging)
        }
    }

    /// Until when the college may take to decide; anew after a court annulled what was decided.
    package var beslissen: Oordeel<Datum> { vernietigd.map { opnieuw($0.uitspraak) } ?? eersteTermijn }

    /// By the day the court named; else the term of 7:10 from its ruling on (Awb 8:72 lid 4 `[mem]`).
    private func opnieuw(_ ruling: Uitspraak) -> Oordeel<Datum> {
        let text = "De rechter vernietigde onze beslissing op \(ruling.datum.uitgeschreven)."
        if let day = ruling.uiterlijk {
            let why = "\(text) Wij beslissen opnieuw, vóór of op \(day.uitgeschreven)."
            return Oordeel(day, gronden: [Grond(regel: Bezwaarbeslistermijn.regel, bron: "Awb 8:72 lid 4", uitleg: why)])
        }
        let since = stappen.map(\.inhoud).filter { ruling.datum < $0.op || $0.voorbereiding != nil }
        do {
            let term = try Bezwaarbeslistermijn.bereken(bezwaarTot: ruling.datum, stappen: since)
            let ground = Grond(
                regel: Bezwaarbeslistermijn.regel, bron: "Awb 8:72 lid 4", uitleg: "\(text) Wij beslissen opnieuw.", onder: term.gronden)
            return Oordeel(term.uitkomst, gronden: [ground])
        } catch {
            let why = "\(text) Geteld als weken van zeven dagen: de tabellen daarvoor ontbreken."
            return Oordeel(
                ruling.datum.plus(weken: 6), gronden: [Grond(regel: Bezwaarbeslistermijn.regel, bron: "Awb 7:10", uitleg: why)])
        }
    }

    /// Until when the college might take for its first decision. Outside the tables weeks of seven days, and the ground says so. While the decision
    /// was not sent, the term did not begin: counted from the receipt of the objection.
    var eersteTermijn: Oordeel<Datum> {
        let start = besluitVerzonden ?? bezwaar.ontvangen
        do {
            let term = try Bezwaartermijn.bereken(verzonden: start)
            return try Bezwaarbeslistermijn.bereken(bezwaarTot: term.uitkomst.totEnMet ?? start, stappen: stappen.map(\.inhoud))
        } catch {
            let why = "Geteld als weken van zeven dagen: de tabellen voor \(start.uitgeschreven) ontbreken."
            return Oordeel(start.plus(weken: 12), gronden: [Grond(regel: Bezwaarbeslistermijn.regel, bron: "Awb 7:10", uitleg: why)])
        }
    }

    /// The same as the term of the aanvraag on which a new decision is due (Awb 7:11 lid 2).
    package var nieuwBesluit: Oordeel<Beslistermijn.Uitkomst> {
        let term = beslissen
        return Oordeel(Beslistermijn.Uitkomst(laatsteDag: term.uitkomst, staatStilSinds: nil), gronden: term.gronden)
    }

    /// Until when appeal to the court is open; nil while the decision was not sent (Awb 6:7, 6:8, 8:1).
    package var beroep: Oordeel<Datum>? {
        guard let verzonden else { return nil }
        // Outside the table of holidays no last day is promised.
        return try? Awbtermijn.beroep.laatsteDag(na: verzonden, wat: "Beroep instellen bij de rechtbank")
    }
}

extension Datum {
    /// Before every day that matters here.
    fileprivate static let eerste = Datum(dagnummer: 0)
}
