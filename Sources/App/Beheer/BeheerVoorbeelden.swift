// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension BeheerKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let fatima = verzoek.als(.functioneelBeheerder, "Fatima Yildiz")
        let team = Teamgegevens(team: ID(Voorbeeldnummer.id(7)), naam: "Team Noord", gemeentecode: "9998", telefoon: "0299 100 100")
        let joost = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(9)), naam: "Joost van der Wal", functie: "gedragswetenschapper",
            rollen: [.gedragswetenschapper],
            teams: [team.team])
        let fact = Feit(
            id: Voorbeeldnummer.id(10), dossier: nil, lijn: ID(joost.gebruiker.raw), opgetekend: verzoek.nu, door: verzoek.gebruiker.raw,
            inhoud: joost)
        let page = Gebruikerspagina(gebruikers: [fact], inlognamen: [joost.gebruiker: "joost"], teams: [team])
        let empty = Gebruikerinvoer.lees([:], op: verzoek.vandaag)
        let made = NieuweGebruiker(joost, inlognaam: "joost", wachtwoord: "alleen-een-voorbeeld", geheim: [UInt8](repeating: 7, count: 20))
        return [
            .blad("Gebruikers", .gevuld, GebruikerPages.lijst(page, fatima)),
            .blad("Nieuwe gebruiker", .leeg, GebruikerPages.nieuw(page, [:], [], fatima)),
            .blad("Nieuwe gebruiker", .fout, GebruikerPages.nieuw(page, empty.ingevuld, empty.fouten, fatima)),
            .blad("Gebruiker", .gevuld, GebruikerPages.wijzig(fact, page, Gebruikerwijziging(joost).ingevuld, [], fatima)),
            .blad("Gebruiker beëindigen", .gevuld, GebruikerPages.einde(joost, gezinnen: 3, fatima)),
            .blad("Gebruiker kan beginnen", .gevuld, GebruikerPages.geheim(made, fatima)),
            .blad("Wie mag wat", .gevuld, GebruikerPages.rechten(fatima)),
        ] + GoedkeuringVoorbeelden.alle(fatima) + AanmeldVoorbeelden.alle(verzoek) + InstellingVoorbeelden.alle(fatima)
            + HuisstijlVoorbeelden.alle(fatima)
    }
}
