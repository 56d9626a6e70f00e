// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Bezetting {
    /// Noor's application waits for a decision (41 of 56 days gone); Sem's help is evaluated today.
    package var deWit: Gezinsverhaal {
        gezin(
            200, .gescheiden,
            [
                (noor, .jeugdige, false, true), (sem, .jeugdige, false, true), (karin, .moeder, true, true), (daan, .vader, true, false),
                (els, .steunfiguur, false, false),
            ], vraagNoor + vraagSem)
    }

    /// The decision was sent two days ago; the order must go out.
    package var vermeer: Gezinsverhaal {
        gezin(201, .eenOuder, [(liv, .jeugdige, false, true), (marloes, .moeder, true, true)], vraagLiv)
    }

    /// Came in today, no triage yet.
    package var yilmaz: Gezinsverhaal {
        gezin(
            202, .tweeOuders, [(kerem, .jeugdige, false, true), (elif, .moeder, true, true), (hakan, .vader, true, true)],
            vraag(
                600, kerem,
                [
                    (
                        0,
                        .hulpvraag(
                            deur: .school, van: "mentor Waterlant College",
                            woorden: "Kerem slaapt in de les en wil niet vertellen waarom. Moeder vraagt of iemand wil meedenken.")
                    )
                ]))
    }

    private var vraagNoor: [Verhaal.Voorval] {
        vraag(
            300, noor,
            [
                (
                    64,
                    .hulpvraag(
                        deur: .ouder, van: "moeder",
                        woorden:
                            "Noor gaat sinds de herfst bijna niet meer naar school. Ze zit op haar kamer en als ik iets zeg, ontploft ze.")
                ),
                (
                    63,
                    .triage(
                        veilig: true, urgentie: .snel, route: .team,
                        reden: "Geen direct gevaar. Adres geheim; vader weet niet waar zij wonen.")
                ),
                (
                    60,
                    .contact(
                        vorm: "telefoon", met: [karin.id],
                        tekst: "Karin vertelt dat Noor na de verhuizing haar vriendinnen kwijt is. Afspraak op kantoor.")
                ),
                (
                    55,
                    .contact(
                        vorm: "kantoor", met: [noor.id, karin.id],
                        tekst:
                            "Noor zegt weinig tot we naar buiten gaan. 'Els is de enige die niet aan me trekt.' Ze wil Els vragen als JIM.")
                ),
                (50, .bijplan(.veiligheid)), (21, .bijplan(.samenKijken)), (4, .bijplan(.resourcegroep)),
                (41, .aanvraag(woorden: "Wij vragen behandeling voor Noor, omdat ze zo bang is voor school dat ze er ziek van wordt.")),
                (34, .analyse(bevindingenNoor)),
                // The family has one plan: what Noor wants is added to it, and the day agreed for Sem stays.
                (6, .plan(doelen: [doelNoor], akkoord: [noor.id, karin.id], evaluatieOp: peildatum)),
                (
                    5,
                    .contact(
                        vorm: "telefoon", met: [daan.id],
                        tekst: "Daan gebeld over het plan. Hij wil het eerst lezen. Plan gestuurd zonder adres en zonder schoolnaam.")
                ),
                (
                    4,
                    .contact(
                        vorm: "kantoor", met: [noor.id, els.id],
                        tekst: "Noor is twee keer met Els tot het schoolplein gelopen. Ze kan nu zelf zeggen waar het misgaat: de kantine.")
                ),
                (
                    4,
                    .terugblik([
                        Verhaal.Terugblik(
                            leefgebied: .school, kind: Verhaal.Gezegd("Met Els erbij durf ik tot de deur.", 6),
                            ouder: Verhaal.Gezegd("Zondagavond is nu rustig.", 6)),
                        Verhaal.Terugblik(leefgebied: .netwerk, kind: nil, ouder: nil),
                    ])
                ),
                (
                    4,
                    .elders(
                        leefgebied: .school, aan: "mevrouw Prins, samenwerkingsverband",
                        gevraagd: "Meedenken over een rooster op maat, zodat Noor met twee lessen per dag kan beginnen.")
                ),
                (
                    3,
                    .partnervraag(
                        aan: "dokter Van Dam, huisarts", vraag: "Is Noor dit jaar bij u geweest om de paniek? Hebt u iets voorgeschreven?")
                ),
                (
                    1,
                    .meedenken(
                        collega: Bezetting.joost.id,
                        vraag: "Wil je de analyse van Noor lezen en zeggen wat we missen, voordat ik het besluit voorbereid?")
                ),
            ])
    }

    private var bevindingenNoor: [Verhaal.Bevinding] {
        [
            Verhaal.Bevinding(
                leefgebied: .school, kind: "In de kantine kijkt iedereen. Dan krijg ik geen lucht.", ouder: "Ze huilt al op zondagavond.",
                professional: "Zeven weken verzuim. Paniek bij drukte, gat in de leerstof.",
                kracht: "Noor maakt thuis uit zichzelf biologie."),
            Verhaal.Bevinding(
                leefgebied: .relaties, kind: "Ik wil niet over papa praten waar mama bij is.",
                ouder: "Ik probeer hem niet zwart te maken, dat lukt niet altijd.",
                professional: "Ouders spreken elkaar niet. Noor voelt zich boodschapper.", kracht: "Noor houdt van beide ouders."),
            Verhaal.Bevinding(
                leefgebied: .netwerk, kind: "Els snapt het zonder dat ik alles uitleg.", ouder: "Mijn zus is er altijd.",
                professional: "Tante Els wil JIM zijn en heeft tijd.", kracht: "Vaste, rustige volwassene dichtbij."),
        ]
    }

    private var doelNoor: Verhaal.Doel {
        Verhaal.Doel(
            woorden: "Weer naar school zonder dat ik geen lucht krijg.", leefgebied: .school,
            acties: [
                .netwerk("Els loopt twee keer per week mee tot het schoolplein."), .school("Pauze in de mediatheek, twee lessen per dag."),
                .ouder("Karin vraagt één keer per dag hoe het was, en laat het dan los."), .aanbieder("Behandeling van de angst."),
            ])
    }

    private var vraagSem: [Verhaal.Voorval] {
        let hulp = Verhaal.Hulp(verwijzer: "02", hulpvorm: "02", productcode: "45A04", crisis: false)
        let doel = Verhaal.Doel(
            woorden: "Boos zijn zonder iets stuk te maken.", leefgebied: .ontwikkeling,
            acties: [
                .kind("Sem wijst op de boosheidsmeter."), .ouder("Karin telt eerst tot tien."), .aanbieder("Speltherapie, elke week."),
            ])
        return vraag(
            400, sem,
            [
                (
                    245,
                    .hulpvraag(
                        deur: .huisarts, van: Bezetting.huisarts,
                        woorden: "Sem (9) is sinds de scheiding snel boos en slaapt slecht. Graag speltherapie.")
                ),
                (244, .triage(veilig: true, urgentie: .gewoon, route: .verwijzing, reden: "Verwijzing van de huisarts (Jeugdwet 2.6).")),
                (
                    238,
                    .contact(
                        vorm: "huisbezoek", met: [sem.id, karin.id], tekst: "Sem liet zijn kapotte racebaan zien. 'Dat deed de boosheid.'")
                ),
                (
                    222,
                    .analyse([
                        Verhaal.Bevinding(
                            leefgebied: .ontwikkeling, kind: "De boosheid komt uit mijn buik.", ouder: "Hij schrikt er zelf van.",
                            professional: "Boosheid na verlies. Past bij wat er gebeurd is.", kracht: "Sem kan goed vertellen en bouwen.")
                    ])
                ),
                (215, .plan(doelen: [doel], akkoord: [karin.id, daan.id], evaluatieOp: peildatum)),
                (210, .toewijzing(hulp)), (181, .start(hulp)),
                (
                    120,
                    .contact(
                        vorm: "school", met: [sem.id], tekst: "Juf ziet Sem vaker om hulp vragen. Twee keer boos deze maand, niets stuk.")
                ),
                (
                    90,
                    .evaluatie(
                        kind: "Ik mag daar alles bouwen en ook weer omgooien.", ouder: "Minder vaak, minder lang.",
                        professional: "Op de goede weg. Nog drie maanden.", cijfer: 7, behaald: false)
                ),
                (
                    88,
                    .terugblik([
                        Verhaal.Terugblik(
                            leefgebied: .ontwikkeling, kind: Verhaal.Gezegd("Ik stop soms eerder. Dan ga ik bouwen.", 6),
                            ouder: Verhaal.Gezegd("Minder vaak, minder lang.", 7))
                    ])
                ),
                (
                    20,
                    .terugblik([
                        Verhaal.Terugblik(
                            leefgebied: .ontwikkeling, kind: nil,
                            ouder: Verhaal.Gezegd("Afbouwen vind ik spannend. Gaat het dan nog goed?", 6))
                    ])
                ),
                (21, .contact(vorm: "telefoon", met: [karin.id], tekst: "De Boog stelt voor om af te bouwen. Karin vindt dat spannend.")),
            ])
    }

    private var vraagLiv: [Verhaal.Voorval] {
        let doel = Verhaal.Doel(
            woorden: "Liv durft te praten op school.", leefgebied: .ontwikkeling,
            acties: [
                .ouder("Elke week een klasgenoot te spelen."), .school("Antwoorden mag met kaartjes."),
                .aanbieder("Behandeling van selectief mutisme."),
            ])
        return vraag(
            500, liv,
            [
                (58, .hulpvraag(deur: .jeugdarts, van: "jeugdarts", woorden: "Liv praat thuis honderduit en op school al een jaar niet.")),
                (
                    57,
                    .triage(veilig: true, urgentie: .gewoon, route: .aanvraag, reden: "Geen direct gevaar; moeder wil een aanvraag doen.")
                ),
                (
                    52,
                    .contact(
                        vorm: "huisbezoek", met: [liv.id, marloes.id], tekst: "Liv fluisterde na een half uur de naam van haar konijn.")
                ),
                (47, .aanvraag(woorden: "Ik vraag hulp zodat Liv ook op school durft te praten.")),
                (
                    30,
                    .analyse([
                        Verhaal.Bevinding(
                            leefgebied: .ontwikkeling, kind: "Mijn stem blijft thuis.", ouder: "Ik was vroeger ook zo stil.",
                            professional: "Spreekangst op school, taal thuis op leeftijd.", kracht: "Liv tekent precies wat ze bedoelt.")
                    ])
                ),
                (22, .plan(doelen: [doel], akkoord: [marloes.id], evaluatieOp: peildatum.plus(dagen: 90))),
                (
                    2,
                    .besluit(
                        toegekend: true,
                        motivering: "School en moeder hebben gedaan wat zij kunnen. Voor het praten op school is behandeling nodig.")
                ),
            ])
    }
}
