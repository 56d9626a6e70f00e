// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opmaak
import Opslag
import Steun
import Testing

@testable import App

@Suite("Regels bij een verzoek: niet meer weg dan gevraagd, niet gedaan voor het gedaan is, en altijd een weg terug")
struct VerzoekregelsTests {
    private typealias Toneel = VerzoekTests.Toneel

    /// Something of the access file of a child, with a duty to keep of its own.
    private static func geefToegang(_ app: Proefapp, _ gezin: DeWit, _ kind: ID<Persoon>) async throws {
        try await app.schrijf { tx in
            let asked = Hulpvraag(datum: tx.vandaag, deur: .telefoon, vanPersoon: nil, over: [kind], woorden: "Er is iets.")
            try ToegangStore.legVast(asked, dossier: gezin.dossier, tx)
        }
    }

    private static func levend(_ app: Proefapp, _ gezin: DeWit) async throws -> Set<String> {
        try await app.lees { tx in
            Set(try DossierStore.levend(gezin.dossier, tx).map { "\($0.jeugdige?.hex ?? "gezin") \($0.bewaarklasse.rawValue)" })
        }
    }

    @Test("Het antwoord zegt pas dat het gedaan is als het gedaan is, en noemt de dertig dagen van de reservekopie")
    func brief() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            try await scene.geefToezicht()
            let path = try await scene.vraag(.verwijdering)
            try await scene.wijsToe(path, ["lijnen": scene.gezin.noor.hex])
            let before = try await app.als(.amina).get(path + "/antwoord")
            #expect(before.bevat("Wij gaan deze gegevens vernietigen, uiterlijk op") && before.bevat("hoogstens 30 dagen"))
            #expect(!before.bevat("zijn vernietigd"))
            let step = try await app.als(.samira).get(path + "/vernietiging")
            #expect(step.bevat("hoogstens 30 dagen") && step.bevat(path + "/antwoord") && !step.bevat("ook niet uit een reservekopie"))
            let place = try #require(try await app.als(.samira).post(path + "/vernietiging", ["zeker": "ja"]).naar)
            let after = try await app.als(.amina).get(path + "/antwoord")
            #expect(after.bevat("De gegevens zijn vernietigd op") && !after.bevat("Wij gaan"))
            // Sent again: the same certificate, and nothing is destroyed twice.
            #expect(try await app.als(.samira).post(path + "/vernietiging", ["zeker": "ja"]).naar == place)
            #expect(try await app.als(.amina).post(path + "/vernietiging", ["zeker": "ja"]).naar == nil)
        }
    }

    @Test("Een verzoek over het ene kind vernietigt niets van het andere; alles kan pas als het voor elk kind is toegewezen (7.3.9)")
    func alleenWieHetGaat() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let family = scene.gezin
            try await scene.geefToezicht()
            let noor = try await scene.vraag(.verwijdering)
            let page = try await app.als(.amina).get(noor)
            #expect(page.bevat("Hulpdossier van Noor") && !page.bevat("van Sem") && !page.bevat("value=\"alles\""))
            for lines in [family.sem.hex, "alles"] {
                let answer = try await scene.stuur(
                    .amina, noor, "/besluit", ["uitkomst": "toewijzen", "lijnen": lines, "toelichting": "Ja."])
                #expect(answer.status == 422, "\(lines)")
            }
            let sem = try await scene.vraag(.verwijdering, over: family.sem, door: family.karin, als: .ouderMetGezag)
            try await scene.wijsToe(sem, ["lijnen": family.sem.hex])
            #expect(try await app.als(.amina).get(noor).bevat("value=\"alles\""))
            try await scene.wijsToe(noor, ["lijnen": "alles"])
            // The other request is answered otherwise after all: then not everything may go.
            let no = ["uitkomst": "weigeren", "grond": "belang-ander", "toelichting": "Noor heeft hier belang bij."]
            #expect(try await scene.stuur(.amina, sem, "/besluit", no).naar == sem)
            let refused = try await app.als(.samira).post(noor + "/vernietiging", ["zeker": "ja"])
            #expect(refused.naar == nil)
            #expect(try await Self.levend(app, family).count == 3)
        }
    }

    @Test("Op verzoek gaat het hulpdossier; toegang en berichten hebben een eigen bewaarplicht en gaan alleen met uitleg (7.3.9)")
    func perKlasse() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let family = scene.gezin
            try await scene.geefToezicht()
            try await Self.geefToegang(app, family, family.noor)
            let path = try await scene.vraag(.verwijdering)
            let page = try await app.als(.amina).get(path)
            let box = page.tekst.components(separatedBy: "<input").first { $0.contains("value=\"\(family.noor.hex)\"") }
            #expect(box?.contains("checked") == true && page.bevat("Toegang en besluiten van Noor"))
            let both = ["uitkomst": "toewijzen", "lijnen": family.noor.hex + "-toegang"]
            #expect(try await scene.stuur(.amina, path, "/besluit", both).status == 422, "niet zonder uitleg")
            try await scene.wijsToe(path, ["lijnen": family.noor.hex])
            #expect(try await app.als(.samira).post(path + "/vernietiging", ["zeker": "ja"]).naar != nil)
            let left = try await Self.levend(app, family)
            #expect(left == ["gezin hulp", "\(family.sem.hex) hulp", "\(family.noor.hex) toegang"])
            #expect(try await app.lees { tx in try PersoonStore.persoon(family.noor, tx) } != nil, "in het besluit staat nog wie het is")
            #expect(try await app.als(.amina).get(GezinURL.dossier(family.dossier)).status == 200)
            try await app.schrijf { tx in
                let note = Contactnotitie(contactsoort: .telefoon, datum: tx.vandaag, over: [family.noor], gezegd: "Noor belt weer.")
                try GezinStore.noteer(note, .geheel(family.dossier, tx), tx)
            }
            #expect(try await app.als(.amina).get(GezinURL.contacten(family.dossier)).bevat("Noor belt weer."))
        }
    }

    @Test("Na de tweede blik kan het antwoord nog anders; dan kijkt weer een ander mee, en tot die tijd gaat er niets weg")
    func terug() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            try await scene.geefToezicht()
            let path = try await scene.vraag(.verwijdering)
            try await scene.wijsToe(path, ["lijnen": scene.gezin.noor.hex])
            #expect(try await app.als(.amina).get(path).bevat("Moet het antwoord toch anders?"))
            let no = ["uitkomst": "weigeren", "grond": "belang-ander", "toelichting": "Sem heeft hier belang bij."]
            #expect(try await scene.stuur(.amina, path, "/besluit", no).naar == path)
            #expect(try await app.als(.amina).get(path).bevat("Wacht op een tweede blik"))
            #expect(try await app.als(.samira).get(path + "/vernietiging").status == 422)
            #expect(try await scene.stuur(.amina, path, "/toets", ["uitkomst": "akkoord"]).status == 422)
            #expect(try await scene.stuur(.joost, path, "/toets", ["uitkomst": "akkoord"]).naar == path)
            #expect(try await app.als(.amina).get(path + "/antwoord").bevat("Sem heeft hier belang bij."))
        }
    }

    @Test("Ingetrokken is het pas met woorden en een tweede blik")
    func ingetrokken() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let path = try await scene.vraag(.inzage)
            #expect(try await scene.stuur(.amina, path, "/besluit", ["uitkomst": "ingetrokken"]).status == 422)
            let words = ["uitkomst": "ingetrokken", "toelichting": "Noor belde vandaag: het hoeft niet meer."]
            #expect(try await scene.stuur(.amina, path, "/besluit", words).naar == path)
            #expect(try await app.als(.amina).get(path).bevat("Wacht op een tweede blik"))
            #expect(try await scene.stuur(.joost, path, "/toets", ["uitkomst": "akkoord"]).naar == path)
            let page = try await app.als(.amina).get(path)
            #expect(page.bevat("Beantwoord") && page.bevat("het hoeft niet meer"))
            #expect(try await app.als(.amina).get(path + "/afschrift").status == 404)
        }
    }

    @Test("Wie zegt gezag te hebben, heeft het alleen als het dossier dat ook zegt (BW 1:245)")
    func gezag() async throws {
        try await withApp { app in
            let scene = try await Toneel(app)
            let family = scene.gezin
            let before = try await scene.vraag(.inzage, over: family.sem, door: family.daan, als: .ouderMetGezag)
            #expect(try await app.als(.amina).get(before).bevat("Ja. Onder de 12 jaar"), "de proef kan falen")
            try await app.schrijf { tx in
                let fact = Gezag(
                    kind: family.sem, gezagsoort: .eenhoofdig, houders: [family.karin], herkomst: .gezagsregister, gezienOp: tx.vandaag)
                try GezinStore.legVast(fact, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            let page = try await app.als(.amina).get(before)
            #expect(page.bevat("Nee. In dit dossier staat dat deze persoon geen gezag heeft.") && page.bevat("uiterlijk <b>"))
            let yes = ["uitkomst": "toewijzen", "toelichting": "Toch."]
            try await scene.beoordeelDelen(before)
            #expect(try await scene.stuur(.amina, before, "/besluit", yes).status == 422)
        }
    }

    @Test("Uit alle regels van een groot dossier is te kiezen, bladzijde voor bladzijde, en wat is ingevuld staat er altijd bij")
    func bladzijden() {
        let all = (0..<650).map { Keuze("\($0)", "Regel \($0)") }
        let first = Regelkeuze(all, bladzijde: 1), last = Regelkeuze(all, bladzijde: 3, ook: "5")
        #expect(first.keuzes.count == 300 && first.isMeer && "\(first.verder("/x").tekst)".contains("/x?regels=2"))
        #expect(last.keuzes.map(\.code) == ["5"] + (600..<650).map(String.init) && !last.isMeer)
        #expect(Regelkeuze(all, bladzijde: 99).keuzes.count == 50 && Regelkeuze(all, bladzijde: -1).bladzijde == 1)
        #expect(Regelkeuze(all).keuzes.count == 650 && Regelkeuze([]).keuzes.isEmpty)
        #expect(Regelkeuze(Array(all.prefix(300)), bladzijde: 2).keuzes.count == 300)
    }
}
