// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension AnalyseKamer {
    /// The pages of the table, of change and of other domains.
    static func samenVoorbeelden(_ family: Voorbeeldgezin, _ sheet: Analyseblad, _ empty: Analyseblad) -> [Voorbeeld] {
        let verzoek = family.verzoek, noor = Overwie.kind(Voorbeeldgezin.noor)
        let table = Tafel(sheet, noor, schrijver: verzoek.gebruiker), first = Tafel(empty, .gezin, schrijver: verzoek.gebruiker)
        let start = AnalyseRoutes.datum(verzoek.vandaag)
        let typed: Ingevuld = ["l7-kind-1-woorden": ["Ik durf weer."], "l7-conclusie": ["Het gaat de goede kant op."]]
        let wrong = Tafelinvoer.lees(start.merging(typed) { $1 }, op: verzoek.vandaag)
        let mine = verzoek.als(.jeugdprofessional, verzoek.bezoek.naam, ingevuld: start.merging(typed) { $1 })
        let days = [Peildag(datum: verzoek.vandaag.plus(dagen: -50), waarom: "gezinsplan versie 1")]
        return [
            .blad("Aan tafel", .gevuld, SamenPage(tafel: table, verzoek: verzoek, ingevuld: start).antwoord),
            .blad("Aan tafel", .leeg, SamenPage(tafel: first, verzoek: verzoek, ingevuld: start).antwoord),
            .blad(
                "Aan tafel", .fout,
                SamenPage(tafel: table, verzoek: verzoek, ingevuld: wrong.ingevuld, fouten: wrong.fouten).antwoord),
            .blad(
                "Aan tafel", .conflict,
                SamenPage(tafel: table, verzoek: mine, ingevuld: mine.ingevuld, conflict: SamenConflict.html(table, mine)).antwoord),
            .blad("Wat is er veranderd", .gevuld, VeranderdPage(blad: sheet, wie: noor, mijlpalen: days).antwoord(verzoek)),
            .blad("Wat is er veranderd", .leeg, VeranderdPage(blad: empty, wie: .gezin).antwoord(verzoek)),
            .blad(
                "Niet gehoord", .leeg,
                NiethoorPage.blad(Voorbeeldgezin.daan, .ouder, sheet).toon(
                    verzoek, sheet.kader, Formulierbegin(ingevuld: Niethoorinvoer().ingevuld, bewaard: nil))),
        ] + terreinVoorbeelden(sheet, verzoek)
    }

    private static func terreinVoorbeelden(_ sheet: Analyseblad, _ verzoek: Verzoek) -> [Voorbeeld] {
        let finding = sheet.feiten.bevindingen.last
        let begin = Terreinblok.begin(finding, op: verzoek.vandaag)
        let ask = Voorbeeld.blad(
            "Vragen op een ander terrein", .gevuld,
            Terreinblok.nieuw(sheet, finding).toon(verzoek, sheet.kader, Formulierbegin(ingevuld: begin.ingevuld, bewaard: nil)))
        let answers = sheet.feiten.terreinen.prefix(1).map { item in
            Voorbeeld.blad(
                "Antwoord van een ander terrein", .fout,
                Terreinblok.antwoord(item, sheet, op: verzoek.vandaag).opnieuw(
                    verzoek, sheet.kader, Terreinantwoordinvoer.lees([:], op: verzoek.vandaag)))
        }
        return [ask] + answers
    }
}

extension Analysefeiten {
    /// What was confirmed, asked elsewhere and not heard in the family De Wit.
    static func samenVoorbeeld(_ family: Voorbeeldgezin) -> Analysefeiten {
        let noor = Voorbeeldgezin.noor, today = family.vandaag
        let sure = Analysebevestiging(leefgebied: .school, feit: Voorbeeldnummer.id(88), met: [Voorbeeldgezin.karin], datum: today)
        let ask = Terreinvraag(
            terrein: .onderwijs, leefgebied: .school, bevinding: Voorbeeldnummer.id(86), voor: noor,
            gevraagd: "Een rooster op maat, met een rustige plek in de pauze.", aan: "mevrouw Prins, samenwerkingsverband",
            vrager: Voorbeeldgezin.karin, datum: today.plus(dagen: -20), antwoordVoor: today.plus(dagen: -2))
        let home = Terreinvraag(
            terrein: .wonen, voor: nil, gevraagd: "Een woning dichter bij school.", aan: "Woningstichting Het Anker",
            datum: today.plus(dagen: -40), antwoordVoor: today.plus(dagen: -10))
        let waiting = Terreinuitkomst(
            vraag: Voorbeeldnummer.id(92), antwoord: .wachtlijst, tot: today.plus(dagen: 120), toelichting: "Staat op de lijst voor 2027.",
            op: today.plus(dagen: -12))
        let silent = Nietgehoord(
            persoon: Voorbeeldgezin.daan, stem: .ouder, reden: .nietBereikt, toelichting: "Twee keer gebeld, één keer geschreven.",
            datum: today.plus(dagen: -5))
        return Analysefeiten(
            bevestigingen: [family.feit(90, sure, dagenGeleden: 0, kind: noor)], nietGehoord: [family.feit(94, silent, dagenGeleden: 5)],
            terreinvragen: [family.feit(91, ask, dagenGeleden: 20, kind: noor), family.feit(92, home, dagenGeleden: 40)],
            terreinuitkomsten: [family.feit(93, waiting, dagenGeleden: 12)])
    }
}
