// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Leren als team: wat niet verder komt, wat is geleerd, en wat vaker voorkomt")
struct ReflectiepaginaTests {
    @Test("Van gesprek en signaal tot wat ervan kwam", arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let amina = app.als(.amina), page = ReflectieURL.blad(Cast.noord)
            let bare = try await amina.get(page)
            #expect(bare.bevat("Er is nog geen gesprek vastgelegd") && bare.bevat("Er is nog geen signaal vastgelegd"))
            let wrong = try await amina.post(ReflectieURL.nieuw(Cast.noord), ["verbinding": "Bleef staan"].en(.datum("datum", app.vandaag)))
            #expect(wrong.status == 422 && wrong.bevat("Bleef staan"))
            let talk = ["geleerd": "Eerder vragen wie er helpt", "verbinding": "Vaders bellen"].en(.datum("datum", app.vandaag))
            #expect(try await amina.postEnVolg(ReflectieURL.nieuw(Cast.noord), talk).bevat("Eerder vragen wie er helpt"))
            let signal = ["gezien": "Verzuim na de zomer", "hoeVaak": "vaker", "richting": "aanbod", "vraag": "Een groep"]
            let made = try await amina.postEnVolg(ReflectieURL.nieuwSignaal(Cast.noord), signal)
            #expect(made.bevat("Verzuim na de zomer") && made.bevat("nog niemand"))
            let link = try #require(made.tekst.split(separator: "\"").first { $0.hasPrefix(ReflectieURL.nieuwSignaal(Cast.noord) + "/") })
            let step = ["stand": "gelukt", "toelichting": "De groep begint in mei"].en(.datum("op", app.vandaag))
            let done = try await amina.postEnVolg(String(link), step)
            #expect(done.bevat("Er is iets gekomen") && done.bevat("De groep begint in mei"))
        }
    }

    @Test("Een ander team ziet niets; wie geen team heeft evenmin; er is geen weg om bij een ander iets vast te leggen")
    func afwezig() async throws {
        try await withApp { app in
            let talk = ["geleerd": "Alleen voor ons"].en(.datum("datum", app.vandaag))
            _ = try await app.als(.amina).post(ReflectieURL.nieuw(Cast.noord), talk)
            let other = try await app.als(.bram).get(ReflectieURL.blad(Cast.noord))
            #expect(other.status == 404 && !other.bevat("Alleen voor ons"))
            #expect(try await app.als(.bram).post(ReflectieURL.nieuw(Cast.noord), talk).status == 404)
            #expect(try await app.als(.bram).post(ReflectieURL.nieuwSignaal(Cast.noord), ["gezien": "x"]).status == 404)
            #expect(try await !app.als(.bram).get(ReflectieURL.blad()).bevat("Alleen voor ons"))
            #expect(try await app.als(.samira).get(ReflectieURL.blad()).status != 200)
        }
    }

    @Test("Waar geen doel is gehaald, staat het gezin bij het team en in het filter; na een betere evaluatie niet meer")
    func stagneert() async throws {
        try await withApp { app in
            let family = try await app.deWit(), goal = UUIDv7(moment: app.klok.klok.nu(), random: Array(repeating: 3, count: 10))
            func evaluatie(_ uitkomst: Doelresultaat) async throws {
                app.klok.vooruit(dagen: 1)
                let visit = app.bezoek(.amina)
                try await app.schrijf { tx in
                    let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx)
                    let review = Evaluatie(
                        plan: goal, op: tx.vandaag, oordelen: [Hulpoordeel(stem: .kind, woorden: "x")],
                        doelen: [Doeluitkomst(doel: goal, uitkomst: uitkomst)], vervolg: .doorgaan)
                    let place = try DossierStore.plek(zicht.dossier, tx)
                    try tx.teken(review, op: place, in: PlanStore.tabel, van: tx.vandaag, bron: "professional")
                }
            }
            try await evaluatie(.niet)
            let page = try await app.als(.amina).get(ReflectieURL.blad(Cast.noord))
            #expect(page.bevat("Waar de hulp niet verder komt (1)") && page.bevat("De Wit"))
            #expect(try await app.als(.amina).get("/team?welke=stagneert").bevat("hulp komt niet verder sinds"))
            try await evaluatie(.bereikt)
            #expect(try await app.als(.amina).get(ReflectieURL.blad(Cast.noord)).bevat("Waar de hulp niet verder komt (0)"))
        }
    }
}
