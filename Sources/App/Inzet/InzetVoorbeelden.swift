// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension InzetKamer {
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek)
        let help = Basishulp(
            jeugdige: Voorbeeldgezin.noor, van: verzoek.vandaag.plus(dagen: -30), wie: .allCases[0], wat: "Elke week samen wandelen")
        let running = Hulpzonderbesluit(feit: family.feit(110, help, kind: Voorbeeldgezin.noor), einde: nil)
        let full = Hulpoverzicht(kader: family.kader, orders: [], basishulp: [running], toegekend: [], aanbieders: [:])
        let none = Hulpoverzicht(kader: family.leegKader, orders: [], basishulp: [], toegekend: [], aanbieders: [:])
        let wrong = Basishulpinvoer.lees([:], op: verzoek.vandaag)
        return try [
            .blad("Hulp", .gevuld, InzetPages.lijst(verzoek, full)), .blad("Hulp", .leeg, InzetPages.lijst(verzoek, none)),
            .blad("Hulp zonder besluit", .leeg, InzetPages.basishulp(verzoek, full, [:], [])),
            .blad("Hulp zonder besluit", .fout, InzetPages.basishulp(verzoek, full, wrong.ingevuld, wrong.fouten)),
            .blad("Hulp beëindigen", .leeg, InzetPages.einde(verzoek, full, running, [:], [])),
        ] + OrderVoorbeelden.alle(verzoek) + GroepsaanbodVoorbeelden.alle(verzoek, family) + LichtVoorbeelden.alle(verzoek, family)
    }
}
