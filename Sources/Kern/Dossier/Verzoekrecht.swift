// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// May this person ask this? By age and part (Jeugdwet 7.3.15; the help file follows that act also where the AVG has another age).
package enum Verzoekbevoegdheid: String, Sendable, Codable {
    case ja
    case nee
    /// A professional weighs it and writes down why.
    case wegen
}

/// What the file says of the gezag of who asks.
package enum Gezagsblik: String, Sendable, CaseIterable {
    case heeft
    case heeftNiet
    case onbekend
}

package enum Verzoekrecht {
    /// - Parameters:
    ///   - gezag: of who asks, over who it is about: what they say they are is held against it.
    ///   - leeftijd: of who it is about; nil when no birth date is known.
    ///   - isJeugdige: false for a parent or somebody else who asks for what is about themselves.
    ///   - isOverleden: who it is about has died; then `leeftijd` and `gezag` are those of the day of death.
    package static func beoordeel(
        _ als: Hoedanigheid, _ soort: Verzoeksoort, isJeugdige: Bool, leeftijd: Int?, gezag: Gezagsblik, isOverleden: Bool = false
    ) -> Oordeel<Verzoekbevoegdheid> {
        if isOverleden { return Inzagenaoverlijden.beoordeel(als, soort, leeftijd: leeftijd, gezag: gezag) }
        return switch als {
        case .zelf: zelf(isJeugdige: isJeugdige, leeftijd)
        case .ouderMetGezag: isJeugdige ? ouder(als, soort, leeftijd, gezag) : niemand(als)
        case .ouderZonderGezag:
            uitkomst(
                .nee, als, "Jeugdwet 7.3.15; BW 1:377c",
                "Een ouder zonder gezag heeft geen recht op het dossier. Vraagt deze ouder om informatie over het kind, geef dan "
                    + "alleen de belangrijke feiten (nog na te gaan: BW 1:377c).")
        // Under 12 that is who has gezag, and nobody else.
        case .vertegenwoordiger where isJeugdige && leeftijd.map { $0 < 12 } ?? false: ouder(als, soort, leeftijd, gezag)
        case .vertegenwoordiger:
            uitkomst(
                .wegen, als, "Jeugdwet 7.3.15 lid 2",
                "Een vertegenwoordiger vraagt dit alleen voor wie zijn belangen niet zelf kan overzien. Schrijf op waaruit dat blijkt.")
        case .gemachtigde:
            uitkomst(
                .wegen, als, "Jeugdwet 7.3.10; AVG 12",
                "Dit kan met een schriftelijke machtiging van wie het zelf mag vragen. Kijk of die er is en waarvoor zij geldt.")
        case .nabestaandeToestemming, .nabestaandeBelang:
            uitkomst(
                .nee, als, Inzagenaoverlijden.bron,
                "Dit kan alleen over wie is overleden. In het dossier staat dat niet. Leg het eerst vast bij de persoon.")
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

    private static func ouder(
        _ als: Hoedanigheid, _ soort: Verzoeksoort, _ leeftijd: Int?, _ gezag: Gezagsblik
    ) -> Oordeel<Verzoekbevoegdheid> {
        guard gezag != .heeftNiet else {
            return uitkomst(
                .nee, als, "BW 1:245; Jeugdwet 7.3.15",
                "In dit dossier staat dat deze persoon geen gezag heeft. Klopt dat niet, leg dan eerst vast wie gezag heeft, met de bron.")
        }
        guard let leeftijd else { return onbekend(als) }
        switch leeftijd {
        case ..<12 where gezag == .onbekend:
            return uitkomst(
                .wegen, als, "BW 1:245; Jeugdwet 7.3.15",
                "Nog niet uitgezocht of deze persoon gezag heeft. Zoek dat eerst uit in het gezagsregister, en leg het vast.")
        case ..<12:
            return uitkomst(
                .ja, als, "Jeugdwet 7.3.15 lid 1", "Onder de 12 jaar vraagt een ouder met gezag of de voogd dit.")
        case 12..<16 where soort == .verwijdering:
            return uitkomst(
                .nee, als, "Jeugdwet 7.3.9 en 7.3.15",
                "Van 12 tot en met 15 jaar beslist de jeugdige zelf of er iets wordt vernietigd. Vraag het aan de jeugdige.")
        case 12..<16:
            return uitkomst(
                .wegen, als, "Jeugdwet 7.3.4, 7.3.11 en 7.3.15",
                "Van 12 tot en met 15 jaar vraagt de jeugdige dit zelf. Een ouder met gezag krijgt wat nodig is om mee te beslissen over "
                    + "de hulp. Vraag de jeugdige wat hij ervan vindt en schrijf op hoe u dat weegt.")
        default:
            return uitkomst(
                .nee, als, "Jeugdwet 7.3.5, 7.3.11 en 7.3.15",
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
