// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A complaint about how somebody of the gemeente behaved (Awb 9:1, 9:4). A complaint about a provider goes to that provider
/// (Jeugdwet 4.2.1).
package struct Klacht: Feitinhoud {
    package static let soort = "klacht"
    package let ontvangen: Datum
    package let klager: ID<Persoon>
    /// The colleagues complained of: they neither handle it (9:7) nor see it.
    package let over: [ID<Gebruiker>]
    package let woorden: String

    package var open: Opencodes { Opencodes(datum: ontvangen) }

    package init(ontvangen: Datum, klager: ID<Persoon>, over: [ID<Gebruiker>], woorden: String) {
        self.ontvangen = ontvangen
        self.klager = klager
        self.over = over
        self.woorden = woorden
    }

    /// - Throws: `nietMogelijk` when who records it is complained of; `ongeldig` with all errors.
    package func gecontroleerd(door wie: ID<Gebruiker>, op vandaag: Datum) throws(Afwijzing) -> Klacht {
        guard !over.contains(wie) else {
            throw .nietMogelijk("Deze klacht gaat over u. Laat uw teamleider of een collega haar vastleggen en behandelen (Awb 9:7).")
        }
        var faults: [Veldfout] = []
        if vandaag < ontvangen {
            faults.append(Veldfout("ontvangen", "De dag ligt in de toekomst. Vul de dag in waarop de klacht binnenkwam."))
        }
        if ontvangen < Jeugdwet.sinds {
            let text = "De Jeugdwet geldt sinds \(Jeugdwet.sinds.uitgeschreven). Vul de dag in waarop de klacht binnenkwam."
            faults.append(Veldfout("ontvangen", text))
        }
        if woorden.isLeeg { faults.append(Veldfout("woorden", "Schrijf de klacht op in de woorden van wie klaagt.")) }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }
}

extension Klacht: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [klager] }
}

/// A step in handling a complaint.
package struct Klachtstap: Feitinhoud {
    package static let soort = "klachtstap"

    package enum Wat: String, Keuzelijst {
        /// Receipt confirmed, and who handles it (Awb 9:6, 9:7).
        case bevestigd
        case gehoord
        /// Put off by four weeks, with notice (9:11 lid 2).
        case verdaagd

        package var label: String {
            switch self {
            case .bevestigd: "Ontvangst bevestigd"
            case .gehoord: "Gehoord"
            case .verdaagd: "Vier weken uitgesteld"
            }
        }
    }

    /// Fact id of the `Klacht`.
    package let klacht: UUIDv7
    package let wat: Wat
    package let op: Datum
    /// bevestigd: who handles it.
    package let behandelaar: ID<Gebruiker>?
    package let woorden: String

    package var open: Opencodes { Opencodes(code: wat.rawValue, datum: op) }

    package init(_ wat: Wat, bij klacht: UUIDv7, op: Datum, behandelaar: ID<Gebruiker>? = nil, woorden: String = "") {
        self.klacht = klacht
        self.wat = wat
        self.op = op
        self.behandelaar = behandelaar
        self.woorden = woorden
    }
}

extension Klachtstap: BijFeit {
    package var hoofdfeit: UUIDv7 { klacht }
}

/// The end of a complaint: what was found, what is done with it, and when that was told (Awb 9:12).
package struct Klachtafdoening: Feitinhoud {
    package static let soort = "klachtafdoening"

    package enum Uitkomst: String, Keuzelijst {
        case tevreden, gegrond, deels, ongegrond, geenOordeel = "geen-oordeel", nietBehandeld = "niet-behandeld", ingetrokken

        package var label: String {
            switch self {
            case .tevreden: "Samen opgelost: wie klaagde is tevreden (Awb 9:5)"
            case .gegrond: "Gegrond"
            case .deels: "Deels gegrond"
            case .ongegrond: "Ongegrond"
            case .geenOordeel: "Geen oordeel: niet vast te stellen wat er gebeurde"
            case .nietBehandeld: "Niet in behandeling genomen (Awb 9:8)"
            case .ingetrokken: "Ingetrokken door wie klaagde"
            }
        }

        /// The outcome in a few words, inside a sentence.
        package var kort: String {
            switch self {
            case .tevreden: "samen opgelost"
            case .gegrond: "gegrond"
            case .deels: "deels gegrond"
            case .ongegrond: "ongegrond"
            case .geenOordeel: "geen oordeel"
            case .nietBehandeld: "niet in behandeling genomen"
            case .ingetrokken: "ingetrokken"
            }
        }

        /// Somebody is heard before this can be said (Awb 9:10).
        var vraagtHoren: Bool { self == .gegrond || self == .deels || self == .ongegrond || self == .geenOordeel }
    }

    package let klacht: UUIDv7
    package let oordeel: Uitkomst
    /// What was found and what follows from it, for who complained.
    package let bevindingen: String
    /// The day it was told in writing.
    package let verteld: Datum

    package var open: Opencodes { Opencodes(code: oordeel.rawValue, datum: verteld) }

    package init(klacht: UUIDv7, oordeel: Uitkomst, bevindingen: String, verteld: Datum) {
        self.klacht = klacht
        self.oordeel = oordeel
        self.bevindingen = bevindingen
        self.verteld = verteld
    }
}

extension Klachtafdoening: BijFeit {
    package var hoofdfeit: UUIDv7 { klacht }
}

