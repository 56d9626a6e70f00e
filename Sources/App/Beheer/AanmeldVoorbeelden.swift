// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of what people do with their own log-in, and of the way back in.
enum AanmeldVoorbeelden {
    static func alle(_ verzoek: Verzoek) -> [Voorbeeld] { eigen(verzoek) + herstel(verzoek) + buiten(verzoek) }

    private static let geheim = [UInt8](repeating: 7, count: 20)

    private static func eigen(_ verzoek: Verzoek) -> [Voorbeeld] {
        let here = sessie("Firefox op Windows", verzoek), other = sessie("Safari op iPhone", verzoek)
        let samira = verzoek.als(.privacyOfficer, "Samira Nassar")
        let wrong = Wachtwoordinvoer.lees([:], op: verzoek.vandaag), proof = Zekerinvoer.lees([:], op: verzoek.vandaag)
        let code = Codeinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Mijn aanmelding", .leeg, AccountPages.overzicht([([], here)], wachtend: 0, verzoek)),
            .blad("Mijn aanmelding", .gevuld, AccountPages.overzicht([([], here), ([1], other)], wachtend: 1, samira)),
            .blad("Wachtwoord wijzigen", .leeg, AccountPages.wachtwoord([], verzoek)),
            .blad("Wachtwoord wijzigen", .fout, AccountPages.wachtwoord(wrong.fouten, verzoek)),
            .blad("Andere telefoon", .leeg, AccountPages.app([], verzoek)),
            .blad("Andere telefoon", .fout, AccountPages.app(proof.fouten, verzoek)),
            .blad("Nieuwe sleutel", .gevuld, AccountPages.nieuweApp(geheim, [], verzoek)),
            .blad("Nieuwe sleutel", .fout, AccountPages.nieuweApp(geheim, code.fouten, verzoek)),
        ]
    }

    private static func sessie(_ toestel: String, _ verzoek: Verzoek) -> Sessies.Sessie {
        Sessies.Sessie(
            gebruiker: verzoek.gebruiker, naam: verzoek.bezoek.naam, rollen: verzoek.bezoek.rollen, teams: [], csrf: "voorbeeld",
            niveau: .substantieel, vanwaar: "10.0.0.12", toestel: toestel, begonnen: verzoek.nu.plus(seconden: -3_600), laatst: verzoek.nu)
    }

    private static func herstel(_ verzoek: Verzoek) -> [Voorbeeld] {
        let fatima = verzoek.als(.functioneelBeheerder, "Fatima Yildiz")
        let joost = Medewerker(
            gebruiker: ID(Voorbeeldnummer.id(9)), naam: "Joost van der Wal", functie: "gedragswetenschapper",
            rollen: [.gedragswetenschapper])
        let ask = Herstelverzoek(gebruiker: joost.gebruiker, herstelsoort: .beide, reden: "Stond aan mijn bureau.")
        let fact = Feit(
            id: Voorbeeldnummer.id(13), dossier: nil, lijn: ID(joost.gebruiker.raw), opgetekend: verzoek.nu,
            door: Voorbeeldnummer.id(14), inhoud: ask)
        let row = Herstelregel(
            Herstel(verzoek: fact, bevestigingen: [], einden: []), wie: joost.naam, vrager: "Ravi Jagernath", op: verzoek.nu)
        let wrong = Herstelvraag.lees([:], op: verzoek.vandaag)
        return [
            .blad("Herstel vragen", .leeg, HerstelPages.vraag(joost, [:], [], fatima)),
            .blad("Herstel vragen", .fout, HerstelPages.vraag(joost, wrong.ingevuld, wrong.fouten, fatima)),
            .blad("Helft van de code", .gevuld, HerstelPages.deel("ABCDEFGH", eerste: true, joost.naam, fatima)),
            .blad("Herstel bevestigen", .gevuld, HerstelPages.lijst([row], fatima)),
            .blad("Herstel bevestigen", .leeg, HerstelPages.lijst([], fatima)),
        ]
    }

    /// Who is not logged in.
    private static func buiten(_ verzoek: Verzoek) -> [Voorbeeld] {
        let open = OpenVerzoek(
            web: verzoek.web, pad: HerstelURL.open, parameters: [:], vraag: [:], ingevuld: [:], cookie: nil, vanwaar: "voorbeeld",
            toestel: "voorbeeld", nu: verzoek.nu)
        let wrong = Herstelinvoer.lees([:], op: verzoek.vandaag), code = Herstelinvoer(naam: "joost", herstelcode: "ABCDEFGH ABCDEFGH")
        return [
            .blad("Wachtwoord of telefoon kwijt", .leeg, HerstelPages.begin(open, [:], [])),
            .blad("Wachtwoord of telefoon kwijt", .fout, HerstelPages.begin(open, wrong.ingevuld, wrong.fouten)),
            .blad("Opnieuw beginnen", .gevuld, HerstelPages.afronden(open, .beide, code, geheim: geheim, [])),
        ]
    }
}
