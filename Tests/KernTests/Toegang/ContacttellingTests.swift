// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Contacten zonder dossier, geteld")
struct ContacttellingTests {
    private func contact(_ dag: Datum, _ deur: Deur = .telefoon, _ duur: Contactduur? = .kort) -> ContactZonderDossier {
        ContactZonderDossier(datum: dag, deur: deur, onderwerp: .opvoeden, uitkomst: .advies, duur: duur)
    }

    @Test("Twaalf maanden, met deze erbij; wat eerder of later is, telt niet mee")
    func maanden() throws {
        let today = try Wereld.dag("2026-03-31")
        let days = try ["2025-03-31", "2025-04-01", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map { try Wereld.dag($0) }
        let count = Contacttelling(days.map { contact($0) }, op: today)
        #expect(count.maanden.count == 12 && count.maanden.first == .init(days[1]) && count.maanden.last == .init(today))
        #expect(count.contacten.count == 4 && count.perMaand[.init(today)] == 2 && count.perDeur == [.telefoon: 4])
        #expect(Contacttelling.vanaf(op: today) == days[1])
        #expect(count.maanden == count.maanden.sorted())
    }

    @Test("De minuten zijn opgeteld van wat bekend is")
    func minuten() throws {
        let day = try Wereld.dag("2026-03-02")
        let count = Contacttelling([contact(day, .school, .uur), contact(day, .school, nil), contact(day, .telefoon, .kwartier)], op: day)
        #expect(count.minuten == 75 && count.perMaand(.school) == [.init(day): 2])
        #expect(contact(day).open == Opencodes(code: "telefoon:opvoeden:advies", datum: day, nummer: 5))
    }

    @Test(
        "Afgerond op vijf; onder de vijf staat geen getal",
        arguments: [(0, "0"), (1, "minder dan 5"), (4, "minder dan 5"), (5, "5"), (7, "5"), (8, "10"), (12, "10"), (13, "15")])
    func afgerond(aantal: Int, tekst: String) {
        #expect(Contacttelling.Weergave.afgerond.tekst(aantal) == tekst)
        #expect(Contacttelling.Weergave.precies.tekst(aantal) == "\(aantal)")
    }

    @Test("Afgerond zijn ook de uren, en de volgorde zegt niet meer dan de getallen")
    func uren() {
        let shown = Contacttelling.Weergave.afgerond
        #expect(shown.duur(900, van: 4) == nil && shown.duur(299, van: 5) == "minder dan 5 uur" && shown.duur(329, van: 5) == "5 uur")
        #expect(
            Contacttelling.Weergave.precies.duur(59, van: 1) == "59 minuten" && Contacttelling.Weergave.precies.duur(90, van: 1) == "2 uur")
        #expect(
            shown.orde(1) == shown.orde(4) && shown.orde(6) == shown.orde(7) && shown.orde(7) < shown.orde(8)
                && shown.orde(0) < shown.orde(1))
        #expect(Contacttelling.Weergave.precies.orde(3) == 3)
    }
}
