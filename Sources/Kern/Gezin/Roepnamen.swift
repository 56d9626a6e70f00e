// SPDX-License-Identifier: EUPL-1.2

/// First names and the names people are called by: one person, several forms. An own list of what is common in the Netherlands; a form
/// may stand in several rows (Jo is Johannes or Johanna). Words as `Naamzoeker` normalises them.
package enum Roepnamen {
    /// Other forms of this name, itself not; also of the name it is the small form of (`Noortje`: `noor`).
    package static func anders(_ woord: String) -> Set<String> {
        let stems = stammen(woord)
        let forms = ([woord] + stems).flatMap { rijen[$0] ?? [] }.flatMap { families[$0] }
        return Set(forms + stems).subtracting([woord])
    }

    /// What is left of a small form; nothing shorter than two letters.
    private static func stammen(_ woord: String) -> [String] {
        var result: [String] = []
        for tail in staarten where woord.hasSuffix(tail) && woord.utf8.count >= tail.utf8.count + 2 {
            let stem = String(woord.dropLast(tail.utf8.count))
            result.append(stem)
            // Brammetje, Bram; Timmie, Tim.
            if stem.utf8.count >= 4, stem.last == stem.dropLast().last { result.append(String(stem.dropLast())) }
            // Lotje, Lotte; Sannie, Sanne.
            if stem.utf8.count >= 3 { result.append(stem + "e") }
            if let last = stem.last, stem.utf8.count >= 3 { result.append(stem + String(last) + "e") }
        }
        return result
    }

    private static let staarten = ["etje", "tje", "pje", "kje", "je", "ke", "ie"]

    /// Form to the rows it stands in.
    private static let rijen: [String: [Int]] = families.enumerated().reduce(into: [:]) { index, row in
        for form in row.element { index[form, default: []].append(row.offset) }
    }

    private static let families: [[String]] = tabel.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

    private static let tabel = """
        johannes jan johan hans hannes jo joop john johnny jantje jannes jens jean juan giovanni yannick
        johanna jo joke jopie hanna hanneke hannie jannie jantine jannetje janneke janna jans jansje joan anja
        pieter piet peter pietje pietertje pim pierre petrus pjotr piotr
        petronella petra nel nellie nelleke pieternel piet
        cornelis kees cor cornee corneel nelis cees
        cornelia cor corrie cora corry nel nelleke lia cokky
        wilhelmus willem wim will willy wil guillaume bill william pim
        wilhelmina wil willy mien mina mientje minnie wilma willemien willemijn willemyn helma
        hendrik henk hein hendrikus henri henry heino rik harry hendrick
        hendrika rika riek riet hennie henny henriette hendrikje hetty jet jetty
        elisabeth elizabeth els elsje elsa elske lisa lies liesbeth lisbeth liesje bets bep betty beth betje lisette liselotte elly ellie liz ilse isabel
        maria marie ria riet mia miep mieke marij mary marieke maaike marijke marja marian marianne maryke mariam maryam miriam mirjam
        margaretha margriet greet greetje gre griet margreet marga margot grietje margarita rita meta gretha
        catharina katharina trijn tryn trijntje tryntje cato catrien katrien karin karen kaat kaatje ina toos truus tineke katja kate kathleen carina rina
        christina christine tine tineke stien stina chris christien kirsten krista
        christiaan christian chris kris christian
        christoffel christopher chris stoffel toffel
        antonius anton toon ton antoon tony teun teunis theunis anthonie antoine toine tonnie anthony
        antonia toos tonny tonia ton antoinette annet toni
        jacobus jacob jaap koos cobus ko sjaak jacques jack jacky james jakub yakub
        jacoba coba cobie jacqueline koosje jacomina
        gerardus gerard gerrit geert gert gerhard sjra ger
        gerarda gerda gerdien gerrie geertje geertruida truus trudy geertrui
        theodorus theo dorus dirk ted
        theodora thea dora dorien doortje
        dorothea dora doortje thea dorien doro door
        nicolaas klaas nico nick niek nicolas niels claus nikolaas
        nicole nikki nicky nicolette cole
        franciscus frans frank franc francis cis sisco
        francisca francien fransje cisca ciska sisca francine
        josephus jozef josef joseph joep jos sjef jef youssef yusuf yousef
        josephina josefien fien fientje jos josina josefine
        michael michiel michel mike maikel machiel chiel giel maickel
        mattheus matthijs matthys thijs thys mathijs mathys matthias mats tijs tys ties matteo
        martinus martin martijn martyn tinus maarten marten
        martina tina martine tine
        adrianus adriaan arie adri ad janus adrian arjan
        adriana adri jana janny arjanne ria
        alexander alex sander xander lex sandro
        alexandra alexa sandra sanne xandra alex
        albertus albert bert bertus appie ab
        lambertus bert lambert bart
        hubertus huub bert bertus hub huib
        robert rob bob bobby robbert robin bert
        roberta robin bertie
        bartholomeus bart mees bartel
        bernardus bernard ben bernd berend barend bernhard
        benjamin ben benny bennie
        laurentius laurens lau lars lourens laurent lorenzo rens
        laura lauren laurie lore
        leonardus leo leon leonard leendert leen len
        leonora eleonora noor noortje nora ellen leonoor elly
        helena heleen leen lena leni helene ellen hella leentje elena
        magdalena leen lena magda madeleine lenie
        susanna suzanne suus suze susan sanne san suzan
        anna anne annie anneke annet anita an antje ans annemieke hanna hannah anouk annika anja
        annemarie annemieke anne marie mieke annemiek
        daniel daan danny dan danil
        daniella danielle daan dani
        david daaf dave davey daud
        samuel sam sem samu
        samantha sam sammie
        thomas tom tommy tomas tomasz
        timotheus tim timo timothy
        vincentius vincent vinnie cent
        victor vic vik viktor
        victoria vicky tory viktoria
        richard rick ric riks dick
        rudolf ruud rudi rudy dolf roelof
        roelof roel roelf
        rutger rut ruud
        egbertus egbert bert
        everardus evert eef ever everhard
        eva eef eefje evi evelien evelyn
        evelien eef evelyn eveline lien
        frederik fred freek frits rik fre freddy frederick
        frederika freddie rika frederique fre
        willibrordus wil willibrord
        ludovicus louis lodewijk lodewyk luuk luc lou ludo
        lucas luuk luc luca loek luke
        louisa louise loes wies loesje lou
        lucia luus lucie lucy loes
        marcus marc mark marco markus
        paulus paul pauwel pau
        paulina pauline lien paula
        stephanus stefan steven stef stephan stephen stijn styn
        stephanie stefanie stef fanny steffie
        augustinus guus stijn styn august gust
        augusta guusje gusta guus
        constantijn stijn styn constantyn stan constant
        stanislaus stan staas
        quirinus krijn kryn quirijn quiryn rinus
        marinus rien rinus marijn maryn
        desiderius desi dees
        dionysius nijs nys denis dennis
        sebastiaan bas sebastian bastiaan seb
        thaddeus thed tad
        tobias tobi toby
        gijsbertus gysbertus gijs gys gijsbert gysbert bert
        zacharias zach zakaria zakariya
        jeremias jeremy jerry jeroen jerom
        hieronymus jeroen jerome
        rebecca becca bekka beppie
        rachel ras rachelle chelly
        charlotte lot lotte lotje sjarlot charlie
        liselotte lotte lies lise
        sophia sophie fie fietje sofie sofia
        josephine josje fien jos
        emilia emilie emily mila milou emmy
        emma em emmy
        philippus filip flip philip philippe
        ferdinand fer ferdi nand
        karel carel carl karl charles charlie sjarel
        carolina caroline line karolien carolien lien carla carola
        godfried frits godfrey
        friedrich fritz frits
        aleida alida aleid alie leida adelheid
        allegonda gonda gonnie
        hermanus herman harm manus hermen
        hermina mina hermien mien
        jeannette jeanne netty janet jeanet net
        geertruida truus trui trudy truida geertje
        engelina lien lina engeltje
        angelina angela lina angelique
        veronica vera ronnie roni
        monica monique moni
        patricia pat tris patty
        patrick pat rick
        valentina valentine tina val
        judith juut judy jut
        jozua joshua joost jos
        joost joos justus
        judocus joost joos
        tjeerd theodericus diederik dirk
        diederik dirk dick diederick rik
        eduard ed eddy edward ward
        edwin ed eddie
        ernestus ernst erno
        gabriel gab gabe
        gabrielle gaby gabi gabriella
        ismael ismail smail
        mohammed mohamed muhammed mohammad mehmet mo moh mohamad muhammad mohammet
        achmed ahmed ahmad ahmet
        ibrahim abraham bram brahim ebrahim ab
        hassan hasan
        hussein hoessein houssein huseyin
        fatima fatma faatje fatimah
        aisha ayse aicha aysha
        khadija hatice khadisja hadisja
        omar umar omer
        yasmin yasmina jasmijn jasmyn jasmin
        musa moussa moses mozes
        suleiman soliman suleyman souleiman
        maximiliaan max maxim
        maurits mo maurice mau
        reinier rein reinder rene reyer
        wouter walter wout
        koenraad koen coen conrad
        jasper casper kasper jesper
        gaspard jasper
        teunis teun antonius
        ursula uschi ursel
        """
}
