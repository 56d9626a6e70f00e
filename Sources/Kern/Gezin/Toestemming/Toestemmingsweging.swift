// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The facts of one matter, judged on any day.
struct Toestemmingsweging: Sendable {
    typealias Uitkomst = (stand: Toestemmingsstand, vereist: Oordeel<Toestemmingskring>?, bezwaar: String)

    /// Only of this matter and this child, only what is in force.
    let feiten: Toestemmingsfeiten
    private let kind: ID<Persoon>
    private let begin: Datum
    private let tot: Datum?
    private let vraagtToestemming: Bool
    private let vraagtAfweging: Bool

    /// - Parameter zaak: its fact; nil: not recorded, nothing belongs to it.
    init<Z: Toestemmingszaak>(_ inhoud: Z, zaak: UUIDv7?, _ feiten: Toestemmingsfeiten) {
        self.feiten = feiten.over(zaak, inhoud.kind)
        kind = inhoud.kind
        begin = inhoud.gevraagdOp
        tot = inhoud.tot
        vraagtToestemming = inhoud.vraagtToestemming
        vraagtAfweging = inhoud.vraagtAfweging
    }

    func beslissers(op dag: Datum) -> Beslissers {
        let circle = kring(op: dag)
        return Beslissers(oordeel: circle.oordeel, bezwaar: circle.bezwaar)
    }

    func oordeel(op dag: Datum) -> Uitkomst {
        let circle = kring(op: dag)
        let who = vraagtToestemming ? circle.oordeel : nil
        if feiten.einden.contains(where: { $0.inhoud.op <= dag }) { return (.beeindigd, who, "") }
        if let tot, tot < dag { return (.verlopen, who, "") }
        guard vraagtToestemming else {
            guard begin <= dag else { return (.ontbreekt, nil, "") }
            let isWeighed = !vraagtAfweging || feiten.afwegingen.contains { $0.inhoud.op <= dag }
            return (isWeighed ? .nietNodig : .afwegen, nil, "")
        }
        guard let who else { return (.onbekend, nil, circle.bezwaar) }
        guard begin <= dag else { return (.ontbreekt, who, "") }
        if let refused = weigering(op: dag) { return refused }
        return (who.uitkomst.isLeeg ? .nietNodig : stand(who.uitkomst, op: dag), who, "")
    }

    /// One no is a no; and as long as somebody did not answer there is no yes.
    private func stand(_ circle: Toestemmingskring, op dag: Datum) -> Toestemmingsstand {
        let said = circle.leden.map { telt($0, op: dag)?.woord }
        if said.contains(.ingetrokken) { return .ingetrokken }
        if said.contains(.gezegd(.nee)) { return .geweigerd }
        return said.allSatisfy { $0 == .gezegd(.ja) } ? .gegeven : .ontbreekt
    }

    /// What is presumed gives way to what was said: the no of who decides without the exception stays a no, until a new answer or a court.
    private func weigering(op dag: Datum) -> Uitkomst? {
        guard uitzondering(op: dag)?.inhoud.uitzondering?.isVeronderstelling == true else { return nil }
        let usual = zonderUitzondering, circle = usual.kring(op: dag)
        // Nobody who decides is known: then a no of anybody who was asked counts.
        let said = (circle.oordeel?.uitkomst.leden ?? usual.sprekers).map { usual.telt($0, op: dag)?.woord }
        if said.contains(.ingetrokken) { return (.ingetrokken, circle.oordeel, circle.bezwaar) }
        return said.contains(.gezegd(.nee)) ? (.geweigerd, circle.oordeel, circle.bezwaar) : nil
    }

    // MARK: Exceptions

    /// The exception in force on a day. Urgency ends by itself.
    func uitzondering(op dag: Datum) -> Feit<Toestemmingsuitzondering>? {
        guard let newest = feiten.uitzonderingen.laatste(op: dag, \.op) else { return nil }
        return spoedTot(newest).map { $0 < dag } ?? false ? nil : newest
    }

    /// The last day of urgency; nil: something else. By then there was time to ask (Jeugdwet 7.3.16).
    func spoedTot(_ fact: Feit<Toestemmingsuitzondering>) -> Datum? {
        guard fact.inhoud.uitzondering == .spoed else { return nil }
        return feiten.normen.laatsteDag(.spoed, na: fact.inhoud.op).uitkomst
    }

