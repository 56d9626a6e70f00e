// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// What lies at the doors of the made-up gemeente this morning: nobody took it yet.
struct Deurvulling: Sendable {
    let vandaag: Datum

    func vul(_ hand: Vulhand) throws {
        try telContacten(hand)
        try hand.kloptAan(
            Binnenkomst(
                aanklopper: .school, vanWie: "Marit Visser, leerkracht groep 6", organisatie: "Basisschool De Horizon",
                telefoon: "0299 100 555",
                kindnaam: "Fenna Dijkstra", geboortedatum: vandaag.plus(jaren: -10),
                woorden: "Fenna is stil sinds de herfst en komt vaak zonder eten. Moeder zegt dat het thuis zwaar is en wil graag hulp.",
                veiligheid: .zorgen, gezinWeet: .ja, kenmerk: "H-2026-12", codehash: "demo-1"))
        try hand.kloptAan(
            Binnenkomst(
                aanklopper: .ouder, vanWie: "Hassan Aydin", telefoon: "06 12345670", bereikbaar: "Na vijf uur", kindnaam: "Yusuf Aydin",
                woorden: "Mijn zoon van 13 zit alleen nog op zijn kamer te gamen. Praten lukt niet meer.", veiligheid: .veilig,
                codehash: "demo-2"))
        try hand.kloptAan(
            Binnenkomst(
                aanklopper: .aanbieder, vanWie: "Eline de Boer, behandelaar", organisatie: "Jeugdpraktijk De Boog",
                telefoon: "0299 100 556",
                kindnaam: "Mila Jansen", geboortedatum: vandaag.plus(jaren: -15),
                woorden:
                    "Mila komt via de huisarts. De schulden en de scheiding thuis maken dat behandeling alleen niet helpt. Kunnen jullie met het "
                    + "hele gezin kijken?",
                veiligheid: .veilig, gezinWeet: .ja, codehash: "demo-3"))
    }

    /// Short contacts of a year, without a word about anybody.
    private func telContacten(_ hand: Vulhand) throws {
        let doors: [Deur] = [.telefoon, .school, .telefoon, .huisarts, .inloop, .opvang, .website, .jgz]
        let subjects = Contactonderwerp.allCases, ends = Contactuitkomst.allCases, spans = Contactduur.allCases
        for n in 0..<90 {
            let contact = ContactZonderDossier(
                datum: vandaag.plus(dagen: -n * 4), deur: doors[n % doors.count], onderwerp: subjects[n * 5 % subjects.count],
                uitkomst: ends[n * 3 % ends.count], duur: spans[n * 7 % spans.count])
            try hand.telt(contact, team: Werkverdeling.team(Werkverdeling.teams[n % 3]))
        }
    }
}
