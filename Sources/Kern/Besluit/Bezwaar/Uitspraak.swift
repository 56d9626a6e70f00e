// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What a court said about a decision, with what the college must do by when (Awb 8:70, 8:72).
package struct Uitspraak: Feitinhoud {
    package static let soort = "uitspraak"

    package enum Instantie: String, Keuzelijst {
        case rechtbank, voorzieningenrechter, raadVanBeroep = "centrale-raad"

        package var label: String {
            switch self {
            case .rechtbank: "De rechtbank"
            case .voorzieningenrechter: "De voorzieningenrechter (spoed)"
            case .raadVanBeroep: "De Centrale Raad van Beroep"
            }
        }
    }

    package enum Uitkomst: String, Keuzelijst {
        case nietOntvankelijk = "niet-ontvankelijk"
        case ongegrond
        case vernietigd
        case gevolgenBlijven = "gevolgen-blijven"
        case zelfVoorzien = "zelf-voorzien"
        case voorlopig
        case afgewezen

        package var label: String {
            switch self {
            case .nietOntvankelijk: "Niet-ontvankelijk of niet bevoegd"
            case .ongegrond: "Ongegrond: ons besluit blijft staan"
            case .vernietigd: "Gegrond: ons besluit is vernietigd, wij moeten opnieuw beslissen"
            case .gevolgenBlijven: "Gegrond, maar de gevolgen van ons besluit blijven"
            case .zelfVoorzien: "Gegrond: de rechter besliste zelf"
            case .voorlopig: "Voorlopige voorziening toegewezen"
            case .afgewezen: "Voorlopige voorziening afgewezen"
            }
        }

        /// The college has to do something.
        package var vraagtUitvoering: Bool { self == .vernietigd || self == .zelfVoorzien || self == .voorlopig }
    }

    /// The decision, or the decision on an objection, it is about.
    package let besluit: ID<Feitmerk>
    package let datum: Datum
    /// As the court numbers it: ECLI or case number.
    package let nummer: String
    package let instantie: Instantie
    package let uitkomst: Uitkomst
    /// What the college must do; empty: nothing.
    package let opdracht: String
    /// By when.
    package let uiterlijk: Datum?

    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: datum) }

    package init(
        besluit: ID<Feitmerk>, datum: Datum, nummer: String, instantie: Instantie, uitkomst: Uitkomst, opdracht: String, uiterlijk: Datum?
    ) {
        self.besluit = besluit
        self.datum = datum
        self.nummer = nummer
        self.instantie = instantie
        self.uitkomst = uitkomst
        self.opdracht = opdracht
        self.uiterlijk = uiterlijk
    }

    /// - Throws: `ongeldig` with all errors at once.
    package func gecontroleerd(na besluit: Datum, op vandaag: Datum) throws(Afwijzing) -> Uitspraak {
        var faults: [Veldfout] = []
        if vandaag < datum { faults.append(Veldfout("datum", "De dag ligt in de toekomst. Neem de dag over van de uitspraak.")) }
        if datum < besluit {
            faults.append(Veldfout("datum", "De uitspraak ligt vóór het besluit (\(besluit.uitgeschreven)). Pas de dag aan."))
        }
        if nummer.isLeeg { faults.append(Veldfout("nummer", "Neem het nummer over van de uitspraak.")) }
        if uitkomst.vraagtUitvoering, opdracht.isLeeg {
            faults.append(Veldfout("opdracht", "Schrijf op wat de gemeente nu moet doen."))
        }
        if let uiterlijk, uiterlijk < datum {
            faults.append(Veldfout("uiterlijk", "Deze dag ligt vóór de uitspraak. Pas een van beide aan."))
        }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }
}

/// What the court ordered was done.
package struct Uitspraakuitvoering: Feitinhoud {
    package static let soort = "uitspraakuitvoering"
    /// Fact id of the `Uitspraak`.
    package let uitspraak: UUIDv7
    package let op: Datum
    package let gedaan: String

    package var open: Opencodes { Opencodes(datum: op) }

    package init(uitspraak: UUIDv7, op: Datum, gedaan: String) {
        self.uitspraak = uitspraak
        self.op = op
        self.gedaan = gedaan
    }
}

extension Uitspraakuitvoering: BijFeit {
    package var hoofdfeit: UUIDv7 { uitspraak }
}

/// A ruling with whether it was carried out.
package struct Uitspraakbeeld: Sendable, Equatable {
    package let feit: Feit<Uitspraak>
    package let uitvoering: Feit<Uitspraakuitvoering>?

    package var id: UUIDv7 { feit.id }
    package var isOpen: Bool { uitvoering == nil && !feit.inhoud.opdracht.isLeeg }

    package static func lijst(_ feiten: Bezwaarfeiten) -> [Uitspraakbeeld] {
        feiten.uitspraken.geldend().opDatum(\.datum).map { fact in
            Uitspraakbeeld(feit: fact, uitvoering: feiten.uitvoeringen.geldend().first { $0.inhoud.uitspraak == fact.id })
        }
    }

    /// - Throws: `nietMogelijk` a second time; `ongeldig` with all fields at once.
    package func neem(_ done: Uitspraakuitvoering, op vandaag: Datum) throws(Afwijzing) -> Uitspraakuitvoering {
        guard uitvoering == nil else { throw .nietMogelijk("Er staat al wat met deze uitspraak is gedaan.") }
        var faults: [Veldfout] = []
        if vandaag < done.op || done.op < feit.inhoud.datum {
            faults.append(Veldfout("op", "Vul de dag in waarop het echt gedaan was, niet vóór de uitspraak."))
        }
        if done.gedaan.isLeeg { faults.append(Veldfout("gedaan", "Schrijf op wat er is gedaan.")) }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return done
    }
}
