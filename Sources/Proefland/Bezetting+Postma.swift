// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Bezetting {
    /// Jip is ten. His mother asked for help twice and was refused twice: a court annulled the decision on her first objection, her second
    /// objection waits for one, and she complained. The terms run for weeks yet.
    package var postma: Gezinsverhaal {
        gezin(205, .eenOuder, [(jip, .jeugdige, false, true), (sanne, .moeder, true, true)], naschoolseHulp + weekendhulp)
    }

    private var doel: Verhaal.Doel {
        Verhaal.Doel(
            woorden: "Na school eerst even niks.", leefgebied: .vrijeTijd,
            acties: [
                .ouder("Sanne laat Jip na school een half uur in zijn tent."), .school("De meester zegt om twee uur wat er nog komt."),
                .team("Elke maand kijken wij samen hoe de middagen gaan."),
            ])
    }

    private var naschoolseHulp: [Verhaal.Voorval] {
        vraag(
            800, jip,
            [
                (
                    232,
                    .hulpvraag(
                        deur: .ouder, van: "moeder",
                        woorden: "Jip raakt na school alles kwijt wat hij zegt en doet. Ik werk en kan hem dan niet opvangen.")
                ),
                (231, .triage(veilig: true, urgentie: .gewoon, route: .aanvraag, reden: "Geen gevaar. Moeder wil een aanvraag doen.")),
                (
                    228,
                    .contact(
                        vorm: "huisbezoek", met: [jip.id, sanne.id],
                        tekst: "Jip liet zijn tent op de kamer zien. 'Hier mag niemand praten.' Sanne wil vooral rust na school.")
                ),
                (226, .aanvraag(woorden: "Ik vraag drie middagen per week begeleiding voor Jip, na school.")),
                (
                    205,
                    .analyse([
                        Verhaal.Bevinding(
                            leefgebied: .vrijeTijd, kind: "Na school zit mijn hoofd vol.", ouder: "Op de opvang gaat het elke dag mis.",
                            professional: "Overprikkeld na school. Rust helpt.", kracht: "Jip weet zelf wanneer hij rust nodig heeft.")
                    ])
                ),
                (162, .bezwaar(.ingebreke, woorden: "U zou binnen acht weken beslissen. Dat is niet gebeurd.")),
                (
                    139,
                    .besluit(
                        toegekend: false,
                        motivering: "De opvang heeft een rustige ruimte en wil met Jip oefenen. Daarvoor is geen besluit nodig.")
                ),
                (150, .bezwaar(.klacht, woorden: "Aan de telefoon zei iemand dat ik maar minder moest werken.")),
                (144, .bezwaar(.klachtOpgelost)),
                (137, .bezwaar(.dwangsom)),
                (130, .bezwaar(.ontvangen, woorden: "De opvang heeft die ruimte niet. Niemand heeft daar gekeken.")),
                (128, .bezwaar(.bevestigd)), (120, .bezwaar(.spoeduitspraak)), (112, .bezwaar(.uitgevoerd)),
                (
                    100,
                    .bezwaar(
                        .gehoord,
                        woorden: "Sanne liet foto’s van de opvang zien. Jip schreef op een kaart: ik wil gewoon even niks.")
                ),
                (80, .bezwaar(.beslist)), (79, .bezwaar(.verzonden)),
                (70, .plan(doelen: [doel], akkoord: [sanne.id], evaluatieOp: peildatum.plus(dagen: 40))),
                (
                    30,
                    .contact(
                        vorm: "huisbezoek", met: [jip.id, sanne.id],
                        tekst: "Jip at mee aan tafel en ging daarna naar zijn tent. Sanne is moe en blijft praten met ons.")
                ),
                (12, .bezwaar(.uitspraak)),
            ])
    }

    private var weekendhulp: [Verhaal.Voorval] {
        vraag(
            850, jip,
            [
                (
                    58,
                    .hulpvraag(
                        deur: .ouder, van: "moeder", woorden: "Ik ben op. Ik zou willen dat Jip één weekend per maand ergens kan logeren.")
                ),
                (57, .triage(veilig: true, urgentie: .gewoon, route: .aanvraag, reden: "Geen gevaar. Moeder wil een aanvraag doen.")),
                (55, .aanvraag(woorden: "Ik vraag logeeropvang voor Jip, één weekend per maand.")),
                (
                    24,
                    .besluit(
                        toegekend: false, motivering: "Opa en oma willen Jip een weekend per maand in huis nemen. Dat is nu genoeg.")
                ),
                (13, .bezwaar(.klacht, woorden: "Ik heb drie keer gebeld over de brief. Niemand belde terug.")),
                (10, .bezwaar(.klachtBevestigd)),
                (9, .bezwaar(.ontvangen, woorden: "Mijn ouders zijn 78. Zij kunnen Jip niet tillen als hij boos is.")),
                (7, .bezwaar(.bevestigd)),
            ])
    }
}
