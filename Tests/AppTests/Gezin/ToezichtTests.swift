// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// What several tests of supervision do.
enum Toezichtsteun {
    static let nood = ["reden": "Moeder belt in paniek, kind is weg", "uren": "2", "categorie": "vermist"]

    /// Bram of another team takes noodtoegang in the file of De Wit.
    static func neemNood(_ app: Proefapp, _ family: DeWit, als wie: Cast = .bram) async throws {
        #expect(try await app.als(wie).post(GezinURL.noodtoegang(family.dossier), nood).status == 303)
    }

    static func wachter(_ app: Proefapp) async throws {
        try await Wachter(databank: app.databank, telbord: app.app.web.telbord).ronde()
    }

    static func open(_ app: Proefapp) async throws -> [Signaal] {
        try await app.lees(als: .samira, doel: .toezicht) { tx in try ToezichtStore.openSignalen(tx).map(\.inhoud) }
    }

    /// The first address on a page that begins so.
    static func adres(_ page: Uitslag, _ begin: String) throws -> String {
        let start = try #require(page.tekst.range(of: "href=\"\(begin)"))
        return begin + page.tekst[start.upperBound...].prefix { $0 != "\"" }
    }
}

@Suite("Noodtoegang: van reden tot nalezing")
struct NoodtoegangTests {
    @Test("Zonder categorie geen noodtoegang; met categorie staat zij bij de privacy officer, meteen en in het menu")
    func melding() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            var form = Toezichtsteun.nood
            form["categorie"] = ""
            #expect(try await app.als(.bram).post(GezinURL.noodtoegang(family.dossier), form).status == 422)
            try await Toezichtsteun.neemNood(app, family)
            let page = try await app.als(.samira).get(ToezichtURL.begin)
            #expect(page.bevat("Bram Terpstra") && page.bevat("Moeder belt in paniek") && page.bevat("weggelopen of vermist"))
            #expect(page.bevat("<span class=\"tel\">1</span>"))
            for wie in Cast.allCases where wie != .samira { #expect(try await app.als(wie).get(ToezichtURL.begin).status == 404) }
        }
    }

    @Test("Met noodtoegang kan niemand afdrukken, opslaan of vernietigen, langs geen enkele route")
    func nooit() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Toezichtsteun.neemNood(app, family)
            let never: Set<Handeling> = [.exporteren, .vernietigen]
            let routes = app.routes.filter { $0.recht.map { never.contains($0.handeling) } ?? false }
            #expect(routes.count >= 4)
            for route in routes {
                let path = route.pad.split(separator: "/").map { $0.hasPrefix(":") ? family.dossier.hex : String($0) }.reduce("") {
                    $0 + "/" + $1
                }
                let answer = route.methode == "GET" ? try await app.als(.bram).get(path) : try await app.als(.bram).post(path)
                #expect([404, 422].contains(answer.status), "\(route.pad) geeft \(answer.status)")
                #expect(!answer.bevat("Noor"), "\(route.pad)")
            }
            #expect(try await app.als(.amina).get(ToezichtURL.gezin(family.dossier)).status == 200, "de proef kan falen")
        }
    }

    @Test("De privacy officer leest na wat er gedaan is en legt de uitkomst vast; dan is het uit de lijst")
    func nalezen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Toezichtsteun.neemNood(app, family)
            _ = try await app.als(.bram).get(GezinURL.contacten(family.dossier))
            let path = try Toezichtsteun.adres(try await app.als(.samira).get(ToezichtURL.begin), "/journaal/noodtoegang/")
            let page = try await app.als(.samira).get(path)
            #expect(page.bevat("Contactnotities gelezen") && page.bevat("4 maart 2026") && !page.bevat("Wit"))
            #expect(try await app.als(.petra).get(path).status == 404)
            #expect(try await app.als(.samira).post(path, ["uitkomst": "niet-terecht"]).bevat("Schrijf op waarom"))
            #expect(
                try await app.als(.samira).post(path, ["uitkomst": "terecht", "toelichting": "Kind is gevonden."]).naar == ToezichtURL.begin
            )
            let after = try await app.als(.samira).get(ToezichtURL.begin)
            #expect(after.bevat("Alle noodtoegang is nagelezen") && after.bevat("Terecht") && !after.bevat("class=\"tel\""))
            #expect(try await app.als(.samira).get(path).bevat("Kind is gevonden."))
        }
    }

    @Test("Na twee werkdagen is het te laat en staat het bovenaan")
    func teLaat() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Toezichtsteun.neemNood(app, family)
            app.klok.vooruit(dagen: 2)
            #expect(try await !app.als(.samira).get(ToezichtURL.begin).bevat("te laat"))
            app.klok.vooruit(dagen: 1)
            try await Toezichtsteun.neemNood(app, family, als: .bram)
            let page = try await app.als(.samira).get(ToezichtURL.begin)
            let late = try #require(page.tekst.range(of: "1 dag te laat"))
            let next = try #require(page.tekst.range(of: "5 maart 2026 om"))
            #expect(late.lowerBound < next.lowerBound)
        }
    }

    @Test("Wie zelf noodtoegang had, leest die niet na")
    func eigen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let fact = try await app.schrijf(als: .samira) { tx in
                let lijn = try DossierStore.lijn(family.dossier, nil, .hulp, tx)
                let nood = try Relatie.noodtoegang(
                    dossier: family.dossier, gebruiker: Cast.samira.gebruiker, categorie: .crisis, reden: "Niemand anders was er", op: tx.nu
                )
                return try RelatieStore.geef(nood, lijn: lijn, tx).id
            }
            let answer = try await app.als(.samira).post(ToezichtURL.noodtoegang(fact), ["uitkomst": "terecht"])
            #expect(answer.status == 422 && answer.bevat("uw eigen noodtoegang"))
            #expect(try await app.lees { tx in try ToezichtStore.nalezing(fact, tx) } == nil)
        }
    }
}

