// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierfeiten {
    /// What consent follows from.
    package var toestemmingsfeiten: Toestemmingsfeiten {
        var facts = Toestemmingsfeiten()
        facts.antwoorden = toestemmingsantwoorden
        facts.intrekkingen = toestemmingsintrekkingen
        facts.uitzonderingen = toestemmingsuitzonderingen
        facts.wilsoordelen = wilsoordelen
        facts.afwegingen = plichtenafwegingen
        facts.einden = beeindigingen
        facts.gezag = gezag
        facts.personen = personen
        return facts
    }
}

extension Dossierbeeld {
    /// Consent that is missing, refused, or that will not hold much longer; and help without anybody having been asked.
    var toestemmingstaken: [Taak] {
        let facts = feiten.toestemmingsfeiten
        let help = feiten.hulptoestemmingen.geldend(), sharing = feiten.deelafspraken.geldend()
        let asked = help.flatMap { matter($0, facts, isHulp: true) } + sharing.flatMap { matter($0, facts, isHulp: false) }
        return asked + ongevraagd(help, facts)
    }

    private func matter<Z: Toestemmingszaak>(_ fact: Feit<Z>, _ facts: Toestemmingsfeiten, isHulp: Bool) -> [Taak] {
        let view = Toestemmingsbeeld(fact, facts, op: vandaag)
        func task(_ kind: Taaksoort, _ term: Oordeel<Datum>) -> [Taak] {
            [Taak(kind, term, jeugdige: fact.inhoud.kind, feit: fact.id)]
        }
        switch view.stand {
        case .ontbreekt, .onbekend, .afwegen: return task(.toestemming, vragen(view, sinds: fact.inhoud.gevraagdOp))
        case .geweigerd, .ingetrokken:
            let said = view.rijen.filter(\.isNodig).compactMap(\.op).max() ?? vandaag
            return isHulp ? task(.toestemmingNee, normen.laatsteDag(.toestemming, na: said)) : []
        case .verlopen: return isHulp && loopt(fact.inhoud.kind) ? task(.toestemming, vragen(view, sinds: fact.inhoud.gevraagdOp)) : []
        case .nietNodig where view.vraagtAlsnog: return task(.toestemming, vragen(view, sinds: fact.inhoud.gevraagdOp))
        case .gegeven, .nietNodig: return aflopend(view, sinds: fact.inhoud.gevraagdOp).map { task(.toestemmingLooptAf, $0) } ?? []
        case .beeindigd: return []
        }
    }

    /// From the day it was asked, or the day it stopped to hold. An age that brought it about is named by its month only: the day of a
    /// task stands open in lists, a birthday does not.
    private func vragen(_ view: Toestemmingsbeeld, sinds asked: Datum) -> Oordeel<Datum> {
        if let end = view.spoedTot, view.gevallen.map({ $0.op == end.plus(dagen: 1) }) ?? view.vraagtAlsnog {
            let term = Spoedtermijn.termijn(op: end)
            let text = "De spoed geldt tot en met \(end.uitgeschreven) (\(term?.opmerking ?? "")). Vraag de toestemming nu alsnog."
            return dag(end, term?.bron ?? "", text)
        }
        guard let since = view.gevallen else { return normen.laatsteDag(.toestemming, na: asked) }
        return normen.laatsteDag(.toestemming, na: since.isLeeftijd ? since.op.eindeVanDeMaand : since.op)
    }

    private func aflopend(_ view: Toestemmingsbeeld, sinds asked: Datum) -> Oordeel<Datum>? {
        guard let end = view.houdtOp, let norm = normen.norm(.voorEindeToestemming, op: vandaag) else { return nil }
        let usual = end.op.plus(weken: -norm.termijn.aantal), warned = end.isLeeftijd ? usual.beginVanDeMaand : usual
        // What was asked for a short time ends as it was meant.
        guard warned <= vandaag, asked < warned else { return nil }
        let text =
            end.isLeeftijd
            ? "In \(Datum.maandnamen[end.op.maand - 1]) \(end.op.jaar) verandert door de leeftijd wie beslist. Vraag het dan opnieuw."
            : "De toestemming geldt tot \(end.op.uitgeschreven)."
        return dag(end.isLeeftijd ? end.op.eindeVanDeMaand : end.op.plus(dagen: -1), norm.bron, text)
    }

