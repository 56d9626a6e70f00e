// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern

/// What the made-up gemeente does beyond its duty, and what it regulates itself. Made up, as the gemeente is.
struct Plusvulling: Sendable {
    let vandaag: Datum

    func vul(_ hand: Vulhand) throws {
        for rule in regels { try hand.doetExtra(rule) }
    }

    private var regels: [Plusregel] {
        [
            Plusregel(
                plus: ID(Bezetting.id(3_200)), titel: "Zwemles tot het eerste diploma",
                wat: "Kun je de zwemles niet betalen? Dan betaalt de gemeente de lessen en het diploma.",
                voorWie: "Kinderen van 5 tot en met 12 jaar", hoe: "Vraag het aan het lokale team. Bel 0299 100 100.",
                van: vandaag.plus(dagen: -400), grond: "Raadsbesluit meedoen, artikel 3"),
            Plusregel(
                plus: ID(Bezetting.id(3_201)), titel: "Praatgroep na een scheiding",
                wat: "Zijn je ouders uit elkaar? In deze groep praat je met anderen die dat ook meemaken. Het is zes keer, na school.",
                voorWie: "Kinderen van 8 tot en met 14 jaar", hoe: "Meld je aan bij het buurthuis, of vraag het op school.",
                van: vandaag.plus(dagen: -90), tot: vandaag.plus(dagen: 275), grond: "Collegebesluit jeugd, punt 7"),
            Plusregel(
                plus: ID(Bezetting.id(3_202)), titel: "Oppas voor een avond rust",
                wat: "Is het zwaar thuis? Twee keer in de maand past er iemand op. Dan kun je even weg.",
                voorWie: "Ouders van een kind met een beperking", hoe: "Vraag het aan het lokale team. Bel 0299 100 100.",
                van: vandaag.plus(dagen: 45), grond: "Collegebesluit jeugd, punt 9"),
        ]
    }

    static func verordening(van: Datum) -> [Instelling] {
        let ground = "Verordening jeugdhulp Waterrijk, vastgesteld door de raad"
        let values: [(Verordeningpunt, String)] = [
            (.naam, "Verordening jeugdhulp Waterrijk"), (.opvoedhulp, Verordeningpunt.vrij), (.praktijk, Verordeningpunt.vrij),
            (.voorwaarden, "Artikel 3 en 4: eerst wat het gezin, het netwerk en vrij toegankelijke hulp kunnen."),
            (.pgbHoogte, "Artikel 9: hoogstens wat dezelfde hulp via de gemeente kost; voor hulp uit het netwerk een lager bedrag."),
        ]
        return values.map { Instelling(sleutel: .verordening($0), waarde: $1, van: van, grond: ground) }
    }
}
