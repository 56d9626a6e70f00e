// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// An objection against a decision, as it came in (Awb 6:4, 6:5).
package struct Bezwaar: Feitinhoud {
    package static let soort = "bezwaar"

    package enum Wijze: String, Keuzelijst {
        case post, digitaal, afgegeven

        package var label: String {
            switch self {
            case .post: "Per post"
            case .digitaal: "Digitaal"
            case .afgegeven: "Afgegeven of verteld en opgeschreven"
            }
        }
    }

    /// Does it say what Awb 6:5 asks: who, when, against what, and why?
    package enum Volledigheid: String, Keuzelijst {
        case compleet
        case proForma = "pro-forma"

        package var label: String {
            switch self {
            case .compleet: "Ja, er is niets meer nodig"
            case .proForma: "Nee, er ontbreekt nog iets"
            }
        }

        package var hulp: String? {
            switch self {
            case .compleet: nil
            case .proForma: "Bijvoorbeeld de redenen of de handtekening. U zegt straks wat ontbreekt en geeft een termijn (Awb 6:6)."
            }
        }
    }

    /// What it is against: a decision, or one that changes or withdraws it (`Bezwaardoel`).
    package let besluit: ID<Feitmerk>
    package let ontvangen: Datum
    package let wijze: Wijze
    /// The day of the postmark; only by post (Awb 6:9 lid 2).
    package let gepost: Datum?
    package let indiener: ID<Persoon>
    /// Why they disagree, in their own words.
    package let woorden: String
    package let volledigheid: Volledigheid

    package var open: Opencodes { Opencodes(code: volledigheid.rawValue, datum: ontvangen) }

    package init(
        besluit: ID<Feitmerk>, ontvangen: Datum, wijze: Wijze, gepost: Datum? = nil, indiener: ID<Persoon>, woorden: String,
        volledigheid: Volledigheid = .compleet
    ) {
        self.besluit = besluit
        self.ontvangen = ontvangen
        self.wijze = wijze
        self.gepost = wijze == .post ? gepost : nil
        self.indiener = indiener
        self.woorden = woorden
        self.volledigheid = volledigheid
    }

    /// - Throws: `nietMogelijk` against a decision after an objection; `ongeldig` with all errors at once.
    package func gecontroleerd(tegen doel: Bezwaardoel, op vandaag: Datum) throws(Afwijzing) -> Bezwaar {
        guard !doel.isNaBezwaar else {
            throw .nietMogelijk(
                "Dit besluit kwam na een bezwaar. Daartegen kan alleen beroep bij de rechtbank. Stuur de brief door en laat dat weten "
                    + "(Awb 6:15, 7:1).")
        }
        var faults: [Veldfout] = []
        if vandaag < ontvangen {
            faults.append(Veldfout("ontvangen", "De dag ligt in de toekomst. Vul de dag in waarop het bezwaar binnenkwam."))
        }
        if ontvangen < doel.genomen {
            faults.append(Veldfout("ontvangen", "De dag ligt vóór het besluit (\(doel.genomen.uitgeschreven)). Kies een latere dag."))
        }
        if let gepost, gepost < doel.genomen {
            let text = "De poststempel ligt vóór het besluit (\(doel.genomen.uitgeschreven)). Neem de dag over van de envelop."
            faults.append(Veldfout("gepost", text))
        }
        if let gepost, ontvangen < gepost {
            faults.append(Veldfout("gepost", "De brief is niet op de post gedaan nadat hij binnenkwam. Pas een van de dagen aan."))
        }
        if woorden.isLeeg {
            faults.append(Veldfout("woorden", "Schrijf op wat er in het bezwaar staat, in de woorden van wie het schreef."))
        }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }
}

extension Bezwaar: OverPersonen {
    /// The words are of who objects.
    package var overPersonen: [ID<Persoon>] { [indiener] }
}

