// SPDX-License-Identifier: EUPL-1.2

/// Words that well-known passwords are made of, put together by hand: Dutch and English, names, seasons, clubs, places, our own work.
/// A password of twelve characters that many people chose is nearly always one of these with figures, signs or a second one.
enum GangbareWoorden {
    static let alle: Set<String> = Set(tekst.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static let tekst = """
        aanmelden aapje aardbei abcabc acht admin administrator ahmed ajax alkmaar allah alleen almere altijd amersfoort amina
        amsterdam android angel ankerpunt anna anne apeldoorn appel apple april arnhem asdasd ashley augustus auto autumn azerty
        baas baby banaan baseball basketbal batman batterij battery beer begin beheer beheerder belgie best beste bier black blauw
        blij bloem bloemen brabant breda broer buster casus change changeme charlie chef chocola chocolade christmas coffee collega
        computer cookie correct daan dance daniel dansen david december default delft demo denhaag dennis deventer dinsdag donderdag
        dordrecht dossier draak dragon drenthe drie duitsland duizend dutch eerste eight eindhoven emma engel enschede esther europa
        excel excelsior facebook familie family fatima februari february feyenoord fiets five flevoland flower football forever
        fortnite four freedom friday friesland gebruiker geel geheim gelderland gelukkig gemeente gemeentehuis gezin gezinsplan
        gitaar goed golden google goud green groen groningen guitar haarlem hallo happy harley heaven heerenveen hello hemel henk
        herfst hockey holiday holland home hond honden honderd horse houvanjou huis hulp hulpverlener hulpverlening hunter
        ikhouvanjou iloveyou ingrid inloggen instagram internet iphone januari january jennifer jeroen jessica jesus jeugd jeugdhulp
        jeugdzorg jezus johan jordan juli julia juni kaas kantoor karin katten kees kerst kerstmis kevin killer kind kinderen koffie
        konijn laatmijbinnen laptop lars laura leeuw leeuwarden leiden lente letmein leuk liam lief liefde liefje limburg linda
        linkedin lisa login lokaalteam lucas maandag maart maastricht mama manager marcel march marco maria marieke mark martin
        master matrix medewerker meester michael michel michelle microsoft minecraft moeder mohamed mohammed monday monique monkey
        mooi motor music muziek najaar nederland negen never nicole nieuw nieuwjaar nijmegen nine ninja noah nooit noor november
        october office oktober orange oranje oude outlook overijssel paard paars papa pasen password passwort patrick peter petra
        piet pieter pirate pizza poes pokemon princess prinses proef professional psvpsv purple qwaszx qweqwe qwerty ranger richard
        robert rood root rotterdam roze samen samira samsung sander sandra sanne schat schatje school secret september seven shadow
        silver sinterklaas soccer sophie sparta spiderman spring stadhuis standaard staple start starwars sterk summer sunday
        sunshine superman teams temp tennis tess test tester testing thee thomas three thuis tien tijdelijk tijger tilburg toegang
        trein trustno twee twente user utrecht vader vakantie verander verjaardag vier vijf vitesse voetbal vogel voorjaar vrijdag
        vrijheid wachtwoord weekend welcome welkom werk werken whatever whatsapp white wijkteam wijn wijzig wijzigmij willem windows
        winter woensdag yellow youtube yusuf zaqwsx zaterdag zeeland zeven zilver zoetermeer zomer zondag zonneschijn zonnetje zorg
        zwart zwolle
        """
}
