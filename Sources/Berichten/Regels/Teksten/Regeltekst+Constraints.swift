// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Constraints (CS): which values a field may have.
    static let constraints: [Regeltekst] = [
        Regeltekst(
            "CS002", "Het burgerservicenummer klopt niet (11-proef).",
            "Met een verkeerd nummer komen gegevens bij een ander kind terecht.",
            "Controleer de negen cijfers."),
        Regeltekst(
            "CS003", "De einddatum ligt vóór de begindatum.",
            "Zo’n periode bestaat niet.",
            "Pas een van beide datums aan."),
        Regeltekst(
            "CS015", "De subversie van het bericht is niet 2.",
            "Alleen berichten van release 3.2 zijn nu in gebruik.",
            "Vraag de afzender om een bericht volgens iJw 3.2."),
        Regeltekst(
            "CS025", "De versie van het bericht is niet 3.",
            "Alleen berichten van release 3.2 zijn nu in gebruik.",
            "Vraag de afzender om een bericht volgens iJw 3.2."),
        Regeltekst(
            "CS050", "Het naamgebruik past niet bij de namen die er staan.",
            "De aanbieder gebruikt het om iemand goed aan te spreken.",
            "Kies 1 tot en met 4 als er een partnernaam is, en anders 1, of 6 voor een organisatie."),
        Regeltekst(
            "CS058", "De status van aanlevering is niet 1 of 3.",
            "Wijzigen kan niet in één keer: alleen nieuw of verwijderen.",
            "Verwijder eerst de oude melding en stuur dan een nieuwe."),
        Regeltekst(
            "CS089", "De postcode is geen Nederlandse postcode.",
            "Zo is het adres niet te vinden.",
            "Schrijf vier cijfers en twee letters aan elkaar, zoals 1234AB."),
        Regeltekst(
            "CS100", "De periode begint vóór 2021.",
            "Hulp van vóór 2021 hoort niet in deze berichten.",
            "Controleer het jaar."),
        Regeltekst(
            "CS139", "De geboortedatum past niet bij wat daarvan onbekend is.",
            "De ontvanger moet weten welk deel van de datum klopt.",
            "Zet onbekende delen op 01, en een heel onbekende datum op 1900-01-01."),
        Regeltekst(
            "CS318", "Bij de jeugdige staat naamgebruik 6.",
            "Dat is voor organisaties, en een jeugdige is een mens.",
            "Kies een ander naamgebruik."),
        Regeltekst(
            "CS319", "Het declaratienummer heeft andere tekens dan letters en cijfers.",
            "Systemen herkennen het nummer anders niet.",
            "Gebruik alleen letters en cijfers, aan elkaar."),
        Regeltekst(
            "CS325", "Een bedrag van nul staat als credit.",
            "Nul is afgesproken als debet.",
            "Zet D bij het bedrag."),
        Regeltekst(
            "CS335", "Reden 13 (verwijderd) staat bij een toewijzing met meer dan één dag.",
            "Een verwijderde toewijzing eindigt op de dag dat zij begint.",
            "Maak de einddatum gelijk aan de ingangsdatum, of kies een andere reden."),
        Regeltekst(
            "CS336", "Reden 01 is vervallen.",
            "Die reden betekent niets meer.",
            "Kies 13 (verwijderd) of 14 (administratieve correctie)."),
        Regeltekst(
            "CS337", "De productperiode loopt over een maandgrens.",
            "Elke regel gaat over één kalendermaand.",
            "Maak een regel per maand."),
        Regeltekst(
            "CS338", "De frequentie past niet bij de eenheid.",
            "Etmalen, dagdelen, stuks en euro’s zijn er alleen per week, per maand of in totaal.",
            "Kies per week, per maand of totaal in de periode."),
        Regeltekst(
            "CS339", "Bij eenheid 83 (euro’s) is het bedrag niet gelijk aan het volume.",
            "Het volume is dan zelf het bedrag in centen.",
            "Maak bedrag en volume gelijk."),
        Regeltekst(
            "CS340", "De declaratieperiode is niet precies één kalendermaand.",
            "Er wordt per hele maand gedeclareerd.",
            "Begin op de eerste en eindig op de laatste dag van de maand."),
        Regeltekst(
            "CS343", "De gevraagde frequentie past niet bij de eenheid.",
            "Etmalen, dagdelen, stuks en euro’s zijn er alleen per week, per maand of in totaal.",
            "Kies per week, per maand of totaal in de periode."),
        Regeltekst(
            "IV028", "Het antwoord bevat gegevens zonder dat er iets is afgekeurd.",
            "Een goedgekeurd bericht krijgt alleen een kop als antwoord; meer delen is niet nodig.",
            "Vraag de afzender wat er mis is."),
        Regeltekst(
            "IV087", "Het antwoord op de declaratie is niet opgebouwd zoals het hoort.",
            "De aanbieder kan het dan niet verwerken.",
            "Stuur bij een fout in de kop alleen de kop, en bij volledige goedkeuring het hele bedrag zonder jeugdigen."),
    ]
}
