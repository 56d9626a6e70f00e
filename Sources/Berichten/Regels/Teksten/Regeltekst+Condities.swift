// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Conditions (CD): a field that must, or may not, be filled beside another.
    static let condities: [Regeltekst] = [
        Regeltekst(
            "CD005", "De landcode en de postcode horen bij elkaar.",
            "Zonder land weet de aanbieder niet waar de postcode ligt.",
            "Vul bij een postcode de landcode in (NL voor Nederland), of haal de landcode weg."),
        Regeltekst(
            "CD007", "De taal van de tolk past niet bij de vorm van communicatie.",
            "De aanbieder moet weten voor welke taal een tolk nodig is.",
            "Vul bij een tolk de taal in; haal de taal weg als er geen tolk voor een taal nodig is."),
        Regeltekst(
            "CD009", "Er staat een periode bij een adres dat niet tijdelijk is.",
            "Alleen een tijdelijk verblijfadres begint en eindigt.",
            "Haal de periode weg of kies «tijdelijk adres»."),
        Regeltekst(
            "CD025", "Het huisnummer ontbreekt bij een adres in Nederland.",
            "Zonder huisnummer is het adres niet te vinden.",
            "Vul het huisnummer in."),
        Regeltekst(
            "CD034", "De postcode ontbreekt bij een BRP-adres of verblijfadres.",
            "Aan de postcode herkent de aanbieder waar de jeugdige woont.",
            "Vul de postcode in."),
        Regeltekst(
            "CD041", "De omvang ontbreekt bij een product met productcode.",
            "Zonder omvang weet niemand hoeveel hulp is bedoeld.",
            "Vul volume, eenheid en frequentie in."),
        Regeltekst(
            "CD043", "Het nummer en de ingangsdatum van de beschikking horen bij elkaar.",
            "Zo kan de gemeente de beschikking vinden.",
            "Vul beide in of laat beide leeg."),
        Regeltekst(
            "CD060", "Een creditregel noemt het nummer van de eerdere regel; een debetregel juist niet.",
            "Anders is niet te zien welke regel wordt teruggedraaid.",
            "Vul bij credit het vorige referentienummer in en haal het bij debet weg."),
        Regeltekst(
            "CD066", "De verwijzer heeft een AGB-code én een naam.",
            "De code zegt al wie het is; een naam is dan te veel.",
            "Haal de naam weg."),
        Regeltekst(
            "CD067", "Van de verwijzer ontbreken de AGB-code en de naam.",
            "De gemeente moet kunnen nagaan wie verwees.",
            "Vul de AGB-code in, of anders de naam."),
        Regeltekst(
            "CD068", "Bij deze soort verwijzer hoort geen AGB-code.",
            "Alleen artsen en gecertificeerde instellingen hebben er hier een.",
            "Haal de AGB-code weg of kies een andere soort verwijzer."),
        Regeltekst(
            "CD075", "De einddatum ontbreekt bij een budget.",
            "Een budget geldt altijd voor een afgesproken tijd.",
            "Vul de einddatum in."),
        Regeltekst(
            "CD076", "De einddatum ontbreekt bij een omvang per week.",
            "Zonder einde is niet te berekenen hoeveel er in totaal mag.",
            "Vul de einddatum in."),
        Regeltekst(
            "CD077", "Er staat een omvang naast een budget.",
            "Een product heeft een budget of een omvang, niet allebei.",
            "Haal de omvang weg of haal het budget weg."),
        Regeltekst(
            "CD078", "Er staat een budget naast een omvang.",
            "Een product heeft een omvang of een budget, niet allebei.",
            "Haal het budget weg of haal de omvang weg."),
        Regeltekst(
            "CD079", "Het product ontbreekt, terwijl er geen budget is.",
            "Alleen een budget mag zonder product.",
            "Kies ten minste een productcategorie."),
        Regeltekst(
            "CD080", "Er staat een omvang bij een toewijzing zonder productcode.",
            "Een omvang hoort bij één bepaald product.",
            "Kies een productcode of haal de omvang weg."),
        Regeltekst(
            "CD085", "De reden van de afwijzing ontbreekt.",
            "De aanbieder en het gezin moeten weten waarom het niet doorgaat.",
            "Kies een reden."),
        Regeltekst(
            "CD086", "Er staat een reden van afwijzing, maar het verzoek is nog in onderzoek.",
            "Er is nog niets afgewezen.",
            "Haal de reden weg of kies «verzoek afgewezen»."),
        Regeltekst(
            "CD087", "Het tarief past niet bij de eenheid.",
            "Bij euro’s is er geen tarief; bij elke andere eenheid is het nodig om het bedrag na te rekenen.",
            "Vul het tarief in, of haal het weg bij eenheid 83 (euro’s)."),
        Regeltekst(
            "CD095", "Er is een omvang gevraagd zonder productcode.",
            "Een omvang hoort bij één bepaald product.",
            "Kies een productcode of haal de omvang weg."),
        Regeltekst(
            "CD096", "Er is een omvang gevraagd voor een nieuw product zonder productcode.",
            "Een omvang hoort bij één bepaald product.",
            "Kies een productcode of haal de omvang weg."),
    ]
}
