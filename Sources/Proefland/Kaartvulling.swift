// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// The sociale kaart of the made-up gemeente: what there is in five wijken, with gaps, with lines that grew old, and a partner who proposes
/// something. Numbers that begin with 0800 are the national ones; all else is made up.
struct Kaartvulling: Sendable {
    let vandaag: Datum

    private struct Plek {
        let naam: String
        let organisatie: String
        let soort: Kaartsoort
        let vragen: [Levensvraag]
        let leeftijd: (Int, Int)
        var wijken: [String] = []
        var vormen: [Kaartvorm] = [.inloop]
        var toegang = Kaarttoegang.vrij
        let tekst: String
        var kosten = ""
        var telefoon = ""
        var website = ""
        var adres = ""
        var wanneer = ""
        /// Days since somebody looked.
        var dagen = 40
    }

    func vul(_ hand: Vulhand) throws {
        for wijk in Waterrijk.wijken { try hand.kentWijk(Wijk(code: wijk.code, naam: wijk.naam)) }
        for (index, plek) in Self.plekken.enumerated() { try hand.zetOpKaart(voorziening(plek, index)) }
        let changed = Self.plekken.firstIndex { $0.naam == "Huiswerkplek" } ?? 0
        var better = Self.plekken[changed]
        better.wanneer = "Maandag, dinsdag en donderdag van 15 tot 18 uur"
        try hand.stelVoor(Kaartvoorstel(inhoud: voorziening(better, changed), opmerking: "Wij zijn nu ook op dinsdag open."))
    }

    private func voorziening(_ plek: Plek, _ index: Int) -> Kaartvoorziening {
        Kaartvoorziening(
            voorziening: ID(Bezetting.id(UInt16(3_000 + index))), naam: plek.naam, organisatie: plek.organisatie, kaartsoort: plek.soort,
            vragen: plek.vragen, leeftijdVan: plek.leeftijd.0, leeftijdTot: plek.leeftijd.1, wijken: plek.wijken, vormen: plek.vormen,
            toegang: plek.toegang, omschrijving: plek.tekst, kosten: plek.kosten, telefoon: plek.telefoon, website: plek.website,
            adres: plek.adres, wanneer: plek.wanneer, nagekeken: vandaag.plus(dagen: -plek.dagen))
    }

