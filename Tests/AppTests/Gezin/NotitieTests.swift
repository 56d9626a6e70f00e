// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Notities: opzet, twee bladzijden en een foto")
struct NotitiebladTests {
    private static let foto = [UInt8]([0xff, 0xd8, 0xff, 0xe0]) + [UInt8](repeating: 7, count: 900)

    @Test("De opzet komt achter wat getypt is, en er wordt nog niets bewaard; dan wordt de notitie bewaard als altijd")
    func opzet() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = GezinURL.contacten(family.dossier), amina = app.als(.amina)
            var form = ContactTests.notitie(family, gezegd: "Karin: het gaat.")
            form["_opzet"] = ["huisbezoek"]
            form["_opzetten"] = ["ja"]
            let page = try await amina.post(path, form)
            let text = try #require(page.waarde("gezegd"))
            #expect(page.status == 200 && text.hasPrefix("Karin: het gaat.") && text.contains("Wat gaat goed:"))
            #expect(page.waarde("gedacht")?.contains("Is het veilig:") == true)
            #expect(page.tekst.contains(#"value="\#(family.sem.hex)" checked"#), "wat gekozen was blijft gekozen")
            #expect(try await amina.get(path).bevat("Er is nog geen contact vastgelegd"))
            form["_opzetten"] = nil
            form["gezegd"] = [text.replacing("Wat gaat goed:", with: "Wat gaat goed:\nHet eten.")]
            #expect(try await amina.post(path, form).status == 303)
            let kept = try await amina.get(path)
            #expect(kept.bevat("Wat gaat goed:") && !kept.bevat("Waar zijn zorgen over:"), "een kopje zonder antwoord blijft niet")
        }
    }

    @Test("Meer dan twee bladzijden wordt vriendelijk geweigerd, en elk woord staat er nog")
    func lang() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let words = (1...1_001).map { "woord\($0)" }.joined(separator: " ")
            let page = try await app.als(.amina).post(
                GezinURL.contacten(family.dossier), ContactTests.notitie(family, gezegd: words))
            #expect(page.status == 422 && page.bevat("Deze notitie heeft 1001 woorden") && page.waarde("gezegd") == words)
        }
    }

    @Test("Een foto hoort bij de notitie, staat bij de documenten, en gaat achter hetzelfde scherm")
    func foto() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let path = GezinURL.contacten(family.dossier)
            #expect(try await amina.post(path, ContactTests.notitie(family, gezegd: "De kamer van Sem.")).status == 303)
            let link = try #require(try await amina.get(path).tekst.firstMatch(of: /href="([^"]*\/foto)"/)?.1)
            #expect(try await amina.get(String(link)).bevat(#"capture="environment""#))
            let wrong = try await amina.post(String(link), [:], bestand: ("foto", "x.pdf", Array("%PDF-1.7".utf8)))
            #expect(wrong.status == 422 && wrong.bevat("geen foto"))
            #expect(try await amina.post(String(link), [:], bestand: ("foto", "x.jpg", Self.foto)).naar == path)
            let list = try await amina.get(path)
            let image = try #require(list.tekst.firstMatch(of: /src="([^"]*bestand)"/)?.1)
            #expect(try await amina.get(String(image)).bytes == Self.foto)
            #expect(try await amina.get(GezinURL.documenten(family.dossier)).bevat("Foto bij huisbezoek van 2 maart 2026"))
            // A shield names the note: the picture goes with it, and so does its place in the time line.
            let act = try await app.lees { tx in
                try #require(try GezinStore.notities(Zicht.geheel(family.dossier, tx), tx).first?.handeling)
            }
            try await app.schrijf { tx in
                try BeschermingStore.legVast(
                    Scherm(feiten: [act], voorGebruikers: [Cast.joost.gebruiker], reden: "proef"), Zicht.geheel(family.dossier, tx),
                    van: tx.vandaag, tx)
            }
            let joost = app.als(.joost)
            #expect(try await !joost.get(path).bevat("De kamer van Sem"))
            #expect(try await !joost.get(GezinURL.dossier(family.dossier)).bevat("De kamer van Sem"), "ook niet in de tijdlijn")
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat("De kamer van Sem"))
            #expect(try await !joost.get(GezinURL.documenten(family.dossier)).bevat("Foto bij"))
            #expect(try await joost.get(String(image)).status == 404)
            #expect(try await app.als(.bram).get(String(image)).status == 404)
            #expect(try await app.als(.bram).post(String(link), [:], bestand: ("foto", "x.jpg", Self.foto)).status == 404)
        }
    }
}
