// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Invoer: wie het dossier nog meer ziet, en wat er intussen verandert")
struct InvoerrelatieTests {
    private static func voer(_ app: Proefapp, _ relaties: String, proef: Bool = false) async throws -> Beheerantwoord {
        var files = InvoerTests.goed
        files["relaties.csv"] = "dossier;gebruiker;soort;van;tot;reden;delen\n" + relaties
        return try await InvoerTests.voer(app, InvoerTests.schrijf(files, app), proef: proef)
    }

    private static func dossier(_ app: Proefapp, _ kenmerk: String) async throws -> ID<Dossier> {
        try await app.lees(als: .samira, doel: .toezicht) { tx in
            ID(try #require(try InvoerStore.bekend(.dossier, kenmerk, tx)))
        }
    }

    @Test(
        "Waarnemen, meedenken, werkbegeleiding en toezicht komen mee, gelden van hun eerste tot hun laatste dag en geven niet meer dan dat")
    func soorten() async throws {
        try await withApp { app in
            try await InvoerTests.boog(app)
            let rows = """
                d1;joost;waarneming;2026-02-20;20-03-2026;verlof van Amina;
                d1;Bram;consult;;2026-03-30;Past dit plan?;plan contacten
                d1;petra;Werkbegeleiding (supervisie);;2026-06-01;nieuwe medewerker;
                d1;samira;toezicht;2026-03-09;2026-04-01;onderzoek van een klacht;
                """
            let before = try await InvoerTests.stand(app)
            #expect(try await Self.voer(app, rows, proef: true).uitkomst == .gelukt)
            #expect(try await InvoerTests.stand(app) == before)
            let done = try await Self.voer(app, rows)
            #expect(done.tekst.contains("Ingevoerd: 2 dossiers"), "\(done.tekst)")
            let id = try await Self.dossier(app, "d1")
            func heeft(_ wie: Cast) async throws -> Set<Relatiesoort> {
                try await app.lees { Set(try RelatieStore.soorten(wie.gebruiker, teams: [], dossier: id, $0).keys) }
            }
            #expect(try await heeft(.amina) == [.vasteContactpersoon])
            #expect(try await heeft(.joost) == [.waarneming])
            #expect(try await heeft(.bram) == [.consult])
            #expect(try await heeft(.petra) == [.supervisie])
            #expect(try await heeft(.samira).isEmpty)
            #expect(try await app.als(.joost).get("/werkvoorraad").bevat(id.hex))
            #expect(try await app.als(.bram).get("/dossiers/\(id.hex)/contacten").status == 200)
            #expect(try await app.als(.bram).get(GezinURL.gezin(id)).status == 404, "alleen de gedeelde bladen")
            let page = try await app.als(.petra).get(GezinURL.toegang(id))
            #expect(page.bevat("verlof van Amina") && page.bevat("Past dit plan?"))
            app.klok.vooruit(dagen: 8)
            #expect(try await heeft(.samira) == [.toezicht], "vanaf haar eerste dag")
            app.klok.vooruit(dagen: 12)
            #expect(try await heeft(.joost).isEmpty)
            #expect(try await heeft(.bram) == [.consult])
            app.klok.vooruit(dagen: 30)
            #expect(try await heeft(.bram).isEmpty)
            #expect(try await heeft(.samira).isEmpty)
            #expect(try await heeft(.petra) == [.supervisie])
        }
    }

    @Test("Wat niet mag of niet kan staat er met bestand en regel; wat al voorbij is wordt gemeld en komt niet mee")
    func fouten() async throws {
        try await withApp { app in
            try await InvoerTests.boog(app)
            let rows = """
                d1;niemand;waarneming;;2026-03-20;verlof;
                d1;joost;consult;;2026-03-20;vraag;plan
                d1;bram;consult;;2026-03-20;vraag;
                d1;bram;consult;;2026-12-31;vraag;plan
                d1;joost;noodtoegang;;2026-03-20;nood;
                d1;joost;waarneming;2026-04-01;2026-03-20;verlof;
                d1;samira;toezicht;;;onderzoek;
                d1;petra;supervisie;;2026-03-20;begeleiding;plan
                d1;bram;consult;;2026-03-20;vraag;plan onzin
                d9;joost;waarneming;;2026-03-20;verlof;
                d1;wim;toezicht;;2026-03-20;onderzoek;
                d2;bram;waarneming;;2026-03-20;verlof;
                d2;bram;waarneming;;2026-03-21;verlof;
                d1;ravi;waarneming;2025-01-01;2025-03-20;verlof;
                """
            let before = try await InvoerTests.stand(app)
            let answer = try await Self.voer(app, rows)
            #expect(answer.uitkomst == .bevindingen)
            for words in [
                "relaties.csv, regel 2: Gebruiker niemand is er niet", "relaties.csv, regel 3: Dit kan alleen aan een",
                "relaties.csv, regel 4: Kies welke bladen u deelt", "regel 6: “noodtoegang” in kolom soort kan niet",
                "relaties.csv, regel 7: De laatste dag ligt vóór de eerste", "relaties.csv, regel 8: Vul in tot en met welke dag",
                "relaties.csv, regel 9: Bladen delen hoort alleen bij consult", "relaties.csv, regel 10: “plan onzin” in kolom delen",
                "relaties.csv, regel 11: Dossier d9 staat niet", "relaties.csv, regel 12: Dit kan alleen aan een",
                "relaties.csv, regel 14: Gebruiker bram staat in dit dossier al",
                "let op: relaties.csv, regel 15: Deze toegang is al voorbij", "Er is niets ingevoerd.",
            ] { #expect(answer.tekst.contains(words), "\(words)\n\(answer.tekst)") }
            // A second consult of the same person is a fault before its length is looked at.
            #expect(answer.tekst.contains("relaties.csv, regel 5: Gebruiker bram staat in dit dossier al"))
            let long = try await Self.voer(app, "d1;bram;consult;;2026-12-31;vraag;plan\n")
            #expect(long.tekst.contains("relaties.csv, regel 2: Dit mag hoogstens 6 weken duren"), "\(long.tekst)")
            #expect(try await InvoerTests.stand(app) == before)
            let past = try await Self.voer(app, "d1;ravi;waarneming;2025-01-01;2025-03-20;verlof;\n")
            #expect(past.uitkomst == .gelukt && past.tekst.contains("Ingevoerd: 2 dossiers"))
            let id = try await Self.dossier(app, "d1")
            #expect(try await app.lees { try RelatieStore.relaties(id, $0).gegeven.count } == 2, "het team en de contactpersoon")
        }
    }

    @Test("Legt iemand een BSN vast tussen nakijken en invoeren, dan gaat dat dossier er niet in, ook niet half; wat ervoor staat wel")
    func tussentijds() async throws {
        try await withApp { app in
            try await InvoerTests.boog(app)
            let map = try InvoerTests.schrijf(InvoerTests.goed, app)
            // A scanner that waits: it looks after the check and before the first file goes in.
            let (begun, go, script) = (app.map + "/begonnen", app.map + "/door", app.map + "/scanner")
            let text = "#!/bin/sh\ntouch \(begun)\nn=0\nwhile [ ! -e \(go) ] && [ $n -lt 600 ]; do sleep 0.1; n=$((n+1)); done\nexit 0\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: script))
            #expect(chmod(script, 0o700) == 0)
            var config = app.app.config
            config.virusscanner = script
            let slow = App.build(config: config, databank: app.databank, logger: app.app.logger)
            app.klok.vooruit(seconden: 60)
            let order = Invoeropdracht(map: map, door: VernietigingTests.aanwezig(app, .fatima), isProef: false)
            let run = Task { try await slow.doe(.voerIn(order)) }
            for _ in 0..<600 where !FileManager.default.fileExists(atPath: begun) { try await Task.sleep(for: .milliseconds(50)) }
            #expect(FileManager.default.fileExists(atPath: begun))
            let other = try await app.schrijf { tx in
                let id = tx.nieuwID(Persoon.self)
                let person = Persoonsgegevens(
                    persoon: id, naam: Naam(roepnaam: "Ans", achternaam: "Bakker"), bsn: BSN("999900018"), bsnHerkomst: .verwijzer)
                try PersoonStore.legVast(person, tx)
                return id
            }
            try Data().write(to: URL(fileURLWithPath: go))
            await #expect { try await run.value } throws: { error in
                let said = "\(error)"
                return said.contains("Dossier d2 (dossiers.csv, regel 3) kon niet worden ingevoerd")
                    && said.contains("Dit BSN is hier van iemand met een andere achternaam")
                    && said.contains("Wat ervoor staat, is ingevoerd")
            }
            let found = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                (
                    try InvoerStore.bekend(.dossier, "d1", tx) != nil, try InvoerStore.bekend(.dossier, "d2", tx) == nil,
                    try InvoerStore.bekend(.persoon, "p3", tx) == nil, try InzetStore.vind(55_501, tx) == nil,
                    try GezinStore.dossiers(van: other, tx).isEmpty, try tx.query("SELECT 1 AS een FROM dossier").count
                )
            }
            #expect(found == (true, true, true, true, true, 1))
            #expect(try await app.databank.verifieer().klopt)
        }
    }
}
