// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Which letters to make, and on which day they go.
struct Brievenkeuze: Invoer {
    var brieven: [String] = []
    var dag: Datum?
    var metLink = false

    static let naam = "brievenkeuze"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .meerkeuze("brieven", \.brieven, "Welke brieven?", verplicht: true, nut: .wet, grond: "Awb 3:41"),
        .datum(
            "dag", \.dag, "Op welke dag gaan ze weg?",
            hulp: "Die dag staat in de brief. De laatste dag voor bezwaar wordt vanaf die dag geteld.", verplicht: true, nut: .wet,
            grond: "Awb 3:41, 6:8"),
        .vinkje(
            "metLink", \.metLink, "Zet in elke brief een link en een code om hem op de telefoon te lezen",
            hulp: "Een eerdere link van zo'n brief werkt dan niet meer.", nut: .hulp, grond: "AVG 12"),
    ]

    /// - Throws: `ongeldig` for a day on which these letters do not go.
    func verzenddag(op vandaag: Datum) throws(Afwijzing) -> Datum {
        let day = dag ?? vandaag, last = vandaag.plus(dagen: Brievenronde.dagenVooruit)
        guard (vandaag...last).contains(day) else {
            throw .ongeldig([Veldfout("dag", "Kies een dag van vandaag tot en met \(last.uitgeschreven).")])
        }
        return day
    }
}

/// The letters that went away together, on the day that stands in them.
struct Brievenverzending: Invoer {
    var brieven: [String] = []
    var wijze: Verzending.Wijze?

    static let naam = "brievenverzending"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .meerkeuze("brieven", \.brieven, "Welke brieven gingen weg?", verplicht: true, nut: .wet, grond: "Awb 3:41"),
        .keuze("wijze", \.wijze, "Hoe?", verplicht: true, nut: .wet, grond: "Awb 3:41"),
    ]
}
