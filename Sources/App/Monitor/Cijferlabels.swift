// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Monitor
import Opslag

/// Plain words for the codes of the data set. A label changes no figure.
struct Cijferlabels: Sendable {
    let teams: [String: String]
    let aanbieders: [String: String]
    let hulpvormen: [String: String]

    static func lees(_ tx: LeesTx) throws -> Cijferlabels {
        let products = try Productcodes.vanProgramma().rijen.filter { !$0.hulpvorm.isEmpty }
        return Cijferlabels(
            teams: Dictionary(try BeheerStore.teams(tx).map { ($0.team.hex, $0.naam) }, uniquingKeysWith: { first, _ in first }),
            aanbieders: Dictionary(
                try InkoopStore.aanbieders(tx).map { ($0.inhoud.agb.tekst, $0.inhoud.naam) }, uniquingKeysWith: { first, _ in first }),
            hulpvormen: Dictionary(products.map { ($0.hulpvorm, $0.hulpvormnaam) }, uniquingKeysWith: { first, _ in first }))
    }

    func groep(_ groep: Groep) -> String { groep.code.map { code(groep.dimensie, $0) } ?? "Niet bekend" }

    func code(_ dimensie: Dimensie, _ code: String) -> String {
        switch dimensie {
        case .team: teams[code] ?? code
        case .aanbieder: aanbieders[code] ?? code
        case .hulpvorm: hulpvormen[code] ?? code
        case .deur: Deur(rawValue: code)?.label ?? code
        case .route: Triageroute(rawValue: code)?.label ?? code
        case .urgentie: Urgentie(rawValue: code)?.label ?? code
        case .afloop: Kern.Afsluitreden(rawValue: code)?.label ?? Triageroute(rawValue: code)?.label ?? code
        case .soortBesluit: Besluit.Strekking(rawValue: code)?.label ?? code
        case .wijk: "Postcodegebied \(code)"
        case .leeftijdsgroep: "\(code) jaar"
        case .wettelijkeBasis: "Jeugdwet \(code)"
        case .verwijzer: Self.verwijzers[code] ?? code
        case .redenEinde: Self.redenen[code] ?? code
        case .crisis, .bevroren, .gemeente, .productcategorie: code
        }
    }

    static func naam(_ dimensie: Dimensie) -> String {
        switch dimensie {
        case .gemeente: "Gemeente"
        case .wijk: "Wijk"
        case .team: "Team"
        case .deur: "Door welke deur"
        case .route: "Route na triage"
        case .urgentie: "Hoe snel het moest"
        case .afloop: "Hoe de vraag eindigde"
        case .soortBesluit: "Soort besluit"
        case .wettelijkeBasis: "Artikel"
        case .verwijzer: "Verwijzer"
        case .hulpvorm: "Hulpvorm"
        case .productcategorie: "Productcategorie"
        case .aanbieder: "Aanbieder"
        case .redenEinde: "Reden van einde"
        case .crisis: "Begon als crisis"
        case .leeftijdsgroep: "Leeftijd"
        case .bevroren: "Van een vernietigd dossier"
        }
    }

    /// CBS Beleidsinformatie Jeugd, verwijzer.
    private static let verwijzers = [
        "01": "Gemeente", "02": "Huisarts", "03": "Jeugdarts", "04": "Gecertificeerde instelling", "05": "Medisch specialist",
        "06": "Geen verwijzer", "08": "Rechter of officier van justitie",
    ]
    /// CBS Beleidsinformatie Jeugd, reden beëindiging jeugdhulp.
    private static let redenen = [
        "01": "Volgens plan", "02": "Eerder, in overeenstemming", "03": "Eerder, door het gezin", "04": "Eerder, door de aanbieder",
        "05": "Door omstandigheden van buiten",
    ]
}
