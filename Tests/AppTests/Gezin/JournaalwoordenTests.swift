// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// That every act of the program has words of its own is a rule of the build (`BouwTests`); here is what people read.
@Suite("Journaal: niemand leest een code")
struct JournaalwoordenTests {
    @Test("Elke daad staat er in gewone woorden")
    func woorden() {
        for (code, act) in Journaalwoorden.daden {
            #expect(act.woorden.first?.isUppercase == true && (!code.contains(".") || !act.woorden.contains(code)), "\(code)")
            #expect(!act.woorden.contains { ".:_".contains($0) } || act.woorden.contains(": "), "\(code)")
        }
        #expect(Journaalwoorden.daden.count > 120)
    }

    @Test("Ook wat geen eigen woorden heeft, toont geen code")
    func onbekend() {
        for code in ["iets.nieuws", "iets", "gezin.herzien-nu", "poort.exporteren", "poort.onbekend", "plan.afdrukken-nu", ""] {
            let text = Journaalwoorden.daad(code)
            #expect(!text.isEmpty && !text.contains(".") && (code.isEmpty || !text.contains(code)), "\(code): \(text)")
        }
        for sheet in Veldklasse.allCases {
            #expect(!Journaalwoorden.daad(sheet.rawValue + ".inzien").contains(sheet.rawValue + ".inzien"))
        }
    }

    @Test("Wat Amina, Ravi en Petra deden, leest op elke bladzijde met het logboek als gewone taal")
    func bladzijden() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.amina).post(AnalyseTests.school(family), AnalyseTests.gesprek(family, app.vandaag))
            for wie in [Cast.amina, .petra] {
                for route in app.routes where route.methode == "GET" && route.pad.hasPrefix("/dossiers/:id/") {
                    _ = try await app.als(wie).get(route.pad.replacing(":id", with: family.dossier.hex))
                }
            }
            let codes = try await app.lees(doel: .toezicht) { tx in
                Set(try tx.regels(over: .dossier(family.dossier)).map(\.handeling))
            }
            #expect(codes.count > 10)
            let pages = [
                try await app.als(.amina).get(GezinURL.toegang(family.dossier)),
                try await app.als(.amina).get(ToezichtURL.gezin(family.dossier)),
                try await app.als(.samira).get(ToezichtURL.log(.dossier(family.dossier))),
                try await app.als(.samira).get(ToezichtURL.log(.medewerker(Cast.amina.gebruiker))),
            ]
            for (place, page) in pages.enumerated() {
                #expect(page.status == 200, "\(place)")
                for code in codes where code.contains(".") {
                    #expect(!page.bevat(code) && !page.bevat(code.replacing(".", with: ": ")), "\(place): \(code)")
                }
            }
        }
    }
}
