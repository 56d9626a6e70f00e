// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Technical rules (TR) about the message, the client and the toewijzing.
    static let persoon: [Regeltekst] = [
        Regeltekst(
            "TR002", "De geboortedatum ligt meer dan 120 jaar terug.",
            "Dat is bijna zeker een tikfout.",
            "Controleer het jaar, of geef aan dat de datum onbekend is."),
        Regeltekst(
            "TR006", "Er is geen telefoonnummer en geen volledig adres.",
            "De aanbieder kan deze persoon niet bereiken.",
            "Vul een telefoonnummer in, of huisnummer en postcode."),
        Regeltekst(
            "TR056", "Dit berichtnummer is al eerder gebruikt.",
            "Aan het nummer wordt een bericht herkend; twee dezelfde raken door elkaar.",
            "Stuur het bericht opnieuw met een nieuw nummer."),
        Regeltekst(
            "TR061", "De jeugdige heeft geen BRP-adres, correspondentie-adres of verblijfadres.",
            "De aanbieder moet weten waar de jeugdige te vinden is.",
            "Vul er minstens één in."),
        Regeltekst(
            "TR101", "Dit staat dubbel in het bericht.",
            "De ontvanger weet niet welke regel geldt.",
            "Laat er één staan."),
        Regeltekst(
            "TR134", "De datum ligt na de dagtekening van het bericht.",
            "Het bericht kan niet vertellen wat nog moet gebeuren.",
            "Controleer de datum."),
        Regeltekst(
            "TR135", "De dagtekening ligt in de toekomst.",
            "Dan is niet te zien wanneer het bericht echt is gemaakt.",
            "Verbeter de dagtekening."),
        Regeltekst(
            "TR302", "Hetzelfde product is voor dezelfde dagen twee keer toegewezen.",
            "Stapelen is niet toegestaan: de omvang is dan onduidelijk.",
            "Laat de perioden niet overlappen of voeg ze samen."),
        Regeltekst(
            "TR332", "Het toewijzingnummer is al voor een andere toewijzing gebruikt.",
            "Op dit nummer wordt gemeld en gedeclareerd; het moet één toewijzing zijn.",
            "Geef de toewijzing een nieuw nummer."),
        Regeltekst(
            "TR378", "De gemeentecode staat niet in de lijst van het CBS van die dag.",
            "Aan de code is te zien welke gemeente verantwoordelijk is.",
            "Gebruik de code van de verantwoordelijke gemeente."),
        Regeltekst(
            "TR379", "De referentie van de aanbieder staat er ten onrechte, of ontbreekt juist.",
            "Met de referentie ziet de aanbieder op welk verzoek dit het antwoord is.",
            "Neem de referentie van het verzoek over; laat haar leeg als er geen verzoek was."),
        Regeltekst(
            "TR381", "De productcode hoort niet bij de productcategorie.",
            "Dan is niet duidelijk welke hulp is bedoeld.",
            "Kies een code die bij de categorie hoort."),
        Regeltekst(
            "TR385", "Op deze toewijzing is hulp goedgekeurd en betaald; zij kan niet worden verwijderd.",
            "Wat is goedgekeurd, zou anders onrechtmatig worden.",
            "Beëindig de toewijzing, of laat de aanbieder eerst crediteren."),
    ]
}
