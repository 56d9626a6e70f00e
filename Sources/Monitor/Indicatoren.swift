// SPDX-License-Identifier: EUPL-1.2

/// The indicators of the first monitor page.
package enum Indicatoren {
    package static let alle: [Indicator] = [
        hulpvragen, eersteContact, plan, besluit, start, beslistijd, zonderVoorziening, wachttijd, trajectduur, lopendeDuur,
    ]

    package static func met(id: String) -> Indicator? { alle.first { $0.id == id } }

    package static let hulpvragen = Indicator(
        id: "hulpvragen", versie: 1, naam: "Hulpvragen per deur en route",
        definitie: "Aantal vragen dat in de periode binnenkwam. Een vraag over twee kinderen telt voor elk kind één keer.",
        teller: "Vragen met een datum van ontvangst in de periode.", noemer: "Gelijk aan de teller.",
        grein: .hulpvraag, meting: .aantal(peil: .ontvangen),
        uitsplitsingen: [[.deur], [.route], [.deur, .route], [.wijk], [.team], [.leeftijdsgroep]],
        bron: "Gegevensset, grein hulpvraag.",
        kanttekeningen: ["Vragen zonder dossier tellen niet mee.", "De route is leeg zolang er geen triage is."])

    package static let eersteContact = looptijd(
        "eerste-contact", "Van vraag tot eerste contact", tot: .eersteContact, gebeurtenis: "het eerste contact met het gezin",
        norm: Norm(dagen: 7, bron: "Afspraak lokaal team: eerste contact binnen een week.", opmerking: "[mem] Instelling van de gemeente."))

    package static let plan = looptijd(
        "plan", "Van vraag tot gezinsplan", tot: .plan, gebeurtenis: "de eerste versie van het gezinsplan",
        norm: Norm(
            dagen: 42, bron: "Jeugdwet 4.1.3; zes weken.",
            opmerking: "[mem] Termijn geldt voor het plan van aanbieder en GI; hier als richtpunt voor het team."))

    package static let besluit = looptijd(
        "besluit", "Van vraag tot besluit", tot: .besluit, gebeurtenis: "de verzending van het eerste besluit", norm: nil)

    package static let start = looptijd(
        "start", "Van vraag tot start van hulp", tot: .start, gebeurtenis: "de eerste dag hulp", norm: nil)

    package static let beslistijd = Indicator(
        id: "beslistijd", versie: 1, naam: "Van aanvraag tot besluit",
        definitie: "Dagen van de ontvangst van de aanvraag tot de verzending van het besluit.",
        teller: "Besluiten op een aanvraag, verzonden in de periode.", noemer: "Besluiten in de periode met een aanvraag.",
        grein: .besluit, meting: .duur(peil: .besluit, van: .aanvraag, tot: .besluit),
        uitsplitsingen: [[.soortBesluit], [.wijk], [.team]], bron: "Gegevensset, grein besluit.",
        norm: Norm(dagen: 56, bron: "Awb 4:13 lid 2: acht weken."),
        kanttekeningen: ["Opschorting (Awb 4:15) en verlenging (Awb 4:14) zijn niet van de dagen afgetrokken."])

    package static let zonderVoorziening = Indicator(
        id: "zonder-voorziening", versie: 1, naam: "Afgesloten zonder individuele voorziening",
        definitie: "Deel van de afgesloten vragen waarvoor geen individuele voorziening is toegekend of ingezet.",
        teller: "Afgesloten vragen zonder individuele voorziening.", noemer: "Vragen die in de periode zijn afgesloten.",
        grein: .hulpvraag, meting: .aandeelZonder(peil: .einde, gebeurtenis: .voorziening),
        uitsplitsingen: [[.deur], [.route], [.wijk], [.afloop], [.leeftijdsgroep]], bron: "Gegevensset, grein hulpvraag.",
        kanttekeningen: ["Hoog is niet vanzelf goed: kijk in de lijst of het gezin geholpen is.", "Ook afgezien van hulp telt mee."])

    package static let wachttijd = Indicator(
        id: "wachttijd", versie: 1, naam: "Van toewijzing tot start",
        definitie: "Dagen van de toewijzing aan de aanbieder tot de werkelijke start van de hulp.",
        teller: "Trajecten uit de noemer die zijn gestart.", noemer: "Trajecten met een toewijzing in de periode.",
        grein: .traject, meting: .duur(peil: .toewijzing, van: .toewijzing, tot: .start),
        uitsplitsingen: [[.hulpvorm], [.aanbieder], [.verwijzer]], bron: "Toewijzing (JW301) en start (JW305).",
        kanttekeningen: ["Wie nog wacht, telt alleen in de noemer.", "Uitstel op wens van het gezin is niet afgetrokken."])

    package static let trajectduur = Indicator(
        id: "trajectduur", versie: 1, naam: "Duur van beëindigde trajecten",
        definitie: "Dagen van de eerste tot de laatste dag hulp, voor trajecten die in de periode eindigden.",
        teller: "Trajecten met een start en een einde.", noemer: "Trajecten die in de periode eindigden.",
        grein: .traject, meting: .duur(peil: .einde, van: .start, tot: .einde),
        uitsplitsingen: [[.hulpvorm], [.aanbieder], [.verwijzer], [.redenEinde], [.leeftijdsgroep]],
        bron: "CBS Beleidsinformatie Jeugd: traject.",
        kanttekeningen: ["Welke trajecten eindigen kleurt dit cijfer: lees het naast de duur van lopende trajecten."])

    package static let lopendeDuur = Indicator(
        id: "lopende-duur", versie: 1, naam: "Duur van lopende trajecten",
        definitie: "Dagen van de eerste dag hulp tot de laatste dag van de periode, voor trajecten die toen liepen.",
        teller: "Trajecten die op de laatste dag van de periode liepen.", noemer: "Gelijk aan de teller.",
        grein: .traject, meting: .lopend(van: .start, tot: .einde),
        uitsplitsingen: [[.hulpvorm], [.aanbieder], [.verwijzer], [.leeftijdsgroep]], bron: "Gegevensset, grein traject.",
        kanttekeningen: ["Een lang traject kan passend zijn, bijvoorbeeld pleegzorg."])

    private static func looptijd(
        _ id: String, _ naam: String, tot: Gebeurtenis, gebeurtenis: String, norm: Norm?
    ) -> Indicator {
        Indicator(
            id: "vraag-tot-" + id, versie: 1, naam: naam,
            definitie: "Dagen van de ontvangst van de vraag tot \(gebeurtenis), voor vragen die in de periode binnenkwamen.",
            teller: "Vragen uit de noemer waarvoor dit is gebeurd.", noemer: "Vragen met een datum van ontvangst in de periode.",
            grein: .hulpvraag, meting: .duur(peil: .ontvangen, van: .ontvangen, tot: tot),
            uitsplitsingen: [[.deur], [.route], [.wijk], [.team]], bron: "Gegevensset, grein hulpvraag.", norm: norm,
            kanttekeningen: [
                "Vragen waarvoor dit nog niet is gebeurd, tellen alleen in de noemer: het cijfer van een jonge periode loopt nog op."
            ])
    }
}
