// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A proposal goes back, with what has to be different.
struct Teruggaafinvoer: Invoer {
    var reden = ""

    static let naam = "voorstelteruggaaf"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "reden", \.reden, "Wat moet er anders?", soort: .tekstvlak(rijen: 4),
            hulp: "Uw collega krijgt het formulier terug zoals het was, met deze woorden erboven.", verplicht: true, nut: .wet,
            grond: "Awb 3:2")
    ]
}
