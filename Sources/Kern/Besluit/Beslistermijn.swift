// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The term in which the college decides on an aanvraag: eight weeks after receipt (Awb 4:13 lid 2), standing still while data are
/// awaited (Awb 4:15), moved by a notice sent within the term (Awb 4:14). The Jeugdwet has no term of its own.
package enum Beslistermijn {
    package static let regel = "beslistermijn/1"

    /// A term with the days of receipt it holds for. A change of law is a new row.
    package struct Rij: Sendable {
        package let van: Datum
        package let termijn: Termijn
        package let bron: String
    }

    /// Awb 4:13 `[mem]`: confirmed in substance, not read in the consolidated text. First row: the Jeugdwet's first day.
    package static let rijen = [Rij(van: Datum(dagnummer: 16_436), termijn: Termijn(8, .weken), bron: "Awb 4:13 lid 2")]

    package struct Uitkomst: Codable, Sendable, Hashable {
        /// The last day; `nil` while the term stands still and nobody knows for how long.
        package let laatsteDag: Datum?
        /// Since when the term stands still.
        package let staatStilSinds: Datum?
    }

    /// - Throws: `nietMogelijk` before the first row or outside the holiday table.
    package static func bereken(
        ontvangen: Datum, opschortingen: [Opschorting] = [], verlenging: Verlenging? = nil, feestdagen: Feestdagen = .nederland
    ) throws(Afwijzing) -> Oordeel<Uitkomst> {
        guard let row = rijen.last(where: { $0.van <= ontvangen }) else {
            throw .nietMogelijk("Voor \(ontvangen.uitgeschreven) is geen beslistermijn bekend. Controleer de datum van de aanvraag.")
        }
        let base = try row.termijn.laatsteDag(na: ontvangen, feestdagen: feestdagen)
        var grounds = [grond(row, ontvangen, base)]
        let (counted, open) = stilstand(ontvangen, row.termijn, opschortingen)
        if !opschortingen.isEmpty { grounds.append(grond(opschortingen)) }
        guard open == nil else { return Oordeel(Uitkomst(laatsteDag: nil, staatStilSinds: open), gronden: grounds) }
        var end = try opschortingen.isEmpty ? base.uitkomst : feestdagen.werkdag(opOfNa: counted)
        if let verlenging {
            let counts = verlenging.medegedeeld <= end && verlenging.nieuweDatum > end
            grounds.append(grond(verlenging, counts))
            if counts { end = verlenging.nieuweDatum }
        }
        return Oordeel(Uitkomst(laatsteDag: end, staatStilSinds: nil), gronden: grounds)
    }

    /// The last day counted without weekends, moved by every day on which the term stood still; or since when it does.
    static func stilstand(_ ontvangen: Datum, _ termijn: Termijn, _ opschortingen: [Opschorting]) -> (Datum, Datum?) {
        var end = ontvangen.plus(weken: termijn.aantal), counted = ontvangen
        for pause in opschortingen.sorted(by: { $0.van < $1.van }) where pause.van <= end {
            guard let last = pause.totEnMet else { return (end, pause.van) }
            let first = max(pause.van, counted.plus(dagen: 1))
            guard last >= first else { continue }
            end = end.plus(dagen: first.dagen(tot: last) + 1)
            counted = last
        }
        return (end, nil)
    }

    private static func grond(_ row: Rij, _ ontvangen: Datum, _ base: Oordeel<Datum>) -> Grond {
        Grond(
            regel: regel, bron: row.bron,
            uitleg: "Het college beslist binnen \(row.termijn.uitgeschreven) na ontvangst van de aanvraag op \(ontvangen.uitgeschreven).",
            feiten: [Feitnaam.aanvraagOntvangen.rawValue: ontvangen.iso], onder: base.gronden)
    }

    private static func grond(_ opschortingen: [Opschorting]) -> Grond {
        let text = opschortingen.map(\.uitgeschreven).joined(separator: "; ")
        return Grond(
            regel: regel, bron: "Awb 4:15", uitleg: "De termijn stond stil: \(text).",
            feiten: [Feitnaam.termijnOpgeschort.rawValue: opschortingen.map(\.iso).joined(separator: ",")])
    }

    private static func grond(_ verlenging: Verlenging, _ counts: Bool) -> Grond {
        Grond(
            regel: regel, bron: "Awb 4:14 lid 3",
            uitleg: counts
                ? "Gemeld op \(verlenging.medegedeeld.uitgeschreven): het besluit komt uiterlijk \(verlenging.nieuweDatum.uitgeschreven)."
                : "De melding van \(verlenging.medegedeeld.uitgeschreven) verlengt niet: zij kwam na de termijn of noemt geen latere dag.",
            feiten: [Feitnaam.termijnVerlengd.rawValue: verlenging.iso])
    }
}
