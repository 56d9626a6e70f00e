// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Someone who comes into the file: enough to know who it is, and their part in it.
struct Deelnameinvoer: Invoer {
    var rol: Gezinsrol?
    var roepnaam = ""
    var voorvoegsel = ""
    var achternaam = ""
    var geboortedatum: Datum?
    var bsn: BSN?
    var telefoon = ""
    var van: [String] = []
    var wonen: Woonsituatie?
    var toelichting = ""
    var gekozenDoor = ""
    var vertrouwd: Vertrouwen?
    var sinds: Datum?
    var ongeboren = false
    var uitgerekend: Datum?

    static let naam = "deelname"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 15
    static let velden: [Veld<Self>] = [
        .keuze("rol", \.rol, "Wie is dit voor het gezin?", lang: true, verplicht: true, nut: .hulp, grond: "Jeugdwet 2.1 en 7.3.8"),
        .tekst("roepnaam", \.roepnaam, "Roepnaam", soort: .tekst(breedte: 20), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 100),
        .tekst("voorvoegsel", \.voorvoegsel, "Tussenvoegsel", soort: .tekst(breedte: 8), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 20),
        .tekst(
            "achternaam", \.achternaam, "Achternaam", soort: .tekst(breedte: 30), verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8",
            tot: 200),
        .vinkje(
            "ongeboren", \.ongeboren, "Dit kind is nog niet geboren", nut: .hulp, grond: "Jeugdwet 2.1",
            alleenBij: Voorwaarde("rol", "jeugdige", "broer-zus")),
        .datum(
            "uitgerekend", \.uitgerekend, "Uitgerekende dag", hulp: "Niet bekend: laat leeg.", nut: .hulp, grond: "Jeugdwet 2.1",
            alleenBij: Voorwaarde("ongeboren", "ja")),
        .datum("geboortedatum", \.geboortedatum, "Geboortedatum", nut: .hulp, grond: "Jeugdwet 1.1 (jeugdige)"),
        .bsn(
            "bsn", \.bsn, "Burgerservicenummer", hulp: "Alleen van een jeugdige of ouder, en als u het weet.", nut: .wet,
            grond: "Jeugdwet 7.2.1"),
        .tekst("telefoon", \.telefoon, "Telefoonnummer", soort: .tekst(breedte: 20), nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 30),
        .meerkeuze(
            "van", \.van, "Voor welke kinderen?", hulp: "Niets gekozen betekent: voor alle kinderen.", nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .keuze("wonen", \.wonen, "Waar woont deze persoon?", nut: .hulp, grond: "Jeugdwet 2.1 onder g"),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekst(), hulp: "Zoals: zus van Karin, of mentor op het Vechtcollege.",
            nut: .hulp,
            grond: "Jeugdwet 7.3.8", tot: 300),
        .keuze(
            "gekozenDoor", \.gekozenDoor, "Wie koos deze steunfiguur?", uit: [], hulp: "De eigen keuze van het kind telt.", nut: .hulp,
            grond: "Jeugdwet 2.1 onder g", alleenBij: Voorwaarde("rol", "jim", "steunfiguur")),
        .keuze(
            "vertrouwd", \.vertrouwd, "Vertrouwen de ouders deze persoon?", nut: .hulp, grond: "Jeugdwet 2.1 onder g",
            alleenBij: Voorwaarde("rol", "jim", "steunfiguur")),
        .datum("sinds", \.sinds, "Sinds wanneer?", hulp: "Niet ingevuld betekent: vanaf vandaag.", nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        [
            Telefoonveld.fout("telefoon", telefoon),
            geboortedatum.flatMap {
                vandaag < $0 ? Veldfout("geboortedatum", "De geboortedatum ligt in de toekomst. Controleer het jaar.") : nil
            },
            rol == .jeugdige
                ? geboortedatum.flatMap { Jeugdigeleeftijd.fout($0, op: vandaag) }.map { Veldfout("geboortedatum", $0) } : nil,
            ongeboren && geboortedatum != nil
                ? Veldfout("geboortedatum", "Een kind dat nog niet geboren is, heeft geen geboortedatum. Vul de uitgerekende dag in.")
                : nil,
            ongeboren && uitgerekend.map { $0 < vandaag.plus(dagen: -28) || vandaag.plus(dagen: 310) < $0 } ?? false
                ? Veldfout("uitgerekend", "De uitgerekende dag ligt te ver weg. Vul een dag in rond nu, of in de komende tien maanden.")
                : nil,
            rol == .jeugdige && geboortedatum == nil && !ongeboren
                ? Veldfout(
                    "geboortedatum", "Vul de geboortedatum van het kind in. Weet u die niet precies, vul dan 1 januari van het jaar in.")
                : nil,
        ].compactMap(\.self)
    }

    var vraag: Zoekvraag {
        Zoekvraag(
            naam: [roepnaam, voorvoegsel, achternaam].filter { !$0.isEmpty }.joined(separator: " "), bsn: bsn, geboortedatum: geboortedatum,
            telefoon: Telefoonnummer(telefoon))
    }

    func gegevens(_ persoon: ID<Persoon>) -> Persoonsgegevens {
        Persoonsgegevens(
            persoon: persoon, naam: Naam(roepnaam: roepnaam, voorvoegsel: voorvoegsel, achternaam: achternaam),
            geboortedatum: geboortedatum.flatMap { Geboortedatum($0) }, bsn: bsn, bsnHerkomst: bsn == nil ? nil : .gezin)
    }

    func deelname(_ persoon: ID<Persoon>) -> Deelname? {
        rol.map {
            Deelname(
                persoon: persoon, rol: $0, van: van.compactMap { ID($0) }, wonen: wonen, toelichting: toelichting,
                gekozenDoor: ID(gekozenDoor), vertrouwd: [.jim, .steunfiguur].contains($0) ? vertrouwd : nil)
        }
    }
}

/// Who may come into a file as the child it is about.
enum Jeugdigeleeftijd {
    /// Jeugdhulp ends at 18, or at the latest at 23 (Jeugdwet 1.1, jeugdige): who is older is a slip of the pen, or somebody else.
    private static let tot = 23

