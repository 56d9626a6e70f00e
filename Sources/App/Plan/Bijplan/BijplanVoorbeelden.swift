// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the plans beside the gezinsplan, with the family De Wit.
enum BijplanVoorbeelden {
    static func alle(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek), sheet = Bijplanblad.voorbeeld(family)
        let empty = Bijplanblad(
            kader: family.kader, feiten: Bijplanfeiten(), medewerkers: [:], vandaag: family.vandaag,
            achttien: Overgangslijst([], op: family.vandaag))
        guard let noor = sheet.gezin.jeugdigen.first else { return [] }
        return try veiligheid(sheet, empty, verzoek) + kind(noor, sheet, empty, verzoek) + formulieren(noor, sheet, empty, verzoek)
    }

    private static func veiligheid(_ sheet: Bijplanblad, _ empty: Bijplanblad, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let safety = try VeiligheidRoutes.eis(sheet), work = VeiligheidRoutes.werk
        let typed = Veiligheidsinvoer.ingevuld(van: safety.plan.inhoud)
        let wrong = Veiligheidsinvoer.lees([:], op: verzoek.vandaag).form.plan([:], na: nil, sheet) { sheet.id.raw }
        let conflict = try work.verschil(
            safety.plan, typed.merging(["risico": ["dan gaat het weer mis."]]) { $1 }, sheet, work.kop(sheet))
        var list: [Voorbeeld] = [
            .blad("Veiligheidsplan", .gevuld, VeiligheidPages.show(sheet, verzoek)),
            .blad("Veiligheidsplan", .leeg, VeiligheidPages.show(empty, verzoek)),
            .blad("Versie van het veiligheidsplan", .gevuld, VeiligheidPages.versie(safety.plan, sheet, verzoek)),
            .blad("Veiligheidsplan afdrukken", .gevuld, VeiligheidAfdruk.gezin(sheet, safety, verzoek)),
            .blad("Veiligheidsplan maken", .leeg, try work.pagina(empty, verzoek, Veiligheidsinvoer.begin(empty))),
            .blad("Veiligheidsplan maken", .gevuld, try work.pagina(sheet, verzoek, typed)),
            .blad(
                "Veiligheidsplan maken", .fout,
                try work.pagina(empty, verzoek, [:], fouten: wrong.fouten(fase: .directe, op: verzoek.vandaag))),
            .blad("Veiligheidsplan maken", .conflict, try work.pagina(sheet, verzoek, typed, conflict: conflict)),
            .blad("Samen kijken", .leeg, try VeiligheidRoutes.herziening.pagina(sheet, verzoek, [:], [])),
            .blad("Veiligheidsplan beëindigen", .leeg, try VeiligheidRoutes.einde.pagina(sheet, verzoek, [:], [])),
        ]
        list += safety.plan.inhoud.kinderen.prefix(1).map {
            .blad("Veiligheidsplan voor een kind", .gevuld, VeiligheidAfdruk.kind($0, sheet, safety, verzoek))
        }
        if let made = safety.plan.inhoud.afspraken.first?.id {
            let form = Bijformulier<Controleinvoer>(handeling: "veiligheidscontrole.vastleggen") {
                try VeiligheidRoutes.controlekop(made, $0)
            }
            list.append(.blad("Afspraak nagaan", .leeg, try form.pagina(sheet, verzoek, [:], [])))
        }
        return list
    }

    private static func kind(_ noor: Persoonskaart, _ sheet: Bijplanblad, _ empty: Bijplanblad, _ verzoek: Verzoek) -> [Voorbeeld] {
        var list: [Voorbeeld] = [
            .blad("Perspectiefplan", .gevuld, PerspectiefPages.show(noor, sheet, verzoek)),
            .blad("Perspectiefplan", .leeg, PerspectiefPages.show(noor, empty, verzoek)),
            .blad("Toekomstplan", .gevuld, ToekomstPages.show(noor, sheet, verzoek)),
            .blad("Toekomstplan", .leeg, ToekomstPages.show(noor, empty, verzoek)),
            .blad("Resourcegroep", .gevuld, ResourcegroepPages.show(noor, sheet, verzoek)),
            .blad("Resourcegroep", .leeg, ResourcegroepPages.show(noor, empty, verzoek)),
        ]
        list += sheet.feiten.perspectief(noor.id).map {
            .blad("Versie van het perspectiefplan", .gevuld, PerspectiefPages.versie($0, noor, sheet, verzoek))
        }
        list += sheet.feiten.toekomst(noor.id).map {
            .blad("Versie van het toekomstplan", .gevuld, ToekomstPages.versie($0, noor, sheet, verzoek))
        }
        list += sheet.feiten.groepen(noor.id).map {
            .blad("Versie van de resourcegroep", .gevuld, ResourcegroepPages.versie($0, noor, sheet, verzoek))
        }
        return list
    }

    private static func formulieren(
        _ noor: Persoonskaart, _ sheet: Bijplanblad, _ empty: Bijplanblad, _ verzoek: Verzoek
    ) throws -> [Voorbeeld] {
        let today = verzoek.vandaag
        let view = PerspectiefRoutes.werk(van: noor.id), future = ToekomstRoutes.werk(van: noor.id),
            group = ResourcegroepRoutes.werk(van: noor.id)
        let wrong = Verlenginginvoer.lees([:], op: today)
        return [
            .blad("Perspectiefplan maken", .leeg, try view.pagina(empty, verzoek, Perspectiefplaninvoer.begin(op: today))),
            .blad("Toekomstplan maken", .leeg, try future.pagina(empty, verzoek, Toekomstinvoer.begin(op: today))),
            .blad("Resourcegroep vastleggen", .leeg, try group.pagina(empty, verzoek, [:])),
            .blad("Levenslang vastleggen", .leeg, try PerspectiefRoutes.levenslang(van: noor.id).pagina(sheet, verzoek, [:], [])),
            .blad("Lijst voor 18 jaar", .leeg, try ToekomstRoutes.overgang(van: noor.id).pagina(sheet, verzoek, [:], [])),
            .blad("Verlengde hulp", .leeg, try ToekomstRoutes.verlenging(van: noor.id).pagina(sheet, verzoek, [:], [])),
            .blad(
                "Verlengde hulp", .fout, try ToekomstRoutes.verlenging(van: noor.id).pagina(sheet, verzoek, wrong.ingevuld, wrong.fouten)),
            .blad("Bijeenkomst vastleggen", .leeg, try ResourcegroepRoutes.bijeenkomst(van: noor.id).pagina(sheet, verzoek, [:], [])),
        ]
    }
}

