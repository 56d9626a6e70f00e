// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the short form for help without a decision.
enum LichtVoorbeelden {
    static func alle(_ verzoek: Verzoek, _ family: Voorbeeldgezin) -> [Voorbeeld] {
        let group = Groepsaanbod(
            groep: ID(Voorbeeldnummer.id(75)), team: ID(Voorbeeldnummer.id(7)), naam: "Sterker in je vel",
            wat: "Acht middagen met leeftijdgenoten.", jongste: 12, oudste: 17, plaatsen: 10, van: verzoek.vandaag,
            wanneer: "dinsdag van 15.30 tot 17.00 uur")
        let item = Groepsaanbodbeeld(feit: family.feit(76, group), bezetting: Groepsbezetting(plaatsen: 10, []))
        let page = Lichtblad(kader: family.kader, groepen: [item], lopend: [])
        let wrong = Lichtinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Hulp meteen inzetten", .leeg, LichtPages.toon(page, [:], [], verzoek)),
            .blad("Hulp meteen inzetten", .fout, LichtPages.toon(page, wrong.ingevuld, wrong.fouten, verzoek)),
        ]
    }
}
