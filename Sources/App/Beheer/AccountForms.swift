// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A password of one's own, changed.
struct Wachtwoordinvoer: Invoer {
    var huidig = ""
    var nieuw = ""
    var nogmaals = ""

    static let naam = "wachtwoord"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst(
            "huidig", \.huidig, "Uw wachtwoord van nu", soort: .wachtwoord, verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 200),
        .tekst(
            "nieuw", \.nieuw, "Nieuw wachtwoord", soort: .wachtwoord,
            hulp: Wachtwoordregel.hulp,
            verplicht: true, nut: .veiligheid, grond: "AVG 32; BIO2 5.17", tot: 400),
        .tekst(
            "nogmaals", \.nogmaals, "Nieuw wachtwoord, nog een keer", soort: .wachtwoord, verplicht: true, nut: .veiligheid,
            grond: "AVG 32", tot: 400),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        nieuw == nogmaals ? [] : [Veldfout("nogmaals", "De twee nieuwe wachtwoorden zijn niet gelijk. Typ ze opnieuw.")]
    }
}

/// Proof that it is really this person, before the app with codes is changed.
struct Zekerinvoer: Invoer {
    var wachtwoord = ""
    var code = ""

    static let naam = "app-wisselen"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .tekst(
            "wachtwoord", \.wachtwoord, "Uw wachtwoord", soort: .wachtwoord, verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 200),
        .tekst(
            "code", \.code, "Code uit de app van nu", soort: .tekst(breedte: 8), verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 12
        ),
    ]
}

/// The first code of a new app.
struct Codeinvoer: Invoer {
    var code = ""

    static let naam = "app-bevestigen"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "code", \.code, "Code uit de nieuwe app", soort: .tekst(breedte: 8), hulp: "6 cijfers. Zo weet u dat het werkt.",
            verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 12)
    ]
}

/// A recovery is asked for a colleague.
struct Herstelvraag: Invoer {
    var soort: Herstelsoort?
    var reden = ""

    static let naam = "herstel-vragen"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("soort", \.soort, "Wat is weg?", verplicht: true, nut: .veiligheid, grond: "AVG 32"),
        .tekst(
            "reden", \.reden, "Hoe weet u zeker wie dit vraagt?",
            hulp: "Bijvoorbeeld: stond aan mijn bureau, of teruggebeld op het werknummer.",
            verplicht: true, nut: .veiligheid, grond: "BIO2 5.17", tot: 300),
    ]
}

/// Who lost the way in comes with the code of two colleagues.
struct Herstelinvoer: Invoer {
    var naam = ""
    var herstelcode = ""

    static let naam = "herstel"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naam, "Gebruikersnaam", verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 100),
        .tekst(
            "herstelcode", \.herstelcode, "Herstelcode", soort: .tekst(breedte: 24),
            hulp: "16 letters en cijfers: het eerste deel van de ene collega, het tweede van de andere.", verplicht: true,
            nut: .veiligheid, grond: "AVG 32", tot: 40),
    ]
}

/// What somebody who comes back proves and chooses; which fields are asked depends on what was lost.
struct Herstelafronding: Invoer {
    var wachtwoord = ""
    var nieuw = ""
    var code = ""

    static let naam = "herstel-afronden"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst("wachtwoord", \.wachtwoord, "Uw wachtwoord", soort: .wachtwoord, nut: .veiligheid, grond: "AVG 32", tot: 200),
        .tekst(
            "nieuw", \.nieuw, "Nieuw wachtwoord", soort: .wachtwoord,
            hulp: Wachtwoordregel.hulp,
            nut: .veiligheid, grond: "AVG 32; BIO2 5.17", tot: 400),
        .tekst("code", \.code, "Code van 6 cijfers uit de app", soort: .tekst(breedte: 8), nut: .veiligheid, grond: "AVG 32", tot: 12),
    ]

    /// The fields that are asked for what was lost.
    static func velden(_ soort: Herstelsoort) -> [Veld<Self>] {
        velden.filter { $0.id != (soort.geeftWachtwoord ? "wachtwoord" : "nieuw") }
    }
}
