// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Matched care: how heavy the help is, and why.
struct Inzetkeuzeinvoer: Invoer {
    var intensiteit: Inzetintensiteit?
    var factoren: [String] = []
    var waaromNietLichter = ""
    var waaromNietZwaarder = ""
    var maanden: Int?
    var afschalenOp: Datum?
    var afschalenAls = ""

    private static let grond = "Jeugdwet 2.3 lid 1 en 4; Richtlijn Samen beslissen over hulp"
    static let naam = "inzetkeuze"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 7
    static let velden: [Veld<Self>] = [
        .keuze(
            "intensiteit", \.intensiteit, "Hoe zwaar is de hulp?", hulp: "Licht beginnen hoeft niet. Kies wat past bij de verklaring.",
            verplicht: true, nut: .hulp, grond: grond),
        .meerkeuze("factoren", \.factoren, "Op welke factoren werkt het?", nut: .hulp, grond: grond),
        .tekst(
            "waaromNietLichter", \.waaromNietLichter, "Waarom niet lichter?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond,
            tot: 1_000),
        .tekst(
            "waaromNietZwaarder", \.waaromNietZwaarder, "Waarom niet zwaarder?", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond,
            tot: 1_000),
        .getal("maanden", \.maanden, "Hoeveel maanden denkt u dat het duurt?", verplicht: true, nut: .hulp, grond: grond, binnen: 1...120),
        .datum("afschalenOp", \.afschalenOp, "Wanneer kijkt u of het lichter kan?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("afschalenAls", \.afschalenAls, "Waaraan ziet u dat het lichter kan?", nut: .hulp, grond: grond, tot: 500),
    ]

    func keuze(_ kind: ID<Persoon>, op vandaag: Datum) throws(Afwijzing) -> Inzetkeuze {
        guard let intensiteit, let maanden, let afschalenOp else {
            throw .ongeldig([Veldfout("intensiteit", "Kies hoe zwaar de hulp is.")])
        }
        return try Inzetkeuze(
            kind: kind, op: vandaag, intensiteit: intensiteit, factoren: factoren.feitnummers, waaromNietLichter: waaromNietLichter,
            waaromNietZwaarder: waaromNietZwaarder, maanden: maanden, afschalenOp: afschalenOp, afschalenAls: afschalenAls
        ).gecontroleerd()
    }
}

struct Instrumentinvoer: Invoer {
    var naamInstrument = ""
    var versie = ""
    var op: Datum?
    var door = ""
    var uitkomst = ""
    var conclusie = ""
    var document = ""

    private static let grond = "Richtlijn Samen beslissen over hulp; Jeugdwet 7.3.8"
    static let naam = "instrument"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 7
    static let velden: [Veld<Self>] = [
        .tekst(
            "naam", \.naamInstrument, "Welk instrument?", hulp: "De naam, zoals: LIRIK of SDQ.", verplicht: true, nut: .hulp, grond: grond,
            tot: 120),
        .tekst("versie", \.versie, "Welke versie?", verplicht: true, nut: .hulp, grond: grond, tot: 60),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("door", \.door, "Wie nam het af?", hulp: "Naam en functie.", verplicht: true, nut: .hulp, grond: grond, tot: 200),
        .tekst(
            "uitkomst", \.uitkomst, "Welke klasse kwam eruit?",
            hulp: "In de woorden van het instrument, zoals “verhoogd”. Ankerpunt rekent niet met de uitkomst.", verplicht: true, nut: .hulp,
            grond: grond, tot: 200),
        .tekst(
            "conclusie", \.conclusie, "Wat concludeert u zelf?", soort: .tekstvlak(rijen: 3),
            hulp: "Een instrument beslist niet. Schrijf op wat u ervan vindt, ook als u het anders ziet.", verplicht: true, nut: .hulp,
            grond: grond, tot: 2_000),
        .keuze("document", \.document, "Hoort er een document bij?", uit: [], lang: true, nut: .hulp, grond: grond),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.flatMap { vandaag < $0 ? [Veldfout("op", "Deze dag moet nog komen.")] : nil } ?? []
    }

