// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Buiten behandeling laten (Awb 4:5)")
struct BuitenbehandelingTests {
    private static let aanvraag = ID<Feitmerk>(Wereld.id(401))

    private static func gevraagd(_ per: String, tot: String?, grond: Opschorting.Grondslag = .aanvulling) throws -> Termijnwijziging {
        .opgeschort(aanvraag, per: try Wereld.dag(per), grond: grond, tot: try tot.map(Wereld.dag))
    }

    private static func besluit(_ op: String, _ termijnen: [Termijnwijziging], motivering: String = "Het verslag van school ontbreekt.")
        throws
        -> Besluit
    {
        try Besluit.laatBuitenBehandeling(
            aanvraag, termijnen, motivering: motivering, mandaat: Mandaat(bron: "Mandaatbesluit 2026", functie: "jeugdprofessional"),
            ondertekenaar: Wereld.amina, op: Wereld.dag(op))
    }

    @Test(
        "Awb 4:5 lid 1 en 4: na de termijn om aan te vullen, en hoogstens vier weken daarna",
        arguments: [("2026-03-16", false), ("2026-03-17", true), ("2026-04-13", true), ("2026-04-14", false)])
    func venster(op: String, kan: Bool) throws {
        let asked = [try Self.gevraagd("2026-03-03", tot: "2026-03-16")]
        let refused = afwijzing { _ = try Self.besluit(op, asked) }
        #expect((refused == "geen afwijzing") == kan, "\(refused)")
    }

    @Test("Zonder termijn, na een aanvulling of met een andere grond kan het niet; zonder uitleg ook niet")
    func niet() throws {
        let asked = try Self.gevraagd("2026-03-03", tot: "2026-03-16"), back = try Wereld.dag("2026-03-10")
        for terms in [
            [], [try Self.gevraagd("2026-03-03", tot: nil)], [asked, .hervat(Self.aanvraag, per: back)],
            [try Self.gevraagd("2026-03-03", tot: "2026-03-16", grond: .overmacht)],
        ] {
            #expect(afwijzing { _ = try Self.besluit("2026-03-20", terms) }.contains("Awb 4:5"))
        }
        #expect(afwijzing { _ = try Self.besluit("2026-03-20", [asked], motivering: " ") }.hasPrefix("motivering:"))
    }

    @Test("Er is niets toegekend en niets gewogen, en de brief zegt dat, met de weg naar bezwaar")
    func brief() throws {
        let steun = try Afwegingssteun(), taken = try Self.besluit("2026-03-20", [try Self.gevraagd("2026-03-03", tot: "2026-03-16")])
        #expect(taken.voorzieningen.isEmpty && taken.uitkomstwoorden == "Buiten behandeling gelaten")
        func data(_ lezer: Brieflezer) throws -> Briefgegevens {
            Briefgegevens(
                gemeente: "Waterrijk", aan: "Karin", jeugdige: "Noor", kenmerk: "B-1", verzonden: try Wereld.dag("2026-03-20"),
                ondertekenaar: "Amina", contact: "Team Noord", bezwaaradres: "Postbus 1", clientondersteuning: "MEE",
                vertrouwenspersoon: "Jeugdstem", lezer: lezer)
        }
        let unused = try #require(taken.buitenBehandeling)
        let letter = try Besluitbrief(buitenBehandeling: taken, unused, aanvraag: steun.aanvraag(), gegevens: data(.ander)).alsTekst
        #expect(letter.contains("tot en met 16 maart 2026") && letter.contains("Het verslag van school ontbreekt."))
        #expect(letter.contains("bezwaar maken tot en met vrijdag 1 mei 2026") && letter.contains("altijd opnieuw hulp aanvragen"))
        #expect(!letter.contains("wijzen de aanvraag af"))
        let words = try Besluitbrief(buitenBehandeling: taken, unused, aanvraag: steun.aanvraag(), gegevens: data(.jongere)).alsTekst
            .lowercased()
        #expect(Set(["u", "uw"]).isDisjoint(with: words.split { !$0.isLetter }.map(String.init)), "\(words)")
        #expect(try JSONDecoder().decode(Besluit.self, from: JSONEncoder().encode(taken)) == taken)
    }

    @Test("Awb 4:15 lid 1: de termijn staat stil tot de dag om aan te vullen voorbij is, en loopt dan vanzelf weer")
    func stilstand() throws {
        let received = try Wereld.dag("2026-03-02")
        func last(_ terms: [Termijnwijziging]) throws -> String? {
            try Beslistermijn.bereken(ontvangen: received, opschortingen: terms.opschortingen).uitkomst.laatsteDag?.iso
        }
        // Eight weeks end on 28 April (27 April is a holiday); fourteen days of standing still later is 11 May.
        #expect(try last([Self.gevraagd("2026-03-03", tot: "2026-03-16")]) == "2026-05-11")
        #expect(try last([Self.gevraagd("2026-03-03", tot: nil)]) == nil)
        let early = try Wereld.dag("2026-03-10")
        #expect(try last([Self.gevraagd("2026-03-03", tot: "2026-03-16"), .hervat(Self.aanvraag, per: early)]) == "2026-05-04")
        let late = [try Self.gevraagd("2026-03-03", tot: "2026-03-16"), try Self.gevraagd("2026-03-20", tot: "2026-03-26")]
        #expect(late.opschortingen.map(\.totEnMet?.iso) == ["2026-03-16", "2026-03-26"])
        let old = #"{"aanvraag":"\#(Self.aanvraag.raw.hex)","wat":"opgeschort","per":"2026-03-03","grond":"aanvulling"}"#
        #expect(try JSONDecoder().decode(Termijnwijziging.self, from: Data(old.utf8)).tot == nil)
    }
}
