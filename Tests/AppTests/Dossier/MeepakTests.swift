// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Formulier
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Meenemen: wat er in een pak mag, en hoe het dicht is")
struct MeepakTests {
    /// A plan, a contact with an agreement, a warning, an address and a telephone number.
    private static func gezin(_ app: Proefapp) async throws -> DeWit {
        let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
        #expect(try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)).status == 303)
        var note = ContactTests.notitie(scene.family, gezegd: "Het is thuis niet rustig")
        note["gedacht"] = ["Zij oogt moe"]
        note["afspraken"] = ["Karin belt\nop donderdag"]
        #expect(try await amina.post(GezinURL.contacten(scene.id), note).status == 303)
        try await app.legVast(vlag("Grote hond bij de voordeur", []), scene.family)
        return scene.family
    }

    private static func vlag(_ tekst: String, _ over: [ID<Persoon>]) -> Veiligheidsvlag {
        let day = Proefklok.begin.datum
        return Veiligheidsvlag(over: over, tekst: tekst, datum: day, herzienOp: day.plus(dagen: 30), verteld: .ja)
    }

    @Test("Wie er is, wat is afgesproken, het laatste contact in één regel; nooit een adres, een BSN of wat iemand zei of dacht")
    func inhoud() async throws {
        try await withApp { app in
            let family = try await Self.gezin(app)
            let device = try await app.neemMee([family.dossier])
            let sheet = try #require(try device.open().gezinnen.first)
            #expect(sheet.gezin == "Gezin De Wit" && sheet.dossier == family.dossier.hex && !sheet.heeftGeheim)
            #expect(sheet.mensen.prefix(2).map(\.naam) == ["Noor de Wit", "Sem de Wit"] && sheet.mensen.prefix(2).allSatisfy(\.isKind))
            let karin = try #require(sheet.mensen.first { $0.id == family.karin.hex })
            #expect(karin.telefoon == "06 12345678" && karin.woont == "Woont in dit huis" && !karin.isKind)
            #expect(sheet.letOp == ["Grote hond bij de voordeur"])
            #expect(sheet.doelen.map(\.woorden) == ["Noor gaat weer drie dagen naar school", "Elke ochtend samen ontbijten"])
            #expect(sheet.doelen.first?.acties.count == 2 && sheet.doelen.first?.acties.last == "tante Els: Na school opvangen")
            #expect(sheet.laatste == "Huisbezoek op 2 maart 2026. Afgesproken: Karin belt op donderdag")
            let all = try device.tekst()
            for word in ["Ankerkade", "1999AC", "1999 AC", "999900", "niet rustig", "oogt moe"] { #expect(!all.contains(word), "\(word)") }
        }
    }

    @Test("Het veiligheidsplan gaat in een paar regels mee; achter een scherm voor wie dan ook niet")
    func veiligheid() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), visit = app.bezoek(.amina)
            _ = try await VeiligheidsplanbladTests.maak(app, scene)
            let sheet = try #require(try await app.neemMee([scene.id]).open().gezinnen.first)
            #expect(sheet.veiligheid.first?.hasPrefix("Veiligheidsplan: directe veiligheid, regie Amina Bouzid") == true)
            #expect(sheet.veiligheid.contains("Noor gaat naar Karin als het misgaat"))
            #expect(sheet.veiligheid.contains { $0.contains("Els belt 112.") } && !sheet.veiligheid.joined().contains("woord thee"))
            let plan = try #require(try await app.lees { tx in try BijplanStore.veiligheidsbeeld(Zicht.op(scene.id, visit, tx), tx) }).plan
            try await app.legVast(Scherm(feiten: [plan.id], voorBetrokkenen: [scene.family.daan], reden: "proef"), scene.family)
            #expect(try #require(try await app.neemMee([scene.id]).open().gezinnen.first).veiligheid.isEmpty)
        }
    }

    @Test("Is ergens een verblijfplaats geheim: geen nummer, geen plan, geen laatste contact, niet wie waar woont; wel de waarschuwing")
    func geheim() async throws {
        try await withApp { app in
            let family = try await Self.gezin(app)
            try await app.legVast(Geheimhouding(persoon: family.karin, voor: [family.daan], grond: "bedreigd"), family)
            let device = try await app.neemMee([family.dossier])
            let sheet = try #require(try device.open().gezinnen.first)
            #expect(sheet.heeftGeheim && sheet.doelen.isEmpty && sheet.laatste == nil && sheet.letOp.count == 1)
            #expect(sheet.mensen.count == 5 && sheet.mensen.allSatisfy { $0.woont == nil })
            let all = try device.tekst()
            for word in ["12345678", "Ankerkade", "school", "donderdag", "bedreigd"] { #expect(!all.contains(word), "\(word)") }
        }
    }

    @Test("Wat voor iemand van het gezin achter een scherm staat, gaat niet mee, ook al mag deze hulpverlener het zien")
    func scherm() async throws {
        try await withApp { app in
            let family = try await Self.gezin(app)
            try await app.legVast(Self.vlag("Karin is bang", [family.karin]), family)
            let open = try #require(try await app.neemMee([family.dossier]).open().gezinnen.first)
            #expect(open.letOp.contains("Karin: Karin is bang") && open.laatste?.contains("donderdag") == true)
            try await app.legVast(Scherm(over: family.karin, voorBetrokkenen: [family.daan], reden: "haar eigen verhaal"), family)
            let device = try await app.neemMee([family.dossier])
            let sheet = try #require(try device.open().gezinnen.first)
            #expect(sheet.letOp == ["Grote hond bij de voordeur"] && sheet.laatste == nil)
            #expect(sheet.mensen.contains { $0.id == family.karin.hex && $0.telefoon == nil })
            #expect(try await app.als(.amina).get(GezinURL.contacten(family.dossier)).bevat("donderdag"), "zij mag het wel zien")
        }
    }

    @Test(
        "Wie niet mag, krijgt geen pak, geen woord en geen spoor in het dossier",
        arguments: [Cast.joost, .petra, .bram, .ravi, .inge, .thomas, .samira, .fatima])
    func geenRecht(wie: Cast) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let before = try await app.aantalFeiten()
            let answer = try await app.als(wie).post(MeeURL.pak, ["dossier": [family.dossier.hex]])
            #expect(answer.status == 404 && !answer.bevat("woorden") && !answer.bevat("De Wit"))
            let page = try await app.als(wie).get(MeeURL.begin)
            #expect(page.status == 200 && !page.bevat("De Wit"), "wie niets meer mag meenemen, kan wel inleveren")
            #expect(try await app.aantalFeiten() == before)
            #expect(try await app.lees(doel: .beheer) { tx in try MeeStore.pakken(hoogstens: 9, tx) }.isEmpty)
        }
    }

    @Test("Noodtoegang en meedenken zijn geen weg om iets mee te nemen", arguments: [Relatiesoort.noodtoegang, .consult])
    func geenVasteRelatie(soort: Relatiesoort) async throws {
        try await withApp { app in
            let family = try await app.deWit(team: Cast.noord)
            try await app.schrijf(als: .petra) { tx in
                let relation = Relatie(
                    dossier: family.dossier, relatiesoort: soort, gebruiker: Cast.bram.gebruiker, van: tx.nu,
                    tot: tx.nu.plus(seconden: 3_600), gegevenDoor: tx.wie.id, reden: "proef")
                try RelatieStore.geef(relation, lijn: DossierStore.lijn(family.dossier, nil, .hulp, tx), tx)
            }
            #expect(try await app.als(.bram).get(GezinURL.gezin(family.dossier)).status == 200)
            #expect(try await app.als(.bram).post(MeeURL.pak, ["dossier": [family.dossier.hex]]).status == 404)
        }
    }

    @Test("Hoogstens zes gezinnen, minstens één, en één verkeerd gezin houdt alles tegen")
    func aantallen() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            #expect(try await amina.post(MeeURL.pak, [:] as Ingevuld).bevat("Kies eerst"))
            let many = (0..<7).map { _ in UUIDv7(moment: Proefklok.begin, random: Toeval.bytes(10)).hex }
            let refused = try await amina.post(MeeURL.pak, ["dossier": many])
            #expect(refused.status == 422 && refused.bevat("hoogstens 6"))
            #expect(try await amina.post(MeeURL.pak, ["dossier": [family.dossier.hex, many[0]]]).status == 404)
            #expect(try await app.lees(doel: .beheer) { tx in try MeeStore.pakken(hoogstens: 9, tx) }.isEmpty)
            #expect(try await app.neemMee([family.dossier, family.dossier]).open().gezinnen.count == 1)
        }
    }

    @Test("Een ander leest het pak met de woorden, en niet zonder, met een ander einde of met een woord verkeerd")
    func zegel() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let device = try await app.neemMee([family.dossier])
            #expect(device.woorden.count == 7 && device.woorden.allSatisfy(Meewoorden.alle.contains))
            #expect(device.tot == app.klok.klok.nu().micros / 1_000_000 + 12 * 3_600)
            #expect(try device.open().voor == Cast.amina.naam)
            #expect(throws: (any Error).self) { try device.open(tot: device.tot + 3_600) }
            let wrong = (["appel"] + device.woorden.dropFirst()).joined(separator: " ")
            let other = try Proefapparaat.sleutel(wrong, device.pak)
            #expect(throws: (any Error).self) { try device.open(met: other) }
            // Nothing of the pack or of the words stays on the server; its key does, sealed.
            let (words, key) = (Data(device.woorden.joined(separator: " ").utf8), device.sleutel.withUnsafeBytes { Data($0) })
            let files = try #require(FileManager.default.enumerator(atPath: app.map)).compactMap { $0 as? String }
            #expect(files.count > 1)
            for file in files {
                // A folder has no bytes.
                guard let bytes = FileManager.default.contents(atPath: app.map + "/" + file) else { continue }
                #expect(bytes.range(of: words) == nil && bytes.range(of: key) == nil, "\(file)")
            }
        }
    }

    @Test("De sleutel is die van PBKDF2-HMAC-SHA256, zoals elke browser haar maakt; de woorden zijn 70 bits")
    func sleutel() throws {
        let seal = try Meezegel(
            woorden: "anker boot citroen duif eiland fiets geit".split(separator: " ").map(String.init), zout: Array(0..<16))
        #expect(Uitvoer.hex(seal.sleutel) == "3827c830afb90d5236e860d17c2cc8ab48a6544ac3b5e00e0473e66fb8ef3d65")
        #expect(Meewoorden.alle.count == 1_024 && Set(Meewoorden.alle).count == 1_024)
        #expect(Meewoorden.alle.allSatisfy { (4...10).contains($0.count) && $0.utf8.allSatisfy { (97...122).contains($0) } })
        #expect(Meewoorden.kies([0, 0, 0xff, 0xff]) == [Meewoorden.alle[0], Meewoorden.alle[1_023]])
        #expect(Set((0..<50).map { _ in Meewoorden.kies().joined() }).count == 50)
    }

    @Test("Dat iets meeging, staat op het dossier, in het journaal en bij de privacy officer; het telt mee per dag; de instelling telt")
    func spoor() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(Instelling(sleutel: .meeUren, waarde: "2", van: tx.vandaag, grond: "proef"), tx)
            }
            let device = try await app.neemMee([family.dossier])
            #expect(device.tot == app.klok.klok.nu().micros / 1_000_000 + 2 * 3_600)
            let file = try await amina.get(GezinURL.dossier(family.dossier))
            #expect(file.bevat("Amina Bouzid heeft een deel van dit dossier mee, tot") && file.bevat("11:00"))
            let access = try await app.als(.petra).get(GezinURL.toegang(family.dossier))
            #expect(access.bevat("Meegenomen naar een bezoek") && access.bevat("niet gemeld dat het gewist is"))
            #expect(access.bevat("Een deel van het dossier meegenomen naar een bezoek"))
            let officer = try await app.als(.samira).get(ToezichtURL.meegenomen)
            #expect(officer.bevat("Amina Bouzid") && officer.bevat("<b>loopt</b>") && !officer.bevat("De Wit"))
            #expect(try await amina.post(MeeURL.gewist, ["pak": device.nummer]).status == 200)
            #expect(try await app.als(.samira).get(ToezichtURL.meegenomen).bevat("gewist gemeld"))
            #expect(try await !amina.get(GezinURL.dossier(family.dossier)).bevat("heeft een deel van dit dossier mee"))
            let used = try await app.lees(doel: .beheer) { tx in
                try tx.aantal(
                    van: Cast.amina.gebruiker.raw, dieEindigenOp: Exportquota.einden, perDossier: Exportquota.perGezin,
                    sinds: Moment(begin: tx.vandaag))
            }
            #expect(used == 1)
        }
    }

    @Test("Elk gezin dat meegaat telt voor het dagelijkse aantal, ook als er meer tegelijk gaan")
    func quotaPerGezin() async throws {
        try await withApp { app in
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(Instelling(sleutel: .exportPerDag, waarde: "3", van: tx.vandaag, grond: "proef"), tx)
            }
            let one = try await app.deWit().dossier, two = try await app.deWit().dossier
            _ = try await app.neemMee([one, two])
            let answer = try await app.als(.amina).post(MeeURL.pak, ["dossier": [one.hex, two.hex]])
            #expect(answer.status == 422 && answer.bevat("vandaag al 2 keer"), "\(answer.tekst)")
            _ = try await app.neemMee([one])
        }
    }

    @Test("De bladzijde voor onderweg en wat erbij hoort noemen niemand, en elk deel dat de browser bewaart is er")
    func onderweg() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let page = try await app.niemand.get(MeeURL.onderweg)
            #expect(page.status == 200 && page.bevat("Uw 7 woorden") && !page.bevat("Wit") && !page.bevat("Amina"))
            let worker = try await app.niemand.get(MeeURL.dienst)
            #expect(worker.koppen[.contentType] == "text/javascript; charset=utf-8" && worker.koppen[.cacheControl] == "no-cache")
            let list = try #require(worker.tekst.firstMatch(of: /STUKKEN = \[([^\]]*)\]/)?.1)
            let parts = list.split(separator: ",").map { $0.filter { $0 != "'" && $0 != " " } }
            #expect(parts.count == 5 && parts[0] == MeeURL.onderweg)
            for part in parts { #expect(try await app.niemand.get(part).status == 200, "\(part)") }
            for part in parts.dropFirst() { #expect(page.bevat(part), "\(part) hoort bij de bladzijde") }
        }
    }
}