@Suite("Wie keek en wat zag een medewerker")
struct LogTests {
    @Test("Zoeken staat in het journaal; de bladzijde noemt wie, wat, waarvoor en vanwaar")
    func persoon() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            let samira = app.als(.samira)
            let found = try await samira.post(ToezichtURL.personen, ["naam": "noor wit"])
            #expect(found.status == 200 && found.bevat("Noor de Wit"))
            let lines = try await app.lees { tx in try tx.regels(van: Cast.samira.gebruiker.raw) }
            #expect(lines.first?.handeling == "journaal.zoeken" && lines.first?.bijzonderheden?.contains("noor wit") == true)
            let page = try await samira.get(try Toezichtsteun.adres(found, "/journaal/persoon/"))
            for word in ["Joost van der Wal", "Gedragswetenschapper", "Contactnotities gelezen", "Toeleiding", "gelukt"] {
                #expect(page.bevat(word), "\(word)")
            }
            for wie in [Cast.amina, .petra, .fatima] {
                #expect(try await app.als(wie).get(ToezichtURL.log(.persoon(family.noor))).status == 404)
                #expect(try await app.als(wie).post(ToezichtURL.personen, ["naam": "noor"]).status == 404)
            }
        }
    }

    @Test("Bladeren per vijftig, en een periode die precies die dagen toont")
    func bladeren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for _ in 0..<60 { _ = try await app.lees(als: .joost) { tx in tx.getoond(.dossier(family.dossier)) } }
            app.klok.vooruit(dagen: 1)
            _ = try await app.als(.amina).get(GezinURL.contacten(family.dossier))
            let samira = app.als(.samira)
            let path = ToezichtURL.log(.medewerker(Cast.joost.gebruiker))
            #expect(try await samira.get(path).bevat("1–50 van 60"))
            #expect(try await samira.get(path + "?pagina=2").bevat("51–60 van 60"))
            let day = LogPages.vraag(Periodeinvoer(van: app.vandaag, tot: app.vandaag)).joined(separator: "&")
            let file = ToezichtURL.log(.dossier(family.dossier)) + "?" + day
            let page = try await samira.get(file)
            #expect(page.bevat("Amina Bouzid") && page.bevat("1–1 van 1") && !page.bevat("Noor"))
        }
    }

    @Test("Opslaan en afdrukken tellen mee voor het aantal per dag, staan in het journaal en houden op met een reden")
    func quota() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(Instelling(sleutel: .exportPerDag, waarde: "3", van: tx.vandaag, grond: "proef"), tx)
            }
            let samira = app.als(.samira)
            let base = ToezichtURL.log(.dossier(family.dossier))
            let csv = try await samira.get(base + "/csv")
            #expect(csv.status == 200 && csv.bevat("Moment;Wie;Rol") && csv.bevat("Amina Bouzid") && !csv.bevat("Noor"))
            #expect(try await samira.get(base + "/afdruk").status == 200)
            #expect(try await samira.get(base + "/csv").status == 200)
            let refused = try await samira.get(base + "/csv")
            #expect(refused.status == 422 && refused.bevat("U hebt vandaag al 3 keer iets afgedrukt of opgeslagen"))
            #expect(!refused.bevat("Amina Bouzid"))
            let lines = try await app.lees { tx in try tx.regels(van: Cast.samira.gebruiker.raw) }
            #expect(lines.first?.handeling == "quota.bereikt" && lines.first?.uitkomst == "geweigerd")
            #expect(lines.count { $0.handeling == "journaal.exporteren" } == 2)
            let amina = app.als(.amina)
            for _ in 0..<3 { #expect(try await amina.get(GezinURL.afdruk(family.dossier)).status == 200) }
            #expect(try await amina.get(GezinURL.afdruk(family.dossier)).status == 422)
            app.klok.vooruit(dagen: 1)
            #expect(try await app.als(.samira).get(base + "/csv").status == 200)
        }
    }

    @Test("Het overzicht voor het gezin: naam of functie naar keuze, geen adres van een computer, voor niemand anders")
    func gezin() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            let path = ToezichtURL.gezin(family.dossier)
            let page = try await app.als(.amina).get(path)
            #expect(
                page.bevat("Joost van der Wal") && page.bevat("Contactnotities gelezen") && page.bevat("2 maart 2026")
                    && !page.bevat("substantieel"))
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(Instelling(sleutel: .leeslogNaam, waarde: "nee", van: tx.vandaag, grond: "proef"), tx)
            }
            app.app.web.instellingen.vergeet()
            let anonymous = try await app.als(.amina).get(path)
            #expect(!anonymous.bevat("Joost van der Wal") && anonymous.bevat("Gedragswetenschapper"))
            for wie in [Cast.bram, .samira, .ravi] { #expect(try await [404, 422].contains(app.als(wie).get(path).status)) }
        }
    }
}

