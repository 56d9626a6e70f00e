// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A change of a decision: more or less help, longer, a pause, or an earlier end.
struct Besluitwijzigingsinvoer: Invoer {
    var wat: Besluitwijziging.Wat?
    var per: Datum?
    var totEnMet: Datum?
    var besprokenOp: Datum?
    var woorden = ""
    var omvang: Int?
    var frequentie: Frequentie?
    var grond = ""
    var gehoordOp: Datum?
    var gezegd = ""
    var toelichting = ""
    var isTochVoorgelegd = false

    static let naam = "besluitwijziging"
    static let bewaarklasse = Bewaarklasse.toegang
    /// Four to seven for each kind of change, and one where nobody may approve it yet.
    static let budget = 12
    private static let bijLanger = Voorwaarde("wat", "verlengen"), bijAnders = Voorwaarde("wat", "wijzigen")
    private static let bijMinder = Voorwaarde("wat", "wijzigen", "opschorten", "beeindigen")
    private static let gronden = Wijzigingsgrond.allCases.filter { $0 != .lichteToets }.map { Keuze($0.rawValue, $0.label) }
    static let velden: [Veld<Self>] = [
        .keuze("wat", \.wat, "Wat verandert er?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3, 8.1.4"),
        .datum(
            "per", \.per, "Vanaf welke dag?", hulp: "Eindigt de hulp? Vul dan de eerste dag zonder hulp in.", verplicht: true, nut: .wet,
            grond: "Awb 3:41"),
        .datum(
            "totEnMet", \.totEnMet, "Tot en met welke dag gaat de hulp door?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1",
            alleenBij: bijLanger),
        .datum(
            "besprokenOp", \.besprokenOp, "Wanneer besprak u met kind en ouders of de hulp past?", verplicht: true, nut: .wet,
            grond: "Jeugdwet 2.3 lid 4", alleenBij: bijLanger),
        .tekst(
            "woorden", \.woorden, "Wat zeggen zij: past de hulp?", soort: .tekstvlak(rijen: 3), hulp: "In hun eigen woorden.",
            verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 4", tot: 1_000, alleenBij: bijLanger),
        .getal(
            "omvang", \.omvang, "Hoeveel wordt het?", hulp: "In dezelfde eenheid als nu.", verplicht: true, nut: .wet,
            grond: "Jeugdwet 2.3 lid 1", binnen: 1...99_999_999, alleenBij: bijAnders),
        .keuze(
            "frequentie", \.frequentie, "Hoe vaak?", lang: true, verplicht: true, nut: .bericht, grond: "iJw WMO757", alleenBij: bijAnders),
        .keuze(
            "grond", \.grond, "Wat is de reden?", uit: gronden, verplicht: true, nut: .wet, grond: "Jeugdwet 8.1.4; verordening jeugdhulp",
            alleenBij: Voorwaarde("wat", "wijzigen", "opschorten", "hervatten", "beeindigen")),
        .datum(
            "gehoordOp", \.gehoordOp, "Wanneer besprak u dit met het gezin?", hulp: "Leeg mag als het gezin het zelf vroeg.", nut: .wet,
            grond: "Awb 4:8", alleenBij: bijMinder),
        .tekst(
            "gezegd", \.gezegd, "Wat vonden zij ervan, en wat doet u daarmee?", soort: .tekstvlak(rijen: 3),
            hulp: "Deze tekst staat in de brief: schrijf aan het gezin. Leeg mag als het gezin het zelf vroeg.", nut: .wet,
            grond: "Awb 4:8, 3:46",
            alleenBij: bijMinder),
        .tekst(
            "toelichting", \.toelichting, "Waarom besluit u dit?", soort: .tekstvlak(rijen: 5),
            hulp: "Deze tekst staat in de brief. Schrijf aan het gezin, in gewone woorden.", verplicht: true, nut: .wet, grond: "Awb 3:46"),
        .vinkje(
            Besluitruimte.tochVoorleggen, \.isTochVoorgelegd, "Leg het toch alvast voor: ik regel wie dit mag goedkeuren", nut: .wet,
            grond: "Awb 10:3"),
    ]

    /// - Parameters:
    ///   - verloop: of the decision; the unit of its help stays what it is.
    ///   - vaststelling: the finding that the disability lasts a life long, when there is one.
    ///   - na: the last thing that was decided here.
    func voornemen(
        _ besluit: Feit<Besluit>, in verloop: Besluitverloop, vaststelling: UUIDv7?, na: UUIDv7
    ) throws(Afwijzing) -> Wijzigingsvoornemen {
        guard let wat, let per else { throw .nietMogelijk("Vul het formulier opnieuw in.") }
        let ground = wat == .verlengen ? .lichteToets : Wijzigingsgrond(rawValue: grond)
        guard let ground else { throw .ongeldig([Veldfout("grond", "Kies een reden.")]) }
        let unit = verloop.voorzieningen.first?.omvang.eenheid
        let extent = omvang.flatMap { number in
            unit.flatMap { unit in frequentie.map { Omvang(volume: number, eenheid: unit, frequentie: $0) } }
        }
        let check = vaststelling.flatMap { found in
            besprokenOp.map { LichteToets(vaststelling: found, besprokenOp: $0, woorden: woorden) }
        }
        return Wijzigingsvoornemen(
            besluit: ID(besluit.id), wat: wat, grond: ground, toelichting: toelichting, per: per,
            totEnMet: wat == .verlengen ? totEnMet : nil, omvang: wat == .wijzigen ? extent : nil,
            toets: wat == .verlengen ? check : nil, gehoordOp: gehoordOp, gezegd: gezegd.isBlank ? nil : gezegd, na: na)
    }
}
