// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Who may see the file of somebody who has died (Jeugdwet 7.3.12a): with consent given in life, with a weighty interest of one's own, or
/// as the parent or voogd with gezag over a child who was under sixteen. Never what somebody of twelve or older had recorded not to want.
package enum Inzagenaoverlijden {
    package static let bron = "Jeugdwet 7.3.12a"

    /// The ages of 7.3.12a. Another act is another row.
    struct Rij: Sendable {
        /// Under this age at death, who had gezag may ask.
        let gezagTot: Int
        /// From this age somebody may have said that nobody may see it.
        let wensVanaf: Int
        /// What has not been checked against the source.
        let opmerking: String
    }

    static let rij = Rij(
        gezagTot: 16, wensVanaf: 12,
        opmerking:
            "[mem] De leeftijden staan in de feitenlijst; wie op welke grond inzage krijgt, is uit het geheugen aangevuld (vergelijk BW 7:458a)."
    )

    /// - Parameters:
    ///   - leeftijd: at death; nil when birth date or day of death is not known.
    ///   - gezag: of who asks, at death.
    package static func beoordeel(
        _ als: Hoedanigheid, _ soort: Verzoeksoort, leeftijd: Int?, gezag: Gezagsblik
    ) -> Oordeel<Verzoekbevoegdheid> {
        guard soort.isAfschrift else {
            return uitkomst(
                .nee, als, leeftijd, "Na een overlijden kan iemand alleen inzage of een afschrift vragen, niet verbeteren of vernietigen.")
        }
        switch als {
        case .nabestaandeToestemming:
            return uitkomst(
                .wegen, als, leeftijd,
                "Inzage kan als de overledene daar tijdens het leven toestemming voor gaf, op schrift of digitaal. Kijk of die er is."
                    + wens(leeftijd))
        case .nabestaandeBelang:
            return uitkomst(
                .wegen, als, leeftijd,
                "Inzage kan als iemand een zwaarwegend belang heeft, dat belang misschien wordt geschaad en inzage daarvoor nodig is. "
                    + "Geef alleen wat daarvoor nodig is." + wens(leeftijd))
        case .ouderMetGezag: return ouder(als, leeftijd, gezag)
        case .zelf, .ouderZonderGezag, .vertegenwoordiger, .gemachtigde, .anders:
            return uitkomst(
                .nee, als, leeftijd,
                "De persoon over wie het gaat, is overleden. Vraag of er toestemming van voor het overlijden is, of een zwaarwegend belang, "
                    + "en leg het verzoek zo vast.")
        }
    }

    private static func ouder(_ als: Hoedanigheid, _ leeftijd: Int?, _ gezag: Gezagsblik) -> Oordeel<Verzoekbevoegdheid> {
        guard gezag != .heeftNiet else {
            return uitkomst(.nee, als, leeftijd, "In dit dossier staat dat deze persoon bij het overlijden geen gezag had.")
        }
        guard let leeftijd else {
            return uitkomst(.wegen, als, nil, "Zoek eerst uit hoe oud de overledene was: dat bepaalt of een ouder inzage krijgt.")
        }
        guard leeftijd < rij.gezagTot else {
            return uitkomst(
                .nee, als, leeftijd,
                "De overledene was \(rij.gezagTot) jaar of ouder. Een ouder krijgt inzage met toestemming van toen, of met een zwaarwegend belang."
            )
        }
        guard leeftijd < rij.wensVanaf, gezag == .heeft else {
            let open = gezag == .onbekend ? " Zoek ook uit of deze persoon toen gezag had." : ""
            return uitkomst(
                .wegen, als, leeftijd,
                "De overledene was nog geen \(rij.gezagTot) jaar: wie toen gezag had, krijgt inzage, als dat past bij goede hulp."
                    + wens(leeftijd) + open)
        }
        return uitkomst(.ja, als, leeftijd, "De overledene was nog geen \(rij.wensVanaf) jaar: wie toen gezag had, krijgt inzage.")
    }

    private static func wens(_ leeftijd: Int?) -> String {
        guard leeftijd.map({ $0 >= rij.wensVanaf }) ?? true else { return "" }
        return " Kijk of is vastgelegd dat de overledene dit niet wilde: dan niet. En laat weg wat over een ander gaat."
    }

    private static func uitkomst(
        _ value: Verzoekbevoegdheid, _ als: Hoedanigheid, _ leeftijd: Int?, _ uitleg: String
    ) -> Oordeel<Verzoekbevoegdheid> {
        var facts = ["hoedanigheid": als.rawValue]
        facts["leeftijd"] = leeftijd.map(String.init)
        return Oordeel(value, gronden: [Grond(regel: "inzagenaoverlijden/1", bron: bron, uitleg: uitleg, feiten: facts)])
    }
}