    /// What to say about a birth date that no jeugdige can have; nil when it can be.
    static func fout(_ geboren: Datum, op vandaag: Datum) -> String? {
        guard let age = Leeftijd.jaren(geboren: geboren, op: vandaag), age >= tot else { return nil }
        return "Met deze geboortedatum is dit kind nu \(age) jaar. Jeugdhulp kan tot \(tot) jaar. Controleer het jaar."
    }
}

enum Telefoonveld {
    static func fout(_ veld: String, _ getypt: String) -> Veldfout? {
        guard !getypt.isBlank, Telefoonnummer(getypt) == nil else { return nil }
        return Veldfout(veld, "Dit telefoonnummer klopt niet. Controleer de cijfers, bijvoorbeeld 06 12345678.")
    }
}

struct Gezaginvoer: Invoer {
    var gezagsoort: Gezagsoort?
    var houders: [String] = []
    var instelling = ""
    var herkomst: Gegevensbron?
    var gezienOp: Datum?
    var sinds: Datum?

    static let naam = "gezag"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .keuze("gezagsoort", \.gezagsoort, "Wie heeft het gezag?", verplicht: true, nut: .wet, grond: "BW 1:245; Jeugdwet 7.3.4"),
        .meerkeuze(
            "houders", \.houders, "Welke mensen zijn dat?", nut: .wet, grond: "BW 1:245",
            alleenBij: Voorwaarde("gezagsoort", "gezamenlijk", "eenhoofdig", "gezamenlijk-met-ander", "voogdij-persoon")),
        .tekst(
            "instelling", \.instelling, "Welke gecertificeerde instelling?", nut: .wet, grond: "BW 1:302", tot: 200,
            alleenBij: Voorwaarde("gezagsoort", "voogdij-instelling")),
        .keuze("herkomst", \.herkomst, "Hoe weten we dat?", lang: true, verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.4"),
        .datum("gezienOp", \.gezienOp, "Op welke dag is dat nagekeken?", verplicht: true, nut: .wet, grond: "Jeugdwet 7.3.4"),
        .datum(
            "sinds", \.sinds, "Sinds wanneer is het gezag zo?", hulp: "Niet ingevuld betekent: vanaf de dag van nakijken.", nut: .wet,
            grond: "BW 1:245"),
    ]

    init() {}

    init(_ feit: Feit<Gezag>?) {
        gezagsoort = feit?.inhoud.gezagsoort
        houders = feit?.inhoud.houders.map(\.hex) ?? []
        instelling = feit?.inhoud.instelling ?? ""
        herkomst = feit?.inhoud.herkomst
        gezienOp = feit?.inhoud.gezienOp
        sinds = feit?.geldigVan
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        let needed = [.gezamenlijk: 2, .eenhoofdig: 1, .gezamenlijkMetAnder: 2, .voogdijPersoon: 1][gezagsoort ?? .onbekend] ?? 0
        return [
            houders.count < needed
                ? Veldfout("houders", needed == 2 ? "Kies de twee mensen die samen het gezag hebben." : "Kies wie het gezag heeft.") : nil,
            gezagsoort == .eenhoofdig && houders.count > 1 ? Veldfout("houders", "Bij één ouder met gezag kiest u één persoon.") : nil,
            gezagsoort == .voogdijInstelling && instelling.isBlank ? Veldfout("instelling", "Vul de naam van de instelling in.") : nil,
            gezienOp.flatMap {
                vandaag < $0
                    ? Veldfout(
                        "gezienOp", "De dag waarop het gezag is nagekeken ligt in de toekomst. Vul de dag in waarop u in de bron keek.")
                    : nil
            },
            sinds.flatMap {
                (gezienOp ?? vandaag) < $0 || vandaag < $0
                    ? Veldfout("sinds", "Op de dag van nakijken was het gezag nog niet zo. Leg het vast zodra het ingaat.") : nil
            },
        ].compactMap(\.self)
    }

    func gezag(_ kind: ID<Persoon>, op vandaag: Datum) -> Gezag {
        Gezag(
            kind: kind, gezagsoort: gezagsoort ?? .onbekend, houders: houders.compactMap { ID($0) }, instelling: instelling,
            herkomst: herkomst ?? .gezin, gezienOp: gezienOp ?? vandaag)
    }
}

struct Betrokkeninvoer: Invoer {
    var naam = ""
    var telefoon = ""
    var sinds: Datum?

    static let naam = "betrokkenheid"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naam, "Naam van de persoon of organisatie", nut: .hulp, grond: "Jeugdwet 2.7", tot: 200),
        .tekst("telefoon", \.telefoon, "Telefoonnummer", soort: .tekst(breedte: 20), nut: .hulp, grond: "Jeugdwet 2.7", tot: 30),
        .datum("sinds", \.sinds, "Sinds wanneer betrokken?", nut: .hulp, grond: "Jeugdwet 2.7"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { [Telefoonveld.fout("telefoon", telefoon)].compactMap(\.self) }
}

/// The end of something dated: from which day, and why.
struct Eindeinvoer: Invoer {
    var op: Datum?
    var reden = ""

    static let naam = "beeindiging"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum("op", \.op, "Vanaf welke dag geldt dit niet meer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
        .tekst("reden", \.reden, "Waarom?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8", tot: 500),
    ]
}
