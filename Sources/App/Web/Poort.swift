// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What is asked before any handler runs: may somebody with these roles ever do this, and did they log in strongly enough for it.
/// Which file it is about is asked later, in the transaction itself (`Zicht`).
enum Poort {
    /// - Throws: `nietGevonden` for a page that is of no concern to these roles, with a line in the journal; `nietMogelijk` when the
    ///   service asks a stronger log-in.
    static func controleer(_ verzoek: Verzoek) async throws {
        let bezoek = verzoek.bezoek
        guard Rechten.magOoit(bezoek.recht, rollen: bezoek.rollen) else { try await weiger(verzoek, .nietGevonden) }
        try await niveau(verzoek)
        if Exportquota.geldt(verzoek) { try await Exportquota.eis(verzoek) }
    }

    private static func niveau(_ verzoek: Verzoek) async throws {
        let bezoek = verzoek.bezoek
        guard let dienst = Dienst.van(bezoek.recht.klasse) else { return }
        let asked = try await verzoek.web.instellingen.op(verzoek.vandaag).niveau(dienst)
        guard asked <= bezoek.niveau else {
            try await weiger(
                verzoek,
                .nietMogelijk(
                    "Voor \(dienst.label.lowercased()) moet u aanmelden op niveau \(asked.rawValue). U bent aangemeld op niveau "
                        + "\(bezoek.niveau.rawValue). Meld u opnieuw aan met een sterker middel, of vraag functioneel beheer."))
        }
    }

    private static func weiger(_ verzoek: Verzoek, _ afwijzing: Afwijzing) async throws -> Never {
        let row = verzoek.bezoek.recht
        try await verzoek.lees(doel: .beheer, handeling: "poort.\(row.handeling.rawValue)") { _ in throw afwijzing }
        throw afwijzing
    }
}
