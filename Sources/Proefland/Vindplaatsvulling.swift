// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// The schools, practices and kinderopvang of the made-up gemeente, most with a fixed contact: one never had one, one lost theirs.
struct Vindplaatsvulling: Sendable {
    let werk: Werkverdeling
    let vandaag: Datum

    private struct Plek {
        let naam: String
        let soort: Vindplaatssoort
        let wijk: String
        let team: String
        /// Days since each contact began, by place in the team; empty: nobody.
        var contacten: [(Int, Int)] = []
        var daar: (String, String, String)?
        var poh: Pohjeugd?
        var aantal: Int?
    }

    private static let plekken: [Plek] = [
        Plek(
            naam: "Basisschool De Horizon", soort: .basisschool, wijk: "WK01", team: "Team Centrum", contacten: [(0, 700)],
            daar: ("Marit Visser", "intern begeleider", "0299 100 555"), aantal: 210),
        Plek(
            naam: "Basisschool Het Kompas", soort: .basisschool, wijk: "WK02", team: "Team Centrum", contacten: [(1, 900), (0, 120)],
            daar: ("Joris Dekker", "intern begeleider", "0299 100 561"), aantal: 340),
        Plek(naam: "Waterlant College", soort: .voortgezet, wijk: "", team: "Team Centrum", contacten: [(0, 500)], aantal: 1_150),
        Plek(naam: "De Regenboog", soort: .speciaal, wijk: "", team: "Team Noord", aantal: 95),
        Plek(naam: "Basisschool De Vlieger", soort: .basisschool, wijk: "WK03", team: "Team Noord", contacten: [(0, 300)], aantal: 180),
        Plek(
            naam: "Huisartsenpraktijk De Jong", soort: .huisarts, wijk: "WK01", team: "Team Centrum", contacten: [(0, 650)],
            daar: ("Saskia Bos", "praktijkondersteuner jeugd", "0299 100 571"), poh: .ja, aantal: 2_400),
        Plek(naam: "Huisartsenpraktijk Rietvelden", soort: .huisarts, wijk: "WK02", team: "Team Centrum", poh: .nee, aantal: 3_100),
        Plek(naam: "Gezondheidscentrum Zuid", soort: .huisarts, wijk: "WK05", team: "Team Zuid", contacten: [(0, 400)]),
        Plek(naam: "Kinderopvang Dribbel", soort: .opvang, wijk: "WK04", team: "Team Zuid", contacten: [(0, 200)], aantal: 60),
    ]

    func vul(_ hand: Vulhand) throws {
        for plek in Self.plekken {
            let team = Werkverdeling.team(plek.team), id: ID<Vindplaats> = hand.nieuwID()
            let item = Vindplaats(
                vindplaats: id, vindplaatssoort: plek.soort, naam: plek.naam, team: team, wijken: plek.wijk.isEmpty ? [] : [plek.wijk],
                poh: plek.poh, aantal: plek.aantal)
            let fixed = plek.contacten.map { place, ago in
                Vastcontact(vindplaats: id, gebruiker: werk.iemand(in: team, place).gebruiker, van: vandaag.plus(dagen: -ago))
            }
            let there = plek.daar.map { Vindplaatspersoon(vindplaats: id, naam: $0.0, functie: $0.1, telefoon: $0.2, mail: "") }
            try hand.kent(item, vast: fixed, daar: there)
        }
    }
}
