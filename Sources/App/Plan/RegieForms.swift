// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Who has the regie: of the plan, or of one action where that is different.
struct Regieinvoer: Invoer {
    /// "plan", or the id of an action.
    var waarvan = ""
    var bij: Regiehouder?
    var wie = ""
    var tot: Datum?
    var waarom = ""
    var op: Datum?

    static let naam = "regie"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 6
    private static let grond = "Jeugdwet 2.1 onder g; Hervormingsagenda Jeugd 2.3 (kenmerk 7)"
    private static let ander = Voorwaarde("bij", "netwerk", "team", "aanbieder", "gi", "ander")
    static let velden: [Veld<Self>] = [
        .keuze("waarvan", \.waarvan, "Waar gaat het over?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .keuze(
            "bij", \.bij, "Wie heeft de regie?", hulp: "Gewoonlijk het gezin zelf. Daarvoor hoeft u niets vast te leggen.",
            verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "wie", \.wie, "Naam", hulp: "Zoals het gezin die kent.", verplicht: true, nut: .hulp, grond: grond, tot: 200, alleenBij: ander),
        .datum(
            "tot", \.tot, "Tot en met welke dag?", hulp: "Binnen een jaar. Op die dag bespreekt u of het gezin het weer overneemt.",
            verplicht: true, nut: .hulp, grond: grond, alleenBij: ander),
        .tekst(
            "waarom", \.waarom, "Waarom niet bij het gezin?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond,
            alleenBij: ander),
        .datum("op", \.op, "Vanaf wanneer?", verplicht: true, nut: .hulp, grond: grond),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let op, vandaag < op else { return [] }
        return [Veldfout("op", "De datum ligt in de toekomst. Leg het vast op de dag zelf.")]
    }

    func afspraak(op vandaag: Datum) throws(Afwijzing) -> Regieafspraak {
        guard let bij else { throw .ongeldig([Veldfout("bij", "Kies wie de regie heeft.")]) }
        let isFamily = bij == .gezin
        return try Regieafspraak(
            op: op ?? vandaag, actie: UUIDv7(waarvan), bij: bij, wie: isFamily ? "" : wie, tot: isFamily ? nil : tot,
            waarom: isFamily ? "" : waarom
        ).gecontroleerd()
    }
}