    // MARK: Who decides

    private func kring(op dag: Datum) -> (oordeel: Oordeel<Toestemmingskring>?, bezwaar: String) {
        let custody = gezag(op: dag)?.inhoud
        let judged = feiten.wilsoordelen.laatste(op: dag, \.op)?.inhoud
        let s = Toestemmingsregel.Situatie(
            jeugdige: kind, geboren: geboren, gezag: custody?.gezagsoort == .onbekend ? [] : Set(custody?.houders ?? []),
            instellingIsVoogd: custody?.gezagsoort == .voogdijInstelling, vertegenwoordigers: Set(judged?.vertegenwoordigers ?? []),
            wilsbekwaam: judged?.wilsbekwaam != .nee, uitzondering: uitzondering(op: dag)?.inhoud.uitzondering)
        do {
            return (try Toestemmingsregel.vereist(s, op: dag), "")
        } catch .nietMogelijk(let why) {
            return (nil, why)
        } catch {
            return (nil, "Er is nog niet bekend wie mag beslissen.")
        }
    }

    /// The gezag known for a day. When it was looked up but not since when it holds, what was found then is what is known of the days
    /// before. Gezag that begins later, or that has ended, does not count.
    private func gezag(op dag: Datum) -> Feit<Gezag>? {
        if let known = feiten.gezag.laatste(op: dag) { return known }
        let found = feiten.gezag.filter { fact in fact.geldigVan.map { dag < $0 && $0 <= fact.inhoud.gezienOp } ?? false }
        return found.min { ($0.geldigVan ?? .oudst, $0.opgetekend, $0.id) < ($1.geldigVan ?? .oudst, $1.opgetekend, $1.id) }
    }

