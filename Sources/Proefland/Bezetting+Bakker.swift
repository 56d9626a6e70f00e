// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Bezetting {
    /// Tess is seventeen and looks ahead; her brother Bas has Down syndrome. For both a decision is asked that
    /// lies above what Amina decides alone (`Voorstelvulling`).
    package var bakker: Gezinsverhaal {
        gezin(
            203, .eenOuder,
            [
                (tess, .jeugdige, false, true), (bas, .jeugdige, false, true), (mirjam, .moeder, true, true),
                (henk, .steunfiguur, false, false),
            ],
            vraagTess)
    }

    private var vraagTess: [Verhaal.Voorval] {
        let doel = Verhaal.Doel(
            woorden: "Op mezelf wonen zonder dat het misloopt.", leefgebied: .wonen,
            acties: [
                .kind("Tess houdt elke week bij wat zij uitgeeft."), .netwerk("Oom Henk kookt elke zondag met Tess."),
                .team("Elke twee weken een gesprek over later."),
            ])
        return vraag(
            700, tess,
            [
                (
                    140,
                    .hulpvraag(
                        deur: .jeugdige, van: "Tess zelf",
                        woorden: "Ik word bijna 18 en ik weet niet waar ik moet beginnen. Mama heeft haar handen vol aan Bas.")
                ),
                (139, .triage(veilig: true, urgentie: .gewoon, route: .team, reden: "Geen gevaar. Tess vraagt zelf om hulp bij later.")),
                (
                    132,
                    .contact(
                        vorm: "huisbezoek", met: [tess.id, mirjam.id],
                        tekst: "Tess wil graag op zichzelf. Mirjam vindt het snel gaan, en is trots. Bas deed mee aan tafel.")
                ),
                (
                    118,
                    .analyse([
                        Verhaal.Bevinding(
                            leefgebied: .wonen, kind: "Ik wil een eigen sleutel.", ouder: "Ze kan veel, alleen met geld gaat het mis.",
                            professional: "Zelfstandig in huis, weinig overzicht over geld.", kracht: "Tess vraagt zelf om hulp.")
                    ])
                ),
                (104, .plan(doelen: [doel], akkoord: [tess.id, mirjam.id], evaluatieOp: peildatum.plus(dagen: 70))),
                (90, .bijplan(.levenslang)), (76, .bijplan(.perspectief)), (60, .bijplan(.resourcegroep)), (48, .bijplan(.toekomst)),
                (40, .bijplan(.pgb)), (32, .bijplan(.bijeenkomst)), (24, .bijplan(.pgbPauze)), (20, .bijplan(.verlenging)),
                (9, .bijplan(.pgbVerder)),
            ])
    }
}
