// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// The two questions of the beleidsinformatie, once per informant at the end of one kind of help.
struct Uitkomstinvoer: Invoer {
    var wie = ""
    var stand: Antwoordstand?
    var nut: Int?
    var verder: Hulpverder?
    var op: Datum?

    static let naam = "uitkomst"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    private static let grond = "Jeugdwet 7.4.3; Besluit Jeugdwet 7.5.3 lid 1 onder m"
    private static let gegeven = Voorwaarde("stand", "gegeven")
    static let velden: [Veld<Self>] = [
        .keuze("wie", \.wie, "Aan wie vraagt u het?", uit: [], lang: true, verplicht: true, nut: .wet, grond: grond),
        .keuze("stand", \.stand, "Kwam er antwoord?", verplicht: true, nut: .wet, grond: grond),
        .getal(
            "nut", \.nut, "Hoe nuttig was deze hulp, van 1 tot 10?", nut: .wet, grond: grond, binnen: 1...10, alleenBij: gegeven),
        .keuze("verder", \.verder, "Kunt u zonder hulp verder?", nut: .wet, grond: grond, alleenBij: gegeven),
        .datum("op", \.op, "Wanneer is het gevraagd?", verplicht: true, nut: .wet, grond: grond),
    ]

    func meting(_ hulp: Hulpbeeld, _ blad: Planblad, op vandaag: Datum) throws(Afwijzing) -> Uitkomstmeting {
        guard let stand, let person = ID<Persoon>(wie) else { throw .ongeldig([Veldfout("wie", "Kies aan wie u het vroeg.")]) }
        let isGiven = stand == .gegeven
        return try Uitkomstmeting(
            hulp: hulp.id, informant: person == hulp.jeugdige ? .jeugdige : .ouder, persoon: person, op: op ?? vandaag, stand: stand,
            nut: isGiven ? nut : nil, verder: isGiven ? verder : nil
        ).gecontroleerd(bij: hulp, eerdere: blad.feiten.uitkomstmetingen.geldend().map(\.inhoud), op: vandaag)
    }
}

/// What was told when another helper came.
struct Overdrachtgesprekinvoer: Invoer {
    var verteld: [Overdrachtpunt] = []
    var verteldDoor = ""
    var verteldAan = ""
    var op: Datum?
    var restNietNodig = ""

    static let naam = "overdrachtgesprek"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    private static let grond = "Jeugdwet 4.1.1; Kwaliteitskader Jeugd (overdracht bij wissel van hulpverlener)"
    static let velden: [Veld<Self>] = [
        .meerkeuze("verteld", \.verteld, "Wat is er verteld?", nut: .hulp, grond: grond),
        .tekst("verteldDoor", \.verteldDoor, "Wie vertelde het?", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .tekst("verteldAan", \.verteldAan, "Aan wie?", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "restNietNodig", \.restNietNodig, "Is de rest niet nodig? Schrijf op waarom", soort: .tekstvlak(rijen: 2),
            hulp: "Laat leeg als het nog verteld wordt: dan blijft het op uw lijst staan.", nut: .hulp, grond: grond, tot: 1_000),
    ]

    func gesprek(_ wissel: Wissel, op vandaag: Datum) throws(Afwijzing) -> Overdrachtgesprek {
        try Overdrachtgesprek(
            wissel: wissel.id, op: op ?? vandaag, verteldDoor: verteldDoor, verteldAan: verteldAan, verteld: verteld,
            restNietNodig: restNietNodig
        ).gecontroleerd(op: vandaag)
    }
}
