// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Normsoort {
    /// Every term with its source, as it holds when nobody set anything.
    package var rij: Normrij {
        switch self {
        case .triage: .afspraak("De vraag bekijken (triage)", 1, .werkdagen, "zelfde of volgende werkdag")
        case .eersteContact: .afspraak("Het gezin voor het eerst spreken", 2, .weken, "geen wettelijke termijn")
        case .eersteContactSnel: .afspraak("Het gezin spreken als het deze week moet", 5, .werkdagen, "bij urgentie deze week")
        case .gezag: .afspraak("Uitzoeken wie het gezag heeft", 2, .weken, "termijn is een werkafspraak", bron: "Jeugdwet 7.3.4 en 7.3.15")
        case .contactpersoon: .afspraak("Een vaste contactpersoon aanwijzen", 2, .weken, "geen wettelijke termijn")
        case .familiegroepsplan:
            .afspraak("Vragen of het gezin eerst een eigen plan wil maken", 2, .weken, Self.redelijk, bron: "Jeugdwet 4.1.2")
        case .bedenktijd: .afspraak("Bedenktijd over een eigen plan", 2, .weken, Self.redelijk, bron: "Jeugdwet 4.1.2")
        case .groepsplan: .afspraak("Het eigen plan van het gezin maken", 6, .weken, Self.redelijk, bron: "Jeugdwet 4.1.2")
        case .analyse: .afspraak("De brede analyse maken", 4, .weken, "geen wettelijke termijn")
        case .plan: .wet("Het gezinsplan maken", 6, .weken, "Jeugdwet 4.1.3")
        case .planOpSchrift: .wet("Het plan op schrift geven aan wie daarom vraagt", 14, .dagen, "Jeugdwet 4.1.3", "op verzoek")
        case .eersteKeerKijken:
            .afspraak("Na een nieuw plan voor het eerst samen kijken", 3, .maanden, "een voorstel; in het plan staat de dag")
        case .regie: .afspraak("Vooraf waarschuwen dat de regie teruggaat", 4, .weken)
        case .perspectiefplan: .afspraak("Een perspectiefplan maken", 8, .weken, "geen wettelijke termijn")
        case .akkoord: .afspraak("Akkoord vragen op het plan", 2, .weken, "geen wettelijke termijn")
        case .goedkeuren: .afspraak("Een voorstel voor een besluit beoordelen of aanpassen", 3, .werkdagen, "geen wettelijke termijn")
        case .verzenden: .afspraak("Een besluit versturen", 1, .werkdagen, "het getal is een werkafspraak", bron: "Awb 3:41")
        case .bezwaarBevestigen:
            .afspraak(
                "De ontvangst van een bezwaar bevestigen", 5, .werkdagen, "“schriftelijk bevestigd”; het getal is een werkafspraak",
                bron: "Awb 6:14 lid 1")
        case .toewijzen:
            .afspraak("Toegekende hulp toewijzen", 5, .werkdagen, "naar het voorbeeld van het antwoord op een verzoek", bron: "iJw OP274")
        case .starten:
            .afspraak(
                "Wachten tot de hulp begint", 10, .weken, "[mem] de regiovisie bepaalt de aanvaardbare wachttijd",
                bron: "treeknorm jeugd-ggz")
        case .opvolgen: .afspraak("Doen wat bij een evaluatie of opschorting is afgesproken", 2, .weken)
        case .helptniet: .afspraak("Antwoord geven op “dit helpt niet”", 5, .werkdagen, "hulp die niet helpt, schaadt")
        case .uitkomst:
            .afspraak(
                "Na het einde van hulp vragen of zij hielp", 4, .weken, "het getal is een werkafspraak",
                bron: "Besluit Jeugdwet 7.5.3 lid 1 onder m")
        case .overdracht: .afspraak("Overdragen als iemand anders komt", 2, .weken, "overdracht bij elke wissel")
        case .waakvlam: .afspraak("Vóór het einde van de waakvlam nog contact", 2, .weken)
        case .voorEindeBesluit: .afspraak("Vóór het einde van een besluit beginnen", 8, .weken, "zodat een nieuw besluit op tijd kan zijn")
        case .gemeente: .afspraak("Overdragen aan een andere gemeente", 2, .weken, "naar Regeling Jeugdwet 1a.1")
        case .partnerantwoord: .afspraak("Een antwoord van een partner lezen", 2, .werkdagen)
        case .verklarendeAnalyse: .afspraak("Bekijken of een verklarende analyse nodig is", 2, .weken)
        case .houdbaarheid:
            .afspraak(
                "Hoe lang een verklarende analyse houdbaar is", 12, .maanden,
                "[mem] geen bron noemt een getal; wie haar afsluit kiest de dag")
        case .toestemming: .afspraak("Toestemming vragen", 2, .weken, "het getal is een werkafspraak", bron: "Jeugdwet 7.3.4")
        case .spoed:
            .afspraak(
                "Spoed zonder toestemming geldt hoogstens", 3, .dagen, "de wet noemt geen getal; drie dagen is een werkafspraak",
                bron: "Jeugdwet 7.3.16", hoogstens: 7)
        case .voorEindeToestemming:
            .afspraak("Vóór het einde van toestemming opnieuw vragen", 4, .weken, "zodat er tijd is om het opnieuw te vragen")
        case .verzoekInzage:
            .wet("Antwoord op een verzoek om inzage of een kopie", 1, .maanden, "AVG 12 lid 3", Self.nooitLanger, telling: .afspraak)
        case .verzoekCorrectie:
            .wet("Antwoord op een verzoek om verbetering", 1, .maanden, "AVG 12 lid 3", Self.nooitLanger, telling: .afspraak)
        case .verzoekVerwijdering:
            .wet("Antwoord op een verzoek om vernietiging", 3, .maanden, "Jeugdwet 7.3.9", "[mem] de drie maanden", telling: .afspraak)
        case .verzoekUitstel:
            .wet(
                "Een antwoord later geven", 2, .maanden, "AVG 12 lid 3", "één keer, met bericht binnen de eerste termijn",
                telling: .afspraak)
        }
    }

    private static let redelijk = "“redelijke termijn”; het getal is een werkafspraak"
    private static let nooitLanger = "niet verlengd in een weekend: liever een dag te vroeg"
}
