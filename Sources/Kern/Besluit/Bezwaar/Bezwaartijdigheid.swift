// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Whether an objection came in time (Awb 6:7 to 6:10). Whether being late can be held against somebody (6:11) is not computed: a person
/// judges that.
package enum Bezwaartijdigheid: String, Sendable, Codable, CaseIterable {
    case opTijd = "op-tijd"
    case teLaat = "te-laat"

    package static let regel = "bezwaartijdigheid/1"

    /// - Parameter verzonden: when the decision was sent; nil: not yet, and then nobody can be late (6:10).
    /// - Throws: `nietMogelijk` outside the holiday table.
    package static func bereken(
        verzonden: Datum?, ontvangen: Datum, gepost: Datum? = nil, feestdagen: Feestdagen = .nederland
    ) throws(Afwijzing) -> Oordeel<Bezwaartijdigheid> {
        guard let verzonden, verzonden < ontvangen else {
            return oordeel(
                .opTijd, "Awb 6:10 lid 1 a", "Het bezwaar kwam binnen voordat de termijn begon. Dat telt als op tijd.", ontvangen)
        }
        let term = try Bezwaartermijn.bereken(verzonden: verzonden, feestdagen: feestdagen)
        guard let last = term.uitkomst.totEnMet, last < ontvangen else {
            return oordeel(
                .opTijd, "Awb 6:9 lid 1", "Het bezwaar is ontvangen op \(ontvangen.uitgeschreven), binnen de termijn.", ontvangen,
                term.gronden)
        }
        guard let gepost, gepost <= last else { return teLaat(ontvangen, last, term.gronden) }
        let week = try Awbtermijn.nabezorging.laatsteDag(
            na: last, wat: "Wat op tijd op de post is gedaan, mag nog binnenkomen", feestdagen: feestdagen)
        guard ontvangen <= week.uitkomst else { return teLaat(ontvangen, last, term.gronden + week.gronden) }
        let text = "Op de post gedaan op \(gepost.uitgeschreven), binnen de termijn, en ontvangen binnen een week daarna."
        return oordeel(.opTijd, "Awb 6:9 lid 2", text, ontvangen, term.gronden + week.gronden)
    }

    private static func teLaat(_ ontvangen: Datum, _ last: Datum, _ under: [Grond]) -> Oordeel<Bezwaartijdigheid> {
        let text =
            "Het bezwaar is ontvangen op \(ontvangen.uitgeschreven). De laatste dag was \(last.uitgeschreven). "
            + "Een mens beoordeelt of dat te verontschuldigen is (Awb 6:11)."
        return oordeel(.teLaat, "Awb 6:9", text, ontvangen, under)
    }

    private static func oordeel(
        _ uitkomst: Bezwaartijdigheid, _ bron: String, _ uitleg: String, _ ontvangen: Datum, _ under: [Grond] = []
    ) -> Oordeel<Bezwaartijdigheid> {
        let ground = Grond(regel: regel, bron: bron, uitleg: uitleg, feiten: ["bezwaar.ontvangen": ontvangen.iso], onder: under)
        return Oordeel(uitkomst, gronden: [ground])
    }
}
