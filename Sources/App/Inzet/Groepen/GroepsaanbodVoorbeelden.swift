// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the groups of a team.
enum GroepsaanbodVoorbeelden {
    private static let team = Teamgegevens(
        team: ID(Voorbeeldnummer.id(7)), naam: "Team Noord", gemeentecode: "9998", telefoon: "0299 100 100")

    static func alle(_ verzoek: Verzoek, _ family: Voorbeeldgezin) throws -> [Voorbeeld] {
        let group = beeld(verzoek, family), list = Groepenlijst(alle: [group], teams: [team], mijn: [team])
        let none = Groepenlijst(alle: [], teams: [team], mijn: [])
        let people = group.bezetting.rijen.enumerated().map { place, row in
            Groepsblad.Deelnemer(rij: row, kader: place == 0 ? family.kader : nil)
        }
        let page = Groepsblad(beeld: group, lijst: list, deelnemers: people)
        let joined = Groepsdeelname(groep: group.id, jeugdige: Voorbeeldgezin.noor, op: verzoek.vandaag, naam: group.inhoud.naam)
        let item = Groepsdeelnamebeeld(feit: family.feit(112, joined, kind: Voorbeeldgezin.noor), einde: nil, plek: .wacht(1))
        let sheet = Meedoenblad(kader: family.kader, groepen: [group], deelnames: [item])
        let empty = Meedoenblad(kader: family.leegKader, groepen: [], deelnames: [])
        let wrong = Groepsaanbodinvoer.lees([:], op: verzoek.vandaag), wrongJoin = Groepsdeelnameinvoer.lees([:], op: verzoek.vandaag)
        let end = Groepseindeinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Groepen", .gevuld, GroepsaanbodPages.lijst(list, verzoek)),
            .blad("Groepen", .leeg, GroepsaanbodPages.lijst(none, verzoek)),
            .blad("Eén groep", .gevuld, GroepsaanbodPages.een(page, verzoek)),
            .blad("Groep toevoegen", .fout, GroepsaanbodPages.formulier(nil, list, wrong.ingevuld, wrong.fouten, verzoek)),
            .blad("Een groep stopt", .fout, GroepsaanbodPages.einde(page, end.ingevuld, end.fouten, verzoek)),
            .blad("Aanmelden voor een groep", .leeg, GroepsaanbodPages.meedoen(empty, [:], [], verzoek)),
            .blad("Aanmelden voor een groep", .fout, GroepsaanbodPages.meedoen(sheet, wrongJoin.ingevuld, wrongJoin.fouten, verzoek)),
            .blad("Groep afronden", .leeg, GroepsaanbodPages.afronden(sheet, item, [:], [], verzoek)),
        ]
    }

    private static func beeld(_ verzoek: Verzoek, _ family: Voorbeeldgezin) -> Groepsaanbodbeeld {
        let id = ID<Groepsaanbod>(Voorbeeldnummer.id(111)), day = verzoek.vandaag.plus(dagen: -20)
        let item = Groepsaanbod(
            groep: id, team: team.team, naam: "Sterker in je vel", wat: "Acht middagen met leeftijdgenoten.", jongste: 12, oudste: 17,
            plaatsen: 1, van: day, wanneer: "dinsdag van 15.30 tot 17.00 uur", waar: "Jongerencentrum Het Anker")
        let rows = [112, 113].map { number in
            Groepsbezetting.Rij(
                deelname: Voorbeeldnummer.id(UInt8(number)), dossier: family.kader.id, jeugdige: Voorbeeldgezin.noor,
                op: day.plus(dagen: number - 112))
        }
        return Groepsaanbodbeeld(feit: family.feit(111, item, kind: Voorbeeldgezin.noor), bezetting: Groepsbezetting(plaatsen: 1, rows))
    }
}
