// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What is asked of another domain, as typed.
struct Terreininvoer: Invoer {
    var terrein: Terrein?
    /// Hex of a person, or `gezin`.
    var voor = ""
    var gevraagd = ""
    var aan = ""
    /// Hex of a person, or `team`.
    var vrager = ""
    var datum: Datum?
    var antwoordVoor: Datum?
    /// Hex of the conclusion it follows from.
    var bevinding = ""

    static let naam = "terreinvraag"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 7
    static let gezin = "gezin", team = "team"
    private static let grond = "Jeugdwet 2.3 lid 1; Hervormingsagenda Jeugd"

    static let velden: [Veld<Self>] = [
        .keuze("terrein", \.terrein, "Op welk terrein?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .keuze("voor", \.voor, "Voor wie?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "gevraagd", \.gevraagd, "Wat is er gevraagd?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond,
            tot: 2_000),
        .tekst(
            "aan", \.aan, "Aan wie?", hulp: "Naam en organisatie, zoals: mevrouw Bos, woningstichting.", verplicht: true, nut: .hulp,
            grond: grond, tot: 200),
        .keuze("vrager", \.vrager, "Wie vraagt het?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .datum("datum", \.datum, "Wanneer is het gevraagd?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum(
            "antwoordVoor", \.antwoordVoor, "Wanneer moet er antwoord zijn?", hulp: "Is die dag voorbij, dan staat het bij uw werk.",
            verplicht: true, nut: .hulp, grond: "werkafspraak"),
        .tekst("bevinding", \.bevinding, "Volgt uit", soort: .verborgen, nut: .hulp, grond: grond, tot: 40),
    ]

    /// - Parameter bevindingen: the conclusions in force; one that is not among them is left out.
    func terreinvraag(_ bevindingen: [Feit<Leefgebiedbevinding>], op vandaag: Datum) throws(Afwijzing) -> Terreinvraag {
        guard let terrein, let datum, let antwoordVoor else { throw .ongeldig([Veldfout("datum", "Vul de dagen in.")]) }
        let finding = bevindingen.first { $0.id.hex == bevinding }
        return try Terreinvraag(
            terrein: terrein, leefgebied: finding?.inhoud.leefgebied, bevinding: finding?.id, voor: ID<Persoon>(voor), gevraagd: gevraagd,
            aan: aan, vrager: ID<Persoon>(vrager), datum: datum, antwoordVoor: antwoordVoor
        ).gecontroleerd(op: vandaag)
    }
}

/// What the other domain answered, as typed.
struct Terreinantwoordinvoer: Invoer {
    var antwoord: Terreinantwoord?
    var tot: Datum?
    var toelichting = ""
    var op: Datum?

    static let naam = "terreinantwoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    private static let grond = "Jeugdwet 2.3 lid 1; Hervormingsagenda Jeugd"
    static let velden: [Veld<Self>] = [
        .keuze("antwoord", \.antwoord, "Wat is het antwoord?", verplicht: true, nut: .hulp, grond: grond),
        .datum(
            "tot", \.tot, "Tot wanneer wachten?", hulp: "Dan vraagt u het opnieuw na.", nut: .hulp, grond: grond,
            alleenBij: Voorwaarde("antwoord", Terreinantwoord.wachtlijst.rawValue)),
        .tekst(
            "toelichting", \.toelichting, "Wat is erbij gezegd?", soort: .tekstvlak(rijen: 3),
            hulp: "Bij een afwijzing: de reden. Bij geen antwoord: wat u deed.", nut: .hulp, grond: grond, tot: 2_000),
        .datum("op", \.op, "Wanneer hoorde u dit?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func uitkomst(op vraag: Feit<Terreinvraag>, vandaag: Datum) throws(Afwijzing) -> Terreinuitkomst {
        guard let antwoord else { throw .ongeldig([Veldfout("antwoord", "Kies wat het antwoord is.")]) }
        return try Terreinuitkomst(
            vraag: vraag.id, voor: vraag.inhoud.voor, antwoord: antwoord, tot: antwoord == .wachtlijst ? tot : nil,
            toelichting: toelichting,
            op: op ?? vandaag
        ).gecontroleerd(op: vandaag)
    }
}
