// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Is what was asked an aanvraag for an individuele voorziening?
enum Aanvraagantwoord: String, Keuzelijst {
    case ja, nee

    var label: String {
        switch self {
        case .ja: "Ja, dit is een aanvraag"
        case .nee: "Nee, of nog niet"
        }
    }

    var hulp: String? {
        switch self {
        case .ja:
            "Het gezin vraagt om jeugdhulp waarvoor een besluit nodig is. Dan besluit het college binnen 8 weken na ontvangst (Awb 4:13)."
        case .nee: "Een vraag om advies of steun. Een aanvraag kan later nog; zeg het gezin dat."
        }
    }
}

/// The fields of a form in which a question is written down: the same for a new family and a known one.
protocol Vraaginvoer: Invoer {
    var deur: Deur? { get set }
    var datum: Datum? { get set }
    var woorden: String { get set }
    var aanvraag: Aanvraagantwoord? { get set }
    var aanvraagOntvangen: Datum? { get set }
}

extension Vraaginvoer {
    static var vraagvelden: [Veld<Self>] {
        [
            .keuze(
                "deur", \.deur, "Hoe kwam de vraag binnen?", lang: true, verplicht: true, nut: .wet, grond: "Regeling Jeugdwet: verwijzer"),
            .tekst(
                "woorden", \.woorden, "Wat vraagt het gezin?", soort: .tekstvlak(rijen: 6),
                hulp: "In hun eigen woorden. Nog geen oordeel en geen oplossing.", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.3 lid 4"),
            .datum("datum", \.datum, "Wanneer kwam de vraag binnen?", verplicht: true, nut: .wet, grond: "Awb 4:13"),
            .keuze(
                "aanvraag", \.aanvraag, "Is dit een aanvraag voor een individuele voorziening?", verplicht: true, nut: .wet,
                grond: "Awb 1:3 lid 3; Jeugdwet 2.3"),
            .datum(
                "aanvraagOntvangen", \.aanvraagOntvangen, "Wanneer is de aanvraag ontvangen?",
                hulp: "De 8 weken lopen vanaf deze dag.", verplicht: true, nut: .wet, grond: "Awb 4:13",
                alleenBij: Voorwaarde("aanvraag", Aanvraagantwoord.ja.rawValue)),
        ]
    }

    /// The question as a value, checked. The fields are valid when this is called.
    func hulpvraag(van persoon: ID<Persoon>?, wie: String, over: [ID<Persoon>], op vandaag: Datum) throws -> Hulpvraag {
        guard let datum, let deur else { throw Afwijzing.ongeldig([Veldfout("datum", "Vul in wanneer en hoe de vraag binnenkwam.")]) }
        return try Hulpvraag(
            datum: datum, deur: deur, vanPersoon: persoon, vanWie: wie, over: over, woorden: woorden,
            aanvraagOntvangen: aanvraag == .ja ? aanvraagOntvangen : nil
        ).gecontroleerd(op: vandaag)
    }
}

/// A question in a file that is there already; also used to correct one.
struct Hulpvraaginvoer: Vraaginvoer {
    var over: [String] = []
    /// Id of a person of the family, or `anders`.
    var vanPersoon = ""
    var vanWie = ""
    var deur: Deur?
    var datum: Datum?
    var woorden = ""
    var aanvraag: Aanvraagantwoord?
    var aanvraagOntvangen: Datum?

    static let anders = "anders"
    static let naam = "hulpvraag"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 8
    static let velden: [Veld<Self>] =
        [
            .meerkeuze("over", \.over, "Over wie gaat de vraag?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.3 lid 1"),
            .keuze("vanPersoon", \.vanPersoon, "Van wie komt de vraag?", uit: [], verplicht: true, nut: .hulp, grond: "Jeugdwet 2.3 lid 4"),
            .tekst(
                "vanWie", \.vanWie, "Wie is dat?", hulp: "Naam en functie, zoals: dokter De Jong, huisarts.", verplicht: true, nut: .hulp,
                grond: "Jeugdwet 2.6 lid 1", tot: 200, alleenBij: Voorwaarde("vanPersoon", anders)),
        ] + vraagvelden
}

extension Hulpvraaginvoer {
    /// A stored question, to correct it.
    init(_ vraag: Hulpvraag) {
        over = vraag.over.map(\.hex)
        vanPersoon = vraag.vanPersoon?.hex ?? Self.anders
        vanWie = vraag.vanWie
        deur = vraag.deur
        datum = vraag.datum
        woorden = vraag.woorden
        aanvraag = vraag.aanvraagOntvangen == nil ? .nee : .ja
        aanvraagOntvangen = vraag.aanvraagOntvangen
    }

