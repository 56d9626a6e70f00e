// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Stopreden {
    /// In the codes of the CBS Beleidsinformatie Jeugd. A pause is no end; for four others CBS has no code of its own.
    package var hulpeinde: Hulpeinde? {
        switch self {
        case .tijdelijk, .doorGemeente, .wijzigingsverzoek, .andereAanbieder, .anderDomein: nil
        case .volgensPlan: .volgensPlan
        case .doorClient: .doorClient
        case .doorAanbieder: .doorAanbieder
        case .inOvereenstemming: .inOvereenstemming
        case .overlijden, .externeOmstandigheden: .omstandigheden
        }
    }
}

extension Basishulpeinde.Afloop {
    package var hulpeinde: Hulpeinde {
        switch self {
        case .genoeg: .volgensPlan
        case .meerNodig: .inOvereenstemming
        case .nietMeerGewild: .doorClient
        case .anders: .omstandigheden
        }
    }
}

extension Groepsdeelnameeinde.Afloop {
    /// nil: it never began.
    package var hulpeinde: Hulpeinde? {
        switch self {
        case .afgemaakt: .volgensPlan
        case .gestopt: .doorClient
        case .samenGestopt: .inOvereenstemming
        case .doorTeam: .doorAanbieder
        case .anders: .omstandigheden
        case .nietBegonnen: nil
        }
    }
}

/// Everything in a file of which help follows, as the rooms of help hold it.
package struct Hulpbron: Sendable {
    package var trajecten: [Traject] = []
    package var basishulp: [Feit<Basishulp>] = []
    package var basishulpeinden: [Basishulpeinde] = []
    package var deelnames: [Feit<Groepsdeelname>] = []
    package var deelnameeinden: [Groepsdeelnameeinde] = []
    /// Those of them that have no place yet: no help. Who does not know, leaves it empty.
    package var wachtend: Set<UUIDv7> = []
    package init() {}

    /// All help of a file, with a decision or without: of a provider, of the team or nearby, and in a group. The one place that says what
    /// help is, for looking back, for who dropped out and before closing.
    /// - Parameter namen: of the providers, by order.
    package func hulp(namen: [UUIDv7: String] = [:], op dag: Datum) -> [Hulpbeeld] {
        trajecten.compactMap { Hulpbeeld($0, naam: namen[$0.toewijzing.id] ?? "", op: dag) }
            + basishulp.map { fact in Hulpbeeld(fact, einde: basishulpeinden.last { $0.hulp == fact.id }, op: dag) }
            + deelnames.filter { !wachtend.contains($0.id) }.compactMap { fact in
                Hulpbeeld(fact, einde: deelnameeinden.last { $0.deelname == fact.id }, op: dag)
            }
    }
}

extension Hulpbeeld {
    /// A group of the team; nil when the child never began.
    package init?(_ deelname: Feit<Groepsdeelname>, einde: Groepsdeelnameeinde?, op dag: Datum) {
        let end = einde.flatMap { $0.op <= dag ? $0 : nil }
        guard deelname.inhoud.op <= dag, end?.afloop != .nietBegonnen else { return nil }
        self.init(
            id: deelname.id, naam: deelname.inhoud.naam, jeugdige: deelname.inhoud.jeugdige, van: deelname.inhoud.op, tot: end?.op,
            einde: end?.afloop.hulpeinde)
    }

    /// Help of a provider that started; nil while it waits.
    package init?(_ traject: Traject, naam: String, op dag: Datum) {
        guard let start = traject.gestart, start <= dag else { return nil }
        let stop = traject.gestopt.flatMap { $0.op <= dag ? $0 : nil }
        self.init(
            id: traject.toewijzing.id, naam: naam, jeugdige: traject.toewijzing.inhoud.jeugdige, van: start, tot: stop?.op,
            einde: stop?.reden.hulpeinde)
    }

    /// Help without a decision.
    package init(_ hulp: Feit<Basishulp>, einde: Basishulpeinde?, op dag: Datum) {
        let end = einde.flatMap { $0.op <= dag ? $0 : nil }
        self.init(
            id: hulp.id, naam: hulp.inhoud.wat, jeugdige: hulp.inhoud.jeugdige, van: hulp.inhoud.van, tot: end?.op,
            einde: end?.afloop.hulpeinde)
    }
}

extension Wissel {
    /// A provider who took over from one who stopped, per child the last: started, and ordered not long after the other ended.
    package static func aanbieders(_ trajecten: [Traject], op dag: Datum) -> [Wissel] {
        let begun = trajecten.filter { $0.gestart.map { $0 <= dag } ?? false }
        let children = Set(begun.map(\.toewijzing.inhoud.jeugdige)).sorted()
        return children.compactMap { child in
            begun.filter { $0.toewijzing.inhoud.jeugdige == child }.compactMap { new in wissel(new, na: begun, op: dag) }
                .max { ($0.op, $0.id) < ($1.op, $1.id) }
        }
    }

    private static func wissel(_ nieuw: Traject, na alle: [Traject], op dag: Datum) -> Wissel? {
        let order = nieuw.toewijzing
        let before = alle.filter { old in
            guard old.toewijzing.inhoud.jeugdige == order.inhoud.jeugdige, old.toewijzing.inhoud.agb != order.inhoud.agb,
                let start = old.gestart, let began = nieuw.gestart, start < began, let stop = old.gestopt
            else { return false }
            return stop.op <= dag && order.inhoud.toegewezenOp <= stop.op.plus(weken: Wissel.weken)
        }.max { ($0.gestopt?.op ?? .oudst, $0.toewijzing.id) < ($1.gestopt?.op ?? .oudst, $1.toewijzing.id) }
        guard let before, let start = nieuw.gestart else { return nil }
        return Wissel(
            id: order.id, soort: .aanbieder, op: start, jeugdige: order.inhoud.jeugdige, van: before.toewijzing.id, naar: order.id)
    }
}
