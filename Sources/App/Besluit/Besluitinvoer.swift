// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

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
    var vorm: Leveringsbesluit?
    var pgb = Pgbinvoer()
    var keuze: Aanbiederkeuze?
    var interventie = ""
    var interventieReden = ""
    var motivering = ""
    var afwijking = ""
    var spoed = ""
    var isTochVoorgelegd = false
    /// What of the request is refused, and why.
    var afgewezen = ""
    var afgewezenOmdat = ""
    var afgewezenAanpak = ""
    /// Only where the law asks it: aanbieder without a contract, talks with GI and Raad.
    var bijzonder = Besluitkeuzeinvoer()
    /// What the act asks about the help itself.
    var wet = Wetsinvoer()

    static let naam = "besluit"
    static let bewaarklasse = Bewaarklasse.toegang
    /// Ten for every decision, four about how the help is given, eleven only when a pgb was asked for, eighteen only where the law asks
    /// them, two where somebody else may have to approve, and three about what is refused.
    static let budget = 49
    static let dicht = [wetsgroep]
    private static let bijHulp = Voorwaarde("strekking", "toekennen", "gedeeltelijk")
    static let velden: [Veld<Self>] =
        hulpvelden + wetsvelden + pgbvelden + afwijsvelden + slotvelden + keuzevelden + spoedvelden

    private static let hulpvelden: [Veld<Self>] = [
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
        .keuze(
            "vorm", \.vorm, "Hoe wordt de hulp gegeven?", hulp: "Kiest u niets, dan regelt de gemeente de hulp.", nut: .wet,
            grond: "Jeugdwet 8.1.1", alleenBij: bijHulp),
        .keuze(
            "keuze", \.keuze, "Besprak u welke aanbieder de hulp geeft?", nut: .wet, grond: "Jeugdwet 2.3 lid 5", alleenBij: bijHulp),
        .keuze(
            "interventie", \.interventie, "Welke interventie?", uit: [], lang: true, hulp: "Leeg: geen uit het register.", nut: .hulp,
            grond: "Hervormingsagenda Jeugd 2.1.8", alleenBij: bijHulp),
        .tekst(
            "interventieReden", \.interventieReden, "Staat zij op ‘niet doen’? Leg uit waarom u haar toch inzet.",
            soort: .tekstvlak(rijen: 3), hulp: "Deze tekst staat in de brief.", nut: .hulp, grond: "Hervormingsagenda Jeugd 2.1.8",
            tot: 1_000, alleenBij: bijHulp),
    ]

    private static let slotvelden: [Veld<Self>] = [
        .tekst(
            "motivering", \.motivering, "Waarom besluit u dit?", soort: .tekstvlak(rijen: 8),
            hulp: "Deze tekst staat in de brief. Schrijf aan het gezin, in gewone woorden.", verplicht: true, nut: .wet, grond: "Awb 3:46"),
        .tekst(
            "afwijking", \.afwijking, "Wijkt u af van de afweging of van een waarschuwing? Leg dan uit waarom.",
            soort: .tekstvlak(rijen: 4),
            hulp: "Leeg: u wijkt niet af. Ook deze tekst staat in de brief.", nut: .wet, grond: "Awb 3:46"),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        guard strekking != .afwijzen, let van, Periode(van: van, totEnMet: tot) == nil else { return aardfouten + pgbfouten }
        return aardfouten + pgbfouten + [Veldfout("periode", "De einddatum ligt vóór de begindatum. Pas een van beide aan.")]
    }

    /// Help ends at 18 unless a recorded ground carries it, and always at 23 (Jeugdwet 1.1, jeugdige 1°, 3° and 4°): the period of a
    /// decision is held against both on the day it is taken. Where no ground carries it, who decides may say why it goes on all the same.
    func toetsLeeftijd(_ geboren: Geboortedatum?, _ verlengingen: [Feit<Hulpverlenging>]) throws(Afwijzing) {
        try toetsWet(geboren)
        guard strekking != .afwijzen, let geboren, let last = tot else { return }
        switch Hulpna18.toets(
            geboren, van: van ?? last, totEnMet: last, productcategorie: productcategorie, soort: wet.soort, verlengingen)
        {
        case .nietNodig, .gedragen: return
        case .eindigtBij18(let ground):
            throw .ongeldig([Veldfout("periode", "\(ground.uitleg) Kies een eerdere einddatum (\(ground.bron)).")])
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
            afwijking: afwijking.isEmpty ? nil : afwijking, pgb: pgbvraag, keuze: strekking == .afwijzen ? nil : keuze, keuzes: keuzes)
    }

    /// What was known of the chosen intervention on that day.
    func interventiekeuze(_ register: Interventieregister, op dag: Datum) throws(Afwijzing) -> Interventiekeuze? {
        guard strekking != .afwijzen, !interventie.isEmpty else { return nil }
        guard let row = register.geldend(op: dag).first(where: { $0.code == interventie }) else {
            throw .ongeldig([Veldfout("interventie", "Kies een interventie uit de lijst.")])
        }
        return Interventiekeuze(row, afwijking: row.status == .nietDoen ? interventieReden : "")
    }

    private var voorziening: Voorziening? {
        guard let omvang, let eenheid, let frequentie, let van, let period = Periode(van: van, totEnMet: tot) else { return nil }
        return Voorziening(
            aard: aard, productcategorie: productcategorie, omvang: Omvang(volume: omvang, eenheid: eenheid, frequentie: frequentie),
            periode: period, vorm: vorm == .pgb ? .pgb : .zin)
    }
}

extension Besluitinvoer {
    /// Asked only of who decides within limits: help that cannot wait, runs while the proposal is read.
    static let spoedvelden: [Veld<Self>] = [
        .tekst(
            "spoed", \.spoed, "Kan de hulp niet wachten op goedkeuring? Schrijf dan op waarom.", soort: .tekstvlak(rijen: 2),
            hulp: "Alleen als dit besluit een voorstel wordt. De hulp mag dan meteen worden besteld, vanaf de begindag hierboven.",
            nut: .wet, grond: "Jeugdwet 2.6 lid 1 onder b", tot: 1_000, alleenBij: Voorwaarde("strekking", "toekennen", "gedeeltelijk"))
    ]

    /// nil: it waits.
    var spoedreden: String? { strekking == .afwijzen || spoed.isBlank ? nil : spoed }
}
