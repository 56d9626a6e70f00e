// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The broad analysis of one child (or of the family) as it stands: derived, never stored.
package struct Analysebeeld: Sendable, Equatable {
    package let gebieden: [Gebiedsbeeld]
    /// Who was not heard, and why.
    package let nietGehoord: [Feit<Nietgehoord>]
    /// What was asked of other domains.
    package let terreinen: [Terreinbeeld]

    /// All facts on the lines that count for this child, in any order.
    package static func van(
        stemmen: [Feit<Leefgebiedstem>], vaststellingen: [Feit<Vaststelling>] = [], duidingen: [Feit<Duiding>] = [],
        bevindingen: [Feit<Leefgebiedbevinding>], normaliseren: [Feit<Normaliseren>] = [], nietGehoord: [Feit<Nietgehoord>] = [],
        terreinen: [Terreinbeeld] = []
    ) -> Analysebeeld {
        let voices = stemmen.geldend().opDatum(\.datum, eerst: stemmen)
        let seen = vaststellingen.geldend().opDatum(\.datum, eerst: vaststellingen)
        let meant = duidingen.geldend().opDatum(\.datum, eerst: duidingen)
        let findings = bevindingen.geldend().opDatum(\.datum, eerst: bevindingen), normal = normaliseren.geldend()
        return Analysebeeld(
            gebieden: Leefgebied.allCases.map { area in
                Gebiedsbeeld(
                    leefgebied: area,
                    stemmen: voices.filter { $0.inhoud.leefgebied == area },
                    vaststellingen: seen.filter { $0.inhoud.leefgebied == area },
                    duidingen: meant.filter { $0.inhoud.leefgebied == area },
                    bevinding: findings.last { $0.inhoud.leefgebied == area },
                    normaliseren: normal.filter { $0.inhoud.leefgebied == area }.opDatum(\.datum).last)
            }, nietGehoord: nietGehoord.geldend().opDatum(\.datum), terreinen: terreinen)
    }

    package var isLeeg: Bool { gebieden.allSatisfy { $0.stemmen.isEmpty && $0.bevinding == nil } }
    /// Areas with at least one answer, "not discussed" included.
    package var aangeraakt: Int { gebieden.count { !$0.stemmen.isEmpty || $0.bevinding != nil } }
    package var metBevinding: Int { gebieden.count { $0.bevinding != nil } }

    /// Which voices were heard in at least one area.
    package var gehoord: Set<Stem> {
        Set(gebieden.flatMap(\.stemmen).filter { $0.inhoud.stand == .besproken }.map(\.inhoud.stem))
    }

    /// What is still open before a plan or decision can rest on it, in plain Dutch; empty: complete enough.
    package var ontbreekt: [String] {
        var open: [String] = []
        for stem in [Stem.kind, .ouder] where !gehoord.contains(stem) && !heeftReden(stem) {
            open.append(
                "De stem van \(stem == .kind ? "het kind" : "een ouder") ontbreekt nog; schrijf die op, of dat dit niet gewenst is.")
        }
        if gebieden.first?.stemmen.isEmpty ?? true { open.append("Veiligheid en basiszorg is nog niet besproken.") }
        if metBevinding == 0 { open.append("Er is nog geen conclusie getrokken.") }
        return open + zonderVervolg.map { "\($0.inhoud.leefgebied.label) ligt op een ander terrein: daar is nog niets gevraagd." }
    }

    /// Conclusions that the cause lies in another domain, while nobody was asked there.
    package var zonderVervolg: [Feit<Leefgebiedbevinding>] {
        gebieden.compactMap(\.bevinding).filter { finding in
            finding.inhoud.resultaat == .anderDomein && !terreinen.contains { $0.volgt(finding) }
        }
    }

    package var isVoldoende: Bool { ontbreekt.isEmpty }

    /// "12 leefgebieden: 7 besproken of bewust niet, 3 met een conclusie."
    package var samenvatting: String {
        "\(gebieden.count) leefgebieden: \(aangeraakt) besproken of bewust niet, \(metBevinding) met een conclusie."
    }

    private func heeftReden(_ stem: Stem) -> Bool {
        if nietGehoord.contains(where: { $0.inhoud.stem == stem }) { return true }
        return gebieden.flatMap(\.stemmen).contains { $0.inhoud.stem == stem && $0.inhoud.stand == .nietGewenst }
    }
}

/// One area of life: voices, observations and interpretations apart, by date, and the conclusion in force.
package struct Gebiedsbeeld: Sendable, Equatable {
    package let leefgebied: Leefgebied
    package let stemmen: [Feit<Leefgebiedstem>]
    package let vaststellingen: [Feit<Vaststelling>]
    package let duidingen: [Feit<Duiding>]
    package let bevinding: Feit<Leefgebiedbevinding>?
    package let normaliseren: Feit<Normaliseren>?

    /// The last thing this voice said, and what it said before: to review by difference.
    package func laatste(_ stem: Stem) -> (nu: Leefgebiedstem?, eerder: Leefgebiedstem?) {
        let mine = stemmen.filter { $0.inhoud.stem == stem }.map(\.inhoud)
        return (mine.last, mine.dropLast().last)
    }
}

extension Sequence {
    /// By its own date, then by time of recording, then by id: the same facts always come in the same order.
    package func opDatum<I>(_ datum: (I) -> Datum) -> [Feit<I>] where Element == Feit<I> {
        sorted { (datum($0.inhoud), $0.opgetekend, $0.id) < (datum($1.inhoud), $1.opgetekend, $1.id) }
    }

    /// The same, where a correction keeps the place of what it corrects: putting an earlier answer right does not make it the last.
    package func opDatum<I>(_ datum: (I) -> Datum, eerst alle: [Feit<I>]) -> [Feit<I>] where Element == Feit<I> {
        let moments = Dictionary(alle.map { ($0.id, $0.opgetekend) }, uniquingKeysWith: { first, _ in first })
        func first(_ fact: Feit<I>) -> Moment {
            if fact.vervangt == nil { return fact.opgetekend }
            return alle.versies(van: fact).compactMap { moments[$0] }.min() ?? fact.opgetekend
        }
        return map { ($0, first($0)) }.sorted { left, right in
            (datum(left.0.inhoud), left.1, left.0.id) < (datum(right.0.inhoud), right.1, right.0.id)
        }.map(\.0)
    }
}
