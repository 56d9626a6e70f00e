// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// The groups of the made-up gemeente: one for parents with children, one for youngsters.
struct Groepvulling: Sendable {
    let vandaag: Datum

    static let samenSpelen = ID<Groepsaanbod>(Bezetting.id(820))
    static let sterker = ID<Groepsaanbod>(Bezetting.id(821))

    func vul(_ hand: Vulhand) throws {
        let since = vandaag.plus(dagen: -1_100)
        try hand.geeft(
            Groepsaanbod(
                groep: Self.samenSpelen, team: Werkverdeling.team("Team Noord"), naam: "Samen spelen, samen sterk",
                wat: "Ouders en kinderen doen samen spelletjes en praten met andere ouders over wat thuis lukt en wat niet.", plaatsen: 8,
                van: since, wanneer: "woensdag van 14.00 tot 16.00 uur", waar: "Buurthuis De Kade"))
        try hand.geeft(
            Groepsaanbod(
                groep: Self.sterker, team: Werkverdeling.team("Team Centrum"), naam: "Sterker in je vel",
                wat: "Acht middagen met leeftijdgenoten: voor jezelf opkomen, omgaan met stress en nee leren zeggen.", jongste: 12,
                oudste: 17,
                plaatsen: 10, van: since, wanneer: "dinsdag van 15.30 tot 17.00 uur", waar: "Jongerencentrum Het Anker"))
    }
}
