// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Who knocks from outside, without an account. Each has a form of its own and hears what came of it.
package enum Aanklopper: String, Keuzelijst {
    case ouder
    case jongere
    case omgeving
    case school
    case opvang
    case jgz
    case huisarts
    case jeugdarts
    case specialist
    case gi
    case raad
    case veiligThuis = "veilig-thuis"
    case politie
    case aanbieder

    package var label: String {
        switch self {
        case .ouder: "Ik ben ouder of verzorger"
        case .jongere: "Ik ben zelf jong"
        case .omgeving: "Ik ben familie, buur of vriend"
        case .school: "Ik werk op een school"
        case .opvang: "Ik werk in de kinderopvang"
        case .jgz: "Ik werk bij het consultatiebureau of de GGD"
        case .huisarts: "Ik ben huisarts of praktijkondersteuner"
        case .jeugdarts: "Ik ben jeugdarts"
        case .specialist: "Ik ben medisch specialist"
        case .gi: "Ik werk bij een gecertificeerde instelling"
        case .raad: "Ik werk bij de Raad voor de Kinderbescherming"
        case .veiligThuis: "Ik werk bij Veilig Thuis"
        case .politie: "Ik werk bij de politie"
        case .aanbieder: "Ik werk bij een jeugdhulpaanbieder"
        }
    }

    /// The door as the file knows it.
    package var deur: Deur {
        switch self {
        case .ouder, .jongere: .website
        case .omgeving: .wijk
        case .school: .school
        case .opvang: .opvang
        case .jgz: .jgz
        case .huisarts: .huisarts
        case .jeugdarts: .jeugdarts
        case .specialist: .medischSpecialist
        case .gi: .gecertificeerdeInstelling
        case .raad: .raad
        case .veiligThuis: .veiligThuis
        case .politie: .politie
        case .aanbieder: .aanbieder
        }
    }

    /// Somebody who does this as their work: they say who they are and whether the family knows.
    package var isBeroep: Bool { self != .ouder && self != .jongere && self != .omgeving }
}

/// How it is with safety, in the eyes of who knocks.
package enum Aanklopveiligheid: String, Keuzelijst {
    case veilig
    case weetNiet = "weet-niet"
    case zorgen
    case gevaar

    package var label: String {
        switch self {
        case .veilig: "Ja"
        case .weetNiet: "Dat weet ik niet"
        case .zorgen: "Ik maak me zorgen"
        case .gevaar: "Nee, er is nu gevaar"
        }
    }
}

/// Does the family know that somebody asks this?
package enum Gezinweet: String, Keuzelijst {
    case ja
    case nee

    package var label: String {
        switch self {
        case .ja: "Ja, en het gezin vindt het goed"
        case .nee: "Nee, of het gezin wil het niet"
        }
    }
}

/// A question or worry that came in from outside, before anybody decided whether it becomes a file. Sealed under a key of its own.
package struct Binnenkomst: Feitinhoud {
    package static let soort = "binnenkomst"
    package let aanklopper: Aanklopper
    /// Name, and of a professional function and organisation.
    package let vanWie: String
    package let organisatie: String
    package let telefoon: String
    package let bereikbaar: String
    package let kindnaam: String
    package let geboortedatum: Datum?
    package let woorden: String
    package let veiligheid: Aanklopveiligheid
    package let gezinWeet: Gezinweet?
    /// Why the family does not know.
    package let waaromNiet: String
    /// Number under which the sender knows it.
    package let kenmerk: String
    /// Hash of the code with which the sender asks what came of it.
    package let codehash: String

    package init(
        aanklopper: Aanklopper, vanWie: String, organisatie: String = "", telefoon: String, bereikbaar: String = "", kindnaam: String,
        geboortedatum: Datum? = nil, woorden: String, veiligheid: Aanklopveiligheid, gezinWeet: Gezinweet? = nil, waaromNiet: String = "",
        kenmerk: String = "", codehash: String
    ) {
        self.aanklopper = aanklopper
        self.vanWie = vanWie
        self.organisatie = organisatie
        self.telefoon = telefoon
        self.bereikbaar = bereikbaar
        self.kindnaam = kindnaam
        self.geboortedatum = geboortedatum
        self.woorden = woorden
        self.veiligheid = veiligheid
        self.gezinWeet = gezinWeet
        self.waaromNiet = waaromNiet
        self.kenmerk = kenmerk
        self.codehash = codehash
    }

    /// Urgent ones can be found without opening any.
    package var open: Opencodes { Opencodes(code: codehash, nummer: veiligheid == .gevaar ? 2 : veiligheid == .zorgen ? 1 : 0) }

    /// The last day to pick it up: today when there is danger, else two working days. A term we chose.
    /// - Throws: `nietMogelijk` when the holiday table does not reach that far.
    package static func uiterlijk(na moment: Moment, gevaar: Bool) throws(Afwijzing) -> Datum {
        gevaar ? moment.datum : try Termijn(2, .werkdagen, .afspraak).laatsteDag(na: moment.datum).uitkomst
    }

    /// Who wrote it, for a line of the file.
    package var afzender: String { [vanWie, organisatie].filter { !$0.isEmpty }.joined(separator: ", ") }
}

