// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Technical rules (TR) about declarations and the answers to them.
    static let declaraties: [Regeltekst] = [
        Regeltekst(
            "TR137", "De einddatum ligt vóór de begindatum of na de dagtekening.",
            "Alleen hulp die al is gegeven, kan worden gedeclareerd.",
            "Controleer de datums."),
        Regeltekst(
            "TR304", "De jeugdige is bij deze afspraken niet bekend.",
            "Alleen voor een jeugdige met een toewijzing kan iets worden gevraagd of betaald.",
            "Controleer het burgerservicenummer en de toewijzing."),
        Regeltekst(
            "TR307", "De productperiode begint vóór de toewijzing.",
            "Hulp buiten de toewijzing wordt niet betaald.",
            "Vergelijk de begindatum met de toewijzing."),
        Regeltekst(
            "TR308", "De productperiode eindigt na de toewijzing.",
            "Hulp buiten de toewijzing wordt niet betaald.",
            "Vergelijk de einddatum met de toewijzing."),
        Regeltekst(
            "TR314", "Het nummer van deze regel is al eerder gebruikt.",
            "Aan het nummer wordt een regel herkend.",
            "Geef de regel een nieuw nummer."),
        Regeltekst(
            "TR315", "Twee creditregels draaien dezelfde eerdere regel terug.",
            "Een regel kan maar één keer terug.",
            "Haal een van beide weg."),
        Regeltekst(
            "TR316", "Een debetregel en zijn credit staan in hetzelfde bericht.",
            "Die heffen elkaar op en horen allebei niet in het bericht.",
            "Haal beide regels weg."),
        Regeltekst(
            "TR318", "De declaratieperiode ligt vóór de laatst ingediende periode.",
            "Maanden volgen elkaar op; wat achterbleef, gaat mee in een latere maand.",
            "Declareer in de laatste of de volgende maand, met de juiste productperiode."),
        Regeltekst(
            "TR319", "De productperiode ligt na de declaratieperiode.",
            "Alleen hulp uit deze of een eerdere maand kan worden gedeclareerd.",
            "Wacht met deze regel tot de maand van de hulp."),
        Regeltekst(
            "TR321", "Er is in deze periode meer gedeclareerd dan is toegewezen.",
            "Alleen wat is toegewezen, kan worden betaald.",
            "Vergelijk het volume met de toewijzing en overleg met de andere partij."),
        Regeltekst(
            "TR322", "Alle regels samen zijn meer dan de toewijzing toelaat.",
            "Alleen wat is toegewezen, kan worden betaald.",
            "Vergelijk het totaal met de toewijzing en overleg met de andere partij."),
        Regeltekst(
            "TR323", "Van deze creditregel is geen goedgekeurde debetregel bekend.",
            "Alleen wat is goedgekeurd, kan terug, en dan precies gelijk.",
            "Controleer het vorige referentienummer en neem de regel ongewijzigd over."),
        Regeltekst(
            "TR333", "Het declaratienummer is al eerder gebruikt.",
            "Aan het nummer wordt een declaratie herkend.",
            "Gebruik een nieuw nummer."),
        Regeltekst(
            "TR335", "De hulp is meer dan vijf jaar geleden gegeven.",
            "Zo lang terug kan niet meer worden gedeclareerd.",
            "Controleer het jaar en overleg met de gemeente."),
        Regeltekst(
            "TR337", "Dit antwoord hoort bij geen declaratie die wij stuurden.",
            "Wij kunnen het dan nergens bij verwerken.",
            "Vraag de gemeente op welk bericht zij antwoordt."),
        Regeltekst(
            "TR338", "De regel hoort bij geen toewijzing.",
            "Zonder toewijzing is er niets om te betalen.",
            "Controleer het toewijzingnummer."),
        Regeltekst(
            "TR339", "De productcategorie is anders dan in de toewijzing.",
            "Betaald wordt wat is toegewezen.",
            "Gebruik de categorie van de toewijzing."),
        Regeltekst(
            "TR340", "De productcode is anders dan in de toewijzing.",
            "Betaald wordt wat is toegewezen.",
            "Gebruik de productcode van de toewijzing."),
        Regeltekst(
            "TR341", "De eenheid past niet bij die van de toewijzing.",
            "Anders is het volume niet te vergelijken.",
            "Gebruik de eenheid van de toewijzing; uren mogen ook in minuten."),
        Regeltekst(
            "TR342", "Het verschil tussen ingediend en toegekend is niet verklaard door de afgewezen regels.",
            "De aanbieder moet per regel kunnen zien wat niet wordt betaald.",
            "Neem precies de afgewezen regels op, met een reden."),
        Regeltekst(
            "TR346", "Het bedrag is niet volume maal tarief.",
            "Zo is het bedrag niet na te rekenen.",
            "Reken het bedrag opnieuw uit."),
        Regeltekst(
            "TR358", "Het totaal is niet de som van de regels.",
            "De gemeente rekent het totaal na.",
            "Tel debet op en trek credit af."),
        Regeltekst(
            "TR366", "Een regel in het antwoord komt in de declaratie niet voor.",
            "Wij weten dan niet welke regel is afgewezen.",
            "Vraag de gemeente om een nieuw antwoord."),
        Regeltekst(
            "TR367", "Een waarde in het antwoord is anders dan in de declaratie.",
            "De gemeente mag een regel alleen goedkeuren of afkeuren, niet veranderen.",
            "Vraag de gemeente om een nieuw antwoord."),
        Regeltekst(
            "TR369", "Alle regels samen passen niet in het toegewezen budget.",
            "Meer dan het budget kan niet worden betaald.",
            "Bekijk het budget en overleg met de andere partij."),
        Regeltekst(
            "TR371", "De versie van het schema in het antwoord is niet die van de declaratie.",
            "Zo is niet zeker welk bericht is beoordeeld.",
            "Neem de versie uit de declaratie over."),
        Regeltekst(
            "TR376", "Het declaratienummer in het antwoord is niet dat van de declaratie.",
            "Wij kunnen het antwoord dan nergens bij verwerken.",
            "Vraag de gemeente om een nieuw antwoord."),
        Regeltekst(
            "TR384", "Er is gedeclareerd op een verwijderde toewijzing.",
            "Een verwijderde toewijzing geldt als nooit verstuurd.",
            "Controleer of de toewijzing terecht is verwijderd."),
        Regeltekst(
            "TR387", "De productperiode begint niet op de eerste dag van de maand of van de toewijzing.",
            "Zo telt elke maand één keer.",
            "Begin op de eerste van de maand, of op de ingangsdatum van de toewijzing."),
        Regeltekst(
            "TR388", "De productperiode eindigt niet op de laatste dag van de maand of van de toewijzing.",
            "Zo telt elke maand één keer.",
            "Eindig op de laatste van de maand, of op de einddatum van de toewijzing."),
        Regeltekst(
            "TR389", "Voor deze hulp en maand is al een regel goedgekeurd die niet is gecrediteerd.",
            "Anders wordt dezelfde hulp twee keer betaald.",
            "Crediteer eerst de eerdere regel."),
        Regeltekst(
            "TR390", "De eerdere regel is al gecrediteerd.",
            "Een regel kan maar één keer terug.",
            "Haal deze creditregel weg."),
        Regeltekst(
            "TR416", "Dezelfde hulp in dezelfde maand staat twee keer als debet in het bericht.",
            "Anders wordt zij twee keer betaald.",
            "Voeg de regels samen."),
        Regeltekst(
            "TR418", "Het tarief is anders dan in het contract.",
            "Betaald wordt wat is afgesproken.",
            "Vergelijk met het contract en verbeter het tarief."),
    ]
}