@Suite("Steekproef")
struct SteekproefTests {
    @Test("Getrokken door de server, na te rekenen, en regel voor regel nagelopen")
    func steekproef() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for wie in [Cast.amina, .joost, .petra] { _ = try await app.als(wie).get(GezinURL.contacten(family.dossier)) }
            let samira = app.als(.samira)
            var form = [String: String].datum("van", app.vandaag).merging(.datum("tot", app.vandaag)) { $1 }
            form["aantal"] = "2"
            let place = try #require(try await samira.post(ToezichtURL.steekproeven, form).naar)
            _ = try await app.als(.amina).get(GezinURL.gezin(family.dossier))
            let page = try await samira.get(place)
            #expect(page.bevat("het klopt.") && page.bevat("2 getrokken uit 3") && !page.bevat("Noor"))
            let line = try Toezichtsteun.adres(page, place + "/")
            #expect(try await samira.post(line, ["uitkomst": "vraag-gesteld"]).bevat("welke vraag"))
            #expect(try await samira.post(line, ["uitkomst": "vraag-gesteld", "toelichting": "Waarom?"]).naar == place)
            #expect(try await samira.get(place).bevat("Vraag gesteld"))
            #expect(try await samira.get(ToezichtURL.steekproeven).bevat("1 van 2"))
            #expect(try await samira.post(place + "/1", ["uitkomst": "terecht"]).status == 404)
            #expect(try await app.als(.petra).get(place).status == 404)
        }
    }

    @Test("Uit een periode zonder blikken valt niets te trekken")
    func leeg() async throws {
        try await withApp { app in
            var form = [String: String].datum("van", app.vandaag).merging(.datum("tot", app.vandaag)) { $1 }
            form["aantal"] = "2"
            let answer = try await app.als(.samira).post(ToezichtURL.steekproeven, form)
            #expect(answer.status == 422 && answer.bevat("keek niemand"))
        }
    }
}

