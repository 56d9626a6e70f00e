// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What the law asks to be recorded beside a decision, where it applies: never more than applies.
package struct Besluitkeuzes: Codable, Sendable, Hashable {
    /// Why an aanbieder without a contract gives the help; nil: one with a contract.
    package let buitenContract: Buitencontract?
    package let overleggen: [Wettelijkoverleg]
    /// Questions about the help itself, where they apply; nil: none did.
    package let wet: Wetsantwoorden?
    /// What of the request is refused; nil: nothing is, or a decision from before it was asked.
    package let afgewezen: Afgewezendeel?

    package init(
        buitenContract: Buitencontract? = nil, overleggen: [Wettelijkoverleg] = [], wet: Wetsantwoorden? = nil,
        afgewezen: Afgewezendeel? = nil
    ) {
        self.buitenContract = buitenContract
        self.overleggen = overleggen
        self.wet = wet
        self.afgewezen = afgewezen
    }

    package var isLeeg: Bool { buitenContract == nil && overleggen.isEmpty && wet == nil && afgewezen == nil }

    package func met(afgewezen: Afgewezendeel?) -> Besluitkeuzes {
        Besluitkeuzes(buitenContract: buitenContract, overleggen: overleggen, wet: wet, afgewezen: afgewezen)
    }

    package var veldfouten: [Veldfout] {
        (buitenContract?.veldfouten ?? []) + (wet?.veldfouten ?? [])
            + overleggen.filter { $0.uitkomst.isLeeg }.map { talk in
                Veldfout("\(talk.partij.rawValue).uitkomst", "Schrijf op wat het overleg met de \(talk.partij.naam) opleverde.")
            }
    }
}

/// An aanbieder with whom the gemeente has no contract: only on a ground that the law knows.
package struct Buitencontract: Codable, Sendable, Hashable {
    package enum Grond: String, Keuzelijst {
        case nietBeschikbaar = "niet-beschikbaar"
        case overtuiging
        case verhuizing
        case arts
        case bepaling
        case spoed

        package var label: String {
            switch self {
            case .nietBeschikbaar: "Geen gecontracteerde aanbieder heeft deze hulp op tijd"
            case .overtuiging: "Geloof, levensovertuiging of culturele achtergrond van het gezin"
            case .verhuizing: "De hulp gaat door na een verhuizing, bij dezelfde aanbieder"
            case .arts: "Een huisarts, medisch specialist of jeugdarts verwees naar deze aanbieder"
            case .bepaling: "De rechter, de GI of justitie bepaalde deze hulp"
            case .spoed: "Spoed: er was geen tijd om te wachten"
            }
        }

        /// Where it stands.
        package var bron: String {
            switch self {
            case .nietBeschikbaar: "Jeugdwet 2.6 lid 1 onder a"
            case .overtuiging: "Jeugdwet 2.3 lid 4 en 5"
            case .verhuizing: "Jeugdwet 2.7a"
            case .arts: "Jeugdwet 2.6 lid 1 onder e"
            case .bepaling: "Jeugdwet 2.4 lid 2 onder b"
            case .spoed: "Jeugdwet 2.6 lid 1 onder b"
            }
        }

        package var hulp: String? { bron }
    }

    package let aanbieder: String
    package let grond: Grond
    package let uitleg: String

    package init(aanbieder: String, grond: Grond, uitleg: String) {
        self.aanbieder = aanbieder
        self.grond = grond
        self.uitleg = uitleg
    }

    /// In a letter or on a page: why this aanbieder.
    package var uitgeschreven: String { "\(aanbieder), zonder contract. \(grond.label) (\(grond.bron)). \(uitleg)" }

    fileprivate var veldfouten: [Veldfout] {
        var faults: [Veldfout] = []
        if aanbieder.isLeeg { faults.append(Veldfout("aanbieder", "Schrijf op welke aanbieder de hulp geeft.")) }
        if uitleg.isLeeg { faults.append(Veldfout("contractuitleg", "Leg uit waarom een aanbieder met een contract niet kan.")) }
        return faults
    }
}

/// A talk the law asks for before the college decides.
package struct Wettelijkoverleg: Codable, Sendable, Hashable {
    package enum Partij: String, Keuzelijst {
        case gi, raad

        package var label: String { self == .gi ? "Gecertificeerde instelling" : "Raad voor de Kinderbescherming" }

        var naam: String { self == .gi ? "gecertificeerde instelling" : "Raad voor de Kinderbescherming" }

        /// The GI determines the help and consults the college; the college asks the Raad once a measure must be considered.
        package var bron: String { self == .gi ? "Jeugdwet 3.5 lid 1" : "Jeugdwet 2.4 lid 1" }
    }

    package let partij: Partij
    package let op: Datum
    package let uitkomst: String

    package init(partij: Partij, op: Datum, uitkomst: String) {
        self.partij = partij
        self.op = op
        self.uitkomst = uitkomst
    }

    package var uitgeschreven: String { "\(op.uitgeschreven): \(uitkomst) (\(partij.bron))" }
}

/// Which of these talks the law asks for about this child, from what is in the file: nobody is asked about what cannot apply.
package struct Overlegplicht: Sendable, Equatable {
    package let gi: Grond?
    package let raad: Grond?

    package init(gi: Grond? = nil, raad: Grond? = nil) {
        self.gi = gi
        self.raad = raad
    }

    /// - Parameters:
    ///   - gezag: over the child now.
    ///   - vragen: questions about this child or the whole family.
    ///   - onveilig: the day on which a triage found that it was acutely unsafe; nil: none did.
    package static func bereken(
        gezag: Gezagsoort?, heeftGezinsvoogd: Bool, isGIBetrokken: Bool, vragen: [Hulpvraag], onveilig: Datum?
    ) -> Overlegplicht {
        Overlegplicht(gi: gi(gezag, heeftGezinsvoogd, isGIBetrokken, vragen), raad: raad(vragen, onveilig))
    }

    private static func gi(_ gezag: Gezagsoort?, _ guardian: Bool, _ involved: Bool, _ asked: [Hulpvraag]) -> Grond? {
        let sign: String? =
            if gezag == .voogdijInstelling {
                "Een gecertificeerde instelling heeft de voogdij."
            } else if guardian {
                "Er is een gezinsvoogd."
            } else if involved {
                "Een gecertificeerde instelling is betrokken."
            } else if asked.contains(where: { $0.deur == .gecertificeerdeInstelling || $0.deur == .rechter }) {
                "De vraag kwam van een gecertificeerde instelling of de rechter."
            } else {
                nil
            }
        return sign.map {
            Grond(
                regel: "overlegplicht/1", bron: Wettelijkoverleg.Partij.gi.bron,
                uitleg: "\($0) Zij bepaalt de hulp en overlegt met het college.")
        }
    }

    private static func raad(_ asked: [Hulpvraag], _ unsafe: Datum?) -> Grond? {
        let sign: String? =
            if let unsafe {
                "Bij de triage van \(unsafe.uitgeschreven) was het acuut onveilig."
            } else if asked.contains(where: { $0.deur == .raad || $0.deur == .veiligThuis }) {
                "De vraag kwam van de Raad of van Veilig Thuis."
            } else {
                nil
            }
        return sign.map {
            Grond(
                regel: "overlegplicht/1", bron: Wettelijkoverleg.Partij.raad.bron,
                uitleg: "\($0) Moet een maatregel over het gezag worden overwogen, dan vraagt het college de Raad om onderzoek.")
        }
    }
}
