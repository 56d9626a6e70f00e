// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A term of the Awb around a decision, as a dated setting with its article. A change of law is a new row, never an edit.
package enum Awbtermijn: String, Sendable, CaseIterable {
    /// How long after the term for objecting a letter that was posted in time may still come in.
    case nabezorging
    case bezwaar
    case bezwaarCommissie = "bezwaar-commissie"
    case bezwaarVerdagen = "bezwaar-verdagen"
    case beroep
    /// From the last day to complete an aanvraag until the last day to leave it out of treatment.
    case buitenBehandeling = "buiten-behandeling"
    /// From a notice of default until the first day on which a penalty is owed.
    case ingebrekestelling
    case dwangsomVaststellen = "dwangsom-vaststellen"
    case klacht
    case klachtVerdagen = "klacht-verdagen"

    package static let regel = "awbtermijn/1"

    package struct Rij: Sendable, Equatable {
        package let soort: Awbtermijn
        package let van: Datum
        package let termijn: Termijn
        package let bron: String
        /// `[mem]` when the text of the article was not read for it.
        package let opmerking: String
    }

    /// In force from the first day of the Jeugdwet on, as far back as decisions here can go.
    package static let rijen: [Rij] = [
        rij(.nabezorging, Termijn(1, .weken), "Awb 6:9 lid 2"),
        rij(.bezwaar, Termijn(6, .weken), "Awb 7:10 lid 1"),
        rij(.bezwaarCommissie, Termijn(12, .weken), "Awb 7:10 lid 1 en 7:13"),
        rij(.bezwaarVerdagen, Termijn(6, .weken), "Awb 7:10 lid 3"),
        rij(.beroep, Termijn(6, .weken), "Awb 6:7 en 6:8 lid 1"),
        rij(.buitenBehandeling, Termijn(4, .weken), "Awb 4:5 lid 4"),
        rij(.ingebrekestelling, Termijn(2, .weken), "Awb 4:17 lid 3"),
        rij(.dwangsomVaststellen, Termijn(2, .weken), "Awb 4:18"),
        rij(.klacht, Termijn(6, .weken), "Awb 9:11 lid 1"),
        rij(.klachtVerdagen, Termijn(4, .weken), "Awb 9:11 lid 2"),
    ]

    private static func rij(_ soort: Awbtermijn, _ termijn: Termijn, _ bron: String) -> Rij {
        Rij(soort: soort, van: Datum(dagnummer: 16_436), termijn: termijn, bron: bron, opmerking: "[mem]")
    }

    /// The row in force on a day.
    /// - Throws: `nietMogelijk` before the first row.
    package func rij(op dag: Datum) throws(Afwijzing) -> Rij {
        guard let row = Self.rijen.filter({ $0.soort == self && $0.van <= dag }).max(by: { $0.van < $1.van }) else {
            throw .nietMogelijk("Voor \(dag.uitgeschreven) is deze termijn niet bekend. Controleer de datum.")
        }
        return row
    }

    /// The last day of the term, of which the day after `gebeurtenis` is the first.
    /// - Parameter wat: what is due by then, as a sentence without its full stop.
    /// - Throws: `nietMogelijk` before the first row or outside the holiday table.
    package func laatsteDag(na gebeurtenis: Datum, wat: String, feestdagen: Feestdagen = .nederland) throws(Afwijzing) -> Oordeel<Datum> {
        let row = try rij(op: gebeurtenis), end = try row.termijn.laatsteDag(na: gebeurtenis, feestdagen: feestdagen)
        let text = "\(wat): \(row.termijn.uitgeschreven) na \(gebeurtenis.uitgeschreven), tot en met \(end.uitkomst.uitgeschreven)."
        return Oordeel(
            end.uitkomst,
            gronden: [
                Grond(
                    regel: Self.regel, bron: row.bron, uitleg: text,
                    feiten: ["termijn": rawValue, "gebeurtenis": gebeurtenis.iso, "laatsteDag": end.uitkomst.iso], onder: end.gronden)
            ])
    }
}