extension Bijplanblad {
    /// Of each plan one: the safety of the children, and what Noor wants of the years to come.
    static func voorbeeld(_ family: Voorbeeldgezin) -> Bijplanblad {
        let today = family.vandaag, noor = Voorbeeldgezin.noor
        let plan = family.feit(170, veiligheid(today.plus(dagen: -30)), dagenGeleden: 30)
        let check = Veiligheidscontrole(
            plan: plan.id, afspraak: Voorbeeldnummer.id(180), op: today.plus(dagen: -12), door: "Amina", uitkomst: .nagekomen)
        let review = Veiligheidsherziening(
            plan: plan.id, op: today.plus(dagen: -9), oordeel: .directVeilig, waarop: "Vier weken rustig.",
            woordenKind: "Het is stil aan de deur.",
            gehoord: [noor, Voorbeeldgezin.karin, Voorbeeldgezin.els], volgendeOp: today.plus(dagen: 20))
        var facts = Bijplanfeiten()
        facts.veiligheidsplannen = [plan]
        facts.controles = [family.feit(171, check)]
        facts.herzieningen = [family.feit(172, review, dagenGeleden: 9)]
        facts.levenslang = [
            family.feit(
                173,
                Levenslang(kind: noor, op: today.plus(dagen: -90), uitkomst: .nee, door: "dokter De Jong, huisarts", waarop: "Gesprek."),
                kind: noor)
        ]
        facts.perspectiefplannen = [family.feit(174, perspectief(today), kind: noor)]
        facts.toekomstplannen = [family.feit(175, toekomst(today), kind: noor)]
        facts.overgangsstappen = [
            family.feit(176, Overgangsstap(jongere: noor, punt: .digid, stand: .geregeld, op: today.plus(dagen: -10)), kind: noor)
        ]
        facts.verlengingen = [
            family.feit(
                177,
                Hulpverlenging(
                    jongere: noor, hulp: .behandeling, grond: VerlengdeHulp(.voortzetting, sinds: today.plus(dagen: -60)),
                    op: today.plus(dagen: -5),
                    door: "Joost, gedragswetenschapper", waarom: "De behandeling van de angst is dan nog niet klaar."), kind: noor)
        ]
        facts.resourcegroepen = [family.feit(178, groep(today), kind: noor)]
        facts.bijeenkomsten = [
            family.feit(
                179,
                Resourcegroepbijeenkomst(
                    jongere: noor, op: today.plus(dagen: -8), aanwezig: [noor, Voorbeeldgezin.els],
                    afspraken: "Els haalt Noor op vrijdag op.",
                    volgendeOp: today.plus(dagen: 20)), kind: noor)
        ]
        return Bijplanblad(
            kader: family.kader, feiten: facts, medewerkers: family.medewerkers, vandaag: today,
            achttien: Overgangslijst([], op: today))
    }