@Suite("De wachter: wat opvalt, één keer, en af te doen")
struct WachterTests {
    @Test("Noodtoegang en de nacht vallen op, elk één keer, ook als de wachter opnieuw begint")
    func eenKeer() async throws {
        try await withApp(op: Proefklok.begin.plus(seconden: 14 * 3_600)) { app in
            let family = try await app.deWit()
            try await Toezichtsteun.wachter(app)
            let before = try await Toezichtsteun.open(app).count
            try await Toezichtsteun.neemNood(app, family)
            for _ in 0..<3 { _ = try await app.als(.bram).get(GezinURL.contacten(family.dossier)) }
            try await Toezichtsteun.wachter(app)
            let found = try await Toezichtsteun.open(app)
            let bram = found.filter { $0.gebruiker == Cast.bram.gebruiker }
            #expect(Set(bram.map(\.opvallend)) == [.buitenCaseload, .nacht] && bram.count == 2)
            try await app.schrijf(doel: .beheer) { tx in try ToezichtStore.zetWachtstand(0, tx) }
            try await Toezichtsteun.wachter(app)
            #expect(try await Toezichtsteun.open(app).count == found.count && found.count >= before + 2)
            #expect(app.app.web.telbord.aantal(ToezichtURL.begin) == found.count + 1)
        }
    }

    @Test("Na een herstel begint de wachter niet vóór de bewaartermijn: wat vernietigd is, wordt niet opnieuw gevonden")
    func naHerstel() async throws {
        try await withApp(op: Proefklok.begin.plus(seconden: 14 * 3_600)) { app in
            let family = try await app.deWit()
            try await Toezichtsteun.neemNood(app, family)
            _ = try await app.als(.bram).get(GezinURL.contacten(family.dossier))
            app.klok.vooruit(dagen: 5 * 365 + 40)
            try await Toezichtsteun.wachter(app)
            #expect(try await Toezichtsteun.open(app).isEmpty)
            try await Toezichtsteun.neemNood(app, family)
            _ = try await app.als(.bram).get(GezinURL.contacten(family.dossier))
            try await Toezichtsteun.wachter(app)
            #expect(try await !Toezichtsteun.open(app).isEmpty, "wat nu gebeurt, vindt hij wel")
        }
    }

