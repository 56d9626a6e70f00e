// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the pages on which a team learns.
enum ReflectieVoorbeelden {
    static func alle(_ verzoek: Verzoek, vast: Dossierstand) -> [Voorbeeld] {
        let team = ID<Team>(Voorbeeldnummer.id(7)), name = "Team Noord"
        let none = Reflectieblad(team: team, teamnaam: name, andere: [], reflecties: [], signalen: [], vast: [], aantalVast: 0, namen: [:])
        let item = signaal(team, verzoek)
        var stuck = vast
        stuck.stagneertSinds = verzoek.vandaag.plus(dagen: -40)
        let full = Reflectieblad(
            team: team, teamnaam: name, andere: [], reflecties: [gesprek(team, verzoek)], signalen: [item], vast: [stuck], aantalVast: 1,
            namen: [:])
        let wrong = Reflectieinvoer.lees([:], op: verzoek.vandaag), bare = Teamsignaalinvoer.lees([:], op: verzoek.vandaag)
        let step = Signaalvervolginvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Leren als team", .gevuld, ReflectiePages.blad(full, verzoek)),
            .blad("Leren als team", .leeg, ReflectiePages.blad(none, verzoek)),
            .blad("Gesprek van het team vastleggen", .fout, ReflectiePages.nieuw(full, wrong.ingevuld, wrong.fouten, verzoek)),
            .blad("Signaal vastleggen", .fout, ReflectiePages.signaal(full, bare.ingevuld, bare.fouten, verzoek)),
            .blad("Hoe staat het met een signaal", .fout, ReflectiePages.vervolg(full, item, step.ingevuld, step.fouten, verzoek)),
        ]
    }

    private static func feit<I: Feitinhoud>(_ inhoud: I, _ nummer: UInt8, _ verzoek: Verzoek) -> Feit<I> {
        Feit(
            id: Voorbeeldnummer.id(nummer), dossier: nil, lijn: ID(Voorbeeldnummer.id(7)), opgetekend: verzoek.nu,
            door: verzoek.gebruiker.raw, inhoud: inhoud)
    }

    private static func gesprek(_ team: ID<Team>, _ verzoek: Verzoek) -> Feit<Teamreflectie> {
        let talk = Teamreflectie(
            team: team, datum: verzoek.vandaag.plus(dagen: -12), verbinding: "Bij vaders lukt het contact later dan bij moeders.",
            watWerkt: "Wandelen in plaats van aan tafel zitten.", geleerd: "Wij vroegen te laat wie er in de familie kan helpen.",
            voornemen: "Bij het eerste gesprek vragen wie er mee mag komen.", terugOp: verzoek.vandaag)
        return feit(talk, 121, verzoek)
    }

    private static func signaal(_ team: ID<Team>, _ verzoek: Verzoek) -> Signaalbeeld {
        let item = Teamsignaal(
            signaal: ID(Voorbeeldnummer.id(122)), team: team, datum: verzoek.vandaag.plus(dagen: -30),
            gezien: "Jongeren die na de overgang naar de brugklas niet meer naar school gaan.", leefgebied: .school, hoeVaak: .vaker,
            richting: .aanbod, vraag: "Een groep in de eerste weken, samen met het Waterlant College.")
        let step = Signaalvervolg(
            signaal: item.signaal, op: verzoek.vandaag.plus(dagen: -5), stand: .opgepakt,
            toelichting: "Petra spreekt met de zorgcoördinator.")
        return Signaalbeeld(feit(item, 122, verzoek), vervolg: [feit(step, 123, verzoek)])
    }
}
