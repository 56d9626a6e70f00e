// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// An aanvraag as it came in.
struct Aanvraaginvoer: Invoer {
    var ontvangen: Datum?
    var jeugdige = ""
    var aanvrager = ""
    var waarvoor: Aanvraag.Waarvoor?
    var gevraagd = ""

    static let naam = "aanvraag"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .datum(
            "ontvangen", \.ontvangen, "Op welke dag kwam de aanvraag binnen?", hulp: "Vanaf deze dag loopt de termijn van 8 weken.",
            verplicht: true, nut: .wet, grond: "Awb 4:13"),
        .keuze("jeugdige", \.jeugdige, "Voor wie is de hulp?", uit: [], verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1"),
        .keuze("aanvrager", \.aanvrager, "Wie vraagt het aan?", uit: [], verplicht: true, nut: .wet, grond: "Awb 1:3 lid 3"),
        .keuze("waarvoor", \.waarvoor, "Wat wordt gevraagd?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3, 2.9 a"),
        .tekst(
            "gevraagd", \.gevraagd, "De vraag, in de woorden van wie aanvraagt", soort: .tekstvlak(rijen: 4), verplicht: true, nut: .wet,
            grond: "Awb 4:2 lid 1 c"),
    ]

    func aanvraag(_ gezin: Gezin) throws(Afwijzing) -> Aanvraag {
        var faults: [Veldfout] = []
        let child = ID<Persoon>(jeugdige), asker = ID<Persoon>(aanvrager)
        if child.map({ id in gezin.jeugdigen.contains { $0.id == id } }) != true {
            faults.append(Veldfout("jeugdige", "Kies een kind uit dit dossier."))
        }
        if asker.map({ gezin.personen[$0] != nil }) != true { faults.append(Veldfout("aanvrager", "Kies iemand uit dit dossier.")) }
        guard faults.isEmpty, let child, let asker, let ontvangen, let waarvoor else { throw .ongeldig(faults) }
        return Aanvraag(ontvangen: ontvangen, waarvoor: waarvoor, gevraagd: gevraagd, aanvrager: asker, jeugdige: child)
    }
}

/// The term stands still, runs again, or is extended.
struct Termijninvoer: Invoer {
    enum Wat: String, Keuzelijst {
        case opgeschort, hervat, verlengd

        var label: String {
            switch self {
            case .opgeschort: "De termijn staat stil"
            case .hervat: "De termijn loopt weer"
            case .verlengd: "Het besluit komt later"
            }
        }

        var hulp: String? {
            switch self {
            case .opgeschort: "Zolang u wacht op iets van de aanvrager, of met instemming van de aanvrager."
            case .hervat: "Er is gekregen waar u op wachtte."
            case .verlengd: "U schreef dit aan de aanvrager, met een redelijke nieuwe dag."
            }
        }
    }

    var wat: Wat?
    var per: Datum?
    var grond: Opschorting.Grondslag?
    var tot: Datum?
    var nieuweDatum: Datum?

    static let naam = "beslistermijn"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 5
    static let velden: [Veld<Self>] = [
        .keuze("wat", \.wat, "Wat verandert er?", verplicht: true, nut: .wet, grond: "Awb 4:14, 4:15"),
        .datum(
            "per", \.per, "Vanaf welke dag?", hulp: "Bij “het besluit komt later”: de dag waarop u dat schreef.", verplicht: true,
            nut: .wet,
            grond: "Awb 4:14, 4:15"),
        .keuze(
            "grond", \.grond, "Waarom staat de termijn stil?", verplicht: true, nut: .wet, grond: "Awb 4:15",
            alleenBij: Voorwaarde("wat", "opgeschort")),
        .datum(
            "tot", \.tot, "Tot en met welke dag kan de aanvrager aanvullen?",
            hulp: "Zoals het in uw brief staat. Daarna loopt de termijn weer. Leeg laten als u geen dag noemde.", nut: .wet,
            grond: "Awb 4:5 lid 1, 4:15 lid 1", alleenBij: Voorwaarde("grond", "aanvulling")),
        .datum(
            "nieuweDatum", \.nieuweDatum, "Wanneer is het besluit er uiterlijk?", verplicht: true, nut: .wet, grond: "Awb 4:14 lid 1",
            alleenBij: Voorwaarde("wat", "verlengd")),
    ]

