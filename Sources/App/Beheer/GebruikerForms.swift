// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A user as the functioneel beheerder makes one; the secret of the second factor is made by the program.
struct Gebruikerinvoer: Invoer {
    var inlognaam = ""
    var wachtwoord = ""
    var naam = ""
    var functie = ""
    var rollen: [Rol] = []
    var teams: [String] = []

    static let naam = "gebruiker"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 6
    static let velden: [Veld<Self>] =
        [
            .tekst(
                "inlognaam", \.inlognaam, "Gebruikersnaam", soort: .tekst(breedte: 20), hulp: "Kleine letters, zonder spaties.",
                verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 60),
            .tekst(
                "wachtwoord", \.wachtwoord, "Eerste wachtwoord", soort: .wachtwoord,
                hulp: "Minstens \(Wachtwoordregel.kortst) tekens. De collega kiest daarna zelf een ander.",
                verplicht: true,
                nut: .veiligheid, grond: "AVG 32", tot: 200),
        ] + Persoonlijk.velden(\.naam, \.functie, \.rollen, \.teams)

    func controleer(op vandaag: Datum) -> [Veldfout] {
        let isName =
            inlognaam.count >= 2 && inlognaam.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 45 }
        return [
            isName ? nil : Veldfout("inlognaam", "Gebruik kleine letters en cijfers, zoals k.visser."),
            Wachtwoordregel.fout(wachtwoord, bekend: [inlognaam, naam]).map { Veldfout("wachtwoord", $0) },
        ].compactMap(\.self)
    }
}

/// Name, function, roles and teams of a user, changed by a new fact.
struct Gebruikerwijziging: Invoer {
    var naam = ""
    var functie = ""
    var rollen: [Rol] = []
    var teams: [String] = []

    static let naam = "gebruiker-wijzigen"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 4
    static let velden: [Veld<Self>] = Persoonlijk.velden(\.naam, \.functie, \.rollen, \.teams)

    init() {}

    init(_ medewerker: Medewerker) {
        naam = medewerker.naam
        functie = medewerker.functie
        rollen = medewerker.rollen
        teams = medewerker.teams.map(\.hex)
    }
}

/// The fields both forms share, declared once.
private enum Persoonlijk {
    static func velden<F>(_ naam: Pad<F, String>, _ functie: Pad<F, String>, _ rollen: Pad<F, [Rol]>, _ teams: Pad<F, [String]>) -> [Veld<
        F
    >] {
        [
            .tekst("naam", naam, "Naam", verplicht: true, nut: .veiligheid, grond: "NEN 7513", tot: 200),
            .tekst(
                "functie", functie, "Functie", hulp: "Zoals die onder een brief staat.", verplicht: true, nut: .wet, grond: "Awb 10:10",
                tot: 100),
            .meerkeuze("rollen", rollen, "Rollen", verplicht: true, nut: .veiligheid, grond: "AVG 32"),
            .meerkeuze("teams", teams, "Teams", nut: .veiligheid, grond: "AVG 32"),
        ]
    }
}