    /// A birth date does not change: the one recorded last holds for every day.
    private var geboren: Geboortedatum? {
        feiten.personen.max { ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id) }?.inhoud.geboortedatum
    }

    // MARK: What was said

    private struct Gezegd {
        let wie: Toestemmer
        let woord: Toestemmingsrij.Antwoord
        let op: Datum
        let orde: (Moment, UUIDv7)
        let rij: (wijze: Toestemmingswijze, woorden: String, namens: String, feit: UUIDv7, door: UUIDv7)
    }

    private var gezegd: [Gezegd] {
        let answers = feiten.antwoorden.map { fact in
            Gezegd(
                wie: Toestemmer(fact.inhoud.wie), woord: .gezegd(fact.inhoud.antwoord), op: fact.inhoud.op,
                orde: (fact.opgetekend, fact.id),
                rij: (fact.inhoud.wijze, fact.inhoud.woorden, fact.inhoud.namens, fact.id, fact.door))
        }
        let takenBack = feiten.intrekkingen.map { fact in
            Gezegd(
                wie: Toestemmer(fact.inhoud.wie), woord: .ingetrokken, op: fact.inhoud.op, orde: (fact.opgetekend, fact.id),
                rij: (fact.inhoud.wijze, fact.inhoud.woorden, "", fact.id, fact.door))
        }
        return (answers + takenBack).sorted { ($0.op, $0.orde.0, $0.orde.1) < ($1.op, $1.orde.0, $1.orde.1) }
    }

    /// Everybody who said something, in order.
    private var sprekers: [Toestemmer] {
        gezegd.map(\.wie).reduce(into: [Toestemmer]()) { all, who in if !all.contains(who) { all.append(who) } }
    }

    /// What somebody said last. Not being reached is no answer: what was said before stays.
    private func laatst(_ wie: Toestemmer, op dag: Datum) -> Gezegd? {
        let mine = gezegd.filter { $0.wie == wie && $0.op <= dag }
        return mine.last { $0.woord != .gezegd(.nietBereikt) } ?? mine.last
    }

    /// The day on which somebody who had answered was tried again and not reached, if that came last.
    private func nietBereikt(_ wie: Toestemmer, op dag: Datum) -> Datum? {
        let mine = gezegd.filter { $0.wie == wie && $0.op <= dag }
        guard mine.last?.woord == .gezegd(.nietBereikt), mine.contains(where: { $0.woord != .gezegd(.nietBereikt) }) else { return nil }
        return mine.last?.op
    }

    /// What somebody said last, if it counts. A yes counts when who gave it decided here on that day: the yes of a child of eight is
    /// none when it turns twelve, and that of a stepfather is none when he gets gezag later. A no always counts.
    private func telt(_ wie: Toestemmer, op dag: Datum) -> Gezegd? {
        guard let last = laatst(wie, op: dag) else { return nil }
        return last.woord == .gezegd(.ja) && !besliste(wie, op: last.op) ? nil : last
    }

    /// With an exception others decide, or nobody has to; who decides without it, does so too.
    private func besliste(_ wie: Toestemmer, op dag: Datum) -> Bool {
        [self, zonderUitzondering].contains { $0.kring(op: dag).oordeel?.uitkomst.bevat(wie) ?? false }
    }

    private init(_ eerder: Toestemmingsweging, _ feiten: Toestemmingsfeiten) {
        self.feiten = feiten
        (kind, begin, tot) = (eerder.kind, eerder.begin, eerder.tot)
        (vraagtToestemming, vraagtAfweging) = (eerder.vraagtToestemming, eerder.vraagtAfweging)
    }

    private var zonderUitzondering: Toestemmingsweging {
        var usual = feiten
        usual.uitzonderingen = []
        return Toestemmingsweging(self, usual)
    }

    /// Who is needed first, then who else said something.
    func rijen(op dag: Datum, _ circle: Toestemmingskring?) -> [Toestemmingsrij] {
        let needed = circle?.leden ?? []
        return (needed + sprekers.filter { !needed.contains($0) }).map { who in
            let last = laatst(who, op: dag), counts = telt(who, op: dag) != nil
            return Toestemmingsrij(
                wie: who, antwoord: last?.woord, op: last?.op, wijze: last?.rij.wijze, woorden: last?.rij.woorden ?? "",
                namens: last?.rij.namens ?? "", feit: last?.rij.feit, door: last?.rij.door, opgetekend: last?.orde.0,
                isNodig: needed.contains(who), teltNiet: last != nil && !counts,
                nietBereikt: nietBereikt(who, op: dag))
        }
    }

    // MARK: Days on which it changes by itself

    private static let leeftijden = [12, 16, 18]

    private var verjaardagen: [Datum] {
        guard let possible = geboren?.mogelijk else { return [] }
        let births = [possible.van, possible.totEnMet ?? possible.van]
        return Self.leeftijden.flatMap { years in births.flatMap { [$0.plus(jaren: years), $0.plus(jaren: years).plus(dagen: 1)] } }
    }

    private var dagen: Set<Datum> {
        let facts: [Datum] =
            feiten.antwoorden.map(\.inhoud.op) + feiten.intrekkingen.map(\.inhoud.op) + feiten.uitzonderingen.map(\.inhoud.op)
            + feiten.wilsoordelen.map(\.inhoud.op) + feiten.afwegingen.map(\.inhoud.op) + feiten.einden.map(\.inhoud.op)
        let urgent = feiten.uitzonderingen.compactMap { spoedTot($0)?.plus(dagen: 1) }
        let custody = feiten.gezag.flatMap { [$0.geldigVan, $0.geldigTot?.plus(dagen: 1)] }.compactMap(\.self)
        return Set(facts + urgent + custody + verjaardagen + [begin] + [tot?.plus(dagen: 1)].compactMap(\.self))
    }

    func eerste(na dag: Datum, _ past: (Toestemmingsstand) -> Bool) -> Toestemmingsbeeld.Omslag? {
        dagen.filter { dag < $0 }.sorted().first { past(oordeel(op: $0).stand) }.map(omslag)
    }

    /// The last day on or before this one on which it stopped to hold.
    func laatste(tot dag: Datum) -> Toestemmingsbeeld.Omslag? {
        dagen.filter { $0 <= dag }.sorted(by: >).first { !oordeel(op: $0).stand.mag && oordeel(op: $0.plus(dagen: -1)).stand.mag }
            .map(omslag)
    }

    private func omslag(_ dag: Datum) -> Toestemmingsbeeld.Omslag {
        Toestemmingsbeeld.Omslag(op: dag, isLeeftijd: verjaardagen.contains(dag))
    }
}
