// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What is answered to a request, as one person proposes it. It holds only after somebody else looked (`Verzoektoets`).
package struct Verzoekbesluit: Feitinhoud {
    package static let soort = "verzoekbesluit"
    /// Fact id of the `Clientverzoek`.
    package let verzoek: UUIDv7
    package let uitkomst: Verzoekuitkomst
    package let grond: Weigergrond?
    /// Goes into the answer: in words the family understands.
    package let toelichting: String
    /// What is destroyed, of a request to destroy.
    package let lijnen: [ID<Lijn>]
    package init(verzoek: UUIDv7, uitkomst: Verzoekuitkomst, grond: Weigergrond? = nil, toelichting: String, lijnen: [ID<Lijn>] = []) {
        self.verzoek = verzoek
        self.uitkomst = uitkomst
        self.grond = grond
        self.toelichting = toelichting
        self.lijnen = lijnen
    }
    package var open: Opencodes { Opencodes(code: verzoek.hex) }

    /// - Throws: `ongeldig` with the fields to mend; `nietMogelijk` when who asks may not ask this.
    package func gecontroleerd(_ vraag: Clientverzoek, _ bevoegd: Verzoekbevoegdheid) throws(Afwijzing) -> Verzoekbesluit {
        var errors: [Veldfout] = []
        if uitkomst.vraagtGrond {
            if grond == nil { errors.append(Veldfout("grond", "Kies op welke grond u dit (deels) weigert.")) }
            if toelichting.isEmpty { errors.append(Veldfout("toelichting", "Leg uit waarom, in gewone taal. Dit komt in het antwoord.")) }
        }
        if uitkomst == .ingetrokken, toelichting.isEmpty {
            errors.append(Veldfout("toelichting", "Schrijf op wie het introk, wanneer en hoe. Een tweede collega kijkt het na."))
        }
        if let grond, !grond.voor.contains(vraag.verzoeksoort) {
            errors.append(Veldfout("grond", "Deze grond past niet bij dit verzoek. Kies een andere."))
        }
        if bevoegd == .wegen, uitkomst.isToegewezen, toelichting.isEmpty {
            errors.append(Veldfout("toelichting", "Schrijf op waarom deze persoon dit mag vragen."))
        }
        if uitkomst.isToegewezen, vraag.identiteit == .nogNiet {
            errors.append(Veldfout("uitkomst", "Stel eerst vast wie het vraagt (AVG 12 lid 6), en leg het verzoek daarna opnieuw vast."))
        }
        if vraag.verzoeksoort == .verwijdering, uitkomst.isToegewezen, lijnen.isEmpty {
            errors.append(Veldfout("lijnen", "Kies wat er wordt vernietigd."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        if uitkomst.isToegewezen, bevoegd == .nee {
            throw .nietMogelijk("Wie dit vraagt, mag dit niet vragen. Weiger het en leg uit wie het wel kan vragen.")
        }
        return self
    }
}

package enum Verzoekuitkomst: String, Keuzelijst {
    case toewijzen
    case deels
    case weigeren
    case ingetrokken

    package var label: String {
        switch self {
        case .toewijzen: "Ja"
        case .deels: "Deels"
        case .weigeren: "Nee"
        case .ingetrokken: "Ingetrokken door wie het vroeg"
        }
    }

    package var isToegewezen: Bool { self == .toewijzen || self == .deels }
    package var vraagtGrond: Bool { self == .deels || self == .weigeren }
}

/// Why a request is refused, or not done as a whole. Each has its article.
package enum Weigergrond: String, Keuzelijst {
    case belangAnder = "belang-ander"
    case privacyAnder = "privacy-ander"
    case wet
    case bewaarplicht
    case veiligheid
    case klopt
    case oordeel
    case nietBevoegd = "niet-bevoegd"
    case onbekendWie = "onbekend-wie"
    case herhaald

    package var label: String {
        switch self {
        case .belangAnder: "Een ander heeft er groot belang bij dat dit bewaard blijft"
        case .privacyAnder: "De privacy van een ander"
        case .wet: "Een wet verplicht ons dit te bewaren"
        case .bewaarplicht: "Er loopt een bezwaar, zaak of onderzoek"
        case .veiligheid: "De veiligheid van de jeugdige of van een ander"
        case .klopt: "Wat er staat klopt"
        case .oordeel: "Het is een oordeel van een professional, geen feit"
        case .nietBevoegd: "Deze persoon mag dit niet vragen"
        case .onbekendWie: "Wij weten niet zeker wie dit vraagt"
        case .herhaald: "Hetzelfde is kort geleden al gevraagd en gegeven"
        }
    }

    package var bron: String {
        switch self {
        case .belangAnder: "Jeugdwet 7.3.9 lid 2"
        case .privacyAnder: "Jeugdwet 7.3.10; AVG 15 lid 4"
        case .wet: "Jeugdwet 7.3.9 lid 2; AVG 17 lid 3 onder b"
        case .bewaarplicht: "AVG 17 lid 3 onder e"
        case .veiligheid: "UAVG 41 (nog na te gaan)"
        case .klopt, .oordeel: "AVG 16"
        case .nietBevoegd: "Jeugdwet 7.3.15"
        case .onbekendWie: "AVG 12 lid 6"
        case .herhaald: "AVG 12 lid 5"
        }
    }

    package var hulp: String? { bron }

    /// For which kinds of request it can be a ground.
    package var voor: Set<Verzoeksoort> {
        switch self {
        case .belangAnder, .wet, .bewaarplicht: [.verwijdering]
        case .privacyAnder, .veiligheid: [.inzage, .afschrift]
        case .klopt, .oordeel: [.correctie]
        case .nietBevoegd, .onbekendWie: Set(Verzoeksoort.allCases)
        case .herhaald: [.inzage, .afschrift, .correctie]
        }
    }
}

/// A second person looked at an answer before it goes.
package struct Verzoektoets: TweedeBlik {
    package static let soort = "verzoektoets"
    /// Fact id of the `Verzoekbesluit`.
    package let besluit: UUIDv7
    package let uitkomst: Toetsuitkomst
    package let toelichting: String
    package init(besluit: UUIDv7, uitkomst: Toetsuitkomst, toelichting: String) {
        self.besluit = besluit
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package init(op voorstel: Feit<Verzoekbesluit>, uitkomst: Toetsuitkomst, toelichting: String) {
        self.init(besluit: voorstel.id, uitkomst: uitkomst, toelichting: toelichting)
    }
    package var open: Opencodes { Opencodes(code: besluit.hex) }

    package static let nietZelf = "Dit antwoord is van uzelf. Een collega kijkt ernaar voordat het weggaat."
    package static let waarom = "Schrijf op wat er anders moet."
}

/// It takes longer: told to who asked within the first term, with the reason (AVG 12 lid 3).
package struct Verzoekuitstel: Feitinhoud {
    package static let soort = "verzoekuitstel"
    package let verzoek: UUIDv7
    package let reden: String
    package init(verzoek: UUIDv7, reden: String) {
        self.verzoek = verzoek
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(code: verzoek.hex) }
}

/// The answer left the house: given, sent, or carried out. Ends the request.
package struct Verzoekafgifte: Feitinhoud {
    package static let soort = "verzoekafgifte"
    package let verzoek: UUIDv7
    package let wijze: Afgiftewijze
    /// To whom, in words.
    package let aan: String
    package let op: Datum
    /// How many lines were given, and the SHA-256 (hex) over their ids: which ones can be proved later.
    package let regels: Int
    package let sha: String
    package init(verzoek: UUIDv7, wijze: Afgiftewijze, aan: String, op: Datum, regels: Int = 0, sha: String = "") {
        self.verzoek = verzoek
        self.wijze = wijze
        self.aan = aan
        self.op = op
        self.regels = regels
        self.sha = sha
    }
    package var open: Opencodes { Opencodes(code: verzoek.hex, datum: op) }
}

package enum Afgiftewijze: String, Keuzelijst {
    case samen
    case meegegeven
    case post
    case vernietigd

    package var label: String {
        switch self {
        case .samen: "Samen bekeken"
        case .meegegeven: "Op papier meegegeven"
        case .post: "Per post gestuurd"
        case .vernietigd: "Vernietigd"
        }
    }

    /// What a person can choose; destruction says so itself.
    package static let teKiezen: [Afgiftewijze] = [.samen, .meegegeven, .post]
}
