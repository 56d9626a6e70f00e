// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// Every route, generated from the table of routes, asked by people who have nothing to do with the file.
@Suite("Afwezigheid: elke route × wie er niets mee te maken heeft")
struct AfwezigheidTests {
    private static let verklappers = ["Noor", "Sem", "Karin", "Daan", "Smeets", "De Wit", "de Wit", "999900006", "Ankerkade"]

    @Test("Een ander team ziet op geen enkele bladzijde iets van het gezin", arguments: [Cast.bram, .inge, .thomas, .samira])
    func bladzijden(wie: Cast) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for route in app.routes where route.methode == "GET" && route.pad.contains(":") {
                let answer = try await app.als(wie).get(Self.vul(route.pad, family))
                for word in Self.verklappers { #expect(!answer.bevat(word), "\(route.pad) verklapt “\(word)” aan \(wie)") }
                // The form for noodtoegang is the same for every id, also one that does not exist.
                let isSame = route.pad == "/noodtoegang/:id"
                // Who looked in a file is for the privacy officer to see; who the family is, is not.
                if Self.magLog(wie, route.pad) { continue }
                #expect(isSame || [404, 422].contains(answer.status), "\(wie) krijgt \(answer.status) op \(route.pad)")
            }
        }
    }

    private static func magLog(_ wie: Cast, _ pad: String) -> Bool { wie == .samira && pad.hasPrefix("/journaal/dossier/:id") }

    @Test(
        "Een ander team kan niets in het dossier zetten, en het antwoord verklapt niets", arguments: [Cast.bram, .inge, .thomas, .samira])
    func verzenden(wie: Cast) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let before = try await app.aantalFeiten()
            for route in app.routes where route.methode == "POST" && route.pad.hasPrefix("/dossiers/:") {
                let answer = try await app.als(wie).post(Self.vul(route.pad, family), [:])
                #expect([404, 422].contains(answer.status), "\(wie) krijgt \(answer.status) op \(route.pad)")
                for word in Self.verklappers { #expect(!answer.bevat(word), "\(route.pad) verklapt “\(word)” aan \(wie)") }
            }
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Zonder aanmelding leidt elke bladzijde naar het aanmelden")
    func nietAangemeld() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for route in app.routes where route.methode == "GET" {
                let answer = try await app.niemand.get(Self.vul(route.pad, family))
                #expect(answer.status == 303 && answer.naar?.hasPrefix("/aanmelden") == true, "\(route.pad)")
            }
        }
    }

    @Test("De proef kan falen: het eigen team ziet het gezin wel")
    func eigenTeam() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let answer = try await app.als(.amina).get("/dossiers/\(family.dossier.hex)/gezin")
            #expect(answer.status == 200 && answer.bevat("Noor"))
        }
    }

    /// Fills a path: the file for the first part, and its own id for whatever else is asked.
    private static func vul(_ pad: String, _ family: DeWit) -> String {
        pad.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? family.dossier.hex : String($0) }.joined(separator: "/")
    }
}

extension Proefapp {
    /// The routes of people who are logged in.
    var routes: [Routetabel.Route] { app.routes().routes }

    func aantalFeiten() async throws -> Int {
        let tables = App.opzet.feitentabellen.map(\.naam)
        return try await lees { tx in
            try tables.reduce(0) { sum, table in
                try sum + Int(tx.query("SELECT COUNT(*) AS aantal FROM \(table)").first?.int("aantal") ?? 0)
            }
        }
    }
}
