// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The time a story is told in: a moment of the past while it is told, the clock of the machine otherwise.
package enum Verteltijd {
    @TaskLocal package static var nu: Moment?

    /// The clock of an installation that is being filled.
    package static let klok = Klok { nu ?? Klok.systeem.nu() }
}

/// Records a made-up history through the verbs of the Stores: the same facts, projections and journal lines as the pages make,
/// as an employee, in a moment of the past. Each room adds its verbs in its own `XVulling`.
package struct Vulhand {
    package let tx: SchrijfTx
    let bezoek: Bezoek

    package var vandaag: Datum { tx.vandaag }
}

extension App {
    /// How often this was done: lines of the journal. A filling that was broken off goes on after them.
    package func aantalKeren(_ handeling: String) async throws -> Int {
        var ask = Journaalvraag()
        ask.handeling = handeling
        return try await databank.lees(als: .systeem("proefland"), doel: .beheer) { [ask] tx in try tx.aantal(ask) }
    }

    /// One transaction of this employee at this moment. The installation must be opened with `Verteltijd.klok`.
    package func vul<T: Sendable>(
        als wie: Medewerker, op moment: Moment, doel: Doel = .toeleiding, handeling: String = "vastleggen",
        _ body: @escaping @Sendable (Vulhand) throws -> T
    ) async throws -> T {
        let bezoek = Bezoek(
            gebruiker: wie.gebruiker, naam: wie.naam, rollen: wie.rollen, teams: wie.teams, csrf: "", vanwaar: "proefland", sessie: [])
        return try await Verteltijd.$nu.withValue(moment) {
            try await databank.schrijf(als: bezoek.handelende, doel: doel, handeling: handeling) { tx in
                try body(Vulhand(tx: tx, bezoek: bezoek))
            }
        }
    }
}
