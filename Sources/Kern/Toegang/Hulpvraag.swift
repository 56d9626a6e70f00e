// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A question of a family, in its own words, as it came in.
package struct Hulpvraag: Feitinhoud {
    package static let soort = "hulpvraag"
    /// Day of receipt.
    package let datum: Datum
    package let deur: Deur
    /// Who asks, when known as a person.
    package let vanPersoon: ID<Persoon>?
    /// Who asks, in words: "moeder Karin", "dokter De Jong".
    package let vanWie: String
    /// For which children.
    package let over: [ID<Persoon>]
    /// The family's own words.
    package let woorden: String
    /// Day on which an aanvraag for an individuele voorziening was received; nil: it is none (yet). The 8 weeks run from it (Awb 4:13).
    package let aanvraagOntvangen: Datum?
    /// Fact id of the `Binnenkomst` it came from: its sender hears what becomes of it. Nil: it came otherwise.
    package let binnenkomst: UUIDv7?
    package init(
        datum: Datum, deur: Deur, vanPersoon: ID<Persoon>? = nil, vanWie: String = "", over: [ID<Persoon>] = [], woorden: String,
        aanvraagOntvangen: Datum? = nil, binnenkomst: UUIDv7? = nil
    ) {
        self.datum = datum
        self.deur = deur
        self.vanPersoon = vanPersoon
        self.vanWie = vanWie
        self.over = over
        self.woorden = woorden
        self.aanvraagOntvangen = aanvraagOntvangen
        self.binnenkomst = binnenkomst
    }

    /// The same question, with the arrival it came from.
    package func uit(_ binnenkomst: UUIDv7?) -> Hulpvraag {
        Hulpvraag(
            datum: datum, deur: deur, vanPersoon: vanPersoon, vanWie: vanWie, over: over, woorden: woorden,
            aanvraagOntvangen: aanvraagOntvangen, binnenkomst: binnenkomst)
    }
    package var open: Opencodes { Opencodes(code: deur.rawValue, datum: datum, nummer: aanvraagOntvangen == nil ? 0 : 1) }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Hulpvraag {
        var errors: [Veldfout] = []
        if woorden.isBlank { errors.append(Veldfout("woorden", "Schrijf op wat het gezin vraagt, in hun eigen woorden.")) }
        if vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Vul de dag in waarop de vraag binnenkwam.")) }
        if let aanvraagOntvangen, aanvraagOntvangen < datum || vandaag < aanvraagOntvangen {
            errors.append(
                Veldfout(
                    "aanvraagOntvangen",
                    "De aanvraag kan niet vóór de vraag of in de toekomst zijn ontvangen. Pas een van beide datums aan."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// By which door a question comes in.
package enum Deur: String, Keuzelijst {
    case telefoon
    case inloop
    case website
    case huisarts
    case jeugdarts
    case jgz
    case medischSpecialist = "medisch-specialist"
    case school
    case opvang
    case gecertificeerdeInstelling = "gi"
    case rechter
    case raad
    case veiligThuis = "veilig-thuis"
    case politie
    case aanbieder
    case wijk
    case outreach
    case andereGemeente = "andere-gemeente"

    package var label: String {
        switch self {
        case .telefoon: "Gezin belt"
        case .inloop: "Gezin komt langs of spreekt ons aan"
        case .website: "Gezin schrijft (website of e-mail)"
        case .huisarts: "Huisarts"
        case .jeugdarts: "Jeugdarts"
        case .jgz: "Consultatiebureau of GGD (JGZ)"
        case .medischSpecialist: "Medisch specialist"
        case .school: "School"
        case .opvang: "Kinderopvang"
        case .gecertificeerdeInstelling: "Gecertificeerde instelling"
        case .rechter: "Rechter of officier van justitie"
        case .raad: "Raad voor de Kinderbescherming"
        case .veiligThuis: "Veilig Thuis"
        case .politie: "Politie"
        case .aanbieder: "Jeugdhulpaanbieder"
        case .wijk: "Buurt, familie of vrijwilliger"
        case .outreach: "Wij gingen zelf naar het gezin toe"
        case .andereGemeente: "Andere gemeente (verhuizing)"
        }
    }

    /// COD327 of iJw and CBS: who referred. The college itself is 01, nobody is 06.
    package var verwijzercode: String {
        switch self {
        case .huisarts: "02"
        case .jeugdarts: "03"
        case .gecertificeerdeInstelling: "04"
        case .medischSpecialist: "05"
        case .rechter: "08"
        case .telefoon, .inloop, .website, .school, .opvang, .jgz, .raad, .veiligThuis, .politie, .aanbieder, .wijk, .outreach,
            .andereGemeente:
            "01"
        }
    }

    /// A doctor's referral (Jeugdwet 2.6 lid 1 e), a GI (3.5) or a court (2.4 lid 2) binds the college otherwise than an aanvraag.
    package var isWettelijkeVerwijzing: Bool { ["02", "03", "04", "05", "08"].contains(verwijzercode) }
}

/// A short contact for which no file is made: advice, information, a question that belongs elsewhere. Holds nothing about a person.
package struct ContactZonderDossier: Feitinhoud {
    package static let soort = "contact-zonder-dossier"
    package let datum: Datum
    package let deur: Deur
    package let onderwerp: Contactonderwerp
    package let uitkomst: Contactuitkomst
    /// How long it took, about; nil: recorded before this was asked.
    package let duur: Contactduur?
    package init(datum: Datum, deur: Deur, onderwerp: Contactonderwerp, uitkomst: Contactuitkomst, duur: Contactduur? = nil) {
        self.datum = datum
        self.deur = deur
        self.onderwerp = onderwerp
        self.uitkomst = uitkomst
        self.duur = duur
    }
    package var open: Opencodes {
        Opencodes(
            code: "\(deur.rawValue):\(onderwerp.rawValue):\(uitkomst.rawValue)", datum: datum, nummer: duur.map { Int64($0.minuten) })
    }
}

/// How long a contact took, as people remember it.
package enum Contactduur: String, Keuzelijst {
    case kort
    case kwartier
    case halfuur
    case uur
    case langer

    package var label: String {
        switch self {
        case .kort: "Hoogstens 5 minuten"
        case .kwartier: "Ongeveer een kwartier"
        case .halfuur: "Ongeveer een half uur"
        case .uur: "Ongeveer een uur"
        case .langer: "Langer dan een uur"
        }
    }

    /// What it counts for. A choice of ours: longer than an hour counts for one and a half.
    package var minuten: Int {
        switch self {
        case .kort: 5
        case .kwartier: 15
        case .halfuur: 30
        case .uur: 60
        case .langer: 90
        }
    }
}

package enum Contactonderwerp: String, Keuzelijst {
    case opvoeden
    case gedrag
    case school
    case scheiding
    case zorgenOverKind = "zorgen-over-kind"
    case geldOfWonen = "geld-of-wonen"
    case regels
    case anders

    package var label: String {
        switch self {
        case .opvoeden: "Opvoeden en opgroeien"
        case .gedrag: "Gedrag of gevoelens van een kind"
        case .school: "School of opvang"
        case .scheiding: "Scheiding of ruzie tussen ouders"
        case .zorgenOverKind: "Zorgen over een kind van een ander"
        case .geldOfWonen: "Geld of wonen"
        case .regels: "Hoe iets werkt of geregeld is"
        case .anders: "Iets anders"
        }
    }
}

package enum Contactuitkomst: String, Keuzelijst {
    case advies
    case informatie
    case doorverwezen
    case teruggebeld = "bellen-terug"

    package var label: String {
        switch self {
        case .advies: "Advies gegeven"
        case .informatie: "Informatie gegeven"
        case .doorverwezen: "Naar een ander gewezen"
        case .teruggebeld: "Zij bellen zelf terug als het nodig is"
        }
    }
}

extension Triage: BijHulpvraag {}
extension Triagestap: BijHulpvraag {}
extension Crisistijd: BijHulpvraag {}
extension Triageoverdracht: BijHulpvraag {}
extension Aanvraagintrekking: BijHulpvraag {}