/// Somebody of the team takes it: from then on it is theirs, until somebody takes it over.
package struct Binnenkomstoppak: Feitinhoud {
    package static let soort = "binnenkomstoppak"
    package let binnenkomst: UUIDv7
    package let team: ID<Team>
    /// Fact id of the earlier `Binnenkomstoppak`; nil: it was nobody's.
    package let volgt: UUIDv7?
    /// Why it was taken over; empty or nil: not said.
    package let reden: String?
    package init(binnenkomst: UUIDv7, team: ID<Team>, volgt: UUIDv7? = nil, reden: String? = nil) {
        self.binnenkomst = binnenkomst
        self.team = team
        self.volgt = volgt
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(code: binnenkomst.hex) }
}

extension Feit<Binnenkomstoppak> {
    /// The same arrival in other hands, when who has it is away.
    /// - Parameter teams: where this person leads.
    /// - Throws: `nietMogelijk` when it is theirs already, or another team has it.
    package func overgenomen(door wie: UUIDv7, leidt teams: [ID<Team>], reden: String) throws(Afwijzing) -> Binnenkomstoppak {
        guard teams.contains(inhoud.team) else { throw .nietMogelijk("Alleen de teamleider van dit team kan dit overnemen.") }
        guard door != wie else { throw .nietMogelijk("Dit ligt al bij u.") }
        return Binnenkomstoppak(
            binnenkomst: inhoud.binnenkomst, team: inhoud.team, volgt: id, reden: reden.isBlank ? nil : reden)
    }
}

package enum Binnenkomstuitkomst: String, Keuzelijst {
    case dossier
    case bekend
    case advies
    case doorverwezen
    case geenContact = "geen-contact"
    case terug

    package var label: String {
        switch self {
        case .dossier: "Er is een dossier gemaakt"
        case .bekend: "Het hoort bij een gezin dat wij kennen"
        case .advies: "Beantwoord met advies, zonder dossier"
        case .doorverwezen: "Naar een ander gewezen"
        case .geenContact: "Wij kregen geen contact"
        case .terug: "Terug naar wie het stuurde, met een reden"
        }
    }

    /// What the sender may hear without a word about the family.
    package var bericht: String {
        switch self {
        case .dossier, .bekend: "Wij hebben het opgepakt. Over het gezin zelf mogen wij niets zeggen zonder dat het gezin dat goed vindt."
        case .advies: "Wij hebben meegedacht. Is er later weer iets? Laat het ons weten."
        case .doorverwezen: "Wij hebben gewezen op iemand die hierbij beter kan helpen."
        case .geenContact: "Wij kregen geen contact. Maakt u zich nog zorgen? Bel ons."
        case .terug: "Wij geven uw vraag terug. Iemand anders kan hierbij beter helpen. Wilt u weten wie? Bel ons."
        }
    }
}

/// What came of it, and what the sender may read about that.
package struct Binnenkomstafronding: Feitinhoud {
    package static let soort = "binnenkomstafronding"
    package let binnenkomst: UUIDv7
    package let uitkomst: Binnenkomstuitkomst
    package let terugkoppeling: String
    package init(binnenkomst: UUIDv7, uitkomst: Binnenkomstuitkomst, terugkoppeling: String) {
        self.binnenkomst = binnenkomst
        self.uitkomst = uitkomst
        self.terugkoppeling = terugkoppeling
    }
    package var open: Opencodes { Opencodes(code: binnenkomst.hex) }

    /// What the sender reads: what was typed, or the sentence that says nothing of the family.
    /// - Throws: `ongeldig` when it goes back without a reason.
    package static func met(
        _ uitkomst: Binnenkomstuitkomst, typed: String, bij binnenkomst: UUIDv7
    ) throws(Afwijzing) -> Binnenkomstafronding {
        guard uitkomst != .terug || !typed.isBlank else {
            throw .ongeldig([
                Veldfout("terugkoppeling", "Schrijf waarom dit teruggaat en waar de afzender wel terechtkan. Noem niets over het gezin.")
            ])
        }
        return Binnenkomstafronding(binnenkomst: binnenkomst, uitkomst: uitkomst, terugkoppeling: typed.isBlank ? uitkomst.bericht : typed)
    }
}

/// Where it stands: derived, never stored.
package enum Binnenkomststand: String, Sendable, CaseIterable {
    case nieuw
    case opgepakt
    case afgerond

    package var label: String {
        switch self {
        case .nieuw: "Nieuw"
        case .opgepakt: "Opgepakt"
        case .afgerond: "Afgerond"
        }
    }
}
