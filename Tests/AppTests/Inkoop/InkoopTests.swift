// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Inkoop")
struct InkoopTests {
    @Test("De landelijke lijst wordt heel gelezen, ook met komma's tussen aanhalingstekens")
    func lijst() throws {
        let codes = try Productcodes.vanProgramma()
        #expect(codes.rijen.count == 450)
        #expect(codes.rij("45A48")?.categorie == "45")
        #expect(codes.rij("47A02")?.categorienaam == "Jeugdreclassering")
        #expect(codes.categorieen.contains(Keuze("45", "Jeugdhulp ambulant")))
    }

    @Test("TR381: een productcode hoort bij zijn categorie", arguments: [("45A48", "44"), ("ZZZZZ", "45"), ("40A00", "40")])
    func categorie(code: String, categorie: String) throws {
        let codes = try Productcodes.vanProgramma()
        #expect(throws: Afwijzing.self) { try codes.toets(code: code, categorie: categorie) }
    }

    @Test("Een beschadigde lijst noemt bestand en regel")
    func beschadigd() {
        #expect(throws: Registerfout(["jz21_productcodes.csv, regel 3: deze regel heeft geen vier kolommen."])) {
            try Productcodes.lees(Array("productcode,a,b,c\n40A01,x,40,y\nkapot\n".utf8))
        }
    }

    @Test("De contractmanager voegt een aanbieder en een product toe; daarna is het te bestellen")
    func toevoegen() async throws {
        try await withApp { app in
            let inge = app.als(.inge)
            let made = try await inge.post("/contracten", ["naam": "De Boog", "agb": "41000001", "plaats": "Waterrijk"])
            let page = try #require(made.naar)
            let shown = try await inge.get(page)
            #expect(shown.bevat("De Boog") && shown.bevat("proefgegevens, alleen voor de demo"))
            let added = try await inge.post(page + "/producten", Inkoopsteun.product(app.vandaag))
            #expect(added.status == 303)
            let after = try await inge.get(page)
            #expect(after.bevat("45A48") && after.bevat("€ 98,40"))
            let period = try #require(Periode(van: app.vandaag, totEnMet: app.vandaag.plus(maanden: 6)))
            let found = try await app.lees(als: .inge, doel: .bekostiging) { tx in try InkoopStore.bestelbaar(in: period, tx) }
            #expect(found.map(\.product.code) == ["45A48"])
            let list = try await inge.get("/contracten?zoek=45a48")
            #expect(list.bevat("De Boog"))
            let nothing = try await inge.get("/contracten?zoek=bestaatniet")
            #expect(nothing.bevat("Niets gevonden"))
        }
    }

    @Test("Een fout houdt vast wat is getypt en zegt hoe het moet")
    func fouten() async throws {
        try await withApp { app in
            let inge = app.als(.inge)
            let bad = try await inge.post("/contracten", ["naam": "De Boog", "agb": "12"])
            #expect(bad.status == 422)
            #expect(bad.bevat("Een AGB-code heeft acht cijfers") && bad.waarde("naam") == "De Boog")
            let page = try await Inkoopsteun.aanbieder(app)
            let wrong = try await inge.post(page, Inkoopsteun.product(app.vandaag).en(["categorie": "44"]))
            #expect(wrong.status == 422 && wrong.bevat("TR381"))
            let twice = try await inge.post("/contracten", ["naam": "Andere naam", "agb": "41000001"])
            #expect(twice.status == 422 && twice.bevat("is al van De Boog"))
        }
    }

    @Test("Een nieuw tarief is een nieuw feit: het oude eindigt de dag ervoor")
    func tarief() async throws {
        try await withApp { app in
            let page = try await Inkoopsteun.aanbieder(app), inge = app.als(.inge)
            _ = try await inge.post(page, Inkoopsteun.product(app.vandaag))
            let later = app.vandaag.plus(maanden: 3)
            let changed = try await inge.post(page, Inkoopsteun.product(later).en(["tarief": "101,00"]))
            #expect(changed.status == 303)
            let all = try await app.lees(als: .inge, doel: .bekostiging) { tx in try InkoopStore.contracten(tx) }
            #expect(all.map(\.inhoud.periode.totEnMet) == [later.plus(dagen: -1), nil])
            #expect(all.compactMap { $0.inhoud.producten.first?.tarief.cent } == [9840, 10100])
        }
    }

    @Test("Wie niet over contracten gaat, vindt hier niets", arguments: [Cast.amina, .petra, .thomas, .samira, .bram])
    func afwezig(wie: Cast) async throws {
        try await withApp { app in
            let page = try await Inkoopsteun.aanbieder(app)
            let shown = String(page.dropLast("/producten".count))
            for path in ["/contracten", "/contracten/nieuw", shown] {
                let answer = try await app.als(wie).get(path)
                #expect(answer.status == 404 && !answer.bevat("De Boog"), "\(path)")
            }
            for path in ["/contracten", page] {
                let posted = try await app.als(wie).post(path, Inkoopsteun.product(app.vandaag))
                #expect(posted.status == 404)
            }
        }
    }

    @Test("De backoffice bekijkt contracten en wijzigt ze niet")
    func backoffice() async throws {
        try await withApp { app in
            let page = try await Inkoopsteun.aanbieder(app)
            let list = try await app.als(.ravi).get("/contracten")
            #expect(list.status == 200 && list.bevat("De Boog") && !list.bevat("Aanbieder toevoegen"))
            let posted = try await app.als(.ravi).post(page, Inkoopsteun.product(app.vandaag))
            #expect(posted.status == 404)
        }
    }
}

enum Inkoopsteun {
    /// What the form of a product sends: gezinshulp by the hour.
    static func product(_ van: Datum) -> [String: String] {
        [String: String].datum("van", van).en([
            "nummer": "WO-2026-1", "categorie": "45", "code": "45a48", "eenheid": "04", "tarief": "98,40", "variant": "inspanningsgericht",
        ])
    }

    /// De Boog without products; gives the path where products are added.
    static func aanbieder(_ app: Proefapp) async throws -> String {
        let made = try await app.als(.inge).post("/contracten", ["naam": "De Boog", "agb": "41000001"])
        return try #require(made.naar) + "/producten"
    }
}
