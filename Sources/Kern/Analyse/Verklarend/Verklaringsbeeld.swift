// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// All facts of the verklarende analyses of one file, in any order, corrected and withdrawn ones included.
package struct Verklaringsfeiten: Sendable, Equatable {
    package var analyses: [Feit<Verklarendeanalyse>] = []
    package var perspectieven: [Feit<Perspectief>] = []
    package var feiten: [Feit<Verklaringsfeit>] = []
    package var gebeurtenissen: [Feit<Levenslijngebeurtenis>] = []
    package var factoren: [Feit<Verklaringsfactor>] = []
    package var verbanden: [Feit<Factorverband>] = []
    package var hypothesen: [Feit<Hypothese>] = []
    package var argumenten: [Feit<Hypotheseargument>] = []
    package var oordelen: [Feit<Hypotheseoordeel>] = []
    package var theorieen: [Feit<Werktheorie>] = []
    package var antwoorden: [Feit<Werktheorieantwoord>] = []
    package var verschillen: [Feit<Inzichtverschil>] = []
    package var nodig: [Feit<Verklaringsnodig>] = []
    package var afsluitingen: [Feit<Verklaringsafsluiting>] = []

    package init() {}

    /// Every analysis that was begun, the newest on top.
    package func beelden(_ vaststellingen: [Feit<Vaststelling>] = []) -> [Verklaringsbeeld] {
        analyses.geldend().opDatum(\.op).reversed().map { Verklaringsbeeld($0, self, vaststellingen) }
    }

    package func beeld(_ analyse: UUIDv7, _ vaststellingen: [Feit<Vaststelling>] = []) -> Verklaringsbeeld? {
        guard let fact = analyses.geldend().first(where: { analyses.versies(van: $0).contains(analyse) }) else { return nil }
        return Verklaringsbeeld(fact, self, vaststellingen)
    }
}

