// SPDX-License-Identifier: EUPL-1.2

extension Hulpverhaal {
    static let gezondheidEnOpvoeding: [Hulpverhaal] = [
        v(
            .gezondheid, 5...11, vraag: "{naam} plast nog elke nacht in bed en durft niet op kamp.",
            kind: "Als ze het merken, ga ik nooit meer naar school.", ouder: "We hebben alles geprobeerd, de was staat altijd aan.",
            professional: "Schaamte is groter dan het probleem zelf. Lichamelijk nog niet onderzocht.",
            kracht: "{naam} wil dit echt oplossen.",
            doel: "Mee op kamp.",
            [
                .ouder("Afspraak bij de huisarts maken."), .kind("Plaswekker gebruiken en bijhouden."),
                .school("Leerkracht weet ervan en bewaart een reservetas."),
            ],
            notities: ["Huisarts vindt geen oorzaak. Plaswekker meegekregen.", "Vijf droge nachten op rij. Kalender vol stickers."],
            na: ("Ik ben op kamp geweest en niemand wist het.", "Wat een opluchting.", "Doel bereikt. Geen verdere hulp nodig.")),
        v(
            .gezondheid, 8...17, vraag: "{naam} heeft een lichte verstandelijke beperking en raakt steeds overvraagd.",
            kind: "Ik zeg maar ja, dan zijn ze stil.", ouder: "Iedereen denkt dat {naam} meer kan dan waar is.",
            professional: "Praat vlot, begrijpt minder. Omgeving schat te hoog in.", kracht: "{naam} is sociaal en helpt graag.",
            doel: "Mensen vragen wat ik aankan.",
            [
                .team("Een kaart maken: zo praat je met {naam}."), .aanbieder("Begeleiding bij zelfstandig reizen en geld."),
                .school("Opdrachten in stapjes, met plaatjes."),
            ],
            notities: ["Kaart gemaakt en uitgeprobeerd bij de bakker.", "Met de bus geoefend: heen samen, terug alleen."],
            na: (
                "Ik kan nu zelf naar voetbal.", "School begrijpt het eindelijk.",
                "Vaardigheden groeien. Begeleiding gaat terug naar één uur per week."
            )),
        v(
            .gezondheid, 12...17, vraag: "{naam} blowt dagelijks en komt het bed niet meer uit.",
            kind: "Zonder kan ik niet slapen.", ouder: "Ons huis ruikt ernaar en we zeggen niks meer.",
            professional: "Gebruik als slaapmiddel na een nare gebeurtenis vorig jaar.", kracht: "{naam} is twee keer een week gestopt.",
            doel: "Slapen zonder te blowen.",
            [
                .kind("Bijhouden wanneer en waarom."), .aanbieder("Behandeling van de nare herinneringen en het gebruik."),
                .ouder("Samen opstaan om acht uur, zonder preek."),
            ],
            notities: ["{naam} liet het schrift zien: vooral 's nachts na tweeën.", "Vier dagen gestopt. Trek was zwaar, sporten hielp."],
            na: ("Ik slaap, meestal.", "We praten weer gewoon.", "Gebruik van dagelijks naar af en toe. Behandeling is afgerond.")),
        v(
            .gezondheid, 3...16, vraag: "{naam} is chronisch ziek en ons hele gezin draait om het ziekenhuis.",
            kind: "Ik ben niet alleen mijn ziekte.", ouder: "Wij zijn verpleegkundige geworden in plaats van ouder.",
            professional: "Ouders raken uitgeput. Broertje komt aandacht tekort.", kracht: "Gezin lacht veel, ook in moeilijke weken.",
            doel: "Eén dag in de week zonder ziekenhuispraat.",
            [
                .aanbieder("Logeren, één weekend per maand."), .netwerk("Opa doet iets leuks met broertje op woensdag."),
                .team("Onafhankelijke cliëntondersteuner erbij voor de Wlz-vraag."),
            ],
            notities: ["Logeerplek bekeken. {naam} vond de waterbedkamer geweldig.", "Ouders gingen voor het eerst in jaren uit eten."],
            na: ("Logeren is een beetje vakantie.", "We zijn weer even man en vrouw.", "Draagkracht is beter. Wlz-aanvraag loopt.")),
        v(
            .gezondheid, 11...17, vraag: "{naam} krast zich in de armen. We ontdekten het bij het zwemmen.",
            kind: "Dan voel ik het ergens anders dan in mijn hoofd.", ouder: "Ik schrok zo dat ik boos werd. Dat spijt me.",
            professional: "Spanning loopt op bij toetsen en op sociale media. Geen wens om dood te gaan.",
            kracht: "{naam} wil erover praten, als niemand boos wordt.",
            doel: "Een andere uitweg vinden als het te veel wordt.",
            [
                .kind("Lijst met vijf dingen die óók helpen."), .ouder("Vragen 'hoe hoog zit het', niet 'laat je armen zien'."),
                .aanbieder("Training omgaan met spanning."),
            ],
            notities: [
                "Samen een noodkistje gemaakt: ijsblokjes, muziek, foto van de hond.", "Tien dagen niet gekrast. Toetsweek komt eraan.",
            ],
            na: (
                "IJsblokjes werken gek genoeg echt.", "Ik ben rustiger gebleven dan ik dacht.",
                "Krassen is gestopt. Signaleringsplan ligt bij ouders en mentor."
            )),
        v(
            .opvoeding, 2...7, vraag: "Ik zeg honderd keer nee en {naam} doet toch wat het wil. Doe ik het fout?",
            kind: "Mama zegt nee en dan toch ja.", ouder: "Ik wil geen politieagent zijn in mijn eigen huis.",
            professional: "Gewoon peutergedrag met een moe gezin. Regels wisselen per dag.", kracht: "Moeder zoekt op tijd hulp.",
            doel: "Nee is nee, zonder schreeuwen.",
            [.ouder("Drie huisregels, met plaatjes."), .team("Vier keer opvoedspreekuur."), .netwerk("Oma houdt dezelfde regels aan.")],
            notities: [
                "Filmpje van het avondeten teruggekeken. Moeder zag zelf wat werkt.", "Oma doet mee met de regels, met zachte hand.",
            ],
            na: ("Ik krijg een sticker als ik luister.", "Ik schreeuw bijna niet meer.", "Vier gesprekken waren genoeg.")),
        v(
            .opvoeding, 12...16, vraag: "{naam} bepaalt thuis alles. Wij durven geen grens meer te stellen.",
            kind: "Als ik maar hard genoeg roep, houden ze op.", ouder: "Wij lopen op onze tenen.",
            professional: "Ouders hebben zich teruggetrokken. Verbaal geweld naar moeder.",
            kracht: "Buiten de deur is {naam} beleefd en behulpzaam.",
            doel: "Wij zijn weer de ouders.",
            [
                .ouder("Aankondigen wat we niet meer accepteren."), .netwerk("Oom en buurman weten ervan en komen langs als het moet."),
                .aanbieder("Begeleiding thuis in geweldloos verzet."),
            ],
            notities: [
                "Aankondiging voorgelezen met oom erbij. {naam} bleef op de trap luisteren.", "Eén uitbarsting, daarna zelf sorry gezegd.",
            ],
            na: (
                "Eerst vond ik het stom. Nu is het wel rustig.", "We staan weer rechtop.",
                "Ouders hebben de leiding terug, met steun van het netwerk."
            )),
        v(
            .opvoeding, 0...2, vraag: "{naam} huilt uren per dag en ik ben bang dat ik iets doms doe.",
            kind: "{naam} wordt rustig in de draagdoek.", ouder: "Ik moest {naam} wegleggen en de kamer uit. Ik schrok van mezelf.",
            professional: "Huilbaby, uitgeputte ouder die goed handelde door weg te lopen.", kracht: "Ouder belt zelf en op tijd.",
            doel: "Genieten van {naam}.",
            [
                .team("Vandaag nog langs, en elke twee dagen bellen."), .netwerk("Schoonmoeder neemt de middag over."),
                .ouder("Vast ritme van slapen en voeden."),
            ],
            notities: ["Samen ingebakerd en het licht gedimd. Twaalf minuten tot slaap.", "Huilen van zes naar drie uur per dag."],
            na: (
                "{naam} lacht nu naar iedereen.", "Ik ben niet meer bang voor de avond.", "Ritme staat. Jeugdverpleegkundige houdt contact."
            )),
        v(
            .opvoeding, 6...14, vraag: "Sinds de gameconsole in huis is, hebben we alleen nog maar strijd met {naam}.",
            kind: "In het spel ben ik ergens goed in.", ouder: "Ik trek de stekker eruit en dan breekt de hel los.",
            professional: "Gamen is ook de plek van vrienden. Afspraken zijn nooit samen gemaakt.",
            kracht: "{naam} kan goed uitleggen wat het spel zo leuk maakt.",
            doel: "Gamen zonder ruzie.",
            [
                .kind("Zelf een weekplan met schermtijd maken."), .ouder("Een keer per week meespelen."),
                .team("Twee gesprekken om het plan bij te stellen."),
            ],
            notities: ["Weekplan gemaakt. {naam} was strenger dan ouders.", "Vader verloor met 9-0. Er werd gelachen."],
            na: ("Papa is echt slecht, maar hij doet mee.", "Geen stekker meer nodig.", "Eigen oplossing werkt. Afgesloten.")),
        v(
            .opvoeding, 4...12, vraag: "Wij hebben een drukke baan en {naam} klampt zich aan iedereen vast.",
            kind: "Ik wil dat iemand naar mij kijkt zonder telefoon.", ouder: "Dat doet pijn om te horen, maar het klopt wel.",
            professional: "Weinig gezamenlijke tijd. Vier verschillende oppassen per week.",
            kracht: "Ouders zijn bereid hun rooster om te gooien.",
            doel: "Elke dag een moment van ons samen.",
            [
                .ouder("Telefoons in de la tussen zes en acht."), .netwerk("Eén vaste oppas: de dochter van de buren."),
                .kind("Een wensenpot met kleine dingen."),
            ],
            notities: ["Wensenpot staat klaar: pannenkoeken, vissen, voorlezen.", "Vaste oppas bevalt. {naam} vertelde honderduit."],
            na: ("We gaan elke zondag vissen.", "Het mooiste is dat het niks kost.", "Onrust is weg. Ouders kunnen verder.")),
    ]
}