    /// The question, about people who take part in this family.
    func vraag(in gezin: Gezin, op vandaag: Datum) throws -> Hulpvraag {
        let kinderen = gezin.jeugdigen.map(\.id).filter { over.contains($0.hex) }
        let vrager = gezin.deelnames.map(\.inhoud.persoon).first { $0.hex == vanPersoon }
        var errors: [Veldfout] = []
        if kinderen.isEmpty { errors.append(Veldfout("over", "Kies minstens één kind van dit gezin.")) }
        if vrager == nil, vanPersoon != Self.anders {
            errors.append(Veldfout("vanPersoon", "Kies iemand uit de lijst, of “Iemand anders”."))
        }
        guard errors.isEmpty else { throw Afwijzing.ongeldig(errors) }
        return try hulpvraag(van: vrager, wie: vrager == nil ? vanWie : "", over: kinderen, op: vandaag)
    }
}

struct Triageinvoer: Invoer {
    var veiligheid: Veiligheidsoordeel?
    var veiligheidToelichting = ""
    var urgentie: Urgentie?
    var route: Triageroute?
    var waarom = ""
    var voorAfzender = ""

    static let naam = "triage"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 6
    private static let nietAcuut = Voorwaarde("veiligheid", Veiligheidsoordeel.veilig.rawValue, Veiligheidsoordeel.zorgen.rawValue)
    static let velden: [Veld<Self>] = [
        .keuze(
            "veiligheid", \.veiligheid, "Is iedereen in dit gezin nu veilig?",
            hulp: "Bij “Acuut onveilig” hoeft u alleen op te schrijven wat u zag of hoorde. De rest kan later.", verplicht: true,
            nut: .veiligheid, grond: "Jeugdwet 2.6 lid 1 onder b en 4.1.7"),
        .tekst(
            "veiligheidToelichting", \.veiligheidToelichting, "Wat zag of hoorde u over de veiligheid?", soort: .tekstvlak(rijen: 3),
            hulp: "Wat, wanneer, van wie. Kort mag.", verplicht: true, nut: .veiligheid, grond: "Jeugdwet 4.1.7",
            alleenBij: Voorwaarde("veiligheid", Veiligheidsoordeel.zorgen.rawValue, Veiligheidsoordeel.acuutOnveilig.rawValue)),
        .keuze(
            "urgentie", \.urgentie, "Hoe snel moet iemand dit oppakken?", nut: .hulp, grond: "Jeugdwet 2.6 lid 1",
            alleenBij: nietAcuut),
        .keuze("route", \.route, "Welke weg past?", nut: .wet, grond: "Jeugdwet 2.3 en 2.6", alleenBij: nietAcuut),
        .tekst(
            "waarom", \.waarom, "Waarom kiest u dit?", soort: .tekstvlak(rijen: 3), hulp: "Een paar woorden die een collega begrijpt.",
            nut: .hulp, grond: "Awb 3:2", alleenBij: nietAcuut),
        .tekst(
            "voorAfzender", \.voorAfzender, "Wat mag de afzender lezen?", soort: .tekstvlak(rijen: 2),
            hulp: "Leeg laten geeft een vaste zin zonder een woord over het gezin. Wie meer schrijft, heeft toestemming van het gezin.",
            nut: .wet, grond: "Jeugdwet 7.3.11", tot: 500, alleenBij: Voorwaarde("route", Triageroute.terug.rawValue)),
    ]

    /// What may wait for a colleague or for the meeting of the team.
    static let later: Set<String> = ["urgentie", "route", "waarom"]

    /// The way is not chosen yet: only stages are recorded.
    var isEenStap: Bool { veiligheid != .acuutOnveilig && route == nil }

