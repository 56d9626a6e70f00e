// SPDX-License-Identifier: EUPL-1.2

extension Hulpverhaal {
    static let geldEnJustitie: [Hulpverhaal] = [
        v(
            .geld, 4...16, vraag: "{naam} komt zonder eten op school, meldt de conciërge.",
            kind: "Ik heb gewoon geen trek, zeg ik dan.", ouder: "De twintigste is het op.",
            professional: "Inkomen onder beslag. Toeslagen niet aangevraagd.", kracht: "Moeder kookt van niets iets lekkers.",
            doel: "Elke dag ontbijt.",
            [
                .team("Samen toeslagen en kindpakket aanvragen."), .school("Schoolontbijt, zonder vragen."),
                .ouder("Schuldhulp: eerste gesprek."),
            ],
            notities: ["Drie formulieren ingevuld. Twee uur, één pot thee.", "Kindpakket toegekend."],
            na: ("We hebben nu ook pindakaas.", "De twintigste is gewoon een dag.", "Inkomen is op orde. Schuldhulp loopt.")),
        v(
            .geld, 0...17, vraag: "Door de schulden is er thuis alleen nog spanning en {naam} krijgt de wind van voren.",
            kind: "Als de bel gaat, moeten we stil zijn.", ouder: "Ik val uit en dan haat ik mezelf.",
            professional: "Stress van geldzorgen kleurt alles. Opvoeding was eerder goed.", kracht: "Ouders werken allebei en zoeken hulp.",
            doel: "Rust in huis.",
            [
                .ouder("Schuldhulp aanvragen, vandaag."), .team("Elke week een half uur: hoe houd je het vol."),
                .netwerk("Opa neemt zaterdagmiddag over."),
            ],
            notities: ["Deurwaarder gebeld, samen. Beslag is aangepast.", "De bel ging. Iedereen praatte door."],
            na: ("De bel is weer gewoon een bel.", "We schreeuwen niet meer om een bord.", "Spanning weg met de schulden in regeling.")),
        v(
            .geld, 12...17, vraag: "{naam} werkt dertig uur om thuis bij te dragen en zakt op school.",
            kind: "Zonder mij is er geen internet.", ouder: "Ik schaam me, maar we hebben het nodig.",
            professional: "Kind draagt het gezin. Bijzondere bijstand is mogelijk.", kracht: "Ondernemend en trouw.",
            doel: "Acht uur werken en slagen.",
            [
                .team("Inkomen nalopen met de Participatiewet-consulent."), .kind("Werkuren afbouwen per week."),
                .school("Twee herkansingen extra."),
            ],
            notities: ["Aanvraag bijzondere bijstand ingediend.", "Nog tien uur per week. Herkansing: 7,1."],
            na: ("Ik ben over!", "Het geld is nu mijn zorg.", "Geregeld. Mentor volgt de cijfers.")),
        v(
            .geld, 2...12, vraag: "Na vaders ontslag zit hij de hele dag op de bank en {naam} kruipt ernaast.",
            kind: "Papa is verdrietig, dus ik blijf bij hem.", ouder: "Ik ben niks meer waard.",
            professional: "Somberheid van vader, {naam} past zich aan.", kracht: "Handige vader, kan alles maken.",
            doel: "Papa weer in de schuur.",
            [
                .ouder("Naar de huisarts en naar de werkplaats in de wijk."), .kind("Samen een hut bouwen."),
                .netwerk("Oud-collega belt elke maandag."),
            ],
            notities: ["Hut staat, scheef maar droog.", "Vader geeft nu les in de werkplaats."],
            na: ("Onze hut heeft een brievenbus.", "Ik word gebeld voor klussen.", "Vader heeft hulp en bezigheid.")),
        v(
            .geld, 6...15, vraag: "Moeder is zzp'er zonder opdrachten en durft {naam} niet te vertellen dat de vakantie niet doorgaat.",
            kind: "Ik hoor haar rekenen 's nachts.", ouder: "Ik wilde de schijn ophouden.",
            professional: "Kind weet meer dan moeder denkt. Praten lucht op.", kracht: "Samen zijn ze creatief.",
            doel: "Eerlijk zijn zonder zorgen te geven.",
            [
                .ouder("Vertellen hoe het zit, in gewone woorden."), .team("Bbz en heffingskortingen bekijken."),
                .kind("Eigen vakantieplan voor nul euro."),
            ],
            notities: ["Gesprek aan tafel: {naam} wist het al.", "Nul-euro-vakantie: tent in de tuin van oom."],
            na: ("De tent lekte en het was super.", "Eerlijk was makkelijker.", "Opgelost met advies.")),
        v(
            .justitie, 12...17, vraag: "{naam} is opgepakt voor vernieling en krijgt Halt.",
            kind: "Ik gooide alleen de tweede steen.", ouder: "We schamen ons kapot bij de buurt.",
            professional: "Eerste keer, meeloper. Goed moment om te luisteren.", kracht: "Bood zelf excuses aan.",
            doel: "Het goedmaken en niet meer meelopen.",
            [
                .kind("De ruit werken: drie zaterdagen bij de buurman."), .ouder("Weten waar en met wie."),
                .team("Twee gesprekken over groepsdruk."),
            ],
            notities: ["Excuses gemaakt met rode oren. Buurman gaf koffie.", "Derde zaterdag klaar. Mag terugkomen, betaald."],
            na: ("Ik heb nu een bijbaan door een steen.", "Beter afgelopen dan het begon.", "Halt en wij sluiten af.")),
        v(
            .justitie, 3...16, vraag: "Wij wachten al jaren op een verblijfsvergunning en {naam} is bang voor de politie.",
            kind: "Als ik een busje zie, ren ik.", ouder: "Ik kan niets beloven, dat is het ergste.",
            professional: "Langdurige onzekerheid, slaapproblemen. School is de vaste plek.", kracht: "Sterke band met de juf en de kerk.",
            doel: "Gewoon kind zijn, ook als we wachten.",
            [
                .aanbieder("Kortdurende behandeling van de angst."), .netwerk("Kerk regelt een weekend per maand."),
                .team("VluchtelingenWerk erbij voor uitleg in eigen taal."),
            ],
            notities: ["Met tolk. {naam} legde de procedure beter uit dan ik.", "Wijkagent kwam langs zonder uniform. IJsje gegeten."],
            na: ("De politieman heet Jan en lust aardbei.", "We wachten nog, maar we leven.", "Angst is minder. School weet wat helpt.")),
        v(
            .justitie, 9...17, vraag: "{naam} leeft tussen twee werelden: thuis andere regels dan op straat.",
            kind: "Ik ben twee mensen.", ouder: "Wij willen ons kind niet kwijt.",
            professional: "Zoeken tussen twee werelden. Geen eergerelateerd gevaar gevonden, wel nagevraagd.",
            kracht: "Tante is een brug tussen beide.",
            doel: "Eén mens zijn, met alles erbij.",
            [
                .netwerk("Tante leidt het gesprek in de eigen taal."), .ouder("Drie dingen toestaan, drie dingen uitleggen."),
                .kind("Zelf vertellen wat belangrijk is."),
            ],
            notities: ["Tante maakte grapjes. Vader lachte als eerste.", "{naam} mag mee op schoolreis."],
            na: ("Ik ben één mens met veel jassen.", "We kennen elkaar weer.", "Gezin praat. Tante blijft brug.")),
        v(
            .justitie, 8...15, vraag: "{naam} is getuige geweest van een steekpartij en praat er niet over.",
            kind: "Ik zie het als ik mijn ogen dichtdoe.", ouder: "Ik hoor alleen dat er niets is.",
            professional: "Beelden komen terug, schrikt snel, slaapt slecht. Vroeg behandelen helpt.", kracht: "Hond luistert altijd.",
            doel: "Ogen dicht en niets zien.",
            [.aanbieder("EMDR, zes keer."), .ouder("Niet vragen, wel naast gaan zitten."), .team("Slachtofferhulp regelen.")],
            notities: ["Eerste gesprek met de hond op schoot.", "Na drie keer EMDR slaapt {naam} door."],
            na: ("Het is nu een plaatje in een album.", "Er wordt weer gezongen onder de douche.", "Klachten weg. Doel bereikt.")),
        v(
            .justitie, 10...17, vraag: "{naam} voelt zich anders dan het lichaam zegt en thuis mag dat niet bestaan.",
            kind: "Ik wil dat ze mijn eigen naam zeggen.", ouder: "Wij zijn bang voor wat de familie zegt.",
            professional: "Geen haast, wel erkenning nodig. Ouders zoeken, afwijzing maakt somber.",
            kracht: "Eén broer staat pal achter {naam}.",
            doel: "Mezelf zijn aan onze tafel.",
            [
                .ouder("Twee gesprekken met andere ouders."), .kind("Naar de regenbooggroep."),
                .team("Rustig onderzoeken, huisarts meenemen."),
            ],
            notities: ["Broer zei de nieuwe naam aan tafel. Niemand viel om.", "Vader zocht zelf een boek op."],
            na: (
                "Aan tafel heet ik zoals ik wil.", "Het is nog steeds ons kind.",
                "Steun thuis is gegroeid. Verdere zoektocht met de huisarts."
            )),
    ]
}
