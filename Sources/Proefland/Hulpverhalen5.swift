// SPDX-License-Identifier: EUPL-1.2

extension Hulpverhaal {
    static let netwerkEnWonen: [Hulpverhaal] = [
        v(
            .netwerk, 13...17, vraag: "{naam} wil een eigen mentor kiezen in plaats van weer een hulpverlener.",
            kind: "Elke keer iemand nieuw. Ik wil Soraya van de manege.", ouder: "Als die het kan, graag.",
            professional: "Vier hulpverleners in twee jaar. Een JIM past bij de vraag.", kracht: "Soraya zei meteen ja.",
            doel: "Iemand die blijft.",
            [
                .netwerk("Soraya is JIM en zit bij elk gesprek."), .team("JIM en gezin leren hoe we samen beslissen."),
                .kind("Zelf de agenda maken."),
            ],
            notities: ["Gesprek op de manege. {naam} leidde het.", "JIM belde: ze losten het samen op."],
            na: (
                "Zij blijft, ook als jullie weg zijn.", "Het scheelt een hele optocht aan hulp.",
                "JIM is het vaste punt. Wij op de achtergrond."
            )),
        v(
            .netwerk, 0...8, vraag: "Wij zijn nieuw in Nederland en kennen niemand die op {naam} kan passen.",
            kind: "{naam} speelt met de deurbel.", ouder: "In ons land is er altijd een tante.",
            professional: "Geen zorgen over de opvoeding, wel eenzaam gezin. Taal is een drempel.", kracht: "Gastvrij en nieuwsgierig.",
            doel: "Mensen om ons heen.",
            [.team("Samen naar de ouderkamer van de school."), .netwerk("Buurtgezin om de week."), .ouder("Taalles met kinderopvang.")],
            notities: ["Met tolk gesproken. Thee, koekjes en drie uur later buiten.", "Buurtgezin en gezin koken samen."],
            na: ("{naam} heeft nu twee oma's.", "Wij zijn niet meer alleen.", "Netwerk staat. Afgesloten.")),
        v(
            .netwerk, 2...17, vraag: "Pleegouders van {naam} vragen meer steun: het wordt te zwaar.",
            kind: "Ik wil hier blijven, maar ik maak alles kapot.", ouder: "We houden van dit kind, maar we zijn op.",
            professional: "Oude pijn komt los nu het veilig is. Zonder verlichting dreigt afbreken.",
            kracht: "Pleegouders blijven, ook in de storm.",
            doel: "Blijven kunnen.",
            [
                .aanbieder("Intensieve begeleiding van het pleeggezin."), .netwerk("Eén weekend per maand bij steunpleeggezin."),
                .ouder("Ouders van {naam} schrijven mee in het levensboek."),
            ],
            notities: ["Samen het levensboek bekeken. {naam} zocht foto's uit.", "Eerste logeerweekend goed gegaan."],
            na: ("Ik heb nog nooit zo lang ergens gewoond.", "We kunnen weer vooruitkijken.", "Plaatsing is stabiel.")),
        v(
            .netwerk, 4...14, vraag: "Oma voedt {naam} op en wordt een dagje ouder. Hoe moet het straks?",
            kind: "Als oma slaapt, tel ik of ze ademt.", ouder: "Ik word 74. Ik wil het geregeld hebben.",
            professional: "Warm huis, geen plan voor later. Gezag ligt bij de voogd.", kracht: "Grote familie die wil helpen.",
            doel: "Weten wie er is als oma niet meer kan.",
            [
                .netwerk("Familieberaad met ooms en tantes."), .team("Gesprek met de voogd over het plan."),
                .kind("Zelf kiezen bij wie logeren."),
            ],
            notities: ["Familieberaad met elf mensen en veel eten.", "Tante Bea wordt vaste logeerplek."],
            na: ("Ik hoef niet meer te tellen.", "Ik slaap rustig.", "Toekomstplan ligt er. Jaarlijks kijken.")),
        v(
            .netwerk, 16...17, vraag: "{naam} wordt over een half jaar 18 en heeft niemand om op terug te vallen.",
            kind: "Dan ben ik ineens volwassen. En dan?", ouder: "Ik kan het niet zijn, dat weet {naam} ook.",
            professional: "Wonen, geld en steun na 18 nog niet geregeld.", kracht: "Kan koken voor tien.",
            doel: "Een plek, een inkomen en een mens.",
            [
                .team("Toekomstplan met de Big Five: steun, wonen, school, inkomen, welzijn."), .netwerk("Oud-leraar als steunfiguur."),
                .kind("Rekening en DigiD regelen."),
            ],
            notities: ["DigiD geregeld, wachtwoord onthouden.", "Kamer gevonden bij Kamers met Aandacht."],
            na: ("Ik heb een sleutel en een meester.", "Ik kom op visite.", "Overgang loopt. Verlengde hulp voor een half jaar.")),
        v(
            .wonen, 0...15, vraag: "Wij worden over drie weken uit huis gezet, met {naam} en de baby.",
            kind: "Moeten mijn vissen ook weg?", ouder: "Ik heb de brieven niet opengemaakt.",
            professional: "Huurachterstand van vier maanden. Uitzetting met kinderen moet voorkomen worden.",
            kracht: "Moeder deed nu alle post open.",
            doel: "In ons huis blijven.",
            [
                .team("Vandaag bellen met corporatie en schuldhulp."), .ouder("Alle post in één map."),
                .netwerk("Zwager betaalt een maand voor."),
            ],
            notities: ["Corporatie schort op bij een regeling. Schuldhulp komt morgen.", "Regeling getekend aan de keukentafel."],
            na: ("De vissen mogen blijven.", "Ik maak elke dag de post open.", "Uitzetting van de baan.")),
        v(
            .wonen, 5...16, vraag: "Wij slapen met zes mensen in twee kamers en {naam} kan nergens leren.",
            kind: "Ik maak huiswerk op de wc, dat is de enige deur op slot.", ouder: "We staan al zes jaar ingeschreven.",
            professional: "Krap wonen geeft ruzie. Geen jeugdhulpvraag op zichzelf.", kracht: "Iedereen houdt rekening met elkaar.",
            doel: "Een plek om te leren.",
            [
                .school("Huiswerkklas, drie middagen."), .team("Woonurgentie bespreken met de gemeente."),
                .netwerk("Bibliotheekpas en vaste tafel."),
            ],
            notities: ["Huiswerkklas geregeld. De wc is weer vrij.", "Urgentie aangevraagd, onderbouwing meegegeven."],
            na: ("Ik heb een eigen tafel in de bieb.", "Er wordt minder gebotst.", "School en wonen pakken het op.")),
        v(
            .wonen, 2...12, vraag: "Het huis is zo vol en vies dat {naam} niet op de grond kan spelen.",
            kind: "Mijn bed ligt vol met dozen.", ouder: "Ik kan niets weggooien sinds mijn moeder overleed.",
            professional: "Verzamelen uit verdriet. Brandgevaar in de gang.", kracht: "Moeder liet ons binnen.",
            doel: "Een kamer voor {naam}.",
            [.ouder("Elke dag één doos, met muziek."), .team("Samen de slaapkamer vrijmaken."), .netwerk("Nicht verkoopt wat weg mag.")],
            notities: ["Eerste doos duurde een uur, de tiende vijf minuten.", "Kamer is leeg en geel geverfd."],
            na: ("Ik kan mijn vloer zien!", "Mama zou trots zijn.", "Huis is veilig. Moeder start rouwgroep.")),
        v(
            .wonen, 6...17, vraag: "Buren klagen over geluid en {naam} wordt uitgescholden op de galerij.",
            kind: "Ik loop op sokken en nog is het niet goed.", ouder: "Wij horen hier niet, dat laten ze merken.",
            professional: "Burenruzie met kind als doelwit. Buurtbemiddeling kan helpen.", kracht: "Gezin wil het gesprek aan.",
            doel: "Gewoon over de galerij lopen.",
            [
                .netwerk("Buurtbemiddeling met twee vrijwilligers."), .ouder("Matten en vaste stille uren."),
                .team("Terugbellen na zes weken."),
            ],
            notities: ["Bemiddeling was één avond. Koffie dronken ze samen.", "Buurvrouw groet weer."],
            na: ("Ze gaf me een appel.", "Het was vooral misverstand.", "Geen hulp nodig geweest, wel een brug.")),
        v(
            .wonen, 0...10, vraag: "Ik zit met {naam} in de opvang en wil niet dat het hier went.",
            kind: "Hier is alles van iedereen.", ouder: "Ik wil een deur die van ons is.",
            professional: "Moeder is stabiel en klaar voor wonen met begeleiding.", kracht: "Houdt het ritme vast, ook hier.",
            doel: "Een thuis.",
            [
                .team("Doorstroom bespreken met de opvang en de corporatie."), .ouder("Inboedel sparen bij de kringloop."),
                .aanbieder("Begeleiding thuis in de eerste maanden."),
            ],
            notities: ["Gesprek in de opvang. {naam} tekende een huis met drie deuren.", "Woning toegewezen. Sleutel volgende week."],
            na: ("Mijn deur is blauw.", "Ik heb drie nachten niet geslapen van blijdschap.", "Gezin woont. Begeleiding bouwt af.")),
    ]
}
