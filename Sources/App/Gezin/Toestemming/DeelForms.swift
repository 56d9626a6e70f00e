// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What may be given to whom. The purpose was chosen before: it says what usually is enough.
struct Deelafspraakinvoer: Invoer {
    var kind = ""
    var partner = ""
    var soorten: [Deelsoort] = []
    var meer = ""
    var grond: Deelgrond?
    var toelichting = ""
    var gevraagdOp: Datum?
    var tot: Datum?

    private static let bron = "Jeugdwet 7.3.11; AVG 5 en 6"
    static let naam = "deelafspraak"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 8
    static let velden: [Veld<Self>] = [
        .keuze("kind", \.kind, "Over welk kind?", uit: [], verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "partner", \.partner, "Met wie?", hulp: "Naam, functie en organisatie, zoals: dokter De Jong, huisarts.", verplicht: true,
            nut: .wet, grond: bron, tot: 200),
        .meerkeuze(
            "soorten", \.soorten, "Wat deelt u?", hulp: "Wat voor dit doel gewoonlijk genoeg is, staat al aan.", verplicht: true, nut: .wet,
            grond: bron),
        .tekst(
            "meer", \.meer, "Deelt u meer dan gewoonlijk genoeg is? Waarom?", soort: .tekstvlak(rijen: 2),
            hulp: "Leeg laten als u niet meer deelt.", nut: .wet, grond: "AVG 5 lid 1 onder c", tot: 500),
        .keuze("grond", \.grond, "Waarom mag dit?", verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "toelichting", \.toelichting, "Welk artikel, of waarom geldt deze grond?", soort: .tekstvlak(rijen: 2), nut: .wet, grond: bron,
            tot: 500, alleenBij: Voorwaarde("grond", "betrokken", "beslisser", "wet", "gecertificeerde-instelling", "conflict")),
        .datum("gevraagdOp", \.gevraagdOp, "Wanneer vroeg of besprak u het?", verplicht: true, nut: .wet, grond: bron),
        .datum(
            "tot", \.tot, "Tot en met welke dag?", hulp: "Hoogstens een jaar. Daarna gaat de toegang vanzelf dicht.", verplicht: true,
            nut: .wet, grond: "AVG 5 lid 1 onder c en e"),
    ]

    func afspraak(_ kind: ID<Persoon>, _ doel: Deeldoel, op vandaag: Datum) throws(Afwijzing) -> Deelafspraak {
        try Deelafspraak(
            kind: kind, partner: partner, doel: doel, soorten: soorten, gevraagdOp: gevraagdOp ?? vandaag, tot: tot,
            grond: grond ?? .toestemming, toelichting: toelichting, meer: meer
        ).gecontroleerd(op: vandaag)
    }
}

/// The six questions before something is given without consent.
struct Plichtenafweginginvoer: Invoer {
    var toestemming = ""
    var schade = ""
    var gewetensnood = ""
    var subsidiariteit = ""
    var doelmatigheid = ""
    var proportionaliteit = ""
    var overlegd = ""
    var op: Datum?

    private static let bron = "BPSW beroepscode 2021 artikel 10, 11 en 13"
    static let naam = "plichtenafweging"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 8
    static let velden: [Veld<Self>] = [
        vraag("toestemming", \.toestemming, "Toestemming: wat deed u om die te krijgen, of waarom kon dat niet?"),
        vraag("schade", \.schade, "Schade: welke ernstige schade dreigt er, en voor wie, als u zwijgt?"),
        vraag("gewetensnood", \.gewetensnood, "Gewetensnood: waarom kunt u niet zwijgen?"),
        vraag("subsidiariteit", \.subsidiariteit, "Subsidiariteit: waarom kan het niet op een andere manier?"),
        vraag("doelmatigheid", \.doelmatigheid, "Doelmatigheid: waarom helpt spreken om de schade te voorkomen?"),
        vraag("proportionaliteit", \.proportionaliteit, "Proportionaliteit: waarom is dit niet meer dan nodig?"),
        .tekst(
            "overlegd", \.overlegd, "Met wie hebt u dit afgewogen?", hulp: "Een collega of de gedragswetenschapper: naam en functie.",
            verplicht: true, nut: .wet, grond: bron, tot: 200),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: bron),
    ]

    private static func vraag(_ id: String, _ pad: Pad<Self, String>, _ label: String) -> Veld<Self> {
        .tekst(id, pad, label, soort: .tekstvlak(rijen: 3), verplicht: true, nut: .wet, grond: bron, tot: 4_000)
    }

    init() {}

    init(_ afweging: Plichtenafweging) {
        toestemming = afweging.toestemming
        schade = afweging.schade
        gewetensnood = afweging.gewetensnood
        subsidiariteit = afweging.subsidiariteit
        doelmatigheid = afweging.doelmatigheid
        proportionaliteit = afweging.proportionaliteit
        overlegd = afweging.overlegd
        op = afweging.op
    }

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }

    func afweging(_ zaak: UUIDv7, op vandaag: Datum) -> Plichtenafweging {
        Plichtenafweging(
            zaak: zaak, toestemming: toestemming, schade: schade, gewetensnood: gewetensnood, subsidiariteit: subsidiariteit,
            doelmatigheid: doelmatigheid, proportionaliteit: proportionaliteit, overlegd: overlegd, op: op ?? vandaag)
    }
}

/// Something was given to the other party.
struct Gedeeldinvoer: Invoer {
    var soorten: [Deelsoort] = []
    var weg: Verstrekkingsweg?
    var op: Datum?

    private static let bron = "Jeugdwet 7.3.11; AVG 5 lid 2"
    static let naam = "gedeeld"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .meerkeuze("soorten", \.soorten, "Wat hebt u gedeeld?", verplicht: true, nut: .wet, grond: bron),
        .keuze("weg", \.weg, "Hoe?", verplicht: true, nut: .wet, grond: bron),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: bron),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }
}

/// Somebody was told about the help.
struct Voorlichtinginvoer: Invoer {
    var wie: [String] = []
    var onderwerpen: [Voorlichtingsonderwerp] = []
    var op: Datum?
    var hoe = ""

    private static let bron = "Jeugdwet 7.3.2, 2.5 en 4.1.9"
    static let naam = "voorlichting"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .meerkeuze("wie", \.wie, "Aan wie vertelde u het?", verplicht: true, nut: .wet, grond: bron),
        .meerkeuze("onderwerpen", \.onderwerpen, "Wat vertelde u?", verplicht: true, nut: .wet, grond: bron),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: bron),
        .tekst(
            "hoe", \.hoe, "Hoe maakte u het begrijpelijk?", hulp: "Zoals: met een tekening, met een tolk.", nut: .hulp, grond: bron,
            tot: 500),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] { op.laterDan(vandaag, "op") }
}

/// A melding was made; not what it says.
struct Verwijsindexinvoer: Invoer {
    var grond: Verwijsindexgrond?
    var op: Datum?
    var tot: Datum?

    private static let bron = "Jeugdwet 7.1"
    static let naam = "verwijsindexmelding"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze(
            "grond", \.grond, "Op welke grond?", lang: true,
            hulp: "Alleen de letter uit de wet. Schrijf nergens op wat er in de melding staat.",
            verplicht: true, nut: .wet, grond: bron),
        .datum("op", \.op, "Wanneer deed u de melding?", verplicht: true, nut: .wet, grond: bron),
        .datum("tot", \.tot, "Tot en met welke dag staat zij er?", hulp: "Hoogstens twee jaar.", verplicht: true, nut: .wet, grond: bron),
    ]
}
