// SPDX-License-Identifier: EUPL-1.2

/// What a return code (WJ001) means for the worker who sees it, and what to do next.
public struct Retourcode: Hashable, Sendable {
    public let code: String
    /// One plain sentence.
    public let betekenis: String
    /// The next action.
    public let actie: String

    /// The explanation of a code; an unknown code is named as such, never hidden.
    public static func uitleg(_ code: String) -> Retourcode {
        guard let text = teksten[code] else {
            return Retourcode(
                code: code, betekenis: "De code \(code) staat niet in de lijst van iJw 3.2.",
                actie: "Vraag de andere partij wat zij bedoelt.")
        }
        return Retourcode(code: code, betekenis: text.0, actie: text.1)
    }

    public static var alle: [Retourcode] { teksten.keys.sorted().map(uitleg) }

    private static let teksten: [String: (String, String)] = berichtcodes.merging(productcodes) { first, _ in first }
        .merging(declaratiecodes) { first, _ in first }

    private static let berichtcodes: [String: (String, String)] = [
        "0001": (
            "Het bericht is om een technische reden afgekeurd.",
            "Bekijk de controle van het bericht, verbeter de fout en verstuur het opnieuw."
        ),
        "0200": ("Op dit deel is niets aan te merken.", "U hoeft niets te doen."),
        "0233": (
            "Dit deel is niet beoordeeld, omdat een ander deel is afgekeurd.",
            "Los eerst de andere fout op en verstuur het bericht opnieuw."
        ),
        "8848": ("De dagtekening ligt in de toekomst.", "Verbeter de datum van het bericht en verstuur het opnieuw."),
        "9056": ("Dit berichtnummer is al eerder gebruikt.", "Verstuur het bericht opnieuw met een nieuw nummer."),
        "S300": (
            "De gemeentecode staat niet in de lijst van het CBS.", "Controleer welke gemeente verantwoordelijk is en verbeter de code."
        ),
        "S329": (
            "De productcode hoort niet bij de productcategorie.",
            "Kies een code die bij de categorie hoort en verstuur het bericht opnieuw."
        ),
    ]

    private static let productcodes: [String: (String, String)] = [
        "9019": (
            "De start of stop hoort bij geen toewijzing die de gemeente kent.",
            "Zoek de toewijzing op; klopt het nummer niet, vraag dan de aanbieder om een nieuw bericht."
        ),
        "9063": (
            "Er is gevraagd iets te verwijderen dat niet eerder is gemeld.",
            "Laat de aanbieder de gegevens van de eerdere melding gebruiken."
        ),
        "9069": (
            "Bij deze stop is geen start met dezelfde gegevens bekend.",
            "Laat de aanbieder eerst de start melden, of de gegevens gelijk maken."
        ),
        "9071": ("De start kan niet weg, omdat de hulp al is gestopt.", "Laat de aanbieder eerst de stop verwijderen."),
        "9074": ("Deze melding is al eerder ontvangen.", "U hoeft niets te doen; de eerste melding geldt."),
        "9326": ("De hulp loopt al en is nog niet gestopt.", "Laat de aanbieder eerst de lopende levering stoppen."),
        "9332": ("Het toewijzingnummer is al voor iets anders gebruikt.", "Geef de toewijzing een nieuw nummer en verstuur haar opnieuw."),
        "9347": (
            "De referentie van de aanbieder is al eerder gebruikt.", "Laat de aanbieder het verzoek met een nieuwe referentie sturen."
        ),
        "9349": (
            "In het verzoek ontbreken lopende toewijzingen van de jeugdige.",
            "Laat de aanbieder alle lopende toewijzingen in het verzoek opnemen."
        ),
        "9350": ("Een ongewijzigd product hoort bij geen lopende toewijzing.", "Laat de aanbieder het toewijzingnummer controleren."),
        "9351": ("Een te wijzigen product hoort bij geen lopende toewijzing.", "Laat de aanbieder het toewijzingnummer controleren."),
        "9355": (
            "De referentie hoort bij geen eerder verzoek van de aanbieder.",
            "Zoek het verzoek op en antwoord met de referentie die daarin staat."
        ),
        "9357": (
            "De gewenste ingangsdatum ligt in het verleden en wijkt af van de toewijzing.", "Laat de aanbieder de ingangsdatum verbeteren."
        ),
        "9359": ("Op dit verzoek is al een toewijzing gestuurd.", "Stuur geen antwoord meer; de toewijzing is het antwoord."),
        "9360": ("Het verzoek is al als «in onderzoek» gemeld.", "Beslis op het verzoek; «in onderzoek» kan maar één keer."),
        "9361": ("Het product is twee keer gevraagd voor dezelfde dagen.", "Laat de aanbieder de perioden niet laten overlappen."),
        "9365": ("Dit verzoek is al afgewezen.", "Stuur geen tweede antwoord; bel de aanbieder als er een vergissing is."),
        "9373": (
            "Het budget is gewijzigd, maar de ingangsdatum is niet die van de toewijzing.",
            "Laat de aanbieder de ingangsdatum van de toewijzing gebruiken."
        ),
        "9374": ("Er loopt al een verzoek voor deze jeugdige.", "Handel eerst het lopende verzoek af."),
        "9375": ("Er is een omvang gevraagd bij een toewijzing zonder product.", "Laat de aanbieder de omvang weglaten."),
        "9379": (
            "De referentie van de aanbieder is ten onrechte ingevuld.",
            "Haal de referentie weg, of gebruik die van het verzoek, en verstuur opnieuw."
        ),
        "9385": (
            "De toewijzing kan niet weg, want er is al op gedeclareerd.",
            "Beëindig de toewijzing in plaats van haar te verwijderen, of laat eerst crediteren."
        ),
        "9411": ("De omvang ontbreekt bij een toewijzing met een productcode.", "Laat de aanbieder de omvang invullen."),
        "9412": ("Er is een omvang ingevuld bij een toewijzing zonder productcode.", "Laat de aanbieder de omvang weglaten."),
        "9413": ("De hulp was al tijdelijk gestopt.", "Nu kan alleen een nieuwe start of een definitieve stop volgen; bel de aanbieder."),
        "9414": ("De einddatum ligt vóór die van de eerdere stop.", "Laat de aanbieder de einddatum verbeteren."),
        "9415": ("De hulp was al definitief gestopt.", "Klopt de eerdere stop niet, laat de aanbieder die dan eerst verwijderen."),
    ]

