// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Delen met anderen: alleen zolang de toestemming geldt, alleen wat is afgesproken, en altijd met een grond")
struct DeelTests {
    private static func opent(_ app: Proefapp, _ link: String, _ code: String) async throws -> Bool {
        try await app.niemand.post(link, ["code": code]).bevat("KANARIE slaapt Noor slecht?")
    }

    @Test(
        "De link van een partner werkt tot de toestemming wordt ingetrokken, en bij het volgende verzoek niet meer; na een nieuw ja weer wel",
        arguments: SamenvoegomkeerTests.motoren)
    func ingetrokken(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try #require(try await scene.spreekDelenAf(family.noor).naar)
            try await scene.iedereenJa(matter)
            let way = try await scene.vraagPartner(op: matter)
            #expect(try await Self.opent(app, way.link, way.code))
            #expect(try await scene.amina.get(matter).bevat("Link met een code"), "wat is gedeeld staat bij de afspraak")
            #expect(try await scene.trektIn(family.daan, bij: matter).naar == matter)
            #expect(!(try await Self.opent(app, way.link, way.code)))
            let typed = try await app.niemand.post(way.link, ["code": way.code, "tekst": "Zij slaapt slecht.", "wie": "De Jong"])
            #expect(typed.bevat("Dit kon niet meer") && typed.bevat("Zij slaapt slecht.") && !typed.bevat("KANARIE"))
            #expect(try await scene.amina.get(way.vraag).bevat("dicht: de afspraak geldt niet meer"))
            #expect(try await scene.amina.get(PartnervraagURL.lijst(family.dossier)).bevat("dicht: de afspraak geldt niet meer"))
            #expect(try await scene.amina.post(way.vraag + "/link", [:]).status != 200)
            try await scene.zegt(family.daan, .ja, bij: matter)
            #expect(try await Self.opent(app, way.link, way.code))
        }
    }

    @Test("De link gaat dicht op de dag na de laatste dag, door een nieuw gezag en door een einde; een ander gezin merkt er niets van")
    func verlopen() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try #require(try await scene.spreekDelenAf(family.noor, dagen: 10).naar)
            try await scene.iedereenJa(matter)
            let way = try await scene.vraagPartner(op: matter)
            app.klok.vooruit(dagen: 10)
            #expect(try await Self.opent(app, way.link, way.code))
            app.klok.vooruit(dagen: 1)
            #expect(!(try await Self.opent(app, way.link, way.code)))

            let longer = try #require(try await scene.spreekDelenAf(family.noor).naar)
            try await scene.iedereenJa(longer)
            let second = try await scene.vraagPartner(op: longer)
            #expect(try await Self.opent(app, second.link, second.code))
            try await app.schrijf(als: .amina) { tx in
                let custody = Gezag(
                    kind: family.noor, gezagsoort: .gezamenlijk, houders: [family.karin, family.sem], herkomst: .gezagsregister,
                    gezienOp: tx.vandaag)
                try tx.teken(
                    custody, op: DossierStore.plek(family.dossier, tx), in: GezinStore.tabel, van: tx.vandaag, bron: "gezagsregister")
            }
            #expect(!(try await Self.opent(app, second.link, second.code)), "wie nu beslist, heeft nog niets gezegd")
        }
    }

    @Test("Beëindigen sluit de toegang; een vraag zonder toestemming die nu geldt, komt er niet")
    func beeindigd() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try #require(try await scene.spreekDelenAf(family.noor).naar)
            let form: Ingevuld = ["vraag": ["KANARIE?"], "afspraken": [String(matter.suffix(32))]]
            let ask = form.merging(scene.dag("uiterlijk", app.vandaag.plus(dagen: 14))) { $1 }
            let early = try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), ask)
            #expect(early.status == 422 && early.bevat("KANARIE?"), "nog niemand zei ja")
            var none = ask
            none["afspraken"] = nil
            #expect(try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), none).status == 422)
            try await scene.iedereenJa(matter)
            let forSem = try #require(try await scene.spreekDelenAf(family.sem).naar)
            var both = ask
            both["afspraken"] = [matter, forSem].map { String($0.suffix(32)) }
            #expect(try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), both).status == 422, "over Sem zei nog niemand ja")
            let way = try await scene.vraagPartner(op: matter)
            let end: Ingevuld = ["reden": ["klaar"]].merging(scene.dag("op", app.vandaag)) { $1 }
            #expect(try await scene.amina.post(matter + "/einde", end).status == 303)
            #expect(!(try await Self.opent(app, way.link, way.code)))
            #expect(try await scene.amina.get(matter + "/gedeeld").status != 200)
        }
    }

    @Test("Zonder toestemming mag er niets uit tot de zes vragen zijn beantwoord; daarna staat bij het delen de grond")
    func conflict() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let refused = try await scene.spreekDelenAf(family.noor, .samenwerken, soorten: [.naam, .plan], grond: .conflict)
            #expect(refused.status == 422, "zonder te zeggen welke schade dreigt")
            let matter = try #require(
                try await scene.spreekDelenAf(
                    family.noor, .samenwerken, soorten: [.naam, .plan], grond: .conflict, toelichting: "dreiging"
                ).naar)
            #expect(try await amina.get(matter).bevat("Eerst afwegen: zes vragen staan open"))
            let give: Ingevuld = ["soorten": ["naam"], "weg": ["mondeling"]].merging(scene.dag("op", app.vandaag)) { $1 }
            #expect(try await amina.post(matter + "/gedeeld", give).status != 303)
            let names = ["toestemming", "schade", "gewetensnood", "subsidiariteit", "doelmatigheid", "proportionaliteit"]
            let half = Dictionary(uniqueKeysWithValues: names.prefix(5).map { ($0, ["KANARIE \($0)"]) }).merging(["overlegd": ["Joost"]]) {
                $1
            }
            let short = try await amina.post(matter + "/afweging", half.merging(scene.dag("op", app.vandaag)) { $1 })
            #expect(short.status == 422 && short.bevat("KANARIE schade"))
            let whole = Dictionary(uniqueKeysWithValues: names.map { ($0, ["KANARIE \($0)"]) }).merging(["overlegd": ["Joost"]]) { $1 }
            #expect(try await amina.post(matter + "/afweging", whole.merging(scene.dag("op", app.vandaag)) { $1 }).naar == matter)
            #expect(try await amina.get(matter).bevat("KANARIE proportionaliteit"))
            #expect(try await amina.post(matter + "/gedeeld", give).naar == matter)
            #expect(try await amina.get(matter).bevat("Verteld"))
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat("Gedeeld met dokter De Jong, huisarts"))
        }
    }

    @Test("Een vraag gaat naar de partij van de afspraak, wat iemand ook meestuurt; bij het delen staan de soorten, ook in het journaal")
    func partij() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let kinds: [Deelsoort] = [.naam, .vraag, .gezondheid]
            let matter = try #require(try await scene.spreekDelenAf(family.noor, soorten: kinds, meer: "om haar slaap").naar)
            try await scene.iedereenJa(matter)
            let other = try await scene.zonderToestemming(family.noor, .partnervraag, partner: "De buurvrouw")
            let ask = ["vraag": ["KANARIE slaapt Noor slecht?"]].merging(scene.dag("uiterlijk", app.vandaag.plus(dagen: 14))) { $1 }
            let mixed = ask.merging(["afspraken": [matter, other].map { String($0.suffix(32)) }]) { $1 }
            #expect(try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), mixed).status == 422)
            let sneaky = ask.merging(["afspraken": [String(matter.suffix(32))], "aan": ["De buurvrouw"]]) { $1 }
            let asked = try #require(try await scene.amina.post(PartnervraagURL.nieuw(family.dossier), sneaky).naar)
            let page = try await scene.amina.get(asked)
            #expect(page.bevat("dokter De Jong, huisarts") && !page.bevat("De buurvrouw"))
            let made = try await scene.amina.post(asked + "/link", [:])
            let link = String(try #require(made.tekst.firstMatch(of: #/(/antwoord/[0-9a-f]{48})/#)).1)
            let code = String(try #require(made.tekst.firstMatch(of: #/<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>/#)).1)
            let given = try await app.lees { tx in try Dossierlezing.feiten(family.dossier, tx).verstrekkingen }
            let gift = try #require(given.first?.inhoud)
            #expect(given.count == 1 && gift.aan == "dokter De Jong, huisarts" && gift.soorten == kinds && gift.personen == [family.noor])
            #expect(given.first?.handeling?.hex == String(matter.suffix(32)))
            #expect(
                try await scene.amina.get(GezinURL.dossier(family.dossier)).tekst.contains("href=\"\(matter)\""),
                "de tijdlijn wijst naar de afspraak")
            let shown = try await app.niemand.post(link, ["code": code])
            #expect(shown.bevat("Noor de Wit") && !shown.bevat("geboren"), "een geboortedatum is niet afgesproken")
        }
    }

    @Test("Wat gedeeld is toen het mocht, kan na een intrekking nog worden vastgelegd; wat daarna is gedeeld niet")
    func achteraf() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, first = app.vandaag
            let matter = try #require(try await scene.spreekDelenAf(family.noor, .samenwerken, soorten: [.naam, .plan]).naar)
            #expect(try await scene.amina.get(matter + "/gedeeld").status != 200, "het heeft nog nooit gegolden")
            try await scene.iedereenJa(matter)
            app.klok.vooruit(dagen: 3)
            #expect(try await scene.trektIn(family.karin, bij: matter).naar == matter)
            #expect(try await scene.amina.get(matter).bevat("Vastleggen wat u deelde"))
            func geef(_ dag: Datum) async throws -> Uitslag {
                let form: Ingevuld = ["soorten": ["naam"], "weg": ["mondeling"]]
                return try await scene.amina.post(matter + "/gedeeld", form.merging(scene.dag("op", dag)) { $1 })
            }
            let late = try await geef(app.vandaag)
            #expect(late.status == 422 && late.bevat("mocht dit niet worden gedeeld: toestemming ingetrokken"))
            #expect(try await geef(first.plus(dagen: 1)).naar == matter)
        }
    }

    @Test("Meer dan gewoonlijk genoeg is vraagt een reden; wat niet is afgesproken, kan niet worden gedeeld")
    func minimum() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let page = try await amina.get(ToestemmingURL.nieuwDelen(family.dossier, .warmeOverdracht))
            #expect(page.bevat("genoeg is naam, geboortedatum, telefoon en e-mail"))
            let more = try await scene.spreekDelenAf(family.noor, soorten: [.naam, .geboortedatum, .vraag, .gezondheid])
            #expect(more.status == 422 && more.bevat("Dit is meer dan gewoonlijk nodig is: gezondheid."))
            let matter = try #require(
                try await scene.spreekDelenAf(family.noor, soorten: [.naam, .gezondheid], meer: "De huisarts kent haar astma.").naar)
            let give: Ingevuld = ["soorten": ["naam"], "weg": ["mondeling"]].merging(scene.dag("op", app.vandaag)) { $1 }
            #expect(try await amina.post(matter + "/gedeeld", give).status != 303, "nog geen toestemming")
            try await scene.iedereenJa(matter)
            let form = try await amina.get(matter + "/gedeeld")
            #expect(form.bevat("meer: De huisarts kent haar astma.") && !form.bevat("value=\"veiligheid\""))
            let other: Ingevuld = ["soorten": ["naam", "veiligheid"], "weg": ["mondeling"]].merging(scene.dag("op", app.vandaag)) { $1 }
            #expect(try await amina.post(matter + "/gedeeld", other).status == 422)
            #expect(try await amina.post(matter + "/gedeeld", give).naar == matter)
            #expect(try await scene.spreekDelenAf(family.noor, dagen: 400).status == 422, "langer dan een jaar")
        }
    }

    @Test("Is een adres geheim, dan gaat er langs deze weg geen adres uit")
    func geheim() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let secret = ["persoon": family.karin.hex, "wat": "adres", "grond": "bedreigd"]
            #expect(try await amina.post(GezinURL.geheimen(family.dossier), secret).status == 303)
            let matter = try #require(try await scene.spreekDelenAf(family.noor, soorten: [.naam, .adres], meer: "huisbezoek").naar)
            try await scene.iedereenJa(matter)
            let form = try await amina.get(matter + "/gedeeld")
            #expect(form.bevat("Geheim: adres en telefoonnummer van Karin."))
            let give: Ingevuld = ["soorten": ["naam", "adres"], "weg": ["mondeling"]].merging(scene.dag("op", app.vandaag)) { $1 }
            let refused = try await amina.post(matter + "/gedeeld", give)
            #expect(refused.status == 422 && refused.bevat("Een adres in dit gezin is geheim."))
        }
    }

    @Test("Wat afgeschermd is: een collega ziet de afspraak niet, en ook niet wat erop gedeeld is")
    func afgeschermd() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let matter = try #require(try await scene.spreekDelenAf(family.noor).naar)
            try await scene.iedereenJa(matter)
            let way = try await scene.vraagPartner(op: matter)
            let shield = [
                "doel": "notitie", "notitie": String(matter.suffix(32)), "voorGebruikers": Cast.petra.gebruiker.hex, "reden": "x",
            ]
            #expect(try await amina.post(GezinURL.schermen(family.dossier), shield).status == 303)
            let petra = app.als(.petra)
            #expect(try await petra.get(matter).status == 404)
            #expect(!(try await petra.get(way.vraag).bevat("dicht")), "de toestemming geldt, ook al ziet zij haar niet")
            for path in [scene.blad, GezinURL.dossier(family.dossier)] {
                let page = try await petra.get(path)
                #expect(page.status == 200 && !page.bevat("Gedeeld met dokter De Jong"), "\(path)")
            }
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat("Gedeeld met dokter De Jong"))
        }
    }

    @Test("Vertellen staat per persoon, met wat nog niet is verteld", arguments: SamenvoegomkeerTests.motoren)
    func verteld(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let path = ToestemmingURL.voorlichting(family.dossier, family.sem)
            #expect(try await amina.post(path, ["wie": family.sem.hex].en(.datum("op", app.vandaag))).status == 422)
            let form: Ingevuld = [
                "wie": [family.sem.hex], "onderwerpen": Voorlichtingsonderwerp.allCases.map(\.rawValue), "hoe": ["met een tekening"],
            ]
            #expect(try await amina.post(path, form.merging(scene.dag("op", app.vandaag)) { $1 }).naar?.hasPrefix(scene.blad) == true)
            let sheet = try await amina.get(scene.blad)
            #expect(sheet.bevat("alles verteld") && sheet.bevat("nog niets verteld"))
        }
    }

    @Test("De verwijsindex staat uit tot het college haar aanzet, vanaf een dag; dan staat er alleen dat er een melding is")
    func verwijsindex() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let path = ToestemmingURL.melding(family.dossier, family.noor)
            #expect(try await amina.get(path).status == 404)
            #expect(!(try await amina.get(scene.blad).bevat("Verwijsindex")))
            try await app.schrijf(als: .fatima) { tx in
                try InstellingStore.legVast(Instelling(sleutel: .verwijsindex, waarde: "ja", van: tx.vandaag, grond: "collegebesluit"), tx)
            }
            let until = app.vandaag.plus(jaren: 2)
            let form = ["grond": "c"].en(.datum("op", app.vandaag))
            #expect(try await amina.post(path, form.en(.datum("tot", until.plus(dagen: 1)))).status == 422)
            #expect(try await amina.post(path, form.en(.datum("tot", until))).status == 303)
            let sheet = try await amina.get(scene.blad)
            #expect(sheet.bevat("Grond c (Jeugdwet 7.1)"))
            let end = try #require(sheet.tekst.firstMatch(of: #/href="([^"]*\/meldingen\/[0-9a-f]{32}\/einde)"/#)).1
            #expect(try await amina.post(String(end), ["reden": "weg"].en(.datum("op", app.vandaag))).status == 303)
            #expect(!(try await amina.get(scene.blad).bevat("Grond c")))
        }
    }
}
