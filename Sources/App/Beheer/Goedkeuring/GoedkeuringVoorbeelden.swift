// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the table of limits.
enum GoedkeuringVoorbeelden {
    static func alle(_ verzoek: Verzoek) -> [Voorbeeld] {
        let rows = [
            Goedkeuringsgrens(
                rol: .jeugdprofessional, bedrag: Eurocent(2_500_000), weken: 52, van: verzoek.vandaag.plus(dagen: -90),
                grond: "Mandaatbesluit Waterrijk 2026, artikel 4"),
            Goedkeuringsgrens(
                rol: .teamleider, bedrag: Eurocent(7_500_000), vierogen: true, van: verzoek.vandaag.plus(dagen: 30),
                grond: "Mandaatbesluit Waterrijk 2026, artikel 5"),
        ]
        let facts = rows.enumerated().map { place, row in
            Feit(
                id: Voorbeeldnummer.id(UInt8(70 + place)), dossier: nil, lijn: ID(Voorbeeldnummer.id(70)), opgetekend: verzoek.nu,
                door: verzoek.gebruiker.raw, geldigVan: row.van, inhoud: row)
        }
        let wrong = Grensinvoer.lees([:], op: verzoek.vandaag)
        let start = Grensinvoer(rows[0], op: verzoek.vandaag).ingevuld
        return [
            .blad("Wie tot waar besluit", .gevuld, GoedkeuringPages.lijst(facts, verzoek)),
            .blad("Wie tot waar besluit", .leeg, GoedkeuringPages.lijst([], verzoek)),
            .blad("Grens van een rol", .gevuld, GoedkeuringPages.een(.jeugdprofessional, facts, start, [], verzoek)),
            .blad("Grens van een rol", .fout, GoedkeuringPages.een(.jeugdprofessional, [], wrong.ingevuld, wrong.fouten, verzoek)),
        ]
    }
}
