// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Noodblad: elke nacht, verzegeld, en te lezen zonder het systeem")
struct NoodbladTests {
    /// The same app, with a place and a key for the sheet.
    private static func metPlek(_ app: Proefapp, _ sleutel: Envelopsleutel) throws -> App {
        var config = app.app.config
        config.noodbladmap = app.map + "/noodbladen"
        config.noodbladsleutel = sleutel.openbaar.tekst
        try FileManager.default.createDirectory(atPath: app.map + "/noodbladen", withIntermediateDirectories: true)
        return App.build(config: config, databank: app.databank, logger: app.app.logger)
    }

    private static func bladen(_ app: Proefapp) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: app.map + "/noodbladen").sorted()
    }

    private static func bescherm<I: Feitinhoud>(_ feit: I, _ family: DeWit, _ app: Proefapp) async throws {
        try await app.schrijf { tx in
            try tx.teken(feit, op: DossierStore.plek(family.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag, bron: "professional")
        }
    }

    @Test(
        "Waarschuwing, nummer en contactpersoon staan erop; bij een geheim geen nummer en geen afspraak; een adres nooit; niets ligt open op de schijf"
    )
    func inhoud() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let sleutel = Envelopsleutel.nieuw()
            let met = try Self.metPlek(app, sleutel)
            try await Self.bescherm(
                Veiligheidsvlag(
                    over: [family.noor], tekst: "Nooit alleen op huisbezoek", datum: app.vandaag, herzienOp: app.vandaag.plus(dagen: 30),
                    verteld: .ja), family, app)
            try await app.schrijf { tx in
                let relatie = Relatie(
                    dossier: family.dossier, relatiesoort: .vasteContactpersoon, gebruiker: Cast.amina.gebruiker, van: tx.nu,
                    gegevenDoor: tx.wie.id, reden: "proef")
                try RelatieStore.geef(relatie, lijn: DossierStore.lijn(family.dossier, nil, .hulp, tx), tx)
                let notitie = Contactnotitie(
                    contactsoort: .telefoon, datum: tx.vandaag, over: [family.noor], gezegd: "x", afspraken: "Donderdag tien uur op school")
                let act = tx.nieuwID(Contactnotitie.self).raw
                try tx.teken(
                    notitie, op: DossierStore.plek(family.dossier, van: family.noor, tx), in: GezinStore.tabel, van: tx.vandaag,
                    bron: "professional", handeling: act)
                let visit = Afspraak(
                    afspraaksoort: .kantoor, datum: tx.vandaag.plus(dagen: 1), tijd: Kloktijd(uur: 9, minuut: 30), plaats: "Ankerkade 17",
                    met: [family.karin, family.sem], door: [Cast.amina.gebruiker])
                try GezinStore.plan(visit, Zicht.geheel(family.dossier, tx), tx)
            }
            var blad = try Noodblad.lees(try await met.maakNoodblad().pad, met: sleutel)
            let sheet = try #require(blad.gezinnen.first)
            #expect(blad.gezinnen.count == 1 && sheet.contactpersoon == Cast.amina.naam && sheet.team.telefoon == "0299 100 100")
            #expect(sheet.kinderen.contains { $0.hasPrefix("Noor de Wit, geboren") } && sheet.kinderen.count == 2)
            #expect(sheet.waarschuwingen == ["Noor: Nooit alleen op huisbezoek"] && !sheet.heeftGeheim)
            #expect(sheet.bellen == [Noodblad.Nummer(naam: "Karin Smeets (ouder)", telefoon: "06 12345678")])
            #expect(sheet.volgende.contains { $0.contains("Donderdag tien uur op school") })
            let visit = "Gesprek op kantoor of elders op dinsdag 3 maart 2026 om 09:30 met Karin, Sem (Amina Bouzid)"
            #expect(sheet.volgende.contains(visit), "wanneer, met wie en door wie; nooit waar")
            for shown in [blad.tekst, blad.html] {
                #expect(shown.contains("Nooit alleen op huisbezoek") && shown.contains("06 12345678"))
                #expect(!shown.contains("Ankerkade") && !shown.contains("999900"))
            }
            try await Self.bescherm(Geheimhouding(persoon: family.karin, grond: "veiligheid"), family, app)
            app.klok.vooruit(seconden: 120)
            blad = try Noodblad.lees(try await met.maakNoodblad().pad, met: sleutel)
            #expect(blad.gezinnen[0].heeftGeheim && blad.gezinnen[0].bellen.isEmpty)
            #expect(!blad.tekst.contains("06 12345678") && !blad.tekst.contains("Donderdag tien uur"))
            #expect(!blad.tekst.contains("09:30"))
            #expect(blad.tekst.contains("Nooit alleen op huisbezoek") && blad.html.contains("verblijfplaats geheim"))
            #expect { try Noodblad.lees(app.map + "/noodbladen/" + Self.bladen(app)[0], met: .nieuw()) } throws: {
                "\($0)".contains("past niet")
            }
            // The sheet itself and everything else in the folder: no name, no warning, no number.
            for name in try FileManager.default.subpathsOfDirectory(atPath: app.map) {
                guard let bytes = FileManager.default.contents(atPath: app.map + "/" + name) else { continue }
                for word in ["Smeets", "huisbezoek", "12345678", "gezinnen"] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name)") }
            }
            let lines = try await app.lees(als: .samira, doel: .toezicht) { try $0.regels(over: .dossier(family.dossier)) }
            #expect(lines.contains { $0.handeling == "noodblad.maken" && $0.rol == "systeem" })
        }
    }

    @Test("Het veiligheidsplan staat er in een paar regels op; bij een geheim alleen dat het er is, en achter een scherm niets")
    func veiligheid() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), sleutel = Envelopsleutel.nieuw(), met = try Self.metPlek(app, sleutel)
            _ = try await VeiligheidsplanbladTests.maak(app, scene)
            func lees() async throws -> Noodblad {
                app.klok.vooruit(seconden: 120)
                return try Noodblad.lees(try await met.maakNoodblad().pad, met: sleutel)
            }
            let open = try await lees()
            for text in [
                "Veiligheidsplan: directe veiligheid, regie Amina Bouzid", "Niemand geeft het adres door. (Veilig Thuis)",
                "Karin: Els doet niet open. (als Daan komt). Lukt het niet: Els belt 112.", "Noor gaat naar Karin",
            ] {
                #expect(open.tekst.contains(text) && open.html.contains(text), "\(text)")
            }
            for text in ["schreeuwend", "woord thee", "papa zien"] { #expect(!open.tekst.contains(text), "\(text)") }
            try await Self.bescherm(Geheimhouding(persoon: scene.family.karin, grond: "opvang"), scene.family, app)
            let secret = try await lees()
            #expect(secret.tekst.contains("Veiligheidsplan: directe veiligheid, samen kijken") && secret.tekst.contains("vraag het team"))
            #expect(!secret.tekst.contains("Els doet niet open") && !secret.tekst.contains("geeft het adres door"))
            let visit = app.bezoek(.amina)
            let plan = try #require(try await app.lees { tx in try BijplanStore.veiligheidsbeeld(Zicht.op(scene.id, visit, tx), tx) }).plan
            try await Self.bescherm(Scherm(feiten: [plan.id], voorBetrokkenen: [scene.family.daan], reden: "proef"), scene.family, app)
            #expect(try await !lees().tekst.contains("Veiligheidsplan"))
        }
    }

    @Test("Eens per nacht één blad, na drie uur of meteen na een late start; de laatste zeven blijven")
    func nacht() async throws {
        try await withApp { app in
            let met = try Self.metPlek(app, .nieuw())
            app.klok.zet(Moment(begin: app.vandaag.plus(dagen: 1)).plus(seconden: 2 * 3_600))
            try await met.nachtelijkNoodblad()
            #expect(try Self.bladen(app) == [])
            app.klok.vooruit(seconden: 3_700)
            for _ in 1...3 { try await met.nachtelijkNoodblad() }
            #expect(try Self.bladen(app) == ["noodblad-2026-03-03"])
            for _ in 1...8 {
                app.klok.vooruit(dagen: 1)
                try await met.nachtelijkNoodblad()
            }
            #expect(try Self.bladen(app).count == 7)
            #expect(try Self.bladen(app).last == "noodblad-2026-03-11")
            try await app.app.nachtelijkNoodblad()
            await #expect { try await app.app.maakNoodblad() } throws: { "\($0)".contains("--noodbladen") }
        }
    }

    @Test("Lopende hulp staat erop met de aanbieder en zijn nummer; gestopte hulp niet")
    func hulp() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let sleutel = Envelopsleutel.nieuw()
            try await app.schrijf { tx in
                let agb = try #require(AGBCode("54540001"))
                let boog = Aanbieder(
                    aanbieder: tx.nieuwID(Aanbieder.self), agb: agb, naam: "De Boog", telefoon: Telefoonnummer("0299 123456"))
                try InkoopStore.legVast(boog, tx)
                let plek = try DossierStore.plek(family.dossier, van: family.noor, klasse: .toegang, tx)
                for number in [Int64(7001), 7002] {
                    let order = Toewijzing(
                        nummer: number, jeugdige: family.noor, aanbieder: boog.aanbieder, agb: agb,
                        toegewezenOp: tx.vandaag.plus(dagen: -40),
                        periode: try #require(Periode(van: tx.vandaag.plus(dagen: -30), totEnMet: nil)), categorie: "45", product: "45A48")
                    try tx.teken(order, op: plek, in: InzetStore.tabel, van: order.periode.van, bron: "professional")
                    let begun = LeveringStart(toewijzing: number, op: tx.vandaag.plus(dagen: -20))
                    try tx.teken(begun, op: plek, in: InzetStore.tabel, van: begun.op, bron: "professional")
                }
                let stop = LeveringStop(toewijzing: 7002, op: tx.vandaag.plus(dagen: -5), reden: .volgensPlan)
                try tx.teken(stop, op: plek, in: InzetStore.tabel, van: stop.op, bron: "professional")
            }
            let blad = try Noodblad.lees(try await Self.metPlek(app, sleutel).maakNoodblad().pad, met: sleutel)
            let help = try #require(blad.gezinnen.first).hulp
            #expect(help.count == 1 && help[0].kind == "Noor" && help[0].stand == "Loopt")
            #expect(help[0].aanbieder == Noodblad.Nummer(naam: "De Boog", telefoon: "0299 123456"))
            #expect(blad.tekst.contains("bij De Boog, 0299 123456") && blad.html.contains("0299 123456"))
            // A mother's secret is her child's too: where the child gets help, she can be found.
            try await Self.bescherm(Geheimhouding(persoon: family.karin, grond: "opvang"), family, app)
            app.klok.vooruit(seconden: 120)
            let dicht = try Noodblad.lees(try await Self.metPlek(app, sleutel).maakNoodblad().pad, met: sleutel)
            #expect(dicht.gezinnen[0].hulp.map(\.aanbieder) == [nil] && dicht.gezinnen[0].hulp[0].kind == "Noor")
            for shown in [dicht.tekst, dicht.html] {
                #expect(!shown.contains("De Boog") && !shown.contains("123456") && shown.contains("vraag het team bij wie"))
            }
        }
    }

    @Test("Wat voor iemand achter een scherm staat, staat voor niemand op het blad: waarschuwing noch hulp")
    func scherm() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let sleutel = Envelopsleutel.nieuw()
            for (text, over) in [("Daan mag dit niet weten", [family.karin, family.noor]), ("Hond in huis", [])] {
                try await Self.bescherm(
                    Veiligheidsvlag(over: over, tekst: text, datum: app.vandaag, herzienOp: app.vandaag.plus(dagen: 30), verteld: .ja),
                    family, app)
            }
            let met = try Self.metPlek(app, sleutel)
            let open = try Noodblad.lees(try await met.maakNoodblad().pad, met: sleutel)
            #expect(open.gezinnen[0].waarschuwingen.count == 2)
            try await Self.bescherm(
                Scherm(over: family.karin, voorBetrokkenen: [family.daan], reden: "veiligheid"), family, app)
            app.klok.vooruit(seconden: 120)
            let dicht = try Noodblad.lees(try await met.maakNoodblad().pad, met: sleutel)
            #expect(dicht.gezinnen[0].waarschuwingen == ["Hond in huis"])
        }
    }

    @Test("Een dossier dat niet te lezen is krijgt een regel, en alle andere staan er gewoon op")
    func onleesbaar() async throws {
        try await withApp { app in
            let stuk = try await app.deWit()
            let heel = try await app.deWit(team: Cast.zuid, als: .bram)
            let sleutel = Envelopsleutel.nieuw()
            try await app.schrijf { tx in
                try tx.execute(
                    "UPDATE dossier_stand SET titel = ? WHERE dossier = ?", [.blob(Array(repeating: 1, count: 40)), .id(stuk.dossier)])
            }
            let made = try await Self.metPlek(app, sleutel).maakNoodblad()
            #expect(made.gezinnen == 2 && made.onleesbaar == 1)
            #expect(made.antwoord.uitkomst == .bevindingen && made.antwoord.tekst.contains(sleutel.openbaar.vingerafdruk))
            let blad = try Noodblad.lees(made.pad, met: sleutel)
            let lost = try #require(blad.gezinnen.first { $0.isOnleesbaar })
            #expect(lost.kenmerk == stuk.dossier.hex.suffix(8) && lost.team.telefoon == "0299 100 100" && lost.kinderen.isEmpty)
            #expect(blad.gezinnen.contains { $0.kenmerk == heel.dossier.hex.suffix(8) && $0.kinderen.count == 2 })
            #expect(blad.tekst.contains("kon niet worden gelezen") && blad.html.contains("kon niet worden gelezen"))
        }
    }

    @Test("Een openbare sleutel waarin één teken verkeerd is, wordt bij het starten geweigerd")
    func sleuteltekst() throws {
        let key = Envelopsleutel.nieuw().openbaar
        var config = Config(map: "/tmp/x")
        #expect(try config.noodbladafdruk() == nil)
        config.noodbladsleutel = key.tekst
        #expect(try config.noodbladafdruk() == key.vingerafdruk && key.vingerafdruk.count == 19)
        for index in key.tekst.indices {
            var wrong = key.tekst
            wrong.replaceSubrange(index...index, with: wrong[index] == "A" ? "B" : "A")
            config.noodbladsleutel = wrong
            #expect(throws: Opslagfout.self) { try config.noodbladafdruk() }
        }
        for text in ["", String(key.tekst.dropLast(4)), Data(repeating: 9, count: 32).base64EncodedString()] {
            config.noodbladsleutel = text
            #expect(throws: Opslagfout.self) { try config.noodbladafdruk() }
        }
    }
}
