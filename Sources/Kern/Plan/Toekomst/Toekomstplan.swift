// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The six parts of life that must stand when somebody turns eighteen.
package enum Toekomstgebied: String, Keuzelijst {
    case wonen
    case school
    case werk
    case inkomen
    case zorg
    case netwerk

    package var label: String {
        switch self {
        case .wonen: "Wonen"
        case .school: "School en opleiding"
        case .werk: "Werk en dagbesteding"
        case .inkomen: "Inkomen en geld"
        case .zorg: "Zorg en hulp"
        case .netwerk: "Mensen om mij heen"
        }
    }
}

/// What a youngster wants of the years to come, made with them from 16½ on. In versions.
package struct Toekomstplan: Versiedocument {
    package static let soort = "toekomstplan"
    package let jongere: ID<Persoon>
    package var nummer: Int
    package var volgtOp: UUIDv7?
    package var datum: Datum
    /// What the youngster says about the time to come.
    package let woorden: String
    /// Only parts about which something was said.
    package let stukken: [Toekomststuk]
    package let herzienOp: Datum
    package init(
        jongere: ID<Persoon>, nummer: Int = 0, volgtOp: UUIDv7? = nil, datum: Datum, woorden: String, stukken: [Toekomststuk],
        herzienOp: Datum
    ) {
        self.jongere = jongere
        self.nummer = nummer
        self.volgtOp = volgtOp
        self.datum = datum
        self.woorden = woorden
        self.stukken = stukken
        self.herzienOp = herzienOp
    }
    package var open: Opencodes { Opencodes(datum: herzienOp, nummer: Int64(nummer)) }

    package func stuk(_ gebied: Toekomstgebied) -> Toekomststuk? { stukken.first { $0.gebied == gebied } }

    package static let hoogstensMaanden = 6

    /// Everything that stands in the way of this version, in the order of the page.
    package func fouten(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if woorden.isBlank { errors.append(Veldfout("woorden", "Schrijf op wat de jongere zelf wil, in eigen woorden.")) }
        if stukken.isEmpty { errors.append(Veldfout("wonen-wens", "Schrijf bij minstens één onderdeel op wat de jongere wil.")) }
        for part in stukken where !part.regelen.isBlank && part.wie.isBlank {
            errors.append(Veldfout("\(part.gebied.rawValue)-wie", "Schrijf op wie dit regelt."))
        }
        return errors + Dagregel.herzien(herzienOp, "herzienOp", binnen: Self.hoogstensMaanden, op: vandaag)
    }
}

extension Toekomstplan: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}

/// One part of it: how it is, how the youngster wants it, and what must be arranged for that.
package struct Toekomststuk: Codable, Sendable, Equatable {
    package let gebied: Toekomstgebied
    /// Of what must be arranged: stays while those words stay, so that what was done stays done.
    package let id: UUIDv7
    package let nu: String
    package let wens: String
    package let regelen: String
    package let wie: String
    package let uiterlijk: Datum?
    package init(
        gebied: Toekomstgebied, id: UUIDv7, nu: String = "", wens: String = "", regelen: String = "", wie: String = "",
        uiterlijk: Datum? = nil
    ) {
        self.gebied = gebied
        self.id = id
        self.nu = nu
        self.wens = wens
        self.regelen = regelen
        self.wie = wie
        self.uiterlijk = uiterlijk
    }
    package var isLeeg: Bool { [nu, wens, regelen].allSatisfy(\.isBlank) }
}

/// What had to be arranged is arranged, or is needed no more.
package struct Toekomststap: Feitinhoud {
    package static let soort = "toekomststap"
    package let jongere: ID<Persoon>
    /// Of the `Toekomststuk`.
    package let stuk: UUIDv7
    package let op: Datum
    package let uitkomst: Actieresultaat
    package let toelichting: String
    package init(jongere: ID<Persoon>, stuk: UUIDv7, op: Datum, uitkomst: Actieresultaat, toelichting: String = "") {
        self.jongere = jongere
        self.stuk = stuk
        self.op = op
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: op) }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Toekomststap {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop het geregeld was.")) }
        if uitkomst == .losgelaten, toelichting.isBlank {
            errors.append(Veldfout("toelichting", "Schrijf op waarom dit niet meer nodig is."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Toekomststap: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}
