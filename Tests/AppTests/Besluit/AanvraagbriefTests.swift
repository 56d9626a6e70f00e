// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Elke brief van een aanvraag: eigen adres en kenmerk, ook van een wijziging, en samen in een ronde")
struct AanvraagbriefTests {
    private static func keuzes(_ page: Uitslag) -> [String] {
        page.tekst.matches(of: #/name="brieven"[^>]*value="([0-9a-f]{32})"/#).map { String($0.1) }
    }

    private static func einde(_ road: Besluitsteun, als wie: Cast = .amina) async throws -> String {
        let seen = try await road.app.als(wie).get(road.pad + "/wijziging").waarde("_laatste") ?? ""
        let form = [String: String].datum("per", road.app.vandaag.plus(dagen: 30)).en(.gehoord(road.app.vandaag)).en([
            "wat": "beeindigen", "grond": "nietnodig", "toelichting": "Noor gaat weer naar school.", "_laatste": seen,
        ])
        return try #require(try await road.app.als(wie).post(road.pad + "/wijziging", form).naar)
    }

    private static func besluiten(_ road: Besluitsteun) async throws -> [Feit<Besluit>] {
        try await road.app.lees { tx in try tx.feiten(in: BesluitStore.tabel, dossier: road.gezin.dossier).geldend(Besluit.self) }
    }

    @Test(
        "Een wijziging en een besluit wachten samen: gemaakt, afgedrukt, verstuurd in één ronde, en het kenmerk onderscheidt ze (Awb 3:41)",
        arguments: SamenvoegomkeerTests.motoren)
    func ronde(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let changed = try await Besluitsteun.verzonden(app), fresh = try await Besluitsteun.aanvraag(app)
            try await fresh.weeg()
            #expect(try await fresh.besluit().status == 303)
            let letter = try await Self.einde(changed), amina = app.als(.amina)
            let list = try await amina.get(BrievenbakURL.lijst), ids = Self.keuzes(list)
            #expect(ids.count == 2 && list.bevat("Besluit beëindigd") && list.bevat("Besluit: toekennen"))
            for id in ids { #expect(list.bevat("kenmerk B-\(id.suffix(8).uppercased())"), "\(id)") }
            #expect(try await amina.post(BrievenbakURL.ronde, BrievenbakTests.keuze(ids, app, metLink: true)).status == 303)
            #expect(try await amina.get(BrievenbakURL.ronde).bevat("2 van 2 brieven, klaar"))
            let print = try await amina.get(BrievenbakURL.afdruk)
            #expect(print.bevat("is de laatste dag") && print.tekst.components(separatedBy: "<article class=\"brief").count == 3)
            let path = try #require(print.tekst.matches(of: #/(/brief/[0-9a-z-]{30})</#).map { String($0.1) }.last)
            let code = try #require(print.tekst.matches(of: #/>([A-Z0-9]{4}-[A-Z0-9]{4})</#).map { String($0.1) }.last)
            #expect(
                try await app.niemand.post(path, ["code": code]).status == 303, "ook de brief over een wijziging is op de telefoon te lezen"
            )
            #expect(
                try await amina.post(BrievenbakURL.verzonden, ["brieven": ids, "wijze": ["post"]] as Ingevuld).naar == BrievenbakURL.lijst)
            for path in [letter, fresh.pad + "/brief"] { #expect(try await amina.get(path).bevat("Verzonden op"), "\(path)") }
            #expect(try await Self.keuzes(amina.get(BrievenbakURL.lijst)).isEmpty)
        }
    }

