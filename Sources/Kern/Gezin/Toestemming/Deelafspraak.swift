// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What may be given to one party, for one purpose, until a day (Jeugdwet 7.3.11): with consent, or without it on a legal ground.
package struct Deelafspraak: Toestemmingszaak {
    package static let soort = "deelafspraak"
    package let kind: ID<Persoon>
    /// Name, function and organisation.
    package let partner: String
    package let doel: Deeldoel
    package let soorten: [Deelsoort]
    package let gevraagdOp: Datum
    package let tot: Datum?
    package let grond: Deelgrond
    /// The article, or why this ground holds; empty with consent.
    package let toelichting: String
    /// Why more goes than the purpose usually needs; empty when it does not.
    package let meer: String
    package init(
        kind: ID<Persoon>, partner: String, doel: Deeldoel, soorten: [Deelsoort], gevraagdOp: Datum, tot: Datum?, grond: Deelgrond,
        toelichting: String = "", meer: String = ""
    ) {
        self.kind = kind
        self.partner = partner
        self.doel = doel
        self.soorten = soorten
        self.gevraagdOp = gevraagdOp
        self.tot = tot
        self.grond = grond
        self.toelichting = toelichting
        self.meer = meer
    }
    package var open: Opencodes { Opencodes(datum: gevraagdOp) }
    package var vraagtToestemming: Bool { grond == .toestemming }
    package var vraagtAfweging: Bool { grond == .conflict }

    /// Is it with this party? Spaces and capitals do not matter.
    package func isMet(_ partij: String) -> Bool { Self.kaal(partner) == Self.kaal(partij) }

    private static func kaal(_ partij: String) -> String {
        partij.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The longest that something may be given on one consent, in years (our choice: AVG 5 lid 1 onder c).
    package static let hoogstensJaren = 1

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum, tabel: Minimumtabel = .standaard) throws(Afwijzing) -> Deelafspraak {
        let most = gevraagdOp.plus(jaren: Self.hoogstensJaren), extra = tabel.extra(soorten, voor: doel, op: vandaag)
        let isTermOff = tot.map { $0 < gevraagdOp || most < $0 } ?? true
        let errors = [
            partner.isBlank ? Veldfout("partner", "Schrijf op met wie u deelt: naam, functie en organisatie.") : nil,
            soorten.isEmpty ? Veldfout("soorten", "Kies wat u deelt. Alleen wat voor dit doel nodig is.") : nil,
            vandaag < gevraagdOp ? Veldfout("gevraagdOp", "Deze dag moet nog komen. Vul de dag in waarop u het vroeg.") : nil,
            isTermOff
                ? Veldfout("tot", "Kies een laatste dag van \(gevraagdOp.uitgeschreven) tot en met \(most.uitgeschreven).") : nil,
            grond != .toestemming && toelichting.isBlank ? Veldfout("toelichting", grond.vraag) : nil,
            !extra.isEmpty && meer.isBlank
                ? Veldfout("meer", "Dit is meer dan gewoonlijk nodig is: \(extra.inWoorden). Schrijf op waarom, of laat het weg.") : nil,
        ].compactMap(\.self)
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// On which ground something is given to somebody else.
package enum Deelgrond: String, Keuzelijst {
    case toestemming
    case betrokken
    case beslisser
    case wet
    case gecertificeerdeInstelling = "gecertificeerde-instelling"
    case conflict

    /// What older facts call it: `veiligheid` is sharing without consent because of a danger.
    package init(from decoder: any Decoder) throws {
        let code = try decoder.singleValueContainer().decode(String.self)
        guard let known = Self(rawValue: code == "veiligheid" ? Self.conflict.rawValue : code) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "onbekende grond"))
        }
        self = known
    }

    package var label: String {
        switch self {
        case .toestemming: "Met toestemming (7.3.11)"
        case .betrokken: "Aan wie rechtstreeks bij deze hulp betrokken is, of vervangt (7.3.11)"
        case .beslisser: "Aan wie zelf toestemming voor deze hulp moet geven (7.3.11)"
        case .wet: "Een wet verplicht ertoe (7.3.11)"
        case .gecertificeerdeInstelling: "Aan de gecertificeerde instelling, voor een ondertoezichtstelling (7.3.11 lid 4)"
        case .conflict: "Zonder toestemming: zwijgen zou ernstige schade geven (conflict van plichten)"
        }
    }

    package var hulp: String? {
        switch self {
        case .toestemming: "Wie toestemming geeft, volgt uit leeftijd en gezag. U ziet het op de volgende bladzijde."
        case .conflict: "U beantwoordt daarna zes vragen (BPSW beroepscode 2021). Zolang die open staan, mag er niets uit."
        case .betrokken, .beslisser, .wet, .gecertificeerdeInstelling: nil
        }
    }

    /// What must be written down with it, as the error says it.
    var vraag: String {
        switch self {
        case .toestemming: ""
        case .betrokken: "Schrijf op hoe deze persoon bij de hulp betrokken is, of wie wordt vervangen."
        case .beslisser: "Schrijf op waarom de toestemming van deze persoon nodig is."
        case .wet: "Schrijf op welk artikel ertoe verplicht."
        case .gecertificeerdeInstelling: "Schrijf op om welke ondertoezichtstelling het gaat, en wie erom vroeg."
        case .conflict: "Schrijf in één zin op welke schade er dreigt."
        }
    }
}

/// The duties weighed against each other before something is given without consent (BPSW beroepscode 2021 art. 10, 11 and 13).
package struct Plichtenafweging: Feitinhoud, BijFeit {
    package static let soort = "plichtenafweging"
    package let zaak: UUIDv7
    package let toestemming: String
    package let schade: String
    package let gewetensnood: String
    package let subsidiariteit: String
    package let doelmatigheid: String
    package let proportionaliteit: String
    /// With which colleague it was weighed.
    package let overlegd: String
    package let op: Datum
    package init(
        zaak: UUIDv7, toestemming: String, schade: String, gewetensnood: String, subsidiariteit: String, doelmatigheid: String,
        proportionaliteit: String, overlegd: String, op: Datum
    ) {
        self.zaak = zaak
        self.toestemming = toestemming
        self.schade = schade
        self.gewetensnood = gewetensnood
        self.subsidiariteit = subsidiariteit
        self.doelmatigheid = doelmatigheid
        self.proportionaliteit = proportionaliteit
        self.overlegd = overlegd
        self.op = op
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var hoofdfeit: UUIDv7 { zaak }

    /// The six questions with their answers, in order.
    package var antwoorden: [(vraag: String, antwoord: String)] {
        [
            ("Toestemming", toestemming), ("Schade", schade), ("Gewetensnood", gewetensnood), ("Subsidiariteit", subsidiariteit),
            ("Doelmatigheid", doelmatigheid), ("Proportionaliteit", proportionaliteit), ("Overlegd met", overlegd),
        ]
    }
}
