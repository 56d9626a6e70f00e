// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Somebody who is there: with a code of their own telephone.
package struct Codebewijs: Codable, Sendable, Equatable {
    package let inlognaam: String
    package let code: String

    package init(inlognaam: String, code: String) {
        self.inlognaam = inlognaam.lowercased()
        self.code = code
    }
}

extension App {
    /// Proves that somebody is there. A code is good once, and a wrong one counts.
    /// - Parameter handeling: the act in the journal; with `.mislukt` behind it when the code was wrong.
    func bewijs(_ persoon: Codebewijs, voor handeling: String) async throws -> Medewerker {
        let found = try await databank.schrijf(als: .systeem("beheerlijn"), doel: .beheer, handeling: handeling) { tx -> Medewerker? in
            tx.noteer(handeling)
            guard let login = try AanmeldStore.vind(persoon.inlognaam, tx), login.wachtTot <= tx.nu else { return nil }
            tx.getoond(.gebruiker(login.gebruiker))
            let step = TOTP.stap(van: persoon.code, login.geheim, seconden: tx.nu.micros / 1_000_000, na: login.laatsteCode)
            guard let step else {
                tx.noteer(handeling + ".mislukt")
                try AanmeldStore.mislukt(login.gebruiker, keer: login.mislukt + 1, tx)
                return nil
            }
            try AanmeldStore.gelukt(login.gebruiker, code: step, tx)
            return try BeheerStore.medewerker(login.gebruiker, tx)
        }
        guard let found else {
            throw Opslagfout.bezet(
                "De naam of de code van \(persoon.inlognaam) klopt niet, of die code is al gebruikt. Neem een nieuwe code.")
        }
        return found
    }
}