    private static let plekken: [Plek] = [
        Plek(
            naam: "Consultatiebureau Oude Haven", organisatie: "JGZ Waterland-Oost", soort: .jgz, vragen: [.baby, .opvoeden, .beperking],
            leeftijd: (0, 3), wijken: ["WK01", "WK02"], vormen: [.gesprek, .inloop],
            tekst: "Wij kijken hoe je kind groeit. Je kunt alles vragen over eten, slapen en huilen. Op woensdag loop je zo binnen.",
            telefoon: "0299 100 310", adres: "Havenstraat 12", wanneer: "Inloop woensdag 9 tot 11 uur"),
        Plek(
            naam: "Consultatiebureau Zuid", organisatie: "JGZ Waterland-Oost", soort: .jgz, vragen: [.baby, .opvoeden, .beperking],
            leeftijd: (0, 3), wijken: ["WK04", "WK05"], vormen: [.gesprek],
            tekst: "Wij kijken hoe je kind groeit. Bel ons als je kind veel huilt of slecht slaapt.", telefoon: "0299 100 311",
            adres: "Sluisweg 3"),
        Plek(
            naam: "Jeugdarts en verpleegkundige op school", organisatie: "JGZ Waterland-Oost", soort: .jgz,
            vragen: [.opvoeden, .boos, .somber, .school], leeftijd: (4, 17), vormen: [.gesprek],
            tekst: "Op elke school komt een verpleegkundige. Je kunt met haar praten over hoe het gaat. Dat mag ook alleen.",
            telefoon: "0299 100 312"),
        Plek(
            naam: "Sterke start: hulp in de eerste weken", organisatie: "JGZ Waterland-Oost", soort: .jgz, vragen: [.baby, .ouder],
            leeftijd: (0, 1), vormen: [.gesprek], toegang: .lichteToets,
            tekst: "Een verpleegkundige komt bij je thuis. Zij helpt als het zwaar is met een kleine baby.", telefoon: "0299 100 313",
            dagen: 220),
        Plek(
            naam: "Peuterspeelplek De Kikker", organisatie: "Opvang Waterrijk", soort: .opvang, vragen: [.opvoeden, .leuk],
            leeftijd: (2, 3), wijken: ["WK02"], vormen: [.groep],
            tekst: "Samen spelen, zingen en taal leren. Twee ochtenden in de week.", kosten: "hangt af van wat je verdient",
            telefoon: "0299 100 320", adres: "Kikkerbeet 8"),
        Plek(
            naam: "Peuterspeelplek De Boei", organisatie: "Opvang Waterrijk", soort: .opvang, vragen: [.opvoeden, .leuk], leeftijd: (2, 3),
            wijken: ["WK01"], vormen: [.groep], tekst: "Samen spelen, zingen en taal leren. Vier ochtenden in de week.",
            kosten: "hangt af van wat je verdient", telefoon: "0299 100 321", adres: "Ankerkade 20"),
        Plek(
            naam: "Opvang na school Het Kompas", organisatie: "Opvang Waterrijk", soort: .opvang, vragen: [.leuk], leeftijd: (4, 12),
            wijken: ["WK04"], vormen: [.groep], tekst: "Na school spelen, buiten zijn en samen eten.",
            kosten: "hangt af van wat je verdient",
            telefoon: "0299 100 322"),
        Plek(
            naam: "Schoolmaatschappelijk werk", organisatie: "Scholen Waterrijk", soort: .onderwijs,
            vragen: [.school, .boos, .scheiding, .vrienden],
            leeftijd: (4, 17), vormen: [.gesprek],
            tekst: "Op elke school is iemand met wie je kunt praten. Vraag het aan de juf, meester of mentor.",
            telefoon: "0299 100 330"),
        Plek(
            naam: "Huiswerkplek", organisatie: "Bibliotheek Waterrijk", soort: .onderwijs, vragen: [.school], leeftijd: (8, 17),
            wijken: ["WK01"], vormen: [.inloop, .groep], tekst: "Een rustige plek om te leren. Er is altijd iemand die helpt.",
            telefoon: "0299 100 331", adres: "Waagplein 1", wanneer: "Maandag en donderdag van 15 tot 18 uur", dagen: 200),
        Plek(
            naam: "Leerplicht en naar school gaan", organisatie: "Gemeente Waterrijk", soort: .onderwijs, vragen: [.school],
            leeftijd: (5, 17),
            vormen: [.gesprek, .telefoon], tekst: "Lukt het niet om naar school te gaan? Wij zoeken samen met jou en school wat wel kan.",
            telefoon: "0299 100 332"),
        Plek(
            naam: "Buurthuis Het Rietland", organisatie: "Welzijn Waterrijk", soort: .welzijn,
            vragen: [.ouder, .vrienden, .leuk, .opvoeden],
            leeftijd: (0, 99), wijken: ["WK02", "WK03"], tekst: "Koffie, koken en kletsen. Op dinsdag is er een ochtend voor ouders.",
            telefoon: "0299 100 340", adres: "Rietgors 4", wanneer: "Elke werkdag van 9 tot 17 uur"),
        Plek(
            naam: "Buurthuis De Sluis", organisatie: "Welzijn Waterrijk", soort: .welzijn, vragen: [.ouder, .vrienden, .leuk, .geld],
            leeftijd: (0, 99), wijken: ["WK04"], tekst: "Iedereen is welkom. Er is een weggeefkast en een tafel om samen te eten.",
            telefoon: "0299 100 341", adres: "Spuistraat 9"),
        Plek(
            naam: "Opvoedcafé", organisatie: "Welzijn Waterrijk", soort: .welzijn, vragen: [.opvoeden, .boos, .scherm, .ouder],
            leeftijd: (0, 17), vormen: [.groep],
            tekst: "Ouders praten met elkaar over opvoeden. Elke maand een ander onderwerp. Iemand die er veel van weet is erbij.",
            telefoon: "0299 100 342", wanneer: "Elke eerste donderdag om 20 uur"),
        Plek(
            naam: "Jongerenplek De Kade", organisatie: "Jongerenwerk Waterrijk", soort: .jongerenwerk,
            vragen: [.vrienden, .leuk, .middelen, .somber], leeftijd: (12, 22), wijken: ["WK01", "WK02"],
            tekst: "Chillen, gamen en muziek maken. De jongerenwerker denkt met je mee als er iets is.", telefoon: "0299 100 350",
            adres: "Ankerkade 2", wanneer: "Dinsdag tot en met vrijdag van 15 tot 21 uur"),
        Plek(
            naam: "Jongerenwerk op straat", organisatie: "Jongerenwerk Waterrijk", soort: .jongerenwerk,
            vragen: [.vrienden, .middelen, .achttien],
            leeftijd: (12, 22), wijken: ["WK04", "WK05"], vormen: [.gesprek],
            tekst: "Wij zijn op straat en online. App ons als je wilt praten, of als je hulp zoekt bij school of werk.",
            telefoon: "0299 100 351"),
        Plek(
            naam: "Meidengroep Sterk", organisatie: "Jongerenwerk Waterrijk", soort: .jongerenwerk, vragen: [.vrienden, .somber],
            leeftijd: (12, 16), vormen: [.groep], tekst: "Tien keer samen met andere meiden. Over jezelf zijn, grenzen en vrienden.",
            telefoon: "0299 100 352", dagen: 400),
        Plek(
            naam: "Sportpas", organisatie: "Gemeente Waterrijk", soort: .sport, vragen: [.leuk, .geld, .vrienden], leeftijd: (4, 17),
            vormen: [.groep], tekst: "Te weinig geld voor sport of muziek? Met de pas doe je toch mee.", telefoon: "0299 100 360"),
        Plek(
            naam: "Judo De Terp", organisatie: "Sportclub De Terpen", soort: .sport, vragen: [.leuk, .boos], leeftijd: (5, 18),
            wijken: ["WK03"],
            vormen: [.groep], tekst: "Judo voor jongens en meisjes. De eerste vier lessen zijn gratis.", kosten: "14 euro in de maand",
            telefoon: "0299 100 361", adres: "Molenwerf 7", dagen: 500),
        Plek(
            naam: "Voetbal en samen spelen", organisatie: "SV Nieuwland", soort: .sport, vragen: [.leuk, .vrienden, .beperking],
            leeftijd: (6, 18), wijken: ["WK05"], vormen: [.groep], tekst: "Er is ook een team voor kinderen met een beperking.",
            kosten: "12 euro in de maand", telefoon: "0299 100 362"),
        Plek(
            naam: "Kinderen van gescheiden ouders", organisatie: "Steunpunt Waterrijk", soort: .steun, vragen: [.scheiding],
            leeftijd: (6, 14),
            vormen: [.groep], toegang: .lichteToets,
            tekst: "Acht keer samen met andere kinderen. Je praat, tekent en speelt over hoe het is als je ouders uit elkaar zijn.",
            telefoon: "0299 100 370"),
        Plek(
            naam: "Buurtgezin", organisatie: "Steunpunt Waterrijk", soort: .steun, vragen: [.ouder, .opvoeden, .baby, .beperking],
            leeftijd: (0, 12), vormen: [.gesprek],
            tekst: "Een ander gezin in de buurt vangt je kind af en toe op. Zo krijg jij even lucht.", telefoon: "0299 100 371"),
        Plek(
            naam: "Maatje voor jongeren", organisatie: "Steunpunt Waterrijk", soort: .steun, vragen: [.vrienden, .somber, .achttien],
            leeftijd: (12, 22), vormen: [.gesprek],
            tekst: "Een vrijwilliger doet elke week iets met je. Sporten, praten of je kamer opruimen.",
            telefoon: "0299 100 372"),
        Plek(
            naam: "Groep voor jonge mantelzorgers", organisatie: "Steunpunt Waterrijk", soort: .steun,
            vragen: [.ouder, .beperking, .ander],
            leeftijd: (8, 18), vormen: [.groep], tekst: "Is er thuis iemand ziek of somber? Hier ben je niet de enige.",
            telefoon: "0299 100 373", dagen: 250),
        Plek(
            naam: "Hulp bij geld en post", organisatie: "Gemeente Waterrijk", soort: .geld, vragen: [.geld, .achttien, .ouder],
            leeftijd: (16, 99),
            vormen: [.inloop, .gesprek], tekst: "Wij kijken samen naar je rekeningen. Ook als het er veel zijn.", telefoon: "0299 100 380",
            adres: "Waagplein 3", wanneer: "Maandag van 13 tot 16 uur"),
        Plek(
            naam: "Meedoen-regeling", organisatie: "Gemeente Waterrijk", soort: .geld, vragen: [.geld, .school], leeftijd: (0, 17),
            vormen: [.online, .telefoon],
            tekst: "Geld voor een fiets, een laptop of schoolreis. Je vraagt het aan op internet of aan de telefoon.",
            telefoon: "0299 100 381", website: "www.waterrijk.example/meedoen"),
        Plek(
            naam: "Praktijkondersteuner jeugd bij de huisarts", organisatie: "Huisartsen Waterrijk", soort: .zorg,
            vragen: [.somber, .boos, .middelen], leeftijd: (4, 18), wijken: ["WK01", "WK04"], vormen: [.gesprek],
            tekst: "Bij je eigen huisarts kun je praten over somber zijn, angst of druk zijn. Vaak helpt dat al.", telefoon: "0299 100 390"),
        Plek(
            naam: "Kindertelefoon", organisatie: "De Kindertelefoon", soort: .online,
            vragen: [.somber, .vrienden, .scheiding, .veilig, .school],
            leeftijd: (8, 18), vormen: [.telefoon, .online], tekst: "Bel of chat over alles. Niemand hoeft het te weten.",
            telefoon: "0800-0432", website: "www.kindertelefoon.nl", wanneer: "Elke dag van 11 tot 21 uur"),
        Plek(
            naam: "Veilig Thuis", organisatie: "Veilig Thuis", soort: .online, vragen: [.veilig, .ander], leeftijd: (0, 99),
            vormen: [.telefoon], tekst: "Bel bij zorgen over geweld of verwaarlozing. Ook als je twijfelt, of als het om een ander gaat.",
            telefoon: "0800-2000", website: "www.veiligthuis.nl", wanneer: "Dag en nacht"),
        Plek(
            naam: "113: praten over niet meer willen leven", organisatie: "113", soort: .online, vragen: [.somber, .ouder],
            leeftijd: (0, 99),
            vormen: [.telefoon, .online], tekst: "Denk je aan zelfmoord, of maak je je zorgen om een ander? Bel of chat, dag en nacht.",
            telefoon: "0800-0113", website: "www.113.nl", wanneer: "Dag en nacht"),
        Plek(
            naam: "Gamen en schermen: vragen van ouders", organisatie: "Welzijn Waterrijk", soort: .online, vragen: [.scherm, .opvoeden],
            leeftijd: (4, 17), vormen: [.online], tekst: "Korte filmpjes en tips. Je kunt ook een vraag sturen.",
            website: "www.waterrijk.example/schermtijd"),
    ]
}
