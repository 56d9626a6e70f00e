// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Who someone is: a correction names the fact it replaces.
struct Gegevensinvoer: Invoer {
    var voornamen = ""
    var roepnaam = ""
    var voorvoegsel = ""
    var achternaam = ""
    var geboortedatum: Datum?
    var geslacht: Geslacht?
    var bsn: BSN?
    var bsnHerkomst: Gegevensbron?

    static let naam = "persoonsgegevens"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 8
    static let velden: [Veld<Self>] = [
        .tekst("voornamen", \.voornamen, "Voornamen", nut: .bericht, grond: "Regeling Jeugdwet 6.1", tot: 200),
        .tekst("roepnaam", \.roepnaam, "Roepnaam", soort: .tekst(breedte: 20), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 100),
        .tekst("voorvoegsel", \.voorvoegsel, "Tussenvoegsel", soort: .tekst(breedte: 8), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 20),
        .tekst(
            "achternaam", \.achternaam, "Achternaam", soort: .tekst(breedte: 30), verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8",
            tot: 200),
        .datum("geboortedatum", \.geboortedatum, "Geboortedatum", nut: .hulp, grond: "Jeugdwet 1.1 (jeugdige)"),
        .keuze("geslacht", \.geslacht, "Geslacht", nut: .bericht, grond: "Regeling Jeugdwet 6.1"),
        .bsn("bsn", \.bsn, "Burgerservicenummer", nut: .wet, grond: "Jeugdwet 7.2.1"),
        .keuze("bsnHerkomst", \.bsnHerkomst, "Waar komt het BSN vandaan?", lang: true, nut: .wet, grond: "Jeugdwet 7.2.2"),
    ]

    init() {}

    init(_ gegevens: Persoonsgegevens) {
        voornamen = gegevens.naam.voornamen
        roepnaam = gegevens.naam.roepnaam
        voorvoegsel = gegevens.naam.voorvoegsel
        achternaam = gegevens.naam.achternaam
        geboortedatum = gegevens.geboortedatum?.datum
        geslacht = gegevens.geslacht
        bsn = gegevens.bsn
        bsnHerkomst = gegevens.bsnHerkomst
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        [
            geboortedatum.flatMap {
                vandaag < $0 ? Veldfout("geboortedatum", "De geboortedatum ligt in de toekomst. Controleer het jaar.") : nil
            },
            bsn != nil && bsnHerkomst == nil
                ? Veldfout("bsnHerkomst", "Kies waar het BSN vandaan komt. Het moet zijn gecontroleerd.") : nil,
        ].compactMap(\.self)
    }

    /// A birth date of which part was unknown stays so while its day is not changed.
    func gegevens(na eerder: Persoonsgegevens) -> Persoonsgegevens {
        let same = eerder.geboortedatum?.datum == geboortedatum
        return Persoonsgegevens(
            persoon: eerder.persoon, naam: Naam(voornamen: voornamen, roepnaam: roepnaam, voorvoegsel: voorvoegsel, achternaam: achternaam),
            geboortedatum: same ? eerder.geboortedatum : geboortedatum.flatMap { Geboortedatum($0) }, geslacht: geslacht ?? .onbekend,
            bsn: bsn,
            bsnHerkomst: bsn == nil ? nil : bsnHerkomst)
    }
}

struct Adresinvoer: Invoer {
    var adressoort: Adressoort?
    var straat = ""
    var huisnummer: Int?
    var huisletter = ""
    var toevoeging = ""
    var postcode = ""
    var plaats = ""
    var sinds: Datum?
    /// Others of the family who live there too, by id.
    var ook: [String] = []

