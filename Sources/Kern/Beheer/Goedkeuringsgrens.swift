// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Up to where a role decides alone in the name of the college, from a day on: an instruction with the mandate (Awb 10:6). No law names
/// an amount or a number of weeks; the college chooses both (Awb 10:3 lid 1). Without one there is no bound.
package struct Goedkeuringsgrens: Feitinhoud {
    package static let soort = "goedkeuringsgrens"
    package static let meesteWeken = 1_000
    /// Who can have a mandate to decide: those the table of rights lets decide.
    package static let rollen: [Rol] = [.jeugdprofessional, .gedragswetenschapper, .teamleider]

    package let rol: Rol
    /// Most that is granted for one year; nil: no bound.
    package let bedrag: Eurocent?
    /// Longest time that is granted, in weeks; nil: no bound.
    package let weken: Int?
    /// A second person always looks at it before it is decided.
    package let vierogen: Bool
    package let van: Datum
    /// The decision of the college it rests on.
    package let grond: String

    package init(rol: Rol, bedrag: Eurocent? = nil, weken: Int? = nil, vierogen: Bool = false, van: Datum, grond: String) {
        self.rol = rol
        self.bedrag = bedrag
        self.weken = weken
        self.vierogen = vierogen
        self.van = van
        self.grond = grond
    }
    package var open: Opencodes { Opencodes(code: rol.rawValue, datum: van, nummer: bedrag?.cent) }

    /// - Throws: `ongeldig` with all errors: a role that never decides, an amount below nothing, a time that does not exist.
    package func gecontroleerd() throws(Afwijzing) -> Goedkeuringsgrens {
        var faults: [Veldfout] = []
        if !Self.rollen.contains(rol) { faults.append(Veldfout("rol", "Deze rol besluit nooit. Kies een andere rol.")) }
        if let bedrag, bedrag < .nul { faults.append(Veldfout("bedrag", "Vul een bedrag in van 0 euro of meer, of laat het leeg.")) }
        if let weken, !(1...Self.meesteWeken).contains(weken) {
            faults.append(Veldfout("weken", "Vul een aantal weken in van 1 tot en met \(Self.meesteWeken), of laat het leeg."))
        }
        if grond.isLeeg { faults.append(Veldfout("grond", "Noem het besluit waar deze grens op rust.")) }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }

    /// "tot € 25.000,00 per jaar en tot 52 weken"; nil: nothing is bounded.
    package var uitgeschreven: String? {
        let parts = [bedrag.map { "tot \($0) per jaar" }, weken.map { "tot \($0) weken" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " en ")
    }
}

/// The table of limits as it holds on a day.
package struct Goedkeuringsgrenzen: Sendable, Equatable {
    private let perRol: [Rol: Goedkeuringsgrens]

    /// - Parameter gezet: in order of recording; the last one with the latest begin decides.
    package init(_ gezet: [Goedkeuringsgrens] = [], op dag: Datum) {
        perRol = gezet.filter { $0.van <= dag }.reduce(into: [:]) { table, row in
            if (table[row.rol]?.van ?? row.van) <= row.van { table[row.rol] = row }
        }
    }

    /// nil: no bound was ever set for this role.
    package func grens(_ rol: Rol) -> Goedkeuringsgrens? { perRol[rol] }

    package var isLeeg: Bool { perRol.isEmpty }
}
