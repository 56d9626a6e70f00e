// SPDX-License-Identifier: EUPL-1.2
import Grondslag

@testable import Kern

// What follows from facts where a gemeente set nothing: most rules are tested so.

extension Dossierbeeld {
    init(_ feiten: Dossierfeiten, op vandaag: Datum) { self.init(feiten, op: vandaag, regels: .standaard) }
}

extension Taken {
    static func van(_ feiten: Dossierfeiten, op vandaag: Datum) -> [Taak] { van(Dossierbeeld(feiten, op: vandaag)) }
}

extension Stand {
    static func van(_ feiten: Dossierfeiten, op vandaag: Datum) -> Stand { van(Dossierbeeld(feiten, op: vandaag)) }
}

extension WatNu {
    static func van(_ feiten: Dossierfeiten, op vandaag: Datum) -> WatNu { van(Dossierbeeld(feiten, op: vandaag)) }
}
