// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

@Suite("Een intrekking werkt vanaf haar dag, en niet voordat de brief weg is (Awb 3:40, 3:41)")
struct IntrekkingswerkingTests {
    private let mandaat = Mandaat(bron: "Mandaatbesluit 2026", functie: "jeugdprofessional")

    private func intrekking(_ grond: Besluit.Intrekkingsgrond = .voorwaarden, per: String = "2026-06-01") throws -> Intrekking {
        Intrekking(
            van: .besluit, feit: Bezwaarwereld.besluit, grond: grond.rawValue, toelichting: "Het gaat beter.", per: try Wereld.dag(per),
            mandaat: mandaat, ondertekenaar: Wereld.amina, genomen: try Wereld.dag("2026-05-04"), gezegd: "Zij begrijpen het.")
    }

    /// Help was granted until the end of September, and the decision was taken back on 4 May.
    private func dossier(
        _ end: Intrekking, verzonden: String?, besluitVerzonden: String? = "2026-03-02"
    ) throws -> Dossierfeiten {
        let world = try Bezwaarwereld(verzonden: besluitVerzonden), steun = try Afwegingssteun()
        var facts = world.dossier
        let taken = try Wereld.dag("2026-02-27")
        let plain = try steun.besluit()
        let decision = Besluit(
            aanvraag: Bezwaarwereld.aanvraag, strekking: .toekennen, voorzieningen: plain.voorzieningen, motivering: plain.motivering,
            mandaat: mandaat, ondertekenaar: Wereld.amina, genomen: taken, bewijs: plain.bewijs)
        facts.besluiten = [Wereld.feit(402, decision, op: taken, kind: Wereld.noor)]
        facts.intrekkingen = [Wereld.feit(700, end, op: try Wereld.dag("2026-05-04"), kind: Wereld.noor)]
        if let verzonden {
            let day = try Wereld.dag(verzonden)
            facts.verzendingen.append(
                Wereld.feit(701, Verzending(besluit: ID(Wereld.id(700)), verzonden: day, wijze: .post), op: day, kind: Wereld.noor))
        }
        return facts
    }

    @Test(
        "Awb 3:40: de dag waarop het werkt",
        arguments: [
            (nil, "2026-06-01", false), (nil, "2026-12-01", false), ("2026-05-05", "2026-05-31", false),
            ("2026-05-05", "2026-06-01", true), ("2026-06-10", "2026-06-09", false), ("2026-06-10", "2026-06-10", true),
        ])
    func werkt(verzonden: String?, op: String, ingetrokken: Bool) throws {
        let facts = try dossier(intrekking(), verzonden: verzonden), day = try Wereld.dag(op)
        #expect(Besluitbeeld.lijst(facts, op: day).isEmpty == ingetrokken)
        #expect(try #require(Aanvraagbeeld.lijst(facts, op: day).first).isOpen == ingetrokken)
        let tasks = Taken.van(facts, op: day).map(\.soort)
        #expect(tasks.contains(.toewijzen) == !ingetrokken && tasks.contains(.besluit) == ingetrokken)
        #expect(tasks.contains(.verzenden) == (verzonden == nil))
    }

    @Test("Is de hulp niet meer nodig, dan is de aanvraag pas klaar als de intrekking werkt")
    func klaar() throws {
        let facts = try dossier(intrekking(.nietMeerNodig), verzonden: "2026-05-05")
        let before = try #require(Aanvraagbeeld.lijst(facts, op: Wereld.dag("2026-05-31")).first)
        let after = try #require(Aanvraagbeeld.lijst(facts, op: Wereld.dag("2026-06-01")).first)
        #expect(before.besluit != nil && before.ingetrokken == nil && after.besluit == nil && after.ingetrokken?.iso == "2026-06-01")
        #expect(!after.isOpen)
    }

    @Test("Wat nooit bekend is gemaakt, gaf ook niets: dat vervalt op de dag zelf")
    func nooitVerzonden() throws {
        let facts = try dossier(intrekking(), verzonden: nil, besluitVerzonden: nil)
        #expect(try Besluitbeeld.lijst(facts, op: Wereld.dag("2026-05-04")).isEmpty)
    }

    @Test("De lijst wordt op de dag zelf opnieuw bekeken, ook zonder nieuw feit")
    func wekdag() throws {
        let facts = try dossier(intrekking(), verzonden: "2026-05-05"), today = try Wereld.dag("2026-05-06")
        let days = Wekdagen(facts, Relaties(gegeven: [], beeindigd: []), .standaard, op: Moment(begin: today), na: today)
        #expect(try days.alle.contains(Wereld.dag("2026-06-01")))
    }

    @Test("Valt het besluit intussen na een bezwaar, dan is er niets meer in te trekken en geen brief te sturen")
    func naBezwaar() throws {
        var facts = try dossier(intrekking(.nietMeerNodig), verzonden: nil)
        let day = try Wereld.dag("2026-05-12")
        let fell = Intrekking(
            van: .besluit, feit: Bezwaarwereld.besluit, grond: Intrekking.naBezwaar, toelichting: "Gegrond.", per: day)
        facts.intrekkingen.append(Wereld.feit(710, fell, op: day, kind: Wereld.noor))
        #expect(!Taken.van(facts, op: day).map(\.soort).contains(.verzenden))
        #expect(try #require(Aanvraagbeeld.lijst(facts, op: Wereld.dag("2026-06-02")).first).isOpen)
    }

    @Test("Het verloop zegt wat er gebeurt, en de brief noemt een dag waarop hij er al is")
    func woorden() throws {
        let end = try intrekking(), steun = try Afwegingssteun()
        let decision = Wereld.feit(402, try steun.besluit(), op: try Wereld.dag("2026-02-27"))
        let waiting = Besluitverloop(decision, [], intrekking: end).stand(op: try Wereld.dag("2026-07-01"))
        #expect(waiting.uitkomst == .wordtIngetrokken && waiting.gronden[0].uitleg.contains("pas als de brief daarover is verzonden"))
        let sent = Besluitverloop(decision, [], intrekking: end, werktVanaf: try Wereld.dag("2026-06-10"))
        #expect(try sent.stand(op: Wereld.dag("2026-06-09")).uitkomst == .wordtIngetrokken)
        #expect(try sent.stand(op: Wereld.dag("2026-06-10")).uitkomst == .ingetrokken)
        func letter(_ day: String) throws -> String {
            let data = Briefgegevens(
                gemeente: "Waterrijk", aan: "Karin", jeugdige: "Noor", kenmerk: "B-1", verzonden: try Wereld.dag(day),
                ondertekenaar: "Amina", contact: "Team Noord", bezwaaradres: "Postbus 1", clientondersteuning: "MEE",
                vertrouwenspersoon: "Jeugdstem")
            return try Besluitbrief(end, verloop: sent, mandaat: mandaat, gegevens: data).alsTekst
        }
        #expect(try letter("2026-05-05").contains("niet meer vanaf 1 juni 2026"))
        #expect(try letter("2026-06-10").contains("niet meer vanaf 10 juni 2026"))
        #expect(try letter("2026-06-10").contains("Zij begrijpen het."))
    }
}
