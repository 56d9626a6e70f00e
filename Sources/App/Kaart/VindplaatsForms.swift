// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A school, practice or kinderopvang, as the gemeente keeps it.
struct Vindplaatsinvoer: Invoer {
    var vindplaatssoort: Vindplaatssoort?
    var naamVindplaats = ""
    var team = ""
    var wijken: [String] = []
    var poh: Pohjeugd?
    var aantal: Int?

    static let naam = "vindplaats"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 6
    private static let grond = "Jeugdwet 2.6 lid 1; 2.7"
    static let velden: [Veld<Self>] = [
        .keuze("soort", \.vindplaatssoort, "Wat is het?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("naam", \.naamVindplaats, "Hoe heet het?", verplicht: true, nut: .hulp, grond: grond, tot: 80),
        .keuze("team", \.team, "Welk team werkt ermee?", uit: [], verplicht: true, nut: .hulp, grond: grond),
        .meerkeuze("wijken", \.wijken, "In welke wijken?", hulp: "Niets kiezen betekent: de hele gemeente.", nut: .hulp, grond: grond),
        .keuze(
            "poh", \.poh, "Is er een praktijkondersteuner jeugd (POH-jeugd)?", nut: .hulp, grond: grond,
            alleenBij: Voorwaarde("soort", Vindplaatssoort.huisarts.rawValue)),
        .getal(
            "aantal", \.aantal, "Hoeveel leerlingen of patiënten, ongeveer?", hulp: "Leeg laten als u het niet weet.", nut: .hulp,
            grond: grond,
            binnen: 1...50_000),
    ]

    /// - Throws: `ongeldig` for a team this person may not keep, or a wijk that is not there.
    func vindplaats(_ id: ID<Vindplaats>, teams: [ID<Team>], _ bekend: [Wijk]) throws(Afwijzing) -> Vindplaats {
        guard let team = teams.first(where: { $0.hex == team }) else {
            throw .ongeldig([Veldfout("team", "Kies een team uit de lijst.")])
        }
        guard Set(wijken).isSubset(of: Set(bekend.map(\.code))) else {
            throw .ongeldig([Veldfout("wijken", "Kies alleen wijken uit de lijst.")])
        }
        return Vindplaats(
            vindplaats: id, vindplaatssoort: vindplaatssoort ?? .basisschool, naam: naamVindplaats, team: team, wijken: wijken.sorted(),
            poh: poh, aantal: aantal)
    }

    init() {}

    init(_ item: Vindplaats) {
        vindplaatssoort = item.vindplaatssoort
        naamVindplaats = item.naam
        team = item.team.hex
        wijken = item.wijken
        poh = item.poh
        aantal = item.aantal
    }
}

/// Another fixed contact, or none.
struct Vastcontactinvoer: Invoer {
    var gebruiker = ""
    var van: Datum?
    var reden = ""

    /// Nobody any more.
    static let niemand = "niemand"
    static let naam = "vastcontact"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    private static let grond = "Jeugdwet 2.6 lid 1"
    static let velden: [Veld<Self>] = [
        .keuze("gebruiker", \.gebruiker, "Wie wordt de vaste contactpersoon?", uit: [], verplicht: true, nut: .hulp, grond: grond),
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("reden", \.reden, "Waarom verandert het?", hulp: "Leeg laten mag.", nut: .hulp, grond: grond, tot: 200),
    ]
}

/// Whom the team calls there: somebody at work, nothing of their own life.
struct Vindplaatspersooninvoer: Invoer {
    var naamPersoon = ""
    var functie = ""
    var telefoon = ""
    var mail = ""

    static let naam = "vindplaatspersoon"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 4
    private static let grond = "AVG 6 lid 1 onder e; Jeugdwet 2.7"
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naamPersoon, "Naam", hulp: "Leeg laten als er niemand meer is.", nut: .hulp, grond: grond, tot: 100),
        .tekst("functie", \.functie, "Functie", hulp: "Bijvoorbeeld: intern begeleider.", nut: .hulp, grond: grond, tot: 80),
        .tekst("telefoon", \.telefoon, "Telefoon van het werk", soort: .tekst(breedte: 20), nut: .hulp, grond: grond, tot: 30),
        .tekst("mail", \.mail, "E-mail van het werk", nut: .hulp, grond: grond, tot: 120),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if naamPersoon.isBlank, !(functie + telefoon + mail).isBlank { faults.append(Veldfout("naam", "Vul ook een naam in.")) }
        if !telefoon.isEmpty, Telefoonnummer(telefoon) == nil {
            faults.append(Veldfout("telefoon", "Dit telefoonnummer klopt niet. Vul alle cijfers in, bijvoorbeeld 0299 100 555."))
        }
        if !mail.isEmpty, mail.split(separator: "@").count != 2 || mail.contains(where: \.isWhitespace) {
            faults.append(Veldfout("mail", "Dit is geen e-mailadres. Schrijf het zoals ib@school.example."))
        }
        return faults
    }

    func persoon(_ id: ID<Vindplaats>) -> Vindplaatspersoon {
        Vindplaatspersoon(vindplaats: id, naam: naamPersoon, functie: functie, telefoon: telefoon, mail: mail)
    }

    init() {}

    init(_ persoon: Vindplaatspersoon) {
        naamPersoon = persoon.naam
        functie = persoon.functie
        telefoon = persoon.telefoon
        mail = persoon.mail
    }
}

/// Why it goes from the list.
struct Vindplaatseindeinvoer: Invoer {
    var reden = ""

    static let naam = "vindplaatseinde"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("reden", \.reden, "Waarom gaat dit van de lijst?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1", tot: 200)
    ]
}