    private static func veiligheid(_ day: Datum) -> Veiligheidsplan {
        Veiligheidsplan(
            nummer: 1, datum: day,
            kinderen: [
                Kindveiligheid(
                    kind: Voorbeeldgezin.noor, woorden: "Ik wil papa zien, maar niet als hij schreeuwt.", vertrouwd: Voorbeeldgezin.els,
                    signaal: "Noor appt Els het woord thee.")
            ],
            zorgen: "Daan stond twee keer ’s avonds schreeuwend aan de deur bij Els. Noor was binnen.",
            verzwarend: "De ouders spreken elkaar niet.",
            risico: "dan durft Noor haar vader straks niet meer te zien.", krachten: "Daan belde zelf op met spijt.",
            voorwaarden: [Veiligheidsvoorwaarde(wat: "Niemand geeft het adres door.", door: "het team")],
            afspraken: [
                Veiligheidsafspraak(
                    id: Voorbeeldnummer.id(180), wat: "doet niet open als Daan boos is.", uitvoerder: .netwerk,
                    persoon: Voorbeeldgezin.els,
                    wanneer: "als hij onverwacht komt", controle: "Amina belt Els op vrijdag", alsNiet: "Els belt 112."),
                Veiligheidsafspraak(
                    id: Voorbeeldnummer.id(181), fase: .stabiele, wat: "ziet de kinderen bij opa.", uitvoerder: .gezin,
                    persoon: Voorbeeldgezin.daan, wanneer: "zaterdagmiddag", controle: "opa appt Amina", alsNiet: "de week erna niet"),
            ], regie: "Amina", herzienOp: day.plus(dagen: 30))
    }

    private static func perspectief(_ day: Datum) -> Perspectiefplan {
        Perspectiefplan(
            kind: Voorbeeldgezin.noor, nummer: 1, datum: day.plus(dagen: -10),
            fasen: [
                Perspectieffase(
                    fase: .tiener, leven: "Thuis, weinig naar school.", wens: "Weer naar school.", helpt: "Els.", wie: "Els en Amina"),
                Perspectieffase(fase: .jongere, wens: "Een diploma."),
            ], keuze: .zin, herzienOp: day.plus(dagen: 300))
    }

    private static func toekomst(_ day: Datum) -> Toekomstplan {
        Toekomstplan(
            jongere: Voorbeeldgezin.noor, nummer: 1, datum: day.plus(dagen: -10), woorden: "Iets met dieren, en een eigen kamer.",
            stukken: [
                Toekomststuk(gebied: .wonen, id: Voorbeeldnummer.id(182), nu: "Thuis.", wens: "Een eigen kamer."),
                Toekomststuk(
                    gebied: .werk, id: Voorbeeldnummer.id(183), nu: "Nog geen werk.", wens: "Een bijbaan.",
                    regelen: "Vragen bij het asiel.", wie: "Noor",
                    uiterlijk: day.plus(dagen: -2)),
            ], herzienOp: day.plus(dagen: 80))
    }

    private static func groep(_ day: Datum) -> Resourcegroep {
        Resourcegroep(
            jongere: Voorbeeldgezin.noor, nummer: 1, datum: day.plus(dagen: -10), woorden: "Zij horen het van mij.",
            leden: [
                Resourcegroeplid(persoon: Voorbeeldgezin.els, magWeten: "Alles."),
                Resourcegroeplid(persoon: Voorbeeldgezin.karin, magWeten: "Hoe het op school gaat."),
            ], volgendeOp: day.plus(dagen: 12))
    }
}
