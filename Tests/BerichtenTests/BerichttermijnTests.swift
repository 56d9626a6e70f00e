// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Berichten

@Suite("De klokken van de standaard")
struct BerichttermijnTests {
    private static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? Datum(dagnummer: 0) }

    @Test(
        "OP090, OP271, OP272, OP274, OP346, OP359, OP090x4: de laatste dag, over een weekend, een feestdag en het einde van de tabel heen",
        arguments: [
            (Berichttermijn.retour, "2026-06-01", "2026-06-04"), (.retour, "2026-06-05", "2026-06-10"),
            (.retour, "2026-06-06", "2026-06-10"), (.retour, "2026-05-13", "2026-05-20"), (.retour, "2026-12-24", "2026-12-30"),
            (.retour, "2035-12-31", ""), (.toewijzing, "2026-06-01", "2026-06-08"), (.toewijzing, "2026-05-13", "2026-05-22"),
            (.wijziging, "2026-06-05", "2026-06-12"), (.onderzoek, "2026-06-01", "2026-07-27"), (.onderzoek, "2026-05-30", "2026-07-25"),
            (.woonplaats, "2026-06-01", "2026-06-15"), (.start, "2026-06-01", "2026-06-08"), (.stop, "2026-06-06", "2026-06-12"),
            (.declaratie, "2026-06-01", "2026-06-15"), (.declaratie, "2026-05-11", "2026-05-28"),
        ])
    func uiterlijk(_ geval: (termijn: Berichttermijn, na: String, laatste: String)) {
        #expect(geval.termijn.uiterlijk(na: Self.dag(geval.na))?.iso ?? "" == geval.laatste)
    }

    @Test("OP274, OP346: een verzoek heeft vijf werkdagen vanaf ontvangst, en in onderzoek acht weken vanaf de dagtekening")
    func verzoek() {
        let got = Self.dag("2026-06-03"), dated = Self.dag("2026-06-01")
        func klok(_ soort: Berichtsoort, _ inOnderzoek: Bool) -> String? {
            Berichttermijn.opVerzoek(soort, ontvangen: got, dagtekening: dated, inOnderzoek: inOnderzoek).map {
                "\($0.termijn.regel) \($0.na.iso)"
            }
        }
        #expect(klok(.jw315, false) == "OP274 2026-06-03" && klok(.jw317, false) == "OP346 2026-06-03")
        #expect(klok(.jw315, true) == "OP274 en OP346 2026-06-01" && klok(.jw317, true) == "OP274 en OP346 2026-06-01")
        #expect(klok(.jw305, false) == nil && klok(.jw323, false) == nil)
    }

    @Test("Elke klok zegt in een zin waarom, met de regel erbij; die regel bestaat")
    func waarom() throws {
        let rules = Set(try Standaard.ijw32().regels.map(\.code))
        for termijn in Berichttermijn.allCases {
            #expect(termijn.waarom.hasSuffix("(iJw \(termijn.regel)).") && termijn.waarom.contains(termijn.termijn.uitgeschreven))
            for code in termijn.regel.split(separator: " ").map(String.init) where code != "en" { #expect(rules.contains(code), "\(code)") }
        }
    }
}
