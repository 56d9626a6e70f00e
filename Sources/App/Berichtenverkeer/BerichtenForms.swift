// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// A message that is dealt with outside the chain: why, and what was done.
struct Terzijdeform: Invoer {
    var reden = ""

    static let naam = "bericht-terzijde"
    static let bewaarklasse = Bewaarklasse.bericht
    static let budget = 1
    static let velden: [Veld<Terzijdeform>] = [
        .tekst(
            "reden", \.reden, "Wat hebt u gedaan?", soort: .tekstvlak(rijen: 2),
            hulp: "Bijvoorbeeld: aanbieder gebeld, nieuw bericht komt vandaag. Schrijf niets over het kind op.", verplicht: true,
            nut: .bericht,
            grond: "iJw OP090", tot: 500)
    ]
}
