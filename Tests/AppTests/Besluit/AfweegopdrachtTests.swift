// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De afweging op de opdrachtregel, en de monitor van de afbakening")
struct AfweegopdrachtTests {
    private func toets(_ json: String, _ kader: String = "jeugdwet-2.3") throws -> Afweegverslag {
        try App.toetsAfweging(kader: kader, feiten: Data(json.utf8))
    }

    private static let feiten = """
        {"besluit.peildatum": "2026-03-02", "jeugdige.geboortedatum": "2010-06-14", "aanvraag.ontvangen": "2026-02-20",
         "uitkomst.hulpvraag": "duidelijk", "problemen.aard": "stoornis", "uitkomst.benodigde-hulp": "nodig",
         "ladder.andere-wet": "geen", "ladder.eigen-kracht": "nee", "ladder.gebruikelijk": "nee", "ladder.netwerk": "nee",
         "ladder.vrij-toegankelijk": "nee", "ladder.overig": "nee"}
        """

    @Test("Toets geeft uitkomst, weg en een hash die bij dezelfde feiten dezelfde is")
    func uitkomst() throws {
        let found = try toets(Self.feiten), again = try toets(Self.feiten)
        #expect(found.isGelukt && found.tekst.contains("Uitkomst: een individuele voorziening"), "\(found.tekst)")
        #expect(found.tekst.contains("De ladder, regel 9") && found.tekst.contains("jonger dan 18 jaar") && found.json == again.json)
        let other = try toets(Self.feiten.replacingOccurrences(of: "\"ladder.netwerk\": \"nee\"", with: "\"ladder.netwerk\": \"ja\""))
        #expect(other.tekst.contains("geen individuele voorziening (bij ‘eigen-mogelijkheden’)"))
        #expect(other.json.split(separator: "\"hash\"").last != found.json.split(separator: "\"hash\"").last)
    }

    @Test("Wat ontbreekt wordt genoemd als uitkomst, niet als fout")
    func mist() throws {
        let found = try toets("{\"uitkomst.hulpvraag\": \"duidelijk\"}")
        #expect(found.isGelukt && found.tekst.contains("mist: problemen.aard (bij ‘problemen’)"), "\(found.tekst)")
    }

    @Test(
        "Slechte feiten geven gewone Nederlandse bevindingen",
        arguments: [
            ("geen json", "Schrijf ze als JSON"), ("[1]", "Schrijf ze als JSON"),
            ("{\"schoenmaat\": 39}", "Het feit ‘schoenmaat’ bestaat niet"),
            ("{\"besluit.peildatum\": \"gisteren\"}", "‘gisteren’ is geen dag"),
            ("{\"ladder.netwerk\": \"soms\"}", "Het antwoord ‘soms’ bestaat niet"),
            ("{\"uitkomst.problemen\": \"soms\"}", "De conclusie ‘soms’ bestaat niet"),
            ("{\"uitkomst.x\": \"y\"}", "De stap ‘x’ bestaat niet"),
            ("{\"jeugdige.woonplaats\": \"Waterrijk\"}", "geen gemeentecode"),
            (
                "{\"besluit.peildatum\": \"2026-03-02\", \"jeugdige.geboortedatum\": \"2010-06-14\", \"jeugdige.datumgebruik\": 9}",
                "niet te lezen"
            ),
        ])
    func slecht(json: String, melding: String) throws {
        let found = try toets(json)
        #expect(!found.isGelukt && found.tekst.contains(melding), "\(found.tekst)")
    }

    @Test("Alles wat niet klopt staat er tegelijk; een kader dat er niet is wordt genoemd")
    func samen() throws {
        #expect(try toets("{\"a\": \"1\", \"b\": \"2\", \"besluit.peildatum\": \"x\"}").tekst.split(separator: "\n").count == 3)
        #expect(throws: Afwijzing.self) { try toets("{}", "onzin") }
    }

    @Test("Herhaal rekent alle bewijzen na en staat in het journaal; is een kadertekst weg, dan wordt dat bewijs genoemd")
    func herhaal() async throws {
        try await withApp { app in
            _ = try await Besluitsteun.verzonden(app)
            let good = try await app.app.doe(.weeg(.herhaal))
            #expect(good.uitkomst == .gelukt && good.tekst.hasPrefix("1 bewijs nagerekend"))
            #expect(try await app.app.aantalKeren("afweging.herhalen") == 1)
            try await app.schrijf { tx in try tx.execute("UPDATE kaderbytes SET bytes = ?", [.blob(Array("id: [".utf8))]) }
            let bad = try await app.app.doe(.weeg(.herhaal))
            #expect(bad.uitkomst == .bevindingen && bad.tekst.contains("1 niet gelijk") && !bad.tekst.contains("Noor"))
        }
    }

    @Test("Vergelijk telt wat het wetsvoorstel zou veranderen; kleine aantallen zijn niet te lezen")
    func vergelijk() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app)
            #expect(road.pad.contains("/besluit/"))
            let found = try await app.app.doe(.weeg(.vergelijk(kader: "jeugdwet-2.3", met: "reikwijdte", json: false))).tekst
            #expect(found.contains("wetsvoorstel, geldt niet") && found.contains("minder dan 5"), "\(found)")
            let cases = try await app.databank.lees(als: .systeem("proef"), doel: .controle) { tx in
                let register = try Kaderregister.vanProgramma()
                return try Afbakening.gevallen(register.kader("jeugdwet-2.3"), register.kader("reikwijdte"), tx)
            }
            // The sample answers are ‘another problem with growing up’: outside the intended scope.
            #expect(cases.map(\.wordt) == [.geenVoorziening] && cases.map(\.was) == [true] && cases.map(\.stap) == ["problemen"])
            let same = try await app.databank.lees(als: .systeem("proef"), doel: .controle) { tx in
                let register = try Kaderregister.vanProgramma()
                return try Afbakening.gevallen(register.kader("jeugdwet-2.3"), register.kader("jeugdwet-2.3"), tx)
            }
            #expect(same.map(\.wordt) == [.voorziening])
            await #expect(throws: Afwijzing.self) {
                try await app.lees { tx in
                    let register = try Kaderregister.vanProgramma()
                    _ = try Afbakening.gevallen(register.kader("jeugdwet-2.3"), register.kader("reikwijdte"), tx)
                }
            }
        }
    }

    @Test(
        "Aantallen: nul, minder dan vijf, of op vijf afgerond",
        arguments: [(0, "0"), (1, "minder dan 5"), (4, "minder dan 5"), (5, "5"), (7, "5"), (8, "10"), (102, "100")])
    func veilig(aantal: Int, tekst: String) {
        #expect(Veiligaantal.tekst(aantal) == tekst)
    }

    @Test("De bladzijde is voor wie cijfers mag zien, en noemt geen kind; een jeugdprofessional vindt haar niet")
    func bladzijde() async throws {
        try await withApp { app in
            _ = try await Besluitsteun.verzonden(app)
            let page = try await app.als(.thomas).get(AfbakeningRoutes.pad)
            #expect(page.status == 200 && page.bevat("Dit is een wetsvoorstel en geldt niet") && page.bevat("minder dan 5"))
            #expect(!page.bevat("Noor") && !page.bevat("Waterrijk 2026"))
            let other = try await app.als(.amina).get(AfbakeningRoutes.pad)
            #expect(other.status == 404 && !other.bevat("wetsvoorstel"))
        }
    }
}
