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
                "Wat binnenkwam", .leeg, BinnenkomstPages.een(beeld(verzoek, isOpgepakt: false, isAf: false), wie: nil, [:], [], verzoek)),
            .blad("Wat binnenkwam", .gevuld, BinnenkomstPages.een(done, wie: verzoek.bezoek.naam, [:], [], verzoek)),
            .blad("Wat binnenkwam", .fout, BinnenkomstPages.een(busy, wie: verzoek.bezoek.naam, end.ingevuld, end.fouten, verzoek)),
        ]
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
            feit: feit(item), oppak: isOpgepakt ? feit(Binnenkomstoppak(binnenkomst: id, team: ID(id))) : nil,
            afronding: isAf
                ? feit(Binnenkomstafronding(binnenkomst: id, uitkomst: .advies, terugkoppeling: Binnenkomstuitkomst.advies.bericht)) : nil)
    }
}
