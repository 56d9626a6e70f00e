// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// One thing the gemeente does extra.
struct Plusinvoer: Invoer {
    var titel = ""
    var wat = ""
    var voorWie = ""
    var hoe = ""
    var van: Datum?
    var tot: Datum?
    var grond = ""

    static let naam = "plusregel"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 7
    private static let bron = "Hervormingsagenda 2.1.4; Jeugdwet 2.9 onder a"
    static let velden: [Veld<Self>] = [
        .tekst(
            "titel", \.titel, "Wat is het?", hulp: "Bijvoorbeeld: extra lessen zwemmen.", verplicht: true, nut: .hulp, grond: bron, tot: 80),
        .tekst(
            "wat", \.wat, "Wat doet de gemeente?", soort: .tekstvlak(rijen: 4),
            hulp: "Iedereen kan dit lezen. Schrijf korte zinnen, met je en jij.", verplicht: true, nut: .hulp, grond: bron, tot: 800),
        .tekst("voorWie", \.voorWie, "Voor wie?", verplicht: true, nut: .hulp, grond: bron, tot: 200),
        .tekst(
            "hoe", \.hoe, "Hoe krijg je het?", hulp: "Noem een telefoonnummer of een plek.", verplicht: true, nut: .hulp, grond: bron,
            tot: 300),
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .hulp, grond: bron),
        .datum("tot", \.tot, "Tot en met welke dag? (leeg: zonder einde)", nut: .hulp, grond: bron),
        .tekst(
            "grond", \.grond, "Waar rust dit op?", hulp: "Het besluit van de raad of het college.", verplicht: true, nut: .wet, grond: bron,
            tot: 200),
    ]

    init() {}

    init(_ rule: Plusregel) {
        titel = rule.titel
        wat = rule.wat
        voorWie = rule.voorWie
        hoe = rule.hoe
        van = rule.van
        tot = rule.tot
        grond = rule.grond
    }

    func regel(_ id: ID<Plusregel>, op dag: Datum) throws(Afwijzing) -> Plusregel {
        try Plusregel(plus: id, titel: titel, wat: wat, voorWie: voorWie, hoe: hoe, van: van ?? dag, tot: tot, grond: grond).gecontroleerd()
    }
}
