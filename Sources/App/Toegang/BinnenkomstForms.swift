// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What a family or somebody around it writes: as little as is needed to call back.
struct Inwonervraag: Invoer {
    var woorden = ""
    var vanWie = ""
    var telefoon = ""
    var bereikbaar = ""
    var kindnaam = ""
    var veiligheid: Aanklopveiligheid?

    static let naam = "vraag-inwoner"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .tekst(
            "woorden", \.woorden, "Wat is er aan de hand?", soort: .tekstvlak(rijen: 5),
            hulp: "Schrijf het zoals je het zou vertellen. Een paar zinnen is genoeg.", verplicht: true, nut: .hulp, grond: grond,
            tot: 4_000),
        .keuze(
            "veiligheid", \.veiligheid, "Is iedereen nu veilig?", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 2.6 lid 1 onder b"),
        .tekst(
            "kindnaam", \.kindnaam, "Over welk kind gaat het?",
            hulp: "Voornaam en achternaam. Gaat het over jezelf? Vul dan je eigen naam in. Leeg laten mag.", nut: .hulp, grond: grond,
            tot: 200),
        .tekst("vanWie", \.vanWie, "Hoe heet je?", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .tekst(
            "telefoon", \.telefoon, "Op welk nummer kunnen wij je bellen?", soort: .tekst(breedte: 20), verplicht: true, nut: .hulp,
            grond: grond, tot: 30),
        .tekst(
            "bereikbaar", \.bereikbaar, "Wanneer bellen wij het best?",
            hulp: "Is er een moment dat wij beter niet bellen? Schrijf dat er ook bij.", nut: .hulp, grond: grond, tot: 200),
    ]
    private static let grond = "Jeugdwet 2.6 lid 1 onder a"

    func controleer(op vandaag: Datum) -> [Veldfout] { Aanklopfouten.telefoon(telefoon) }

    func binnenkomst(_ wie: Aanklopper, code: String) -> Binnenkomst {
        Binnenkomst(
            aanklopper: wie, vanWie: vanWie, telefoon: telefoon, bereikbaar: bereikbaar, kindnaam: kindnaam, woorden: woorden,
            veiligheid: veiligheid ?? .weetNiet, codehash: BinnenkomstStore.hash(code))
    }
}

/// What a professional writes: with their organisation, the child, and whether the family knows.
struct Beroepsvraag: Invoer {
    var woorden = ""
    var veiligheid: Aanklopveiligheid?
    var kindnaam = ""
    var geboortedatum: Datum?
    var gezinWeet: Gezinweet?
    var waaromNiet = ""
    var vanWie = ""
    var organisatie = ""
    var telefoon = ""
    var kenmerk = ""

    static let naam = "vraag-beroep"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 10
    private static let grond = "Jeugdwet 2.6 lid 1; 2.7"
    static let velden: [Veld<Self>] = [
        .tekst(
            "woorden", \.woorden, "Wat ziet u, en wat vraagt u van ons?", soort: .tekstvlak(rijen: 5),
            hulp: "Feiten die nodig zijn om te helpen. Wat het gezin er zelf van zegt.", verplicht: true, nut: .hulp, grond: grond,
            tot: 6_000),
        .keuze(
            "veiligheid", \.veiligheid, "Is iedereen nu veilig?", verplicht: true, nut: .veiligheid, grond: "Wmo 2015 4.1.1; Jeugdwet 4.1.7"
        ),
        .tekst("kindnaam", \.kindnaam, "Naam van het kind", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .datum("geboortedatum", \.geboortedatum, "Geboortedatum van het kind", nut: .hulp, grond: grond),
        .keuze(
            "gezinWeet", \.gezinWeet, "Weet het gezin dat u dit stuurt?", verplicht: true, nut: .wet, grond: "AVG 6 en 13; Jeugdwet 7.3.11"),
        .tekst(
            "waaromNiet", \.waaromNiet, "Waarom niet?", soort: .tekstvlak(rijen: 2),
            hulp: "Zonder toestemming mag u alleen delen wat nodig is voor de veiligheid van een kind.", verplicht: true, nut: .wet,
            grond: "Jeugdwet 7.3.11; meldcode", tot: 500, alleenBij: Voorwaarde("gezinWeet", Gezinweet.nee.rawValue)),
        .tekst("vanWie", \.vanWie, "Uw naam en functie", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .tekst("organisatie", \.organisatie, "Uw organisatie", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .tekst("telefoon", \.telefoon, "Uw telefoonnummer", soort: .tekst(breedte: 20), verplicht: true, nut: .hulp, grond: grond, tot: 30),
        .tekst(
            "kenmerk", \.kenmerk, "Uw kenmerk", hulp: "Het nummer waaronder u dit kent, als dat er is.", nut: .bericht, grond: grond,
            tot: 60),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults = Aanklopfouten.telefoon(telefoon)
        if let day = geboortedatum, vandaag < day { faults.append(Veldfout("geboortedatum", "Deze dag ligt in de toekomst.")) }
        return faults
    }

    func binnenkomst(_ wie: Aanklopper, code: String) -> Binnenkomst {
        Binnenkomst(
            aanklopper: wie, vanWie: vanWie, organisatie: organisatie, telefoon: telefoon, kindnaam: kindnaam, geboortedatum: geboortedatum,
            woorden: woorden, veiligheid: veiligheid ?? .weetNiet, gezinWeet: gezinWeet, waaromNiet: waaromNiet, kenmerk: kenmerk,
            codehash: BinnenkomstStore.hash(code))
    }
}

private enum Aanklopfouten {
    static func telefoon(_ text: String) -> [Veldfout] {
        guard !text.isEmpty, Telefoonnummer(text) == nil else { return [] }
        return [Veldfout("telefoon", "Dit telefoonnummer klopt niet. Vul alle cijfers in, bijvoorbeeld 06 12345678.")]
    }
}

/// The code with which somebody asks what came of it.
struct Codevraag: Invoer {
    var code = ""

    static let naam = "vraag-code"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("code", \.code, "Uw code van 8 tekens", soort: .tekst(breedte: 12), verplicht: true, nut: .hulp, grond: "Awb 2:1", tot: 20)
    ]
}

/// Who works in several teams says for which one it is taken.
struct Oppakinvoer: Invoer {
    var team = ""

    static let naam = "binnenkomst-oppak"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .keuze("team", \.team, "Voor welk team pakt u dit op?", uit: [], nut: .hulp, grond: "Jeugdwet 2.6 lid 1")
    ]
}

/// Taken over from a colleague who is away.
struct Overneeminvoer: Invoer {
    var reden = ""

    static let naam = "binnenkomst-overname"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "reden", \.reden, "Waarom neemt u dit over?", hulp: "Bijvoorbeeld: is er deze week niet. Schrijf niet op waarom.", nut: .hulp,
            grond: "Jeugdwet 2.6 lid 1", tot: 200)
    ]
}

/// How it ended.
struct Afrondinginvoer: Invoer {
    var uitkomst: Binnenkomstuitkomst?
    var terugkoppeling = ""

    static let naam = "binnenkomst-afronding"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Wat is ervan geworden?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1"),
        .tekst(
            "terugkoppeling", \.terugkoppeling, "Wat mag de afzender lezen?", soort: .tekstvlak(rijen: 3),
            hulp: "Leeg laten geeft een vaste zin zonder een woord over het gezin. Wie meer schrijft, heeft toestemming van het gezin.",
            nut: .wet, grond: "Jeugdwet 7.3.11", tot: 500),
    ]
}
