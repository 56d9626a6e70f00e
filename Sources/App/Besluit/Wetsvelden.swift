// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Answers to what the act asks about the help itself, on the form of a decision.
struct Wetsinvoer: Sendable {
    var soort: Jeugdhulpsoort?
    var plek: Plaatsing.Plek?
    var waaromElders = ""
    var vervoer: Vervoer.Reden?
    var vervoerUitleg = ""
    var respijt: Respijt.Oplossing?
    var respijtUitleg = ""
    var verblijfsrecht: Verblijfsrecht.Status?
    var pleeggezin = ""

    /// - Parameter isAfwijzing: then what would be granted does not count.
    func antwoorden(isAfwijzing: Bool) -> Wetsantwoorden? {
        let travel = isAfwijzing && vervoer != .geen ? nil : vervoer
        let found = Wetsantwoorden(
            soort: isAfwijzing ? nil : soort, plaatsing: isAfwijzing ? nil : plek.map { Plaatsing($0, waarom: waaromElders) },
            vervoer: travel.map { Vervoer($0, uitleg: vervoerUitleg) }, respijt: respijt.map { Respijt($0, uitleg: respijtUitleg) },
            verblijfsrecht: isAfwijzing ? nil : verblijfsrecht.map { Verblijfsrecht($0, pleeggezin: pleeggezin) })
        return found.isLeeg ? nil : found
    }
}

extension Besluitinvoer {
    private static let metHulp = Voorwaarde("strekking", "toekennen", "gedeeltelijk")
    private static let bijVerblijf = Voorwaarde("productcategorie", codes: Plaatsing.verblijf)
    static let wetsgroep = ["vervoer", "vervoerUitleg", "respijt", "respijtUitleg", "verblijfsrecht", "pleeggezin"]
    static let plaatsinggroep = ["plaatsing", "plaatsingReden"]

    static let wetsvelden: [Veld<Self>] = [
        .keuze(
            "hulpsoort", \.wet.soort, "Welke soort jeugdhulp is het?",
            hulp: "Nodig als de hulp doorgaat na de 18e verjaardag: alleen hulp bij problemen of een stoornis kan dan nog.", nut: .wet,
            grond: "Jeugdwet 1.1, jeugdhulp",
            alleenBij: metHulp),
        .keuze(
            "plaatsing", \.wet.plek, "Waar gaat het kind wonen?", nut: .wet, grond: Plaatsing.bron, alleenBij: bijVerblijf),
        .tekst(
            "plaatsingReden", \.wet.waaromElders, "Ergens anders? Waarom kan het kind niet naar een pleegouder of gezinshuis?",
            soort: .tekstvlak(rijen: 3), hulp: "Waaruit blijkt dat dit niet in het belang van het kind is? Deze tekst staat in de brief.",
            nut: .wet, grond: Plaatsing.bron, tot: 1_000, alleenBij: bijVerblijf),
        .keuze(
            "vervoer", \.wet.vervoer, "Is vervoer van en naar de hulp nodig?", lang: true, hulp: "Leeg: daar is niet om gevraagd.",
            nut: .wet,
            grond: Vervoer.bron),
        .tekst(
            "vervoerUitleg", \.wet.vervoerUitleg, "Waaruit blijkt dat?", soort: .tekstvlak(rijen: 2),
            hulp: "Deze tekst staat in de brief.", nut: .wet, grond: "\(Vervoer.bron); Awb 3:46", tot: 500,
            alleenBij: Voorwaarde("vervoer", codes: Vervoer.Reden.allCases.map(\.rawValue))),
        .keuze(
            "respijt", \.wet.respijt, "Heeft het kind altijd iemand in de buurt nodig (permanent toezicht)?", lang: true,
            hulp: "Leeg: nee.", nut: .wet,
            grond: Respijt.bron),
        .tekst(
            "respijtUitleg", \.wet.respijtUitleg, "Welke hulp ontlast de ouders, of wat zeiden zij erover?",
            soort: .tekstvlak(rijen: 2), hulp: "Zoals logeren of oppas die weet wat te doen.", nut: .wet, grond: Respijt.bron, tot: 500,
            alleenBij: Voorwaarde("respijt", codes: Respijt.Oplossing.allCases.map(\.rawValue))),
        .keuze(
            "verblijfsrecht", \.wet.verblijfsrecht, "Heeft de jeugdige geen verblijfsrecht, of een tijdelijk verblijfsrecht?",
            lang: true,
            hulp:
                "Leeg: de jeugdige mag gewoon in Nederland wonen. Bij een tijdelijk recht noemt Besluit Jeugdwet 1.2 waarvoor de grens geldt; vraag het na bij een jurist.",
            nut: .wet, grond: Verblijfsrecht.bron, alleenBij: metHulp),
        .tekst(
            "pleeggezin", \.wet.pleeggezin, "Gaat het kind naar een pleeggezin? Waarom is dat nodig?", soort: .tekstvlak(rijen: 2),
            hulp: "Leeg: het kind gaat niet naar een pleeggezin.", nut: .wet,
            grond: Verblijfsrecht.bron, tot: 500,
            alleenBij: Voorwaarde("verblijfsrecht", codes: Verblijfsrecht.Status.allCases.map(\.rawValue))),
    ]

