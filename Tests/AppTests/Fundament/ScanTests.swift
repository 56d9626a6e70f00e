// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

@Suite("Wat elke minuut of bij elke klik gebeurt, loopt in een grote gemeente niet alle rijen langs")
struct ScanTests {
    /// Done once at a start or on request, over everything by its nature.
    private static let magAlles = ["persoon_feit", "SELECT id FROM dossier ORDER BY id"]

    @Test("Termijnloper, lijst, zoeken, dossier en notitie vragen alleen langs een index")
    func scans() async throws {
        try await withApp { app in
            try await Lastvulling.vul(app.app, dossiers: Scanmeter.drempel * 2, perKeer: 250)
            let family = try await app.deWit()
            app.klok.vooruit(dagen: 400)
            try await Termijnloper(databank: app.databank).ronde()
            let amina = app.als(.amina)
            for page in ["/werkvoorraad", "/team", "/zoeken", GezinURL.dossier(family.dossier)] {
                #expect([200, 303].contains(try await amina.get(page).status), "\(page)")
            }
            _ = try await amina.post("/zoeken", ["naam": "De Wit"])
            let found = Scanmeter.gezien(in: app.map).filter { sql, _ in !Self.magAlles.contains { sql.contains($0) } }
            #expect(found.isEmpty, "\(found.map { "\($0.value) rijen: \($0.key)" }.joined(separator: "\n"))")
        }
    }
}
