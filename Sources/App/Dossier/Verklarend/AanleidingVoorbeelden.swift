// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of whether a verklarende analyse is needed.
enum AanleidingVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let sheet = try VerklarendVoorbeelden.blad(family), register = Dossierregels.standaard.aanleidingen
        guard let child = family.gezin.personen[Voorbeeldgezin.sem], let view = sheet.beelden.first else { return [] }
        let full = page(family, sheet, child, register, met: true), empty = page(family, sheet, child, register, met: false)
        let points = [
            Dossierpunt(
                code: Voorbeeldnummer.id(70).hex, soort: .hulp, van: family.vandaag.plus(dagen: -500),
                tot: family.vandaag.plus(dagen: -300),
                wat: "Jeugdhulp ambulant", hulp: "een jaar geleden")
        ]
        return [
            .blad("Is een verklarende analyse nodig", .gevuld, AanleidingPages.redenen(full, verzoek)),
            .blad("Is een verklarende analyse nodig", .leeg, AanleidingPages.redenen(empty, verzoek)),
            formulier("Een reden toevoegen", AanleidingPages.reden(full), family, verzoek),
            fout("Een reden toevoegen", AanleidingPages.reden(full), family, verzoek),
            formulier("Nu geen verklarende analyse", AanleidingPages.nietNu(full), family, verzoek),
            formulier("Uit het dossier overnemen", AanleidingPages.overname(sheet, view, points), family, verzoek),
        ]
    }

    private static func page(
        _ family: Voorbeeldgezin, _ sheet: Verklaringsblad, _ kind: Persoonskaart, _ register: Aanleidingregister, met: Bool
    ) -> Aanleidingblad {
        var facts = Dossierfeiten()
        if met {
            let ticked = Analyseaanleiding(
                kind: kind.id, aanleiding: "thuiszitten", op: family.vandaag.plus(dagen: -9), herkomst: "verzuimoverzicht van school")
            facts.aanleidingen = [family.feit(98, ticked, dagenGeleden: 9, kind: kind.id)]
        }
        let view = Dossierbeeld(facts, op: family.vandaag, regels: .standaard)
        let past = Aanleidingafweging(
            kind: kind.id, aanleidingen: ["stagnatie"], op: family.vandaag.plus(dagen: -200),
            waaromNiet: "De nieuwe juf is er pas een maand.")
        return Aanleidingblad(
            sheet: sheet, kind: kind, register: register.geldend(op: family.vandaag), redenen: view.aanleidingen(kind.id, register),
            open: view.openAanleidingen(kind.id, register), afwegingen: met ? [family.feit(99, past, kind: kind.id)] : [])
    }

    private static func formulier<F: Invoer>(
        _ naam: String, _ blad: Formulierblad<F>, _ family: Voorbeeldgezin, _ verzoek: Verzoek
    ) -> Voorbeeld {
        .blad(naam, .leeg, blad.toon(verzoek, family.kader, Formulierbegin(ingevuld: F().ingevuld, bewaard: nil)))
    }

    private static func fout<F: Invoer>(
        _ naam: String, _ blad: Formulierblad<F>, _ family: Voorbeeldgezin, _ verzoek: Verzoek
    ) -> Voorbeeld {
        .blad(naam, .fout, blad.opnieuw(verzoek, family.kader, F.lees([:], op: verzoek.vandaag)))
    }
}