    @Test("De backoffice verstuurt ook de brief over een wijziging; een vreemd team ziet hem niet")
    func backoffice() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), letter = try await Self.einde(road), ravi = app.als(.ravi)
            let ids = Self.keuzes(try await ravi.get(BrievenbakURL.lijst))
            #expect(ids.count == 1)
            #expect(try await Self.keuzes(app.als(.bram).get(BrievenbakURL.lijst)).isEmpty)
            #expect(try await ravi.post(BrievenbakURL.ronde, BrievenbakTests.keuze(ids, app)).status == 303)
            #expect(try await ravi.get(BrievenbakURL.ronde).bevat("1 van 1 brieven, klaar"))
            #expect(try await ravi.post(BrievenbakURL.verzonden, ["brieven": ids, "wijze": ["post"]] as Ingevuld).status == 303)
            #expect(try await app.als(.amina).get(letter).bevat("Verzonden op"))
        }
    }

    @Test("Een backoffice zonder team maakt de eerste brief van een team dat er zelf geen heeft, en ziet verder niets")
    func zonderTeam() async throws {
        try await withApp { app in
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                for who in try BeheerStore.medewerkers(tx) where who.rollen.contains(.backoffice) && who.gebruiker != Cast.ravi.gebruiker {
                    try BeheerStore.legVast(
                        Medewerker(gebruiker: who.gebruiker, naam: who.naam, rollen: [], teams: []), van: tx.vandaag, tx)
                }
                let alone = Medewerker(gebruiker: Cast.ravi.gebruiker, naam: "Ravi", rollen: [.backoffice], teams: [])
                try BeheerStore.legVast(alone, van: tx.vandaag, tx)
            }
            let road = try await Besluitsteun.aanvraag(app), ravi = app.als(.ravi)
            #expect(try await Self.keuzes(ravi.get(BrievenbakURL.lijst)).isEmpty)
            try await road.weeg()
            #expect(try await road.besluit().status == 303)
            let ids = Self.keuzes(try await ravi.get(BrievenbakURL.lijst))
            #expect(ids.count == 1)
            for path in [road.pad, road.pad + "/brief"] { #expect(try await ravi.get(path).status == 404, "\(path)") }
            #expect(try await ravi.post(BrievenbakURL.ronde, BrievenbakTests.keuze(ids, app)).status == 303)
            #expect(try await ravi.get(BrievenbakURL.ronde).bevat("1 van 1 brieven, klaar"))
        }
    }

    @Test("Een eerdere brief blijft te lezen onder zijn eigen adres en kenmerk, en zegt dat het besluit niet meer geldt")
    func eerder() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina)
            let first = try #require(try await Self.besluiten(road).first)
            try await road.trekIn("fout", "De omvang klopte niet.")
            #expect(try await road.besluit().status == 303)
            let second = try #require(try await Self.besluiten(road).first { $0.id != first.id })
            let page = try await amina.get(road.pad)
            for fact in [first, second] {
                let mark = "B-\(fact.id.hex.suffix(8).uppercased())"
                #expect(page.bevat("\(road.pad)/brief/\(fact.id.hex)") && page.bevat(mark), "\(mark)")
                #expect(try await amina.get("\(road.pad)/brief/\(fact.id.hex)").bevat(mark))
            }
            let old = try await amina.get("\(road.pad)/brief/\(first.id.hex)")
            #expect(old.bevat("Dit besluit is ingetrokken.") && !old.bevat("Verzending vastleggen"))
            #expect(try await amina.get("\(road.pad)/brief/\(second.id.hex)").bevat("Verzending vastleggen"))
            #expect(try await app.als(.bram).get("\(road.pad)/brief/\(first.id.hex)").status == 404)
            #expect(try await amina.get("\(road.pad)/brief/\(road.gezin.noor.hex)").status == 404)
        }
    }

    @Test("Elke lezing van een ingetrokken besluit zegt bovenaan dat het niet meer geldt, en vanaf wanneer")
    func lezing() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina), day = app.vandaag.uitgeschreven
            for kind in Lezersoort.allCases {
                #expect(try await !amina.get("\(road.pad)/lezing/\(kind.rawValue)").bevat("geldt niet meer"), "\(kind)")
            }
            try await road.trekIn("fout", "De omvang klopte niet.")
            for kind in Lezersoort.allCases {
                let page = try await amina.get("\(road.pad)/lezing/\(kind.rawValue)").tekst
                let start = try #require(page.range(of: "<article class=\"lezing")?.upperBound), head = page[start...].prefix(400)
                #expect(head.contains("Dit besluit is ingetrokken. Het geldt niet meer vanaf \(day)."), "\(kind)")
            }
        }
    }

    @Test("De lezing van een gewijzigd besluit noemt elke wijziging met haar dag")
    func gewijzigd() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app)
            let letter = try await Self.einde(road)
            #expect(try await !app.als(.amina).get(road.pad + "/lezing/ouders").bevat("later veranderd"), "de brief is nog niet weg")
            try await road.verzendVerandering(letter)
            let page = try await app.als(.amina).get(road.pad + "/lezing/ouders")
            #expect(page.bevat("later veranderd: de hulp eindigt eerder, vanaf \(app.vandaag.plus(dagen: 30).uitgeschreven)"))
        }
    }

    @Test("Een jongere die zelf vroeg krijgt een brief met je; wie volwassen is met u")
    func jongere() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let asked = Besluitsteun.aanvraagvelden(family, app.vandaag).en(["aanvrager": family.noor.hex])
            let made = try await app.als(.amina).post("/dossiers/\(family.dossier.hex)/besluit", asked)
            let road = Besluitsteun(app: app, gezin: family, pad: try #require(made.naar))
            try await road.weeg()
            #expect(try await road.besluit().status == 303)
            let letter = try await app.als(.amina).get(road.pad + "/brief")
            #expect(letter.bevat("Je krijgt:") && letter.bevat("Ben je het er niet mee eens?") && !letter.bevat("Bent u het er niet"))
            #expect(letter.bevat("Besluit over jeugdhulp voor jou"))
        }
    }

    @Test(
        "Een code of naam van een product is geen hulp die een gezin kent: zij komt niet in de brief",
        arguments: ["Begeleiding 45A48", "Jeugdhulp ambulant regulier: inspanningsgericht"])
    func productcode(aard: String) async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let refused = try await app.als(.amina).post(road.pad + "/nemen", road.toekenning.en(["aard": aard]))
            #expect(refused.status == 422 && refused.bevat("hoort bij de naam van een product") && refused.bevat(aard))
        }
    }
}

