// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Another limit for one role, from a day on.
struct Grensinvoer: Invoer {
    var bedrag: Int?
    var weken: Int?
    var vierogen = false
    var van: Datum?
    var grond = ""

    static let naam = "goedkeuringsgrens"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .getal(
            "bedrag", \.bedrag, "Besluit zelf tot hoeveel per jaar?", eenheid: "euro", hulp: "Leeg: geen grens aan het bedrag.", nut: .wet,
            grond: "Awb 10:6"),
        .getal(
            "weken", \.weken, "Besluit zelf tot hoeveel weken?", eenheid: "weken", hulp: "Leeg: geen grens aan de duur.", nut: .wet,
            grond: "Awb 10:6", binnen: 1...Goedkeuringsgrens.meesteWeken),
        .vinkje(
            "vierogen", \.vierogen, "Altijd een tweede die het goedkeurt", hulp: "Ook als het binnen de grens blijft.", nut: .wet,
            grond: "Awb 10:6"),
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .wet, grond: "Awb 10:3"),
        .tekst(
            "grond", \.grond, "Waar staat dit?", hulp: "Bijvoorbeeld: Mandaatbesluit Waterrijk 2026, artikel 4.", verplicht: true,
            nut: .wet, grond: "Awb 10:5 lid 2", tot: 300),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        van.map { $0 < vandaag } ?? false ? [Veldfout("van", "Kies vandaag of een latere dag.")] : []
    }

    func grens(_ rol: Rol, op vandaag: Datum) -> Goedkeuringsgrens {
        Goedkeuringsgrens(
            rol: rol, bedrag: bedrag.map { Eurocent(Int64($0) * 100) }, weken: weken, vierogen: vierogen, van: van ?? vandaag, grond: grond)
    }

    /// What holds now, to start from: who changes one thing types one thing.
    init(_ now: Goedkeuringsgrens?, op vandaag: Datum) {
        bedrag = now?.bedrag.map { Int($0.cent / 100) }
        weken = now?.weken
        vierogen = now?.vierogen ?? false
        van = vandaag
        grond = now?.grond ?? ""
    }

    init() {}
}
