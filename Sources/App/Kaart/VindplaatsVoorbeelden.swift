// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the fixed lines with schools, practices and kinderopvang.
enum VindplaatsVoorbeelden {
    private static let team = Teamgegevens(
        team: ID(Voorbeeldnummer.id(7)), naam: "Team Noord", gemeentecode: "9998", telefoon: "0299 100 100")
    private static let wijken = [Wijk(code: "WK01", naam: "Oude Haven"), Wijk(code: "WK02", naam: "Rietvelden")]

    static func alle(_ petra: Verzoek) -> [Voorbeeld] {
        let full = lijst(petra, [horizon(petra), praktijk(petra)]), none = lijst(petra, [])
        let one = blad(petra, horizon(petra)), wrong = Vindplaatsinvoer.lees([:], op: petra.vandaag)
        let contact = Vastcontactinvoer.lees([:], op: petra.vandaag)
        let person = Vindplaatspersooninvoer.lees(["telefoon": ["12"]], op: petra.vandaag)
        let reading = Vindplaatscsv.Lezing(bevindingen: [(regel: 3, tekst: "team: dit is geen team dat u bijhoudt.")])
        let end = Vindplaatseindeinvoer.lees([:], op: petra.vandaag)
        return [
            .blad("Vaste contacten", .gevuld, VindplaatsPages.lijst(full, petra)),
            .blad("Vaste contacten", .leeg, VindplaatsPages.lijst(none, petra)),
            .blad("Eén school of praktijk", .gevuld, VindplaatsPages.een(one, .leeg(petra.vandaag, one), petra)),
            .blad("Eén school of praktijk", .fout, VindplaatsPages.een(one, .contact(contact, one), petra)),
            .blad("Wie bellen wij daar", .fout, VindplaatsPages.een(one, .persoon(person, petra.vandaag), petra)),
            .blad("Vaste contacten uit een tabel", .leeg, VindplaatsPages.invoer(nil, [], petra)),
            .blad("Vaste contacten uit een tabel", .fout, VindplaatsPages.invoer(reading, [], petra)),
            .blad("School of praktijk toevoegen", .leeg, VindplaatsPages.nieuw(full, [:], [], petra)),
            .blad("School of praktijk toevoegen", .fout, VindplaatsPages.nieuw(full, wrong.ingevuld, wrong.fouten, petra)),
            .blad(
                "School of praktijk wijzigen", .gevuld, VindplaatsPages.wijzig(one, Vindplaatsinvoer(one.beeld.inhoud).ingevuld, [], petra)),
            .blad("School of praktijk van de lijst", .fout, VindplaatsPages.einde(one, end.ingevuld, end.fouten, petra)),
        ]
    }

    private static func feit<I: Feitinhoud>(_ inhoud: I, _ nummer: UInt8, _ petra: Verzoek) -> Feit<I> {
        Feit(
            id: Voorbeeldnummer.id(nummer), dossier: nil, lijn: ID(Voorbeeldnummer.id(80)), opgetekend: petra.nu, door: petra.gebruiker.raw,
            inhoud: inhoud)
    }

    private static func horizon(_ petra: Verzoek) -> Vindplaatsbeeld {
        let id = ID<Vindplaats>(Voorbeeldnummer.id(80))
        let item = Vindplaats(
            vindplaats: id, vindplaatssoort: .basisschool, naam: "Basisschool De Horizon", team: team.team, wijken: ["WK01"], aantal: 210)
        let now = Vastcontact(
            vindplaats: id, gebruiker: petra.gebruiker, van: petra.vandaag.plus(dagen: -90), reden: "Joost ging met pensioen.")
        let before = Vastcontact(vindplaats: id, gebruiker: ID(Voorbeeldnummer.id(17)), van: petra.vandaag.plus(dagen: -800))
        let there = Vindplaatspersoon(
            vindplaats: id, naam: "Marit Visser", functie: "intern begeleider", telefoon: "0299 100 555", mail: "ib@horizon.example")
        return Vindplaatsbeeld(
            feit(item, 80, petra), contacten: [feit(before, 81, petra), feit(now, 82, petra)], persoon: feit(there, 83, petra))
    }

    private static func praktijk(_ petra: Verzoek) -> Vindplaatsbeeld {
        let item = Vindplaats(
            vindplaats: ID(Voorbeeldnummer.id(84)), vindplaatssoort: .huisarts, naam: "Huisartsenpraktijk De Jong", team: team.team,
            poh: .ja)
        return Vindplaatsbeeld(feit(item, 84, petra), contacten: [], persoon: nil)
    }

    private static func bezetting(_ petra: Verzoek) -> Teambezetting {
        let amina = Medewerker(
            gebruiker: petra.gebruiker, naam: "Amina Bouzid", functie: "jeugdprofessional", rollen: [.jeugdprofessional], teams: [team.team]
        )
        return Teambezetting([amina], [team])
    }

    private static func lijst(_ petra: Verzoek, _ items: [Vindplaatsbeeld]) -> Vindplaatslijst {
        Vindplaatslijst(alle: items, wijken: wijken, bezetting: bezetting(petra), magBeheren: [team])
    }

    private static func blad(_ petra: Verzoek, _ item: Vindplaatsbeeld) -> Vindplaatsblad {
        Vindplaatsblad(beeld: item, wijken: wijken, bezetting: bezetting(petra), teams: [team], magBeheren: true)
    }
}
