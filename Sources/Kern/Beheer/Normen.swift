// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The terms of an installation, each from a day on: set by law, or agreed and changed by a setting. The rules of a file read them here.
package struct Normen: Sendable, Equatable {
    /// Of each kind, oldest first.
    private let rijen: [Normsoort: [Norm]]

    /// What was set, in order of recording; settings of another kind are passed over.
    package init(_ gezet: [Instelling]) {
        let terms = gezet.filter { if case .termijn = $0.sleutel { true } else { false } }
        rijen = Dictionary(
            uniqueKeysWithValues: Normsoort.allCases.map { soort in
                (soort, terms.verloop(.termijn(soort)).compactMap { Self.norm(soort, $0) })
            })
    }

    /// What holds when a gemeente sets nothing.
    package static let standaard = Normen([])

    /// A term of law keeps its article beside the decision; of an agreement the decision is the source.
    private static func norm(_ soort: Normsoort, _ gezet: Gezet) -> Norm? {
        let rij = soort.rij
        guard let grond = gezet.grond else {
            return Norm(soort: soort, termijn: rij.termijn, van: gezet.van, bron: rij.bron, opmerking: rij.opmerking)
        }
        let source = rij.bron == Normrij.werkafspraak ? grond : "\(rij.bron); \(grond)"
        return Int(gezet.waarde).map { Norm(soort: soort, termijn: soort.termijn($0), van: gezet.van, bron: source) }
    }

    /// The row in force on a day: the one that began last.
    package func norm(_ soort: Normsoort, op dag: Datum) -> Norm {
        rijen[soort]?.last { $0.van <= dag } ?? Norm(soort: soort, termijn: soort.rij.termijn, van: .oudst, bron: soort.rij.bron)
    }

    /// How many days, weeks or months a term takes on a day.
    package func aantal(_ soort: Normsoort, op dag: Datum) -> Int { norm(soort, op: dag).termijn.aantal }

    /// Days after this one on which a term becomes another.
    package func wisseldagen(na dag: Datum) -> [Datum] { rijen.values.flatMap { $0.map(\.van) }.filter { dag < $0 } }

    /// The last day of a norm counted from an event, with its grounds. Beyond the table of holidays the term is counted without
    /// extension, and the ground says so.
    package func laatsteDag(_ soort: Normsoort, na gebeurtenis: Datum) -> Oordeel<Datum> {
        let norm = norm(soort, op: gebeurtenis), counted = Self.tel(norm.termijn, na: gebeurtenis)
        let text =
            "\(norm.termijn.uitgeschreven) na \(gebeurtenis.uitgeschreven)"
            + (norm.opmerking.isEmpty ? "." : " (\(norm.opmerking.replacing("[mem] ", with: "nog na te gaan: "))).")
        return Oordeel(
            counted.uitkomst,
            gronden: [
                Grond(
                    regel: "norm/1", bron: norm.bron, uitleg: text,
                    feiten: ["norm": soort.rawValue, "gebeurtenis": gebeurtenis.iso, "laatsteDag": counted.uitkomst.iso],
                    onder: counted.gronden)
            ])
    }

    private static func tel(_ termijn: Termijn, na dag: Datum) -> Oordeel<Datum> {
        do {
            return try termijn.laatsteDag(na: dag)
        } catch {
            let plain = zonderFeestdagen(termijn, na: dag)
            let why = "De tabel met feestdagen reikt niet tot \(plain.uitgeschreven); geteld zonder verlenging."
            return Oordeel(plain, gronden: [Grond(regel: "termijn/1", bron: "Algemene termijnenwet", uitleg: why)])
        }
    }

    private static func zonderFeestdagen(_ termijn: Termijn, na dag: Datum) -> Datum {
        switch termijn.eenheid {
        case .dagen: dag.plus(dagen: termijn.aantal)
        case .werkdagen: dag.plus(dagen: termijn.aantal + (termijn.aantal + 4) / 5 * 2)
        case .weken: dag.plus(weken: termijn.aantal)
        case .maanden: dag.plus(maanden: termijn.aantal)
        case .jaren: dag.plus(jaren: termijn.aantal)
        }
    }
}