    static let naam = "adres"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 9
    static let velden: [Veld<Self>] = [
        .keuze("adressoort", \.adressoort, "Wat voor adres is dit?", verplicht: true, nut: .bericht, grond: "Regeling Jeugdwet 6.1"),
        .tekst("straat", \.straat, "Straat", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 200),
        .getal("huisnummer", \.huisnummer, "Huisnummer", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8", binnen: 1...99_999),
        .tekst("huisletter", \.huisletter, "Huisletter", soort: .tekst(breedte: 4), nut: .bericht, grond: "Regeling Jeugdwet 6.1", tot: 1),
        .tekst("toevoeging", \.toevoeging, "Toevoeging", soort: .tekst(breedte: 4), nut: .bericht, grond: "Regeling Jeugdwet 6.1", tot: 4),
        .tekst("postcode", \.postcode, "Postcode", soort: .tekst(breedte: 8), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 10),
        .tekst(
            "plaats", \.plaats, "Plaats", soort: .tekst(breedte: 30), verplicht: true, nut: .hulp, grond: "Jeugdwet 1.1 (woonplaats)",
            tot: 100),
        .datum(
            "sinds", \.sinds, "Sinds wanneer?", hulp: "Niet ingevuld betekent: vanaf vandaag.", nut: .wet,
            grond: "Jeugdwet 1.1 (woonplaats)"),
        .meerkeuze(
            "ook", \.ook, "Wie wonen hier nog meer?", hulp: "Wie u kiest, krijgt hetzelfde adres, vanaf dezelfde dag.", nut: .hulp,
            grond: "Jeugdwet 7.3.8"),
    ]

    init() {}

    init(_ adres: Adres?, sinds: Datum?) {
        adressoort = adres?.adressoort ?? .brp
        straat = adres?.straat ?? ""
        huisnummer = adres?.huisnummer
        huisletter = adres?.huisletter ?? ""
        toevoeging = adres?.toevoeging ?? ""
        postcode = adres?.postcode?.tekst ?? ""
        plaats = adres?.plaats ?? ""
        self.sinds = sinds
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard !postcode.isBlank, Postcode(postcode) == nil else { return [] }
        return [Veldfout("postcode", "Deze postcode klopt niet. Vul vier cijfers en twee letters in, bijvoorbeeld 1234 AB.")]
    }

    func adres(_ persoon: ID<Persoon>) -> Adres {
        Adres(
            persoon: persoon, adressoort: adressoort ?? .brp, straat: straat, huisnummer: huisnummer ?? 0, huisletter: huisletter,
            toevoeging: toevoeging, postcode: Postcode(postcode), plaats: plaats)
    }
}

struct Levensinvoer: Invoer {
    var leven: Leven?
    var dag: Datum?

    static let naam = "levensstaat"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("leven", \.leven, "Leeft deze persoon?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .datum(
            "dag", \.dag, "Op welke dag?", hulp: "De uitgerekende dag, of de dag van overlijden. Niet bekend: laat leeg.", nut: .hulp,
            grond: "Jeugdwet 7.3.8", alleenBij: Voorwaarde("leven", "ongeboren", "overleden")),
    ]

    init() {}

    init(_ staat: Levensstaat?) {
        leven = staat?.leven
        dag = staat?.dag
    }

    /// A child may come late: four weeks after the day it was expected it is born.
    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard let dag else { return [] }
        if leven == .overleden, vandaag < dag {
            return [Veldfout("dag", "De dag van overlijden ligt in de toekomst. Controleer het jaar.")]
        }
        if leven == .ongeboren, dag < vandaag.plus(dagen: -28) || vandaag.plus(dagen: 310) < dag {
            return [Veldfout("dag", "De uitgerekende dag ligt te ver weg. Vul een dag in rond nu, of in de komende tien maanden.")]
        }
        return []
    }

    func levensstaat(_ persoon: ID<Persoon>) -> Levensstaat {
        let state = leven ?? .levend
        return Levensstaat(persoon: persoon, leven: state, dag: state == .levend ? nil : dag)
    }
}

struct Bereikinvoer: Invoer {
    var telefoon = ""
    var email = ""
    var taal = ""
    var tolk: Tolk?
    var aandacht = ""

    static let naam = "bereikbaarheid"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .tekst("telefoon", \.telefoon, "Telefoonnummer", soort: .tekst(breedte: 20), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 30),
        .tekst("email", \.email, "E-mailadres", nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 200),
        .tekst(
            "taal", \.taal, "Taal", soort: .tekst(breedte: 20), hulp: "Alleen als het niet Nederlands is.", nut: .hulp,
            grond: "Jeugdwet 4.1.5", tot: 60),
        .keuze("tolk", \.tolk, "Is er een tolk nodig?", lang: true, nut: .bericht, grond: "Jeugdwet 4.1.5"),
        .tekst(
            "aandacht", \.aandacht, "Waar moeten we op letten?", hulp: "Zoals: na vier uur bellen, of niet appen.", nut: .veiligheid,
            grond: "Jeugdwet 7.3.8", tot: 300),
    ]

    init() {}

    init(_ bereik: Bereikbaarheid?) {
        telefoon = bereik?.telefoon?.toon ?? ""
        email = bereik?.email ?? ""
        taal = bereik?.taal ?? ""
        tolk = bereik?.tolk
        aandacht = bereik?.aandacht ?? ""
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        let mail = email.isBlank || (email.contains("@") && !email.contains(" "))
        return [
            Telefoonveld.fout("telefoon", telefoon),
            mail ? nil : Veldfout("email", "Dit e-mailadres klopt niet. Vul het in zoals naam@voorbeeld.nl."),
        ].compactMap(\.self)
    }

    func bereikbaarheid(_ persoon: ID<Persoon>) -> Bereikbaarheid {
        Bereikbaarheid(
            persoon: persoon, telefoon: Telefoonnummer(telefoon), email: email, taal: taal, tolk: tolk, aandacht: aandacht)
    }
}
