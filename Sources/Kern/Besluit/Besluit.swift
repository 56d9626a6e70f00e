// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A decision on an aanvraag (beschikking, Awb 1:3 lid 2), taken on behalf of the college.
package struct Besluit: Feitinhoud {
    package static let soort = "besluit"

    package enum Strekking: String, Keuzelijst {
        case toekennen, gedeeltelijk, afwijzen

        package var label: String {
            switch self {
            case .toekennen: "Toekennen"
            case .gedeeltelijk: "Gedeeltelijk toekennen"
            case .afwijzen: "Afwijzen"
            }
        }
    }

    package let aanvraag: ID<Feitmerk>
    package let strekking: Strekking
    /// What is granted; empty when refused.
    package let voorzieningen: [Voorziening]
    /// The reasons, in words for who asked (Awb 3:46).
    package let motivering: String
    /// Why the decision differs from where the weighing led, or passes over a warning of a rule.
    package let afwijking: String?
    package let mandaat: Mandaat
    package let ondertekenaar: ID<Gebruiker>
    package let genomen: Datum
    /// The receipt of the weighing.
    package let bewijs: ID<Feitmerk>
    /// The decision it takes the place of, after an objection that was right (Awb 7:11 lid 2).
    package let inPlaatsVan: ID<Feitmerk>?
    /// What was found about a pgb, when one was asked for.
    package let pgb: Pgbvraag?
    /// Was the choice of aanbieder talked over, and was the wish followed (Jeugdwet 2.3 lid 5)?
    package let keuze: Aanbiederkeuze?
    /// The intervention that was chosen, with what was known of it then.
    package let interventie: Interventiekeuze?
    /// What the law asks beside it, where it applies; nil: nothing does.
    package let keuzes: Besluitkeuzes?
    /// Not refused but left out of treatment; then nothing was weighed and there is no receipt (Awb 4:5). nil: it was weighed.
    package let buitenBehandeling: Buitenbehandeling?

    package var open: Opencodes { Opencodes(code: strekking.rawValue, datum: genomen) }

    package init(
        aanvraag: ID<Feitmerk>, strekking: Strekking, voorzieningen: [Voorziening], motivering: String, afwijking: String? = nil,
        mandaat: Mandaat, ondertekenaar: ID<Gebruiker>, genomen: Datum, bewijs: ID<Feitmerk>,
        inPlaatsVan: ID<Feitmerk>? = nil, pgb: Pgbvraag? = nil, keuze: Aanbiederkeuze? = nil, interventie: Interventiekeuze? = nil,
        keuzes: Besluitkeuzes? = nil, buitenBehandeling: Buitenbehandeling? = nil
    ) {
        self.aanvraag = aanvraag
        self.strekking = strekking
        self.voorzieningen = voorzieningen
        self.motivering = motivering
        self.afwijking = afwijking
        self.mandaat = mandaat
        self.ondertekenaar = ondertekenaar
        self.genomen = genomen
        self.bewijs = bewijs
        self.inPlaatsVan = inPlaatsVan
        self.pgb = pgb
        self.keuze = keuze
        self.interventie = interventie
        self.keuzes = keuzes
        self.buitenBehandeling = buitenBehandeling
    }
}

/// What came of talking over which aanbieder gives the help (Jeugdwet 2.3 lid 5).
package enum Aanbiederkeuze: String, Keuzelijst {
    case gevolgd, geenVoorkeur = "geen-voorkeur", nietGevolgd = "niet-gevolgd", nietBesproken = "niet-besproken"

    package var label: String {
        switch self {
        case .gevolgd: "Besproken: het wordt de aanbieder van hun keuze"
        case .geenVoorkeur: "Besproken: zij hebben geen voorkeur"
        case .nietGevolgd: "Besproken: hun voorkeur kan niet"
        case .nietBesproken: "Nog niet besproken"
        }
    }

    /// For the letter; nil: there is nothing to say.
    func brief(_ g: Briefgegevens) -> String? {
        switch self {
        case .gevolgd:
            g.zeg(
                "Wij spraken met u over de aanbieder. U krijgt de aanbieder die u koos.",
                "Wij spraken met jou over de aanbieder. Je krijgt de aanbieder die je koos.")
        case .geenVoorkeur:
            g.zeg(
                "Wij spraken met u over de aanbieder. U had geen voorkeur.", "Wij spraken met jou over de aanbieder. Je had geen voorkeur.")
        case .nietGevolgd:
            g.zeg(
                "Wij spraken met u over de aanbieder. De aanbieder van uw voorkeur kan niet; hieronder staat waarom.",
                "Wij spraken met jou over de aanbieder. De aanbieder die je wilde, kan niet; hieronder staat waarom.")
        case .nietBesproken: nil
        }
    }
}

/// Who may decide in the name of the college (Awb 10:1, 10:10).
package struct Mandaat: Codable, Sendable, Hashable {
    /// The decree that gives it, like `Mandaatbesluit Waterrijk 2026, artikel 4`.
    package let bron: String
    package let functie: String

    package init(bron: String, functie: String) {
        self.bron = bron
        self.functie = functie
    }
}

/// What is granted: kind, extent, period and form.
package struct Voorziening: Codable, Sendable, Hashable {
    package enum Vorm: String, Keuzelijst {
        /// Zorg in natura: the gemeente orders and pays.
        case zin
        /// Persoonsgebonden budget: the family buys the help, the SVB pays (Jeugdwet 8.1.1, 8.1.8).
        case pgb

        package var label: String {
            switch self {
            case .zin: "Zorg in natura: de gemeente regelt en betaalt de hulp"
            case .pgb: "Persoonsgebonden budget (pgb): het gezin koopt zelf de hulp in"
            }
        }
    }

    /// In plain words, like `gezinsbegeleiding aan huis`.
    package let aard: String
    /// iJw code lists; productcode only when it is narrowed down.
    package let productcategorie: String
    package let productcode: String?
    package let omvang: Omvang
    package let periode: Periode
    package let vorm: Vorm

    package init(aard: String, productcategorie: String, productcode: String? = nil, omvang: Omvang, periode: Periode, vorm: Vorm = .zin) {
        self.aard = aard
        self.productcategorie = productcategorie
        self.productcode = productcode
        self.omvang = omvang
        self.periode = periode
        self.vorm = vorm
    }
}
