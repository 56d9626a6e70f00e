// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Bezetting {
    /// Ilyas is fourteen and learns with difficulty. His parents decide about an assessment, he decides about his trainer, and the family
    /// got another fixed contact. Nothing is due this week.
    package var haddad: Gezinsverhaal {
        gezin(
            204, .gescheiden, [(ilyas, .jeugdige, false, true), (nadia, .moeder, true, true), (rachid, .vader, true, false)],
            vraag(750, ilyas, eersteTijd + laterIlyas))
    }

    private var eersteTijd: [(dagen: Int, wat: Verhaal.Gebeurtenis)] {
        let doel = Verhaal.Doel(
            woorden: "Snappen wat er van mij gevraagd wordt.", leefgebied: .ontwikkeling,
            acties: [
                .school("De mentor geeft één opdracht tegelijk, met een plaatje erbij."),
                .ouder("Nadia en Rachid zeggen het op dezelfde manier, kort en met een voorbeeld."),
                .team("Elke drie weken samen oefenen, thuis."),
            ])
        return [
            (
                170,
                .hulpvraag(
                    deur: .school, van: "mentor Waterlant College",
                    woorden: "Ilyas loopt weg uit de les als hij iets niet snapt. Zijn moeder vraagt hoe zij hem thuis kan helpen.")
            ),
            (168, .triage(veilig: true, urgentie: .gewoon, route: .team, reden: "Geen gevaar. School en moeder vragen hetzelfde.")),
            (
                159,
                .contact(
                    vorm: "huisbezoek", met: [ilyas.id, nadia.id],
                    tekst: "Ilyas liet zien hoe hij fietsen maakt. 'Als iemand het voordoet, kan ik alles.'")
            ),
            (
                145,
                .analyse([
                    Verhaal.Bevinding(
                        leefgebied: .ontwikkeling, kind: "Ze praten te snel.", ouder: "Hij zegt ja en weet dan niet wat hij moet doen.",
                        professional: "Ilyas begrijpt minder dan mensen denken. Onderzoek kan helpen.",
                        kracht: "Wat hij ziet, kan hij meteen nadoen."),
                    Verhaal.Bevinding(
                        leefgebied: .relaties, kind: "Bij papa is het anders dan bij mama.", ouder: "Wij hebben andere regels.",
                        professional: "Twee huizen, twee manieren. Ouders overleggen goed.", kracht: "Ouders komen samen naar school."),
                ])
            ),
            (145, .bijplan(.gewoon)),
            (131, .plan(doelen: [doel], akkoord: [ilyas.id, nadia.id, rachid.id], evaluatieOp: peildatum.plus(dagen: 55))),
            (120, .bijplan(.kennismaken)), (118, .bijplan(.onderzoek)), (110, .bijplan(.consult)),
        ]
    }

    /// Halfway another fixed contact comes.
    private var laterIlyas: [(dagen: Int, wat: Verhaal.Gebeurtenis)] {
        [
            (96, .bijplan(.consultantwoord)), (90, .bijplan(.delen)), (103, .bijplan(.groep)), (46, .bijplan(.groepKlaar)),
            (82, .bijplan(.verwijsindex)), (74, .bijplan(.thuiszitten)),
            (62, .bijplan(.opvolging)), (61, .bijplan(.overdracht)), (47, .bijplan(.jim)), (30, .bijplan(.intrekken)),
            (
                29,
                .contact(
                    vorm: "school", met: [ilyas.id, nadia.id],
                    tekst: "De mentor doet alles nu voor. Ilyas liep deze maand niet één keer weg.")
            ),
        ]
    }
}
