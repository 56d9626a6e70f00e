// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Steun
import Testing

@testable import App

@Suite("Een pgb, door de bladzijden heen")
struct PgbRoadTests {
    private func velden(_ road: Besluitsteun, _ anders: [String: String] = [:]) -> [String: String] {
        road.toekenning.en(.datum("uitgelegdOp", road.app.vandaag)).en(.datum("herzienOp", road.app.vandaag.plus(maanden: 3))).en([
            "vorm": "pgb", "bekwaam": "zelf", "kring": "beroep", "waaromGeenNatura": "Noor vertrouwt Lotte.",
            "kwaliteit": "Lotte is geregistreerd.", "bedrag": "480,50", "tijdvak": "maand", "berekening": "16 uur maal 30,03 euro.",
            "keuze": "gevolgd",
        ]).en(anders)
    }

    private func weg(_ app: Proefapp) async throws -> Besluitsteun {
        let road = try await Besluitsteun.aanvraag(app)
        try await road.weeg()
        return road
    }

    @Test("Toegekend: bedrag, berekening en voorwaarden staan in de brief en op het blad, en er valt niets te bestellen")
    func toegekend() async throws {
        try await withApp { app in
            let road = try await weg(app), amina = app.als(.amina)
            let form = try await amina.get(road.pad + "/nemen").tekst
            for title in ["Het pgb dat is gevraagd", "Het pgb dat u toekent"] {
                let at = try #require(form.range(of: "<legend>\(title)"))
                #expect(form[..<at.lowerBound].suffix(90).contains("data-bij=\"vorm\""), "een kop boven niets: \(title)")
            }
            #expect(try await amina.post(road.pad + "/nemen", velden(road)).naar == road.pad + "/brief")
            let letter = try await amina.get(road.pad + "/brief")
            #expect(letter.bevat("480,50 per maand") && letter.bevat("16 uur maal 30,03 euro."))
            #expect(
                letter.bevat("zorgovereenkomst") && letter.bevat("de aanbieder die u koos") && !letter.bevat("opdracht aan de aanbieder"))
            #expect(try await road.verzend().status == 303)
            #expect(try await amina.get(road.pad).bevat("Jeugdwet 8.1.1 onder a"))
            #expect(try await amina.get(road.pad + "/bewijs").bevat("de uitkomst en alle gronden zijn gelijk"))
            #expect(try await !amina.get(road.base + "/hulp").bevat("Hulp bestellen"))
        }
    }

    @Test("Bij een pgb zegt ‘Wijzig dit besluit’ vooraf wat er niet kan, en biedt het dat niet aan; langer of eerder klaar wel")
    func wijzigen() async throws {
        try await withApp { app in
            let road = try await weg(app), amina = app.als(.amina)
            #expect(try await amina.post(road.pad + "/nemen", velden(road)).status == 303)
            #expect(try await road.verzend().status == 303)
            let form = try await amina.get(road.pad + "/wijziging")
            #expect(form.bevat("Dit is een pgb.") && !form.bevat("value=\"wijzigen\"") && form.bevat("value=\"beeindigen\""))
        }
        try await withApp { app in
            let plain = try await Besluitsteun.verzonden(app), form = try await app.als(.amina).get(plain.pad + "/wijziging")
            #expect(!form.bevat("Dit is een pgb.") && form.bevat("value=\"wijzigen\""))
        }
    }

    @Test("Te veel voor hulp uit het netwerk: de melding en het veld noemen het bedrag dat kan (Regeling Jeugdwet 8ab)")
    func netwerk() async throws {
        try await withApp { app in
            let road = try await weg(app), amina = app.als(.amina), most = try #require(Netwerkmaximum.op(app.vandaag))
            #expect(try await amina.get(road.pad + "/nemen").bevat("hoogstens \(most.perMaand) per maand"))
            let refused = try await amina.post(road.pad + "/nemen", velden(road, ["kring": "netwerk"]))
            #expect(refused.status == 422 && refused.bevat("Het bedrag is hoger dan kan"))
            #expect(refused.bevat("hoogstens \(most.perMaand) per maand. Een pgb kan dan niet"))
        }
    }

    @Test("Zonder kwaliteit of uitleg kan een pgb niet, en wat is getypt blijft staan")
    func nietVoldaan() async throws {
        try await withApp { app in
            let road = try await weg(app), amina = app.als(.amina)
            let refused = try await amina.post(road.pad + "/nemen", velden(road, ["kwaliteit": "", "bekwaam": "nee"]))
            #expect(refused.status == 422 && refused.bevat("8.1.1 onder a") && refused.bevat("8.1.1 onder c"))
            #expect(refused.waarde("berekening") == "16 uur maal 30,03 euro.")
            let empty = try await amina.post(road.pad + "/nemen", road.toekenning.en(["vorm": "pgb"]))
            #expect(empty.status == 422 && empty.bevat("Kies wie de hulp geeft."))
        }
    }

    @Test("Geweigerd: alleen met een grond, en de brief noemt die; de hulp zelf wordt gewoon besteld")
    func geweigerd() async throws {
        try await withApp { app in
            let road = try await weg(app), amina = app.als(.amina)
            let without = try await amina.post(road.pad + "/nemen", velden(road, ["vorm": "pgb-geweigerd"]))
            #expect(without.status == 422 && without.bevat("geen grond om te weigeren"))
            #expect(try await amina.post(road.pad + "/nemen", velden(road, ["vorm": "pgb-geweigerd", "natura": "400"])).status == 303)
            #expect(try await amina.get(road.pad + "/brief").bevat("kost meer dan dezelfde hulp"))
            #expect(try await road.verzend().status == 303)
            #expect(try await amina.get(road.base + "/hulp").bevat("Hulp bestellen"))
        }
    }

    @Test("Kan hun aanbieder niet, dan staat erbij waarom (2.3 lid 5)")
    func keuze() async throws {
        try await withApp { app in
            let road = try await weg(app), amina = app.als(.amina)
            let form = road.toekenning.en(["vorm": "zin", "keuze": "niet-gevolgd"])
            #expect(try await amina.post(road.pad + "/nemen", form).bevat("Jeugdwet 2.3 lid 5"))
            #expect(try await amina.post(road.pad + "/nemen", form.en(["afwijking": "Daar is geen plaats."])).status == 303)
        }
    }
}
