// SPDX-License-Identifier: EUPL-1.2

extension Hulpverhaal {
    static let relatiesEnOuders: [Hulpverhaal] = [
        v(
            .relaties, 4...14, vraag: "Wij gaan uit elkaar en willen het goed doen voor {naam}.",
            kind: "Ik wil twee sleutels, van elk huis één.", ouder: "Over het geld komen we eruit, over de weekenden niet.",
            professional: "Ouders praten nog met elkaar. Ouderschapsplan is half af.", kracht: "Beide ouders willen hetzelfde voor {naam}.",
            doel: "Niet hoeven kiezen.",
            [
                .ouder("Ouderschapsplan afmaken bij het scheidingsloket."), .team("Gesprek met {naam} over wat in het plan moet."),
                .netwerk("Beide oma's blijven welkom op verjaardagen."),
            ],
            notities: [
                "{naam} maakte een lijst met wat mee moet verhuizen. De kat staat bovenaan.",
                "Plan is af. De kat blijft bij moeder, foto's bij vader.",
            ],
            na: ("Ik heb twee sleutels.", "We zijn geen stel meer, wel ouders.", "Plan getekend. Geen hulp meer nodig.")),
        v(
            .relaties, 5...15, vraag: "{naam} wil na het weekend bij vader niet meer naar huis komen.",
            kind: "Bij papa mag alles, bij mama moet alles.", ouder: "Hij maakt mij zwart en ik moet het oplossen.",
            professional: "Strijd over regels loopt via {naam}. Ouders spreken elkaar alleen per mail.",
            kracht: "{naam} houdt van beide ouders en zegt dat ook.",
            doel: "Geen boodschapper meer zijn.",
            [
                .ouder("Berichten alleen nog in het schriftje, zonder verwijten."), .aanbieder("Ouderschap na scheiding, vijf gesprekken."),
                .kind("Praatgroep voor kinderen van gescheiden ouders."),
            ],
            notities: [
                "Vader en moeder apart gesproken. Beiden noemen de wisseldag het moeilijkst.", "Wisselen gaat nu via school. Rustiger.",
            ],
            na: ("Ze sturen mij niet meer heen en weer met ruzie.", "We praten weer over schoenmaten.", "Wisselmomenten verlopen rustig.")),
        v(
            .relaties, 8...16, vraag: "{naam} heeft ruzie met de stiefvader en zegt thuis niets meer.",
            kind: "Hij is mijn vader niet en doet alsof.", ouder: "Ik sta er midden tussenin.",
            professional: "Stiefvader nam te snel de rol van opvoeder. Rouw om oude gezin is blijven liggen.",
            kracht: "Ze delen een liefde voor brommers.",
            doel: "Een gezin zijn op onze eigen manier.",
            [
                .ouder("Moeder stelt de regels, stiefvader steunt."), .kind("Eén avond per week alleen met mama."),
                .team("Gezinsgesprek elke twee weken."),
            ],
            notities: ["Eerste gesprek aan de werkbank in de schuur. Beter dan aan tafel.", "{naam} zegt zijn naam weer."],
            na: ("Hij is oké, als Rob, niet als vader.", "Ik hoef niet meer te kiezen.", "Rollen zijn duidelijk. Gezin kan verder.")),
        v(
            .relaties, 0...9, vraag: "Vader heeft geen gezag en wil {naam} zien. Moeder durft dat niet.",
            kind: "Heb ik ook een papa?", ouder: "Hij was er nooit. Waarom nu wel?",
            professional: "Geen gevaar bekend. Opbouw in kleine stappen onder begeleiding lijkt passend.",
            kracht: "Moeder praat niet lelijk over vader.",
            doel: "{naam} leert vader kennen, in ons tempo.",
            [
                .aanbieder("Begeleide omgang, eens per twee weken een uur."), .ouder("Fotoboek maken met verhalen van vroeger."),
                .team("Na zes keer samen terugkijken."),
            ],
            notities: ["Eerste ontmoeting in het speellokaal. Twintig minuten duplo gebouwd.", "{naam} zwaaide bij het afscheid."],
            na: (
                "Papa kan ook torens bouwen.", "Het was spannend maar goed.",
                "Omgang is opgebouwd tot een middag. Ouders maken zelf afspraken."
            )),
        v(
            .relaties, 10...17, vraag: "{naam} zorgt voor iedereen thuis en komt zelf nergens meer aan toe.",
            kind: "Als ik het niet doe, valt het uit elkaar.", ouder: "Ik zag niet dat mijn kind mijn taken had overgenomen.",
            professional: "Jonge mantelzorger. Moeder heeft MS en weinig hulp.", kracht: "Groot gevoel van verantwoordelijkheid en humor.",
            doel: "Weer kind mogen zijn.",
            [
                .team("Samen met Wmo huishoudelijke hulp regelen."), .kind("Dinsdag en donderdag is van mij: dans."),
                .netwerk("Twee vriendinnen van moeder koken om de beurt."),
            ],
            notities: [
                "Wmo-consulent was erbij. Huishoudelijke hulp start over twee weken.", "{naam} heeft weer gedanst en bleef plakken.",
            ],
            na: (
                "Ik ben weer gewoon veertien.", "Ik schaam me niet meer voor hulp.",
                "Taken zijn verdeeld. Contact jonge mantelzorgers blijft."
            )),
        v(
            .ouders, 0...6, vraag: "Na de bevalling lukt het mij niet om van {naam} te houden zoals het hoort.",
            kind: "{naam} ligt stil en kijkt vaak weg.", ouder: "Ik doe alles, maar ik voel niets.",
            professional: "Tekenen van een postnatale depressie. Huisarts is ingeschakeld.",
            kracht: "Moeder spreekt het uit en partner is er elke avond.",
            doel: "Ons hecht voelen aan elkaar.",
            [
                .ouder("Behandeling via de huisarts starten."), .aanbieder("Video-hometraining, zes keer."),
                .netwerk("Zus komt op maandag en wandelt mee."),
            ],
            notities: [
                "Filmpje gekeken: {naam} lacht als moeder zingt. Moeder huilde en lachte.", "Behandeling is gestart. Zus wandelt trouw.",
            ],
            na: ("{naam} zoekt moeders gezicht.", "Het gevoel is er, ineens, in bad.", "Hechting groeit. Moeder blijft in behandeling.")),
        v(
            .ouders, 4...17, vraag: "Vader drinkt weer en {naam} schaamt zich om vrienden mee te nemen.",
            kind: "Ik ruik het al bij de voordeur.", ouder: "Ik dacht dat niemand het merkte.",
            professional: "Terugval na ontslag. Kinderen zijn veilig, wel gespannen.", kracht: "Vader is eerder acht jaar nuchter geweest.",
            doel: "Een vader op wie ik kan rekenen.",
            [
                .ouder("Weer naar de groep en naar de verslavingszorg."), .kind("KOPP-groep voor kinderen."),
                .netwerk("Oom is te bellen, dag en nacht."),
            ],
            notities: ["Vader vertelde het zelf aan de kinderen.", "{naam} ging naar de groep. 'Er waren er meer zoals ik.'"],
            na: ("Hij is er weer bij als ik scoor.", "Vijf maanden nuchter.", "Rust is terug. Kinderen weten wat te doen bij terugval.")),
        v(
            .ouders, 2...12, vraag: "Moeder heeft zelf begeleiding vanwege een beperking en vraagt hulp bij {naam}.",
            kind: "Mama weet soms niet hoe het moet, dan zoeken we het op.", ouder: "Ik wil het goed doen, maar ik onthoud niet alles.",
            professional: "Liefdevol en leerbaar, als uitleg steeds terugkomt. Langdurige lichte steun past.",
            kracht: "Moeder vraagt hulp voordat het misgaat.",
            doel: "Het thuis redden met een beetje hulp.",
            [
                .aanbieder("Begeleiding thuis, elke week op dezelfde dag."), .netwerk("Buurtgezin eet op vrijdag mee."),
                .ouder("Weekbord met plaatjes bijhouden."),
            ],
            notities: ["Weekbord gemaakt. Moeder koos zelf de plaatjes.", "Begeleider van moeder en wij stemmen nu af."],
            na: (
                "Vrijdag is de leukste dag.", "Ik ben een goede moeder met een goed bord.",
                "Lang en licht blijft nodig; dat is goed zo."
            )),
        v(
            .ouders, 6...16, vraag: "Vader zit vast en {naam} vraagt elke dag wanneer hij terugkomt.",
            kind: "Op school zeg ik dat hij op een boot werkt.", ouder: "Ik weet niet wat ik mag vertellen.",
            professional: "Verlies en schaamte. Contact met vader is belangrijk en mogelijk.", kracht: "{naam} schrijft prachtige brieven.",
            doel: "Papa kennen zoals hij is.",
            [
                .ouder("Samen het verhaal vertellen, in kinderwoorden."), .team("Bezoek op de ouder-kinddag regelen."),
                .school("Mentor weet het en zegt niets in de klas."),
            ],
            notities: ["Kinderboek over detentie meegenomen. {naam} las het twee keer.", "Bezoek is geweest. Vader las de brief voor."],
            na: ("Nu weet ik waar hij slaapt.", "De boot is niet meer nodig.", "Contact loopt. Begeleid tot de vrijlating.")),
        v(
            .ouders, 8...17, vraag: "Ouder vlucht na jaren geweld naar een geheim adres, {naam} moet naar een nieuwe school.",
            kind: "Ik mocht niemand gedag zeggen.", ouder: "Eindelijk veilig, maar alles kwijt.",
            professional: "Veilig nu. Verdriet om vrienden en hond. Adres is geheim: nergens noemen.",
            kracht: "Sterke band, humor in moeilijke tijden.",
            doel: "Hier opnieuw beginnen.",
            [
                .team("School en sport regelen zonder adres te delen."), .aanbieder("Traumabehandeling voor {naam}."),
                .ouder("Avondritueel van vroeger terug."),
            ],
            notities: ["Gesprek op kantoor, niet thuis. School is geregeld.", "{naam} heeft een vriend gemaakt."],
            na: ("Ik durf weer met het raam open.", "We leven weer.", "Behandeling afgerond. Veiligheid wordt elk half jaar bekeken.")),
    ]
}
