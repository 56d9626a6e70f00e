// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Antwoorden op een verzoek van een aanbieder")
struct VerzoekvoortgangTests {
    private func beeld(_ said: (String, Verzoekantwoord.Wat)...) -> Verzoekvoortgang {
        Verzoekvoortgang(
            referenties: ["A", "B"], antwoorden: said.map { Verzoekantwoord(referentie: $0.0, wat: $0.1, op: .oudst) })
    }

    @Test("OP344: een verzoek eindigt één keer; TR360: in onderzoek kan één keer, en daarna nog toewijzen of afwijzen")
    func toets() {
        #expect(throws: Never.self) { try beeld().toets(.onderzoek, op: "A") }
        for end in [Verzoekantwoord.Wat.toewijzen, .afwijzen] {
            #expect(throws: Never.self) { try beeld(("A", .onderzoek)).toets(end, op: "A") }
            for wat in Verzoekantwoord.Wat.allCases {
                #expect(throws: Afwijzing.self) { try beeld(("A", end)).toets(wat, op: "A") }
                #expect(throws: Never.self) { try beeld(("A", end)).toets(wat, op: "B") }
            }
        }
        #expect(throws: Afwijzing.self) { try beeld(("A", .onderzoek)).toets(.onderzoek, op: "A") }
        #expect(throws: Afwijzing.self) { try beeld().toets(.afwijzen, op: "C") }
    }

    @Test("De lange termijn loopt pas als alles wat open is in onderzoek is")
    func onderzoek() {
        #expect(!beeld().isInOnderzoek && !beeld(("A", .onderzoek)).isInOnderzoek)
        #expect(beeld(("A", .onderzoek), ("B", .onderzoek)).isInOnderzoek)
        #expect(beeld(("A", .afwijzen), ("B", .onderzoek)).isInOnderzoek)
        #expect(!beeld(("A", .afwijzen), ("B", .toewijzen)).isInOnderzoek && beeld(("A", .afwijzen), ("B", .toewijzen)).open.isEmpty)
    }

    @Test("WJ759: reden 8 alleen bij een verzoek om toewijzing, reden 1 alleen bij een verzoek om wijziging")
    func redenen() {
        #expect(
            !Verzoekafwijsreden.bij(toewijzing: true).contains(.nieuweAanvraag)
                && Verzoekafwijsreden.bij(toewijzing: true).contains(.woonplaats))
        #expect(
            !Verzoekafwijsreden.bij(toewijzing: false).contains(.woonplaats)
                && Verzoekafwijsreden.bij(toewijzing: false).contains(.nieuweAanvraag))
        #expect(Verzoekafwijsreden.allCases.map(\.rawValue) == (1...9).map(String.init))
    }
}