/// A complaint with what followed on it.
package struct Klachtbeeld: Sendable, Equatable {
    package let feit: Feit<Klacht>
    package let stappen: [Feit<Klachtstap>]
    package let afdoening: Feit<Klachtafdoening>?

    package init(feit: Feit<Klacht>, stappen: [Feit<Klachtstap>], afdoening: Feit<Klachtafdoening>?) {
        self.feit = feit
        self.stappen = stappen
        self.afdoening = afdoening
    }

    package var id: UUIDv7 { feit.id }
    package var klacht: Klacht { feit.inhoud }
    package var isOpen: Bool { afdoening == nil }
    package var behandelaar: ID<Gebruiker>? { stappen.compactMap(\.inhoud.behandelaar).last }

    package func stap(_ wat: Klachtstap.Wat) -> Klachtstap? { stappen.last { $0.inhoud.wat == wat }?.inhoud }

    package static func lijst(
        _ klachten: [Feit<Klacht>], _ stappen: [Feit<Klachtstap>], _ afdoeningen: [Feit<Klachtafdoening>]
    ) -> [Klachtbeeld] {
        klachten.geldend().opDatum(\.ontvangen).map { fact in
            Klachtbeeld(
                feit: fact, stappen: stappen.geldend().filter { $0.inhoud.klacht == fact.id }.opDatum(\.op),
                afdoening: afdoeningen.geldend().first { $0.inhoud.klacht == fact.id })
        }
    }

    /// The last day to handle it (Awb 9:11). Outside the tables weeks of seven days, and the ground says so.
    package var uiterlijk: Oordeel<Datum> {
        do {
            let base = try Awbtermijn.klacht.laatsteDag(na: klacht.ontvangen, wat: "De klacht afhandelen")
            guard let put = stap(.verdaagd), put.op <= base.uitkomst else { return base }
            let later = try Awbtermijn.klachtVerdagen.laatsteDag(na: base.uitkomst, wat: "Uitgesteld bij brief van \(put.op.uitgeschreven)")
            return Oordeel(later.uitkomst, gronden: base.gronden + later.gronden)
        } catch {
            let why = "Geteld als weken van zeven dagen: de tabellen voor \(klacht.ontvangen.uitgeschreven) ontbreken."
            return Oordeel(
                klacht.ontvangen.plus(weken: 6), gronden: [Grond(regel: Awbtermijn.regel, bron: "Awb 9:11 lid 1", uitleg: why)])
        }
    }

    /// - Throws: `nietMogelijk` when it is over; `ongeldig` with all fields at once.
    package func neem(_ stap: Klachtstap, op vandaag: Datum) throws(Afwijzing) -> Klachtstap {
        guard isOpen else { throw .nietMogelijk("Deze klacht is afgehandeld. Er kan niets meer bij.") }
        var faults: [Veldfout] = []
        if vandaag < stap.op { faults.append(Veldfout("op", "De dag ligt in de toekomst. Leg het vast op de dag zelf.")) }
        if stap.op < klacht.ontvangen {
            faults.append(Veldfout("op", "De dag ligt vóór de klacht (\(klacht.ontvangen.uitgeschreven)). Kies een latere dag."))
        }
        switch stap.wat {
        case .bevestigd:
            if let who = stap.behandelaar, klacht.over.contains(who) {
                let text = "De klacht gaat over deze collega. Kies een ander, die er niet bij was (Awb 9:7 lid 1)."
                faults.append(Veldfout("behandelaar", text))
            }
            if stap.behandelaar == nil { faults.append(Veldfout("behandelaar", "Kies wie de klacht behandelt.")) }
        case .gehoord:
            if stap.woorden.isLeeg { faults.append(Veldfout("woorden", "Schrijf op wat er is gezegd (Awb 9:10 lid 3).")) }
        case .verdaagd:
            if self.stap(.verdaagd) != nil { faults.append(Veldfout("op", "Er is al een keer vier weken uitgesteld (Awb 9:11 lid 2).")) }
            if uiterlijk.uitkomst < stap.op {
                faults.append(Veldfout("op", "De termijn was toen al voorbij (\(uiterlijk.uitkomst.uitgeschreven))."))
            }
        }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return stap
    }

    /// - Throws: `nietMogelijk` by who it is about, twice, or with nobody named to handle it; `ongeldig` with all fields at once.
    package func neem(_ end: Klachtafdoening, door wie: ID<Gebruiker>, op vandaag: Datum) throws(Afwijzing) -> Klachtafdoening {
        guard isOpen else { throw .nietMogelijk("Deze klacht is al afgehandeld.") }
        guard !klacht.over.contains(wie) else { throw .nietMogelijk("De klacht gaat over u. Een ander handelt haar af (Awb 9:7 lid 1).") }
        guard behandelaar != nil || !end.oordeel.vraagtHoren else {
            throw .nietMogelijk("Bevestig eerst de ontvangst en kies wie de klacht behandelt (Awb 9:6 en 9:7).")
        }
        var faults: [Veldfout] = []
        if end.oordeel.vraagtHoren, stap(.gehoord) == nil {
            faults.append(Veldfout("oordeel", "Leg eerst vast dat is gehoord, of wat daarover is afgesproken (Awb 9:10)."))
        }
        if end.bevindingen.isLeeg {
            faults.append(Veldfout("bevindingen", "Schrijf op wat er is gevonden en wat u ermee doet (Awb 9:12)."))
        }
        if vandaag < end.verteld || end.verteld < klacht.ontvangen {
            faults.append(Veldfout("verteld", "Vul de dag in waarop u het echt liet weten."))
        }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return end
    }
}
