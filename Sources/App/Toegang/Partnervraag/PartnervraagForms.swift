// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A question to somebody outside. To whom, about whom and why it may stands in what was agreed.
struct Partnervraaginvoer: Invoer {
    var afspraken: [String] = []
    var vraag = ""
    var uiterlijk: Datum?

    private static let bron = "Jeugdwet 7.3.11; AVG 6"
    static let naam = "partnervraag"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .meerkeuze(
            "afspraken", \.afspraken, "Aan wie, en over wie?", hulp: "U kiest uit wat is afgesproken en nu geldt.", verplicht: true,
            nut: .wet,
            grond: bron),
        .tekst(
            "vraag", \.vraag, "Wat wilt u weten?", soort: .tekstvlak(rijen: 5),
            hulp: "Vraag alleen wat nodig is. De ander leest precies wat u hier schrijft.", verplicht: true, nut: .hulp, grond: bron,
            tot: 4_000),
        .datum("uiterlijk", \.uiterlijk, "Wanneer hoopt u op antwoord?", verplicht: true, nut: .hulp, grond: "werkafspraak"),
    ]

    /// - Parameter zaken: agreements it can rest on today.
    func partnervraag(_ zaken: [Zaak], op vandaag: Datum) throws(Afwijzing) -> Partnervraag {
        guard let uiterlijk else { throw .ongeldig([Veldfout("uiterlijk", "Vul in wanneer u op antwoord hoopt.")]) }
        let chosen = zaken.filter { afspraken.contains($0.feit.hex) }
        guard chosen.count == Set(afspraken).count else {
            throw .ongeldig([Veldfout("afspraken", "Kies afspraken die nu gelden.")])
        }
        return try Partnervraag(op: chosen.compactMap(\.delen), vraag: vraag, uiterlijk: uiterlijk).gecontroleerd(op: vandaag)
    }
}

/// The code that was told by telephone.
struct Partnercode: Invoer {
    var code = ""

    static let naam = "partnercode"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "code", \.code, "Uw code", soort: .tekst(breedte: 12), hulp: "Acht tekens. U kreeg ze door de telefoon.", verplicht: true,
            nut: .veiligheid, grond: "AVG 32", tot: 40)
    ]
}

/// What the partner answers.
struct Partnerantwoordinvoer: Invoer {
    var tekst = ""
    var wie = ""

    static let naam = "partnerantwoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Uw antwoord", soort: .tekstvlak(rijen: 8),
            hulp: "Schrijf alleen wat nodig is. Wat u schrijft, kan het gezin lezen.",
            verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 20_000),
        .tekst(
            "wie", \.wie, "Uw naam en functie", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 200),
    ]
}

/// An answer that came in another way: by telephone, in a talk.
struct Partnerverteld: Invoer {
    var tekst = ""
    var wie = ""
    var op: Datum?

    static let naam = "partnerverteld"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Wat was het antwoord?", soort: .tekstvlak(rijen: 6), verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8",
            tot: 20_000),
        .tekst(
            "wie", \.wie, "Wie gaf het, en hoe?", hulp: "Zoals: assistente van de huisarts, door de telefoon.", verplicht: true, nut: .hulp,
            grond: "Jeugdwet 7.3.8", tot: 200),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        op.map { vandaag < $0 } ?? false ? [Veldfout("op", "Deze dag ligt in de toekomst. Controleer het jaar.")] : []
    }
}
