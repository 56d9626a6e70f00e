// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Twee personen zijn er één: samenvoegen en ongedaan maken")
struct SamenvoegTests {
    static let reden = ["voorrang": "hier", "reden": "Karin zegt dat Noor een jaar bij oma was."]

    /// From the file of the De Wit family: Noortje is Noor.
    private static func voegSamen(_ app: Proefapp, _ two: Tweedossiers, _ klant: Klant, _ form: [String: String] = reden) async throws
        -> Uitslag
    {
        try await klant.post(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor, two.noortje), form)
    }

    @Test("Van de bladzijde van Noor naar wie op haar lijkt, naast elkaar, en dan één; beide dossiers lezen dezelfde persoon")
    func heleWeg() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), amina = app.als(.amina)
            let noor = GezinURL.mens(two.eerste.dossier, two.eerste.noor), noortje = GezinURL.mens(two.tweede, two.noortje)
            #expect(try await amina.get(noor).bevat(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor)))
            let list = try await amina.get(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor))
            #expect(list.bevat("Noortje de Witt") && list.bevat("zelfde geboortedatum") && !list.bevat("Riet"))
            let compare = try await amina.get(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor, two.noortje))
            #expect(
                compare.bevat("Naast elkaar") && compare.bevat("Noortje de Witt") && compare.bevat("Schuilhof 3") && compare.bevat("anders")
            )
            #expect(try await Self.voegSamen(app, two, amina, [:]).status == 422)
            let before = try await app.aantalFeiten()
            #expect(try await Self.voegSamen(app, two, amina).naar == noor)
            #expect(try await app.aantalFeiten() == before + 1, "er is één feit bij; wat er stond, staat waar het stond")
            let here = try await amina.get(noor), there = try await amina.get(noortje)
            for page in [here, there] {
                for text in ["Noor de Wit", "999900006", "06 87654321", "Schuilhof 3"] { #expect(page.bevat(text), "\(text)") }
            }
            #expect(here.bevat("Samengevoegd met Noortje de Witt op 2 maart 2026") && here.bevat("Ongedaan maken"))
            #expect(there.bevat("Samengevoegd met Noor de Wit op 2 maart 2026"))
        }
    }

    @Test("Zoeken toont er één, met beide dossiers, onder beide namen")
    func zoeken() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), amina = app.als(.amina)
            _ = try await Self.voegSamen(app, two, amina)
            for typed in ["Noor de Wit", "Noortje de Witt", "06-87654321", "999900006"] {
                let page = try await amina.postEnVolg("/zoeken", ["zoek": typed])
                #expect(page.bevat(GezinURL.dossier(two.eerste.dossier)) && page.bevat(GezinURL.dossier(two.tweede)), "\(typed)")
                let hits = try await app.lees { tx in
                    try PersoonStore.zoek(Zoekvraag(getypt: typed), app.app.naamindex, tx).treffers.map(\.1.id)
                }
                #expect(hits.count { [two.eerste.noor, two.noortje].contains($0) } == 1, "\(typed)")
            }
        }
    }

    @Test("Het journaal van beiden vertelt het, en dat het ongedaan is gemaakt")
    func journaal() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), amina = app.als(.amina)
            _ = try await Self.voegSamen(app, two, amina)
            let page = try await amina.get(GezinURL.mens(two.tweede, two.noortje))
            let undo = try #require(
                page.tekst.firstMatch(of: /action="(\/dossiers\/[0-9a-f]+\/gezin\/mensen\/[0-9a-f]+\/samenvoegingen\/[0-9a-f]+\/einde)"/)?.1
            )
            #expect(try await amina.post(String(undo)).status == 303)
            for (file, person) in [(two.eerste.dossier, two.eerste.noor), (two.tweede, two.noortje)] {
                let log = try await amina.get(GezinURL.toegang(file))
                #expect(
                    log.bevat("Vastgelegd dat twee personen dezelfde zijn")
                        && log.bevat("Een samenvoeging van twee personen ongedaan gemaakt"))
                let book = try await app.als(.samira).get("/journaal/persoon/\(person.hex)")
                #expect(book.bevat("Vastgelegd dat twee personen dezelfde zijn"))
            }
            let apart = try await amina.get(GezinURL.mens(two.eerste.dossier, two.eerste.noor))
            #expect(!apart.bevat("Samengevoegd") && !apart.bevat("Schuilhof"))
            #expect(try await amina.post(String(undo)).status == 404)
        }
    }

    @Test("Een ander team ziet er niets van: geen kandidaat, geen vergelijking, en het legt niets vast")
    func anderTeam() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(team: Cast.zuid), amina = app.als(.amina), bram = app.als(.bram)
            let before = try await app.aantalFeiten()
            let list = try await amina.get(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor))
            #expect(list.status == 200 && !list.bevat("Noortje") && list.bevat("Niemand gevonden"))
            for klant in [amina, bram] {
                for pad in [
                    GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor, two.noortje),
                    GezinURL.dezelfde(two.tweede, two.noortje, two.eerste.noor),
                ] {
                    #expect(try await klant.get(pad).status == 404)
                    #expect(try await klant.post(pad, Self.reden).status == 404)
                }
            }
            #expect(try await app.aantalFeiten() == before)
            let both = app.als(.amina, teams: [Cast.noord, Cast.zuid])
            #expect(try await Self.voegSamen(app, two, both).status == 303)
            #expect(try await bram.get(GezinURL.mens(two.tweede, two.noortje)).bevat("999900006"), "wie Noortje ziet, ziet één persoon")
            for pad in ["", "/gezin", "/gezin/mensen/\(two.eerste.noor.hex)"] {
                let page = try await bram.get(GezinURL.dossier(two.eerste.dossier) + pad)
                #expect(page.status == 404 && !page.bevat("Noor"))
            }
            let third = app.als(.bram, teams: [])
            #expect(try await third.get(GezinURL.mens(two.tweede, two.noortje)).status == 404)
        }
    }

    @Test("Wat geheim is in het ene dossier, is het ook in het andere; ongedaan gemaakt weer alleen daar")
    func geheim() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), amina = app.als(.amina)
            _ = try await amina.post(GezinURL.geheimen(two.tweede), ["persoon": two.noortje.hex, "wat": "adres", "grond": "bedreigd"])
            let compare = try await amina.get(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor, two.noortje))
            #expect(!compare.bevat("Schuilhof") && !compare.bevat("87654321"))
            _ = try await Self.voegSamen(app, two, amina)
            for pad in ["", "/gezin", "/gezin/mensen/\(two.eerste.noor.hex)", "/gezin/mensen/\(two.eerste.noor.hex)/adres"] {
                let page = try await amina.get(GezinURL.dossier(two.eerste.dossier) + pad)
                #expect(page.status == 200 && !page.bevat("Schuilhof") && !page.bevat("87654321"), "\(pad)")
            }
            #expect(try await amina.get(GezinURL.dossier(two.eerste.dossier)).bevat("Adres en telefoonnummer Noor geheim"))
            let fact = try #require(try await app.lees { tx in try PersoonStore.samenvoegingen(two.eerste.noor, tx).first })
            _ = try await amina.post(GezinURL.eindeSamenvoeging(two.eerste.dossier, two.eerste.noor, fact.id))
            #expect(try await !amina.get(GezinURL.dossier(two.eerste.dossier)).bevat("geheim"))
        }
    }

    @Test("Een scherm over Noortje voor Joost houdt Noor ook in het andere dossier voor hem verborgen")
    func scherm() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), joost = app.als(.joost)
            let found = { try await joost.postEnVolg("/zoeken", ["zoek": "Noor de Wit"]) }
            try await app.schrijf { tx in
                let zicht = try Zicht.op(two.tweede, Proefapp.amina, voor: .wijzigen, tx)
                try BeschermingStore.legVast(
                    Scherm(over: two.noortje, voorGebruikers: [Cast.joost.gebruiker], reden: "oom"), zicht, van: tx.vandaag, tx)
            }
            #expect(try await found().bevat(">Noor de Wit</a>"))
            #expect(try await joost.get(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor, two.noortje)).status == 404)
            _ = try await Self.voegSamen(app, two, app.als(.amina))
            #expect(try await !found().bevat(">Noor de Wit</a>"))
        }
    }

    @Test("Twee mensen met elk een eigen BSN worden niet samengevoegd, en wie in hetzelfde dossier staat ook niet")
    func geweigerd() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(bsn: "999990007"), amina = app.als(.amina)
            let refused = try await Self.voegSamen(app, two, amina)
            #expect(refused.status == 422 && refused.bevat("elk een eigen BSN"))
            #expect(refused.waarde("reden") == Self.reden["reden"])
            let same = try await amina.post(GezinURL.dezelfde(two.eerste.dossier, two.eerste.noor, two.eerste.sem), Self.reden)
            #expect(same.status == 422)
            #expect(try await app.lees { tx in try GezinStore.samen(two.eerste.noor, tx) } == [two.eerste.noor])
        }
    }

    @Test("Wie al samengevoegd is, gaat niet nog eens mee; een derde komt er wel bij")
    func drie() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), amina = app.als(.amina)
            _ = try await Self.voegSamen(app, two, amina)
            #expect(try await Self.voegSamen(app, two, amina).status == 404)
            let oma = GezinURL.dezelfde(two.tweede, two.oma, two.eerste.karin)
            #expect(try await amina.post(oma, Self.reden.en(["voorrang": "daar"])).status == 303)
            let known = try await app.lees { tx in (try GezinStore.samen(two.oma, tx), try GezinStore.samen(two.noortje, tx)) }
            #expect(known.0 == [two.eerste.karin, two.oma] && known.1 == [two.eerste.noor, two.noortje])
        }
    }

    @Test("Wat daarna wordt gewijzigd, geldt in beide dossiers")
    func wijzigen() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers(), amina = app.als(.amina)
            _ = try await Self.voegSamen(app, two, amina)
            let path = GezinURL.gegevens(two.tweede, two.noortje), form = try await amina.get(path)
            let answer = try await amina.post(
                path,
                [
                    "roepnaam": "Eleonora", "voorvoegsel": "de", "achternaam": "Wit", "geslacht": "2", "bsn": "999900006",
                    "bsnHerkomst": "gezin", "_laatste": form.waarde("_laatste") ?? "",
                ])
            #expect(answer.status == 303)
            for pad in [GezinURL.mens(two.eerste.dossier, two.eerste.noor), GezinURL.mens(two.tweede, two.noortje)] {
                #expect(try await amina.get(pad).bevat("Eleonora de Wit"), "\(pad)")
            }
        }
    }

    @Test("Wie samengevoegd is, gaat pas weg met het laatste dossier van een van beiden, en dan helemaal")
    func vernietiging() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers()
            let volgt = { (files: [ID<Dossier>]) in
                try await app.lees(doel: .rechten) { tx in
                    let lines = Set(try files.flatMap { try DossierStore.lijnen($0, tx).map(\.id) })
                    return try Gezinsvernietiging().volgt(uit: lines, tx)
                }
            }
            func lijn(_ persoon: ID<Persoon>) -> ID<Lijn> { ID(persoon.raw) }
            #expect(try await volgt([two.eerste.dossier]).contains(lijn(two.eerste.noor)))
            _ = try await Self.voegSamen(app, two, app.als(.amina))
            for file in [two.eerste.dossier, two.tweede] {
                let gone = try await volgt([file])
                #expect(gone.isDisjoint(with: [lijn(two.eerste.noor), lijn(two.noortje)]) && !gone.isEmpty)
            }
            #expect(
                try await volgt([two.eerste.dossier]).contains(lijn(two.eerste.karin)), "wie niet is samengevoegd, gaat mee zoals altijd")
            let all = try await volgt([two.eerste.dossier, two.tweede])
            #expect(all.isSuperset(of: [lijn(two.eerste.noor), lijn(two.noortje)]))
        }
    }

    @Test("Na herstel wordt uit de feiten weer hetzelfde één; wie vernietigd is, hoort nergens meer bij")
    func herstel() async throws {
        try await withApp { app in
            let two = try await app.tweeDossiers()
            _ = try await Self.voegSamen(app, two, app.als(.amina))
            try await app.schrijf(doel: .beheer) { tx in
                try GezinStore.wisSamen(tx)
                try GezinKamer.herstel(tx)
            }
            #expect(try await app.lees { tx in try GezinStore.samen(two.noortje, tx) } == [two.eerste.noor, two.noortje])
            try await app.schrijf(doel: .beheer) { tx in try PersoonStore.vergeet([two.eerste.noor], tx) }
            #expect(try await app.lees { tx in try GezinStore.samen(two.noortje, tx) } == [two.noortje])
        }
    }
}
