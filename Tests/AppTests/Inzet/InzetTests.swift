// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Inzet: van besluit naar hulp")
struct InzetTests {
    /// A sent decision and a contract that fits.
    func klaar(_ app: Proefapp) async throws -> (Besluitsteun, bestellen: String, product: String) {
        let add = try await Inkoopsteun.aanbieder(app)
        _ = try await app.als(.inge).post(add, Inkoopsteun.product(app.vandaag))
        let road = try await Besluitsteun.verzonden(app)
        let request = road.pad.split(separator: "/").last.map(String.init) ?? ""
        let provider = add.split(separator: "/")[1]
        return (road, road.base + "/hulp/bestellen/\(request)/1", "\(provider)/45A48/WO-2026-1")
    }

    func order(_ app: Proefapp, _ product: String) -> [String: String] {
        [String: String].datum("van", app.vandaag.plus(dagen: 14)).en(.datum("tot", app.vandaag.plus(maanden: 6))).en([
            "product": product, "volume": "4", "frequentie": "2",
        ])
    }

    @Test("Uit het besluit volgt een opdracht met een eigen nummer, klaar om te versturen")
    func bestellen() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            let page = try await app.als(.amina).get(path)
            #expect(page.bevat("De Boog") && page.bevat("Gezinsbegeleiding aan huis") && page.waarde("volume") == "4")
            let made = try await app.als(.amina).post(path, order(app, product))
            #expect(made.naar == road.base + "/hulp/10001")
            let shown = try await app.als(.amina).get(road.base + "/hulp/10001")
            #expect(shown.bevat("Te versturen") && shown.bevat("De opdracht gaat vanzelf als bericht"))
            let ready = try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { tx in
                try BerichtStore.opdrachten(tx).map(\.nummers)
            }
            #expect(ready == [[10001]])
        }
    }

    @Test("Is de periode van het besluit voorbij, dan valt er niets meer te bestellen")
    func voorbij() async throws {
        try await withApp { app in
            let (road, _, _) = try await klaar(app)
            #expect(try await app.als(.amina).get(road.base + "/hulp").bevat("/hulp/bestellen/"))
            app.klok.vooruit(dagen: 3 * 366)
            let page = try await app.als(.amina).get(road.base + "/hulp")
            #expect(page.bevat("Deze periode is voorbij") && !page.bevat("/hulp/bestellen/"))
        }
    }

    @Test("Verstuurd, aangenomen, gestart, gestopt: de stand volgt uit wat de postbode vastlegt")
    func stand() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            _ = try await app.als(.amina).post(path, order(app, product))
            let steps: [(String, @Sendable (Order, Zicht, SchrijfTx) throws -> Void)] = [
                ("Verstuurd, nog geen antwoord", { try InzetStore.meldVerstuurd($0, bericht: "M1", $1, $2) }),
                (
                    "Aangenomen, wacht op start",
                    {
                        try InzetStore.meldAntwoord(
                            Toewijzingsantwoord(toewijzing: 10001, op: $2.vandaag, bericht: "M1", retourcodes: ["0200"]), bij: $0, $1, $2)
                    }
                ),
                ("Gestart", { try InzetStore.meldStart(LeveringStart(toewijzing: 10001, op: $2.vandaag, bericht: "M2"), bij: $0, $1, $2) }),
                (
                    "Gestopt",
                    {
                        try InzetStore.meldStop(
                            LeveringStop(toewijzing: 10001, op: $2.vandaag, reden: .volgensPlan, bericht: "M3"), bij: $0, $1, $2)
                    }
                ),
            ]
            for (label, step) in steps {
                try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                    let found = try #require(try InzetStore.vind(10001, tx))
                    try step(found.order, found.zicht, tx)
                }
                let page = try await app.als(.amina).get(road.base + "/hulp")
                #expect(page.bevat(label), "\(label)")
            }
            let left = try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { tx in
                try BerichtStore.opdrachten(tx).count
            }
            #expect(left == 0)
        }
    }

    @Test("Een afgekeurde opdracht is te zien met haar code")
    func afgekeurd() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            _ = try await app.als(.amina).post(path, order(app, product))
            try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                let found = try #require(try InzetStore.vind(10001, tx))
                try InzetStore.meldVerstuurd(found.order, bericht: "M1", found.zicht, tx)
                let answer = Toewijzingsantwoord(toewijzing: 10001, op: tx.vandaag, bericht: "M1", retourcodes: ["8799"])
                try InzetStore.meldAntwoord(answer, bij: found.order, found.zicht, tx)
            }
            let page = try await app.als(.amina).get(road.base + "/hulp/10001")
            #expect(page.bevat("Afgekeurd door de aanbieder") && page.bevat("8799"))
        }
    }

    @Test("OP003: met een geheime verblijfplaats gaat niets per bericht; wat is doorgegeven wordt vastgelegd")
    func gevaarstop() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            let family = road.gezin
            _ = try await app.als(.amina).post(path, order(app, product))
            try await app.schrijf { tx in
                let secret = Geheimhouding(persoon: family.noor, grond: "Bedreiging")
                try tx.teken(secret, op: DossierStore.plek(family.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
            }
            let held = try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { tx in
                try InzetStore.vind(10001, tx)?.order.gevaar.isEmpty
            }
            #expect(held == false)
            await #expect(throws: Afwijzing.self) {
                try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                    let found = try #require(try InzetStore.vind(10001, tx))
                    try InzetStore.meldVerstuurd(found.order, bericht: "M1", found.zicht, tx)
                }
            }
            let page = try await app.als(.amina).get(road.base + "/hulp/10001")
            #expect(page.bevat("Mag niet per bericht") && page.bevat("Bel de aanbieder"))
            let told = [String: String].datum("op", app.vandaag).en([
                "weg": "mondeling", "aan": "Mia van De Boog", "wat": "toewijzing zonder adres", "grond": "toestemming van Karin",
            ])
            let done = try await app.als(.amina).postEnVolg(road.base + "/hulp/10001/verstrekking", told)
            #expect(done.bevat("Aangenomen, wacht op start") && done.bevat("Mia van De Boog"))
            let twice = try await app.als(.amina).post(road.base + "/hulp/10001/verstrekking", told)
            #expect(twice.status == 422)
            app.klok.zet(Moment(begin: app.vandaag.plus(dagen: 15)).plus(seconden: 9 * 3600))
            let started = try await app.als(.amina).postEnVolg(road.base + "/hulp/10001/start", .datum("op", app.vandaag))
            #expect(started.bevat("Gestart"))
            let stopped = try await app.als(.amina).postEnVolg(
                road.base + "/hulp/10001/stop", [String: String].datum("op", app.vandaag).en(["reden": "31"]))
            #expect(stopped.bevat("Gestopt"))
        }
    }

    @Test(
        "Wat niet past bij besluit of contract, wordt niet besteld en blijft staan",
        arguments: [
            (["volume": "9"], "Bestel niet meer dan het besluit"), (["frequentie": "1", "volume": "0"], "heel getal"),
            (["product": "x"], "Kies een product"),
            (["tot.jaar": "2028"], "buiten het besluit"), (["van.jaar": "2027"], "begindatum"),
        ])
    func pastNiet(anders: [String: String], melding: String) async throws {
        try await withApp { app in
            let (_, path, product) = try await klaar(app)
            let answer = try await app.als(.amina).post(path, order(app, product).en(anders))
            #expect(answer.status == 422 && answer.bevat(melding), "\(melding)")
        }
    }

    @Test("Zonder verzonden besluit wordt niets besteld; dubbel ook niet")
    func volgorde() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            _ = try await app.als(.amina).post(path, order(app, product))
            let twice = try await app.als(.amina).post(path, order(app, product))
            #expect(twice.status == 422 && twice.bevat("Toewijzing 10001 loopt al"))
            try await road.trekIn("fout", "Onjuist.")
            #expect(try await road.besluit().status == 303)
            let unsent = try await app.als(.amina).post(path, order(app, product))
            #expect(unsent.status == 422 && unsent.bevat("nog niet verzonden"))
        }
    }

    @Test("Hulp zonder besluit: het begin en het einde zijn een feit")
    func basishulp() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = "/dossiers/\(family.dossier.hex)/hulp"
            let empty = try await app.als(.amina).get(base)
            #expect(empty.bevat("Er is nog geen besluit dat hulp toekent") && empty.bevat("nog geen hulp zonder besluit"))
            let form = [String: String].datum("van", app.vandaag).en([
                "jeugdige": family.sem.hex, "wie": "team", "wat": "Vijf gesprekken thuis", "vorm": "alleen", "zwaarte": "licht",
                "duur": "kort",
            ])
            let page = try await app.als(.amina).postEnVolg(base + "/basishulp", form)
            #expect(page.bevat("Vijf gesprekken thuis") && page.bevat("Licht, kort"))
            let link = try #require(page.tekst.split(separator: "\"").first { $0.hasSuffix("/einde") })
            let early = try await app.als(.amina).post(
                String(link), [String: String].datum("op", app.vandaag.plus(dagen: -1)).en(["afloop": "genoeg"]))
            #expect(early.status == 422)
            let done = try await app.als(.amina).postEnVolg(
                String(link), [String: String].datum("op", app.vandaag).en(["afloop": "genoeg"]))
            #expect(done.bevat("Genoeg: het gezin kan verder"))
        }
    }

    @Test("Een scherm over één kind verbergt de hulp van dat kind, ook op de tijdlijn; van een ander kind blijft zij te lezen")
    func scherm() async throws {
        try await withApp { app in
            let family = try await app.deWit(), visit = app.bezoek(.amina)
            for (child, what) in [(family.sem, "Kanariegesprekken"), (family.noor, "Samen koken")] {
                let form = [String: String].datum("van", app.vandaag).en([
                    "jeugdige": child.hex, "wie": "team", "wat": what, "vorm": "alleen",
                ])
                #expect(try await app.als(.amina).post(InzetURL.lijst(family.dossier) + "/basishulp", form).status == 303)
            }
            try await app.schrijf { tx in
                let shield = Scherm(over: family.sem, voorGebruikers: [Cast.joost.gebruiker], reden: "eigen verhaal")
                try BeschermingStore.legVast(shield, Zicht.op(family.dossier, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            for path in [InzetURL.lijst(family.dossier), GezinURL.dossier(family.dossier)] {
                let page = try await app.als(.joost).get(path)
                #expect(!page.bevat("Kanariegesprekken") && page.bevat("Samen koken"), "\(path)")
                #expect(try await app.als(.amina).get(path).bevat("Kanariegesprekken"))
            }
        }
    }

    @Test("Een toewijzing achter een scherm: geen spoor van te zien, en niet nog een keer te bestellen")
    func afgeschermdeOpdracht() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            #expect(try await app.als(.amina).post(path, order(app, product)).status == 303)
            let visit = app.bezoek(.amina), id = road.gezin.dossier
            try await app.schrijf { tx in
                let zicht = try Zicht.op(id, visit, voor: .wijzigen, tx)
                let order = try #require(try InzetStore.orders(zicht, tx).first)
                let started = LeveringStart(toewijzing: order.nummer, op: tx.vandaag, bericht: "M1")
                try InzetStore.teken(started, order.jeugdige, van: tx.vandaag, id, tx)
                let shield = Scherm(over: order.jeugdige, voorGebruikers: [Cast.joost.gebruiker], reden: "eigen verhaal")
                try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
            }
            let joost = app.als(.joost)
            for page in [road.base, road.base + "/hulp"] {
                let seen = try await joost.get(page)
                #expect(seen.status == 200 && !seen.bevat("10001") && !seen.bevat("Hulp gestart") && !seen.bevat("JW305"), "\(page)")
            }
            #expect(try await joost.get(road.base + "/hulp/10001").status == 404)
            let before = try await app.aantalFeiten()
            let again = try await joost.post(path, order(app, product))
            #expect(again.naar == nil && again.bevat("Overleg met de vaste contactpersoon") && !again.bevat("10001"))
            #expect(try await app.aantalFeiten() == before)
            #expect(try await app.als(.amina).get(road.base).bevat("Hulp gestart"))
        }
    }

    @Test("De backoffice van het team bestelt; zij leest geen hulp zonder besluit")
    func backoffice() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            let made = try await app.als(.ravi).post(path, order(app, product))
            #expect(made.status == 303)
            let page = try await app.als(.ravi).get(road.base + "/hulp")
            #expect(page.bevat("Toewijzing 10001") && !page.bevat("Hulp zonder besluit"))
        }
    }

    @Test("Een ander team vindt geen enkele bladzijde over hulp en leest geen naam")
    func afwezig() async throws {
        try await withApp { app in
            let (road, path, product) = try await klaar(app)
            _ = try await app.als(.amina).post(path, order(app, product))
            let hulp = road.base + "/hulp", none = "00000000000000000000000000000000"
            for path in [hulp, path, hulp + "/10001", hulp + "/basishulp", hulp + "/basishulp/\(none)/einde"] {
                let answer = try await app.als(.bram).get(path)
                #expect(answer.status == 404 && !answer.bevat("Noor") && !answer.bevat("De Boog"), "\(path)")
            }
            let posts = [
                path, hulp + "/10001/verstrekking", hulp + "/10001/start", hulp + "/10001/stop", hulp + "/basishulp",
                hulp + "/basishulp/\(none)/einde",
            ]
            for path in posts {
                let answer = try await app.als(.bram).post(path, order(app, product))
                #expect(answer.status == 404 && !answer.bevat("Noor"), "\(path)")
            }
        }
    }
}