/// One verklarende analyse as it stands: derived, never stored; the same for the same facts in any order.
package struct Verklaringsbeeld: Sendable, Equatable {
    package let analyse: Feit<Verklarendeanalyse>
    package let perspectieven: [Feit<Perspectief>]
    package let vaststellingen: [Feit<Vaststelling>]
    package let gebeurtenissen: [Feit<Levenslijngebeurtenis>]
    package let factoren: [Feit<Verklaringsfactor>]
    package let verbanden: [Verband]
    package let hypothesen: [Hypothesebeeld]
    package let werktheorie: Feit<Werktheorie>?
    package let antwoorden: [Feit<Werktheorieantwoord>]
    package let verschillen: [Feit<Inzichtverschil>]
    package let nodig: [Feit<Verklaringsnodig>]
    package let afsluiting: Feit<Verklaringsafsluiting>?
    /// The last fact of the work on it: travels with the form that closes it.
    package let laatste: UUIDv7
    /// Of every version of a factor, a hypothesis and an observation the one in force.
    private let nu: [UUIDv7: UUIDv7]

    /// An arrow between two factors that are both there.
    package struct Verband: Sendable, Equatable {
        package let feit: Feit<Factorverband>
        package let van: Feit<Verklaringsfactor>
        package let naar: Feit<Verklaringsfactor>
    }

    package struct Hypothesebeeld: Sendable, Equatable {
        package let feit: Feit<Hypothese>
        package let voor: [Feit<Hypotheseargument>]
        package let tegen: [Feit<Hypotheseargument>]
        package let oordeel: Feit<Hypotheseoordeel>?
        package var stand: Hypothesestand { oordeel?.inhoud.stand ?? .open }
    }

    package init(_ analyse: Feit<Verklarendeanalyse>, _ alle: Verklaringsfeiten, _ vaststellingen: [Feit<Vaststelling>]) {
        let names = alle.analyses.versies(van: analyse)
        func mine<I: Verklaringsdeel>(_ facts: [Feit<I>]) -> [Feit<I>] { facts.filter { names.contains($0.inhoud.analyse) } }
        func inForce<I: Verklaringsdeel>(_ facts: [Feit<I>]) -> [Feit<I>] { mine(facts).geldend().opVastlegging(mine(facts)) }
        let factors = inForce(alle.factoren), all = mine(alle.factoren)
        let now = Self.versies(factors, all)
        let byID = Dictionary(factors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.analyse = analyse
        self.vaststellingen = Self.gekozen(inForce(alle.feiten), vaststellingen)
        perspectieven = inForce(alle.perspectieven).sorted { Self.volgorde($0.inhoud.stem) < Self.volgorde($1.inhoud.stem) }
        gebeurtenissen = inForce(alle.gebeurtenissen).enumerated().sorted {
            ($0.element.inhoud.begin, $0.offset) < ($1.element.inhoud.begin, $1.offset)
        }.map(\.element)
        factoren = factors
        verbanden = inForce(alle.verbanden).compactMap { link in
            guard let from = now[link.inhoud.van].flatMap({ byID[$0] }), let to = now[link.inhoud.naar].flatMap({ byID[$0] }),
                from.id != to.id
            else { return nil }
            return Verband(feit: link, van: from, naar: to)
        }
        hypothesen = Self.hypothesen(inForce(alle.hypothesen), mine(alle.hypothesen), inForce(alle.argumenten), inForce(alle.oordelen))
        werktheorie = inForce(alle.theorieen).last
        antwoorden = inForce(alle.antwoorden)
        verschillen = inForce(alle.verschillen)
        nodig = inForce(alle.nodig)
        afsluiting = inForce(alle.afsluitingen).first
        laatste = Self.laatste(analyse, names, alle)
        nu = now.merging(Self.versies(hypothesen.map(\.feit), mine(alle.hypothesen))) { first, _ in first }
            .merging(Self.versies(self.vaststellingen, vaststellingen)) { first, _ in first }
    }

    package var kind: ID<Persoon> { analyse.inhoud.kind }
    package var isAfgesloten: Bool { afsluiting != nil }

    /// The factors a need works on, as far as they are still there, in the order of the list.
    package func factoren(van nodig: Verklaringsnodig) -> [Feit<Verklaringsfactor>] { factoren(nodig.factoren) }

    package func factoren(_ ids: [UUIDv7]) -> [Feit<Verklaringsfactor>] {
        let named = Set(ids.compactMap { nu[$0] })
        return factoren.filter { named.contains($0.id) }
    }

    /// What stands now in the place of a part that was named.
    package func geldend(_ id: UUIDv7) -> UUIDv7 { nu[id] ?? id }

    // MARK: Order

    private static func versies<I>(_ geldend: [Feit<I>], _ alle: [Feit<I>]) -> [UUIDv7: UUIDv7] {
        Dictionary(geldend.flatMap { fact in alle.versies(van: fact).map { ($0, fact.id) } }, uniquingKeysWith: { first, _ in first })
    }

    private static func volgorde(_ stem: Stem) -> Int { Stem.allCases.firstIndex(of: stem) ?? 0 }

    private static func gekozen(_ keuzes: [Feit<Verklaringsfeit>], _ alle: [Feit<Vaststelling>]) -> [Feit<Vaststelling>] {
        let named = Set(keuzes.map(\.inhoud.vaststelling))
        return alle.geldend().filter { !named.isDisjoint(with: alle.versies(van: $0)) }.opDatum(\.datum)
    }

    private static func hypothesen(
        _ geldend: [Feit<Hypothese>], _ alle: [Feit<Hypothese>], _ argumenten: [Feit<Hypotheseargument>],
        _ oordelen: [Feit<Hypotheseoordeel>]
    ) -> [Hypothesebeeld] {
        geldend.map { fact in
            let names = alle.versies(van: fact)
            let said = argumenten.filter { names.contains($0.inhoud.hypothese) }
            return Hypothesebeeld(
                feit: fact, voor: said.filter { $0.inhoud.richting == .voor }, tegen: said.filter { $0.inhoud.richting == .tegen },
                oordeel: oordelen.filter { names.contains($0.inhoud.hypothese) }.opDatum(\.op).last)
        }
    }

    private static func laatste(_ analyse: Feit<Verklarendeanalyse>, _ names: Set<UUIDv7>, _ alle: Verklaringsfeiten) -> UUIDv7 {
        func last<I: Verklaringsdeel>(_ facts: [Feit<I>]) -> UUIDv7? {
            I.hoortBijWerk ? facts.filter { names.contains($0.inhoud.analyse) }.map(\.id).max() : nil
        }
        let found: [UUIDv7?] = [
            last(alle.perspectieven), last(alle.feiten), last(alle.gebeurtenissen), last(alle.factoren), last(alle.verbanden),
            last(alle.hypothesen), last(alle.argumenten), last(alle.oordelen), last(alle.theorieen), last(alle.nodig),
        ]
        return found.compactMap(\.self).max() ?? analyse.id
    }
}

extension Array {
    /// In the order in which they were first written down: putting one right does not move it.
    fileprivate func opVastlegging<I>(_ alle: [Feit<I>]) -> [Feit<I>] where Element == Feit<I> {
        let moments = Dictionary(alle.map { ($0.id, $0.opgetekend) }, uniquingKeysWith: { first, _ in first })
        return map { fact -> (Feit<I>, Moment, UUIDv7) in
            let versions = fact.vervangt == nil ? [fact.id] : alle.versies(van: fact)
            return (fact, versions.compactMap { moments[$0] }.min() ?? fact.opgetekend, versions.min() ?? fact.id)
        }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }
}
