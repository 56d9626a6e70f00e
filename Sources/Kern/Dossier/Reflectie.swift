// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A team looked back together on its work, along the four principles of learning help (Hervormingsagenda Jeugd; kbl.nl): making contact,
/// deciding together, doing what works, reflecting together. About the work, never about a person: no name belongs in it.
package struct Teamreflectie: Feitinhoud {
    package static let soort = "teamreflectie"
    package let team: ID<Team>
    package let datum: Datum
    package let verbinding: String
    package let samenBeslissen: String
    package let watWerkt: String
    package let samenReflecteren: String
    package let geleerd: String
    /// What the team does differently from now on.
    package let voornemen: String
    /// When the team looks whether it did.
    package let terugOp: Datum?
    package init(
        team: ID<Team>, datum: Datum, verbinding: String = "", samenBeslissen: String = "", watWerkt: String = "",
        samenReflecteren: String = "", geleerd: String, voornemen: String = "", terugOp: Datum? = nil
    ) {
        self.team = team
        self.datum = datum
        self.verbinding = verbinding
        self.samenBeslissen = samenBeslissen
        self.watWerkt = watWerkt
        self.samenReflecteren = samenReflecteren
        self.geleerd = geleerd
        self.voornemen = voornemen
        self.terugOp = terugOp
    }
    package var open: Opencodes { Opencodes(datum: datum) }

    /// What was said on each principle, without those that were passed over.
    package var uitgangspunten: [(naam: String, woorden: String)] {
        [
            ("Verbinding aangaan", verbinding), ("Samen beslissen", samenBeslissen), ("Doen wat werkt", watWerkt),
            ("Samen reflecteren", samenReflecteren),
        ].filter { !$0.1.isBlank }
    }

    /// - Throws: `ongeldig` for a day to come, nothing learnt, or a day to look back that does not lie later.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Teamreflectie {
        var errors: [Veldfout] = []
        if vandaag < datum { errors.append(Veldfout("datum", "Deze dag moet nog komen. Vul de dag van het gesprek in.")) }
        if geleerd.isBlank { errors.append(Veldfout("geleerd", "Schrijf in een paar zinnen op wat u samen leerde.")) }
        if let terugOp, terugOp <= datum {
            errors.append(Veldfout("terugOp", "Kies een dag na het gesprek om te kijken of het lukte, of laat de dag leeg."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

/// Something a team sees more than once, and that no single family can solve: it wants a collective offer, an answer or a policy
/// (Jeugdwet 2.1, 2.5; Hervormingsagenda Jeugd, kenmerk 5). No name of a person belongs in it.
package struct Teamsignaal: Feitinhoud {
    package static let soort = "teamsignaal"
    package let signaal: ID<Teamsignaal>
    package let team: ID<Team>
    package let datum: Datum
    package let gezien: String
    package let leefgebied: Leefgebied?
    package let hoeVaak: Hoevaak
    package let richting: Richting
    /// What the team asks, and of whom.
    package let vraag: String
    package init(
        signaal: ID<Teamsignaal>, team: ID<Team>, datum: Datum, gezien: String, leefgebied: Leefgebied? = nil, hoeVaak: Hoevaak,
        richting: Richting, vraag: String
    ) {
        self.signaal = signaal
        self.team = team
        self.datum = datum
        self.gezien = gezien
        self.leefgebied = leefgebied
        self.hoeVaak = hoeVaak
        self.richting = richting
        self.vraag = vraag
    }
    package var open: Opencodes { Opencodes(code: "\(richting.rawValue):\(leefgebied?.rawValue ?? "")", datum: datum) }

    package enum Hoevaak: String, Keuzelijst {
        case enkele, vaker, vaak

        package var label: String {
            switch self {
            case .enkele: "Twee of drie gezinnen"
            case .vaker: "Vier tot tien gezinnen"
            case .vaak: "Meer dan tien gezinnen"
            }
        }
    }

    package enum Richting: String, Keuzelijst {
        case aanbod, onderzoek, beleid, partner

        package var label: String {
            switch self {
            case .aanbod: "Iets voor velen tegelijk: een groep of aanbod in de buurt"
            case .onderzoek: "Een vraag om uit te zoeken: wij weten niet wat werkt"
            case .beleid: "Een vraag aan de gemeente"
            case .partner: "Een vraag aan een partner, zoals school of huisarts"
            }
        }
    }

    /// - Throws: `ongeldig` for a day to come.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Teamsignaal {
        guard datum <= vandaag else { throw .ongeldig([Veldfout("datum", "Deze dag moet nog komen. Kies vandaag of eerder.")]) }
        return self
    }
}

/// What came of a signal. The last one tells where it stands.
package struct Signaalvervolg: Feitinhoud {
    package static let soort = "signaalvervolg"

    package enum Stand: String, Keuzelijst {
        case opgepakt, gelukt, uitgezet, nietNu = "niet-nu"

        package var label: String {
            switch self {
            case .opgepakt: "Iemand is ermee bezig"
            case .gelukt: "Er is iets gekomen"
            case .uitgezet: "De vraag is uitgezet bij anderen"
            case .nietNu: "Het gebeurt nu niet"
            }
        }

        /// Nothing more is expected.
        package var isKlaar: Bool { self == .gelukt || self == .nietNu }
    }

    package let signaal: ID<Teamsignaal>
    package let op: Datum
    package let stand: Stand
    package let toelichting: String
    package init(signaal: ID<Teamsignaal>, op: Datum, stand: Stand, toelichting: String) {
        self.signaal = signaal
        self.op = op
        self.stand = stand
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: stand.rawValue, datum: op) }

    /// - Throws: `ongeldig` when the day lies before the signal or in the future.
    package func gecontroleerd(bij feit: Teamsignaal, op vandaag: Datum) throws(Afwijzing) -> Signaalvervolg {
        guard feit.datum <= op, op <= vandaag else {
            throw .ongeldig([Veldfout("op", "Kies een dag vanaf \(feit.datum.uitgeschreven) en niet in de toekomst.")])
        }
        return self
    }
}

/// A signal with all that came of it, in order of day.
package struct Signaalbeeld: Sendable, Equatable {
    package let feit: Feit<Teamsignaal>
    package let vervolg: [Feit<Signaalvervolg>]

    package init(_ feit: Feit<Teamsignaal>, vervolg: [Feit<Signaalvervolg>]) {
        self.feit = feit
        self.vervolg = vervolg.filter { $0.inhoud.signaal == feit.inhoud.signaal }.sorted { ($0.inhoud.op, $0.id) < ($1.inhoud.op, $1.id) }
    }

    package var inhoud: Teamsignaal { feit.inhoud }
    package var stand: Signaalvervolg.Stand? { vervolg.last?.inhoud.stand }
    package var isOpen: Bool { !(stand?.isKlaar ?? false) }
}
