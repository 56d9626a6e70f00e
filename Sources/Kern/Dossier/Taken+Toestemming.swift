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
        var facts = feiten.toestemmingsfeiten
        facts.normen = normen
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
            let term = normen.norm(.spoed, op: end), why = term.opmerking.isEmpty ? "" : " (\(term.opmerking))"
            return dag(end, term.bron, "De spoed geldt tot en met \(end.uitgeschreven)\(why). Vraag de toestemming nu alsnog.")
        }
        guard let since = view.gevallen else { return normen.laatsteDag(.toestemming, na: asked) }
        return normen.laatsteDag(.toestemming, na: since.isLeeftijd ? since.op.eindeVanDeMaand : since.op)
    }

    private func aflopend(_ view: Toestemmingsbeeld, sinds asked: Datum) -> Oordeel<Datum>? {
        guard let end = view.houdtOp else { return nil }
        let norm = normen.norm(.voorEindeToestemming, op: vandaag)
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

    typealias Lopend = (kind: ID<Persoon>, van: Datum, feit: UUIDv7)

    /// Help that was ordered and has not ended, help of the team, and a place in a group.
    var lopend: [Lopend] {
        let orders = trajecten.filter { [.wacht, .loopt, .onderbroken].contains($0.stand(op: vandaag)) }.map(\.toewijzing)
        let ordered = Set(trajecten.map(\.toewijzing.id))
        let others = hulp.filter { !ordered.contains($0.id) && $0.van.map { $0 <= vandaag } ?? true && $0.tot.map { vandaag < $0 } ?? true }
        return orders.map { ($0.inhoud.jeugdige, $0.inhoud.toegewezenOp, $0.id) }
            + others.map { ($0.jeugdige, $0.van ?? vandaag, $0.id) }
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

extension Datum {
    var beginVanDeMaand: Datum { plus(dagen: 1 - dag) }
    var eindeVanDeMaand: Datum { beginVanDeMaand.plus(maanden: 1).plus(dagen: -1) }
}
