// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Invoer: eerst alles nakijken, dan per dossier in zijn geheel, en nooit dubbel")
struct InvoerTests {
    private static let personen = """
        persoon;bsn;roepnaam;achternaam;geboortedatum;geslacht;telefoon;straat;huisnummer;postcode;plaats
        p1;999900006;Noor;Jansen;14-02-2012;2;;;;;
        p2;;Karin;Jansen;1985-03-02;2;06-12345678;Ankerkade;17;1999AC;Waterrijk
        p3;999900018;Sem;Peters;2016-05-05;;;;;;
        """
    private static let dossiers = "dossier;team;contactpersoon\nd1;Team Noord;amina\nd2;team zuid;\n"
    private static let deelnames =
        "dossier;persoon;rol;wonen;van;toelichting\nd1;p1;jeugdige;in-huis;2024-01-01;\nd1;p2;ouder;in-huis;;\"moeder; alleen\"\nd2;p3;jeugdige;;;\nd2;p2;familie;;;tante\n"
    private static let gezag = "dossier;kind;gezag;houders;bron;gezien\nd1;p1;eenhoofdig;p2;brp;2024-01-01\n"
    private static let geheimen = "dossier;persoon;wat;grond\nd1;p2;adres;veiligheid\n"
    private static let voorzieningen =
        "dossier;jeugdige;nummer;agb;product;van;tot;volume;eenheid;frequentie;gestart\nd2;p3;55501;54540001;45A48;2026-01-01;;4;04;2;2026-01-15\n"
    private static let documenten =
        "dossier;bestand;soort;titel;datum;ontvangen_van;over\nd1;uitspraak.pdf;rechterlijke-uitspraak;Beschikking;2025-12-01;rechtbank;p1\n"

    static var goed: [String: String] {
        [
            "personen.csv": personen, "dossiers.csv": dossiers, "deelnames.csv": deelnames, "gezag.csv": gezag, "geheimen.csv": geheimen,
            "voorzieningen.csv": voorzieningen, "documenten.csv": documenten, "bestanden/uitspraak.pdf": "%PDF-1.4 in naam des konings",
        ]
    }

    static func schrijf(_ bestanden: [String: String], _ app: Proefapp) throws -> String {
        let map = app.map + "/invoer-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: map + "/bestanden", withIntermediateDirectories: true)
        for (name, text) in bestanden { try Data(text.utf8).write(to: URL(fileURLWithPath: map + "/" + name)) }
        return map
    }

    static func boog(_ app: Proefapp) async throws {
        try await app.schrijf { tx in
            let agb = try #require(AGBCode("54540001"))
            try InkoopStore.legVast(Aanbieder(aanbieder: tx.nieuwID(Aanbieder.self), agb: agb, naam: "De Boog"), tx)
        }
    }

    /// Rows in the tables that an import writes.
    static func stand(_ app: Proefapp) async throws -> [Int64] {
        try await app.lees(als: .samira, doel: .toezicht) { tx in
            try [
                "persoon_feit", "gezin_feit", "bescherming_feit", "inzet_feit", "relatie_feit", "dossier", "document_deel", "invoer_bekend",
            ].map {
                try tx.query("SELECT COUNT(*) AS n FROM \($0)")[0].int("n")
            }
        }
    }

    static func voer(_ app: Proefapp, _ map: String, proef: Bool = false, als: String = "fatima") async throws -> Beheerantwoord {
        // Each run asks a new code.
        app.klok.vooruit(seconden: 60)
        let code = app.code()
        return try await app.app.doe(.voerIn(Invoeropdracht(map: map, door: Codebewijs(inlognaam: als, code: code), isProef: proef)))
    }

