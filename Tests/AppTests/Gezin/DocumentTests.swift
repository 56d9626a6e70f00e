// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Documenten: verzegeld bewaard, veilig getoond, verbeterd en ingetrokken")
struct DocumentTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + Array("Beeld van Karin Smeets".utf8)
    private static let pdf = Array("%PDF-1.7\r\n--grens-\r\nDe rechter bepaalt over Noor de Wit\r\n".utf8)

    private func form(_ over: String) -> [String: String] {
        [
            "documentsoort": "rechterlijke-uitspraak", "titel": "Beschikking van de kinderrechter", "over": over, "ontvangenVan": "vader",
            "datum.dag": "14", "datum.maand": "1", "datum.jaar": "2026",
        ]
    }

    @Test("Een foto staat op de bladzijde en komt er byte voor byte uit; een grote PDF ook")
    func heenEnTerug() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let large = Self.pdf + (0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            for (bytes, kind) in [(Self.png, "image/png"), (large, "application/pdf")] {
                let answer = try await amina.post(
                    GezinURL.documenten(family.dossier), form(family.noor.hex), bestand: ("bestand", "../../etc/naam.png", bytes))
                let path = try #require(answer.naar, "\(answer.tekst)")
                let page = try await amina.get(path)
                #expect(page.bevat("Beschikking van de kinderrechter") && page.bevat("14 januari 2026") && page.bevat("Noor"))
                let file = try await amina.get(path + "/bestand")
                #expect(file.bytes == bytes)
                #expect(file.koppen[.contentType] == kind && file.koppen[.contentDisposition]?.contains("naam") == false)
                #expect(file.koppen[.cacheControl] == "no-store")
            }
            #expect(try await amina.get(GezinURL.documenten(family.dossier)).bevat("1,4 MB"))
        }
    }

    @Test("Op schijf is er niets van te lezen, ook de titel niet")
    func verzegeld() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.amina).post(
                GezinURL.documenten(family.dossier), form("gezin"), bestand: ("bestand", "geheimenaam.png", Self.png))
            for name in try FileManager.default.subpathsOfDirectory(atPath: app.map) {
                let data = FileManager.default.contents(atPath: app.map + "/" + name) ?? Data()
                for word in ["Beeld van Karin", "kinderrechter", "geheimenaam"] {
                    #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
                }
            }
        }
    }

    @Test(
        "Wat niet kan wordt per veld gezegd, en wat getypt is blijft staan",
        arguments: [
            ("geen beeld", Array("MZ programma".utf8), "geen PDF, JPEG of PNG"), ("leeg", [], "Bestand"),
            ("HTML", Array("<html><script>".utf8), "geen PDF, JPEG of PNG"),
        ])
    func geweigerd(_ naam: String, _ inhoud: [UInt8], _ melding: String) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = GezinURL.documenten(family.dossier)
            let answer = try await app.als(.amina).post(path, form("gezin"), bestand: ("bestand", "x", inhoud))
            #expect(answer.status == 422 && answer.bevat(melding) && answer.bevat("Beschikking van de kinderrechter"))
            #expect(try await app.als(.amina).get(path).bevat("Er zijn nog geen documenten"))
        }
    }

    @Test("Groter dan 20 MB wordt geweigerd met wat te doen; wie niet is aangemeld mag ook geen groot bericht sturen")
    func teGroot() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let bytes = Self.pdf + Array(repeating: 0, count: Document.grootste)
            let path = GezinURL.documenten(family.dossier)
            let answer = try await app.als(.amina).post(path, form("gezin"), bestand: ("bestand", "x.pdf", bytes))
            #expect((400..<500).contains(answer.status) && answer.bevat("20 MB"))
            let stranger = try await app.niemand.post(path, form("gezin"), bestand: ("bestand", "x.pdf", Array(bytes.prefix(2_000_000))))
            #expect(stranger.status == 413)
        }
    }

    @Test("Een ander team, de backoffice en wie is afgeschermd zien het niet: bladzijde, lijst en bytes")
    func afwezig() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = try #require(
                try await amina.post(GezinURL.documenten(family.dossier), form("gezin"), bestand: ("bestand", "x.png", Self.png)).naar)
            for wie in [Cast.bram, .ravi] {
                for address in [GezinURL.documenten(family.dossier), path, path + "/bestand", path + "/verbeteren"] {
                    let answer = try await app.als(wie).get(address)
                    #expect(answer.status == 404 && !answer.bevat("kinderrechter"), "\(wie) \(address)")
                }
            }
            let bijlage = try #require(path.split(separator: "/").last)
            let shield = [
                "doel": "notitie", "notitie": String(bijlage), "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "op verzoek van Noor",
            ]
            #expect(try await amina.post(GezinURL.schermen(family.dossier), shield).status == 303)
            #expect(try await app.als(.joost).get(GezinURL.documenten(family.dossier)).bevat("Er zijn nog geen documenten"))
            #expect(try await app.als(.joost).get(path + "/bestand").status == 404)
            #expect(try await amina.get(path).status == 200)
        }
    }

    @Test("Verbeterde gegevens houden dezelfde bytes; een oude verbetering botst; ingetrokken is weg uit de lijst")
    func verbeteren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = try #require(
                try await amina.post(GezinURL.documenten(family.dossier), form(family.noor.hex), bestand: ("bestand", "x.png", Self.png))
                    .naar)
            let page = try await amina.get(path + "/verbeteren")
            let seen = page.waarde("_laatste") ?? ""
            var change = form(page.waarde("over") ?? "")
            change["bestand"] = page.waarde("bestand")
            change["titel"] = "Tussenbeschikking"
            change["_laatste"] = seen
            #expect(try await amina.post(path + "/verbeteren", change).status == 303)
            #expect(try await amina.get(path).bevat("Tussenbeschikking"))
            #expect(try await amina.get(path + "/bestand").bytes == Self.png)
            change["titel"] = "Eindbeschikking"
            let stale = try await amina.post(path + "/verbeteren", change)
            #expect(stale.status == 409 && stale.bevat("Tussenbeschikking") && stale.bevat("Eindbeschikking"))
            #expect(try await amina.post(path + "/intrekken").status == 303)
            #expect(try await amina.get(GezinURL.documenten(family.dossier)).bevat("Er zijn nog geen documenten"))
            #expect(try await amina.get(path + "/bestand").status == 404)
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test(
        "De virusscanner beslist met zijn uitgangscode; werkt hij niet, dan wordt er niets bewaard",
        arguments: [
            ("/bin/sh -c true", nil), ("/usr/bin/grep -qv EICAR", nil), ("/usr/bin/false", "vertrouwt dit bestand niet"),
            ("/bestaat/niet", "werkt nu niet"),
        ])
    func scanner(_ opdracht: String, _ melding: String?) async throws {
        let scanner = Virusscanner.opdracht(opdracht)
        let bytes = Array(repeating: UInt8(ascii: "a"), count: 3_000_000)
        do {
            try await scanner.eisSchoon(bytes, veld: "bestand")
            #expect(melding == nil)
        } catch Afwijzing.ongeldig(let errors) {
            #expect(errors.first?.melding.contains(try #require(melding)) == true)
        }
    }
}

