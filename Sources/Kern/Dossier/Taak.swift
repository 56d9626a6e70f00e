// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something to do, with its last day and why. A task closes because the fact it waits for arrived; nobody ticks it off.
package struct Taak: Sendable, Equatable {
    package let soort: Taaksoort
    package let uiterlijk: Datum
    package let gronden: [Grond]
    /// The child it is about; nil: the family. The title names nobody, so that a list may be kept open.
    package let jeugdige: ID<Persoon>?
    /// The fact it comes from.
    package let feit: UUIDv7?
    /// The action of the plan it asks about.
    package let actie: Actie?

    package init(
        _ soort: Taaksoort, _ termijn: Oordeel<Datum>, jeugdige: ID<Persoon>? = nil, feit: UUIDv7? = nil, actie: Actie? = nil
    ) {
        self.soort = soort
        uiterlijk = termijn.uitkomst
        gronden = termijn.gronden
        self.jeugdige = jeugdige
        self.feit = feit
        self.actie = actie
    }

    package var titel: String { soort.label }
    /// Agreed with somebody else than the team: the worker asks about it, another does it.
    package var isVanAnder: Bool { actie.map { $0.uitvoerder != .team } ?? false }
    package func isTeLaat(op dag: Datum) -> Bool { uiterlijk < dag }

    /// The task as this reader may know it: a ground behind a shield becomes a neutral task with the same day.
    package func voor(_ lezer: Lezer, _ schermen: Schermen) -> Taak {
        guard let feit, !schermen.toont(feit, over: [jeugdige].compactMap(\.self), aan: lezer) else { return self }
        return Taak(.afgeschermd, Oordeel(uiterlijk, gronden: []))
    }

    static func < (left: Taak, right: Taak) -> Bool { left.sleutel < right.sleutel }

    /// Earliest day first; on one day one's own duties before what others agreed to do, and of those what is gravest first.
    private var sleutel: (Datum, Int, Int, String, String) {
        (uiterlijk, isVanAnder ? 1 : 0, soort.volgorde, jeugdige?.hex ?? "", feit?.hex ?? "")
    }
}

