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
            let isWeighed = !vraagtAfweging || feiten.afwegingen.contains { $0.inhoud.op <= dag }
            return (isWeighed ? .nietNodig : .afwegen, nil, "")
        }
        guard let who else { return (.onbekend, nil, circle.bezwaar) }
        return (who.uitkomst.isLeeg ? .nietNodig : stand(who.uitkomst, op: dag), who, "")
    }

    /// One no is a no; and as long as somebody did not answer there is no yes.
    private func stand(_ circle: Toestemmingskring, op dag: Datum) -> Toestemmingsstand {
        guard begin <= dag else { return .ontbreekt }
        let said = circle.leden.map { telt($0, op: dag)?.woord }
        if said.contains(.ingetrokken) { return .ingetrokken }
        if said.contains(.gezegd(.nee)) { return .geweigerd }
        return said.allSatisfy { $0 == .gezegd(.ja) } ? .gegeven : .ontbreekt
    }

    // MARK: Who decides

    private func kring(op dag: Datum) -> (oordeel: Oordeel<Toestemmingskring>?, bezwaar: String) {
        let custody = gezag(op: dag)?.inhoud
        let judged = feiten.wilsoordelen.laatste(op: dag, \.op)?.inhoud
        let s = Toestemmingsregel.Situatie(
            jeugdige: kind, geboren: geboren, gezag: custody?.gezagsoort == .onbekend ? [] : Set(custody?.houders ?? []),
            instellingIsVoogd: custody?.gezagsoort == .voogdijInstelling, vertegenwoordigers: Set(judged?.vertegenwoordigers ?? []),
            wilsbekwaam: judged?.wilsbekwaam != .nee, uitzondering: feiten.uitzonderingen.laatste(op: dag, \.op)?.inhoud.uitzondering)
        do {
            return (try Toestemmingsregel.vereist(s, op: dag), "")
        } catch .nietMogelijk(let why) {
            return (nil, why)
        } catch {
            return (nil, "Er is nog niet bekend wie mag beslissen.")
        }
    }

    /// The gezag known for a day. Of the days before it was looked up, what was found then is what is known.
    private func gezag(op dag: Datum) -> Feit<Gezag>? {
        if let known = feiten.gezag.laatste(op: dag) { return known }
        return feiten.gezag.min { ($0.geldigVan ?? .oudst, $0.opgetekend, $0.id) < ($1.geldigVan ?? .oudst, $1.opgetekend, $1.id) }
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

    private func laatst(_ wie: Toestemmer, op dag: Datum) -> Gezegd? { gezegd.last { $0.wie == wie && $0.op <= dag } }

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
        let others = gezegd.map(\.wie).filter { !needed.contains($0) }.reduce(into: [Toestemmer]()) { all, who in
            if !all.contains(who) { all.append(who) }
        }
        return (needed + others).map { who in
            let last = laatst(who, op: dag), counts = telt(who, op: dag) != nil
            return Toestemmingsrij(
                wie: who, antwoord: last?.woord, op: last?.op, wijze: last?.rij.wijze, woorden: last?.rij.woorden ?? "",
                namens: last?.rij.namens ?? "", feit: last?.rij.feit, door: last?.rij.door, opgetekend: last?.orde.0,
                isNodig: needed.contains(who), teltNiet: last != nil && !counts)
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
        let custody = feiten.gezag.flatMap { [$0.geldigVan, $0.geldigTot?.plus(dagen: 1)] }.compactMap(\.self)
        return Set(facts + custody + verjaardagen + [begin] + [tot?.plus(dagen: 1)].compactMap(\.self))
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
