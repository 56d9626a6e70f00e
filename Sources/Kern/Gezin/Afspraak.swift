// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// An appointment with a family. Moved: a later fact in its place, within the same `handeling`. How it went is a fact of its own.
package struct Afspraak: Feitinhoud {
    package static let soort = "afspraak"
    package let afspraaksoort: Afspraaksoort
    package let datum: Datum
    package let tijd: Kloktijd
    /// Where, in words. Never made from an address: an agenda lies on a desk.
    package let plaats: String
    /// With whom of the file.
    package let met: [ID<Persoon>]
    /// The workers who go.
    package let door: [ID<Gebruiker>]
    package let waarvoor: String
    package init(
        afspraaksoort: Afspraaksoort, datum: Datum, tijd: Kloktijd, plaats: String = "", met: [ID<Persoon>], door: [ID<Gebruiker>],
        waarvoor: String = ""
    ) {
        self.afspraaksoort = afspraaksoort
        self.datum = datum
        self.tijd = tijd
        self.plaats = plaats
        self.met = met
        self.door = door
        self.waarvoor = waarvoor
    }
    package var open: Opencodes { Opencodes(code: afspraaksoort.rawValue, datum: datum) }

    /// Further ahead nobody plans a visit: it is a slip of the keyboard.
    package static let verstVooruit = 366

    /// - Throws: `ongeldig` with all errors: a day from today within a year, somebody to meet, somebody who goes.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Afspraak {
        var errors: [Veldfout] = []
        if datum < vandaag {
            errors.append(Veldfout("datum", "Deze dag is voorbij. Is het gesprek al geweest, leg dan een contact vast."))
        }
        if vandaag.plus(dagen: Self.verstVooruit) < datum {
            errors.append(Veldfout("datum", "Deze dag ligt meer dan een jaar vooruit. Controleer het jaar."))
        }
        if met.isEmpty { errors.append(Veldfout("met", "Kies met wie u afspreekt.")) }
        if door.isEmpty { errors.append(Veldfout("door", "Kies minstens één collega die gaat.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Afspraak: OverPersonen {
    package var overPersonen: [ID<Persoon>] { met }
}

package enum Afspraaksoort: String, Keuzelijst {
    case huisbezoek
    case kantoor
    case school
    case bellen
    case beeldbellen

    package var label: String {
        switch self {
        case .huisbezoek: "Huisbezoek"
        case .kantoor: "Gesprek op kantoor of elders"
        case .school: "Gesprek op school"
        case .bellen: "Telefoongesprek"
        case .beeldbellen: "Beeldbellen"
        }
    }

    /// The kind of note that comes of it.
    package var contactsoort: Contactsoort {
        switch self {
        case .huisbezoek: .huisbezoek
        case .kantoor: .gesprek
        case .school: .school
        case .bellen: .telefoon
        case .beeldbellen: .beeldbellen
        }
    }
}

/// How an appointment went. Facts of one appointment share its `handeling`.
package struct Afspraakafloop: Feitinhoud {
    package static let soort = "afspraakafloop"
    /// The `handeling` of the appointment: it stays when the day is moved.
    package let afspraak: UUIDv7
    package let uitkomst: Afspraakuitkomst
    /// The day of the appointment.
    package let datum: Datum
    /// With whom it was to be.
    package let met: [ID<Persoon>]
    /// Who were there.
    package let aanwezig: [ID<Persoon>]
    /// Children the worker really saw.
    package let gezien: [ID<Persoon>]
    /// Children the worker spoke alone.
    package let alleen: [ID<Persoon>]
    package let toelichting: String
    package init(
        afspraak: UUIDv7, uitkomst: Afspraakuitkomst, datum: Datum, met: [ID<Persoon>] = [], aanwezig: [ID<Persoon>] = [],
        gezien: [ID<Persoon>] = [], alleen: [ID<Persoon>] = [], toelichting: String = ""
    ) {
        self.afspraak = afspraak
        self.uitkomst = uitkomst
        self.datum = datum
        self.met = met
        self.aanwezig = aanwezig
        self.gezien = gezien
        self.alleen = alleen
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: datum) }

    /// - Throws: `ongeldig` when it did not go on and nobody says why, or would have been held on a day that is still to come.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Afspraakafloop {
        var errors: [Veldfout] = []
        if uitkomst.isGeweest, vandaag < datum {
            errors.append(Veldfout("uitkomst", "Deze afspraak is pas op \(datum.uitgeschreven). Hij kan nu alleen worden afgezegd."))
        }
        if uitkomst == .afgezegdTeam, toelichting.isBlank {
            errors.append(Veldfout("toelichting", "Schrijf op waarom wij afzeggen. Het gezin mag dit lezen."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Afspraakafloop: OverPersonen {
    package var overPersonen: [ID<Persoon>] {
        let there = Set(aanwezig + gezien + alleen).sorted()
        return there.isEmpty ? met : there
    }
}

package enum Afspraakuitkomst: String, Keuzelijst {
    case doorgegaan
    case nietThuis = "niet-thuis"
    case afgezegdGezin = "afgezegd-gezin"
    case afgezegdTeam = "afgezegd-team"

    package var label: String {
        switch self {
        case .doorgegaan: "De afspraak ging door"
        case .nietThuis: "Er was niemand"
        case .afgezegdGezin: "Het gezin zegde af"
        case .afgezegdTeam: "Wij zegden af"
        }
    }

    /// The worker was there: it cannot be said before the day itself.
    package var isGeweest: Bool { self == .doorgegaan || self == .nietThuis }
}
