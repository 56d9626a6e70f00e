// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Na het terugzetten ziet de backoffice welke opdracht al weg was")
struct TerugzetbladTests {
    @Test("De bladzijde zegt dat zij al verstuurd is en wie u belt; zij gaat niet vanzelf, met de knop één keer, en niet door een ander")
    func blad() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            app.klok.vooruit(seconden: 60)
            let tot = app.klok.klok.nu()
            app.klok.vooruit(seconden: 60)
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 2)
            let (back, _) = try await TerugzetTests.terug(app, tot: tot)
            try await app.voor(back) { elders in
                func weg() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: back.config.map + "/postbus/uit").count }
                try await Postbode.ronde(back)
                #expect(try weg() == 0)
                let page = try await elders.als(.ravi).get(BerichtenURL.lijst)
                #expect(page.status == 200 && page.tekst.ranges(of: "Dit is al eens verstuurd.").count == 2)
                #expect(page.bevat("Bel de aanbieder voordat u het nog eens verstuurt") && page.bevat("Ongewijzigd opnieuw versturen"))
                let path = BerichtenURL.versturen(10_023)
                for other in [Cast.amina, .bram, .inge] {
                    #expect(try await elders.als(other).post(path, [:]).status == 404)
                    #expect(try await !elders.als(other).get(BerichtenURL.lijst).bevat("Dit is al eens verstuurd."))
                }
                #expect(try await elders.als(.ravi).post(path, [:]).naar == BerichtenURL.lijst)
                try await Postbode.ronde(back)
                #expect(try weg() == 1)
                let after = try await elders.als(.ravi).get(BerichtenURL.lijst)
                #expect(after.tekst.ranges(of: "Dit is al eens verstuurd.").count == 1, "de andere wacht nog")
                #expect(try await elders.als(.ravi).post(path, [:]).status == 404, "er is niets meer te versturen")
                try await Postbode.ronde(back)
                #expect(try weg() == 1)
            }
            try await back.databank.sluit()
        }
    }
}
