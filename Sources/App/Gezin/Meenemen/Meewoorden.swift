// SPDX-License-Identifier: EUPL-1.2

/// The words that open a pack on a device. Seven of 1,024, each drawn by itself: 70 bits that nobody chose. The list is our own: common
/// words of four letters or more that can be read from a note and typed without thinking.
enum Meewoorden {
    static let aantal = 7

    /// - Parameter toeval: two random bytes for each word.
    static func kies(_ toeval: [UInt8] = Toeval.bytes(2 * aantal)) -> [String] {
        stride(from: 0, to: toeval.count - 1, by: 2).map { alle[(Int(toeval[$0]) << 8 | Int(toeval[$0 + 1])) & 1_023] }
    }

    /// As the device writes them before it makes the key: small letters, one space between.
    static func genormaliseerd(_ woorden: [String]) -> String { woorden.joined(separator: " ") }

    static let alle: [String] = tekst.split { $0 == " " || $0 == "\n" }.map(String.init)

    private static let tekst = """
        aanleg aanwijzer aard aarde acteur actie adem adres afslag agenda akker alarm album alpaca amandel ambacht ananas anijs anker
        antenne appel april arbeid arena arend artikel atlas atleet auto avocado avond avontuur azijn baai baan baard baas badjas bagage
        baken bakfiets bakker baksteen balans balein balk balkon ballet ballon balsem bamboe banaan band banjo bank barbecue basis
        batterij bazuin beek beeld been beer beet begin beitel beker bengel berg bericht berk berm beton beugel beurs bever bewijs bezem
        bezoek bezorger biet bijenkorf biljart bioscoop bison bisschop blaadje blaasbalg blad blauw blazer blik bliksem bloem bloes blok
        blond bocht bodem boei boek boeket boemerang boender boer boerin bonbon boog boom boomgaard boon boot bord borstel boter
        bouillon bouw bouwer braadpan braam brand brandweer brem brief bril broche broek broer bron bronzen brood brug bruin buffel
        buidel buik buis buit bult bureau burger buurman buurt buurvrouw cabine cactus cadeau camera camping canvas cavia cello cement
        cent centrum chalet chef chocola cider cijfer circus cirkel citroen clown club college computer concert contact coupe cursus
        dadel dagboek dakgoot dakpan dambord dame dans datum deeg deel deken deksel deugd deuk deur diamant dieet dier dijk diner
        dirigent dobber docent dochter doek dokter dolfijn donder donker dons doos dorp dorst douche draad draak draf drama drank dreun
        drie droog droom druif druk drum drup duif duik duim duin duizend dweil dwerg echo eend eenheid eerlijk egel eiken eiland einde
        ekster eland elastiek emmer engel enkel erwt etage etalage etui ezel fabel fabriek fakkel familie fanfare feest fiets figuur
        film filter fiool flank fles flits fluit fontein forel foto frame fruit gaas galm galop gang gans garage gast gebak gebied
        gebouw gedicht geel geit geld geluid gember genot geur gewei gezang gieter gitaar glans glas gleuf glijbaan gloed golf goot
        gordijn goud graaf graan grap gras grens grijs grind groei groen groente grond grot haai haak haan haar haas haast hals halte
        hamer hamster hand handel hangmat haring hark harnas hars hart haven haver hazelaar heden heer heide heks held helm hemd hemel
        hendel herder herfst hert heuvel hiel hitte hobby hoed hoef hoek hoepel hond honing hoofd hooi hoop hoorn horizon hotel hout
        hoven huid huis huls humor idee ijzer inham inkt ivoor jaar jager jasmijn jeep jeugd jong juli juni juweel kaak kaal kaars kaart
        kaas kabaal kabel kachel kade kalender kalf kalk kameel kamer kamp kanaal kano kans kapel kapper karaf kassa kast kasteel katoen
        kegel keizer kelder kenner kerk kermis kern kers kerst ketel keten keuken kever kijker kikker kilo kind kist kiwi klant klap
        klas klauw klaver kleed klei kleur klim klok klomp klus knal knie knik knoflook knop koek koekoek koers koffer koffie komeet
        komma konijn koning kool koord koper koppel koraal koren korf korst kostuim kous kraag kraai kraam krab kracht krans krant kras
        kreeft kreet krent kreuk krijt kring krokus kroon kruid kruik kruis kruk krul kubus kudde kuiken kuil kuip kunst kurk kussen
        kust kwark kwart kwast kweek laag laan laars lach lade lamp land lantaarn laser last lawine leem leer leeuw lente lepel leraar
        letter leven lever libel licht lied lift lijm lijn limoen linde linnen lint loket lood loods loof loon loper lucht luid luik
        luipaard lunch maag maal maan maart maat machine magneet mais maker mand mango mantel markt marmer mast medaille meel meer mees
        meeuw meisje melk melodie meloen merel merk metaal meter midden mijl mijn mild minuut mist moed moeras molen moment mond monnik
        mooi morgen mosterd motor muis munt museum muts muur muziek naald naam nacht narcis natuur neef nest netwerk neus nevel nicht
        nier noord noot noten nummer ober oceaan ochtend oever oker olie olifant olijf omslag omweg onweer oogst ooievaar oost oranje
        orde orgel ouder oven paal paard paars pakket paleis palm panda paneel pannenkoek papier paprika parade paraplu parel park
        passer pasta pauw pauze pedaal peen peer pels penseel peper pers perzik piano pijl pijler pijp pilaar pinda pinguin pion pizza
        plaat plan planeet plank plant plas plastic plein ploeg poets pomp pony pool poort populier post poster potlood prent prijs
        prins prisma proef pruik pruim pudding punt purper puzzel raad raaf raam radijs radio raket rank raster ratel regel regen reiger
        reis reus ridder riem riet rijk rijm rijst ring ritme rits rivier robot rode roede roei roer roest roman rond rood rook room
        roos rooster route rozijn ruiker ruimte ruit ruiter rups rust safari salade saldo salon sandaal sauna saus savanne schaaf schaak
        schaal schaap schaar schaats schacht schaduw schakel schat schelp scherm schets schijf schild schim schip schoen school schoon
        schop schort schrift schroef schuim schuit schuur seconde sein seizoen serie sesam shampoo siroop sjaal slaap slag slang slee
        sleutel slinger sloot slot sluier sluis smaak smid snaar snack snede sneeuw snoek snoep snoer snor soep sofa soort spaan spade
        spar speer spek spel spiegel spier spijker spil spin spits spons spoor sport spreeuw spruit staal staart stad stal stam stand
        stap start station steen steiger stel stelt stem stempel step ster steun stier stijl stil stip stoel stoep stof stok stolp stoom
        storm straal straat strak strand streep strik strook stroom struik stuk stuur suiker taal taart tabel tablet tafel talent tand
        tango tante tapijt taxi team teen tegel teken tempel tempo tent term terras test theater thee thema tijd tijger timmer tocht
        toeter toets tomaat toneel tong toon toorts toren tornado touw trap trein trek tribune troef trom trommel troon trots truffel
        trui tuba tuin tulp tunnel twaalf tweeling twijg uitzicht vaart vaas vacht vader valk vallei vanille varen varken veen veer veld
        velg venster verf verte vest vijf vijg vijver vilt vinger vink viool vitamine vlag vlak vlam vlecht vleugel vlieg vlinder vloed
        vloer vlok vlot voer voet vogel volk vonk vorm vouw vraag vrede vriend vrucht vuist vulkaan vuur waaier waard wafel wagen
        walnoot walvis wand wang want warm water week weer weide wekker wens wereld werf werk wesp west wieg wiel wijs wijzer wilg wind
        wingerd winkel winter wolf wolk woning woord woud yoga zaad zaag zaal zacht zadel zalm zand zang zebra zeef zeep zeil zending
        zeven ziel zilver zink zitting zoet zomer zondag zoom zout zuid zuil zuur zwaan zwaluw zwart zweef zwier
        """
}
