// SPDX-License-Identifier: EUPL-1.2

extension Hulpverhaal {
    static let veiligheidEnOntwikkeling: [Hulpverhaal] = [
        v(
            .veiligheid, 3...12, vraag: "De buurvrouw hoort 's avonds vaak schreeuwen en een kind huilen. Ze maakt zich zorgen om {naam}.",
            kind: "Als papa en mama ruzie maken, doe ik mijn koptelefoon op.",
            ouder: "We schreeuwen te veel, dat weten we. Slaan doen we niet.",
            professional: "{naam} schrikt van harde stemmen. Geen letsel gezien. Ouders praten er open over.",
            kracht: "Ouders schamen zich en willen het anders.",
            doel: "Ruzies niet meer waar de kinderen bij zijn.",
            [
                .ouder("Bij oplopende ruzie gaat één van ons een blokje om."), .team("Elke week een gesprek over wat wel lukte."),
                .netwerk("{naam} mag altijd bij oma bellen."),
            ],
            notities: [
                "Huisbezoek. Samen de signalen op een rij gezet waarop ruzie begint.",
                "Afspraak op de koelkast gezien. Deze week twee keer gebruikt.",
            ],
            na: (
                "Het is rustiger. Ik slaap weer zonder koptelefoon.", "We lopen nu echt weg voordat het misgaat.",
                "Afspraken houden al drie maanden stand."
            )),
        v(
            .veiligheid, 0...4, vraag: "Het consultatiebureau ziet dat {naam} niet aankomt en afspraken worden gemist.",
            kind: "Te jong om te vertellen; {naam} zoekt steeds de blik van moeder.",
            ouder: "Ik ben zo moe. Soms vergeet ik of ik al gevoed heb.",
            professional: "Moeder is lief in het contact, maar uitgeput. Voedingsschema ontbreekt.",
            kracht: "Warm contact tussen moeder en kind.",
            doel: "{naam} groeit goed en ik slaap weer.",
            [
                .ouder("Voedingen op een lijst schrijven."), .netwerk("Tante neemt twee nachten per week over."),
                .team("Samen met de jeugdverpleegkundige wegen, elke week."),
            ],
            notities: [
                "Samen met jeugdverpleegkundige op bezoek. Gewicht weer iets gestegen.", "Tante bleef slapen. Moeder oogt uitgeruster.",
            ],
            na: (
                "{naam} lacht en kruipt overal heen.", "Ik heb weer lucht.",
                "Groeilijn loopt weer mee. Afgesproken dat jeugdverpleegkundige blijft volgen."
            )),
        v(
            .veiligheid, 6...16, vraag: "School belt: {naam} heeft gezegd dat vader gisteren heeft geslagen.",
            kind: "Hij deed het maar één keer, maar ik durf niet goed naar huis.",
            ouder: "Ik verloor mijn geduld. Dit had nooit mogen gebeuren.",
            professional: "Blauwe plek op de arm. Vader erkent. Stappen van de meldcode gevolgd met de aandachtsfunctionaris.",
            kracht: "{naam} durft het te vertellen en vader neemt verantwoordelijkheid.",
            doel: "Thuis is veilig, elke dag.",
            [
                .ouder("Vader belt zijn broer als de spanning stijgt."), .kind("Een cijfer voor veiligheid geven, elke week."),
                .team("Veiligheidsafspraken met wie wat doet."),
            ],
            notities: [
                "Gesprek met {naam} op school, zonder ouders. Cijfer voor veiligheid: 5.",
                "Cijfer voor veiligheid nu 8. Broer van vader was erbij.",
            ],
            na: ("Ik ben niet meer bang.", "Ik heb geleerd eerder te stoppen.", "Geen nieuw geweld. Veiligheidsplan blijft op de koelkast.")
        ),
        v(
            .veiligheid, 12...17, vraag: "{naam} is vannacht weggelopen en wil niet terug naar huis.",
            kind: "Ze luisteren nooit. Ik slaap nog liever buiten.", ouder: "We zijn doodsbang geweest. Wat doen we verkeerd?",
            professional: "Geen direct gevaar thuis. Vastgelopen gesprekken over telefoon en vrienden.",
            kracht: "{naam} belde zelf de mentor.",
            doel: "Weer samen aan tafel zonder dat iemand wegloopt.",
            [
                .netwerk("{naam} logeert drie nachten bij opa en oma."), .ouder("Eerst luisteren, dan pas regels."),
                .team("Twee gesprekken per week, samen en apart."),
            ],
            notities: [
                "Gesprek bij opa en oma thuis. {naam} wil praten als moeder niet onderbreekt.",
                "Eerste gezamenlijke maaltijd. Iedereen bleef zitten.",
            ],
            na: ("Ik mag nu uitpraten.", "We schrikken minder en vragen meer.", "Terug thuis sinds dag vier. Spanning duidelijk minder.")),
        v(
            .veiligheid, 4...10, vraag: "{naam} is vaak alleen thuis als moeder nachtdienst heeft, vertelt de juf.",
            kind: "Ik kan heus zelf een boterham smeren, maar in het donker vind ik het eng.",
            ouder: "Ik heb niemand voor de nacht en kan mijn baan niet missen.",
            professional: "Te jong om 's nachts alleen te zijn. Moeder zoekt al langer een oplossing.",
            kracht: "Moeder werkt hard en is eerlijk.",
            doel: "{naam} is 's nachts nooit alleen.",
            [
                .netwerk("Steungezin uit de straat vangt op bij nachtdienst."), .ouder("Rooster een maand vooruit delen."),
                .team("Meedenken met de werkgever over dagdiensten."),
            ],
            notities: ["Kennismaking met het steungezin. {naam} wilde meteen hun hond uitlaten.", "Rooster hangt bij beide gezinnen."],
            na: (
                "Ik slaap nu bij Boef, dat is de hond.", "Eindelijk geen buikpijn meer op mijn werk.",
                "Opvang is geregeld. Moeder heeft zicht op dagdiensten."
            )),
        v(
            .ontwikkeling, 4...9, vraag: "{naam} wordt om alles boos en gooit met spullen. We weten het niet meer.",
            kind: "Er zit een vulkaan in mijn buik.", ouder: "Elke ochtend is het oorlog om de schoenen.",
            professional: "Driftbuien vooral bij wisselingen. Veel voorspelbaarheid helpt. Past deels bij de leeftijd.",
            kracht: "{naam} kan goed vertellen wat er in het lijf gebeurt.",
            doel: "'s Ochtends zonder geschreeuw naar school.",
            [
                .ouder("Kaartjes met de ochtend in vijf stappen."), .kind("Aan de vulkaanmeter laten zien hoe hoog het zit."),
                .team("Drie keer thuis meekijken in de ochtend."),
            ],
            notities: [
                "Om half acht meegekeken. Schoenen lukten bij de derde keer zonder boosheid.",
                "Vulkaanmeter hangt op ooghoogte. {naam} wijst hem zelf aan.",
            ],
            na: (
                "De vulkaan is nu meestal een heuveltje.", "Van elke dag ruzie naar één keer per week.",
                "Ouders houden de aanpak zelf vast."
            )),
        v(
            .ontwikkeling, 7...13, vraag: "{naam} piekert zoveel dat in slaap vallen niet lukt, ook niet met licht aan.",
            kind: "Ik denk steeds dat mama doodgaat als ik niet oplet.", ouder: "We liggen om de beurt in bed ernaast, tot elf uur.",
            professional: "Angst sinds het overlijden van opa. Ouders geven veel geruststelling, dat houdt het in stand.",
            kracht: "{naam} kan goed tekenen wat er in het hoofd zit.",
            doel: "In mijn eigen bed slapen, zonder iemand ernaast.",
            [
                .kind("Piekerkwartier om zeven uur."), .ouder("Elke drie dagen een stoel verder van het bed."),
                .aanbieder("Korte behandeling gericht op angst."),
            ],
            notities: ["{naam} tekende het piekermonster en gaf het een naam.", "Stoel staat nu op de gang."],
            na: (
                "Het monster heet Kees en is klein geworden.", "We hebben onze avond terug.",
                "Doel bereikt in tien gesprekken. Terugvalplan gemaakt."
            )),
        v(
            .ontwikkeling, 2...6, vraag: "{naam} praat nog bijna niet en speelt alleen met wieltjes.",
            kind: "{naam} wijst en trekt aan de hand.", ouder: "Mijn zus zegt dat het autisme is. Ik wil gewoon weten hoe ik help.",
            professional: "Achterstand in taal en samenspel. Gehoor is nog niet getest.",
            kracht: "Ouders volgen de aandacht van {naam} heel goed.",
            doel: "Begrijpen wat {naam} wil, en {naam} ons.",
            [
                .ouder("Elke dag tien minuten samen spelen op de grond."), .team("Gehoortest en integrale vroeghulp regelen."),
                .aanbieder("Observatie in een kleine groep."),
            ],
            notities: ["Samen gespeeld met treinen. {naam} keek drie keer op.", "Uitslag gehoor is goed. Vroeghulp komt volgende week."],
            na: (
                "{naam} zegt nu 'meer' en 'auto'.", "We hebben een manier gevonden.",
                "Vraag is helder. Specialist onderzoekt verder, ouders doen de oefeningen."
            )),
        v(
            .ontwikkeling, 10...17, vraag: "De huisarts vraagt hulp voor {naam}: somber sinds het voorjaar, eet weinig en ziet niemand.",
            kind: "Alles voelt grijs. Ik wil niet dood, ik wil dat het ophoudt.", ouder: "Mijn vrolijke kind is weg. Ik loop op eieren.",
            professional: "Sombere stemming, geen plan voor zelfdoding. Afspraken over wie te bellen zijn gemaakt.",
            kracht: "Muziek maken geeft nog plezier.",
            doel: "Weer zin hebben in de dag.",
            [
                .kind("Elke dag één ding buiten, hoe klein ook."), .aanbieder("Behandeling van somberheid."),
                .netwerk("Neef haalt op voor de bandrepetitie."),
            ],
            notities: ["Gewandeld in plaats van gezeten. Dat praatte makkelijker.", "Heeft weer gedrumd. Eten gaat iets beter."],
            na: (
                "Het is nog niet kleurig, maar wel lichtgrijs.", "Ik hoor weer muziek boven.",
                "Stemming duidelijk beter. Controle bij de huisarts over drie maanden."
            )),
        v(
            .ontwikkeling, 12...17, vraag: "{naam} liegt, spijbelt en heeft spullen die wij niet hebben gekocht.",
            kind: "Iedereen doet het. Jullie snappen er niks van.", ouder: "Wij vertrouwen ons eigen kind niet meer.",
            professional: "Zoekt erbij te horen. Grenzen thuis verschillen per ouder.",
            kracht: "{naam} komt afspraken met de trainer wel na.",
            doel: "Elkaar weer kunnen vertrouwen.",
            [
                .ouder("Eén lijn: samen drie regels kiezen."), .kind("Zelf een straf en een beloning voorstellen."),
                .netwerk("Trainer als steunfiguur vragen."),
            ],
            notities: [
                "Drie regels gekozen. Vader en moeder moesten er zelf om lachen.", "Trainer zit erbij. {naam} praat meer dan ooit.",
            ],
            na: ("Ze controleren niet meer alles.", "We zijn weer een team.", "Geen verzuim in zes weken. Trainer blijft in beeld.")),
    ]
}
