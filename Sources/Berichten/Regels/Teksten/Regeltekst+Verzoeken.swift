// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Technical rules (TR) about requests and the answers to them.
    static let verzoeken: [Regeltekst] = [
        Regeltekst(
            "TR347", "De referentie van de aanbieder is al eerder gebruikt.",
            "Het antwoord is dan niet meer bij één verzoek te brengen.",
            "Gebruik een nieuwe referentie."),
        Regeltekst(
            "TR349", "In het verzoek ontbreekt een lopende toewijzing van de jeugdige.",
            "Een verzoek om wijziging laat altijd de hele gewenste situatie zien.",
            "Neem alle lopende toewijzingen op, gewijzigd of ongewijzigd."),
        Regeltekst(
            "TR350", "Een ongewijzigd product hoort bij geen lopende toewijzing.",
            "Wat er niet is, kan niet blijven.",
            "Controleer het toewijzingnummer."),
        Regeltekst(
            "TR351", "Een te wijzigen product hoort bij geen lopende toewijzing.",
            "Wat er niet is, kan niet veranderen.",
            "Controleer het toewijzingnummer, of vraag een nieuw product aan."),
        Regeltekst(
            "TR352", "Het verzoek noemt geen enkele lopende toewijzing.",
            "Zonder lopende toewijzing valt er niets te wijzigen.",
            "Stuur een verzoek om toewijzing."),
        Regeltekst(
            "TR353", "Het verzoek vraagt geen enkele verandering.",
            "Dan is er niets te beslissen.",
            "Voeg toe wat er anders moet, of stuur het verzoek niet."),
        Regeltekst(
            "TR355", "De referentie hoort bij geen eerder verzoek van de aanbieder.",
            "De aanbieder weet dan niet waarop dit het antwoord is.",
            "Neem de referentie uit het verzoek over."),
        Regeltekst(
            "TR357", "De gewenste ingangsdatum ligt niet in de toekomst en is ook niet die van de toewijzing.",
            "Een wijziging geldt vanaf later, of voor de hele toewijzing.",
            "Kies een datum in de toekomst of de ingangsdatum van de toewijzing."),
        Regeltekst(
            "TR359", "Op dit verzoek is al een toewijzing gestuurd.",
            "De toewijzing was het antwoord.",
            "Stuur geen antwoord meer."),
        Regeltekst(
            "TR360", "Het verzoek is al als «in onderzoek» gemeld.",
            "Dat kan maar één keer; daarna volgt een beslissing.",
            "Wijs toe of wijs af."),
        Regeltekst(
            "TR361", "Hetzelfde product is in het verzoek twee keer gevraagd voor dezelfde dagen.",
            "Stapelen is niet toegestaan.",
            "Laat de perioden niet overlappen."),
        Regeltekst(
            "TR365", "Dit verzoek is al afgewezen.",
            "Na een afwijzing is het verzoek klaar.",
            "Stuur geen tweede antwoord; bel de aanbieder als er een vergissing is."),
        Regeltekst(
            "TR373", "Het budget of totaal verandert, maar de gewenste ingangsdatum is niet die van de toewijzing.",
            "Een budget of totaal geldt altijd voor de hele looptijd.",
            "Gebruik de ingangsdatum van de toewijzing."),
        Regeltekst(
            "TR374", "Er loopt al een verzoek voor deze jeugdige.",
            "Twee verzoeken tegelijk spreken elkaar misschien tegen.",
            "Wacht op het antwoord op het lopende verzoek."),
        Regeltekst(
            "TR375", "Er is een omvang gevraagd bij een toewijzing zonder product.",
            "Zo’n toewijzing heeft een budget en geen omvang.",
            "Haal de omvang weg."),
        Regeltekst(
            "TR377", "De gemeente die wel verantwoordelijk is, ontbreekt.",
            "De aanbieder moet weten waar het verzoek dan heen moet.",
            "Vul de code van die gemeente in."),
        Regeltekst(
            "TR380", "De gewenste ingangsdatum van een nieuw product ligt niet in de toekomst.",
            "De gemeente moet vooraf kunnen beslissen.",
            "Kies een datum na de dagtekening."),
        Regeltekst(
            "TR383", "Twee producten in het verzoek hebben dezelfde referentie.",
            "De gemeente antwoordt per product, met de referentie als kenmerk.",
            "Geef elk product een eigen referentie."),
        Regeltekst(
            "TR386", "Hetzelfde product is twee keer gevraagd voor dezelfde dagen.",
            "Stapelen is niet toegestaan.",
            "Laat de perioden niet overlappen."),
        Regeltekst(
            "TR409", "Er staat een andere gemeente bij, maar de reden is niet het woonplaatsbeginsel.",
            "De aanbieder zou naar de verkeerde gemeente gaan.",
            "Haal de gemeente weg of kies reden 8."),
        Regeltekst(
            "TR410", "Hetzelfde nieuwe product is twee keer gevraagd voor dezelfde dagen.",
            "Stapelen is niet toegestaan.",
            "Laat de perioden niet overlappen."),
        Regeltekst(
            "TR411", "De omvang ontbreekt bij een toewijzing met een productcode.",
            "Zonder omvang weet niemand hoeveel hulp is bedoeld.",
            "Vul de gewenste omvang in."),
        Regeltekst(
            "TR412", "Er is een omvang gevraagd bij een toewijzing zonder productcode.",
            "Een omvang hoort bij één bepaald product.",
            "Haal de omvang weg."),
    ]
}
