// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A request for a decision (Awb 1:3 lid 3). Its receipt starts the decision term; a question or a melding is not yet one.
package struct Aanvraag: Feitinhoud {
    package static let soort = "aanvraag"

    package enum Waarvoor: String, Keuzelijst {
        case individueleVoorziening = "individueel"
        /// Freely accessible help: no decision is owed, unless it is refused.
        case overigeVoorziening = "overig"

        package var label: String {
            switch self {
            case .individueleVoorziening: "Een individuele voorziening (jeugdhulp met een besluit)"
            case .overigeVoorziening: "Vrij toegankelijke hulp"
            }
        }
    }

    package let ontvangen: Datum
    package let waarvoor: Waarvoor
    /// What is asked, in the words of who asks.
    package let gevraagd: String
    /// Who asks: the jeugdige or a parent.
    package let aanvrager: ID<Persoon>
    package let jeugdige: ID<Persoon>

    package var open: Opencodes { Opencodes(code: waarvoor.rawValue, datum: ontvangen) }

    package init(ontvangen: Datum, waarvoor: Waarvoor, gevraagd: String, aanvrager: ID<Persoon>, jeugdige: ID<Persoon>) {
        self.ontvangen = ontvangen
        self.waarvoor = waarvoor
        self.gevraagd = gevraagd
        self.aanvrager = aanvrager
        self.jeugdige = jeugdige
    }

    /// Was it received with this question?
    package func hoortBij(_ vraag: Hulpvraag) -> Bool {
        vraag.aanvraagOntvangen == ontvangen && (vraag.over.isEmpty || vraag.over.contains(jeugdige))
    }

    /// Why an aanvraag ends without a decision.
    package enum Afsluitreden: String, Keuzelijst {
        case aanvragerTrektIn = "ingetrokken"
        case geenBesluitNodig = "geenbesluit"

        package var label: String {
            switch self {
            case .aanvragerTrektIn: "De aanvrager trekt de aanvraag in"
            case .geenBesluitNodig: "Er is geen besluit nodig"
            }
        }
    }

    /// Ends the aanvraag without a decision.
    /// - Throws: `nietMogelijk` for "geen besluit nodig" on an individual provision (Awb 1:3, 4:13): it is granted or refused,
    ///   never set aside; and when a decision has been taken already.
    package func sluitAf(
        _ feit: ID<Feitmerk>, reden: Afsluitreden, toelichting: String, op dag: Datum, besluiten: [Besluit]
    ) throws(Afwijzing) -> Intrekking {
        guard !besluiten.contains(where: { $0.aanvraag == feit }) else {
            throw .nietMogelijk("Op deze aanvraag is al besloten. Trek zo nodig het besluit in.")
        }
        guard reden == .aanvragerTrektIn || waarvoor == .overigeVoorziening else {
            throw .nietMogelijk(
                "Op een aanvraag voor een individuele voorziening volgt altijd een besluit (Awb 4:13). "
                    + "Ken toe, wijs af, of leg vast dat de aanvrager de aanvraag intrekt.")
        }
        guard toelichting.contains(where: { !$0.isWhitespace }) else {
            throw .ongeldig([Veldfout("toelichting", "Schrijf op wat de aanvrager hierover zei.")])
        }
        return Intrekking(van: .aanvraag, feit: feit, grond: reden.rawValue, toelichting: toelichting, per: dag)
    }
}

/// Ends an aanvraag or a decision from a day on. What was there stays readable.
package struct Intrekking: Feitinhoud {
    package static let soort = "besluit-intrekking"

    package enum Van: String, Codable, Sendable { case aanvraag, besluit }

    package let van: Van
    /// The aanvraag or the decision.
    package let feit: ID<Feitmerk>
    /// Code of the ground: `Aanvraag.Afsluitreden` or `Besluit.Intrekkingsgrond`.
    package let grond: String
    package let toelichting: String
    package let per: Datum
    /// By whom a decision was taken back, with what mandate and when; nil for an aanvraag, and in facts from before there was a letter.
    package let mandaat: Mandaat?
    package let ondertekenaar: ID<Gebruiker>?
    package let genomen: Datum?
    /// When it was spoken about with the family before (Awb 4:8); nil when they asked it themselves, and in facts from before it was asked.
    package let gehoordOp: Datum?
    /// What they thought of it and what was done with that; nil as above.
    package let gezegd: String?

    package var open: Opencodes { Opencodes(code: "\(van.rawValue).\(grond)", datum: per) }

    /// The ground of a decision that fell because an objection against it was right (Awb 7:11 lid 2).
    package static let naBezwaar = "bezwaar"

    package init(
        van: Van, feit: ID<Feitmerk>, grond: String, toelichting: String, per: Datum, mandaat: Mandaat? = nil,
        ondertekenaar: ID<Gebruiker>? = nil, genomen: Datum? = nil, gehoordOp: Datum? = nil, gezegd: String? = nil
    ) {
        self.van = van
        self.feit = feit
        self.grond = grond
        self.toelichting = toelichting
        self.per = per
        self.mandaat = mandaat
        self.ondertekenaar = ondertekenaar
        self.genomen = genomen
        self.gehoordOp = gehoordOp
        self.gezegd = gezegd
    }

    /// Signed in the name of the college.
    package func ondertekend(door wie: ID<Gebruiker>, _ mandaat: Mandaat, op dag: Datum) -> Intrekking {
        Intrekking(
            van: van, feit: feit, grond: grond, toelichting: toelichting, per: per, mandaat: mandaat, ondertekenaar: wie, genomen: dag,
            gehoordOp: gehoordOp, gezegd: gezegd)
    }
}
