// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something about one child for which consent is asked: help (Jeugdwet 7.3.4), or giving something to somebody else (7.3.11).
package protocol Toestemmingszaak: Feitinhoud, OverPersonen {
    var kind: ID<Persoon> { get }
    var gevraagdOp: Datum { get }
    /// The last day on which it holds; nil: as long as the help lasts.
    var tot: Datum? { get }
    /// False when a law allows it without consent.
    var vraagtToestemming: Bool { get }
    /// Without consent and without a law that says so: the duties are weighed first (BPSW beroepscode 2021).
    var vraagtAfweging: Bool { get }
}

extension Toestemmingszaak {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

/// Consent for help was asked, in the words in which it was asked.
package struct Hulptoestemming: Toestemmingszaak {
    package static let soort = "hulptoestemming"
    package let kind: ID<Persoon>
    package let waarvoor: String
    package let gevraagdOp: Datum
    package let tot: Datum?
    package init(kind: ID<Persoon>, waarvoor: String, gevraagdOp: Datum, tot: Datum? = nil) {
        self.kind = kind
        self.waarvoor = waarvoor
        self.gevraagdOp = gevraagdOp
        self.tot = tot
    }
    package var open: Opencodes { Opencodes(datum: gevraagdOp) }
    package var vraagtToestemming: Bool { true }
    package var vraagtAfweging: Bool { false }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Hulptoestemming {
        let errors = [
            waarvoor.isBlank ? Veldfout("waarvoor", "Schrijf op voor welke hulp u toestemming vraagt.") : nil,
            vandaag < gevraagdOp ? Veldfout("gevraagdOp", "Deze dag moet nog komen. Vul de dag in waarop u het vroeg.") : nil,
            tot.map { $0 < gevraagdOp } ?? false ? Veldfout("tot", "De laatste dag ligt vóór de dag waarop u het vroeg.") : nil,
        ].compactMap(\.self)
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// What somebody said when consent was asked.
package struct Toestemmingsantwoord: Feitinhoud, BijFeit, OverPersonen {
    package static let soort = "toestemmingsantwoord"
    /// Fact id of the matter.
    package let zaak: UUIDv7
    /// nil: the institution that is voogd.
    package let wie: ID<Persoon>?
    /// Who spoke for the institution.
    package let namens: String
    package let antwoord: Toestemmingswoord
    package let op: Datum
    package let wijze: Toestemmingswijze
    package let woorden: String
    package init(
        zaak: UUIDv7, wie: ID<Persoon>?, namens: String = "", antwoord: Toestemmingswoord, op: Datum, wijze: Toestemmingswijze,
        woorden: String = ""
    ) {
        self.zaak = zaak
        self.wie = wie
        self.namens = namens
        self.antwoord = antwoord
        self.op = op
        self.wijze = wijze
        self.woorden = woorden
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var hoofdfeit: UUIDv7 { zaak }
    package var overPersonen: [ID<Persoon>] { [wie].compactMap(\.self) }
}

package enum Toestemmingswoord: String, Keuzelijst {
    case ja
    case nee
    case nietBereikt = "niet-bereikt"

    package var label: String {
        switch self {
        case .ja: "Ja"
        case .nee: "Nee"
        case .nietBereikt: "Niet bereikt"
        }
    }
}

package enum Toestemmingswijze: String, Keuzelijst {
    case gesprek
    case telefoon
    case getekend
    case schriftelijk

    package var label: String {
        switch self {
        case .gesprek: "In een gesprek"
        case .telefoon: "Door de telefoon"
        case .getekend: "Met een handtekening op papier"
        case .schriftelijk: "In een brief of bericht"
        }
    }
}

/// Somebody takes back a yes; from this day it no longer counts.
package struct Toestemmingsintrekking: Feitinhoud, BijFeit, OverPersonen {
    package static let soort = "toestemmingsintrekking"
    package let zaak: UUIDv7
    package let wie: ID<Persoon>?
    package let op: Datum
    package let wijze: Toestemmingswijze
    package let woorden: String
    package init(zaak: UUIDv7, wie: ID<Persoon>?, op: Datum, wijze: Toestemmingswijze, woorden: String = "") {
        self.zaak = zaak
        self.wie = wie
        self.op = op
        self.wijze = wijze
        self.woorden = woorden
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var hoofdfeit: UUIDv7 { zaak }
    package var overPersonen: [ID<Persoon>] { [wie].compactMap(\.self) }
}

/// From this day another rule holds for one matter, with the reason; the newest counts. nil: the usual rule holds again.
package struct Toestemmingsuitzondering: Feitinhoud, BijFeit {
    package static let soort = "toestemmingsuitzondering"
    package let zaak: UUIDv7
    package let uitzondering: Toestemmingsregel.Uitzondering?
    package let waarom: String
    package let op: Datum
    package init(zaak: UUIDv7, uitzondering: Toestemmingsregel.Uitzondering?, waarom: String, op: Datum) {
        self.zaak = zaak
        self.uitzondering = uitzondering
        self.waarom = waarom
        self.op = op
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var hoofdfeit: UUIDv7 { zaak }
}

/// Can this child weigh its interests in this matter? Judged by a professional, with reasons (Jeugdwet 7.3.15); the newest counts.
package struct Wilsoordeel: Feitinhoud, BijFeit {
    package static let soort = "wilsoordeel"
    package let zaak: UUIDv7
    package let wilsbekwaam: Wilsbekwaam
    /// Name, function and register of who judged.
    package let beoordelaar: String
    package let onderbouwing: String
    package let op: Datum
    /// Curator or mentor, when the person is of age.
    package let vertegenwoordigers: [ID<Persoon>]
    package init(
        zaak: UUIDv7, wilsbekwaam: Wilsbekwaam, beoordelaar: String, onderbouwing: String, op: Datum,
        vertegenwoordigers: [ID<Persoon>] = []
    ) {
        self.zaak = zaak
        self.wilsbekwaam = wilsbekwaam
        self.beoordelaar = beoordelaar
        self.onderbouwing = onderbouwing
        self.op = op
        self.vertegenwoordigers = vertegenwoordigers
    }
    package var open: Opencodes { Opencodes(datum: op) }
    package var hoofdfeit: UUIDv7 { zaak }
}

package enum Wilsbekwaam: String, Keuzelijst {
    case ja
    case nee

    package var label: String {
        switch self {
        case .ja: "Ja, kan hierover zelf beslissen"
        case .nee: "Nee, kan de eigen belangen hier niet afwegen"
        }
    }
}
