// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What became of an answer since a day.
package enum Verschilsoort: String, Sendable, CaseIterable {
    case nieuw
    case veranderd
    case nogZo = "nog-zo"
    /// It stood there and was not asked again.
    case nietOpnieuw = "niet-opnieuw"
}

/// The list of changes: per area of life and voice what was said before a day and what since. Derived; whatever the order of the facts.
package struct Analyseverschil: Sendable, Equatable {
    package let sinds: Datum
    /// Only areas where something stood or came.
    package let gebieden: [Gebiedsverschil]

    package static func sinds(
        _ dag: Datum, stemmen: [Feit<Leefgebiedstem>], bevindingen: [Feit<Leefgebiedbevinding>], bevestigingen: [Feit<Analysebevestiging>]
    ) -> Analyseverschil {
        let voices = stemmen.geldend().opDatum(\.datum, eerst: stemmen)
        let findings = bevindingen.geldend().opDatum(\.datum, eerst: bevindingen)
        return Analyseverschil(
            sinds: dag,
            gebieden: Leefgebied.allCases.compactMap { area in
                let own = Dictionary(grouping: voices.filter { $0.inhoud.leefgebied == area }, by: \.houder)
                let rows = own.map { Stemverschil($1, versies: { stemmen.versies(van: $0) }, bevestigingen, sinds: dag) }
                let conclusion = Conclusieverschil(
                    findings.filter { $0.inhoud.leefgebied == area }, versies: { bevindingen.versies(van: $0) }, bevestigingen, sinds: dag)
                guard !rows.isEmpty || conclusion != nil else { return nil }
                return Gebiedsverschil(leefgebied: area, stemmen: rows.compactMap(\.self).sorted(by: <), conclusie: conclusion)
            })
    }

    /// The day to compare with when nobody chose one: the last plan, evaluation or earlier talk before the newest talk; nil: it is the first.
    package static func peildag(
        _ mijlpalen: [Datum], stemmen: [Feit<Leefgebiedstem>], bevindingen: [Feit<Leefgebiedbevinding>],
        bevestigingen: [Feit<Analysebevestiging>]
    ) -> Datum? {
        let talks =
            stemmen.geldend().map(\.inhoud.datum) + bevindingen.geldend().map(\.inhoud.datum) + bevestigingen.geldend().map(\.inhoud.datum)
        guard let newest = talks.max(), let first = talks.min() else { return nil }
        return (mijlpalen + talks).filter { first <= $0 && $0 < newest }.max()
    }
}

package struct Gebiedsverschil: Sendable, Equatable {
    package let leefgebied: Leefgebied
    /// In the order child, parents, professionals.
    package let stemmen: [Stemverschil]
    package let conclusie: Conclusieverschil?

    package var isVeranderd: Bool {
        (stemmen.map(\.uitkomst) + [conclusie?.uitkomst].compactMap(\.self)).contains { $0 == .nieuw || $0 == .veranderd }
    }
}

/// One voice about one area: then and now.
package struct Stemverschil: Sendable, Equatable {
    package let eerder: Feit<Leefgebiedstem>?
    package let nu: Feit<Leefgebiedstem>
    package let uitkomst: Verschilsoort
    /// The day on which it was last said that it still holds.
    package let bevestigdOp: Datum?

    fileprivate init?(
        _ gezegd: [Feit<Leefgebiedstem>], versies: (Feit<Leefgebiedstem>) -> Set<UUIDv7>, _ bevestigingen: [Feit<Analysebevestiging>],
        sinds: Datum
    ) {
        guard let last = gezegd.last else { return nil }
        // "Not discussed" says nothing about how it is: what was said before keeps standing.
        let said = gezegd.filter { $0.inhoud.stand != .nietBesproken }
        let before = said.last { $0.inhoud.datum <= sinds }
        let after = said.last { sinds < $0.inhoud.datum }
        let now = after ?? before ?? last
        let confirmed = bevestigingen.van(versies(now)).map(\.inhoud.datum).filter { sinds < $0 }.max()
        eerder = after == nil ? nil : before
        nu = now
        bevestigdOp = confirmed
        if let after {
            uitkomst = before.map { $0.inhoud.zegtHetzelfde(als: after.inhoud) ? .nogZo : .veranderd } ?? .nieuw
        } else {
            uitkomst = confirmed == nil ? .nietOpnieuw : .nogZo
        }
    }

    fileprivate static func < (left: Stemverschil, right: Stemverschil) -> Bool {
        (left.volgorde, left.nu.id) < (right.volgorde, right.nu.id)
    }

    private var volgorde: Int { Stem.allCases.firstIndex(of: nu.inhoud.stem) ?? 0 }
}

/// The conclusion on one area: then and now.
package struct Conclusieverschil: Sendable, Equatable {
    package let eerder: Feit<Leefgebiedbevinding>?
    package let nu: Feit<Leefgebiedbevinding>
    package let uitkomst: Verschilsoort
    package let bevestigdOp: Datum?

    fileprivate init?(
        _ getrokken: [Feit<Leefgebiedbevinding>], versies: (Feit<Leefgebiedbevinding>) -> Set<UUIDv7>,
        _ bevestigingen: [Feit<Analysebevestiging>], sinds: Datum
    ) {
        guard let last = getrokken.last else { return nil }
        let before = getrokken.last { $0.inhoud.datum <= sinds }
        let isNew = sinds < last.inhoud.datum
        eerder = isNew ? before : nil
        nu = last
        bevestigdOp = bevestigingen.van(versies(last)).map(\.inhoud.datum).filter { sinds < $0 }.max()
        if isNew {
            let isSame = before.map {
                $0.inhoud.conclusie == last.inhoud.conclusie && $0.inhoud.resultaat == last.inhoud.resultaat
            }
            uitkomst = isSame.map { $0 ? .nogZo : .veranderd } ?? .nieuw
        } else {
            uitkomst = bevestigdOp == nil ? .nietOpnieuw : .nogZo
        }
    }
}

extension Feit<Leefgebiedstem> {
    /// Whose voice it is: the speaker, or the professional who wrote it down.
    package var houder: UUIDv7 { inhoud.spreker?.raw ?? door }
}

extension Leefgebiedstem {
    /// The same words and figure, on another day.
    fileprivate func zegtHetzelfde(als ander: Leefgebiedstem) -> Bool {
        stand == ander.stand && woorden == ander.woorden && cijfer == ander.cijfer && krachten == ander.krachten && zorgen == ander.zorgen
            && sinds == ander.sinds && geprobeerd == ander.geprobeerd
    }
}
