// SPDX-License-Identifier: EUPL-1.2

extension Hulpverhaal {
    static let schoolEnVrijeTijd: [Hulpverhaal] = [
        v(
            .school, 11...17, vraag: "{naam} gaat al zeven weken niet naar school, zegt de mentor.",
            kind: "Als ik de deur zie, word ik misselijk.", ouder: "We hebben gesmeekt, gedreigd en beloond.",
            professional: "Angst en een gat in de leerstof houden elkaar vast. Ziekmelding verbergt het verzuim.",
            kracht: "{naam} appt nog elke dag met twee klasgenoten.",
            doel: "Stap voor stap weer naar school.",
            [
                .school("Twee lesuren per dag, eigen plek in de mediatheek."), .kind("Met een klasgenoot naar binnen lopen."),
                .team("Elke vrijdag samen de week bekijken."),
            ],
            notities: ["Tot het hek gelopen en terug. Dat was het doel.", "Twee uur gebleven, vier dagen op rij."],
            na: ("Ik zit weer gewoon bij wiskunde. Helaas.", "We ontbijten weer normaal.", "Volledig rooster sinds drie weken.")),
        v(
            .school, 6...12, vraag: "De leerkracht ziet dat {naam} de hele dag onder de tafel zit.",
            kind: "Het is te hard in de klas.", ouder: "Thuis zien we dit niet, daarom geloofden we het niet.",
            professional: "Sterk gevoelig voor geluid. Klas heeft 31 kinderen.", kracht: "{naam} leest boeken van drie jaar ouder.",
            doel: "In de klas kunnen werken.",
            [
                .school("Koptelefoon, vaste plek, pauze op afspraak."), .team("Meekijken in de klas met de intern begeleider."),
                .ouder("Na school eerst een half uur niets."),
            ],
            notities: [
                "Ochtend in de klas gezeten. Bij het vouwen ging het mis, bij lezen niet.", "Koptelefoon werkt. Anderen willen er ook een.",
            ],
            na: ("Onder de tafel is saai geworden.", "Nu snappen we wat het is.", "School kan dit zelf met de afspraken.")),
        v(
            .school, 7...11, vraag: "{naam} leest op het niveau van begin groep drie en noemt zichzelf dom.",
            kind: "De letters lopen weg.", ouder: "Ik had het zelf ook, en ik werd ook dom genoemd.",
            professional: "Vermoeden van ernstige dyslexie. School heeft het leesdossier klaar.",
            kracht: "{naam} bouwt alles na wat het ziet.",
            doel: "Een boek uitlezen.",
            [
                .aanbieder("Onderzoek en behandeling van dyslexie."), .ouder("Elke avond samen luisterboeken."),
                .school("Toetsen worden voorgelezen."),
            ],
            notities: ["Dossier van school is compleet. Onderzoek aangevraagd.", "Behandeling gestart, wekelijks op school."],
            na: (
                "Ik heb een heel boek uit, met plaatjes, dat telt.", "Het woord dom is niet meer gevallen.",
                "Twee niveaus gestegen. Behandeling loopt af."
            )),
        v(
            .school, 3...5, vraag: "De peuterspeelzaal kan {naam} niet meer houden: bijten en weglopen.",
            kind: "{naam} zegt: 'Ik wil naar buiten.'", ouder: "Ik sta elke dag klaar om gebeld te worden.",
            professional: "Veel prikkels, weinig taal. Buiten gaat het goed.", kracht: "{naam} is zorgzaam voor dieren.",
            doel: "Een groep waar {naam} mag blijven.",
            [
                .aanbieder("Plek op een kleine groep, drie ochtenden."), .team("Overleg met de basisschool over instromen."),
                .ouder("Foto's van de dag bespreken."),
            ],
            notities: ["Kleine groep bekeken. {naam} voerde meteen de konijnen.", "Al twee weken niet gebeten."],
            na: ("Ik heb vrienden. Een konijn en Sam.", "De telefoon ging niet één keer.", "Overstap naar basisschool is voorbereid.")),
        v(
            .school, 15...17, vraag: "{naam} heeft geen diploma en geen plan, zegt de leerplichtambtenaar.",
            kind: "Ik wil werken met mijn handen, niet leren.", ouder: "Ik was ook zo, maar nu is alles papieren.",
            professional: "Goed in doen, slecht in stilzitten. Leerwerkplek past.", kracht: "Staat om zes uur op voor de visafslag.",
            doel: "Een vak leren.",
            [
                .netwerk("Oom vraagt zijn baas om een proefmaand."), .school("Leerwerktraject, één dag per week school."),
                .kind("Zelf bellen, met het briefje ernaast."),
            ],
            notities: ["{naam} belde zelf. De baas zei ja.", "Drie weken gewerkt, nul keer te laat."],
            na: ("Ik word lasser.", "Ik ben zo trots als een pauw.", "Leerplicht sluit af. Wij ook.")),
        v(
            .vrijeTijd, 8...14, vraag: "{naam} wordt gepest in de groepsapp en durft de straat niet op.",
            kind: "Ze hebben een filmpje van mij gemaakt.", ouder: "School zegt dat het buiten school gebeurt.",
            professional: "Pesten loopt door op school en online. Filmpje is nog te vinden.",
            kracht: "Eén klasgenoot nam het op voor {naam}.",
            doel: "Buiten kunnen zijn zonder omkijken.",
            [
                .school("Aanpak met de hele klas."), .ouder("Filmpje laten weghalen, aangifte bespreken."),
                .kind("Naar judo met die ene klasgenoot."),
            ],
            notities: ["Filmpje is weg. Wijkagent sprak met twee ouders.", "{naam} ging op de fiets naar judo."],
            na: (
                "Ik heb de groep gedempt en een nieuwe begonnen.", "Ik hoor weer fluiten op de fiets.",
                "Pesten is gestopt, klas wordt gevolgd."
            )),
        v(
            .vrijeTijd, 12...17, vraag: "{naam} hangt met oudere jongens op het plein en is bang voor wat die vragen.",
            kind: "Je zegt daar geen nee.", ouder: "Er staan ineens dure schoenen in de gang.",
            professional: "Signalen van ronselen voor klusjes. Jongerenwerk kent de groep.", kracht: "{naam} vertelt het, dat is moedig.",
            doel: "Eruit, zonder gedoe.",
            [
                .team("Samen met jongerenwerk en wijkagent een plan."), .netwerk("Neef in Zwolle: elk weekend daarheen."),
                .kind("Nieuw nummer, oude groep uit."),
            ],
            notities: ["Gesprek in de auto, ver van het plein.", "Drie weekenden in Zwolle. Werkt daar op de markt."],
            na: ("Ze vragen niet meer.", "Ik slaap weer als mijn kind slaapt.", "Geen nieuwe signalen. Jongerenwerk blijft kijken.")),
        v(
            .vrijeTijd, 6...12, vraag: "{naam} heeft geen enkele vriend en wordt nooit gevraagd voor feestjes.",
            kind: "Ik weet niet hoe je begint.", ouder: "Ik huil als ik de uitnodigingen op straat zie.",
            professional: "Wil wel, mist het hoe. Aansluiting via gedeelde hobby is kansrijk.", kracht: "Weet alles van vogels.",
            doel: "Iemand om mee te spelen.",
            [
                .netwerk("Jeugdvogelclub, met vader van school mee."), .ouder("Eén kind tegelijk uitnodigen, met een plan."),
                .team("Groepstraining vriendschap in de wijk."),
            ],
            notities: [
                "Eerste keer vogelclub: ijsvogel gezien en niet meer opgehouden met praten.", "Een jongen van de club kwam spelen.",
            ],
            na: ("Ik heb Tobias en hij weet bijna evenveel.", "Er lag een uitnodiging in de bus.", "Collectief aanbod was genoeg.")),
        v(
            .vrijeTijd, 13...17, vraag: "{naam} heeft foto's gestuurd naar iemand die een ander bleek te zijn.",
            kind: "Hij dreigt ze te sturen naar iedereen.", ouder: "Wij willen naar de politie, {naam} smeekt van niet.",
            professional: "Afpersing met beelden. Schuldgevoel is groot; schuld ligt niet bij {naam}.", kracht: "Stapte zelf naar de zus.",
            doel: "Dat het stopt en dat niemand boos is.",
            [.ouder("Samen melden en beelden laten verwijderen."), .team("Deze week elke dag contact."), .netwerk("Zus blijft slapen.")],
            notities: ["Melding gedaan, {naam} bepaalde het tempo.", "Account is afgesloten. Geen beelden gevonden."],
            na: ("Ik dacht dat mijn leven voorbij was.", "We zijn niet boos geweest, niet één keer.", "Veilig en gesteund. Aangifte loopt.")
        ),
        v(
            .vrijeTijd, 4...15, vraag: "In ons gezin is geen geld voor sport en {naam} verveelt zich tot kattenkwaad.",
            kind: "Ik trap tegen prullenbakken want er is niks.", ouder: "Ik zou willen dat het kon.",
            professional: "Energie zonder uitlaat. Kindpakket is niet aangevraagd.", kracht: "Snelste van de klas.",
            doel: "Bij een club.",
            [.team("Sportfonds aanvragen, samen invullen."), .kind("Drie proeflessen kiezen."), .netwerk("Buurman rijdt op zaterdag.")],
            notities: [
                "Aanvraag de deur uit. Atletiek, boksen en voetbal geprobeerd.", "Het wordt atletiek. Tweede bij de eerste wedstrijd.",
            ],
            na: ("Ik heb spikes!", "En geen briefjes meer van de buurt.", "Opgelost zonder jeugdhulp.")),
    ]
}
