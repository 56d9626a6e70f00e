// SPDX-License-Identifier: EUPL-1.2

/// What one column of the data set means, from which fact it is derived and which law allows it.
package struct Kolomomschrijving: Hashable, Sendable {
    package let naam: String
    package let betekenis: String
    package let bronfeit: String
    package let grondslag: String
}

/// The data dictionary: every column of every grain, in the order of the rows.
package enum Gegevenswoordenboek {
    package static func kolommen(_ grein: Grein) -> [Kolomomschrijving] {
        switch grein {
        case .hulpvraag: sleutels("de hulpvraag") + herkomst + hulpvraag + staart
        case .besluit: sleutels("het besluit") + herkomst + besluit + staart
        case .traject: sleutels("het traject") + herkomst + traject + staart
        }
    }

    private static let beleid = "Jeugdwet 7.4.1 en 7.4.2; Besluit Jeugdwet 7.5.3"
    private static let eigenBeleid = "Jeugdwet 7.4.1 lid 1 (college en raad: beleid en doelmatigheid)"
    private static let techniek = "AVG 25 lid 1 (pseudonimiseren); AVG 5 lid 1 onder d (juistheid)"

    private static func sleutels(_ wat: String) -> [Kolomomschrijving] {
        [
            k("rij", "Sleutel van \(wat), zonder betekenis.", "afgeleid met de sleutel van de gegevensset", techniek),
            k("jeugdige", "Sleutel van de jeugdige, gelijk in de drie greinen.", "HMAC(sleutel van de gegevensset, jeugdige)", techniek),
        ]
    }

    private static let herkomst = [
        k("gemeente", "Verantwoordelijke gemeente, vier cijfers.", "dossier.gemeente op de dag van de rij", beleid),
        k("wijk", "Wijk waar de jeugdige woont, nooit het adres.", "adres van de jeugdige, teruggebracht tot wijk", eigenBeleid),
        k("team", "Team dat de vraag behandelt.", "betrokkenheid van het team", eigenBeleid),
        k("deur", "Door welke deur de vraag binnenkwam.", "hulpvraag.deur", beleid),
        k("route", "Weg die bij triage is gekozen.", "triage.route", eigenBeleid),
    ]

    private static let hulpvraag = [
        k("leeftijd", "Hele jaren op de dag van ontvangst.", "geboortedatum en hulpvraag.ontvangen", beleid),
        k("urgentie", "Hoe snel er iets moest gebeuren.", "triage.urgentie", eigenBeleid),
        k("afloop", "Hoe de vraag eindigde.", "afsluiting.reden", eigenBeleid),
        k("ontvangen", "Dag waarop de vraag binnenkwam.", "hulpvraag.ontvangen", eigenBeleid),
        k("triage", "Dag van de triage.", "triage.op", eigenBeleid),
        k("eersteContact", "Eerste gesprek met jeugdige of ouder na de vraag.", "contact.op, het vroegste", eigenBeleid),
        k("analyse", "Dag waarop de brede analyse klaar was.", "analyse.afgerond", eigenBeleid),
        k("plan", "Dag van de eerste versie van het gezinsplan.", "gezinsplan.op, het vroegste", eigenBeleid),
        k("aanvraag", "Dag waarop een individuele voorziening is aangevraagd.", "aanvraag.ontvangen", "Jeugdwet 2.3; Awb 4:13"),
        k("besluit", "Dag waarop het eerste besluit is verzonden.", "besluit.verzonden, het vroegste", "Jeugdwet 2.3; Awb 3:41"),
        k("voorziening", "Eerste dag waarop een individuele voorziening is toegekend of ingezet.", "besluit en toewijzing", beleid),
        k("start", "Eerste dag hulp.", "start.op (JW305), het vroegste", beleid),
        k("einde", "Dag waarop de vraag is afgesloten.", "afsluiting.op", eigenBeleid),
    ]

    private static let besluit = [
        k("leeftijd", "Hele jaren op de dag van verzending.", "geboortedatum en besluit.verzonden", beleid),
        k("soort", "Toekenning, afwijzing of ander soort besluit.", "besluit.soort", eigenBeleid),
        k("wettelijkeBasis", "Artikel dat het college bindt.", "besluit.grondslag", "Jeugdwet 2.3, 2.4 lid 2, 2.6, 3.5"),
        k("aanvraag", "Dag waarop de aanvraag is ontvangen.", "aanvraag.ontvangen", "Awb 4:13"),
        k("besluit", "Dag waarop het besluit is verzonden.", "besluit.verzonden", "Awb 3:41"),
    ]

    private static let traject = [
        k(
            "leeftijd", "Hele jaren op de eerste dag hulp, of op de dag van toewijzing zolang er geen start is.",
            "geboortedatum en start.op", beleid),
        k("verwijzer", "Wie verwees, CBS-code.", "toewijzing.verwijzer", beleid),
        k("hulpvorm", "Vorm van hulp, CBS-code.", "product van de toewijzing", beleid),
        k("productcategorie", "Categorie van het product (JZ020).", "product van de toewijzing", "Jeugdwet 7.4.0 onder c"),
        k("aanbieder", "AGB-code van de aanbieder.", "toewijzing.aanbieder", beleid),
        k("redenEinde", "Waarom de hulp eindigde, CBS-code.", "stop.reden (JW307)", beleid),
        k("crisis", "Of de hulp met een crisis begon.", "triage.route", beleid),
        k("toewijzing", "Dag van de toewijzing.", "toewijzing.op (JW301)", "Regeling Jeugdwet 8f"),
        k("start", "Eerste dag hulp.", "start.op (JW305)", beleid),
        k("einde", "Laatste dag hulp.", "stop.op (JW307)", beleid),
    ]

    private static let staart = [
        k("bevroren", "Rij van een vernietigde lijn: blijft staan zonder weg terug naar een mens.", "vernietiging", techniek),
        k("projectieversie", "Versie van de afleiding die de rij maakte.", "programma", techniek),
    ]

    private static func k(_ naam: String, _ betekenis: String, _ bronfeit: String, _ grondslag: String) -> Kolomomschrijving {
        Kolomomschrijving(naam: naam, betekenis: betekenis, bronfeit: bronfeit, grondslag: grondslag)
    }
}
