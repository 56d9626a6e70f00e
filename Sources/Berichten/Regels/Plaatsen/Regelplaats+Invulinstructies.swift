// SPDX-License-Identifier: EUPL-1.2

extension Regelplaats {
    /// Instructions for filling (IV).
    static let invulinstructies: [Regelplaats] = [
        Regelplaats("IV002", .mens, "Of iemand in een instelling woont, weet de medewerker; het veld Organisatie bestaat."),
        Regelplaats("IV007", .bericht, "IJW.Naam met CS050 en CS318."),
        Regelplaats("IV008", .bericht, "Regiebeoordeling: eerst verwijderen, dan opnieuw."),
        Regelplaats("IV009", .bericht, "CS139."),
        Regelplaats(
            "IV013", .huis,
            "Datum en uur van vastleggen gaan mee en blijven bij opnieuw versturen gelijk (App/Berichtenverkeer/Toewijzingsbericht)."),
        Regelplaats("IV024", .bericht, "Bedragen zijn overal hele eurocenten (IJW.Bedrag, IJW.TotaalBedrag, Budget)."),
        Regelplaats("IV028", .bericht, "Codec.retour en Niveau2.iv028."),
        Regelplaats("IV032", .bericht, "Bevinding.niveau en IJW.codes."),
        Regelplaats("IV033", .bericht, "XsltVersie wordt gelezen en geschreven; wij gebruiken geen XSLT en laten het leeg."),
        Regelplaats("IV034", .huis, "De versie van de schema's is een instelling (App/Berichtenverkeer/Verwerker, Config.xsd)."),
        Regelplaats("IV042", .bericht, "IJW.Omvang; bij eenheid 83 in centen."),
        Regelplaats("IV045", .bericht, "CS050 staat naamgebruik 6 toe bij een relatie."),
        Regelplaats("IV046", .bericht, "TR378: de code staat in de lijst van het CBS."),
        Regelplaats("IV047", .bericht, "TR061 laat correspondentie-adres (02) als enige adres toe."),
        Regelplaats("IV052", .bericht, "CD043 en het veld BeschikkingNummer."),
        Regelplaats("IV066", .bericht, "TR332: hetzelfde nummer is dezelfde toewijzing."),
        Regelplaats("IV074", .mens, "Uitleg van varianten; de berekening staat bij IV076 tot en met IV078."),
        Regelplaats(
            "IV075", .bericht, "IJW.Product; een afwijking van de toewijzing is een aandachtspunt (Regiebeoordeling) of TR339 en TR340."),
        Regelplaats("IV076", .mens, "In welke maand hulp valt, weet alleen wie haar gaf; het maximum rekent IV077 na."),
        Regelplaats("IV077", .bericht, "Volumeruimte telt kalenderweken of zondagen."),
        Regelplaats("IV078", .bericht, "Volumeruimte geeft een gebroken maand of week het volle volume."),
        Regelplaats("IV079", .mens, "Afronden van minuten op uren doet de aanbieder in zijn eigen administratie."),
        Regelplaats("IV081", .bericht, "IJW.Tarief.perMinuut en TR346."),
        Regelplaats("IV084", .bericht, "TR307, TR308 en TR338: een regel hoort bij één toewijzing."),
        Regelplaats("IV085", .bericht, "TR323: alleen wat is goedgekeurd; een credit krijgt geen inhoudelijke toets."),
        Regelplaats("IV086", .bericht, "TR316 en TR358."),
        Regelplaats("IV087", .bericht, "IJW.antwoord en Niveau2.iv087."),
        Regelplaats("IV088", .bericht, "Bevinding.niveau en IJW.codes."),
        Regelplaats("IV089", .bericht, "TR387 en TR388."),
        Regelplaats("IV090", .bericht, "TR318 en TR319."),
        Regelplaats("IV091", .bericht, "TR323: gelijk op nummer en teken na."),
        Regelplaats("IV092", .bericht, "TR349 tot en met TR353, TR357 en TR373."),
        Regelplaats("IV093", .bericht, "TR379: alle producten dragen de referentie van het verzoek."),
        Regelplaats("IV094", .bericht, "TR379: de referentie van het aangevraagde product."),
        Regelplaats("IV095", .bericht, "TR377 en TR409."),
        Regelplaats("IV096", .bericht, "IJW.Startsleutel en IJW.Stopsleutel."),
        Regelplaats("IV097", .bericht, "TR379: alleen bij een verzoek dat nog op antwoord wacht."),
        Regelplaats("IV099", .mens, "Of iets sinds de vorige keer wijzigde, weet de afzender; de code zelf bewaken CS335 en CS336."),
    ]
}
