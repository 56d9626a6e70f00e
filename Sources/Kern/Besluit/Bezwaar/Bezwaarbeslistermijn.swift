// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The term to decide on an objection: six weeks, or twelve with a commission, after the last day for objecting (Awb 7:10 lid 1); standing
/// still while something has to be mended (lid 2); put off once by six weeks (lid 3), and further to an agreed day (lid 4).
package enum Bezwaarbeslistermijn {
    package static let regel = "bezwaarbeslistermijn/1"

    /// - Parameter bezwaarTot: the last day on which an objection is in time.
    /// - Throws: `nietMogelijk` outside the tables.
    package static func bereken(
        bezwaarTot: Datum, stappen: [Bezwaarstap], feestdagen: Feestdagen = .nederland
    ) throws(Afwijzing) -> Oordeel<Datum> {
        let byDay = stappen.sorted { ($0.op, $0.wat.rawValue) < ($1.op, $1.wat.rawValue) }
        let kind: Awbtermijn = byDay.last { $0.voorbereiding != nil }?.voorbereiding == .commissie ? .bezwaarCommissie : .bezwaar
        let base = try kind.laatsteDag(na: bezwaarTot, wat: "Beslissen op het bezwaar", feestdagen: feestdagen)
        var grounds = base.gronden, end = base.uitkomst
        let pauses = byDay.opschortingen
        if !pauses.isEmpty {
            let term = try kind.rij(op: bezwaarTot).termijn
            end = try max(end, feestdagen.werkdag(opOfNa: Beslistermijn.stilstand(bezwaarTot, term, pauses).0))
            grounds.append(stilstand(pauses, end))
        }
        if let put = byDay.first(where: { $0.wat == .verdaagd }) { try verdaag(put, &end, &grounds, feestdagen) }
        if let agreed = byDay.last(where: { $0.wat == .uitgesteld }), let day = agreed.tot { stelUit(agreed, day, &end, &grounds) }
        return Oordeel(end, gronden: grounds)
    }

    private static func stilstand(_ pauses: [Opschorting], _ end: Datum) -> Grond {
        let text = pauses.map(\.uitgeschreven).joined(separator: "; ")
        return Grond(
            regel: regel, bron: "Awb 7:10 lid 2", uitleg: "De termijn stond stil: \(text). Zij loopt tot en met \(end.uitgeschreven).",
            feiten: ["bezwaar.opgeschort": pauses.map(\.iso).joined(separator: ",")])
    }

    /// Told within the term, once.
    private static func verdaag(
        _ step: Bezwaarstap, _ end: inout Datum, _ grounds: inout [Grond], _ feestdagen: Feestdagen
    ) throws(Afwijzing) {
        guard step.op <= end else {
            let text = "De brief van \(step.op.uitgeschreven) stelt niets uit: de termijn was al voorbij."
            grounds.append(Grond(regel: regel, bron: "Awb 7:10 lid 3", uitleg: text, feiten: ["bezwaar.verdaagd": step.op.iso]))
            return
        }
        let later = try Awbtermijn.bezwaarVerdagen.laatsteDag(
            na: end, wat: "Uitgesteld bij brief van \(step.op.uitgeschreven)", feestdagen: feestdagen)
        end = later.uitkomst
        grounds += later.gronden
    }

    private static func stelUit(_ step: Bezwaarstap, _ day: Datum, _ end: inout Datum, _ grounds: inout [Grond]) {
        let counts = end < day
        let text =
            counts
            ? "Verder uitgesteld tot en met \(day.uitgeschreven): \(step.uitstel?.label ?? "afgesproken")."
            : "Het uitstel tot \(day.uitgeschreven) ligt niet na de termijn en verandert niets."
        grounds.append(Grond(regel: regel, bron: "Awb 7:10 lid 4", uitleg: text, feiten: ["bezwaar.uitgesteldTot": day.iso]))
        if counts { end = day }
    }
}

extension Sequence<Bezwaarstap> {
    /// Awb 7:10 lid 2: from the day after somebody was asked to mend it, until the day it was mended, or until the time given is over.
    package var opschortingen: [Opschorting] {
        let mended = filter { $0.wat == .hersteld }.map(\.op).sorted()
        return filter { $0.wat == .herstelGevraagd }.sorted { $0.op < $1.op }.compactMap { asked in
            guard let given = asked.tot else { return nil }
            let done = mended.first { asked.op <= $0 }
            let last = done.map { Swift.min($0.plus(dagen: -1), given) } ?? given
            return Opschorting(van: asked.op.plus(dagen: 1), totEnMet: last, grond: .aanvulling)
        }
    }
}