    @Test("Zelfde achternaam, zelfde adres en eigen familie; van een adres wordt alleen een code bewaard")
    func verwant() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let samira = app.als(.samira)
            let address = ["gebruiker": Cast.joost.gebruiker.hex, "postcode": "1999 AC", "huisnummer": "17"]
            #expect(try await samira.post(ToezichtURL.adres, address).status == 303)
            #expect(
                try await samira.post(ToezichtURL.eigenGezin(family.dossier), ["gebruiker": Cast.petra.gebruiker.hex]).status == 303)
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try BeheerStore.legVast(
                    Medewerker(
                        gebruiker: Cast.amina.gebruiker, naam: "Amina de Wit", rollen: [.jeugdprofessional], teams: [Cast.noord]),
                    van: tx.vandaag, tx)
            }
            for wie in [Cast.amina, .joost, .petra] { _ = try await app.als(wie).get(GezinURL.contacten(family.dossier)) }
            try await Toezichtsteun.wachter(app)
            let found = Set(try await Toezichtsteun.open(app).map { "\($0.gebruiker.hex) \($0.opvallend)" })
            #expect(found.contains("\(Cast.amina.gebruiker.hex) zelfdeNaam") && found.contains("\(Cast.joost.gebruiker.hex) zelfdeAdres"))
            #expect(found.contains("\(Cast.petra.gebruiker.hex) eigenGezin") && found.count == 3, "\(found)")
            let kept = try await app.lees { tx in try ToezichtStore.adressen(tx).map(\.inhoud.code) }
            #expect(kept.count == 1 && kept[0].count == 32)
        }
    }

    @Test("Buren vallen op: zelfde postcode, en een naamgenoot in de buurt; van wie verder weg woont niets, en nergens een adres")
    func buren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let samira = app.als(.samira)
            func home(_ who: Cast, _ postcode: String, _ number: String) async throws {
                let form = ["gebruiker": who.gebruiker.hex, "postcode": postcode, "huisnummer": number]
                #expect(try await samira.post(ToezichtURL.adres, form).status == 303)
            }
            try await home(.joost, "1999 ac", "99")
            try await home(.amina, "1999 ZZ", "17")
            try await home(.petra, "2999 AC", "17")
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                for who in [Cast.amina, .petra] {
                    let role: Rol = who == .petra ? .teamleider : .jeugdprofessional
                    try BeheerStore.legVast(
                        Medewerker(gebruiker: who.gebruiker, naam: "X de Wit", rollen: [role], teams: [Cast.noord]), van: tx.vandaag, tx)
                }
            }
            for wie in [Cast.amina, .joost, .petra] { _ = try await app.als(wie).get(GezinURL.contacten(family.dossier)) }
            try await Toezichtsteun.wachter(app)
            let found = Set(try await Toezichtsteun.open(app).map { "\($0.gebruiker.hex) \($0.opvallend)" })
            #expect(
                found == [
                    "\(Cast.joost.gebruiker.hex) buren", "\(Cast.amina.gebruiker.hex) familieInBuurt",
                    "\(Cast.petra.gebruiker.hex) zelfdeNaam",
                ], "\(found)")
            let page = try await samira.get(ToezichtURL.signalen)
            #expect(page.bevat(Opvallendsoort.buren.label) && page.bevat("vier cijfers van de postcode"))
            for text in [page.tekst, try await samira.get(ToezichtURL.medewerkers).tekst] {
                #expect(!text.contains("1999") && !text.contains("2999"))
            }
        }
    }

    @Test("Een adres van vóór de buren telt voor het adres alleen, tot het opnieuw is ingevuld")
    func adresVanEerder() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf(als: .samira, doel: .toezicht) { tx in
                let code = try PersoonStore.adrescode(#require(Postcode("1999 AC")), 99, tx)
                try ToezichtStore.legVast(Medewerkeradres(gebruiker: Cast.joost.gebruiker, code: code), tx)
            }
            #expect(try await app.als(.samira).get(ToezichtURL.medewerkers).bevat("nog zonder de buurt"))
            _ = try await app.als(.joost).get(GezinURL.contacten(family.dossier))
            try await Toezichtsteun.wachter(app)
            #expect(try await Toezichtsteun.open(app).isEmpty)
        }
    }

    @Test("Vijftig dossiers binnen een uur vallen op; een lijst met zestig dossiers niet")
    func veel() async throws {
        try await withApp { app in
            let files = try await app.schrijf { tx in try (0..<60).map { _ in try DossierStore.maak(team: Cast.noord, tx).dossier } }
            try await app.databank.lees(
                als: Handelende(id: Cast.petra.gebruiker.raw, rol: "teamleider", vanwaar: "proef"), doel: .toeleiding,
                handeling: "teamlijst"
            ) { tx in
                for file in files { tx.getoond(.dossier(file)) }
            }
            for file in files.prefix(50) { try await app.lees(als: .joost) { tx in tx.getoond(.dossier(file)) } }
            try await Toezichtsteun.wachter(app)
            let found = try await Toezichtsteun.open(app)
            #expect(found.map(\.opvallend) == [.veelAchtereen] && found.first?.gebruiker == Cast.joost.gebruiker)
        }
    }

    @Test("Afdoen vraagt woorden, gaat niet over uzelf, en is alleen voor de privacy officer")
    func afdoen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Toezichtsteun.neemNood(app, family)
            _ = try await app.als(.bram).get(GezinURL.contacten(family.dossier))
            try await Toezichtsteun.wachter(app)
            let samira = app.als(.samira)
            let list = try await samira.get(ToezichtURL.signalen)
            #expect(list.bevat("Buiten de eigen dossiers") && list.bevat("Bram Terpstra") && !list.bevat("Wit"))
            let path = try Toezichtsteun.adres(list, "/journaal/signalen/")
            #expect(try await samira.post(path).status == 422)
            #expect(try await app.als(.bram).post(path, ["toelichting": "was ik"]).status == 404)
            #expect(try await samira.post(path, ["toelichting": "Piketdienst, gevraagd."]).status == 303)
            let after = try await samira.get(ToezichtURL.signalen)
            #expect(after.bevat("Er valt nu niets op") && after.bevat("Piketdienst, gevraagd."))
        }
    }
}