    @Test(
        "Alles komt erin: mensen één keer, rollen, gezag, geheim, lopende hulp onder haar eigen nummer, document; en twee keer doet niets dubbel"
    )
    func alles() async throws {
        try await withApp { app in
            try await Self.boog(app)
            let map = try Self.schrijf(Self.goed, app)
            let before = try await Self.stand(app)
            let dry = try await Self.voer(app, map, proef: true)
            #expect(dry.uitkomst == .gelukt && dry.tekst.contains("2 dossiers en 3 personen"), "\(dry.tekst)")
            #expect(try await Self.stand(app) == before)
            #expect(try await Self.voer(app, map).tekst.contains("Ingevoerd: 2 dossiers"))
            let after = try await Self.stand(app)
            #expect(try await Self.voer(app, map).tekst.contains("Al eerder ingevoerd en overgeslagen: 2"))
            #expect(try await Self.stand(app) == after)
            let ids = try await app.lees(als: .samira, doel: .toezicht) { tx in
                (try InvoerStore.bekend(.dossier, "d1", tx), try InvoerStore.bekend(.dossier, "d2", tx))
            }
            let (d1, d2) = (ID<Dossier>(try #require(ids.0)), ID<Dossier>(try #require(ids.1)))
            let page = try await app.als(.amina).get("/dossiers/\(d1)")
            #expect(page.status == 200 && page.bevat("Noor") && page.bevat("Amina"))
            let family = try await app.als(.amina).get(GezinURL.gezin(d1))
            #expect(family.bevat("Karin") && family.bevat("moeder; alleen"))
            #expect(try await app.als(.amina).get("/dossiers/\(d2)").status == 404)
            let papers = try await app.als(.amina).get("/dossiers/\(d1)/documenten")
            #expect(papers.bevat("Beschikking"))
            let found = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                let order = try #require(try InzetStore.vind(55_501, tx)).order
                let zicht = try Zicht.systeem(d1, tx)
                return (
                    order.traject.stand(op: tx.vandaag), order.verstrekkingen.count, try BerichtStore.opdrachten(tx).count,
                    zicht.schermen.geheimen.map(\.wat),
                    try DocumentStore.inhoud(try #require(DocumentStore.documenten(zicht, tx).first), tx).count
                )
            }
            #expect(found.0 == .loopt && found.1 == 1 && found.2 == 0 && found.3 == [.adres] && found.4 == 28)
            #expect(try await app.databank.verifieer().klopt)
            let lines = try await app.lees(als: .samira, doel: .toezicht) { try $0.regels(over: .dossier(d1)) }
            let line = try #require(lines.first { $0.handeling == "dossier.invoeren" })
            #expect(line.namens == Cast.fatima.gebruiker.raw)
        }
    }

    @Test("Elke fout staat er met bestand en regel, en er wordt niets ingevoerd")
    func fouten() async throws {
        try await withApp { app in
            var files = Self.goed
            files["personen.csv"] =
                Self.personen
                .replacing("999900006", with: "123456789").replacing("14-02-2012", with: "31-02-2012") + "\np3;;Ans;Dubbel;;;;;;;\n"
            files["dossiers.csv"] = Self.dossiers + "d3;Team Oost;niemand\n"
            files["deelnames.csv"] = Self.deelnames + "d9;p2;ouder;;;\nd2;p2;opa;;;\n"
            files["documenten.csv"] = Self.documenten + "d2;../geheim.pdf;brief;X;2025-01-01;y;\nd2;weg.pdf;brief;X;2025-01-01;y;\n"
            let map = try Self.schrijf(files, app)
            let before = try await Self.stand(app)
            let answer = try await Self.voer(app, map)
            #expect(answer.uitkomst == .bevindingen)
            for words in [
                "personen.csv, regel 2: “123456789” in kolom bsn", "personen.csv, regel 2: “31-02-2012” in kolom geboortedatum",
                "personen.csv, regel 5: Persoon p3 staat er al eerder in", "dossiers.csv, regel 4: Het team “Team Oost” is er niet",
                "dossiers.csv, regel 4: Gebruiker niemand is er niet", "deelnames.csv, regel 6: Dossier d9 staat niet",
                "deelnames.csv, regel 7: “opa” in kolom rol", "documenten.csv, regel 3: Geef alleen de naam",
                "documenten.csv, regel 4: Bestand weg.pdf",
                "voorzieningen.csv, regel 2: Aanbieder 54540001 is er niet", "Er is niets ingevoerd.",
            ] { #expect(answer.tekst.contains(words), "\(words)\n\(answer.tekst)") }
            #expect(try await Self.stand(app) == before)
        }
    }

    /// The files with another BSN for p1, of nobody in the cast.
    private static var metBekende: [String: String] {
        goed.mapValues { $0.replacing("999900006", with: "999990019").replacing("999900018", with: "") }
    }

    /// Somebody with that BSN, known before.
    private static func ken(
        _ app: Proefapp, achternaam: String = "Jansen", geboren: String = "2012-02-14"
    ) async throws -> ID<Persoon> {
        try await app.schrijf { tx in
            let id = tx.nieuwID(Persoon.self)
            let born = try #require(Datum(iso: geboren).flatMap { Geboortedatum($0) })
            try PersoonStore.legVast(
                Persoonsgegevens(
                    persoon: id, naam: Naam(roepnaam: "Noortje", achternaam: achternaam), geboortedatum: born, bsn: BSN("999990019"),
                    bsnHerkomst: .verwijzer), tx)
            return id
        }
    }

    @Test(
        "Wie hier al bekend is door het BSN en dezelfde is, wordt gekoppeld, niet overschreven, en het wordt gezegd en in het journaal gezet"
    )
    func bekend() async throws {
        try await withApp { app in
            let noor = try await Self.ken(app, achternaam: "JÄNSEN")
            try await Self.boog(app)
            let map = try Self.schrijf(Self.metBekende, app)
            #expect(try await Self.voer(app, map, proef: true).tekst.contains("personen.csv, regel 2: Dit BSN is hier al bekend"))
            let lines = try await app.lees(als: .samira, doel: .toezicht) { try $0.regels(over: .persoon(noor)) }
            #expect(lines.contains { $0.handeling == "invoer.toetsen" && $0.namens == Cast.fatima.gebruiker.raw })
            #expect(try await Self.voer(app, map).tekst.contains("let op: personen.csv, regel 2: Dit BSN is hier al bekend"))
            let (files, name) = try await app.lees(als: .samira, doel: .toezicht) { tx in
                (try GezinStore.dossiers(van: noor, tx), try PersoonStore.persoon(noor, tx)?.naam.volledig)
            }
            #expect(files.count == 1 && name == "Noortje JÄNSEN")
        }
    }

    @Test(
        "Een BSN dat hier van iemand anders is, of van wie niet zomaar erbij mag, is een fout met wat te doen, en er komt niets in",
        arguments: ["geboortedatum", "achternaam", "geheim", "open dossier"])
    func nietKoppelen(_ waarom: String) async throws {
        try await withApp { app in
            let noor = try await Self.ken(
                app, achternaam: waarom == "achternaam" ? "de Boer" : "Jansen",
                geboren: waarom == "geboortedatum" ? "2012-02-13" : "2012-02-14")
            if waarom == "geheim" || waarom == "open dossier" {
                let family = try await app.deWit()
                try await app.schrijf { tx in
                    try GezinStore.neemDeel(Deelname(persoon: noor, rol: .familie), dossier: family.dossier, van: tx.vandaag, tx)
                    guard waarom == "geheim" else { return }
                    try tx.teken(
                        Geheimhouding(persoon: noor, grond: "veiligheid"), op: DossierStore.plek(family.dossier, tx),
                        in: BeschermingStore.tabel,
                        van: tx.vandaag)
                }
            }
            try await Self.boog(app)
            let map = try Self.schrijf(Self.metBekende, app)
            let before = try await Self.stand(app)
            let answer = try await Self.voer(app, map)
            #expect(answer.uitkomst == .bevindingen && answer.tekst.contains("personen.csv, regel 2:"), "\(answer.tekst)")
            #expect(answer.tekst.contains(waarom) && answer.tekst.contains("1 fout."), "\(answer.tekst)")
            #expect(try await Self.stand(app) == before)
        }
    }

    @Test("Zonder code, of met die van een ander of van net, zegt de invoer niets over wie hier bekend is")
    func code() async throws {
        try await withApp { app in
            _ = try await Self.ken(app)
            try await Self.boog(app)
            let map = try Self.schrijf(Self.metBekende, app)
            for code in ["", "000000"] {
                let order = Invoeropdracht(map: map, door: Codebewijs(inlognaam: "fatima", code: code), isProef: true)
                await #expect { try await app.app.doe(.voerIn(order)) } throws: { "\($0)".contains("code van fatima klopt niet") }
                app.klok.vooruit(seconden: 90)
            }
            _ = try await Self.voer(app, map, proef: true)
            let again = app.code()
            let order = Invoeropdracht(map: map, door: Codebewijs(inlognaam: "fatima", code: again), isProef: true)
            await #expect { try await app.app.doe(.voerIn(order)) } throws: { "\($0)".contains("al gebruikt") }
        }
    }

    @Test(
        "Vormfouten van de bestanden worden gezien: jaar, toekomst, e-mail, gezag, vertrokken contactpersoon, ongenoemde mensen, lege regels"
    )
    func vorm() async throws {
        try await withApp { app in
            try await Self.boog(app)
            try await app.app.eindig("bram")
            var files = Self.goed
            files["personen.csv"] =
                """
                persoon;bsn;roepnaam;achternaam;geboortedatum;geslacht;telefoon;email
                p1;999900006;Noor;Jansen;14-02-0012;2;;
                p2;;Karin;Jansen;1985-03-02;2;;karin bij huis
                p3;999900018;Sem;Peters;2016-05-05;;;
                ;;;;;;;
                p4;;Niemand;Nergens;2027-01-01;;;
                p5;;Tante;Nergens;;;;
                """
            files["dossiers.csv"] = "dossier;team;contactpersoon\nd1;Team Noord;bram\nd2;team zuid;\n"
            files["gezag.csv"] = """
                dossier;kind;gezag;houders;bron;gezien
                d2;p3;eenhoofdig;p3 p5;brp;2024-01-01
                d2;p3;eenhoofdig;p5 p5;brp;2024-01-01
                d2;p3;gezamenlijk;p5;brp;2024-01-01
                d2;p3;voogdij-instelling;;brp;2024-01-01
                d2;p3;onbekend;;brp;2027-01-01
                """
            files["deelnames.csv"] = "dossier;persoon;rol\nd2;p3;jeugdige\n"
            files["documenten.csv"] = "dossier;bestand;soort;titel;datum;ontvangen_van\nd2;groot.pdf;brief;X;2025-01-01;y\n"
            let map = try Self.schrijf(files, app)
            // A file that says it is enormous is never read.
            let big = map + "/bestanden/groot.pdf"
            #expect(FileManager.default.createFile(atPath: big, contents: Data("%PDF-1.4".utf8)) && truncate(big, 40 << 30) == 0)
            let text = try await Self.voer(app, map).tekst
            for words in [
                "personen.csv, regel 2: “14-02-0012” in kolom geboortedatum", "personen.csv, regel 3: Dit e-mailadres klopt niet",
                "personen.csv, regel 6: De dag in kolom geboortedatum ligt in de toekomst",
                "let op: personen.csv, regel 7: Persoon p5 staat in geen dossier",
                "dossiers.csv, regel 2: Gebruiker bram is er niet, of heeft geen rol",
                "gezag.csv, regel 2: Het kind kan niet zelf houder zijn", "gezag.csv, regel 3: Dezelfde houder staat er twee keer",
                "gezag.csv, regel 4: Bij “Beide ouders” horen 2 houders; hier staan er 1", "gezag.csv, regel 5: Vul in kolom instelling in",
                "gezag.csv, regel 6: De dag in kolom gezien ligt in de toekomst",
                "documenten.csv, regel 2: Bestand groot.pdf is groter dan 20 MB",
            ] { #expect(text.contains(words), "\(words)\n\(text)") }
            #expect(!text.contains("personen.csv, regel 5"))
        }
    }

    @Test("Een beschadigde foto wordt bij het nakijken genoemd, en houdt niet halverwege alles tegen")
    func beschadigdeFoto() async throws {
        try await withApp { app in
            try await Self.boog(app)
            var files = Self.goed
            files["documenten.csv"] = Self.documenten + "d2;foto.jpg;brief;Foto;2025-01-01;y;\n"
            let map = try Self.schrijf(files, app)
            let broken = Data([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff] + Array("GPS52N4E".utf8))
            try broken.write(to: URL(fileURLWithPath: map + "/bestanden/foto.jpg"))
            let before = try await Self.stand(app)
            let dry = try await Self.voer(app, map, proef: true)
            #expect(dry.uitkomst == .bevindingen)
            #expect(dry.tekst.contains("documenten.csv, regel 3: Bestand foto.jpg: Deze foto is beschadigd"), "\(dry.tekst)")
            #expect(try await Self.voer(app, map).uitkomst == .bevindingen)
            #expect(try await Self.stand(app) == before)
        }
    }

    @Test("Na een slechte invoer en herstel tot ervoor kan dezelfde invoer opnieuw, en de dossiers zijn dan vol")
    func naHerstel() async throws {
        try await withApp { app in
            try await Self.boog(app)
            app.klok.vooruit(seconden: 60)
            let tot = app.klok.klok.nu()
            app.klok.vooruit(seconden: 60)
            let map = try Self.schrijf(Self.goed, app)
            _ = try await Self.voer(app, map)
            let (back, said) = try await TerugzetTests.terug(app, tot: tot)
            #expect(said.contains("Persoonsgegevens") || said.contains("persoonsgegevens"), "\(said)")
            app.klok.vooruit(seconden: 600)
            let code = app.code()
            let again = try await back.doe(
                .voerIn(Invoeropdracht(map: map, door: Codebewijs(inlognaam: "fatima", code: code), isProef: false)))
            #expect(again.tekst.contains("Ingevoerd: 2 dossiers"), "\(again.tekst)")
            let names = try await back.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                let id = ID<Dossier>(try #require(try InvoerStore.bekend(.dossier, "d1", tx)))
                return try GezinStore.gezin(Zicht.systeem(id, tx), tx).jeugdigen.map(\.naam.volledig)
            }
            #expect(names == ["Noor Jansen"])
            try await back.databank.sluit()
        }
    }

    @Test("Afgebroken tussen twee dossiers gaat dezelfde opdracht verder waar zij was")
    func verder() async throws {
        try await withApp { app in
            try await Self.boog(app)
            var files = Self.goed
            let map = try Self.schrijf(files, app)
            // As if the first run stopped after one file.
            files["dossiers.csv"] = "dossier;team;contactpersoon\nd1;Team Noord;amina\n"
            files["deelnames.csv"] = Self.deelnames.split(separator: "\n").filter { !$0.hasPrefix("d2") }.joined(separator: "\n")
            files["voorzieningen.csv"] = nil
            let half = try Self.schrijf(files, app)
            #expect(try await Self.voer(app, half).tekst.contains("Ingevoerd: 1 dossiers"))
            #expect(try await Self.voer(app, map).tekst.contains("Ingevoerd: 1 dossiers. Al eerder ingevoerd en overgeslagen: 1"))
            #expect(try await app.databank.verifieer().klopt)
        }
    }

    @Test("Wat is ingelezen is zo oud als het andere systeem zegt; zonder die dag telt het vanaf het inlezen (Jeugdwet 7.3.8 lid 3)")
    func gewijzigd() async throws {
        try await withApp { app in
            try await Self.boog(app)
            var files = Self.goed
            files["dossiers.csv"] = "dossier;team;contactpersoon;gewijzigd\nd1;Team Noord;amina;2004-05-06\nd2;team zuid;;\n"
            #expect(try await Self.voer(app, Self.schrijf(files, app)).uitkomst == .gelukt)
            let id = try await app.lees(als: .samira, doel: .toezicht) { tx in
                ID<Dossier>(try #require(try InvoerStore.bekend(.dossier, "d1", tx)))
            }
            let day = app.vandaag
            let over = try await app.app.bewaarvoorstel(op: day)
            #expect(over.dossiers == [id] && over.lijnen.allSatisfy { $0.laatst.iso == "2004-05-06" })
            app.klok.vooruit(seconden: 60)
            try await app.schrijf { tx in
                let view = Zicht.geheel(id, tx)
                let child = try #require(try GezinStore.gezin(view, tx).jeugdigen.first).id
                let note = Contactnotitie(contactsoort: .telefoon, datum: tx.vandaag, over: [child], gezegd: "Er is weer een vraag.")
                try GezinStore.noteer(note, view, tx)
            }
            #expect(try await app.app.bewaarvoorstel(op: day).lijnen.isEmpty)
            files["dossiers.csv"] = "dossier;team;contactpersoon;gewijzigd\nd8;Team Noord;;2099-01-01\n"
            let wrong = try await Self.voer(app, Self.schrijf(files, app), proef: true)
            #expect(wrong.uitkomst == .bevindingen && wrong.tekst.contains("ligt in de toekomst"))
        }
    }

    @Test("Het sjabloon is leeg in te voeren tot op de ontbrekende regels, en alleen een functioneel beheerder voert in")
    func sjabloon() async throws {
        try await withApp { app in
            let map = app.map + "/sjabloon"
            try App.maakInvoersjabloon(map)
            let answer = try await Self.voer(app, map, proef: true)
            #expect(answer.uitkomst == .gelukt && answer.tekst.contains("0 dossiers en 0 personen"), "\(answer.tekst)")
            let uitleg = try String(contentsOfFile: map + "/LEESMIJ.txt", encoding: .utf8)
            for file in Invoerbestand.allCases { #expect(uitleg.contains(file.naam)) }
            #expect(throws: Opslagfout.self) { try App.maakInvoersjabloon(map) }
            await #expect { try await Self.voer(app, map, als: "amina") } throws: { "\($0)".contains("functioneel beheerder") }
        }
    }
}
