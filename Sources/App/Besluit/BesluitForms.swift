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
    var nieuweDatum: Datum?

    static let naam = "beslistermijn"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 4
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
            "nieuweDatum", \.nieuweDatum, "Wanneer is het besluit er uiterlijk?", verplicht: true, nut: .wet, grond: "Awb 4:14 lid 1",
            alleenBij: Voorwaarde("wat", "verlengd")),
    ]

    func wijziging(_ aanvraag: ID<Feitmerk>) throws(Afwijzing) -> Termijnwijziging {
        guard let wat, let per else { throw .nietMogelijk("Vul het formulier opnieuw in.") }
        switch wat {
        case .opgeschort: return .opgeschort(aanvraag, per: per, grond: grond ?? .aanvulling)
        case .hervat: return .hervat(aanvraag, per: per)
        case .verlengd: return .verlengd(aanvraag, medegedeeld: per, nieuweDatum: nieuweDatum ?? per)
        }
    }
}

/// The decision itself. Field ids are those the rules of the decision answer with.
struct Besluitinvoer: Invoer {
    var strekking: Besluit.Strekking?
    var aard = ""
    var productcategorie = ""
    var omvang: Int?
    var eenheid: Eenheid?
    var frequentie: Frequentie?
    var van: Datum?
    var tot: Datum?
    var motivering = ""
    var afwijking = ""

    static let naam = "besluit"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 10
    private static let bijHulp = Voorwaarde("strekking", "toekennen", "gedeeltelijk")
    static let velden: [Veld<Self>] = [
        .keuze("strekking", \.strekking, "Wat besluit u?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1"),
        .tekst(
            "aard", \.aard, "Welke hulp?", hulp: "In gewone woorden, bijvoorbeeld: gezinsbegeleiding aan huis.", verplicht: true, nut: .wet,
            grond: "Jeugdwet 2.3 lid 1", tot: 200, alleenBij: bijHulp),
        .keuze(
            "productcategorie", \.productcategorie, "Productcategorie", uit: [], lang: true, verplicht: true, nut: .bericht,
            grond: "iJw JZ020",
            alleenBij: bijHulp),
        .getal(
            "omvang", \.omvang, "Hoeveel?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1", binnen: 1...99_999_999,
            alleenBij: bijHulp),
        .keuze("eenheid", \.eenheid, "Eenheid", lang: true, verplicht: true, nut: .bericht, grond: "iJw WJ756", alleenBij: bijHulp),
        .keuze(
            "frequentie", \.frequentie, "Hoe vaak?", lang: true, verplicht: true, nut: .bericht, grond: "iJw WMO757", alleenBij: bijHulp),
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1", alleenBij: bijHulp),
        .datum("periode", \.tot, "Tot en met welke dag?", verplicht: true, nut: .wet, grond: "Jeugdwet 2.3 lid 1", alleenBij: bijHulp),
        .tekst(
            "motivering", \.motivering, "Waarom besluit u dit?", soort: .tekstvlak(rijen: 8),
            hulp: "Deze tekst staat in de brief. Schrijf aan het gezin, in gewone woorden.", verplicht: true, nut: .wet, grond: "Awb 3:46"),
        .tekst(
            "afwijking", \.afwijking, "Wijkt u af van de afweging of van een waarschuwing? Leg dan uit waarom.",
            soort: .tekstvlak(rijen: 4),
            hulp: "Ook deze tekst staat in de brief.", nut: .wet, grond: "Awb 3:46"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard strekking != .afwijzen, let van, Periode(van: van, totEnMet: tot) == nil else { return [] }
        return [Veldfout("periode", "De einddatum ligt vóór de begindatum. Pas een van beide aan.")]
    }

    /// Help ends at 18 unless a recorded ground carries it, and always at 23 (Jeugdwet 1.1, jeugdige 1°, 3° and 4°): the period of a
    /// decision is held against both on the day it is taken. Where no ground carries it, who decides may say why it goes on all the same.
    func toetsLeeftijd(_ geboren: Geboortedatum?, _ verlengingen: [Feit<Hulpverlenging>]) throws(Afwijzing) {
        guard strekking != .afwijzen, let geboren, let last = tot else { return }
        switch Hulpna18.toets(geboren, van: van ?? last, totEnMet: last, productcategorie: productcategorie, verlengingen) {
        case .nietNodig, .gedragen: return
        case .nooit:
            throw .ongeldig([
                Veldfout("periode", "Op deze dag is de jeugdige 23 jaar of ouder. Jeugdhulp kan dan niet meer. Kies een eerdere einddatum.")
            ])
        case .zonderGrond(let grounds):
            guard afwijking.isBlank else { return }
            let why = grounds.isEmpty ? "Er is geen grond voor hulp na 18 vastgelegd." : grounds.map(\.uitleg).joined(separator: " ")
            throw .ongeldig([
                Veldfout(
                    "periode", "Op deze dag is de jeugdige 18 jaar of ouder. \(why) Kies een eerdere einddatum, of leg de grond vast."),
                Veldfout(
                    "afwijking", "Leg uit waarom de hulp na de 18e verjaardag doorgaat (Jeugdwet 1.1), of kies een eerdere einddatum."),
            ])
        }
    }

    var voornemen: Voornemen? {
        guard let strekking else { return nil }
        return Voornemen(
            strekking: strekking, voorzieningen: strekking == .afwijzen ? [] : [voorziening].compactMap { $0 }, motivering: motivering,
            afwijking: afwijking.isEmpty ? nil : afwijking)
    }

    private var voorziening: Voorziening? {
        guard let omvang, let eenheid, let frequentie, let van, let period = Periode(van: van, totEnMet: tot) else { return nil }
        return Voorziening(
            aard: aard, productcategorie: productcategorie, omvang: Omvang(volume: omvang, eenheid: eenheid, frequentie: frequentie),
            periode: period)
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
    var toelichting = ""

    static let naam = "besluitintrekking"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("grond", \.grond, "Waarom trekt u het besluit in?", verplicht: true, nut: .wet, grond: "Verordening jeugdhulp"),
        .datum("per", \.per, "Vanaf welke dag?", verplicht: true, nut: .wet, grond: "Verordening jeugdhulp"),
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
