// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

struct Factorinvoer: Deelinvoer {
    var tekst = ""
    var niveau: Factorniveau?
    var rol: Factorrol?
    var veranderbaar: Veranderbaarheid?
    var berustOp: [String] = []
    var toelichting = ""

    static let naam = "verklaringsfactor"
    static let pad = "factoren"
    static let titel = "Een factor"
    static let uitleg = "Wat verklaart waarom het moeilijk is, of waarom iets goed gaat?"
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Wat is het?", hulp: "Kort: het komt in de tekening.", verplicht: true, nut: .hulp, grond: grond,
            tot: Verklaringsfactor.langst),
        .keuze("niveau", \.niveau, "Waar ligt het?", verplicht: true, nut: .hulp, grond: grond),
        .keuze("rol", \.rol, "Wat doet het?", verplicht: true, nut: .hulp, grond: grond),
        .keuze("veranderbaar", \.veranderbaar, "Kan het veranderen?", verplicht: true, nut: .hulp, grond: grond),
        .meerkeuze("berustOp", \.berustOp, "Op welke feiten berust dit?", nut: .hulp, grond: "Jeugdwet 3.3"),
        .tekst("toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 2), nut: .hulp, grond: grond, tot: 2_000),
    ]

    init() {}

    init(_ inhoud: Verklaringsfactor) {
        tekst = inhoud.tekst
        niveau = inhoud.niveau
        rol = inhoud.rol
        veranderbaar = inhoud.veranderbaar
        berustOp = inhoud.berustOp.map(\.hex)
        toelichting = inhoud.toelichting
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Verklaringsfactor>] { alle.factoren }

    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] {
        ["berustOp": beeld.vaststellingen.map { Keuze($0.id.hex, "\($0.inhoud.tekst) (\($0.inhoud.datum.uitgeschreven))") }]
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Verklaringsfactor {
        guard let niveau, let rol, let veranderbaar else { throw .ongeldig([Veldfout("rol", "Kies wat deze factor doet.")]) }
        return Verklaringsfactor(
            analyse: beeld.analyse.id, tekst: tekst, niveau: niveau, rol: rol, veranderbaar: veranderbaar, toelichting: toelichting,
            berustOp: berustOp.feitnummers)
    }
}

struct Verbandinvoer: Deelinvoer {
    var van = ""
    var werking: Factorwerking?
    var naar = ""
    var toelichting = ""

    static let naam = "factorverband"
    static let pad = "verbanden"
    static let titel = "Een verband tussen twee factoren"
    static let uitleg = "Wat versterkt wat, en wat dempt wat? Elk verband wordt een pijl in de tekening."
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .keuze("van", \.van, "Welke factor werkt?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .keuze("werking", \.werking, "Wat doet die?", verplicht: true, nut: .hulp, grond: grond),
        .keuze("naar", \.naar, "Op welke factor?", uit: [], lang: true, verplicht: true, nut: .hulp, grond: grond),
        .tekst("toelichting", \.toelichting, "Toelichting", hulp: "Zoals: vooral 's avonds.", nut: .hulp, grond: grond, tot: 300),
    ]

    init() {}

    init(_ inhoud: Factorverband) {
        van = inhoud.van.hex
        werking = inhoud.werking
        naar = inhoud.naar.hex
        toelichting = inhoud.toelichting
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Factorverband>] { alle.verbanden }

    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] {
        let factors = beeld.factoren.map(\.keuze)
        return ["van": factors, "naar": factors]
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Factorverband {
        guard let van = UUIDv7(van), let naar = UUIDv7(naar), let werking else {
            throw .ongeldig([Veldfout("van", "Kies de twee factoren en wat de een met de ander doet.")])
        }
        return try Factorverband(analyse: beeld.analyse.id, van: van, naar: naar, werking: werking, toelichting: toelichting)
            .gecontroleerd()
    }
}

struct Nodiginvoer: Deelinvoer {
    var wat = ""
    var doel = ""
    var factoren: [String] = []

    static let naam = "verklaringsnodig"
    static let pad = "nodig"
    static let titel = "Wat nodig is"
    static let uitleg = "Welke hulp of welk gebaar past bij deze verklaring? Kies op welke factor het werkt."
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst("wat", \.wat, "Wat is nodig?", soort: .tekstvlak(rijen: 2), verplicht: true, nut: .hulp, grond: grond, tot: 500),
        .tekst("doel", \.doel, "Voor welk doel?", hulp: "Zoals het gezin het zegt.", nut: .hulp, grond: grond, tot: 300),
        .meerkeuze(
            "factoren", \.factoren, "Op welke factoren werkt dit?", hulp: "Voor het afsluiten moet hier minstens één factor staan.",
            nut: .hulp, grond: grond),
    ]

    init() {}

    init(_ inhoud: Verklaringsnodig) {
        wat = inhoud.wat
        doel = inhoud.doel
        factoren = inhoud.factoren.map(\.hex)
    }

    static func feiten(_ alle: Verklaringsfeiten) -> [Feit<Verklaringsnodig>] { alle.nodig }

    static func keuzes(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) -> [String: [Keuze]] {
        ["factoren": beeld.factoren.map(\.keuze)]
    }

    func deel(_ blad: Verklaringsblad, _ beeld: Verklaringsbeeld) throws(Afwijzing) -> Verklaringsnodig {
        Verklaringsnodig(analyse: beeld.analyse.id, wat: wat, doel: doel, factoren: factoren.feitnummers)
    }
}
