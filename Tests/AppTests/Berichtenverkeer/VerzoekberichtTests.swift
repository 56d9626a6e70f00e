// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

extension Berichtenwereld {
    func verzoek(_ referentie: String, identificatie: String, bsn: String = "999900006", eenheid: String = "04") throws -> [UInt8] {
        let asked = IJW.AangevraagdProduct(
            referentieAanbieder: referentie, product: IJW.Product(categorie: "45", code: "45A05"), toewijzingIngangsdatum: app.vandaag,
            toewijzingEinddatum: app.vandaag.plus(maanden: 6), omvang: IJW.Omvang(volume: 2, eenheid: eenheid, frequentie: "2"),
            verwijzer: .init(type: "02", naam: "De Jong"))
        let client = IJW.Client315(
            bsn: IJW.Bsn(bsn), geboortedatum: IJW.Geboortedatum(datum: app.vandaag.plus(jaren: -15)), geslacht: "0",
            naam: IJW.Naam(geslachtsnaam: IJW.Achternaam(achternaam: "Wit", voorvoegsel: "de")), aangevraagdeProducten: [asked])
        let header = IJW.Header(afzender: Self.agb, ontvanger: "9998", identificatie: identificatie, dagtekening: app.vandaag)
        return try Self.codec.get().schrijf(JW315(header: header, client: client))
    }

    /// - Parameter totaal: what the declaration says its sum is; 60 000 is right.
    func declaratie(_ identificatie: String, totaal: Int) throws -> [UInt8] {
        let first = try #require(Datum(app.vandaag.jaar, app.vandaag.maand, 1)).plus(maanden: -1)
        let month = IJW.GeslotenPeriode(begindatum: first, einddatum: first.plus(maanden: 1).plus(dagen: -1))
        let line = IJW.Prestatie(
            productReferentie: .init(referentieNummer: "P1"), toewijzingNummer: 10_023, productCategorie: "45", productCode: "45A04",
            productPeriode: month, geleverdVolume: 480, eenheid: "01", productTarief: 125,
            ingediendBedrag: .init(bedrag: 60_000, debetCredit: "D"))
        let header = IJW.Header(afzender: Self.agb, ontvanger: "9998", identificatie: identificatie, dagtekening: app.vandaag)
        let content = IJW.Declaratie(
            declaratieNummer: identificatie, declaratiePeriode: month, declaratieDagtekening: app.vandaag,
            totaalIngediendBedrag: .init(totaalBedrag: totaal, debetCredit: "D"),
            clienten: [.init(bsn: IJW.Bsn("999900006"), prestaties: [line])])
        return try Self.codec.get().schrijf(JW323(header: header, declaratie: content))
    }

    func codes(_ soort: String) throws -> [[String]] {
        try uit(soort).compactMap { bytes -> [String]? in
            switch try Self.codec.get().lees(bytes).bericht {
            case .jw316(let answer):
                (answer.header.retour?.retourCodes ?? []) + (answer.client?.retourCodes ?? [])
                    + (answer.client?.aangevraagdeProducten.flatMap(\.retourCodes) ?? [])
            case .jw325(let answer): answer.header.declaratie?.retourCodes ?? []
            default: nil
            }
        }
    }
}

