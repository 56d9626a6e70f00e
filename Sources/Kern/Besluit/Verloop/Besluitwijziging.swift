// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A later decision that changes an earlier one from a day on. It names that one and never replaces it: what was decided first stays
/// readable, and what holds on a day follows from the two together (`Besluitverloop`). Taking a decision back is an `Intrekking`.
package struct Besluitwijziging: Feitinhoud {
    package static let soort = "besluit-wijziging"

    package enum Wat: String, Keuzelijst {
        case wijzigen, verlengen, opschorten, hervatten, beeindigen

        package var label: String {
            switch self {
            case .wijzigen: "De hulp wordt meer of minder"
            case .verlengen: "De hulp gaat langer door"
            case .opschorten: "De hulp stopt tijdelijk"
            case .hervatten: "De hulp gaat weer verder"
            case .beeindigen: "De hulp eindigt eerder"
            }
        }

        /// After `Besluit`: in a list, on the tijdlijn.
        package var woord: String {
            switch self {
            case .wijzigen: "gewijzigd"
            case .verlengen: "verlengd"
            case .opschorten: "opgeschort"
            case .hervatten: "hervat"
            case .beeindigen: "beëindigd"
            }
        }

        /// Help goes on longer, or begins again.
        package var laatDoorgaan: Bool { self == .verlengen || self == .hervatten }

        /// Against the wish of who has it, perhaps: they are heard first (Awb 4:8).
        var vraagtHoren: Bool { self == .wijzigen || self == .opschorten || self == .beeindigen }
    }

    /// The decision that it changes.
    package let besluit: ID<Feitmerk>
    package let wat: Wat
    package let grond: Wijzigingsgrond
    /// Why, in words for the family (Awb 3:46).
    package let toelichting: String
    /// The first day on which it holds.
    package let per: Datum
    /// The new last day, when the help goes on for longer.
    package let totEnMet: Datum?
    /// The new extent, when there is more or less of it.
    package let omvang: Omvang?
    /// The light check on which longer help rests.
    package let toets: LichteToets?
    /// The day on which they were heard (Awb 4:8).
    package let gehoordOp: Datum?
    /// What they thought of it and what was done with that (Awb 4:8, 3:46); nil in facts from before it was asked.
    package let gezegd: String?
    /// The change or withdrawal it takes the place of, after an objection that was right in part (Awb 7:11 lid 2).
    package let inPlaatsVan: ID<Feitmerk>?
    package let mandaat: Mandaat
    package let ondertekenaar: ID<Gebruiker>
    package let genomen: Datum

    package init(
        besluit: ID<Feitmerk>, wat: Wat, grond: Wijzigingsgrond, toelichting: String, per: Datum, totEnMet: Datum? = nil,
        omvang: Omvang? = nil, toets: LichteToets? = nil, gehoordOp: Datum? = nil, gezegd: String? = nil,
        inPlaatsVan: ID<Feitmerk>? = nil, mandaat: Mandaat, ondertekenaar: ID<Gebruiker>, genomen: Datum
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
        self.inPlaatsVan = inPlaatsVan
        self.mandaat = mandaat
        self.ondertekenaar = ondertekenaar
        self.genomen = genomen
    }

    package var open: Opencodes { Opencodes(code: "\(wat.rawValue).\(grond.rawValue)", datum: per) }
}

/// Why a decision is changed. For a pgb the law names the grounds (Jeugdwet 8.1.4, five of them; their words `[mem]`); for help in kind
/// the verordening does (Jeugdwet 2.9 `[mem]`).
package enum Wijzigingsgrond: String, Keuzelijst {
    case opVerzoek = "verzoek"
    case onjuisteGegevens = "gegevens"
    case nietMeerNodig = "nietnodig"
    case nietToereikend = "nietpassend"
    case voorwaarden
    case anderDoel = "anderdoel"
    case elders
    case weerNodig = "weernodig"
    case lichteToets = "lichtetoets"

    package var label: String {
        switch self {
        case .opVerzoek: "Op verzoek van de jeugdige of ouder"
        case .onjuisteGegevens: "Onjuiste of onvolledige gegevens"
        case .nietMeerNodig: "Zoveel hulp is niet meer nodig"
        case .nietToereikend: "De hulp is niet (meer) genoeg of past niet"
        case .voorwaarden: "Aan de voorwaarden is niet voldaan"
        case .anderDoel: "De hulp is niet gebruikt, of voor iets anders"
        case .elders: "De jeugdige is tijdelijk ergens anders"
        case .weerNodig: "De reden voor de pauze is voorbij"
        case .lichteToets: "De hulp past, en de beperking is levenslang en levensbreed"
        }
    }

    /// Can it carry this change?
    package func past(bij wat: Besluitwijziging.Wat) -> Bool {
        switch wat {
        case .verlengen: self == .lichteToets
        case .hervatten: self == .weerNodig || self == .opVerzoek
        case .opschorten: [.opVerzoek, .onjuisteGegevens, .voorwaarden, .anderDoel, .elders].contains(self)
        case .wijzigen: [.opVerzoek, .onjuisteGegevens, .nietMeerNodig, .nietToereikend].contains(self)
        case .beeindigen: ![.lichteToets, .weerNodig, .elders].contains(self)
        }
    }

    /// - Parameter isPgb: of the decision that is changed.
    package func bron(isPgb: Bool) -> String {
        switch self {
        case .onjuisteGegevens, .nietMeerNodig, .nietToereikend, .voorwaarden, .anderDoel:
            isPgb ? "Jeugdwet 8.1.4" : "de verordening jeugdhulp"
        case .opVerzoek, .elders, .weerNodig, .lichteToets: "de verordening jeugdhulp"
        }
    }
}

/// What longer help rests on without a whole new weighing: the disability lasts a life long and touches all of life, and the help fits.
package struct LichteToets: Codable, Sendable, Hashable {
    /// The finding that it lasts a life long (`Levenslang`).
    package let vaststelling: UUIDv7
    package let besprokenOp: Datum
    /// What child and parents say about whether it fits.
    package let woorden: String

    package init(vaststelling: UUIDv7, besprokenOp: Datum, woorden: String) {
        self.vaststelling = vaststelling
        self.besprokenOp = besprokenOp
        self.woorden = woorden
    }
}