    var wetsantwoorden: Wetsantwoorden? { wet.antwoorden(isAfwijzing: strekking == .afwijzen) }

    /// What the act asks about this help, and what it does not allow.
    /// - Throws: `ongeldig` with every field at once.
    func toetsWet(_ geboren: Geboortedatum?) throws(Afwijzing) {
        let faults = (wetsantwoorden?.veldfouten ?? []) + plaatsingfouten + respijtfouten + soortfouten(geboren) + verblijffouten(geboren)
        guard faults.isEmpty else { throw .ongeldig(faults) }
    }

    private var plaatsingfouten: [Veldfout] {
        guard strekking != .afwijzen, Plaatsing.verblijf.contains(productcategorie), wet.plek == nil else { return [] }
        return [Veldfout("plaatsing", "Kies waar het kind gaat wonen (\(Plaatsing.bron)).")]
    }

    private var respijtfouten: [Veldfout] {
        guard let found = wetsantwoorden?.respijt?.oordeel(isAfwijzing: strekking == .afwijzen), !found.uitkomst else { return [] }
        return [Veldfout("respijt", found.gronden[0].uitleg + " Kies een ander antwoord, of ken iets toe.")]
    }

    /// Only who is granted help past the eighteenth birthday is asked which kind it is, and only where the product does not tell.
    private func soortfouten(_ geboren: Geboortedatum?) -> [Veldfout] {
        guard strekking != .afwijzen, wet.soort == nil, Jeugdhulpsoort(productcategorie: productcategorie) == nil, let last = tot,
            geboren?.heeftBereikt(18, op: last) == true
        else { return [] }
        return [Veldfout("hulpsoort", "De hulp duurt tot na de 18e verjaardag. Kies welke soort jeugdhulp het is (Jeugdwet 1.1).")]
    }

    private func verblijffouten(_ geboren: Geboortedatum?) -> [Veldfout] {
        guard let right = wetsantwoorden?.verblijfsrecht, let van, let last = tot else { return [] }
        let found = right.toets(geboren, van: van, totEnMet: last, plek: wet.plek)
        return zip(found.uitkomst, found.gronden).map { objection, ground in
            Veldfout(objection == .pleeggezin ? "pleeggezin" : "periode", "\(ground.uitleg) (\(ground.bron))")
        }
    }
}

extension Aanvraagblad {
    /// Near eighteen, or with a birth date that nobody knows, the decision asks which kind of help it is.
    var isBijna18: Bool {
        let born = kader.gezin.personen[beeld.jeugdige]?.gegevens.geboortedatum
        return born?.heeftBereikt(16, op: beeld.aanvraag.inhoud.ontvangen) != false
    }
}
