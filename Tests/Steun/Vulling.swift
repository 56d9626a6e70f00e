// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Hummingbird
import HummingbirdTesting
import Kern
import Logging
import Opslag
import Proefland

@testable import App

/// A running app over a small made-up municipality: real stories of families, at the time of this machine.
/// - Parameter lijn: `.live` asks over HTTP on loopback, `.router` the router itself.
package func withVulling<T: Sendable>(
    gezinnen: Int, over lijn: TestingSetup = .router, _ body: @escaping @Sendable (Proefapp) async throws -> T
) async throws -> T {
    let folder = NSTemporaryDirectory() + "ankerpunt-matrix-" + UUID().uuidString
    // The folder lies in the temporary directory: what stays behind harms nobody.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let config = Config(map: folder, isDemo: true)
    try App.maakInstallatie(config)
    let app = try await App.open(config, klok: Verteltijd.klok, logger: Logger(label: "proef") { _ in SwiftLogNoOpLogHandler() })
    _ = try await Demovulling.vul(app, gezinnen: gezinnen)
    let klok = Proefklok()
    klok.zet(app.databank.klok.nu())
    let result = try await Application(router: app.router()).test(lijn) { client in
        try await body(Proefapp(app: app, klok: klok, map: folder, client: client))
    }
    try await app.databank.sluit()
    return result
}

extension Proefapp {
    /// A browser in which somebody made up for the occasion is logged in, with these roles and teams.
    package func als(_ gebruiker: ID<Gebruiker>, rollen: [Rol], teams: [ID<Team>]) -> Klant {
        let now = databank.klok.nu()
        let token = app.web.sessies.begin(gebruiker, naam: "Proef", rollen: rollen, teams: teams, op: now)
        guard case .geldig(let sessie) = app.web.sessies.vind(token, op: now) else { return niemand }
        return Klant(client: client, cookie: token, csrf: sessie.csrf)
    }
}