@Suite("Meerdelige berichten: begrensd, en wat niet klopt wordt niet gelezen")
struct MeerdeligTests {
    private func deel(_ kop: String, _ tekst: String) -> String { "--g\r\nContent-Disposition: form-data; \(kop)\r\n\r\n\(tekst)\r\n" }

    @Test("Velden en bestanden komen eruit zoals ze erin gingen")
    func lees() throws {
        let body =
            deel("name=\"titel\"", "Café\r\nregel 2") + deel("name=\"f\"; filename=\"a.pdf\"", "-- geen grens\r\n")
            + deel("name=\"leeg\"; filename=\"\"", "") + "--g--\r\n"
        let read = try #require(Meerdelig.lees(Data(body.utf8), grens: "g"))
        #expect(read.ingevuld == ["titel": ["Café\nregel 2"], "f": ["a.pdf"]])
        #expect(read.bestanden["f"]?.inhoud == Array("-- geen grens\r\n".utf8) && read.bestanden["leeg"] == nil)
    }

    @Test(
        "Elk regeleinde wordt hetzelfde regeleinde, ook een los of dubbel; een byteordeteken is geen tekst",
        arguments: [
            ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"), ("\r", "\n"),
            ("\u{feff}\u{feff}x", "x"),
        ])
    func regeleinden(sent: String, read: String) throws {
        #expect(Webformulier.lees("t=" + Webformulier.encode(sent)) == ["t": [read]])
        #expect(Meerdelig.lees(Data((deel("name=\"t\"", sent) + "--g--").utf8), grens: "g")?.ingevuld == ["t": [read]])
    }

    @Test(
        "Afgekapt, zonder einde, zonder naam, te veel delen: niets",
        arguments: [
            "", "--g", "--g\r\n", "--x\r\n\r\n--x--", "--g\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
            "--g\r\nX: y\r\n\r\nb\r\n--g--",
            "--g\r\nContent-Disposition: form-data\r\n\r\nb\r\n--g--",
            String(repeating: "--g\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n", count: 200) + "--g--",
            "--g\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0\r\n--g--",
        ])
    func kapot(_ body: String) { #expect(Meerdelig.lees(Data(body.utf8), grens: "g") == nil) }

    @Test("Elke afgekapte vorm van een goed bericht wordt geweigerd zonder vast te lopen")
    func afgekapt() {
        let whole = Data((deel("name=\"a\"", "b") + deel("name=\"f\"; filename=\"x\"", "y") + "--g--").utf8)
        for length in 0..<(whole.count - 2) { #expect(Meerdelig.lees(whole.prefix(length), grens: "g") == nil, "\(length)") }
    }
}
