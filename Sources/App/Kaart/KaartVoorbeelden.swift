// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the sociale kaart: for everybody, for a partner, for who keeps it.
extension KaartKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let petra = verzoek.als(.teamleider, "Petra Kok")
        return openbaar(buiten(verzoek), verzoek.vandaag) + partner(buiten(verzoek), verzoek)
            + beheer(petra) + formulieren(petra) + VindplaatsVoorbeelden.alle(petra) + PlusVoorbeelden.alle(petra, buiten(verzoek))
    }

    private static func buiten(_ verzoek: Verzoek) -> OpenVerzoek {
        OpenVerzoek(
            web: verzoek.web, pad: Openbaarpad.kaart, parameters: [:], vraag: [:], ingevuld: [:], cookie: nil, vanwaar: "voorbeeld",
            toestel: "voorbeeld", nu: verzoek.nu)
    }

    private static let wijken = [Wijk(code: "WK01", naam: "Oude Haven"), Wijk(code: "WK02", naam: "Rietvelden")]

    private static func plek(_ nummer: UInt8, _ naam: String, wijken: [String] = ["WK01"], _ dagen: Int, _ dag: Datum) -> Kaartvoorziening {
        Kaartvoorziening(
            voorziening: ID(Voorbeeldnummer.id(nummer)), naam: naam, organisatie: "Welzijn Waterrijk", kaartsoort: .welzijn,
            vragen: [.opvoeden, .vrienden], leeftijdVan: 0, leeftijdTot: 17, wijken: wijken, vormen: [.inloop, .groep],
            omschrijving: "Koffie, koken en kletsen. Op dinsdag is er een ochtend voor ouders.", telefoon: "0299 100 340",
            website: "www.waterrijk.example/inloop", adres: "Rietgors 4", wanneer: "Elke werkdag van 9 tot 17 uur",
            nagekeken: dag.plus(dagen: -dagen))
    }

    private static func kaart(_ dag: Datum) -> SocialeKaart {
        SocialeKaart([plek(61, "Buurthuis Het Rietland", 20, dag), plek(62, "Opvoedcafé", wijken: [], 500, dag)], wijken: wijken)
    }

    private static func openbaar(_ open: OpenVerzoek, _ dag: Datum) -> [Voorbeeld] {
        let map = kaart(dag), fault = [Veldfout("leeftijd", "Vul een leeftijd in als getal, bijvoorbeeld 14. Of laat het leeg.")]
        let team = Teamgegevens(team: ID(Voorbeeldnummer.id(63)), naam: "Team Noord", gemeentecode: "9998", telefoon: "0299 100 100")
        return [
            .blad("Waar kan ik terecht?", .leeg, OpenbaarPages.zoek(map, Kaartvraag(), [], open)),
            .blad(
                "Waar kan ik terecht?", .gevuld, OpenbaarPages.zoek(map, Kaartvraag(vraag: .opvoeden, leeftijd: 9, wijk: "WK01"), [], open)),
            .blad("Waar kan ik terecht?", .fout, OpenbaarPages.zoek(map, Kaartvraag(vraag: .veilig), fault, open)),
            .blad("Een plek op de kaart", .gevuld, OpenbaarPages.voorziening(map.voorzieningen[1], map, open)),
            .blad("Waar is jeugdhulp voor?", .gevuld, OpenbaarPages.waarvoor(open)),
            .blad("Het lokale team", .gevuld, OpenbaarPages.team([team], open)),
            .blad("Het lokale team", .leeg, OpenbaarPages.team([], open)),
        ]
    }

    private static func feit<I: Feitinhoud>(_ inhoud: I, _ nummer: UInt8, _ verzoek: Verzoek) -> Feit<I> {
        Feit(
            id: Voorbeeldnummer.id(nummer), dossier: nil, lijn: ID(Voorbeeldnummer.id(nummer)), opgetekend: verzoek.nu,
            door: verzoek.gebruiker.raw, geldigVan: verzoek.vandaag, bron: "kaart", inhoud: inhoud)
    }

    private static func partner(_ open: OpenVerzoek, _ verzoek: Verzoek) -> [Voorbeeld] {
        let item = plek(61, "Buurthuis Het Rietland", 20, verzoek.vandaag)
        let page = Kaartplek(feit: feit(item, 61, verzoek), wijken: wijken)
        let wrong = Partnerinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Klopt dit nog? (partner)", .gevuld, PartnerPages.bijhouden(page, Kaartinvoer(item).ingevuld, [], open)),
            .blad("Klopt dit nog? (partner)", .fout, PartnerPages.bijhouden(page, Kaartinvoer(item).ingevuld, wrong.fouten, open)),
            .blad("Bedankt (partner)", .gevuld, PartnerPages.dank(.gewijzigd, open)),
        ]
    }

    private static func beheer(_ petra: Verzoek) -> [Voorbeeld] {
        let day = petra.vandaag, items = kaart(day).voorzieningen
        let changed = plek(61, "Buurthuis Rietland", 0, day)
        let page = Kaartbeheer(
            feiten: items.enumerated().map { feit($1, UInt8(64 + $0), petra) }, wijken: wijken,
            voorstellen: [feit(Kaartvoorstel(inhoud: changed, opmerking: "Wij heten nu anders."), 66, petra)])
        let one = Kaartplek(feit: feit(items[0], 64, petra), wijken: wijken)
        return [
            .blad("Sociale kaart", .leeg, KaartPages.lijst(Kaartbeheer(feiten: [], wijken: [], voorstellen: []), petra)),
            .blad("Sociale kaart", .gevuld, KaartPages.lijst(page, petra)),
            .blad("Een plek (beheer)", .gevuld, KaartPages.een(one, geheim: "0123456789abcdef0123456789abcdef", petra)),
            .blad("Witte vlekken", .leeg, VlekkenPages.toon(SocialeKaart([], wijken: []), .puber, petra)),
            .blad("Witte vlekken", .gevuld, VlekkenPages.toon(page.kaart, .puber, petra)),
        ]
    }

    private static func formulieren(_ petra: Verzoek) -> [Voorbeeld] {
        let page = Kaartbeheer(feiten: [], wijken: wijken, voorstellen: [])
        let one = Kaartplek(feit: feit(plek(61, "Buurthuis Het Rietland", 20, petra.vandaag), 64, petra), wijken: wijken)
        let wrong = Kaartinvoer.lees([:], op: petra.vandaag), end = Kaarteindeinvoer.lees([:], op: petra.vandaag)
        let lines = Wijkeninvoer.lees(["tekst": ["WK01"]], op: petra.vandaag)
        let reading = Kaartcsv.Lezing(bevindingen: [(regel: 3, tekst: "soort: Kies bij “Wat voor soort is het?” een van de antwoorden.")])
        return [
            .blad("Plek toevoegen", .leeg, KaartPages.nieuw(page, [:], [], petra)),
            .blad("Plek toevoegen", .fout, KaartPages.nieuw(page, wrong.ingevuld, wrong.fouten, petra)),
            .blad("Plek wijzigen", .gevuld, KaartPages.wijzig(one, Kaartinvoer(one.feit.inhoud).ingevuld, [], petra)),
            .blad("Van de kaart halen", .fout, KaartPages.einde(one, end.ingevuld, end.fouten, petra)),
            .blad("Wijken", .gevuld, KaartPages.wijken(Wijkeninvoer(wijken).ingevuld, [], petra)),
            .blad("Wijken", .fout, KaartPages.wijken(lines.ingevuld, lines.fouten, petra)),
            .blad("Kaart invoeren uit een tabel", .leeg, KaartPages.invoer(nil, [], petra)),
            .blad("Kaart invoeren uit een tabel", .fout, KaartPages.invoer(reading, [], petra)),
        ]
    }
}
