// SPDX-License-Identifier: EUPL-1.2

extension Regelplaats {
    /// Business rules (OP).
    static let bedrijfsregels: [Regelplaats] = [
        Regelplaats("OP001", .huis, "Wie gezag heeft, staat in het gezinsbeeld (Kern/Gezin)."),
        Regelplaats("OP002", .huis, "De gezagsdrager gaat als relatie mee (App/Berichtenverkeer/Toewijzingsbericht)."),
        Regelplaats(
            "OP002x1", .vervolg,
            "Weglaten kan pas als een toewijzing het verzoek (JW315) kent waar zij op antwoordt; tot dan gaat de gezagsdrager altijd mee."),
        Regelplaats(
            "OP002x2", .huis, "Wie zelf gezag heeft, heeft in het gezagsbeeld geen houders (App/Berichtenverkeer/Toewijzingsbericht)."),
        Regelplaats(
            "OP003", .huis,
            "Gevaarstop houdt een bericht tegen bij een geheim adres of zonder burgerservicenummer (Kern/Gezin/Bescherming)."),
        Regelplaats("OP011", .mens, "Alleen de aanbieder weet of de hulp echt begon; TR134 weigert een datum in de toekomst."),
        Regelplaats("OP033", .bericht, "CS058, TR071, TR074 en de volgorde van IV008 (Regiebeoordeling)."),
        Regelplaats(
            "OP033x1", .bericht,
            "Zelfde nummer met een andere jeugdige, product of ingangsdatum is TR332; wijzigen vraagt instemming van mensen."),
        Regelplaats("OP033x2", .bericht, "CS058 weigert status 2."),
        Regelplaats("OP039", .mens, "Overnemen mag en hoeft niet; welke gegevens kloppen, beslist de medewerker."),
        Regelplaats("OP043", .mens, "Of voor dezelfde hulp een pgb loopt, staat niet in berichten; de toegang weegt het bij het besluit."),
        Regelplaats("OP047", .bericht, "Codec.lees en Niveau3 keuren af met de code van de regel."),
        Regelplaats("OP065", .bericht, "Codec.retour merkt alle klassen; IV028 bewaakt dat een goed bericht alleen een kop krijgt."),
        Regelplaats(
            "OP071", .huis, "Relatienummers worden bij het maken van de toewijzing gegeven (App/Berichtenverkeer/Toewijzingsbericht)."),
        Regelplaats("OP072", .bericht, "TR382: een stop verwijst naar een gemelde start."),
        Regelplaats("OP076", .bericht, "Soort relatie is verplicht in het schema (niveau 1)."),
        Regelplaats("OP079", .bericht, "Bsn is verplicht in het schema (niveau 1) en CS002 rekent het na."),
        Regelplaats(
            "OP080", .huis,
            "Berichten van een jeugdige en aanbieder worden na elkaar verwerkt; een vastgelopen bericht houdt alleen zijn eigen rij op (App/Berichtenverkeer/Verwerker)."
        ),
        Regelplaats("OP086", .huis, "Elke toewijzing gaat als JW301 weg (App/Berichtenverkeer/Opdrachtkeuring)."),
        Regelplaats("OP087", .huis, "Alle open toewijzingen van jeugdige en aanbieder gaan samen (App/Berichtenverkeer/Opdrachtkeuring)."),
        Regelplaats(
            "OP090", .huis,
            "Het antwoord gaat in dezelfde transactie in de uitgaande post; op antwoord aan ons wordt drie werkdagen gewacht (App/Berichtenverkeer/Berichtoverzicht)."
        ),
        Regelplaats(
            "OP090x2", .huis, "Wat niet te beantwoorden is, gaat apart met een zin voor de medewerker (App/Berichtenverkeer/Verwerker)."),
        Regelplaats(
            "OP090x4", .huis,
            "De termijn van tien werkdagen staat bij de declaratie (App/Berichtenverkeer/Berichtklok); IJW.antwoord maakt het antwoord."),
        Regelplaats("OP091", .bericht, "Meer contactgegevens mogen; TR006, TR061 en TR101 bewaken ze."),
        Regelplaats("OP095", .mens, "Wat de afzender niet kan weten, is geen regel van niveau 2; wie afkeurt, let hier zelf op."),
        Regelplaats("OP130", .bericht, "TR006 en het verplichte veld Naam."),
        Regelplaats("OP155", .bericht, "TR382: de stop noemt de sleutel van de start."),
        Regelplaats("OP179", .bericht, "Grenzen: hoogstens 25 MB en 750.000 velden."),
        Regelplaats("OP186", .mens, "Instemming van de aanbieder staat niet in een bericht."),
        Regelplaats("OP191", .mens, "Een mens beslist wat in een opmerking mag staan; Ankerpunt stuurt zelf geen opmerking mee."),
        Regelplaats("OP192", .bericht, "Voorkeuring weigert BOM en andere codering; Schrijver schrijft UTF-8 met CR/LF."),
        Regelplaats("OP252", .bericht, "CS139 en het veld DatumGebruik."),
        Regelplaats("OP254", .bericht, "RS036: de AGB-code van afzender of ontvanger."),
        Regelplaats(
            "OP257", .bericht,
            "TR332 weigert een ander product onder hetzelfde nummer; kiezen tussen aanpassen en nieuw is aan de medewerker."),
        Regelplaats(
            "OP258", .huis,
            "Een toewijzing die eerder eindigt gaat vanzelf opnieuw uit, met de reden (Kern/Inzet/Toewijzing+Gevolg)."),
        Regelplaats("OP259", .bericht, "TR302, TR361, TR386 en TR410 (Stapel)."),
        Regelplaats("OP260", .bericht, "IJW.Product: categorie, met of zonder code."),
        Regelplaats("OP261", .bericht, "De eenheid bepaalt de variant (Volumeruimte.isOutput)."),
        Regelplaats("OP262", .bericht, "TR346 en TR418 (Prestatietoets)."),
        Regelplaats("OP263", .bericht, "CS339 en Volumeruimte.isOutput."),
        Regelplaats("OP264", .mens, "Wanneer output mag worden gedeclareerd, spreken partijen af."),
        Regelplaats("OP267", .bericht, "TR341: de eenheid past bij de toewijzing."),
        Regelplaats("OP270", .mens, "Welke dag als start telt, spreken partijen af; de datums zelf controleren TR018 en TR134."),
        Regelplaats(
            "OP271", .huis,
            "Wie de start niet op tijd meldt staat bij de berichten, met de vraag om na te vragen (Kern/Inzet/Regiemelding)."),
        Regelplaats(
            "OP272", .huis,
            "Wie het einde niet op tijd meldt staat bij de berichten, met de vraag om na te vragen (Kern/Inzet/Regiemelding)."),
        Regelplaats(
            "OP274", .huis,
            "Vijf werkdagen, en na ‘in onderzoek’ acht weken (App/Berichtenverkeer/Berichtklok); het antwoord per product geeft App/Berichtenverkeer/Zorgverzoek."
        ),
        Regelplaats("OP275", .bericht, "TR332: een nummer is één toewijzing."),
        Regelplaats("OP276", .bericht, "TR304, TR338 en TR384."),
        Regelplaats("OP279", .bericht, "TR307 en TR308."),
        Regelplaats("OP280", .bericht, "CS340 en TR319."),
        Regelplaats("OP281", .bericht, "IJW.Declaratie heeft een of meer jeugdigen."),
        Regelplaats("OP283", .bericht, "TR314, TR315, TR316 en TR323."),
        Regelplaats("OP284", .bericht, "TR318: niet terug voor de laatst ingediende maand."),
        Regelplaats("OP286", .bericht, "Eén fout keurt het hele bericht af: Codec.retour en IJW.Lot.afgekeurd."),
        Regelplaats("OP288", .mens, "Of een stop nog moet komen, weet alleen de aanbieder; TR382 bewaakt de koppeling."),
        Regelplaats("OP289", .bericht, "TR326: één actuele start per toewijzing."),
        Regelplaats("OP295", .bericht, "TR382: geen stop zonder start. Dat iemand meldt, is afspraak."),
        Regelplaats("OP296", .mens, "Of een verzoek in het contract past, beoordeelt de gemeente; afwijzen kan met reden 3 of 4."),
        Regelplaats("OP297", .bericht, "CD066, CD067 en CD068."),
        Regelplaats("OP298", .mens, "Instemming van de aanbieder staat niet in een bericht."),
        Regelplaats("OP299", .mens, "Instemming van de aanbieder staat niet in een bericht."),
        Regelplaats("OP302", .bericht, "TR338, TR339, TR340 en TR369."),
        Regelplaats("OP303", .bericht, "IJW.antwoord neemt alleen afgewezen regels op; TR342 en TR366 bewaken het."),
        Regelplaats("OP304", .bericht, "IJW.antwoord laat jeugdigen zonder opmerking weg."),
        Regelplaats("OP305", .bericht, "Eenheid 84 rekent als inspanning (Volumeruimte.isOutput)."),
        Regelplaats("OP306", .bericht, "IJW.Verzoek draagt de hele gewenste situatie; TR349 bewaakt het."),
        Regelplaats("OP307", .mens, "Of er een verwijzing of beschikking is, blijkt niet uit berichten; TR386 bewaakt stapeling."),
        Regelplaats("OP308", .bericht, "TR349 tot en met TR353."),
        Regelplaats("OP343", .bericht, "TR380: een nieuw product begint na de dagtekening. Op tijd zijn is verder aan de aanbieder."),
        Regelplaats("OP344", .bericht, "TR355, TR359, TR360 en TR365 houden één einde per verzoek; de beslissing is mensenwerk."),
        Regelplaats("OP345", .bericht, "TR357 en TR373."),
        Regelplaats(
            "OP346", .huis,
            "Vijf werkdagen, en na ‘in onderzoek’ acht weken (App/Berichtenverkeer/Berichtklok); TR359, TR360 en TR365 bewaken het antwoord."
        ),
        Regelplaats("OP347", .bericht, "TR361, TR386 en TR410 (Stapel)."),
        Regelplaats(
            "OP348", .vervolg,
            "Een verzoek wordt met de hand overgenomen bij het toewijzen; het verzoek zelf in de 301 overnemen komt nog."),
        Regelplaats("OP349", .bericht, "TR333: het declaratienummer is uniek."),
        Regelplaats("OP350", .bericht, "TR374: één lopend verzoek."),
        Regelplaats("OP354", .bericht, "TR335 en TR319."),
        Regelplaats("OP355", .bericht, "TR337 en TR376."),
        Regelplaats(
            "OP359", .huis,
            "Na twee weken kan afwijzen op het woonplaatsbeginsel niet meer (App/Berichtenverkeer/BerichtenForms); TR377 en TR409 bewaken het antwoord."
        ),
        Regelplaats("OP360", .bericht, "TR390: één credit per debet."),
        Regelplaats("OP361", .bericht, "TR347 en TR383."),
        Regelplaats("OP362", .bericht, "TR385: niet verwijderen wat is betaald."),
        Regelplaats("OP363", .bericht, "TR019; een begindatum buiten de toewijzing is een aandachtspunt (Regiebeoordeling)."),
        Regelplaats("OP364", .bericht, "Declaratiekeuring kijkt niet naar start en stop."),
        Regelplaats("OP365", .bericht, "TR321 en TR322 (Volumeruimte)."),
        Regelplaats("OP366", .bericht, "Declaratiekeuring verwerkt credit vóór debet; TR389 en TR416."),
        Regelplaats("OP367", .bericht, "CS337: binnen één maand."),
        Regelplaats("OP368", .bericht, "TR387 en TR388."),
        Regelplaats("OP377", .bericht, "TR414 en TR415."),
        Regelplaats("OP378", .bericht, "TR413."),
        Regelplaats("OP379", .bericht, "Na een stop is de start niet meer actueel (TR326)."),
        Regelplaats(
            "OP380", .huis,
            "Een verlenging voor het einde rekt de toewijzing op onder haar eigen nummer (Kern/Inzet/Toewijzing+Gevolg)."),
    ]
}
