// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Wie weegt en besluit, en wat daarvoor nodig is (Jeugdwet 2.3, 2.6, 2.7; ECLI:NL:CRVB:2017:1477): per artikel, in een zin")
struct JeugdwetZinnen {
    private static let rechter = "ECLI:NL:CRVB:2017:1477"

    /// Can it be decided, with these findings? `mag`, or the sentence that says what lacks.
    private static func weeg(_ bevindingen: (Afwegingssteun) throws -> [Stapbevinding]) throws -> String {
        let steun = try Afwegingssteun(), weighing = Weging(kader: steun.kader, bevindingen: try bevindingen(steun))
        return Wetszin.fouten { () throws(Afwijzing) in try weighing.afgerond() }.first ?? "mag"
    }

    /// The same findings, all judged by this one.
    private static func eigen(_ deskundige: Deskundige) throws -> String {
        try weeg { steun in
            try steun.volledig().map { found in
                Stapbevinding(
                    aanvraag: found.aanvraag, kader: found.kader, kaderversie: found.kaderversie, stap: found.stap,
                    bevindingen: found.bevindingen, bronnen: found.bronnen, conclusie: found.conclusie, overweging: found.overweging,
                    oordeelVan: deskundige)
            }
        }
    }

    private static let nietGeregistreerd =
        "De afweging is nog niet compleet. Stap ‘Stap hulpvraag?’: Laat een SKJ- of BIG-geregistreerde professional deze stap beoordelen."

    static let wegen: [Wetszin] = [
        Wetszin(rechter, "Alle stappen zijn gedaan: er kan een besluit komen", "mag") { try weeg { try $0.volledig() } },
        Wetszin(
            rechter, "Eén stap is overgeslagen: er kan nog geen besluit komen",
            "De afweging is nog niet compleet. Stap ‘Stap eigen?’: De stap ‘Stap eigen?’ is nog niet ingevuld."
        ) { try weeg { try $0.volledig().filter { $0.stap != "eigen" } } },
        Wetszin(
            rechter, "Een stap zonder bevinding is geen onderzoek",
            "De afweging is nog niet compleet. Stap ‘Stap rest?’: Vul in: Wat?"
        ) { try weeg { try $0.volledig().dropLast() + [$0.bevinding("rest", "rest", wat: " ")] } },
        Wetszin("2.7 lid 2", "Een jeugdprofessional met een SKJ-nummer beoordeelt: dat mag", "mag") {
            try eigen(Deskundige(gebruiker: Afwegingssteun.id(4), register: .skj, nummer: "100012345"))
        },
        Wetszin("2.7 lid 2", "Iemand met een BIG-nummer beoordeelt: dat mag", "mag") {
            try eigen(Deskundige(gebruiker: Afwegingssteun.id(4), register: .big, nummer: "19012345601"))
        },
        Wetszin("2.7 lid 2", "Wie niet geregistreerd is, beoordeelt niet alleen", nietGeregistreerd) {
            try eigen(Deskundige(gebruiker: Afwegingssteun.id(4), register: nil, nummer: ""))
        },
        Wetszin("2.7 lid 2", "Een register zonder nummer telt niet", nietGeregistreerd) {
            try eigen(Deskundige(gebruiker: Afwegingssteun.id(4), register: .skj, nummer: " "))
        },
        Wetszin("2.7 lid 2", "Onder verantwoordelijkheid van een geregistreerde collega mag het wel", "mag") {
            try eigen(
                Deskundige(
                    gebruiker: Afwegingssteun.id(4), register: .skj, nummer: "100012345", onderVerantwoordelijkheidVan: Afwegingssteun.id(5)
                ))
        },
    ]

    private static func verwijzing(_ deur: Deur) -> String {
        deur.isWettelijkeVerwijzing ? "wettelijke verwijzing, code \(deur.verwijzercode)" : "eigen vraag, code \(deur.verwijzercode)"
    }

    static let deuren: [Wetszin] = [
        Wetszin("2.6 lid 1 onder e", "De huisarts verwijst", "wettelijke verwijzing, code 02") { verwijzing(.huisarts) },
        Wetszin("2.6 lid 1 onder e", "De jeugdarts verwijst", "wettelijke verwijzing, code 03") { verwijzing(.jeugdarts) },
        Wetszin("2.6 lid 1 onder e", "Een medisch specialist verwijst", "wettelijke verwijzing, code 05") {
            verwijzing(.medischSpecialist)
        },
        Wetszin("2.4 lid 2", "Een gecertificeerde instelling bepaalt welke hulp nodig is", "wettelijke verwijzing, code 04") {
            verwijzing(.gecertificeerdeInstelling)
        },
        Wetszin("2.4 lid 2", "De rechter bepaalt welke hulp nodig is", "wettelijke verwijzing, code 08") { verwijzing(.rechter) },
        Wetszin("2.6 lid 1 onder e", "De school vraagt hulp: dat is geen verwijzing", "eigen vraag, code 01") { verwijzing(.school) },
    ]

    static let nummers: [Wetszin] = [
        Wetszin("7.2.1", "Een nummer dat de elfproef haalt, kan een BSN zijn", "kan") { BSN("123456782") == nil ? "kan niet" : "kan" },
        Wetszin("7.2.1", "Een nummer dat de elfproef niet haalt, is geen BSN", "kan niet") { BSN("123456789") == nil ? "kan niet" : "kan" },
        Wetszin("7.2.1", "Negen nullen zijn geen BSN", "kan niet") { BSN("000000000") == nil ? "kan niet" : "kan" },
        Wetszin("7.2.1", "Tien cijfers zijn geen BSN", "kan niet") { BSN("1234567820") == nil ? "kan niet" : "kan" },
    ]

    @Test("De zin klopt", arguments: wegen + deuren + nummers)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
