// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a client wants to have said in the file, in their own words. It is added on request and cannot be refused (Jeugdwet 7.3.8).
/// Lies on the line of what it speaks about, and is shown and printed with that part.
package struct Clientverklaring: Feitinhoud {
    package static let soort = "clientverklaring"
    /// Whose words these are.
    package let van: ID<Persoon>
    /// The part of the file it speaks about.
    package let over: Veldklasse
    /// The fact it speaks about, when it is one.
    package let bij: UUIDv7?
    package let woorden: String
    /// The day it was said or written.
    package let datum: Datum
    package init(van: ID<Persoon>, over: Veldklasse, bij: UUIDv7? = nil, woorden: String, datum: Datum) {
        self.van = van
        self.over = over
        self.bij = bij
        self.woorden = woorden
        self.datum = datum
    }
    package var open: Opencodes { Opencodes(code: over.rawValue, datum: datum) }

    /// - Throws: `ongeldig` when there are no words or the day lies in the future; never because of what is said.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Clientverklaring {
        var errors: [Veldfout] = []
        if woorden.isEmpty { errors.append(Veldfout("woorden", "Schrijf op wat de cliënt wil zeggen, in de eigen woorden.")) }
        if vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Vul in wanneer dit is gezegd of geschreven.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Clientverklaring: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [van] }
}