/// Kinds of task; the raw value is stable and says which page of the file a link goes to.
package enum Taaksoort: String, Keuzelijst {
    case direct
    case triage
    case veiligheidsvlag
    case veiligheidsplan
    case eersteContact = "eerste-contact"
    case helptniet
    case ingebrekestelling
    case dwangsom
    case uitspraak
    case besluit
    case opgeschort
    case goedkeuren
    case voorstelTerug = "voorstel-terug"
    case verzenden
    case zienswijze
    case bezwaar
    case bezwaarBevestigen = "bezwaar-bevestigen"
    case bezwaarVerzenden = "bezwaar-verzenden"
    case klacht
    case toewijzen
    case start
    case gezag
    case familiegroepsplan
    case bedenktijd
    case analyse
    case plan
    case planOpSchrift = "plan-op-schrift"
    case toekomstplan
    case toekomststap
    case overgang
    case verlenging
    case perspectiefplan
    case resourcegroep
    case akkoord
    case actie
    case toestemming
    case toestemmingNee = "toestemming-nee"
    case toestemmingLooptAf = "toestemming-loopt-af"
    case voorlichting
    case contactpersoon
    case overdracht
    case evaluatie
    case bijstellen
    case afsluiten
    case regie
    case uitkomst
    case eindeBesluit = "einde-besluit"
    case pgb
    case richtduur
    case gemeente
    case voortzetting
    case partnerantwoord
    case partnervraag
    case basishulp
    case terreinvraag
    case waakvlam
    case expertiseconsult
    case afschalen
    case aanleiding
    case verzoek
    case bewaarplicht
    case afgeschermd

    package var label: String {
        switch self {
        case .direct: "Vandaag nog contact: directe hulp nodig"
        case .triage: "Triage doen"
        case .veiligheidsvlag: "Waarschuwing over veiligheid opnieuw bekijken"
        case .veiligheidsplan: "Veiligheidsplan samen opnieuw bekijken"
        case .eersteContact: "Eerste gesprek met het gezin"
        case .helptniet: "Antwoorden op “dit helpt niet”"
        case .ingebrekestelling: "In gebreke gesteld: nu beslissen, er dreigt of loopt een dwangsom"
        case .dwangsom: "Dwangsom vaststellen"
        case .uitspraak: "Doen wat de rechter zei"
        case .zienswijze: "Vragen wat de aanvrager van een afwijzing vindt"
        case .bezwaar: "Beslissen op het bezwaar"
        case .bezwaarBevestigen: "Ontvangst van het bezwaar bevestigen"
        case .bezwaarVerzenden: "Beslissing op bezwaar versturen"
        case .klacht: "Klacht afhandelen"
        case .besluit: "Beslissen op de aanvraag"
        case .opgeschort: "Navragen wat nog nodig is: de beslistermijn staat stil"
        case .goedkeuren: "Voorstel voor een besluit beoordelen"
        case .voorstelTerug: "Teruggegeven voorstel aanpassen"
        case .verzenden: "Besluit versturen"
        case .toewijzen: "Hulp toewijzen"
        case .start: "Navragen of de hulp is gestart"
        case .gezag: "Uitzoeken wie gezag heeft"
        case .familiegroepsplan: "Vragen of het gezin zelf een plan wil maken"
        case .bedenktijd: "Horen wat het gezin besloot over een eigen plan"
        case .analyse: "Analyse met het gezin"
        case .plan: "Plan maken met het gezin"
        case .planOpSchrift: "Het plan op papier geven"
        case .toekomstplan: "Toekomstplan met de jongere"
        case .toekomststap: "Regelen uit het toekomstplan"
        case .overgang: "Regelen wat bij 18 jaar verandert"
        case .verlenging: "Hulp na 18 jaar stopt door de leeftijd: kijken wat daarna nodig is"
        case .perspectiefplan: "Perspectiefplan met kind en ouders"
        case .resourcegroep: "Bijeenkomst van de resourcegroep vastleggen"
        case .akkoord: "Vragen wie akkoord is met het plan"
        case .actie: "Afgesproken actie uit het plan"
        case .toestemming: "Toestemming vragen"
        case .toestemmingNee: "Toestemming is geweigerd of ingetrokken: bespreken hoe verder"
        case .toestemmingLooptAf: "Toestemming loopt af: opnieuw vragen"
        case .voorlichting: "Vertellen over de hulp en de vertrouwenspersoon"
        case .contactpersoon: "Vaste contactpersoon laten aanwijzen"
        case .overdracht: "Nagaan wat bij de wissel is verteld"
        case .evaluatie: "Samen kijken of het helpt"
        case .bijstellen: "Plan bijstellen"
        case .afsluiten: "Afsluiten"
        case .regie: "Bespreken of de regie terug kan naar het gezin"
        case .uitkomst: "Vragen of de hulp nuttig was"
        case .eindeBesluit: "Besluit loopt af: verlengen of afronden"
        case .pgb: "Pgb opnieuw bekijken"
        case .richtduur: "Hulp duurt langer dan de richtduur: samen kijken"
        case .gemeente: "Overdragen aan de andere gemeente"
        case .voortzetting: "Hulp na de verhuizing loopt af: kijken wat daarna nodig is"
        case .partnerantwoord: "Antwoord van een partner lezen"
        case .partnervraag: "Navragen bij een partner: nog geen antwoord"
        case .basishulp: "Kijken of de hulp van het team helpt"
        case .terreinvraag: "Navragen op een ander terrein: nog geen antwoord"
        case .waakvlam: "Nog één keer horen hoe het gaat"
        case .expertiseconsult: "Navragen bij wie meekijkt: nog geen antwoord"
        case .afschalen: "Kijken of de hulp lichter kan"
        case .aanleiding: "Kijken of een verklarende analyse nodig is"
        case .verzoek: "Antwoord geven op een verzoek van de cliënt"
        case .bewaarplicht: "Kijken of dit dossier nog bewaard moet worden"
        case .afgeschermd: "Er staat iets open dat u niet kunt zien"
        }
    }

    /// Code of the page where the fact is recorded that closes it.
    package var pagina: String {
        switch self {
        case .direct, .eersteContact, .waakvlam: "contact"
        case .triage: "triage"
        case .veiligheidsvlag: "veiligheid"
        case .veiligheidsplan, .toekomstplan, .toekomststap, .overgang, .verlenging, .perspectiefplan, .resourcegroep: "plan"
        case .besluit, .opgeschort, .goedkeuren, .voorstelTerug: "afweging"
        case .verzenden, .eindeBesluit: "besluit"
        case .zienswijze, .bezwaar, .bezwaarBevestigen, .bezwaarVerzenden, .ingebrekestelling, .dwangsom, .uitspraak: "bezwaar"
        case .klacht: "klachten"
        case .toewijzen, .start: "toewijzing"
        case .basishulp: "hulp"
        case .gezag: "gezin"
        case .analyse, .terreinvraag: "analyse"
        case .toestemming, .toestemmingNee, .toestemmingLooptAf, .voorlichting: "toestemming"
        case .familiegroepsplan, .bedenktijd, .plan, .akkoord, .actie, .bijstellen, .helptniet, .regie, .planOpSchrift: "plan"
        case .contactpersoon: "toegang"
        case .overdracht: "overdracht"
        case .evaluatie, .uitkomst, .pgb, .richtduur: "evaluatie"
        case .afsluiten: "afsluiting"
        case .partnerantwoord, .partnervraag: "partnervragen"
        case .expertiseconsult, .afschalen, .aanleiding: "verklarend"
        case .gemeente, .voortzetting: "woonplaats"
        case .verzoek, .bewaarplicht: "verzoeken"
        case .afgeschermd: "overzicht"
        }
    }

    /// On one day: the order in which the cases stand above.
    var volgorde: Int { Taaksoort.allCases.firstIndex(of: self) ?? 0 }
}
