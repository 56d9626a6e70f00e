// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Wie een verklarende analyse mag afsluiten (Jeugdwet 2.14, 4.1.1): per artikel, in een zin")
struct DeskundigheidZinnen {
    private static func dag() throws -> Datum { try Wereld.dag("2026-03-02") }

    /// Registered from and until so many days from today; `nil`: not at all.
    private static func afsluiten(
        _ rol: Rol = .gedragswetenschapper, van: Int? = -100, tot: Int? = nil, houdbaar: Int = 365, alAf: Bool = false
    ) throws -> String {
        let day = try dag(), start = Wereld.id(100)
        let entry = van.map {
            Registratie(register: .skj, nummer: "1", van: day.plus(dagen: $0), tot: tot.map { day.plus(dagen: $0) })
        }
        let who = Medewerker(
            gebruiker: Wereld.amina, naam: "Joost", functie: "", rollen: [rol], registraties: [entry].compactMap(\.self))
        var facts = Verklaringsfeiten()
        facts.analyses = [
            Wereld.feit(100, Verklarendeanalyse(kind: Wereld.sem, op: day, vraag: "Waarom boos?"), op: day, kind: Wereld.sem)
        ]
        if alAf {
            let closed = Verklaringsafsluiting(
                analyse: start, op: day, door: "Joost", register: .skj, registratienummer: "1", houdbaarTot: day.plus(dagen: 1),
                eerderBij: "")
            facts.afsluitingen = [Wereld.feit(101, closed, op: day, kind: Wereld.sem)]
        }
        let view = try #require(facts.beeld(start))
        let missing = Set(view.ontbreekt)
        let words = Wetszin.fouten { () throws(Afwijzing) in
            try view.afgesloten(door: who, op: day, houdbaarTot: day.plus(dagen: houdbaar), eerderBij: "")
        }
        // What is missing in the analysis itself is another sentence.
        return words.filter { !missing.contains($0) }.map { $0.prefix { $0 != "." } }.joined(separator: "; ")
    }

    private static let artikel = "2.14"

    static let zinnen: [Wetszin] = [
        Wetszin(artikel, "Een geregistreerde gedragswetenschapper mag afsluiten", "") { try afsluiten() },
        Wetszin(artikel, "Een jeugdprofessional mag het niet", "Een gedragswetenschapper sluit de verklarende analyse af") {
            try afsluiten(.jeugdprofessional)
        },
        Wetszin(
            artikel, "Wie niet is geregistreerd, mag het niet",
            "U staat op deze dag niet als geregistreerd (SKJ, BIG of NIP) bij de beheerder"
        ) { try afsluiten(van: nil) },
        Wetszin(artikel, "Op de laatste dag van de registratie mag het", "") { try afsluiten(tot: 0) },
        Wetszin(
            artikel, "De dag erna niet meer", "U staat op deze dag niet als geregistreerd (SKJ, BIG of NIP) bij de beheerder"
        ) { try afsluiten(tot: -1) },
        Wetszin(
            artikel, "Een registratie die morgen begint, telt nog niet",
            "U staat op deze dag niet als geregistreerd (SKJ, BIG of NIP) bij de beheerder"
        ) { try afsluiten(van: 1) },
        Wetszin("4.1.1", "De analyse blijft minstens tot morgen bruikbaar", "") { try afsluiten(houdbaar: 1) },
        Wetszin("4.1.1", "Vandaag al verlopen kan niet", "Kies een dag na vandaag") { try afsluiten(houdbaar: 0) },
        Wetszin(
            "4.1.1", "Een analyse wordt één keer afgesloten",
            "Deze verklarende analyse is op 2 maart 2026 al afgesloten"
        ) { try afsluiten(alAf: true) },
    ]

    @Test("De zin klopt", arguments: zinnen)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
