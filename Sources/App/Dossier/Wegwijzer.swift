// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Where the fact is recorded that closes a task. `Taaksoort.pagina` names the page, this names its address.
enum Wegwijzer {
    static func pad(_ taak: Kern.Taak, in dossier: ID<Dossier>) -> String? {
        switch taak.soort.pagina {
        case "contact": contact(dossier)
        case "triage": taak.feit.map { ToegangURL.triage(dossier, $0) }
        case "veiligheid": GezinURL.bescherming(dossier)
        case "gezin": taak.jeugdige.map { GezinURL.gezag(dossier, $0) } ?? GezinURL.gezin(dossier)
        case "afweging", "besluit": Dossierblad.besluit.pad(dossier)
        case "toewijzing": Dossierblad.hulp.pad(dossier)
        case "analyse": Dossierblad.analyse.pad(dossier)
        case "plan", "evaluatie", "afsluiting": Dossierblad.plan.pad(dossier)
        default: nil
        }
    }

    static func contact(_ dossier: ID<Dossier>) -> String { GezinURL.nieuwContact(dossier) }

    /// What the button says: the deed, not the page.
    static func knop(_ soort: Taaksoort) -> String {
        switch soort {
        case .direct, .eersteContact, .waakvlam: "Contact vastleggen"
        case .triage: "Triage doen"
        case .veiligheidsvlag: "Waarschuwing bekijken"
        case .besluit: "Afwegen en beslissen"
        case .opgeschort, .eindeBesluit: "Naar het besluit"
        case .verzenden: "Besluit versturen"
        case .toewijzen: "Hulp toewijzen"
        case .start: "Naar de hulp"
        case .gezag: "Gezag vastleggen"
        case .familiegroepsplan, .bedenktijd: "Naar het gezinsplan"
        case .analyse: "Naar de analyse"
        case .plan: "Plan maken"
        case .akkoord: "Akkoord vastleggen"
        case .actie: "Naar de afspraken"
        case .evaluatie: "Evaluatie beginnen"
        case .bijstellen: "Plan bijstellen"
        case .afsluiten: "Afsluiten"
        case .afgeschermd: "Naar het overzicht"
        }
    }
}
