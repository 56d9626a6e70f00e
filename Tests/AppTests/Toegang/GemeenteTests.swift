// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Welke gemeente, verhuizen en overdragen aan een andere gemeente")
struct GemeenteTests {
    private static let bepaald: [String: String] = [
        "verblijf": "geen", "inschrijving": "woonadres", "brp": "0363", "bewijs": "BRP bekeken",
    ]
    private static let over: [String: String] = [
        "naar": "0363",
        "boodschap": "Begeleiding loopt door.",
    ]

    /// The id of the fact.
    @discardableResult
    private static func vraag(_ app: Proefapp, _ family: DeWit, _ kind: ID<Persoon>, _ woorden: String) async throws -> String {
        try await app.schrijf(als: .amina) { tx in
            try ToegangStore.legVast(
                Hulpvraag(datum: tx.vandaag, deur: .school, vanWie: "school", over: [kind], woorden: woorden), dossier: family.dossier, tx
            ).id.hex
        }
    }

    @Test("Amina bepaalt de woonplaats: gemeente, reden en taak staan er; een ander team vindt niets")
    func bepaal() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let form = WoonplaatsURL.bepaal(family.dossier, family.noor)
            let empty = try await amina.post(form, ["verblijf": "geen", "inschrijving": "woonadres"])
            #expect(empty.status == 422 && empty.bevat("Waar zag u dit"))
            let made = try await amina.post(form, Self.bepaald)
            #expect(made.naar == WoonplaatsURL.blad(family.dossier))
            let page = try await amina.get(WoonplaatsURL.blad(family.dossier))
            #expect(page.bevat("Amsterdam: niet onze gemeente") && page.bevat("Jeugdwet 1.1, woonplaats onder 1°"))
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat("Overdragen aan de andere gemeente"))
            for path in [WoonplaatsURL.blad(family.dossier), form, WoonplaatsURL.overdracht(family.dossier, family.noor)] {
                #expect(try await app.als(.bram).get(path).status == 404)
            }
            #expect(try await app.als(.ravi).get(WoonplaatsURL.blad(family.dossier)).status == 404)
        }
    }

    @Test("Een verhuizing zegt tot wanneer de hulp doorloopt, en kan worden weggehaald")
    func verhuis() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let form = ["richting": "komst", "gemeente": "0363", "hulp": "ambulant", "omschrijving": "De Brug", "opVerzoek": "ja"]
                .en(.datum("op", Proefklok.begin.datum))
            let made = try await amina.post(WoonplaatsURL.verhuizing(family.dossier, family.noor), form)
            #expect(made.naar == WoonplaatsURL.blad(family.dossier))
            let page = try await amina.get(WoonplaatsURL.blad(family.dossier))
            #expect(page.bevat("dezelfde aanbieder") && page.bevat("hoogstens een jaar"))
            let path = try #require(page.tekst.firstMatch(of: #/action="(/dossiers/[0-9a-f]+/verhuizingen/[0-9a-f]+/intrekken)"/#)).1
            #expect(try await amina.post(String(path), [:]).status == 303)
            #expect(!(try await amina.get(WoonplaatsURL.blad(family.dossier)).bevat("De Brug")))
        }
    }

    private static let partner = "Sanne de Boer, consulent, gemeente Amsterdam"

    /// An agreement to hand over, by law; the form that rests on it.
    private static func afgesproken(
        _ app: Proefapp, _ family: DeWit, soorten: [Deelsoort] = [.naam, .geboortedatum, .adres, .hulpvraag], partner: String = partner
    ) async throws -> [String: String] {
        let form = [
            "kind": family.noor.hex, "partner": partner, "grond": "wet", "toelichting": "artikel 2.7a",
            "meer": "Anders weten zij niet waar.",
        ].en(.datum("gevraagdOp", app.vandaag)).en(.datum("tot", app.vandaag.plus(dagen: 60)))
        var all = form.mapValues { [$0] }
        all["soorten"] = soorten.map(\.rawValue)
        let made = try #require(try await app.als(.amina).post(ToestemmingURL.nieuwDelen(family.dossier, .warmeOverdracht), all).naar)
        return over.en(["afspraak": String(made.suffix(32))])
    }

    @Test(
        "Zonder afspraak gaat er niets; niet naar een ander dan is afgesproken, niet meer dan is afgesproken, en na een einde niet nog eens"
    )
    func afspraak() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let own = try await Self.vraag(app, family, family.noor, "Noor durft niet naar school.")
            let form = WoonplaatsURL.overdracht(family.dossier, family.noor)
            let bare = try await amina.get(form)
            #expect(bare.bevat("Er is nog niets afgesproken") && !bare.bevat("Leg vast en maak het pakket"))
            #expect(try await amina.post(form, Self.over.en(["regels": own])).status == 422)
            let elsewhere = try await Self.afgesproken(app, family, partner: "Jan, gemeente Utrecht").en(["regels": own])
            let wrong = try await amina.post(form, elsewhere)
            #expect(wrong.status == 422 && wrong.bevat("Daarin staat niet Amsterdam"))
            let less = try await Self.afgesproken(app, family, soorten: [.naam, .plan]).en(["regels": own])
            let extra = try await amina.post(form, less)
            #expect(extra.status == 422 && extra.bevat("Dit staat niet in de afspraak: Hulpvragen en triage"))
            let chosen = try await Self.afgesproken(app, family, soorten: [.naam, .hulpvraag]).en(["regels": own])
            let made = try #require(try await amina.post(form, chosen).naar)
            let given = try await app.lees { tx in try Dossierlezing.feiten(family.dossier, tx).verstrekkingen }.map(\.inhoud)
            #expect(given.count == 1 && given[0].personen == [family.noor] && given[0].soorten == [.naam, .hulpvraag])
            #expect(given[0].over?.hex == chosen["afspraak"] && given[0].aan == "een andere gemeente")
            let zip = try await amina.get(made + "/pakket").tekst
            #expect(zip.contains("Noor durft niet naar school.") && !zip.contains("Geboortedatum"), "niet afgesproken, niet mee")
            let end = ["reden": "klaar"].en(.datum("op", app.vandaag))
            let matter = ToestemmingURL.een(family.dossier, try #require(UUIDv7(chosen["afspraak"] ?? "")))
            #expect(try await amina.post(matter + "/einde", end).status == 303)
            let closed = try await amina.get(made + "/pakket")
            #expect(closed.status != 200 && !closed.tekst.contains("Noor durft niet naar school."))
        }
    }

    @Test("Het pakket heeft alleen wat over dit kind gaat en gekozen is; zonder grond gaat er niets")
    func pakket() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let own = try await Self.vraag(app, family, family.noor, "Noor durft niet naar school.")
            try await Self.vraag(app, family, family.sem, "Sem slaapt slecht.")
            let form = WoonplaatsURL.overdracht(family.dossier, family.noor),
                chosen = try await Self.afgesproken(app, family).en(["regels": own])
            let preview = try await amina.get(form)
            #expect(preview.bevat("Noor durft niet naar school.") && !preview.bevat("Sem slaapt slecht."))
            let without = try await amina.post(form, chosen.en(["afspraak": ""]))
            #expect(without.status == 422 && without.bevat("Wie neemt het daar over?"))
            #expect(try await amina.post(form, chosen.en(["regels": ""])).status == 422, "zonder een regel gaat er niets")
            let made = try #require(try await amina.post(form, chosen).naar)
            #expect(try await amina.get(made).bevat("Sanne de Boer"))
            let zip = try await amina.get(made + "/pakket").tekst
            #expect(zip.contains("overdracht.html") && zip.contains("overdracht.json") && zip.contains("ankerpunt-overdracht/1"))
            #expect(zip.contains("Noor durft niet naar school.") && !zip.contains("Sem slaapt slecht."))
            // What comes later nobody chose.
            try await Self.vraag(app, family, family.noor, "Nieuw en later.")
            #expect(!(try await amina.get(made + "/pakket").tekst.contains("Nieuw en later.")))
            #expect(try await app.als(.bram).get(made + "/pakket").status == 404)
            #expect(try await app.als(.ravi).get(made + "/pakket").status == 404)
        }
    }

    @Test("Met een geheim adres gaat niet mee waar het kind is: geen adres, geen woonplaats")
    func geheim() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            _ = try await amina.post(WoonplaatsURL.bepaal(family.dossier, family.noor), Self.bepaald.en(["bewijs": "KANARIE gezien"]))
            let open = try await amina.get(WoonplaatsURL.overdracht(family.dossier, family.noor))
            #expect(open.bevat("KANARIE gezien"))
            _ = try await app.schrijf(als: .amina) { tx in
                try tx.teken(
                    Geheimhouding(persoon: family.noor, grond: "veiligheid"), op: DossierStore.plek(family.dossier, tx),
                    in: BeschermingStore.tabel, van: tx.vandaag)
            }
            let closed = try await amina.get(WoonplaatsURL.overdracht(family.dossier, family.noor))
            #expect(closed.bevat("Er loopt een geheim") && !closed.bevat("KANARIE gezien"))
        }
    }

    @Test("Is het adres van moeder geheim en woont Noor daar ook, dan staat het niet in het pakket")
    func huisgenoot() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let own = try await Self.vraag(app, family, family.noor, "Noor durft niet naar school.")
            try await app.schrijf(als: .amina) { tx in
                let home = Adres(
                    persoon: family.noor, straat: "Ankerkade", huisnummer: 17, postcode: Postcode("1999AC"), plaats: "Waterrijk")
                try PersoonStore.legVast(home, van: tx.vandaag, tx)
            }
            let form = WoonplaatsURL.overdracht(family.dossier, family.noor),
                chosen = try await Self.afgesproken(app, family).en(["regels": own])
            #expect(try await amina.get(form).bevat("Ankerkade"))
            let made = try #require(try await amina.post(form, chosen).naar)
            #expect(try await amina.get(made + "/pakket").tekst.contains("Ankerkade"))
            try await app.schrijf(als: .amina) { tx in
                try tx.teken(
                    Geheimhouding(persoon: family.karin, grond: "veiligheid"), op: DossierStore.plek(family.dossier, tx),
                    in: BeschermingStore.tabel, van: tx.vandaag)
            }
            #expect(!(try await amina.get(form).bevat("Ankerkade")))
            // Also what was put together before the secret came.
            #expect(!(try await amina.get(made + "/pakket").tekst.contains("Ankerkade")))
        }
    }
}