@Suite("Verzoeken en declaraties die binnenkomen")
struct VerzoekberichtTests {
    @Test(
        "OP090, OP274: een verzoek krijgt meteen zijn antwoord en ligt dan voor wie beslist, met de termijn; wie het gezin niet mag zien, ziet het niet"
    )
    func verzoek() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            #expect(try wereld.codes("JW316") == [[]], "alleen een kop: in orde")
            let row = try #require(try await wereld.rijen(soort: "JW315").first)
            #expect(row.stand == .aandacht && row.dossiers == [wereld.gezin.dossier])
            let page = try await app.als(.ravi).get("/berichten/\(row.id.hex)")
            #expect(page.bevat("Beslis binnen vijf werkdagen") && page.bevat("uiterlijk 27 april 2026"))
            #expect(!page.bevat(">-1<"))
        }
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app, team: Cast.zuid)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            let row = try #require(try await wereld.rijen(soort: "JW315").first)
            for wie in Cast.allCases {
                let answer = try await app.als(wie).get("/berichten/\(row.id.hex)")
                #expect(answer.status == 404 && !answer.bevat("Wit"), "\(wie)")
            }
        }
    }

    @Test("TR374, TR347: zolang een verzoek loopt komt er geen tweede bij, en een referentie wordt niet twee keer gebruikt")
    func tweede() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            try wereld.bezorg(try wereld.verzoek("REF-2", identificatie: "V2"), "b.xml")
            try await wereld.ronde()
            #expect(try wereld.codes("JW316").last?.contains("9374") == true)
            let first = try #require(try await wereld.rijen(soort: "JW315").last)
            _ = try await app.als(.ravi).post("/berichten/\(first.id.hex)/gezien")
            #expect(try await wereld.rijen(soort: "JW315").last?.stand == .aandacht, "alleen een antwoord sluit een verzoek")
            _ = try await app.als(.ravi).post("/berichten/\(first.id.hex)/verzoeken/1", ["wat": "afwijzen", "reden": "3"])
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V3"), "c.xml")
            try await wereld.ronde()
            #expect(try wereld.codes("JW316").last?.contains("9347") == true)
            #expect(try await wereld.rijen(soort: "JW315").map(\.stand) == [.verwerkt, .verwerkt, .beslist])
        }
    }

    @Test("Welke verzoeken liepen staat in geen back-up en komt bij herstel terug; opnieuw gelezen botst een verzoek niet met zichzelf")
    func naHerstel() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1"), "a.xml")
            try await wereld.ronde()
            let rows: @Sendable (LeesTx) throws -> [[SQLValue]] = { tx in
                try tx.query("SELECT * FROM bericht_verzoek ORDER BY referentie").map(\.values)
            }
            let before = try await app.lees(doel: .bekostiging, rows)
            #expect(before.count == 1)
            let made = try await app.databank.backup(naar: app.map + "/backup", sleutel: .nieuw())
            #expect(!made.tabellen.map(\.naam).contains("bericht_verzoek"))
            let after = try await app.schrijf(doel: .bekostiging) { tx in
                try Wachtrij.herbouwVerzoeken(tx)
                return try rows(tx)
            }
            #expect(after == before)
            let id = try #require(try await wereld.rijen(soort: "JW315").first).id
            try await app.schrijf(doel: .bekostiging) { tx in try BerichtStore.zet(.opnieuw, op: id, tx) }
            try await wereld.ronde()
            #expect(try await wereld.stand("JW315") == [.aandacht])
            #expect(try wereld.codes("JW316").count == 1)
        }
    }

    @Test("Een verzoek over een kind dat hier niet bekend is komt binnen, en is voor elke backoffice")
    func onbekend() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.verzoek("REF-1", identificatie: "V1", bsn: "999900055"), "a.xml")
            try await wereld.ronde()
            let row = try #require(try await wereld.rijen(soort: "JW315").first)
            #expect(row.stand == .aandacht && row.dossiers.isEmpty)
            #expect(try await app.als(.ravi).get("/berichten/\(row.id.hex)").status == 200)
            #expect(try await app.als(.amina).get("/berichten/\(row.id.hex)").status == 404)
        }
    }

    @Test("IV087: een declaratie die in zichzelf niet klopt wordt meteen afgewezen; een die klopt wacht op wie betaalt")
    func declaratie() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.declaratie("D1", totaal: 1), "a.xml")
            try wereld.bezorg(try wereld.declaratie("D2", totaal: 60_000), "b.xml")
            try await wereld.ronde()
            #expect(try wereld.codes("JW325") == [["0001"]])
            let rows = try await wereld.rijen(soort: "JW323")
            #expect(Set(rows.map(\.stand)) == [.verwerkt, .aandacht])
            #expect(rows.allSatisfy { $0.dossiers == [wereld.gezin.dossier] })
        }
    }
}
