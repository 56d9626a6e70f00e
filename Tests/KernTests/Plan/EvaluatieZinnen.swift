// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Helpt het? Evaluatie en de twee vragen aan het einde: per artikel, in een zin")
struct EvaluatieZinnen {
    private static func dag() throws -> Datum { try Wereld.dag("2026-06-01") }

    private static func evaluatie(
        stem: Stem = .kind, woorden: String = "Ik ga weer.", cijfer: Int? = 7, doel: Int = 111, vervolg: Vervolg = .doorgaan,
        volgende: Int? = 90, uitleg: String = "", dagen: Int = 0
    ) throws -> String {
        let plan = try #require(try Verhaal.tot("plan", start: try Wereld.dag("2026-03-02")).feiten.plannen.first)
        let day = dagen < 0 ? plan.inhoud.datum.plus(dagen: dagen) : try dag()
        return Wetszin.mag { () throws(Afwijzing) in
            try Evaluatie(
                plan: plan.id, op: day, oordelen: [Hulpoordeel(stem: stem, cijfer: cijfer, woorden: woorden)],
                doelen: [Doeluitkomst(doel: Wereld.id(doel), uitkomst: .deels)], vervolg: vervolg,
                volgendeOp: volgende.map { day.plus(dagen: $0) }, toelichting: uitleg
            ).gecontroleerd(bij: plan.inhoud)
        }
    }

    static let samen: [Wetszin] = [
        Wetszin("4.1.1", "Kind of ouder zegt of het hielp, en over elk doel staat er iets: zo kan het", "mag") { try evaluatie() },
        Wetszin("4.1.1", "De stem van een ouder is genoeg", "mag") { try evaluatie(stem: .ouder) },
        Wetszin("4.1.1", "Alleen het oordeel van de professional is niet genoeg", "mag niet: oordeel-kind") {
            try evaluatie(stem: .professional)
        },
        Wetszin("4.1.1", "Een leeg oordeel is geen oordeel", "mag niet: oordeel-kind") { try evaluatie(woorden: " ", cijfer: nil) },
        Wetszin("4.1.1", "Een cijfer zonder woorden is genoeg", "mag") { try evaluatie(woorden: "", cijfer: 0) },
        Wetszin("4.1.1", "Een 11 bestaat niet", "mag niet: cijfer") { try evaluatie(cijfer: 11) },
        Wetszin("4.1.1", "Een 10 bestaat wel", "mag") { try evaluatie(cijfer: 10) },
        Wetszin("4.1.1", "Elk doel krijgt een uitkomst", "mag niet: doel-1") { try evaluatie(doel: 999) },
        Wetszin("4.1.1", "Kijken kan niet vóór de dag van het plan", "mag niet: op") { try evaluatie(dagen: -1) },
        Wetszin("4.1.1", "Wie doorgaat, spreekt een volgende dag af", "mag niet: volgendeOp") { try evaluatie(volgende: nil) },
        Wetszin("4.1.1", "Die dag ligt later", "mag niet: volgendeOp") { try evaluatie(volgende: 0) },
        Wetszin("4.1.1", "Wie afsluit, hoeft geen dag af te spreken", "mag") { try evaluatie(vervolg: .afsluiten, volgende: nil) },
        Wetszin("4.1.1", "Meer hulp vraagt een reden", "mag niet: toelichting") { try evaluatie(vervolg: .opschalen) },
        Wetszin("4.1.1", "Minder hulp vraagt een reden", "mag niet: toelichting") { try evaluatie(vervolg: .afschalen) },
        Wetszin("4.1.1", "Stoppen met wat niet helpt, vraagt een reden", "mag niet: toelichting") { try evaluatie(vervolg: .stoppen) },
        Wetszin("4.1.1", "Met een reden kan meer hulp", "mag") { try evaluatie(vervolg: .opschalen, uitleg: "Het is te weinig.") },
        Wetszin("4.1.1", "Het plan bijstellen vraagt geen reden", "mag") { try evaluatie(vervolg: .bijstellen) },
    ]

    /// The two questions, asked so many days after the help ended on 1 June 2026; `nil`: the help runs.
    private static func vraag(
        na dagen: Int?, informant: Informant = .ouder, nut: Int? = 8, verder: Hulpverder? = nil, stand: Antwoordstand = .gegeven,
        eerder: Informant? = nil
    ) throws -> String {
        let end = try dag(), day = end.plus(dagen: dagen ?? 0)
        let help = Hulpbeeld(id: Wereld.id(70), naam: "De Boog", jeugdige: Wereld.noor, van: nil, tot: dagen == nil ? nil : end)
        let before = eerder.map { Uitkomstmeting(hulp: help.id, informant: $0, op: end) }
        do {
            return Wetszin.mag(
                try inDeWeg { () throws(Afwijzing) in
                    try Uitkomstmeting(hulp: help.id, informant: informant, op: day, stand: stand, nut: nut, verder: verder)
                        .gecontroleerd(bij: help, eerdere: [before].compactMap(\.self), op: end.plus(dagen: 10))
                })
        } catch {
            return "nu niet"
        }
    }

    /// The fields in the way; throws what is not about a field.
    private static func inDeWeg<T>(_ work: () throws(Afwijzing) -> T) throws(Afwijzing) -> [String] {
        do {
            _ = try work()
            return []
        } catch .ongeldig(let errors) {
            return errors.map(\.veld)
        } catch {
            throw error
        }
    }

    private static let artikel = "Besluit Jeugdwet 7.5.3 lid 1 onder m"

    static let einde: [Wetszin] = [
        Wetszin(artikel, "Zolang de hulp loopt, worden de vragen niet gesteld", "nu niet") { try vraag(na: nil) },
        Wetszin(artikel, "Op de laatste dag van de hulp kan het", "mag") { try vraag(na: 0) },
        Wetszin(artikel, "De dag ervoor kan het niet", "mag niet: op") { try vraag(na: -1) },
        Wetszin(artikel, "Voor een dag die nog komt kan het niet", "mag niet: op") { try vraag(na: 11) },
        Wetszin(artikel, "Aan een ouder wordt het één keer gevraagd", "nu niet") { try vraag(na: 1, eerder: .ouder) },
        Wetszin(artikel, "Daarna kan het nog aan de jeugdige", "mag") { try vraag(na: 1, informant: .jeugdige, eerder: .ouder) },
        Wetszin(artikel, "Een antwoord zonder cijfer en zonder keuze is geen antwoord", "mag niet: nut") { try vraag(na: 1, nut: nil) },
        Wetszin(artikel, "Alleen de tweede vraag beantwoorden mag", "mag") { try vraag(na: 1, nut: nil, verder: .geen) },
        Wetszin(artikel, "Wie niet wil antwoorden, hoeft niets te zeggen", "mag") { try vraag(na: 1, nut: nil, stand: .nietGewild) },
        Wetszin(artikel, "Een 0 bestaat hier niet", "mag niet: nut") { try vraag(na: 1, nut: 0) },
        Wetszin(artikel, "Een 1 bestaat wel", "mag") { try vraag(na: 1, nut: 1) },
    ]

    @Test("De zin klopt", arguments: samen + einde)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