/// A step on the way from an objection to the decision on it. What is not about that kind of step is nil.
package struct Bezwaarstap: Feitinhoud {
    package static let soort = "bezwaarstap"

    package enum Wat: String, Keuzelijst {
        /// Receipt confirmed (Awb 6:14); from then on it is known who prepares the decision (7:13 lid 2).
        case bevestigd
        /// Asked to mend what was missing, until a day (6:6).
        case herstelGevraagd = "herstel-gevraagd"
        case hersteld
        /// Came too late: a person judged whether that can be held against them (6:11).
        case verschoonbaar
        case nietVerschoonbaar = "niet-verschoonbaar"
        case gehoord
        /// No hearing, with its ground (7:3).
        case nietGehoord = "niet-gehoord"
        /// Put off once, by six weeks at most (7:10 lid 3).
        case verdaagd
        /// Put off further, to a day (7:10 lid 4).
        case uitgesteld
        case ingetrokken

        package var label: String {
            switch self {
            case .bevestigd: "Ontvangst bevestigd"
            case .herstelGevraagd: "Gevraagd om aan te vullen"
            case .hersteld: "Aangevuld"
            case .verschoonbaar: "Te laat, en dat is te verontschuldigen"
            case .nietVerschoonbaar: "Te laat, en dat is niet te verontschuldigen"
            case .gehoord: "Gehoord"
            case .nietGehoord: "Niet gehoord"
            case .verdaagd: "Zes weken uitgesteld"
            case .uitgesteld: "Verder uitgesteld"
            case .ingetrokken: "Bezwaar ingetrokken"
            }
        }
    }

    /// Fact id of the `Bezwaar`.
    package let bezwaar: UUIDv7
    package let wat: Wat
    package let op: Datum
    /// herstelGevraagd: the last day to mend it; uitgesteld: the day by which the decision will be there.
    package let tot: Datum?
    /// bevestigd only.
    package let voorbereiding: Bezwaarvoorbereiding?
    /// nietGehoord only.
    package let afzien: Hoorafzien?
    /// uitgesteld only.
    package let uitstel: Uitstelgrond?
    /// herstelGevraagd only: what is missing; nil in facts from before it was asked.
    package let ontbreekt: [Bezwaarverzuim]?
    /// gehoord only: the colleagues who heard (Awb 7:5); nil as above.
    package let horers: [ID<Gebruiker>]?
    /// gehoord only: who heard from outside, as a member of a commission (Awb 7:13); nil as above.
    package let horerBuiten: String?
    /// What was said, or why.
    package let woorden: String

    package var open: Opencodes { Opencodes(code: wat.rawValue, datum: op) }

    package init(
        _ wat: Wat, bij bezwaar: UUIDv7, op: Datum, tot: Datum? = nil, voorbereiding: Bezwaarvoorbereiding? = nil,
        afzien: Hoorafzien? = nil, uitstel: Uitstelgrond? = nil, ontbreekt: [Bezwaarverzuim] = [], horers: [ID<Gebruiker>] = [],
        horerBuiten: String = "", woorden: String = ""
    ) {
        self.bezwaar = bezwaar
        self.wat = wat
        self.op = op
        self.tot = tot
        self.voorbereiding = voorbereiding
        self.afzien = afzien
        self.uitstel = uitstel
        self.ontbreekt = wat == .herstelGevraagd ? ontbreekt : nil
        self.horers = wat == .gehoord ? horers : nil
        self.horerBuiten = wat == .gehoord && !horerBuiten.isLeeg ? horerBuiten : nil
        self.woorden = woorden
    }
}

extension Bezwaarstap: BijFeit {
    package var hoofdfeit: UUIDv7 { bezwaar }
}

/// Who prepares the decision on an objection: it sets the term (Awb 7:10 lid 1, 7:13).
package enum Bezwaarvoorbereiding: String, Keuzelijst {
    case ambtelijk, commissie

    package var label: String {
        switch self {
        case .ambtelijk: "Medewerkers van de gemeente"
        case .commissie: "Een adviescommissie met een onafhankelijke voorzitter"
        }
    }

    package var hulp: String? {
        switch self {
        case .ambtelijk: "Beslissen binnen 6 weken na de bezwaartermijn."
        case .commissie: "Beslissen binnen 12 weken na de bezwaartermijn."
        }
    }
}

/// The grounds on which nobody is heard (Awb 7:3, 7:9 `[mem]`).
package enum Hoorafzien: String, Keuzelijst {
    case kennelijkNietOntvankelijk = "kennelijk-niet-ontvankelijk"
    case kennelijkOngegrond = "kennelijk-ongegrond"
    case wilNiet = "wil-niet"
    case geenAntwoord = "geen-antwoord"
    case tegemoetgekomen
    /// Only after a court annulled what was decided: heard before, and nothing is new (Awb 7:9).
    case alGehoord = "al-gehoord"

    package var label: String {
        switch self {
        case .kennelijkNietOntvankelijk: "Het bezwaar kan duidelijk niet in behandeling (Awb 7:3 a)"
        case .kennelijkOngegrond: "Het bezwaar is duidelijk ongegrond (Awb 7:3 b)"
        case .wilNiet: "Wie bezwaar maakt, wil niet worden gehoord (Awb 7:3 c)"
        case .geenAntwoord: "Er kwam geen antwoord op de vraag of iemand gehoord wil worden (Awb 7:3 d)"
        case .tegemoetgekomen: "Het bezwaar krijgt helemaal gelijk (Awb 7:3 e)"
        case .alGehoord: "Na een uitspraak: er is al gehoord, en er zijn geen nieuwe feiten (Awb 7:9)"
        }
    }

    /// The outcome this ground goes with; nil: any.
    var hoortBij: Set<Bezwaarbesluit.Uitkomst>? {
        switch self {
        case .kennelijkNietOntvankelijk: [.nietOntvankelijk]
        case .kennelijkOngegrond: [.ongegrond]
        case .tegemoetgekomen: [.gegrond]
        case .wilNiet, .geenAntwoord, .alGehoord: nil
        }
    }
}

/// Why a decision on an objection is put off further than six weeks (Awb 7:10 lid 4 `[mem]`).
package enum Uitstelgrond: String, Keuzelijst {
    case allen, indiener, voorschrift

    package var label: String {
        switch self {
        case .allen: "Iedereen die erbij betrokken is, stemt ermee in (Awb 7:10 lid 4 a)"
        case .indiener: "Wie bezwaar maakt stemt in, en niemand anders heeft er last van (Awb 7:10 lid 4 b)"
        case .voorschrift: "Een wettelijk voorschrift maakt het nodig (Awb 7:10 lid 4 c)"
        }
    }
}
