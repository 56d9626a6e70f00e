// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Datalek: precies wie en wat, tegen een orakel")
struct DatalekTests {
    /// What the test itself did, kept apart from the journal.
    private struct Orakel: Sendable {
        var dossiers: Set<ID<Dossier>> = []
        var personen: Set<ID<Persoon>> = []
        var daden: [String: Int] = [:]
    }

    private static func mensen(_ family: DeWit) -> Set<ID<Persoon>> { [family.noor, family.sem, family.karin, family.daan] }

    /// Pages a worker opens, and what the journal must call it.
    private static func bladen(_ family: DeWit) -> [(String, String)] {
        [
            (GezinURL.contacten(family.dossier), "contacten.inzien"), (GezinURL.toegang(family.dossier), "toegang.inzien"),
            (GezinURL.afdruk(family.dossier), "contacten.afdrukken"), (GezinURL.mens(family.dossier, family.noor), "persoon.inzien"),
        ]
    }

    @Test("Personen, dossiers en daden van één aanmelding in een periode, exact", arguments: [UInt64(1), 2, 3])
    func exact(zaad: UInt64) async throws {
        try await withApp { app in
            var random = Toevalsrij(zaad)
            var families: [DeWit] = []
            for _ in 0..<4 { families.append(try await app.deWit(team: Cast.noord, als: .petra)) }
            app.klok.vooruit(dagen: 1)
            let (van, tot) = (app.vandaag, app.vandaag.plus(dagen: 1))
            var oracle = Orakel()
            for day in 0..<4 {
                for _ in 0..<12 {
                    let wie = random.kies([Cast.amina, .joost, .bram])
                    let family = random.kies(families)
                    let (path, act) = random.kies(Self.bladen(family))
                    let answer = try await app.als(wie).get(path)
                    guard wie == .amina, day < 2 else { continue }
                    #expect(answer.status == 200)
                    oracle.dossiers.insert(family.dossier)
                    oracle.personen.formUnion(Self.mensen(family))
                    oracle.daden[act, default: 0] += 1
                }
                app.klok.vooruit(dagen: 1)
            }
            let expected = oracle
            let pack = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try Datalekpakket(Cast.amina.gebruiker, van: van, tot: tot, tx)
            }
            #expect(Set(pack.dossiers) == expected.dossiers && Set(pack.personen) == expected.personen)
            #expect(Dictionary(uniqueKeysWithValues: pack.daden.map { ($0.handeling, $0.keer) }) == expected.daden)
            #expect(pack.regels == expected.daden.values.reduce(0, +) && pack.geweigerd == 0)
            #expect(pack.meegenomen == expected.daden["contacten.afdrukken"] ?? 0)
            #expect(pack.eerste?.datum == van && pack.laatste?.datum == tot)
        }
    }

    @Test("De bladzijde noemt namen, de klok en de soorten; alleen voor de privacy officer, en het staat in het journaal")
    func bladzijde() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            app.klok.vooruit(seconden: 3_600)
            let samira = app.als(.samira)
            var form: [String: String] = [
                "gebruiker": Cast.joost.gebruiker.hex, "tijd": "09:30", "aanleiding": "Wachtwoord stond op een briefje",
            ]
            for field in ["van", "tot", "ontdekt"] { form.merge(.datum(field, app.vandaag)) { $1 } }
            var wrong = form
            wrong["tijd"] = "10:30"
            #expect(try await samira.post(ToezichtURL.datalekken, wrong).bevat("moet nog komen"))
            let place = try #require(try await samira.post(ToezichtURL.datalekken, form).naar)
            let page = try await samira.get(place)
            for word in ["Noor de Wit", "Karin Smeets", "Notities van gesprekken", "5 maart 2026", "09:30", "nog 71 uur", "4 personen"] {
                #expect(page.bevat(word), "\(word)")
            }
            let lines = try await app.lees { tx in try tx.regels(over: .persoon(family.noor)) }
            #expect(lines.first?.handeling == "datalek.inzien" && lines.first?.wie == Cast.samira.gebruiker.raw)
            for wie in [Cast.joost, .petra, .fatima, .bram] {
                let answer = try await app.als(wie).get(place)
                #expect(answer.status == 404 && !answer.bevat("Noor"))
            }
        }
    }

    @Test("Het commando geeft kenmerken en geen namen, en laat een regel na; een onbekende naam of dag wordt geweigerd")
    func commando() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            let day = app.vandaag.iso
            let text = try await app.app.doe(
                .datalek(Datalekopdracht(gebruiker: "joost", van: day, tot: day, ontdekt: day + "T08:00"))
            ).tekst
            #expect(text.contains(family.dossier.hex) && text.contains(family.noor.hex) && text.contains("2026-03-05 08:00"))
            #expect(text.contains("Geraakt: 1 dossiers, 4 personen") && text.contains("nog 71 uur"))
            for word in ["Noor", "Wit", "Karin", "Smeets"] { #expect(!text.contains(word)) }
            let lines = try await app.lees { tx in try tx.regels(over: .dossier(family.dossier)) }
            #expect(lines.first?.handeling == "datalek.inzien" && lines.first?.rol == "systeem")
            await #expect(throws: Opslagfout.self) {
                try await app.app.doe(.datalek(Datalekopdracht(gebruiker: "niemand", van: day, tot: day, ontdekt: nil)))
            }
            await #expect(throws: Opslagfout.self) {
                try await app.app.doe(.datalek(Datalekopdracht(gebruiker: "joost", van: "gisteren", tot: day, ontdekt: nil)))
            }
        }
    }
}

/// Chance that comes back the same: a failing run can be run again.
private struct Toevalsrij {
    private var state: UInt64
    init(_ zaad: UInt64) { state = zaad }

    mutating func kies<T>(_ items: [T]) -> T {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return items[Int((state >> 33) % UInt64(items.count))]
    }
}
