// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension PlanKamer {
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek), sheet = Planblad.voorbeeld(family)
        let empty = Planblad(
            kader: family.leegKader, feiten: Planfeiten(), bevindingen: [], medewerkers: [:], vandaag: verzoek.vandaag)
        return lezen(sheet, empty, verzoek) + (try vastleggen(sheet, try sheet.eisPlan(), verzoek))
            + (try PlanrondVoorbeelden.alle(sheet, try sheet.eisPlan(), verzoek))
            + (try BijplanVoorbeelden.alle(verzoek))
    }

    private static func lezen(_ sheet: Planblad, _ empty: Planblad, _ verzoek: Verzoek) -> [Voorbeeld] {
        var list: [Voorbeeld] = [
            .blad("Gezinsplan", .gevuld, PlanPages.show(sheet, verzoek)), .blad("Gezinsplan", .leeg, PlanPages.show(empty, verzoek)),
            .blad("Versies van het plan", .gevuld, VersiePages.lijst(sheet, verzoek)),
            .blad("Versies van het plan", .leeg, VersiePages.lijst(empty, verzoek)),
        ]
        if let plan = sheet.plan {
            list += [
                .blad("Versie van het plan", .gevuld, VersiePages.versie(plan, sheet, verzoek)),
                .blad("Twee versies naast elkaar", .gevuld, VersiePages.naast(sheet.feiten.versies.last ?? plan, plan, sheet, verzoek)),
                .blad("Plan afdrukken", .gevuld, PlanAfdruk.gezin(sheet, plan.inhoud, verzoek)),
            ]
            list += sheet.gezin.jeugdigen.prefix(1).map {
                .blad("Plan voor een kind", .gevuld, KindbladPage.toon($0, sheet, plan, verzoek))
            }
        }
        return list
    }

    private static func vastleggen(_ sheet: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let typed = Planinvoer.ingevuld(van: plan.inhoud), one = Planstap.metDoel([:], 1)
        let unread = Planinvoer.leesBlokken(one)
        let looked = Evaluatieinvoer.lees([:], op: verzoek.vandaag), closing = Afsluitinvoer.lees([:], op: verzoek.vandaag)
        func terugblik(_ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
            EvaluatiePage(blad: sheet, plan: plan, verzoek: verzoek, ingevuld: ingevuld, fouten: fouten, bewaard: nil).antwoord
        }
        return [
            .blad("Plan wijzigen", .gevuld, PlanformPage(blad: sheet, verzoek: verzoek, ingevuld: typed).antwoord),
            .blad(
                "Plan wijzigen", .fout,
                PlanformPage(blad: sheet, verzoek: verzoek, ingevuld: one, fouten: unread.fouten).antwoord),
            .blad("Evaluatie", .conflict, conflict(sheet, plan, verzoek)),
            .blad("Evaluatie", .leeg, terugblik([:], [])), .blad("Evaluatie", .fout, terugblik(looked.ingevuld, looked.fouten)),
            .blad("Afsluiten", .leeg, try AfsluitPages.form(sheet, verzoek, [:], [], nil)),
            .blad("Afsluiten", .fout, try AfsluitPages.form(sheet, verzoek, closing.ingevuld, closing.fouten, nil)),
        ]
    }
}

extension PlanKamer {
    /// Joost recorded it too, while Amina was typing.
    private static func conflict(_ sheet: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) -> Antwoord {
        let typed: Ingevuld = ["oordeel-kind": ["Het helpt als Els meegaat."], "oordeel-kind-cijfer": ["7"], "vervolg": ["doorgaan"]]
        let mine = Evaluatieinvoer.lees(typed, op: verzoek.vandaag).form.getypt(plan, personen: [], op: verzoek.vandaag)
        let both = sheet.feiten.evaluatiesNu.last.map { EvaluatieConflict.html($0, mine, plan, sheet) }
        return EvaluatiePage(blad: sheet, plan: plan, verzoek: verzoek, ingevuld: typed, fouten: [], bewaard: nil, conflict: both).antwoord
    }
}

extension Planblad {
    /// The plan of the family De Wit: two versions, who agreed, and what was said when they looked back.
    static func voorbeeld(_ family: Voorbeeldgezin) -> Planblad {
        let finding = Analyseblad.bevinding(family), today = family.vandaag
        let first = Gezinsplan(
            nummer: 1, datum: today.plus(dagen: -60), doelen: [doel("Noor durft naar school", finding.id, today)],
            evaluatieOp: today.plus(dagen: -10))
        let old = family.feit(90, first, dagenGeleden: 60)
        let second = Gezinsplan(
            nummer: 2, volgtOp: old.id, datum: today.plus(dagen: -9),
            doelen: [doel("Noor gaat weer elke dag naar school", finding.id, today)], evaluatieOp: today.plus(dagen: 6),
            terugval: "Noor belt Els. Els belt Amina.")
        let now = family.feit(91, second, dagenGeleden: 9)
        let answer = Akkoord(plan: now.id, persoon: Voorbeeldgezin.noor, antwoord: .akkoord, op: today, woorden: "Als Els meegaat.")
        let looked = Evaluatie(
            plan: old.id, op: today.plus(dagen: -10),
            oordelen: [Hulpoordeel(stem: .kind, persoon: Voorbeeldgezin.noor, cijfer: 6, woorden: "Een beetje.")],
            doelen: [Doeluitkomst(doel: Voorbeeldnummer.id(92), uitkomst: .deels)], vervolg: .bijstellen, volgendeOp: today.plus(dagen: 6))
        let offer = Familiegroepsplanaanbod(op: today.plus(dagen: -70), uitkomst: .afgezien, toelichting: "Liever samen met Amina.")
        var facts = Planfeiten(
            groepsplannen: [family.feit(94, offer, dagenGeleden: 70)], plannen: [old, now], akkoorden: [family.feit(95, answer)],
            evaluaties: [family.feit(96, looked)])
        PlanrondVoorbeelden.vul(&facts, now, family)
        var sheet = Planblad(
            kader: family.kader, feiten: facts, bevindingen: [finding], medewerkers: family.medewerkers, vandaag: today)
        sheet.kennis = PlanrondVoorbeelden.kennis(family)
        sheet.contactwissel = PlanrondVoorbeelden.wissel(family)
        return sheet
    }

    private static func doel(_ woorden: String, _ bevinding: UUIDv7, _ vandaag: Datum) -> Gezinsdoel {
        Gezinsdoel(
            id: Voorbeeldnummer.id(92), woorden: woorden, bevindingen: [bevinding], strekking: .meedoen, voor: Voorbeeldgezin.noor,
            acties: [
                Actie(
                    id: Voorbeeldnummer.id(93), wat: "Elke maandag samen naar school lopen", uitvoerder: .netwerk,
                    persoon: Voorbeeldgezin.els,
                    uiterlijk: vandaag.plus(dagen: 20))
            ])
    }
}
