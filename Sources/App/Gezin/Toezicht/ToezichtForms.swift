// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

private let grond = "AVG 5 lid 2 en 32; NEN 7513"

/// What was found of one noodtoegang.
struct Nalezinginvoer: Invoer {
    var uitkomst: Nalezingsuitkomst?
    var toelichting = ""

    static let naam = "nalezing"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Was deze noodtoegang terecht?", verplicht: true, nut: .veiligheid, grond: grond),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 3), hulp: "Verplicht als het niet terecht was.",
            nut: .veiligheid, grond: grond, tot: 2_000),
    ]
}

/// A signal put away.
struct Signaalinvoer: Invoer {
    var toelichting = ""

    static let naam = "signaalafdoening"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "toelichting", \.toelichting, "Wat hebt u gevonden?", soort: .tekstvlak(rijen: 3),
            hulp: "Bijvoorbeeld: gevraagd aan de medewerker, was piketdienst.", verplicht: true, nut: .veiligheid, grond: grond, tot: 2_000)
    ]
}

/// A period, both days included. Empty: everything.
struct Periodeinvoer: Invoer {
    var van: Datum?
    var tot: Datum?

    static let naam = "periode"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("van", \.van, "Vanaf", nut: .veiligheid, grond: grond),
        .datum("tot", \.tot, "Tot en met", nut: .veiligheid, grond: grond),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { omgekeerd(van, tot) }
}

private func omgekeerd(_ van: Datum?, _ tot: Datum?) -> [Veldfout] {
    guard let van, let tot, tot < van else { return [] }
    return [Veldfout("tot", "De laatste dag ligt vóór de eerste. Pas een van beide aan.")]
}

/// A new draw of reads.
struct Steekproefinvoer: Invoer {
    var van: Datum?
    var tot: Datum?
    var aantal: Int?

    static let naam = "steekproef"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .datum("van", \.van, "Vanaf", verplicht: true, nut: .veiligheid, grond: grond),
        .datum("tot", \.tot, "Tot en met", verplicht: true, nut: .veiligheid, grond: grond),
        .getal(
            "aantal", \.aantal, "Hoeveel keer kijken wilt u nalopen?", verplicht: true, nut: .veiligheid, grond: grond, binnen: 1...200),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { omgekeerd(van, tot) }
}

/// One drawn read ticked off.
struct Steekproefoordeelinvoer: Invoer {
    var uitkomst: Steekproefuitkomst?
    var toelichting = ""

    static let naam = "steekproefoordeel"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("uitkomst", \.uitkomst, "Wat vindt u ervan?", verplicht: true, nut: .veiligheid, grond: grond),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 3),
            hulp: "Verplicht bij een vraag en bij niet terecht.", nut: .veiligheid, grond: grond, tot: 2_000),
    ]
}

/// Somebody whose file is looked into.
struct Logzoekinvoer: Invoer {
    var naam = ""
    var geboortedatum: Datum?
    var bsn: BSN?

    static let naam = "journaal-zoeken"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst(
            "naam", \.naam, "Naam", hulp: "Het begin van een naam is genoeg. Hoofdletters en accenten maken niet uit.", nut: .veiligheid,
            grond: grond, tot: 200),
        .datum("geboortedatum", \.geboortedatum, "Geboortedatum", nut: .veiligheid, grond: grond),
        .bsn("bsn", \.bsn, "BSN", nut: .wet, grond: "Jeugdwet 7.2.1"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        vraag.isLeeg ? [Veldfout("naam", "Vul minstens één ding in om op te zoeken.")] : []
    }

    /// What was searched for, as the sealed particulars of the line keep it.
    var journaalregel: String {
        [naam, geboortedatum?.iso ?? "", bsn == nil ? "" : "bsn"].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    var vraag: Zoekvraag { Zoekvraag(naam: naam, bsn: bsn, geboortedatum: geboortedatum) }
}

/// Where a worker lives, to see it when a family lives there. Only a code of it is kept.
struct Medewerkeradresinvoer: Invoer {
    var gebruiker = ""
    var postcode = ""
    var huisnummer: Int?

    static let naam = "medewerkeradres"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("gebruiker", \.gebruiker, "Van wie?", uit: [], lang: true, verplicht: true, nut: .veiligheid, grond: grond),
        .tekst(
            "postcode", \.postcode, "Postcode", soort: .tekst(breedte: 8), verplicht: true, nut: .veiligheid, grond: grond, tot: 10),
        .getal("huisnummer", \.huisnummer, "Huisnummer", verplicht: true, nut: .veiligheid, grond: grond, binnen: 1...99_999),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        Postcode(postcode) == nil ? [Veldfout("postcode", "Een postcode heeft 4 cijfers en 2 letters, zoals 1234 AB.")] : []
    }
}

/// This file is about the family of a worker.
struct EigenGezininvoer: Invoer {
    var gebruiker = ""

    static let naam = "eigen-gezin"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .keuze(
            "gebruiker", \.gebruiker, "Van welke medewerker is dit familie?", uit: [], lang: true, verplicht: true, nut: .veiligheid,
            grond: grond)
    ]
}

/// A breach that was found out.
struct Datalekinvoer: Invoer {
    var gebruiker = ""
    var van: Datum?
    var tot: Datum?
    var ontdekt: Datum?
    var tijd = ""
    var aanleiding = ""

    static let naam = "datalek"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .keuze(
            "gebruiker", \.gebruiker, "Van wie was de aanmelding?", uit: [], lang: true, verplicht: true, nut: .veiligheid, grond: wet),
        .datum("van", \.van, "Eerste dag waarop er iets mis was", verplicht: true, nut: .veiligheid, grond: wet),
        .datum("tot", \.tot, "Laatste dag", verplicht: true, nut: .veiligheid, grond: wet),
        .datum(
            "ontdekt", \.ontdekt, "Op welke dag is het ontdekt?", hulp: "Vanaf dat moment lopen de 72 uur.", verplicht: true,
            nut: .wet, grond: wet),
        .tekst(
            "tijd", \.tijd, "Hoe laat is het ontdekt?", soort: .tekst(breedte: 6), hulp: "Bijvoorbeeld 09:30.", verplicht: true,
            nut: .wet, grond: wet, tot: 5),
        .tekst(
            "aanleiding", \.aanleiding, "Wat is er gebeurd?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .wet, grond: wet,
            tot: 2_000),
    ]
    private static let wet = "AVG 33"

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var errors = omgekeerd(van, tot)
        if Self.seconden(tijd) == nil { errors.append(Veldfout("tijd", "Vul de tijd in als 09:30.")) }
        if let ontdekt, vandaag < ontdekt { errors.append(Veldfout("ontdekt", "Deze dag moet nog komen.")) }
        return errors
    }

    var moment: Moment? {
        guard let ontdekt, let seconds = Self.seconden(tijd) else { return nil }
        return Moment(begin: ontdekt).plus(seconden: seconds)
    }

    /// Seconds after midnight of `9:30`.
    static func seconden(_ tijd: String) -> Int64? {
        let parts = tijd.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int64(parts[0]), let minute = Int64(parts[1]) else { return nil }
        return (0..<24).contains(hour) && (0..<60).contains(minute) ? hour * 3_600 + minute * 60 : nil
    }
}
