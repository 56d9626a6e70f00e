// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Groepen: hulp aan meer kinderen tegelijk, met plaatsen en een wachtlijst (Jeugdwet 2.6, 2.9 onder a)")
struct GroepTests {
    private static func zet(_ app: Proefapp, plaatsen: Int, als wie: Cast = .amina) async throws -> String {
        let team = wie == .bram ? Cast.zuid : Cast.noord
        let form = ["naam": "Sterker in je vel", "team": team.hex, "wat": "Acht middagen", "plaatsen": "\(plaatsen)", "oudste": "17"]
        return try #require(try await app.als(wie).post(GroepsaanbodURL.lijst, form.en(.datum("van", app.vandaag.plus(dagen: -30)))).naar)
    }

    private static func meld(
        _ app: Proefapp, _ family: DeWit, _ kind: ID<Persoon>, _ groep: String, _ dagen: Int = 0, als wie: Cast = .amina
    ) async throws -> Uitslag {
        let form = ["jeugdige": kind.hex, "groep": String(groep.split(separator: "/").last ?? "")]
        return try await app.als(wie).post(
            GroepsaanbodURL.meedoen(family.dossier), form.en(.datum("op", app.vandaag.plus(dagen: dagen))))
    }

    @Test("Van groep naar plaats, wachtlijst, doorschuiven en afronden", arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), path = try await Self.zet(app, plaatsen: 1)
            #expect(try await app.als(.amina).get(GroepsaanbodURL.lijst).bevat("1 vrij"))
            #expect(try await Self.meld(app, family, family.sem, path).status == 303)
            #expect(try await Self.meld(app, family, family.noor, path).status == 303)
            #expect(try await Self.meld(app, family, family.noor, path).bevat("doet al mee"))
            let help = try await app.als(.amina).get(InzetURL.lijst(family.dossier))
            #expect(help.bevat("heeft een plaats") && help.bevat("nummer 1 op de wachtlijst"))
            let group = try await app.als(.amina).get(path)
            #expect(group.bevat("vol, 1 wacht") && group.bevat(">Sem</a>") && group.bevat(">Noor</a>"))
            let links = help.tekst.split(separator: "\"").filter { $0.contains("/hulp/groep/") && $0.hasSuffix("/einde") }.map(String.init)
            let semOut = try #require(links.last)
            let early = try await app.als(.amina).post(
                semOut, ["afloop": "afgemaakt"].en(.datum("op", app.vandaag.plus(dagen: -1))))
            #expect(early.status == 422 && early.bevat("Kies een dag vanaf"))
            let done = try await app.als(.amina).postEnVolg(semOut, ["afloop": "afgemaakt"].en(.datum("op", app.vandaag)))
            #expect(done.bevat("Meegedaan tot het eind") && !done.bevat("wachtlijst"))
            #expect(try await app.als(.amina).get(GezinURL.dossier(family.dossier)).bevat("Aangemeld voor een groep"))
        }
    }

    @Test("Een ander team ziet hoeveel er meedoen, en geen naam; het houdt deze groep niet bij")
    func afwezig() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await Self.zet(app, plaatsen: 4)
            _ = try await Self.meld(app, family, family.sem, path)
            let seen = try await app.als(.bram).get(path)
            #expect(seen.bevat("1 van 4 plaatsen bezet") && seen.bevat("een kind uit een ander dossier"))
            #expect(!seen.bevat("Sem") && !seen.bevat("Wit") && !seen.bevat(family.dossier.hex) && !seen.bevat("Deze groep stopt"))
            for suffix in ["/wijzigen", "/einde"] { #expect(try await app.als(.bram).get(path + suffix).status == 404) }
            #expect(try await app.als(.bram).post(path + "/einde", ["reden": "weg"]).status == 404)
            #expect(try await app.als(.samira).get(GroepsaanbodURL.lijst).status != 200)
        }
    }

    @Test("Wat achter een scherm staat, staat ook bij de groep niet met naam")
    func scherm() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await Self.zet(app, plaatsen: 4)
            _ = try await Self.meld(app, family, family.sem, path)
            let fact = try await app.lees { tx in
                try #require(try tx.feiten(in: InzetStore.tabel, dossier: family.dossier).geldend(Groepsdeelname.self).first?.id)
            }
            let visit = app.bezoek(.amina)
            try await app.schrijf { tx in
                let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx)
                let shield = Scherm(feiten: [fact], voorGebruikers: [Cast.petra.gebruiker, Cast.joost.gebruiker], reden: "proef")
                try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
            }
            let seen = try await app.als(.petra).get(path)
            #expect(!seen.bevat(">Sem<") && seen.bevat("een kind uit een ander dossier"))
            #expect(try await app.als(.amina).get(path).bevat(">Sem</a>"))
            // Who does not see it cannot do it again: the places would count double.
            let before = try await app.aantalFeiten()
            let again = try await Self.meld(app, family, family.sem, path, als: .joost)
            #expect(again.naar == nil && again.bevat("Overleg met de vaste contactpersoon") && !again.bevat("doet al mee"))
            #expect(try await app.aantalFeiten() == before)
            #expect(try await app.als(.petra).get(path).bevat("1 van 4 plaatsen bezet"))
        }
    }

    @Test("Een scherm over het kind zelf verbergt ook zijn plek in een groep")
    func schermOverKind() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await Self.zet(app, plaatsen: 4), visit = app.bezoek(.amina)
            _ = try await Self.meld(app, family, family.sem, path)
            try await app.schrijf { tx in
                let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx)
                let shield = Scherm(over: family.sem, voorGebruikers: [Cast.petra.gebruiker], reden: "proef")
                try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
            }
            #expect(try await !app.als(.petra).get(path).bevat(">Sem<"))
            #expect(try await !app.als(.petra).get(InzetURL.lijst(family.dossier)).bevat("heeft een plaats"))
            #expect(try await app.als(.amina).get(InzetURL.lijst(family.dossier)).bevat("heeft een plaats"))
        }
    }

    @Test("Een plek in een groep en hulp van het team tellen als hulp: bij de evaluatie, en een dossier met lopende hulp sluit niet")
    func isHulp() async throws {
        try await withApp { app in
            let family = try await app.deWit(), path = try await Self.zet(app, plaatsen: 1), visit = app.bezoek(.amina)
            _ = try await Self.meld(app, family, family.sem, path)
            _ = try await Self.meld(app, family, family.noor, path)
            let form = ["jeugdige": family.sem.hex, "wie": "team", "vorm": "alleen", "wat": "Gesprekken thuis"]
                .en(.datum("van", app.vandaag))
            #expect(try await app.als(.amina).post(InzetURL.lijst(family.dossier) + "/basishulp", form).status == 303)
            let known = try await app.lees { tx in try app.app.hulpkennis(Zicht.op(family.dossier, visit, tx), tx).hulp }
            #expect(known.map(\.naam) == ["Gesprekken thuis", "Sterker in je vel"], "wie op de wachtlijst staat, heeft nog geen hulp")
            #expect(known.allSatisfy { $0.tot == nil && $0.jeugdige == family.sem })
            let closing = ["reden": "doelen-bereikt"].en(.datum("op", app.vandaag))
            let refused = try await app.als(.amina).post(PlanURL.afsluiting(family.dossier), closing)
            #expect(refused.naar == nil && refused.bevat("van het team of in een groep"))
        }
    }

    @Test("Slechte invoer: alles tegelijk gezegd, niets vastgelegd; een groep die weg is, is geen keuze meer")
    func fouten() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let bad = try await app.als(.amina).post(
                GroepsaanbodURL.lijst, ["naam": "", "team": Cast.zuid.hex, "plaatsen": "0", "wat": "x"].en(.datum("van", app.vandaag)))
            #expect(bad.status == 422 && bad.bevat("Hoe heet de groep?"))
            let path = try await Self.zet(app, plaatsen: 4)
            #expect(try await app.als(.amina).post(path + "/einde", ["reden": "Te weinig deelnemers"]).status == 303)
            #expect(try await app.als(.amina).get(path).status == 404)
            #expect(try await Self.meld(app, family, family.sem, path).status == 422)
            let future = try await Self.meld(app, family, family.sem, try await Self.zet(app, plaatsen: 4), 1)
            #expect(future.status == 422 && future.bevat("ligt in de toekomst"))
        }
    }

    @Test("De hulp van het team wordt op de afgesproken dag bekeken: dan staat het bij het werk, en na het einde niet meer")
    func kijken() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = InzetURL.lijst(family.dossier)
            let form = [
                "jeugdige": family.sem.hex, "wie": "team", "vorm": "erbij", "wat": "Samen oefenen", "zwaarte": "zwaarder", "duur": "kort",
            ]
            .en(.datum("van", app.vandaag)).en(.datum("kijkOp", app.vandaag.plus(dagen: 14)))
            let bare = try await app.als(.amina).post(base + "/basishulp", form)
            #expect(bare.status == 422 && bare.bevat("Schrijf op wie erbij komt"))
            let page = try await app.als(.amina).postEnVolg(base + "/basishulp", form.en(["specialist": "Ilse de Graaf, De Boog"]))
            #expect(page.bevat("Ilse de Graaf, De Boog") && page.bevat("Zwaarder, kort"))
            #expect(try await app.als(.amina).get(GezinURL.dossier(family.dossier)).bevat("Kijken of de hulp van het team helpt"))
            let link = try #require(page.tekst.split(separator: "\"").first { $0.contains("/basishulp/") && $0.hasSuffix("/einde") })
            _ = try await app.als(.amina).post(String(link), ["afloop": "genoeg"].en(.datum("op", app.vandaag)))
            #expect(try await !app.als(.amina).get(GezinURL.dossier(family.dossier)).bevat("Kijken of de hulp van het team helpt"))
        }
    }
}
