// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What is found out about somebody's woonplaats.
struct Woonplaatsinvoer: Invoer {
    var verblijf: Verblijfsvorm?
    var verblijfSinds: Datum?
    var ervoor = ""
    var inschrijving: Inschrijving?
    var brp = ""
    var moeder = ""
    var werkelijk = ""
    var bewijs = ""

    private static let grond = "Jeugdwet 1.1 (woonplaats)"
    static let naam = "woonplaats"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 8
    static let velden: [Veld<Self>] = [
        .keuze(
            "verblijf", \.verblijf, "Verblijft de jeugdige ergens met hulp?", hulp: "Dan telt de gemeente van vlak vóór het verblijf.",
            verplicht: true, nut: .wet, grond: grond),
        .datum(
            "verblijfSinds", \.verblijfSinds, "Sinds wanneer, zonder onderbreking?",
            hulp: "Ging de jeugdige van het ene verblijf naar het andere, dan telt de eerste dag van het eerste.", nut: .wet, grond: grond,
            alleenBij: bijVerblijf),
        .keuze(
            "ervoor", \.ervoor, "In welke gemeente lag het woonadres vlak daarvoor?", uit: [], lang: true,
            hulp: "Alleen een briefadres, of niet bekend: laat leeg.",
            nut: .wet, grond: grond, alleenBij: bijVerblijf),
        .keuze("inschrijving", \.inschrijving, "Hoe staat de jeugdige in de BRP?", verplicht: true, nut: .wet, grond: grond),
        .keuze(
            "brp", \.brp, "In welke gemeente is dat woonadres?", uit: [], lang: true, nut: .wet, grond: grond,
            alleenBij: Voorwaarde("inschrijving", Inschrijving.woonadres.rawValue)),
        .keuze(
            "moeder", \.moeder, "Waar stond de moeder ingeschreven bij de geboorte?", uit: [], lang: true,
            hulp: "Alleen nodig als het woonadres niet te vinden is. Niet bekend: laat leeg.", nut: .wet, grond: grond),
        .keuze(
            "werkelijk", \.werkelijk, "Waar was de jeugdige werkelijk toen de vraag kwam?", uit: [], lang: true,
            hulp: "Alleen nodig als ook dat niet bekend is, of als de jeugdige buiten Nederland woont.", nut: .wet, grond: grond),
        .tekst(
            "bewijs", \.bewijs, "Waar zag u dit?", hulp: "Zoals: BRP bekeken op 3 maart, beschikking van de rechtbank.", verplicht: true,
            nut: .wet, grond: "Awb 3:2", tot: 500),
    ]
    private static let bijVerblijf = Voorwaarde("verblijf", "pleegouder", "aanbieder", "opvang", "wlz", "jji")
    static let gemeentevelden = ["ervoor", "brp", "moeder", "werkelijk"]

    init() {}

    init(_ feit: Woonplaatsbepaling) {
        verblijf = feit.verblijf
        verblijfSinds = feit.verblijfSinds
        ervoor = feit.ervoor?.tekst ?? ""
        inschrijving = feit.inschrijving
        brp = feit.brp?.tekst ?? ""
        moeder = feit.moeder?.tekst ?? ""
        werkelijk = feit.werkelijk?.tekst ?? ""
    }

    func bepaling(van persoon: ID<Persoon>, _ gemeenten: Gemeenten, op dag: Datum) throws(Afwijzing) -> Woonplaatsbepaling {
        let stays = verblijf.map { $0 != .geen } ?? false
        return try Woonplaatsbepaling(
            persoon: persoon, op: dag, bepaaldDoor: gemeenten.eigen, verblijf: verblijf ?? .geen,
            verblijfSinds: stays ? verblijfSinds : nil,
            ervoor: stays ? gemeenten.code(ervoor) : nil, inschrijving: inschrijving ?? .onbekend,
            brp: inschrijving == .woonadres ? gemeenten.code(brp) : nil, moeder: gemeenten.code(moeder),
            werkelijk: gemeenten.code(werkelijk), bewijs: bewijs
        ).gecontroleerd()
    }
}

/// Somebody moved to or from another gemeente.
struct Verhuisinvoer: Invoer {
    var richting: Verhuisrichting?
    var gemeente = ""
    var op: Datum?
    var hulp: Verhuishulp?
    var omschrijving = ""
    var opVerzoek = false

    private static let grond = "Jeugdwet 2.7a"
    private static let bijHulp = Voorwaarde("hulp", Verhuishulp.ambulant.rawValue, Verhuishulp.toegezegd.rawValue)
    static let naam = "verhuizing"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .keuze("richting", \.richting, "Waarheen?", verplicht: true, nut: .wet, grond: grond),
        .keuze("gemeente", \.gemeente, "Welke andere gemeente?", uit: [], lang: true, verplicht: true, nut: .wet, grond: grond),
        .datum("op", \.op, "Op welke dag?", hulp: "De dag waarop het nieuwe adres ingaat.", verplicht: true, nut: .wet, grond: grond),
        .keuze("hulp", \.hulp, "Loopt er dan jeugdhulp?", verplicht: true, nut: .wet, grond: grond),
        .tekst(
            "omschrijving", \.omschrijving, "Welke hulp, en van wie?", verplicht: true, nut: .hulp, grond: grond, tot: 300,
            alleenBij: bijHulp),
        .vinkje(
            "opVerzoek", \.opVerzoek, "Het gezin vraagt om door te gaan met dezelfde aanbieder",
            hulp: "Dan houdt het gezin dezelfde hulp, hoogstens een jaar. Anders zorgt de nieuwe gemeente voor gelijkwaardige hulp.",
            nut: .wet,
            grond: grond, alleenBij: bijHulp),
    ]

    func verhuizing(van persoon: ID<Persoon>, _ gemeenten: Gemeenten, op vandaag: Datum) throws(Afwijzing) -> Verhuizing {
        guard let richting, let op, let hulp, let other = gemeenten.code(gemeente) else {
            throw .ongeldig([Veldfout("gemeente", "Kies een gemeente uit de lijst.")])
        }
        return try Verhuizing(
            persoon: persoon, richting: richting, gemeente: other, op: op, hulp: hulp, opVerzoek: hulp.gaatDoor && opVerzoek,
            omschrijving: hulp.gaatDoor ? omschrijving : ""
        ).gecontroleerd(eigen: gemeenten.eigen, op: vandaag)
    }
}
