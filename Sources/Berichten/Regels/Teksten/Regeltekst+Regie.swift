// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Technical rules (TR) about start and stop.
    static let regie: [Regeltekst] = [
        Regeltekst(
            "TR018", "De einddatum ligt vóór de begindatum van de hulp.",
            "Hulp kan niet stoppen voor zij begint.",
            "Pas een van beide datums aan."),
        Regeltekst(
            "TR019", "De start of stop hoort bij geen toewijzing die de gemeente kent.",
            "Zonder toewijzing is niet te zien om welke hulp het gaat.",
            "Zoek de toewijzing op en gebruik haar nummer."),
        Regeltekst(
            "TR063", "Er wordt iets verwijderd dat nooit is gemeld.",
            "Er is niets om weg te halen.",
            "Gebruik de gegevens van de eerdere melding."),
        Regeltekst(
            "TR071", "De start kan niet weg, want er is al een stop gemeld.",
            "De stop zou dan zonder start blijven staan.",
            "Verwijder eerst de stop."),
        Regeltekst(
            "TR074", "Deze melding is al eerder ontvangen.",
            "Dezelfde start of stop telt maar één keer.",
            "U hoeft haar niet nog eens te sturen."),
        Regeltekst(
            "TR326", "De hulp op deze toewijzing loopt al.",
            "Er kan maar één start tegelijk gelden.",
            "Meld eerst dat de eerdere levering stopte."),
        Regeltekst(
            "TR382", "Bij deze stop is geen start met dezelfde gegevens.",
            "Zo is niet te zien welke hulp stopt.",
            "Meld eerst de start, of neem haar gegevens over."),
        Regeltekst(
            "TR413", "De hulp is al tijdelijk gestopt.",
            "Een tweede tijdelijke stop zegt niets nieuws.",
            "Meld een nieuwe start of een definitieve stop."),
        Regeltekst(
            "TR414", "De einddatum ligt vóór die van de eerdere stop.",
            "De hulp kan niet eerder zijn geëindigd dan al was gemeld.",
            "Verbeter de einddatum."),
        Regeltekst(
            "TR415", "De hulp is al definitief gestopt.",
            "Na een definitieve stop is er niets meer om te stoppen.",
            "Verwijder eerst de eerdere stop als die niet klopt."),
    ]
}
