// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of what can be set.
enum InstellingVoorbeelden {
    static func alle(_ verzoek: Verzoek) -> [Voorbeeld] {
        let today = verzoek.vandaag, empty = Instellinginvoer.lees([:], op: today)
        let set = [
            Instelling(sleutel: .termijn(.analyse), waarde: "6", van: today.plus(dagen: -30), grond: "Werkafspraak jeugd Waterrijk"),
            Instelling(sleutel: .termijn(.analyse), waarde: "3", van: today.plus(dagen: 60), grond: "Collegebesluit 12"),
            Instelling(sleutel: .reden(.eigenEen), waarde: "Twee keer geschorst", van: today.plus(dagen: -9), grond: "Jeugdtafel"),
            Instelling(
                sleutel: .overgang(.wlz), waarde: "Vraag het CIZ een half jaar vooraf.", van: today.plus(dagen: -9),
                grond: "nagelezen bij het CIZ"),
            Instelling(
                sleutel: .verordening(.naam), waarde: "Verordening jeugdhulp Waterrijk 2026", van: today.plus(dagen: -40),
                grond: "Raadsbesluit 2026-14"),
        ]
        return [
            .blad("Instellingen", .leeg, InstellingPages.lijst([], verzoek)),
            .blad("Instellingen", .gevuld, InstellingPages.lijst(set, verzoek)),
            .blad("Een instelling", .gevuld, InstellingPages.een(.termijn(.analyse), set, [:], [], verzoek)),
            .blad("Een instelling", .fout, InstellingPages.een(.overgang(.wlz), set, empty.ingevuld, empty.fouten, verzoek)),
        ]
    }
}