    func afname(_ kind: ID<Persoon>, op vandaag: Datum) -> Instrumentafname {
        Instrumentafname(
            kind: kind, naam: naamInstrument, versie: versie, op: op ?? vandaag, door: door, uitkomst: uitkomst, conclusie: conclusie,
            document: UUIDv7(document))
    }
}

/// An expert is asked to look along; a colleague of another team may get to see what is needed for it.
struct Consultinvoer: Invoer {
    var vraag = ""
    var aan = ""
    var collega = ""
    var delen: [Veldklasse] = []
    var uiterlijk: Datum?
    var uren: Int?

    private static let grond = "Richtlijn Samen beslissen over hulp; Jeugdwet 7.3.11"
    static let naam = "expertiseconsult"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .tekst("vraag", \.vraag, "Wat is de vraag?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .hulp, grond: grond, tot: 500),
        .tekst(
            "aan", \.aan, "Aan wie?", hulp: "Naam, functie en organisatie. U blijft zelf verantwoordelijk voor het gezin.", verplicht: true,
            nut: .hulp, grond: grond, tot: 200),
        .datum("uiterlijk", \.uiterlijk, "Wanneer hoopt u op antwoord?", verplicht: true, nut: .hulp, grond: "werkafspraak"),
        .getal("uren", \.uren, "Hoeveel uur is afgesproken?", nut: .hulp, grond: "werkafspraak", binnen: 1...200),
        .keuze(
            "collega", \.collega, "Kijkt een collega mee in dit dossier?", uit: [], lang: true,
            hulp: "Iemand van een ander team. De toegang stopt bij het antwoord, of na de dag hierboven.", nut: .veiligheid,
            grond: "AVG 32; Jeugdwet 7.3.11"),
        .meerkeuze(
            "delen", \.delen, "Welke bladen ziet die collega?", hulp: "Alleen wat voor de vraag nodig is.", nut: .veiligheid,
            grond: "Jeugdwet 7.3.11; AVG 5 lid 1 onder c"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if let uiterlijk, uiterlijk < vandaag { errors.append(Veldfout("uiterlijk", "Deze dag is al voorbij.")) }
        if !collega.isEmpty, delen.isEmpty { errors.append(Veldfout("delen", "Kies welke bladen die collega ziet.")) }
        if !collega.isEmpty, !delen.isEmpty, !delen.contains(.analyse) {
            errors.append(Veldfout("delen", "Kies ook “\(Veldklasse.analyse.label)”: daar staat de vraag, en daar komt het antwoord."))
        }
        if collega.isEmpty, !delen.isEmpty { errors.append(Veldfout("collega", "Kies wie deze bladen ziet, of kies geen bladen.")) }
        return errors
    }

    func consult(_ kind: ID<Persoon>, op vandaag: Datum) -> Expertiseconsult {
        Expertiseconsult(
            kind: kind, op: vandaag, vraag: vraag, aan: aan, uiterlijk: uiterlijk ?? vandaag, uren: uren, collega: ID(collega))
    }
}

struct Consultantwoordinvoer: Invoer {
    var tekst = ""
    var wie = ""
    var op: Datum?
    var uren: Int?

    static let naam = "consultantwoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Wat is het antwoord?", soort: .tekstvlak(rijen: 6), verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8",
            tot: 20_000),
        .tekst("wie", \.wie, "Wie gaf het?", hulp: "Naam en functie.", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 200),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .getal("uren", \.uren, "Hoeveel uur kostte het?", nut: .hulp, grond: "werkafspraak", binnen: 0...200),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.flatMap { vandaag < $0 ? [Veldfout("op", "Deze dag moet nog komen.")] : nil } ?? []
    }
}