    private static let declaratiecodes: [String: (String, String)] = [
        "0611": ("Het tarief is anders dan in het contract.", "Vergelijk met het contract en laat de aanbieder het tarief verbeteren."),
        "8001": ("De declaratie is helemaal goedgekeurd.", "Maak de betaling klaar."),
        "8017": (
            "Van deze creditregel is de oorspronkelijke regel niet bekend.",
            "Laat de aanbieder het nummer van de oorspronkelijke regel controleren."
        ),
        "8021": ("Dit regelnummer is al eerder gedeclareerd.", "Laat de aanbieder een nieuw nummer gebruiken."),
        "8187": ("De regel hoort niet bij deze jeugdige.", "Laat de aanbieder jeugdige en toewijzing controleren."),
        "8214": ("De declaratieperiode sluit niet aan op de vorige maand.", "Laat de aanbieder eerst de ontbrekende maand declareren."),
        "9307": (
            "De hulp begon buiten de periode van de toewijzing.",
            "Vergelijk de datums met de toewijzing en laat de aanbieder ze verbeteren."
        ),
        "9308": (
            "De hulp eindigde buiten de periode van de toewijzing.",
            "Vergelijk de datums met de toewijzing en laat de aanbieder ze verbeteren."
        ),
        "9319": ("De productperiode valt niet helemaal in de maand van de declaratie.", "Laat de aanbieder per maand declareren."),
        "9321": ("Er is meer gedeclareerd dan is toegewezen.", "Vergelijk met de toewijzing en overleg met de aanbieder."),
        "9322": ("Alle regels samen zijn meer dan is toegewezen.", "Vergelijk met de toewijzing en overleg met de aanbieder."),
        "9333": ("Het declaratienummer is al eerder gebruikt.", "Laat de aanbieder een nieuw nummer gebruiken."),
        "9338": ("De declaratieregel hoort bij geen toewijzing.", "Laat de aanbieder het toewijzingnummer controleren."),
        "9339": ("De productcategorie is anders dan in de toewijzing.", "Laat de aanbieder de categorie van de toewijzing gebruiken."),
        "9340": ("De productcode is anders dan in de toewijzing.", "Laat de aanbieder de code van de toewijzing gebruiken."),
        "9341": ("De eenheid past niet bij die van de toewijzing.", "Laat de aanbieder de eenheid van de toewijzing gebruiken."),
        "9346": ("Het bedrag is niet volume maal tarief.", "Laat de aanbieder het bedrag opnieuw berekenen."),
        "9366": ("De regel komt in geen declaratie voor.", "Controleer het nummer van de regel in ons antwoord."),
        "9367": ("De waarde is anders dan in de declaratie.", "Neem de waarde uit de declaratie over in het antwoord."),
        "9369": ("Alles samen past niet meer in het budget.", "Bekijk het budget van de toewijzing en overleg met de aanbieder."),
        "9384": ("Er is gedeclareerd op een verwijderde toewijzing.", "Controleer of de toewijzing terecht is verwijderd."),
        "9387": (
            "De productperiode begint niet op de eerste dag van de maand of van de toewijzing.",
            "Laat de aanbieder de begindatum verbeteren."
        ),
        "9388": (
            "De productperiode eindigt niet op de laatste dag van de maand of van de toewijzing.",
            "Laat de aanbieder de einddatum verbeteren."
        ),
        "9389": ("De eerdere regel is nog niet gecrediteerd.", "Laat de aanbieder eerst de eerdere regel crediteren."),
        "9390": ("Deze regel is al gecrediteerd.", "U hoeft niets te doen; laat de aanbieder het nagaan."),
    ]
}
