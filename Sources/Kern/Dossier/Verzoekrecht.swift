// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// May this person ask this? By age and part (Jeugdwet 7.3.15; the help file follows that act also where the AVG has another age).
package enum Verzoekbevoegdheid: String, Sendable, Codable {
    case ja
    case nee
    /// A professional weighs it and writes down why.
    case wegen
}

package enum Verzoekrecht {
    /// - Parameters:
    ///   - leeftijd: of who it is about; nil when no birth date is known.
    ///   - isJeugdige: false for a parent or somebody else who asks for what is about themselves.
    package static func beoordeel(_ als: Hoedanigheid, isJeugdige: Bool, leeftijd: Int?) -> Oordeel<Verzoekbevoegdheid> {
        switch als {
        case .zelf: zelf(isJeugdige: isJeugdige, leeftijd)
        case .ouderMetGezag: isJeugdige ? ouder(leeftijd) : niemand(als)
        case .ouderZonderGezag:
            uitkomst(
                .nee, als, "Jeugdwet 7.3.15; BW 1:377c",
                "Een ouder zonder gezag heeft geen recht op het dossier. Vraagt deze ouder om informatie over het kind, geef dan "
                    + "alleen de belangrijke feiten (nog na te gaan: BW 1:377c).")
        case .vertegenwoordiger:
            uitkomst(
                isJeugdige && leeftijd.map { $0 < 12 } ?? false ? .ja : .wegen, als, "Jeugdwet 7.3.15 lid 2",
                "Een vertegenwoordiger vraagt dit alleen voor wie zijn belangen niet zelf kan overzien. Schrijf op waaruit dat blijkt.")
        case .gemachtigde:
            uitkomst(
                .wegen, als, "Jeugdwet 7.3.10; AVG 12",
                "Dit kan met een schriftelijke machtiging van wie het zelf mag vragen. Kijk of die er is en waarvoor zij geldt.")
        case .anders: niemand(als)
        }
    }

    private static func zelf(isJeugdige: Bool, _ leeftijd: Int?) -> Oordeel<Verzoekbevoegdheid> {
        guard isJeugdige else { return uitkomst(.ja, .zelf, "AVG 15 tot en met 17", "Iedereen mag dit vragen over zichzelf.") }
        guard let leeftijd else { return onbekend(.zelf) }
        guard leeftijd < 12 else {
            return uitkomst(.ja, .zelf, "Jeugdwet 7.3.15", "Vanaf 12 jaar vraagt een jeugdige dit zelf; deze is \(leeftijd).")
        }
        return uitkomst(
            .nee, .zelf, "Jeugdwet 7.3.15 lid 1",
            "Onder de 12 jaar vragen de ouders met gezag of de voogd dit. Vertel het kind wel wat er staat, op een manier die past "
                + "bij zijn leeftijd (Jeugdwet 7.3.2).")
    }

    private static func ouder(_ leeftijd: Int?) -> Oordeel<Verzoekbevoegdheid> {
        guard let leeftijd else { return onbekend(.ouderMetGezag) }
        switch leeftijd {
        case ..<12:
            return uitkomst(
                .ja, .ouderMetGezag, "Jeugdwet 7.3.15 lid 1", "Onder de 12 jaar vraagt een ouder met gezag of de voogd dit.")
        case 12..<16:
            return uitkomst(
                .wegen, .ouderMetGezag, "Jeugdwet 7.3.4, 7.3.11 en 7.3.15",
                "Van 12 tot en met 15 jaar vraagt de jeugdige dit zelf. Een ouder met gezag krijgt wat nodig is om mee te beslissen over "
                    + "de hulp. Vraag de jeugdige wat hij ervan vindt en schrijf op hoe u dat weegt.")
        default:
            return uitkomst(
                .nee, .ouderMetGezag, "Jeugdwet 7.3.5, 7.3.11 en 7.3.15",
                "Vanaf 16 jaar beslist de jeugdige zelf. Een ouder krijgt het dossier alleen met een machtiging van de jeugdige.")
        }
    }

    private static func onbekend(_ als: Hoedanigheid) -> Oordeel<Verzoekbevoegdheid> {
        uitkomst(.wegen, als, "Jeugdwet 7.3.15", "Er is geen geboortedatum bekend. Zoek eerst uit hoe oud deze persoon is.")
    }

    private static func niemand(_ als: Hoedanigheid) -> Oordeel<Verzoekbevoegdheid> {
        uitkomst(
            .nee, als, "Jeugdwet 7.3.11", "Wie dit vraagt is een derde. Zonder toestemming of machtiging krijgt een derde niets te zien.")
    }

    private static func uitkomst(
        _ value: Verzoekbevoegdheid, _ als: Hoedanigheid, _ bron: String, _ uitleg: String
    ) -> Oordeel<Verzoekbevoegdheid> {
        Oordeel(value, gronden: [Grond(regel: "verzoekrecht/1", bron: bron, uitleg: uitleg, feiten: ["hoedanigheid": als.rawValue])])
    }
}
