// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What becomes of the help: of a change that was decided, and of one that is only asked.
package protocol Hulpwijziging {
    var wat: Besluitwijziging.Wat { get }
    var per: Datum { get }
    var totEnMet: Datum? { get }
    var omvang: Omvang? { get }
}

extension Besluitwijziging: Hulpwijziging {}

/// A change of a decision as somebody wants it, in nobody's name yet: what a proposal asks, and what a `Besluitwijziging` is made of.
package struct Wijzigingsvoornemen: Hulpwijziging, Codable, Sendable, Hashable {
    /// The decision it is to change.
    package let besluit: ID<Feitmerk>
    package let wat: Besluitwijziging.Wat
    package let grond: Wijzigingsgrond
    package let toelichting: String
    package let per: Datum
    package let totEnMet: Datum?
    package let omvang: Omvang?
    package let toets: LichteToets?
    package let gehoordOp: Datum?
    /// nil in facts from before it was asked.
    package let gezegd: String?
    /// The last thing that was decided here when this was written: what came after it was not weighed in it.
    package let na: UUIDv7

    package init(
        besluit: ID<Feitmerk>, wat: Besluitwijziging.Wat, grond: Wijzigingsgrond, toelichting: String, per: Datum, totEnMet: Datum? = nil,
        omvang: Omvang? = nil, toets: LichteToets? = nil, gehoordOp: Datum? = nil, gezegd: String? = nil, na: UUIDv7
    ) {
        self.besluit = besluit
        self.wat = wat
        self.grond = grond
        self.toelichting = toelichting
        self.per = per
        self.totEnMet = totEnMet
        self.omvang = omvang
        self.toets = toets
        self.gehoordOp = gehoordOp
        self.gezegd = gezegd
        self.na = na
    }

    /// More or longer help asks for room of who decides; less of it does not.
    package var vraagtRuimte: Bool { wat == .wijzigen || wat == .verlengen }

    /// - Parameter inPlaatsVan: what fell in an objection that was right in part.
    package func besluit(
        in mandaat: Mandaat, door wie: ID<Gebruiker>, op dag: Datum, inPlaatsVan: ID<Feitmerk>? = nil
    ) -> Besluitwijziging {
        Besluitwijziging(
            besluit: besluit, wat: wat, grond: grond, toelichting: toelichting, per: per, totEnMet: totEnMet, omvang: omvang, toets: toets,
            gehoordOp: gehoordOp, gezegd: gezegd, inPlaatsVan: inPlaatsVan, mandaat: mandaat, ondertekenaar: wie, genomen: dag)
    }
}

extension Besluitvoorstel {
    /// What asks for room of who approves: nothing when the help becomes less, or stands still.
    package var teWegen: [Voorziening] { wijziging?.vraagtRuimte == false ? [] : voorzieningen }
}
