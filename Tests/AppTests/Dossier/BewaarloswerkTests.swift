// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Wat bij geen dossier hoort gaat ook: in het voorbeeld, door twee mensen, en in de verklaring")
struct BewaarloswerkTests {
    private static func losse(_ app: Proefapp) async throws -> [VerlopenLos] {
        try await app.lees(doel: .rechten) { tx in
            try Bewaarscan(regels: Bewaarregels(InstellingStore.instellingen(tx)), peildatum: tx.vandaag).losse(tx)
        }
    }

    private static func adres(_ app: Proefapp, _ wie: Cast) async throws {
        let form = ["gebruiker": wie.gebruiker.hex, "postcode": "1999 AC", "huisnummer": "99"]
        #expect(try await app.als(.samira).post(ToezichtURL.adres, form).status == 303)
    }

    @Test("Na vijf jaar zijn de bijzonderheden van een maand niet meer te lezen; wie, wanneer en welk dossier blijft, en de keten klopt")
    func journaal() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.databank.schrijf(als: .systeem("proef"), doel: .beheer, handeling: "proef.merk") { tx in
                tx.getoond(.dossier(family.dossier))
                tx.noteer("proef.merk", bijzonderheden: "kanarie-4711")
            }
            app.klok.vooruit(dagen: 5 * 365)
            #expect(try await Self.losse(app).filter { $0.soort == .journaal }.isEmpty, "maart 2026 loopt nog tot en met 31 maart 2031")
            app.klok.vooruit(dagen: 40)
            #expect(try await Self.losse(app).filter { $0.soort == .journaal }.map(\.laatst.iso) == ["2026-03-31"])
            let page = try await app.als(.wim).get(BewaarURL.begin)
            #expect(page.bevat("Journaal: de bijzonderheden van een maand") && page.bevat("NEN 7513"))
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            #expect(try await app.als(.wim).get(made).bevat("Wat bij geen dossier hoort"))
            #expect(try await app.als(.wim).post(made + "/toets", ["uitkomst": "akkoord"]).status == 422, "niet zelf")
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            let line = try await app.lees(doel: .toezicht) { tx in
                try tx.regels(over: .dossier(family.dossier)).first { $0.handeling == "proef.merk" }
            }
            #expect(line?.bijzonderheden == nil && line != nil)
            #expect(try await Self.losse(app).filter { $0.soort == .journaal }.isEmpty)
            #expect(try await app.databank.verifieer().klopt)
            let text = try await app.lees(doel: .rechten) { tx in try #require(try BewaarStore.verklaringen(tx).first).inhoud.tekst }
            #expect(text.contains("los, journaal: 1") && text.contains("NEN 7513"))
            #expect(!text.contains("kanarie"))
        }
    }

    @Test("Kreeg het journaal die maand een andere sleutel, dan gaan beide sleutels van die maand")
    func tweeSleutels() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            func noteer(_ text: String) async throws {
                try await app.databank.schrijf(als: .systeem("proef"), doel: .beheer, handeling: "proef.merk") { tx in
                    tx.getoond(.dossier(family.dossier))
                    tx.noteer("proef.merk", bijzonderheden: text)
                }
            }
            try await noteer("eerste")
            try await app.databank.vervangJournaalsleutel()
            try await noteer("tweede")
            app.klok.vooruit(dagen: 5 * 365 + 40)
            let found = try await Self.losse(app).filter { $0.soort == .journaal }
            #expect(found.map(\.laatst.iso) == ["2026-03-31", "2026-03-31"] && Set(found.map(\.houder)).count == 2)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            let lines = try await app.lees(doel: .toezicht) { tx in
                try tx.regels(over: .dossier(family.dossier)).filter { $0.handeling == "proef.merk" }
            }
            #expect(lines.count == 2 && lines.allSatisfy { $0.bijzonderheden == nil })
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test("Oud toezicht gaat, wat nog open staat wacht, en het adres van wie hier werkt gaat mee naar nu")
    func toezicht() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.adres(app, .joost)
            try await app.schrijf(als: .samira, doel: .toezicht) { tx in
                let signal = Signaal(
                    opvallend: .nacht, gebruiker: Cast.joost.gebruiker, dossier: family.dossier, regel: 1, moment: tx.nu, sleutel: "nacht/x"
                )
                try ToezichtStore.legVast(signal, tx)
            }
            app.klok.vooruit(dagen: 6 * 366)
            #expect(try await Self.losse(app).filter { $0.soort == .toezicht }.isEmpty, "er staat nog iets open")
            try await app.schrijf(als: .samira, doel: .toezicht) { tx in
                try ToezichtStore.legVast(Signaalafdoening(sleutel: "nacht/x", toelichting: "Dienst."), tx)
            }
            #expect(try await Self.losse(app).filter { $0.soort == .toezicht }.count == 1)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            let (homes, signals) = try await app.lees(doel: .toezicht) { tx in
                (try ToezichtStore.adressen(tx), try ToezichtStore.kent("nacht/x", tx))
            }
            #expect(homes.count == 1 && homes.first?.inhoud.gebruiker == Cast.joost.gebruiker && !signals)
            #expect(try await app.als(.wim).get(made).bevat("Vernietigd"))
        }
    }

    @Test("Een nagelezen noodtoegang komt na jaren niet terug als taak; een steekproef die niet af is wacht")
    func nalezing() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Toezichtsteun.neemNood(app, family)
            let (nood, draw) = try await app.schrijf(als: .samira, doel: .toezicht) { tx in
                let nood = try #require(try RelatieStore.noodtoegangen(tx).first?.feit)
                try ToezichtStore.legVast(Nalezing(noodtoegang: nood, uitkomst: .terecht, toelichting: "Er was gevaar."), tx)
                let draw = try ToezichtStore.legVast(
                    Steekproef(van: tx.vandaag, tot: tx.vandaag, zaad: 7, uit: 2, totRegel: 2, getrokken: [1, 2]), tx)
                try ToezichtStore.legVast(Steekproefoordeel(steekproef: draw.id, regel: 1, uitkomst: .terecht, toelichting: ""), tx)
                return (nood, draw.id)
            }
            app.klok.vooruit(dagen: 6 * 366)
            #expect(try await Self.losse(app).filter { $0.soort == .toezicht }.isEmpty, "er is nog een regel niet beoordeeld")
            try await app.schrijf(als: .samira, doel: .toezicht) { tx in
                try ToezichtStore.legVast(Steekproefoordeel(steekproef: draw, regel: 2, uitkomst: .terecht, toelichting: ""), tx)
            }
            #expect(try await Self.losse(app).filter { $0.soort == .toezicht }.count == 1)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            let (draws, found, done) = try await app.lees(doel: .toezicht) { tx in
                (
                    try ToezichtStore.steekproeven(tx), try ToezichtStore.nalezing(nood, tx)?.inhoud.toelichting,
                    try ToezichtStore.nagelezen(tx)
                )
            }
            #expect(draws.isEmpty && found == "Er was gevaar." && done == [nood.hex], "geen open taak, jaren te laat")
        }
    }

    @Test("Wijzigde één bericht na het maken van de lijst, dan blijft dat ene, met de echte reden, en gaan de andere")
    func eenGewijzigd() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(77_777, identificatie: "S2"), "b.xml")
            try wereld.bezorg(try wereld.start(88_888, identificatie: "S3"), "c.xml")
            try await wereld.ronde()
            let both = try await wereld.rijen(soort: "JW305")
            try #require(both.count == 2)
            app.klok.vooruit(dagen: 7 * 365 + 14)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            let stays = both[0].id
            try await app.schrijf(als: .ravi, doel: .bekostiging) { tx in try BerichtStore.zet(.gezien, op: stays, Stapdetail(), tx) }
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            #expect(try await wereld.rijen(soort: "JW305").map(\.id) == [stays])
            #expect(try await app.als(.wim).get(made).bevat("Dit is intussen gewijzigd."))
        }
    }

    @Test(
        "Een bericht over niemand hier gaat zeven jaar na de laatste stap, met ons antwoord erbij; een bericht van een dossier blijft daar")
    func bericht() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try wereld.bezorg(try wereld.start(77_777, identificatie: "S2"), "b.xml")
            try await wereld.ronde()
            for kind in ["JW305", "JW306"] { #expect(try await wereld.rijen(soort: kind).count == 2, "\(kind)") }
            let dossier = wereld.gezin.dossier
            try await app.schrijf { tx in
                let duty = Bewaarplicht(reden: .bezwaar, toelichting: "Zaak 12", sinds: tx.vandaag, herzienOp: tx.vandaag.plus(jaren: 1))
                try BeschermingStore.legVast(duty, .geheel(dossier, tx), van: tx.vandaag, tx)
            }
            app.klok.vooruit(dagen: 7 * 365)
            #expect(try await Self.losse(app).filter { $0.soort == .bericht }.isEmpty, "nog niet voorbij")
            app.klok.vooruit(dagen: 14)
            #expect(try await Self.losse(app).filter { $0.soort == .bericht }.count == 1)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            #expect(try await app.als(.wim).get(made).bevat("Berichten die bij geen dossier horen"))
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            for kind in ["JW305", "JW306"] { #expect(try await wereld.rijen(soort: kind).count == 1, "\(kind)") }
            #expect(try await Self.losse(app).filter { $0.soort == .bericht }.isEmpty)
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test("Wat jonger is, blijft; wie alleen bewaart ziet geen enkel woord")
    func blijft() async throws {
        try await withApp { app in
            try await Self.adres(app, .joost)
            app.klok.vooruit(dagen: 4 * 365)
            #expect(try await Self.losse(app).isEmpty)
            let none = try await app.als(.wim).post(BewaarURL.rondes)
            #expect(none.status == 422 && none.bevat("Er is niets waarvan de bewaartermijn voorbij is"))
        }
    }
}
