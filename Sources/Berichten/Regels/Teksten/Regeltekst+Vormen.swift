// SPDX-License-Identifier: EUPL-1.2

extension Regeltekst {
    /// Restrictions (RS): the form of one field.
    static let vormen: [Regeltekst] = [
        Regeltekst(
            "RS001", "Het veld bevat een getal onder nul.",
            "Een aantal of bedrag is nooit negatief.",
            "Vul nul of meer in; een teruggave staat als credit."),
        Regeltekst(
            "RS002", "Het veld bevat een getal boven 99.",
            "In het veld is geen plaats voor meer.",
            "Vul hoogstens 99 in."),
        Regeltekst(
            "RS003", "Het veld bevat een getal boven 9999.",
            "In het veld is geen plaats voor meer.",
            "Vul hoogstens 9999 in."),
        Regeltekst(
            "RS004", "Het veld bevat een getal boven 99999.",
            "In het veld is geen plaats voor meer.",
            "Vul hoogstens 99999 in."),
        Regeltekst(
            "RS005", "Het veld bevat een getal boven 99999999.",
            "In het veld is geen plaats voor meer.",
            "Vul hoogstens 99999999 in."),
        Regeltekst(
            "RS006", "Het veld bevat een getal boven 999999999.",
            "In het veld is geen plaats voor meer.",
            "Vul hoogstens 999999999 in."),
        Regeltekst(
            "RS040", "Het veld bevat een getal boven 999999999999.",
            "In het veld is geen plaats voor meer.",
            "Vul hoogstens 999999999999 in."),
        Regeltekst(
            "RS007", "Het veld bevat een leeg veld.",
            "Een leeg veld zegt niets en kan verkeerd worden gelezen.",
            "Vul het in of laat het veld weg."),
        Regeltekst(
            "RS008", "Het veld bevat meer dan 1 teken.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS009", "Het veld bevat meer dan 2 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS010", "Het veld bevat meer dan 3 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS011", "Het veld bevat meer dan 4 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS012", "Het veld bevat meer dan 5 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS013", "Het veld bevat meer dan 6 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS014", "Het veld bevat meer dan 8 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS015", "Het veld bevat meer dan 9 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS016", "Het veld bevat meer dan 10 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS017", "Het veld bevat meer dan 12 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS039", "Het veld bevat meer dan 14 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS018", "Het veld bevat meer dan 15 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS019", "Het veld bevat meer dan 20 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS020", "Het veld bevat meer dan 24 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS021", "Het veld bevat meer dan 25 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS023", "Het veld bevat meer dan 35 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS024", "Het veld bevat meer dan 36 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS025", "Het veld bevat meer dan 64 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS026", "Het veld bevat meer dan 80 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS028", "Het veld bevat meer dan 200 tekens.",
            "De ontvanger bewaart niet meer dan dat; de rest zou verloren gaan.",
            "Kort de tekst in."),
        Regeltekst(
            "RS031", "Het veld bevat alleen spaties als opmerking.",
            "Een lege opmerking zegt niets.",
            "Schrijf iets op of laat het veld weg."),
        Regeltekst(
            "RS032", "Het veld bevat een datum die niet bestaat of een tijdzone heeft.",
            "Een datum is een dag in Nederland.",
            "Schrijf de datum als JJJJ-MM-DD."),
        Regeltekst(
            "RS033", "Het veld bevat alleen spaties, of meer dan één regel.",
            "Een leeg veld zegt niets en kan verkeerd worden gelezen.",
            "Vul het in op één regel of laat het veld weg."),
        Regeltekst(
            "RS034", "Het veld bevat een tijd die niet bestaat of een tijdzone heeft.",
            "Een tijd is de klok in Nederland.",
            "Schrijf de tijd als UU:MM:SS."),
        Regeltekst(
            "RS035", "Het veld bevat iets anders dan precies vier cijfers.",
            "Een gemeentecode heeft er vier.",
            "Vul de vier cijfers in, met nullen vooraan."),
        Regeltekst(
            "RS036", "Het veld bevat iets anders dan precies acht cijfers.",
            "Een AGB-code heeft er acht.",
            "Vul de acht cijfers in, met nullen vooraan."),
        Regeltekst(
            "RS037", "Het veld bevat iets anders dan precies negen cijfers.",
            "Een burgerservicenummer heeft er negen.",
            "Vul de negen cijfers in, met nullen vooraan."),
        Regeltekst(
            "RS045", "Het veld bevat punten, spaties of cijfers tussen voorletters.",
            "De ontvanger zet de punten er zelf bij.",
            "Schrijf alleen de letters, aan elkaar."),
        Regeltekst(
            "RS046", "Het veld bevat iets anders dan cijfers in een telefoonnummer.",
            "Het nummer moet zo te kiezen zijn.",
            "Schrijf alleen de cijfers, aan elkaar."),
        Regeltekst(
            "RS047", "Het veld bevat een berichtcode die niet bij dit bericht hoort.",
            "Aan de code is te zien wat voor bericht het is.",
            "Vraag de afzender om het bericht opnieuw te maken."),
        Regeltekst(
            "RS048", "Het veld bevat een versienummer dat niet uit drie getallen bestaat.",
            "Aan de versie is te zien met welk schema het bericht is gemaakt.",
            "Schrijf drie getallen met punten, zoals 1.0.0."),
    ]
}
