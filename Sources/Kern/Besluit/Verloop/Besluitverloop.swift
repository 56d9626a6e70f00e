// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A decision with all that changed it since. What holds on a day is computed from the chain, each time.
package struct Besluitverloop: Sendable, Equatable {
    package let besluit: Feit<Besluit>
    /// In the order in which they were recorded.
    package let wijzigingen: [Feit<Besluitwijziging>]
    package let intrekking: Intrekking?
    /// The first day on which it no longer holds because of that; nil: that is not so, or not yet (Awb 3:40).
    package let vervaltPer: Datum?

    /// - Parameters:
    ///   - werktVanaf: from which day the withdrawal works; nil: its letter was not sent.
    ///   - vervallen: changes that fell because an objection was right: what was decided before them holds again (Awb 7:11 lid 2).
    package init(
        _ besluit: Feit<Besluit>, _ wijzigingen: [Feit<Besluitwijziging>], intrekking: Intrekking? = nil, werktVanaf: Datum? = nil,
        vervallen: Set<UUIDv7> = []
    ) {
        self.besluit = besluit
        self.wijzigingen = wijzigingen.geldend().filter { $0.inhoud.besluit.raw == besluit.id && !vervallen.contains($0.id) }
            .sorted { $0.id < $1.id }
        self.intrekking = intrekking
        vervaltPer = intrekking.flatMap { $0.isBesluit ? werktVanaf : $0.per }
    }

    package var isPgb: Bool { besluit.inhoud.voorzieningen.contains { $0.vorm == .pgb } }

    /// What holds now of what was granted: with the last day and the extent as they became.
    package var voorzieningen: [Voorziening] {
        wijzigingen.map(\.inhoud).reduce(besluit.inhoud.voorzieningen) { $0.na($1) }
    }

    /// The same after one more change that was not recorded yet.
    package func voorzieningen(na wijziging: some Hulpwijziging) -> [Voorziening] { voorzieningen.na(wijziging) }

    /// The last day of what is granted; nil when refused.
    package var laatsteDag: Datum? { voorzieningen.compactMap(\.periode.totEnMet).max() }

    /// Since when the help stands still, on that day; nil: it does not.
    package func opgeschort(op dag: Datum) -> Datum? {
        guard let last = pauzes.last(where: { $0.per <= dag }), last.wat == .opschorten else { return nil }
        return last.per
    }

    /// It stands still, or will: nothing that was recorded lets it go on.
    package var pauze: Besluitwijziging? {
        guard let last = pauzes.last, last.wat == .opschorten else { return nil }
        return last
    }

    private var pauzes: [Besluitwijziging] {
        wijzigingen.map(\.inhoud).filter { (change: Besluitwijziging) in change.wat == .opschorten || change.wat == .hervatten }
    }

    package var einde: Besluitwijziging? {
        wijzigingen.map(\.inhoud).last { (change: Besluitwijziging) in change.wat == .beeindigen }
    }

    package func stand(op dag: Datum) -> Oordeel<Besluitstand> {
        if let intrekking {
            return ingetrokken(intrekking, op: dag)
        }
        guard besluit.inhoud.strekking != .afwijzen, let first = besluit.inhoud.voorzieningen.map(\.periode.van).min() else {
            return oordeel(.afgewezen, "De aanvraag is afgewezen op \(besluit.inhoud.genomen.uitgeschreven).", besluit.inhoud.genomen)
        }
        if let einde, einde.per <= dag { return oordeel(.beeindigd, "Beëindigd vanaf \(einde.per.uitgeschreven).", einde.per) }
        if let last = laatsteDag, last < dag { return oordeel(.afgelopen, "Liep tot en met \(last.uitgeschreven).", last) }
        if let since = opgeschort(op: dag) { return oordeel(.opgeschort, "Staat stil sinds \(since.uitgeschreven).", since) }
        if dag < first { return oordeel(.nogNiet, "Begint op \(first.uitgeschreven).", first) }
        let until = laatsteDag.map { "Loopt tot en met \($0.uitgeschreven)." } ?? "Loopt."
        return oordeel(.loopt, until, first)
    }

    private func ingetrokken(_ end: Intrekking, op dag: Datum) -> Oordeel<Besluitstand> {
        guard let from = vervaltPer else {
            let text = "Wordt ingetrokken per \(end.per.uitgeschreven). Dat geldt pas als de brief daarover is verzonden."
            return oordeel(.wordtIngetrokken, text, end.per)
        }
        guard dag < from else { return oordeel(.ingetrokken, "Ingetrokken vanaf \(from.uitgeschreven).", from) }
        return oordeel(.wordtIngetrokken, "Wordt ingetrokken per \(from.uitgeschreven). Tot die dag geldt het besluit.", from)
    }

    private func oordeel(_ stand: Besluitstand, _ uitleg: String, _ dag: Datum) -> Oordeel<Besluitstand> {
        Oordeel(
            stand,
            gronden: [Grond(regel: "besluitverloop/1", bron: "Ankerpunt: stand volgt uit feiten", uitleg: uitleg, feiten: ["dag": dag.iso])]
        )
    }
}

package enum Besluitstand: String, Sendable, CaseIterable, Codable {
    case nogNiet, loopt, opgeschort, beeindigd, afgelopen, wordtIngetrokken, ingetrokken, afgewezen

    package var label: String {
        switch self {
        case .nogNiet: "Begint nog"
        case .loopt: "Loopt"
        case .opgeschort: "Staat stil"
        case .beeindigd: "Beëindigd"
        case .afgelopen: "Afgelopen"
        case .wordtIngetrokken: "Wordt ingetrokken"
        case .ingetrokken: "Ingetrokken"
        case .afgewezen: "Afgewezen"
        }
    }

    /// There is something that can still be changed.
    package var isTeWijzigen: Bool { self == .nogNiet || self == .loopt || self == .opgeschort }
}

extension [Voorziening] {
    fileprivate func na(_ change: some Hulpwijziging) -> [Voorziening] {
        switch change.wat {
        case .verlengen: verlengd(change.totEnMet)
        case .beeindigen: map { $0.met(totEnMet: $0.tot(uiterlijk: change.per.plus(dagen: -1))) }
        case .wijzigen: map { $0.met(omvang: change.omvang) }
        case .opschorten, .hervatten: self
        }
    }

    /// What runs the longest goes on; what ended before it does not begin again.
    fileprivate func verlengd(_ end: Datum?) -> [Voorziening] {
        let last = compactMap(\.periode.totEnMet).max()
        return map { $0.periode.totEnMet == last ? $0.met(totEnMet: end) : $0 }
    }
}

extension Voorziening {
    fileprivate func tot(uiterlijk day: Datum) -> Datum { Swift.min(day, periode.totEnMet ?? day) }

    /// With another last day; as it is without one, and when no period is left.
    fileprivate func met(totEnMet end: Datum?) -> Voorziening {
        guard let end, let period = Periode(van: min(periode.van, end), totEnMet: end) else { return self }
        return Voorziening(
            aard: aard, productcategorie: productcategorie, productcode: productcode, omvang: omvang, periode: period, vorm: vorm)
    }

    fileprivate func met(omvang new: Omvang?) -> Voorziening {
        Voorziening(
            aard: aard, productcategorie: productcategorie, productcode: productcode, omvang: new ?? omvang, periode: periode, vorm: vorm)
    }
}
