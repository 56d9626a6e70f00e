// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the lokale plus: for everybody, and for who keeps it.
enum PlusVoorbeelden {
    static func alle(_ petra: Verzoek, _ open: OpenVerzoek) -> [Voorbeeld] {
        let day = petra.vandaag, wrong = Plusinvoer.lees([:], op: day)
        let swim = Plusregel(
            plus: ID(Voorbeeldnummer.id(66)), titel: "Zwemles tot je diploma A",
            wat: "Kun je de zwemles niet betalen? Dan betaalt de gemeente.",
            voorWie: "Kinderen van 5 tot en met 12 jaar", hoe: "Bel het lokale team.", van: day.plus(dagen: -200),
            grond: "Raadsbesluit 2026-14")
        let talk = Plusregel(
            plus: ID(Voorbeeldnummer.id(67)), titel: "Praten na een scheiding",
            wat: "Een groep voor kinderen van ouders die uit elkaar zijn.",
            voorWie: "Kinderen van 8 tot en met 12 jaar", hoe: "Meld je aan bij het buurthuis.", van: day.plus(dagen: 30),
            tot: day.plus(dagen: 400), grond: "Collegebesluit 12")
        let facts = [swim, talk].map { rule in
            Feit(
                id: rule.plus.raw, dossier: nil, lijn: ID(rule.plus.raw), opgetekend: petra.nu, door: petra.gebruiker.raw,
                geldigVan: rule.van,
                bron: "kaart", inhoud: rule)
        }
        let team = Teamgegevens(team: ID(Voorbeeldnummer.id(63)), naam: "Team Noord", gemeentecode: "9998", telefoon: "0299 100 100")
        return [
            .blad("Wat doen wij extra?", .gevuld, PlusPages.openbaar(LokalePlus([swim, talk]), [team], open)),
            .blad("Wat doen wij extra?", .leeg, PlusPages.openbaar(LokalePlus([]), [], open)),
            .blad("Lokale plus bijhouden", .gevuld, PlusPages.lijst(facts, petra)),
            .blad("Lokale plus bijhouden", .leeg, PlusPages.lijst([], petra)),
            .blad("Iets extra's van de gemeente", .gevuld, PlusPages.formulier(facts[0], Plusinvoer(swim).ingevuld, [], petra)),
            .blad("Iets extra's van de gemeente", .fout, PlusPages.formulier(nil, wrong.ingevuld, wrong.fouten, petra)),
        ]
    }
}
