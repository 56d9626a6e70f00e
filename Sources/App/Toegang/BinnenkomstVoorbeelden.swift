// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the doors and of what came in.
enum BinnenkomstVoorbeelden {
    static func alle(_ verzoek: Verzoek) -> [Voorbeeld] {
        let open = OpenVerzoek(
            web: verzoek.web, pad: DeurURL.begin, parameters: [:], vraag: [:], ingevuld: [:], cookie: nil, vanwaar: "voorbeeld",
            toestel: "voorbeeld", nu: verzoek.nu)
        let home = Inwonervraag.lees([:], op: verzoek.vandaag), work = Beroepsvraag.lees([:], op: verzoek.vandaag)
        let done = beeld(verzoek, isOpgepakt: true, isAf: true), busy = beeld(verzoek, isOpgepakt: true, isAf: false)
        let end = Afrondinginvoer.lees([:], op: verzoek.vandaag), code = Codevraag.lees([:], op: verzoek.vandaag)
        let rows = [(2, Aanklopper.politie), (0, .ouder)].map { grade, who in
            Binnenkomstregel(
                id: Voorbeeldnummer.id(UInt8(71 + grade)), moment: verzoek.nu, ernst: grade, aanklopper: who,
                wie: grade == 0 ? verzoek.gebruiker : nil)
        }
        return [
            .blad("Stel je vraag", .leeg, DeurPages.begin(open)),
            .blad("Jouw vraag", .leeg, DeurPages.formulier(.ouder, [:], [], open)),
            .blad("Jouw vraag", .fout, DeurPages.formulier(.ouder, home.ingevuld, home.fouten, open)),
            .blad("Uw vraag of zorg (beroep)", .fout, DeurPages.formulier(.school, work.ingevuld, work.fouten, open)),
            .blad("Dit is binnen", .gevuld, DeurPages.dank(.ouder, "BCDF2345", gevaar: false, open)),
            .blad("Hoe staat het ervoor?", .leeg, DeurPages.stand(nil, [:], [], open)),
            .blad("Hoe staat het ervoor?", .gevuld, DeurPages.stand(done, [:], [], open)),
            .blad("Hoe staat het ervoor?", .fout, DeurPages.stand(nil, [:], code.fouten, open)),
            .blad("Binnengekomen", .leeg, BinnenkomstPages.lijst([], [:], verzoek)),
            .blad("Binnengekomen", .gevuld, BinnenkomstPages.lijst(rows, [verzoek.gebruiker.raw: verzoek.bezoek.naam], verzoek)),
            .blad(
                "Wat binnenkwam", .leeg,
                BinnenkomstPages.een(blad(beeld(verzoek, isOpgepakt: false, isAf: false), verzoek, teams: 2), [:], [], verzoek)),
            .blad("Wat binnenkwam", .gevuld, BinnenkomstPages.een(blad(done, verzoek), [:], [], verzoek)),
            .blad("Wat binnenkwam", .fout, BinnenkomstPages.een(blad(busy, verzoek), end.ingevuld, end.fouten, verzoek)),
            .blad(
                "Wat binnenkwam", .lang,
                BinnenkomstPages.een(
                    blad(busy, verzoek), [:], [],
                    verzoek.als(.teamleider, "Petra Kok", ander: ID(Voorbeeldnummer.id(9)), teams: busy.oppakken.map(\.inhoud.team)))),
        ]
    }

    private static func blad(_ item: Binnenkomstbeeld, _ verzoek: Verzoek, teams: Int = 1) -> Binnenkomstblad {
        let all = ["Team Noord", "Team Zuid"].prefix(teams).enumerated().map {
            Teamgegevens(team: ID(Voorbeeldnummer.id(UInt8(7 + $0.offset))), naam: $0.element, gemeentecode: "9998")
        }
        let school = Vindplaats(
            vindplaats: ID(Voorbeeldnummer.id(80)), vindplaatssoort: .basisschool, naam: "De Horizon", team: all[0].team)
        let fact = Feit(
            id: Voorbeeldnummer.id(80), dossier: nil, lijn: ID(Voorbeeldnummer.id(80)), opgetekend: verzoek.nu, door: verzoek.gebruiker.raw,
            inhoud: school)
        let line = Vastelijn(Vindplaatsbeeld(fact, contacten: [], persoon: nil), Teambezetting([], Array(all)), op: verzoek.vandaag)
        return Binnenkomstblad(item: item, namen: [verzoek.gebruiker.raw: verzoek.bezoek.naam], teams: Array(all), vast: line)
    }

    private static func beeld(_ verzoek: Verzoek, isOpgepakt: Bool, isAf: Bool) -> Binnenkomstbeeld {
        let id = Voorbeeldnummer.id(70)
        func feit<I: Feitinhoud>(_ inhoud: I) -> Feit<I> {
            Feit(id: id, dossier: nil, lijn: ID(id), opgetekend: verzoek.nu, door: verzoek.gebruiker.raw, bron: "school", inhoud: inhoud)
        }
        let item = Binnenkomst(
            aanklopper: .school, vanWie: "Juf Marit, leerkracht", organisatie: "De Horizon", telefoon: "0299 100 555",
            kindnaam: "Sem de Wit",
            geboortedatum: verzoek.vandaag.plus(jaren: -9), woorden: "Sem slaapt in de klas. Zijn moeder zegt dat het thuis druk is.",
            veiligheid: .zorgen, gezinWeet: .ja, kenmerk: "H-12", codehash: "")
        return Binnenkomstbeeld(
            feit: feit(item), oppakken: isOpgepakt ? [feit(Binnenkomstoppak(binnenkomst: id, team: ID(id)))] : [],
            afronding: isAf
                ? feit(Binnenkomstafronding(binnenkomst: id, uitkomst: .advies, terugkoppeling: Binnenkomstuitkomst.advies.bericht)) : nil)
    }
}