@Suite("Voordat er iets is ingevuld: wie kan het goedkeuren, en wat kan hier niet")
struct VoorafTests {
    @Test("Awb 10:3: kan niemand een voorstel goedkeuren, dan staat dat vooraf bij het formulier, met de rol die mist")
    func niemand() async throws {
        try await withApp { app in
            let road = try await VoorstelTests.toneel(app), amina = app.als(.amina)
            #expect(try await !amina.get(road.pad + "/nemen").bevat("Niemand kan dit nu goedkeuren"))
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try BeheerStore.legVast(
                    Medewerker(gebruiker: Cast.petra.gebruiker, naam: "Petra Hoogland", rollen: [], teams: []), van: tx.vandaag, tx)
            }
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("Niemand kan dit nu goedkeuren") && form.bevat("teamleider") && form.bevat("Leg het toch alvast voor"))
            let refused = try await road.besluit()
            #expect(refused.status == 422 && refused.bevat("Gezinsbegeleiding aan huis"), "wat getypt is, blijft")
            let all = try await amina.post(road.pad + "/nemen", road.toekenning.en(["tochVoorleggen": "ja"]))
            #expect(all.naar == road.pad + "/voorstel")
        }
    }

    @Test("Boven de grens van elke rol zegt het formulier dat bij het versturen, vóór er een voorstel ligt")
    func teDuur() async throws {
        try await withApp { app in
            let road = try await VoorstelTests.toneel(app)
            for role in [Rol.teamleider, .gedragswetenschapper] { try await VoorstelTests.begrens(app, role, weken: 20) }
            let refused = try await road.besluit()
            #expect(refused.status == 422 && refused.bevat("boven de grens van elke rol"))
            let found = try await app.lees { tx in
                try tx.feiten(in: BesluitStore.tabel, dossier: road.gezin.dossier).geldend(Besluitvoorstel.self)
            }
            #expect(found.isEmpty)
        }
    }
}
