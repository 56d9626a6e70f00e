// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// What a team of the made-up gemeente learnt, and what it sees more than once.
struct Reflectievulling: Sendable {
    let team: ID<Team>

    func vul(_ hand: Vulhand) throws {
        let day = hand.vandaag
        try hand.leert(
            Teamreflectie(
                team: team, datum: day, verbinding: "Bij vaders lukt het contact later dan bij moeders.",
                samenBeslissen: "Kinderen onder de 12 vroegen wij te weinig wat zij zelf willen.",
                watWerkt: "Wandelen of samen koken in plaats van aan tafel zitten.",
                samenReflecteren: "De gedragswetenschapper had bij twee gezinnen eerder mee mogen kijken.",
                geleerd: "Wij vroegen te laat wie er in de familie kan helpen. Toen wij dat deden, was er vaak al iemand.",
                voornemen: "Bij het eerste gesprek vragen wie er mee mag komen.", terugOp: day.plus(weken: 6)))
        let school = Teamsignaal(
            signaal: ID(Bezetting.id(830)), team: team, datum: day,
            gezien: "Jongeren die na de overgang naar de brugklas niet meer naar school gaan.", leefgebied: .school, hoeVaak: .vaker,
            richting: .aanbod, vraag: "Een groep in de eerste weken, samen met het Waterlant College.")
        try hand.signaleert(school)
        try hand.volgtOp(
            Signaalvervolg(signaal: school.signaal, op: day, stand: .opgepakt, toelichting: "De teamleider spreekt met de school."), school)
        try hand.signaleert(
            Teamsignaal(
                signaal: ID(Bezetting.id(831)), team: team, datum: day,
                gezien: "Ouders die gescheiden zijn en elkaar alleen nog via ons spreken.", leefgebied: .gezinsrelaties, hoeVaak: .vaak,
                richting: .onderzoek, vraag: "Wat helpt deze ouders echt? Wij vragen het de academische werkplaats."))
    }
}
