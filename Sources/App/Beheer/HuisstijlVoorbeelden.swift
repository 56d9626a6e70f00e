// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of how letters look.
enum HuisstijlVoorbeelden {
    static func stijl(_ afzender: String, _ kleur: String, _ venster: Huisstijl.Venster, van: Datum) -> Huisstijl? {
        Briefkleur(kleur).map {
            Huisstijl(
                afzender: afzender, beeldmerk: nil, kleur: $0, venster: venster, retouradres: "Postbus 1, 1999 AA Waterrijk",
                telefoon: "0299 100 000", openingstijden: "elke werkdag van 9 tot 17 uur", bezwaaradres: "Postbus 2, 1999 AA Waterrijk",
                slotregel: "Team Jeugd en Gezin", voetregel: "Schrijft u ons? Noem het kenmerk van deze brief.", van: van,
                grond: "Collegebesluit 12")
        }
    }

    static func alle(_ verzoek: Verzoek) -> [Voorbeeld] {
        let today = verzoek.vandaag, wrong = Huisstijlinvoer.lees(["kleur": ["#cccccc"]], op: today)
        let set = [
            stijl("Gemeente Waterrijk", "0b5563", .links, van: today.plus(dagen: -30)),
            stijl("Gemeente Waterrijk, Jeugd en Gezin", "7a1f4b", .rechts, van: today.plus(dagen: 8)),
        ].compactMap(\.self)
        let page = Huisstijlblad(stijlen: set, beeldmerken: []), none = Huisstijlblad(stijlen: [], beeldmerken: [])
        return [
            .blad("Huisstijl van brieven", .leeg, HuisstijlPages.toon(none, none.begin(op: today), [], verzoek)),
            .blad("Huisstijl van brieven", .gevuld, HuisstijlPages.toon(page, page.begin(op: today), [], nieuw: set.last, verzoek)),
            .blad("Huisstijl van brieven", .fout, HuisstijlPages.toon(page, wrong.ingevuld, wrong.fouten, verzoek)),
        ]
    }
}
