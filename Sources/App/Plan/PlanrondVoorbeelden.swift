// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples around the plan: figures, what does not help, regie, the sheet of a child, the end of help, another helper.
enum PlanrondVoorbeelden {
    private static let doel = Voorbeeldnummer.id(92), actie = Voorbeeldnummer.id(93)
    private static let therapie = Voorbeeldnummer.id(101), gesprekken = Voorbeeldnummer.id(102), nieuw = Voorbeeldnummer.id(103)

    static func alle(_ sheet: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        try kind(sheet, plan, verzoek) + cijfers(sheet, plan.inhoud, verzoek) + formulieren(sheet, verzoek)
    }

    private static func kind(_ sheet: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        guard let child = sheet.gezin.jeugdigen.first else { return [] }
        let start = Kindversieinvoer.ingevuld(child.id, plan.inhoud, vorige: sheet.feiten.kindversie(child.id)?.inhoud)
        return [
            .blad(
                "Plan in woorden voor een kind", .gevuld,
                KindversieRoutes.formulier(child, sheet, plan).toon(
                    verzoek, sheet.kader, Formulierbegin(ingevuld: start, bewaard: nil)))
        ]
    }

    private static func cijfers(_ sheet: Planblad, _ plan: Gezinsplan, _ verzoek: Verzoek) -> [Voorbeeld] {
        let start = DoelcijferPage.begin(sheet, plan, op: verzoek.vandaag)
        let wrong = [Veldfout("cijfers", "Vul minstens één cijfer in. De rest mag leeg.")]
        return [
            .blad(
                "Cijfers bij de doelen", .leeg, DoelcijferPage(blad: sheet, plan: plan, verzoek: verzoek, ingevuld: start).antwoord),
            .blad(
                "Cijfers bij de doelen", .fout,
                DoelcijferPage(blad: sheet, plan: plan, verzoek: verzoek, ingevuld: start, fouten: wrong).antwoord),
        ]
    }

    private static func formulieren(_ sheet: Planblad, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let signal = HelptnietRoutes.formulier(nil), end = UitkomstRoutes.uitkomst(gesprekken, nil)
        let talk = UitkomstRoutes.wissel(nieuw, nil)
        let missing = Helptnietinvoer.lees([:], op: verzoek.vandaag)
        let day = AnalyseRoutes.datum(verzoek.vandaag, "op")
        let answers = sheet.feiten.helptnietbeelden.prefix(1).map { item in
            Voorbeeld.blad(
                "Antwoord op dit helpt niet", .leeg,
                HelptnietRoutes.antwoordblad(item, sheet).toon(verzoek, sheet.kader, Formulierbegin(ingevuld: day, bewaard: nil)))
        }
        return answers + [
            .blad("Dit helpt niet", .leeg, try signal.pagina(sheet, verzoek, try signal.start(sheet, verzoek.vandaag), [], nil)),
            .blad("Dit helpt niet", .fout, try signal.pagina(sheet, verzoek, missing.ingevuld, missing.fouten, nil)),
            .blad("Was de hulp nuttig", .leeg, try end.pagina(sheet, verzoek, day, [], nil)),
            .blad("Wat is er verteld", .gevuld, try talk.pagina(sheet, verzoek, try talk.start(sheet, verzoek.vandaag), [], nil)),
            .blad("Plan op papier", .leeg, try Opschriftblok.formulier.pagina(sheet, verzoek, day, [], nil)),
            .blad("Wie heeft de regie", .leeg, try PlanantwoordRoutes.regie.pagina(sheet, verzoek, day, [], nil)),
            .blad(
                "Eigen plan van het gezin", .gevuld,
                try PlanantwoordRoutes.groepsplan.pagina(
                    sheet, verzoek, Groepsplaninvoer.ingevuld(na: sheet.feiten.groepsplan?.inhoud, op: verzoek.vandaag), [], nil)),
        ]
    }

    // MARK: Facts of the sample

    static func vul(_ feiten: inout Planfeiten, _ plan: Feit<Gezinsplan>, _ family: Voorbeeldgezin) {
        let today = family.vandaag, noor = Voorbeeldgezin.noor
        func meting(_ days: Int, _ now: Int) -> Doelmeting {
            Doelmeting(op: today.plus(dagen: -days), cijfers: [Doelcijfer(doel: doel, stem: .kind, persoon: noor, nu: now, wens: 8)])
        }
        feiten.doelmetingen = [family.feit(104, meting(60, 3), dagenGeleden: 60), family.feit(105, meting(5, 6), dagenGeleden: 5)]
        feiten.opschriften = [
            family.feit(109, Planopschrift(persoon: Voorbeeldgezin.noor, stap: .gevraagd, op: today.plus(dagen: -3)), dagenGeleden: 3)
        ]
        feiten.regieafspraken = [
            family.feit(
                106,
                Regieafspraak(
                    op: today.plus(dagen: -9), actie: actie, bij: .team, wie: "Amina", tot: today.plus(dagen: 30),
                    waarom: "Noor wil dat Amina de school belt."))
        ]
        feiten.helptniet = [
            family.feit(
                107,
                Helptniet(
                    op: today.plus(dagen: -2), stem: .kind, persoon: noor, hulp: therapie, waarover: "Speltherapie",
                    woorden: "Ik ben te oud voor spelletjes."), dagenGeleden: 2)
        ]
        feiten.kindversies = [
            family.feit(
                108,
                Kindversie(
                    plan: plan.id, kind: noor, begin: "Je durfde te zeggen wat er is.",
                    doelen: [Kinddoel(doel: doel, woorden: "Elke dag naar school.")], acties: [actie], hulp: "Bel Els."), kind: noor)
        ]
        feiten.uitkomstmetingen = [
            family.feit(
                109,
                Uitkomstmeting(
                    hulp: gesprekken, informant: .ouder, persoon: Voorbeeldgezin.karin, op: today.plus(dagen: -3), nut: 8, verder: .geen),
                kind: noor)
        ]
        feiten.overdrachtgesprekken = [
            family.feit(
                110,
                Overdrachtgesprek(
                    wissel: nieuw, op: today.plus(dagen: -1), verteldDoor: "Bram Visser", verteldAan: "Amina",
                    verteld: [.gezin, .vraag, .plan]))
        ]
    }

    static func kennis(_ family: Voorbeeldgezin) -> Hulpkennisbeeld {
        let today = family.vandaag
        return Hulpkennisbeeld(hulp: [
            Hulpbeeld(id: therapie, naam: "Speltherapie bij De Boog", jeugdige: Voorbeeldgezin.noor, van: today.plus(dagen: -40)),
            Hulpbeeld(
                id: gesprekken, naam: "Gesprekken thuis", jeugdige: Voorbeeldgezin.noor, van: today.plus(dagen: -200),
                tot: today.plus(dagen: -20), einde: .doorClient),
        ])
    }

    static func wissel(_ family: Voorbeeldgezin) -> Contactwissel {
        Contactwissel(
            wissel: Wissel(
                id: nieuw, soort: .contactpersoon, op: family.vandaag.plus(dagen: -6), van: Voorbeeldnummer.id(16),
                naar: family.verzoek.gebruiker.raw),
            van: "Bram Visser", naar: family.verzoek.bezoek.naam, notitie: "Noor wil graag dat Els bij gesprekken is.")
    }
}
