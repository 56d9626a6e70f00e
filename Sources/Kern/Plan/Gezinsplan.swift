// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// One version of the family's plan. A new version is a new fact that names the one it follows; nothing is overwritten.
package struct Gezinsplan: Versiedocument {
    package static let soort = "gezinsplan"
    /// 1, 2, 3 … within a file.
    package var nummer: Int
    /// Fact id of the version before this one.
    package var volgtOp: UUIDv7?
    package var datum: Datum
    package let doelen: [Gezinsdoel]
    package let evaluatieOp: Datum
    /// What we do when it goes wrong.
    package let terugval: String
    package init(nummer: Int, volgtOp: UUIDv7? = nil, datum: Datum, doelen: [Gezinsdoel], evaluatieOp: Datum, terugval: String = "") {
        self.nummer = nummer
        self.volgtOp = volgtOp
        self.datum = datum
        self.doelen = doelen
        self.evaluatieOp = evaluatieOp
        self.terugval = terugval
    }
    package var open: Opencodes { Opencodes(datum: evaluatieOp, nummer: Int64(nummer)) }

    package var acties: [Actie] { doelen.flatMap(\.acties) }
    package func doel(_ id: UUIDv7) -> Gezinsdoel? { doelen.first { $0.id == id } }
}

/// A goal in the family's own words.
package struct Gezinsdoel: Codable, Sendable, Equatable {
    /// Stays the same in every version: an evaluation refers to it.
    package let id: UUIDv7
    package let woorden: String
    /// Fact ids of what it answers: a `Leefgebiedbevinding`, a `Verklaringsfactor` or a `Verklaringsnodig`.
    package let bevindingen: [UUIDv7]
    package let strekking: Doelstrekking
    /// The child it is for; nil: the whole family.
    package let voor: ID<Persoon>?
    package let acties: [Actie]
    package init(
        id: UUIDv7, woorden: String, bevindingen: [UUIDv7] = [], strekking: Doelstrekking, voor: ID<Persoon>? = nil,
        acties: [Actie] = []
    ) {
        self.id = id
        self.woorden = woorden
        self.bevindingen = bevindingen
        self.strekking = strekking
        self.voor = voor
        self.acties = acties
    }
}

/// Which aim of the law a goal serves (Jeugdwet 2.3 lid 1).
package enum Doelstrekking: String, Keuzelijst {
    case gezondEnVeilig = "a"
    case zelfstandig = "b"
    case meedoen = "c"

    package var label: String {
        switch self {
        case .gezondEnVeilig: "Gezond en veilig opgroeien"
        case .zelfstandig: "Groeien naar zelfstandigheid"
        case .meedoen: "Voor zichzelf zorgen en meedoen"
        }
    }
}

/// Who does what, and when at the latest.
package struct Actie: Codable, Sendable, Equatable {
    package let id: UUIDv7
    package let wat: String
    package let uitvoerder: Uitvoerder
    package let persoon: ID<Persoon>?
    /// Name as the family says it: "tante Els", "De Boog".
    package let wie: String
    package let uiterlijk: Datum?
    /// What is done, to go on in a sentence.
    package var watZonderPunt: String { wat.hasSuffix(".") ? String(wat.dropLast()) : wat }
    package init(
        id: UUIDv7, wat: String, uitvoerder: Uitvoerder, persoon: ID<Persoon>? = nil, wie: String = "", uiterlijk: Datum? = nil
    ) {
        self.id = id
        self.wat = wat
        self.uitvoerder = uitvoerder
        self.persoon = persoon
        self.wie = wie
        self.uiterlijk = uiterlijk
    }
}

package enum Uitvoerder: String, Keuzelijst {
    case gezin
    case netwerk
    case team
    case aanbieder
    case ander

    package var label: String {
        switch self {
        case .gezin: "Iemand uit het gezin"
        case .netwerk: "Familie of netwerk"
        case .team: "Het team"
        case .aanbieder: "Een aanbieder"
        case .ander: "Iemand anders, zoals school"
        }
    }
}

/// An action of the plan was done (or let go, with the reason).
package struct Actieuitkomst: Feitinhoud {
    package static let soort = "actieuitkomst"
    package let actie: UUIDv7
    package let op: Datum
    package let uitkomst: Actieresultaat
    package let toelichting: String
    package init(actie: UUIDv7, op: Datum, uitkomst: Actieresultaat, toelichting: String = "") {
        self.actie = actie
        self.op = op
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: op) }
}

package enum Actieresultaat: String, Keuzelijst {
    case gedaan
    case losgelaten

    package var label: String {
        switch self {
        case .gedaan: "Gedaan"
        case .losgelaten: "Niet meer nodig"
        }
    }
}

/// A person's answer to a version of the plan.
package struct Akkoord: Feitinhoud {
    package static let soort = "akkoord"
    /// Fact id of the `Gezinsplan`.
    package let plan: UUIDv7
    package let persoon: ID<Persoon>
    package let antwoord: Akkoordantwoord
    package let op: Datum
    /// In their own words; the reason when it is a no.
    package let woorden: String
    package init(plan: UUIDv7, persoon: ID<Persoon>, antwoord: Akkoordantwoord, op: Datum, woorden: String = "") {
        self.plan = plan
        self.persoon = persoon
        self.antwoord = antwoord
        self.op = op
        self.woorden = woorden
    }
    package var open: Opencodes { Opencodes(code: antwoord.rawValue, datum: op) }
}

extension Akkoord: BijFeit {
    package var hoofdfeit: UUIDv7 { plan }
}

package enum Akkoordantwoord: String, Keuzelijst {
    case akkoord
    case gehoord
    case nietAkkoord = "niet-akkoord"

    package var label: String {
        switch self {
        case .akkoord: "Akkoord"
        case .gehoord: "Gehoord, maar tekent niet"
        case .nietAkkoord: "Niet akkoord"
        }
    }
}

extension Leefgebied {
    /// What a goal about this is mostly good for: a proposal, that people change when theirs is another.
    package var strekking: Doelstrekking {
        switch self {
        case .veiligheid, .ontwikkeling, .gezondheid, .opvoeding, .gezinsrelaties, .oudersZelf, .wonen, .geld: .gezondEnVeilig
        case .school, .vrijeTijd, .netwerk, .justitieEnCultuur: .meedoen
        }
    }
}
