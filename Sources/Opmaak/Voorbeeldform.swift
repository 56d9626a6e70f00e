// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A contact note with every kind of field in it: for the storybook and the tests only.
struct Voorbeeldform: Invoer {
    enum Wijze: String, Keuzelijst {
        case thuis, telefoon, anders
        var label: String {
            switch self {
            case .thuis: "Thuis"
            case .telefoon: "Telefoon"
            case .anders: "Anders"
            }
        }
        var hulp: String? { self == .thuis ? "Ook op school of buiten." : nil }
    }

    var op: Datum?
    var wijze: Wijze?
    var anders = ""
    var bij: [String] = []
    var tekst = ""
    var minuten: Int?
    var rol = ""
    var bsn: BSN?
    var gevraagd = false

    static let naam = "voorbeeld"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 9
    static var velden: [Veld<Self>] {
        [
            .datum(
                "op", \.op, "Wanneer was het contact?", hulp: "Bijvoorbeeld 27 3 2026.", verplicht: true, nut: .hulp,
                grond: "Jeugdwet 7.3.8"),
            .keuze("wijze", \.wijze, "Hoe was het contact?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
            .tekst(
                "anders", \.anders, "Hoe dan?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8",
                alleenBij: Voorwaarde("wijze", "anders")),
            .meerkeuze("bij", \.bij, "Wie waren erbij?", hulp: "Kies iedereen die meedeed.", nut: .hulp, grond: "Jeugdwet 7.3.8"),
            .tekst(
                "tekst", \.tekst, "Wat is er gezegd?", soort: .tekstvlak(rijen: 5), hulp: "In gewone woorden. Het gezin leest mee.",
                verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
            .getal("minuten", \.minuten, "Hoe lang duurde het?", eenheid: "minuten", nut: .hulp, grond: "Jeugdwet 7.3.8", binnen: 1...600),
            .keuze("rol", \.rol, "Namens wie sprak u?", uit: [], lang: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
            .bsn("bsn", \.bsn, "Burgerservicenummer", nut: .wet, grond: "Jeugdwet 7.2.1"),
            .vinkje("gevraagd", \.gevraagd, "Ik heb verteld wat ik opschrijf", verplicht: true, nut: .wet, grond: "AVG 13"),
        ]
    }
}

extension Voorbeeld {
    static let contact: Ingevuld = [
        "op.dag": ["12"], "op.maand": ["11"], "op.jaar": ["2026"], "wijze": ["thuis"], "bij": ["karin", "sem"],
        "tekst": ["Het is rustiger aan tafel.\nIk roep nu eerst tante Els."], "minuten": ["45"], "rol": ["team"], "gevraagd": ["ja"],
    ]
    static let half: Ingevuld = [
        "op.dag": ["31"], "op.maand": ["2"], "op.jaar": ["2026"], "wijze": ["anders"], "bsn": ["123456789"], "minuten": ["drie kwartier"],
    ]

    static func formulier(_ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Pagina {
        Pagina(
            titel: "Contact vastleggen", kop: kop, indeling: .dossier(balk, zij: zij), bijschrift: "Contacten", fouten: fouten,
            inhoud: Formulieropmaak.formulier(
                actie: "/dossiers/1/contacten", csrf: "voorbeeld", idempotent: "1", laatsteFeit: "2", knop: "Contact bewaren",
                concept: "/concepten/voorbeeld", terug: "/dossiers/1", verplichtUitleg: true
            ) {
                Formulieropmaak.velden(
                    Voorbeeldform.velden, ingevuld: ingevuld, fouten: fouten,
                    keuzes: [
                        "bij": [Keuze("karin", "Karin"), Keuze("daan", "Daan"), Keuze("sem", "Sem")], "rol": [Keuze("team", "Het team")],
                    ],
                    groepen: [
                        .init("Het gesprek", velden: ["op", "wijze", "anders", "bij", "tekst", "minuten"]),
                        .init("Over u en het gezin", hulp: "Alleen als u dit nog niet eerder vastlegde.", velden: ["rol", "bsn"]),
                    ], echo: ["tekst": HTML.vorigeKeer(.citaat("Er is elke avond ruzie.", van: "Karin"), wanneer: "2 oktober 2026")])
            })
    }
}