    /// Acutely unsafe is crisis, today: help comes first and nothing else is asked.
    func triage(van vraag: UUIDv7, op dag: Datum) throws -> Triage {
        if veiligheid == .acuutOnveilig {
            return Triage(
                hulpvraag: vraag, datum: dag, veiligheid: .acuutOnveilig, veiligheidToelichting: veiligheidToelichting, urgentie: .direct,
                route: .crisis, waarom: "Acuut onveilig: hulp gaat voor.")
        }
        guard let veiligheid, let route else {
            throw Afwijzing.ongeldig([Veldfout("veiligheid", "Beantwoord eerst of iedereen veilig is.")])
        }
        guard let urgentie else { throw Afwijzing.ongeldig([Veldfout("urgentie", "Kies ook hoe snel iemand dit moet oppakken.")]) }
        return Triage(
            hulpvraag: vraag, datum: dag, veiligheid: veiligheid, veiligheidToelichting: veiligheidToelichting, urgentie: urgentie,
            route: route, waarom: waarom)
    }

    /// The stages that are new or decided otherwise than before.
    /// - Throws: `ongeldig` when nothing is.
    func stappen(van vraag: UUIDv7, na verloop: Triageverloop, op dag: Datum) throws(Afwijzing) -> [Triagestap] {
        guard let veiligheid else { throw .ongeldig([Veldfout("veiligheid", "Beantwoord eerst of iedereen veilig is.")]) }
        var steps = [try Triagestap.veiligheid(veiligheid, gezien: veiligheidToelichting, bij: vraag, op: dag)]
        if let urgentie { steps.append(try Triagestap.spoed(urgentie, waarom: waarom, bij: vraag, op: dag)) }
        let fresh = steps.filter { step in
            guard let known = verloop.stap(step.fase)?.inhoud else { return true }
            return known.veiligheid != step.veiligheid || known.urgentie != step.urgentie || known.waarom != step.waarom
        }
        guard !fresh.isEmpty else {
            throw .ongeldig([Veldfout("urgentie", "Kies hoe snel iemand dit moet oppakken, of welke weg past.")])
        }
        return fresh
    }

    /// What was decided before, as the form would have it.
    init(_ verloop: Triageverloop) {
        let safety = verloop.stap(.veiligheid)?.inhoud
        veiligheid = safety?.veiligheid
        veiligheidToelichting = safety?.waarom ?? ""
        urgentie = verloop.stap(.spoed)?.inhoud.urgentie
    }

    init() {}
}

struct Intrekkinginvoer: Invoer {
    var op: Datum?
    var wie = ""
    var reden = ""

    static let naam = "aanvraag-intrekking"
    static let bewaarklasse = Bewaarklasse.toegang
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst(
            "wie", \.wie, "Wie trekt de aanvraag in?", hulp: "Alleen wie de aanvraag deed, kan haar intrekken.", verplicht: true, nut: .wet,
            grond: "Awb 4:13", tot: 200),
        .tekst(
            "reden", \.reden, "Wat zei die daarover?", soort: .tekstvlak(rijen: 4), hulp: "In de eigen woorden van de aanvrager.",
            verplicht: true, nut: .wet, grond: "Awb 4:13"),
        .datum("op", \.op, "Wanneer?", verplicht: true, nut: .wet, grond: "Awb 4:13"),
    ]
}

struct ZonderDossierInvoer: Invoer {
    var deur: Deur?
    var onderwerp: Contactonderwerp?
    var uitkomst: Contactuitkomst?
    var duur: Contactduur?
    var datum: Datum?
    var team = ""

    static let naam = "contact-zonder-dossier"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 6
    static let velden: [Veld<Self>] = [
        .keuze("deur", \.deur, "Hoe kwam het contact?", lang: true, verplicht: true, nut: .wet, grond: "Jeugdwet 2.6 lid 1 onder a"),
        .keuze("onderwerp", \.onderwerp, "Waar ging het over?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1 onder a"),
        .keuze("uitkomst", \.uitkomst, "Wat deed u?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1 onder a"),
        .keuze("duur", \.duur, "Hoe lang duurde het?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1 onder a"),
        .datum("datum", \.datum, "Wanneer?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1 onder a"),
        .keuze("team", \.team, "Voor welk team?", uit: [], nut: .hulp, grond: "Jeugdwet 2.6 lid 1 onder a"),
    ]
}
