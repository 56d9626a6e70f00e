// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of a handover to another gemeente.
enum GemeenteVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        // The register is read at the start of the program: without it no sample is asked for.
        guard let places = try? Gemeenten(verzoek.web.config), let child = family.kader.gezin.jeugdigen.first else { return [] }
        let other = Gemeentecode("0363") ?? places.eigen, line = regel(verzoek)
        func page(_ lines: [Afschriftregel], isPlaatsWeg: Bool) -> Gemeenteblad {
            let copy = Afschriftlezing(betrokkene: child.id, regels: lines, persoon: [], verborgen: 0, isPlaatsWeg: isPlaatsWeg)
            return Gemeenteblad(
                kader: family.kader, kind: child, gemeenten: places,
                lezing: Overdrachtlezing(persoon: child.id, alles: copy, regels: lines), verwacht: other)
        }
        let given = Gemeenteoverdracht(
            persoon: child.id, naar: other, ontvanger: "Sanne de Boer, consulent", grond: .toestemming,
            toelichting: "", bladen: [.hulpvraag],
            boodschap: "Begeleiding loopt door tot de zomer.",
            op: verzoek.vandaag, regels: [line.plaats.feit], gegevens: [Overdrachtgegeven(naam: "Naam", waarde: "Noor de Wit")])
        let package = Overdrachtpakket(
            overdracht: given, van: places.naam(places.eigen), naar: places.naam(other), naam: child.naam.aanspreek,
            persoon: given.gegevens ?? [],
            regels: [line])
        let wrong = Gemeenteinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad(
                "Aan een andere gemeente", .gevuld,
                GemeentePages.formulier(
                    page([line], isPlaatsWeg: true), Gemeenteinvoer(other, page([line], isPlaatsWeg: true).lezing).ingevuld, [], verzoek)),
            .blad("Aan een andere gemeente", .leeg, GemeentePages.formulier(page([], isPlaatsWeg: false), [:], [], verzoek)),
            .blad(
                "Aan een andere gemeente", .fout,
                GemeentePages.formulier(page([line], isPlaatsWeg: false), wrong.ingevuld, wrong.fouten, verzoek)),
            .blad("Overgedragen", .gevuld, GemeentePages.klaar(package, ID(Voorbeeldnummer.id(84)), family.kader, verzoek)),
        ]
    }

    private static func regel(_ verzoek: Verzoek) -> Afschriftregel {
        Afschriftregel(
            plaats: Afschriftplaats(feit: Voorbeeldnummer.id(85), blad: .hulpvraag, kring: .eigen), naam: "Hulpvraag",
            datum: verzoek.vandaag.plus(dagen: -10), opgetekend: Moment(begin: verzoek.vandaag), isVerbeterd: false,
            woorden: [Feitwoorden.Regel(naam: "Woorden", waarde: "Noor durft niet meer naar school.")], verklaringen: [])
    }
}
