// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// `docs/rechten.md` is made from the code: the tables of rights, and for every route the row it stands on.
@Suite("De rechtentabel is wat de code doet")
struct RechtenbladTests {
    private static let pad = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/rechten.md")

    private static func blad(_ routes: [Routetabel.Route]) -> String {
        let rows = routes.compactMap { route in
            route.recht.map { [route.methode, "`\(route.pad)`", $0.handeling.label, $0.klasse.label] }
        }.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }
        let paths = routes.filter { $0.recht == nil }.map {
            "`\($0.methode.dropFirst(5)) \($0.pad.hasPrefix("/bestanden/") ? "/bestanden/…" : $0.pad)`"
        }
        let open = Set(paths).sorted().map { [$0] }
        return """
            <!-- SPDX-License-Identifier: EUPL-1.2 -->
            <!-- Made by RechtenbladTests from Sources/Kern/Beheer/Rechten.swift, Verlening.swift and the routes; do not edit. -->
            # Wie mag wat
            Een rol alleen geeft geen toegang tot een dossier. Er moet ook een relatie lopen, en een doel dat daarbij past. Wat in geen regel staat, mag niet.
            Dezelfde tabel geeft `ankerpunt rechten`, met `--json` voor een programma.

            \(Rechtenblad().markdown)
            ## Op welke regel elke bladzijde rust
            De regel wordt twee keer gevraagd: vóór de bladzijde (mogen deze rollen dit ooit?) en in de transactie zelf, met de relatie en het doel.

            \(Rechtenblad.tabel(["Methode", "Adres", "Wat", "Welke gegevens"], rows))

            ## Zonder aanmelding

            \(Rechtenblad.tabel(["Adres"], open))

            """
    }

    @Test("docs/rechten.md is wat de code zegt")
    func goud() async throws {
        try await withApp { app in
            let made = Self.blad(app.routes)
            if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] != nil {
                try made.write(to: Self.pad, atomically: true, encoding: .utf8)
            }
            let kept = try String(contentsOf: Self.pad, encoding: .utf8)
            #expect(kept == made, "docs/rechten.md is verouderd: aanvaard met ANKERPUNT_AANVAARD=1")
        }
    }

    @Test("Geen bladzijde zonder regel, en geen regel zonder rol die er komt")
    func regels() async throws {
        try await withApp { app in
            let routes = try app.routes.filter { !$0.methode.hasPrefix("OPEN") }.map { try #require($0.recht, "\($0.pad)") }
            #expect(routes.count > 100)
            for recht in Set(routes) {
                #expect(Rol.allCases.contains { Rechten.magOoit(recht, rollen: [$0]) }, "\(recht): niemand mag dit ooit")
                #expect(
                    Rechten.regels(recht.handeling).contains { $0.klassen.contains(recht.klasse) },
                    "\(recht) staat in geen regel")
            }
        }
    }

    @Test("Zonder aanmelding is er alleen wat hier staat")
    func open() async throws {
        try await withApp { app in
            let open = Set(app.routes.filter { $0.recht == nil }.map(\.pad))
            let files = open.filter { $0.hasPrefix("/bestanden/") }
            #expect(
                open.subtracting(files) == [
                    "/aanmelden", "/hulp", "/toegankelijkheid", "/privacy", "/gezond", "/herstel", "/herstel/afronden",
                    // For everybody, about nobody.
                    "/kaart", "/kaart.csv", "/kaart/:id", "/waarvoor", "/lokale-plus", "/lokaal-team", "/kaart/bijhouden/:geheim",
                    // The doors: what somebody writes goes in, a code says what came of it.
                    "/vraag", "/vraag/stand", "/vraag/:deur",
                    // Who was asked something: nothing without the code that was told by telephone.
                    "/antwoord/:geheim",
                    // Who has a letter: nothing without the code that stands in it. A logo is the same for everybody.
                    "/brief/:geheim", "/brief/:geheim/klaar", "/huisstijl/beeld/:sha", "/huisstijl/kleur/:kleur",
                    // The page that works without signal, and what keeps it there: the same for everybody.
                    "/mee/onderweg", "/mee/dienst.js",
                ])
        }
    }
}
