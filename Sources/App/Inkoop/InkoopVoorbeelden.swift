// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension InkoopKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let inge = verzoek.als(.contractmanager, "Inge Brandsma")
        let wrong = Aanbiederinvoer.lees([:], op: verzoek.vandaag), unpriced = Contractinvoer.lees([:], op: verzoek.vandaag)
        let rows = AGBCode("01000001").map { [boog($0, verzoek)] } ?? []
        let provider = rows.flatMap { row -> [Voorbeeld] in
            [
                .blad("Aanbieder", .leeg, InkoopPages.aanbieder(inge, row, [:], [])),
                .blad("Aanbieder", .fout, InkoopPages.aanbieder(inge, row, unpriced.ingevuld, unpriced.fouten)),
            ]
        }
        return [
            .blad("Contracten", .gevuld, InkoopPages.lijst(inge, zoek: "", rows)),
            .blad("Contracten", .leeg, InkoopPages.lijst(inge, zoek: "ambulant", [])),
            .blad("Aanbieder toevoegen", .leeg, InkoopPages.nieuw(inge, [:], [])),
            .blad("Aanbieder toevoegen", .fout, InkoopPages.nieuw(inge, wrong.ingevuld, wrong.fouten)),
        ] + provider
    }

    private static func boog(_ agb: AGBCode, _ verzoek: Verzoek) -> Aanbiederoverzicht {
        let provider = Aanbieder(
            aanbieder: ID(Voorbeeldnummer.id(11)), agb: agb, naam: "De Boog", plaats: "Waterrijk",
            telefoon: Telefoonnummer("0299-123456"), merk: "proefgegevens, alleen voor de demo")
        let fact = Feit(
            id: Voorbeeldnummer.id(12), dossier: nil, lijn: ID(provider.aanbieder.raw), opgetekend: verzoek.nu,
            door: verzoek.gebruiker.raw, inhoud: provider)
        return Aanbiederoverzicht(aanbieder: fact, contracten: [])
    }
}
