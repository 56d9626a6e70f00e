// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bij een afschrift gaan de bestanden zelf mee, nadat een mens erin keek (Jeugdwet 7.3.10; AVG 15 lid 3)")
struct AfschriftbestandTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + Array("foto van het plan".utf8)
    private static let pdf = Array("%PDF-1.7 uitspraak over Noor".utf8)
    private static let sem = Array("%PDF-1.7 verslag over Sem".utf8)

    private static func document(_ app: Proefapp, _ gezin: DeWit, _ over: String, _ titel: String, _ inhoud: [UInt8]) async throws -> String
    {
        let form = [
            "documentsoort": "rechterlijke-uitspraak", "titel": titel, "over": over, "ontvangenVan": "", "datum.dag": "14",
            "datum.maand": "1", "datum.jaar": "2026",
        ]
        let made = try await app.als(.amina).post(GezinURL.documenten(gezin.dossier), form, bestand: ("bestand", "x", inhoud))
        return String(try #require(made.naar).split(separator: "/").last ?? "")
    }

    private static func toneel(_ app: Proefapp) async throws -> (VerzoekTests.Toneel, noor: String, foto: String, sem: String) {
        let scene = try await VerzoekTests.Toneel(app), family = scene.gezin
        return (
            scene, try await document(app, family, family.noor.hex, "Uitspraak over Noor", pdf),
            try await document(app, family, family.noor.hex, "Foto van het plan", png),
            try await document(app, family, family.sem.hex, "Verslag over Sem", sem)
        )
    }

    /// Judges what waits: the documents about Noor go along, all else stays out.
    private static func beoordeel(_ scene: VerzoekTests.Toneel, _ path: String) async throws {
        for _ in 0..<20 {
            let list = try await scene.app.als(.amina).get(path + "/afschrift/delen")
            guard let row = list.tekst.components(separatedBy: "<tr").first(where: { $0.contains("nog bekijken") }),
                let link = row.components(separatedBy: "href=\"").dropFirst().first?.prefix(while: { $0 != "\"" })
            else { return }
            let isOwn = link.hasSuffix("documenten-eigen")
            let form = ["keus": isOwn ? "mee" : "weg", "grond": "privacy-ander", "reden": "Gelezen."]
            #expect(try await scene.app.als(.amina).post(String(link), form).naar != nil)
        }
    }

    @Test("De foto staat in de afdruk, de PDF ligt ernaast, alles zit in één zip; van een ander gaat niets mee")
    func mee() async throws {
        try await withApp { app in
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(Instelling(sleutel: .exportPerDag, waarde: "4", van: tx.vandaag, grond: "proef"), tx)
            }
            let (scene, noor, foto, sem) = try await Self.toneel(app)
            let amina = app.als(.amina), path = try await scene.vraag(.afschrift)
            // A title says little: somebody opens the file before it goes.
            #expect(try await amina.get(path + "/afschrift/delen").bevat("Documenten: over deze persoon"))
            let part = try await amina.get(path + "/afschrift/delen/documenten-eigen")
            #expect(part.bevat("Open het bestand") && part.bevat(noor))
            #expect(try await amina.get(path + "/afschrift/bestanden/" + noor).bytes == Self.pdf)
            let early = try await scene.stuur(.amina, path, "/besluit", ["uitkomst": "toewijzen"])
            #expect(early.status == 422 && early.bevat("Bekijk eerst alle delen"))
            #expect(try await amina.get(path + "/afschrift/bestanden").status == 404, "nog niet: er keek nog niemand mee")
            try await Self.beoordeel(scene, path)
            try await scene.wijsToe(path)
            let copy = try await amina.get(path + "/afschrift")
            #expect(copy.bevat("src=\"\(path)/afschrift/bestanden/\(foto)\"") && copy.bevat("Dit is een PDF") && !copy.bevat(sem))
            let zip = try await amina.get(path + "/afschrift/bestanden")
            #expect(zip.status == 200 && zip.koppen[.contentType] == "application/zip" && zip.koppen[.cacheControl] == "no-store")
            for part in [Self.pdf, Self.png] { #expect(zip.bytes.firstRange(of: part) != nil) }
            #expect(zip.bytes.firstRange(of: Self.sem) == nil && zip.bytes.firstRange(of: Array("Sem".utf8)) == nil)
            // One print: the letter first, the copy behind it.
            let all = try await amina.get(path + "/antwoord")
            let letter = try #require(all.tekst.range(of: "Antwoord op jouw vraag")),
                after = try #require(all.tekst.range(of: "Afschrift van het dossier"))
            #expect(letter.lowerBound < after.lowerBound && all.bevat(VerzoekTests.Toneel.noor) && !all.bevat(VerzoekTests.Toneel.karin))
            #expect(all.bevat("nieuw-vel") && all.bevat("0299 100 100") == false || all.bevat("Bel "))
            let lines = try await app.lees(doel: .toezicht) { tx in try tx.regels(over: .dossier(scene.gezin.dossier)) }
            #expect(Set(lines.map(\.handeling)).isSuperset(of: ["afschrift.bestand", "afschrift.exporteren", "afschrift.afdrukken"]))
            for _ in 0..<4 { _ = try await amina.get(path + "/afschrift") }
            #expect(try await amina.get(path + "/afschrift").status == 422, "het aantal van deze dag is op")
            #expect(try await amina.get(path + "/afschrift/bestanden/" + foto).bytes == Self.png, "de laatste afdruk houdt zijn beelden")
        }
    }

    @Test("Wat wegblijft zit niet in de map; een ander team krijgt geen byte, en een bestand buiten het afschrift is er niet")
    func weg() async throws {
        try await withApp { app in
            let (scene, noor, _, sem) = try await Self.toneel(app)
            let path = try await scene.vraag(.afschrift)
            try await scene.beoordeelDelen(path)
            try await scene.wijsToe(path)
            #expect(try await app.als(.amina).get(path + "/afschrift/bestanden").status == 404, "er gaat geen bestand mee")
            #expect(try await !app.als(.amina).get(path + "/antwoord").bevat("afschrift/bestanden"))
            for who in [Cast.bram, .ravi, .thomas, .wim] {
                for place in ["/afschrift/bestanden", "/afschrift/bestanden/" + noor, "/afschrift/bestanden/" + sem, "/antwoord"] {
                    let page = try await app.als(who).get(path + place)
                    #expect(page.status == 404 && page.bytes.firstRange(of: Self.pdf) == nil, "\(who) \(place)")
                }
            }
            #expect(try await app.als(.amina).get(path + "/afschrift/bestanden/" + noor).status == 404, "wat niet meegaat, is ook los weg")
            let refused = try await scene.vraag(.afschrift)
            #expect(try await app.als(.amina).get(refused + "/afschrift/bestanden/" + noor).status == 200, "wie beoordeelt, leest het")
            let no = ["uitkomst": "weigeren", "grond": "niet-bevoegd", "toelichting": "Dit mag u niet vragen."]
            #expect(try await scene.stuur(.amina, refused, "/besluit", no).naar == refused)
            #expect(try await scene.stuur(.joost, refused, "/toets", ["uitkomst": "akkoord"]).naar == refused)
            #expect(try await app.als(.amina).get(refused + "/afschrift/bestanden/" + noor).status == 404)
            let unknown = try await app.als(.amina).get(path + "/afschrift/bestanden/" + Cast.amina.gebruiker.hex)
            #expect(unknown.status == 404)
        }
    }

    @Test("De zip is te openen met gewoon gereedschap, en elke byte is heel")
    func zip() throws {
        var zip = Zipbestand(datum: Datum(dagnummer: 20_514))
        zip.voegToe("LEESMIJ.txt", Array("hallo".utf8))
        zip.voegToe("02 één.pdf", Self.pdf)
        #expect(Zipbestand.crc(Array("123456789".utf8)) == 0xcbf4_3926, "de toetswaarde van CRC-32")
        let bytes = zip.afgesloten()
        #expect(bytes.starts(with: [0x50, 0x4b, 3, 4]) && bytes.count == 2 * (30 + 46) + 2 * (11 + 12) + 22 + 5 + Self.pdf.count)
        let end = Array(bytes.suffix(22))
        #expect(end.starts(with: [0x50, 0x4b, 5, 6]) && end[8] == 2 && end[10] == 2)
        let start = Int(end[16]) | Int(end[17]) << 8
        #expect(Array(bytes[start..<start + 4]) == [0x50, 0x4b, 1, 2], "het register begint waar het einde zegt")
    }

    @Test("Na het vernietigen staan brief en verklaring in één afdruk")
    func vernietigd() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app)
            try await scene.geefToezicht()
            let path = try await scene.vraag(.verwijdering)
            try await scene.wijsToe(path, ["lijnen": scene.gezin.noor.hex])
            #expect(try await !app.als(.amina).get(path + "/antwoord").bevat("Verklaring van vernietiging"))
            _ = try await app.als(.samira).post(path + "/vernietiging", ["zeker": "ja"])
            let page = try await app.als(.amina).get(path + "/antwoord")
            #expect(
                page.bevat("De gegevens zijn vernietigd op") && page.bevat("Verklaring van vernietiging") && page.bevat("nagerekend op"))
        }
    }

    @Test("Bij een geheime verblijfplaats staat er geen adres op de brief, en dat zegt het blad erboven")
    func geheim() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app), family = scene.gezin
            let note = try await app.lees { tx in
                try #require(try GezinStore.notities(Zicht.geheel(family.dossier, tx), tx).first).id
            }
            let path = try await scene.vraag(.correctie, feit: note)
            let no = ["uitkomst": "weigeren", "grond": "klopt", "toelichting": "Wij keken het na."]
            #expect(try await scene.stuur(.amina, path, "/besluit", no).naar == path)
            #expect(try await scene.stuur(.joost, path, "/toets", ["uitkomst": "akkoord"]).naar == path)
            let open = try await app.als(.amina).get(path + "/antwoord")
            #expect(open.bevat("Ankerkade") && !open.bevat("verblijfplaats is geheim"))
            try await app.schrijf { tx in
                let secret = Geheimhouding(persoon: family.noor, wat: .adres, grond: "Bedreigd.")
                try BeschermingStore.legVast(secret, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            let page = try await app.als(.amina).get(path + "/antwoord")
            #expect(!page.bevat("Ankerkade") && page.bevat("verblijfplaats is geheim"))
            #expect(open.bevat("0299 100 100") && page.bevat("0299 100 100"), "voor Noor zelf is het geen geheim")
            // Karin may not know where Noor lives: a district team would tell her.
            let hers = try await scene.vraag(.correctie, feit: note, door: family.karin, als: .ouderMetGezag)
            #expect(try await scene.stuur(.amina, hers, "/besluit", no).naar == hers)
            #expect(try await scene.stuur(.joost, hers, "/toets", ["uitkomst": "akkoord"]).naar == hers)
            let letter = try await app.als(.amina).get(hers + "/antwoord")
            #expect(letter.bevat("Gemeente Waterrijk, team jeugd") && !letter.bevat("0299 100 100"))
        }
    }
}
