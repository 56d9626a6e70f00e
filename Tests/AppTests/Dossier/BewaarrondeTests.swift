// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bewaarrondes: een dossier blijft te beschrijven, en een ronde komt altijd aan haar einde (Jeugdwet 7.3.8)")
struct BewaarrondeTests {
    private static func keur(_ app: Proefapp) async throws -> String {
        let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
        #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
        return made
    }

    private static func schrijf(_ app: Proefapp, _ gezin: DeWit, _ tekst: String) async throws {
        try await app.schrijf { tx in
            let note = Contactnotitie(contactsoort: .telefoon, datum: tx.vandaag, over: [gezin.noor, gezin.sem], gezegd: tekst)
            try GezinStore.noteer(note, .geheel(gezin.dossier, tx), tx)
        }
    }

    @Test("Zijn de berichten na zeven jaar weg terwijl de hulp loopt, dan wordt een nieuw bericht gewoon vastgelegd")
    func berichtenOpnieuw() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            func deel() async throws {
                try await app.schrijf { tx in
                    let place = try DossierStore.plek(gezin.dossier, van: gezin.noor, klasse: .bericht, tx)
                    let gift = Verstrekking(weg: .bericht, aan: "De Brug", op: tx.vandaag, wat: "toewijzing 10023", grond: "Jeugdwet 7.4.0")
                    try tx.teken(gift, op: place, in: BerichtStore.tabel, van: tx.vandaag, bron: "bericht")
                }
            }
            try await deel()
            app.klok.vooruit(dagen: 8 * 366)
            try await Self.schrijf(app, gezin, "De hulp loopt nog.")
            _ = try await Self.keur(app)
            func lines() async throws -> (alle: Int, levend: Int) {
                try await app.lees { tx in
                    let all = try DossierStore.lijnen(gezin.dossier, tx).filter { $0.bewaarklasse == .bericht }
                    return (all.count, try all.filter { try !tx.isVernietigd($0.id) }.count)
                }
            }
            let before = try await lines()
            #expect(before == (1, 0), "de berichtlijn ging, de hulp niet")
            try await deel()
            let after = try await lines()
            #expect(after == (2, 1))
            #expect(try await app.lees { tx in try BerichtStore.verstrekkingen(.geheel(gezin.dossier, tx), tx).count } == 1)
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test("Van een dossier of kind waarvan niets over is, komt geen nieuwe lijn")
    func blijftWeg() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            let noor = try await VernietigingTests.lijnen(app, gezin.dossier, gezin.noor)
            try await app.databank.vernietig(noor, als: .systeem("proef"), grond: "verzoek")
            await #expect(throws: Opslagfout.vernietigd) {
                try await app.schrijf { tx in _ = try DossierStore.lijn(gezin.dossier, gezin.noor, .toegang, tx) }
            }
            let rest = try await VernietigingTests.lijnen(app, gezin.dossier)
            try await app.databank.vernietig(rest, als: .systeem("proef"), grond: "verzoek")
            await #expect(throws: Opslagfout.vernietigd) {
                try await app.schrijf { tx in _ = try DossierStore.lijn(gezin.dossier, nil, .hulp, tx) }
            }
        }
    }

    @Test("Wat geweigerd wordt is één keer geweigerd: de ronde komt klaar, telt het als overgeslagen en zegt waarom")
    func eindigt() async throws {
        try await withApp { app in
            var files: [DeWit] = []
            for _ in 0..<4 { files.append(try await app.deWit()) }
            app.klok.vooruit(dagen: 20 * 366)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            for gezin in files.prefix(3) { try await Self.schrijf(app, gezin, "Toch nog iets.") }
            try await app.schrijf(als: .samira, doel: .rechten) { tx in
                let round = try #require(UUIDv7(made.split(separator: "/").last ?? ""))
                try BewaarRoutes.keur(round, .akkoord, "", tx)
            }
            // Fewer at a time than are refused: each round of work must get further.
            for _ in 0..<4 { try await app.app.werkRondesAf(hoogstens: 1) }
            let page = try await app.als(.wim).get(made)
            #expect(page.bevat("Vernietigd") && page.bevat("gebleven: Dit dossier is intussen gewijzigd."))
            let text = try await app.lees(doel: .rechten) { tx in try #require(try BewaarStore.verklaringen(tx).first).inhoud.tekst }
            #expect(text.contains("dossiers: 1\n") && text.contains("overgeslagen: 3\n"))
            let id = files[0].dossier
            let refused = try await app.lees(doel: .toezicht) { tx in
                try tx.regels(over: .dossier(id)).filter { $0.handeling == "vernietigen" && $0.uitkomst == "geweigerd" }.count
            }
            #expect(refused == 1)
        }
    }

    @Test("Er komt geen verklaring zolang er een sleutel is blijven liggen; een storing bij het ene dossier houdt het andere niet tegen")
    func storing() async throws {
        try await withApp { app in
            let (een, twee) = (try await app.deWit(), try await app.deWit())
            app.klok.vooruit(dagen: 20 * 366)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            let round = try #require(UUIDv7(made.split(separator: "/").last ?? ""))
            try await app.schrijf(als: .samira, doel: .rechten) { tx in try BewaarRoutes.keur(round, .akkoord, "", tx) }
            // The list of destructions cannot be written: rows go, keys stay.
            let list = app.app.config.vernietigingslijst
            try FileManager.default.createDirectory(atPath: list, withIntermediateDirectories: true)
            _ = await #expect(throws: Opslagfout.self) { try await app.app.werkRondesAf() }
            func certificate() async throws -> String? {
                try await app.lees(doel: .rechten) { tx in try BewaarStore.verklaring(bij: round, tx)?.inhoud.tekst }
            }
            #expect(try await certificate() == nil)
            let lines = try await VernietigingTests.lijnen(app, een.dossier).union(VernietigingTests.lijnen(app, twee.dossier))
            let gone = try await app.lees { tx in try lines.filter { try tx.isVernietigd($0) } }
            #expect(gone == lines, "ook het tweede dossier is aan de beurt geweest")
            #expect(try !app.databank.sleutelbos.houders().isDisjoint(with: Set(lines.map(\.raw))), "de proef kan falen")
            try FileManager.default.removeItem(atPath: list)
            try await app.app.werkRondesAf()
            #expect(try app.databank.sleutelbos.houders().isDisjoint(with: Set(lines.map(\.raw))))
            let text = try #require(try await certificate())
            #expect(text.contains("dossiers: 2\n") && text.contains("overgeslagen: 0\n"))
        }
    }

    @Test("Eén lijst tegelijk: zolang er een open is, komt er geen tweede")
    func eenTegelijk() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            app.klok.vooruit(dagen: 20 * 366)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            let second = try await app.als(.samira).post(BewaarURL.rondes)
            #expect(second.naar == nil && second.bevat("Er is nog een lijst"))
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "terug", "toelichting": "Te vroeg."]).naar == made)
            #expect(try await app.als(.samira).post(BewaarURL.rondes).naar != nil)
            app.klok.vooruit(dagen: 40)
            #expect(try await app.als(.wim).post(BewaarURL.rondes).naar != nil, "een lijst die te oud is, houdt niets tegen")
        }
    }

    @Test(
        "Kijken en afschermen zijn geen wijziging: een scherm, geheim, einde, afschrift of meenemen begint de termijn niet opnieuw (7.3.8 lid 3)"
    )
    func geenWijziging() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            app.klok.vooruit(dagen: 20 * 366)
            try await app.schrijf { tx in
                let view = Zicht.geheel(gezin.dossier, tx), day = tx.vandaag
                try BeschermingStore.legVast(Scherm(over: gezin.karin, voorBetrokkenen: [gezin.daan], reden: "veilig"), view, van: day, tx)
                try BeschermingStore.legVast(Geheimhouding(persoon: gezin.karin, grond: "veilig"), view, van: day, tx)
                try BeschermingStore.legVast(Beeindiging(feit: gezin.noor.raw, op: day), view, van: day, tx)
                let gift = Verstrekking(weg: .afdruk, aan: "Karin", op: day, wat: "afschrift", grond: "Jeugdwet 7.3.10")
                try GezinStore.legVast(gift, view, van: day, bron: GezinStore.bronAfschrift, tx)
                try GezinStore.legVast(Meeneming(pak: gezin.noor.raw, tot: tx.nu), view, van: day, tx)
            }
            let day = app.vandaag
            func over() async throws -> Int { try await app.app.bewaarvoorstel(op: day).lijnen.count }
            #expect(try await over() == 3)
            try await Self.schrijf(app, gezin, "Dit is wel een wijziging.")
            #expect(try await over() == 0)
        }
    }
}
