// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het schema: leesbaar, volledig en aangemeld")
struct SchemaTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/schema.sql")
        .standardized

    @Test("docs/schema.sql is het schema dat de migraties maken")
    func goudenBestand() async throws {
        try await withApp { app in
            let head = "-- SPDX-License-Identifier: EUPL-1.2\n-- Made by SchemaTests from the migrations of all rooms; do not edit.\n\n"
            let dump = head + (try await app.databank.schemaDump())
            if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" {
                try dump.write(to: Self.path, atomically: true, encoding: .utf8)
            }
            let written = try String(contentsOf: Self.path, encoding: .utf8)
            #expect(
                dump == written,
                "Het schema is veranderd. Is dat de bedoeling? ANKERPUNT_AANVAARD=1 swift test --filter SchemaTests, en lees git diff docs/schema.sql"
            )
        }
    }

    @Test("Elke migratie heeft een eigen nummer")
    func nummers() {
        let numbers = App.kamers.flatMap { $0.migraties }.map(\.nummer)
        #expect(Set(numbers).count == numbers.count, "\(numbers)")
    }

    @Test("Elke feitentabel is aangemeld: anders wordt zij niet nagerekend en niet vernietigd")
    func feitentabellen() async throws {
        try await withApp { app in
            let made = try await app.databank.tabellen().filter { $0.hasSuffix("_feit") && $0 != "gebeurtenis_feit" }
            #expect(Set(made) == Set(App.opzet.feitentabellen.map(\.naam)))
        }
    }

    @Test("Elke afgeleide tabel staat buiten de back-up, en niets anders")
    func afgeleid() async throws {
        try await withApp { app in
            let made = try await app.databank.tabellen().filter { $0.hasSuffix("_stand") || $0.hasSuffix("_opzoek") }
            #expect(Set(made).isSubset(of: App.opzet.uitgezonderd), "zet de tabel in `afgeleid` van de kamer")
            #expect(App.opzet.uitgezonderd.isSubset(of: Set(try await app.databank.tabellen())))
        }
    }
}
