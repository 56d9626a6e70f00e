// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Synchronization
import Testing

@testable import App

extension Berichtenwereld {
    /// The same installation with envelopes around its messages.
    var metEnvelop: App {
        var config = app.app.config
        config.post.metEnvelop = true
        return App.build(config: config, databank: app.databank, logger: app.app.logger)
    }

    func omhuld(_ bytes: [UInt8], _ functie: String, _ nummer: String) throws -> [UInt8] {
        try GGkEnvelop(
            zender: .init(organisatie: Self.agb, applicatie: "Boog"), ontvanger: .init(organisatie: "9998", applicatie: "GGk"),
            referentienummer: nummer, tijdstip: "20260302090000", functie: functie, inhoud: .xml(bytes)
        ).document()
    }

    func enveloppen(_ soort: String) throws -> [GGkEnvelop] {
        try uit(soort).compactMap { if case .envelop(let found) = try Poststuk($0) { found } else { nil } }
    }
}

@Suite("De post in enveloppen")
struct PostTests {
    static let een = "9c0f7b90-5c69-41e5-a837-0800200c9a66", twee = "78002f23-5bc5-4e3e-96ad-1d209d32a5d5"

    @Test("Een toewijzing gaat in een Di01; na een storing ligt er hetzelfde bestand met hetzelfde nummer")
    func heen() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let isGebroken = Mutex(false)
            let broken = try Postbode(wereld.metEnvelop) { point in
                let first = isGebroken.withLock { done in
                    defer { done = true }
                    return !done && point == .naSchrijven
                }
                if first { throw CocoaError(.fileWriteUnknown) }
            }
            try await broken.ronde()
            let before = try wereld.enveloppen("JW301")
            app.klok.vooruit(seconden: 100)
            try await Postbode.ronde(wereld.metEnvelop)
            let after = try wereld.enveloppen("JW301")
            #expect(after.count == 2 && before.allSatisfy(after.contains))
            #expect(Set(after.map(\.referentienummer)).count == 2 && after.allSatisfy { $0.soort == .heen && $0.functie == "JW301" })
            #expect(after.allSatisfy { $0.zender.organisatie == "9998" && $0.ontvanger.organisatie == Berichtenwereld.agb })
            #expect(after[0].tijdstip.hasPrefix("20260302090"))
            #expect(try await wereld.stand("JW301") == [.verstuurd, .verstuurd])
        }
    }

    @Test("Een start in een Di01 krijgt een Du01 die hem noemt; in een nieuwe envelop nog eens, en er is één start")
    func terug() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let bytes = try wereld.start(10_023, identificatie: "S1")
            for (name, number) in [("a.xml", Self.een), ("b.xml", Self.twee), ("c.xml", Self.twee)] {
                try wereld.bezorg(try wereld.omhuld(bytes, "JW305", number), name)
                try await Postbode.ronde(wereld.metEnvelop)
            }
            let answers = try wereld.enveloppen("JW306")
            #expect(answers.count == 3)
            #expect(Set(answers.compactMap(\.crossRefnummer)) == [Self.een, Self.twee])
            #expect(Set(answers.map(\.referentienummer)).count == answers.count)
            #expect(Set(answers.map(\.inhoud)).count == 1, "steeds hetzelfde antwoord")
            #expect(try await wereld.starts().count == 1)
            #expect(try await wereld.stand("JW305") == [.verwerkt])
        }
    }

    @Test("Wat in de envelop niet te lezen is ligt apart, en de afzender krijgt een Fo01 (StUF055) over die envelop")
    func onleesbaar() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.omhuld(Array("<geen bericht".utf8), "JW305", Self.een), "a.xml")
            try wereld.bezorg(try wereld.omhuld(try wereld.start(10_023, identificatie: "S1"), "JW307", Self.twee), "b.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            #expect(Set(try await wereld.rijen().filter(\.isIn).map(\.stand)) == [.apart])
            guard case .fout(let fault) = try Poststuk(#require(wereld.uit("Fo01").first)) else { return }
            #expect(fault.code == "StUF055" && fault.crossRefnummer == Self.een && fault.ontvanger.organisatie == Berichtenwereld.agb)
            #expect(try wereld.uit("Fo01").count == 1, "wat wel te lezen is krijgt geen foutmelding")
            #expect(try await wereld.starts().isEmpty)
            let page = try await app.als(.ravi).get("/berichten")
            #expect(page.bevat("Apart gelegd") && page.bevat("Op de envelop staat JW307, maar er zit een JW305 in"))
        }
    }

    @Test(
        "Weigert de keten een toewijzing (Fo01), dan leest de backoffice wat dat is en wat te doen; opnieuw gaat zij in een nieuwe envelop")
    func geweigerd() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await Postbode.ronde(wereld.metEnvelop)
            let sent = try #require(wereld.enveloppen("JW301").first)
            let fault = StUFFout(
                zender: .init(organisatie: "IB", applicatie: "GGK"), ontvanger: .init(organisatie: "9998", applicatie: "Ankerpunt"),
                referentienummer: Self.een, crossRefnummer: sent.referentienummer, tijdstip: "20260302090001", code: "IB010",
                omschrijving: "Onbekende geadresseerde")
            try wereld.bezorg(fault.document(), "fout.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            let row = try #require(try await wereld.rijen(soort: "JW301").first { $0.stand == .geweigerd })
            let page = try await app.als(.ravi).get("/berichten/\(row.id.hex)")
            #expect(page.bevat("De aanbieder is niet aangesloten, of de AGB-code klopt niet.") && page.bevat("Onbekende geadresseerde"))
            #expect(page.bevat("Opnieuw versturen") && page.bevat(sent.referentienummer))
            #expect(try await app.als(.amina).get("/berichten/\(row.id.hex)").status == 404)
            #expect(try await app.als(.ravi).post("/berichten/\(row.id.hex)/poging").status == 303)
            try await Postbode.ronde(wereld.metEnvelop)
            let numbers = try wereld.enveloppen("JW301").map(\.referentienummer)
            #expect(numbers.count == 3 && Set(numbers).count == 3, "elke envelop heeft een eigen nummer")
        }
    }

    @Test("Een foutmelding over een envelop die wij niet stuurden verandert niets")
    func vreemdeFout() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await Postbode.ronde(wereld.metEnvelop)
            let fault = StUFFout(
                zender: .init(organisatie: "IB", applicatie: "GGK"), ontvanger: .init(organisatie: "9998", applicatie: "Ankerpunt"),
                referentienummer: Self.een, crossRefnummer: Self.twee, tijdstip: "20260302090001", code: "IB010", omschrijving: "")
            try wereld.bezorg(fault.document(), "fout.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            #expect(try await wereld.stand("JW301") == [.verstuurd, .verstuurd])
            #expect(try await wereld.rijen().filter(\.isIn).map(\.stand) == [.apart])
        }
    }
}