    func wijziging(_ aanvraag: ID<Feitmerk>) throws(Afwijzing) -> Termijnwijziging {
        guard let wat, let per else { throw .nietMogelijk("Vul het formulier opnieuw in.") }
        switch wat {
        case .opgeschort: return .opgeschort(aanvraag, per: per, grond: grond ?? .aanvulling, tot: tot)
        case .hervat: return .hervat(aanvraag, per: per)
        case .verlengd: return .verlengd(aanvraag, medegedeeld: per, nieuweDatum: nieuweDatum ?? per)
        }
    }
}

/// The letter went away.
struct Verzendinvoer: Invoer {
    var verzonden: Datum?
    var wijze: Verzending.Wijze?

    static let naam = "besluitverzending"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .datum(
            "verzonden", \.verzonden, "Op welke dag gaat de brief weg?", hulp: "De dag daarna begint de termijn voor bezwaar.",
            verplicht: true,
            nut: .wet, grond: "Awb 3:41, 6:8"),
        .keuze("wijze", \.wijze, "Hoe?", verplicht: true, nut: .wet, grond: "Awb 3:41"),
    ]
}

/// Withdraws a decision.
struct Besluitintrekkinginvoer: Invoer {
    var grond: Besluit.Intrekkingsgrond?
    var per: Datum?
    var gehoordOp: Datum?
    var gezegd = ""
    var toelichting = ""

    static let naam = "besluitintrekking"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 5
    private static let nietGevraagd = Voorwaarde("grond", "gegevens", "nietnodig", "nietpassend", "voorwaarden", "fout")
    static let velden: [Veld<Self>] = [
        .keuze("grond", \.grond, "Waarom trekt u het besluit in?", verplicht: true, nut: .wet, grond: "Verordening jeugdhulp"),
        .datum(
            "per", \.per, "Vanaf welke dag?", hulp: "Tot die dag, en tot de brief weg is, gaat de hulp door.", verplicht: true, nut: .wet,
            grond: "Awb 3:40, 3:41"),
        .datum(
            "gehoordOp", \.gehoordOp, "Wanneer besprak u dit met het gezin?", hulp: "Hoeft niet als er geen hulp was toegekend.", nut: .wet,
            grond: "Awb 4:8", alleenBij: nietGevraagd),
        .tekst(
            "gezegd", \.gezegd, "Wat vonden zij ervan, en wat doet u daarmee?", soort: .tekstvlak(rijen: 3),
            hulp: "Deze tekst staat in de brief: schrijf aan het gezin.", nut: .wet, grond: "Awb 4:8, 3:46", alleenBij: nietGevraagd),
        .tekst(
            "toelichting", \.toelichting, "Toelichting", soort: .tekstvlak(rijen: 4), hulp: "In gewone woorden, aan het gezin.",
            verplicht: true,
            nut: .wet, grond: "Awb 3:46"),
    ]
}

/// Ends an aanvraag without a decision.
struct Sluitinvoer: Invoer {
    var reden: Aanvraag.Afsluitreden?
    var toelichting = ""

    static let naam = "aanvraagsluiting"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze("reden", \.reden, "Waarom komt er geen besluit?", verplicht: true, nut: .wet, grond: "Awb 4:13"),
        .tekst(
            "toelichting", \.toelichting, "Wat zei de aanvrager hierover?", soort: .tekstvlak(rijen: 3), verplicht: true, nut: .wet,
            grond: "Awb 4:13"),
    ]
}