    private func loopt(_ kind: ID<Persoon>) -> Bool { lopend.contains { $0.kind == kind } }

    private typealias Lopend = (kind: ID<Persoon>, van: Datum, feit: UUIDv7)

    /// Help that was ordered and has not ended, help of the team, and a place in a group.
    private var lopend: [Lopend] {
        let orders = trajecten.filter { [.wacht, .loopt, .onderbroken].contains($0.stand(op: vandaag)) }.map(\.toewijzing)
        let ordered = Set(trajecten.map(\.toewijzing.id))
        let others = hulp.filter { !ordered.contains($0.id) && $0.van.map { $0 <= vandaag } ?? true && $0.tot.map { vandaag < $0 } ?? true }
        return orders.map { ($0.inhoud.jeugdige, $0.inhoud.toegewezenOp, $0.id) }
            + others.map { ($0.jeugdige, $0.van ?? vandaag, $0.id) } + groepen
    }

    private var groepen: [Lopend] {
        let ended = Set(feiten.groepsdeelnameeinden.geldend().filter { $0.inhoud.op <= vandaag }.map(\.inhoud.deelname))
        return feiten.groepsdeelnames.geldend().filter { !ended.contains($0.id) && $0.inhoud.op <= vandaag }.opDatum(\.op)
            .map { ($0.inhoud.jeugdige, $0.inhoud.op, $0.id) }
    }

    /// A child gets help and nobody was asked (Jeugdwet 7.3.4).
    private func ongevraagd(_ help: [Feit<Hulptoestemming>], _ facts: Toestemmingsfeiten) -> [Taak] {
        let running = lopend
        return Set(running.map(\.kind)).sorted().compactMap { child in
            let isAsked = help.contains {
                $0.inhoud.kind == child && Toestemmingsbeeld($0, facts, op: vandaag).stand != .beeindigd
            }
            guard !isAsked, let first = running.first(where: { $0.kind == child }) else { return nil }
            return Taak(.toestemming, normen.laatsteDag(.toestemming, na: first.van), jeugdige: child, feit: first.feit)
        }
    }
}

extension Dossierfeiten {
    /// Days after today on which a task about consent may come or go by itself. A birthday is not among them: around its month the file is
    /// looked at each day, so that no open day tells when somebody was born.
    package func toestemmingsdagen(na vandaag: Datum, weken: Int) -> [Datum] {
        let ends = hulptoestemmingen.compactMap(\.inhoud.tot) + deelafspraken.compactMap(\.inhoud.tot)
        let children = Set(hulptoestemmingen.map(\.inhoud.kind) + deelafspraken.map(\.inhoud.kind))
        let births = personen.filter { children.contains($0.inhoud.persoon) }.compactMap { $0.inhoud.geboortedatum?.datum }
        let around = births.flatMap { birth in [12, 16, 18].compactMap { maanden(rond: birth.plus(jaren: $0), na: vandaag) } }
        let custody = children.isEmpty ? [] : gezag.compactMap(\.geldigVan) + gezag.compactMap { $0.geldigTot?.plus(dagen: 1) }
        let urgent = toestemmingsuitzonderingen.map(\.inhoud).filter { $0.uitzondering == .spoed }
            .map { Spoedtermijn.laatsteDag(na: $0.op).plus(dagen: 1) }
        return (urgent + ends.flatMap { [$0.plus(dagen: 1), $0.plus(dagen: 1).plus(weken: -weken)] } + around + custody).filter {
            vandaag < $0
        }
    }

    /// The first day of the month before; every day until the month is over.
    private func maanden(rond dag: Datum, na vandaag: Datum) -> Datum? {
        let begin = dag.beginVanDeMaand.plus(maanden: -1)
        if vandaag < begin { return begin }
        return vandaag <= dag.eindeVanDeMaand ? vandaag.plus(dagen: 1) : nil
    }
}

extension Datum {
    fileprivate var beginVanDeMaand: Datum { plus(dagen: 1 - dag) }
    fileprivate var eindeVanDeMaand: Datum { beginVanDeMaand.plus(maanden: 1).plus(dagen: -1) }
}