@Suite("Een lijn die stil ligt")
struct StillelijnTests {
    /// The other side, which can be away and which counts what it got.
    private final class Overkant: Sendable {
        let stand = Mutex((isWeg: true, pogingen: 0, gekregen: [String]()))

        func bezorger(_ antwoord: @escaping @Sendable (Zendstuk) throws -> Void = { _ in }) -> Bezorger {
            Bezorger(breng: { zending in
                let away = self.stand.withLock { stand in
                    stand.pogingen += 1
                    return stand.isWeg
                }
                if away { throw Bezorgfout.stil("Er is geen verbinding met het knooppunt.") }
                try antwoord(zending)
                self.stand.withLock { $0.gekregen.append(zending.naam) }
            })
        }
    }

    @Test("Ligt de lijn stil, dan wacht alles met de reden op de bladzijde, wordt het steeds later geprobeerd, en gaat het daarna één keer")
    func stil() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let other = Overkant()
            let postbode = try Postbode(app.app, bezorger: other.bezorger())
            for _ in 0..<20 { try await postbode.ronde() }
            #expect(other.stand.withLock { $0.pogingen } == 1, "wat stil ligt wordt niet elke ronde geprobeerd")
            #expect(Set(try await wereld.stand("JW301")) == [.mislukt, .klaargezet])
            let page = try await app.als(.ravi).get("/berichten")
            #expect(
                page.bevat("Versturen lukt nu niet") && page.bevat("Er is geen verbinding met het knooppunt")
                    && page.bevat("2 berichten wachten"))
            #expect(try await app.als(.ravi, teams: []).get("/berichten").bevat("Noor") == false)
            for _ in 0..<240 {
                app.klok.vooruit(seconden: 60)
                try await postbode.ronde()
            }
            let tries = other.stand.withLock { $0.pogingen }
            #expect((5...20).contains(tries), "vier uur storing is een handvol pogingen: \(tries)")
            other.stand.withLock { $0.isWeg = false }
            app.klok.vooruit(seconden: 5_000)
            for _ in 0..<3 { try await postbode.ronde() }
            #expect(other.stand.withLock { $0.gekregen.sorted() } == ["JW301-65656055-000000001.xml", "JW301-65656055-000000002.xml"])
            #expect(try await wereld.stand("JW301") == [.verstuurd, .verstuurd])
            #expect(try await !app.als(.ravi).get("/berichten").bevat("Versturen lukt nu niet"))
        }
    }

    @Test("OP003: wordt een adres geheim terwijl het bericht wacht, dan gaat het niet meer, en staat de verstrekking er niet meer")
    func geheimOnderweg() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let gezin = wereld.gezin
            let other = Overkant()
            let postbode = try Postbode(app.app, bezorger: other.bezorger())
            try await postbode.ronde()
            try await app.schrijf { tx in
                let secret = Geheimhouding(persoon: gezin.noor, grond: "aanwijzing politie")
                try tx.teken(secret, op: DossierStore.plek(gezin.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
            }
            other.stand.withLock { $0.isWeg = false }
            app.klok.vooruit(seconden: 5_000)
            try await postbode.ronde()
            #expect(other.stand.withLock { $0.gekregen }.count == 1, "alleen dat van Sem")
            #expect(Set(try await wereld.stand("JW301")) == [.tegengehouden, .verstuurd])
            let told = try await app.lees { tx in
                try tx.feiten(in: InzetStore.tabel, dossier: gezin.dossier).geldend(Verstrekking.self).map(\.inhoud.wat)
            }
            #expect(told.count == 1 && told[0].contains("10024"))
            #expect(try await app.als(.ravi).get("/berichten").bevat("De verblijfplaats is geheim"))
        }
    }

    @Test("Zegt het knooppunt dat het nummer al bekend is (IB016), dan is het bericht aangekomen; elke andere weigering is voor een mens")
    func alOntvangen() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let other = Overkant()
            other.stand.withLock { $0.isWeg = false }
            let postbode = try Postbode(
                app.app,
                bezorger: other.bezorger { zending in
                    var fault = StUFFout(
                        soort: .fo03, zender: .init(organisatie: "IB", applicatie: "GGK"),
                        ontvanger: .init(organisatie: "", applicatie: "GGk"),
                        referentienummer: PostTests.een, crossRefnummer: PostTests.twee, tijdstip: "20260302090001", code: "IB016",
                        omschrijving: "")
                    if zending.naam.contains("000000002") { fault.code = "IB014" }
                    throw Bezorgfout.geweigerd(fault)
                })
            for _ in 0..<3 { try await postbode.ronde() }
            #expect(Set(try await wereld.stand("JW301")) == [.verstuurd, .geweigerd])
            #expect(other.stand.withLock { $0.pogingen } == 2)
        }
    }

    @Test("De rust verdubbelt tot een uur, gespreid")
    func rust() {
        #expect(Berichtrust.na(keer: 1, spreiding: 128) == 30 && Berichtrust.na(keer: 2, spreiding: 128) == 60)
        #expect(Berichtrust.na(keer: 50, spreiding: 128) == 3_600 && Berichtrust.na(keer: 0, spreiding: 128) == 30)
        #expect(Berichtrust.na(keer: 3, spreiding: 0) == 90 && Berichtrust.na(keer: 3, spreiding: 255) > 145)
    }
}
